import { AnswerFields, badAnswer, excerpt } from './answerFields.ts';
import type { EvmChain } from './evmChains.ts';
import type { EvmBlock, EvmLog, EvmReceipt } from './records.ts';

/**
 * Reads the receipts of a block's transactions, one an item in their order, and holds each against the transaction it is
 * of: hash, place, block, sender, recipient, type; running sums of gas and log numbers.
 * @throws BAD_ANSWER
 */
export function readReceipts(
  answers: readonly unknown[],
  block: EvmBlock,
  where: string,
  hashes: EvmChain['hashes'] = 'ethereum',
): EvmReceipt[] {
  const { transactions } = block;
  if (answers.length !== transactions.length) {
    throw badAnswer(`${where}, receipts`, `${answers.length} of them`, `${transactions.length}, one a transaction`);
  }
  let gasUsed = 0n;
  let logs = 0;
  return answers.map((answer, at) => {
    const fields = new AnswerFields(answer, `${where}, receipt ${at}`);
    checkPlace(fields, block, at);
    const receipt = readReceipt(fields, block, at, logs);
    gasUsed += receipt.gasUsed;
    logs += receipt.logs.length;
    // Chains of their own have transactions of the chain itself, which they count in their own way.
    if (hashes === 'ethereum' && receipt.cumulativeGasUsed !== gasUsed) {
      throw fields.fail('cumulativeGasUsed', `0x${gasUsed.toString(16)}, the gas of the receipts so far`);
    }
    return receipt;
  });
}

function checkPlace(fields: AnswerFields, { header, transactions }: EvmBlock, at: number): void {
  const transaction = transactions[at]!;
  expectSame(fields, 'transactionHash', transaction.hash, fields.data('transactionHash', 32));
  expectSame(fields, 'blockHash', header.hash, fields.data('blockHash', 32));
  expectSame(fields, 'blockNumber', header.number, fields.count('blockNumber'));
  expectSame(fields, 'transactionIndex', at, fields.count('transactionIndex'));
  if (fields.has('from')) expectSame(fields, 'from', transaction.from, fields.data('from', 20));
  if (fields.has('to')) expectSame(fields, 'to', transaction.to, fields.data('to', 20));
  if (fields.has('type')) expectSame(fields, 'type', transaction.type, fields.count('type'));
}

function expectSame(fields: AnswerFields, key: string, expected: string | number | undefined, found: unknown): void {
  if (found !== expected) throw fields.fail(key, `${expected ?? 'nothing'}, as its transaction and block say`);
}

function readReceipt(fields: AnswerFields, { header, transactions }: EvmBlock, at: number, before: number): EvmReceipt {
  const root = fields.optionalData('root', 32);
  const status = fields.optionalQuantity('status');
  if (status === undefined ? root === undefined : status > 1n) throw fields.fail('status', '0x0 or 0x1');
  const logs = fields.list('logs').map((item, log) => {
    const inside = new AnswerFields(item, `${fields.where}, log ${log}`);
    if (inside.raw('removed') === true) throw inside.fail('removed', 'false: the block is in the chain');
    expectSame(inside, 'blockHash', header.hash, inside.data('blockHash', 32));
    expectSame(inside, 'transactionHash', transactions[at]!.hash, inside.data('transactionHash', 32));
    expectSame(inside, 'logIndex', before + log, inside.count('logIndex'));
    return readLog(inside);
  });
  return {
    type: transactions[at]!.type,
    succeeded: status === undefined ? undefined : status === 1n,
    // Some nodes go on stating a root beside the status; it is hashed only where there is no status.
    root: status === undefined ? root : undefined,
    cumulativeGasUsed: fields.quantity('cumulativeGasUsed'),
    gasUsed: fields.quantity('gasUsed'),
    logsBloom: fields.data('logsBloom', 256),
    logs,
    contractAddress: fields.optionalData('contractAddress', 20),
    effectiveGasPrice: fields.optionalQuantity('effectiveGasPrice'),
    blobGasPrice: fields.optionalQuantity('blobGasPrice'),
    l1Fee: layerOneFee(fields),
    depositNonce: fields.optionalQuantity('depositNonce'),
    depositReceiptVersion: fields.optionalQuantity('depositReceiptVersion'),
  };
}

/** Reads a log: of a receipt, or of a call in a trace. */
export function readLog(fields: AnswerFields): EvmLog {
  const topics = fields.dataList('topics', 32);
  if (topics.length > 4) throw badAnswer(`${fields.where}, topics`, excerpt(topics.length), 'four at most');
  return { address: fields.data('address', 20), topics, data: fields.has('data') ? fields.data('data') : '0x' };
}

/** OP Stack and Scroll state `l1Fee`; OP Stack since Isthmus also an operator fee: gas * scalar / 10^6 + constant. */
function layerOneFee(fields: AnswerFields): bigint {
  const scalar = fields.optionalQuantity('operatorFeeScalar') ?? 0n;
  const constant = fields.optionalQuantity('operatorFeeConstant') ?? 0n;
  const operatorFee = (fields.quantity('gasUsed') * scalar) / 1_000_000n + constant;
  return (fields.optionalQuantity('l1Fee') ?? 0n) + operatorFee;
}
