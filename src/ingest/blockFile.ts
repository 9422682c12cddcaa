import { type FileHandle, open, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Network, networkOfMagic } from '../chain/bitcoin/networks.ts';
import { SpoorError, systemError } from '../core/errors.ts';
import { BLOCK_FILE_NAME, type GivenFile } from './listFiles.ts';

/** A file of blocks in the form of Bitcoin Core: magic, length, block, and so on, with zeros anywhere between. */
export interface BlockFile extends GivenFile {
  /** What each byte is combined with (XOR), repeated from the start of the file; null where bytes are plain. */
  readonly key: Buffer | null;
  /** The last of its folder, where a running node may be writing its last block. */
  readonly isNewest: boolean;
}

const KEY_BYTES = 8;
const HEAD_BYTES = 4096;

/**
 * Looks into a file for blocks: a network's magic first, plain or under the key in `xor.dat` beside it (Bitcoin Core 28
 * and later), or zeros only, which is a file that its node has reserved. Undefined for any other file.
 * @throws UNKNOWN_FORMAT for a file that has a block file's name and another first magic; NO_PERMISSION, IO
 */
export async function openAsBlocks(file: GivenFile): Promise<BlockFile | undefined> {
  const head = await readHead(file.path);
  const named = BLOCK_FILE_NAME.test(basename(file.path));
  if (networkOfMagic(head) !== undefined) return { ...file, key: null, isNewest: false };
  if (head.length < 4 && !named) return undefined;
  const key = await readKey(dirname(file.path));
  if (key !== null && networkOfMagic(unmask(Buffer.from(head.subarray(0, 4)), key, 0)) !== undefined) {
    return { ...file, key, isNewest: false };
  }
  if (!named) return undefined;
  if (head.every((byte) => byte === 0)) return { ...file, key, isNewest: false };
  const found = head.subarray(0, 4).toString('hex');
  const advice =
    key === null
      ? 'if its node masks its files, put its xor.dat beside it'
      : 'it does not fit the key in xor.dat beside it either';
  throw new SpoorError(
    'UNKNOWN_FORMAT',
    `${file.path}: found ${found} as its first bytes, expected the magic of a network that Spoor knows (docs/formats.md); ${advice}`,
    { file: file.path, found, expected: 'the magic of a known network' },
  );
}

async function readHead(path: string): Promise<Buffer> {
  try {
    await using handle = await open(path, 'r');
    const head = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(head, 0, HEAD_BYTES, 0);
    return head.subarray(0, bytesRead);
  } catch (cause) {
    throw systemError(cause, path);
  }
}

async function readKey(folder: string): Promise<Buffer | null> {
  const path = join(folder, 'xor.dat');
  try {
    const key = await readFile(path);
    return key.length === KEY_BYTES && key.some((byte) => byte !== 0) ? key : null;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw systemError(cause, path);
  }
}

/** Combines `bytes`, which stand at `offset` of their file, with its key, in place. */
function unmask(bytes: Buffer, key: Buffer | null, offset: number): Buffer {
  if (key === null) return bytes;
  for (let i = 0; i < bytes.length; i++) bytes[i]! ^= key[(offset + i) % KEY_BYTES]!;
  return bytes;
}

/** An error at a byte of a block file. */
export function blockFileError(path: string, offset: number, found: string, expected: string): SpoorError {
  return new SpoorError('BAD_BLOCK', `${path}: byte ${offset}: found ${found}, expected ${expected}`, {
    file: path,
    byte: offset,
    found,
    expected,
  });
}

/** Turns an error of the codecs, which count from the block's first byte, into one that names the file. */
export function inFile(cause: unknown, path: string, blockOffset: number): unknown {
  if (!(cause instanceof SpoorError) || cause.code !== 'BAD_BLOCK') return cause;
  const { offset, found, expected } = cause.fields;
  return blockFileError(path, blockOffset + Number(offset), String(found), String(expected));
}

/** Where a block stands: `offset` is that of its header, after magic and length. */
export interface BlockPlace {
  readonly offset: number;
  readonly sizeBytes: number;
}

export interface BlockRecord extends BlockPlace {
  readonly network: Network;
  readonly header: Buffer;
}

const FRAME_BYTES = 8;
const HEADER_BYTES = 80;
/** The largest block of any network here is 32 MB. */
const MAX_BLOCK_BYTES = 128 * 2 ** 20;
const WINDOW_BYTES = 65_536;

/** Reads the bytes of one block file, unmasked. */
export class BlockFileReader {
  readonly file: BlockFile;
  readonly #handle: FileHandle;

