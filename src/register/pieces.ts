import { beginOf, TextColumn } from './rollUp.ts';

export type Numbers = Uint8Array | Uint32Array | Int32Array | Float64Array;

/** A run of elements, of the old columns or of the fresh ones. What takes the place of old columns is pieces in a row. */
export interface Piece {
  readonly isFresh: boolean;
  readonly begin: number;
  readonly end: number;
}

/** The place of what is in no piece. */
export const GONE = 0xffff_ffff;
/** Shorter runs are copied one by one: a view of them costs more. */
const SHORT = 16;

/**
 * The pieces that are left of `length` elements without `removed`, with fresh ones put in.
 * @param removed places, rising
 * @param before for each fresh element the old place that it comes before, not falling
 */
export function piecesOf(length: number, removed: readonly number[], before: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  let [at, gone] = [0, 0];
  const keep = (to: number): void => {
    if (to > at) pieces.push({ isFresh: false, begin: at, end: to });
    at = Math.max(at, to);
  };
  const keepUpTo = (to: number): void => {
    for (; gone < removed.length && removed[gone]! < to; gone++) {
      keep(removed[gone]!);
      at = removed[gone]! + 1;
    }
    keep(to);
  };
  for (const [fresh, place] of before.entries()) {
    keepUpTo(place);
    const last = pieces.at(-1);
    if (last?.isFresh) pieces[pieces.length - 1] = { ...last, end: fresh + 1 };
    else pieces.push({ isFresh: true, begin: fresh, end: fresh + 1 });
  }
  keepUpTo(length);
  return pieces;
}

/** The pieces of what belongs to elements: it ends at `ends` of each. */
export function piecesWithin(pieces: readonly Piece[], oldEnds: Uint32Array, freshEnds: Uint32Array): Piece[] {
  return pieces.map(({ isFresh, begin, end }) => {
    const ends = isFresh ? freshEnds : oldEnds;
    return { isFresh, begin: beginOf(ends, begin), end: beginOf(ends, end) };
  });
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { begin, end }) => sum + end - begin, 0);
}

/** A column put together of its pieces. */
export function joinColumn<T extends Numbers>(pieces: readonly Piece[], old: T, fresh: T): T {
  const Kind = old.constructor as new (length: number) => T;
  const column = new Kind(lengthOf(pieces));
  let at = 0;
  for (const { isFresh, begin, end } of pieces) {
    const from = isFresh ? fresh : old;
    if (end - begin > SHORT) column.set(from.subarray(begin, end), at);
    else for (let i = begin; i < end; i++) column[at + i - begin] = from[i]!;
    at += end - begin;
  }
  return column;
}

/** Where what belongs to the elements of pieces ends, when it is put together, too. */
export function joinEnds(pieces: readonly Piece[], old: Uint32Array, fresh: Uint32Array): Uint32Array {
  const ends = new Uint32Array(lengthOf(pieces));
  let [at, sum] = [0, 0];
  for (const { isFresh, begin, end } of pieces) {
    const from = isFresh ? fresh : old;
    const moved = sum - beginOf(from, begin);
    for (let i = begin; i < end; i++) ends[at + i - begin] = from[i]! + moved;
    at += end - begin;
    sum = at === 0 ? 0 : ends[at - 1]!;
  }
  return ends;
}

export function joinTexts(pieces: readonly Piece[], old: TextColumn, fresh: TextColumn): TextColumn {
  const bytes = joinColumn<Uint8Array>(piecesWithin(pieces, old.ends, fresh.ends), bytesOf(old), bytesOf(fresh));
  const ends = joinEnds(pieces, old.ends, fresh.ends);
  return new TextColumn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), ends);
}

function bytesOf({ bytes }: TextColumn): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Where old and fresh elements are once they are put together; `GONE` for those that are not. */
export function placesAfter(
  pieces: readonly Piece[],
  oldCount: number,
  freshCount: number,
): { readonly ofOld: Uint32Array; readonly ofFresh: Uint32Array } {
  const [ofOld, ofFresh] = [new Uint32Array(oldCount).fill(GONE), new Uint32Array(freshCount).fill(GONE)];
  let at = 0;
  for (const { isFresh, begin, end } of pieces) {
    const places = isFresh ? ofFresh : ofOld;
    for (let i = begin; i < end; i++) places[i] = at++;
  }
  return { ofOld, ofFresh };
}

/** A column of places, by where these are now. */
export function movedPlaces(column: Uint32Array, places: Uint32Array): Uint32Array {
  const moved = new Uint32Array(column.length);
  for (let i = 0; i < column.length; i++) moved[i] = places[column[i]!]!;
  return moved;
}

/** How many elements come before the first of which `isReached`, which holds of all after it, too. */
export function countBefore(count: number, isReached: (place: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
