import { scryptSync } from 'node:crypto';
import { ByteReader, badBlock } from './byteReader.ts';
import { doubleSha256, hashText } from './hashes.ts';
import type { Network } from './networks.ts';

export const HEADER_BYTES = 80;

export interface BlockHeader {
  /** As people write them. */
  readonly hash: string;
  readonly previous: string;
  readonly version: number;
  /** In the byte order of the hash. */
  readonly merkleRoot: Buffer;
  readonly timeSec: number;
  readonly bits: number;
  readonly nonce: number;
}

/** @throws BAD_BLOCK for fewer than 80 bytes */
export function decodeHeader(bytes: Uint8Array): BlockHeader {
  const reader = new ByteReader(bytes);
  const version = reader.u32('version') | 0;
  const previous = hashText(reader.bytes, reader.skip(32, 'previous block'));
  const merkleRoot = reader.take(32, 'Merkle root');
  const timeSec = reader.u32('time');
  const bits = reader.u32('bits');
  const nonce = reader.u32('nonce');
  const hash = hashText(doubleSha256(reader.bytes.subarray(0, HEADER_BYTES)));
  return { hash, previous, version, merkleRoot, timeSec, bits, nonce };
}

/** The target that `nBits` stands for; null where it stands for none: negative, zero or beyond 256 bits. */
export function bitsToTarget(bits: number): bigint | null {
  const exponent = bits >>> 24;
  const mantissa = bits & 0x7fffff;
  const target =
    exponent <= 3 ? BigInt(mantissa >>> (8 * (3 - exponent))) : BigInt(mantissa) << BigInt(8 * (exponent - 3));
  if (target === 0n || (bits & 0x800000) !== 0 || target >= 1n << 256n) return null;
  return target;
}

/** Hashes expected to find a block of this target: what chains are compared by. */
export function targetToWork(target: bigint): bigint {
  return (1n << 256n) / (target + 1n);
}

/**
 * Checks a header's proof of work: its hash, or scrypt on Litecoin, is at most its target, and that is one the network
 * allows. Whether the target is the one that the retargeting rules ask for is not checked.
 * @returns the work it proves
 * @throws BAD_BLOCK
 */
export function checkProofOfWork(bytes: Uint8Array, header: BlockHeader, network: Network): bigint {
  const target = bitsToTarget(header.bits);
  const easiest = bitsToTarget(network.easiestBits)!;
  const bitsText = header.bits.toString(16).padStart(8, '0');
  if (target === null || target > easiest) {
    throw badBlock(72, `the target ${bitsText}`, `one that ${network.chain} allows`);
  }
  const raw = bytes.subarray(0, HEADER_BYTES);
  const proof = network.proof === 'scrypt' ? hashText(scryptSync(raw, raw, 32, { N: 1024, r: 1, p: 1 })) : header.hash;
  if (BigInt(`0x${proof}`) > target)
    throw badBlock(0, `block ${header.hash} without proof of work`, `at most target ${bitsText}`);
  return targetToWork(target);
}
