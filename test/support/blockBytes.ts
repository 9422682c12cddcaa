import { createHash } from 'node:crypto';
import type { BitcoinBlock } from '../../src/chain/bitcoin/block.ts';
import type { BitcoinTransaction } from '../../src/chain/bitcoin/transaction.ts';

/** Bitcoin's encoding, written apart from `src/chain`: bytes of decoded values, and small regtest chains. */

export function sha256d(bytes: Uint8Array): Buffer {
  const once = createHash('sha256').update(bytes).digest();
  return createHash('sha256').update(once).digest();
}

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value | 0);
  return bytes;
};
const u64 = (value: bigint): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(value);
  return bytes;
};
const reversed = (hex: string): Buffer => Buffer.from(hex, 'hex').reverse();

export function sizeBytes(count: number): Buffer {
  if (count < 0xfd) return Buffer.from([count]);
  if (count < 2 ** 16) return Buffer.from([0xfd, count & 255, count >> 8]);
  return Buffer.concat([Buffer.from([0xfe]), u32(count)]);
}
const withSize = (bytes: Uint8Array): Buffer => Buffer.concat([sizeBytes(bytes.length), bytes]);

export interface PlainTransaction {
  readonly version: number;
  readonly inputs: readonly { txid: string; vout: number; script: Uint8Array; sequence: number }[];
  readonly outputs: readonly { value: bigint; script: Uint8Array }[];
  readonly witness: Uint8Array | null;
  readonly lockTime: number;
}

export function encodeTransaction(transaction: PlainTransaction, withWitness = true): Buffer {
  const { inputs, outputs, witness } = transaction;
  const flagged = withWitness && witness !== null;
  return Buffer.concat([
    u32(transaction.version),
    flagged ? Buffer.from([0, 1]) : Buffer.alloc(0),
    sizeBytes(inputs.length),
    ...inputs.flatMap((i) => [reversed(i.txid), u32(i.vout), withSize(i.script), u32(i.sequence)]),
    sizeBytes(outputs.length),
    ...outputs.flatMap((o) => [u64(o.value), withSize(o.script)]),
    flagged ? witness : Buffer.alloc(0),
    u32(transaction.lockTime),
  ]);
}

export const txidOfPlain = (transaction: PlainTransaction): string =>
  sha256d(encodeTransaction(transaction, false)).reverse().toString('hex');

export function encodeBlock({ header, transactions }: BitcoinBlock): Buffer {
  return Buffer.concat([
    u32(header.version),
    reversed(header.previous),
    header.merkleRoot,
    u32(header.timeSec),
    u32(header.bits),
    u32(header.nonce),
    sizeBytes(transactions.length),
    ...transactions.map((transaction: BitcoinTransaction) => encodeTransaction(transaction)),
  ]);
}

/** By recursion over halves of the next power of two; repeats the last where a level is odd. */
export function plainMerkleRoot(ids: readonly Buffer[]): Buffer {
  if (ids.length === 1) return ids[0]!;
  const pairs = Array.from({ length: Math.ceil(ids.length / 2) }, (_, i) =>
    sha256d(Buffer.concat([ids[2 * i]!, ids[2 * i + 1] ?? ids[2 * i]!])),
  );
  return plainMerkleRoot(pairs);
}

export interface MinedBlock {
  readonly hash: string;
  readonly bytes: Buffer;
}

/** A block with its proof of work on the easiest target of regtest. */
export function mineBlock(previous: string, timeSec: number, transactions: readonly PlainTransaction[]): MinedBlock {
  const ids = transactions.map((transaction) => sha256d(encodeTransaction(transaction, false)));
  const begin = Buffer.concat([u32(4), reversed(previous), plainMerkleRoot(ids), u32(timeSec), u32(0x207fffff)]);
  for (let nonce = 0; ; nonce++) {
    const header = Buffer.concat([begin, u32(nonce)]);
    const hash = sha256d(header).reverse();
    if (hash[0]! > 0x7f) continue;
    const body = transactions.map((transaction) => encodeTransaction(transaction));
    return { hash: hash.toString('hex'), bytes: Buffer.concat([header, sizeBytes(transactions.length), ...body]) };
  }
}

/** A coinbase whose script tells it from all others. */
export function coinbase(mark: number, outputs: PlainTransaction['outputs']): PlainTransaction {
  const input = {
    txid: '00'.repeat(32),
    vout: 0xffffffff,
    script: Buffer.from([4, ...u32(mark)]),
    sequence: 0xffffffff,
  };
  return { version: 1, inputs: [input], outputs, witness: null, lockTime: 0 };
}

export const REGTEST_MAGIC = Buffer.from('fabfb5da', 'hex');

/** A record of a block file. */
export function framed(block: Uint8Array, magic: Uint8Array = REGTEST_MAGIC): Buffer {
  return Buffer.concat([magic, u32(block.length), block]);
}

/** The first block of regtest, from its published parameters. */
export function regtestGenesis(): Buffer {
  const words = Buffer.from('The Times 03/Jan/2009 Chancellor on brink of second bailout for banks');
  const script = Buffer.concat([Buffer.from('04ffff001d0104', 'hex'), withSize(words)]);
  const key =
    '04678afdb0fe5548271967f1a67130b7105cd6a828e03909a67962e0ea1f61deb649f6bc3f4cef38c4f35504e51ec112de5c384df7ba0b8d578a4c702b6bf11d5f';
  const transaction: PlainTransaction = {
    version: 1,
    inputs: [{ txid: '00'.repeat(32), vout: 0xffffffff, script, sequence: 0xffffffff }],
    outputs: [{ value: 5_000_000_000n, script: Buffer.from(`41${key}ac`, 'hex') }],
    witness: null,
    lockTime: 0,
  };
  const root = sha256d(encodeTransaction(transaction));
  const header = [u32(1), Buffer.alloc(32), root, u32(1_296_688_602), u32(0x207fffff), u32(2)];
  return Buffer.concat([...header, Buffer.from([1]), encodeTransaction(transaction)]);
}
