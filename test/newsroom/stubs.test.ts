import { describe, expect, it } from 'vitest';
import { readClaims } from '../../src/newsroom/readClaims.ts';
import { claimLine } from '../../src/newsroom/sentence/claimLine.ts';
import { type Article, readArticle } from '../../src/newsroom/text/readArticle.ts';

const read = (content: string): Promise<Article> => readArticle(new TextEncoder().encode(content), { name: 'a file' });
const SENTENCE =
  'Hackers stole $12 million from the exchange Brightcoin in June 2021, the company said on Tuesday, and were gone within the hour.';
const LINE = 'stolen 12000000 USD exactly; victim Brightcoin; period 2021-06';
const page = (inside: string, outside = ''): string =>
  `<!doctype html><html><body><article><h1>Brightcoin robbed</h1>${inside}</article>${outside}</body></html>`;

describe('the stub before a paywall', () => {
  const NOTICES = [
    'Subscribe to continue reading. Already a subscriber? Sign in.',
    'You have reached your limit of free articles.',
    'You\u2019ve read your last free article.',
    'This article is for subscribers only.',
    'To continue reading, please register.',
  ];
  it.each(NOTICES)('is read as far as it goes, and said to be one: %s', async (notice) => {
    for (const content of [
      page(`<p>${SENTENCE}</p><p>${notice}</p>`),
      page(`<p>${SENTENCE}</p>`, `<div class="wall">${notice}</div>`),
      `Brightcoin robbed of millions\n\nJune 3, 2021\n\n${SENTENCE}\n\n${notice}\n`,
    ]) {
      const article = await read(content);
      expect(article.warnings).toEqual([expect.stringContaining('a paywall\u2019s stub')]);
      expect(readClaims(article).map(claimLine)).toEqual([LINE]);
    }
  });

  it('is none where the article is whole, or speaks of subscribers itself', async () => {
    const long = Array.from({ length: 30 }, () => `<p>${SENTENCE}</p>`).join('');
    const spoken = `${SENTENCE} ${SENTENCE} The leaked list was for subscribers only.`;
    for (const content of [
      page(long, `<div>${NOTICES[0]}</div>`),
      page(`<p>${SENTENCE}</p>`),
      page(`<p>${spoken}</p>`),
    ])
      expect((await read(content)).warnings).toEqual([]);
  });
});

describe('an outlet that a text names', () => {
  const text = (...lines: string[]): string => `${lines.join('\n')}\n\n${SENTENCE}\n`;
  it.each([
    ['BBC News', text('Brightcoin was robbed of millions', '', 'BBC News', 'June 3, 2021'), 'BBC News'],
    ['CNN above the title', text('CNN', '', 'Brightcoin was robbed of millions', '', 'June 3, 2021'), 'CNN'],
    ['REUTERS', text('Brightcoin was robbed of millions', 'REUTERS', 'June 3, 2021'), 'Reuters'],
    ['beside the date', text('Brightcoin was robbed of millions', '', 'Reuters | June 3, 2021'), 'Reuters'],
    [
      'a domain goes before',
      text('Brightcoin was robbed of millions', 'CNN', 'paper.com', 'June 3, 2021'),
      'paper.com',
    ],
    ['nobody that is known', text('Brightcoin was robbed of millions', 'Jane Doe', 'June 3, 2021'), null],
    ['no outlet below the article', `${text('Brightcoin was robbed of millions', 'June 3, 2021')}\nCNN\n`, null],
  ])('%s', async (_name, content, outlet) => {
    expect((await read(content)).outlet).toBe(outlet);
  });
});
