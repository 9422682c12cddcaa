import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/register/change.ts';
import type { Claim, ClaimContent, Interval } from '../../src/register/claim.ts';
import {
  add,
  compareDecimals,
  formatDecimal,
  halfOfLastDigit,
  multiply,
  parseDecimal,
  subtract,
} from '../../src/register/decimal.ts';
import { daysOf } from '../../src/register/period.ts';
import { Rates, readRates } from '../../src/register/rates.ts';
import { rollUpOf } from '../../src/register/rollUpOf.ts';
import { rangeOf, spreadOf } from '../../src/register/spread.ts';
import { tallyOf } from '../../src/register/tally.ts';
import { areAlike, spellingsOf, tellingWords } from '../../src/register/tellingWords.ts';
import { computeTotal } from '../../src/register/total.ts';
import type { Total, TotalQuery } from '../../src/register/totalAnswer.ts';
import { incidentWith, withRegister } from '../support/filledRegister.ts';
import { sampleClaim } from '../support/sampleClaims.ts';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 12 }))
  .map(([units, scale]) => formatDecimal({ units, scale }));
const sumOf = ({ sums }: Total, unit = 'USD'): Interval | undefined => sums.find((sum) => sum.unit === unit)?.sum;
const total = (changes: readonly Change[], query: TotalQuery): Promise<Total> =>
  withRegister(changes, (register) => computeTotal(register, query));
const reasons = ({ leftOut }: Total): Record<string, string> =>
  Object.fromEntries(leftOut.map(({ incidents, reason }) => [incidents[0]!, reason]));
/** Names that share no word, so that no two are taken for one event. */
const NAMES = ['alpha', 'bravo', 'charlie', 'delta', 'echos', 'foxtrot', 'golfo', 'hotel'];

describe('decimals', () => {
  it('are read and written to the digit, and computed exactly', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const [x, y] = [parseDecimal(a), parseDecimal(b)];
        expect(formatDecimal(x)).toBe(a);
        expect(formatDecimal(subtract(add(x, y), y))).toBe(a);
        expect(compareDecimals(x, y) + compareDecimals(y, x)).toBe(0);
        expect(multiply(x, y)).toEqual(multiply(y, x));
        expect(multiply(add(x, x), y)).toEqual(add(multiply(x, y), multiply(x, y)));
      }),
    );
  });

  it('know what a figure may be a rounding of', () => {
    const half = (text: string): string => formatDecimal(halfOfLastDigit(parseDecimal(text)));
    expect(['2000000000', '316400000', '281', '0.5', '0', '4.25'].map(half)).toEqual([
      '500000000',
      '50000',
      '0.5',
      '0.05',
      '0',
      '0.005',
    ]);
  });
});

describe('the spread of several sources', () => {
  const spread = (...figures: [string | null, string | null][]): Interval => {
    const { lo, hi } = spreadOf(figures.map(([low, high]) => rangeOf({ lo: low, hi: high })));
    return { lo: lo && formatDecimal(lo), hi: hi && formatDecimal(hi) };
  };

  it('goes from the least to the most, and keeps an open end only where nobody closes it', () => {
    expect(spread(['40', '40'], ['45', '45'])).toEqual({ lo: '40', hi: '45' });
    expect(spread(['40', null], ['45', '45'])).toEqual({ lo: '40', hi: '45' });
    expect(spread(['50', null], ['45', '45'])).toEqual({ lo: '45', hi: null });
    expect(spread(['40', null], ['50', null])).toEqual({ lo: '40', hi: null });
    expect(spread(['0', '50'], ['45', '45'])).toEqual({ lo: '45', hi: '50' });
    expect(spread(['0', '30'], ['45', '45'])).toEqual({ lo: '0', hi: '45' });
    expect(spread(['40', null], ['0', '50'])).toEqual({ lo: '40', hi: '50' });
  });
});

