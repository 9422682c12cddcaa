import type { Fingerprint } from './fingerprint.ts';

/** Fingerprints have three parts of three values; this stands for none. */
const NO_PRINT = 27;

/** What the heuristics want to know of a neighbouring transaction, as a byte that is never 0. */
export function toMark(print: Fingerprint | null, isPeel: boolean): number {
  const digit = (value: boolean | null): number => (value === null ? 0 : value ? 1 : 2);
  const code =
    print === null ? NO_PRINT : 9 * digit(print.isSorted) + 3 * digit(print.returnsChange) + digit(print.isFlatFee);
  return 1 + (isPeel ? 1 : 0) + 2 * code;
}

/** Null also for 0, the mark of a transaction that was not read. */
export function fromMark(mark: number): Fingerprint | null {
  const code = (mark - 1) >> 1;
  if (mark === 0 || code === NO_PRINT) return null;
  const value = (digit: number): boolean | null => [null, true, false][digit]!;
  return {
    isSorted: value(Math.floor(code / 9)),
    returnsChange: value(Math.floor(code / 3) % 3),
    isFlatFee: value(code % 3),
  };
}

/** One input, two outputs. */
export const isPeelMark = (mark: number): boolean => mark > 0 && (mark - 1) % 2 === 1;
