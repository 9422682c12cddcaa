import { SpoorError } from '../../src/core/errors.ts';
import type { TransferRow } from '../../src/core/rows.ts';
import {
  type End,
  type Flow,
  RULES,
  type RuleName,
  type RuleReport,
  type TheftTotals,
  type Warning,
} from '../../src/trace/report.ts';
import { Books, compareTallies, type FlowDraft, type Stolen, type Tally } from './books.ts';
import { type Step, stepsOf } from './conversions.ts';
import { intervalAlgebra } from './intervals.ts';
import { isEndpoint, tagOf } from './limits.ts';
import { parcelAlgebra } from './parcels.ts';
import { assetsOf, partyOf } from './parties.ts';
import type { Algebra } from './portion.ts';
import { reachAlgebra } from './reach.ts';
import { type AccountChain, byCodeUnit, type Chain, movesValue, readChains } from './readChains.ts';
import type { BareReport, LedgerRows, TraceRequest } from './request.ts';
import { resolveThefts, type Thefts, transferKey } from './resolveThefts.ts';
import { eventsOf, walkAccounts } from './walkAccounts.ts';
import { walkCoins } from './walkCoins.ts';

interface Trace {
  readonly request: TraceRequest;
  readonly chains: readonly Chain[];
  readonly thefts: Thefts;
  readonly steps: ReadonlyMap<Chain, readonly Step[][]>;
}

/**
 * The tracer of rules.md written as plainly as it can be: every event of every chain in order, for all accounts and
 * coins, with BigInt amounts. It is what the product is held against, and shares with it
 * only the types of rows and reports, the names of rules and assets, and the error class.
 * @throws THEFT_NOT_FOUND, THEFT_WITHOUT_VALUE, RULE_NOT_APPLICABLE
 */
export function referenceTrace(rows: LedgerRows, request: TraceRequest): BareReport {
  const chains = readChains(rows);
  const rules = rulesToRun(chains, request);
  const thefts = resolveThefts(chains, request.thefts);
  const accounts = chains.filter((chain) => chain.kind === 'account');
  const steps = new Map(accounts.map((chain) => [chain, eventsOf(chain, thefts.claims.get(chain.chain)!, request)]));
  const trace = { request, chains, thefts, steps };
  const books = new Map(rules.map((rule) => [rule, runRule(trace, rule)]));
  const openings = new Map([...books.values()].flatMap((book) => [...book.openings]));
  const swaps = request.swaps === false ? [] : accounts.flatMap((chain) => swapsInThefts(chain, thefts, request));
  const warnings = [...swaps, ...openings.values()].sort(
    (a, b) => byCodeUnit(a.chain, b.chain) || byCodeUnit(a.asset, b.asset) || byCodeUnit(a.address, b.address),
  );
  return {
    schema: 'spoor/trace@1',
    thefts: Object.fromEntries(thefts.names.map((name, i) => [name, { specs: thefts.specs[i]! }])),
    rules: Object.fromEntries([...books].map(([rule, book]) => [rule, report(trace, rule, book)])),
    warnings,
  };
}

/** Transactions that would be followed through a swap if no theft named rows of theirs, and are not. */
function swapsInThefts(chain: AccountChain, { claims }: Thefts, request: TraceRequest): Warning[] {
  const { named } = claims.get(chain.chain)!;
  const keyOf = ({ block, tx }: TransferRow): string => `${tx} in block ${block}`;
  const swappedWhere = (isStolen: (row: TransferRow) => boolean): ReadonlySet<string> => {
    const steps = stepsOf(chain, isStolen, (address) => isEndpoint(request, chain.chain, address)).flat();
    return new Set(steps.filter((step) => step.kind !== 'transfer').map((step) => keyOf(step.row)));
  };
  const swapped = swappedWhere(() => false);
  const followed = swappedWhere((row) => named.has(transferKey(row)));
  const stolen = chain.events.filter((row) => movesValue(row) && named.has(transferKey(row))).map(keyOf);
  return [...new Set(stolen)]
    .filter((detail) => swapped.has(detail) && !followed.has(detail))
    .map((detail) => ({ code: 'SWAP_IN_THEFT', chain: chain.chain, asset: '', address: '', amount: '0', detail }));
}

function rulesToRun(chains: readonly Chain[], { rules }: TraceRequest): RuleName[] {
  const hasCoins = chains.some((chain) => chain.kind === 'utxo');
  if (rules === undefined) return RULES.filter((rule) => rule !== 'tiho' || hasCoins);
  if (rules.includes('tiho') && !hasCoins) throw new SpoorError('RULE_NOT_APPLICABLE', 'tiho needs a UTXO chain');
  return RULES.filter((rule) => rules.includes(rule));
}

