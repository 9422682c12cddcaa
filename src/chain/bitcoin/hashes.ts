import { hash } from 'node:crypto';

// By way of hex: a Buffer of Node's own making has memory of its own, which costs twice the hash and burdens its collector.
export function sha256(bytes: Uint8Array): Buffer {
  return Buffer.from(hash('sha256', bytes, 'hex'), 'hex');
}

/**
 * Up to here SHA-256 is made here: a call into the library costs more than the hash of so little. Two blocks and their
 * padding.
 */
const SHORT_BYTES = 119;

/** SHA-256 twice: of blocks, transactions and base58 checksums. */
export function doubleSha256(bytes: Uint8Array): Buffer {
  hashTwice(bytes, bytes.length);
  return storeState();
}

/** The first 32 bits of SHA-256 twice of the first bytes: what base58 ends with, and no bytes made for it. */
export function base58Sum(bytes: Uint8Array, length: number): number {
  hashTwice(bytes, length);
  return STATE[0]!;
}

function hashTwice(bytes: Uint8Array, length: number): void {
  if (length <= SHORT_BYTES) shortSha256(bytes, length);
  else loadState(sha256(bytes.subarray(0, length)));
  // Words 0 to 7 of the message are the first hash.
  // Element by element: `set` and `fill` cost as much as a quarter of the hash.
  for (let i = 0; i < 8; i++) {
    MESSAGE[i] = STATE[i]!;
    MESSAGE[i + 8] = 0;
    STATE[i] = INITIAL[i]!;
  }
  MESSAGE[8] = 0x80000000;
  MESSAGE[15] = 256;
  compress();
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

// SHA-256 (FIPS 180-4), one message at a time.

/** The first 32 bits of the fractional parts of a root (square or cube) of the first primes. */
function rootBits(count: number, root: (n: number) => number): Int32Array {
  const bits = new Int32Array(count);
  for (let n = 2, found = 0; found < count; n++) {
    let isPrime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) isPrime = false;
    if (isPrime) bits[found++] = (root(n) % 1) * 2 ** 32;
  }
  return bits;
}

const INITIAL = rootBits(8, Math.sqrt);
const ROUNDS = rootBits(64, Math.cbrt);
const STATE = new Int32Array(8);
/** The 16 words of a block, and those that are made of them. */
const MESSAGE = new Int32Array(64);
const PADDED = new Uint8Array(128);

function shortSha256(bytes: Uint8Array, length: number): void {
  const padded = length < 56 ? 64 : 128;
  for (let i = 0; i < length; i++) PADDED[i] = bytes[i]!;
  PADDED[length] = 0x80;
  for (let i = length + 1; i < padded; i++) PADDED[i] = 0;
  PADDED[padded - 2] = length >>> 5;
  PADDED[padded - 1] = (length << 3) & 255;
  for (let i = 0; i < 8; i++) STATE[i] = INITIAL[i]!;
  for (let at = 0; at < padded; at += 64) {
    for (let i = 0; i < 16; i++) MESSAGE[i] = wordAt(PADDED, at + 4 * i);
    compress();
  }
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
}

function loadState(digest: Uint8Array): void {
  for (let i = 0; i < 8; i++) STATE[i] = wordAt(digest, 4 * i);
}

function storeState(): Buffer {
  const digest = Buffer.allocUnsafe(32);
  for (let i = 0; i < 8; i++) {
    const word = STATE[i]!;
    digest[4 * i] = word >>> 24;
    digest[4 * i + 1] = word >>> 16;
    digest[4 * i + 2] = word >>> 8;
    digest[4 * i + 3] = word;
  }
  return digest;
}

/** Takes the block in `MESSAGE` into `STATE`. */
function compress(): void {
  const w = MESSAGE;
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]!;
    const y = w[i - 2]!;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0;
  }
  let a = STATE[0]!;
  let b = STATE[1]!;
  let c = STATE[2]!;
  let d = STATE[3]!;
  let e = STATE[4]!;
  let f = STATE[5]!;
  let g = STATE[6]!;
  let h = STATE[7]!;
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + s1 + (g ^ (e & (f ^ g))) + ROUNDS[i]! + w[i]!) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  STATE[0]! += a;
  STATE[1]! += b;
  STATE[2]! += c;
  STATE[3]! += d;
  STATE[4]! += e;
  STATE[5]! += f;
  STATE[6]! += g;
  STATE[7]! += h;
}
