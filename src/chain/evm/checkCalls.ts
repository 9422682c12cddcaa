import { badAnswer } from './answerFields.ts';
import { isSilentEnd, tracedLogs } from './executionSteps.ts';
import type { EvmBlock, EvmCall, EvmLog, EvmReceipt } from './records.ts';

/**
 * Holds traces against transactions and receipts: sender, recipient, value, success, logs in their order; of each call
 * below, that it comes from the one above. Values that moved inside are the node's word: a header does not tell them.
 * @throws BAD_ANSWER with both values
 */
export function checkCalls(
  block: EvmBlock,
  receipts: readonly EvmReceipt[],
  calls: readonly (EvmCall | undefined)[],
): void {
  block.transactions.forEach((transaction, at) => {
    const where = `block ${block.header.number}, trace of transaction ${at}`;
    const call = calls[at];
    if (!call) return;
    const receipt = receipts[at]!;
    const kind = transaction.to === undefined ? 'create' : 'call';
    if (call.kind !== kind) throw badAnswer(where, `a ${call.kind}`, `a ${kind}, as the transaction is`);
    expectSame(`${where}, from`, call.from, transaction.from);
    expectSame(`${where}, value`, call.value, transaction.value);
    const to = transaction.to ?? (call.failed ? call.to : (receipt.contractAddress ?? call.to));
    expectSame(`${where}, to`, call.to, to);
    if (receipt.succeeded !== undefined && receipt.succeeded === call.failed) {
      throw badAnswer(where, call.failed ? 'a failure' : 'a success', 'what its receipt says');
    }
    const logs = call.failed ? undefined : tracedLogs(call);
    // None at all: the node passed over the request for logs.
    if (logs && logs.length > 0) checkLogs(where, logs, receipt.logs);
    checkBelow(where, call);
  });
}

function expectSame(where: string, found: string | bigint, expected: string | bigint): void {
  if (found !== expected) throw badAnswer(where, `${found}`, `${expected}, as the transaction says`);
}

function checkLogs(where: string, found: readonly EvmLog[], expected: readonly EvmLog[]): void {
  if (found.length !== expected.length) {
    throw badAnswer(where, `${found.length} logs`, `${expected.length}, as in its receipt`);
  }
  found.forEach((log, at) => {
    if (logText(log) !== logText(expected[at]!)) {
      throw badAnswer(`${where}, log ${at}`, logText(log), `${logText(expected[at]!)}, as in its receipt`);
    }
  });
}

function logText({ address, topics, data }: EvmLog): string {
  return [address, ...topics, data].join(' ');
}

function checkBelow(where: string, call: EvmCall): void {
  for (const child of call.calls) {
    if (isSilentEnd(child)) continue;
    // Code that is run by delegate or callcode acts for the account above it.
    const acts = child.from === call.to || (call.kind === 'other' && child.from === call.from) || call.to === '';
    if (!acts) throw badAnswer(`${where}, from`, child.from, `${call.to}, the contract that calls`);
    checkBelow(where, child);
  }
}
