import { SaxesParser } from 'saxes';
import { SpoorError } from '../../core/errors.ts';
import { cutText, showFound } from '../../core/showFound.ts';
import { Utf8Pieces } from './utf8Pieces.ts';

/** Text of a file, whole or in pieces cut anywhere: what a read stream gives. Bytes are UTF-8. */
export type XmlChunks = string | Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Refuses the file at the place that is being read. @throws BAD_TAG */
export type Refuse = (problem: string) => never;

/** An element of the root's namespace that is open, by its name without a prefix. */
export interface XmlElement {
  /** `''` for an element of another namespace. */
  readonly name: string;
  readonly parent: XmlElement | undefined;
  /** An attribute without prefix; `''` where there is none. */
  readonly attribute: (name: string) => string;
  /** Text of its own so far, entities and CDATA read: only of elements that the form asks for. */
  text: string;
}

/** What a kind of file does with its elements. */
export interface XmlForm {
  /** Names of the elements whose text is wanted. */
  readonly texts: ReadonlySet<string>;
  open(element: XmlElement): void;
  /** @param line where the element ends */
  close(element: XmlElement, line: number): void;
}

/** Pieces given to the parser at once, UTF-16 units or bytes. */
const PIECE = 65_536;
/** Longest tag, comment or run of text: the parser holds one of them in memory. UTF-16 units. */
const LONGEST_TOKEN = 1_048_576;
/** Longest text of an element that is kept. UTF-16 units. */
const LONGEST_TEXT = 65_536;
const DEEPEST = 64;
const NOT_UTF8 = 'a byte follows that is not UTF-8';
const HALF = 'half a character follows (a surrogate without its pair)';

/**
 * Reads XML as it comes; memory is bounded by what the form keeps. No entity but the five of XML and character references is
 * known, and a document type, which could define more or name files, is refused.
 * @param formOf chooses by the root element, or refuses
 * @throws BAD_TAG naming file, line and column (1-based, of the last character read) for what is not well-formed or not UTF-8
 */
export async function readXml(
  chunks: XmlChunks,
  file: string,
  formOf: (root: XmlElement, refuse: Refuse) => XmlForm,
): Promise<void> {
  const reading = new Reading(file, formOf);
  if (typeof chunks === 'string' || chunks instanceof Uint8Array) reading.give(chunks);
  else for await (const chunk of chunks) reading.give(chunk);
  reading.end();
}

class Reading {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #utf8 = new Utf8Pieces();
  readonly #file: string;
  readonly #formOf: (root: XmlElement, refuse: Refuse) => XmlForm;
  #form: XmlForm | undefined;
  #namespace = '';
  #element: XmlElement | undefined;
  #depth = 0;
  #bytes = false;
  #half = '';
  #written = 0;
  /** Where the last token ended. */
  #token = { position: 0, line: 1, column: 0 };

  constructor(file: string, formOf: (root: XmlElement, refuse: Refuse) => XmlForm) {
    this.#file = file;
    this.#formOf = formOf;
    const parser = this.#parser;
    parser.on('error', ({ message }) =>
      this.refuse(`not well-formed XML: ${cutText(message.replace(/^\d+:\d+: |\.$/g, ''))}`),
    );
    parser.on('xmldecl', ({ encoding = 'UTF-8' }) => {
      if (this.#bytes && !/^(?:utf-?8|us-ascii)$/i.test(encoding)) {
        this.refuse(`found the encoding ${showFound(encoding)}, expected UTF-8: convert it first`);
      }
    });
    parser.on('doctype', () => this.refuse('found a document type (<!DOCTYPE>), which the list does not have'));
    parser.on('comment', () => this.#tokenEnds());
    parser.on('processinginstruction', () => this.#tokenEnds());
    parser.on('text', (text) => this.#text(text));
    parser.on('cdata', (text) => this.#text(text));
    parser.on('opentag', ({ uri, local, attributes }) => {
      this.#tokenEnds();
      this.#open(uri, local, (name) => attributes[name]?.value ?? '');
    });
    parser.on('closetag', () => {
      this.#tokenEnds();
      this.#close();
    });
  }

  give(chunk: string | Uint8Array): void {
    for (let at = 0; at < chunk.length; at += PIECE) {
      if (typeof chunk === 'string') this.#giveText(chunk.slice(at, at + PIECE));
      else this.#giveBytes(chunk.subarray(at, at + PIECE));
    }
  }

  end(): void {
    this.#refuseHalves();
    this.#parser.close();
  }

  readonly refuse: Refuse = (problem) => this.#refuseAt(problem, this.#parser);

  #refuseAt(problem: string, place: { readonly line: number; readonly column: number }): never {
    const [line, column] = [place.line, Math.max(1, place.column)];
    const message = `${this.#file}, line ${line}, column ${column}: ${problem}; expected the XML of the list, whole and unpacked`;
    throw new SpoorError('BAD_TAG', message, { file: this.#file, line, column });
  }

  #giveBytes(bytes: Uint8Array): void {
    if (this.#half !== '') this.#refuseHalves();
    this.#bytes = true;
    const { text, bad } = this.#utf8.next(bytes);
    this.#write(text);
    if (bad) this.refuse(NOT_UTF8);
  }

  /** The parser takes half a surrogate pair with the character after it for one: it is held back until its other half comes. */
  #giveText(piece: string): void {
    if (this.#utf8.cutShort) this.#refuseHalves();
    const text = this.#half + piece;
    const lone = text.search(/\p{Surrogate}/u);
    this.#half = lone === text.length - 1 && text.charCodeAt(lone) < 0xdc00 ? text.slice(lone) : '';
    this.#write(lone === -1 ? text : text.slice(0, lone));
    if (lone !== -1 && this.#half === '') this.refuse(HALF);
  }

  #refuseHalves(): void {
    if (this.#utf8.cutShort) this.refuse(NOT_UTF8);
    if (this.#half !== '') this.refuse(HALF);
  }

  #write(text: string): void {
    this.#parser.write(text);
    this.#written += text.length;
    this.#bound(this.#written);
  }

  #tokenEnds(): void {
    const { position, line, column } = this.#parser;
    this.#bound(position);
    this.#token = { position, line, column };
  }

  #bound(position: number): void {
    if (position - this.#token.position <= LONGEST_TOKEN) return;
    this.#refuseAt(`a tag, comment or text of more than ${LONGEST_TOKEN} characters follows`, this.#token);
  }

  #text(text: string): void {
    this.#tokenEnds();
    const element = this.#element;
    if (element === undefined || this.#form?.texts.has(element.name) !== true) return;
    element.text += text;
    if (element.text.length > LONGEST_TEXT) this.refuse(`${element.name} has more than ${LONGEST_TEXT} characters`);
  }

  #open(uri: string, local: string, attribute: (name: string) => string): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.refuse(`elements are nested more than ${DEEPEST} deep`);
    if (this.#form === undefined) this.#namespace = uri;
    const element = { name: uri === this.#namespace ? local : '', parent: this.#element, attribute, text: '' };
    this.#element = element;
    this.#form ??= this.#formOf(element, this.refuse);
    this.#form.open(element);
  }

  #close(): void {
    const element = this.#element!;
    this.#form!.close(element, this.#parser.line);
    this.#element = element.parent;
    this.#depth -= 1;
  }
}
