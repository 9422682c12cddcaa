import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Days } from '../../src/register/period.ts';
import type { ClaimRow, IncidentRow } from '../../src/register/rollUpRows.ts';
import { groupSameEvents } from '../../src/register/sameEvent.ts';
import { spellingsOf } from '../../src/register/tellingWords.ts';
import { computeTotal } from '../../src/register/total.ts';
import { incidentWith, withRegister } from '../support/filledRegister.ts';
import { naiveSameEvents } from '../support/naiveSameEvent.ts';
import { sampleClaim } from '../support/sampleClaims.ts';

interface Told {
  readonly name: string;
  readonly days: Days | null;
  readonly figure: number | null;
  readonly source: string | null;
}

const told: fc.Arbitrary<Told> = fc.record({
  name: fc.constantFrom('Coinrail', 'Coinrail wallet', 'Stake', 'SharedStake', 'Shared', 'Lendf.me dForce', 'dForce'),
  days: fc.oneof(
    { arbitrary: fc.nat({ max: 120 }).map((first) => ({ first, last: first })), weight: 4 },
    fc.tuple(fc.nat({ max: 120 }), fc.nat({ max: 365 })).map(([first, more]) => ({ first, last: first + more })),
    fc.constant(null),
  ),
  figure: fc.option(fc.constantFrom(30, 33, 36, 40, 45, 90, 900), { nil: null }),
  source: fc.option(fc.constantFrom('a', 'b'), { nil: null }),
});

function row({ name, days, figure, source }: Told, id: string): IncidentRow {
  const said = {
    predicate: 'stolen',
    first: null,
    last: null,
    actor: null,
    level: 0,
    scope: [],
    country: null,
    source,
  };
  const amount = figure === null ? null : String(figure);
  const claim = { number: 1, status: 'accepted', said, unit: 'USD', lo: amount, hi: amount, more: [], links: 1 };
  const claims = figure === null ? [] : [claim as unknown as ClaimRow];
  return { id, name, spellings: spellingsOf(name), country: null, days, kinds: [], claims };
}

/** Groups and look-alikes by what the rows were drawn as, in an order of their own. */
function grouped(rows: readonly IncidentRow[], drawn: ReadonlyMap<IncidentRow, number>): string {
  const { groups, lookAlikes } = groupSameEvents(rows, new Set());
  const places = (members: readonly IncidentRow[]): string =>
    members
      .map((member) => drawn.get(member)!)
      .sort((a, b) => a - b)
      .join();
  const pairs = Array.from({ length: lookAlikes.length / 2 }, (_, at) => [
    lookAlikes[2 * at]!,
    lookAlikes[2 * at + 1]!,
  ]);
  return JSON.stringify([
    groups.map(places).sort(),
    pairs.map((pair) => places(pair.map((place) => rows[place]!))).sort(),
  ]);
}

/** Incidents of one name, of which every one is near many others. */
const CROWDS: Readonly<Record<string, (at: number) => Omit<Told, 'name'>>> = {
  'a day each': (at) => ({ days: { first: at, last: at }, figure: null, source: null }),
  'a day each, all figures apart': (at) => ({ days: { first: at, last: at }, figure: 1000 + at ** 2, source: null }),
  'one day': () => ({ days: { first: 5, last: 5 }, figure: 1000, source: null }),
  'one day, few sources': (at) => ({ days: { first: 5, last: 5 }, figure: 1000 + at, source: `s${at % 50}` }),
  'one year, figures rising': (at) => ({
    days: { first: 0, last: 364 },
    figure: Math.round(1e6 * 1.01 ** at),
    source: null,
  }),
  'some a day, some a month': (at) => ({
    days: { first: (at * 7919) % 1000, last: ((at * 7919) % 1000) + (at % 3 === 0 ? 30 : 0) },
    figure: 10 ** (3 + (at % 6)),
    source: null,
  }),
};

function crowd(count: number, told: (at: number) => Omit<Told, 'name'>): IncidentRow[] {
  return Array.from({ length: count }, (_, at) => row({ name: 'Coinrail', ...told(at) }, `i-${at}`));
}

function stepsOf(rows: readonly IncidentRow[]): number {
  const work = { steps: 0 };
  groupSameEvents(rows, new Set(), work);
  return work.steps;
}

/** Holds what is found against everything held against everything. */
function expectNaive(list: readonly Told[], pairs: readonly (readonly [number, number])[]): void {
  const rows = list.map((one, at) => row(one, `i-${at}`));
  const distinct = new Set(pairs.map(([a, b]) => [`i-${a}`, `i-${b}`].sort().join(' ')));
  const expected = naiveSameEvents(rows, distinct);
  const { groups, lookAlikes, kin } = groupSameEvents(rows, distinct);
  const sets = (parts: readonly (readonly number[])[]): string => JSON.stringify(parts.map(String).sort());
  expect(sets(groups.map((group) => group.map((member) => rows.indexOf(member))))).toBe(sets(expected.groups));
  expect([...kin]).toEqual(rows.map((_, at) => expected.kin.find((part) => part.includes(at))![0]));
  expect([...lookAlikes]).toEqual(expected.lookAlikes);
}

