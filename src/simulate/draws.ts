import type { Random } from '../core/random.ts';

/** 1000 * 10^(k/8), rounded: a table, because `Math.pow` may differ between engines. */
const EIGHTHS = [1000, 1334, 1778, 2371, 3162, 4217, 5623, 7499, 10000];

/**
 * A heavy-tailed amount, near lognormal with a spread (sigma) of 1.9 and, once in 256, a Pareto tail of tens.
 * @param least the smallest magnitude drawn; the median is about 3,160 times it, the largest near 10^9 times it
 * @returns a positive integer, below 2^53 for `least` up to 10^5
 */
export function drawMagnitude(random: Random, least: number): number {
  const bits = random.next();
  let step = 0;
  // Eight dice of 0..7: a bell curve over 57 eighths of a decade.
  for (let shift = 0; shift < 24; shift += 3) step += (bits >>> shift) & 7;
  let scale = least;
  for (let decade = step >> 3; decade > 0; decade--) scale *= 10;
  if (bits >>> 24 === 0) {
    scale *= 10;
    if (random.chance(1, 8)) scale *= 10;
  }
  const low = EIGHTHS[step & 7]!;
  const high = EIGHTHS[(step & 7) + 1]!;
  return Math.floor((scale * (low + random.below(high - low))) / 1000);
}

/** `value` cut to its first three digits: people pay round sums. */
export function roundDown(value: number): number {
  let unit = 1;
  for (let limit = 1000; value >= limit; limit *= 10) unit *= 10;
  return value - (value % unit);
}
