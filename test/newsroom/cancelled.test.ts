import { describe, expect, it } from 'vitest';
import { linesOf } from '../support/newsLines.ts';

/** Sentences that take back, or call false, what they tell. */
const CANCELLED = [
  'Police retracted an earlier statement that Lazarus stole $50 million from Upbit.',
  'Prosecutors dropped the charge that Lazarus stole $50 million from Upbit.',
  'Prosecutors withdrew their claim that Lazarus stole $50 million from Upbit.',
  'The charge that Lazarus stole $50 million from Upbit was later dropped.',
  'The hacker recanted his confession that he had stolen $50 million from Upbit.',
  'The report wrongly said North Korea stole $5 billion.',
  'A newspaper had falsely claimed that Lazarus stole $50 million from Upbit.',
  'Elliptic erroneously attributed the $50 million theft from Upbit to Lazarus.',
  'The agency said mistakenly that hackers had stolen $50 million from Upbit.',
  'It is a myth that North Korea stole $5 billion.',
  'A hoax had it that hackers stole $50 million from Upbit.',
  'Researchers debunked the story that hackers stole $50 million from Upbit.',
  'Rumours that hackers stole $50 million from Upbit spread on Monday.',
  'There is no evidence that Lazarus stole $50 million from Upbit.',
  'There was no proof that Lazarus stole $50 million from Upbit.',
  'The allegation that Lazarus stole $50 million from Upbit is baseless.',
  'The paper apologized for reporting that hackers stole $50 million from Upbit.',
  'Police no longer believe that hackers stole $50 million from Upbit.',
  'He was acquitted of stealing $50 million from Upbit.',
  'Contrary to reports, hackers stole $50 million from Upbit.',
  'A now-retracted report said that Lazarus carried out 35 attacks in 17 countries.',
  'The firm disavowed its estimate that half of all cryptocurrency stolen in 2020 went to North Korea.',
];

/** The same verbs of other things take nothing back. */
const STANDS = [
  ['Hackers withdrew $50 million from Upbit.', 'stolen 50000000 USD exactly; victim Upbit'],
  ['Upbit dropped a coin after hackers stole $50 million.', 'stolen 50000000 USD exactly'],
] as const;

describe('what a sentence takes back', () => {
  it.each(CANCELLED)('is no claim: %s', async (text) => {
    expect(await linesOf(text)).toEqual([]);
  });

  it.each(STANDS)('is only what was said: %s', async (text, line) => {
    expect(await linesOf(text)).toEqual([line]);
  });
});
