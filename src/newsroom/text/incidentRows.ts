import { readPeriods } from '../grammar/readPeriods.ts';
import type { Stretch } from './splitText.ts';

/** A row of a table, or an item of a list, that names a theft; its words are read as the figures of sentences are. */
export interface IncidentRow extends Stretch {
  readonly victim: string;
  /** With the currency and scale of its column. */
  readonly sum: string;
  /** `null` where there is none, or none that is a date alone. */
  readonly date: string | null;
}

interface Line extends Stretch {
  readonly content: string;
}

const THEFT = /\b(?:hack(?:s|ed|ing)?|thefts?|heists?|robber(?:y|ies)|stolen|exploits?|exploited|breach(?:es)?)\b/i;
const NO_THEFT =
  /\b(?:attempt\w*|foil\w*|thwart\w*|prevent\w*|fail\w*|ransom\w*|bount\w*|fund(?:ing|rais\w*)|alleged\w*|rumou?r\w*|possible|potential|fake|false|denied|scams?|frauds?|rug\w*|fines?|compensat\w*|insur\w*|returned|recover\w*|frozen|seiz\w*|status|outcome|success\w*|result)\b/i;
const VICTIM =
  /^(?:victims?|(?:victim|hacked|affected|attacked) (?:name|exchange|platform|protocol|company|service)|name of (?:the )?(?:victim|exchange|platform|protocol)|exchange|platform|protocol|project|bridge|target|service|company|entity|name)$/i;
const STOLEN =
  /^(?:(?:total |estimated )?(?:amount|value|sum|funds|crypto|cryptocurrency|assets|usd|money) )?(?:stolen|hacked)\b|^stolen (?:amount|value|funds|sum|assets)\b/i;
const SUM = /^(?:(?:total |estimated )?(?:amount|value|sum|funds|loss|losses)(?: lost| taken)?|lost)\b/i;
const WHEN =
  /^(?:date|year|month|when|day)$|^(?:date|year|month|day) of (?:the )?(?:hack|attack|theft|incident|heist|exploit|breach)$|^(?:hack|attack|theft|incident|heist|exploit|breach) (?:date|year|month)$/i;
const NOBODY =
  /^(?:(?:sub)?totals?|sum|all|various|multiple|unknown|none|n\/?a|others?|average|mean|median|users?|several|undisclosed|unnamed|private|individuals?|retail|investors?|customers?)\b/i;
const SCALE_ABOVE = /\bin (?:(?:us ?)?\$ ?|us dollars? |usd )?(?:thousand|million|billion)s?\b|\$ ?'?0{3}/i;

/** The thefts that tables and lists of a text name: those whose head says plainly what stands where. */
export function incidentRows(text: string): IncidentRow[] {
  const lines = [...text.matchAll(/[^\n\f]+/g)].flatMap(({ index, 0: line }): Line[] => {
    // A last cell that is empty is a tab at the end.
    const content = line.replace(/^ +| +$/g, '');
    const from = index + line.length - line.trimStart().length;
    return line.trim() === '' ? [] : [{ from, to: from + line.trim().length, content }];
  });
  const rows: IncidentRow[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const above = lines.slice(Math.max(0, index - 3), index).map(({ content }) => content);
    const found = tableAt(lines, index, [lines[0]!.content, ...above]) ?? listAt(lines, index);
    if (found === null) continue;
    rows.push(...found.rows);
    index = found.end - 1;
  }
  return rows;
}

interface Found {
  readonly rows: readonly IncidentRow[];
  /** Index behind its last line. */
  readonly end: number;
}

type Split = '|' | '\t' | ' ';

function cellsOf(content: string, split: Split): string[] {
  if (split === '\t') return content.split('\t').map((cell) => cell.trim());
  if (split === ' ') return content.split(/ {2,}/);
  const cells = content.split('|').map((cell) => cell.trim());
  return content.startsWith('|') && content.endsWith('|') ? cells.slice(1, -1) : cells;
}

