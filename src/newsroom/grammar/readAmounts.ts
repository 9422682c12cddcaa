import { compare, decimalText, enclosingDecimals, type Rational, rational } from '../../core/rational.ts';
import type { Amount, Interval, Modality } from '../../register/claim.ts';
import { modalityAfter, modalityBefore } from './modality.ts';
import type { Refused } from './numerals.ts';
import { isOddRate, readBracketed, readRestated, readWorth } from './readEquivalent.ts';
import { readPartOf } from './readPartOf.ts';
import { readQuantity } from './readQuantity.ts';
import { type Range, readRange } from './readRange.ts';
import { readShare } from './readShare.ts';
import { readUnit } from './readUnit.ts';
import { tableScale } from './tableScale.ts';
import { type Token, tokenize } from './tokenize.ts';
import { isCurrencyCode } from './units.ts';

/** An amount of money or coins, a count of attacks or countries, or a share, and where it stands. */
export interface FoundAmount {
  readonly amount: Amount;
  /** UTF-16 offsets into the text, end exclusive, with its modality and without its equivalent. */
  readonly from: number;
  readonly to: number;
  /** With its equivalent. */
  readonly end: number;
  /** Said of each piece or of a unit of time: a price or a rate, no total. */
  readonly rate: boolean;
  /** What stands in brackets as the same sum cannot be it: a scale is wrong in one of the two. */
  readonly odd?: true;
  /** Coins that money is said to be in: "$88,000 worth of bitcoin". */
  readonly coin?: string;
}

/** What the grammar needs to be told of the text around a phrase. */
export interface AmountContext {
  /** What a bare `¥` is there; absent: it is not read. */
  readonly yen?: 'JPY' | 'CNY';
  /** Somewhere the text says in what its figures are ("all figures in US$ millions"): no money without one is read. */
  readonly scaleElsewhere?: boolean;
  /** Where figures stand that are left out because they can be read in two ways: they are added, as offsets. */
  readonly refused?: { from: number; to: number }[];
}

/** A figure between tokens: what `readAmounts` makes amounts of. */
export interface Figure {
  readonly from: number;
  readonly next: number;
  readonly lo: Rational | null;
  readonly hi: Rational | null;
  readonly unit: string;
  readonly modality: Modality;
  /** A bare sum below a thousand: it may borrow the scale of the sum after it. */
  readonly small: boolean;
  /** Money or coins in digits without a scale. */
  readonly bare: boolean;
}

const SHARE_PLACES = 6;

/**
 * The amounts, counts and shares of a text, in order. Exact, and silent where the digits, their scale or their unit can be
 * read in two ways: an amount is missing then, and never off by a power of ten. Time is linear in the text.
 */
export function readAmounts(text: string, context: AmountContext = {}): FoundAmount[] {
  const tokens = tokenize(text);
  const scale = tableScale(text, tokens);
  const found: FoundAmount[] = [];
  const refuse = (from: number, next: number): void => {
    context.refused?.push({ from: tokens[from]!.from, to: tokens[Math.max(from, next - 1)]!.to });
  };
  let at = 0;
  while (at < tokens.length) {
    const figure = readFigure(tokens, at, context.yen ?? null);
    if (figure === null) {
      at += 1;
      continue;
    }
    if ('refused' in figure) {
      refuse(at, figure.next);
      at = Math.max(at + 1, figure.next);
      continue;
    }
    const count = found.length;
    const end = takeFigure(text, tokens, figure, context, found, scale);
    if (found.length === count) refuse(at, end);
    at = Math.max(at + 1, end);
  }
  return withParts(text, found);
}

/** With "3,200 of the 5,000 ether": the part that leaves the coin to the whole. */
function withParts(text: string, found: FoundAmount[]): FoundAmount[] {
  if (!/\d of (?:the|its|their|his|her|those|these) /.test(text)) return found;
  return found.flatMap((whole, index) => {
    const part = readPartOf(text, whole, (words) => readAmounts(words)[0]?.amount);
    const before = found[index - 1];
    if (part === null || (before !== undefined && before.end > part.from)) return [whole];
    return [{ amount: part.amount, from: part.from, to: part.to, end: part.to, rate: false }, whole];
  });
}

