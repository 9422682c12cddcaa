import type { HistoryArena } from '../../kernel/historyArena.ts';

/** Copies one account's history, its opening included, from an arena that holds it to one that does not. */
export function copyHistory(from: HistoryArena, account: number, to: HistoryArena): void {
  const start = from.first[account]! - 1;
  const end = from.end[account]!;
  to.begin(account);
  for (let e = start + 1; e < end; e++) {
    const hi = from.hi(e);
    if (hi < 0) to.pushBig(from.position(e), from.timeSec(e), from.other(e), from.amount(e));
    else to.push(from.position(e), from.timeSec(e), from.other(e), hi, from.lo(e));
  }
  to.commit(account);
}
