import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { SpoorError, systemError } from '../core/errors.ts';

/** DuckDB keeps some more beside this; one thread, because each holds a row group of its own. */
const SETTINGS = { memory_limit: '200MiB', threads: '1' };

/** How the interchange formats are read and written as Parquet: amounts as text, because they pass every integer type. */
const READS = {
  'transfers.csv': `read_csv(?, header = true, delim = ',', quote = '', auto_detect = false, columns = {
    chain: 'VARCHAR', block: 'UBIGINT', "index": 'UINTEGER', "time": 'UBIGINT', tx: 'VARCHAR', asset: 'VARCHAR',
    "from": 'VARCHAR', "to": 'VARCHAR', amount: 'VARCHAR'}, nullstr = '\\N')`,
  'transactions.jsonl': `read_json(?, format = 'newline_delimited', auto_detect = false,
    maximum_object_size = 67108864, columns = {
    chain: 'VARCHAR', block: 'UBIGINT', "index": 'UINTEGER', "time": 'UBIGINT', txid: 'VARCHAR',
    inputs: 'STRUCT(txid VARCHAR, vout UINTEGER, "value" VARCHAR, address VARCHAR)[]',
    outputs: 'STRUCT(address VARCHAR, "value" VARCHAR)[]'})`,
} as const;

export type LedgerFile = keyof typeof READS;

/**
 * Turns a ledger file of a world into Parquet beside it and removes it; the rows and their order stay.
 * @throws INTERRUPTED when the signal fires, DISK_FULL, IO
 */
export async function convertToParquet(folder: string, file: LedgerFile, signal?: AbortSignal): Promise<string> {
  const name = file.replace(/\.[a-z]+$/, '.parquet');
  const from = quote(join(folder, file));
  const to = quote(join(folder, name));
  const spill = join(folder, 'spill');
  const instance = await DuckDBInstance.create(':memory:', { ...SETTINGS, temp_directory: spill });
  const connection = await instance.connect();
  const interrupt = (): void => connection.interrupt();
  signal?.addEventListener('abort', interrupt, { once: true });
  try {
    signal?.throwIfAborted();
    await connection.run(
      `COPY (SELECT * FROM ${READS[file].replace('?', from)}) TO ${to} (FORMAT parquet, ROW_GROUP_SIZE 61440)`,
    );
  } catch (cause) {
    if (signal?.aborted) throw new SpoorError('INTERRUPTED', `stopped while writing ${name}`, {}, { cause });
    throw systemError(cause, join(folder, name));
  } finally {
    signal?.removeEventListener('abort', interrupt);
    connection.closeSync();
    instance.closeSync();
    await rm(spill, { recursive: true, force: true });
  }
  await rm(join(folder, file));
  return name;
}

function quote(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}
