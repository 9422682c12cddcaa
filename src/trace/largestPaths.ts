import type { End, Flow } from './report.ts';

/** The best way found from a theft to one of its ends. */
export interface LargestPath {
  readonly end: End;
  /** From the theft to the end, in the chain's order; empty where the value never moved or no way is known. */
  readonly steps: readonly Flow[];
  /** The smallest tainted amount along the way, base units of what was stolen; null where there are no steps. */
  readonly width: string | null;
}

/** A way that has come as far as `flow`. Ways share their beginnings. */
interface Way {
  readonly flow: Flow;
  readonly before: Way | null;
  readonly width: bigint;
  readonly length: number;
}

/** Where a way comes from: what it carries at most and how it got there; `way` null at the theft itself. */
interface Source {
  readonly way: Way | null;
  readonly width: bigint;
}

/** Wider than any amount: nothing has narrowed the way yet. */
const UNLIMITED = 1n << 256n;
const AT_THE_THEFT: Source = { way: null, width: UNLIMITED };

/**
 * For each end the *widest* way from the theft: the one whose smallest tainted amount is largest, among equals the
 * shorter, then the earlier. A way never goes back in the chain's order: what left an account before the value arrived
 * is not on it. It shows one good way that the value could have gone, not the only one: on an account values mix, and
 * in a transaction of several inputs the rule, not the way, says which output they fill. Where value was converted the
 * amounts compared are origins; under `bounds` they are `possible`, and not of one unit. Ends without a holder (`fee`) have no way.
 *
 * @param flows all flows of one rule and one theft, in the report's order
 * @param ends ends of the same rule and theft; the answer keeps their order
 */
export function largestPaths(flows: readonly Flow[], ends: readonly End[]): LargestPath[] {
  const ways = new Ways();
  for (const flow of flows) ways.add(flow);
  return ends.map((end) => {
    const way = ways.to(end);
    const steps: Flow[] = [];
    for (let at: Way | null = way; at !== null; at = at.before) steps.push(at.flow);
    return { end, steps: steps.reverse(), width: way === null ? null : String(way.width) };
  });
}

class Ways {
  /** The best way by which value came to a holder and could go on from there. */
  readonly #onward = new Map<string, Way>();
  /** The best way by which value came to a holder, by what became of it there. */
  readonly #arrived = new Map<string, Way>();
  /** Accounts that a stolen transfer reached. */
  readonly #recipients = new Set<string>();

  add(flow: Flow): void {
    const holder = flowHolder(flow);
    if (holder === null) return;
    const source = this.#source(flow);
    const tainted = BigInt(flow.origin ?? flow.possible ?? '0');
    const way: Way = {
      flow,
      before: source.way,
      width: tainted < source.width ? tainted : source.width,
      length: (source.way?.length ?? 0) + 1,
    };
    if (flow.hops === 0) this.#recipients.add(holder);
    keepBetter(this.#arrived, `${flow.end ?? ''} ${holder}`, way);
    if (flow.end === null) keepBetter(this.#onward, holder, way);
  }

  to(end: End): Way | null {
    const holder = endHolder(end);
    if (holder === null) return null;
    return this.#arrived.get(`${end.reason} ${holder}`) ?? this.#arrived.get(` ${holder}`) ?? null;
  }

  #source(flow: Flow): Source {
    if (flow.hops === 0) return AT_THE_THEFT;
    if (flow.inputs !== undefined) return this.#bestInput(flow, flow.inputs);
    const from = `${flow.chain} ${flow.originAsset ?? flow.asset} ${flow.asset} ${flow.from ?? ''}`;
    // One hop from the theft and never reached by a stolen transfer: the balance itself was reported stolen.
    if (flow.hops === 1 && !this.#recipients.has(from)) return AT_THE_THEFT;
    const way = this.#onward.get(from);
    return way === undefined ? AT_THE_THEFT : { way, width: way.width };
  }

  #bestInput(flow: Flow, inputs: NonNullable<Flow['inputs']>): Source {
    let best: Source | null = null;
    for (const input of inputs) {
      const way = this.#onward.get(`${flow.chain} ${input.coin}`) ?? null;
      const tainted = BigInt(input.tainted);
      const width = way !== null && way.width < tainted ? way.width : tainted;
      if (best === null || isBetter({ width, length: way?.length ?? 0 }, best)) best = { way, width };
    }
    return best ?? AT_THE_THEFT;
  }
}

function keepBetter(ways: Map<string, Way>, key: string, way: Way): void {
  const known = ways.get(key);
  if (known === undefined || isBetter(way, { way: known, width: known.width })) ways.set(key, way);
}

function isBetter(way: { width: bigint; length: number }, known: Source): boolean {
  if (way.width !== known.width) return way.width > known.width;
  return way.length < (known.way?.length ?? 0);
}

/** The coin or account that a flow arrives at, null for a fee. */
function flowHolder(flow: Flow): string | null {
  if (flow.vout !== null) return `${flow.chain} ${flow.tx}:${flow.vout}`;
  if (flow.inputs !== undefined) return null;
  const origin = flow.originAsset ?? flow.asset;
  if (flow.into !== undefined) return `${flow.chain} ${origin} ${flow.into.asset} ${flow.to}`;
  // What crossed was last seen at its sender.
  const holder = flow.end === 'crossing' ? flow.from : flow.to;
  return holder === null ? null : `${flow.chain} ${origin} ${flow.asset} ${holder}`;
}

function endHolder(end: End): string | null {
  if (end.coin !== null) return `${end.chain} ${end.coin}`;
  return end.address === null ? null : `${end.chain} ${end.originAsset ?? end.asset} ${end.asset} ${end.address}`;
}
