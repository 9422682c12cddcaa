import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { SpoorError } from '../../core/errors.ts';
import { readPeriods } from '../grammar/readPeriods.ts';
import { linkedArticle } from './linkedData.ts';
import { outletNamed } from './outlets.ts';
import { PAYWALL, paywallIn } from './paywall.ts';

/** What a page of HTML says, without what stands around it. */
export interface PageText {
  /** Paragraphs and headings with empty lines between; the headline is not in it. */
  readonly text: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly url: string | null;
  /** What stands where the rest of the article would be; absent where the page seems whole. */
  readonly stub?: string;
}

/** The part of the DOM that is used here; the program is type-checked without a browser's types. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}
interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  remove(): void;
  closest(selector: string): PageElement | null;
}
interface PageDocument {
  readonly documentElement: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

const BLOCKS =
  /^(?:P|DIV|SECTION|ARTICLE|H[1-6]|LI|UL|OL|BLOCKQUOTE|PRE|TABLE|TR|FIGURE|FIGCAPTION|HEADER|FOOTER|ASIDE|NAV|HR|BR|DL|DT|DD)$/;
const SILENT =
  /^(?:S|DEL|STRIKE|SCRIPT|STYLE|NOSCRIPT|TEMPLATE|FIGCAPTION|FIGURE|ASIDE|NAV|FOOTER|BUTTON|FORM|IFRAME|SVG)$/i;
const CELL = /^T[DH]$/i;
const TEXT_NODE = 3;
/** Fewer characters than this are no article: a notice, a consent form, the stub before a paywall. */
const MIN_CHARACTERS = 120;
/**
 * The article in a page of HTML, by Mozilla's Readability.
 * @throws NO_ARTICLE where there is none: an empty page, a paywall, a consent form
 */
export function readPage(html: string, name: string): PageText {
  if (isTooDeep(html))
    throw new SpoorError('NO_ARTICLE', `${name}: its elements are nested as in no page that people read`, {
      path: name,
    });
  try {
    return readDom(html, name);
  } catch (cause) {
    if (cause instanceof SpoorError) throw cause;
    // Both libraries descend by recursion: a page nested without end overflows the stack.
    throw new SpoorError('NO_ARTICLE', `${name}: the page cannot be read as HTML`, { path: name }, { cause });
  }
}

/** The libraries' work grows with the square of the depth of a page and more; real pages are some 30 elements deep. */
const MAX_DEPTH = 300;
const MAX_ELEMENTS = 20_000;
const MAX_BRACKETS = 100_000;
const TAG =
  /<(\/?)(div|span|section|article|main|ul|ol|table|blockquote|font|b|i|em|strong|a|center|figure|details|svg|g)\b/gi;

