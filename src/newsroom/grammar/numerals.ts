import { add, multiply, parseDecimal, type Rational, rational } from '../../core/rational.ts';
import type { Token } from './tokenize.ts';

/**
 * How digits are written. `plain`: 625; `point`: 14.2; `grouped`: 4,000 or 1,234,567.8; `one-comma`: 1,500, thousands in
 * English and a decimal elsewhere; `one-point`: 1.500, a decimal in English and thousands elsewhere; `comma`: 14,2, which
 * only a decimal comma explains; `european`: 1.234.567,8; `spaced`: 1 234 567; `words`: two hundred and fifty.
 */
export type NumeralForm =
  | 'plain'
  | 'point'
  | 'grouped'
  | 'one-comma'
  | 'one-point'
  | 'comma'
  | 'european'
  | 'spaced'
  | 'words';

export interface Numeral {
  readonly value: Rational;
  readonly form: NumeralForm;
  /** A `one-point` whose last digit is 0. */
  readonly hasNought?: true;
  /** Index of the token after it. */
  readonly next: number;
}

/** Digits that are there and cannot be read for certain: whoever reads goes on at `next` and takes nothing of them. */
export interface Refused {
  readonly refused: true;
  readonly next: number;
}

const MAX_DIGITS = 30;
const SPACES = /[\u00a0\u2009\u202f]/g;

