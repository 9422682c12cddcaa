import { expect, test } from 'vitest';
import { calibrateReading } from '../../src/newsroom/calibrate/calibrateReading.ts';
import { DEVELOPMENT } from '../../src/newsroom/calibrate/development.ts';
import { FORMERLY_KEPT_ASIDE } from '../../src/newsroom/calibrate/formerlyKeptAside.ts';
import { FORMERLY_KEPT_ASIDE_FOUR } from '../../src/newsroom/calibrate/formerlyKeptAsideFour.ts';
import { HELD_OUT } from '../../src/newsroom/calibrate/heldOut.ts';
import { TUNED } from '../../src/newsroom/calibrate/tuned.ts';

/** Figures of docs/methods.md: sentences; right of read; right of there. */
test.each([
  ['all that the rules were made with', DEVELOPMENT, 4112, [3135, 3165], [3135, 3422]],
  ['those kept aside last', HELD_OUT, 80, [60, 66], [60, 73]],
  ['those by another hand that were kept aside before', FORMERLY_KEPT_ASIDE_FOUR, 50, [45, 45], [45, 45]],
  ['those kept aside once', FORMERLY_KEPT_ASIDE, 82, [73, 73], [73, 74]],
] as const)('%s are read as is said of them', async (_name, samples, count, read, there) => {
  const { precision, recall, sentences, missedButShown, readOtherwise, shownInVain } = await calibrateReading(samples);
  expect(sentences).toBe(count);
  expect([precision.hits, precision.of]).toEqual(read);
  expect([recall.hits, recall.of]).toEqual(there);
  // What is missed is met all the same, as a rule.
  expect(missedButShown.of + readOtherwise).toBe(there[1] - there[0]);
  expect(missedButShown.hits).toBeGreaterThanOrEqual(missedButShown.of * (samples === HELD_OUT ? 0.93 : 0.95));
  expect(shownInVain.of).toBe(samples.filter(({ claims }) => claims.length === 0).length);
});

test('a third of the sentences and more hold no claim, and next to none is read in them', async () => {
  const silent = DEVELOPMENT.filter(({ claims }) => claims.length === 0);
  expect(silent.length * 3).toBeGreaterThan(DEVELOPMENT.length);
  const { errors } = await calibrateReading(silent);
  expect(errors).toEqual([]);
});

test('sentences that the first rules were made with are read right', async () => {
  const { errors, sentences } = await calibrateReading(TUNED);
  expect(errors).toEqual([]);
  expect(sentences).toBe(30);
});

test('a claim that may be there counts neither way', async () => {
  const text = 'Hackers stole $12 million from Kawabit.';
  const may = ['stolen 12000000 USD exactly; victim Kawabit'];
  const { precision, recall } = await calibrateReading([{ text, claims: [], may }]);
  expect([precision.of, recall.of]).toEqual([0, 0]);
});
