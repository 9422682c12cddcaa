import { compare, multiply, type Rational, rational } from '../../core/rational.ts';
import type { Refused } from './numerals.ts';
import { type Quantity, readQuantity } from './readQuantity.ts';
import type { Token } from './tokenize.ts';

/** A first and last figure that are meant together. */
export interface Range {
  /** Index of the first token, with "between". */
  readonly from: number;
  readonly first: Quantity;
  readonly last: Quantity;
  /** The first with the scale that it shares with the last. */
  readonly lo: Rational;
  readonly unit: string;
}

const DASH = /^[-\u2010-\u2014]$/;
/** Before "from X to Y" these say that it is a range and no change: "losses ranging from $5m to $7m". */
const RANGING = /^(?:ranging|ranges|ranged|range|anywhere|varying|vary|varies|estimates|estimated|somewhere)$/;

/**
 * The range that a first quantity begins; `null` where it begins none. "X and Y" is one only after "between"; "from X to Y"
 * may be a rise and is refused, as is a range whose ends have no common reading.
 */
export function readRange(tokens: readonly Token[], first: Quantity, yen: string | null): Range | Refused | null {
  if (first.soft !== null) return null;
  // "From $1.3 billion in 2024 to $670 million": a year ends one figure, and begins none.
  if (isYear(tokens, first)) return null;
  const between = betweenBefore(tokens, first.from);
  const lastAt = pastConnector(tokens, first.next, between !== null);
  if (lastAt === null) return null;
  const last = readQuantity(tokens, lastAt, yen, true);
  if (last === null) return null;
  // One of the ends is unreadable: "$5 million to 1.500 million". Without a connecting word they may be two figures.
  if ('refused' in last) return { refused: true, next: last.next };
  const refused: Refused = { refused: true, next: last.next };
  // "$40-50-60 million": which two are the ends is not said.
  const beyond = tokens[last.next];
  if (beyond?.glued && DASH.test(beyond.text) && tokens[last.next + 1]?.kind === 'number') return refused;
  const isSpacedDash = DASH.test(tokens[first.next]!.text) && !tokens[first.next]!.glued;
  const unit = last.unit ?? first.unit;
  if (unit === null) return null;
  // "$2 billion to 13 hacks": lost to them.
  if (
    first.unit !== null &&
    tokens[first.next]?.lower === 'to' &&
    (unit === 'attacks' || unit === 'countries') &&
    first.unit !== unit
  )
    return null;
  // "$2,000 to 300 people": paid to so many.
  if (first.unit !== null && last.unit === null && last.scale === null && PEOPLE.test(tokens[last.next]?.lower ?? ''))
    return null;
  // "Fell 51% to $1.8 billion": by so much, to that.
  if (first.unit === 'share' && tokens[first.next]?.lower === 'to' && isByShare(tokens, first.from)) return null;
  if (first.unit !== null && first.unit !== unit) return between === null && isSpacedDash ? null : refused;
  // "$5 million - 20 more": a number without unit or scale behind a spaced dash begins something else.
  if (last.unit === null && last.scale === null && (isSpacedDash || first.scale !== null))
    return isSpacedDash ? null : refused;
  const isChange = tokens[first.from - 1]?.lower === 'from' && tokens[first.next]?.lower === 'to';
  // "Revised the amount from X to Y": two figures, of which the second takes the first one's place.
  if (isChange && isRevised(tokens, first.from - 1)) return null;
  if (isChange && !RANGING.test(tokens[first.from - 2]?.lower ?? '')) return refused;
  const lo = sharedValue(first, last);
  if (lo === null) return between === null && isSpacedDash && first.scale !== null ? null : refused;
  const from = between ?? (isChange ? first.from - 1 : first.from);
  return { from, first, last, lo, unit };
}

const PEOPLE =
  /^(?:people|persons|users|customers|victims|accounts|wallets|addresses|employees|investors|holders|clients|members|others|companies|exchanges|banks|traders|creditors|depositors|different|unknown|separate)$/;