/** Whether a page has more elements, or more within each other, than one that people read. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  let count = 0;
  for (const match of html.matchAll(TAG)) {
    depth = match[1] === '' ? depth + 1 : Math.max(0, depth - 1);
    count += 1;
    if (depth > MAX_DEPTH || count > 2 * MAX_ELEMENTS) return true;
  }
  let brackets = 0;
  for (let at = html.indexOf('<'); at >= 0 && brackets <= MAX_BRACKETS; at = html.indexOf('<', at + 1)) brackets += 1;
  return brackets > MAX_BRACKETS;
}

function readDom(html: string, name: string): PageText {
  const parse = (): PageDocument => (parseHTML(html) as unknown as { document: PageDocument }).document;
  const page = parse();
  const about = readAbout(page);
  const forReadability = parse();
  for (const element of forReadability.querySelectorAll('script, style, noscript, template')) element.remove();
  const article = new Readability(forReadability as never, { maxElemsToParse: MAX_ELEMENTS }).parse();
  const content = article?.content ?? '';
  const body = (
    parseHTML(`<!doctype html><html><body>${content}</body></html>`) as unknown as { document: PageDocument }
  ).document;
  const shownText = blockText(body.querySelector('body'));
  // A page that a script would fill in holds its article as data.
  const text = shownText.length < MIN_CHARACTERS ? (about.body ?? shownText) : shownText;
  if (text.length < MIN_CHARACTERS) {
    const whole = blockText(page.querySelector('body'));
    const wall = [whole, html.slice(0, 200_000)].some((one) => PAYWALL.test(one) || /enable javascript/i.test(one));
    const what = wall ? 'a paywall or a notice stands where the article would be' : 'no article was found in the page';
    throw new SpoorError('NO_ARTICLE', `${name}: ${what}; save the page as you read it in a browser`, {
      path: name,
      found: text.length,
    });
  }
  const title = about.title ?? oneLine(article?.title ?? null);
  // Readability often drops the notice: it is looked for in all that the page shows.
  const stub = paywallIn(text) ?? paywallIn(text, blockText(page.querySelector('body')));
  const found = { text, title, outlet: about.outlet, published: about.published, url: about.url };
  return stub === null ? found : { ...found, stub };
}

function readAbout(page: PageDocument): Omit<PageText, 'text'> & { readonly body: string | null } {
  const meta = (...names: string[]): string | null => {
    for (const key of names) {
      const found = page.querySelector(`meta[property="${key}"], meta[name="${key}"], meta[itemprop="${key}"]`);
      const value = oneLine(found?.getAttribute('content') ?? null);
      if (value !== null) return value;
    }
    return null;
  };
  const link = meta('og:url') ?? oneLine(page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null);
  const url = link !== null && /^https?:\/\//.test(link) && URL.canParse(link) ? link : null;
  const published = meta('article:published_time', 'datePublished', 'date', 'dc.date', 'pubdate', 'parsely-pub-date');
  const linked = linkedArticle(
    [...page.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) => textContent ?? ''),
  );
  const heading = oneLine(page.querySelector('h1')?.textContent ?? null);
  const named = titleOf(oneLine(page.querySelector('title')?.textContent ?? null), heading);
  const site = meta('og:site_name') ?? linked.outlet ?? named.outlet;
  return {
    title: meta('og:title', 'twitter:title') ?? named.title ?? linked.title,
    body:
      linked.body === null
        ? null
        : linked.body
            .split(/\n+/)
            .flatMap((line) => oneLine(line) ?? [])
            .join('\n\n'),
    outlet: site ?? (url === null ? null : new URL(url).hostname.replace(/^www\./, '')),
    published: dayOf(published) ?? dayOf(linked.published) ?? dayOf(timeOf(page)) ?? shownDay(page, heading),
    url,
  };
}

const TITLE_PARTS = /\s+[|\u00b7\u2022\u2013\u2014-]\s+/;

/** "Quartzbit robbed | The Daily Ledger" over a heading that is one of the two, or with the name of a known outlet. */
function titleOf(title: string | null, heading: string | null): { title: string | null; outlet: string | null } {
  const parts = (title ?? '').split(TITLE_PARTS);
  const known = parts.map(outletNamed).find((name) => name !== null) ?? null;
  if (heading === null || parts.length < 2 || parts.at(-1) !== heading) return { title: heading, outlet: known };
  // The heading is the site's own name: the rest of the title is the article's.
  return {
    title: title!.slice(0, title!.lastIndexOf(heading)).replace(/\s+[|\u00b7\u2022\u2013\u2014-]\s+$/, ''),
    outlet: heading,
  };
}

const OTHER_STORIES =
  'aside, nav, footer, [class*="related"], [class*="ticker"], [class*="recommend"], [class*="sidebar"]';
const NO_PUBLICATION = /updat|modif|edit|correct|comment|copyright|\u00a9|archived|retrieved/i;

/** The time in the article that is marked as its own, or the only one there; a list of other stories has times of its own. */
function timeOf(page: PageDocument): string | null {
  const inArticle = [...page.querySelectorAll('article time[datetime], main time[datetime]')];
  const times = (inArticle.length > 0 ? inArticle : [...page.querySelectorAll('time[datetime]')]).filter(
    (time) => time.closest(OTHER_STORIES) === null && !NO_PUBLICATION.test(time.getAttribute('class') ?? ''),
  );
  const marked = times.find(
    (time) => time.getAttribute('pubdate') !== null || time.getAttribute('itemprop') === 'datePublished',
  );
  const days = new Set(times.map((time) => dayOf(time.getAttribute('datetime'))));
  const only = days.size === 1 ? times[0] : undefined;
  return (marked ?? only)?.getAttribute('datetime') ?? null;
}

