import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportOptions, planIncidentImport } from '../../src/register/import/importIncidents.ts';
import { Register } from '../../src/register/register.ts';
import { starterChanges } from '../../src/register/starter/starterChanges.ts';
import { computeTotal } from '../../src/register/total.ts';
import type { Total, TotalQuery } from '../../src/register/totalAnswer.ts';
import { verifyRegister } from '../../src/register/verifyRegister.ts';

/** Real tables of incidents, where they are at hand; only totals of them are kept here. */
const data = resolve(import.meta.dirname, '../../../shared/data/incidents');
const here = existsSync(data);
if (!here) console.warn(`skipped: no tables of incidents at ${data}`);

const DPRK: ImportOptions = { attribution: { actor: 'DPRK', confidence: 'alleged' } };
const HAND = { by: 'a tester', timeSec: 1_700_000_000 };

async function withTables(files: readonly (readonly [string, ImportOptions?])[]): Promise<Register> {
  const register = Register.open(mkdtempSync(join(tmpdir(), 'spoor-tables-')), { create: true });
  for (const [file, options] of files)
    register.write((await planIncidentImport(register, join(data, file), options)).changes, HAND);
  return register;
}

function drop(register: Register): void {
  register.close();
  rmSync(register.folder, { recursive: true, force: true });
}

const dollars = ({ sums }: Pick<Total, 'sums'>): unknown => sums.find(({ unit }) => unit === 'USD')?.sum;
const exactly = (amount: string): unknown => ({ lo: amount, hi: amount });

describe.skipIf(!here)('the annex of UN S/2019/691', () => {
  let register: Register;
  beforeAll(async () => {
    register = await withTables([['un_2019_691.csv']]);
  });
  afterAll(() => drop(register));
  const sum = (query: TotalQuery): unknown => dollars(computeTotal(register, query));

  it('has 36 rows that sum to 2,225.5 million, most of it attempts, little of it crypto', () => {
    expect(register.claims()).toHaveLength(36);
    const all = (['stolen', 'attempted', 'laundered', 'mined'] as const).map((what) =>
      computeTotal(register, { what }),
    );
    expect(all.map(dollars)).toEqual([
      exactly('269990000'),
      exactly('1955300000'),
      exactly('144000'),
      exactly('25000'),
    ]);
    // 269.990 + 1,955.300 + 0.144 + 0.025
    expect(269_990_000 + 1_955_300_000 + 144_000 + 25_000).toBe(2_225_459_000);
    const crypto = (['stolen', 'attempted', 'laundered', 'mined'] as const).map((what) =>
      sum({ what, scope: 'crypto' }),
    );
    expect(crypto).toEqual([exactly('163990000'), exactly('2600000'), exactly('144000'), exactly('25000')]);
    expect(163_990_000 + 2_600_000 + 144_000 + 25_000).toBe(166_759_000);
  });

  it('supports no two billion stolen: the total says what was left out', () => {
    const total = computeTotal(register, { what: 'stolen', actor: 'DPRK', to: '2019' });
    expect(dollars(total)).toEqual(exactly('269990000'));
    const attempts = total.leftOut.filter(({ predicate }) => predicate === 'attempted');
    expect(attempts).toHaveLength(16);
    expect(total.leftOut.filter(({ reason }) => reason === 'no figure')).toHaveLength(4);
  });

  it('counts attacks and countries', () => {
    const attacks = computeTotal(register, { what: 'attacks' });
    expect(attacks.sums).toEqual([{ unit: 'attacks', sum: exactly('36'), events: 36 }]);
    const countries = computeTotal(register, { what: 'countries' }).sums.find(({ unit }) => unit === 'countries');
    // Of the worm that went round the world and of three exchanges' employees together no country is said.
    expect(countries?.sum).toEqual({ lo: '19', hi: '21' });
  });

  it('quotes the row of every claim, in a kept copy of the table', () => {
    expect(verifyRegister(register.folder).quotations).toBe(36);
  });

  it('brings nothing new when it is read again', async () => {
    const again = await planIncidentImport(register, join(data, 'un_2019_691.csv'));
    expect(again).toMatchObject({ claims: 0, known: 36, changes: [] });
  });
});

describe.skipIf(!here)('three sources of yearly totals', () => {
  it('disagree, each by itself and in sum; none of them is added to another', async () => {
    const register = await withTables([['tayvano-dprk/dprk_yearly_totals_three_sources.csv', DPRK]]);
    const total = computeTotal(register, { what: 'stolen', actor: 'DPRK', from: '2016', to: '2023' });
    expect(total.sums).toEqual([]);
    expect(total.published).toHaveLength(24);
    expect(total.speakers.map(({ speaker, sum }) => [speaker, sum.lo])).toEqual([
      ['tayvano', '2933852146'],
      ['Chainalysis', '4202300000'],
      ['TRM Labs', '2690000000'],
    ]);
    const of2021 = computeTotal(register, { what: 'stolen', actor: 'DPRK', from: '2021', to: '2021' });
    expect(of2021.published.map(({ range, relation }) => [range.lo, relation])).toEqual([
      ['477050000', 'same'],
      ['428800000', 'same'],
      ['250000000', 'same'],
    ]);
    drop(register);
  });
});

