import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WorldBlock, WorldTransaction } from './fileWorld.ts';

/** Real blocks as ethereum-etl writes them, kept beside the project and not in it. */
export const evmFolder = resolve(import.meta.dirname, '../../../shared/data/evm-blocks/ethereum-etl');
export const haveEvm = existsSync(evmFolder);
if (!haveEvm) console.warn(`tests on real EVM blocks are skipped: ${evmFolder} is not there`);

/** Blocks 17173049 and 17173050: all transactions with receipts, logs, token transfers and withdrawals. */
export const londonFolder = join(evmFolder, 'test_stream/blocks_17173049_17173050');

type Json = Readonly<Record<string, unknown>>;

/** JSON Lines whose integers beyond 2^53 stay what they are. */
export function exactLines(path: string): Json[] {
  const parse = JSON.parse as (
    text: string,
    reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
  ) => Json;
  const exact = (_: string, value: unknown, { source }: { source?: string }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) ? BigInt(source!) : value;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => parse(line, exact));
}

/** The world that the files of `londonFolder` tell of. */
export function londonWorld(): WorldBlock[] {
  const read = (name: string) => exactLines(join(londonFolder, `expected_${name}.json`));
  const [transactions, logs] = [read('transactions'), read('logs')];
  return read('blocks').map((block) => ({
    hash: String(block.hash),
    number: Number(block.number),
    time: Number(block.timestamp),
    miner: String(block.miner),
    baseFee: big(block.base_fee_per_gas),
    transactions: transactions
      .filter(({ block_number: number }) => number === block.number)
      .toSorted((a, b) => Number(a.transaction_index) - Number(b.transaction_index))
      .map((transaction) => toTransaction(transaction, logs)),
    withdrawals: (block.withdrawals as Json[]).map(({ index, address, amount }) => ({
      index: big(index),
      address: String(address),
      gwei: big(amount),
    })),
    rewards: [],
  }));
}

function toTransaction(transaction: Json, logs: readonly Json[]): WorldTransaction {
  return {
    hash: String(transaction.hash),
    from: String(transaction.from_address),
    to: transaction.to_address as string | null,
    made: transaction.receipt_contract_address as string | null,
    value: big(transaction.value),
    gas: big(transaction.gas),
    gasUsed: big(transaction.receipt_gas_used),
    price: big(transaction.receipt_effective_gas_price),
    ok: transaction.receipt_status === 1,
    logs: logs
      .filter((log) => log.transaction_hash === transaction.hash)
      .map((log) => ({
        index: Number(log.log_index),
        address: String(log.address),
        topics: log.topics as string[],
        data: String(log.data),
      }))
      .toSorted((a, b) => a.index - b.index),
    traces: [],
  };
}

const big = (value: unknown): bigint => BigInt(value as number | bigint);
