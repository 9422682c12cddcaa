import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import type { WorldBlock, WorldTransaction } from './fileWorld.ts';

type Value = string | bigint | number | null | readonly (string | number)[] | readonly Record<string, unknown>[];
export type Table = Readonly<Record<string, Value>>[];
export type Tables = Readonly<
  Record<'blocks' | 'transactions' | 'receipts' | 'token_transfers' | 'logs' | 'traces', Table>
>;

/** What ethereum-etl exports of a world. `transactions` have their receipts' columns; `receipts` say the same again. */
export function etlTables(world: readonly WorldBlock[]): Tables {
  const tables: Tables = { blocks: [], transactions: [], receipts: [], token_transfers: [], logs: [], traces: [] };
  for (const block of world) {
    tables.blocks.push({
      number: block.number,
      hash: block.hash,
      parent_hash: block.hash,
      miner: block.miner,
      timestamp: block.time,
      transaction_count: block.transactions.length,
      base_fee_per_gas: block.baseFee,
      withdrawals: block.withdrawals.map(({ index, address, gwei }) => ({
        index: Number(index),
        validator_index: 1,
        address,
        amount: Number(gwei),
      })),
    });
    for (const [at, transaction] of block.transactions.entries()) addTransaction(tables, block, transaction, at);
    for (const [at, { kind, to, value }] of block.rewards.entries()) {
      const trace = traceRow(block, null, null, [], {
        type: 'reward',
        callType: null,
        from: null,
        to,
        value,
        failed: false,
      });
      tables.traces.push({ ...trace, reward_type: kind, trace_id: `reward_${block.number}_${at}` });
    }
  }
  return tables;
}

function addTransaction(tables: Tables, block: WorldBlock, transaction: WorldTransaction, at: number): void {
  const { hash, from, to, made, value, gas, gasUsed, price, ok } = transaction;
  const place = { block_number: block.number, transaction_index: at };
  tables.transactions.push({
    hash,
    nonce: at,
    ...place,
    from_address: from,
    to_address: to,
    value,
    gas,
    gas_price: price,
    input: '0x',
    block_timestamp: block.time,
    receipt_gas_used: gasUsed,
    receipt_contract_address: made,
    receipt_status: ok ? 1 : 0,
    receipt_effective_gas_price: price,
  });
  tables.receipts.push({
    transaction_hash: hash,
    ...place,
    cumulative_gas_used: gasUsed,
    gas_used: gasUsed,
    contract_address: made,
    status: ok ? 1 : 0,
    effective_gas_price: price,
  });
  for (const { index, address, topics, data } of transaction.logs) {
    tables.logs.push({
      log_index: index,
      transaction_hash: hash,
      ...place,
      address,
      data,
      topics,
      block_timestamp: block.time,
    });
  }
  for (const trace of transaction.traces) tables.traces.push(traceRow(block, hash, at, trace.path, trace));
}

interface TraceParts {
  readonly type: string;
  readonly callType: string | null;
  readonly from: string | null;
  readonly to: string;
  readonly value: bigint;
  readonly failed: boolean;
}

function traceRow(
  block: WorldBlock,
  hash: string | null,
  at: number | null,
  path: readonly number[],
  trace: TraceParts,
) {
  return {
    block_number: block.number,
    block_hash: block.hash,
    transaction_hash: hash,
    transaction_index: at,
    from_address: trace.from,
    to_address: trace.to,
    value: trace.value,
    trace_type: trace.type,
    call_type: trace.callType,
    reward_type: null,
    trace_address: path,
    error: trace.failed ? 'Reverted' : null,
    status: trace.failed ? 0 : 1,
    trace_id: null,
    block_timestamp: block.time,
  };
}

const TYPES: Readonly<Record<string, string>> = {
  blocks: 'block',
  transactions: 'transaction',
  logs: 'log',
  token_transfers: 'token_transfer',
  traces: 'trace',
  receipts: 'receipt',
};

/** As JSON Lines; integers are written as they are, beyond 2^53 too. */
export async function writeJson(folder: string, name: string, table: Table): Promise<string> {
  const text = (value: Value): string => {
    if (typeof value === 'bigint') return String(value);
    return Array.isArray(value) ? `[${value.map((each) => JSON.stringify(each)).join(', ')}]` : JSON.stringify(value);
  };
  const lines = table.map((row) => {
    const fields = Object.entries(row).map(([key, value]) => `"${key}": ${text(value)}`);
    return `{"type": "${TYPES[name]}", ${fields.join(', ')}}\n`;
  });
  const path = join(folder, `${name}.json`);
  await writeFile(path, lines.join(''));
  return path;
}

/** As CSV, without the columns left out; lists as ethereum-etl writes them. */
export async function writeCsv(
  folder: string,
  name: string,
  table: Table,
  without: readonly string[] = [],
): Promise<string> {
  const columns = Object.keys(table[0]!).filter((column) => !without.includes(column));
  const text = (value: Value | undefined): string => {
    if (value === null || value === undefined) return '';
    if (!Array.isArray(value)) return `${value as string | number | bigint}`;
    const list = typeof value[0] === 'object' ? JSON.stringify(value) : value.join(',');
    return list === '' ? '' : `"${list.replaceAll('"', '""')}"`;
  };
  const lines = table.map((row) => columns.map((column) => text(row[column])).join(','));
  const path = join(folder, `${name}.csv.gz`);
  await writeFile(path, gzipSync(`${[columns.join(','), ...lines].join('\r\n')}\r\n`));
  return path;
}

/** As Parquet, each column by an SQL expression over the texts of the others. */
export async function writeParquet(
  folder: string,
  name: string,
  table: Table,
  columns: Readonly<Record<string, string>>,
): Promise<string> {
  const source = join(folder, `${name}.source.jsonl`);
  const text = (value: Value) =>
    value === null || typeof value === 'string'
      ? value
      : Array.isArray(value)
        ? JSON.stringify(value)
        : `${value as number | bigint}`;
  const lines = table.map(
    (row) => `${JSON.stringify(Object.fromEntries(Object.entries(row).map(([key, value]) => [key, text(value)])))}\n`,
  );
  await writeFile(source, lines.join(''));
  const path = join(folder, `${name}.parquet`);
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const types = Object.keys(table[0]!)
    .map((key) => `"${key}": 'VARCHAR'`)
    .join(', ');
  const select = Object.entries(columns)
    .map(([column, sql]) => `${sql} AS "${column}"`)
    .join(', ');
  await connection.run(`COPY (SELECT ${select} FROM read_json('${source}', format='newline_delimited', columns={${types}}))
    TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  return path;
}
