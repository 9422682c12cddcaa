import { joinSpans, monthsSpan, partSpan, type Span } from './calendar.ts';
import { DASH, type Point, yearAt } from './points.ts';
import type { Token } from './tokenize.ts';

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['final', 4],
  ['last', 4],
]);
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
type Part = 'early' | 'mid' | 'late';
const PART = /^(?:early|mid|late)$/;

/** A number in digits or words, or 0. */
export function smallNumber(lower: string): number {
  return NUMBERS.indexOf(lower) + 1 || Number(/^\d{1,2}$/.exec(lower)?.[0] ?? 0);
}

/** Q4 2020, the first half of 2021, late 2018, mid-2019, the first nine months of 2020, the end of 2018. */
export function readPartOfYear(tokens: readonly Token[], start: number): Point | null {
  const at = tokens[start]!.lower === 'the' ? start + 1 : start;
  const code = readCodes(tokens, at);
  if (code !== null) return code;
  const word = tokens[at]?.lower ?? '';
  const second = tokens[at + 1]?.lower ?? '';
  if (PART.test(word)) return readEarlyOrLate(tokens, at, word as Part);
  if (/^(?:end|close|start|beginning|middle)$/.test(word) && second === 'of') {
    const part = /^(?:end|close)$/.test(word) ? 'late' : word === 'middle' ? 'mid' : 'early';
    return ofYear(tokens, at + 2, (year) => partSpan(year, part));
  }
  if (word === 'latter' && second === 'half') return ofYear(tokens, at + 2, (year) => codeSpan(year, 'h', 2));
  const ordinal = ORDINALS.get(word);
  if (ordinal === undefined) return null;
  const isLast = word === 'final' || word === 'last';
  const nounAt = second === '-' ? at + 2 : at + 1;
  const noun = tokens[nounAt]?.lower ?? '';
  if (noun === 'quarter') return ofYear(tokens, nounAt + 1, (year) => codeSpan(year, 'q', ordinal));
  if (noun === 'half') return ofYear(tokens, nounAt + 1, (year) => codeSpan(year, 'h', isLast ? 2 : ordinal));
  const length = tokens[at + 2]?.lower === 'months' ? 1 : tokens[at + 2]?.lower === 'quarters' ? 3 : 0;
  const count = smallNumber(second) * length;
  if ((word !== 'first' && !isLast) || count < 1) return null;
  // Fourteen months of one year, or twelve of it, are something else.
  if (count > 11) return ofYear(tokens, at + 3, () => null);
  return ofYear(tokens, at + 3, (year) => monthsSpan(year, isLast ? 13 - count : 1, isLast ? 12 : count, 'month'));
}

/** "Late 2018", "early in 2018", "mid-2019", "mid-to-late 2020", "early to mid-2020". */
function readEarlyOrLate(tokens: readonly Token[], at: number, first: Part): Point | null {
  const skip = (from: number): number => (tokens[from]?.text === '-' ? from + 1 : from);
  const toAt = skip(at + 1);
  const lastAt = skip(toAt + 1);
  const last = tokens[lastAt]?.lower ?? '';
  if (/^(?:to|or)$/.test(tokens[toAt]?.lower ?? '') && PART.test(last)) {
    const both = ofYear(tokens, skip(lastAt + 1), (year) =>
      joinSpans(partSpan(year, first), partSpan(year, last as Part)),
    );
    if (both !== null) return both;
  }
  const yearFrom = /^(?:-|in)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  return ofYear(tokens, yearFrom, (year) => partSpan(year, first));
}

interface Code {
  readonly kind: string;
  readonly index: number;
  readonly next: number;
  /** Two figures of a year that were glued to it: 4Q20. */
  readonly year: number | null;
}

/** Q4, 4Q, H1, 1H, 4Q20. */
function readCode(tokens: readonly Token[], at: number): Code | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const word = /^([qh])([1-4])$/.exec(token.lower);
  if (word !== null) return { kind: word[1]!, index: Number(word[2]), next: at + 1, year: null };
  const after = tokens[at + 1];
  const glued = /^[1-4]$/.test(token.text) && after?.glued ? /^([qh])(\d\d)?$/.exec(after.lower) : null;
  if (glued === null) return null;
  const year = glued[2] === undefined ? null : 2000 + Number(glued[2]);
  return { kind: glued[1]!, index: Number(token.text), next: at + 2, year };
}

