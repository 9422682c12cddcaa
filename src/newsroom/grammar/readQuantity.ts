import { compare, multiply, type Rational, rational } from '../../core/rational.ts';
import { goesOn, isCutBefore, isMultiplied, isNumbered, isTimes, mayBeInitial } from './debris.ts';
import { isNumberWord, type Numeral, type Refused, readNumeral } from './numerals.ts';
import { readUnit } from './readUnit.ts';
import { strayScale } from './strayScale.ts';
import type { Token } from './tokenize.ts';
import { CURRENCY_SIGNS, isCurrencyCode, SCALES, SIGN_PREFIXES, UNCERTAIN_SCALES } from './units.ts';

/** One number with its scale and unit, as far as they are there. */
export interface Quantity {
  /** Indices of tokens, end exclusive. */
  readonly from: number;
  readonly next: number;
  /** With its scale. */
  readonly value: Rational;
  /** Without. */
  readonly mantissa: Rational;
  readonly scale: Rational | null;
  readonly form: Numeral['form'];
  /** `USD`, `BTC`, `attacks`, `share`, or `null`. */
  readonly unit: string | null;
  /** What "+", "-plus" or "-odd" at it says. */
  readonly soft: 'at-least' | 'up-to' | 'about' | null;
}

interface Prefix {
  readonly unit: string;
  readonly next: number;
  /** A bare `$`: a unit behind the number may say which dollars. */
  readonly isBare: boolean;
}

const INDIAN = /^(?:crores?|lakhs?|cr)$/;
const HYPHEN = /^[-\u2010\u2011]$/;
const NO_NUMBER_AFTER = /^[/#@:.,\\_&=\u00b0^*-]$/;

/**
 * The quantity that begins at a token; `null` where none does. Refused where digits stand there whose value, scale or unit is
 * not certain: nothing is taken up to `next`, so that no part of them is read as something else.
 *
 * `yen` is the unit of a bare `¥`, where the text leaves no doubt of it; `isLast` says that the token follows the dash or word
 * of a range.
 */
export function readQuantity(
  tokens: readonly Token[],
  from: number,
  yen: string | null,
  isLast = false,
): Quantity | Refused | null {
  const prefix = readPrefix(tokens, from, yen);
  if (prefix !== null && 'refused' in prefix) return prefix;
  const numberAt = prefix?.next ?? from;
  const numeral = readNumeral(tokens, numberAt);
  if (numeral === null) return null;
  if ('refused' in numeral) return { refused: true, next: pastScale(tokens, numeral.next) };
  const begins = isLast || (prefix === null ? canBegin(tokens, from) : !isNegative(tokens, from));
  const isCut = numeral.form === 'spaced' && prefix === null && isNumbered(tokens, from);
  if (!begins || isCut || isMultiplied(tokens, from)) return { refused: true, next: pastScale(tokens, numeral.next) };
  return completeQuantity(tokens, from, prefix, numeral, isLast);
}

function completeQuantity(
  tokens: readonly Token[],
  from: number,
  prefix: Prefix | null,
  numeral: Numeral,
  isLast: boolean,
): Quantity | Refused | null {
  const refused: Refused = { refused: true, next: pastScale(tokens, numeral.next) };
  const joint = softJoint(tokens, numeral);
  const scaled = readScale(
    tokens,
    joint === null ? numeral : { ...numeral, next: joint.next },
    prefix !== null || isLast,
  );
  if (scaled === null) return refused;
  const unit = readUnit(tokens, scaled.next, scaled.scale !== null);
  const next = unit?.next ?? scaled.next;
  if (scaled.needsUnit && prefix === null && (unit === null || unit.kind === 'count')) return refused;
  if (!isPlausibleForm(numeral, scaled, unit?.name ?? prefix?.unit ?? null)) return refused;
  if (!endsCleanly(tokens, next)) return refused;
  const name = unitOf(prefix, unit);
  if (name === undefined) return refused;
  const value = scaled.scale === null ? numeral.value : multiply(numeral.value, scaled.scale);
  if (unit?.kind === 'count' && !isCount(numeral, scaled.scale, value)) return refused;
  if (unit?.name === 'countries' && compare(value, ALL_COUNTRIES) > 0) return refused;
  const soft = softAfter(tokens, next);
  if (joint !== null && soft !== null) return refused;
  if (isTimes(tokens, next) || isTwoParts(tokens, next, scaled.scale, unit !== null)) return refused;
  const isBare = scaled.scale === null && numeral.form !== 'words' && (name === null ? isLast : /^[A-Z]/.test(name));
  if (isBare && goesOn(tokens, next)) return refused;
  const stray = isBare ? strayScale(tokens, next) : null;
  if (stray !== null) return { refused: true, next: pastScale(tokens, stray) };
  return {
    from,
    next: soft?.next ?? next,
    value: unit?.kind === 'share' ? multiply(value, rational(1n, 100n)) : value,
    mantissa: numeral.value,
    scale: scaled.scale,
    form: numeral.form,
    unit: name,
    soft: (joint ?? soft)?.modality ?? null,
  };
}

/** A sign or code before the number. */
function readPrefix(tokens: readonly Token[], at: number, yen: string | null): Prefix | Refused | null {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (token === undefined || after === undefined) return null;
  if (token.kind === 'sign') {
    const before = tokens[at - 1];
    // The letters before it belong to it; whoever came here without them is told to leave it.
    if (token.glued && before?.kind === 'word') return { refused: true, next: at + 1 };
    const country = after.glued && after.kind === 'word' ? SIGN_PREFIXES.get(`${after.lower}${token.text}`) : undefined;
    if (country !== undefined && tokens[at + 2]?.kind === 'number' && tokens[at + 2]!.glued)
      return { unit: country, next: at + 2, isBare: false };
    const unit = CURRENCY_SIGNS.get(token.text) ?? (/[¥￥]/.test(token.text) ? yen : null);
    if (after.kind !== 'number' || after.newLine) return null;
    return unit === null ? { refused: true, next: at + 2 } : { unit, next: at + 1, isBare: token.text === '$' };
  }
  if (token.kind !== 'word') return null;
  if (after.kind === 'sign' && after.glued) {
    const unit = SIGN_PREFIXES.get(token.lower + after.text);
    if (tokens[at + 2]?.kind !== 'number') return null;
    return unit === undefined ? { refused: true, next: at + 3 } : { unit, next: at + 2, isBare: false };
  }
  // "Rs 126 crore", "Rs. 2,000 crore"; other rupees than India's are not counted so.
  const isRupees = /^Rs$/.test(token.text) && !token.glued;
  const number = isRupees && after.text === '.' ? at + 2 : at + 1;
  if (isRupees && tokens[number]?.kind === 'number')
    return INDIAN.test(tokens[number + 1]?.lower ?? '')
      ? { unit: 'INR', next: number, isBare: false }
      : { refused: true, next: number + 1 };
  if (!isCurrencyCode(token.text) || token.glued) return null;
  if (after.kind === 'sign' && CURRENCY_SIGNS.get(after.text) === token.text && tokens[at + 2]?.kind === 'number')
    return { unit: token.text, next: at + 2, isBare: false };
  return after.kind === 'number' && !followsNumber(tokens, at)
    ? { unit: token.text, next: at + 1, isBare: false }
    : null;
}

/** A code right behind a number is that number's: "5 USD 7,000". */
function followsNumber(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && (before.kind === 'number' || SCALES.has(before.lower));
}

function isNegative(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || !tokens[at]!.glued) return false;
  return /^[-\u2212]$/.test(before.text) && !(before.glued && tokens[at - 2]?.kind !== 'mark');
}

