import { hash } from 'node:crypto';

// By way of hex: a Buffer of Node's own making has memory of its own, which costs twice the hash and burdens its collector.
export function sha256(bytes: Uint8Array): Buffer {
  return Buffer.from(hash('sha256', bytes, 'hex'), 'hex');
}

/** SHA-256 twice: of blocks, transactions and base58 checksums. */
export function doubleSha256(bytes: Uint8Array): Buffer {
  return sha256(sha256(bytes));
}

/** RIPEMD-160 of SHA-256: of keys and scripts. */
export function hash160(bytes: Uint8Array): Buffer {
  return Buffer.from(hash('ripemd160', sha256(bytes), 'hex'), 'hex');
}

const REVERSED = Buffer.alloc(32);

/** The 32 bytes of a hash from `at` as Bitcoin writes them for people: reversed, in hex. */
export function hashText(bytes: Uint8Array, at = 0): string {
  for (let i = 0; i < 32; i++) REVERSED[31 - i] = bytes[at + i]!;
  return REVERSED.toString('hex');
}
