import { Command } from 'commander';
import { SpoorError } from '../../core/errors.ts';
import type { Ledger } from '../../ledger/port.ts';
import type { Context } from '../context.ts';
import { clusterText } from '../render/clusterText.ts';
import { jsonPieces } from '../render/traceJson.ts';

interface Options {
  readonly ledger: string;
  readonly chain?: string;
  readonly except?: readonly string[];
  readonly json?: true;
}

/** `spoor cluster --ledger DIR`: groups addresses that one party controls, beside the ledger. */
export function clusterCommand(context: Context): Command {
  return new Command('cluster')
    .description(
      'group the addresses of UTXO chains that one party controls; kept beside the ledger, extended when it grew',
    )
    .requiredOption('--ledger <dir>', 'the ledger')
    .option('--chain <name>', 'only this chain')
    .option('--except <txid...>', 'transactions that you do not believe: their inputs are not joined')
    .option('--json', 'print it as JSON')
    .action(async ({ ledger: folder, chain, except = [], json }: Options) => {
      const { openLedger } = await import('../../ledger/embedded/openLedger.ts');
      const { updateClusters } = await import('../../label/cluster/updateClusters.ts');
      const ledger = await openLedger(folder);
      try {
        const chains = utxoChains(ledger, folder, chain);
        const summaries = [];
        for (const name of chains)
          summaries.push(await context.work((work) => updateClusters(ledger, folder, name, { ...work, except })));
        await context.output.write(
          json ? jsonPieces({ schema: 'spoor/clusters@1', chains: summaries }) : clusterText(summaries, context),
        );
      } finally {
        await ledger.close();
      }
    });
}

/**
 * The UTXO chains of a ledger, or the one named.
 * @throws UNKNOWN_NAME where there is none
 */
export function utxoChains(ledger: Ledger, folder: string, named: string | undefined): string[] {
  const chains = ledger.chains.filter(({ kind }) => kind === 'utxo').map(({ chain }) => chain);
  if (named === undefined && chains.length > 0) return chains;
  if (named !== undefined && chains.includes(named)) return [named];
  const has = ledger.chains.map(({ chain, kind }) => `${chain} (${kind})`).join(', ');
  throw new SpoorError(
    'UNKNOWN_NAME',
    `${folder} has no UTXO chain${named === undefined ? '' : ` named ${named}`}; it has ${has === '' ? 'nothing yet' : has}`,
    { path: folder, chain: named },
  );
}
