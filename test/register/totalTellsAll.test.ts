import { describe, expect, it } from 'vitest';
import { amountText } from '../../src/cli/render/figureText.ts';
import { PLAIN } from '../../src/cli/render/style.ts';
import { totalText } from '../../src/cli/render/totalText.ts';
import type { Change } from '../../src/register/change.ts';
import type { Claim } from '../../src/register/claim.ts';
import { parseDecimal } from '../../src/register/decimal.ts';
import { daysOf } from '../../src/register/period.ts';
import { Rates } from '../../src/register/rates.ts';
import type { Register } from '../../src/register/register.ts';
import { rollUpOf } from '../../src/register/rollUpOf.ts';
import { tallyOf } from '../../src/register/tally.ts';
import type { TotalQuery } from '../../src/register/totalAnswer.ts';
import { unknownWords } from '../../src/register/unknownWords.ts';
import { incidentWith, withRegister } from '../support/filledRegister.ts';
import { sampleClaim } from '../support/sampleClaims.ts';

const textOf = (register: Register, query: TotalQuery): string =>
  totalText(tallyOf(rollUpOf(register), query, register), { style: PLAIN, width: 400, all: false });

const waiting = (claim: Claim): Change => ({ do: 'claim', claim, status: 'proposed', incidents: [], flags: [] });

describe('a total', () => {
  it('says how many claims wait that are of no incident and may belong to it', async () => {
    const of = (year: string | null, actor?: string): Claim =>
      sampleClaim(year ?? '7', {
        subject: actor === undefined ? {} : { actor },
        ...(year === null ? { period: undefined } : { period: { as: year, from: year, to: year, precision: 'year' } }),
      } as Parameters<typeof sampleClaim>[1]);
    const loose = [of('2020'), of('2021'), of(null), of('2020', 'DPRK'), of('2020', 'APT41')].map(waiting);
    await withRegister(loose, (register) => {
      const waits = (query: TotalQuery): number => tallyOf(rollUpOf(register), query, register).waiting;
      expect(waits({ what: 'stolen' })).toBe(5);
      expect(waits({ what: 'stolen', from: '2020', to: '2020' })).toBe(4);
      expect(waits({ what: 'stolen', from: '2020', to: '2020', actor: 'DPRK' })).toBe(3);
      expect(waits({ what: 'attempted' })).toBe(0);
      const text = textOf(register, { what: 'stolen' });
      expect(text).toContain('Nothing in the register answers this.');
      expect(text).toContain(
        '5 claims of no incident wait for spoor review and may belong here (stolen): they are in nothing above',
      );
    });
  });

  it('adds up nothing that was tried with what was taken, whatever keeps them out', async () => {
    const rows = [
      ...incidentWith('alpha', '2019-09-25', [sampleClaim('100')], 'Alpha Vault'),
      ...incidentWith('bravo', '2019-01-25', [sampleClaim('951', { predicate: 'attempted' })], 'Bravo Mint'),
    ];
    await withRegister(rows, (register) => {
      const text = textOf(register, { what: 'stolen', from: '2022', to: '2022' });
      expect(text).toContain('1: outside the period, together USD 100\n');
      expect(text).toContain('1: outside the period, and attempted, which was not asked, together USD 951\n');
    });
  });

  it('shows what a converted figure was, and at which rates', async () => {
    const coins = { as: '10 BTC', unit: 'BTC', interval: { lo: '10', hi: '10' }, modality: 'exactly' } as const;
    const day = (text: string): number => daysOf(text)!.first;
    const rates = new Rates(
      new Map([
        [
          'BTC USD',
          [
            { day: day('2020-09-25'), rate: parseDecimal('10700') },
            { day: day('2020-09-26'), rate: parseDecimal('10750.5') },
          ],
        ],
      ]),
    );
    const period = { as: 'then', from: '2020-09-25', to: '2020-09-26', precision: 'part-of-year' } as const;
    const [incident, ...claims] = incidentWith('alpha', '2020-09-25', [sampleClaim('1', { amount: coins, period })]);
    if (incident?.do !== 'incident') throw new Error('an incident comes first');
    const rows: Change[] = [{ ...incident, incident: { ...incident.incident, when: period } }, ...claims];
    await withRegister(rows, (register) => {
      const query: TotalQuery = { what: 'stolen', currency: 'USD', rates };
      const [event] = [...tallyOf(rollUpOf(register), query, register).counted];
      expect(event).toMatchObject({
        figures: [{ unit: 'USD', range: { lo: '107000', hi: '107505' } }],
        rateDays: { rated: 2, of: 2 },
        convertedFrom: [{ unit: 'BTC', range: { lo: '10', hi: '10' }, rates: { lo: '10700', hi: '10750.5' } }],
      });
      expect(textOf(register, query)).toContain('USD 107,000 to 107,505 (from BTC 10 at 10,700 to 10,750.5)');
    });
  });

  it('notes an actor and a kind of victim that the register does not have', async () => {
    const claim = sampleClaim('5', { attribution: { actor: 'Lazarus Group', confidence: 'alleged' } });
    await withRegister(incidentWith('alpha', '2020-09-25', [claim]), (register) => {
      const rollUp = rollUpOf(register);
      expect(unknownWords(rollUp, { what: 'stolen', actor: 'DPRK', scope: 'crypto,exchange' })).toEqual([]);
      expect(unknownWords(rollUp, { what: 'stolen', actor: 'DPRK, Lazrus', scope: 'exchnage' })).toEqual([
        'nobody in the register is blamed as "Lazrus"; blamed are Lazarus Group',
        'no victim in the register is of the kind "exchnage"; kinds are crypto, exchange',
      ]);
    });
  });
});

describe('a bound in words', () => {
  it('is the one that was said', () => {
    const said = (
      modality: 'more-than' | 'at-least' | 'less-than' | 'up-to',
      lo: string | null,
      hi: string | null,
    ): string => amountText({ as: '', unit: 'USD', interval: { lo, hi }, modality });
    expect(said('more-than', '1200000000', null)).toBe('USD more than 1,200,000,000');
    expect(said('at-least', '1200000000', null)).toBe('USD at least 1,200,000,000');
    expect(said('less-than', null, '5')).toBe('USD less than 5');
    expect(said('up-to', '0', '5')).toBe('USD up to 5');
  });
});