function runRule(trace: Trace, rule: RuleName): Books {
  const books = new Books();
  if (rule !== 'bounds' && rule !== 'poison') {
    for (const chain of trace.chains) walkChain(trace, rule, chain, parcelAlgebra(rule), () => true, books);
    return books;
  }
  // Each theft alone, and what it stole of each asset alone.
  for (const [theft] of trace.thefts.names.entries()) {
    for (const chain of trace.chains) {
      const assets = assetsOf(chain);
      for (const asset of assets) {
        const only = (other: number, claimed: string): boolean => other === theft && claimed === asset;
        const party = partyOf(assets, theft, asset);
        if (rule === 'bounds') walkChain(trace, rule, chain, intervalAlgebra(party), only, books);
        else walkChain(trace, rule, chain, reachAlgebra(party), only, books);
      }
    }
  }
  return books;
}

function walkChain<P>(
  { request, thefts, steps }: Trace,
  rule: RuleName,
  chain: Chain,
  algebra: Algebra<P>,
  takesPart: (theft: number, asset: string) => boolean,
  books: Books,
): void {
  const walk = { algebra, request, claims: thefts.claims.get(chain.chain)!, takesPart, books };
  if (chain.kind === 'utxo') walkCoins(walk, chain);
  else if (rule !== 'tiho') walkAccounts(walk, chain, steps.get(chain)!);
}

function report(trace: Trace, rule: RuleName, books: Books): RuleReport {
  const all = [...books.ends.values()].filter((tally) => tally.amount > 0n || tally.origin > 0n);
  const ends = all.sort(compareTallies).map((tally) => endOf(trace, rule, tally));
  const flows = trace.request.flows ? { flows: flowsOf(trace, rule, books.flows) } : {};
  if (rule === 'bounds' || rule === 'poison') return { ends, ...flows };
  const totals = trace.thefts.names.map((name, theft): [string, TheftTotals[]] => {
    const own = [...books.stolen.values()].filter((stolen) => stolen.theft === theft);
    own.sort((a, b) => byCodeUnit(a.chain, b.chain) || byCodeUnit(a.asset, b.asset));
    return [name, own.map((stolen) => totalsOf(stolen, [...books.ends.values()]))];
  });
  return { thefts: Object.fromEntries(totals), ends, ...flows };
}

function totalsOf({ theft, chain, asset, stolen, claimedEarlier }: Stolen, ends: readonly Tally[]): TheftTotals {
  const own = ends.filter((end) => end.theft === theft && end.chain === chain && end.originAsset === asset);
  const accounted = own.reduce((total, end) => total + end.origin, 0n);
  return { chain, asset, stolen: `${stolen}`, claimedEarlier: `${claimedEarlier}`, accounted: `${accounted}` };
}

function amounts(rule: RuleName, share: { amount: bigint; origin: bigint; certain: bigint }) {
  if (rule === 'bounds') return { certain: `${share.certain}`, possible: `${share.amount}` };
  return { amount: `${share.amount}`, origin: `${share.origin}` };
}

function endOf({ request, thefts }: Trace, rule: RuleName, tally: Tally): End {
  const tag = tally.address === null ? undefined : tagOf(request, tally.chain, tally.address);
  return {
    theft: thefts.names[tally.theft]!,
    reason: tally.reason,
    chain: tally.chain,
    asset: tally.asset,
    address: tally.address,
    coin: tally.coin,
    entity: tag === undefined || tag.entity === '' ? null : tag.entity,
    category: tag?.category ?? null,
    ...amounts(rule, tally),
    ...(tally.originAsset === tally.asset ? {} : { originAsset: tally.originAsset }),
    transfers: tally.transfers,
    hops: tally.hops,
    first: tally.first,
    last: tally.last,
  };
}

function flowsOf({ thefts }: Trace, rule: RuleName, drafts: readonly FlowDraft[]): Flow[] {
  const last = (vout: number | null): number => vout ?? Number.POSITIVE_INFINITY;
  const sorted = [...drafts].sort(
    (a, b) =>
      byCodeUnit(a.chain, b.chain) ||
      a.block - b.block ||
      a.index - b.index ||
      (a.vout === b.vout ? 0 : last(a.vout) - last(b.vout)) ||
      a.taint.theft - b.taint.theft ||
      byCodeUnit(a.taint.originAsset, b.taint.originAsset),
  );
  return sorted.map((draft) => {
    const { amount, origin, originAsset } = draft.taint;
    const tainted =
      rule === 'bounds'
        ? { certain: `${draft.taint.certain}`, possible: `${amount}` }
        : { tainted: `${amount}`, origin: `${origin}` };
    const isSplit = rule !== 'bounds' && rule !== 'poison' && (draft.before ?? 0n) > 0n;
    return {
      theft: thefts.names[draft.taint.theft]!,
      chain: draft.chain,
      block: draft.block,
      index: draft.index,
      vout: draft.vout,
      tx: draft.tx,
      time: draft.time,
      asset: draft.asset,
      from: draft.from,
      to: draft.to,
      amount: draft.amount,
      ...tainted,
      ...(originAsset === draft.asset ? {} : { originAsset }),
      ...(isSplit ? { carried: `${draft.before}` } : {}),
      hops: draft.hops,
      end: draft.end,
      ...(draft.into === undefined ? {} : { into: draft.into }),
      ...(draft.inputs === undefined ? {} : { inputs: draft.inputs }),
    };
  });
}