function tableAt(lines: readonly Line[], index: number, above: readonly string[]): Found | null {
  const { content } = lines[index]!;
  if (content.length > 300 || /\d/.test(content.replace(/['\u2019]?000/g, ''))) return null;
  const split: Split = content.includes('|') ? '|' : content.includes('\t') ? '\t' : ' ';
  const head = cellsOf(content, split).map((cell) => plain(cell));
  const columns = columnsOf(head, above);
  if (columns === null) return null;
  const starts = split === ' ' ? startsOf(content) : [];
  const rows: IncidentRow[] = [];
  let end = index + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end]!;
    if (/^[\s|:+-]+$/.test(line.content)) continue;
    const cells = cellsOf(line.content, split);
    if (cells.length < 2) break;
    if (cells.length !== head.length || (split === ' ' && !isAligned(startsOf(line.content), starts))) continue;
    const victim = victimOf(cells[columns.victim]!);
    const sum = sumOf(cells[columns.sum]!, head[columns.sum]!, above);
    const date = columns.date === null ? null : dateOf(cells[columns.date]!);
    if (victim !== null && sum !== null) rows.push({ from: line.from, to: line.to, victim, sum, date });
  }
  return { rows, end };
}

/** Where the victim, the sum and the date stand; `null` where the head does not say so plainly. */
function columnsOf(head: readonly string[], above: readonly string[]) {
  if (head.length < 2 || head.length > 12 || head.some((cell) => cell.length > 60)) return null;
  const which = (words: RegExp): number[] => head.flatMap((cell, at) => (words.test(bare(cell)) ? [at] : []));
  const [victims, stolen, sums, dates] = [which(VICTIM), which(STOLEN), which(SUM), which(WHEN)];
  if (victims.length !== 1 || dates.length > 1) return null;
  const others = head.filter((_, at) => at !== victims[0] && at !== stolen[0]);
  if (others.some((cell) => /\b(?:attempt\w*|status|outcome|success\w*|result)\b/i.test(cell))) return null;
  const date = dates[0] ?? null;
  if (stolen.length === 1) return { victim: victims[0]!, sum: stolen[0]!, date };
  const isOfThefts =
    head.some((cell) => /^victims?$/i.test(cell) || (THEFT.test(cell) && WHEN.test(cell))) ||
    (above.some((line) => THEFT.test(line)) && !above.some((line) => NO_THEFT.test(line)));
  if (stolen.length > 0 || sums.length !== 1 || !isOfThefts || others.some((cell) => NO_THEFT.test(cell))) return null;
  return { victim: victims[0]!, sum: sums[0]!, date };
}

/** A head without what stands in brackets. */
function bare(cell: string): string {
  return cell.replace(/\s*[([][^)\]]*[)\]]|,? in .*$/g, '').trim();
}

function startsOf(content: string): number[] {
  return [0, ...[...content.matchAll(/ {2,}(?=\S)/g)].map(({ index, 0: gap }) => index + gap.length)];
}

function isAligned(starts: readonly number[], head: readonly number[]): boolean {
  return starts.every((start, at) => Math.abs(start - head[at]!) <= 3);
}

