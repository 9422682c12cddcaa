import type { WorkMeter } from '../workMeter.ts';
import { ByteWriter } from './bytes.ts';
import type { ChunkSink } from './chunkSink.ts';
import { ChunkFinder, ChunkTable } from './chunkSink.ts';
import { viewOf } from './hexWords.ts';
import type { KvFile } from './kvFile.ts';
import { sortedOrder } from './radixSort.ts';

/** Two hashes of a name and its id. */
const RECORD_BYTES = 12;
/** One page of LMDB less the header of a value that has pages of its own. */
const CHUNK_RECORDS = Math.floor((4096 - 16) / RECORD_BYTES);

/** A part of the index from names to ids, sorted by their first hash; never changed. */
export interface NameRun {
  /** Numbered as segments are. */
  readonly id: number;
  readonly names: number;
}

/** More runs than this and the smallest are merged: each costs every look-up a look. */
export const NAME_RUNS_HELD = 8;

/** The runs that should become one: the smaller ones of too many. */
export function smallestRuns(runs: readonly NameRun[]): readonly NameRun[] {
  return runs.toSorted((a, b) => a.names - b.names).slice(0, NAME_RUNS_HELD);
}

class NameRunWriter {
  names = 0;
  readonly #table: ChunkTable;
  readonly #id: number;
  readonly #bytes = new ByteWriter(CHUNK_RECORDS * RECORD_BYTES);
  #first = 0;

  constructor(sink: ChunkSink, id: number) {
    this.#id = id;
    this.#table = new ChunkTable(sink, 'x', id);
  }

  add(first: number, second: number, id: number): void {
    const bytes = this.#bytes;
    if (bytes.at === 0) this.#first = first;
    const view = new DataView(bytes.buffer.buffer, bytes.at);
    view.setUint32(0, first, true);
    view.setUint32(4, second, true);
    view.setUint32(8, id, true);
    bytes.at += RECORD_BYTES;
    this.names++;
    if (bytes.at === CHUNK_RECORDS * RECORD_BYTES) this.#table.add(this.#first, bytes.take());
  }

