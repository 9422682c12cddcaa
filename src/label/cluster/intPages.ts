import { crc32 } from 'node:zlib';

const PAGE_BITS = 9;
/** Integers a page: 2 KiB. */
export const PAGE = 2 ** PAGE_BITS;
const WITHIN = PAGE - 1;
/** Pages between two wanted ones that are read with them rather than over. */
const NEAR = 4;

/** Fills an array with the integers from a place on. */
export type ReadInts = (from: number, into: Int32Array) => void;

/** A long column of which pages are read when something in them is asked for, once. */
export class IntPages {
  readonly length: number;
  readonly #pages: (Int32Array | undefined)[];
  readonly #read: ReadInts;

  /** @param read is asked for whole pages, but for the last */
  constructor(length: number, read: ReadInts) {
    this.length = length;
    this.#pages = Array.from({ length: Math.ceil(length / PAGE) }, () => undefined);
    this.#read = read;
  }

  at(index: number): number {
    return (this.#pages[index >>> PAGE_BITS] ?? this.#load(index >>> PAGE_BITS))[index & WITHIN]!;
  }

  /** Reads the pages of many places: those near each other at once, since a read costs as much as some kilobytes do. */
  want(places: readonly number[]): void {
    const pages: number[] = [];
    for (const place of places) if (this.#pages[place >>> PAGE_BITS] === undefined) pages.push(place >>> PAGE_BITS);
    pages.sort((a, b) => a - b);
    for (let k = 0, end = 0; k < pages.length; k = end) {
      for (end = k + 1; end < pages.length && pages[end]! - pages[end - 1]! <= NEAR; ) end += 1;
      this.#load(pages[k]!, pages[end - 1]! + 1);
    }
  }

  /** Reads pages, and returns the first. */
  #load(first: number, end = first + 1): Int32Array {
    const values = new Int32Array(Math.min(this.length, end * PAGE) - first * PAGE);
    this.#read(first * PAGE, values);
    for (let page = first; page < end; page++)
      this.#pages[page] =
        end === first + 1 ? values : values.subarray((page - first) * PAGE, (page - first + 1) * PAGE);
    return this.#pages[first]!;
  }
}

/** The pages of a column in memory. */
export function pagesOf(values: Int32Array): IntPages {
  return new IntPages(values.length, (from, into) => into.set(values.subarray(from, from + into.length)));
}

/** A checksum for each page of a column, or of a piece of it that begins with a page. */
export function pageChecks(values: Int32Array): Int32Array {
  const checks = new Int32Array(Math.ceil(values.length / PAGE));
  for (let page = 0; page < checks.length; page++) {
    const bytes = Math.min(PAGE, values.length - page * PAGE) * 4;
    checks[page] = crc32(new Uint8Array(values.buffer, values.byteOffset + page * PAGE * 4, bytes)) | 0;
  }
  return checks;
}
