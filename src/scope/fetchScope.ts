import { networkNamed } from '../chain/bitcoin/networks.ts';
import { EVM_CHAINS } from '../chain/evm/evmChains.ts';
import { SpoorError } from '../core/errors.ts';
import type { Progress, WorkOptions } from '../core/progress.ts';
import type { HttpClient } from '../fetch/httpClient.ts';
import type { KeptAnswers } from '../fetch/keptAnswers.ts';
import { DEFAULT_MAX_ACTIVITY } from '../label/activity.ts';
import { chainNamed } from '../label/address/chainFamilies.ts';
import type { Ledger } from '../ledger/port.ts';
import type { End, TraceReport, Warning } from '../trace/report.ts';
import type { TraceRequest } from '../trace/request.ts';
import { Stops } from '../trace/stops.ts';
import { traceLedger } from '../trace/traceLedger.ts';
import { Asker } from './asker.ts';
import type { ChainScope, ChainView } from './chainScope.ts';
import { EsploraScope } from './esplora/esploraScope.ts';
import { PAGE_ROWS } from './evm/accountLists.ts';
import { EvmScope } from './evm/evmScope.ts';
import { holdersOf } from './heldEnds.ts';
import { ScopedLedger } from './scopedLedger.ts';
import type { SourceKind, SourceSpec } from './sourceSpec.ts';

export interface ScopeOptions extends WorkOptions {
  readonly sources: readonly SourceSpec[];
  /** Null: offline, from kept answers alone. */
  readonly client: HttpClient | null;
  readonly kept: KeptAnswers;
  /** Requests that may be sent; answers that were kept cost none. Default: no limit. */
  readonly maxRequests?: number;
  /** Rows an Etherscan-compatible source lists at most in one answer; default 10,000. */
  readonly pageRows?: number;
}

/** What a trace needs of its chains, and how it was come by. */
export interface Scope {
  readonly ledger: Ledger;
  readonly warnings: readonly Warning[];
  /** Rounds of asking after the thefts themselves. */
  readonly waves: number;
  readonly requests: number;
  /** Answers that were compared between sources of a kind, and how many differed. */
  readonly compared: number;
  readonly disagreed: number;
}

/**
 * Asks sources for the part of their chains that a trace reaches: the thefts, then in waves what the trace of all that is
 * known ends at because it is not known further, until nothing is missing or nothing more is to be had. The trace over
 * the ledger that comes of it is that over the whole chain; what could not be had ends as `gap`, and a warning says so.
 *
 * The same kept answers make the same ledger. Only what the rules asked for reach is fetched: the self-check against
 * `bounds` is then made within what was fetched, where it holds as well, because a gap stops every rule alike.
 *
 * @throws USAGE where no source of the right kind is named; what asking and tracing throw
 */
export async function fetchScope(asked: TraceRequest, options: ScopeOptions): Promise<Scope> {
  const request = { ...asked, thefts: asked.thefts.map((theft) => ({ ...theft, chain: nameInSources(theft.chain) })) };
  let phase = 'asking for the thefts';
  const report = (done: number): void => options.onProgress?.({ phase, done, unit: 'requests' } satisfies Progress);
  const asker = new Asker({
    client: options.client,
    kept: options.kept,
    maxRequests: options.maxRequests ?? Infinity,
    onRequest: report,
  });
  try {
    return await fetchWaves(request, options, asker, (next) => {
      phase = next;
    });
  } catch (error) {
    // Questions under way must not write into the folder any more: it may be used again at once.
    await asker.stop();
    throw error;
  }
}

async function fetchWaves(
  request: TraceRequest,
  options: ScopeOptions,
  asker: Asker,
  begin: (phase: string) => void,
): Promise<Scope> {
  const scopes = new Map<string, ChainScope>();
  const views = new Map<string, ChainView>();
  for (const { chain } of request.thefts) {
    if (scopes.has(chain)) continue;
    const scope = openChain(chain, request, options, asker);
    scopes.set(chain, scope);
    views.set(chain, scope.view);
  }
  const ledger = new ScopedLedger(views);
  for (const [chain, scope] of scopes) await scope.start(request.thefts.filter((theft) => theft.chain === chain));
  const { signal } = options;
  const work: WorkOptions = signal === undefined ? {} : { signal };
  for (let waves = 0; ; waves++) {
    for (const scope of scopes.values()) await importAnswers(() => ledger.importRows(scope.takeRows(), work));
    const traced = await traceLedger(ledger, { ...request, flows: false }, work);
    const gaps = gapsByChain(traced);
    for (const [chain, ends] of gaps) {
      const open = ends.filter((end) => scopes.get(chain)!.canFetch(end));
      if (open.length === 0) gaps.delete(chain);
      else gaps.set(chain, open);
    }
    begin(`asking, wave ${waves + 1}`);
    let hasMore = false;
    for (const [chain, ends] of gaps) if (await scopes.get(chain)!.fetch(ends)) hasMore = true;
    if (hasMore) continue;
    const held = await checkHeld(scopes.values(), traced, ledger);
    const warnings = [
      ...held,
      ...[...scopes.values()].flatMap((scope) => scope.warnings(endsOf(traced, scope.view.chain))),
      ...[...gaps].map(([chain, ends]) => notFetched(chain, ends.length)),
      ...disagreements(asker),
    ];
    return {
      ledger,
      warnings,
      waves,
      requests: asker.sent,
      compared: asker.compared,
      disagreed: asker.disagreements.length,
    };
  }
}

