import { SpoorError } from '../../core/errors.ts';

/** A file's characters, and how they were told. */
export interface DecodedText {
  /** Without a byte order mark, lines ended by `\n`. */
  readonly text: string;
  readonly encoding: string;
  /** What the file says of itself and is not so. */
  readonly warning?: string;
}

/** Beginnings of files that are no text, with what to do about each. */
const NOT_TEXT: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF; save it as text (pdftotext) or give the page it was made from'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document; save it as text'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document; save it as text'],
  ['{\\rtf', 'an RTF document; save it as text'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u001f\u008b', 'compressed; unpack it first'],
  ['(\u00b5/\u00fd', 'compressed; unpack it first'],
  ['\u007fELF', 'a program'],
];
/** A page saved as one file, as mail: its text is coded line by line. */
const MHTML = /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*){0,20}content-type:\s*multipart\/related/i;
const HEAD_BYTES = 4096;
/** Of the characters, this part at most may be control characters: terminal logs are refused, a stray escape is not. */
const MAX_CONTROL_SHARE = 0.02;

/**
 * The characters of a file of text or HTML. UTF-8 wins wherever the bytes are valid UTF-8, whatever the page declares; a
 * declared encoding comes next, then Windows-1252.
 * @param said an encoding declared elsewhere than in the file
 * @throws EMPTY_FILE, NOT_TEXT, BAD_ENCODING
 */
export function decodeText(bytes: Uint8Array, name: string, said: string | null = null): DecodedText {
  if (bytes.length === 0) throw new SpoorError('EMPTY_FILE', `${name}: the file is empty`, { path: name });
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  for (const [magic, what] of NOT_TEXT) {
    if (head.startsWith(magic)) throw new SpoorError('NOT_TEXT', `${name}: this is ${what}`, { path: name });
  }
  if (MHTML.test(head)) {
    const what = 'a page saved as one file (MHTML); save it as HTML only, or as text';
    throw new SpoorError('NOT_TEXT', `${name}: this is ${what}`, { path: name });
  }
  const decoded = decodeBytes(bytes, head, name, said);
  checkCharacters(decoded.text, name);
  const text = decoded.text.replace(/\r\n?/g, '\n');
  if (text.trim() === '')
    throw new SpoorError('EMPTY_FILE', `${name}: the file holds only white space`, { path: name });
  return { ...decoded, text };
}

function decodeBytes(bytes: Uint8Array, head: string, name: string, said: string | null): DecodedText {
  const marked = markedEncoding(bytes, head);
  if (marked !== null) {
    const text = decodeAs(bytes, marked);
    if (text === null) throw badEncoding(name, `it begins as ${marked} and goes on otherwise`);
    return { text, encoding: marked };
  }
  const declared = said === null ? declaredEncoding(head) : encodingNamed(said);
  const utf8 = decodeAs(bytes, 'utf-8');
  if (utf8 !== null) {
    const contradicts = declared !== null && declared !== 'utf-8' && bytes.some((byte) => byte >= 0x80);
    const warning = `${name} declares ${declared} and is UTF-8: read as UTF-8`;
    return { text: utf8, encoding: 'utf-8', ...(contradicts ? { warning } : {}) };
  }
  if (declared !== null && declared !== 'utf-8') {
    const text = decodeAs(bytes, declared);
    if (text === null) throw badEncoding(name, `it declares ${declared} and is not`);
    return { text, encoding: declared };
  }
  const text = decodeAs(bytes, 'windows-1252');
  // Bytes that Windows-1252 has no character for become control characters there.
  if (text === null || /[\u0081\u008d\u008f\u0090\u009d]/.test(text))
    throw badEncoding(name, 'it is neither UTF-8 nor Windows-1252 and declares no other');
  const warning = `${name} is not UTF-8${declared === null ? '' : ', which it declares'}: read as Windows-1252`;
  return { text, encoding: 'windows-1252', warning };
}

function badEncoding(name: string, why: string): SpoorError {
  return new SpoorError('BAD_ENCODING', `${name}: the encoding cannot be told: ${why}; save it as UTF-8`, {
    path: name,
  });
}

/** A byte order mark, or UTF-16 without one: every other byte of its beginning is 0. */
function markedEncoding(bytes: Uint8Array, head: string): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length % 2 !== 0 || bytes.length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head.charCodeAt(at) === 0) even += 1;
    if (head.charCodeAt(at + 1) === 0) odd += 1;
  }
  const half = Math.floor(head.length / 2);
  if (odd > half * 0.7 && even === 0) return 'utf-16le';
  return even > half * 0.7 && odd === 0 ? 'utf-16be' : null;
}

/** What a page says its encoding is, as the name `TextDecoder` has for it. */
function declaredEncoding(head: string): string | null {
  const label = /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w:.-]{2,40})/i.exec(head)?.[1];
  return label === undefined ? null : encodingNamed(label);
}

function encodingNamed(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function checkCharacters(text: string, name: string): void {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0) throw new SpoorError('NOT_TEXT', `${name}: no text: there are zero bytes in it`, { path: name });
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls += 1;
  }
  if (controls > 8 && controls > text.length * MAX_CONTROL_SHARE)
    throw new SpoorError('NOT_TEXT', `${name}: no text: ${controls} control characters in it`, { path: name });
}
