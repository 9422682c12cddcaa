import { parseAddress } from '../address/parseAddress.ts';
import type { Tag } from '../tags.ts';
import { chooseTag } from './chooseTag.ts';
import type { SetTag, TagStore } from './tagStore.ts';

/** Families of which ledgers write an address in more than one way. */
const SEVERAL_SPELLINGS = /^(?:tron|bitcoin-cash|ripple|ton):/;

/**
 * The tags of a store as a trace takes them: of an address the one that is shown (`chooseTag`), for each chain that its tags
 * name, under every text by which a ledger may have the address. Its source names set and source.
 */
export function traceTags(store: TagStore): Tag[] {
  const byAddress = new Map<string, SetTag[]>();
  for (const tag of store.all()) {
    const key = `${tag.chain} ${tag.addressId}`;
    const known = byAddress.get(key);
    if (known === undefined) byAddress.set(key, [tag]);
    else known.push(tag);
  }
  const tags: Tag[] = [];
  for (const all of byAddress.values()) {
    const { chain, address, addressId, entity, category, set, uri, source } = chooseTag(all)!;
    const texts = SEVERAL_SPELLINGS.test(addressId) ? parseAddress(address, chain).spellings : [address];
    for (const text of texts) tags.push({ chain, address: text, entity, category, source: `${set}: ${uri || source}` });
  }
  return tags;
}
