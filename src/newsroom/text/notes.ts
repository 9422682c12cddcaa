import type { PageLine } from './pageLines.ts';

/** A line across the foot of a page, above its notes. */
const RULE = /^[_\u2500\u2014\u2015-]{5,}$/;
const NOTE = /^(?:\[(\d{1,3})\]|(\d{1,3}))\s{1,6}(?=[\p{L}"\u201c\u2018(])/u;
/** A number glued to a word or the mark behind it, as the mark of a note is when its raising is lost. */
const GLUED = /[\p{L}.,;:)\u201d\u2019"\]](\d{1,3})(?=[\s.,;:)]|$)/gu;

/** Indexes of the lines that are footnotes: below a rule, or numbered as a mark in the text is. */
export function notes(lines: readonly PageLine[], dropped: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  const marks = new Set<string>();
  for (let index = 0; index < lines.length; index += 1) {
    const { content, blanks } = lines[index]!;
    const isRule = RULE.test(content);
    const first = isRule ? index + 1 : index;
    const number = noteNumber(lines[first]?.content);
    const stands = number !== null && (isRule || ((blanks > 0 || found.has(index - 1)) && marks.has(number)));
    if (!stands) {
      if (content.length < 2000) for (const [, mark] of content.matchAll(GLUED)) marks.add(mark!);
      continue;
    }
    if (isRule) found.add(index);
    let at = first;
    // Down to the page's end, or to an empty line that no other note follows.
    do {
      found.add(at);
      at += 1;
    } while (
      at < lines.length &&
      !dropped.has(at) &&
      !lines[at]!.startsPage &&
      (lines[at]!.blanks === 0 || (isRule && noteNumber(lines[at]!.content) !== null))
    );
    index = at - 1;
  }
  return found;
}

/** The numbers of notes that were found. */
export function noteNumbers(lines: readonly PageLine[], found: ReadonlySet<number>): Set<string> {
  return new Set([...found].flatMap((index) => noteNumber(lines[index]!.content) ?? []));
}

function noteNumber(content: string | undefined): string | null {
  const match = content === undefined ? null : NOTE.exec(content);
  return match === null ? null : (match[1] ?? match[2] ?? null);
}

const ABBREVIATED =
  /(?:^|[^\p{L}])(?:nos?|paras?|arts?|figs?|secs?|chs?|vols?|pp?|ver|app|approx|ca|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[.,]$/iu;
const SCALE_WORDS = /(?:^|[^\p{L}])(?:thousand|million|billion|trillion)$/iu;
/** No year has decimals. */
const YEAR_END =
  /(?:^|[^\p{L}])(?:January|February|March|April|May|June|July|August|September|October|November|December|in|since|during|until) (?:19|20)\d\d[.]$/iu;
const BRACKETS =
  / ?\[(?:[\d\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3}|[a-z]|\^?(?:note )?\d{1,3}|citation needed|better source needed|who\?|when\?|\^\w{1,12})\]/gi;
const RAISED = /[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+/g;
const DIGITS = /\d{1,3}(?=[\s,;:)\u201d"]|[.](?!\d)|$)/g;

/** The stretches of a line that are marks of footnotes, in order: "stolen.12", "$2 billion12", "million.[3]", "bitcoin¹". */
export function noteMarks(content: string, known: ReadonlySet<string>): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const { 0: mark, index } of content.matchAll(BRACKETS)) {
    const after = content.slice(index + mark.length, index + mark.length + 2);
    const isGlued = index > 0 && mark[0] !== ' ';
    const isKnown = isGlued || known.has(/\d+/.exec(mark)?.[0] ?? '');
    if (isKnown && !/^[.,]?\d/.test(after) && !/\p{Sc}$/u.test(content.slice(0, index)))
      found.push({ from: index, to: index + mark.length });
  }
  for (const { 0: mark, index } of content.matchAll(RAISED)) {
    const before = content.slice(Math.max(0, index - 24), index);
    if (/[\p{L}.,;:)\u201d\u2019"]$/u.test(before) || /\p{L} (?:19|20)\d\d$/u.test(before))
      found.push({ from: index, to: index + mark.length });
  }
  for (const { 0: mark, index } of content.matchAll(DIGITS)) {
    if (isGluedMark(content.slice(Math.max(0, index - 24), index), mark, known))
      found.push({ from: index, to: index + mark.length });
  }
  return found.sort((a, b) => a.from - b.from);
}

function isGluedMark(before: string, mark: string, known: ReadonlySet<string>): boolean {
  if (/[\d]$/.test(before) || mark.startsWith('0')) return false;
  if (SCALE_WORDS.test(before)) return true;
  const behindMark = /\p{L}{3,}[\u201d\u2019")]?([.,;:])[\u201d\u2019")]?$/u.exec(before)?.[1];
  if (behindMark !== undefined && (behindMark === '.' || known.has(mark))) return !ABBREVIATED.test(before);
  if (YEAR_END.test(before)) return true;
  if (!known.has(mark)) return false;
  // "In April 2022,1 the": of the numbers below the page only.
  return /(?:^|[\s(])(?:19|20)\d\d[.,;:)]$/.test(before) || /(?:^|[\s("\u201c-])\p{Ll}{3,}$/u.test(before);
}
