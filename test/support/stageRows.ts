import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';
import type { TransactionRow, TransferRow } from '../../src/core/rows.ts';
import type { StagedRows } from '../../src/ledger/staged.ts';

/** One database for all that a process stages: making one takes ten times as long as a few rows in it. */
let instance: Promise<DuckDBInstance> | undefined;

/** The staged tables as SQL, for whoever fills them. */
export const STAGED_TABLES = `
  CREATE TABLE transfers (chain VARCHAR, block UBIGINT, idx UBIGINT, time UBIGINT, tx VARCHAR, asset VARCHAR,
    "from" VARCHAR, "to" VARCHAR, amount VARCHAR, file UINTEGER, line UBIGINT);
  CREATE TABLE transactions (chain VARCHAR, block UBIGINT, idx UBIGINT, time UBIGINT, txid VARCHAR, file UINTEGER,
    line UBIGINT);
  CREATE TABLE inputs (chain VARCHAR, block UBIGINT, idx UBIGINT, vin UINTEGER, txid VARCHAR, vout UINTEGER,
    value VARCHAR, address VARCHAR);
  CREATE TABLE outputs (chain VARCHAR, block UBIGINT, idx UBIGINT, vout UINTEGER, address VARCHAR, value VARCHAR);
`;

/**
 * Stages rows that are in memory: live blocks, tests. The rows must keep what `StagedRows` promises; nothing is checked
 * here. `name` stands for the file in errors, a row's number in its list for the line. Close `connection` after use.
 */
export async function stageRows(
  rows: { readonly transfers?: readonly TransferRow[]; readonly transactions?: readonly TransactionRow[] },
  name = 'rows',
): Promise<StagedRows> {
  const { transfers = [], transactions = [] } = rows;
  instance ??= DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await (await instance).connect();
  // Each connection has temporary tables of its own.
  await connection.run(STAGED_TABLES.replaceAll('CREATE TABLE', 'CREATE TEMP TABLE'));
  await appendTo(connection, 'transfers', (appender) => {
    for (const [i, row] of transfers.entries()) appendTransfer(appender, row, i + 1);
  });
  await appendTo(connection, 'transactions', (appender) => {
    for (const [i, row] of transactions.entries()) {
      appendPlace(appender, row);
      appender.appendUBigInt(BigInt(row.timeSec));
      appender.appendVarchar(row.txid);
      appender.appendUInteger(0);
      appender.appendUBigInt(BigInt(i + 1));
      appender.endRow();
    }
  });
  await appendTo(connection, 'inputs', (appender) => {
    for (const row of transactions) appendInputs(appender, row);
  });
  await appendTo(connection, 'outputs', (appender) => {
    for (const row of transactions) {
      for (const [vout, output] of row.outputs.entries()) {
        appendPlace(appender, row);
        appender.appendUInteger(vout);
        appender.appendVarchar(output.address);
        appender.appendVarchar(String(output.value));
        appender.endRow();
      }
    }
  });
  return { connection, files: [name], transfers: transfers.length, transactions: transactions.length };
}

async function appendTo(connection: DuckDBConnection, table: string, fill: (appender: DuckDBAppender) => void) {
  const appender = await connection.createAppender(table, 'main', 'temp');
  fill(appender);
  appender.closeSync();
}

function appendPlace(appender: DuckDBAppender, row: { chain: string; block: number; index: number }): void {
  appender.appendVarchar(row.chain);
  appender.appendUBigInt(BigInt(row.block));
  appender.appendUBigInt(BigInt(row.index));
}

function appendTransfer(appender: DuckDBAppender, row: TransferRow, line: number): void {
  appendPlace(appender, row);
  appender.appendUBigInt(BigInt(row.timeSec));
  for (const text of [row.tx, row.asset, row.from, row.to, String(row.amount)]) appender.appendVarchar(text);
  appender.appendUInteger(0);
  appender.appendUBigInt(BigInt(line));
  appender.endRow();
}

function appendInputs(appender: DuckDBAppender, row: TransactionRow): void {
  for (const [vin, input] of row.inputs.entries()) {
    appendPlace(appender, row);
    appender.appendUInteger(vin);
    appender.appendVarchar(input.txid);
    appender.appendUInteger(input.vout);
    if (input.value === undefined) appender.appendNull();
    else appender.appendVarchar(String(input.value));
    if (input.address === undefined) appender.appendNull();
    else appender.appendVarchar(input.address);
    appender.endRow();
  }
}