/** A chain as sources are asked for it: `bch` is `bitcoin-cash`, where no source tells a chain that is called just so. */
function nameInSources(chain: string): string {
  const isTold = (name: string): boolean =>
    EVM_CHAINS.some((evm) => evm.name === name) || networkNamed(name) !== undefined;
  return isTold(chain) ? chain : (chainNamed(chain) ?? chain);
}

/** What holds value at the end is what a lie by omission changes: it is asked for in another way. */
async function checkHeld(
  scopes: Iterable<ChainScope>,
  traced: TraceReport,
  ledger: ScopedLedger,
): Promise<readonly Warning[]> {
  const warnings: Warning[] = [];
  for (const scope of scopes) {
    const { chain } = scope.view;
    const found = await scope.checkHeld(holdersOf(traced, chain), ledger);
    await ledger.markShort(chain, found.short);
    warnings.push(...found.warnings);
  }
  return warnings;
}

function openChain(
  chain: string,
  request: TraceRequest,
  { sources, pageRows = PAGE_ROWS }: ScopeOptions,
  asker: Asker,
): ChainScope {
  const stops = new Stops(request);
  const basesOf = (kind: SourceKind): string[] => {
    const urls = sources.filter((source) => source.kind === kind).map(({ url }) => url);
    if (urls.length > 0) return urls;
    throw new SpoorError('USAGE', `${chain}: name a source to ask, --source ${kind}=URL`, { chain, expected: kind });
  };
  const evm = EVM_CHAINS.find(({ name }) => name === chain);
  if (evm !== undefined) {
    const explorers = basesOf('etherscan');
    const nodes = basesOf('rpc');
    const { maxActivity = DEFAULT_MAX_ACTIVITY } = request;
    return new EvmScope(evm, asker, { explorers, nodes, maxActivity, pageRows });
  }
  const network = networkNamed(chain);
  if (network === undefined) throw new SpoorError('USAGE', `${chain}: no source tells this chain`, { chain });
  if (request.coinbaseTaint !== undefined) {
    const message = '--coinbase-taint needs whole blocks, which --source does not fetch; import them into a ledger';
    throw new SpoorError('USAGE', message);
  }
  return new EsploraScope(network, basesOf('esplora'), asker, (address) => stops.tagOf(chain, address) !== undefined);
}

/** Rows that contradict each other are answers that do. */
async function importAnswers(importRows: () => Promise<unknown>): Promise<void> {
  try {
    await importRows();
  } catch (cause) {
    if (!(cause instanceof SpoorError) || cause.code === 'INTERRUPTED') throw cause;
    const message = `answers contradict each other: ${cause.message}; nothing of them was used, ask another source`;
    throw new SpoorError('BAD_ANSWER', message, cause.fields, { cause });
  }
}

/** Ends of all rules that wait for something, largest first, one a holder. */
function gapsByChain({ rules }: TraceReport): Map<string, End[]> {
  const largest = new Map<string, { end: End; amount: bigint }>();
  for (const rule of Object.values(rules)) {
    for (const end of rule.ends) {
      if (end.reason !== 'gap') continue;
      const key = `${end.chain} ${end.coin ?? end.address}`;
      const amount = BigInt(end.amount ?? end.possible ?? 0);
      const known = largest.get(key);
      if (known === undefined || known.amount < amount) largest.set(key, { end, amount });
    }
  }
  const sorted = [...largest].toSorted(([a, x], [b, y]) => {
    if (x.amount !== y.amount) return x.amount > y.amount ? -1 : 1;
    return a < b ? -1 : 1;
  });
  const byChain = new Map<string, End[]>();
  for (const [, { end }] of sorted) {
    const ends = byChain.get(end.chain);
    if (ends === undefined) byChain.set(end.chain, [end]);
    else ends.push(end);
  }
  return byChain;
}

function endsOf({ rules }: TraceReport, chain: string): End[] {
  return Object.values(rules).flatMap(({ ends }) => ends.filter((end) => end.chain === chain));
}

function notFetched(chain: string, count: number): Warning {
  const what = count === 1 ? 'one account or coin' : `${count} accounts or coins`;
  const detail = `${what} of ${chain} end as gap; allow more requests (--max-requests), or ask again without --offline`;
  return { code: 'NOT_FETCHED', chain, asset: '', address: '', amount: `${count}`, detail };
}

function disagreements(asker: Asker): Warning[] {
  const texts = asker.disagreements.map(({ first, second }) => `${first}, ${second}`);
  return [...new Set(texts)]
    .sort()
    .map((detail) => ({ code: 'SOURCES_DISAGREE', chain: '', asset: '', address: '', amount: '0', detail }));
}
