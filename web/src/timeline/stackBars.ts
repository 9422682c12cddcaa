import type { Timeline } from '../state/contract.ts';

/** A piece of a bar: one series in one bucket, in fractions of the tallest bar. */
export interface Piece {
  readonly series: number;
  readonly bucket: number;
  readonly from: number;
  /** To here it is certain, from here to `to` only possible; `to` where doubt is not asked about. */
  readonly sure: number;
  readonly to: number;
}

/** Stacks the series of each bucket from the ground up; the tallest bucket has height 1. */
export function stackBars(timeline: Timeline): { readonly pieces: readonly Piece[]; readonly tallest: bigint } {
  const sums = timeline.buckets.map((_, bucket) =>
    timeline.series.reduce((sum, { amounts }) => sum + BigInt(amounts[bucket] ?? '0'), 0n),
  );
  const tallest = sums.reduce((most, sum) => (sum > most ? sum : most), 0n);
  if (tallest === 0n) return { pieces: [], tallest };
  const part = (amount: bigint): number => Number((amount * 1_000_000n) / tallest) / 1_000_000;
  const pieces: Piece[] = [];
  for (let bucket = 0; bucket < timeline.buckets.length; bucket++) {
    let below = 0n;
    for (const [series, { amounts, certain }] of timeline.series.entries()) {
      const amount = BigInt(amounts[bucket] ?? '0');
      if (amount === 0n) continue;
      const sure = part(below + (certain === undefined ? amount : BigInt(certain[bucket] ?? '0')));
      pieces.push({ series, bucket, from: part(below), sure, to: part(below + amount) });
      below += amount;
    }
  }
  return { pieces, tallest };
}

/** The buckets at which the axis is labelled, so that neighbours are at least `leastPx` apart. */
export function tickBuckets(count: number, widthPx: number, leastPx: number): number[] {
  if (count === 0 || widthPx <= 0) return [];
  const every = Math.max(1, Math.ceil((leastPx * count) / widthPx));
  return Array.from({ length: Math.ceil(count / every) }, (_, at) => at * every);
}
