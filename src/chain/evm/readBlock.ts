import { BLOCK_LIMIT } from '../../core/position.ts';
import { AnswerFields, badAnswer, excerpt } from './answerFields.ts';
import type {
  AccessListEntry,
  EvmAuthorization,
  EvmBlock,
  EvmHeader,
  EvmTransaction,
  EvmWithdrawal,
} from './records.ts';

/**
 * Reads the answer to `eth_getBlockByNumber` with whole transactions. Forms only: what the block says of itself is held
 * against it by `checkBlock`.
 * @throws BAD_ANSWER
 */
export function readBlock(answer: unknown, where: string): EvmBlock {
  const fields = new AnswerFields(answer, where);
  const header = readHeader(fields);
  return {
    header,
    transactions: fields
      .list('transactions')
      .map((item, at) => readTransaction(item, at, header, `${where}, transaction ${at}`)),
    withdrawals: fields
      .optionalList('withdrawals')
      .map((item, at) => readWithdrawal(item, `${where}, withdrawal ${at}`)),
    uncles: fields.dataList('uncles', 32),
  };
}

/** Reads the header of the answer to `eth_getBlockByNumber` or `eth_getUncleByBlockHashAndIndex`. */
export function readHeader(fields: AnswerFields): EvmHeader {
  const number = fields.count('number');
  if (number >= BLOCK_LIMIT) throw fields.fail('number', 'a height below 2^32');
  const timeSec = fields.count('timestamp');
  if (timeSec >= 2 ** 32) throw fields.fail('timestamp', 'Unix seconds below 2^32');
  return {
    hash: fields.data('hash', 32),
    parentHash: fields.data('parentHash', 32),
    sha3Uncles: fields.data('sha3Uncles', 32),
    miner: fields.data('miner', 20),
    stateRoot: fields.data('stateRoot', 32),
    transactionsRoot: fields.data('transactionsRoot', 32),
    receiptsRoot: fields.data('receiptsRoot', 32),
    logsBloom: fields.data('logsBloom', 256),
    difficulty: fields.optionalQuantity('difficulty') ?? 0n,
    number,
    gasLimit: fields.quantity('gasLimit'),
    gasUsed: fields.quantity('gasUsed'),
    timeSec,
    extraData: fields.data('extraData'),
    mixHash: fields.optionalData('mixHash', 32) ?? `0x${'0'.repeat(64)}`,
    nonce: fields.optionalData('nonce', 8) ?? '0x0000000000000000',
    baseFeePerGas: fields.optionalQuantity('baseFeePerGas'),
    withdrawalsRoot: fields.optionalData('withdrawalsRoot', 32),
    blobGasUsed: fields.optionalQuantity('blobGasUsed'),
    excessBlobGas: fields.optionalQuantity('excessBlobGas'),
    parentBeaconBlockRoot: fields.optionalData('parentBeaconBlockRoot', 32),
    requestsHash: fields.optionalData('requestsHash', 32),
  };
}

/** Fields that nodes answer with a header and that are no part of it, or are read elsewhere. */
const BESIDE = ['size', 'totalDifficulty', 'transactions', 'uncles', 'withdrawals', 'blockTimestamp'];

/** The fields of a block's answer that `readHeader` does not know: a later fork's, or a chain's own. */
export function unknownHeaderFields(answer: unknown, header: EvmHeader): string[] {
  const known = new Set<string>([...Object.keys(header), 'timestamp', ...BESIDE]);
  return new AnswerFields(answer, 'header').keys().filter((key) => !known.has(key));
}

/** Reads a transaction as a block lists it, or `eth_getTransactionByHash` answers it, at its place in its block. */
export function readTransaction(answer: unknown, index: number, header: EvmHeader, where: string): EvmTransaction {
  const fields = new AnswerFields(answer, where);
  const type = Number(fields.optionalQuantity('type') ?? 0n);
  const stated = { index: fields.count('transactionIndex'), block: fields.data('blockHash', 32) };
  if (stated.index !== index) throw fields.fail('transactionIndex', `${index}, its place in the block`);
  if (stated.block !== header.hash) throw fields.fail('blockHash', `${header.hash}, the block that lists it`);
  const isDeposit = fields.has('sourceHash');
  return {
    hash: fields.data('hash', 32),
    index,
    type,
    from: fields.data('from', 20),
    to: fields.optionalData('to', 20),
    nonce: fields.optionalQuantity('nonce') ?? 0n,
    gas: fields.quantity('gas'),
    value: fields.quantity('value'),
    input: fields.data('input'),
    chainId: fields.optionalQuantity('chainId'),
    gasPrice: fields.optionalQuantity('gasPrice'),
    maxFeePerGas: fields.optionalQuantity('maxFeePerGas'),
    maxPriorityFeePerGas: fields.optionalQuantity('maxPriorityFeePerGas'),
    accessList: fields.optionalList('accessList').map((item, at) => readAccess(item, `${where}, accessList ${at}`)),
    maxFeePerBlobGas: fields.optionalQuantity('maxFeePerBlobGas'),
    blobVersionedHashes: fields.dataList('blobVersionedHashes', 32),
    authorizations: fields
      .optionalList('authorizationList')
      .map((item, at) => readAuthorization(item, `${where}, authorizationList ${at}`)),
    v: (type === 0 ? undefined : fields.optionalQuantity('yParity')) ?? fields.optionalQuantity('v') ?? 0n,
    r: fields.optionalQuantity('r') ?? 0n,
    s: fields.optionalQuantity('s') ?? 0n,
    deposit: isDeposit
      ? {
          sourceHash: fields.data('sourceHash', 32),
          mint: fields.optionalQuantity('mint') ?? 0n,
          isSystem: fields.raw('isSystemTx') === true,
        }
      : undefined,
    feeCurrency: fields.optionalData('feeCurrency', 20),
  };
}

function readAccess(answer: unknown, where: string): AccessListEntry {
  const fields = new AnswerFields(answer, where);
  return { address: fields.data('address', 20), storageKeys: fields.dataList('storageKeys', 32) };
}

function readAuthorization(answer: unknown, where: string): EvmAuthorization {
  const fields = new AnswerFields(answer, where);
  return {
    chainId: fields.quantity('chainId'),
    address: fields.data('address', 20),
    nonce: fields.quantity('nonce'),
    yParity: fields.has('yParity') ? fields.quantity('yParity') : fields.quantity('v'),
    r: fields.quantity('r'),
    s: fields.quantity('s'),
  };
}

/** Reads an item of a block's `withdrawals` (EIP-4895). */
export function readWithdrawal(answer: unknown, where: string): EvmWithdrawal {
  const fields = new AnswerFields(answer, where);
  const amountGwei = fields.quantity('amount');
  if (amountGwei >= 2n ** 64n) throw badAnswer(`${where}, amount`, excerpt(fields.raw('amount')), 'gwei below 2^64');
  return {
    index: fields.quantity('index'),
    validatorIndex: fields.quantity('validatorIndex'),
    address: fields.data('address', 20),
    amountGwei,
  };
}
