/** A measured share with its 95 % interval. */
export interface Proportion {
  readonly hits: number;
  readonly of: number;
  /** Null where nothing was measured. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The normal quantile of a two-sided 95 % interval. */
const Z = 1.959963984540054;

/**
 * A share with Wilson's score interval at 95 %, which holds for few cases and for shares near 0 or 1 (Wilson, 1927;
 * Brown, Cai and DasGupta, 2001). It speaks of cases like those measured and drawn independently, of nothing else.
 */
export function proportion(hits: number, of: number): Proportion {
  if (of === 0) return { hits, of, share: null, low: null, high: null };
  const share = hits / of;
  const centre = (share + (Z * Z) / (2 * of)) / (1 + (Z * Z) / of);
  const half = (Z / (1 + (Z * Z) / of)) * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  // Exact where all or none are hits: rounding would leave a little beside them.
  const low = hits === 0 ? 0 : Math.max(0, centre - half);
  return { hits, of, share, low, high: hits === of ? 1 : Math.min(1, centre + half) };
}
