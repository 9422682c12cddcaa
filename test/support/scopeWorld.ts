import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Progress } from '../../src/core/progress.ts';
import { Random } from '../../src/core/random.ts';
import type { TransferRow } from '../../src/core/rows.ts';
import { createHttpClient, type HttpOptions } from '../../src/fetch/httpClient.ts';
import { KeptAnswers } from '../../src/fetch/keptAnswers.ts';
import type { Tag } from '../../src/label/tags.ts';
import { fetchScope, type Scope } from '../../src/scope/fetchScope.ts';
import { parseSourceSpec } from '../../src/scope/sourceSpec.ts';
import { simulateRows } from '../../src/simulate/simulateRows.ts';
import type { TraceReport } from '../../src/trace/report.ts';
import type { TraceRequest } from '../../src/trace/request.ts';
import { parseTheftSpec } from '../../src/trace/theftSpec.ts';
import { traceLedger } from '../../src/trace/traceLedger.ts';
import { type MinedWorld, mineWorld } from './esploraWorld.ts';
import { ExplorerWorld, MINER } from './explorerWorld.ts';
import { testClock } from './faultyServer.ts';

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'spoor-scope-'));

export interface ScopedRun {
  readonly scope: Scope;
  readonly report: TraceReport;
}

export interface RunOptions {
  readonly sources: readonly string[];
  readonly keep: string;
  readonly offline?: boolean;
  readonly maxRequests?: number;
  readonly pageRows?: number;
  readonly http?: Partial<HttpOptions>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** A scoped trace as the command line makes it, with a clock that does not wait. */
export async function runScope(request: TraceRequest, options: RunOptions): Promise<ScopedRun> {
  const { signal, maxRequests, pageRows, onProgress } = options;
  const scope = await fetchScope(request, {
    sources: options.sources.map(parseSourceSpec),
    client: options.offline
      ? null
      : createHttpClient({
          clock: testClock(),
          random: new Random(1),
          ...(signal === undefined ? {} : { signal }),
          ...options.http,
        }),
    kept: await KeptAnswers.open(options.keep),
    ...(signal === undefined ? {} : { signal }),
    ...(maxRequests === undefined ? {} : { maxRequests }),
    ...(pageRows === undefined ? {} : { pageRows }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  const traced = await traceLedger(scope.ledger, request);
  return { scope, report: { ...traced, warnings: [...traced.warnings, ...scope.warnings] } };
}

/** A report without what is about the rows that the ledger happens to hold besides. */
export function withoutLedger(report: TraceReport): Omit<TraceReport, 'ledger'> {
  const { schema, thefts, rules, warnings } = report;
  return { schema, thefts, rules, warnings };
}

export interface UtxoCase {
  readonly mined: MinedWorld;
  readonly request: TraceRequest;
}

/** A simulated theft world of a UTXO chain, mined on regtest, with its thefts and tags. */
export function utxoCase(seed: number, transfers: number, options: Partial<TraceRequest> = {}): UtxoCase {
  const simulated = simulateRows({ seed, transfers, chain: 'utxo' });
  const rows = [...simulated.transactions];
  const truth = simulated.truth();
  const mined = mineWorld(rows);
  const tags: Tag[] = truth.tags.map((tag) => ({
    ...tag,
    chain: tag.chain === '' ? '' : 'bitcoin-regtest',
    address: mined.rename(tag.address),
    source: 'simulated',
  }));
  const specs = truth.thefts.flatMap(({ name, specs: texts }) => texts.map((text) => renameSpec(name, text, mined)));
  return { mined, request: { thefts: specs.map((text, i) => parseTheftSpec(text, i + 1)), tags, ...options } };
}

/** `[name=]bitcoin:txid[:n]` or `...address@time`, as it is called on the mined chain. */
function renameSpec(name: string, text: string, { rename }: MinedWorld): string {
  const [, body] = /^(?:[^:]*=)?[a-z-]+:(.*)$/.exec(text)!;
  const [, what, rest] = /^([^:@]+)(.*)$/.exec(body!)!;
  return `${name}=bitcoin-regtest:${rename(what!)}${rest}`;
}

export interface EvmCase {
  readonly world: ExplorerWorld;
  readonly request: TraceRequest;
}

/** A simulated theft world of an account chain, signed and in blocks, with its thefts and tags. */
export async function evmCase(seed: number, transfers: number, options: Partial<TraceRequest> = {}): Promise<EvmCase> {
  const simulated = simulateRows({ seed, transfers, chain: 'account' });
  const all = [...simulated.transfers];
  const truth = simulated.truth();
  const laundering = new Set(truth.laundering.map(({ block, index }) => `${block} ${index}`));
  const launders = new Set(all.filter(({ block, index }) => laundering.has(`${block} ${index}`)).map(({ tx }) => tx));
  // Of the transactions beside, one in four: signing takes its time.
  const beside = [...new Set(all.map(({ tx }) => tx))].filter((_, i) => i % 4 === 0);
  const kept = new Set([...launders, ...beside]);
  const isStolen = ({ tx }: TransferRow): boolean => truth.thefts.some(({ specs }) => specs.join().includes(tx));
  const rows = all.filter((row) => kept.has(row.tx) || isStolen(row));
  const world = await ExplorerWorld.make(rows);
  const source = 'simulated';
  const tags: Tag[] = truth.tags.map((tag) => ({ ...tag, address: world.rename(tag.address), source }));
  tags.push({ chain: 'ethereum', address: MINER, entity: 'A pool', category: 'mining-pool', source });
  const texts = truth.thefts.flatMap(({ name, specs }) => specs.map((text) => evmSpec(name, text, world, rows)));
  return { world, request: { thefts: texts.map((text, i) => parseTheftSpec(text, i + 1)), tags, ...options } };
}

function evmSpec(name: string, text: string, world: ExplorerWorld, rows: readonly TransferRow[]): string {
  const { what } = parseTheftSpec(text, 1);
  if (what.kind === 'address') return `${name}=ethereum:${world.rename(what.address)}@${what.timeSec}`;
  const stolen = rows.find(({ tx, index }) => tx === what.tx && index === what.n)!;
  const { tx, index } = world.placeOf(stolen)!;
  return `${name}=ethereum:${tx}:${index}`;
}
