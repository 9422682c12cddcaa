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
  readonly #pages: (Int32Array | undefined)[] = [];
  readonly #read: ReadInts;

  /** @param read is asked for whole pages, but for the last */
  constructor(length: number, read: ReadInts) {
    this.length = length;
    this.#read = read;
    for (let at = 0; at < length; at += PAGE) this.#pages.push(undefined);
  }

  at(index: number): number {
    return (this.#pages[index >>> PAGE_BITS] ?? this.#load(index >>> PAGE_BITS))[index & WITHIN]!;
  }

  /** Reads the pages of many places: those near each other at once, since a read costs as much as some kilobytes do. */
  want(places: readonly number[]): void {
    const pages: number[] = [];
    let last = -1;
    for (const place of places) {
      const page = place >>> PAGE_BITS;
      if (page !== last && this.#pages[page] === undefined) pages.push(page);
      last = page;
    }
    const sorted = Uint32Array.from(pages).sort();
    for (let k = 0, end = 0; k < sorted.length; k = end) {
      for (end = k + 1; end < sorted.length && sorted[end]! - sorted[end - 1]! <= NEAR; ) end += 1;
      this.#load(sorted[k]!, sorted[end - 1]! + 1);
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

/** A checksum for each page of a column. */
export function pageChecks(values: Int32Array): Int32Array {
  const checks = new Int32Array(Math.ceil(values.length / PAGE));
  for (let page = 0; page < checks.length; page++) checks[page] = pageCheck(values, page);
  return checks;
}

/** The first page of a piece of a column, which begins with a page, that has another checksum than it should; -1 for none. */
export function changedPage(values: Int32Array, checks: ArrayLike<number>): number {
  for (let page = 0; page * PAGE < values.length; page++) if (pageCheck(values, page) !== checks[page]) return page;
  return -1;
}

function pageCheck(values: Int32Array, page: number): number {
  const bytes = Math.min(PAGE, values.length - page * PAGE) * 4;
  return crc32(new Uint8Array(values.buffer, values.byteOffset + page * PAGE * 4, bytes)) | 0;
}
