import { readPeriods } from '../grammar/readPeriods.ts';

/** A stretch of a kept text; UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A stretch of a kept text and, where lines, hyphens or footnotes stand between its words, what is read there. */
export interface ReadStretch extends Stretch {
  readonly read?: string;
  /** Where each character of `read` stands in the kept text. */
  readonly places?: Uint32Array;
}

/** What is read at a stretch of a kept text. */
export function wordsAt(text: string, { from, to, read }: ReadStretch): string {
  return read ?? text.slice(from, to);
}

/** Where a part of what is read at a stretch stands in the kept text. */
export function placeOf({ from, places }: ReadStretch, part: Stretch): Stretch {
  if (places === undefined) return { from: from + part.from, to: from + part.to };
  return { from: places[part.from]!, to: places[part.to - 1]! + 1 };
}

/** What lines of a page are: only the title and prose are read for claims. */
export interface TextBlock extends Stretch {
  readonly kind: 'title' | 'heading' | 'prose' | 'date line' | 'debris';
}

const DEBRIS =
  /^(?:continue reading|read (?:more|next|also|full)|advertisement|sponsored|connect with us|back to (?:the )?(?:list|top)|published(?: on)?|updated|share (?:this|on)|follow us|subscribe|sign up|newsletter|similar news|related|recommended|most (?:read|popular)|trending|you (?:may|might) also|add similar|comments?\b|photo|image|picture|video|caption|credit|source|tags?:|copyright|©|all rights|cookie|find your|\+ ?\d+ more|more (?:from|on|stories)|listen to|watch|join )/i;
/** A consent form, whatever it goes on with. */
const COOKIES =
  /^(?:we|this (?:web)?site|our (?:web)?site)(?: and our (?:\w+ ){0,2}partners)? uses? (?:\w+ ){0,3}cookies|\b(?:accept|reject|manage) (?:all )?cookies\b/i;
/** What ends a caption: who took the picture. */
const CAPTION_END =
  /(?:\b(?:photo|image|picture|credit|illustration)s?(?: by)?: ?[^.:]{2,60}|\bgetty images|\bshutterstock)$/i;
/** What stands below these is about something else. */
const END_OF_ARTICLE =
  /^(?:similar (?:news|stories|articles)|related (?:news|stories|articles|posts|content)|you (?:may|might) also (?:like|be interested)|recommended (?:for you|stories|reading)|most (?:read|popular)|more (?:from|on|stories)|read next|trending(?: now)?|latest news|comments?(?: \(\d+\))?$)/i;
const URL_LIKE = /https?:|www\.|%[0-9a-f]{2}|\.(?:jpe?g|png|gif|webp|svg)\b|\w\/\w+\/\w+/i;
const SENTENCE_END = /[.!?…][)\]"'\u201d\u2019]{0,3}(?:\s?(?:\p{Extended_Pictographic}|\ufe0f|\u200d)){0,5}$/u;
const MIN_PROSE_WORDS = 5;
const MAX_TITLE = 250;

/**
 * The blocks of a plain text: paragraphs, and the lines of a saved page that are none.
 * @param isTitled whether its title is known from elsewhere, so that none of its lines is one
 */
export function splitBlocks(text: string, isTitled = false): TextBlock[] {
  const lines = joinWrapped(text, linesOf(text));
  const firstProse = lines.findIndex(({ from, to }) => isProse(text.slice(from, to)) && to - from > 80);
  let kinds = lines.map(({ from, to }) => kindOf(text.slice(from, to)));
  const title = isTitled ? -1 : titleIndex(lines, kinds, firstProse < 0 ? lines.length : firstProse);
  const isOver = (index: number): boolean =>
    index > title &&
    firstProse >= 0 &&
    index > firstProse &&
    END_OF_ARTICLE.test(text.slice(lines[index]!.from, lines[index]!.to));
  const end = lines.findIndex((_, index) => isOver(index));
  kinds = kinds.map((kind, index) => (index === title ? 'title' : end >= 0 && index >= end ? 'debris' : kind));
  return lines.map((line, index) => ({ ...line, kind: kinds[index]! }));
}

function linesOf(text: string): Stretch[] {
  const lines: Stretch[] = [];
  let at = 0;
  while (at <= text.length) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const trimmed = trim(text, at, end);
    // An empty stretch marks an empty line.
    lines.push(trimmed);
    at = end + 1;
  }
  return lines;
}

function trim(text: string, from: number, to: number): Stretch {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  return { from: start, to: end };
}

/**
 * Lines that were broken at a width are one paragraph again: three or more in a row that are long but for the last, a
 * line that goes on in lower case, or one that begins with the scale of the figure before, however short: "$281" is no sum
 * where "million" stands below it.
 */
function joinWrapped(text: string, lines: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (let first = 0; first < lines.length; ) {
    let end = first;
    while (end < lines.length && lines[end]!.from < lines[end]!.to) end += 1;
    const run = lines.slice(first, end);
    const isWrapped = run.length > 2 && run.slice(0, -1).every((line) => isWrappable(text, line));
    for (const [index, line] of run.entries()) {
      const before = run[index - 1];
      const goesOn =
        before !== undefined && isWrappable(text, before) && /^[\p{Ll}]/u.test(text.slice(line.from, line.from + 2));
      const isScaled = joined.length > 0 && scales(text, joined.at(-1)!, line);
      if (isScaled || (before !== undefined && (isWrapped || goesOn)))
        joined.push({ from: joined.pop()!.from, to: line.to });
      else joined.push(line);
    }
    first = end + 1;
  }
  return joined;
}

