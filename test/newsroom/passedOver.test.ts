import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { passedOverLines } from '../../src/cli/render/passedOverText.ts';
import { PLAIN } from '../../src/cli/render/style.ts';
import { DEVELOPMENT } from '../../src/newsroom/calibrate/development.ts';
import { countMissed } from '../../src/newsroom/calibrate/missedButShown.ts';
import { type ReadNews, readNews } from '../../src/newsroom/readClaims.ts';
import { REASONS } from '../../src/newsroom/sentence/leave.ts';
import { CHECKS } from '../../src/newsroom/sentence/unexplained.ts';
import { unexplainedReason } from '../../src/newsroom/sentence/unexplainedReasons.ts';
import { readArticle } from '../../src/newsroom/text/readArticle.ts';

const news = async (text: string): Promise<ReadNews> =>
  readNews(await readArticle(new TextEncoder().encode(text), { name: 'a text' }));
const left = async (text: string): Promise<(string | null)[]> =>
  (await news(text)).passedOver.flatMap(({ figures, reason }) => [
    ...figures.map((figure) => `${figure.as}: ${figure.reason}`),
    ...(reason === null ? [] : [reason]),
  ]);

describe('what gave no claim', () => {
  it.each([
    ['Kestrel denied that hackers had stolen $3 million from it.', ['$3 million: denied']],
    [
      'Reuters retracted a story saying that hackers had stolen $30 million from Altonpay.',
      ['$30 million: taken-back'],
    ],
    ['The novel tells of a teenager who steals $50 million in bitcoin from a casino.', ['$50 million: imagined']],
    ['An attacker could have stolen $2 million from Harborswap.', ['$2 million: hypothetical']],
    ['The Cedarhurst attacker moved a further 2,500 ETH to Tornado Cash on Monday.', ['2,500 ETH: moved']],
    ['Police seized $30 million stolen from Kestrel.', ['$30 million: seized']],
    [
      'White-hat hackers secured $16 million from the contract before attackers could reach it.',
      ['$16 million: rescued'],
    ],
    ['Did hackers steal $5 million from Kestrel last week?', ['$5 million: question']],
    ['The hackers demanded a ransom of $4 million in bitcoin.', ['$4 million: no-theft']],
    ['The investigation into the hack cost Corvane $3 million.', ['$3 million: other-meaning']],
    ['The fine for the hack of Corvane was put at $3 million.', ['$3 million: other-sum']],
    ['Hackers stole 58 paintings and some laptops from Kestrel.', ['58: no-unit']],
    ['Hackers stole $1,125 billion from the exchange Kestrel.', ['$1,125 billion: figure-unclear']],
    [
      'In January 2023 the FBI confirmed that Lazarus and APT38 were responsible for the Kestrel heist.',
      ['two-actors'],
    ],
    ['North Korea stole more in 2022 than in any other year.', ['not-understood']],
  ])('is told with why: %s', async (text, expected) => {
    const { claims } = await news(text);
    expect(claims).toEqual([]);
    expect(await left(text)).toEqual(expected);
  });

  it('is told of a claim that the sentence after it takes back', async () => {
    const text = 'Hackers stole $5 million from Kestrel. The report was false, the exchange said.';
    expect(await left(text)).toContain('$5 million: taken-back-next');
  });

  it('is only counted where nothing speaks of theft and a price, fee or volume is told', async () => {
    const { passedOver } = await news(
      'Bitcoin rose above $60,000 on Monday. Its trading volume was $40 billion a day.',
    );
    expect(passedOver.map(({ aside }) => aside)).toEqual(['prices', 'prices']);
  });

  it('is a figure beside those that were read', async () => {
    const { claims, passedOver } = await news(
      'Hackers stole $12 million from Kestrel on Monday, and the token of the exchange fell 40 percent.',
    );
    expect(claims).toHaveLength(1);
    expect(passedOver).toMatchObject([
      { claims: 1, line: 1, reason: null, figures: [{ as: '40 percent', unit: 'share', reason: 'share-of-other' }] },
    ]);
  });

  it('is a sentence too long to be read, and is counted where it stands in no sentence', async () => {
    const long = `Hackers stole $9 million from Kestrel, ${'which keeps its coins in cold wallets, '.repeat(45)}police said.`;
    const text = `A week of thefts at the exchange Kestrel\n\n${'The exchange Kestrel has an office in Riga and one in Oslo. '.repeat(3)}\n\n${long}\n\nStolen from Larkhall: $4 million in ether\n\nOffice rent: $4 million for all of them\n`;
    const { claims, passedOver } = await news(text);
    expect(claims).toEqual([]);
    expect(passedOver).toMatchObject([
      { quotation: long, line: 5, aside: null, figures: [{ as: '$9 million', reason: 'too-long' }] },
      { line: 7, aside: 'no-prose', figures: [{ as: '$4 million', unit: 'USD', reason: 'no-prose' }] },
    ]);
    const lines = passedOverLines(passedOver, { style: PLAIN, width: 100, all: false, place: 'a.txt' }).join('\n');
    expect(lines).toContain('Not read: 1 sentence with a figure or a blame that gave no claim; look yourself');
    expect(lines).toContain('and 1 line of headings, captions, lists and tables with figures beside words of theft');
    expect(lines).not.toContain('Stolen from Larkhall');
    const all = passedOverLines(passedOver, { style: PLAIN, width: 100, all: true, place: 'a.txt' }).join('\n');
    expect(all).toContain('“Stolen from Larkhall: ‹$4 million› in ether”');
  });

  it('is nothing where all figures are read, or none is there', async () => {
    expect(await left('Hackers stole $12 million, or 4,000 bitcoin, from Kestrel in May 2021.')).toEqual([]);
    expect(await left('The exchange was founded by two brothers in 2015 and has an office in Riga.')).toEqual([]);
  });
});

