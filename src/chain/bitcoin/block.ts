import { type BlockHeader, decodeHeader, HEADER_BYTES } from './blockHeader.ts';
import { ByteReader, badBlock } from './byteReader.ts';
import { doubleSha256, hashText } from './hashes.ts';
import type { Network } from './networks.ts';
import { type BitcoinTransaction, isCoinbase, readTransaction, txidOf, witnessId } from './transaction.ts';

export interface BitcoinBlock {
  readonly header: BlockHeader;
  readonly transactions: readonly BitcoinTransaction[];
}

/** Nothing that a block holds is smaller: version, one input, one output, lock time. */
const TRANSACTION_BYTES = 60;

/**
 * Decodes a whole block and checks everything it says of itself: transaction ids against the Merkle root, witness ids
 * against the commitment (BIP 141), one coinbase and that first, amounts that the network allows. Proof of work is the
 * header's (`checkProofOfWork`); scripts and signatures are not run.
 * @throws BAD_BLOCK with the offset
 */
export function decodeBlock(bytes: Uint8Array, network: Network): BitcoinBlock {
  const reader = new ByteReader(bytes);
  const header = decodeHeader(reader.bytes);
  reader.skip(HEADER_BYTES, 'header');
  const count = reader.size('transactions');
  if (count === 0 || count * TRANSACTION_BYTES > reader.left) {
    throw badBlock(HEADER_BYTES, `${count} transactions in ${reader.left} bytes`, 'at least one, and room for each');
  }
  const transactions: BitcoinTransaction[] = [];
  for (let i = 0; i < count; i++) transactions.push(readTransaction(reader, network.mweb));
  // Litecoin's extension block follows; its own transactions are confidential and no part of the ledger.
  const extended = count >= 2 && transactions[count - 1]!.isHogEx;
  if (reader.left > 0 && !extended) throw badBlock(reader.offset, `${reader.left} bytes more`, 'the end of the block');
  checkCoinbase(transactions);
  checkMerkleRoot(header, transactions);
  checkWitness(transactions);
  checkAmounts(transactions, network);
  return { header, transactions };
}

function checkCoinbase(transactions: readonly BitcoinTransaction[]): void {
  transactions.forEach((transaction, at) => {
    if (isCoinbase(transaction) === (at === 0)) return;
    const found = at === 0 ? 'a first transaction that spends coins' : `a second coinbase, ${txidOf(transaction)}`;
    throw badBlock(transaction.offset, found, 'one coinbase, the first transaction');
  });
}

function checkMerkleRoot(header: BlockHeader, transactions: readonly BitcoinTransaction[]): void {
  const { root, repeats } = merkleRoot(transactions.map(({ id }) => id));
  if (!root.equals(header.merkleRoot)) {
    throw badBlock(36, `Merkle root ${hashText(header.merkleRoot)}`, `${hashText(root)}, that of its transactions`);
  }
  if (repeats) throw badBlock(HEADER_BYTES, 'transactions repeated at the end', 'each once (CVE-2012-2459)');
}

/** `repeats`: two equal neighbours, by which a list with transactions repeated at its end has the same root. */
export function merkleRoot(ids: readonly Buffer[]): { root: Buffer; repeats: boolean } {
  let level = ids;
  let repeats = false;
  const pair = Buffer.alloc(64);
  while (level.length > 1) {
    const next: Buffer[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const left = level[i]!;
      const right = level[i + 1];
      if (right !== undefined && left.equals(right)) repeats = true;
      pair.set(left, 0);
      pair.set(right ?? left, 32);
      next.push(doubleSha256(pair));
    }
    level = next;
  }
  return { root: level[0]!, repeats };
}

const COMMITMENT = Buffer.from('6a24aa21a9ed', 'hex');

/**
 * BIP 141. A commitment whose reserved value is missing binds nothing: miners wrote such before the rule was in force,
 * and blocks may be stored without witnesses. Witnesses without a commitment are never right.
 */
function checkWitness(transactions: readonly BitcoinTransaction[]): void {
  const first = transactions.find(({ witness }) => witness !== null);
  if (first === undefined) return;
  const coinbase = transactions[0]!;
  const committed = coinbase.outputs.findLast(
    ({ script }) => script.length >= 38 && script.subarray(0, 6).equals(COMMITMENT),
  );
  if (committed === undefined) throw badBlock(first.offset, 'a witness', 'none in a block that commits to none');
  const { witness } = coinbase;
  if (witness === null || witness.length !== 34 || witness[0] !== 1 || witness[1] !== 32) {
    throw badBlock(coinbase.offset, 'a coinbase without the reserved value', 'one witness item of 32 bytes');
  }
  const ids = transactions.map((transaction, at) => (at === 0 ? Buffer.alloc(32) : witnessId(transaction)));
  const expected = doubleSha256(Buffer.concat([merkleRoot(ids).root, witness.subarray(2)]));
  const found = committed.script.subarray(6, 38);
  if (!found.equals(expected)) {
    throw badBlock(coinbase.offset, `witness commitment ${found.toString('hex')}`, expected.toString('hex'));
  }
}

function checkAmounts(transactions: readonly BitcoinTransaction[], { maxMoney }: Network): void {
  for (const { outputs, offset } of transactions) {
    let total = 0n;
    for (const { value } of outputs) total += value;
    if (total > maxMoney) throw badBlock(offset, `outputs of ${total}`, `at most ${maxMoney}`);
  }
}

/** The height that a block's coinbase states (BIP 34); undefined where it states none, as in blocks of version 1. */
export function statedHeight({ header, transactions }: BitcoinBlock): number | undefined {
  // What such a block has there is the miner's own and may look like a height.
  if (header.version < 2) return undefined;
  const { script } = transactions[0]!.inputs[0]!;
  const push = script[0];
  if (push === undefined) return undefined;
  if (push >= 0x51 && push <= 0x60) return push - 0x50;
  if (push < 1 || push > 4 || script.length <= push) return undefined;
  const height = script.readUIntLE(1, push);
  const shortest = height >= 2 ** (8 * (push - 1) - 1);
  return script[push]! < 0x80 && height > 16 && shortest ? height : undefined;
}