/** Whether a number without a currency before it may begin here: not in the middle of a name, date, fraction or number. */
function canBegin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (before === undefined) return true;
  if (token.glued && (before.kind === 'word' || before.kind === 'sign' || NO_NUMBER_AFTER.test(before.text)))
    return false;
  if (token.glued && before.text === '\u2212') return false;
  if (isCutBefore(tokens, at) || VULGAR.test(before.text)) return false;
  const joined = /^(?:,|and|a|point|of)$/.test(before.lower) ? tokens[at - 2] : before;
  const isFraction = joined !== undefined && FRACTION_WORDS.test(joined.lower);
  if (before.lower === 'of') return !isFraction;
  if (before.kind === 'number' && !before.text.match(/^\d{4}$/)) return false;
  // "two million, three hundred thousand": neither part stands alone.
  const isWords = token.kind === 'word';
  return (
    !(isWords && joined !== undefined && (isNumberWord(joined.lower) || isFraction)) && !isNumberWord(before.lower)
  );
}

const VULGAR = /^[\u00bc-\u00be\u2150-\u215f]$/;
const FRACTION_WORDS =
  /^(?:half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?|fraction)$/;

interface Scaled {
  readonly scale: Rational | null;
  readonly next: number;
  /** A letter that means a power of ten only in an amount: 300m. */
  readonly needsUnit: boolean;
  readonly foreign: boolean;
}