test('places and figures are of the text to the letter, and no claim’s figure is told as left over', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...DEVELOPMENT.map(({ text }) => text)), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(' ', '\n', '\n\n', '\r\n\r\n'),
      async (texts, between) => {
        const article = await readArticle(new TextEncoder().encode(texts.join(between)), { name: 'a text' }).catch(
          () => null,
        );
        if (article === null) return;
        const { claims, passedOver } = readNews(article);
        for (const { quotation, from, to, line, figures, claims: count } of passedOver) {
          expect(article.text.slice(from, to)).toBe(quotation);
          expect(article.text.slice(0, from).split('\n')).toHaveLength(line);
          const own = claims.filter(({ source }) => source.held && source.from === from);
          expect(own).toHaveLength(count);
          for (const figure of figures)
            expect(article.text.slice(figure.from, figure.to).replace(/\s+/g, ' ')).toBe(figure.as);
          const places = figures.map((figure) => figure.from);
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('every reason has a code of its own that the formats page explains, and every check one', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/formats.md'), 'utf8');
  for (const [code, words] of Object.entries(REASONS)) expect(page).toContain(`| \`${code}\` | ${words} |`);
  for (const words of Object.keys(CHECKS))
    expect([words, unexplainedReason(words)]).not.toEqual([words, 'unexplained']);
});

describe('what was missed', () => {
  it('is met otherwise, shown or lost', async () => {
    const { passedOver } = await news('Kestrel denied that hackers had stolen $3 million from it.');
    const count = (missed: string[], others: string[] = []) => countMissed(missed, others, passedOver, 1);
    expect(count(['stolen 3000000 USD exactly'])).toEqual({ otherwise: 0, shown: 1, lost: 0 });
    expect(count(['stolen 5 USD exactly'], ['stolen 5 USD about; victim A'])).toMatchObject({ otherwise: 1 });
    expect(countMissed(['stolen 5 USD exactly'], [], passedOver, 2)).toMatchObject({ lost: 1 });
    expect(countMissed(['charge'], [], [], 1)).toMatchObject({ lost: 1 });
  });
});
