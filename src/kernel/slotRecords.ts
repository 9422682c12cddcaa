import { EVENT_I32, type HistoryArena, OTHER } from './historyArena.ts';
import { STATUS } from './limits.ts';

/** A slot's record: 8 integers. */
export const RECORD = 8;
export const ACCOUNT = 0;
export const HOP_COUNT = 1;
/** The first event not applied yet. */
export const CURSOR = 2;
export const HISTORY_END = 3;
/** In place of the end: the arena does not hold the history any more. */
const FORGOT = -1;
/** While tainted: the event of the next outflow, `HISTORY_END` when there is none. */
export const NEXT_OUT = 4;
/** Whether it ever held taint. */
export const HELD = 5;
/** Events of the history, all before the cursor, that the arena holds no more. */
const FORGOTTEN = 6;

/** Room for as many again. */
export function grownRecords(records: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(records.length * 2);
  grown.set(records);
  return grown;
}

/** The first outflow among the events `from .. end`; `end` where there is none. */
export function nextOutflow({ i32 }: HistoryArena, from: number, end: number): number {
  let e = from;
  while (e < end && i32[e * EVENT_I32 + OTHER]! >= 0) e++;
  return e;
}

interface Slots {
  readonly records: Int32Array;
  /** One more than there are. */
  readonly count: number;
  readonly byAccount: Int32Array;
}

/**
 * Lets the arena hold no more than what lies ahead of tainted accounts and of those that `claimed` names. All others that
 * were loaded are unknown from then on; cursors and ends are moved along.
 */
export function forgetPast(
  arena: HistoryArena,
  status: Uint8Array,
  { records, count, byAccount }: Slots,
  isTainted: (slot: number) => boolean,
  claimed: ReadonlySet<number>,
): void {
  const kept: number[] = [];
  for (let slot = 1; slot < count; slot++) {
    const at = slot * RECORD;
    const account = records[at + ACCOUNT]!;
    const first = arena.first[account]!;
    if (first === 0) continue;
    records[at + FORGOTTEN]! += records[at + CURSOR]! - (first - 1);
    if (isTainted(slot) || claimed.has(account)) kept.push(slot);
    else records[at + HISTORY_END] = FORGOT;
  }
  const unseen = [...claimed].filter((account) => arena.isLoaded(account) && byAccount[account] === 0);
  keepHistories(arena, status, records, kept, unseen);
}

/** A slot whose account was forgotten and is known again goes on where it was. */
export function remember(arena: HistoryArena, records: Int32Array, slot: number): void {
  const at = slot * RECORD;
  const first = arena.first[records[at + ACCOUNT]!]!;
  if (first === 0 || records[at + HISTORY_END] !== FORGOT) return;
  records[at + CURSOR] = first - 1 + records[at + FORGOTTEN]!;
  records[at + HISTORY_END] = arena.end[records[at + ACCOUNT]!]!;
  records[at + FORGOTTEN] = 0;
}

/** Keeps what is left of these slots' histories, and all of those of accounts that have no slot yet. */
function keepHistories(
  arena: HistoryArena,
  status: Uint8Array,
  slots: Int32Array,
  kept: readonly number[],
  unseen: readonly number[],
): void {
  // What is kept must be moved in the order in which it lies; negative: an account.
  const all = [...kept, ...unseen.map((account) => -account)];
  const startOf = (who: number): number => (who > 0 ? slots[who * RECORD + CURSOR]! : arena.first[-who]! - 1);
  const endOf = (who: number): number => (who > 0 ? slots[who * RECORD + HISTORY_END]! : arena.end[-who]!);
  all.sort((a, b) => startOf(a) - startOf(b));
  const starts = Int32Array.from(all, startOf);
  const ends = Int32Array.from(all, endOf);
  const accounts = Int32Array.from(all, (who) => (who > 0 ? slots[who * RECORD + ACCOUNT]! : -who));
  const known = Uint8Array.from(accounts, (account) => status[account]!);
  for (let account = 1; account < status.length; account++) {
    if (arena.first[account] !== 0) status[account] = STATUS.unknown;
  }
  arena.keep(starts, ends);
  let to = 0;
  for (const [k, who] of all.entries()) {
    const start = to;
    to += ends[k]! - starts[k]!;
    arena.place(accounts[k]!, start, to);
    status[accounts[k]!] = known[k]!;
    if (who < 0) continue;
    const at = who * RECORD;
    slots[at + NEXT_OUT]! += start - starts[k]!;
    slots[at + CURSOR] = start;
    slots[at + HISTORY_END] = to;
  }
}
