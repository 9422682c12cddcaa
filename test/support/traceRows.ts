import { HistoryArena } from '../../src/kernel/historyArena.ts';
import { createMemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import type { Ledger } from '../../src/ledger/port.ts';
import type { TraceReport } from '../../src/trace/report.ts';
import type { TraceRequest as ProductRequest } from '../../src/trace/request.ts';
import { parseTheftSpec } from '../../src/trace/theftSpec.ts';
import { traceLedger } from '../../src/trace/traceLedger.ts';
import type { LedgerRows, TraceRequest } from '../reference/request.ts';

/** A request in the words of the reference as the product takes it. */
export function toProductRequest(request: TraceRequest): ProductRequest {
  const { thefts, stop, ...rest } = request;
  return {
    ...rest,
    thefts: thefts.map((text, k) => parseTheftSpec(text, k + 1)),
    ...(stop === undefined ? {} : { stop: new Set(stop) }),
  };
}

export async function memoryLedgerOf(rows: LedgerRows): Promise<Ledger> {
  const ledger = createMemoryLedger();
  await ledger.importRows({ transfers: unique(rows.transfers), transactions: unique(rows.transactions) });
  return ledger;
}

/** The same row twice is one row: staging promises that to the ledger. */
function unique<R extends object>(rows: readonly R[]): R[] {
  const key = (row: R): string => JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? `${value}` : value));
  return [...new Map(rows.map((row) => [key(row), row])).values()];
}

/** As `traceRows`, from a store that answers only when awaited and loads a history when it is asked for it. */
export async function traceWaiting(rows: LedgerRows, request: TraceRequest): Promise<TraceReport> {
  const ledger = new Proxy(await memoryLedgerOf(rows), {
    get(target, name) {
      if (name === 'direct') return undefined;
      if (name === 'newHistoryArena') return () => new HistoryArena(target.accountCount);
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return await traceLedger(ledger, toProductRequest(request));
}

/** As `traceRows`, from a store whose arena has room for next to nothing, so that histories come and go all the time. */
export async function traceForgetting(rows: LedgerRows, request: TraceRequest): Promise<TraceReport> {
  const ledger = new Proxy(await memoryLedgerOf(rows), {
    get(target, name) {
      if (name === 'newHistoryArena') return () => Object.assign(new HistoryArena(target.accountCount), { limit: 1 });
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return await traceLedger(ledger, toProductRequest(request));
}

/** The product's tracer over rows, through a memory ledger. */
export async function traceRows(rows: LedgerRows, request: TraceRequest): Promise<TraceReport> {
  const ledger = await memoryLedgerOf(rows);
  try {
    return await traceLedger(ledger, toProductRequest(request));
  } finally {
    await ledger.close();
  }
}
