import { Command, Option } from 'commander';
import { EVM_FORMATS, type EvmFormat } from '../../ingest/evmFiles/openEvmFile.ts';
import type { Context } from '../context.ts';
import { importInto } from '../importInto.ts';
import { ledgerText } from '../render/ledgerText.ts';
import { jsonPieces } from '../render/traceJson.ts';
import { formatAmount } from '../render/units.ts';

interface Options {
  readonly ledger: string;
  readonly json?: true;
  readonly format?: EvmFormat;
  readonly chain?: string;
  readonly acceptInexact?: true;
}

/** `spoor import FILES... --ledger DIR`: reads interchange and block files into a ledger on disk. */
export function importCommand(context: Context): Command {
  return new Command('import')
    .description('read transfers and transactions into a ledger, made if it is not there')
    .argument(
      '<files...>',
      'CSV, JSON Lines or Parquet, plain or gzip, or Bitcoin block files; a folder stands for the files in it',
    )
    .requiredOption('--ledger <dir>', 'the ledger')
    .addOption(
      new Option('--format <name>', 'the set that EVM files must be of (else told by their columns)').choices(
        EVM_FORMATS,
      ),
    )
    .option('--chain <name>', 'the chain of EVM files, such as ethereum, or name:symbol:id')
    .option('--accept-inexact', 'take EVM amounts that are floating-point numbers, although they may not be exact')
    .option('--json', 'print what was added and what the ledger now holds as JSON')
    .action(async (files: string[], { ledger: folder, json, ...evm }: Options) => {
      // A file that is not there is no reason to make a ledger.
      const { listFiles } = await import('../../ingest/listFiles.ts');
      await listFiles(files);
      const { openLedger } = await import('../../ledger/embedded/openLedger.ts');
      const ledger = await openLedger(folder, { write: true, create: true });
      try {
        const counts = await importInto(context, ledger, files, folder, { ...evm, onNote: context.note });
        const summary = await ledger.summary();
        if (json) return await context.output.write(jsonPieces({ ...counts, ledger: summary }));
        const rows = (n: number): string => `${formatAmount(BigInt(n), 0)} ${n === 1 ? 'row' : 'rows'}`;
        const known = counts.known === 0 ? '' : `, ${rows(counts.known)} known already`;
        await context.output.write(`Added ${rows(counts.added)}${known}.\n\n${ledgerText(folder, summary, context)}`);
      } finally {
        await ledger.close();
      }
    });
}
