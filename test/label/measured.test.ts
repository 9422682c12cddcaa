import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  MEASURED_ON,
  measuredText,
  toMeasuredActivity,
  toMeasuredChange,
  toMeasuredClusters,
  toMeasuredMerges,
  toMeasuredTraceErrors,
} from '../../bench/measuredFile.ts';
import {
  activityTable,
  blindSpotTable,
  changeTable,
  clusterTable,
  detectorTable,
  mergeTable,
  payJoinTable,
  simulatedDetectorTable,
  traceErrorTable,
} from '../../bench/measuredTables.ts';
import { measureActivity } from '../../src/cli/calibrate/measureActivity.ts';
import { measureChangeWorlds } from '../../src/cli/calibrate/measureChangeWorlds.ts';
import { measureClusterWorlds } from '../../src/cli/calibrate/measureClusterWorlds.ts';
import { measureDetectorWorlds } from '../../src/cli/calibrate/measureDetectorWorlds.ts';
import { measureMergeWorlds } from '../../src/cli/calibrate/measureMergeWorlds.ts';
import { measureTraceErrors } from '../../src/cli/calibrate/measureTraceErrors.ts';
import { MEASURED } from '../../src/label/calibrate/measured.ts';

/** Where one of these fails, the heuristics or the simulator have changed: run `npm run measure` and update the tables. */
const textOf = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');

it('the committed figures are as the command writes them, of the worlds that it measures', () => {
  expect(textOf('src/label/calibrate/measured.ts')).toBe(measuredText(MEASURED));
  for (const part of ['detectors', 'clusters', 'change', 'merges', 'activity', 'traceErrors'] as const)
    expect(MEASURED[part]).toMatchObject(MEASURED_ON[part]);
});

it('the first world of clusters is measured again', async () => {
  const again = toMeasuredClusters(await measureClusterWorlds({ ...MEASURED_ON.clusters, worlds: 1 }));
  for (const which of ['without', 'with'] as const) {
    const first = Object.entries(MEASURED.clusters[which]).map(([variant, pairs]) => [
      variant,
      Object.fromEntries(Object.entries(pairs).map(([name, values]: [string, number[]]) => [name, values.slice(0, 1)])),
    ]);
    expect(again[which]).toEqual(Object.fromEntries(first));
  }
});

it('the detectors are measured again on the first world, and every one finds what its counts say', async () => {
  const again = await measureDetectorWorlds({ ...MEASURED_ON.detectors, worlds: 1 });
  const { detectors: all } = MEASURED;
  expect([again.transactions, again.oneParty]).toEqual([all.transactions.slice(0, 1), all.oneParty.slice(0, 1)]);
  expect(Object.keys(again.shapes)).toEqual(Object.keys(all.shapes));
  for (const [name, { precision, recall }] of Object.entries(again.clusters))
    expect({ precision, recall }, name).toEqual({
      precision: all.clusters[name]!.precision.slice(0, 1),
      recall: all.clusters[name]!.recall.slice(0, 1),
    });
  for (const [name, { wrong, ...counts }] of Object.entries(again.shapes)) {
    const { wrong: _, ...known } = all.shapes[name]!;
    const first = Object.entries(known).map(([what, values]) => [what, values.slice(0, 1)]);
    expect(counts, name).toEqual(Object.fromEntries(first));
    const [[named], [found]] = [counts.named, counts.found];
    expect(named! - found!, name).toBe(Object.values(wrong).reduce((sum, n) => sum + n, 0));
  }
  for (const [name, { wrong, named, found }] of Object.entries(all.shapes)) {
    const total = (values: readonly number[]): number => values.reduce((sum, n) => sum + n, 0);
    expect(total(Object.values(wrong)), name).toBe(total(named) - total(found));
  }
});

