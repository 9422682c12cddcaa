import { utxoAsset } from '../core/chains.ts';
import { compareText } from '../core/compareText.ts';
import { SpoorError } from '../core/errors.ts';
import type { WorkOptions } from '../core/progress.ts';
import { ConversionTable } from '../kernel/conversionTable.ts';
import { HistoryArena } from '../kernel/historyArena.ts';
import type { Limits } from '../kernel/limits.ts';
import type { Ledger, LedgerChain } from '../ledger/port.ts';
import { breathe, type ChainRun } from './chainRun.ts';
import { checkBooks } from './checkBooks.ts';
import { checkBounds } from './checkBounds.ts';
import type { ChainThefts } from './claims.ts';
import { buildFlows } from './flowRows.ts';
import { type Flow, RULES, type RuleName, type RuleReport, type TraceReport, type Warning } from './report.ts';
import { type ChainReport, endRows, joinReports, tagRows, totalsRows } from './reportRows.ts';
import type { TraceRequest } from './request.ts';
import { type Arenas, type ResolvedThefts, resolveThefts } from './resolveThefts.ts';
import { AccountRunner } from './runAccounts.ts';
import { CoinRunner } from './runCoins.ts';
import { type Exempt, Stops } from './stops.ts';
import { warnTagConflicts, withConflicts } from './tagConflicts.ts';
import type { TheftSpec } from './theftSpec.ts';

/** Histories loaded at once to look at their openings. */
const RELOADED = 1024;

/**
 * Follows thefts through a ledger under every rule asked for, and checks the result before it is returned: value is
 * conserved for each theft and rule, and every end lies within `bounds` (rules.md). The same ledger and request give
 * the same report, byte for byte.
 *
 * Memory grows with what the thefts reach, not with the ledger.
 *
 * @throws THEFT_NOT_FOUND, THEFT_WITHOUT_VALUE, RULE_NOT_APPLICABLE for what was asked
 * @throws CONSERVATION, OUT_OF_BOUNDS where the result contradicts itself: a defect of Spoor, and no figure is returned
 * @throws INTERRUPTED when `options.signal` fires
 */
export async function traceLedger(
  ledger: Ledger,
  request: TraceRequest,
  options: WorkOptions = {},
): Promise<TraceReport> {
  if (request.thefts.length === 0)
    throw new SpoorError('USAGE', 'no theft was given; name at least one (--theft or --thefts)');
  const rules = rulesToRun(request, ledger.chains);
  const transactions = new Map(
    ledger.chains.filter((c) => c.kind === 'utxo').map((c) => [c.chain, ledger.newTransactionArena()]),
  );
  const arenas: Arenas = { histories: await historyArenas(ledger, request), transactions };
  const thefts = await resolveThefts(ledger, request.thefts, arenas);
  const stops = new Stops(request);
  const parts: ChainReport[] = [];
  for (const found of thefts.chains) {
    const chain = ledger.chains.find((c) => c.chain === found.chain)!;
    parts.push(await traceChain(ledger, chain, found, thefts, stops, arenas, rules, request, options));
  }
  const joined = joinReports(rules, parts, thefts.names, flowsWanted(request));
  const tags = await withConflicts(ledger, tagRows(joined, stops), stops, request);
  return {
    schema: 'spoor/trace@1',
    ledger: { digest: await ledger.digest(), chains: blockRanges(ledger.chains) },
    thefts: Object.fromEntries(thefts.names.map((name) => [name, { specs: thefts.specsByName.get(name)! }])),
    rules: joined,
    ...(tags.length === 0 ? {} : { tags }),
    warnings: [...parts.flatMap((part) => part.warnings), ...thefts.empty.map(emptyWarning), ...warnTagConflicts(tags)],
  };
}

/** The arenas of account chains: shared ones as the store has them, and one of this trace for chains with swaps. */
async function historyArenas(ledger: Ledger, { swaps }: TraceRequest): Promise<Map<string, HistoryArena>> {
  const arenas = new Map<string, HistoryArena>();
  let plain: HistoryArena | null = null;
  let rewritten: HistoryArena | null = null;
  for (const { chain, kind } of ledger.chains) {
    if (kind !== 'account') continue;
    if (swaps === false || (await ledger.assetCount(chain)) < 2) {
      plain ??= ledger.newHistoryArena();
      arenas.set(chain, plain);
    } else {
      rewritten ??= newRewrittenArena(ledger.accountCount);
      arenas.set(chain, rewritten);
    }
  }
  return arenas;
}

