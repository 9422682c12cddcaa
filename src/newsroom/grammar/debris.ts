import { monthNumber } from './calendar.ts';
import { isNumberWord } from './numerals.ts';
import type { Token } from './tokenize.ts';
import { COIN_CODES, COIN_WORDS, isCurrencyCode, SCALES } from './units.ts';

/** Between figures these multiply. */
const TIMES = /^[\u00d7\u2715\u2716\u22c5\u00b7*\u2217\u2a09\u00f7]$/;
/** Marks within a number; where more digits stand glued behind them, the number was cut there. */
const INNER = /^[.,\u2026\u00b7'\u2019\u02bc`_|\\\u2024\u2027\u066b\u066c\u3001\uff0c\uff0e]$/;
/** Digits as a scanner misreads them: 4O,OOO, $40.l5. */
const MISREAD = /^[OoQDIlSsBbZzgq|\d]+$/;
const PLUS_MINUS = /^[\u00b1\u2213]$/;
const POINT_WORDS = /^(?:point|dot|comma|decimal)$/;
/** Words in front of a number that is a name's: "page 40", "APT 38". */
const NUMBERED =
  /^(?:no|nos|number|page|pages|para|paragraph|section|article|chapter|clause|room|group|unit|apt|line|block|version|step|stage|level|table|figure|fig|annex|part|phase|round|tier|type|case|flight|bus|gate|class|day|week|month|year|aged|age)$/;

/** Whether something right behind a figure without a scale shows that its digits or a power of ten go on there. */
export function goesOn(tokens: readonly Token[], next: number): boolean {
  const token = tokens[next];
  if (token === undefined) return false;
  return (
    token.kind === 'number' ||
    isTimes(tokens, next) ||
    hasNoughts(tokens, next) ||
    hasCutDigits(tokens, next) ||
    /^e\d+$/.test(token.lower) ||
    (POINT_WORDS.test(token.lower) && isNumeral(tokens[next + 1])) ||
    (token.text === '-' && POINT_WORDS.test(tokens[next + 1]?.lower ?? '') && tokens[next + 1]!.glued)
  );
}

/** "× 1000", "(x1,000)", "·10^6", "times a million", "± 1": the figure is a part of something reckoned. */
export function isTimes(tokens: readonly Token[], next: number): boolean {
  const at = /^[([]$/.test(tokens[next]?.text ?? '') ? next + 1 : next;
  const token = tokens[at];
  if (token === undefined) return false;
  if (PLUS_MINUS.test(token.text)) return true;
  if (/^x\d/.test(token.lower)) return true;
  const after = tokens[at + 1];
  if (token.text === '/' && after?.kind === 'number') return true;
  if (TIMES.test(token.text)) return after?.kind === 'number' || (after?.glued === true && TIMES.test(after.text));
  return /^(?:x|times)$/.test(token.lower) && (isNumeral(after) || (after?.lower === 'a' && isNumeral(tokens[at + 2])));
}

/** "10 × $40 million", "ten times 400 BTC", "$5m ± $1m": what stands before makes the figure a part. */
export function isMultiplied(tokens: readonly Token[], from: number): boolean {
  const [mark, before] = [tokens[from - 1], tokens[from - 2]];
  if (mark === undefined) return false;
  if (PLUS_MINUS.test(mark.text)) return true;
  if (/^\d+x$/.test(mark.lower)) return true;
  return (TIMES.test(mark.text) || /^(?:x|times)$/.test(mark.lower)) && before !== undefined && isNumeral(before);
}

/** Noughts that stand off: "$40. 000", "$40 ('000)", "$1,281,\n000". */
function hasNoughts(tokens: readonly Token[], next: number): boolean {
  let at = next;
  while (at < next + 4 && tokens[at]?.kind === 'mark') at += 1;
  const token = tokens[at];
  return token !== undefined && (token.text.startsWith('00') || (at > next && /^[oO]{2,}s?$/.test(token.text)));
}

/** "$40..5 million", "$40,OOO", "$281.\n5 million", "$281,\n450". */
function hasCutDigits(tokens: readonly Token[], next: number): boolean {
  let at = next;
  while (at < next + 4 && tokens[at]?.kind === 'mark' && tokens[at]!.glued && INNER.test(tokens[at]!.text)) at += 1;
  if (at === next) {
    // A point may have slipped to the next line, or off its digits.
    const isPoint = /^[.,\uff0c\uff0e]$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.kind === 'number';
    return isPoint && tokens[at + 1]!.glued;
  }
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.glued) return token.kind === 'number' || (token.kind === 'word' && MISREAD.test(token.text));
  if (token.kind !== 'number') return false;
  const mark = tokens[at - 1]!.text;
  if (mark === ',') return /^\d{3}$/.test(token.text);
  return mark === '.' && isScale(tokens[at + 1]);
}

/** Whether the digits that begin at a token are the end of a number that was cut before them: "1,\n234 BTC", "\u0662 81". */
export function isCutBefore(tokens: readonly Token[], at: number): boolean {
  const [token, before, earlier] = [tokens[at]!, tokens[at - 1], tokens[at - 2]];
  if (before === undefined || token.kind !== 'number') return false;
  if (before.kind === 'mark' && /\p{N}/u.test(before.text)) return true;
  if (earlier?.kind !== 'number' || !before.glued || token.glued) return false;
  if (monthNumber(tokens[at - 3]?.lower ?? '') !== null) return false;
  if (before.text === ',') return /^\d{3}(?!\d)/.test(token.text) && /^\d{1,3}(?:,\d{3})*$/.test(earlier.text);
  return before.text === '.' && at > 2 && /^\d{1,3}$/.test(earlier.text);
}

/** Whether the first of groups set off by spaces may be a number of its own: "page 40 500 000 dollars", "May 7 400 000 BTC". */
export function isNumbered(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return before?.text === '#' || before?.text === '.';
  if (isCurrencyCode(before.text)) return false;
  return NUMBERED.test(before.lower) || monthNumber(before.lower) !== null || (at > 1 && /^\p{Lu}/u.test(before.text));
}

/** In titles these follow a sum in capitals; any other capital behind a lone letter begins a name. */
const AFTER_LETTER =
  /^(?:hacks?|heists?|thefts?|stolen|exploits?|loss|losses|lost|from|in|on|by|at|to|of|and|for|with|after|as|was|were|is|crypto|cryptocurrency|worth|drained|attack|breach|scam|fraud|taken|missing|gone|the|it|they|but|he|she|this|that|its|according|however|meanwhile|an|these|hackers?|attackers?)$/;

/**
 * Whether a letter that could be a scale may be something else: the initial of a name ("$40 B. Smith"), a street ("$400 K
 * Street") or the beginning of a compound ("$40 M-Pesa fees", "$40 m/s").
 */
export function mayBeInitial(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const after = tokens[at + 1];
  if (token.text.length !== 1 || token.glued || after === undefined) return false;
  if (after.glued && /^[-\u2010\u2011&/'\u2019]$/.test(after.text)) {
    const word = tokens[at + 2];
    return word?.glued === true && !/^(?:plus|odd|worth|strong)$/.test(word.lower);
  }
  const isStop = after.text === '.' && after.glued;
  const word = isStop ? tokens[at + 2] : after;
  if (word?.kind !== 'word' || !/^\p{Lu}/u.test(word.text) || AFTER_LETTER.test(word.lower)) return false;
  if (isStop) return true;
  return !isCurrencyCode(word.text) && !COIN_CODES.has(word.text) && !COIN_WORDS.has(word.lower);
}

function isNumeral(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || isNumberWord(token.lower));
}

function isScale(token: Token | undefined): boolean {
  return token?.kind === 'word' && SCALES.has(token.lower);
}
