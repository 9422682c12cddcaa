import { assert } from '../core/assert.ts';
import type { ChainKind } from '../core/chains.ts';
import { compareText } from '../core/compareText.ts';
import { coinToTransaction, coinToVout } from '../kernel/transactionArena.ts';
import { provenanceOf } from '../label/tags.ts';
import type { Ledger } from '../ledger/port.ts';
import type { ChainRun, RawEnd } from './chainRun.ts';
import {
  type End,
  type EndTag,
  type Reason,
  RULES,
  type RuleName,
  type RuleReport,
  type TheftTotals,
  type Warning,
} from './report.ts';
import type { Stops } from './stops.ts';

/** What was found on one chain, by rule. */
export interface ChainReport {
  readonly chain: string;
  readonly reports: Readonly<Partial<Record<RuleName, RuleReport>>>;
  readonly warnings: readonly Warning[];
}

/** Totals of each theft on a chain; thefts that are not on it are left out. */
export function totalsRows(chain: string, names: readonly string[], run: ChainRun): Record<string, TheftTotals[]> {
  const rows: Record<string, TheftTotals[]> = Object.create(null);
  for (const { party, claimed, claimedEarlier } of run.totals) {
    if (claimed + claimedEarlier === 0n) continue;
    const list = rows[names[party.theft]!] ?? [];
    rows[names[party.theft]!] = list;
    list.push({
      chain,
      asset: party.asset,
      stolen: `${claimed + claimedEarlier}`,
      claimedEarlier: `${claimedEarlier}`,
      accounted: `${claimed}`,
    });
  }
  return rows;
}

interface Holder {
  readonly address: string | null;
  readonly coin: string | null;
}

/** The ends of a run with names for ids; unsorted. */
export async function endRows(
  ledger: Ledger,
  chain: string,
  kind: ChainKind,
  names: readonly string[],
  stops: Stops,
  rule: RuleName,
  run: ChainRun,
): Promise<End[]> {
  const ends = [...run.ends];
  const holders = await (kind === 'account' ? accountHolders(ledger, ends) : coinHolders(ledger, chain, ends));
  return ends.map((end, k) => {
    const holder = holders[k]!;
    const origin = end.asset === end.party.asset ? {} : { originAsset: end.party.asset };
    const tag = holder.address === null ? undefined : stops.tagOf(chain, holder.address);
    const amounts =
      rule === 'bounds'
        ? { certain: `${end.second}`, possible: `${end.amount}` }
        : { amount: `${end.amount}`, origin: `${end.second}` };
    return {
      theft: names[end.party.theft]!,
      reason: end.reason,
      chain,
      asset: end.asset,
      address: holder.address,
      coin: holder.coin,
      entity: tag === undefined || tag.entity === '' ? null : tag.entity,
      category: tag?.category ?? null,
      ...amounts,
      ...origin,
      transfers: end.transfers,
      hops: end.hops,
      first: end.first,
      last: end.last,
    };
  });
}

/** The tags that name ends, in the order of chain and address. */
export function tagRows(rules: Readonly<Partial<Record<RuleName, RuleReport>>>, stops: Stops): EndTag[] {
  const rows = new Map<string, EndTag>();
  for (const { ends } of Object.values(rules)) {
    for (const { chain, address, entity, category } of ends) {
      if (address === null || category === null || rows.has(`${chain} ${address}`)) continue;
      const tag = stops.tagOf(chain, address);
      assert(tag !== undefined, 'an end has the category of a tag that is not there');
      rows.set(`${chain} ${address}`, { chain, address, entity, category, ...provenanceOf(tag) });
    }
  }
  return [...rows.values()].toSorted((a, b) => compareText(a.chain, b.chain) || compareText(a.address, b.address));
}

async function accountHolders(ledger: Ledger, ends: readonly RawEnd[]): Promise<Holder[]> {
  const accounts = [...new Set(ends.map((end) => end.account))].filter((account) => account > 0);
  const described = await ledger.describeAccounts(accounts);
  const texts = await ledger.addressTexts(described.map((account) => account.address));
  const byAccount = new Map(accounts.map((account, k) => [account, { address: texts[k]!, coin: null }]));
  return ends.map(({ account }) => byAccount.get(account) ?? { address: null, coin: null });
}

async function coinHolders(ledger: Ledger, chain: string, ends: readonly RawEnd[]): Promise<Holder[]> {
  const coins = ends.map((end) => end.coin).filter((coin) => coin >= 0);
  const transactions = [...new Set(coins.map(coinToTransaction))];
  const txids = await ledger.transactionIds(chain, transactions);
  const txidByNumber = new Map(transactions.map((number, k) => [number, txids[k]!]));
  const addresses = [...new Set(ends.map((end) => end.address))].filter((address) => address !== 0);
  const texts = await ledger.addressTexts(addresses);
  const textById = new Map(addresses.map((address, k) => [address, texts[k]!]));
  return ends.map(({ coin, address }) => ({
    // The address of an unspendable output is empty; a fee has none.
    address: coin < 0 ? null : (textById.get(address) ?? ''),
    coin: coin < 0 ? null : `${txidByNumber.get(coinToTransaction(coin))}:${coinToVout(coin)}`,
  }));
}

/** The reports of all chains as one, in the fixed order of rules.md. */
export function joinReports(
  rules: readonly RuleName[],
  parts: readonly ChainReport[],
  names: readonly string[],
  withFlows: (rule: RuleName) => boolean,
): Partial<Record<RuleName, RuleReport>> {
  const claimOrder = new Map(names.map((name, k) => [name, k]));
  const joined: Partial<Record<RuleName, RuleReport>> = {};
  for (const rule of RULES.filter((name) => rules.includes(name))) {
    const reports = parts.map((part) => part.reports[rule]).filter((report) => report !== undefined);
    const ends = reports.flatMap((report) => report.ends).toSorted((a, b) => compareEnds(a, b, claimOrder));
    const thefts =
      rule === 'bounds' || rule === 'poison'
        ? {}
        : {
            thefts: Object.fromEntries(
              names.map((name) => [name, reports.flatMap((report) => report.thefts?.[name] ?? [])]),
            ),
          };
    const flows = withFlows(rule) ? { flows: reports.flatMap((report) => report.flows ?? []) } : {};
    joined[rule] = { ...thefts, ends, ...flows };
  }
  return joined;
}

function compareEnds(a: End, b: End, claimOrder: ReadonlyMap<string, number>): number {
  return (
    claimOrder.get(a.theft)! - claimOrder.get(b.theft)! ||
    compareText(a.reason satisfies Reason, b.reason) ||
    compareText(a.chain, b.chain) ||
    compareText(a.asset, b.asset) ||
    compareText(a.coin ?? a.address ?? '', b.coin ?? b.address ?? '') ||
    compareText(a.originAsset ?? a.asset, b.originAsset ?? b.asset)
  );
}
