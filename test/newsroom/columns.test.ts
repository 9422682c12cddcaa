import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEVELOPMENT } from '../../src/newsroom/calibrate/development.ts';
import { readNews } from '../../src/newsroom/readClaims.ts';
import { claimLine } from '../../src/newsroom/sentence/claimLine.ts';
import { readArticle } from '../../src/newsroom/text/readArticle.ts';
import { inColumn } from '../support/columns.ts';
import '../support/seed.ts';

/** The claims of a text; each quotation, and each figure of what gave none, stands in it where it is said to. */
async function linesOf(text: string, published?: string): Promise<string[]> {
  const options = { name: 'a page', ...(published === undefined ? {} : { published }) };
  const article = await readArticle(new TextEncoder().encode(text), options).catch(() => null);
  if (article === null) return [];
  const { claims, passedOver } = readNews(article);
  for (const { quotation, from, to, figures } of passedOver) {
    expect(text.slice(from, to)).toBe(quotation);
    for (const figure of figures) expect(text.slice(figure.from, figure.to).at(-1)).toBe(figure.as.at(-1));
  }
  return claims.map((claim) => {
    const { source } = claim;
    if (source.held) expect(text.slice(source.from, source.to)).toBe(source.quotation);
    return claimLine(claim);
  });
}

/** What is read of a laid out text and not of the same on one line, and the other way round. */
async function differences(laid: string, flat: string, published?: string): Promise<[string[], string[]]> {
  const left = await linesOf(flat, published);
  const others: string[] = [];
  for (const line of await linesOf(laid, published)) {
    const at = left.indexOf(line);
    if (at < 0) others.push(line);
    else left.splice(at, 1);
  }
  return [others, left];
}

describe('an article in a column', () => {
  it('gives the claims of the same on one line, or once in a while fewer', async () => {
    let [same, all] = [0, 0];
    for (let index = 0; index < DEVELOPMENT.length; index += 40) {
      const { text, published } = DEVELOPMENT[index]!;
      const flat = text.replace(/\s+/g, ' ');
      for (const width of [40, 55, 70, 85, 100])
        for (const hyphenates of [false, true]) {
          const laid = inColumn(flat, width, hyphenates);
          const [others, missed] = await differences(laid, flat, published);
          expect([laid, others]).toEqual([laid, []]);
          all += 1;
          same += missed.length === 0 ? 1 : 0;
        }
    }
    expect(same / all).toBeGreaterThan(0.98);
  });

  it('gives no other claims, whatever its width and whatever paragraphs stand by it', async () => {
    const sample = fc.nat(DEVELOPMENT.length - 1).map((index) => DEVELOPMENT[index]!.text.replace(/\s+/g, ' '));
    const paragraphs = fc.array(sample, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        paragraphs,
        fc.integer({ min: 40, max: 100 }),
        fc.boolean(),
        async (texts, width, hyphenates) => {
          const laid = texts.map((text) => inColumn(text, width, hyphenates)).join('\n\n');
          const [others] = await differences(laid, texts.join('\n\n'), '2023-06-15');
          expect([laid, others]).toEqual([laid, []]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('what is printed between the words of a sentence', () => {
  const LINE = 'stolen 31000000 USD exactly; victim Harborswap; period 2021-04';
  it.each([
    ['a word in two', 'Hackers stole $31 mil-\nlion from Harbor-\nswap in April 2021, said its own-\ners.'],
    ['a soft hyphen', 'Hackers stole $31 mil\u00ad\nlion from Harbor\u00ad\nswap in April 2021.'],
    ['the mark of a note', 'Hackers stole $31 million12 from Harborswap in April 2021.13 Nobody was caught.'],
    ['marks in brackets', 'Hackers stole $31[2] million[3] from Harborswap[4][citation needed] in April 2021.[5]'],
    ['the number of a paragraph', '(a) Hackers stole $31 million from Harborswap in April 2021.'],
    ['a dateline', 'SEOUL (Reuters) - Hackers stole $31 million from Harborswap in April 2021, it said.'],
    ['another dateline', 'TALLINN, Estonia, May 4, 2021 -- Hackers stole $31 million from Harborswap in April 2021.'],
    [
      'the foot of a page and the head of the next',
      'The thieves waited for the night of the feast. Hackers stole $31 million from the\n_______\n7 See annex 4.\n19-13380    4/142\n\n\nS/2019/691\n\nexchange Harborswap in April 2021, it said.',
    ],
  ])('is not read: %s', async (_, text) => {
    expect(await linesOf(text)).toEqual([LINE]);
  });

  it.each([
    ['a figure cut at its comma', 'Hackers stole $1,-\n200 from Harborswap in April 2021, the exchange said.'],
    ['a figure cut at its point', 'Hackers stole $40.\n5 million from Harborswap in April 2021, the exchange said.'],
    ['digits that may be a power', 'Hackers stole 10\u2076 ETH from Harborswap in April 2021, the exchange said.'],
    ['a page’s end behind a figure', 'Thieves took $281\n\n7\n\nmillion from Harborswap in April 2021, it said.'],
  ])('leaves nothing to read where it is a figure’s: %s', async (_, text) => {
    expect(await linesOf(text)).toEqual([]);
  });
});