describe.skipIf(!here)('the starter with tables of the same thefts', () => {
  it('counts each once, however its name is spelled', async () => {
    const register = await withTables([]);
    register.write(starterChanges(), HAND);
    const tables: [string, ImportOptions?][] = [
      ['un_2019_691.csv'],
      ['tayvano-dprk/dprk_attributed_incidents_2017_2024.csv', DPRK],
      ['tayvano-dprk/dprk_yearly_totals_three_sources.csv', DPRK],
      ['dprk_incidents_by_year.psv', DPRK],
    ];
    for (const [file, options] of tables)
      register.write((await planIncidentImport(register, join(data, file), options)).changes, HAND);
    const query: TotalQuery = { what: 'stolen', actor: 'DPRK', from: '2020', to: '2020', currency: 'USD' };
    const total = computeTotal(register, query);
    const kucoin = total.counted.filter(({ name }) => /kucoin/i.test(name));
    expect(kucoin.map(({ figures }) => figures)).toEqual([
      [{ unit: 'USD', range: { lo: '275000000', hi: '281000000' } }],
    ]);
    const { lo, hi } = dollars(total) as { lo: string; hi: string };
    // What the sources themselves come to for that year: nobody says more than 308 million.
    expect(Number(lo)).toBeGreaterThan(280e6);
    expect(Number(hi)).toBeLessThan(330e6);
    drop(register);
  });
});

describe.skipIf(!here)('all tables together', () => {
  let register: Register;
  beforeAll(async () => {
    register = await withTables([
      ['un_2019_691.csv'],
      ['defillama-hacks/defi_exploits.csv'],
      ['ethereum-heist/HeistEvent_Info_-_filtered.csv'],
      ['ethereum-heist/HeistEvent_Info_-_origin.csv'],
      ['tayvano-dprk/dprk_attributed_incidents_2017_2024.csv', DPRK],
      ['dprk_incidents_by_year.psv', DPRK],
    ]);
  });
  afterAll(() => drop(register));

  it('hold back the row that is off by a thousand, and one that its own words contradict, and say why', () => {
    const held = register.claims({ status: 'proposed' });
    expect(held.map(({ claim, flags }) => [claim.subject.victim, claim.amount?.as, flags.length])).toEqual([
      ['Cryptopia', '$45,000', 1],
      ['DEGOandCocos', '$10,000,000,000', 1],
      ['DEGOandCocos', '$10,000,000,000', 1],
    ]);
    expect(held[0]!.flags[0]).toMatch(/implausible.*own summary/);
    const total = computeTotal(register, { what: 'stolen', from: '2022', to: '2022', currency: 'USD' });
    expect(total.leftOut.find(({ reason }) => reason === 'not reviewed')?.incidents).toEqual(['degoandcocos-2022']);
  });

  it('read no amount that has to be guessed', () => {
    const flagged = register.claims().filter(({ flags }) => flags.some((flag) => flag.includes('(sic)')));
    expect(flagged.map(({ claim }) => claim.amount)).toEqual([undefined]);
  });

  it('count an event that several tables tell once', () => {
    const total = computeTotal(register, { what: 'stolen', currency: 'USD', from: '2022-03', to: '2022-04' });
    const ronin = total.counted.filter(({ name }) => /ronin/i.test(name));
    expect(ronin).toHaveLength(1);
    expect(ronin[0]).toMatchObject({ figures: [{ unit: 'USD', range: { lo: '620000000', hi: '625000000' } }] });
    expect(ronin[0]!.incidents.length).toBeGreaterThan(1);
  });

  it('a theft that is blamed in one table counts for the actor with the figures of all', () => {
    const query: TotalQuery = { what: 'stolen', actor: 'North Korea', from: '2022', to: '2022', currency: 'USD' };
    const ronin = computeTotal(register, query).counted[0]!;
    expect(ronin).toMatchObject({ level: 'alleged', isContested: false });
    expect(ronin.figures[0]!.range).toEqual({ lo: '620000000', hi: '625000000' });
    const surer = computeTotal(register, { ...query, level: 'charged' });
    expect(surer.counted).toEqual([]);
    expect(surer.leftOut.some(({ reason }) => reason === 'below the level')).toBe(true);
  });
});
