import { SpoorError } from '../../core/errors.ts';
import { sha256Hex } from '../../register/claim.ts';
import { readPeriods } from '../grammar/readPeriods.ts';
import { unfoldColumns } from './columns.ts';
import { firstDateline } from './dateline.ts';
import { decodeText } from './decodeText.ts';
import { incidentRows } from './incidentRows.ts';
import { type Mail, readMail } from './mail.ts';
import { outletNamed } from './outlets.ts';
import { paywallIn } from './paywall.ts';
import { type Flow, reflow } from './reflow.ts';
import { breaksOff, type ReadStretch, type Stretch, splitBlocks, splitSentences, type TextBlock } from './splitText.ts';

/** A document as it is kept and read. */
export interface Article {
  /** What to call it in an error: a file's name. */
  readonly name: string;
  /** SHA-256 of the file's bytes. */
  readonly original: string;
  /** The text that offsets are in. */
  readonly text: string;
  /** SHA-256 of the text, encoded as UTF-8. */
  readonly sha256: string;
  readonly form: 'html' | 'text';
  readonly title: string | null;
  readonly outlet: string | null;
  /** `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly url: string | null;
  /** Where the title stands in the text. */
  readonly titleAt: ReadStretch | null;
  /** Sentences of its prose, in order. */
  readonly sentences: readonly ReadStretch[];
  readonly warnings: readonly string[];
}

export interface ArticleOptions {
  readonly name: string;
  /** Said by who gives the file; stronger than what is found in it. */
  readonly outlet?: string;
  readonly published?: string;
}

/** An article has kilobytes; what has more is an archive, a book or a mistake. */
export const MAX_ARTICLE_BYTES = 8 * 2 ** 20;
const MAX_SENTENCES = 5000;
const HTML =
  /^\s{0,200}(?:<!--[^>]{0,2000}-->\s{0,200})?<(?:!doctype\s+html|html|head|body|article|main|div|section|p|h1|meta|title)\b/i;

/**
 * Reads a file of text or HTML into the text that is kept of it, with its title, outlet and date where they can be told.
 * @throws TOO_LARGE, EMPTY_FILE, NOT_TEXT, BAD_ENCODING, NO_ARTICLE
 */
export async function readArticle(bytes: Uint8Array, options: ArticleOptions): Promise<Article> {
  const { name } = options;
  if (bytes.length > MAX_ARTICLE_BYTES) throw tooLarge(name, bytes.length);
  const mail = readMail(bytes);
  const { text, warning } = decodeText(mail?.body ?? bytes, name, mail?.charset);
  const isHtml = mail?.isHtml ?? HTML.test(text.slice(0, 4096));
  const whole = isHtml ? await fromHtml(text, name) : mail === null ? fromPlain(text) : fromMail(text, mail);
  const page = mail === null ? whole : { ...whole, published: mail.sent ?? whole.published };
  const published = options.published ?? page.published;
  const outlet = options.outlet ?? page.outlet;
  if (page.sentences.length === 0 && page.titleAt === null && incidentRows(page.text).length === 0)
    throw new SpoorError('NO_ARTICLE', `${name}: there is no sentence in it`, { path: name });
  if (page.sentences.length > MAX_SENTENCES) {
    const message = `${name}: ${page.sentences.length} sentences; an article has ${MAX_SENTENCES} at most: cut out the part that is one`;
    throw new SpoorError('TOO_LARGE', message, { path: name, sentences: page.sentences.length });
  }
  const { stub, ...rest } = page;
  const warnings = [...(warning === undefined ? [] : [warning]), ...(stub === null ? [] : [stubWarning(name, stub)])];
  return { name, original: sha256Hex(bytes), sha256: sha256Hex(page.text), ...rest, published, outlet, warnings };
}

/** A file that is no article for its size. */
export function tooLarge(name: string, bytes: number): SpoorError {
  const size = (bytes / 2 ** 20).toFixed(1);
  const message = `${name}: ${size} MiB; an article has ${MAX_ARTICLE_BYTES / 2 ** 20} MiB at most: cut out the part that is one`;
  return new SpoorError('TOO_LARGE', message, { path: name, bytes });
}

function stubWarning(name: string, notice: string): string {
  return `${name}: the page is a paywall’s stub (“${notice}”): what follows was read of its beginning only`;
}

type Page = Omit<Article, 'name' | 'original' | 'sha256' | 'warnings'> & { readonly stub: string | null };

async function fromHtml(html: string, name: string): Promise<Page> {
  const { readPage } = await import('./readPage.ts');
  const page = readPage(html, name);
  const body = below(page.title, page.text);
  const { url, title } = page;
  const dateline = firstDateline(page.text);
  const outlet = page.outlet ?? dateline?.outlet ?? null;
  const published = page.published ?? dateline?.day ?? null;
  return { ...body, form: 'html', title, outlet, published, url, stub: page.stub ?? null };
}

