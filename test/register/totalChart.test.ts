import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/register/change.ts';
import { widthOf } from '../../src/register/chartLines.ts';
import { periodOf } from '../../src/register/period.ts';
import type { Register } from '../../src/register/register.ts';
import { rollUpOf } from '../../src/register/rollUpOf.ts';
import { addRanges, intervalOf, NOTHING, rangeOf } from '../../src/register/spread.ts';
import { starterChanges } from '../../src/register/starter/starterChanges.ts';
import { totalOf } from '../../src/register/total.ts';
import { type ChartData, chartData } from '../../src/register/totalChart.ts';
import { totalChartSvg } from '../../src/register/totalChartSvg.ts';
import { HAND, incidentWith, withRegister } from '../support/filledRegister.ts';
import { randomChanges } from '../support/randomRegister.ts';
import { sampleClaim } from '../support/sampleClaims.ts';

/** The bars of an actor, and what is in none of them, together. */
function together({ cells, rest }: ChartData, actor: string | null): unknown {
  const own = [...cells, ...rest].filter((one) => one.actor === actor).flatMap(({ rows }) => rows ?? []);
  if (own.length === 0) return null;
  return intervalOf(own.map((rows) => rangeOf(rows)).reduce(addRanges, NOTHING));
}

/** What `total` says of the same. */
function totalIn(register: Register, query: Parameters<typeof chartData>[1], unit: string): unknown {
  return totalOf(rollUpOf(register), query, register).sums.find((item) => item.unit === unit)?.sum ?? null;
}

/** A total of a firm. */
const stated = (dollars: string, from: string, to: string, speaker = 'A Firm', precision = 'half'): Change => ({
  do: 'claim',
  claim: sampleClaim(dollars, {
    subject: {},
    period: { as: `${from} to ${to}`, from, to, precision: precision as 'half' },
    speaker: { kind: 'firm', name: speaker },
    source: { held: false, citation: `${speaker}, ${from} to ${to}, ${dollars}` },
  }),
  status: 'accepted',
  incidents: [],
  flags: [],
});

const theft = (id: string, day: string, dollars: string, to = day): Change[] =>
  incidentWith(id, day, [sampleClaim(dollars, { period: { ...periodOf(day), to } })]).map((change) =>
    change.do === 'incident' && to !== day
      ? { ...change, incident: { ...change.incident, when: { as: '', from: day, to, precision: 'year' } } }
      : change,
  );

