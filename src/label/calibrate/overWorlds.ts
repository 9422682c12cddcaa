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

/** Half the width of a 95 % interval after Student. @param degrees of freedom, 1 at least. @param error standard error */
export function studentHalf(degrees: number, error: number): number {
  return (T[degrees - 1] ?? 1.96) * error;
}

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
  const half = studentHalf(n - 1, Math.sqrt(variance / n));
  return { values, mean, low: Math.max(0, mean - half), high: Math.min(1, mean + half) };
}

/** How a figure spreads over worlds. */
export interface SpreadOverWorlds {
  /** One a world, in the order of their seeds. */
  readonly values: readonly number[];
  readonly median: number;
  /** Between these lie nine tenths of the worlds; of few worlds, nearly the least and the most. Null for one world, which does not spread. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Median, 5 % and 95 % quantile of a figure over worlds, interpolated between neighbours. @param values at least one */
export function spreadOverWorlds(values: readonly number[]): SpreadOverWorlds {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    return sorted[below]! + (place - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!);
  };
  const isOne = values.length === 1;
  return { values, median: at(0.5), low: isOne ? null : at(0.05), high: isOne ? null : at(0.95) };
}
