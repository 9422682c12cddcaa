import { describe, expect, it } from 'vitest';
import { readClaims } from '../../src/newsroom/readClaims.ts';
import { datelineOf } from '../../src/newsroom/text/dateline.ts';
import { readArticle } from '../../src/newsroom/text/readArticle.ts';

const TOLD = 'Hackers stole $31 million from Harborswap on Tuesday, the exchange said in a statement to its users.';
const read = (text: string) => readArticle(new TextEncoder().encode(text), { name: 'story.txt' });

describe('a dateline', () => {
  it('is no part of the sentence behind it, and tells the day and the agency', async () => {
    for (const [line, day, outlet] of [
      ['SEOUL, March 3, 2022 (Reuters) - ', '2022-03-03', 'Reuters'],
      ['WASHINGTON (AP) \u2014 ', null, 'AP'],
      ['TALLINN, Estonia, March 04, 2021 (GLOBE NEWSWIRE) -- ', '2021-03-04', null],
      ['Seoul, March 4 (Yonhap) -- ', null, 'Yonhap'],
      ['San Francisco, California, June 10, 2023 /PR Newswire/ -- ', '2023-06-10', 'PR Newswire'],
      ['March 3 (Reuters) - ', null, 'Reuters'],
      ['TOKYO -- ', null, null],
    ] as const) {
      expect(datelineOf(line + TOLD), line).toEqual({ length: line.length, day, outlet });
      const article = await read(`Harborswap is robbed of millions\n\n${line}${TOLD}\n`);
      expect([article.published, article.outlet], line).toEqual([day, outlet]);
      const [claim] = readClaims(article);
      // "On Tuesday" is not the day of the report.
      expect(claim?.period, line).toBeUndefined();
      expect(claim?.source.held && claim.source.quotation, line).toBe(TOLD);
    }
  });

  it('is stronger nowhere than what the page itself tells', async () => {
    const article = await read(
      `Harborswap is robbed of millions\n\nCNN | March 5, 2022\n\nSEOUL, March 3, 2022 (Reuters) - ${TOLD}\n`,
    );
    expect([article.published, article.outlet]).toEqual(['2022-03-05', 'CNN']);
  });

  it('is not what begins a sentence or an entry of a list', () => {
    for (const line of [
      TOLD,
      'On March 3, 2022 (a Thursday) - Hackers stole $5 million.',
      'Harborswap, March 23, 2022 \u2013 Hackers stole $620 million.',
      'Tuesday, May 7, 2019 \u2013 Hackers stole 7,000 BTC.',
      'March 3, 2022: Hackers stole $5 million (Reuters).',
    ])
      expect(datelineOf(line), line).toBeNull();
  });
});

it('a page saved as one file is told as what it is', async () => {
  const page =
    'From: <Saved by Blink>\r\nSubject: X\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--M"\r\n\r\n----M\r\nContent-Type: text/html\r\n\r\n<p>Hackers stole $40 mil=\r\nlion.</p>';
  await expect(read(page)).rejects.toMatchObject({ code: 'NOT_TEXT', message: expect.stringContaining('MHTML') });
  const article = await read(`Subject: a note\n\n${TOLD} It came as "Content-Type: multipart/related".\n`);
  expect(article.sentences.length).toBeGreaterThan(0);
});