it('the heuristics of change are measured again on the first world of each kind', async () => {
  const again = toMeasuredChange(await measureChangeWorlds({ ...MEASURED_ON.change, worlds: 1 }));
  for (const kind of ['alike', 'habits'] as const) {
    const first = Object.entries(MEASURED.change[kind]).map(([finder, { precision, recall }]) => [
      finder,
      { precision: precision.slice(0, 1), recall: recall.slice(0, 1) },
    ]);
    expect(again[kind]).toMatchObject(Object.fromEntries(first));
  }
});

it('clusters that change joins are measured again on the first world of each kind', async () => {
  const again = toMeasuredMerges(await measureMergeWorlds({ ...MEASURED_ON.merges, worlds: 1 }));
  for (const kind of ['alike', 'habits', 'coinJoins'] as const) {
    const first = Object.entries(MEASURED.merges[kind]).map(([by, pairs]) => [
      by,
      Object.fromEntries(Object.entries(pairs).map(([name, values]: [string, number[]]) => [name, values.slice(0, 1)])),
    ]);
    expect(again[kind]).toEqual(Object.fromEntries(first));
  }
});

it('clusters by inputs alone are the same in both measurements', () => {
  expect(MEASURED.merges.coinJoins['inputs alone']).toEqual(MEASURED.clusters.with['as spoor cluster does']);
});

it('a part of the first world of traces is measured again', async () => {
  const variants = ['all tags', '90 % of the tags', '95 % right, then given to clusters'] as const;
  const again = toMeasuredTraceErrors(await measureTraceErrors({ ...MEASURED_ON.traceErrors, worlds: 1, variants }));
  let compared = 0;
  for (const chain of ['utxo', 'account'] as const) {
    for (const [variant, byRule] of Object.entries(again[chain])) {
      for (const [rule, { under, over }] of Object.entries(byRule)) {
        const known = MEASURED.traceErrors[chain][variant]![rule]!;
        expect([under, over], `${chain} ${variant} ${rule}`).toEqual([[known.under[0]], [known.over[0]]]);
        compared += 1;
      }
    }
  }
  // Of eight rules three variants on a UTXO chain, of seven two on an account chain.
  expect(compared).toBe(3 * 8 + 2 * 7);
});

it('with every tag what happened lies within bounds in every world', () => {
  for (const chain of ['utxo', 'account'] as const) {
    const { under, over } = MEASURED.traceErrors[chain]['all tags']!.bounds!;
    expect(new Set([...under, ...over])).toEqual(new Set([0]));
  }
});

it('the activity rule is as often right in a world of a tenth, where the limit is a tenth too', async () => {
  const { transfers, limit } = MEASURED.activity;
  const small = toMeasuredActivity(await measureActivity({ seed: 1, worlds: 1, transfers: transfers / 10 }));
  expect(small.limit * 10).toBe(limit);
  for (const chain of ['utxo', 'account'] as const) {
    const share = ({ right, above }: { right: number; above: number }): number => right / above;
    expect(Math.abs(share(small[chain]) - share(MEASURED.activity[chain]))).toBeLessThan(0.1);
  }
});

it('docs/methods.md has the tables of these figures', () => {
  const page = textOf('docs/methods.md');
  expect(page).toContain(blindSpotTable());
  expect(page).toContain(detectorTable(MEASURED));
  expect(page).toContain(simulatedDetectorTable(MEASURED));
  expect(page).toContain(payJoinTable(MEASURED));
  expect(page).toContain(clusterTable(MEASURED));
  expect(page).toContain(changeTable(MEASURED));
  expect(page).toContain(mergeTable(MEASURED));
  expect(page).toContain(activityTable(MEASURED));
  for (const chain of ['utxo', 'account'] as const) expect(page).toContain(traceErrorTable(MEASURED, chain));
  const counts = { coinjoin: 0, other: 0, 'after a mix': 0, unknown: 0 };
  for (const { kind, mislabelled, transactions } of MEASURED.coinJoins) if (!mislabelled) counts[kind] += transactions;
  expect(page).toContain(`(${counts.coinjoin} of the protocols, ${counts.other} others)`);
  expect(page).toContain(`of ${counts['after a mix'].toLocaleString('en-US')} |`);
});
