import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editClaim } from '../../src/register/editClaim.ts';
import { claimsCsv } from '../../src/register/exchange/claimsCsv.ts';
import {
  type ImportOptions,
  planIncidentImport,
  readIncidentTable,
} from '../../src/register/import/importIncidents.ts';
import type { Register } from '../../src/register/register.ts';
import { starterChanges } from '../../src/register/starter/starterChanges.ts';
import { computeTotal } from '../../src/register/total.ts';
import { HAND, withRegister } from '../support/filledRegister.ts';
import { sampleClaim } from '../support/sampleClaims.ts';

const COLUMNS =
  'incident,victim,country,scope,when,predicate,amount,unit,low,high,modality,actor,speaker_kind,speaker,citation,status';

/** A table of claims: `amount=5 unit=usd` on what every row has. */
function table(...rows: readonly string[]): string {
  const usual = {
    victim: 'Alpha Vault',
    when: '2020-05-01',
    predicate: 'stolen',
    speaker_kind: 'firm',
    speaker: 'A Firm',
    citation: 'a page',
  };
  const lines = rows.map((row, i) => {
    const given = Object.fromEntries(row.split('|').map((pair) => pair.trim().split('=')));
    const all: Record<string, string> = { ...usual, incident: `i-${i}`, ...given };
    return COLUMNS.split(',')
      .map((column) => `"${all[column] ?? ''}"`)
      .join(',');
  });
  return `${[COLUMNS, ...lines].join('\n')}\n`;
}

async function bring(
  register: Register,
  text: string,
  options: ImportOptions = {},
): Promise<readonly { readonly line: number; readonly problem: string }[]> {
  const path = join(mkdtempSync(join(tmpdir(), 'spoor-claims-')), 'table.csv');
  writeFileSync(path, text);
  const plan = await planIncidentImport(register, path, options);
  register.write(plan.changes, HAND);
  return plan.problems;
}

async function refusal(text: string): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'spoor-claims-')), 'table.csv');
  writeFileSync(path, text);
  const error = await readIncidentTable(path).then(
    () => new Error('it was read'),
    (cause: Error) => cause,
  );
  return error.message.replace(path, 'FILE');
}

