import { describe, expect, it } from 'vitest';
import { SpoorError } from '../../src/core/errors.ts';
import { readClaims } from '../../src/newsroom/readClaims.ts';
import { claimLine } from '../../src/newsroom/sentence/claimLine.ts';
import { clusterNews, otherOutlets } from '../../src/newsroom/similarNews.ts';
import { type Article, type ArticleOptions, readArticle } from '../../src/newsroom/text/readArticle.ts';
import type { Claim } from '../../src/register/claim.ts';
import { groupStatements } from '../../src/register/statement.ts';
import { cpuTime } from '../support/cpuTime.ts';

const BODY = [
  'Hackers stole $12 million from the exchange Brightcoin in June 2021, the company said on Tuesday.',
  'The thieves first tried the doors of two other platforms, and found them shut. Investigators are still at work.',
  'Brightcoin did not respond to a request for comment.',
];
const LINES = ['stolen 12000000 USD exactly; victim Brightcoin; period 2021-06', 'comment; of Brightcoin'];

const read = (content: string | Uint8Array, options: Partial<ArticleOptions> = {}): Promise<Article> =>
  readArticle(typeof content === 'string' ? new TextEncoder().encode(content) : content, {
    name: 'a file',
    ...options,
  });
const linesOf = (article: Article): string[] => readClaims(article).map(claimLine);

const label = (content: string | Uint8Array): string => String(content.slice(0, 40));

async function codeOf(content: string | Uint8Array): Promise<string> {
  try {
    await read(content);
    return 'none';
  } catch (error) {
    return error instanceof SpoorError ? error.code : String(error);
  }
}

const PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Brightcoin robbed | The Daily Ledger</title>
<meta property="og:title" content="Brightcoin robbed"><meta property="og:site_name" content="The Daily Ledger">
<meta property="article:published_time" content="2021-06-09T08:00:00+02:00"><link rel="canonical" href="https://daily.example/brightcoin">
<script>var stolen = "Hackers stole $99 million from Nobody.";</script></head>
<body><nav><a href="/">Home</a> <a href="/x">Hackers stole $5 million from Elsewhere</a></nav>
<article><h1>Brightcoin robbed</h1>${BODY.map((text) => `<p>${text}</p>`).join('\n')}
<figure><img src="x.jpg"><figcaption>Thieves stole $7 million from Caption in 2019.</figcaption></figure></article>
<footer>Hackers stole $3 million from Footer.</footer></body></html>`;

describe('documents', () => {
  it('a page is read without what stands around its article', async () => {
    const article = await read(PAGE);
    expect([article.form, article.title, article.outlet, article.published, article.url]).toEqual([
      'html',
      'Brightcoin robbed',
      'The Daily Ledger',
      '2021-06-09',
      'https://daily.example/brightcoin',
    ]);
    expect(linesOf(article)).toEqual(LINES);
    expect(article.original).not.toBe(article.sha256);
  });

  it('a saved text is read without its debris, and broken lines are one paragraph', async () => {
    const wrapped = `${BODY.slice(0, 2).join(' ')}`.replace(/(.{60,80}) /g, '$1\n');
    const text = [
      'Menu',
      'Trending now',
      '',
      'A night at Brightcoin that cost its customers',
      '',
      'daily-ledger.com  + 3 more 9 June 2021 08:30, UTC',
      '',
      wrapped,
      '',
      BODY[2],
      '',
      'Continue Reading',
      'img%252fthumb%2f00001.jpg?signature=abc',
      'Similar news (3)',
      'Hackers stole $600 million from a bridge, and that is another story entirely.',
    ].join('\r\n');
    const article = await read(text);
    expect([article.title, article.outlet, article.published]).toEqual([
      'A night at Brightcoin that cost its customers',
      'daily-ledger.com',
      '2021-06-09',
    ]);
    expect(linesOf(article)).toEqual(LINES);
    for (const { source } of readClaims(article))
      if (source.held) expect(article.text.slice(source.from, source.to)).toBe(source.quotation);
  });

  it('the same claims come out of every encoding', async () => {
    const text = BODY.join('\n\n').replace('Tuesday.', 'Tuesday – in “its” own words, été.');
    const utf16 = (isBig: boolean, mark: boolean): Uint8Array => {
      const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
      return isBig ? bytes.swap16() : bytes;
    };
    const cp1252 = Uint8Array.from(
      Array.from(text, (char) => ({ '–': 0x96, '“': 0x93, '”': 0x94 })[char] ?? char.charCodeAt(0)),
    );
    const declared = new TextEncoder().encode(
      PAGE.replace('utf-8', 'windows-1252').replace('Tuesday', 'Tuesday – été'),
    );
    for (const bytes of [
      new TextEncoder().encode(text),
      utf16(false, true),
      utf16(true, true),
      utf16(false, false),
      cp1252,
      new TextEncoder().encode(`\ufeff${text}`),
    ]) {
      const article = await read(bytes);
      expect(article.text).toBe(text);
      expect(linesOf(article)).toEqual(LINES);
    }
    expect((await read(cp1252)).warnings[0]).toContain('Windows-1252');
    const page = await read(declared);
    expect(page.text).toContain('été');
    expect(page.warnings[0]).toContain('declares windows-1252 and is UTF-8');
  });

  it('what is no article is refused with its code', async () => {
    const cases: readonly (readonly [string, string | Uint8Array])[] = [
      ['EMPTY_FILE', ''],
      ['EMPTY_FILE', ' \n\t\r\n'],
      ['NOT_TEXT', '%PDF-1.7\n1 0 obj'],
      ['NOT_TEXT', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3])],
      ['NOT_TEXT', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7) % 32)],
      ['NOT_TEXT', `a text with\u0000a zero byte`],
      ['BAD_ENCODING', Uint8Array.from([...Buffer.from('Hackers stole '), 0x81, 0x8d, 0x90, 0x9d])],
      ['TOO_LARGE', new Uint8Array(50 * 2 ** 20)],
      ['NO_ARTICLE', '<!doctype html><html><head><title>x</title></head><body></body></html>'],
      ['NO_ARTICLE', '<html><body><div id="app"></div><p>Please enable JavaScript to continue.</p></body></html>'],
      ['NO_ARTICLE', '<html><body><h1>Thieves at the exchange</h1><p>Subscribe to continue reading.</p></body></html>'],
      ['NO_ARTICLE', 'Menu\nHome\nLogin'],
      ['NO_ARTICLE', `<html><body>${'<div>'.repeat(30_000)}`],
    ];
    for (const [code, content] of cases)
      expect([code, label(content), await codeOf(content)]).toEqual([code, label(content), code]);
  });

  it('takes time in proportion to the text, whatever it is made of', async () => {
    const pieces = [
      'Hackers stole $5 million from ',
      'The ',
      'said that ',
      'North Korea ',
      'according to Chainalysis, ',
      'U.S. ',
      '“',
      'was charged with hacking ',
      'A. ',
      '\n',
      'did not respond ',
      'Brightcoin and ',
      '$1, ',
      'x',
    ];
    for (const piece of pieces) {
      const from = cpuTime();
      try {
        readClaims(await read(piece.repeat(Math.ceil(60_000 / piece.length))));
      } catch (error) {
        if (!(error instanceof SpoorError)) throw error;
      }
      readClaims(
        await read(`${`${piece.repeat(Math.ceil(1200 / piece.length))}. `.repeat(15)} Hackers stole $5 million here.`),
      );
      expect({ piece, slow: cpuTime() - from > 4000 }).toEqual({ piece, slow: false });
    }
  });

  it('hostile characters stay in the kept text and harm no offset', async () => {
    const text = `Hackers stole \u202e$12 million\u202c from Bright\u200bcoin \u001b[31min June 2021, the \ud83d\ude00 company said.`;
    const article = await read(text);
    for (const { source } of readClaims(article))
      if (source.held) expect(text.slice(source.from, source.to)).toBe(source.quotation);
    expect(linesOf(article)[0]).toContain('12000000 USD');
  });
});

describe('similar news', () => {
  const tell = async (name: string, text: string, published = '2021-06-09') => {
    const article = await read(text, { name, outlet: name, published });
    return { article, claims: readClaims(article) };
  };
  const copy = `${BODY.join(' ')} The exchange opened in 2017 and says that it has four hundred thousand customers in nine countries of the region.`;

  it('near-copies and other texts on the same theft are one cluster, and nothing else is', async () => {
    const items = [
      await tell('agency.example', copy, '2021-06-08'),
      await tell(
        'paper.example',
        `${copy.replace('on Tuesday', 'late on Tuesday')} Our own reporter added a word or two.`,
      ),
      await tell(
        'blog.example',
        'Brightcoin was hacked for almost $12 million last week. Its customers are furious and its founders are silent.',
        '2021-06-10',
      ),
      await tell(
        'other.example',
        'Hackers stole $12 million from the exchange Kawabit in June 2021, and the police know nothing of it so far.',
      ),
      await tell(
        'later.example',
        'Hackers stole $12 million from Brightcoin in March 2023, the second time that it was robbed in its short life.',
        '2023-03-10',
      ),
    ];
    const clusters = clusterNews(items);
    expect(clusters.map(({ articles, copies }) => [articles, copies])).toEqual([
      [
        [0, 1, 2],
        [[0, 1], [2]],
      ],
      [[3], [[3]]],
      [[4], [[4]]],
    ]);
    expect(otherOutlets(clusters[0]!, items)).toEqual(['paper.example', 'blog.example']);
  });

  it('an estimate relayed by ten outlets is one statement', async () => {
    const told: Claim[] = [];
    for (let at = 0; at < 10; at += 1) {
      const word = ['about', 'some', 'around', 'roughly', 'nearly'][at % 5]!;
      const { claims } = await tell(
        `paper${at}.example`,
        `According to Elliptic, North Korean hackers stole ${word} $430 million in 2021, ${at} readers wrote to us.`,
      );
      told.push(...claims);
      expect(claims.length).toBe(1);
    }
    expect(groupStatements(told)).toMatchObject([{ perhaps: [] }]);
  });
});