  finish(): NameRun {
    if (this.#bytes.at > 0) this.#table.add(this.#first, this.#bytes.take());
    this.#table.finish();
    return { id: this.#id, names: this.names };
  }
}

/** Writes a run of names whose ids rise from `firstId`, by their hashes. */
export function writeNameRun(
  sink: ChunkSink,
  id: number,
  firsts: Uint32Array,
  seconds: Uint32Array,
  firstId: number,
): NameRun {
  const keys = firsts.slice();
  const order = sortedOrder(keys, keys.length);
  const run = new NameRunWriter(sink, id);
  for (let i = 0; i < order.length; i++) run.add(keys[i]!, seconds[order[i]!]!, firstId + order[i]!);
  return run.finish();
}

/** Writes several runs to one. */
export function mergeNameRuns(
  file: KvFile,
  runs: readonly NameRun[],
  sink: ChunkSink,
  id: number,
  meter: WorkMeter | undefined,
): NameRun {
  const into = new NameRunWriter(sink, id);
  const walks = runs.map((run) => new NameRunWalk(file, run));
  let open = walks.filter((walk) => walk.next());
  while (open.length > 0) {
    if (into.names % 65_536 === 0) meter?.tick('merging', into.names, undefined, 'names');
    let least = open[0]!;
    for (const walk of open) if (walk.first < least.first) least = walk;
    into.add(least.first, least.second, least.name);
    if (!least.next()) open = open.filter((walk) => walk !== least);
  }
  return into.finish();
}

class NameRunWalk {
  first = 0;
  second = 0;
  name = 0;
  readonly #finder: ChunkFinder;
  #chunk = 0;
  #view: DataView = new DataView(new ArrayBuffer(0));
  #at = 0;

  constructor(file: KvFile, run: NameRun) {
    this.#finder = new ChunkFinder(file, 'x', run.id);
  }

  next(): boolean {
    if (this.#at === this.#view.byteLength) {
      if (this.#chunk === this.#finder.firsts.length) return false;
      this.#view = viewOf(this.#finder.get(this.#chunk++));
      this.#at = 0;
    }
    this.first = this.#view.getUint32(this.#at, true);
    this.second = this.#view.getUint32(this.#at + 4, true);
    this.name = this.#view.getUint32(this.#at + 8, true);
    this.#at += RECORD_BYTES;
    return true;
  }
}

/** Finds names in runs by their hashes; quick when asked in the order of the first. */
export class NameIndex {
  readonly #runs: readonly RunFinder[];

  constructor(file: KvFile, runs: readonly NameRun[]) {
    // The newest first: names met of late are asked for most.
    this.#runs = runs.toReversed().map(({ id }) => new RunFinder(file, id));
  }

  /** The first id of these hashes that `isIt` takes, -1 where it takes none. */
  find(first: number, second: number, isIt: (id: number) => boolean): number {
    for (const run of this.#runs) {
      const id = run.find(first, second, isIt);
      if (id > 0) return id;
    }
    return -1;
  }

  /**
   * Hands over every id that stands under any of many hashes: each run is read once, from front to back.
   * @param firsts ascending; what is found of `firsts[k]` and `seconds[k]` is handed over with `k`
   * @param found must not read the ledger's file: the run lies in memory that the next read overwrites
   */
  eachOf(firsts: Uint32Array, seconds: Uint32Array, found: (k: number, id: number) => void): void {
    for (const run of this.#runs) run.eachOf(firsts, seconds, found);
  }
}

class RunFinder {
  readonly #finder: ChunkFinder;
  #chunk = -1;
  #view: DataView = new DataView(new ArrayBuffer(0));

  constructor(file: KvFile, run: number) {
    this.#finder = new ChunkFinder(file, 'x', run);
  }

  find(first: number, second: number, isIt: (id: number) => boolean): number {
    // Names of one hash may begin in the chunk before the last that begins with it.
    for (let chunk = this.#finder.find(first); chunk >= 0; chunk--) {
      if (chunk !== this.#chunk) this.#view = viewOf(this.#finder.get(chunk));
      this.#chunk = chunk;
      const id = this.#findHere(first, second, isIt);
      if (id > 0) return id;
      if (this.#finder.firsts[chunk]! < first) break;
    }
    return -1;
  }

  eachOf(firsts: Uint32Array, seconds: Uint32Array, found: (k: number, id: number) => void): void {
    const { firsts: chunks } = this.#finder;
    let chunk = -1;
    let view = this.#view;
    let low = 0;
    for (let k = 0, end = 0; k < firsts.length; k = end) {
      const first = firsts[k]!;
      while (end < firsts.length && firsts[end] === first) end++;
      // Names of one hash may begin in the last chunk that begins below it.
      const begin = Math.max(0, chunk, this.#finder.find(first - 1, Math.max(0, chunk)));
      for (let next = begin; next < chunks.length && chunks[next]! <= first; next++) {
        if (next !== chunk) {
          view = viewOf(this.#finder.peek(next));
          low = 0;
        }
        chunk = next;
        low = firstNotBelow(view, first, low);
        for (let at = low; at < view.byteLength && view.getUint32(at, true) === first; at += RECORD_BYTES)
          for (let one = k; one < end; one++)
            if (view.getUint32(at + 4, true) === seconds[one]) found(one, view.getUint32(at + 8, true));
      }
    }
  }

  #findHere(first: number, second: number, isIt: (id: number) => boolean): number {
    const view = this.#view;
    const low = firstNotBelow(view, first, 0);
    for (let at = low; at < view.byteLength && view.getUint32(at, true) === first; at += RECORD_BYTES) {
      if (view.getUint32(at + 4, true) !== second) continue;
      const id = view.getUint32(at + 8, true);
      if (isIt(id)) return id;
    }
    return -1;
  }
}

/** Where the first record of a chunk stands whose hash is not below `first`, from the record at `from` on. */
function firstNotBelow(view: DataView, first: number, from: number): number {
  let low = from / RECORD_BYTES;
  for (let high = view.byteLength / RECORD_BYTES; low < high; ) {
    const middle = (low + high) >>> 1;
    if (view.getUint32(middle * RECORD_BYTES, true) < first) low = middle + 1;
    else high = middle;
  }
  return low * RECORD_BYTES;
}