/** "Q4 2020", "4Q20", "Q4'20", "H1/2020", "Q1-Q3 2020", "Q3 and Q4 2020", "2020 Q4". */
function readCodes(tokens: readonly Token[], at: number): Point | null {
  const leading = yearAt(tokens, at);
  if (leading !== null) {
    const behind = readCode(tokens, tokens[at + 1]?.text === '-' ? at + 2 : at + 1);
    const span = behind === null || behind.year !== null ? null : codeSpan(leading, behind.kind, behind.index);
    // "2020 Q4 2021" is two things.
    return span === null || yearAt(tokens, behind!.next) !== null
      ? null
      : { span, next: behind!.next, relative: false };
  }
  const first = readCode(tokens, at);
  if (first === null) return null;
  const joint = tokens[first.next];
  const joins = joint !== undefined && (DASH.test(joint.text) || /^(?:to|and|or|through|\/|&)$/.test(joint.lower));
  const last = joins && first.year === null ? readCode(tokens, first.next + 1) : null;
  const read = yearOfCode(tokens, last ?? first);
  if (read === null) return null;
  const span = codeSpan(read.year, first.kind, first.index);
  if (last === null || span === null) return span === null ? null : { span, next: read.next, relative: false };
  const end = codeSpan(read.year, last.kind, last.index);
  return end === null ? null : { span: joinSpans(span, end), next: read.next, relative: false };
}

function yearOfCode(tokens: readonly Token[], code: Code): { year: number; next: number } | null {
  if (code.year !== null) return { year: code.year, next: code.next };
  const mark = tokens[code.next];
  const short = tokens[code.next + 1];
  if (/^['\u2019]$/.test(mark?.text ?? '') && short?.glued && /^\d\d$/.test(short.text))
    return { year: 2000 + Number(short.text), next: code.next + 2 };
  const from =
    /^(?:of|in|,)$/.test(mark?.lower ?? '') || (mark?.glued && /^[-/]$/.test(mark.text)) ? code.next + 1 : code.next;
  const year = /^(?:fy|fiscal|financial)$/.test(tokens[from]?.lower ?? '') ? null : yearAfterMark(tokens, from);
  return year === null ? null : { year, next: from + 1 };
}

/** A year behind a slash, which elsewhere may be a document's number. */
function yearAfterMark(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  const isSlash = token?.glued === true && tokens[at - 1]?.text === '/' && /^20\d\d$/.test(token.text);
  return isSlash && !tokens[at + 1]?.glued ? Number(token.text) : yearAt(tokens, at);
}

/** "In the second quarter", "in the first half of this year": the last such one before the document's date. */
export function readLatestPart(tokens: readonly Token[], start: number, published: string | null): Point | null {
  if (published === null || tokens[start]!.lower !== 'the') return null;
  if (!/^(?:in|during|for|over)$/.test(tokens[start - 1]?.lower ?? '')) return null;
  const ordinal = ORDINALS.get(tokens[start + 1]?.lower ?? '');
  const kind = tokens[start + 2]?.lower;
  if (
    ordinal === undefined ||
    /^(?:final|last)$/.test(tokens[start + 1]!.lower) ||
    (kind !== 'quarter' && kind !== 'half')
  )
    return null;
  const rest = [3, 4, 5].map((ahead) => tokens[start + ahead]?.lower ?? '').join(' ');
  const ofYear = /^of (this|last) year$/.exec(rest);
  // "The first half of the match": of something else.
  if (ofYear === null && rest.startsWith('of ')) return null;
  const span = (year: number): Span | null => codeSpan(year, kind === 'quarter' ? 'q' : 'h', ordinal);
  const year = Number(published.slice(0, 4));
  const latest = span(year);
  if (latest === null) return null;
  const isAhead = latest.from > published.slice(0, 7);
  const found = ofYear?.[1] === 'last' || (ofYear === null && isAhead) ? span(year - 1) : latest;
  return { span: found, next: start + (ofYear === null ? 3 : 6), relative: true };
}

/** The span of the year that stands at a token, or behind "of"; with no span there it is named and open. */
function ofYear(tokens: readonly Token[], at: number, span: (year: number) => Span | null): Point | null {
  const yearFrom = /^(?:of|in)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const year = yearAt(tokens, yearFrom);
  return year === null ? null : { span: span(year), next: yearFrom + 1, relative: false };
}

function codeSpan(year: number, kind: string, index: number): Span | null {
  if (kind === 'q') return monthsSpan(year, index * 3 - 2, index * 3, 'quarter');
  return index > 2 ? null : monthsSpan(year, index * 6 - 5, index * 6, 'half');
}
