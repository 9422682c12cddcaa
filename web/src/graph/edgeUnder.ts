import type { FlowGraph } from './buildGraph.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The edge nearest to a point of the graph within a reach, all in the graph's own units. Worked out here, because asking
 * WebGL draws all edges a second time, for every look.
 */
export function edgeUnder(graph: FlowGraph, at: Point, reach: number): string | null {
  let best: string | null = null;
  let least = reach * reach;
  graph.forEachEdge((edge, _data, _source, _target, from, to) => {
    if (from.hidden || to.hidden) return;
    const [low, high] = from.x < to.x ? [from.x, to.x] : [to.x, from.x];
    if (at.x < low - reach || at.x > high + reach) return;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const long = dx * dx + dy * dy;
    const part = long === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - from.x) * dx + (at.y - from.y) * dy) / long));
    const away = (at.x - from.x - part * dx) ** 2 + (at.y - from.y - part * dy) ** 2;
    if (away >= least) return;
    least = away;
    best = edge;
  });
  return best;
}
