import { unpackHashes } from '../blockHashes.ts';
import type { BlockDigest, HashedBlock } from '../port.ts';
import { KEY } from './keys.ts';
import type { KvFile } from './kvFile.ts';

const HIGHEST_BLOCK = 2 ** 32 - 1;

/** Blocks `from .. to` (end-exclusive) of a chain whose hashes are kept, ascending. */
export function* readBlockHashes(file: KvFile, chain: number, from: number, to: number): Generator<HashedBlock> {
  const start = KEY.blockHash(chain, Math.min(Math.max(0, from), HIGHEST_BLOCK));
  const end =
    to > HIGHEST_BLOCK ? afterKey(KEY.blockHash(chain, HIGHEST_BLOCK)) : KEY.blockHash(chain, Math.max(0, to));
  for (const { key, value } of file.range(start, end)) yield unpackHashes(blockOf(key), value);
}

/** Digests of the blocks `from .. to` (end-exclusive) of a chain, ascending. */
export function* readBlockDigests(file: KvFile, chain: number, from: number, to: number): Generator<BlockDigest> {
  const start = KEY.digest(chain, Math.min(Math.max(0, from), HIGHEST_BLOCK));
  const end = to > HIGHEST_BLOCK ? afterKey(KEY.digest(chain, HIGHEST_BLOCK)) : KEY.digest(chain, Math.max(0, to));
  for (const { key, value } of file.range(start, end)) yield { block: blockOf(key), digest: Uint8Array.from(value) };
}

export function lastBlockHash(file: KvFile, chain: number): HashedBlock | undefined {
  // Downwards the start is included, the end is not.
  const end = KEY.blockHash(chain, 0);
  for (const { key, value } of file.range(KEY.blockHash(chain, HIGHEST_BLOCK), end, true)) {
    return unpackHashes(blockOf(key), value);
  }
  return blockHashOf(file, chain, 0);
}

export function blockHashOf(file: KvFile, chain: number, block: number): HashedBlock | undefined {
  if (block < 0 || block > HIGHEST_BLOCK) return undefined;
  const value = file.get(KEY.blockHash(chain, block));
  return value === undefined ? undefined : unpackHashes(block, value);
}

function blockOf(key: Uint8Array): number {
  return new DataView(key.buffer, key.byteOffset + key.length - 4, 4).getUint32(0);
}

function afterKey(key: Buffer): Buffer {
  return Buffer.concat([key, Buffer.of(0)]);
}
