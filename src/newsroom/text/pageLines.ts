import { pageFurniture } from './furniture.ts';
import { noteNumbers, notes } from './notes.ts';

/** A line of a page that has text on it, without what stands in its margins. */
export interface PageLine {
  /** UTF-16 offsets of what is printed, trimmed; end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly content: string;
  /** Columns at which it begins and ends; a tab counts one. */
  readonly column: number;
  readonly end: number;
  /** Empty lines above it. */
  readonly blanks: number;
  /** A page ended above it. */
  readonly startsPage: boolean;
}

export interface PageLines {
  readonly lines: readonly PageLine[];
  /** Numbers of the footnotes that were found at the feet of the pages. */
  readonly notes: ReadonlySet<string>;
}

/** The lines of a page: page numbers, running heads, footnotes and numbers of lines are none. */
export function pageLines(text: string): PageLines {
  const printed = undouble(withoutLineNumbers(printedLines(text)));
  const dropped = pageFurniture(printed);
  const foot = notes(printed, dropped);
  for (const index of foot) dropped.add(index);
  const lines: PageLine[] = [];
  let blanks = 0;
  let startsPage = false;
  for (const [index, line] of printed.entries()) {
    blanks = dropped.has(index) ? Math.max(blanks, line.blanks, 1) : Math.max(blanks, line.blanks);
    startsPage ||= line.startsPage || (dropped.has(index) && lines.length > 0);
    if (dropped.has(index)) continue;
    lines.push({ ...line, blanks, startsPage });
    blanks = 0;
    startsPage = false;
  }
  return { lines, notes: noteNumbers(printed, foot) };
}

function printedLines(text: string): PageLine[] {
  const lines: PageLine[] = [];
  let at = 0;
  let blanks = 0;
  let startsPage = false;
  while (at <= text.length) {
    const next = text.slice(at, at + 1) === '' ? -1 : nextEnd(text, at);
    const stop = next < 0 ? text.length : next;
    const [from, to] = trimmed(text, at, stop);
    if (from === to) blanks += 1;
    else {
      lines.push({
        from,
        to,
        content: text.slice(from, to),
        column: from - at,
        end: to - at,
        blanks,
        startsPage: startsPage && lines.length > 0,
      });
      blanks = 0;
      startsPage = false;
    }
    startsPage ||= text[stop] === '\f';
    at = stop + 1;
  }
  return lines;
}

const LINE_END = /[\n\f]/g;

function nextEnd(text: string, at: number): number {
  LINE_END.lastIndex = at;
  return LINE_END.exec(text)?.index ?? -1;
}

function trimmed(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  return [start, end];
}

const NUMBERED_LINE = /^(\d{1,2})(?:\s{1,}|$)/;
const MIN_NUMBERED = 8;

/** Pleadings have their lines numbered in the margin, from 1 on each page. */
function withoutLineNumbers(lines: readonly PageLine[]): PageLine[] {
  const numbers = lines.map(({ content, column }) => (column > 8 ? null : NUMBERED_LINE.exec(content)));
  const numbered = new Set<number>();
  for (let first = 0; first < lines.length; first += 1) {
    if (numbers[first]?.[1] !== '1') continue;
    let end = first;
    while (numbers[end + 1] !== undefined && Number(numbers[end + 1]?.[1]) === end + 2 - first) end += 1;
    if (end - first + 1 < MIN_NUMBERED) continue;
    for (let index = first; index <= end; index += 1) numbered.add(index);
    first = end;
  }
  if (numbered.size === 0) return [...lines];
  const kept: PageLine[] = [];
  let blanks = 0;
  for (const [index, line] of lines.entries()) {
    const number = numbered.has(index) ? numbers[index]![0] : '';
    blanks += line.blanks;
    if (number.length === line.content.length) {
      blanks += 1;
      continue;
    }
    const { from, content, column } = line;
    kept.push({
      ...line,
      from: from + number.length,
      column: column + number.length,
      content: content.slice(number.length),
      blanks,
    });
    blanks = 0;
  }
  return kept;
}

/** Lines set with an empty line between each: where nearly all stand alone and sentences run on over the gaps. */
function undouble(lines: readonly PageLine[]): PageLine[] {
  const pairs = lines.slice(1).map((line, index) => ({ before: lines[index]!, line }));
  const single = pairs.filter(({ line }) => line.blanks === 1);
  const runsOn = single.filter(
    ({ before, line }) => !/[.!?:;]["\u201d\u2019)\]]{0,2}$/.test(before.content) && /^\p{Ll}/u.test(line.content),
  );
  const isDouble =
    runsOn.length >= 2 &&
    runsOn.length * 5 >= single.length &&
    pairs.filter(({ line }) => line.blanks === 0).length * 5 <= pairs.length;
  return isDouble ? lines.map((line) => ({ ...line, blanks: Math.max(0, line.blanks - 1) })) : [...lines];
}
