import type { Proportion } from '../../label/calibrate/proportion.ts';
import { formatCount } from './units.ts';

/** A share in hundredths; a dash for none. */
export const percent = (share: number | null): string => (share === null ? '–' : `${(100 * share).toFixed(1)} %`);

/** A share with counts and interval. */
export const proportionText = ({ hits, of, share, low, high }: Proportion): string =>
  of === 0
    ? '–'
    : `${percent(share)} (${formatCount(hits)} of ${formatCount(of)}; 95 %: ${percent(low)} – ${percent(high)})`;

/**
 * A share in hundredths without their sign, for tables: `100` and `0` stand for all and nothing, `100.0` for nearly all; one
 * below a thousandth has its first digit.
 */
export function hundredths(share: number): string {
  if (share === 1 || share === 0) return `${100 * share}`;
  return share < 0.001 ? `${Number((100 * share).toPrecision(1))}` : (100 * share).toFixed(1);
}

/** `98.6 [95.1–99.6] 142/144`: a share in hundredths, its 95 % interval and its counts, for tables. */
export const countedText = ({ hits, of, share, low, high }: Proportion): string =>
  share === null
    ? '–'
    : `${hundredths(share)} [${hundredths(low!)}–${hundredths(high!)}] ${formatCount(hits)}/${formatCount(of)}`;
