import { parseAddress } from '../address/parseAddress.ts';
import type { UnreadTag } from '../import/importedTag.ts';
import { fromInterchange, readTagFiles } from '../import/importTagFiles.ts';
import type { Tag } from '../tags.ts';
import { chooseTag } from './chooseTag.ts';
import type { SetTag, TagStore } from './tagStore.ts';

/** Families of which ledgers write an address in more than one way. */
const SEVERAL_SPELLINGS = /^(?:tron|bitcoin-cash|ripple|ton):/;

/**
 * Tags as a trace takes them: of an address the one that is shown (`chooseTag`), for each chain that its tags name, under every
 * text by which a ledger may have the address. Its source names set and source.
 */
function toTraceTags(given: Iterable<SetTag>): Tag[] {
  const byAddress = new Map<string, SetTag[]>();
  for (const tag of given) {
    const key = `${tag.chain} ${tag.addressId}`;
    const known = byAddress.get(key);
    if (known === undefined) byAddress.set(key, [tag]);
    else known.push(tag);
  }
  const tags: Tag[] = [];
  for (const all of byAddress.values()) {
    const { chain, address, addressId, entity, category, set, uri, source, confidence } = chooseTag(all)!;
    const texts = SEVERAL_SPELLINGS.test(addressId) ? parseAddress(address, chain).spellings : [address];
    const said = { entity, category, source: `${set}: ${uri || source}`, provenance: { set, source, uri, confidence } };
    for (const text of texts) tags.push({ chain, address: text, ...said });
  }
  return tags;
}

/** The tags of a store as a trace takes them. */
export function traceTags(store: TagStore): Tag[] {
  return toTraceTags(store.all());
}

/** The same, with those that speak for whole clusters. */
export function storedTraceTags(store: TagStore): Pick<TraceTagFiles, 'tags' | 'forClusters'> {
  const all = [...store.all()];
  return { tags: toTraceTags(all), forClusters: all.filter(speaksForCluster) };
}

const speaksForCluster = (tag: SetTag): boolean => tag.speaksFor === 'cluster';

/** Tags for one trace, and what of their files is none. */
export interface TraceTagFiles {
  readonly tags: readonly Tag[];
  /** Those that speak for a whole cluster, as they were said. */
  readonly forClusters: readonly SetTag[];
  readonly unread: readonly UnreadTag[];
  readonly passedOver: readonly { readonly path: string; readonly why: string }[];
}

/**
 * Reads files of tags of every kind that can be imported (`readTagFiles`), for one trace. Interchange CSV alone is taken as it
 * stands (rules.md): names that are no addresses stay what they are, and the first tag of an address speaks. With a file of
 * another kind all are one store's: of an address the tag speaks that `chooseTag` shows.
 * @throws what `readTagFiles` throws
 */
export async function readTraceTags(paths: readonly string[]): Promise<TraceTagFiles> {
  const { files, passedOver } = await readTagFiles(paths, null, { isForTrace: true });
  const plain = files.flatMap((file) => (file.asWritten === undefined ? [] : [file.asWritten]));
  const unread = files.flatMap((file) => file.unread);
  if (plain.length === files.length) return { tags: plain.flat(), forClusters: [], unread, passedOver };
  const all = files.flatMap(({ set, path, tags, asWritten }) => {
    const read = asWritten === undefined ? tags : fromInterchange(asWritten, path, true).tags;
    return read.map((tag): SetTag => ({ set, ...tag }));
  });
  return { tags: toTraceTags(all), forClusters: all.filter(speaksForCluster), unread, passedOver };
}
