import { isNumberWord } from './numerals.ts';
import type { Token } from './tokenize.ts';
import { SCALES, UNCERTAIN_SCALES } from './units.ts';

/** How far behind a bare figure a scale may stand and still be its own. */
const MAX_TOKENS = 10;
const MAX_WORDS = 4;

/** A word that begins another phrase: what scales stand behind it are another figure's. */
const STOPS =
  /^(?:from|by|to|at|on|with|for|per|and|but|than|while|as|after|before|during|since|when|which|who|that|was|were|is|are|has|had|have|been|be|into|through|via|between|against|out|off|over|under|about|each|every|worth|stolen|taken|lost|said|says|because|if|where|whose|until|across|among|several|few|many|multi|nearly|almost|around|more|less|yesterday|today|last|this|then|in|of|or)$/;
const OR_SO = /^(?:so|more|less|thereabouts|rather|maybe|perhaps|possibly)$/;
const FILLERS = /^(?:a|the|us|u\.s\.?|usd|odd|plus|some)$/;
const ARTICLES = /^(?:a|an|the|its|their|his|her|this|that|another)$/;
const HYPHEN = /^[-\u2010\u2011]$/;
const OPENS = /^[([{<\u3008\u300a\uff08]$/;
const CLOSES = /^[)\]}>\u3009\u300b\uff09]$/;

/**
 * Index behind a scale that may be the one of a bare figure though something stands between them ("$40 (million)", "$40 US
 * million"), or behind a word that may be a scale misspelt ("$40 milion"); `null` where there is none. `at` is the token behind
 * the figure. A scale with a number of its own ("$40 in fees and 3 million users") is not the figure's.
 */
export function strayScale(tokens: readonly Token[], at: number): number | null {
  if (tokens[at] === undefined) return null;
  if (doublesNumber(tokens, at)) return at + 1;
  let depth = 0;
  let words = 0;
  for (let next = at; next < at + MAX_TOKENS; next += 1) {
    const token = tokens[next];
    if (token === undefined || token.kind === 'sign') return null;
    if (token.kind === 'mark') {
      if (depth === 0 && endsSentence(tokens, next)) return null;
      if (OPENS.test(token.text)) depth += 1;
      else if (CLOSES.test(token.text)) depth -= 1;
      continue;
    }
    const isNumber = token.kind === 'number' || (isNumberWord(token.lower) && !SCALES.has(token.lower));
    if (isNumber && isScale(tokens[pastHyphen(tokens, next + 1)])) return null;
    if (!isNumber) {
      if (hasOwnNumber(tokens, next, at)) return null;
      if (isScaleAt(tokens, next, words === 0 || depth > 0)) return next + 1;
      if (depth === 0 && token.newLine && startsUpper(token) && !FILLERS.test(token.lower)) return null;
      if (depth === 0 && token.lower === 'or' && OR_SO.test(tokens[next + 1]?.lower ?? '')) {
        next += 1;
        continue;
      }
      if (depth === 0 && STOPS.test(token.lower))
        return words === 0 && isPlainScale(tokens, next + 1) ? next + 2 : null;
    }
    // A footnote's number in brackets is no word.
    if (depth > 0 && token.kind === 'number') continue;
    words += FILLERS.test(token.lower) ? 0 : 1;
    if (words > MAX_WORDS) return null;
  }
  return null;
}

/** "$40 1/2 million", "$40 forty million": a second number right behind the first. */
function doublesNumber(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind === 'number') return true;
  if (token.newLine) return false;
  return isNumberWord(token.lower) && !SCALES.has(token.lower) && isScale(tokens[pastHyphen(tokens, at + 1)]);
}

/** "Several million users": a number of its own that is no numeral. */
function hasOwnNumber(tokens: readonly Token[], at: number, from: number): boolean {
  return at > from && SCALES.has(tokens[at]!.lower) && /^(?:several|few|many|multi)$/.test(tokens[at - 1]!.lower);
}