describe('the chart of totals a year', () => {
  it('has bars that are the total together with what is in no one year, whatever the register holds and whatever is asked', async () => {
    const queries = [
      { what: 'stolen' },
      { what: 'stolen', from: '2019-08', to: '2020-10-01' },
      { what: 'attacks', from: '2019', to: '2021' },
      { what: 'recovered', scope: 'exchange,bank' },
      { what: 'stolen', to: '2020' },
    ] as const;
    let [beside, events] = [0, 0];
    for (const seed of [1, 2, 3])
      await withRegister([], (register) => {
        for (const changes of randomChanges(seed, 150)) {
          try {
            register.write(changes, HAND);
          } catch {
            // Some of what is drawn cannot be made.
          }
        }
        for (const query of queries)
          for (const actor of [null, 'DPRK']) {
            const data = chartData(register, query, [actor]);
            const asked = actor === null ? query : { ...query, actor };
            expect(together(data, actor)).toEqual(totalIn(register, asked, data.unit));
            expect(data.rest[0]!.total).toEqual(totalIn(register, asked, data.unit));
            beside += data.rest[0]!.events;
            events += data.cells.reduce((sum, cell) => sum + cell.events, 0);
          }
      });
    expect(Math.min(beside, events)).toBeGreaterThan(5);
  });

  it('says in the picture what is in no bar, and of which kinds', () =>
    withRegister(
      [
        ...theft('alpha', '2020-02-02', '100'),
        ...theft('bravo', '2020', '30', '2021'),
        ...theft('charlie', '2021-05', '50'),
        { do: 'incident', incident: { id: 'delta', name: 'delta' } },
        {
          do: 'claim',
          claim: sampleClaim('7', { period: undefined as never, source: { held: false, citation: 'd' } }),
          status: 'accepted',
          incidents: ['delta'],
          flags: [],
        },
      ],
      (register) => {
        const data = chartData(register, { what: 'stolen' }, [null]);
        const [rest] = data.rest;
        expect(rest).toMatchObject({
          events: 2,
          undated: 1,
          earlier: 0,
          rows: { lo: '37', hi: '37' },
          total: { lo: '187' },
        });
        const svg = totalChartSvg(data).replace(/<\/text>\s*<text[^>]*>/g, ' ');
        expect(svg).toContain(
          'Whoever is blamed: 2 events of no one year (1 perhaps in more than one, 1 without a date), USD 37; with the bars they are the total, USD 187.',
        );
        expect(svg).toContain('<title>no one year, whoever is blamed: USD 37 from 2 events</title>');
        // What is perhaps outside the period is in neither, and a year of which only a part is asked is drawn so far.
        const part = chartData(register, { what: 'stolen', from: '2020', to: '2020-06' }, [null]);
        expect(part).toMatchObject({ from: null, to: '2020-06-30', rest: [{ events: 0, total: { lo: '100' } }] });
        expect(totalChartSvg(part)).toContain('* 2020 is drawn up to 2020-06-30.');
        expect(totalChartSvg(chartData(register, { what: 'stolen', from: '2001', to: '2003' }, [null]))).toContain(
          'The register has nothing of these years.',
        );
      },
    ));

  it('draws totals of parts that make up a year of one speaker, lists others with their time, and invents nothing', () =>
    withRegister(
      [
        ...theft('alpha', '2020-02-02', '100'),
        ...theft('bravo', '2024-02-02', '100'),
        stated('300', '2020-01', '2020-06'),
        stated('210', '2020-07', '2020-12'),
        // Halves of two speakers, a half and a quarter, overlapping halves, a convention: no year.
        stated('1', '2021-01', '2021-06'),
        stated('2', '2021-07', '2021-12', 'Another Firm'),
        stated('3', '2022-01', '2022-06'),
        stated('4', '2022-07', '2022-09'),
        stated('5', '2023-01', '2023-06'),
        stated('6', '2023-06', '2023-12'),
        stated('7', '2024-01', '2024-06'),
        stated('8', '2024-07', '2024-12', 'A Firm', 'part-of-year'),
      ],
      (register) => {
        const data = chartData(register, { what: 'stolen' }, [null]);
        expect(data.cells.filter(({ stated: said }) => said.length > 0)).toMatchObject([
          {
            year: 2020,
            stated: [{ speaker: 'A Firm', range: { lo: '510', hi: '510' }, parts: 2 }],
            spread: { lo: '510' },
          },
        ]);
        expect(data.notes.map(({ speaker, from, to, range }) => [speaker, from, to, range.lo])).toEqual([
          ['A Firm', '2021-01-01', '2021-06-30', '1'],
          ['Another Firm', '2021-07-01', '2021-12-31', '2'],
          ['A Firm', '2022-01-01', '2022-06-30', '3'],
          ['A Firm', '2022-07-01', '2022-09-30', '4'],
          ['A Firm', '2023-01-01', '2023-06-30', '5'],
          ['A Firm', '2023-06-01', '2023-12-31', '6'],
          ['A Firm', '2024-01-01', '2024-06-30', '7'],
          ['A Firm', '2024-07-01', '2024-12-31', '8'],
        ]);
        const svg = totalChartSvg(data);
        expect(svg).toContain('A Firm USD 510 (its 2 parts of the year together)');
        expect(svg).toContain('and 2 more: spoor total lists them');
        // A total of the year itself counts before its parts.
        register.write([stated('500', '2020', '2020', 'A Firm', 'year')], HAND);
        const again = chartData(register, { what: 'stolen', from: '2020', to: '2020' }, [null]);
        expect(again.cells[0]!.stated).toEqual([{ speaker: 'A Firm', range: { lo: '500', hi: '500' }, parts: 1 }]);
        expect(again.notes).toHaveLength(2);
      },
    ));

  it('keeps every text within the picture, with long names and many years', () =>
    withRegister([...starterChanges(), ...theft('early', '1950-03-03', '10')], (register) => {
      const names = [
        'The Democratic People’s Republic of Korea and all who work for it under whatever name',
        '朝鮮民主主義人民共和国のサイバー部隊',
        'DPRK',
      ];
      const svg = totalChartSvg(chartData(register, { what: 'stolen' }, names));
      expect(svg.match(/>’\d\d</g)!.length).toBeLessThan(32);
      for (const [, x, text] of svg.matchAll(/<text(?! class="quiet" text-anchor)[^>]* x="([\d.]+)"[^>]*>([^<]*)</g))
        expect(Number(x) + widthOf(text!)).toBeLessThanOrEqual(920);
      for (const [, x, width] of svg.matchAll(/<rect x="([\d.]+)"[^>]* width="([\d.]+)"/g))
        expect(Number(x) + Number(width)).toBeLessThanOrEqual(920);
    }));
});
