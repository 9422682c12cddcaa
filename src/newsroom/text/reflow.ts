import { datelineOf } from './dateline.ts';
import { hyphenBetween, wordsOf } from './hyphens.ts';
import { type Join, joining, joinOf } from './lineJoins.ts';
import { isMarkdown, markdownMarks } from './markdown.ts';
import { noteMarks } from './notes.ts';
import { type PageLine, pageLines } from './pageLines.ts';

/** A text as it is read, and where each of its characters stands in the kept one. */
export interface Flow {
  readonly text: string;
  /** Where a stretch of the flow stands in the kept text, and each of its characters. */
  original(from: number, to: number): { readonly from: number; readonly to: number; readonly places: Uint32Array };
  /** Whether a stretch of the flow touches a place where nobody can tell what belongs together. */
  isDoubtful(from: number, to: number): boolean;
}

/**
 * The paragraphs of a text that was laid out in lines: lines joined, words put together again, without the marks of footnotes,
 * page numbers and running heads, bullets and the numbers of paragraphs. Time is linear in the text.
 * @param shift what stands before the text in the kept one
 */
export function reflow(text: string, shift = 0): Flow {
  const { lines, notes } = pageLines(text);
  const marked = isMarkdown(text);
  const { starts, prefixes } = paragraphStarts(lines);
  const joins = joining(lines, starts);
  const flow = new FlowBuilder(text, shift);
  let words: ReadonlySet<string> | null = null;
  for (const [index, line] of lines.entries()) {
    const isStart = index === 0 || flow.endsLine;
    const prefix = isStart ? (prefixes.get(index) ?? datelineOf(line.content)?.length ?? 0) : 0;
    const cuts = noteMarks(line.content, notes);
    if (marked) cuts.push(...markdownMarks(line.content));
    flow.addLine(line, prefix, cuts);
    if (index === lines.length - 1) break;
    const next = lines[index + 1]!;
    const join = joinOf(lines, index, joins);
    if (join === 'hyphen') {
      words ??= wordsOf(text);
      flow.joinWord(next.content, words);
    } else flow.join(join);
  }
  return flow.done();
}

const BULLET = /^(?:[\u2022\u2023\u25aa\u25cf\u25e6\u25a0\u27a2\uf0b7]\s*|[*\u2013\u2014-]\s+|o\s{2,})(?=\S)/;
const NUMBER = /^(?:(\d{1,3})\.|\((\d{1,3}|[a-z])\)|(\d{1,3})\)|(\d{1,2})\/\d{0,2})\s+(?=["\u201c(]?[\p{Lu}\p{Sc}*[])/u;

/** The lines that a bullet or a number of a row begins, and how long those are. */
function paragraphStarts(lines: readonly PageLine[]): { starts: Set<number>; prefixes: Map<number, number> } {
  const starts = new Set<number>();
  const prefixes = new Map<number, number>();
  const numbers = lines.map(({ content }) => NUMBER.exec(content));
  const values = new Set(numbers.map((match) => match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4] ?? ''));
  for (const [index, { content, blanks }] of lines.entries()) {
    const isApart = blanks > 0 || index === 0;
    const before = lines[index - 1]?.content ?? '';
    const bullet = BULLET.exec(content)?.[0] ?? '';
    // A dash at the beginning of a line may be one within a sentence.
    const isBullet =
      bullet !== '' &&
      (/^[^*\u2013\u2014-]/.test(bullet) || isApart || prefixes.has(index - 1) || before.endsWith(':'));
    const match = numbers[index];
    const value = Number(match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4]);
    const isInRow = values.has(String(value - 1)) || values.has(String(value + 1));
    const isNumber =
      match !== null && match !== undefined && (isApart || (isInRow && /[.!?:;)"\u201d\d]$/.test(before)));
    if (!isBullet && !isNumber) continue;
    starts.add(index);
    prefixes.set(index, isBullet ? bullet.length : match![0].length);
  }
  return { starts, prefixes };
}

/** Too far apart for words of one line. */
const WIDE = ' '.repeat(6);

class FlowBuilder {
  private readonly pieces: string[] = [];
  private readonly offsets: Uint32Array;
  private length = 0;
  private last = '';
  private readonly doubts: number[] = [];
  private readonly text: string;
  private readonly shift: number;

  constructor(text: string, shift: number) {
    this.text = text;
    this.shift = shift;
    this.offsets = new Uint32Array(text.length + 2);
  }

  get endsLine(): boolean {
    return this.last === '\n';
  }

  /** A line without what stands before it and within it that is not read; white space once. */
  addLine(line: PageLine, prefix: number, cuts: readonly { from: number; to: number }[]): void {
    const skipped = new Set<number>();
    for (const { from, to } of cuts) for (let at = from; at < to; at += 1) skipped.add(at);
    for (let at = prefix; at < line.content.length; at += 1) {
      const character = line.content[at]!;
      if (skipped.has(at) || character === '\u00ad') continue;
      const isSpace = character === ' ' || character === '\t';
      // Too far apart for words of one line: a column, a margin or a table's cell.
      if (isSpace && line.content.startsWith(WIDE, at) && this.last !== '\n') this.doubts.push(this.length);
      if (isSpace && (this.last === ' ' || this.last === '\n' || this.length === 0)) continue;
      this.add(isSpace ? ' ' : character, line.from + at + this.shift);
    }
  }

  join(join: Join): void {
    const at = this.end();
    if (join === 'join') {
      this.add(' ', at);
      return;
    }
    if (join === 'doubt' || join === 'cut') this.doubts.push(this.length);
    this.add(join === 'cut' ? ' ' : '\n', at);
    if (join === 'paragraph') this.add('\n', at);
  }

  /** The rest of a word whose beginning ends the last line. */
  joinWord(next: string, words: ReadonlySet<string>): void {
    const tail = this.pieces
      .slice(-80)
      .join('')
      .replace(/[-\u2010]$/, '');
    const left = /[\p{L}\p{N}.$-]*$/u.exec(tail)![0];
    const right = /^[\p{L}\p{N}]+/u.exec(next)![0];
    const isPrinted = /[-\u2010]/.test(this.last);
    // A soft hyphen was dropped with its line: the word goes on.
    if (isPrinted && hyphenBetween(left, right, words) === '') this.drop();
  }

  done(): Flow {
    const text = this.pieces.join('');
    const { offsets, doubts } = this;
    return {
      text,
      original: (from, to) => {
        const places = offsets.subarray(from, to);
        return { from: offsets[from]!, to: to === from ? offsets[from]! : offsets[to - 1]! + 1, places };
      },
      isDoubtful: (from, to) => (doubts[firstFrom(doubts, from - 1)] ?? Number.POSITIVE_INFINITY) <= to + 1,
    };
  }

  private end(): number {
    return this.length === 0 ? this.shift : Math.min(this.offsets[this.length - 1]! + 1, this.shift + this.text.length);
  }

  private add(character: string, offset: number): void {
    this.pieces.push(character);
    this.offsets[this.length] = offset;
    this.length += 1;
    this.last = character;
  }

  private drop(): void {
    this.pieces.pop();
    this.length -= 1;
    this.last = this.pieces.at(-1) ?? '';
  }
}

/** Index of the first of rising numbers that is not below one. */
function firstFrom(rising: readonly number[], least: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
