/** A mapping of YAML whose values are texts. */
export type FlatFields = Readonly<Record<string, string>>;

/** A mapping of a list: its first field, and the others, which are one object for all mappings that have the same text there. */
export interface FlatItem {
  readonly key: string;
  readonly value: string;
  readonly more: FlatFields;
}

/** A list in a YAML document, and the document with an empty list in its place. */
export interface FlatList {
  readonly items: readonly FlatItem[];
  readonly rest: string;
}

/**
 * One line of a flat mapping: indent with `- ` or without, a key, and a scalar that is plain, or in quotes that hold neither
 * quotes nor escapes. What a plain scalar may not begin with or hold (`: `, ` #`) is not here, nor letters of which readers of
 * YAML differ.
 */
const LINE =
  /( *)(- )?([A-Za-z_][A-Za-z0-9_]*): +(?:([A-Za-z0-9./(_+](?:[!-"$-9;-~\u00a1-\u1fff]|:(?=[!-~\u00a1-\u1fff])|#(?<=[!-~\u00a1-\u1fff]#)| (?! *#))*)|'([ -&(-~\u00a1-\u1fff]*)'|"([ !#-[\]-~\u00a1-\u1fff]*)") *(?:\n|$)/y;

/**
 * Reads a list of flat mappings out of a YAML document many times faster than a reader of all YAML: most of a TagPack is one.
 * @param name the key of the list, at the left edge
 * @returns null where the list is anything else, or might be: then all of it is for a reader of YAML
 */
export function readFlatList(text: string, name: string): FlatList | null {
  const head = new RegExp(`^${name}: *\n`, 'm').exec(text);
  if (head === null) return null;
  const items: FlatItem[] = [];
  const known = new Map<string, FlatFields>();
  let indent = -1;
  let next = '\n- ';
  let last: FlatLine | null = null;
  let at = head.index + head[0].length;
  while (at < text.length) {
    const first: FlatLine | null = readAlike(text, at, last) ?? readLine(text, at);
    // A key at the left edge ends the list.
    if (first === null ? /[A-Za-z]/.test(text[at]!) : first.indent === 0 && !first.isFirst) break;
    if (first === null || !first.isFirst || (indent >= 0 && first.indent !== indent)) return null;
    if (indent < 0) {
      ({ indent } = first);
      next = `\n${' '.repeat(indent)}- `;
    }
    // Up to the next mapping's first line; the last one ends where its lines end.
    const found = text.indexOf(next, first.end - 1);
    const isLast = found < 0;
    const block = text.slice(first.end, isLast ? undefined : found + 1);
    let more = known.get(block);
    let end = first.end + block.length;
    if (more === undefined) {
      const read = readFields(block, indent + 2);
      if (read === null || (!isLast && read.end < block.length)) return null;
      ({ fields: more } = read);
      end = first.end + read.end;
      if (!isLast) known.set(block, more);
    }
    if (first.key in more) return null;
    last = first;
    items.push({ key: first.key, value: first.value, more });
    at = end;
  }
  return items.length === 0 ? null : { items, rest: `${text.slice(0, head.index)}${name}: []\n${text.slice(at)}` };
}

const WORD = /[A-Za-z0-9]+\n/y;

/** The same as `readLine`, of a line that says with letters and digits what the last one said: most lists say it always alike. */
function readAlike(text: string, at: number, last: FlatLine | null): FlatLine | null {
  if (last === null || !text.startsWith(last.before, at)) return null;
  const from = at + last.before.length;
  WORD.lastIndex = from;
  if (!WORD.test(text)) return null;
  const { indent, isFirst, key, before } = last;
  return { indent, isFirst, key, value: text.slice(from, WORD.lastIndex - 1), before, end: WORD.lastIndex };
}

/** The lines of a flat mapping but for its first, up to one that is none. */
function readFields(text: string, indent: number): { readonly fields: FlatFields; readonly end: number } | null {
  const fields: Record<string, string> = {};
  let at = 0;
  while (at < text.length) {
    const line = readLine(text, at);
    if (line === null || line.isFirst || line.indent !== indent) break;
    if (line.key in fields) return null;
    fields[line.key] = line.value;
    at = line.end;
  }
  return { fields, end: at };
}

interface FlatLine {
  readonly indent: number;
  /** Whether it begins a mapping of the list. */
  readonly isFirst: boolean;
  readonly key: string;
  readonly value: string;
  /** What stands before the value, where that is plain; a line break where it is not, which begins no line. */
  readonly before: string;
  /** Where the next line begins. */
  readonly end: number;
}

function readLine(text: string, at: number): FlatLine | null {
  LINE.lastIndex = at;
  const line = LINE.exec(text);
  if (line === null) return null;
  const [whole, spaces, dash, key, plain, single, double] = line;
  const value = plain === undefined ? (single ?? double)! : plain.trimEnd();
  const before = plain === undefined ? '\n' : whole.slice(0, whole.indexOf(plain, spaces!.length + key!.length));
  return { indent: spaces!.length, isFirst: dash !== undefined, key: key!, value, before, end: at + whole.length };
}
