import { ROWS_A_STEP, type Steps } from '../core/steps.ts';
import type { Flow } from '../trace/report.ts';
import { type FlowGraph, sizeOf } from './flowGraph.ts';
import type { Holders } from './holders.ts';

/**
 * Links of an account chain. A stolen transfer of clean value is a link from its theft. One that carried the theft's
 * value already is two, from its sender (what it `carried`) and from the theft.
 */
export function* linkTransfers(graph: FlowGraph, holders: Holders, times: readonly number[]): Steps<void> {
  const theftByName = new Map(graph.thefts.map((name, k) => [name, k]));
  for (const [k, flow] of graph.flows.entries()) {
    if (k % ROWS_A_STEP === 0) yield;
    const { from, to } = placesOf(graph, holders, flow);
    const theft = theftByName.get(flow.theft)!;
    const amount = sizeOf(flow);
    const certain = BigInt(flow.certain ?? '0');
    const common = { to, flow: k, theft, time: times[k]! };
    if (flow.hops > 0) {
      graph.push({ ...common, from, amount, certain });
      continue;
    }
    const along = BigInt(flow.carried ?? '0');
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
