import { basename } from 'node:path';
import { SpoorError } from '../../core/errors.ts';
import { cutText, showFound } from '../../core/showFound.ts';
import { nameKey } from '../store/actorNames.ts';
import { categoryOf, type ImportedTags, knownCategoryOf, TagCollector } from './importedTag.ts';

/**
 * Reads labels of a block explorer as JSON: `{"0x...": {"name": "...", "labels": ["dex", ...]}}`. An address is one tag,
 * whatever the number of its labels. A label that the name begins with (`binance` of `Binance 14`) says whose it is, not of what
 * kind: it is the actor.
 * @param chain that the explorer is of
 * @throws BAD_TAG naming file, address and field
 */
export function readExplorerLabels(text: string, file: string, chain: string): ImportedTags {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (cause) {
    throw new SpoorError('BAD_TAG', `${file}: not JSON`, { file }, { cause });
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    throw new SpoorError('BAD_TAG', `${file}: expected an object of addresses`, { file });
  }
  const collector = new TagCollector(file);
  for (const [i, [address, value]] of Object.entries(read).entries()) {
    const { name, labels } = (value ?? {}) as { readonly name?: unknown; readonly labels?: unknown };
    if (typeof name !== 'string' || !Array.isArray(labels) || !labels.every((one) => typeof one === 'string')) {
      const message = `${file}, ${cutText(address)}: found ${showFound(value)}, expected a name and a list of labels`;
      throw new SpoorError('BAD_TAG', message, { file, address: cutText(address) });
    }
    const actor = ownerAmong(labels, name);
    collector.add(
      i + 1,
      address,
      {
        entity: name,
        category: knownCategoryOf(labels) ?? (actor === '' ? categoryOf(labels) : 'unknown'),
        source: basename(file),
        label: name,
        uri: '',
        confidence: 'web_crawl',
        concepts: labels,
        abuse: '',
        actor,
        date: '',
        speaksFor: 'address',
        asset: '',
        context: '',
      },
      chain,
    );
  }
  return collector;
}

/** Labels that say what an address is, though names begin with them (`MEV Bot: 0x84e...312`). */
const KINDS: ReadonlySet<string> = new Set(
  'mev-bot mev-builder validator sybil-delegate spam-token fund donate mining router dex'.split(' '),
);

/** The label whose words a name begins with and that is no kind of address; `''` where none does. */
function ownerAmong(labels: readonly string[], name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const beginnings = new Set(words.map((_, i) => nameKey(words.slice(0, i + 1).join(' '))));
  const isOwner = (label: string): boolean =>
    nameKey(label) !== '' &&
    beginnings.has(nameKey(label)) &&
    !KINDS.has(label) &&
    knownCategoryOf([label]) === undefined;
  return labels.find(isOwner) ?? '';
}
