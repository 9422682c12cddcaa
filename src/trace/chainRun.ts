import { setImmediate } from 'node:timers/promises';
import { SpoorError } from '../core/errors.ts';
import type { WorkOptions } from '../core/progress.ts';
import { type Bank, RULE, type Rule } from '../kernel/bank.ts';
import { BigBank } from '../kernel/bigBank.ts';
import { END, type EndReason, type EndTable } from '../kernel/endTable.ts';
import type { FlowLog } from '../kernel/flowLog.ts';
import type { HistoryArena } from '../kernel/historyArena.ts';
import { LaneBank } from '../kernel/laneBank.ts';
import type { Party } from './claims.ts';
import type { Reason, RuleName } from './report.ts';

/** One end as the kernel found it: ids, not names. */
export interface RawEnd {
  readonly party: Party;
  readonly reason: Reason;
  /** Account id, coin key or -1; by the chain's kind. */
  readonly account: number;
  readonly coin: number;
  readonly address: number;
  /** The asset of the holder; not that of the party where value was converted. */
  readonly asset: string;
  /** Amount, or what is possible; origin, or what is certain. */
  readonly amount: bigint;
  readonly second: bigint;
  readonly transfers: number;
  readonly hops: number;
  readonly first: number | null;
  readonly last: number | null;
}

export interface RawTotals {
  readonly party: Party;
  /** What took the theft's name, and what others had claimed before. */
  readonly claimed: bigint;
  readonly claimedEarlier: bigint;
}

/** Flows of one kernel run; `parties` translates its party numbers. */
export interface RawFlows {
  readonly parties: readonly Party[];
  readonly log: FlowLog;
  /** UTXO chains: the tainted inputs of each transaction. */
  readonly inputs: FlowLog | null;
  /** Account chains: where the log's converted events are. */
  readonly histories: HistoryArena | null;
}

/** What was converted under one rule. */
export interface Converted {
  /** Assets that tainted value was converted into. */
  readonly into: ReadonlySet<string>;
  /** See `Bank.roundedTwice`. */
  readonly roundedTwice: ReadonlySet<Party>;
}

/** What one rule found on one chain. */
export interface ChainRun {
  /** Can be walked again and again; each is made when it is come to, as there may be a million of them. */
  readonly ends: Iterable<RawEnd>;
  readonly totals: readonly RawTotals[];
  readonly flows: readonly RawFlows[];
  /** Null where no tainted value was. */
  readonly converted: Converted | null;
}

const RULE_NUMBER: Readonly<Record<RuleName, Rule>> = {
  fifo: RULE.fifo,
  lifo: RULE.lifo,
  'pro-rata': RULE.proRata,
  'taint-first': RULE.taintFirst,
  'clean-first': RULE.cleanFirst,
  // As taint-first; the order of outputs is the coin tracer's.
  tiho: RULE.taintFirst,
  poison: RULE.poison,
  bounds: RULE.bounds,
};

/** A bank for a rule, on lanes unless some amount is too large for them or origins must be kept. */
export function newBank(rule: RuleName, parties: readonly Party[], big: boolean): Bank {
  if (!big) return new LaneBank(RULE_NUMBER[rule], parties.length);
  return new BigBank(
    RULE_NUMBER[rule],
    parties.length,
    parties.map(({ theft }) => theft),
  );
}

/** Runs a rule over all parties together, or over each alone where the rule looks at each theft alone. */
export async function runParties(
  rule: RuleName,
  parties: readonly Party[],
  runGroup: (group: readonly Party[]) => Promise<ChainRun>,
): Promise<ChainRun> {
  if (rule !== 'poison' && rule !== 'bounds') return runGroup(parties);
  const parts: Iterable<RawEnd>[] = [];
  const totals: RawTotals[] = [];
  const flows: RawFlows[] = [];
  const into = new Set<string>();
  for (const party of parties) {
    const part = await runGroup([party]);
    parts.push(part.ends);
    totals.push(...part.totals);
    flows.push(...part.flows);
    for (const asset of part.converted?.into ?? []) into.add(asset);
  }
  const converted = into.size === 0 ? null : { into, roundedTwice: new Set<Party>() };
  return { ends: { [Symbol.iterator]: () => chained(parts) }, totals, flows, converted };
}

function* chained(parts: readonly Iterable<RawEnd>[]): Generator<RawEnd> {
  for (const part of parts) yield* part;
}

const REASON: Readonly<Record<EndReason, Reason>> = {
  [END.held]: 'held',
  [END.service]: 'service',
  [END.burn]: 'burn',
  [END.activity]: 'activity',
  [END.hops]: 'hops',
  [END.dust]: 'dust',
  [END.gap]: 'gap',
  [END.fee]: 'fee',
  [END.crossing]: 'crossing',
};

/** A kernel reason in words; what is held is `until` when later events were cut off. */
export function reasonName(reason: EndReason, isCut: boolean): Reason {
  return reason === END.held && isCut ? 'until' : REASON[reason];
}

type HolderOf = (slot: number, party: Party) => Pick<RawEnd, 'account' | 'coin' | 'address' | 'asset'>;

/**
 * The records of an end table that are not zero. `holderOf` says who a slot is, and is kept as long as the ends are.
 * @param isShort an account that does not have what its history leaves it
 */
export function rawEnds(
  ends: EndTable,
  parties: readonly Party[],
  isCut: boolean,
  holderOf: HolderOf,
  isShort: (account: number) => boolean = () => false,
): Iterable<RawEnd> {
  return { [Symbol.iterator]: () => endsOf(ends, parties, isCut, holderOf, isShort) };
}

function* endsOf(
  ends: EndTable,
  parties: readonly Party[],
  isCut: boolean,
  holderOf: HolderOf,
  isShort: (account: number) => boolean,
): Generator<RawEnd> {
  for (let at = 1; at < ends.size; at++) {
    const amount = ends.amount.get(at);
    const second = ends.second.get(at);
    // Of converted value there may be an origin without units.
    if (amount === 0n && second === 0n) continue;
    const party = parties[ends.party(at)]!;
    const holder = holderOf(ends.slot(at), party);
    const reason = reasonName(ends.reason(at), isCut);
    yield {
      party,
      reason: reason === 'held' && isShort(holder.account) ? 'gap' : reason,
      ...holder,
      amount,
      second,
      transfers: ends.arrivals(at),
      hops: ends.hops(at),
      first: Number.isFinite(ends.firstSec(at)) ? ends.firstSec(at) : null,
      last: Number.isFinite(ends.lastSec(at)) ? ends.lastSec(at) : null,
    };
  }
}

export function rawTotals(bank: Bank, parties: readonly Party[]): RawTotals[] {
  return parties.map((party, k) => ({
    party,
    claimed: bank.stolen.get(k),
    claimedEarlier: bank.claimedEarlier.get(k),
  }));
}

/** How many events the kernel works on between two looks at the signal and the progress bar. */
export const EVENTS_PER_SLICE = 1 << 16;

const BREATH_MS = 50;
let lastBreathMs = 0;

/** Whether it is time to `breathe`: asked often, it must cost next to nothing. */
export function isBreathless(): boolean {
  return performance.now() - lastBreathMs > BREATH_MS;
}

/**
 * Lets signals, timers and the progress bar have their turn: a store that answers from memory never gives up the event
 * loop by itself.
 * @throws INTERRUPTED when the signal has fired
 */
export async function breathe({ signal }: WorkOptions): Promise<void> {
  await setImmediate();
  lastBreathMs = performance.now();
  if (signal?.aborted) throw new SpoorError('INTERRUPTED', 'stopped; nothing was printed');
}