const SCALE_FIRST = /^(?:thousand|million|billion|trillion|bln|mln|tn|bn|mn|[kmb])\b/i;

/** Whether a line begins with the scale of the figure that the one before ends with. */
function scales(text: string, before: Stretch, line: Stretch): boolean {
  return /\d/.test(text[before.to - 1]!) && SCALE_FIRST.test(text.slice(line.from, Math.min(line.to, line.from + 12)));
}

/** Whether a paragraph breaks off behind a figure, so that nobody can tell whether a scale followed. */
export function breaksOff(text: string, { to }: Stretch): boolean {
  return /\d/.test(text[to - 1] ?? '');
}

function isWrappable(text: string, { from, to }: Stretch): boolean {
  return to - from >= 50 && to - from <= 140 && !URL_LIKE.test(text.slice(from, to));
}

function wordCount(line: string): number {
  return line.split(/\s+/).length;
}

function isProse(line: string): boolean {
  return SENTENCE_END.test(line) && wordCount(line) >= MIN_PROSE_WORDS;
}

function kindOf(line: string): TextBlock['kind'] {
  if (
    line.length < 400 &&
    (COOKIES.test(line) || CAPTION_END.test(line) || (line.includes(' | ') && !isDateLine(line)))
  )
    return 'debris';
  if (isDateLine(line)) return 'date line';
  if ((DEBRIS.test(line) || isByline(line)) && wordCount(line) < 12) return 'debris';
  if (isProse(line)) return URL_LIKE.test(line) && wordCount(line) < 8 ? 'debris' : 'prose';
  if (URL_LIKE.test(line) || wordCount(line) < MIN_PROSE_WORDS) return 'debris';
  // A paragraph whose last full stop is lost is prose still.
  return line.length > MAX_TITLE ? 'prose' : 'heading';
}

/** "By Jane Doe", and not "By the time anyone noticed, it was gone." */
function isByline(line: string): boolean {
  return /^(?:By|BY) \p{Lu}/u.test(line) || (/^by /i.test(line) && !SENTENCE_END.test(line));
}

function isDateLine(line: string): boolean {
  if (line.length > 160 || SENTENCE_END.test(line)) return false;
  return readPeriods(line).some(({ period }) => period?.precision === 'day');
}

/** The last line that can be a title before the first long paragraph: rubrics and menus stand above it. */
function titleIndex(lines: readonly Stretch[], kinds: readonly TextBlock['kind'][], end: number): number {
  let best = -1;
  for (let index = 0; index < end; index += 1) {
    const { from, to } = lines[index]!;
    // A title may end in "!" or "?", and where a paragraph follows even in a full stop.
    const isShortProse = kinds[index] === 'prose' && to - from < 120 && end < lines.length;
    const isTitle = kinds[index] === 'heading' || isShortProse;
    if (isTitle && (best < 0 || to - from > lines[best]!.to - lines[best]!.from)) best = index;
  }
  return best;
}

const ABBREVIATION =
  /(?:^|[\s("'\u201c])(?:[A-Z]|Mt|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Inc|Ltd|Co|Corp|No|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|ca|est|vs|etc|e\.g|i\.e|Mio|Mrd|mln|bn|U\.S|U\.N|U\.K|E\.U|D\.C|a\.m|p\.m|Jr|Sr)$/;
/** After "U.S." these begin a sentence, and anything else goes on with it. */
const STARTERS =
  /^(?:The|It|In|But|They|He|She|According|A|An|This|That|These|On|At|Its|However|And|Meanwhile|Last|As)\b/;

/** The sentences of a paragraph, trimmed. */
export function splitSentences(text: string, block: Stretch): Stretch[] {
  const sentences: Stretch[] = [];
  let from = block.from;
  for (let at = block.from; at < block.to; at += 1) {
    if (!/[.!?…]/.test(text[at]!)) continue;
    let end = at + 1;
    while (end < block.to && /[.!?…)\]"'\u201d\u2019]/.test(text[end]!)) end += 1;
    if (end < block.to && !/\s/.test(text[end]!)) continue;
    const rest = text.slice(end, Math.min(block.to, end + 40)).trimStart();
    if (end < block.to && !/^[\p{Lu}\d"'\u201c\u2018($€£\u20bf(]/u.test(rest)) continue;
    if (text[at] === '.' && ABBREVIATION.test(text.slice(Math.max(from, at - 12), at)) && !endsAnyway(text, at, rest))
      continue;
    sentences.push(trim(text, from, end));
    from = end;
    at = end - 1;
  }
  const last = trim(text, from, block.to);
  if (last.to > last.from) sentences.push(last);
  return sentences;
}

function endsAnyway(text: string, at: number, rest: string): boolean {
  return (
    /(?:U\.S|U\.N|U\.K|E\.U|D\.C|a\.m|p\.m|bn|mln|Inc|Ltd|Co|Corp|etc)$/.test(text.slice(Math.max(0, at - 8), at)) &&
    STARTERS.test(rest)
  );
}
