import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClaims } from '../../src/newsroom/readClaims.ts';
import { claimLine } from '../../src/newsroom/sentence/claimLine.ts';
import { readArticle } from '../../src/newsroom/text/readArticle.ts';
import '../support/seed.ts';

const PAGES = new URL('./pages/', import.meta.url);

/**
 * Documents in the manner of real ones (reports of several layouts, pleadings, tables, lists, mails, saved pages in several encodings), with the claims that
 * each ought to give, written before any was read. `may`: neither right nor wrong; `unread`: ought to be read
 * and was not when it was counted, or not all of it; `wrong`: is read and ought not to be.
 */
function expectedOf(name: string): Record<'right' | 'may' | 'unread' | 'wrong', string[]> {
  const lines = readFileSync(new URL(`${name}.claims`, PAGES), 'utf8')
    .split('\n')
    .filter(Boolean);
  const those = (mark: string): string[] =>
    lines.flatMap((line) => (line.startsWith(`${mark} `) ? line.slice(mark.length + 1) : []));
  return {
    right: lines.filter((line) => !/^(?:may|unread|wrong) /.test(line)),
    may: those('may'),
    unread: those('unread'),
    wrong: those('wrong'),
  };
}

const figureOf = (line: string): string => line.split(';')[0]!;

const NAMES = readdirSync(PAGES).filter((name) => !name.endsWith('.claims'));

async function linesOf(bytes: Uint8Array, name: string): Promise<string[]> {
  const article = await readArticle(bytes, { name });
  return readClaims(article).flatMap((claim) => {
    const { source, restates } = claim;
    if (source.held) expect(article.text.slice(source.from, source.to)).toBe(source.quotation);
    return restates === undefined ? [claimLine(claim)] : [];
  });
}

describe('a document as people have them', () => {
  it.each(NAMES)('%s', async (file) => {
    const { right, may, unread, wrong } = expectedOf(file.replace(/\.\w+$/, ''));
    const lines = await linesOf(readFileSync(new URL(file, PAGES)), file);
    const partly = new Set(unread.map(figureOf));
    const others = lines.filter((line) => right.includes(line) || !(may.includes(line) || partly.has(figureOf(line))));
    expect(others.toSorted()).toEqual([...right, ...wrong].sort());
  });

  it('is read as is said of all of them', () => {
    const all = NAMES.map((file) => expectedOf(file.replace(/\.\w+$/, '')));
    const count = (kind: 'right' | 'unread' | 'wrong'): number => all.reduce((sum, one) => sum + one[kind].length, 0);
    expect([NAMES.length, count('right'), count('wrong'), count('unread')]).toEqual([39, 92, 2, 9]);
  });
});

describe('a table of thefts', () => {
  const HEADS: readonly (readonly [string, (dollars: number) => string])[] = [
    ['Amount stolen', (dollars) => `$${dollars.toLocaleString('en-US')}`],
    ['Amount stolen (USD)', (dollars) => String(dollars)],
    ['Stolen (US$ million)', (dollars) => String(dollars / 1e6)],
    ['Stolen ($m)', (dollars) => `$${dollars / 1e6}`],
    ['Amount', (dollars) => `$${dollars / 1e6} million`],
    ['Amount stolen', (dollars) => String(dollars / 1e6)],
    ['Stolen (thousands of US$)', (dollars) => String(dollars / 1e3)],
    ['Stolen (US$ million)', (dollars) => String(dollars)],
  ];
  const separators = ['\t', ' | '];

  it('gives each row’s sum at its scale, or none', async () => {
    const row = fc.record({
      name: fc.constantFrom('Harborswap', 'Lumen Network', 'Quartzbit', '0xpool', 'Kawa.io'),
      dollars: fc.integer({ min: 12, max: 90_000 }).map((tens) => tens * 1e5),
      year: fc.integer({ min: 2012, max: 2023 }),
    });
    let read = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...HEADS),
        fc.constantFrom(...separators),
        fc.boolean(),
        async (rows, [head, write], separator, isYearFirst) => {
          const order = (name: string, sum: string, year: string): string =>
            (isYearFirst ? [year, name, sum] : [name, sum, year]).join(separator);
          const table = [
            order('Victim', head, 'Year'),
            ...rows.map(({ name, dollars, year }) => order(name, write(dollars), String(year))),
          ];
          const text = `Thefts of the past years\n\n${table.join('\n')}\n\nThe list is kept by volunteers who know the trade.\n`;
          const lines = await linesOf(new TextEncoder().encode(text), 'a table');
          const told = rows.map(
            ({ name, dollars, year }) => `stolen ${dollars} USD exactly; victim ${name}; period ${year}`,
          );
          expect([text, lines.filter((line) => !told.includes(line))]).toEqual([text, []]);
          read += lines.length;
        },
      ),
      { numRuns: 200 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it.each([
    ['attempts among them', 'Victim\tDate\tAmount\tOutcome\nHarborswap\t2022\t$40 million\tfoiled'],
    ['sums that are no loot', 'Exchange\tVolume\tYear\nHarborswap\t$40 million\t2022'],
    ['two sums', 'Victim\tLoss\tAmount\nHarborswap\t$40 million\t$4 million'],
    ['a row of several', 'Victim\tAmount stolen\nHarborswap, Opalbit\t$40 million\nTotal\t$44 million'],
    ['a cell too few', 'Victim\tAmount stolen\tYear\nHarborswap\t$40 million'],
    ['the scale above', 'Losses, in thousands of dollars\n\nVictim\tAmount stolen\nHarborswap\t$40,000'],
  ])('is not read where it is not plain: %s', async (_, table) => {
    const text = `Numbers of the year\n\n${table}\n\nThe list is kept by volunteers who know the trade.\n`;
    expect(await linesOf(new TextEncoder().encode(text), 'a table')).toEqual([]);
  });
});
