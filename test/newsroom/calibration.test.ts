import { expect, test } from 'vitest';
import { calibrateReading } from '../../src/newsroom/calibrate/calibrateReading.ts';
import { HELD_OUT } from '../../src/newsroom/calibrate/heldOut.ts';
import { HELD_OUT_SECOND } from '../../src/newsroom/calibrate/heldOutSecond.ts';
import { HELD_OUT_THIRD } from '../../src/newsroom/calibrate/heldOutThird.ts';
import { TUNED } from '../../src/newsroom/calibrate/tuned.ts';

/** Figures of docs/methods.md: sentences; right of read; right of there. */
test.each([
  ['first', HELD_OUT, 32, [25, 26], [25, 29]],
  ['second', HELD_OUT_SECOND, 24, [16, 18], [16, 20]],
  ['third', HELD_OUT_THIRD, 26, [19, 22], [19, 25]],
] as const)('the %s sentences kept aside are read as is said of them', async (_name, samples, count, read, there) => {
  const { precision, recall, sentences } = await calibrateReading(samples);
  expect(sentences).toBe(count);
  expect([precision.hits, precision.of]).toEqual(read);
  expect([recall.hits, recall.of]).toEqual(there);
});

test('sentences that the rules were made with are read right', async () => {
  const { errors, sentences } = await calibrateReading(TUNED);
  expect(errors).toEqual([]);
  expect(sentences).toBe(30);
});