/** Whether a share is by how much something changed. */
function isByShare(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(Math.max(0, from - 4), from).some(({ lower }) => CHANGES.test(lower));
}
const CHANGES =
  /^(?:fell|fallen|falling|rose|risen|rising|dropped|declined|decreased|increased|climbed|jumped|surged|soared|plunged|grew|grown|slid|sank|slipped|shrank|up|down)$/;

/** Whether a verb of revising governs "from X to Y": no change in time, and no range. */
function isRevised(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 9); at -= 1) {
    if (REVISES.test(tokens[at]!.lower)) return true;
    if (/^(?:rais|lower|increas|cut|reduc|upgrad|downgrad|bump)\w*$/.test(tokens[at]!.lower))
      return tokens.slice(at, from).some(({ lower }) => ESTIMATED.test(lower));
    if (/^(?:,|;|and|but|that|which)$/.test(tokens[at]!.lower)) return false;
  }
  return false;
}
const ESTIMATED = /^(?:estimates?|figures?|tally|assessment|count)$/;
const REVISES =
  /^(?:revis(?:es?|ed|ing)|correct(?:s|ed|ing)?|amend(?:s|ed|ing)?|adjust(?:s|ed|ing)?|updat(?:es?|ed|ing))$/;

/** "On January 26, 2018 - 523 million": the year of a day. */
function endsDate(tokens: readonly Token[], at: number): boolean {
  const day = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
  const [first, second] = [tokens[day]?.lower ?? '', tokens[day - 1]?.lower ?? ''];
  return MONTH.test(first) || (/^\d{1,2}$/.test(first) && MONTH.test(second));
}
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

function isYear(tokens: readonly Token[], { from, unit, scale, next }: Quantity): boolean {
  return (
    unit === null &&
    scale === null &&
    next === from + 1 &&
    /^(?:19|20)\d\d$/.test(tokens[from]!.text) &&
    (/^(?:in|during|of|since|year|for)$/.test(tokens[from - 1]?.lower ?? '') || endsDate(tokens, from))
  );
}

function betweenBefore(tokens: readonly Token[], at: number): number | null {
  let from = at - 1;
  while (/^(?:about|around|an|estimated|roughly|approximately|some)$/.test(tokens[from]?.lower ?? '')) from -= 1;
  return tokens[from]?.lower === 'between' ? from : null;
}

function pastConnector(tokens: readonly Token[], at: number, isBetween: boolean): number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const isWord = token.lower === 'to' || token.lower === 'or' || (isBetween && token.lower === 'and');
  if (!isWord && !DASH.test(token.text)) return null;
  // A long dash between spaces sets off a remark.
  if (token.text === '\u2014' && !token.glued) return null;
  let next = at + 1;
  while (isBetween && /^(?:about|around|an|estimated|roughly|approximately|some)$/.test(tokens[next]?.lower ?? ''))
    next += 1;
  return next;
}

/** The first value, with the last one's scale where it has none of its own; `null` where more than one reading is left. */
function sharedValue(first: Quantity, last: Quantity): Rational | null {
  if (last.unit === 'share' && first.unit === null) {
    const lo = multiply(first.value, rational(1n, 100n));
    return compare(lo, last.value) < 0 ? lo : null;
  }
  const isBelow = (value: Rational): boolean => compare(value, last.value) < 0;
  if (first.scale !== null || last.scale === null) {
    // "5 million to 10": the last would have to borrow from the first. Words hold their scale inside.
    const isWords = first.form === 'words' || last.form === 'words';
    const isTooFar = isWords && compare(multiply(first.value, rational(1000n)), last.value) <= 0;
    return isBelow(first.value) && !isTooFar ? first.value : null;
  }
  const shared = multiply(first.value, last.scale);
  const isLarge = compare(first.value, rational(1000n)) >= 0;
  if (first.form === 'words') return null;
  if (isBelow(shared)) return isLarge ? null : shared;
  return isLarge && isBelow(first.value) ? first.value : null;
}
