import { compareText } from '../core/compareText.ts';
import { largestPaths } from '../trace/largestPaths.ts';
import type { End, Flow } from '../trace/report.ts';
import type { GraphNode } from './flowGraph.ts';
import type { GraphView } from './graphView.ts';

export interface Counterparty {
  readonly node: string;
  readonly label: string;
  readonly entity: string | null;
  readonly category: string | null;
  readonly amount: string;
  readonly transfers: number;
}

/** Who gave tainted value to the places that are meant, or got it from them: the largest first. */
export function counterparties(
  view: GraphView,
  isMeant: (id: string) => boolean,
  direction: 'in' | 'out',
): Counterparty[] {
  const found = new Map<number, { amount: bigint; transfers: number }>();
  for (const { from, to, amount, flow, rests } of view.links) {
    const [self, other] = direction === 'in' ? [to, from] : [from, to];
    if (rests || !isMeant(view.nodes[self]!.id) || isMeant(view.nodes[other]!.id)) continue;
    const known = found.get(other) ?? { amount: 0n, transfers: 0 };
    found.set(other, { amount: known.amount + amount, transfers: known.transfers + (flow >= 0 ? 1 : 0) });
  }
  return [...found]
    .map(([k, { amount, transfers }]) => ({ node: view.nodes[k]!, amount, transfers }))
    .sort((a, b) => (a.amount === b.amount ? compareText(a.node.id, b.node.id) : a.amount > b.amount ? -1 : 1))
    .map(({ node: { id, label, entity, category }, amount, transfers }) => ({
      node: id,
      label,
      entity,
      category,
      amount: `${amount}`,
      transfers,
    }));
}

export interface PathLine {
  readonly theft: string;
  readonly width: string | null;
  readonly steps: {
    chain: string;
    tx: string;
    time: number;
    from: string | null;
    to: string | null;
    node: string | null;
    amount: string;
  }[];
}

/** The widest way from each theft to a holder or group of ends, largest first. */
export function pathsTo(view: GraphView, node: Pick<GraphNode, 'id' | 'kind'>, most: number): PathLine[] {
  const { graph } = view;
  const paths: { line: PathLine; width: bigint }[] = [];
  for (const theft of graph.thefts) {
    const ends = goalsOf(view, node.id, theft);
    if (ends.length === 0) continue;
    const flows = graph.flows.filter((flow) => flow.theft === theft);
    const [best] = largestPaths(flows, ends)
      .filter(({ width, steps }) => width !== null && steps.length > 0)
      .sort((a, b) => (BigInt(a.width!) > BigInt(b.width!) ? -1 : 1));
    if (best === undefined) continue;
    paths.push({ line: { theft, width: best.width, steps: best.steps.map(toStep) }, width: BigInt(best.width!) });
  }
  return paths
    .sort((a, b) => (a.width === b.width ? 0 : a.width > b.width ? -1 : 1))
    .slice(0, most)
    .map(({ line }) => line);
}

/** Where paths to a place lead: its ends; of a holder that passed everything on, the holder as if it were held there. */
function goalsOf(view: GraphView, id: string, theft: string): End[] {
  const { graph } = view;
  const ends = graph.ends.filter(
    (end, k) =>
      end.theft === theft &&
      (graph.nodes[graph.groupOfEnd[k]!]!.id === id || graph.nodes[graph.holderOfEnd[k]!]?.id === id),
  );
  if (ends.length > 0) return ends;
  const seen = new Set<string>();
  const goals: End[] = [];
  for (const { to, flow } of view.links) {
    if (flow < 0 || graph.nodes[to]?.id !== id) continue;
    const found = graph.flows[flow]!;
    if (found.theft !== theft) continue;
    const coin = found.vout === null ? null : `${found.tx}:${found.vout}`;
    const asset = found.into?.asset ?? found.asset;
    const key = coin ?? `${asset} ${found.to}`;
    if (seen.has(key)) continue;
    seen.add(key);
    goals.push({ ...HELD, theft, chain: found.chain, asset, address: found.to, coin, ...originOf(found, asset) });
  }
  return goals;
}

const HELD = { reason: 'held', entity: null, category: null, transfers: 0, hops: 0, first: null, last: null } as const;

function originOf(flow: Flow, asset: string): { originAsset?: string } {
  const origin = flow.originAsset ?? flow.asset;
  return origin === asset ? {} : { originAsset: origin };
}

function toStep(flow: Flow): PathLine['steps'][number] {
  const { chain, tx, time, from, to } = flow;
  return { chain, tx, time, from, to, node: null, amount: flow.origin ?? flow.possible ?? '0' };
}
