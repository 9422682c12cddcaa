import type { ImportCounts, LedgerWriter } from '../ledger/port.ts';
import { type StageOptions, stageFiles } from './stageFiles.ts';

/**
 * Reads interchange and block files into a ledger: all of them or, on any error, nothing. Rows may come in any order and may be
 * in the ledger already.
 * @throws whatever `stageFiles` and `LedgerWriter.importStaged` throw
 */
export async function importFiles(
  paths: readonly string[],
  writer: LedgerWriter,
  options: StageOptions,
): Promise<ImportCounts> {
  const staged = await stageFiles(paths, options);
  try {
    return await writer.importStaged(staged, { ...options, hashes: staged.hashes });
  } finally {
    await staged.close();
  }
}
