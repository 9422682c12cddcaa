import { SpoorError } from '../core/errors.ts';
import { canonicalAddress } from '../label/address/canonicalAddress.ts';
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
  } catch (error) {
    throw isSpelledOtherwise(error)
      ? new SpoorError(error.code, `${error.message}. ${EARLIER}`, error.fields, { cause: error })
      : error;
  } finally {
    await staged.close();
  }
}

const EARLIER =
  'The two differ only in how addresses are written: this ledger was made by a version that kept them as its files had them; import its files again, into a new one';

/** Whether a row contradicts the ledger's only because that has its addresses in another of their texts. */
function isSpelledOtherwise(error: unknown): error is SpoorError {
  if (!(error instanceof SpoorError) || error.code !== 'LEDGER_CONFLICT') return false;
  const { found, expected, chain } = error.fields;
  if (typeof found !== 'string' || typeof expected !== 'string' || typeof chain !== 'string') return false;
  // Rows in the interchange form: addresses stand between commas, or in quotes.
  return expected.replaceAll(/[^",]+/g, (text) => canonicalAddress(text, chain)) === found;
}