describe('what is one event', () => {
  it('is what the rule says where everything is held against everything', () =>
    fc.assert(
      fc.property(
        fc.array(told, { minLength: 2, maxLength: 24 }),
        fc.array(fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 23 })), { maxLength: 3 }),
        (list, pairs) => {
          expectNaive(list, pairs);
        },
      ),
      { numRuns: 400 },
    ));

  it('is the same where many are told the very same', () => {
    const several = fc
      .tuple(
        fc.array(told, { minLength: 2, maxLength: 6 }),
        fc.array(fc.nat({ max: 5 }), { minLength: 4, maxLength: 30 }),
      )
      .map(([kinds, places]) => places.map((place) => kinds[place % kinds.length]!));
    const apart = fc.array(fc.tuple(fc.nat({ max: 29 }), fc.nat({ max: 29 })), { maxLength: 2 });
    fc.assert(fc.property(several, apart, expectNaive), { numRuns: 200 });
  });

  it('costs next to nothing for thousands that are told the very same', () => {
    expect(stepsOf(crowd(5000, CROWDS['one day']!))).toBeLessThan(50);
  });

  it.each(Object.entries(CROWDS))('costs a few steps a pair among many of one name: %s', (_, one) => {
    for (const count of [200, 800]) expect(stepsOf(crowd(count, one)) / count ** 2).toBeLessThan(6);
  });

  it('costs nothing to hold those of one name against each other that are far in time', () => {
    const apart = (at: number) => ({ days: { first: 50 * at, last: 50 * at }, figure: 1000, source: null });
    expect(stepsOf(crowd(20_000, apart))).toBeLessThan(40_000);
  });

  it('does not depend on ids or order, and no two of one event are far apart in time', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(told, fc.nat()), { minLength: 2, maxLength: 14 }).map((list) => ({
          rows: list.map(([one], at) => row(one, `i-${at}`)),
          order: list.map(([, key]) => key),
        })),
        ({ rows, order }) => {
          const drawn = new Map(rows.map((incident, at) => [incident, at]));
          const shuffled = [...rows].sort((a, b) => order[drawn.get(a)!]! - order[drawn.get(b)!]!);
          expect(grouped(shuffled, drawn)).toBe(grouped(rows, drawn));
          for (const group of groupSameEvents(rows, new Set()).groups)
            for (const a of group)
              for (const b of group) if (a !== b) expect(a.days!.first - b.days!.last).toBeLessThanOrEqual(45);
        },
      ),
      { numRuns: 1000 },
    ));

  it.each([
    ['c-1', 'd-1'],
    ['z-2', 'd-1'],
  ])('is perhaps in a year where one of %s and %s says so, whichever comes first', (a, b) =>
    withRegister([...spartan(a, '2021-12-31', '30000000'), ...spartan(b, '2022-01-01', '30500000')], (register) => {
      for (const year of ['2021', '2022']) {
        const { counted, leftOut } = computeTotal(register, { what: 'stolen', from: year, to: year });
        expect([...counted]).toEqual([]);
        expect(leftOut).toMatchObject([
          {
            reason: 'straddles the period',
            from: '2021-12-31',
            to: '2022-01-01',
            dates: ['2021-12-31', '2022-01-01'],
            figures: [{ unit: 'USD', range: { lo: '30000000', hi: '30500000' } }],
          },
        ]);
      }
      const { counted } = computeTotal(register, { what: 'stolen', from: '2021', to: '2022' });
      expect(counted).toHaveLength(1);
    }),
  );

  it('is one whether its name has a word whole or cut short', () => {
    const [a, b] = ['Far Eastern International Bank', 'Far Eastern Int. Bank'] as const;
    const rows = [
      ...incidentWith('one', '2017-10', [sampleClaim('60000000', { subject: {} })], a),
      ...incidentWith(
        'other',
        '2017-10',
        [sampleClaim('60000000', { subject: {}, speaker: { kind: 'firm', name: 'A Firm' } })],
        b,
      ),
    ];
    return withRegister(rows, (register) => {
      expect(computeTotal(register, { what: 'stolen' }).counted.map(({ incidents }) => incidents)).toEqual([
        ['one', 'other'],
      ]);
    });
  });

  it('is no chain: what may be one with either of two that are not one goes with the nearer, and the other is named', () =>
    withRegister(
      [
        ...spartan('a', '2017-11-20', '30000000'),
        ...spartan('b', '2018', '33000000'),
        ...spartan('c', '2019-01-04', '36000000'),
      ],
      (register) => {
        const { sums, counted, lookAlikes } = computeTotal(register, { what: 'stolen' });
        expect(sums).toEqual([{ unit: 'USD', sum: { lo: '63000000', hi: '66000000' }, events: 2 }]);
        expect(Array.from(counted, ({ incidents }) => incidents)).toEqual([['b', 'c'], ['a']]);
        expect(lookAlikes).toEqual([['a', 'b']]);
      },
    ));
});

function spartan(id: string, day: string, dollars: string) {
  const interval = { lo: dollars, hi: dollars };
  const claim = sampleClaim('1', {
    amount: { as: dollars, unit: 'USD', interval, modality: 'exactly' },
    source: { held: false, citation: `of ${id}` },
  });
  return incidentWith(id, day, [claim], 'Spartan');
}
