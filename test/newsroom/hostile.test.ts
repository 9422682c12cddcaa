import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readAmounts } from '../../src/newsroom/grammar/readAmounts.ts';
import { readPeriods } from '../../src/newsroom/grammar/readPeriods.ts';

/**
 * Tables of phrases as careless or hostile hands write them, made without a look at the grammar. A line is what is asked, the readings
 * that are right (parted by `|`), and the phrase as JSON. `must` is read so; `may` is read so or not at all; `none` is not read.
 */
function table(name: string): { asked: string; right: readonly string[]; phrase: string }[] {
  const text = readFileSync(new URL(`./hostile/${name}.tsv`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [asked, right, phrase] = line.split('\t');
      return { asked: asked!, right: right!.split('|'), phrase: JSON.parse(phrase!) as string };
    });
}

function amountsIn(text: string): string {
  return readAmounts(text)
    .map(({ amount: { interval, unit }, rate }) => {
      const { lo, hi } = interval;
      return `${lo === hi ? lo : `${lo ?? ''}..${hi ?? ''}`} ${unit}${rate ? ' rate' : ''}`;
    })
    .join('; ');
}

/** Periods that are certain; the texts are of 10 February 2021. */
function periodsIn(text: string): string {
  return readPeriods(text, '2021-02-10')
    .flatMap(({ period }) => (period === null ? [] : [`${period.from}..${period.to}`]))
    .join('; ');
}

/** What of a table was read otherwise than it asks for. */
function faults(name: string, read: (text: string) => string): string[] {
  return table(name).flatMap(({ asked, right, phrase }) => {
    const got = read(phrase);
    const isRight = asked === 'none' ? got === '' : right.includes(got) || (asked === 'may' && got === '');
    return isRight ? [] : [`${JSON.stringify(phrase)}: read ${got || 'nothing'}, asked ${asked} ${right.join(' or ')}`];
  });
}

it('no phrase of the hostile table of figures is read to another value', () => {
  expect(faults('amounts', amountsIn)).toEqual([]);
  expect(table('amounts').length).toBeGreaterThan(600);
});

it('no phrase of the hostile table of periods is read to another one', () => {
  expect(faults('periods', periodsIn)).toEqual([]);
  expect(table('periods').length).toBeGreaterThan(250);
});