/** Adds the amount of a figure, and answers the index of the token to go on at. */
function takeFigure(
  text: string,
  tokens: readonly Token[],
  figure: Figure,
  context: AmountContext,
  found: FoundAmount[],
  scale: ReturnType<typeof tableScale>,
): number {
  if (figure.small && (scale !== 'none' || borrowsScale(tokens, figure.next, figure.unit))) return figure.next;
  const isElsewhere = scale === 'said' || (context.scaleElsewhere === true && isCurrencyCode(figure.unit));
  if (figure.bare && isElsewhere) return figure.next;
  const other = (at: number): Figure | Refused | null => readFigure(tokens, at, context.yen ?? null);
  const again = readRestated(tokens, figure, other);
  if (again?.contradicts === true) return again.next;
  const coin = readWorthOf(tokens, figure.next);
  const behind = coin?.next ?? figure.next;
  const equivalent = readBracketed(tokens, behind, figure.unit, other) ?? readWorth(tokens, behind, figure, other);
  const isOdd = equivalent !== null && isOddRate(figure, equivalent.figure);
  const from = tokens[figure.from]!.from;
  const to = tokens[figure.next - 1]!.to;
  const next = equivalent?.next ?? again?.next ?? figure.next;
  found.push({
    amount: {
      ...amountOf(text, tokens, figure),
      ...(equivalent === null || isOdd ? {} : { equivalent: amountOf(text, tokens, equivalent.figure) }),
    },
    from,
    to,
    end: tokens[next - 1]!.to,
    rate: isRate(tokens, figure.next),
    ...(isOdd ? { odd: true as const } : {}),
    ...(coin === null ? {} : { coin: coin.unit }),
  });
  return next;
}

function amountOf(text: string, tokens: readonly Token[], figure: Figure): Amount {
  return {
    as: text.slice(tokens[figure.from]!.from, tokens[figure.next - 1]!.to).replace(/\s+/g, ' '),
    unit: figure.unit,
    interval: intervalOf(figure),
    modality: figure.modality,
  };
}

function intervalOf({ lo, hi, unit }: Figure): Interval {
  const low = lo === null ? null : (decimalText(lo) ?? enclosingDecimals(lo, SHARE_PLACES)[0]);
  const high = hi === null ? null : (decimalText(hi) ?? enclosingDecimals(hi, SHARE_PLACES)[1]);
  return { lo: low, hi: unit === 'share' && high === null ? '1' : high };
}

/** The figure that begins at a token: a share in words, a range, or a quantity with a unit. */
function readFigure(tokens: readonly Token[], at: number, yen: string | null): Figure | Refused | null {
  const share = readShare(tokens, at);
  if (share !== null) return withModality(tokens, { ...share, unit: 'share', small: false, bare: false }, null);
  const first = readQuantity(tokens, at, yen);
  if (first === null || 'refused' in first) return first;
  const range = readRange(tokens, first, yen);
  if (range !== null) return 'refused' in range ? range : rangeFigure(tokens, range);
  if (first.unit === null) return null;
  if (first.unit === 'share' && compare(first.value, rational(1n)) > 0) return { refused: true, next: first.next };
  const isMoney = first.unit !== 'share' && !/^[a-z]/.test(first.unit);
  const bare = isMoney && first.scale === null && first.form !== 'words';
  const small = bare && compare(first.value, rational(1000n)) < 0;
  return withModality(
    tokens,
    {
      from: first.from,
      next: first.next,
      value: first.value,
      unit: first.unit,
      small,
      bare,
    },
    first.soft,
  );
}

interface Plain {
  readonly from: number;
  readonly next: number;
  readonly value: Rational;
  readonly unit: string;
  readonly small: boolean;
  readonly bare: boolean;
}

