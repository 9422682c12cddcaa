import { keccak256 } from 'viem/utils';
import { AnswerFields } from '../../chain/evm/answerFields.ts';
import { checkSenders } from '../../chain/evm/checkSenders.ts';
import { hashHeader } from '../../chain/evm/encodeHeader.ts';
import { encodeTransaction, isKnownType } from '../../chain/evm/encodeTransaction.ts';
import type { EvmChain } from '../../chain/evm/evmChains.ts';
import { readHeader, readTransaction, readWithdrawal } from '../../chain/evm/readBlock.ts';
import { readLog } from '../../chain/evm/readReceipts.ts';
import type { EvmHeader, EvmLog, EvmTransaction, EvmWithdrawal } from '../../chain/evm/records.ts';
import { bytesHex } from '../../chain/evm/rlp.ts';
import { badAnswer } from '../answerShape.ts';

/** A block without its transactions: `eth_getBlockByNumber` with `false`. */
export interface BlockSummary {
  readonly header: EvmHeader;
  readonly hashes: readonly string[];
  readonly withdrawals: readonly EvmWithdrawal[];
}

/** Reads a block and recomputes its hash, where the chain makes it as Ethereum does. @throws BAD_ANSWER */
export function readBlockSummary(result: unknown, chain: EvmChain, where: string): BlockSummary {
  const fields = new AnswerFields(result, where);
  const header = readHeader(fields);
  const hash = chain.hashes === 'ethereum' ? hashHeader(header) : header.hash;
  if (hash !== header.hash) throw badAnswer(`${where}, hash`, `${hash}, that of its header`, header.hash);
  const withdrawals = fields
    .optionalList('withdrawals')
    .map((item, at) => readWithdrawal(item, `${where}, withdrawal ${at}`));
  return { header, hashes: fields.dataList('transactions', 32), withdrawals };
}

/** What a receipt says, as far as value moves by it. */
export interface ReceiptFacts {
  readonly block: number;
  readonly blockHash: string;
  readonly index: number;
  readonly succeeded: boolean;
  readonly gasUsed: bigint;
  readonly gasPrice: bigint;
  /** For blobs and for layer 1. */
  readonly extraFee: bigint;
  readonly contractAddress: string | undefined;
  readonly logs: readonly EvmLog[];
}

/** A transaction as its node answers it, not yet held against its block. */
export interface TransactionAnswer {
  /** The JSON, read once its block is known. */
  readonly raw: unknown;
  readonly receipt: ReceiptFacts;
  /** From its signature's hash on it is checked by `checkTransaction`. */
  readonly hash: string;
}

/** The results of `eth_getTransactionByHash` and `eth_getTransactionReceipt`; undefined where there is no such transaction. */
export function readTransactionAnswer(
  results: readonly unknown[],
  hash: string,
  where: string,
): TransactionAnswer | undefined {
  const [raw, receipt] = results;
  if (raw === null && receipt === null) return undefined;
  const fields = new AnswerFields(raw, where);
  const inside = new AnswerFields(receipt, `${where}, receipt`);
  for (const [of, key] of [
    [fields, 'hash'],
    [inside, 'transactionHash'],
  ] as const) {
    if (of.data(key, 32) !== hash) throw badAnswer(`${of.where}, ${key}`, hash, of.data(key, 32));
  }
  // In the mempool: in no block yet.
  if (!fields.has('blockHash')) return undefined;
  const price = inside.optionalQuantity('effectiveGasPrice') ?? fields.optionalQuantity('gasPrice') ?? 0n;
  const status = inside.optionalQuantity('status');
  const gasUsed = inside.quantity('gasUsed');
  const logs = inside.list('logs').map((item, at) => readLog(new AnswerFields(item, `${where}, log ${at}`)));
  const blobFee = (inside.optionalQuantity('blobGasUsed') ?? 0n) * (inside.optionalQuantity('blobGasPrice') ?? 0n);
  const facts: ReceiptFacts = {
    block: inside.count('blockNumber'),
    blockHash: inside.data('blockHash', 32),
    index: inside.count('transactionIndex'),
    // Before Byzantium a receipt does not say; a failure then used up all of its gas.
    succeeded: status === undefined ? gasUsed < fields.quantity('gas') || logs.length > 0 : status === 1n,
    gasUsed,
    gasPrice: price,
    extraFee: blobFee + (inside.optionalQuantity('l1Fee') ?? 0n),
    contractAddress: inside.optionalData('contractAddress', 20),
    logs,
  };
  return { raw, receipt: facts, hash };
}

/**
 * Holds a transaction against its block and itself: the block lists it at its place, its id is the hash of its fields,
 * its sender the one who signed it.
 * @throws BAD_ANSWER
 */
export function checkTransaction(
  chain: EvmChain,
  { raw, receipt, hash }: TransactionAnswer,
  { header, hashes }: BlockSummary,
  where: string,
): EvmTransaction {
  if (receipt.blockHash !== header.hash) throw badAnswer(`${where}, blockHash`, header.hash, receipt.blockHash);
  if (hashes[receipt.index] !== hash)
    throw badAnswer(`block ${header.number}, transaction ${receipt.index}`, hash, hashes[receipt.index]);
  const transaction = readTransaction(raw, receipt.index, header, where);
  if (chain.hashes === 'ethereum' && isKnownType(transaction.type)) {
    const id = bytesHex(keccak256(encodeTransaction(transaction), 'bytes'));
    if (id !== hash) throw badAnswer(`${where}, hash`, `${id}, that of its fields`, hash);
    checkSenders({ header, transactions: [transaction], withdrawals: [], uncles: [] });
  }
  return transaction;
}
