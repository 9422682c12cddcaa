import { Command } from 'commander';
import { countOf } from '../../core/countOf.ts';
import { SpoorError } from '../../core/errors.ts';
import { readAssets } from '../../label/assets.ts';
import type { ClusterSpeakers } from '../../label/store/clusterSpeakers.ts';
import { underLedgerNames } from '../../label/store/tagTexts.ts';
import type { TraceTagFiles } from '../../label/store/traceTags.ts';
import type { Ledger } from '../../ledger/port.ts';
import type { TraceRequest } from '../../trace/request.ts';
import { warnOfClusters } from '../../trace/tagConflicts.ts';
import { warnUnknownActors } from '../../trace/warnUnknownActors.ts';
import { askSources } from '../askSources.ts';
import type { Context } from '../context.ts';
import { noteTagFiles, noteUnknownChains } from '../noteTagFiles.ts';
import { findSideFile, openSources } from '../openSources.ts';
import { printTrace } from '../printTrace.ts';
import { refuseUrls } from '../refuseUrls.ts';
import { readThefts, type TheftArgument } from '../theftList.ts';
import {
  addTraceOptions,
  checkTraceOptions,
  type TraceOptions,
  toEvmOptions,
  toRequestOptions,
} from '../traceOptions.ts';

const EXAMPLES = `
Examples:
  spoor trace --ledger ./ledger --theft kucoin=ethereum:0x5f3a...:3 --tags tags.csv
  spoor trace transfers.csv --thefts thefts.txt --tags tags.csv --rule fifo --json
  spoor trace blocks.csv transactions.csv logs.csv --chain ethereum --theft ethereum:0x5f3a...
  spoor trace world/           with the thefts.txt, tags.csv and assets.csv of that folder
  spoor trace --theft bitcoin:4a5e1e...:0 --source esplora=https://blockstream.info/api

Thefts are claimed in the order in which --theft and --thefts stand. Amounts are those
of the ledger; --assets (chain,asset,symbol,decimals) says how to print tokens.`;

type FoundTags = Pick<TraceTagFiles, 'tags' | 'forClusters' | 'lookup' | 'unknownActors'>;

/** `spoor trace`: follows thefts through a ledger, or straight through files. */
export function traceCommand(context: Context): Command {
  const given: TheftArgument[] = [];
  const command = new Command('trace')
    .description('follow thefts to their ends, under every rule side by side')
    .argument('[sources...]', 'a ledger, or files, or folders of files')
    .addHelpText('after', EXAMPLES);
  return addTraceOptions(command, given).action(async (named: string[], options: TraceOptions) => {
    checkTraceOptions(options);
    refuseUrls(named, { allowsNodes: false });
    // Small files first: what is wrong with them is said before the long work.
    let thefts = await readThefts(given);
    if (options.source !== undefined) return traceWithSources(context, named, thefts, options);
    const evm = {
      ...toEvmOptions(options),
      assets: await readAll(options.assets ?? [], readAssets),
      onNote: context.note,
    };
    const { ledger, folders, ledgerFolder } = await openSources(context, named, options.ledger, evm);
    let speakers: readonly ClusterSpeakers[] = [];
    try {
      if (given.length === 0) thefts = await readThefts(await sideTheft(context, folders));
      const found =
        options.tags === undefined && ledgerFolder !== null
          ? await ledgerTags(context, ledgerFolder)
          : await readTagOption(
              context,
              await sideFiles(context, folders, options.tags, 'tags.csv'),
              chainsOf(ledger.chains),
            );
      const assets = await readAll(await sideFiles(context, folders, options.assets, 'assets.csv'), readAssets);
      if (options.clusters) speakers = await openSpeakers(context, ledger, ledgerFolder, found);
      const clusterTags = new Map(speakers.map(({ chain, tagOf }) => [chain, tagOf]));
      const { lookup } = found;
      const tags = underLedgerNames(found.tags, chainsOf(ledger.chains));
      const request = { thefts, tags, lookup, clusterTags, ...toRequestOptions(options) };
      const warnings = [...warnUnknownActors(found.unknownActors), ...warnOfClusters(speakers)];
      await printTrace(context, ledger, request, assets, options, warnings);
    } finally {
      for (const one of speakers) one.close();
      await ledger.close();
    }
  });
}

