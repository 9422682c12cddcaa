import type { AssetUnit } from '../label/assets.ts';
import { isConserving, type Measure } from '../picture/flowGraph.ts';
import { summarize } from '../picture/summary.ts';
import type { RuleName } from '../trace/report.ts';
import { unitOf } from './assetUnit.ts';
import { type Looked, speaksOf } from './caseView.ts';
import { pricedTotals } from './pricedTotals.ts';
import { restsOnLine } from './restsOnLine.ts';
import type { Case } from './schema/case.ts';
import type { Measure as MeasureAnswer, Overview } from './schema/overview.ts';
import type { ViewDesk } from './views/viewDesk.ts';

/** Warnings that are listed; how many there are is said. */
const MOST_WARNINGS = 200;

/** The numbers of a case's first look. */
export async function makeOverview(desk: ViewDesk, asked: Case, looked: Looked): Promise<Overview> {
  const { id, meta, rule, measure } = looked;
  const conserving = meta.rules.map((known) => known.rule).filter(isConserving);
  const barRule = isConserving(rule) ? rule : (conserving[0] ?? rule);
  const { ends } = await desk.results.rows(id, barRule);
  const { bar, headline } = summarize(ends, measure);
  const view = await looked.view();
  const measures = meta.measures.map((one) => toMeasure(asked, meta.assets, one, totalsOf(looked, one, null)));
  const totals = totalsOf(looked, measure, null);
  const thefts = meta.thefts.map(({ name, specs }) => ({
    name,
    specs: [...specs],
    ...texts(totalsOf(looked, measure, name)),
  }));
  const byCode: Record<string, number> = {};
  for (const { code } of meta.warnings) byCode[code] = (byCode[code] ?? 0) + 1;
  const services = measure.atServices;
  const speaking = new Set(meta.rules.filter((known) => speaksOf(known, measure)).map((known) => known.rule));
  const isShown = (one: { rule: RuleName }): boolean => speaking.has(one.rule);
  const times = view.links.map(({ time }) => time);
  return {
    case: asked,
    ledger: {
      digest: meta.ledger.digest,
      chains: Object.entries(meta.ledger.chains).map(([chain, { first, last }]) => ({ chain, first, last })),
    },
    rules: meta.rules.map((known) => known.rule).filter((known) => known === rule || speaking.has(known)),
    rule,
    isConserving: isConserving(rule),
    barRule,
    measure: measures[meta.measures.indexOf(measure)]!,
    measures,
    thefts: thefts.filter(({ stolen }) => stolen !== '0'),
    ...texts(totals),
    bar,
    headline: { thefts: thefts.filter(({ stolen }) => stolen !== '0').length, ...headline },
    atServices:
      services === null ? null : { ...services, rules: services.rules.filter(isShown).map((one) => ({ ...one })) },
    restsOn: restsOnLine(looked),
    priced: pricedTotals(asked.prices ?? [], meta.measures, meta.assets, ends),
    first: leastOf(times),
    last: mostOf(times),
    flows: view.graph.flows.length,
    warnings: {
      total: meta.warnings.length,
      byCode,
      items: meta.warnings.slice(0, MOST_WARNINGS).map((warning) => ({ ...warning })),
    },
  };
}

interface Totals {
  readonly stolen: bigint;
  readonly claimedEarlier: bigint;
}

/** Of one theft, or of all; by the first rule that has totals (they are the same under each but for what was claimed earlier). */
function totalsOf({ meta, rule }: Looked, { chain, asset }: Measure, theft: string | null): Totals {
  const found =
    meta.rules.find((known) => known.rule === rule && known.thefts !== null) ??
    meta.rules.find(({ thefts }) => thefts !== null);
  const sum = { stolen: 0n, claimedEarlier: 0n };
  for (const [name, rows] of Object.entries(found?.thefts ?? {})) {
    if (theft !== null && name !== theft) continue;
    for (const row of rows) {
      if (row.chain !== chain || row.asset !== asset) continue;
      sum.stolen += BigInt(row.stolen);
      sum.claimedEarlier += BigInt(row.claimedEarlier);
    }
  }
  return sum;
}

function texts({ stolen, claimedEarlier }: Totals): { stolen: string; claimedEarlier: string } {
  return { stolen: `${stolen}`, claimedEarlier: `${claimedEarlier}` };
}

function toMeasure(
  asked: Case,
  assets: readonly AssetUnit[],
  { chain, asset }: Measure,
  totals: Totals,
): MeasureAnswer {
  const price = asked.prices?.find((one) => one.chain === chain && one.asset === asset);
  return {
    id: `${chain}:${asset}`,
    chain,
    asset,
    ...unitOf(assets, chain, asset),
    ...texts(totals),
    price: price === undefined ? null : { currency: price.currency, perUnit: price.perUnit },
  };
}

function leastOf(times: readonly number[]): number | null {
  return times.length === 0 ? null : times.reduce((least, time) => Math.min(least, time));
}

function mostOf(times: readonly number[]): number | null {
  return times.length === 0 ? null : times.reduce((most, time) => Math.max(most, time));
}
