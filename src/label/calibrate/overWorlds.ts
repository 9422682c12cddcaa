/** A figure measured in several independent worlds. */
export interface OverWorlds {
  /** One a world, in the order of their seeds; a world in which there was nothing to measure is left out. */
  readonly values: readonly number[];
  /** Null where no world had it. */
  readonly mean: number | null;
  /** Bounds of the mean at 95 %; null for fewer than two worlds. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Two-sided 95 % quantiles of Student's t for 1 to 30 degrees of freedom; beyond, the normal one is near enough. */
const T = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

/**
 * The mean of shares measured in worlds of different seeds, with Student's interval over the worlds. What happens within one
 * world hangs together (one wrong link makes many wrong pairs), so a world is one observation, whatever is counted in it.
 * Bounds are cut at 0 and 1. It speaks of worlds that this simulator makes with these options, of nothing else.
 */
export function overWorlds(shares: readonly (number | null)[]): OverWorlds {
  const values = shares.filter((share) => share !== null);
  const n = values.length;
  if (n === 0) return { values, mean: null, low: null, high: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n === 1) return { values, mean, low: null, high: null };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const half = (T[n - 2] ?? 1.96) * Math.sqrt(variance / n);
  return { values, mean, low: Math.max(0, mean - half), high: Math.min(1, mean + half) };
}