/** The powers of ten after a number; `null` where what stands there is not certain. */
function readScale(tokens: readonly Token[], numeral: Numeral, hasPrefix: boolean): Scaled | null {
  const none: Scaled = { scale: null, next: numeral.next, needsUnit: false, foreign: false };
  const at = skipHyphen(tokens, numeral.next);
  const token = tokens[at];
  if (token?.kind !== 'word') return none;
  const word = scaleOf(token);
  if (word === undefined) return at === numeral.next && isStray(token) ? null : none;
  // On a line of its own "Million" may begin a heading.
  if (token.newLine && /^\p{Lu}/u.test(token.text)) return null;
  // In words the powers were read with the number: one that is left is one too many.
  if (numeral.form === 'words') return null;
  if (word.use === 'money') {
    if (mayBeInitial(tokens, at)) return null;
    // A lone "t" or an upper-case "K" of another meaning stand apart; million and billion are set apart too.
    if (!token.glued && at === numeral.next && token.lower === 't') return null;
    if (SCALES.has(tokens[at + 1]?.lower ?? '')) return null;
    return { scale: power(word.power), next: at + 1, needsUnit: !hasPrefix, foreign: false };
  }
  const secondAt = skipHyphen(tokens, at + 1);
  const second = scaleOf(tokens[secondAt]);
  if (second === undefined) {
    const next = word.foreign && tokens[at + 1]?.text === '.' && !tokens[at + 2]?.newLine ? at + 2 : at + 1;
    if (UNCERTAIN_SCALES.has(tokens[at + 1]?.lower ?? '')) return null;
    return { scale: power(word.power), next, needsUnit: false, foreign: word.foreign ?? false };
  }
  const isProduct =
    /^(?:hundred|thousand|lakh)$/.test(token.lower) &&
    /^(?:thousand|million|billion|crore)\d{0,2}$/.test(tokens[secondAt]!.lower);
  if (!isProduct || word.power >= second.power || SCALES.has(tokens[secondAt + 1]?.lower ?? '')) return null;
  return { scale: power(word.power + second.power), next: secondAt + 1, needsUnit: false, foreign: false };
}

/** The scale that a word is; a footnote's number may be glued to a long one: "$281 million12". */
function scaleOf(token: Token | undefined): ReturnType<typeof SCALES.get> {
  if (token === undefined) return undefined;
  return SCALES.get(/^(thousand|\w+ions?|lakhs?|crores?)\d{1,2}$/.exec(token.lower)?.[1] ?? token.lower);
}

function isStray(token: Token): boolean {
  if (UNCERTAIN_SCALES.has(token.lower)) return true;
  // Letters glued to digits that are no scale: 3rd, 2FA, 5x. A unit glued to them is read as one.
  return token.glued && !isGluedUnit(token);
}

function isGluedUnit(token: Token): boolean {
  return /^[A-Z]{3,5}$/.test(token.text) || token.lower === 'pc';
}

function power(exponent: number): Rational {
  return rational(10n ** BigInt(exponent));
}

/**
 * Whether the digits mean the same in every way of writing that the scale and unit allow. A comma before three digits with
 * "billion" after it may be a decimal; so may a point before three digits without a scale be thousands.
 */
function isPlausibleForm(numeral: Numeral, scaled: Scaled, unit: string | null): boolean {
  const exponent = scaled.scale === null ? 0 : scaled.scale.numerator.toString().length - 1;
  switch (numeral.form) {
    case 'one-comma':
      return !scaled.foreign && exponent < 9;
    case 'one-point':
      // Nobody writes the noughts of a decimal; and where a country writes thousands with a point, its currency tells.
      return !scaled.foreign && scaled.scale !== null && !numeral.hasNought && !POINT_GROUPS.has(unit ?? '');
    case 'comma':
      return scaled.foreign || (scaled.scale === null && unit === 'EUR');
    case 'point':
    case 'grouped':
      return !(scaled.foreign && numeral.form === 'grouped');
    default:
      return true;
  }
}

const POINT_GROUPS = new Set([
  'EUR',
  'CHF',
  'BRL',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'TRY',
  'IDR',
  'VND',
  'RUB',
  'UAH',
]);

const RAISED = /^[\u00b9\u00b2\u00b3\u2070-\u2079]$/;

/** Nothing glued to it that makes it part of something else; a hyphen, slash or point before letters or digits may. */
function endsCleanly(tokens: readonly Token[], next: number): boolean {
  const token = tokens[next];
  if (token === undefined || !token.glued) return true;
  if (token.kind !== 'mark') return false;
  // Raised digits behind a word are a footnote's; behind digits they may be a power.
  if (RAISED.test(token.text) && tokens[next - 1]!.lower.endsWith('ion')) {
    const behind = [next + 1, next + 2].find((at) => !RAISED.test(tokens[at]?.text ?? ''));
    return behind !== undefined && endsCleanly(tokens, behind);
  }
  const after = tokens[next + 1];
  if (/^[/:.,\\_=*^\u2044]$/.test(token.text)) return !(after?.glued && after.kind === 'number');
  return !/^[\p{N}\u2030\u00b0%]$/u.test(token.text);
}