function newRewrittenArena(accounts: number): HistoryArena {
  const arena = new HistoryArena(accounts);
  arena.conversions = new ConversionTable(accounts);
  return arena;
}

/** The rules asked for in their fixed order; all that fit the ledger when none was named. */
function rulesToRun(request: TraceRequest, chains: readonly LedgerChain[]): readonly RuleName[] {
  const hasUtxo = chains.some((c) => c.kind === 'utxo');
  if (request.rules === undefined) return RULES.filter((rule) => rule !== 'tiho' || hasUtxo);
  const asked = new Set(request.rules);
  if (asked.has('tiho') && !hasUtxo)
    throw new SpoorError(
      'RULE_NOT_APPLICABLE',
      'rule tiho orders the outputs of a transaction and needs a UTXO chain; this ledger has account chains only',
      { rule: 'tiho' },
    );
  return RULES.filter((rule) => asked.has(rule));
}

/** Whether a rule's flows are asked for. */
function flowsWanted({ flows }: TraceRequest): (rule: RuleName) => boolean {
  return (rule) => flows === true || (typeof flows === 'object' && flows.includes(rule));
}

function blockRanges(chains: readonly LedgerChain[]): Record<string, { first: number; last: number }> {
  const sorted = chains.toSorted((a, b) => (a.chain < b.chain ? -1 : 1));
  return Object.fromEntries(sorted.map(({ chain, first, last }) => [chain, { first, last }]));
}

async function traceChain(
  ledger: Ledger,
  { chain, kind }: LedgerChain,
  found: ChainThefts,
  { names }: ResolvedThefts,
  stops: Stops,
  arenas: Arenas,
  rules: readonly RuleName[],
  request: TraceRequest,
  options: WorkOptions,
): Promise<ChainReport> {
  const cut = request.untilSec === undefined ? Infinity : await ledger.positionAfter(chain, request.untilSec);
  const limits: Limits = { cut, maxHops: request.maxHops ?? Infinity, dust: request.dust ?? 0n };
  const wantsFlows = flowsWanted(request);
  const carry = request.coinbaseTaint === 'carry' ? (request.coinbaseOrder ?? 'subsidy-first') : null;
  const asset = utxoAsset(chain);
  const arena = arenas.transactions.get(chain);
  const accounts =
    kind === 'account' ? new AccountRunner(ledger, found, arenas.histories.get(chain)!, stops, limits) : null;
  const coins = accounts === null ? new CoinRunner(ledger, found, asset, arena!, stops, limits, carry) : null;
  const runner = accounts ?? coins!;
  // Bounds are run whatever was asked: every other rule is held against them.
  const canCompare = limits.dust === 0n && limits.maxHops === Infinity;
  const isApplicable = (rule: RuleName): boolean => rule !== 'tiho' || kind === 'utxo';
  const bounds =
    canCompare || rules.includes('bounds') ? await runner.run('bounds', wantsFlows('bounds'), options) : null;
  // What only the check looked at is no part of the answer.
  if (!rules.includes('bounds')) {
    accounts?.followed.clear();
    coins?.exemptFollowed.clear();
  }
  const reports: Partial<Record<RuleName, RuleReport>> = {};
  const report = async (rule: RuleName, run: ChainRun): Promise<void> => {
    const flowRows: readonly Flow[] = wantsFlows(rule)
      ? await buildFlows(ledger, chain, kind, asset, arena, rule, run, names, options)
      : [];
    reports[rule] = {
      ...(rule === 'bounds' || rule === 'poison' ? {} : { thefts: totalsRows(chain, names, run) }),
      ends: await endRows(ledger, chain, kind, names, stops, rule, run),
      ...(wantsFlows(rule) ? { flows: flowRows } : {}),
    };
  };
  for (const rule of rules.filter(isApplicable)) {
    await breathe(options);
    const run = rule === 'bounds' ? bounds! : await runner.run(rule, wantsFlows(rule), options);
    if (rule !== 'bounds' && rule !== 'poison') {
      checkBooks(chain, rule, run, names);
      if (canCompare) checkBounds(chain, rule, run, bounds!, names);
    }
    await report(rule, run);
  }
  const warnings: Warning[] =
    accounts === null ? [] : await accountWarnings(ledger, arenas.histories.get(chain)!, accounts, reports);
  const exempt = stops.exempt(chain);
  const followed = exempt.size === 0 ? [] : await exemptFollowed(ledger, exempt, accounts, coins);
  return { chain, reports, warnings: [...warnings, ...(await busyWarnings(ledger, chain, exempt, followed))] };
}