/** Which tags speak for whole clusters of the ledger. */
async function openSpeakers(
  context: Context,
  ledger: Ledger,
  folder: string | null,
  { forClusters, lookup }: FoundTags,
): Promise<readonly ClusterSpeakers[]> {
  if (folder === null)
    throw new SpoorError('USAGE', '--clusters needs a ledger beside which spoor cluster has made them (--ledger DIR)');
  const { openClusterSpeakers } = await import('../../label/store/clusterSpeakers.ts');
  const speakers = await openClusterSpeakers(ledger, folder, forClusters, lookup);
  for (const { chain, clusters, contradicted, mergeChange } of speakers) {
    const none = contradicted === 0 ? '' : `; for ${contradicted} none does, because theirs name several owners`;
    const merged = mergeChange.length === 0 ? '' : `; change joins them, too (${mergeChange.join(', ')})`;
    context.note(`${chain}: tags speak for ${countOf(clusters, 'cluster')}${none}${merged}`);
  }
  return speakers;
}

/** Without a ledger: what the trace needs is asked for. */
async function traceWithSources(
  context: Context,
  named: readonly string[],
  thefts: TraceRequest['thefts'],
  options: TraceOptions,
): Promise<void> {
  const other = options.ledger ?? named[0];
  if (other !== undefined) {
    const message = `--source asks servers instead of reading ${other}; name one or the other`;
    throw new SpoorError('USAGE', message, { found: other });
  }
  if (thefts.length === 0) throw new SpoorError('USAGE', 'no theft was given; name at least one (--theft or --thefts)');
  const { tags, lookup, unknownActors } = await readTagOption(context, options.tags ?? [], chainsOf(thefts));
  const assets = await readAll(options.assets ?? [], readAssets);
  const request = { thefts, tags, lookup, ...toRequestOptions(options) };
  const { ledger, warnings } = await askSources(context, request, options);
  try {
    await printTrace(context, ledger, request, assets, options, [...warnUnknownActors(unknownActors), ...warnings]);
  } finally {
    await ledger.close();
  }
}

const chainsOf = (all: readonly { readonly chain: string }[]): string[] => all.map(({ chain }) => chain);

/** The tags of files for this trace. */
async function readTagOption(
  context: Context,
  paths: readonly string[],
  chains: readonly string[],
): Promise<FoundTags> {
  const { readTraceTags } = await import('../../label/store/traceTags.ts');
  const found = await readTraceTags(paths);
  noteTagFiles(context, found.unread, found.passedOver, 'not used', 'spoor tags import --json names them all');
  noteUnknownChains(context, found.tags, chains);
  return found;
}

/** The tags that were imported for a ledger. */
async function ledgerTags(context: Context, folder: string): Promise<FoundTags> {
  const { TagStore, tagStorePath } = await import('../../label/store/tagStore.ts');
  const store = TagStore.open(tagStorePath(folder));
  if (store === null)
    return { tags: [], forClusters: [], lookup: () => undefined, unknownActors: { tags: 0, actors: [] } };
  try {
    const { storedTraceTags } = await import('../../label/store/traceTags.ts');
    const sets = store.sets().length;
    context.note(`tags of ${countOf(sets, 'set')} in ${folder}`);
    return storedTraceTags(store);
  } finally {
    store.close();
  }
}

async function sideTheft(context: Context, folders: readonly string[]): Promise<TheftArgument[]> {
  const path = await findSideFile(folders, 'thefts.txt');
  if (path === null) return [];
  context.note(`thefts from ${path}`);
  return [{ kind: 'file', text: path }];
}

/** The files named, or that of a folder where none was. */
async function sideFiles(
  context: Context,
  folders: readonly string[],
  named: readonly string[] | undefined,
  name: string,
): Promise<readonly string[]> {
  if (named !== undefined) return named;
  const path = await findSideFile(folders, name);
  if (path === null) return [];
  context.note(`${name.slice(0, -'.csv'.length)} from ${path}`);
  return [path];
}

async function readAll<T>(paths: readonly string[], read: (path: string) => Promise<T[]>): Promise<T[]> {
  const lists: T[][] = [];
  for (const path of paths) lists.push(await read(path));
  return lists.flat();
}
