/** A mapping of YAML whose values are texts. */
export type FlatFields = Readonly<Record<string, string>>;

/** A list in a YAML document, by the number of the mapping, and the document with an empty list in its place. */
export interface FlatList {
  readonly length: number;
  /** The first field of a mapping. */
  keyOf(item: number): string;
  valueOf(item: number): string;
  /** The others, which are one object for all mappings that have the same text there. */
  moreOf(item: number): FlatFields;
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
  const lines = new FirstLines(text);
  // Of each mapping: columns instead of an object each, which would have to be kept until the last is read.
  const keys: string[] = [];
  const values: number[] = [];
  const mores: FlatFields[] = [];
  const known = new Map<string, FlatFields>();
  let indent = -1;
  let next = '\n- ';
  let at = head.index + head[0].length;
  while (at < text.length) {
    const isLine = lines.read(at);
    // A key at the left edge ends the list.
    if (isLine ? lines.indent === 0 && !lines.isFirst : !/[A-Za-z]/.test(text[at]!)) break;
    if (!isLine || !lines.isFirst || (indent >= 0 && lines.indent !== indent)) return null;
    if (indent < 0) {
      ({ indent } = lines);
      next = `\n${' '.repeat(indent)}- `;
    }
    // Up to the next mapping's first line; the last one ends where its lines end.
    const found = text.indexOf(next, lines.end - 1);
    const isLast = found < 0;
    const block = text.slice(lines.end, isLast ? undefined : found + 1);
    let more = known.get(block);
    let end = lines.end + block.length;
    if (more === undefined) {
      const read = readFields(block, indent + 2);
      if (read === null || (!isLast && read.end < block.length)) return null;
      ({ fields: more } = read);
      end = lines.end + read.end;
      if (!isLast) known.set(block, more);
    }
    if (lines.key in more) return null;
    keys.push(lines.key);
    values.push(lines.valueStart, lines.valueEnd);
    mores.push(more);
    at = end;
  }
  return keys.length === 0
    ? null
    : {
        length: keys.length,
        keyOf: (item) => keys[item]!,
        valueOf: (item) => text.slice(values[2 * item], values[2 * item + 1]),
        moreOf: (item) => mores[item]!,
        rest: `${text.slice(0, head.index)}${name}: []\n${text.slice(at)}`,
      };
}

/** What a word of ASCII is made of, by code. */
const IS_WORD = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0));
const LINE_BREAK = 10;

/** Reads the lines of a text that begin a mapping, most of which say with one word what the last one said. */
class FirstLines {
  readonly #text: string;
  /** What stands before the word in lines like the last; a line break, which begins no line, where there are none. */
  #before = '\n';
  indent = 0;
  /** Whether it begins a mapping of the list. */
  isFirst = false;
  key = '';
  valueStart = 0;
  valueEnd = 0;
  /** Where the next line begins. */
  end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** @returns false where there is no line of a flat mapping */
  read(at: number): boolean {
    if (this.#readAlike(at)) return true;
    const line = readLine(this.#text, at);
    if (line === null) return false;
    ({ indent: this.indent, isFirst: this.isFirst, key: this.key, end: this.end } = line);
    this.#before = line.before;
    this.valueStart = at + line.valueAt;
    this.valueEnd = this.valueStart + line.value.length;
    return true;
  }

  /** The same of a line that says with letters and digits what the last one said: most lists say it always alike. */
  #readAlike(at: number): boolean {
    const text = this.#text;
    if (!text.startsWith(this.#before, at)) return false;
    const from = at + this.#before.length;
    let to = from;
    let code = text.charCodeAt(to);
    while (IS_WORD[code] === 1) code = text.charCodeAt(++to);
    if (to === from || code !== LINE_BREAK) return false;
    this.valueStart = from;
    this.valueEnd = to;
    this.end = to + 1;
    return true;
  }
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
  /** Where in the line the value begins. */
  readonly valueAt: number;
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
  const keyEnd = spaces!.length + (dash ?? '').length + key!.length;
  const value = plain === undefined ? (single ?? double)! : plain.trimEnd();
  const quote = single === undefined ? '"' : "'";
  const valueAt = plain === undefined ? whole.indexOf(quote, keyEnd) + 1 : whole.indexOf(plain, keyEnd + 1);
  const before = plain === undefined ? '\n' : whole.slice(0, valueAt);
  return {
    indent: spaces!.length,
    isFirst: dash !== undefined,
    key: key!,
    value,
    valueAt,
    before,
    end: at + whole.length,
  };
}
