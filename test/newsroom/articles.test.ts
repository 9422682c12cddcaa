import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readClaims } from '../../src/newsroom/readClaims.ts';
import { claimLine } from '../../src/newsroom/sentence/claimLine.ts';
import { readArticle } from '../../src/newsroom/text/readArticle.ts';
import { checkClaim } from '../../src/register/checkClaim.ts';
import { sha256Hex } from '../../src/register/claim.ts';

/** Two real articles, kept beside the project and not in it: their figures and digests are here, their words are not. */
const folder = resolve(import.meta.dirname, '../../../shared/data/articles');
const haveArticles = existsSync(folder);
if (!haveArticles) console.warn(`tests on real articles are skipped: ${folder} is not there`);

/** What it says; who says it; through whom; how surely; offsets of its sentence; the beginning of the sentence's SHA-256. */
type Expected = readonly [string, string, string, string, number, number, string];

const FIRST: readonly Expected[] = [
  [
    'stolen 2000000000 USD estimated; actor DPRK; blamed DPRK stated',
    'un-panel UN experts',
    'mashable.com > Reuters saw > confidential UN report',
    'stated',
    109,
    242,
    '7889682db6b0a455',
  ],
  [
    'attacks 35.. at-least; actor DPRK',
    'un-panel UN experts',
    'mashable.com > Reuters saw > confidential UN report',
    'stated, ambiguous',
    719,
    798,
    'fcac09a5b5110ee7',
  ],
  [
    'countries 17 exactly; actor DPRK',
    'un-panel UN experts',
    'mashable.com > Reuters saw > confidential UN report',
    'stated, ambiguous',
    719,
    798,
    'fcac09a5b5110ee7',
  ],
  [
    'comment; of DPRK',
    'accused DPRK, no comment',
    'mashable.com > Reuters asked',
    'stated',
    801,
    861,
    '8ea544d8c87e852d',
  ],
  [
    'comment; of U.S. State Department',
    'government U.S. State Department',
    'mashable.com',
    'stated',
    1089,
    1345,
    'e074289bd6fb2378',
  ],
  [
    'stolen 40000000 USD exactly; victim Binance; period 2019',
    'journalist mashable.com',
    '',
    'stated',
    1529,
    1656,
    'bdcfe9002eee6d17',
  ],
  [
    'stolen 32000000 USD exactly; victim Bitpoint; period 2019',
    'journalist mashable.com',
    '',
    'stated',
    1529,
    1656,
    'bdcfe9002eee6d17',
  ],
  [
    'stolen 4200000 USD exactly; victim Bitrue; period 2019',
    'journalist mashable.com',
    '',
    'stated',
    1529,
    1656,
    'bdcfe9002eee6d17',
  ],
  [
    'charge; victim Sony Pictures Entertainment; actor DPRK; period 2014; blamed DPRK charged',
    'journalist mashable.com',
    '',
    'charged',
    1855,
    1971,
    '2ec05c5b134c0791',
  ],
  [
    'stolen 88000 USD about; actor DPRK; period 2013..2015; blamed DPRK stated',
    'unnamed a 2017 report',
    'mashable.com',
    'stated',
    1972,
    2080,
    '56576eddd7f698f6',
  ],
];

const SECOND: readonly Expected[] = [
  [
    'stolen 316400000 USD about; actor DPRK; period 2019..2020-11; blamed DPRK stated',
    'un-panel UN experts',
    'cryptoknowmics.com > media agencies reported on > confidential UN report',
    'stated',
    289,
    412,
    'cecbb5edb9557863',
  ],
  [
    'stolen 316400000 USD exactly; actor DPRK; period 2019..2020-11; blamed DPRK stated',
    'un-panel UN experts',
    'cryptoknowmics.com > media agencies reported on > confidential UN report',
    'stated, restates',
    622,
    826,
    'c41b315d260af6fe',
  ],
  [
    'stolen 281000000 USD exactly; victim KuCoin; period 2020-09',
    'un-panel UN experts',
    'cryptoknowmics.com > media agencies reported on > confidential UN report',
    'stated',
    1037,
    1172,
    '6a4ffc0f82120e9a',
  ],
  [
    'share 0.5 exactly; period 2020',
    'firm Chainalysis',
    'cryptoknowmics.com',
    'stated',
    1173,
    1312,
    'bbff9e74d08da106',
  ],
  [
    'attribution; victim KuCoin; actor Lazarus Group; blamed Lazarus Group accused',
    'journalist cryptoknowmics.com',
    '',
    'accused',
    1313,
    1435,
    '13d34ab0266a5fe2',
  ],
  ['status', 'journalist cryptoknowmics.com', '', 'stated', 1520, 1677, '77d5359db38013a2'],
  ['status', 'journalist cryptoknowmics.com', '', 'stated', 1678, 1781, '373a6514b71989d8'],
  ['status', 'journalist cryptoknowmics.com', '', 'stated', 1782, 1821, '6a076cb672c4ea43'],
  ['method; actor DPRK', 'journalist cryptoknowmics.com', '', 'stated', 1943, 2113, '28d6b13fdc8080f4'],
  ['method; actor DPRK', 'journalist cryptoknowmics.com', '', 'alleged, ambiguous', 2114, 2190, 'f441999f7465e4e8'],
  ['method; actor DPRK', 'journalist cryptoknowmics.com', '', 'stated, ambiguous', 2191, 2326, 'c786c69b88699ab5'],
  [
    'stolen 300000000 USD exactly; actor DPRK; blamed DPRK stated',
    'un-panel UN experts',
    'cryptoknowmics.com > media agencies reported on > confidential UN report',
    'stated, restates',
    21,
    85,
    '1b76cd9c4f7ad51d',
  ],
];

