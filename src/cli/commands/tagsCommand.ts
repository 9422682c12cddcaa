import { Command } from 'commander';
import { compareText } from '../../core/compareText.ts';
import { countOf } from '../../core/countOf.ts';
import { SpoorError } from '../../core/errors.ts';
import { isPlainId } from '../../label/address/plainAddress.ts';
import type { UnreadTag } from '../../label/import/importedTag.ts';
import { unknownChains, unreadableError, unreadableFiles } from '../../label/import/unreadTags.ts';
import type { ImportedSets } from '../../label/store/importSets.ts';
import type { Tag } from '../../label/tags.ts';
import { jsonPieces } from '../../trace/traceJson.ts';
import type { Context } from '../context.ts';
import { noteTagFiles, noteUnknownChains } from '../noteTagFiles.ts';
import { refuseUrls } from '../refuseUrls.ts';
import { changesText, setsText } from '../render/tagsText.ts';
import { placeInClusters } from './clusterCommand.ts';

interface Options {
  readonly ledger: string;
  readonly chain?: string;
  readonly as?: string;
  readonly force?: true;
  readonly json?: true;
}

/** `spoor tags import FILES... --ledger DIR`, `spoor tags list`, `spoor tags remove SET`. */
export function tagsCommand(context: Context): Command {
  const command = new Command('tags').description(
    'keep what others say of addresses beside a ledger: traces and who use it',
  );
  command
    .command('import')
    .description(
      'read TagPacks, ActorPacks, OFAC’s SDN list, lists of sanctioned addresses, tags as CSV, explorers’ labels; a file again replaces what it said',
    )
    .argument('<files...>', 'files, or folders of them')
    .requiredOption('--ledger <dir>', 'the ledger')
    .option('--chain <name>', 'of explorers’ labels (by default that of the explorer in the path, else ethereum)')
    .option('--as <name>', 'keep one file under this name instead of its own')
    .option(
      '--force',
      'also where a fifth or more of what a file said before would be gone, or a file says what another set says',
    )
    .option('--json', 'print what changed as JSON')
    .action((paths: string[], options: Options) => importTags(context, paths, options));
  command
    .command('list')
    .description('list the sets of tags')
    .requiredOption('--ledger <dir>', 'the ledger')
    .option('--json', 'print them as JSON')
    .action(async ({ ledger, json }: Options) => {
      await checkLedger(ledger);
      const { TagStore, tagStorePath } = await import('../../label/store/tagStore.ts');
      const store = TagStore.open(tagStorePath(ledger));
      const sets = store?.sets() ?? [];
      store?.close();
      await context.output.write(json ? jsonPieces({ schema: 'spoor/tags@1', sets }) : setsText(sets, context));
    });
  command
    .command('remove')
    .description('forget a set of tags')
    .argument('<set>', 'its name, as list prints it')
    .requiredOption('--ledger <dir>', 'the ledger')
    .action(async (set: string, { ledger }: Options) => {
      await checkLedger(ledger);
      const { TagStore, tagStorePath } = await import('../../label/store/tagStore.ts');
      const store = TagStore.open(tagStorePath(ledger), { write: true });
      const isGone = store.removeSet(set);
      store.close();
      if (!isGone)
        throw new SpoorError('UNKNOWN_NAME', `${ledger} has no set of tags named ${set}; see spoor tags list`);
      await placeAll(context, ledger);
      await context.output.write(`Removed ${set}.\n`);
    });
  return command;
}

async function importTags(context: Context, paths: readonly string[], options: Options): Promise<void> {
  const { ledger: folder, chain, as: name, force, json } = options;
  refuseUrls(paths, { allowsNodes: false });
  const chains = await checkLedger(folder);
  const { readTagFiles } = await import('../../label/import/importTagFiles.ts');
  const { importSets } = await import('../../label/store/importSets.ts');
  const { TagStore, tagStorePath } = await import('../../label/store/tagStore.ts');
  const read = await readTagFiles(paths, chain ?? null, { chains });
  const unreadable = unreadableFiles(read);
  if (unreadable.length > 0) {
    const all = read.files.flatMap((file) => file.unread);
    if (json) await context.output.write(importPieces([], all));
    throw unreadableError(unreadable);
  }
  const { files } = read;
  const count = files.length + read.actorPacks.length;
  if (name !== undefined && count !== 1)
    throw new SpoorError(
      'USAGE',
      `--as names one set, and ${count} files of tags were given; import them one at a time`,
    );
  const store = TagStore.open(tagStorePath(folder), { write: true });
  let imported: ImportedSets;
  try {
    imported = importSets(store, read, name, force ? { force } : {});
  } finally {
    store.close();
  }
  await placeAll(context, folder);
  const unread = files.flatMap((file) => file.unread);
  const { changes } = imported;
  const passedOver = [...read.passedOver, ...imported.passedOver, ...read.otherFiles];
  noteTagFiles(context, unread, passedOver, 'not imported', '--json names them all');
  const tags = files.flatMap((file) => file.tags);
  const plain = tags.filter(({ addressId }) => isPlainId(addressId));
  notePlain(context, plain, chains);
  noteUnknownChains(
    context,
    tags.filter(({ addressId }) => !isPlainId(addressId)),
    chains,
  );
  await context.output.write(json ? importPieces(changes, unread) : changesText(changes, unread.length, context));
}

/** Says how many addresses are of chains whose form of addresses is not known, and which of those are not known at all. */
function notePlain(context: Context, plain: readonly Pick<Tag, 'chain'>[], inLedger: readonly string[]): void {
  if (plain.length === 0) return;
  const chains = [...new Set(plain.map(({ chain }) => chain))].toSorted(compareText);
  const of = chains.length === 1 ? `the chain ${chains[0]!}` : `chains (${chains.join(', ')})`;
  const what = countOf(plain.length, 'address');
  const nobodys = [...unknownChains(plain, inLedger).keys()].toSorted(compareText);
  const are = nobodys.length === 1 ? 'is neither known nor in the ledger' : 'are neither known nor in the ledger';
  const unknown =
    nobodys.length === 0 ? '' : `; ${nobodys.join(', ')} ${are}: no address of another chain is met by what names it`;
  context.note(`kept as plain text, unchecked: ${what} of ${of} whose form of addresses is not known${unknown}`);
}

function importPieces(changes: ImportedSets['changes'], unread: readonly UnreadTag[]): Iterable<string> {
  return jsonPieces({ schema: 'spoor/tags-import@1', changes, unread });
}

/** Works out again what tags say of clusters, and says of which chains they should be made again. */
async function placeAll(context: Context, folder: string): Promise<void> {
  const { openLedger } = await import('../../ledger/embedded/openLedger.ts');
  const ledger = await openLedger(folder);
  try {
    const chains = ledger.chains.map((known) => known.chain);
    const changed = await placeInClusters(ledger, folder, chains);
    if (changed.length > 0)
      context.note(
        `tags that say who owns addresses changed since the clusters of ${changed.join(', ')} were built: run spoor cluster --ledger ${folder}`,
      );
  } finally {
    await ledger.close();
  }
}

/**
 * @returns the ledger's chains
 * @throws LEDGER_NOT_FOUND: tags lie in a ledger's folder, and a mistyped one is not made
 */
async function checkLedger(folder: string): Promise<string[]> {
  const { openLedger } = await import('../../ledger/embedded/openLedger.ts');
  const ledger = await openLedger(folder);
  await ledger.close();
  return ledger.chains.map((known) => known.chain);
}
