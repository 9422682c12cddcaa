import { Command } from 'commander';
import { jsonPieces } from '../../trace/traceJson.ts';
import type { Context } from '../context.ts';
import { ledgerText } from '../render/ledgerText.ts';

/** `spoor ledger DIR`: what is in a ledger. */
export function ledgerCommand(context: Context): Command {
  return new Command('ledger')
    .description('print what is in a ledger: chains, block ranges, counts, size, digest')
    .argument('<dir>', 'the ledger')
    .option('--json', 'print it as JSON')
    .action(async (folder: string, { json }: { json?: true }) => {
      const { openLedger } = await import('../../ledger/embedded/openLedger.ts');
      const ledger = await openLedger(folder);
      try {
        const summary = await ledger.summary();
        await context.output.write(json ? jsonPieces(summary) : ledgerText(folder, summary, context));
      } finally {
        await ledger.close();
      }
    });
}
