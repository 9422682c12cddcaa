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

export function tagBook(tags: readonly Tag[]): TagBook {
  const byAddress = new Map<string, Tag[]>();
  for (const tag of tags) {
    const list = byAddress.get(tag.address);
    if (list === undefined) byAddress.set(tag.address, [tag]);
    else list.push(tag);
  }
  const all = (chain: string, address: string): readonly Tag[] =>
    (byAddress.get(address) ?? []).filter((tag) => tag.chain === '' || tag.chain === chain);
  return {
    all,
    tagOf: (chain, address) => {
      const some = all(chain, address);
      const tag = some.find((one) => one.chain === chain) ?? some[0];
      return tag === undefined ? null : { entity: tag.entity === '' ? null : tag.entity, category: tag.category };
    },
    ofReport: (report) => {
      const named = new Set<string>();
      for (const { ends, flows = [] } of Object.values(report.rules)) {
        for (const { address } of ends) if (address !== null) named.add(address);
        for (const { from, to } of flows) for (const address of [from, to]) if (address !== null) named.add(address);
      }
      return [...named].flatMap((address) => byAddress.get(address) ?? []);
    },
  };
}
