import { ROWS_A_STEP, type Steps } from '../core/steps.ts';
import type { Flow } from '../trace/report.ts';
import { type FlowGraph, NOTHING, sizeOf } from './flowGraph.ts';
import type { Holders } from './holders.ts';
import { nodeIds } from './nodeIds.ts';

/** A tainted output or fee of a transaction. */
interface Outlet {
  readonly to: number;
  readonly amount: bigint;
  readonly certain: bigint;
  readonly flow: number;
}

interface Inlet {
  readonly from: number;
  readonly amount: bigint;
}

/**
 * Links of a UTXO chain, a transaction and theft at a time. What goes out is what came in by tainted inputs and, of a stolen
 * transaction, what the theft claimed there. Where either side is one holder, links lead straight across; else through
 * the transaction.
 */
export function* linkCoins(graph: FlowGraph, holders: Holders, times: readonly number[]): Steps<void> {
  const theftByName = new Map(graph.thefts.map((name, k) => [name, k]));
  let rested = 0;
  for (let start = 0; start < graph.flows.length; ) {
    if (start - rested >= ROWS_A_STEP) {
      rested = start;
      yield;
    }
    let end = start + 1;
    while (end < graph.flows.length && graph.flows[end]!.tx === graph.flows[start]!.tx) end++;
    const byTheft = new Map<string, number[]>();
    for (let k = start; k < end; k++) {
      const { theft } = graph.flows[k]!;
      const list = byTheft.get(theft);
      if (list === undefined) byTheft.set(theft, [k]);
      else list.push(k);
    }
    for (const [name, flows] of byTheft) linkOne(graph, holders, theftByName.get(name)!, flows, times[start]!);
    start = end;
  }
}

function linkOne(graph: FlowGraph, holders: Holders, theft: number, flows: readonly number[], time: number): void {
  const outlets = flows.map((k) => outletOf(graph, holders, k));
  const inlets = inletsOf(graph, holders, theft, graph.flows[flows[0]!]!, outlets);
  const push = (from: number, { to, amount, certain, flow }: Outlet): void =>
    graph.push({ from, to, amount, certain, flow, theft, time });
  if (inlets.length === 0) return;
  if (inlets.length === 1) {
    for (const outlet of outlets) push(inlets[0]!.from, outlet);
    return;
  }
  if (graph.conserves && new Set(outlets.map(({ to }) => to)).size === 1) {
    for (const { from, outlet } of fill(inlets, outlets)) push(from, outlet);
    return;
  }
  const first = graph.flows[flows[0]!]!;
  const id = nodeIds.transaction(first.chain, first.tx);
  const joint = graph.node({ ...NOTHING, id, kind: 'transaction', label: first.tx, chain: first.chain });
  for (const { from, amount } of inlets) graph.push({ from, to: joint, amount, flow: flows[0]!, theft, time });
  for (const outlet of outlets) push(joint, outlet);
}

function outletOf(graph: FlowGraph, holders: Holders, k: number): Outlet {
  const flow = graph.flows[k]!;
  const { end } = flow;
  const to =
    end !== null
      ? holders.groupOf({ ...flow, end })
      : flow.vout === null
        ? graph.endNode('fee', null)
        : holders.coin(`${flow.tx}:${flow.vout}`);
  return { to, amount: sizeOf(flow), certain: BigInt(flow.certain ?? '0'), flow: k };
}

function inletsOf(graph: FlowGraph, holders: Holders, theft: number, flow: Flow, outlets: readonly Outlet[]): Inlet[] {
  const byHolder = new Map<number, bigint>();
  let came = 0n;
  for (const { coin, tainted } of flow.inputs ?? []) {
    const holder = holders.coin(coin);
    const amount = BigInt(tainted);
    if (amount === 0n) continue;
    byHolder.set(holder, (byHolder.get(holder) ?? 0n) + amount);
    came += amount;
  }
  const inlets = [...byHolder].map(([from, amount]) => ({ from, amount }));
  if (!graph.conserves) return inlets.length === 0 ? [{ from: graph.theftNode(theft), amount: 0n }] : inlets;
  const claimed = outlets.reduce((sum, { amount }) => sum + amount, 0n) - came;
  return claimed > 0n ? [...inlets, { from: graph.theftNode(theft), amount: claimed }] : inlets;
}

/** Inlets fill outlets in order; all outlets lead to one place, so the order changes nothing that is shown. */
function* fill(inlets: readonly Inlet[], outlets: readonly Outlet[]): Generator<{ from: number; outlet: Outlet }> {
  let at = 0;
  let left = outlets[0]?.amount ?? 0n;
  for (const { from, amount } of inlets) {
    let rest = amount;
    while (rest > 0n && at < outlets.length) {
      const part = rest < left ? rest : left;
      if (part > 0n) yield { from, outlet: { ...outlets[at]!, amount: part } };
      rest -= part;
      left -= part;
      if (left === 0n) left = outlets[++at]?.amount ?? 0n;
    }
  }
}