/** Of addresses that are exempt from the activity rule those that taint was followed through, under a rule that was asked for. */
async function exemptFollowed(
  ledger: Ledger,
  exempt: ReadonlyMap<number, Exempt>,
  accounts: AccountRunner | null,
  coins: CoinRunner | null,
): Promise<number[]> {
  if (accounts === null) return [...(coins?.exemptFollowed ?? [])];
  const described = await ledger.describeAccounts([...accounts.followed]);
  return [...new Set(described.map(({ address }) => address))].filter((address) => exempt.has(address));
}

/** Those addresses, the busiest first. */
async function busyWarnings(
  ledger: Ledger,
  chain: string,
  exempt: ReadonlyMap<number, Exempt>,
  followed: readonly number[],
): Promise<Warning[]> {
  const texts = await ledger.addressTexts(followed);
  return followed
    .map((id, k) => ({ address: texts[k]!, ...exempt.get(id)! }))
    .toSorted((a, b) => b.events - a.events || compareText(a.address, b.address))
    .map(({ address, category, events }): Warning => {
      const detail = `${category}, ${events} events`;
      return { code: 'BUSY_BUT_TAGGED', chain, asset: '', address, amount: '0', detail };
    });
}

function emptyWarning({ chain, what }: TheftSpec): Warning {
  const address = what.kind === 'address' ? what.address : '';
  return { code: 'THEFT_WITHOUT_VALUE', chain, asset: '', address, amount: '0' };
}

/** Openings that had to be assumed, by account; histories that the trace let go of are loaded again for it. */
async function assumedOpenings(
  ledger: Ledger,
  arena: HistoryArena,
  accounts: readonly number[],
): Promise<Map<number, bigint>> {
  const openings = new Map<number, bigint>();
  const note = (account: number, from: HistoryArena): void => {
    if (from.openingKnown[account] !== 0) return;
    const opening = from.opening(account);
    if (opening > 0n) openings.set(account, opening);
  };
  const forgotten: number[] = [];
  for (const account of accounts) {
    if (arena.isLoaded(account)) note(account, arena);
    else forgotten.push(account);
  }
  if (forgotten.length === 0) return openings;
  const again = ledger.newHistoryArena();
  for (let k = 0; k < forgotten.length; k += RELOADED) {
    const some = forgotten.slice(k, k + RELOADED);
    await ledger.loadHistories(some, again);
    for (const account of some) note(account, again);
    again.clear();
  }
  return openings;
}

/** Openings that had to be assumed and histories that are missing, by asset and address. */
async function accountWarnings(
  ledger: Ledger,
  arena: HistoryArena,
  runner: AccountRunner,
  reports: ChainReport['reports'],
): Promise<Warning[]> {
  const openings = await assumedOpenings(ledger, arena, [...runner.followed]);
  const assumed = [...openings.keys()];
  const accounts = [...assumed, ...runner.gaps];
  const described = await ledger.describeAccounts(accounts);
  const texts = await ledger.addressTexts(described.map((account) => account.address));
  const warnings = accounts.map((account, k): Warning => {
    const code = k < assumed.length ? 'ASSUMED_OPENING' : 'GAP';
    const { chain, asset } = described[k]!;
    const amount = code === 'GAP' ? '0' : `${openings.get(account)}`;
    return { code, chain, asset, address: texts[k]!, amount };
  });
  const key = ({ code, asset, address }: Warning): string => `${code} ${asset} ${address}`;
  // Histories that were only asked for ahead, or by the check against bounds, are not part of the answer.
  const gaps = new Set<string>();
  for (const { ends } of Object.values(reports))
    for (const { reason, asset, address } of ends) if (reason === 'gap') gaps.add(`GAP ${asset} ${address}`);
  const known = warnings
    .filter((warning) => warning.code !== 'GAP' || gaps.has(key(warning)))
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  const swaps = (await runner.swapsInThefts()).map(({ chain, block, tx }): Warning => {
    return { code: 'SWAP_IN_THEFT', chain, asset: '', address: '', amount: '0', detail: `${tx} in block ${block}` };
  });
  return [...swaps, ...known];
}