const MAX_LINES = 12;
/** Where the heading is not found, so few lines above the first paragraph are the article's. */
const NEAR_LINES = 4;

/** The one day on the short lines between a page's heading and its first paragraph: "By John Doe | 4 March 2021". */
function shownDay(page: PageDocument, heading: string | null): string | null {
  const lines = blockText(page.querySelector('body')).split('\n\n');
  const first = lines.findIndex((line) => line.length > 100 && /[.!?]["\u201d]?$/.test(line));
  if (first < 0) return null;
  const headingAt = heading === null ? -1 : lines.slice(0, first).lastIndexOf(heading);
  const from = headingAt >= first - MAX_LINES && headingAt >= 0 ? headingAt + 1 : Math.max(0, first - NEAR_LINES);
  const days = lines
    .slice(from, first)
    .filter((line) => line.length < 100 && !NO_PUBLICATION.test(line))
    .flatMap((line) => readPeriods(line).flatMap(({ period }) => (period?.precision === 'day' ? [period] : [])));
  const found = new Set(days.map((day) => (day.from === day.to ? day.from : '')));
  return found.size === 1 ? [...found][0]! || null : null;
}

const FIRST_YEAR = 1993;

/** The day as the page writes it, in its own time zone: no clock is turned. A clock that was never set is none. */
function dayOf(text: string | null): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text ?? '');
  if (match === null) {
    const days = text === null || text.length > 60 ? [] : readPeriods(text).map(({ period }) => period);
    return days.length === 1 && days[0]?.precision === 'day' && days[0].from === days[0].to ? days[0].from : null;
  }
  const day = `${match[1]}-${match[2]}-${match[3]}`;
  if (Number(match[1]) < FIRST_YEAR || Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return null;
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? day : null;
}

function oneLine(text: string | null): string | null {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}

/** Marks where a word may be broken, which are not seen. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;
const RAISED = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';

/** What a text node shows; raised digits stay raised: "$40" with footnote 1 is not "$401". */
function shown(node: PageNode): string {
  const text = (node.textContent ?? '').replace(UNSEEN, '');
  for (let up = node.parentNode, steps = 0; up !== null && steps < 3; up = up.parentNode, steps += 1)
    if (/^SUP$/i.test(up.nodeName)) return text.replace(/\d/g, (digit) => RAISED[Number(digit)]!);
  return text;
}

/** The text of an element: blocks with empty lines between, white space as a browser shows it. Without recursion. */
function blockText(root: PageNode | null): string {
  const blocks: string[] = [];
  let line = '';
  let cells = 0;
  let isWhole = true;
  const endBlock = (): void => {
    const text = oneLine(line);
    if (text !== null && !/^[| ]*$/.test(text)) blocks.push(text);
    line = '';
    isWhole = false;
  };
  let node = root?.firstChild ?? null;
  while (node !== null && node !== root) {
    // The cells of a row that has no paragraphs in it stay apart.

    if (CELL.test(node.nodeName)) {
      if (cells > 0 && isWhole) line += ' | ';
      cells += 1;
    }
    const isBlock = BLOCKS.test(node.nodeName.toUpperCase());
    if (isBlock) endBlock();
    if (/^TR$/i.test(node.nodeName)) [cells, isWhole] = [0, true];
    if (node.nodeType === TEXT_NODE) line += shown(node);
    const inside = node.nodeType !== TEXT_NODE && !SILENT.test(node.nodeName) ? node.firstChild : null;
    if (inside !== null) {
      node = inside;
      continue;
    }
    if (isBlock) endBlock();
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && BLOCKS.test(node.nodeName.toUpperCase())) endBlock();
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  endBlock();
  return blocks.join('\n\n');
}
