import { finish, ROWS_A_STEP, type Steps } from '../core/steps.ts';
import type { End } from '../trace/report.ts';
import { linkCoins } from './coinLinks.ts';
import { FlowGraph, type GraphInput, isOf, NO_FLOW, sizeOf } from './flowGraph.ts';
import { Holders } from './holders.ts';
import { linkTransfers } from './transferLinks.ts';

/** What came to rest or was claimed, a (theft, node). */
class Sums {
  readonly #sums = new Map<number, bigint>();
  readonly #thefts: number;

  constructor(thefts: number) {
    this.#thefts = thefts;
  }

  add(theft: number, node: number, amount: bigint): void {
    const key = node * this.#thefts + theft;
    this.#sums.set(key, (this.#sums.get(key) ?? 0n) + amount);
  }

  *entries(): Generator<{ theft: number; node: number; amount: bigint }> {
    for (const [key, amount] of this.#sums)
      yield { theft: key % this.#thefts, node: Math.floor(key / this.#thefts), amount };
  }
}

/** Makes the graph of one rule and measure from a trace's flows and ends. */
export function buildGraph(input: GraphInput): FlowGraph {
  return finish(buildGraphInSteps(input));
}

/** The same, for who has others to answer meanwhile: a graph of many flows takes as long as some hundred lists. */
export function* buildGraphInSteps(input: GraphInput): Steps<FlowGraph> {
  const { rule, measure } = input;
  const flows = input.flows.filter((flow) => isOf(flow, measure, rule));
  const ends = input.ends.filter((end) => isOf(end, measure, rule));
  yield;
  const graph = new FlowGraph(input, flows, ends);
  const holders = new Holders(graph, input.tagOf, flows, ends);
  yield;
  const times = latestTimes(flows);
  const rests = yield* restsOf(graph, holders);
  if (flows.some((flow) => flow.inputs !== undefined)) yield* linkCoins(graph, holders, times);
  else yield* linkTransfers(graph, holders, times);
  const lastTime = times.at(-1) ?? 0;
  for (const rest of rests) {
    const time = rest.time ?? lastTime;
    graph.push({ ...rest, flow: NO_FLOW, rests: true, time });
  }
  yield;
  if (graph.conserves) yield* linkClaims(graph);
  else
    for (const { theft, node, amount } of input.claims ?? [])
      linkClaim(graph, theft, graph.indexById.get(node), amount);
  return graph;
}

/** The latest time up to each flow: block clocks step back, and a range of time must not cut a way in two. */
function latestTimes(flows: readonly { readonly time: number }[]): number[] {
  let latest = Number.NEGATIVE_INFINITY;
  return flows.map(({ time }) => {
    if (time > latest) latest = time;
    return latest;
  });
}

interface Rest {
  readonly from: number;
  readonly to: number;
  readonly theft: number;
  readonly amount: bigint;
  readonly certain: bigint;
  readonly time: number | null;
  readonly end: number;
}

/** What ended where it lay: an end's amount less what flows say ended on arrival. */
function* restsOf(graph: FlowGraph, holders: Holders): Steps<Rest[]> {
  const theftByName = new Map(graph.thefts.map((name, k) => [name, k]));
  const keyOf = (end: End): string => `${end.theft} ${end.reason} ${holders.endKey(end)}`;
  const endByKey = new Map(graph.ends.map((end, k) => [keyOf(end), k]));
  const arrived = new Map<string, bigint>();
  for (const [k, flow] of graph.flows.entries()) {
    if (k % ROWS_A_STEP === 0) yield;
    const key = flow.end === null ? '' : `${flow.theft} ${flow.end} ${holders.endKeyOfFlow(flow)}`;
    graph.endOfFlow.push(flow.end === null ? -1 : (endByKey.get(key) ?? -1));
    if (flow.end !== null) arrived.set(key, (arrived.get(key) ?? 0n) + sizeOf(flow));
  }
  const rests: Rest[] = [];
  for (const [k, end] of graph.ends.entries()) {
    if (k % ROWS_A_STEP === 0) yield;
    const group = graph.endNode(end.reason, end);
    const holder = holders.ofEnd(end);
    graph.groupOfEnd.push(group);
    graph.holderOfEnd.push(holder);
    const came = arrived.get(keyOf(end)) ?? 0n;
    const amount = sizeOf(end) - came;
    // Under rules that do not conserve an end is either of arrivals or of what stayed.
    if (amount <= 0n || holder < 0 || (!graph.conserves && came > 0n)) continue;
    const certain = BigInt(end.certain ?? '0');
    rests.push({
      from: holder,
      to: group,
      theft: theftByName.get(end.theft)!,
      amount,
      certain,
      time: end.last,
      end: k,
    });
  }
  return rests;
}

/** What left a holder, or rests there, and never came by a flow was claimed where it lay. */
function* linkClaims(graph: FlowGraph): Steps<void> {
  const sums = new Sums(graph.thefts.length);
  for (let k = 0; k < graph.size; k++) {
    if (k % ROWS_A_STEP === 0) yield;
    sums.add(graph.theft[k]!, graph.from[k]!, graph.amount[k]!);
    sums.add(graph.theft[k]!, graph.to[k]!, -graph.amount[k]!);
  }
  for (const { theft, node, amount } of sums.entries()) {
    const { kind } = graph.nodes[node]!;
    if (amount > 0n && kind === 'address') linkClaim(graph, theft, node, amount);
  }
}

function linkClaim(graph: FlowGraph, theft: number, node: number | undefined, amount: bigint): void {
  if (node === undefined) return;
  // At the latest when it first moved on.
  const first = firstTimes(graph)[node]!;
  const time = Number.isFinite(first) ? first : (graph.time[0] ?? 0);
  graph.claims.push({ theft, node: graph.nodes[node]!.id, amount });
  graph.push({ from: graph.theftNode(theft), to: node, amount, certain: amount, flow: NO_FLOW, theft, time });
}

const FIRST_TIMES = new WeakMap<FlowGraph, number[]>();

/** When each node first gave something, `Infinity` where it never did. */
function firstTimes(graph: FlowGraph): number[] {
  const known = FIRST_TIMES.get(graph);
  if (known !== undefined) return known;
  const times = graph.nodes.map(() => Infinity);
  for (let k = 0; k < graph.size; k++) {
    const at = graph.from[k]!;
    if (graph.time[k]! < times[at]!) times[at] = graph.time[k]!;
  }
  FIRST_TIMES.set(graph, times);
  return times;
}
