import { SpoorError } from '../core/errors.ts';
import type { End, RuleName, TraceReport, Warning } from '../trace/report.ts';
import type { Asked } from './asker.ts';

/** So many holders of a chain are asked about at the end of a trace, those that hold the most first. */
export const MOST_COMPARED = 50;

/** What holds value at the end of a trace: an account, or a coin. */
export interface Holder {
  readonly asset: string;
  readonly address: string;
  /** `txid:vout`; null on account chains. */
  readonly coin: string | null;
  /** The most that lies there by any rule, or could. */
  readonly most: bigint;
  /** What must lie there at least for some rule to be right: all thefts' amounts together, or what is certain of one. */
  readonly least: bigint;
}

/** What was found of holders: whose word is broken, and what to say. */
export interface HeldCheck {
  readonly warnings: readonly Warning[];
  /** Accounts that hold less than some rule says: their history lacks something, and what is held there ends as `gap`. */
  readonly short: readonly { readonly asset: string; readonly address: string }[];
}

/**
 * Holders of `held` ends of a chain. Largest first within an asset; assets take turns, in the order of their names,
 * because their units do not compare.
 */
export function holdersOf({ rules }: Pick<TraceReport, 'rules'>, chain: string): Holder[] {
  const holders = new Map<string, Holder>();
  for (const [rule, { ends }] of Object.entries(rules) as [RuleName, { ends: readonly End[] }][]) {
    for (const [key, holder] of heldBy(rule, ends, chain)) {
      const known = holders.get(key);
      holders.set(key, {
        ...holder,
        most: larger(known?.most ?? 0n, holder.most),
        least: larger(known?.least ?? 0n, holder.least),
      });
    }
  }
  const byAsset = Map.groupBy(holders.values(), ({ asset }) => asset);
  const lists = [...byAsset]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, list]) => list.toSorted(largestFirst).map((holder, turn) => ({ holder, turn })));
  return lists
    .flat()
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ holder }) => holder);
}

function heldBy(rule: RuleName, ends: readonly End[], chain: string): Map<string, Holder> {
  const holders = new Map<string, Holder>();
  for (const end of ends) {
    if (end.reason !== 'held' || end.chain !== chain) continue;
    const { asset, coin } = end;
    const address = end.address!;
    const key = `${asset} ${coin ?? address}`;
    const known = holders.get(key);
    const amount = BigInt(end.amount ?? end.possible!);
    const sum = (known?.most ?? 0n) + amount;
    // Poison is reach, and bounds look at each theft alone: only what is certain must be there.
    const least = rule === 'poison' ? 0n : rule === 'bounds' ? larger(known?.least ?? 0n, BigInt(end.certain!)) : sum;
    holders.set(key, { asset, address, coin, most: sum, least });
  }
  return holders;
}

function largestFirst(a: Holder, b: Holder): number {
  if (a.most !== b.most) return a.most > b.most ? -1 : 1;
  return (a.coin ?? a.address) < (b.coin ?? b.address) ? -1 : 1;
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

/** Holders whose word could not be held against anything. */
export function notCompared(chain: string, count: number): Warning[] {
  if (count === 0) return [];
  const what = count === 1 ? 'one holder' : `${count} holders`;
  const detail = `of ${what} on ${chain} it is not known what the source says lies there now; at most ${MOST_COMPARED} are asked about`;
  return [{ code: 'HELD_NOT_COMPARED', chain, asset: '', address: '', amount: `${count}`, detail }];
}

/** What a question about a holder brings; undefined where there is no answer, whatever the reason: the trace itself is done. */
export async function askLeniently<T>(asking: Promise<Asked<T> | undefined>): Promise<T | undefined> {
  try {
    const asked = await asking;
    await asked?.keep();
    return asked?.value;
  } catch (error) {
    if (!(error instanceof SpoorError) || error.code === 'INTERRUPTED') throw error;
    return undefined;
  }
}
