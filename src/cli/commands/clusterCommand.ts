import { Command, Option } from 'commander';
import { SpoorError } from '../../core/errors.ts';
import { chainNamed } from '../../label/address/chainFamilies.ts';
import type { Ledger } from '../../ledger/port.ts';
import { jsonPieces } from '../../trace/traceJson.ts';
import type { Context } from '../context.ts';
import { clusterText } from '../render/clusterText.ts';

interface Options {
  readonly ledger: string;
  readonly chain?: string;
  readonly except?: readonly string[];
  readonly mergeChange?: readonly string[];
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
    .option(
      '--except <txid...>',
      'transactions that you do not believe: they join nothing; with or without their chain: bitcoin:4a5e...',
    )
    .addOption(
      new Option(
        '--merge-change <heuristic,...>',
        'join what spenders keep, too, where one of these names it: same-address, script-type, fresh-address, round-amount, ' +
          'peel-chain, wallet-fingerprint, all, or agreeing (two or more do); wrong more often than inputs',
      ).argParser((text: string) => text.split(',')),
    )
    .option('--json', 'print it as JSON')
    .action(async ({ ledger: folder, chain, except = [], mergeChange: asked = [], json }: Options) => {
      const { openLedger } = await import('../../ledger/embedded/openLedger.ts');
      const { updateClusters } = await import('../../label/cluster/updateClusters.ts');
      const { TagStore, tagStorePath } = await import('../../label/store/tagStore.ts');
      const { knownOwners } = await import('../../label/store/clusterTags.ts');
      const { parseChangeFinders } = await import('../../label/change/changeFinders.ts');
      const mergeChange = parseChangeFinders(asked);
      const ledger = await openLedger(folder);
      try {
        const chains = utxoChains(ledger, folder, chain);
        const summaries = [];
        const store = TagStore.open(tagStorePath(folder));
        try {
          for (const name of chains) {
            const owners = store === null ? {} : await knownOwners(ledger, name, store);
            summaries.push(
              await context.work((work) =>
                updateClusters(ledger, folder, name, {
                  ...work,
                  ...owners,
                  except: exceptOn(except, name, chains),
                  mergeChange,
                }),
              ),
            );
          }
        } finally {
          store?.close();
        }
        if (store !== null) await placeInClusters(ledger, folder, chains);
        await context.output.write(
          json ? jsonPieces({ schema: 'spoor/clusters@1', chains: summaries }) : clusterText(summaries, context),
        );
      } finally {
        await ledger.close();
      }
    });
}

/** The transactions of `--except` for one of the chains: `chain:txid` is for that chain alone. */
function exceptOn(except: readonly string[], chain: string, chains: readonly string[]): string[] {
  return except.flatMap((text) => {
    const colon = text.lastIndexOf(':');
    const prefix = text.slice(0, Math.max(0, colon));
    const named = chains.find((one) => one === prefix) ?? chains.find((one) => one === chainNamed(prefix));
    return named === undefined ? [text] : named === chain ? [text.slice(colon + 1)] : [];
  });
}

/**
 * Works out again, beside the tags, what they say of clusters of these chains and of their actors.
 * @returns the chains of which tags say since just now whose addresses are, other than when their clusters were made
 */
export async function placeInClusters(ledger: Ledger, folder: string, chains: readonly string[]): Promise<string[]> {
  const { TagStore, tagStorePath } = await import('../../label/store/tagStore.ts');
  const { ClusterFile, clusterPath } = await import('../../label/cluster/clusterFile.ts');
  const { placeActorNames, placeTags } = await import('../../label/store/clusterTags.ts');
  const { OWNERS_PLACE, ownersChanged } = await import('../../label/store/ownersChanged.ts');
  const changed: string[] = [];
  const store = TagStore.open(tagStorePath(folder), { write: true });
  try {
    placeActorNames(store);
    for (const chain of chains) {
      const clusters = ClusterFile.open(clusterPath(folder, chain));
      if (clusters === null) continue;
      const before = store.sayingOf(chain, OWNERS_PLACE);
      await placeTags(ledger, chain, store, clusters);
      if (store.sayingOf(chain, OWNERS_PLACE) !== before && ownersChanged(clusters, store)) changed.push(chain);
      clusters.close();
    }
    return changed;
  } finally {
    store.close();
  }
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
