import { assert } from '../core/assert.ts';
import { SpoorError } from '../core/errors.ts';
import type { HashedBlock } from './port.ts';

/** Flag, hash, parent. */
export const PACKED_HASH_BYTES = 65;

const HEX = /^(?:0x)?[0-9a-f]{64}$/;

/** A block's hash and parent as bytes; the first says whether hashes of this chain begin with `0x`. */
export function packHashes({ hash, parent }: HashedBlock): Buffer {
  assert(HEX.test(hash) && HEX.test(parent), `${hash} and ${parent} are 32 bytes in hex`);
  const prefixed = hash.startsWith('0x');
  assert(prefixed === parent.startsWith('0x'), `${hash} and ${parent} are written alike`);
  const bytes = Buffer.allocUnsafe(PACKED_HASH_BYTES);
  bytes[0] = prefixed ? 1 : 0;
  bytes.write(hash.slice(-64), 1, 'hex');
  bytes.write(parent.slice(-64), 33, 'hex');
  return bytes;
}

export function unpackHashes(block: number, packed: Uint8Array): HashedBlock {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, PACKED_HASH_BYTES);
  const prefix = bytes[0] === 1 ? '0x' : '';
  return {
    block,
    hash: prefix + bytes.toString('hex', 1, 33),
    parent: prefix + bytes.toString('hex', 33, 65),
  };
}

/**
 * Holds a block against what the ledger knows of its place and of those beside it. Returns whether it is new.
 * @throws LEDGER_CONFLICT naming both hashes
 */
export function expectHash(
  chain: string,
  found: HashedBlock,
  known: (block: number) => HashedBlock | undefined,
): boolean {
  const { block, hash, parent } = found;
  const same = known(block);
  if (same !== undefined) {
    if (same.hash === hash && same.parent === parent) return false;
    const [theirs, ours] =
      same.hash === hash ? [`${hash} after ${parent}`, `${hash} after ${same.parent}`] : [hash, same.hash];
    throw hashConflict(
      chain,
      block,
      `block ${block} of ${chain} is ${theirs}`,
      `the ledger's is ${ours}`,
      theirs,
      ours,
    );
  }
  const below = known(block - 1);
  if (below !== undefined && below.hash !== parent) {
    const words = `block ${block} of ${chain}, ${hash}, follows ${parent}`;
    throw hashConflict(chain, block, words, `the ledger's block ${block - 1} is ${below.hash}`, parent, below.hash);
  }
  const above = known(block + 1);
  if (above !== undefined && above.parent !== hash) {
    const words = `the ledger's block ${block + 1}, ${above.hash}, follows ${above.parent}`;
    throw hashConflict(chain, block, `block ${block} of ${chain} is ${hash}`, words, hash, above.parent);
  }
  return true;
}

function hashConflict(
  chain: string,
  block: number,
  words: string,
  against: string,
  found: string,
  expected: string,
): SpoorError {
  return new SpoorError(
    'LEDGER_CONFLICT',
    `${words}, but ${against}: they are of two branches of the chain. Give blocks of the ledger's branch, or let 'spoor follow' take back what a node has left`,
    { chain, block, found, expected },
  );
}
