import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { ChunkTable } from './chunkSink.ts';

/** One page of LMDB less the header of a value that has pages of its own. */
const HISTORY_CHUNK_BYTES = 4096 - 16 - 4;

/** Events of one account, packed (docs/formats.md). `bytes` starts after the ordinal of the first event. */
export interface PackedHistory {
  account: number;
  events: number;
  firstOrdinal: number;
  lastOrdinal: number;
  bytes: Uint8Array;
  start: number;
  end: number;
}

/**
 * Cuts histories, ascending by account, into chunks that fill a page: a directory (its bytes; then of each account its
 * id and its address's less those before, bytes, events), then the events. A longer history has a chunk of its own.
 */
export class HistoryChunkWriter {
  readonly #table: ChunkTable;
  readonly #addressOf: (account: number) => number;
  readonly #directory = new ByteWriter();
  readonly #events = new ByteWriter();
  #first = 0;
  #last = 0;
  #lastAddress = 0;
  #count = 0;

  /** @param addressOf the address of an account; asked in ascending order */
  constructor(table: ChunkTable, addressOf: (account: number) => number) {
    this.#table = table;
    this.#addressOf = addressOf;
  }

  /** Adds the history of one account, in parts that follow each other in the chain's order. */
  add(parts: readonly PackedHistory[], count: number): void {
    const account = parts[0]!.account;
    let size = 24 + 8 * count;
    for (let i = 0; i < count; i++) size += parts[i]!.end - parts[i]!.start;
    if (this.#count > 0 && this.#directory.at + this.#events.at + size > HISTORY_CHUNK_BYTES) this.#flush();
    if (this.#count === 0) {
      this.#first = account;
      this.#last = account;
      this.#lastAddress = 0;
    }
    const before = this.#events.at;
    let events = 0;
    let ordinal = 0;
    for (let i = 0; i < count; i++) {
      const part = parts[i]!;
      this.#events.varint(part.firstOrdinal - ordinal);
      this.#events.bytes(part.bytes, part.start, part.end);
      ordinal = part.lastOrdinal;
      events += part.events;
    }
    const address = this.#addressOf(account);
    this.#directory.varint(account - this.#last);
    this.#directory.zigzag(address - this.#lastAddress);
    this.#directory.varint(this.#events.at - before);
    this.#directory.varint(events);
    this.#last = account;
    this.#lastAddress = address;
    this.#count++;
  }

  #flush(): void {
    const chunk = new ByteWriter(this.#directory.at + this.#events.at + 4);
    chunk.varint(this.#directory.at);
    chunk.bytes(this.#directory.view());
    chunk.bytes(this.#events.view());
    this.#table.add(this.#first, chunk.view());
    this.#directory.at = 0;
    this.#events.at = 0;
    this.#count = 0;
  }

  finish(): void {
    if (this.#count > 0) this.#flush();
    this.#table.finish();
  }
}

const WINDOW_BYTES = 2 ** 20;

/** Writes one sorted run of histories to a scratch file. */
export class RunFileWriter {
  readonly #file: number;
  readonly #bytes = new ByteWriter(WINDOW_BYTES + 65536);
  readonly #body = new ByteWriter(4096);

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  /** Adds the history of one account, in parts that follow each other in the chain's order. */
  addParts(parts: readonly PackedHistory[], count: number): void {
    const first = parts[0]!;
    const last = parts[count - 1]!;
    const body = this.#body;
    body.at = 0;
    let events = 0;
    for (let i = 0; i < count; i++) {
      const part = parts[i]!;
      if (i > 0) body.varint(part.firstOrdinal - parts[i - 1]!.lastOrdinal);
      body.bytes(part.bytes, part.start, part.end);
      events += part.events;
    }
    const { account, firstOrdinal } = first;
    const { lastOrdinal } = last;
    this.add({ account, events, firstOrdinal, lastOrdinal, bytes: body.buffer, start: 0, end: body.at });
  }

  add(history: PackedHistory): void {
    const bytes = this.#bytes;
    bytes.varint(history.account);
    bytes.varint(history.events);
    bytes.varint(history.firstOrdinal);
    bytes.varint(history.lastOrdinal - history.firstOrdinal);
    bytes.varint(history.end - history.start);
    bytes.bytes(history.bytes, history.start, history.end);
    if (bytes.at >= WINDOW_BYTES) this.#flush();
  }

  #flush(): void {
    const view = this.#bytes.view();
    for (let done = 0; done < view.length; ) done += writeSync(this.#file, view, done);
    this.#bytes.at = 0;
  }

  finish(): void {
    this.#flush();
    closeSync(this.#file);
  }
}

/** Reads a run back, one history at a time, and deletes it at the end. */
export class RunFileReader implements PackedHistory {
  account = 0;
  events = 0;
  firstOrdinal = 0;
  lastOrdinal = 0;
  bytes: Uint8Array;
  start = 0;
  end = 0;
  readonly path: string;
  isOpen = true;
  #file = -1;
  #filled = 0;
  readonly #reader: ByteReader;

  constructor(path: string) {
    this.path = path;
    this.bytes = new Uint8Array(0);
    this.#reader = new ByteReader(this.bytes);
  }

  /** Moves to the next history; false after the last. */
  next(): boolean {
    if (this.#file < 0) {
      this.#file = openSync(this.path, 'r');
      this.bytes = new Uint8Array(WINDOW_BYTES / 4);
      this.#reader.bytes = this.bytes;
    }
    this.#reader.at = this.end;
    if (this.#filled - this.end < 64) this.#fill(64);
    const reader = this.#reader;
    if (reader.at >= this.#filled) {
      closeSync(this.#file);
      unlinkSync(this.path);
      this.isOpen = false;
      return false;
    }
    this.account = reader.varint();
    this.events = reader.varint();
    this.firstOrdinal = reader.varint();
    this.lastOrdinal = this.firstOrdinal + reader.varint();
    const length = reader.varint();
    if (reader.at + length > this.#filled) this.#fill(length);
    this.start = reader.at;
    this.end = reader.at + length;
    return true;
  }

  /** Brings at least `need` bytes from the reader on into the window, where the file has them. */
  #fill(need: number): void {
    const rest = this.bytes.subarray(this.#reader.at, this.#filled);
    const into = need > this.bytes.length ? new Uint8Array(need + WINDOW_BYTES / 4) : this.bytes;
    if (into === this.bytes) into.copyWithin(0, this.#reader.at, this.#filled);
    else into.set(rest);
    this.#filled = rest.length;
    this.bytes = into;
    this.#reader.bytes = into;
    this.#reader.at = 0;
    while (this.#filled < into.length) {
      const got = readSync(this.#file, into, this.#filled, into.length - this.#filled, null);
      if (got === 0) break;
      this.#filled += got;
    }
  }
}

/** Runs that are read at one time, each through a window of 256 KB. */
const RUNS_AT_ONCE = 64;

/** Merges runs, each ascending by account and earlier in the chain's order than the next, into one table. */
export function mergeRuns(runs: readonly RunFileReader[], into: HistoryChunkWriter, onAccount: () => void): void {
  let few = runs;
  while (few.length > RUNS_AT_ONCE) few = mergeInGroups(few, onAccount);
  eachHistory(few, (parts, count) => {
    into.add(parts, count);
    onAccount();
  });
  into.finish();
}

/** Merges neighbours to runs of their own: memory would grow with the number of runs that are open. */
function mergeInGroups(runs: readonly RunFileReader[], onAccount: () => void): RunFileReader[] {
  const merged: RunFileReader[] = [];
  for (let at = 0; at < runs.length; at += RUNS_AT_ONCE) {
    const group = runs.slice(at, at + RUNS_AT_ONCE);
    const path = `${group[0]!.path}.merged`;
    const file = new RunFileWriter(path);
    eachHistory(group, (parts, count) => {
      file.addParts(parts, count);
      onAccount();
    });
    file.finish();
    merged.push(new RunFileReader(path));
  }
  return merged;
}

/** Hands out what runs have of each account, ascending: `count` parts in the chain's order. */
function eachHistory(
  runs: readonly RunFileReader[],
  put: (parts: readonly PackedHistory[], count: number) => void,
): void {
  let open = runs.filter((run) => run.next());
  const parts: RunFileReader[] = [];
  while (open.length > 0) {
    let account = open[0]!.account;
    for (const run of open) if (run.account < account) account = run.account;
    let count = 0;
    for (const run of open) if (run.account === account) parts[count++] = run;
    put(parts, count);
    let ended = false;
    for (let i = 0; i < count; i++) if (!parts[i]!.next()) ended = true;
    if (ended) open = open.filter((run) => run.isOpen);
  }
}
