import { compare, multiply, rational } from '../../core/rational.ts';
import type { Refused } from './numerals.ts';
import type { Figure } from './readAmounts.ts';
import type { Token } from './tokenize.ts';

export interface FoundEquivalent {
  readonly figure: Figure;
  /** Index of the token after it, with its bracket. */
  readonly next: number;
}

type ReadFigure = (at: number) => Figure | Refused | null;

const LEAD =
  /^(?:or|worth|then|now|equivalent|equal|to|valued|at|i|e|\.|,|=|approx|approximately|about|around|roughly|nearly|almost|some|over|more|than|up|just|an|estimated|the|currently|~|\u2248)$/;
const TRAIL =
  /^(?:at|the|time|today|today's|current|prices?|then|now|rates?|exchange|in|usd|us|value|of|hack|theft|attack|as|that|day|approximately|roughly|money|worth|back|and|')$/;
const MAX_LEAD = 6;
const MAX_TRAIL = 8;

/** The same in another unit, in brackets behind a figure and alone there: "(about $40 million at the time)". */
export function readBracketed(
  tokens: readonly Token[],
  at: number,
  unit: string,
  read: ReadFigure,
): FoundEquivalent | null {
  if (tokens[at]?.text !== '(') return null;
  const found = readAfterLead(tokens, at + 1, read);
  if (found === null || found.unit === unit || !isMoney(found.unit)) return null;
  let next = found.next;
  for (let steps = 0; steps < MAX_TRAIL && TRAIL.test(tokens[next]?.lower ?? ''); steps += 1) next += 1;
  const mark = tokens[next]?.text;
  return mark === ')' || mark === ';' ? { figure: found, next: mark === ')' ? next + 1 : next } : null;
}

/**
 * The same sum once more, in brackets and alone there: "forty million dollars ($40,000,000)". It contradicts the first where a
 * power of ten lies between them, and then neither can be read.
 */
export function readRestated(
  tokens: readonly Token[],
  first: Figure,
  read: ReadFigure,
): { readonly next: number; readonly contradicts: boolean } | null {
  if (!/^[([]$/.test(tokens[first.next]?.text ?? '') || !isMoney(first.unit)) return null;
  const found = read(first.next + 1);
  if (found === null || 'refused' in found || found.unit !== first.unit) return null;
  const [one, other] = [first.hi ?? first.lo, found.hi ?? found.lo];
  if (one === null || other === null || !/^[)\]]$/.test(tokens[found.next]?.text ?? '')) return null;
  const next = found.next + 1;
  if (compare(one, other) === 0) return { next, contradicts: false };
  const [small, large] = compare(one, other) < 0 ? [one, other] : [other, one];
  for (let power = 10n; power <= 10n ** 12n; power *= 10n)
    if (compare(multiply(small, rational(power)), large) === 0) return { next, contradicts: true };
  return null;
}

/** "4,000 BTC, worth about $40 million", "4,000 BTC, or $40 million". */
export function readWorth(
  tokens: readonly Token[],
  at: number,
  { unit, from }: Figure,
  read: ReadFigure,
): FoundEquivalent | null {
  const start = tokens[at]?.text === ',' ? at + 1 : at;
  const words = [tokens[start]?.lower, tokens[start + 1]?.lower];
  const isWorth = words[0] === 'worth' && words[1] !== 'of';
  const isValued = (words[0] === 'valued' && words[1] === 'at') || (words[0] === 'then' && words[1] === 'worth');
  const isOr = words[0] === 'or' && start > at;
  if (!isWorth && !isValued && !isOr) return null;
  const found = readAfterLead(tokens, start, read);
  if (found === null || found.unit === unit || !isMoney(found.unit)) return null;
  // "2,078 bitcoin and 151 ether, worth $120 million in all": of both.
  const isOfAll =
    IN_ALL.test(`${tokens[found.next]?.lower ?? ''} ${tokens[found.next + 1]?.lower ?? ''} `) &&
    /^(?:and|,|plus)$/.test(tokens[from - 1]?.lower ?? '');
  return isOfAll ? null : { figure: found, next: found.next };
}

const IN_ALL = /^(?:in (?:all|total)|altogether|together|combined|all told) /;

/** Currencies of which none has been worth five of another. */
const NEAR = /^(?:USD|EUR|GBP|CHF|AUD|CAD|SGD)$/;

/** Whether two sums in such currencies differ by more than five times, so that one of them is misprinted. */
export function isOddRate(figure: Figure, other: Figure): boolean {
  if (!NEAR.test(figure.unit) || !NEAR.test(other.unit)) return false;
  const [a, b] = [figure.hi ?? figure.lo, other.hi ?? other.lo];
  if (a === null || b === null) return false;
  const five = rational(5n);
  return compare(a, multiply(b, five)) > 0 || compare(b, multiply(a, five)) > 0;
}

function isMoney(unit: string): boolean {
  return /^[A-Z]/.test(unit);
}

function readAfterLead(tokens: readonly Token[], from: number, read: ReadFigure): Figure | null {
  let at = from;
  for (let steps = 0; steps <= MAX_LEAD; steps += 1) {
    const figure = read(at);
    if (figure !== null) return 'refused' in figure ? null : figure;
    if (!LEAD.test(tokens[at]?.lower ?? '')) return null;
    at += 1;
  }
  return null;
}
