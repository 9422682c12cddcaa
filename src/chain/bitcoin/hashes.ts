import { hash } from 'node:crypto';

export function sha256(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer');
}

/** SHA-256 twice: of blocks, transactions and base58 checksums. */
export function doubleSha256(bytes: Uint8Array): Buffer {
  return hash('sha256', hash('sha256', bytes, 'buffer'), 'buffer');
}

/** RIPEMD-160 of SHA-256: of keys and scripts. */
export function hash160(bytes: Uint8Array): Buffer {
  return hash('ripemd160', sha256(bytes), 'buffer');
}

const REVERSED = Buffer.alloc(32);

/** The 32 bytes of a hash from `at` as Bitcoin writes them for people: reversed, in hex. */
export function hashText(bytes: Uint8Array, at = 0): string {
  for (let i = 0; i < 32; i++) REVERSED[31 - i] = bytes[at + i]!;
  return REVERSED.toString('hex');
}
