import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepsOf } from '../reference/conversions.ts';
import { isEndpoint } from '../reference/limits.ts';
import { readChains } from '../reference/readChains.ts';
import { referenceTrace } from '../reference/referenceTrace.ts';
import { resolveThefts, transferKey } from '../reference/resolveThefts.ts';
import { assertConserves, checkAppending, checkPermuting, checkRenaming } from './relations.ts';
import { type World, worlds } from './worlds.ts';

/** Worlds of transactions that trade are only worth something if they meet what the rules say about them. */
const RUNS = { numRuns: 150 };
const WORLDS = 1000;
const swaps = worlds({ kind: 'account', swaps: true });

const CLAUSES = [
  '1 gas',
  '1 tip and burn',
  '2 interleaved',
  '3 more than two traders',
  '3 several components',
  '4 no trader',
  '4 pair',
  '5 one-sided getter',
  '5 one-sided giver',
  '5 passes through',
  '5a one for one',
  '5b liquidity added',
  '5b liquidity taken out',
  '5c kept',
  '5c part unclear',
  '5c parts',
  '5c parts of both signs',
  '5c several conversions',
  '5d ambiguous',
  '12 stolen',
  '12 stolen between',
  '13 an endpoint gets',
];

const REASONS = ['activity', 'burn', 'crossing', 'dust', 'fee', 'held', 'hops', 'service', 'until'];
const RULES = ['fifo', 'lifo', 'pro-rata', 'taint-first', 'clean-first', 'poison', 'bounds'];
const OUTCOMES = [
  ...REASONS.map((reason) => `end ${reason}`),
  ...REASONS.map((reason) => `end ${reason} in another asset`),
  ...RULES.map((rule) => `conversion under ${rule}`),
  'end without units',
  'one theft in two assets at one end',
  'several parties in one conversion',
  'conversion that ends',
  'converted twice',
  'there and back',
  'beyond 2^96',
];

type Counts = Map<string, number>;

function count(counts: Counts, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

/** Which clauses decided something about a transaction. */
function countClauses(counts: Counts, { rows, request }: World): void {
  const chains = readChains(rows);
  const { claims } = resolveThefts(chains, request.thefts);
  const met = new Set<string>();
  for (const chain of chains) {
    if (chain.kind === 'utxo') continue;
    const { named } = claims.get(chain.chain)!;
    stepsOf(
      chain,
      (row) => named.has(transferKey(row)),
      (address) => isEndpoint(request, chain.chain, address),
      (clause) => met.add(clause),
    );
  }
  for (const clause of met) count(counts, clause);
}

/** What happened to stolen value, under some rule. */
function countOutcomes(counts: Counts, { rows, request }: World): void {
  const met = new Set<string>();
  for (const [rule, { ends, flows }] of Object.entries(referenceTrace(rows, { ...request, flows: true }).rules)) {
    const places = new Map<string, number>();
    for (const end of ends) {
      met.add(`end ${end.reason}`);
      if (end.originAsset !== undefined) met.add(`end ${end.reason} in another asset`);
      if (end.amount === '0') met.add('end without units');
      if (rule === 'fifo' && end.originAsset === undefined && end.amount !== end.origin) met.add('there and back');
      const place = JSON.stringify([end.theft, end.reason, end.asset, end.address]);
      places.set(place, (places.get(place) ?? 0) + 1);
    }
    if ([...places.values()].some((own) => own > 1)) met.add('one theft in two assets at one end');
    const conversions = flows!.filter((flow) => 'into' in flow);
    if (conversions.length > 0) met.add(`conversion under ${rule}`);
    if (conversions.some((flow) => 'originAsset' in flow)) met.add('converted twice');
    if (conversions.some((flow) => flow.end !== null)) met.add('conversion that ends');
    if (rule === 'fifo' && conversions.some((flow) => BigInt(flow.tainted!) > 2n ** 96n)) met.add('beyond 2^96');
    const parties = conversions.map((flow) => `${flow.block}/${flow.index}/${flow.asset}`);
    if (new Set(parties).size < parties.length) met.add('several parties in one conversion');
  }
  for (const outcome of met) count(counts, outcome);
}

test('the worlds meet the clauses of conversions, and their outcomes', () => {
  const counts: Counts = new Map();
  for (const world of fc.sample(swaps, { numRuns: WORLDS, seed: 1 })) {
    countClauses(counts, world);
    countOutcomes(counts, world);
  }
  const expected = [...CLAUSES, ...OUTCOMES];
  const table = expected.map((what) => `${what}: ${counts.get(what) ?? 0}`);
  expect([...counts.keys()].filter((what) => !expected.includes(what))).toEqual([]);
  expect(
    expected.filter((what) => (counts.get(what) ?? 0) < 3),
    `of ${WORLDS} worlds:\n${table.join('\n')}`,
  ).toEqual([]);
});

describe('the reference on random worlds of transactions that trade', () => {
  test('conserves in origin units', () =>
    fc.assert(
      fc.property(swaps, ({ rows, request }) => assertConserves(referenceTrace(rows, request), true)),
      RUNS,
    ));

  test('does not depend on names', () =>
    fc.assert(
      fc.asyncProperty(swaps, (world) => checkRenaming(referenceTrace, world)),
      RUNS,
    ));

  test('does not depend on the order or repetition of rows', () =>
    fc.assert(
      fc.asyncProperty(swaps, fc.array(fc.nat(1000), { minLength: 1, maxLength: 50 }), (world, keys) =>
        checkPermuting(referenceTrace, world, keys),
      ),
      RUNS,
    ));

  test('does not see strangers', () =>
    fc.assert(
      fc.asyncProperty(swaps, (world) => checkAppending(referenceTrace, world)),
      RUNS,
    ));
});
