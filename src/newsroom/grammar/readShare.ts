import { type Rational, rational } from '../../core/rational.ts';
import type { Token } from './tokenize.ts';

export interface Share {
  readonly from: number;
  readonly next: number;
  readonly value: Rational;
}

const PARTS: ReadonlyMap<string, bigint> = new Map([
  ['half', 2n],
  ['third', 3n],
  ['thirds', 3n],
  ['quarter', 4n],
  ['quarters', 4n],
  ['fourth', 4n],
  ['fourths', 4n],
  ['fifth', 5n],
  ['fifths', 5n],
  ['sixth', 6n],
  ['seventh', 7n],
  ['eighth', 8n],
  ['ninth', 9n],
  ['tenth', 10n],
  ['tenths', 10n],
]);
const COUNTS: ReadonlyMap<string, bigint> = new Map(
  ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((word, index) => [
    word,
    BigInt(Math.max(1, index)),
  ]),
);
/** Before these "half" is a part of a year, or one of two things. */
const NOT_A_SHARE = /^(?:first|second|latter|other|final|last|early|late|opening|better|in|by|1st|2nd)$/;

/** A fraction in words of which something is said: "half of", "two-thirds of", "a quarter of"; not "half a billion". */
export function readShare(tokens: readonly Token[], at: number): Share | null {
  const word = tokens[at]?.lower ?? '';
  if (NOT_A_SHARE.test(tokens[at - 1]?.lower ?? '')) return null;
  if (word === 'half') return isOfSomething(tokens, at + 1, true) ? share(at, at + 1, 1n, 2n) : null;
  const count = COUNTS.get(word);
  if (count === undefined) return null;
  const inTen = outOf(tokens, at, count);
  if (inTen !== null) return inTen;
  const partAt = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const part = PARTS.get(tokens[partAt]?.lower ?? '');
  if (part === undefined || count >= part) return null;
  if (!isOfSomething(tokens, partAt + 1, part === 2n) && !isTaken(tokens, at, partAt + 1)) return null;
  return share(at, partAt + 1, count, part);
}

const WHOLES: ReadonlyMap<string, bigint> = new Map([
  ['three', 3n],
  ['four', 4n],
  ['five', 5n],
  ['six', 6n],
  ['seven', 7n],
  ['eight', 8n],
  ['nine', 9n],
  ['ten', 10n],
]);

/** "Four in ten dollars stolen", "two out of every three coins taken": of all that was. */
function outOf(tokens: readonly Token[], at: number, count: bigint): Share | null {
  const first = tokens[at + 1]?.lower === 'out' && tokens[at + 2]?.lower === 'of' ? at + 3 : at + 2;
  if (first === at + 2 && tokens[at + 1]?.lower !== 'in') return null;
  const wholeAt = tokens[first]?.lower === 'every' ? first + 1 : first;
  const whole = WHOLES.get(tokens[wholeAt]?.lower ?? '');
  if (whole === undefined || count >= whole) return null;
  return /^(?:dollars|coins|tokens|bitcoins)$/.test(tokens[wholeAt + 1]?.lower ?? '')
    ? share(at, wholeAt + 1, count, whole)
    : null;
}

/** "North Korea took about a third, …": of the sum that was named before. */
function isTaken(tokens: readonly Token[], at: number, next: number): boolean {
  const after = tokens[next];
  if (after !== undefined && !/^[,.;]$/.test(after.text)) return false;
  const before = tokens.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
  return before.some(
    (word, index) =>
      /^(?:took|stole|taken|stolen|for)$/.test(word) &&
      before
        .slice(index + 1)
        .every((one) =>
          /^(?:about|around|roughly|nearly|almost|some|over|more|less|than|just|at|least|under)$/.test(one),
        ),
  );
}

function share(from: number, next: number, count: bigint, part: bigint): Share {
  return { from, next, value: rational(count, part) };
}

/** Followed by "of" and no number, power or year: "a quarter of a million" is an amount and "half of 2021" a period. */
function isOfSomething(tokens: readonly Token[], at: number, takesThe: boolean): boolean {
  const word = tokens[at]?.lower;
  if (takesThe && (word === 'the' || word === 'all')) return true;
  const after = tokens[at + 1];
  if (word !== 'of' || after === undefined || after.kind === 'number') return false;
  return !(
    after.lower === 'a' && /^(?:thousand|million|billion|trillion|percent|dozen)$/.test(tokens[at + 2]?.lower ?? '')
  );
}
