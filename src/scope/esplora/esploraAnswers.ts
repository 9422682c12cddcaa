import { type BlockHeader, checkProofOfWork, decodeHeader, HEADER_BYTES } from '../../chain/bitcoin/blockHeader.ts';
import { ByteReader } from '../../chain/bitcoin/byteReader.ts';
import type { Network } from '../../chain/bitcoin/networks.ts';
import { type BitcoinTransaction, readTransaction, txidOf } from '../../chain/bitcoin/transaction.ts';
import { SpoorError } from '../../core/errors.ts';
import type { Answer } from '../../fetch/httpClient.ts';
import {
  answerJson,
  answerText,
  asAmount,
  asCount,
  asHash,
  asList,
  asObject,
  asText,
  badAnswer,
  type Fields,
} from '../answerShape.ts';

/** Where a transaction stands, as Esplora says; null while it is unconfirmed. */
export interface TxStatus {
  readonly height: number;
  readonly blockHash: string;
}

/** `GET /tx/:txid`: https://github.com/Blockstream/esplora/blob/master/API.md */
export interface EsploraTx {
  readonly txid: string;
  readonly inputs: readonly {
    readonly txid: string;
    readonly vout: number;
    readonly isCoinbase: boolean;
    /** The coin it spends, as the source says; null for a coinbase. */
    readonly coin: { readonly script: string; readonly value: bigint } | null;
  }[];
  readonly outputs: readonly { readonly script: string; readonly value: bigint }[];
  readonly fee: bigint;
  readonly status: TxStatus | null;
}

const HEX = /^(?:[0-9a-f]{2})*$/;

export function readTx(answer: Answer, txid: string): EsploraTx {
  return toTx(answerJson(answer), txid, answer.url);
}

/** @param txid the id it must have; undefined where the source says which transactions there are */
export function toTx(json: unknown, txid: string | undefined, where: string): EsploraTx {
  const tx = asObject(json, where);
  const id = asHash(tx.txid, `${where}, txid`);
  if (txid !== undefined && id !== txid) throw badAnswer(`${where}, txid`, txid, id);
  return {
    txid: id,
    inputs: asList(tx.vin, `${where}, vin`).map((input, i) => toInput(input, `${where}, vin ${i}`)),
    outputs: asList(tx.vout, `${where}, vout`).map((output, i) => toOutput(output, `${where}, vout ${i}`)),
    fee: asAmount(tx.fee, `${where}, fee`),
    status: toStatus(tx.status, `${where}, status`),
  };
}

function toInput(json: unknown, where: string): EsploraTx['inputs'][number] {
  const input = asObject(json, where);
  const isCoinbase = input.is_coinbase === true;
  return {
    txid: asHash(input.txid, `${where}, txid`),
    vout: asCount(input.vout, `${where}, vout`),
    isCoinbase,
    coin: isCoinbase ? null : toOutput(input.prevout, `${where}, prevout`),
  };
}

function toOutput(json: unknown, where: string): { script: string; value: bigint } {
  const output = asObject(json, where);
  return {
    script: asText(output.scriptpubkey, HEX, 'a script in hex', `${where}, scriptpubkey`),
    value: asAmount(output.value, `${where}, value`),
  };
}

function toStatus(json: unknown, where: string): TxStatus | null {
  const status = asObject(json, where);
  if (status.confirmed !== true) return null;
  return {
    height: asCount(status.block_height, `${where}, block_height`),
    blockHash: asHash(status.block_hash, `${where}, block_hash`),
  };
}

/** `GET /tx/:txid/hex`: the transaction itself, its id recomputed. */
export function readHex(answer: Answer, txid: string, network: Network): BitcoinTransaction {
  const text = answerText(answer).trim();
  const hex = asText(text, HEX, 'a transaction in hex', answer.url);
  const bytes = Buffer.from(hex, 'hex');
  let transaction: BitcoinTransaction;
  try {
    const reader = new ByteReader(bytes);
    transaction = readTransaction(reader, network.mweb);
    if (reader.left > 0) throw badAnswer(answer.url, 'one transaction', `${reader.left} bytes more`);
  } catch (cause) {
    if (cause instanceof SpoorError && cause.code !== 'BAD_ANSWER')
      throw badAnswer(answer.url, 'a transaction', cause.message);
    throw cause;
  }
  if (txidOf(transaction) !== txid) throw badAnswer(answer.url, `the transaction ${txid}`, txidOf(transaction));
  return transaction;
}

