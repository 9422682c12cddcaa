import { type FlowGraph, type GraphNode, NO_FLOW, NOTHING } from './flowGraph.ts';
import { nodeIds } from './nodeIds.ts';

/** Which part of a graph is looked at. */
export interface ViewRange {
  /** Only this theft. */
  readonly theft?: string;
  /** Unix seconds, `from` included, `to` not. */
  readonly from?: number;
  readonly to?: number;
}

/** A link of a view. */
export interface ViewLink {
  readonly from: number;
  readonly to: number;
  readonly amount: bigint;
  readonly certain: bigint;
  /** Index into the graph's flows, or `NO_FLOW`. */
  readonly flow: number;
  readonly rests: boolean;
  /** Index into the graph's ends of what rests, else -1. */
  readonly end: number;
  readonly time: number;
}

/**
 * A part of a graph that adds up by itself. Of a range of time, what was under way at its beginning comes from a node
 * `before`, and what is under way at its end goes to a node `later`; holders that neither give nor get in the range are not in it.
 */
export interface GraphView {
  readonly graph: FlowGraph;
  /** All of the graph: every theft, any time. */
  readonly isWhole: boolean;
  readonly nodes: readonly GraphNode[];
  readonly links: readonly ViewLink[];
  readonly in: readonly bigint[];
  readonly out: readonly bigint[];
  /** What rests at a holder, and what came to a group of ends. */
  readonly ended: readonly bigint[];
  readonly certainIn: readonly bigint[];
  readonly certainOut: readonly bigint[];
  readonly certainEnded: readonly bigint[];
  /** Infinite where there is none. */
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly transfersIn: readonly number[];
  readonly transfersOut: readonly number[];
}

/** Looks at a part of a graph. */
export function viewGraph(graph: FlowGraph, range: ViewRange = {}): GraphView {
  const theft = range.theft === undefined ? -1 : graph.thefts.indexOf(range.theft);
  const isWanted = (k: number): boolean => range.theft === undefined || graph.theft[k] === theft;
  const all: number[] = [];
  for (let k = 0; k < graph.size; k++) if (isWanted(k)) all.push(k);
  const whole = range.from === undefined && range.to === undefined;
  const nodes = [...graph.nodes];
  const links = whole ? all.map((k) => linkAt(graph, k)) : linksWithin(graph, all, nodes, range);
  return { graph, isWhole: whole && range.theft === undefined, nodes, links, ...totals(nodes, links) };
}

function linkAt(graph: FlowGraph, k: number): ViewLink {
  return {
    from: graph.from[k]!,
    to: graph.to[k]!,
    amount: graph.amount[k]!,
    certain: graph.certain?.[k] ?? 0n,
    flow: graph.flow[k]!,
    rests: graph.rests[k]!,
    end: graph.endOfRest[k]!,
    time: graph.time[k]!,
  };
}

function linksWithin(graph: FlowGraph, all: readonly number[], nodes: GraphNode[], range: ViewRange): ViewLink[] {
  const { from = Number.NEGATIVE_INFINITY, to = Infinity } = range;
  const count = nodes.length;
  const held = filled<bigint>(count, 0n);
  const left = filled<bigint>(count, 0n);
  const isActive = filled<boolean>(count, false);
  const goesOn = filled<boolean>(count, false);
  const links: ViewLink[] = [];
  const rests: number[] = [];
  for (const k of all) {
    if (graph.rests[k]) {
      rests.push(k);
      continue;
    }
    const time = graph.time[k]!;
    const [giver, getter, amount] = [graph.from[k]!, graph.to[k]!, graph.amount[k]!];
    if (time < from) {
      held[giver]! -= amount;
      held[getter]! += amount;
    } else if (time < to) {
      links.push(linkAt(graph, k));
      isActive[giver] = true;
      isActive[getter] = true;
      left[giver]! -= amount;
      left[getter]! += amount;
    } else {
      goesOn[giver] = true;
      goesOn[getter] = true;
    }
  }
  if (!graph.conserves) return links;
  const before = virtualNode(nodes, 'before');
  const later = virtualNode(nodes, 'later');
  const virtual = { certain: 0n, flow: NO_FLOW, end: -1 };
  for (let node = 0; node < count; node++) {
    if (!isActive[node] || graph.nodes[node]!.kind !== 'address') continue;
    const had = held[node]!;
    if (had > 0n) links.push({ ...virtual, from: before, to: node, amount: had, rests: false, time: from });
    const has = had + left[node]!;
    if (goesOn[node] && has > 0n) links.push({ ...virtual, from: node, to: later, amount: has, rests: true, time: to });
  }
  for (const k of rests) if (isActive[graph.from[k]!] && !goesOn[graph.from[k]!]) links.push(linkAt(graph, k));
  return links;
}

function virtualNode(nodes: GraphNode[], id: 'before' | 'later'): number {
  const label = id === 'before' ? 'under way before' : 'goes on later';
  nodes.push({ ...NOTHING, id: nodeIds[id], kind: id === 'before' ? 'theft' : 'end-group', label });
  return nodes.length - 1;
}

function totals(
  nodes: readonly GraphNode[],
  links: readonly ViewLink[],
): Omit<GraphView, 'graph' | 'isWhole' | 'nodes' | 'links'> {
  const zeros = (): bigint[] => filled<bigint>(nodes.length, 0n);
  const counts = (value: number): number[] => filled<number>(nodes.length, value);
  const sums = {
    in: zeros(),
    out: zeros(),
    ended: zeros(),
    certainIn: zeros(),
    certainOut: zeros(),
    certainEnded: zeros(),
    first: counts(Infinity),
    last: counts(Number.NEGATIVE_INFINITY),
    transfersIn: counts(0),
    transfersOut: counts(0),
  };
  for (const { from, to, amount, certain, flow, rests, time } of links) {
    (rests ? sums.ended : sums.out)[from]! += amount;
    (rests ? sums.certainEnded : sums.certainOut)[from]! += certain;
    sums.in[to]! += amount;
    sums.certainIn[to]! += certain;
    if (flow !== NO_FLOW) {
      sums.transfersIn[to]! += 1;
      sums.transfersOut[from]! += 1;
    }
    for (const node of [from, to]) {
      if (time < sums.first[node]!) sums.first[node] = time;
      if (time > sums.last[node]!) sums.last[node] = time;
    }
  }
  for (const [k, { kind }] of nodes.entries()) {
    if (kind !== 'end-group') continue;
    sums.ended[k] = sums.in[k]!;
    sums.certainEnded[k] = sums.certainIn[k]!;
  }
  return sums;
}

function filled<T>(length: number, value: T): T[] {
  return Array.from({ length }, () => value);
}
