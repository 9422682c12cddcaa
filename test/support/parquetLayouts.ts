import { etlTables, type Table } from './fileLayouts.ts';
import type { WorldBlock } from './fileWorld.ts';

/** A file of Parquet: rows, and each column as SQL over their texts. */
export interface ParquetTable {
  readonly name: string;
  readonly table: Table;
  readonly columns: Readonly<Record<string, string>>;
}

const as = (type: string, ...columns: string[]) =>
  Object.fromEntries(columns.map((c) => [c, `CAST("${c}" AS ${type})`]));
const same = (...columns: string[]) => Object.fromEntries(columns.map((c) => [c, `"${c}"`]));
const TOPICS = { topics: `from_json(topics, '["VARCHAR"]')` };
const WITHDRAWALS = `from_json(withdrawals, '[{"index":"BIGINT","validator_index":"BIGINT","address":"VARCHAR","amount":"BIGINT"}]')`;

/** The columns that AWS (`DOUBLE`) and BigQuery (`NUMERIC`) share. */
function warehouse(amount: string, toTime: (column: string) => string): Record<string, Record<string, string>> {
  const place = as('BIGINT', 'block_number', 'transaction_index');
  const time = { block_timestamp: toTime('block_timestamp') };
  const prices = ['gas', 'gas_price', 'receipt_gas_used', 'receipt_status', 'receipt_effective_gas_price', 'nonce'];
  return {
    blocks: {
      ...same('hash', 'parent_hash', 'miner'),
      ...as('BIGINT', 'number', 'transaction_count', 'base_fee_per_gas'),
      timestamp: toTime('timestamp'),
      withdrawals: WITHDRAWALS,
    },
    transactions: {
      ...same('hash', 'from_address', 'to_address', 'input', 'receipt_contract_address'),
      ...place,
      ...time,
      ...as('BIGINT', ...prices),
      ...as(amount, 'value'),
    },
    logs: {
      ...same('transaction_hash', 'address', 'data'),
      ...place,
      ...time,
      ...as('BIGINT', 'log_index'),
      ...TOPICS,
    },
    traces: {
      ...same(
        'transaction_hash',
        'block_hash',
        'from_address',
        'to_address',
        'trace_type',
        'call_type',
        'reward_type',
        'error',
        'trace_id',
      ),
      ...place,
      ...time,
      ...as('BIGINT', 'status'),
      ...as(amount, 'value'),
      trace_address: `nullif(array_to_string(from_json(trace_address, '["VARCHAR"]'), ','), '')`,
    },
  };
}

/** The public data set of AWS: amounts are floating-point numbers. */
export const AWS = warehouse('DOUBLE', (column) => `make_timestamp(CAST(${column} AS BIGINT) * 1000000)`);
/** That of BigQuery. */
export const BIGQUERY = warehouse('DECIMAL(38, 9)', (column) => `to_timestamp(CAST(${column} AS BIGINT))`);

/** cryo leaves out what failed, names calls in its own way and has a reward's receiver for its sender. */
export function cryoTables(world: readonly WorldBlock[], bytes: boolean): ParquetTable[] {
  const { blocks, transactions, logs, traces } = etlTables(world);
  const hex = (value: unknown) =>
    `0x${BigInt(value as bigint)
      .toString(16)
      .padStart(64, '0')}`;
  const b = (column: string) => (bytes ? `unhex(substr(${column}, 3))` : column);
  const u32 = (column: string) => `CAST(${column} AS UINTEGER)`;
  const amount = (column: string): Record<string, string> =>
    bytes ? { value_binary: b('hex'), value_f64: `CAST(${column} AS DOUBLE)` } : { value_string: column };
  const place = {
    block_number: u32('block_number'),
    transaction_index: u32('transaction_index'),
    chain_id: '1::UBIGINT',
  };
  const calls: Readonly<Record<string, string>> = {
    delegatecall: 'delegate_call',
    staticcall: 'static_call',
    callcode: 'call_code',
  };
  const steps = (row: Table[number]) => row.trace_address as readonly number[];
  const kept = traces.filter(
    (row) =>
      !traces.some(
        (other) =>
          other.status === 0 &&
          other.transaction_hash === row.transaction_hash &&
          row.transaction_hash !== null &&
          steps(other).every((step, at) => steps(row)[at] === step),
      ),
  );
  const own = kept.map((row) => ({
    ...row,
    path: steps(row).join('_'),
    call_type: calls[row.call_type as string] ?? row.call_type!,
    action_from: row.trace_type === 'reward' ? row.to_address! : row.from_address!,
    action_to: row.trace_type === 'call' || row.trace_type === 'suicide' ? row.to_address! : null,
    result_address: row.trace_type === 'create' ? row.to_address! : null,
  }));
  const write = (name: string, table: Table, columns: Record<string, string>) =>
    table.length === 0 ? [] : [{ name, table, columns }];
  return [
    ...write('ethereum__blocks__1', blocks, {
      block_hash: b('hash'),
      author: b('miner'),
      block_number: u32('number'),
      gas_used: '1::UBIGINT',
      timestamp: u32('timestamp'),
      base_fee_per_gas: 'CAST(base_fee_per_gas AS UBIGINT)',
      chain_id: '1::UBIGINT',
    }),
    ...write(
      'ethereum__transactions__1',
      transactions.map((row) => ({ ...row, hex: hex(row.value) })),
      {
        ...place,
        transaction_hash: b('hash'),
        nonce: 'CAST(nonce AS UBIGINT)',
        from_address: b('from_address'),
        to_address: b('to_address'),
        ...amount('value'),
        gas_limit: 'CAST(gas AS UBIGINT)',
        gas_used: 'CAST(receipt_gas_used AS UBIGINT)',
        gas_price: 'CAST(gas_price AS UBIGINT)',
        success: "receipt_status = '1'",
      },
    ),
    ...write('ethereum__logs__1', logs, {
      ...place,
      log_index: u32('log_index'),
      transaction_hash: b('transaction_hash'),
      address: b('address'),
      data: b('data'),
      ...Object.fromEntries([0, 1, 2, 3].map((at) => [`topic${at}`, b(`(topics->>'$[${at}]')`)])),
    }),
    ...write('ethereum__traces__1', own, {
      ...place,
      transaction_hash: b('transaction_hash'),
      ...Object.fromEntries(['action_from', 'action_to', 'result_address', 'block_hash'].map((c) => [c, b(c)])),
      action_value: 'value',
      action_type: 'trace_type',
      action_call_type: 'call_type',
      action_reward_type: 'reward_type',
      trace_address: 'path',
      error: 'error',
    }),
  ];
}
