import type { Proportion } from '../../label/calibrate/proportion.ts';
import { formatCount } from './units.ts';

/** A share in hundredths; a dash for none. */
export const percent = (share: number | null): string => (share === null ? '–' : `${(100 * share).toFixed(1)} %`);

/** A share with counts and interval. */
export const proportionText = ({ hits, of, share, low, high }: Proportion): string =>
  of === 0
    ? '–'
    : `${percent(share)} (${formatCount(hits)} of ${formatCount(of)}; 95 %: ${percent(low)} – ${percent(high)})`;
