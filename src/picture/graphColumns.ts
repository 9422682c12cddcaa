import type { GraphNodeKind } from './flowGraph.ts';
import type { GraphView } from './graphView.ts';
import { type Mark, marksOf, type OpeningOf } from './marks.ts';

export interface GraphColumns {
  readonly nodes: {
    readonly id: string[];
    readonly label: string[];
    readonly kind: (GraphNodeKind | 'before' | 'later')[];
    readonly entity: (string | null)[];
    readonly category: (string | null)[];
    readonly amount: string[];
    readonly ended: string[];
    readonly first: (number | null)[];
    readonly marks: Mark[][];
    readonly looksLike: (number | null)[];
  };
  readonly edges: {
    readonly from: number[];
    readonly to: number[];
    readonly amount: string[];
    readonly count: number[];
    readonly first: (number | null)[];
    readonly last: (number | null)[];
  };
  readonly total: {
    readonly nodes: number;
    readonly edges: number;
    readonly transfers: number;
    readonly amount: string;
  };
}

interface Edge {
  readonly from: number;
  readonly to: number;
  amount: bigint;
  count: number;
  first: number;
  last: number;
}

/** A view as a graph in columns: the largest edges and the nodes that they join. */
export function graphColumns(view: GraphView, limit: number, openingOf: OpeningOf): GraphColumns {
  const edges = edgesOf(view);
  const shown = edges.slice(0, limit);
  const used = new Set(shown.flatMap(({ from, to }) => [from, to]));
  const sizeOf = (k: number): bigint => (view.nodes[k]!.kind === 'theft' ? view.out[k]! : view.in[k]!);
  const order = [...used].sort((a, b) => (sizeOf(a) === sizeOf(b) ? a - b : sizeOf(a) > sizeOf(b) ? -1 : 1));
  const place = new Map(order.map((k, at) => [k, at]));
  const nodes = order.map((k) => view.nodes[k]!);
  return {
    nodes: {
      id: nodes.map(({ id }) => id),
      label: nodes.map(({ label }) => label),
      kind: nodes.map(({ id, kind }) => (id === 'before' || id === 'later' ? id : kind)),
      entity: nodes.map(({ entity }) => entity),
      category: nodes.map(({ category }) => category),
      amount: order.map((k) => `${sizeOf(k)}`),
      ended: order.map((k) => `${view.ended[k]!}`),
      first: order.map((k) => view.first[k]!),
      marks: nodes.map((node) => marksOf(view, node, openingOf)),
      looksLike: lookAlikes(nodes.map(({ address }) => address)),
    },
    edges: {
      from: shown.map(({ from }) => place.get(from)!),
      to: shown.map(({ to }) => place.get(to)!),
      amount: shown.map(({ amount }) => `${amount}`),
      count: shown.map(({ count }) => count),
      first: shown.map(({ first }) => first),
      last: shown.map(({ last }) => last),
    },
    total: {
      nodes: new Set(edges.flatMap(({ from, to }) => [from, to])).size,
      edges: edges.length,
      transfers: view.graph.flows.length,
      amount: `${edges.reduce((sum, { amount }) => sum + amount, 0n)}`,
    },
  };
}

function edgesOf(view: GraphView): Edge[] {
  const edges = new Map<number, Edge>();
  const count = view.nodes.length;
  for (const { from, to, amount, flow, time } of view.links) {
    const key = from * count + to;
    const edge = edges.get(key);
    if (edge === undefined) {
      edges.set(key, { from, to, amount, count: flow >= 0 ? 1 : 0, first: time, last: time });
      continue;
    }
    edge.amount += amount;
    if (flow >= 0) edge.count += 1;
    if (time < edge.first) edge.first = time;
    if (time > edge.last) edge.last = time;
  }
  return [...edges.values()].sort((a, b) => (a.amount === b.amount ? a.first - b.first : a.amount > b.amount ? -1 : 1));
}

/** How much of an address people compare, at either end: what poisoners imitate. */
const HEAD = 4;
const TAIL = 4;

/** For each hex address the first one, which is larger, that begins and ends alike and is another. */
function lookAlikes(addresses: readonly (string | null)[]): (number | null)[] {
  const firstByEnds = new Map<string, number>();
  return addresses.map((address, k) => {
    if (address === null || !/^0x[0-9a-f]{40}$/.test(address)) return null;
    const ends = address.slice(2, 2 + HEAD) + address.slice(-TAIL);
    const known = firstByEnds.get(ends);
    if (known === undefined) {
      firstByEnds.set(ends, k);
      return null;
    }
    return addresses[known] === address ? null : known;
  });
}
