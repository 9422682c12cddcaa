import { describe, expect, it } from 'vitest';
import { readClaims } from '../../src/newsroom/readClaims.ts';
import { readArticle } from '../../src/newsroom/text/readArticle.ts';

const SENTENCES = [
  'Hackers stole $281 million from the KuCoin exchange in September 2020, the firm said.',
  'The exchange KuCoin lost about $281 million to hackers in September 2020, according to Chainalysis.',
  'Thieves took 281 million dollars from KuCoin in 2020, police said.',
];
const AFTER = 'Users were told to wait, and that they would be paid back by the firm within a week of its finding.';

/** The sums that are read of a text; nothing where it is refused. */
async function sumsOf(text: string): Promise<(string | null)[]> {
  const article = await readArticle(new TextEncoder().encode(text), { name: 'a page' }).catch(() => null);
  return article === null
    ? []
    : readClaims(article).flatMap(({ amount }) => (amount?.unit === 'USD' ? [amount.interval.lo] : []));
}

describe('a figure on a page whose lines were broken anywhere', () => {
  it.each([
    ['a line end', '\n'],
    ['a line end and an indent', '\n     '],
    ['an empty line', '\n\n'],
  ])('has its scale, or is not read: %s', async (_, gap) => {
    for (const sentence of SENTENCES)
      for (const { index } of sentence.matchAll(/ /g))
        for (const before of ['', 'KuCoin, one of the larger exchanges in the whole of Asia, is hacked. ']) {
          const broken = `${before}${sentence.slice(0, index)}${gap}${sentence.slice(index + 1)}\n${AFTER}\n`;
          for (const sum of await sumsOf(broken)) expect([sum, broken]).toEqual(['281000000', broken]);
        }
  });

  it('is not read where the page ends behind it, or a footer stands before its scale', async () => {
    const long = `${AFTER} ${AFTER} ${AFTER} `;
    for (const start of ['', long])
      for (const footer of [
        '',
        '\n\n19-13380 4/142\n\nmillion from the KuCoin exchange in September 2020, the firm said.',
      ])
        expect(await sumsOf(`${start}Hackers stole $281${footer}\n`)).toEqual([]);
    expect(await sumsOf(`${long}Hackers stole $281 million`)).toEqual(['281000000']);
  });

  it('leaves the outlet beside the date', async () => {
    for (const [line, outlet] of [
      ['BBC News, 6 May 2020', 'BBC News'],
      ['By Jane Doe, Reuters, May 6, 2020', 'Reuters'],
      ['CNN | June 3, 2020', 'CNN'],
    ] as const) {
      const text = `KuCoin hacked\n\n${line}\n\n${SENTENCES[0]} ${AFTER}\n`;
      const article = await readArticle(new TextEncoder().encode(text), { name: 'a page' });
      expect([article.outlet, article.published?.slice(0, 4)]).toEqual([outlet, '2020']);
    }
  });
});
