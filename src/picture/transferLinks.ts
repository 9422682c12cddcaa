import type { Flow } from '../trace/report.ts';
import type { Rest } from './buildGraph.ts';
import { type FlowGraph, sizeOf } from './flowGraph.ts';
import type { Holders } from './holders.ts';

/**
 * Links of an account chain. A stolen transfer of clean value is a link from its theft. One that carried the theft's
 * value already is two, from its sender and from the theft: how much came along is what its sender lacks else.
 */
export function linkTransfers(
  graph: FlowGraph,
  holders: Holders,
  times: readonly number[],
  rests: readonly Rest[],
): void {
  const theftByName = new Map(graph.thefts.map((name, k) => [name, k]));
  const ends = graph.flows.map((flow) => placesOf(graph, holders, flow));
  const carried = graph.conserves ? carriedAlong(graph, ends, rests, theftByName) : new Map<number, bigint>();
  for (const [k, flow] of graph.flows.entries()) {
    const { from, to } = ends[k]!;
    const theft = theftByName.get(flow.theft)!;
    const amount = sizeOf(flow);
    const certain = BigInt(flow.certain ?? '0');
    const common = { to, flow: k, theft, time: times[k]! };
    if (flow.hops > 0) {
      graph.push({ ...common, from, amount, certain });
      continue;
    }
    const along = carried.get(k) ?? 0n;
    if (along > 0n) graph.push({ ...common, from, amount: along });
    if (amount > along) graph.push({ ...common, from: graph.theftNode(theft), amount: amount - along, certain });
  }
}

interface Places {
  readonly from: number;
  readonly to: number;
}

function placesOf(graph: FlowGraph, holders: Holders, flow: Flow): Places {
  const { end, into } = flow;
  // The victim of a stolen transfer is no holder of tainted value, unless it held some: then something names it.
  const from = flow.from === null ? -1 : holders.account(flow.from, flow.asset);
  if (end !== null) return { from, to: holders.groupOf({ ...flow, end }) };
  return {
    from,
    to: flow.to === null ? graph.endNode('fee', null) : holders.account(flow.to, into?.asset ?? flow.asset),
  };
}

/** By flow: how much of a stolen transfer was in the theft's name before. */
function carriedAlong(
  graph: FlowGraph,
  ends: readonly Places[],
  rests: readonly Rest[],
  theftByName: ReadonlyMap<string, number>,
): Map<number, bigint> {
  const lacks = new Map<string, bigint>();
  const add = (theft: number, node: number, amount: bigint): void => {
    const key = `${theft} ${node}`;
    lacks.set(key, (lacks.get(key) ?? 0n) + amount);
  };
  for (const [k, flow] of graph.flows.entries()) {
    const theft = theftByName.get(flow.theft)!;
    if (flow.end === null) add(theft, ends[k]!.to, sizeOf(flow));
    if (flow.hops > 0) add(theft, ends[k]!.from, -sizeOf(flow));
  }
  for (const { theft, from, amount } of rests) add(theft, from, -amount);
  const carried = new Map<number, bigint>();
  // The latest first: what leaves as late as it can has always come before, so a range of time balances too.
  for (let k = graph.flows.length - 1; k >= 0; k--) {
    const flow = graph.flows[k]!;
    if (flow.hops > 0) continue;
    const key = `${theftByName.get(flow.theft)!} ${ends[k]!.from}`;
    const lack = lacks.get(key) ?? 0n;
    if (lack <= 0n) continue;
    const amount = sizeOf(flow);
    const along = amount < lack ? amount : lack;
    carried.set(k, along);
    lacks.set(key, lack - along);
  }
  return carried;
}