/** Without marks of notes, bold type and links. */
function plain(cell: string): string {
  return cell
    .replace(/\[([^\][]*)\]\([^)]*\)/g, '$1')
    .replace(
      /\[(?:[\d\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3}|[a-z]|note \d+)\]|[\u2070\u00b9\u00b2\u00b3\u2074-\u2079*\u2020]+|`/g,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

function victimOf(cell: string): string | null {
  const name = plain(cell)
    .replace(/^the /i, '')
    .replace(/ (?:exchange|bridge|protocol|bank|platform|network)$/, '');
  const isName = /^[\p{L}\p{N}][\p{L}\p{N}.'\u2019-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}.'\u2019-]*){0,3}$/u.test(name);
  return isName && /\p{L}/u.test(name) && !NOBODY.test(name) && !isDate(name) ? name : null;
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:usd|us dollars?|dollars)\b|us ?\$|\$/i, '$'],
  [/\b(?:eur|euros?)\b|\u20ac/i, '\u20ac'],
];
const SCALES: readonly (readonly [RegExp, string, number])[] = [
  [/\b(?:millions?|mn|mm|mln)\b|\$ ?m\b|\bm\b/i, 'million', 10_000],
  [/\b(?:billions?|bn|bln)\b|\$ ?b\b/i, 'billion', 100],
];

/** A cell's sum in words, with what its column's head says of it; `null` where its scale or unit is left open. */
function sumOf(cell: string, head: string, above: readonly string[]): string | null {
  const words = plain(cell);
  if (words.length === 0 || words.length > 40 || !/\d/.test(words)) return null;
  const sign = CURRENCIES.find(([said]) => said.test(head))?.[1];
  const scale = SCALES.find(([said]) => said.test(head));
  const number = /^\p{Sc}? ?(\d{1,3}(?:,\d{3})*(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)$/u.exec(words)?.[1];
  const value = Number(number?.replaceAll(',', '') ?? Number.NaN);
  if (scale !== undefined) {
    const isFit = sign !== undefined && !/\b(?:thousand|billion)\b/i.test(head.replace(scale[0], ''));
    return isFit && value < scale[2] ? `${sign}${number} ${scale[1]}` : null;
  }
  if (/thousand|000|\bk\b/i.test(head)) return null;
  if (number === undefined)
    return sign === undefined ||
      /\p{Sc}/u.test(words) ||
      /\p{L}{3}$/u.test(words.replace(/ ?(?:thousand|million|billion)$/i, ''))
      ? words
      : `${sign}${words}`;
  // Digits alone are a sum only where they are many, and no line above has their scale.
  if (value < 1000 || above.some((line) => SCALE_ABOVE.test(line))) return null;
  return /^\p{Sc}/u.test(words) ? words : sign === undefined ? null : `${sign}${words}`;
}

function isDate(cell: string): boolean {
  return dateOf(cell) !== null;
}

function dateOf(cell: string): string | null {
  const words = plain(cell);
  const found = words.length > 40 ? [] : readPeriods(words);
  return found.length === 1 && found[0]!.period !== null && found[0]!.as.length === words.length ? words : null;
}

const LISTED =
  /\b(?:largest|biggest|worst|major|top|notable|known|list of|other|\d{1,2})\b[^.]*\b(?:hacks|thefts|heists|robberies|exploits|breaches)\b|\b(?:hacks|thefts|heists|robberies|exploits|breaches) (?:of|in|since) (?:19|20)\d\d\b/i;
const BULLET = /^(?:[\u2022\u2023\u25aa\u25cf\u25e6*\u2013\u2014-]|\(?\d{1,3}[.)])\s+/;

/** Items "Harborswap - $40m - May 2022" below a heading that says that they are thefts. */
function listAt(lines: readonly Line[], index: number): Found | null {
  const { content } = lines[index]!;
  if (content.length > 100 || /[.!?]$/.test(content) || !LISTED.test(content) || NO_THEFT.test(content)) return null;
  const rows: IncidentRow[] = [];
  let end = index + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end]!;
    const row = itemOf(line);
    if (row === null) break;
    rows.push(row);
  }
  return rows.length > 1 ? { rows, end } : null;
}

function itemOf({ from, to, content }: Line): IncidentRow | null {
  if (content.length > 100 || /[.!?]$/.test(content)) return null;
  const parts = content
    .replace(BULLET, '')
    .split(/\s+[-\u2013\u2014|\u00b7]\s+|:\s+|\s*\(|\)\s*|,\s+(?=\p{L}|(?:19|20)\d\d$)/u)
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 3) return null;
  const dates = parts.filter(isDate);
  const names = parts.filter((part) => /^\p{Lu}/u.test(part) && victimOf(part) !== null);
  const sums = parts.filter(
    (part) => /^(?:about |some |around |over |more than |~ ?)?[\p{Sc}\d]/u.test(part) && !isDate(part),
  );
  if (names.length !== 1 || sums.length !== 1 || dates.length !== parts.length - 2) return null;
  const sum = sumOf(sums[0]!, '', []);
  return sum === null ? null : { from, to, victim: victimOf(names[0]!)!, sum, date: dates[0] ?? null };
}
