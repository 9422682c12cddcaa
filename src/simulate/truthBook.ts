import type { DerivedNames } from './derivedNames.ts';

/** Why stolen value stopped where it did: the reasons of `trace/report.ts` that a simulated world knows. */
export type TruthReason = 'service' | 'held' | 'fee';

/** Where a world's truth is written to while it is made; rows come in the order of the world. */
export interface TruthSink {
  owner(names: DerivedNames, chain: string, address: number, owner: string, role: string): void;
  /** `vout` is -1 on the account chain. */
  laundering(theft: string, chain: string, block: number, index: number, vout: number, part: LaunderingPart): void;
  tag(chain: string, address: string, entity: string, category: string): void;
  /** A collaborative transaction; `protocol` in the words of the detectors. */
  coinJoin(chain: string, block: number, index: number, protocol: string): void;
}

/** What a laundering transfer or output does. */
export type LaunderingPart =
  | 'theft'
  | 'fan-out'
  | 'drain'
  | 'peel'
  | 'change'
  | 'hop'
  | 'dust'
  | 'cash-out'
  | 'sweep'
  | 'gas';

/** What one owner got of one theft in one asset, and why it stopped there. Exact base units. */
export interface Received {
  readonly theft: string;
  readonly chain: string;
  readonly asset: string;
  /** Empty for fees. */
  readonly owner: string;
  readonly reason: TruthReason;
  readonly amount: bigint;
}

export interface Stolen {
  readonly theft: string;
  readonly chain: string;
  readonly asset: string;
  readonly amount: bigint;
}

/** The owner of what a theft's launderers control. */
export function laundererOf(theft: string): string {
  return `launderers of ${theft}`;
}

/** The sums of a world's truth: what was stolen and who received it. Both balance for every theft, chain and asset. */
export class TruthBook {
  readonly #received = new Map<string, { row: Received; amount: bigint }>();
  readonly #stolen = new Map<string, { row: Stolen; amount: bigint }>();
  /** By theft in claim order: its specifications, `name=chain:tx:n` and the like. */
  readonly specs: string[][];
  /** Laundering rows and outputs, gas included. */
  launderingRows = 0;

  constructor(thefts: number) {
    this.specs = Array.from({ length: thefts }, () => []);
  }

  receive(theft: string, chain: string, asset: string, owner: string, reason: TruthReason, amount: bigint): void {
    if (amount === 0n) return;
    const key = `${theft}|${chain}|${asset}|${owner}|${reason}`;
    const known = this.#received.get(key);
    if (known) known.amount += amount;
    else this.#received.set(key, { row: { theft, chain, asset, owner, reason, amount: 0n }, amount });
  }

  steal(theft: string, chain: string, asset: string, amount: bigint): void {
    const key = `${theft}|${chain}|${asset}`;
    const known = this.#stolen.get(key);
    if (known) known.amount += amount;
    else this.#stolen.set(key, { row: { theft, chain, asset, amount: 0n }, amount });
  }

  /** Sorted by theft, chain, asset, reason, owner. */
  received(): Received[] {
    return sorted([...this.#received.values()].map(({ row, amount }) => ({ ...row, amount })));
  }

  stolen(): Stolen[] {
    return sorted([...this.#stolen.values()].map(({ row, amount }) => ({ ...row, amount })));
  }
}

function sorted<Row extends Stolen & { reason?: string; owner?: string }>(rows: Row[]): Row[] {
  const key = (row: Row): string => [row.theft, row.chain, row.asset, row.reason, row.owner].join('\u0000');
  const keyed = rows.map((row) => ({ row, key: key(row) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ row }) => row);
}
