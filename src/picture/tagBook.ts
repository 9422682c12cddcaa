import { canonicalAddress } from '../label/address/canonicalAddress.ts';
import type { Tag } from '../label/tags.ts';
import type { TraceReport } from '../trace/report.ts';
import type { NodeTag } from './flowGraph.ts';

/** Tags by address, as a view asks for them. */
export interface TagBook {
  /** The tag that is shown of an address: of its chain before one of any chain, then the first given. */
  tagOf(chain: string, address: string): NodeTag | null;
  /** All tags of an address that speak of a chain. */
  all(chain: string, address: string): readonly Tag[];
  /** The tags of the addresses that a report names. */
  ofReport(report: TraceReport): Tag[];
}

/** A book of tags, of which the first of an address on a chain is shown. */
export function tagBook(tags: readonly Tag[]): TagBook {
  const byChain = new Map<string, ReadonlyMap<string, readonly Tag[]>>();
  const all = (chain: string, address: string): readonly Tag[] => {
    let onChain = byChain.get(chain);
    if (onChain === undefined) {
      onChain = byAddress(tags, chain);
      byChain.set(chain, onChain);
    }
    return onChain.get(address) ?? [];
  };
  return {
    all,
    tagOf: (chain, address) => {
      const some = all(chain, address);
      const tag = some.find((one) => one.chain === chain) ?? some[0];
      return tag === undefined ? null : { entity: tag.entity === '' ? null : tag.entity, category: tag.category };
    },
    ofReport: (report) => {
      const named = new Set<Tag>();
      const look = (chain: string, address: string | null): void => {
        if (address !== null) for (const tag of all(chain, address)) named.add(tag);
      };
      for (const { ends, flows = [] } of Object.values(report.rules)) {
        for (const { chain, address } of ends) look(chain, address);
        for (const { chain, from, to } of flows) for (const address of [from, to]) look(chain, address);
      }
      return tags.filter((tag) => named.has(tag));
    },
  };
}

/** Tags that speak of a chain, by address as it was given and as ledgers have it. */
function byAddress(tags: readonly Tag[], chain: string): ReadonlyMap<string, readonly Tag[]> {
  const found = new Map<string, Tag[]>();
  for (const tag of tags) {
    if (tag.chain !== '' && tag.chain !== chain) continue;
    for (const address of new Set([tag.address, canonicalAddress(tag.address, chain)])) {
      const list = found.get(address);
      if (list === undefined) found.set(address, [tag]);
      else list.push(tag);
    }
  }
  return found;
}