/** Whether a scale stands at a token. A letter is one only where nothing but marks and brackets leads to it. */
function isScaleAt(tokens: readonly Token[], at: number, isNear: boolean): boolean {
  const token = tokens[at]!;
  // A footnote's number may be glued to it: "m12".
  const lower = token.lower.replace(/\d{1,3}$/, '');
  if (SCALES.has(lower) || UNCERTAIN_SCALES.has(lower)) {
    const after = tokens[at + 1];
    if (lower.length === 1) return isNear;
    // "A million-dollar exchange" and "thousands of users" are phrases of their own.
    if (lower.endsWith('s') && after?.lower === 'of') return false;
    const isAdjective = after !== undefined && HYPHEN.test(after.text) && after.glued;
    return !(isAdjective && ARTICLES.test(tokens[at - 1]?.lower ?? ''));
  }
  if (isNear && (SLANG.test(lower) || /[^\p{Script=Latin}\p{M}\p{N}'.]/u.test(lower))) return true;
  if (isNear && NO_VOWEL.test(lower) && token.text !== token.text.toUpperCase()) return !NO_SCALE.has(lower);
  return looksLikeScale(lower) || looksLikeScale(joined(tokens, at));
}

/** Short words and slang for powers of ten that are read nowhere, for they are written of other things too. */
const SLANG =
  /^(?:bio|bil|bill|bills|tril|thou|thous|grand|large|mega|giga|kilo|lac|lacs|lakhs|crores?|cr|crs|mia|mlns|mios|mln\w?|bln\w?|mil\w|ml\w|bi|tri|mi|gs|wan|yi|oku|eok|(?:us|usd|eur|gbp|cad|aud)(?:k|m|mm|mn|mln|b|bn|bln|million|billion)|[kmb](?:usd|eur|gbp))$/;
const NO_VOWEL = /^[mbtkclr][mlnrdbstkh]{1,4}$/;
const NO_SCALE = new Set(['mr', 'mrs', 'ms', 'mt', 'ltd', 'btc', 'llc', 'th', 'st', 'rd']);

/** What a word that hidden marks or a hyphen cut in two says: "mil-lion". */
function joined(tokens: readonly Token[], at: number): string {
  const hyphenAt = tokens[at + 1];
  const next = hyphenAt !== undefined && HYPHEN.test(hyphenAt.text) && hyphenAt.glued ? tokens[at + 2] : hyphenAt;
  const isGlued = next?.kind === 'word' && (next === hyphenAt ? next.glued : true);
  return isGlued ? tokens[at]!.lower + next.lower : '';
}

const FULL = ['million', 'billion', 'trillion', 'thousand', 'milliard', 'millions', 'billions', 'thousands'];
/** Words of their own that are spelt nearly as a scale. */
const OTHER_WORDS = new Set(
  'mission missions minion minions billing billings milling milton dillon dalton willing killing filling thousandth million-dollar billionth millionth'.split(
    ' ',
  ),
);
const OF_A_SCALE =
  /^(?:\w*[^aeiou\W]ill?ions?|mill?[iy]o\w{0,4}|milj\w+|mily\w+|milh\w+|bilh\w+|bill?j\w+|trill?[ij]\w+)$/;

/** Whether a word is a scale misspelt or in another language: two letters off at most. */
function looksLikeScale(lower: string): boolean {
  if (lower.length < 5 || lower.length > 12 || OTHER_WORDS.has(lower)) return false;
  if (/^(?:million|billion|trillion)aires?/.test(lower)) return false;
  const plain = lower.normalize('NFD').replace(/\p{M}/gu, '');
  return OF_A_SCALE.test(plain) || FULL.some((scale) => isNear(plain, scale));
}

const MAX_EDITS = 2;

/** Whether two letters put in, left out, changed or swapped at most make one word of the other. */
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > MAX_EDITS) return false;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swap =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? before[j - 2]! + 1 : 9;
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1, swap));
    }
    before = row;
    row = next;
  }
  return row[other.length]! <= MAX_EDITS;
}

function isScale(token: Token | undefined): boolean {
  return token !== undefined && SCALES.has(token.lower);
}

/** A scale that is no part of an adjective or of "thousands of". */
function isPlainScale(tokens: readonly Token[], at: number): boolean {
  const [after, behind] = [tokens[at + 1], tokens[at + 2]];
  const lower = tokens[at]?.lower.replace(/\d{1,3}$/, '') ?? '';
  const isJoined = after !== undefined && HYPHEN.test(after.text) && after.glued && behind?.lower !== 'plus';
  return lower.length > 1 && SCALES.has(lower) && after?.lower !== 'of' && !isJoined;
}

function pastHyphen(tokens: readonly Token[], at: number): number {
  return HYPHEN.test(tokens[at]?.text ?? '') ? at + 1 : at;
}

/** A full stop before a capital; not before "U.S." or a scale, which go on with the figure. */
function endsSentence(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!/^[.!?]$/.test(tokens[at]!.text)) return false;
  return next === undefined || (startsUpper(next) && !FILLERS.test(next.lower) && !isPlainScale(tokens, at + 1));
}

function startsUpper({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text);
}
