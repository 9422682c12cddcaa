/** A block of a page written in Markdown: as much of it as the project's own pages use. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly id: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly isOrdered: boolean }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** The id by which links reach a heading, as GitHub makes it. */
export function headingId(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}

const cells = (line: string): string[] =>
  line
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

const ITEM = /^\s*(?:[-*]|\d+\.)\s+/;
const BREAK = /^(?:#{1,6} |```|\||>|\s*(?:[-*]|\d+\.)\s)/;

/** Reads a page's blocks; comments are left out, what is not understood is a paragraph. */
export function parseMarkdown(page: string): Block[] {
  const lines = page.replaceAll(/<!--[\s\S]*?-->/g, '').split('\n');
  const blocks: Block[] = [];
  let at = 0;
  const takeWhile = (holds: (line: string) => boolean): string[] => {
    const taken: string[] = [];
    while (at < lines.length && holds(lines[at]!)) taken.push(lines[at++]!);
    return taken;
  };
  while (at < lines.length) {
    const line = lines[at]!;
    const heading = /^(#{1,6}) (.*)$/.exec(line);
    if (line.trim() === '') at++;
    else if (heading !== null) {
      blocks.push({ kind: 'heading', level: heading[1]!.length, text: heading[2]!, id: headingId(heading[2]!) });
      at++;
    } else if (line.startsWith('```')) {
      at++;
      blocks.push({ kind: 'code', text: takeWhile((next) => !next.startsWith('```')).join('\n') });
      at++;
    } else if (line.startsWith('    ')) {
      const taken = takeWhile((next) => next.startsWith('    ') || next.trim() === '');
      blocks.push({
        kind: 'code',
        text: taken
          .map((next) => next.slice(4))
          .join('\n')
          .trimEnd(),
      });
    } else if (line.startsWith('|')) {
      const [head, , ...rows] = takeWhile((next) => next.startsWith('|')).map(cells);
      blocks.push({ kind: 'table', head: head!, rows });
    } else if (line.startsWith('>')) {
      const taken = takeWhile((next) => next.startsWith('>'));
      blocks.push({ kind: 'quote', text: taken.map((next) => next.replace(/^>\s?/, '')).join(' ') });
    } else if (ITEM.test(line)) {
      const taken = takeWhile((next) => next.trim() !== '' && (ITEM.test(next) || /^\s/.test(next)));
      const items: string[] = [];
      for (const next of taken) {
        if (ITEM.test(next)) items.push(next.replace(ITEM, ''));
        else items.push(`${items.pop()!} ${next.trim()}`);
      }
      blocks.push({ kind: 'list', items, isOrdered: /^\s*\d/.test(line) });
    } else {
      at++;
      blocks.push({
        kind: 'paragraph',
        text: [line, ...takeWhile((next) => next.trim() !== '' && !BREAK.test(next))].join(' '),
      });
    }
  }
  return blocks;
}

/** A run of text: plain, or with one mark. */
export interface Span {
  readonly kind: 'plain' | 'strong' | 'emphasis' | 'code' | 'link';
  readonly text: string;
  readonly href?: string;
}

const MARKED = /`([^`]+)`|\*\*([^*]+)\*\*|(?<!\w)[*_]([^*_]+)[*_](?!\w)|\[([^\]]+)\]\(([^)\s]+)\)/g;

/** Reads the marks within a line of text. */
export function parseSpans(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(MARKED)) {
    if (match.index > from) spans.push({ kind: 'plain', text: text.slice(from, match.index) });
    const [whole, code, strong, emphasis, label, href] = match;
    if (code !== undefined) spans.push({ kind: 'code', text: code });
    else if (strong !== undefined) spans.push({ kind: 'strong', text: strong });
    else if (emphasis !== undefined) spans.push({ kind: 'emphasis', text: emphasis });
    else if (label !== undefined && href !== undefined) spans.push({ kind: 'link', text: label, href });
    from = match.index + whole.length;
  }
  if (from < text.length) spans.push({ kind: 'plain', text: text.slice(from) });
  return spans;
}
