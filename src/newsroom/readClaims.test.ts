import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SpoorError } from '../core/errors.ts';
import { checkClaim } from '../register/checkClaim.ts';
import { isRounding, readClaims } from './readClaims.ts';
import { readArticle } from './text/readArticle.ts';

/** Words that the rules look for, in any order. */
const WORDS = [
  'Hackers',
  'stole',
  'stolen',
  'was',
  'were',
  '$5 million',
  '7,000 bitcoin (about $40 million)',
  'half of',
  'all',
  'from',
  'Brightcoin',
  'the exchange',
  'North Korea',
  'Lazarus Group',
  'Chainalysis',
  'U.N. experts',
  'Reuters',
  'said',
  'according to',
  'in 2020',
  'this year',
  'and',
  ',',
  '.',
  ';',
  '“',
  '”',
  '(',
  ')',
  'attempted to',
  'not',
  'denied',
  'charged',
  'with',
  'hacking',
  'accused of',
  'a hack of',
  'attributed',
  'to',
  'did not respond',
  'comment',
  'report',
  'draft',
  'submitted to the Security Council',
  'malware',
  'phishing emails',
  '35 attacks',
  'in 17 countries',
  'lost',
  'respectively',
  'that figure',
  'represented',
  'by',
  'who',
  '\n',
  '\n\n',
  '\u202e',
  '\u001b[31m',
  '\ud83d\ude00',
  'constructor',
  '__proto__',
  'AMT0',
  'NAM9',
  'PER1',
  'ACT3',
  'SPK2',
  '$1.500',
  '’s',
  "'s",
];

test('whatever words stand together, each claim is one that a register takes and quotes its text to the letter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 60 }), async (words) => {
      const text = words.join(' ');
      try {
        const article = await readArticle(new TextEncoder().encode(text), { name: 'words', published: '2021-06-01' });
        for (const claim of readClaims(article)) {
          expect(checkClaim(claim, text)).toEqual(claim);
          if (claim.source.held)
            expect(article.text.slice(claim.source.from, claim.source.to)).toBe(claim.source.quotation);
        }
        expect(readClaims(article)).toEqual(readClaims(article));
      } catch (error) {
        // Too little of a text to be one.
        if (!(error instanceof SpoorError && error.code === 'NO_ARTICLE')) throw error;
      }
    }),
    { numRuns: 1500 },
  );
});

test('a headline’s figure is a rounding where it is the exact one to its own digits', () => {
  expect([isRounding('300000000', '316400000'), isRounding('2000000000', '1955000000')]).toEqual([true, true]);
  expect([isRounding('300000000', '416400000'), isRounding('316400000', '300000000'), isRounding('5', '5')]).toEqual([
    false,
    false,
    false,
  ]);
});
