import type { PageLine } from './pageLines.ts';

const MAX_LENGTH = 120;
/** So many lines next to a page's edge may be its running head. */
const EDGE = 3;
const PAGE_MARKS: readonly RegExp[] = [
  /^[-\u2013\u2014|\s]{0,6}(?:page\s{0,3})?\d{1,3}(?:\s{0,3}(?:of|\/)\s{0,3}\d{1,4})?[-\u2013\u2014|\s]{0,6}$/i,
  /^page\s{1,3}\d{1,4}(?:\s{1,3}of\s{1,3}\d{1,4})?(?:\s{2,}.{0,100})?$/i,
  // Documents of the United Nations: "19-13380 4/142", "S/2019/691".
  /^\d{2}-\d{5}(?:\s{0,3}\([A-Z]\))?\s{1,200}\d{1,4}\/\d{1,4}$/,
  /^\d{1,4}\/\d{1,4}\s{1,200}\d{2}-\d{5}(?:\s{0,3}\([A-Z]\))?$/,
  /^[SAE]\/(?:[\w.]{1,12}\/){0,4}\d{1,5}(?:\/\w{1,6})?$/,
  // What a court's filing system prints over each page.
  /^Case \d{1,2}:\d{2}-\w{2,4}-\d{3,6}.{0,100}\bPage\s{0,3}\d{1,4} of \d{1,4}\b.{0,40}$/,
];
/** A number alone is a page's only where it stands alone: else it may be a figure's. */
const BARE_NUMBER = /^\d{1,3}$/;

/** Whether a line is a page's number or what a series of documents prints on each page. */
function isPageMark(content: string): boolean {
  return content.length <= 240 && PAGE_MARKS.some((mark) => mark.test(content));
}

/** Indexes of the lines that are printed on each page: its number, and what repeats next to it. */
export function pageFurniture(lines: readonly PageLine[]): Set<number> {
  const dropped = new Set<number>();
  for (const [index, line] of lines.entries()) {
    const isAlone =
      (line.blanks > 0 || index === 0 || line.startsPage || dropped.has(index - 1)) &&
      (lines[index + 1] === undefined || lines[index + 1]!.blanks > 0 || lines[index + 1]!.startsPage);
    if (isPageMark(line.content) && (isAlone || !BARE_NUMBER.test(line.content))) dropped.add(index);
  }
  for (const index of countingLines(lines)) dropped.add(index);
  const repeated = repeatedKeys(lines);
  const edges = [...dropped, ...lines.flatMap(({ startsPage }, index) => (startsPage ? [index - 0.5] : []))];
  for (const edge of edges) {
    for (const step of [1, -1]) {
      for (let away = 1; away <= EDGE; away += 1) {
        const index = step > 0 ? Math.floor(edge) + away : Math.ceil(edge) - away;
        const line = lines[index];
        // What stands at the top of the first page is the document's title.
        if (line === undefined || (index === 0 && !isPageMark(line.content))) break;
        if (dropped.has(index)) continue;
        if (!repeated.has(keyOf(line.content))) break;
        dropped.add(index);
      }
    }
  }
  return dropped;
}

/** Lines that are alike but for a last number that counts up: "ledger.example/harborswap 1/2", "… 2/2". */
function countingLines(lines: readonly PageLine[]): number[] {
  const byKey = new Map<string, { index: number; numbers: readonly string[] }[]>();
  for (const [index, { content, blanks, startsPage }] of lines.entries()) {
    const next = lines[index + 1];
    const isEdge = blanks > 0 || startsPage || index === 0 || next === undefined || next.blanks > 0 || next.startsPage;
    if (!isEdge || content.length > MAX_LENGTH || !/\d/.test(content) || /[.!?]["\u201d)]?$/.test(content)) continue;
    const key = keyOf(content);
    const same = byKey.get(key) ?? [];
    same.push({ index, numbers: content.match(/\d+/g) ?? [] });
    byKey.set(key, same);
  }
  return [...byKey.values()].flatMap((same) =>
    same.length > 1 && isCount(same) ? same.map(({ index }) => index) : [],
  );
}

/** Whether one number of each goes up by one from line to line, and no other changes. */
function isCount(same: readonly { readonly numbers: readonly string[] }[]): boolean {
  const first = same[0]!.numbers;
  const changing = first.flatMap((number, at) => (same.some(({ numbers }) => numbers[at] !== number) ? [at] : []));
  const [at] = changing;
  if (changing.length !== 1 || at === undefined) return false;
  return same.every(({ numbers }, index) => Number(numbers[at]) === Number(first[at]) + index);
}

function repeatedKeys(lines: readonly PageLine[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { content } of lines) {
    if (content.length > MAX_LENGTH || isSentence(content)) continue;
    const key = keyOf(content);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([key, count]) => (count > 1 ? [key] : [])));
}

function isSentence(content: string): boolean {
  return /[.!?]["\u201d)]?$/.test(content) && content.length > 40;
}

function keyOf(content: string): string {
  return content.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();
}