describe('a total', () => {
  it('never sums several sources of one event', async () => {
    const changes = incidentWith('alpha-2020', '2020-09-25', [
      sampleClaim('100'),
      sampleClaim('110'),
      sampleClaim('105'),
    ]);
    expect(sumOf(await total(changes, { what: 'stolen' }))).toEqual({ lo: '100', hi: '110' });
  });

  it('counts an event once that two incidents tell, until someone says that they are two', async () => {
    const other = { speaker: { kind: 'firm', name: 'a firm' } } as const;
    const changes = [
      ...incidentWith('alpha-2020', '2020-09-25', [sampleClaim('100')], 'Alpha Exchange'),
      ...incidentWith('alpha-2020-2', '2020-09-26', [sampleClaim('90', other)], 'ALPHA'),
    ];
    const once = await total(changes, { what: 'stolen' });
    expect(sumOf(once)).toEqual({ lo: '90', hi: '100' });
    expect(once.counted[0]!.incidents).toEqual(['alpha-2020', 'alpha-2020-2']);
    const twice = await total([...changes, { do: 'distinct', incidents: ['alpha-2020-2', 'alpha-2020'] }], {
      what: 'stolen',
    });
    expect(sumOf(twice)).toEqual({ lo: '190', hi: '190' });
    const merged = await total([...changes, { do: 'merge', from: 'alpha-2020-2', into: 'alpha-2020' }], {
      what: 'stolen',
    });
    expect(sumOf(merged)).toEqual({ lo: '90', hi: '100' });
  });

  it('names incidents of one name and time whose figures are far apart', async () => {
    const changes = [
      ...incidentWith('alpha-2020', '2020-09-25', [sampleClaim('100')], 'Alpha'),
      ...incidentWith('alpha-2020-2', '2020', [sampleClaim('90000')], 'Alpha'),
    ];
    const found = await total(changes, { what: 'stolen' });
    expect(sumOf(found)).toEqual({ lo: '90100', hi: '90100' });
    expect(found.lookAlikes).toEqual([['alpha-2020', 'alpha-2020-2']]);
    expect(found.ifOne).toEqual([{ unit: 'USD', least: '100' }]);
    const distinct: Change = { do: 'distinct', incidents: ['alpha-2020', 'alpha-2020-2'] };
    expect((await total([...changes, distinct], { what: 'stolen' })).ifOne).toEqual([]);
  });

  it('has a least for its look-alikes that no decision of a person goes below', async () => {
    const year = ['40', '90', '400', '15000'].map((dollars, at) =>
      incidentWith(`alpha-${at}`, '2020', [sampleClaim(dollars)], 'Alpha'),
    );
    const changes = [
      ...year.flat(),
      ...incidentWith('bravo-1', '2020-03-02', [sampleClaim('7')], 'Bravo'),
      ...incidentWith('delta-1', '2020-03-30', [sampleClaim('7', { text: 'another' })], 'Delta'),
      ...incidentWith('other-1', '2020-05-01', [sampleClaim('1000')], 'Other'),
    ];
    const found = await total(changes, { what: 'stolen' });
    expect(found.ifOne).toEqual([{ unit: 'USD', least: '1047' }]);
    const ids = ['alpha-0', 'alpha-1', 'alpha-2', 'alpha-3', 'bravo-1', 'delta-1'];
    const pairs = ids.flatMap((from, at) => ids.slice(at + 1).map((into): Change => ({ do: 'merge', from, into })));
    const said = new Set([...found.lookAlikes, ...found.equalFigures].map(([a, b]) => [a, b].sort().join(' ')));
    const some = pairs.filter((pair) => pair.do === 'merge' && said.has([pair.from, pair.into].sort().join(' ')));
    expect(some).toHaveLength(7);
    for (const merge of some)
      expect(Number(sumOf(await total([...changes, merge], { what: 'stolen' }))?.lo)).toBeGreaterThanOrEqual(1047);
    const all = ['alpha-1', 'alpha-2', 'alpha-3'].map((from): Change => ({ do: 'merge', from, into: 'alpha-0' }));
    const merged = await total([...changes, ...all, { do: 'merge', from: 'delta-1', into: 'bravo-1' }], {
      what: 'stolen',
    });
    expect([sumOf(merged)?.lo, merged.ifOne]).toEqual(['1047', []]);
  });

  it('names events of one figure and month under quite different names', async () => {
    const changes = [
      ...incidentWith('alpha-2020', '2020-09-05', [sampleClaim('100')], 'Alpha'),
      ...incidentWith('bravo-2020', '2020-09-25', [sampleClaim('100', { text: 'another' })], 'Bravo'),
      ...incidentWith('delta-2020', '2020-10-02', [sampleClaim('100', { text: 'a third' })], 'Delta'),
    ];
    const found = await total(changes, { what: 'stolen' });
    expect(sumOf(found)).toEqual({ lo: '300', hi: '300' });
    expect([found.lookAlikes, found.equalFigures]).toEqual([[], [['alpha-2020', 'bravo-2020']]]);
    const told = await total([...changes, { do: 'distinct', incidents: ['alpha-2020', 'bravo-2020'] }], {
      what: 'stolen',
    });
    expect(told.equalFigures).toEqual([]);
  });

  it('says of everything that is left out why', async () => {
    const dprk = (confidence: 'alleged' | 'charged'): Partial<ClaimContent> => ({
      attribution: { actor: 'Lazarus Group', confidence },
    });
    const changes: Change[] = [
      ...incidentWith('alpha', '2020-05-05', [sampleClaim('1', dprk('charged'))]),
      ...incidentWith('bravo', '2020-05-05', [sampleClaim('2', { ...dprk('charged'), predicate: 'attempted' })]),
      ...incidentWith('charlie', '2020-05-05', [
        sampleClaim('3', { ...dprk('charged'), subject: { scope: ['bank'] } }),
      ]),
      ...incidentWith('delta', '2021-01-01', [sampleClaim('4', dprk('charged'))]),
      ...incidentWith('echos', '2020', [sampleClaim('5', dprk('charged'))]),
      ...incidentWith('foxtrot', '2020-05-05', [sampleClaim('6', dprk('alleged'))]),
      ...incidentWith('golfo', '2020-05-05', [sampleClaim('7', { attribution: 'nobody' })]),
      ...incidentWith('hotel', '2020-05-05', [
        sampleClaim('8', { attribution: { actor: 'others', confidence: 'charged' } }),
      ]),
      {
        do: 'incident',
        incident: {
          id: 'india',
          name: 'india',
          when: { as: '', from: '2020-05-05', to: '2020-05-05', precision: 'day' },
        },
      },
      { do: 'claim', claim: sampleClaim('9'), status: 'proposed', incidents: ['india'], flags: [] },
      ...incidentWith('juliet', '2020-05-05', [sampleClaim('10')]),
    ];
    const found = await total(changes, {
      what: 'stolen',
      actor: 'DPRK',
      level: 'charged',
      scope: 'crypto',
      from: '2020-02',
      to: '2020-11',
    });
    expect(sumOf(found)).toEqual({ lo: '1', hi: '1' });
    expect(reasons(found)).toEqual({
      bravo: 'other predicate',
      charlie: 'other scope',
      delta: 'outside the period',
      echos: 'straddles the period',
      foxtrot: 'below the level',
      golfo: 'said to be nobody known',
      hotel: 'another actor',
      india: 'not reviewed',
      juliet: 'nobody blamed',
    });
  });

  it('converts only at rates of the days on which it was, from the lowest to the highest', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'spoor-rates-'));
    const file = join(folder, 'rates.csv');
    writeFileSync(
      file,
      'date,unit,currency,rate\n2020-05-05,BTC,USD,9000.5\n2020-05-06,BTC,USD,9100\n2020-07-01,BTC,USD,5\n',
    );
    const rates = await readRates(file);
    const btc = (n: string): Partial<ClaimContent> => ({
      amount: { as: `${n} BTC`, unit: 'BTC', interval: { lo: n, hi: n }, modality: 'exactly' },
    });
    const changes = [
      ...incidentWith('alpha', '2020-05-05', [sampleClaim('', btc('2'))]),
      ...incidentWith('bravo', '2020-05', [sampleClaim('', btc('10'))]),
      ...incidentWith('charlie', '2020-06-01', [sampleClaim('', btc('7'))]),
      ...incidentWith('delta', '2020-07-01', [sampleClaim('500'), sampleClaim('', btc('100'))]),
    ];
    const found = await total(changes, { what: 'stolen', currency: 'USD', rates });
    // 2 x 9000.5 and 10 x (9000.5 to 9100) and the 500 that are stated.
    expect(sumOf(found)).toEqual({ lo: '108506', hi: '109501' });
    expect(reasons(found)).toEqual({ charlie: 'no rate' });
    expect(Object.fromEntries(found.counted.map(({ incidents: [id], rateDays }) => [id, rateDays]))).toEqual({
      alpha: { rated: 1, of: 1 },
      bravo: { rated: 2, of: 31 },
      delta: null,
    });
    const apart = await total(changes, { what: 'stolen' });
    expect([sumOf(apart, 'BTC'), sumOf(apart)]).toEqual([
      { lo: '119', hi: '119' },
      { lo: '500', hi: '500' },
    ]);
    writeFileSync(file, 'date,unit,currency,rate\n2020-05-05,BTC,USD,9e3\n');
    await expect(readRates(file)).rejects.toMatchObject({ code: 'BAD_RATE', fields: { line: 2, field: 'rate' } });
    const twice = (rate: string): string =>
      `date,unit,currency,rate\n2020-05-05,BTC,USD,9000.5\n2020-05-05,btc,usd,${rate}\n`;
    writeFileSync(file, twice('9000.6'));
    await expect(readRates(file)).rejects.toMatchObject({ code: 'BAD_RATE', fields: { line: 3, field: 'rate' } });
    writeFileSync(file, twice('9000.50'));
    await readRates(file);
    rmSync(folder, { recursive: true });
  });

  it('takes coins of several kinds for parts, and no rates for what sources differ on', async () => {
    const day = daysOf('2020-05-05')!.first;
    const ratesOf = (given: Readonly<Record<string, readonly string[]>>): Rates =>
      new Rates(
        new Map(
          Object.entries(given).map(([unit, days]) => [
            `${unit} EUR`,
            days.map((rate, i) => ({ day: day + i, rate: parseDecimal(rate) })),
          ]),
        ),
      );
    const coins = (n: string, unit: string): Partial<ClaimContent> => ({
      amount: { as: `${n} ${unit}`, unit, interval: { lo: n, hi: n }, modality: 'exactly' },
    });
    const parts = [sampleClaim('', coins('100', 'ETH')), sampleClaim('', coins('30', 'USDC'))];
    const inEuros = async (
      claims: readonly Claim[],
      rates: Rates,
      when = '2020-05-05',
    ): Promise<[string | null, string | null, number]> =>
      withRegister(incidentWith('alpha', when, claims), (register) => {
        const tally = tallyOf(rollUpOf(register), { what: 'stolen', currency: 'EUR', rates }, register);
        const { lo, hi } = tally.sums[0]?.sum ?? { lo: null, hi: null };
        return [lo, hi, tally.counted.apart(5).length];
      });
    expect(await inEuros(parts, ratesOf({ ETH: ['200'], USDC: ['1'] }))).toEqual(['20000', '20030', 0]);
    // What the coin without a rate is worth is not known.
    expect(await inEuros(parts, ratesOf({ USDC: ['1'] }))).toEqual(['30', null, 0]);
    expect(await inEuros([...parts, sampleClaim('21000')], ratesOf({ USDC: ['1'], USD: ['1'] }))).toEqual([
      '21000',
      '21000',
      0,
    ]);
    expect(await inEuros([...parts, sampleClaim('21000')], ratesOf({ ETH: ['200'], USDC: ['1'], USD: ['1'] }))).toEqual(
      ['20000', '21000', 0],
    );
    // Two sources, and a rate that rose tenfold: they do not differ.
    const twice = [parts[0]!, sampleClaim('', { ...coins('100', 'ETH'), speaker: { kind: 'firm', name: 'A Firm' } })];
    expect(await inEuros(twice, ratesOf({ ETH: ['20', '200'] }), '2020-05')).toEqual(['2000', '20000', 0]);
  });

  it('lists stated totals beside the sum, one statement in several papers once, a figure for several incidents among them', async () => {
    const stated = (citation: string): Partial<ClaimContent> => ({
      subject: { actor: 'DPRK' },
      period: { as: '2020', from: '2020', to: '2020', precision: 'year' },
      speaker: { kind: 'experts', name: null },
      source: { held: false, citation },
    });
    const both = sampleClaim('1000', { text: 'both together' });
    const changes: Change[] = [
      ...incidentWith('alpha', '2020-05-05', [sampleClaim('1')]),
      ...incidentWith('bravo', '2020-05-05', [sampleClaim('2')]),
      { do: 'claim', claim: both, status: 'accepted', incidents: ['alpha', 'bravo'], flags: [] },
      ...['one paper', 'another'].map(
        (paper): Change => ({
          do: 'claim',
          claim: sampleClaim('300', stated(paper)),
          status: 'accepted',
          incidents: [],
          flags: [],
        }),
      ),
    ];
    const found = await total(changes, { what: 'stolen', from: '2020', to: '2020' });
    expect(sumOf(found)).toEqual({ lo: '3', hi: '3' });
    expect(found.published.map(({ range, claims, relation }) => [range.lo, claims.length, relation])).toEqual([
      ['300', 2, 'same'],
      ['1000', 1, 'inside'],
    ]);
  });

  it('is the sum of the least and of the most of each event, whatever the order, and splits by time', async () => {
    const event = fc.record({
      day: fc.integer({ min: 0, max: 364 }),
      figures: fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { minLength: 1, maxLength: NAMES.length }),
        fc.integer({ min: 1, max: 11 }),
        async (events, month) => {
          const first = daysOf('2020')!.first;
          const changes = events.flatMap(({ day, figures }, i) => {
            const text = new Date((first + day) * 86_400_000).toISOString().slice(0, 10);
            return incidentWith(
              NAMES[i]!,
              text,
              [...new Set(figures)].map((figure) => sampleClaim(String(figure), { text: NAMES[i]! })),
            );
          });
          const [lo, hi] = [Math.min, Math.max].map((of) =>
            events.reduce((sum, { figures }) => sum + of(...figures), 0),
          );
          await withRegister(changes, (register) => {
            const whole = computeTotal(register, { what: 'stolen' });
            expect(sumOf(whole)).toEqual({ lo: String(lo), hi: String(hi) });
            const pad = (n: number): string => String(n).padStart(2, '0');
            const before = sumOf(computeTotal(register, { what: 'stolen', to: `2020-${pad(month)}` }));
            const after = sumOf(computeTotal(register, { what: 'stolen', from: `2020-${pad(month + 1)}` }));
            expect(Number(before?.lo ?? 0) + Number(after?.lo ?? 0)).toBe(lo);
            expect(Number(before?.hi ?? 0) + Number(after?.hi ?? 0)).toBe(hi);
          });
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('words that tell names apart', () => {
  it('leave out what many names have', () => {
    expect(tellingWords('Harmony Horizon Bridge')).toEqual(['harmony', 'horizon']);
    expect(tellingWords('BitpointHacker')).toEqual(['bitpoint']);
    expect(tellingWords('ROK Bithumb #4 (13.4 EOS)')).toEqual(['rok', 'bithumb']);
  });
  it('are alike however a name is spelled, and never where nothing of it tells', () => {
    const alike = (a: string, b: string): boolean => areAlike(spellingsOf(a), spellingsOf(b));
    const names = 'KuCoin WazirX BitMart BitPoint CoinsPaid NiceHash BTCTurk DragonEx OKX CoinEx BiKi bZx LiFi E7';
    for (const name of names.split(' ')) {
      expect([name, alike(name, name), alike(name, name.toLowerCase()), alike(name.toUpperCase(), name)]).toEqual([
        name,
        true,
        true,
        true,
      ]);
      expect([name, alike(name, `${name} Exchange hack`), alike(name, 'Bybit')]).toEqual([name, true, false]);
    }
    expect([alike('Li.Fi Protocol', 'LiFi'), alike('The DAO', 'DAO'), alike('BtcTurk', 'BTCTurk')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([alike('unknown exchange', 'unknown exchange'), alike('KuCoin', 'BitCoin'), alike('', '')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