describe('a table of claims', () => {
  it('has one unit, country and kind under all the ways in which people write it', async () => {
    const rows = ['unit=USD', 'unit=usd', 'unit=$', 'unit=US$', 'unit=US dollars'].map(
      (unit, i) =>
        `amount=${10 ** i}|${unit}|victim=${'ABCDE'[i]}${i}${'xyzuv'[i]}|country=${['Japan', 'japan', 'JP', 'JAPAN', ''][i]}|scope=${i % 2 ? 'Crypto' : 'exchange; CRYPTO'}`,
    );
    await withRegister([], async (register) => {
      await bring(register, table(...rows));
      expect(computeTotal(register, { what: 'stolen', currency: 'USD', scope: 'crypto' }).sums).toEqual([
        { unit: 'USD', sum: { lo: '11111', hi: '11111' }, events: 5 },
      ]);
      expect(computeTotal(register, { what: 'countries' }).sums[0]?.sum).toEqual({ lo: '1', hi: '2' });
    });
  });

  it('is refused where a figure is no figure of its kind, or two stand where one should', async () => {
    for (const [row, why] of [
      ['predicate=attacks|amount=35.5|unit=attacks', 'whole numbers: attacks'],
      ['predicate=stolen|amount=35|unit=attacks', 'money or coins'],
      ['predicate=share|amount=35|unit=USD', 'share, of which it is a figure'],
      ['predicate=share|amount=1.5|unit=share', 'at most 1'],
      ['amount=10|low=5|high=7|unit=EUR', 'nothing where low or high is given'],
      ['amount=10|unit=¥', 'a unit, like USD or BTC'],
      ['amount=10|unit=5', 'a unit, like USD or BTC'],
      ['amount=10|unit=USD|status=rejected', 'accepted or proposed'],
    ] as const) {
      const message = await refusal(table(row));
      expect(message, row).toMatch(/^FILE, line 2: /);
      expect(message, row).toContain(why);
    }
  });

  it('takes a range with one end for the bound that it is', async () => {
    await withRegister([], async (register) => {
      await bring(
        register,
        table('low=5|unit=EUR', 'high=7|unit=EUR|victim=Bravo Inn', 'low=5|high=7|unit=EUR|victim=Charlie Sea'),
      );
      const told = register
        .claims()
        .map(({ claim: { amount } }) => [amount?.modality, amount?.interval.lo, amount?.interval.hi]);
      expect(told).toHaveLength(3);
      expect(told).toEqual(
        expect.arrayContaining([
          ['at-least', '5', null],
          ['between', '5', '7'],
          ['up-to', '0', '7'],
        ]),
      );
    });
  });

  it('keeps who says a row, and blames whom the whole table is said to blame where a row blames nobody', async () => {
    const options: ImportOptions = {
      speaker: { kind: 'researcher', name: 'Somebody' },
      attribution: { actor: 'DPRK', confidence: 'alleged' },
    };
    await withRegister([], async (register) => {
      await bring(register, table('amount=5|unit=USD', 'amount=6|unit=USD|victim=Bravo Inn|actor=nobody'), options);
      const told = register.claims().map(({ claim }) => [claim.speaker.name, claim.attribution]);
      expect(told).toContainEqual(['A Firm', { actor: 'DPRK', confidence: 'alleged' }]);
      expect(told).toContainEqual(['A Firm', 'nobody']);
    });
  });

  it('that Spoor wrote and somebody edited is refused where the columns and the whole claim differ', async () => {
    const csv = await withRegister(starterChanges(), (register) => [...claimsCsv(register)].join(''));
    await withRegister([], async (register) => {
      await bring(register, csv);
      expect(register.counts().claims).toBe(starterChanges().filter((change) => change.do === 'claim').length);
    });
    expect(await refusal(csv.replace(',stolen,281000000,', ',stolen,999000000,'))).toMatch(
      /^FILE, line \d+: amount is "999000000"; expected "281000000", which the column claim says/,
    );
    // How spreadsheets write a number is no edit.
    await withRegister([], async (register) => {
      await bring(register, csv.replace(',stolen,281000000,', ',stolen,"281,000,000.00",'));
      expect(register.claims().some(({ claim }) => claim.amount?.interval.lo === '281000000')).toBe(true);
    });
  });

  it('of totals has no figure that is too large for a theft', async () => {
    await withRegister([], async (register) => {
      const total = 'incident=|victim=|when=|amount=12000000000|unit=USD';
      expect(await bring(register, table(total, 'amount=12000000000|unit=USD'))).toEqual([
        { line: 3, problem: expect.stringContaining('implausible') },
      ]);
    });
  });

  it('leaves a row without a name and names it', async () => {
    await withRegister([], async (register) => {
      const problems = await bring(register, '2020-01-01|Foo|5\n2020-01-02||6\n');
      expect(problems).toEqual([{ line: 2, problem: 'it names nobody: nothing of it came in' }]);
      expect(register.counts().claims).toBe(1);
    });
  });
});

describe('a corrected figure', () => {
  it('keeps the open end of the words that it stands in', () => {
    const [lo, hi] = ['40', null];
    const claim = sampleClaim('40', {
      amount: { as: 'more than 40', unit: 'USD', interval: { lo, hi }, modality: 'more-than' },
    });
    expect(editClaim(claim, ['amount=50']).amount).toMatchObject({
      modality: 'more-than',
      interval: { lo: '50', hi: null },
    });
    expect(editClaim(claim, ['modality=up-to']).amount?.interval).toEqual({ lo: '0', hi: '40' });
    expect(editClaim(claim, ['modality=up-to', 'modality=exactly']).amount?.interval).toEqual({ lo: '40', hi: '40' });
    expect(editClaim(claim, ['modality=at-least', 'unit=us dollars', 'amount=50']).amount).toMatchObject({
      unit: 'USD',
      modality: 'at-least',
      interval: { lo: '50', hi: null },
    });
    expect(editClaim(claim, ['low=5', 'high=7', 'modality=between', 'amount=6']).amount).toMatchObject({
      modality: 'exactly',
      interval: { lo: '6', hi: '6' },
    });
    expect(() => editClaim(claim, ['unit=¥'])).toThrow('expected a unit');
  });
});
