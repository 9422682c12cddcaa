import type { GraphNode } from './flowGraph.ts';
import type { GraphView } from './graphView.ts';

/** What is to be known of a node before its amounts are believed. */
export type Mark = 'opening' | 'gap' | 'activity' | 'crossing' | 'dust' | 'hops' | 'until';

const REASON_MARKS: ReadonlySet<string> = new Set(['gap', 'activity', 'crossing', 'dust', 'hops', 'until']);

/** The opening balance that was assumed of an account, null where none was. */
export type OpeningOf = (chain: string, asset: string, address: string) => string | null;

const MARKS = new WeakMap<GraphView, Map<string, Set<Mark>>>();

/** The marks of a node: of a group of ends its reason, of a holder those of ends that its value reached, and an assumed opening. */
export function marksOf(view: GraphView, node: GraphNode, openingOf: OpeningOf): Mark[] {
  const marks = new Set(marksOfView(view).get(node.id));
  if (node.reason !== null && REASON_MARKS.has(node.reason)) marks.add(node.reason as Mark);
  const { chain, address } = node;
  if (chain !== null && address !== null && openingOf(chain, node.asset ?? view.graph.measure.asset, address) !== null)
    marks.add('opening');
  return [...marks].sort();
}

function marksOfView(view: GraphView): Map<string, Set<Mark>> {
  const known = MARKS.get(view);
  if (known !== undefined) return known;
  const marks = new Map<string, Set<Mark>>();
  for (const { from, to } of view.links) {
    const reason = view.nodes[to]!.reason;
    if (reason === null || !REASON_MARKS.has(reason)) continue;
    const id = view.nodes[from]!.id;
    const set = marks.get(id) ?? new Set<Mark>();
    marks.set(id, set.add(reason as Mark));
  }
  MARKS.set(view, marks);
  return marks;
}