/** "$2 million 500 thousand", "$1 billion, 200 million": a part with a smaller scale and no noun of its own goes with it. */
function isTwoParts(tokens: readonly Token[], at: number, scale: Rational | null, hasUnit: boolean): boolean {
  if (scale === null || hasUnit) return false;
  const next = /^(?:,|and|&)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const word = SCALES.get(tokens[next + 1]?.lower ?? '');
  if (tokens[next]?.kind !== 'number' || word === undefined || compare(power(word.power), scale) >= 0) return false;
  const after = tokens[next + 2];
  return (
    next === at ||
    after?.kind !== 'word' ||
    /^(?:in|from|was|were|of|to|by|at|on|dollars?|worth|after)$/.test(after.lower)
  );
}

/** The unit of a prefix and a suffix together; `undefined` where they contradict each other. */
function unitOf(prefix: Prefix | null, unit: ReturnType<typeof readUnit>): string | null | undefined {
  if (prefix === null) return unit?.name ?? null;
  if (unit === null || unit.name === prefix.unit) return prefix.unit;
  if (unit.kind === 'count' || unit.kind === 'share') return undefined;
  if (unit.kind === 'coin') return prefix.unit;
  return prefix.isBare && unit.name.endsWith('D') ? unit.name : undefined;
}

/** A count is whole, and a bare number that looks like a year is one: "the 2014 attacks". */
function isCount(numeral: Numeral, scale: Rational | null, value: Rational): boolean {
  const isYear = numeral.form === 'plain' && scale === null && value.numerator >= 1900n && value.numerator <= 2100n;
  return !isYear && value.denominator === 1n && value.numerator > 1n;
}

const ALL_COUNTRIES = rational(300n);

interface Soft {
  readonly modality: 'at-least' | 'up-to' | 'about';
  readonly next: number;
}

/** "+", "-plus" and "-odd" behind a quantity. */
function softAfter(tokens: readonly Token[], at: number): Soft | null {
  const token = tokens[at];
  if (token?.text === '+' && token.glued) return { modality: 'at-least', next: at + 1 };
  const wordAt = skipHyphen(tokens, at);
  const word = tokens[wordAt];
  if (word?.lower === 'plus' && word.glued) return { modality: 'at-least', next: wordAt + 1 };
  return word?.lower === 'odd' && wordAt > at ? { modality: 'about', next: wordAt + 1 } : null;
}

const OR_WORDS: ReadonlyMap<string, Soft['modality']> = new Map([
  ['so', 'about'],
  ['thereabouts', 'about'],
  ['more', 'at-least'],
  ['less', 'up-to'],
]);

/** The same between digits and their scale: "$40+ million", "$40-odd million", "$40 or so million". */
function softJoint(tokens: readonly Token[], { form, next }: Numeral): Soft | null {
  if (form === 'words') return null;
  const after = tokens[next]?.lower;
  const spaced = after === '+' || after === 'odd' || after === 'some' ? next : null;
  const wordAt = spaced ?? skipHyphen(tokens, next);
  const word = tokens[wordAt]?.lower;
  const or = after === 'or' ? OR_WORDS.get(tokens[next + 1]?.lower ?? '') : undefined;
  const joint: Soft | null =
    or !== undefined
      ? { modality: or, next: next + 2 }
      : word === '+' || (word === 'plus' && wordAt > next)
        ? { modality: 'at-least', next: wordAt + 1 }
        : word === 'odd' || word === 'some'
          ? { modality: 'about', next: wordAt + 1 }
          : null;
  return joint !== null && SCALES.has(tokens[skipHyphen(tokens, joint.next)]?.lower ?? '') ? joint : null;
}

function skipHyphen(tokens: readonly Token[], at: number): number {
  const mark = tokens[at];
  return mark !== undefined &&
    HYPHEN.test(mark.text) &&
    mark.glued &&
    tokens[at + 1]?.glued &&
    tokens[at + 1]?.kind === 'word'
    ? at + 1
    : at;
}

/** Past the words of scale and unit that go with digits that are refused. */
function pastScale(tokens: readonly Token[], at: number): number {
  let next = at;
  for (let steps = 0; steps < 4; steps += 1) {
    const word = tokens[skipHyphen(tokens, next)];
    if (
      word?.kind !== 'word' ||
      !(SCALES.has(word.lower) || UNCERTAIN_SCALES.has(word.lower) || POWER_WORD.test(word.lower))
    )
      break;
    next = skipHyphen(tokens, next) + 1;
  }
  return Math.max(next, at);
}

const POWER_WORD = /^(?:dozen|half|quarters?|thirds?)$/;
