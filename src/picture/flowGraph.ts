import { assert } from '../core/assert.ts';
import type { End, Flow, Reason, RuleName } from '../trace/report.ts';
import { nodeIds } from './nodeIds.ts';

/** A stolen asset of one chain: all sizes of a picture are in units of it. */
export interface Measure {
  readonly chain: string;
  readonly asset: string;
}

export type GraphNodeKind = 'theft' | 'address' | 'transaction' | 'end-group';

/** A holder, a theft, a group of ends, or a transaction in which what came in cannot be told apart any more. */
export interface GraphNode {
  readonly id: string;
  readonly kind: GraphNodeKind;
  readonly label: string;
  readonly chain: string | null;
  readonly address: string | null;
  /** What is held, where it is not the measure's asset. */
  readonly asset: string | null;
  readonly entity: string | null;
  readonly category: string | null;
  readonly reason: Reason | null;
}

export interface NodeTag {
  readonly entity: string | null;
  readonly category: string | null;
}

/** A balance or coin that a theft claimed where it lay: no flow brought it there. */
export interface BalanceClaim {
  readonly theft: number;
  readonly node: string;
  readonly amount: bigint;
}

export interface GraphInput {
  readonly rule: RuleName;
  readonly measure: Measure;
  /** Names in claim order. */
  readonly thefts: readonly string[];
  /** Of the rule, in the report's order. */
  readonly flows: readonly Flow[];
  readonly ends: readonly End[];
  readonly tagOf: (chain: string, address: string) => NodeTag | null;
  /** Rules that do not conserve cannot tell their balance claims from what follows: those of a rule that does. */
  readonly claims?: readonly BalanceClaim[];
}

export function isConserving(rule: RuleName): boolean {
  return rule !== 'poison' && rule !== 'bounds';
}

/** Whether a flow or end belongs to a measure; under rules without origins only what is in its own units. */
export function isOf(
  row: { chain: string; asset: string; originAsset?: string },
  measure: Measure,
  rule: RuleName,
): boolean {
  if (row.chain !== measure.chain) return false;
  return isConserving(rule)
    ? (row.originAsset ?? row.asset) === measure.asset
    : row.asset === measure.asset && row.originAsset === undefined;
}

/** Tainted value in units of the measure: what is possible under `bounds`. */
export function sizeOf(row: Pick<Flow, 'origin' | 'possible'>): bigint {
  return BigInt(row.origin ?? row.possible ?? '0');
}

/** What of a link is behind it. */
export const NO_FLOW = -1;

/**
 * The flows of one rule and measure as links between nodes, in the order in which they happened. Under a rule that
 * conserves value what comes into a holder is what leaves it, rest included, to the unit.
 *
 * A flow is one link, or two where a theft names a transfer that carried tainted value already; in a transaction of several
 * tainted inputs and outputs links lead through a node of its own, because no rule but `fifo` and `lifo` says which
 * fills which. What stays where it is is a link from its holder to the group of its ends (`rests`).
 */
export class FlowGraph {
  readonly rule: RuleName;
  readonly measure: Measure;
  readonly thefts: readonly string[];
  readonly flows: readonly Flow[];
  readonly ends: readonly End[];
  readonly nodes: GraphNode[] = [];
  readonly indexById = new Map<string, number>();
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly amount: bigint[] = [];
  /** Only under `bounds`. */
  readonly certain: bigint[] | null;
  /** Index into `flows`, or `NO_FLOW`. */
  readonly flow: number[] = [];
  readonly rests: boolean[] = [];
  readonly theft: number[] = [];
  /** Never steps back along the chain's order, as block clocks do: the latest time so far. */
  readonly time: number[] = [];
  /** The node of the group of each end. */
  readonly groupOfEnd: number[] = [];
  /** The holder of each end, -1 where it has none. */
  readonly holderOfEnd: number[] = [];
  /** The end that each flow came to, -1 of those that went on. */
  readonly endOfFlow: number[] = [];
  /** The end that each link says came to rest, -1 of links that move. */
  readonly endOfRest: number[] = [];
  /** Balance claims, as found (or given). */
  readonly claims: BalanceClaim[] = [];

  constructor({ rule, measure, thefts }: GraphInput, flows: readonly Flow[], ends: readonly End[]) {
    this.rule = rule;
    this.measure = measure;
    this.thefts = thefts;
    this.flows = flows;
    this.ends = ends;
    this.certain = rule === 'bounds' ? [] : null;
  }

  get size(): number {
    return this.from.length;
  }

  get conserves(): boolean {
    return isConserving(this.rule);
  }

  node(node: GraphNode): number {
    const known = this.indexById.get(node.id);
    if (known !== undefined) return known;
    this.nodes.push(node);
    this.indexById.set(node.id, this.nodes.length - 1);
    return this.nodes.length - 1;
  }

  theftNode(theft: number): number {
    const name = this.thefts[theft]!;
    return this.node({ ...NOTHING, id: nodeIds.theft(name), kind: 'theft', label: name });
  }

  endNode(reason: Reason, tag: NodeTag | null): number {
    // Only services and burn addresses are told apart by who they are.
    const named = reason === 'service' || reason === 'burn' ? tag : null;
    const entity = named?.entity ?? null;
    const category = named?.category ?? null;
    const id = nodeIds.end(reason, category, entity);
    return this.node({
      ...NOTHING,
      id,
      kind: 'end-group',
      label: entity ?? category ?? reason,
      entity,
      category,
      reason,
    });
  }

  push(link: Link): void {
    assert(link.amount >= 0n, 'a link of less than nothing');
    this.from.push(link.from);
    this.to.push(link.to);
    this.amount.push(link.amount);
    this.certain?.push(link.certain ?? 0n);
    this.flow.push(link.flow);
    this.rests.push(link.rests ?? false);
    this.endOfRest.push(link.end ?? -1);
    this.theft.push(link.theft);
    this.time.push(link.time);
  }
}

export interface Link {
  readonly from: number;
  readonly to: number;
  readonly amount: bigint;
  readonly certain?: bigint;
  readonly flow: number;
  readonly rests?: boolean;
  readonly end?: number;
  readonly theft: number;
  readonly time: number;
}

export const NOTHING = {
  chain: null,
  address: null,
  asset: null,
  entity: null,
  category: null,
  reason: null,
} as const satisfies Partial<GraphNode>;