/** A message whose subject is its title; it has no outlet. */
function fromMail(text: string, { subject, sent }: Mail): Page {
  const body = below(subject, text);
  return { ...body, form: 'text', title: subject, outlet: null, published: sent, url: null, stub: paywallIn(text) };
}

/** A text below a title that is known: what looks like one in it is a heading or a sentence. */
function below(title: string | null, body: string): Pick<Page, 'text' | 'titleAt' | 'sentences'> {
  const text = title === null ? body : `${title}\n\n${body}`;
  const flow = reflow(body, text.length - body.length);
  return {
    text,
    titleAt: title === null ? null : { from: 0, to: title.length },
    sentences: sentencesOf(text, flow, splitBlocks(flow.text, true)),
  };
}

function fromPlain(decoded: string): Page {
  const text = unfoldColumns(decoded);
  const flow = reflow(text);
  const blocks = splitBlocks(flow.text);
  const titleBlock = blocks.find(({ kind }) => kind === 'title') ?? null;
  const dateLine = blocks.find(({ kind }) => kind === 'date line');
  const line = dateLine === undefined ? '' : flow.text.slice(dateLine.from, dateLine.to);
  const day = readPeriods(line).find(({ period }) => period?.precision === 'day');
  const dateline = firstDateline(text);
  return {
    text,
    form: 'text',
    title: titleBlock === null ? null : flow.text.slice(titleBlock.from, titleBlock.to).replace(/\s+/g, ' '),
    outlet: domainIn(line) ?? outletIn(line) ?? lonelyOutlet(flow.text, blocks) ?? dateline?.outlet ?? null,
    published: day?.period?.from ?? dateline?.day ?? null,
    url: null,
    titleAt: titleBlock === null || isUnsure(flow, titleBlock) ? null : keptStretch(text, flow, titleBlock),
    sentences: sentencesOf(text, flow, blocks),
    stub: paywallIn(text),
  };
}

/** Where a stretch of the flow stands in the kept text, and how it is read where that has it otherwise. */
function keptStretch(text: string, flow: Flow, { from, to }: Stretch): ReadStretch {
  const { places, ...kept } = flow.original(from, to);
  const read = flow.text.slice(from, to);
  return read === text.slice(kept.from, kept.to) ? kept : { ...kept, read, places };
}

/** A line that ends in a small sum may be one of which the rest, and its scale, stands elsewhere on the page. */
function isUnsure(flow: Flow, { from, to }: Stretch): boolean {
  return flow.isDoubtful(from, to) || /\p{Sc}\s?\d{1,3}(?:\.\d+)?$/u.test(flow.text.slice(from, to));
}

function sentencesOf(text: string, flow: Flow, blocks: readonly TextBlock[]): ReadStretch[] {
  return blocks
    .filter(({ kind }) => kind === 'prose')
    .flatMap((block) =>
      splitSentences(flow.text, block).filter(
        (sentence) =>
          (sentence.to < block.to || !breaksOff(flow.text, block)) && !flow.isDoubtful(sentence.from, sentence.to),
      ),
    )
    .map((sentence) => keptStretch(text, flow, sentence));
}

const DOMAIN = /(?:^|\s)((?:[a-z0-9-]{1,40}\.){1,3}(?:com|org|net|io|co|news|uk|de|info|media|press))(?:\s|$)/i;

function domainIn(line: string): string | null {
  return DOMAIN.exec(line)?.[1]?.toLowerCase() ?? null;
}

/** A line that is nothing but a domain or an outlet's name tells whose page it was; a name only above the article. */
function lonelyOutlet(text: string, blocks: readonly TextBlock[]): string | null {
  const firstProse = blocks.find(({ kind, from, to }) => kind === 'prose' && to - from > 80)?.from ?? text.length;
  let named: string | null = null;
  for (const { from, to, kind } of blocks) {
    const line = text.slice(from, to);
    if (kind !== 'debris' || line.length >= 60) continue;
    if (domainIn(line) === line.toLowerCase()) return line.toLowerCase();
    if (from < firstProse) named ??= outletNamed(line);
  }
  return named;
}

/** "CNN | June 3, 2023", "By Jane Doe, Reuters, May 6, 2020": a known outlet beside the date. */
function outletIn(line: string): string | null {
  const parts = line.split(/\s*[|\u00b7\u2022\u2013\u2014,]\s*|\s+-\s+/);
  return parts.map(outletNamed).find((name) => name !== null) ?? null;
}
