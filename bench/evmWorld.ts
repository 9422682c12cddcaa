import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const TRANSACTIONS = 150;
const TRANSFER = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';
const word = (text: string) => `md5(${text}) || md5(${text} || 'x')`;
const hash = (text: string) => `'0x' || ${word(text)}`;
const address = (n: string) => `'0x' || left(${word(`'a' || CAST(hash(${n}) % 200000 AS VARCHAR)`)}, 40)`;

/** Columns of each table by SQL over `i`, the number of its row. */
function tables(blocks: number): Readonly<Record<string, { readonly rows: number; readonly columns: string }>> {
  const block = (perBlock: number) => `18000000 + i // ${perBlock}`;
  const place = (perBlock: number, perTransaction: number) =>
    `${block(perBlock)} AS block_number, (i % ${perBlock}) // ${perTransaction} AS transaction_index,
     ${hash(`'t' || CAST(i // ${perTransaction} AS VARCHAR)`)} AS transaction_hash, 1690000000 + 12 * (i // ${perBlock}) AS block_timestamp`;
  return {
    blocks: {
      rows: blocks,
      columns: `18000000 + i AS number, ${hash(`'b' || CAST(i AS VARCHAR)`)} AS hash, ${hash(`'p' || CAST(i AS VARCHAR)`)} AS parent_hash,
        ${address('i % 50')} AS miner, 1690000000 + 12 * i AS timestamp, 15000000000 AS base_fee_per_gas, ${TRANSACTIONS} AS transaction_count`,
    },
    transactions: {
      rows: blocks * TRANSACTIONS,
      columns: `${hash(`'t' || CAST(i AS VARCHAR)`)} AS hash, i AS nonce, ${block(TRANSACTIONS)} AS block_number, i % ${TRANSACTIONS} AS transaction_index,
        ${address('i * 7')} AS from_address, ${address('i * 11')} AS to_address, CAST(hash(i) % 4611686018427387904 AS VARCHAR) AS value,
        500000 AS gas, 16000000000 AS gas_price, '0x' AS input, 1690000000 + 12 * (i // ${TRANSACTIONS}) AS block_timestamp,
        21000 + i % 400000 AS receipt_gas_used, NULL AS receipt_contract_address, 1 AS receipt_status, 16000000000 AS receipt_effective_gas_price`,
    },
    logs: {
      rows: blocks * TRANSACTIONS * 2,
      columns: `i % ${TRANSACTIONS * 2} AS log_index, ${place(TRANSACTIONS * 2, 2)}, ${address('i % 500')} AS address,
        '0x' || lpad(printf('%x', hash(i) // 16), 64, '0') AS data,
        '${TRANSFER},0x000000000000000000000000' || substr(${address('i * 3')}, 3) || ',0x000000000000000000000000' || substr(${address('i * 5')}, 3) AS topics`,
    },
    traces: {
      rows: (blocks * TRANSACTIONS) / 2,
      columns: `${place(TRANSACTIONS / 2, 1)
        .replace(`(i % ${TRANSACTIONS / 2}) // 1`, `(i % ${TRANSACTIONS / 2}) * 2`)
        .replace("'t' || CAST(i // 1 AS VARCHAR)", "'t' || CAST(i * 2 AS VARCHAR)")},
        ${address('i * 13')} AS from_address, ${address('i * 17')} AS to_address, CAST(1 + hash(i) % 1000000000 AS VARCHAR) AS value,
        'call' AS trace_type, 'call' AS call_type, NULL AS reward_type, '0' AS trace_address, NULL AS error, 1 AS status`,
    },
  };
}

/**
 * Blocks, transactions with receipts, logs and traces in the columns of ethereum-etl: 150 transactions, 300 token
 * transfers and 75 inner ones a block, addresses as uneven as a hash makes them. Always the same rows.
 */
export async function prepareEvmFiles(folder: string, ending: 'csv' | 'parquet', blocks: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const [name, { rows, columns }] of Object.entries(tables(blocks))) {
    const form = ending === 'csv' ? 'FORMAT csv, HEADER' : 'FORMAT parquet, COMPRESSION zstd';
    await connection.run(
      `COPY (SELECT ${columns} FROM range(${rows}) t(i)) TO '${join(folder, `${name}.${ending}`)}' (${form})`,
    );
  }
  connection.closeSync();
  instance.closeSync();
}
