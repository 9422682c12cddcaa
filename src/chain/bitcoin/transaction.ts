import { type ByteReader, badBlock } from './byteReader.ts';
import { doubleSha256, hashText } from './hashes.ts';

export interface BitcoinInput {
  /** The coin it spends; `COINBASE_TXID` where it makes new ones. */
  readonly txid: string;
  readonly vout: number;
  readonly script: Buffer;
  readonly sequence: number;
}

export interface BitcoinOutput {
  /** Base units, as encoded: not yet held against what a network allows. */
  readonly value: bigint;
  readonly script: Buffer;
}

/** A transaction as decoded. Buffers are views of the bytes it was read from. */
export interface BitcoinTransaction {
  /** Where its first byte stands in what was decoded. */
  readonly offset: number;
  readonly version: number;
  readonly inputs: readonly BitcoinInput[];
  readonly outputs: readonly BitcoinOutput[];
  /** The witness stacks as encoded, one after another, an input each; null without (BIP 144). */
  readonly witness: Buffer | null;
  readonly lockTime: number;
  /** Double SHA-256 without the witness, in the byte order of the hash. */
  readonly id: Buffer;
  /** All its bytes, witness included. */
  readonly bytes: Buffer;
  /** Litecoin's transaction that joins a block to its extension block (LIP 2). */
  readonly isHogEx: boolean;
}

export const COINBASE_TXID = '00'.repeat(32);

const WITNESS = 1;
const MWEB = 8;
/** The shortest input: coin, empty script, sequence. And the shortest output: value, empty script. */
const INPUT_BYTES = 41;
const OUTPUT_BYTES = 9;

/**
 * Reads one transaction, legacy or with witness (BIP 144), and computes its id.
 * @param mweb whether Litecoin's flag 8 is known
 * @throws BAD_BLOCK
 */
export function readTransaction(reader: ByteReader, mweb: boolean): BitcoinTransaction {
  const start = reader.offset;
  const version = reader.u32('version') | 0;
  let flags = 0;
  const marker = reader.offset;
  if (reader.left >= 2 && reader.bytes[marker] === 0) {
    flags = reader.bytes[marker + 1]!;
    if (flags === 0) throw badBlock(marker, 'no inputs', 'at least one');
    if ((flags & ~(WITNESS | (mweb ? MWEB : 0))) !== 0) throw badBlock(marker + 1, `flag ${flags}`, 'flag 1 (witness)');
    reader.skip(2, 'flags');
  }
  const body = reader.offset;
  const inputs = readInputs(reader);
  const outputs = readOutputs(reader);
  const bodyEnd = reader.offset;
  const witness = (flags & WITNESS) === 0 ? null : readWitness(reader, inputs.length);
  const isHogEx = (flags & MWEB) !== 0;
  if (isHogEx) {
    const at = reader.offset;
    if (reader.u8('extension') !== 0) throw badBlock(at, 'an extension transaction', 'none in a block');
  }
  const tail = reader.offset;
  const lockTime = reader.u32('lock time');
  const { bytes: all } = reader;
  const bytes = all.subarray(start, reader.offset);
  const stripped =
    flags === 0
      ? bytes
      : Buffer.concat([all.subarray(start, start + 4), all.subarray(body, bodyEnd), all.subarray(tail, reader.offset)]);
  const id = doubleSha256(stripped);
  return { offset: start, version, inputs, outputs, witness, lockTime, id, bytes, isHogEx };
}

function readInputs(reader: ByteReader): BitcoinInput[] {
  const at = reader.offset;
  const count = reader.size('inputs');
  if (count === 0) throw badBlock(at, 'no inputs', 'at least one');
  requireRoom(reader, at, count, INPUT_BYTES, 'inputs');
  const inputs: BitcoinInput[] = [];
  for (let i = 0; i < count; i++) {
    const txid = hashText(reader.bytes, reader.skip(32, 'the id of a spent transaction'));
    const vout = reader.u32('vout');
    const script = reader.take(reader.size('script'), 'script');
    inputs.push({ txid, vout, script, sequence: reader.u32('sequence') });
  }
  return inputs;
}

function readOutputs(reader: ByteReader): BitcoinOutput[] {
  const at = reader.offset;
  const count = reader.size('outputs');
  if (count === 0) throw badBlock(at, 'no outputs', 'at least one');
  requireRoom(reader, at, count, OUTPUT_BYTES, 'outputs');
  const outputs: BitcoinOutput[] = [];
  for (let i = 0; i < count; i++) {
    const value = reader.u64('value');
    outputs.push({ value, script: reader.take(reader.size('script'), 'script') });
  }
  return outputs;
}

/** A count beyond what can follow is refused before anything is made of it. */
function requireRoom(reader: ByteReader, at: number, count: number, leastBytes: number, what: string): void {
  if (count * leastBytes > reader.left) {
    throw badBlock(at, `${count} ${what} with ${reader.left} bytes left`, `at most ${(reader.left / leastBytes) | 0}`);
  }
}

function readWitness(reader: ByteReader, inputs: number): Buffer {
  const start = reader.offset;
  let items = 0;
  for (let i = 0; i < inputs; i++) {
    const count = reader.size('witness items');
    items += count;
    for (let n = 0; n < count; n++) reader.skip(reader.size('witness item'), 'witness item');
  }
  if (items === 0) throw badBlock(start, 'a witness without items', 'no witness');
  return reader.bytes.subarray(start, reader.offset);
}

/** The transaction's id as people write it. */
export function txidOf(transaction: BitcoinTransaction): string {
  return hashText(transaction.id);
}

/** The hash that a block's witness commitment counts (BIP 141), in the byte order of the hash. */
export function witnessId(transaction: BitcoinTransaction): Buffer {
  if (transaction.witness === null) return transaction.id;
  if (!transaction.isHogEx) return doubleSha256(transaction.bytes);
  const { bytes } = transaction;
  // Litecoin's flag and the empty extension before the lock time are no part of the witness form.
  const plain = Buffer.concat([bytes.subarray(0, bytes.length - 5), bytes.subarray(bytes.length - 4)]);
  plain[5] = WITNESS;
  return doubleSha256(plain);
}

export function isCoinbase({ inputs }: BitcoinTransaction): boolean {
  return inputs.length === 1 && inputs[0]!.vout === 0xffffffff && inputs[0]!.txid === COINBASE_TXID;
}
