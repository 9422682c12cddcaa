import { expect, test } from 'vitest';
import { calibrateReading } from '../../src/newsroom/calibrate/calibrateReading.ts';
import { HELD_OUT } from '../../src/newsroom/calibrate/heldOut.ts';
import { TUNED } from '../../src/newsroom/calibrate/tuned.ts';

test('sentences kept aside are read as well as is said of it', async () => {
  const { precision, recall, speakers, sentences } = await calibrateReading(HELD_OUT);
  expect(sentences).toBe(32);
  expect(precision.share).toBeGreaterThanOrEqual(0.95);
  expect(recall.share).toBeGreaterThanOrEqual(0.8);
  expect(speakers.share).toBeGreaterThanOrEqual(0.8);
});

test('sentences that the rules were made with are read right', async () => {
  const { errors, sentences } = await calibrateReading(TUNED);
  expect(errors).toEqual([]);
  expect(sentences).toBe(30);
});
