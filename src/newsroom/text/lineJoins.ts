import { outletNamed } from './outlets.ts';
import type { PageLine } from './pageLines.ts';

/** How two lines of a page hang together: `hyphen` within a word, `doubt` where a sentence may or may not go on. */
export type Join = 'join' | 'hyphen' | 'break' | 'paragraph' | 'doubt' | 'cut';

/** Narrower columns are lists and menus. */
const MIN_WIDTH = 32;
/** Wider ones are paragraphs on a line of their own. */
const MAX_WIDTH = 150;
/** Type of uneven width leaves lines of uneven length. */
const EVEN = 0.86;
/** The full stop of "Nov." ends none. */
const SENTENCE_END =
  /(?<!\b(?:Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr))[.!?\u2026][)\]"'\u201d\u2019]{0,3}(?:\[\d{1,3}\]|\d{1,3})?$/;
const HYPHEN_END = /[\p{L}\p{N}.][-\u2010\u00ad]$/u;
/** A word that no headline and no line of a list ends with. */
const OPEN_END =
  /(?:[,(\u201c\u2018\p{Sc}]|\b(?:the|an?|of|from|in|on|at|by|to|for|with|and|or|but|as|than|that|which|who|whose|its|their|his|her|our|is|was|were|are|has|had|have|be|been|into|over|about|between|since|after|before|during|more|least|some|nearly|almost|around|roughly|approximately|worth|exchange|bridge|platform|protocol|company|firm|hackers|group|late|early|mid|January|February|March|April|June|July|August|September|October|November|December|North|South|says?|said|adds|added))$/iu;
/** Capitals at which a sentence begins, and which stand within one in names only. */
const STARTERS =
  /^(?:The|A|An|In|On|At|It|Its|They|He|She|We|You|But|And|According|After|Before|When|While|Hackers|Thieves|Attackers|Police|This|That|These|Those|There|Here|As|For|If|No|Nobody|One|Some|Most|Last|However|Meanwhile|By|From|With|Two|Three)\b/;
const VERB_SECOND =
  /^\S+(?: \p{Lu}\S+){0,2} (?:said|says|was|were|lost|has|had|confirmed|reported|told|announced|did|is)(?: \S+){4}/u;

const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const DAY_END = new RegExp(`\\b${MONTH} \\d{1,2},$`);
const DATE_ONLY = new RegExp(
  `^(?:\\p{L}{3,9}, )?(?:\\d{1,2} ${MONTH},? \\d{4}|${MONTH} \\d{1,2},? \\d{4}|\\d{4}-\\d\\d-\\d\\d)(?!.{30})(?! \\p{Ll}{2,})`,
  'u',
);

export interface Joining {
  /** Where the longest line of the run ends, by its lines' indexes. */
  readonly widths: readonly number[];
  /** `yes` where the run's other lines show that it was broken at a width, `perhaps` where the text's other runs do. */
  readonly flows: readonly ('yes' | 'perhaps' | 'no')[];
  /** Lines that begin a paragraph, by a number or a bullet of their own. */
  readonly starts: ReadonlySet<number>;
}

/** What is known of lines before it is asked how they hang together. */
export function joining(lines: readonly PageLine[], starts: ReadonlySet<number>): Joining {
  const runs = runsOf(lines, starts);
  const common = runs.reduce((widest, run) => (run.flows ? Math.max(widest, run.width) : widest), 0);
  const widths: number[] = [];
  const flows: ('yes' | 'perhaps' | 'no')[] = [];
  for (const { size, width, flows: isFlow } of runs) {
    const isCommon = common > 0 && width <= common + 2;
    for (let at = 0; at < size; at += 1) {
      widths.push(Math.max(width, isCommon ? common : 0));
      flows.push(isFlow ? 'yes' : isCommon ? 'perhaps' : 'no');
    }
  }
  return { widths, flows, starts };
}

interface Run {
  readonly size: number;
  readonly width: number;
  readonly flows: boolean;
}

/** Lines with no empty one between. */
function runsOf(lines: readonly PageLine[], starts: ReadonlySet<number>): Run[] {
  const runs: Run[] = [];
  for (let first = 0; first < lines.length; ) {
    let end = first + 1;
    while (end < lines.length && (lines[end]!.blanks === 0 || lines[end]!.startsPage)) end += 1;
    const run = lines.slice(first, end);
    const width = run.reduce((widest, line) => Math.max(widest, line.end), 0);
    let [full, on] = [0, 0];
    for (const [at, line] of run.entries()) {
      const next = run[at + 1];
      if (next === undefined || starts.has(first + at + 1) || !isFull(line, next, width)) continue;
      full += 1;
      if (/^[\p{Ll}]/u.test(next.content) && !SENTENCE_END.test(line.content)) on += 1;
    }
    runs.push({ size: end - first, width, flows: on > 0 && full > 1 && on * 4 >= full });
    first = end;
  }
  return runs;
}

/** Whether the next line's first word had no room on this one. */
function isFull(line: PageLine, next: PageLine, width: number): boolean {
  if (width < MIN_WIDTH || width > MAX_WIDTH) return false;
  const word = /^\S+/.exec(next.content)![0];
  return line.end + 1 + word.length >= width * EVEN && line.content.length * 2 >= width;
}

/** How a line hangs together with the one below it. */
export function joinOf(lines: readonly PageLine[], index: number, { widths, flows, starts }: Joining): Join {
  const line = lines[index]!;
  const next = lines[index + 1]!;
  const isApart = next.blanks > 0;
  if (starts.has(index + 1)) return isApart ? 'paragraph' : 'break';
  const goesLower = /^[\p{Ll}]/u.test(next.content);
  const ends = SENTENCE_END.test(line.content);
  const width = Math.max(widths[index]!, widths[index + 1]!);
  if (isApart && !next.startsPage) return 'paragraph';
  if (isCutFigure(line.content, next.content)) return 'cut';
  if (HYPHEN_END.test(line.content) && /^[\p{L}\d]/u.test(next.content) && !/ [-\u2010]$/.test(line.content))
    return 'hyphen';
  if (/\p{Sc}$/u.test(line.content) && /^\d/.test(next.content)) return 'join';
  const full = isFull(line, next, width);
  if (ends) return full && flows[index] !== 'no' && !isIndented(line, next) ? 'join' : isApart ? 'paragraph' : 'break';
  // A page's end below a short line that a figure ends: its scale may be lost.
  if (!full && isApart && /\d$/.test(line.content)) return 'doubt';
  if (goesLower) return full || isLong(line) ? 'join' : 'doubt';
  if (!full) return isApart ? 'paragraph' : 'break';
  const flow = flows[index]!;
  if (OPEN_END.test(line.content)) return 'join';
  if (flow !== 'yes' && (outletNamed(next.content) !== null || isDate(next.content))) return 'break';
  if (/^[\d\p{Sc}("\u201c\u2018]/u.test(next.content)) return 'join';
  if (flow === 'yes') return 'join';
  if (isTitleCase(line.content)) return flow === 'perhaps' && isTitleCase(next.content) ? 'join' : 'break';
  if (STARTERS.test(next.content)) return 'break';
  if (flow === 'perhaps') return 'join';
  if (isOwnLine(lines, index + 1, width)) return 'break';
  return VERB_SECOND.test(next.content) ? 'doubt' : 'join';
}

function isDate(content: string): boolean {
  return DATE_ONLY.test(content) && !SENTENCE_END.test(content);
}

/** A byline or another headline: short, with no end of a sentence, and not the last of what is wrapped. */
function isOwnLine(lines: readonly PageLine[], index: number, width: number): boolean {
  const line = lines[index]!;
  const next = lines[index + 1];
  if (SENTENCE_END.test(line.content)) return false;
  return next === undefined || next.blanks > 0 || !isFull(line, next, width);
}

function isLong({ content }: PageLine): boolean {
  return content.length >= 28 && content.length <= MAX_WIDTH;
}

function isIndented(line: PageLine, next: PageLine): boolean {
  return next.column >= line.column + 2 && next.column <= line.column + 12;
}

/** "$1,-", "$40." above digits: whether the figure goes on cannot be told. */
function isCutFigure(line: string, next: string): boolean {
  if (!/\d(?:[.,\u2019']-?|[\u00a0\u202f\u2009])$/.test(line) || !/^\d/.test(next)) return false;
  // "May 7," above "2019", and a year before a comma.
  const isDay = DAY_END.test(line) && /^(?:19|20)\d\d(?!\d|[.,]\d)/.test(next);
  return !isDay && !/(?:^|[^\d.,\p{Sc}])(?:19|20)\d\d[.,]$/u.test(line);
}

function isTitleCase(line: string): boolean {
  const words = line.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
}
