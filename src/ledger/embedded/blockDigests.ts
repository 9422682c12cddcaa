import { appendFileSync, closeSync, openSync, readSync } from 'node:fs';

/** A block and its digest. */
const RECORD_BYTES = 36;
/** Blocks that memory holds, 2.3 MB. */
const BLOCKS_HELD = 2 ** 16;

/** Digests of the blocks of an import until it is committed, in the order in which they came; many of them in a file. */
export class BlockDigests implements Iterable<readonly [block: number, digest: Uint8Array]> {
  readonly #path: string;
  readonly #held: number;
  #bytes = Buffer.alloc(RECORD_BYTES * 64);
  #at = 0;
  #inFile = 0;

  /** @param path of a scratch file, made where it is needed. @param held smaller in tests */
  constructor(path: string, held: number = BLOCKS_HELD) {
    this.#path = path;
    this.#held = held;
  }

  add(block: number, digest: Uint8Array): void {
    if (this.#at === this.#held * RECORD_BYTES) {
      appendFileSync(this.#path, this.#bytes.subarray(0, this.#at));
      this.#inFile += this.#at;
      this.#at = 0;
    }
    if (this.#at === this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], this.#at * 2);
    this.#bytes.writeUInt32LE(block, this.#at);
    this.#bytes.set(digest, this.#at + 4);
    this.#at += RECORD_BYTES;
  }

  /** What is handed out is overwritten by the next. */
  *[Symbol.iterator](): Generator<readonly [block: number, digest: Uint8Array]> {
    if (this.#inFile > 0) yield* this.#fromFile();
    yield* recordsOf(this.#bytes.subarray(0, this.#at));
  }

  *#fromFile(): Generator<readonly [block: number, digest: Uint8Array]> {
    const bytes = Buffer.alloc(RECORD_BYTES * 1024);
    const file = openSync(this.#path, 'r');
    try {
      for (let left = this.#inFile; left > 0; ) {
        const got = readWhole(file, bytes.subarray(0, Math.min(left, bytes.length)));
        left -= got;
        yield* recordsOf(bytes.subarray(0, got));
      }
    } finally {
      closeSync(file);
    }
  }
}

function* recordsOf(bytes: Buffer): Generator<readonly [block: number, digest: Uint8Array]> {
  for (let at = 0; at < bytes.length; at += RECORD_BYTES) {
    yield [bytes.readUInt32LE(at), bytes.subarray(at + 4, at + RECORD_BYTES)];
  }
}

/** Fills `into` from where the file is read. */
function readWhole(file: number, into: Uint8Array): number {
  let done = 0;
  while (done < into.length) {
    const got = readSync(file, into, done, into.length - done, null);
    if (got === 0) throw new Error('a scratch file is shorter than it was written');
    done += got;
  }
  return done;
}