  private constructor(file: BlockFile, handle: FileHandle) {
    this.file = file;
    this.#handle = handle;
  }

  static async open(file: BlockFile): Promise<BlockFileReader> {
    try {
      return new BlockFileReader(file, await open(file.path, 'r'));
    } catch (cause) {
      throw systemError(cause, file.path);
    }
  }

  close(): Promise<void> {
    return this.#handle.close();
  }

  /** Up to `count` bytes from `offset`, fewer only at the end of the file. */
  async #read(offset: number, count: number, masked: boolean): Promise<Buffer> {
    const bytes = Buffer.allocUnsafe(count);
    let length = 0;
    try {
      while (length < count) {
        const { bytesRead } = await this.#handle.read(bytes, length, count - length, offset + length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
    } catch (cause) {
      throw systemError(cause, this.file.path);
    }
    const read = bytes.subarray(0, length);
    return masked ? read : unmask(read, this.file.key, offset);
  }

  /** @throws BAD_BLOCK where the file has become shorter */
  async block({ offset, sizeBytes }: BlockPlace): Promise<Buffer> {
    const bytes = await this.#read(offset, sizeBytes, false);
    if (bytes.length < sizeBytes) throw blockFileError(this.file.path, offset, 'its end', 'the block that was there');
    return bytes;
  }

  /**
   * Every block's frame and header, in the order of the file; blocks themselves are not read.
   * @throws BAD_BLOCK for anything that is no block and no padding, and for a block that the file ends in, unless it is
   *   the newest file of its folder
   */
  async *records(): AsyncGenerator<BlockRecord> {
    const { path, sizeBytes: fileBytes, isNewest } = this.file;
    let at = 0;
    for (;;) {
      at = await this.#nextRecord(at);
      if (at >= fileBytes) return;
      const frame = await this.#read(at, FRAME_BYTES + HEADER_BYTES, false);
      const network = frame.length < 4 ? undefined : networkOfMagic(frame);
      const sizeBytes = frame.length < FRAME_BYTES ? 0 : frame.readUInt32LE(4);
      const end = at + FRAME_BYTES + sizeBytes;
      const isCut = frame.length < FRAME_BYTES + HEADER_BYTES || end > fileBytes;
      if (frame.length >= 4 && network === undefined) {
        throw blockFileError(path, at, frame.subarray(0, 4).toString('hex'), "a known network's magic, or zeros");
      }
      if (frame.length >= FRAME_BYTES && (sizeBytes <= HEADER_BYTES || sizeBytes > MAX_BLOCK_BYTES)) {
        throw blockFileError(path, at + 4, `a block of ${sizeBytes} bytes`, `81 to ${MAX_BLOCK_BYTES}`);
      }
      if (isCut || network === undefined) {
        if (isNewest && !(await this.#hasRecord(at + 4))) return;
        const found = `the end of the file at byte ${fileBytes}`;
        throw blockFileError(path, at, found, `a block of ${sizeBytes} bytes; the file was cut short, fetch it again`);
      }
      yield { network, offset: at + FRAME_BYTES, sizeBytes, header: frame.subarray(FRAME_BYTES) };
      at = end;
    }
  }

  /** Whether a network's magic stands anywhere from `at` on: then the block before it was not the last. */
  async #hasRecord(at: number): Promise<boolean> {
    for (let from = at; from < this.file.sizeBytes; from += WINDOW_BYTES - 3) {
      const bytes = await this.#read(from, WINDOW_BYTES, false);
      for (let i = 0; i + 4 <= bytes.length; i++) if (networkOfMagic(bytes, i) !== undefined) return true;
    }
    return false;
  }

  /**
   * Where the next record begins at or after `at`: zeros are passed over, those on disk and those under the key alike,
   * since space that a node reserved was never masked.
   */
  async #nextRecord(at: number): Promise<number> {
    const { key, sizeBytes: fileBytes } = this.file;
    for (let from = at; from < fileBytes; ) {
      const raw = await this.#read(from, WINDOW_BYTES, true);
      const plain = unmask(Buffer.from(raw), key, from);
      const atEnd = from + raw.length >= fileBytes;
      const usable = atEnd ? raw.length : raw.length - 3;
      for (let i = 0; i < usable; i++) {
        if (raw[i] !== 0 && plain[i] !== 0) return from + i;
        if (i + 4 <= raw.length && networkOfMagic(plain, i) !== undefined) return from + i;
      }
      from += usable;
    }
    return fileBytes;
  }
}