/** Who spends an output; null while nobody does. `status` null: not in a block yet. */
export interface Outspend {
  readonly txid: string;
  readonly vin: number;
  readonly status: TxStatus | null;
}

/** `GET /tx/:txid/outspends` */
export function readOutspends(answer: Answer): readonly (Outspend | null)[] {
  return asList(answerJson(answer), answer.url).map((json, vout) => {
    return toOutspend(json, `${answer.url}, output ${vout}`);
  });
}

/** One of them, or the answer of `GET /tx/:txid/outspend/:vout`. */
export function toOutspend(json: unknown, where: string): Outspend | null {
  const spend: Fields = asObject(json, where);
  if (spend.spent === false) return null;
  if (spend.spent !== true) throw badAnswer(`${where}, spent`, 'true or false', spend.spent);
  return {
    txid: asHash(spend.txid, `${where}, txid`),
    vin: asCount(spend.vin, `${where}, vin`),
    status: toStatus(spend.status, `${where}, status`),
  };
}

export interface MerkleProof {
  readonly height: number;
  readonly siblings: readonly string[];
  readonly position: number;
}

/** `GET /tx/:txid/merkle-proof` */
export function readMerkleProof(answer: Answer): MerkleProof {
  const proof = asObject(answerJson(answer), answer.url);
  return {
    height: asCount(proof.block_height, `${answer.url}, block_height`),
    siblings: asList(proof.merkle, `${answer.url}, merkle`).map((hash) => asHash(hash, `${answer.url}, merkle`)),
    position: asCount(proof.pos, `${answer.url}, pos`),
  };
}

/** `GET /block/:hash/header`: 80 bytes whose hash is the one asked for, with their proof of work. */
export function readHeader(answer: Answer, hash: string, network: Network): BlockHeader {
  const hex = asText(answerText(answer).trim(), HEX, 'a block header in hex', answer.url);
  const bytes = Buffer.from(hex, 'hex');
  if (bytes.length !== HEADER_BYTES) throw badAnswer(answer.url, `${HEADER_BYTES} bytes`, `${bytes.length} bytes`);
  const header = decodeHeader(bytes);
  if (header.hash !== hash) throw badAnswer(answer.url, `the block ${hash}`, header.hash);
  try {
    checkProofOfWork(bytes, header, network);
  } catch (cause) {
    throw badAnswer(answer.url, `a block of ${network.chain}`, cause instanceof Error ? cause.message : cause);
  }
  return header;
}

/** `GET /address/:address`: coins received and coins spent, confirmed ones. */
export function readAddressStats(answer: Answer): { readonly events: number; readonly unspent: number } {
  const stats = asObject(asObject(answerJson(answer), answer.url).chain_stats, `${answer.url}, chain_stats`);
  const funded = asCount(stats.funded_txo_count, `${answer.url}, funded_txo_count`);
  const spent = asCount(stats.spent_txo_count, `${answer.url}, spent_txo_count`);
  if (spent > funded) throw badAnswer(answer.url, `at most ${funded} coins spent`, spent);
  return { events: funded + spent, unspent: funded - spent };
}

/** `GET /address/:address/txs/chain[/:last_seen_txid]`: ids of its confirmed transactions with heights, newest first. */
export function readAddressTxs(answer: Answer): readonly { readonly txid: string; readonly height: number }[] {
  return asList(answerJson(answer), answer.url).map((json, i) => {
    const { txid, status } = toTx(json, undefined, `${answer.url}, transaction ${i}`);
    if (status === null) throw badAnswer(`${answer.url}, transaction ${i}`, 'a confirmed transaction', txid);
    return { txid, height: status.height };
  });
}
