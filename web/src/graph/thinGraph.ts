import type { Graph } from '../state/contract.ts';

/** Of all that moves, what the edges that are drawn at first carry: in thousandths. */
const ENOUGH = 999n;

/**
 * A graph without its thinnest edges: the widest that together carry 99.9 % of all that moves, and the nodes that they
 * join. The server has the widest first.
 */
export function thinGraph(answer: Graph): Graph {
  const { nodes, edges, total } = answer;
  const enough = (BigInt(total.amount) * ENOUGH) / 1000n;
  let sum = 0n;
  let kept = 0;
  while (kept < edges.amount.length && sum < enough) sum += BigInt(edges.amount[kept++]!);
  const used = new Set([...edges.from.slice(0, kept), ...edges.to.slice(0, kept)]);
  const source = Array.from(used).sort((a, b) => a - b);
  const place = new Map(source.map((at, to) => [at, to]));
  const pick = <T>(values: readonly T[]): T[] => source.map((at) => values[at]!);
  return {
    ...answer,
    nodes: {
      id: pick(nodes.id),
      label: pick(nodes.label),
      kind: pick(nodes.kind),
      entity: pick(nodes.entity),
      category: pick(nodes.category),
      amount: pick(nodes.amount),
      ended: pick(nodes.ended),
      first: pick(nodes.first),
      marks: pick(nodes.marks),
      looksLike: pick(nodes.looksLike).map((like) => (like === null ? null : (place.get(like) ?? null))),
    },
    edges: {
      from: edges.from.slice(0, kept).map((at) => place.get(at)!),
      to: edges.to.slice(0, kept).map((at) => place.get(at)!),
      amount: edges.amount.slice(0, kept),
      count: edges.count.slice(0, kept),
      first: edges.first.slice(0, kept),
      last: edges.last.slice(0, kept),
    },
  };
}
