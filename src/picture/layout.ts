import type { FlowGraph } from './flowGraph.ts';
import { viewGraph } from './graphView.ts';

/**
 * Which nodes are large and when they were first reached, over several rules: so that a picture shows the same nodes in the
 * same places under each of them, and a switch of rules moves bands and nothing else.
 */
export interface Layout {
  /** Ids of holders and transactions, the largest under any of the rules first. */
  readonly holders: readonly string[];
  /** When each was first reached under any of the rules. */
  readonly first: readonly number[];
  /** Ids of groups of ends, the largest first. */
  readonly groups: readonly string[];
}

interface Size {
  amount: bigint;
  first: number;
}

/** @param graphs of one measure, a rule each; those that conserve value if there are any */
export function makeLayout(graphs: readonly FlowGraph[]): Layout {
  const holders = new Map<string, Size>();
  const groups = new Map<string, Size>();
  for (const graph of graphs) {
    const view = viewGraph(graph);
    for (const [k, { id, kind }] of view.nodes.entries()) {
      if (kind === 'theft') continue;
      const sizes = kind === 'end-group' ? groups : holders;
      const size = sizes.get(id) ?? { amount: 0n, first: Infinity };
      sizes.set(id, size);
      if (view.in[k]! > size.amount) size.amount = view.in[k]!;
      if (view.first[k]! < size.first) size.first = view.first[k]!;
    }
  }
  const ranked = [...holders].filter(([, { first }]) => Number.isFinite(first)).sort(bySize);
  return {
    holders: ranked.map(([id]) => id),
    first: ranked.map(([, { first }]) => first),
    groups: [...groups].sort(bySize).map(([id]) => id),
  };
}

function bySize([idA, a]: [string, Size], [idB, b]: [string, Size]): number {
  if (a.amount !== b.amount) return a.amount > b.amount ? -1 : 1;
  if (a.first !== b.first) return a.first - b.first;
  return idA < idB ? -1 : 1;
}

const RANKS = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** The place of each id in a list of a layout. */
export function ranksOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const known = RANKS.get(ids) ?? new Map(ids.map((id, k) => [id, k]));
  RANKS.set(ids, known);
  return known;
}