function withModality(tokens: readonly Token[], plain: Plain, soft: Modality | null): Figure | Refused {
  const before = modalityBefore(tokens, plain.from);
  const after = soft !== null ? { modality: soft, next: plain.next } : modalityAfter(tokens, plain.next);
  if (before === 'contradiction') return { refused: true, next: plain.next };
  const isBound = (modality: Modality): boolean => /^(?:at-least|up-to|more-than|less-than)$/.test(modality);
  if (before !== null && after !== null && isBound(before.modality) && isBound(after.modality)) {
    if (before.modality !== after.modality) return { refused: true, next: after.next };
  }
  const modality =
    after !== null && (before === null || isBound(after.modality)) ? after.modality : (before?.modality ?? 'exactly');
  return {
    ...bounds(plain.value, modality),
    from: before?.from ?? plain.from,
    next: after?.next ?? plain.next,
    unit: plain.unit,
    modality,
    small: plain.small,
    bare: plain.bare,
  };
}

function bounds(value: Rational, modality: Modality): { lo: Rational | null; hi: Rational | null } {
  if (modality === 'at-least' || modality === 'more-than') return { lo: value, hi: null };
  if (modality === 'up-to') return { lo: rational(0n), hi: value };
  if (modality === 'less-than') return { lo: null, hi: value };
  return { lo: value, hi: value };
}

/** A bound before a range ("up to $5-10 million") bounds neither end for certain. */
function rangeFigure(tokens: readonly Token[], range: Range): Figure | Refused {
  const before = modalityBefore(tokens, range.from);
  const next = range.last.next;
  const isSoft =
    before === null || (before !== 'contradiction' && /^(?:about|estimated|exactly)$/.test(before.modality));
  if (!isSoft || range.last.soft !== null) return { refused: true, next };
  const from = before?.from ?? range.from;
  const bare = range.last.scale === null && range.last.form !== 'words' && /^[A-Z]/.test(range.unit);
  return { from, next, lo: range.lo, hi: range.last.value, unit: range.unit, modality: 'between', small: false, bare };
}

/** "$40, $32 and $4 million": the first sums may be millions too, so they are not read. */
function borrowsScale(tokens: readonly Token[], at: number, unit: string): boolean {
  let next = at;
  for (let parts = 0; parts < 8; parts += 1) {
    while (/^(?:,|and|or|plus|\/|&|to|-|\u2013|then)$/.test(tokens[next]?.lower ?? '')) next += 1;
    if (next === at) return false;
    const quantity = readQuantity(tokens, next, 'JPY');
    if (quantity === null || 'refused' in quantity) return quantity !== null;
    // "55 bitcoin and $6 million": nobody has millions of such coins, and they are counted in another unit.
    if (parts === 0 && DEAR_COINS.test(unit) && quantity.unit !== null && quantity.unit !== unit) return false;
    if (quantity.scale !== null || quantity.form === 'words') return true;
    if (quantity.next >= tokens.length || !/^(?:,|and|or|\/|&|-|\u2013)$/.test(tokens[quantity.next]!.lower))
      return false;
    next = quantity.next;
  }
  return true;
}

const DEAR_COINS = /^(?:BTC|ETH|WBTC|WETH|BCH|XMR|BNB|LTC)$/;

/** "each", "per coin", "a month": a price or a rate. */
function isRate(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (word === '/' && tokens[at]!.glued) return true;
  if (/^(?:per|each|apiece|annually|monthly|yearly|daily|hourly)$/.test(word)) return true;
  const noun = tokens[at + 1]?.lower ?? '';
  // "Against $5 million a year earlier".
  if (/^(?:earlier|before|ago|previously|prior|later)$/.test(tokens[at + 2]?.lower ?? '')) return false;
  if (
    /^(?:a|an|every)$/.test(word) &&
    /^(?:user|customer|client|account|wallet|holder|person|head|attack|victim|investor|share)$/.test(noun)
  )
    return true;
  return /^(?:a|an|every|-)$/.test(word) && /^(?:day|week|month|year|hour|piece|coin|bitcoin|token|a)$/.test(noun);
}

function readWorthOf(tokens: readonly Token[], at: number): { unit: string; next: number } | null {
  const words = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  const next =
    words[0] === 'worth' && words[1] === 'of' ? at + 2 : words[0] === 'in' || words[0] === 'of' ? at + 1 : null;
  return next === null ? null : readCoinName(tokens, next);
}

function readCoinName(tokens: readonly Token[], at: number): { unit: string; next: number } | null {
  const start = /^(?:stolen|the)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const unit = readUnit(tokens, start, false);
  return unit?.kind === 'coin' ? { unit: unit.name, next: unit.next } : null;
}
