import { CURRENCY_SIGNS, isCurrencyCode } from './units.ts';

/**
 * A piece of a text. `word`: letters, with apostrophes inside, or letters and dots (`U.N.`), or letters and then digits
 * (`Q4`); `number`: digits with what groups them; `sign`: a currency sign; `mark`: one other character.
 */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign' | 'mark';
  readonly text: string;
  /** The text in lower case, with straight apostrophes. */
  readonly lower: string;
  /** UTF-16 offsets, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Nothing stands between this and the token before it. */
  readonly glued: boolean;
  /** A line ends between this and the token before it. */
  readonly newLine: boolean;
}

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /[0-9]/;
const SPACE = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
/** Between digits these belong to the number. A no-break or thin space groups thousands; a plain one is looked at later. */
const INSIDE_NUMBER = /[.,'\u2019\u00a0\u2009\u202f]/;
const UNSEEN = /[\p{Cf}\p{Cc}]/u;
const DOLLARS = /^(?:US|A|AU|C|CA|NZ|HK)$/;
const APOSTROPHE = /['\u2019]/;

/** The tokens of a text, in one pass. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let glued = false;
  let newLine = true;
  while (at < text.length) {
    const character = characterAt(text, at);
    if (SPACE.test(character)) {
      newLine ||= character === '\n';
      glued = false;
      at += character.length;
      continue;
    }
    // Marks that turn the writing direction, and control characters, are not seen and separate nothing.
    if (UNSEEN.test(character)) {
      at += character.length;
      continue;
    }
    const [kind, to] = endOf(text, at, character);
    const piece = text.slice(at, to);
    const lower = piece.toLowerCase().replaceAll('\u2019', "'");
    tokens.push({ kind, text: piece, lower, from: at, to, glued, newLine });
    at = to;
    glued = true;
    newLine = false;
  }
  return tokens;
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function endOf(text: string, at: number, character: string): [Token['kind'], number] {
  if (DIGIT.test(character)) return ['number', endOfNumber(text, at)];
  if (LETTER.test(character)) return ['word', endOfWord(text, at)];
  return [CURRENCY_SIGNS.has(character) ? 'sign' : 'mark', at + character.length];
}

function endOfNumber(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    if (DIGIT.test(text[at]!)) at += 1;
    else if (INSIDE_NUMBER.test(text[at]!) && DIGIT.test(text[at + 1] ?? '')) at += 2;
    else break;
  }
  return at;
}

function endOfWord(text: string, from: number): number {
  let at = endOfLetters(text, from);
  // U.N., U.S., e.g.: single letters, each with its dot.
  if (at === from + 1 && text[at] === '.' && isLetterAt(text, at + 1)) {
    let end = from;
    while (isLetterAt(text, end) && text[end + 1] === '.' && endOfLetters(text, end) === end + 1) end += 2;
    if (end > from + 2) return end;
  }
  while (APOSTROPHE.test(text[at] ?? '') && isLetterAt(text, at + 1)) at = endOfLetters(text, at + 1);
  // A currency's code stands before its number: USD5m. Any other letters before digits are one name: Q4, APT38.
  if (isCurrencyCode(text.slice(from, at))) return at;
  // $US5m, as Australian papers write it.
  if (text[from - 1] === '$' && DOLLARS.test(text.slice(from, at))) return at;
  while (DIGIT.test(text[at] ?? '') || isLetterAt(text, at)) at += characterAt(text, at).length;
  return at;
}

function endOfLetters(text: string, from: number): number {
  let at = from;
  while (isLetterAt(text, at)) at += characterAt(text, at).length;
  return at;
}

function isLetterAt(text: string, at: number): boolean {
  return at < text.length && LETTER.test(characterAt(text, at));
}
