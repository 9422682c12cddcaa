import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';
import { SpoorError, systemError } from '../core/errors.ts';
import type { Progress } from '../core/progress.ts';

export interface DatabaseOptions {
  /** Made if it is not there; the database gets a folder of its own in it and leaves nothing behind on `close`. */
  readonly workFolder: string;
  /** What DuckDB may use before it spills to disk. */
  readonly memoryLimitMb: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** A row of a result: no statement here asks for anything nested. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** A DuckDB database that lives as long as one import. */
export interface Database {
  readonly connection: DuckDBConnection;
  /** Where files may be put that live as long as the database. */
  readonly folder: string;
  /**
   * Runs one statement; numbers of 64 bits and more come back as strings. With a `phase`, its progress is reported.
   * @throws INTERRUPTED, DISK_FULL; whatever else DuckDB says is thrown as it is
   */
  run(sql: string, phase?: string): Promise<Row[]>;
  /** As `run`, a chunk of rows at a time, each row an array of texts (all columns must be VARCHAR). */
  stream(sql: string): AsyncIterable<(readonly (string | null)[])[]>;
  close(): Promise<void>;
}

/** DuckDB gains nothing from more threads here, and each holds buffers of its own. */
const MAX_THREADS = 8;

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { workFolder, memoryLimitMb, signal } = options;
  let folder: string;
  try {
    await mkdir(workFolder, { recursive: true });
    folder = await mkdtemp(join(workFolder, 'stage-'));
  } catch (cause) {
    throw systemError(cause, workFolder);
  }
  const remove = () => rm(folder, { recursive: true, force: true });
  let instance: DuckDBInstance;
  let connection: DuckDBConnection;
  try {
    instance = await DuckDBInstance.create(join(folder, 'stage.duckdb'), {
      memory_limit: `${memoryLimitMb}MiB`,
      temp_directory: join(folder, 'spill'),
      threads: String(Math.min(availableParallelism(), MAX_THREADS)),
      autoinstall_known_extensions: 'false',
    });
    connection = await instance.connect();
    // Progress is counted only where a bar is enabled; it is never printed.
    await connection.run('SET enable_progress_bar = true; SET enable_progress_bar_print = false');
  } catch (cause) {
    await remove();
    throw databaseError(cause, folder, signal);
  }
  const interrupt = () => connection.interrupt();
  signal?.addEventListener('abort', interrupt);
  return {
    connection,
    folder,
    run: async (sql, phase) => {
      throwIfAborted(signal);
      const stopReports = phase === undefined ? undefined : reportPercent(connection, phase, options.onProgress);
      try {
        const reader = await connection.runAndReadAll(sql);
        return reader.getRowObjectsJson() as Row[];
      } catch (cause) {
        throw databaseError(cause, folder, signal);
      } finally {
        stopReports?.();
      }
    },
    stream: (sql) => streamRows(connection, sql, (cause) => databaseError(cause, folder, signal)),
    close: async () => {
      signal?.removeEventListener('abort', interrupt);
      connection.closeSync();
      instance.closeSync();
      await remove();
    },
  };
}

const REPORT_MS = 250;

function reportPercent(
  connection: DuckDBConnection,
  phase: string,
  onProgress: ((progress: Progress) => void) | undefined,
): (() => void) | undefined {
  if (onProgress === undefined) return undefined;
  const timer = setInterval(() => {
    const { percentage } = connection.progress;
    if (percentage >= 0) onProgress({ phase, done: Math.floor(percentage), total: 100, unit: '%' });
  }, REPORT_MS);
  return () => clearInterval(timer);
}

async function* streamRows(
  connection: DuckDBConnection,
  sql: string,
  toError: (cause: unknown) => unknown,
): AsyncGenerator<(readonly (string | null)[])[]> {
  try {
    const result = await connection.stream(sql);
    for await (const rows of result.yieldRows()) yield rows as (string | null)[][];
  } catch (cause) {
    throw toError(cause);
  }
}

export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new SpoorError('INTERRUPTED', 'stopped; nothing was changed', {}, { retryable: true });
}

/** What DuckDB says, as a `SpoorError` where the machine or the user is its cause, else unchanged. */
function databaseError(cause: unknown, folder: string, signal: AbortSignal | undefined): unknown {
  const text = cause instanceof Error ? cause.message : String(cause);
  if (signal?.aborted && /interrupt/i.test(text)) {
    return new SpoorError('INTERRUPTED', 'stopped; nothing was changed', {}, { cause, retryable: true });
  }
  if (/no space left|disk full|disk quota|max_temp_directory_size/i.test(text)) {
    const message = `${folder}: the disk is full; free some space and run it again`;
    return new SpoorError('DISK_FULL', message, { path: folder }, { cause, retryable: true });
  }
  return cause;
}

/** Text as an SQL string literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as an SQL identifier. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
