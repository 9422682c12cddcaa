import type { FlowGraph } from './buildGraph.ts';

export type WalkStep = 'back' | 'on' | 'up' | 'down';

/** Where a walk stands, and from where it came: beside it are the other neighbours of that node. */
export interface Walk {
  readonly at: string | null;
  readonly anchor: { readonly id: string; readonly step: 'back' | 'on' } | null;
}

/** Neighbours along or against the flow, by the widest edge first; none that are hidden. */
export function neighboursOf(graph: FlowGraph, id: string, step: 'back' | 'on'): string[] {
  const edges = step === 'on' ? graph.outEdges(id) : graph.inEdges(id);
  edges.sort((a, b) => graph.getEdgeAttribute(b, 'size') - graph.getEdgeAttribute(a, 'size'));
  const found = edges.map((edge) => graph.opposite(id, edge));
  return found.filter((other) => !graph.getNodeAttribute(other, 'hidden'));
}

/**
 * A step through the graph: along the widest edge, or to the neighbour beside; where it came from nowhere, to what stands
 * above or below. With nothing chosen it begins at the largest theft.
 */
export function walkGraph(graph: FlowGraph, { at, anchor }: Walk, step: WalkStep): Walk {
  if (at === null || !graph.hasNode(at)) return { at: largestTheft(graph), anchor: null };
  if (step === 'back' || step === 'on') {
    const [next] = neighboursOf(graph, at, step);
    return next === undefined ? { at, anchor } : { at: next, anchor: { id: at, step } };
  }
  const turn = step === 'up' ? -1 : 1;
  if (anchor !== null && graph.hasNode(anchor.id)) {
    const beside = neighboursOf(graph, anchor.id, anchor.step);
    const place = beside.indexOf(at);
    return { at: beside[place + turn] ?? at, anchor };
  }
  return { at: above(graph, at, turn) ?? at, anchor: null };
}

function largestTheft(graph: FlowGraph): string | null {
  let best: string | null = null;
  graph.forEachNode((id, { kind, size, hidden }) => {
    if (kind !== 'theft' || hidden) return;
    if (best === null || size > graph.getNodeAttribute(best, 'size')) best = id;
  });
  return best;
}

/** The nearest node above or below, those of the same time first. */
function above(graph: FlowGraph, at: string, turn: number): string | null {
  const { x, y } = graph.getNodeAttributes(at);
  let best: string | null = null;
  let least = Infinity;
  graph.forEachNode((id, data) => {
    const away = (y - data.y) * turn;
    if (id === at || data.hidden || away <= 0) return;
    const cost = away + 4 * Math.abs(data.x - x);
    if (cost < least) [best, least] = [id, cost];
  });
  return best;
}