/** What digits with their marks say, or `null` where that is not certain. */
export function readDigits(text: string): Omit<Numeral, 'next'> | null {
  if (text.length > MAX_DIGITS) return null;
  if (/^(?:0|[1-9]\d*)$/.test(text)) return { value: parseDecimal(text), form: 'plain' };
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(text))
    return { value: parseDecimal(text), form: 'one-point', ...(text.endsWith('0') ? { hasNought: true } : {}) };
  if (/^(?:0|[1-9]\d*)\.\d+$/.test(text)) return { value: parseDecimal(text), form: 'point' };
  if (/^[1-9]\d{0,2},\d{3}$/.test(text)) return { value: parseDecimal(text.replace(',', '')), form: 'one-comma' };
  // 12,34,567 is the grouping of lakh and crore.
  if (/^[1-9]\d{0,2}(?:,\d{3}|,\d{2}(?=,\d{2,3}))*,\d{3}(?:\.\d+)?$/.test(text))
    return { value: parseDecimal(text.replaceAll(',', '')), form: 'grouped' };
  if (/^(?:0|[1-9]\d{0,3}),\d{1,2}$/.test(text)) return { value: parseDecimal(text.replace(',', '.')), form: 'comma' };
  // Three digits behind the one comma may be thousands as well.
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,(?!\d{3}$)\d+)?$/.test(text))
    return { value: parseDecimal(text.replaceAll('.', '').replace(',', '.')), form: 'european' };
  if (/^[1-9]\d{0,2}(?:['\u2019]\d{3})+(?:\.\d+)?$/.test(text))
    return { value: parseDecimal(text.replace(/['\u2019]/g, '')), form: 'grouped' };
  if (/^[1-9]\d{0,2}(?:[\u00a0\u2009\u202f]\d{3})+$/.test(text))
    return { value: parseDecimal(text.replace(SPACES, '')), form: 'spaced' };
  return null;
}

/** The number in digits or words that begins at a token; `null` where none does. */
export function readNumeral(tokens: readonly Token[], at: number): Numeral | Refused | null {
  const token = tokens[at];
  if (token === undefined) return null;
  return token.kind === 'number' ? readNumberTokens(tokens, at, token) : readNumberWords(tokens, at);
}

function readNumberTokens(tokens: readonly Token[], at: number, first: Token): Numeral | Refused {
  let next = at + 1;
  // Groups of three set off by plain spaces: twice or more they can be nothing else; once they may be two numbers.
  if (/^\d{1,3}$/.test(first.text)) {
    while (isGroup(tokens[next], tokens[next - 1])) next += 1;
  }
  if (next > at + 1) {
    const digits = tokens.slice(at, next).map(({ text }) => text);
    const read = digits.length < 3 ? null : readDigits(digits.join('\u00a0'));
    return read === null ? { refused: true, next } : { ...read, next };
  }
  const read = readDigits(first.text);
  return read === null ? { refused: true, next } : { ...read, next };
}

function isGroup(token: Token | undefined, before: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.kind === 'number' &&
    /^\d{3}(?!\d)/.test(token.text) &&
    before !== undefined &&
    !token.glued &&
    token.from === before.to + 1 &&
    !token.newLine
  );
}

const SMALL: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((text, value) => [text, value]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((text, index) => [text, (index + 2) * 10]),
);
const POWERS: ReadonlyMap<string, bigint> = new Map([
  ['thousand', 1000n],
  ['million', 1_000_000n],
  ['billion', 1_000_000_000n],
  ['trillion', 1_000_000_000_000n],
]);

/** Whether a word can stand in a number written out. */
export function isNumberWord(lower: string): boolean {
  return SMALL.has(lower) || TENS.has(lower) || POWERS.has(lower) || lower === 'hundred' || lower === 'dozen';
}

function readNumberWords(tokens: readonly Token[], at: number): Numeral | Refused | null {
  const fraction = readScaledFraction(tokens, at);
  if (fraction !== null) return fraction;
  const sum = readSum(tokens, at);
  if (sum === null) return null;
  // "two and a half million", "a billion and a half".
  const half = pastAndAHalf(tokens, sum.next);
  if (half !== null) {
    const powerAt = skipHyphen(tokens, half);
    const power = POWERS.get(tokens[powerAt]?.lower ?? '');
    if (power === undefined || sum.hasPower) return { refused: true, next: half };
    const value = multiply(add(rational(sum.value), rational(1n, 2n)), rational(power));
    return { value, form: 'words', next: powerAt + 1 };
  }
  return { value: rational(sum.value), form: 'words', next: sum.next };
}

/** Past "and a half", its words joined by hyphens or not. */
function pastAndAHalf(tokens: readonly Token[], at: number): number | null {
  let next = at;
  for (const word of ['and', 'a', 'half']) {
    next = skipHyphen(tokens, next);
    if (tokens[next]?.lower !== word) return null;
    next += 1;
  }
  return next;
}

/** "half a billion", "a quarter of a million", "three quarters of a billion". */
function readScaledFraction(tokens: readonly Token[], at: number): Numeral | null {
  if (!/^(?:half|quarter|three|a|one)$/.test(tokens[at]!.lower)) return null;
  const words = tokens.slice(at, at + 10).filter(({ text }) => text !== '-');
  const lower = words.map((token) => token.lower);
  const text = ` ${lower.slice(0, 6).join(' ')} `;
  for (const [phrase, value] of SCALED_FRACTIONS) {
    if (!text.startsWith(` ${phrase} `)) continue;
    const count = phrase.split(' ').length;
    const power = POWERS.get(lower[count] ?? '') ?? (lower[count] === 'dozen' ? 12n : undefined);
    if (power === undefined) continue;
    return { value: multiply(value, rational(power)), form: 'words', next: tokens.indexOf(words[count]!) + 1 };
  }
  return null;
}

const SCALED_FRACTIONS: readonly (readonly [string, Rational])[] = [
  ['half a', rational(1n, 2n)],
  ['a half', rational(1n, 2n)],
  ['one half', rational(1n, 2n)],
  ['a quarter of a', rational(1n, 4n)],
  ['quarter of a', rational(1n, 4n)],
  ['a quarter', rational(1n, 4n)],
  ['quarter', rational(1n, 4n)],
  ['one quarter of a', rational(1n, 4n)],
  ['three quarters of a', rational(3n, 4n)],
  ['a tenth of a', rational(1n, 10n)],
  ['a fifth of a', rational(1n, 5n)],
];

interface Sum {
  readonly value: bigint;
  readonly next: number;
  readonly hasPower: boolean;
}

/** Parts below a thousand, each with its power, in falling order: "one million two hundred thousand". */
function readSum(tokens: readonly Token[], at: number): Sum | null {
  let total = 0n;
  let least: bigint | null = null;
  let next = at;
  for (;;) {
    const from = least !== null && tokens[next]?.lower === 'and' ? next + 1 : next;
    const part = readBelowThousand(tokens, from, least === null);
    if (part === null) break;
    const powerAt = skipHyphen(tokens, part.next);
    const power = POWERS.get(tokens[powerAt]?.lower ?? '') ?? 1n;
    if (least !== null && power >= least) break;
    total += part.value * power;
    next = power === 1n ? part.next : powerAt + 1;
    least = power;
    if (power === 1n) break;
  }
  return least === null ? null : { value: total, next, hasPower: least > 1n || total >= 1000n };
}

function readBelowThousand(
  tokens: readonly Token[],
  at: number,
  first: boolean,
): { value: bigint; next: number } | null {
  const word = tokens[at]?.lower ?? '';
  const after = tokens[at + 1]?.lower ?? '';
  // "a" counts only before a power: "a million", "a hundred", "a dozen".
  if ((word === 'a' || word === 'an') && first) {
    if (after === 'dozen') return { value: 12n, next: at + 2 };
    if (after === 'hundred') return readTail(tokens, 100n, at + 2);
    return POWERS.has(after) ? { value: 1n, next: at + 1 } : null;
  }
  const small = readBelowHundred(tokens, at);
  if (small === null) return null;
  const hundredAt = skipHyphen(tokens, small.next);
  if (tokens[hundredAt]?.lower === 'hundred') return readTail(tokens, small.value * 100n, hundredAt + 1);
  if (tokens[small.next]?.lower === 'dozen') return { value: small.value * 12n, next: small.next + 1 };
  return small;
}

function readTail(tokens: readonly Token[], hundreds: bigint, at: number): { value: bigint; next: number } {
  const rest = readBelowHundred(tokens, tokens[at]?.lower === 'and' ? at + 1 : at);
  return rest === null ? { value: hundreds, next: at } : { value: hundreds + rest.value, next: rest.next };
}

function readBelowHundred(tokens: readonly Token[], at: number): { value: bigint; next: number } | null {
  const word = tokens[at]?.lower ?? '';
  const small = SMALL.get(word);
  if (small !== undefined) return { value: BigInt(small), next: at + 1 };
  const tens = TENS.get(word);
  if (tens === undefined) return null;
  const unitAt = skipHyphen(tokens, at + 1);
  const unit = SMALL.get(tokens[unitAt]?.lower ?? '') ?? 0;
  return unit > 0 && unit < 10
    ? { value: BigInt(tens + unit), next: unitAt + 1 }
    : { value: BigInt(tens), next: at + 1 };
}

function skipHyphen(tokens: readonly Token[], at: number): number {
  const mark = tokens[at];
  const isJoined = mark?.kind === 'mark' && /^[-\u2010\u2011]$/.test(mark.text) && mark.glued && tokens[at + 1]?.glued;
  return isJoined ? at + 1 : at;
}