const ARTICLES = [
  {
    file: '2019-north-korea-2bn.txt',
    sha256: 'fc20e6f51ab73b03c882665895d977f1a32bf1205b5308e0e1164e65a82d4e81',
    options: { published: '2019-08-06', outlet: 'mashable.com' },
    claims: FIRST,
  },
  {
    file: '2021-north-korea-316m.txt',
    sha256: '7d2e33f6911823f2d7995691f4af72b03458fc314be946c917d7735a14575891',
    options: {},
    claims: SECOND,
  },
];

describe.skipIf(!haveArticles)('real articles, claim by claim', () => {
  it.each(ARTICLES)('$file', async ({ file, sha256, options, claims: expected }) => {
    const article = await readArticle(readFileSync(join(folder, file)), { name: file, ...options });
    expect(article.sha256).toBe(sha256);
    const claims = readClaims(article);
    const found = claims.map((claim): Expected => {
      const { speaker, relays, confidence, ambiguous, restates, source } = claim;
      if (!source.held) throw new Error('a claim of an article quotes it');
      expect(article.text.slice(source.from, source.to)).toBe(source.quotation);
      expect(checkClaim(claim, 'the claim')).toEqual(claim);
      const who = `${speaker.kind} ${speaker.name ?? ''}${speaker.comment === undefined ? '' : ', no comment'}`.trim();
      const through = relays.map(({ name, how }) => (how === undefined ? name : `${name} ${how}`)).join(' > ');
      const how = [confidence, ambiguous === undefined ? '' : 'ambiguous', restates === undefined ? '' : 'restates'];
      const digest = sha256Hex(source.quotation).slice(0, 16);
      return [
        claimLine(claim),
        who,
        through,
        how.filter((word) => word !== '').join(', '),
        source.from,
        source.to,
        digest,
      ];
    });
    expect(found).toEqual(expected);
  });

  it('the second tells its outlet and date, rounds in its headline, and gives a share whose whole we compute', async () => {
    const { file, options } = ARTICLES[1]!;
    const article = await readArticle(readFileSync(join(folder, file)), { name: file, ...options });
    expect([article.outlet, article.published]).toEqual(['cryptoknowmics.com', '2021-02-10']);
    const claims = readClaims(article);
    expect(claims.at(-1)!.restates).toBe(claims[0]!.id);
    expect(claims[1]!.restates).toBe(claims[0]!.id);
    const share = claims.find(({ predicate }) => predicate === 'share')!;
    expect(share.of!.part).toBe(claims.find(({ subject }) => subject.victim === 'KuCoin')!.id);
    expect(share.of!.impliedTotal).toMatchObject({
      unit: 'USD',
      interval: { lo: '562000000', hi: '562000000' },
      computedBy: 'us',
    });
  });

  it('the first without a date leaves “this year” open and says so; what it names is not blamed on anyone', async () => {
    const article = await readArticle(readFileSync(join(folder, ARTICLES[0]!.file)), { name: 'first' });
    const named = readClaims(article).filter(({ subject }) => subject.victim?.startsWith('Bi'));
    expect(named.map(({ subject }) => subject.victim)).toEqual(['Binance', 'Bitpoint', 'Bitrue']);
    for (const { period, attribution, subject, ambiguous } of named) {
      expect([period, attribution, subject.actor]).toEqual([undefined, undefined, undefined]);
      expect(ambiguous).toContain('this year');
    }
  });
});
