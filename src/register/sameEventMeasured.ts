import { type Proportion, proportion } from '../label/calibrate/proportion.ts';

/** How often incidents of two tables that are taken for one event are one, and how many that are one are taken so. */
export interface SameEventMeasured {
  /** What the tables have in common but their rows. */
  readonly when: string;
  /** Of pairs that are taken together. */
  readonly precision: Proportion;
  /** Of pairs that are one event, by hand. */
  readonly recall: Proportion;
  /** Pairs of which one row tells of two events, or nobody can tell; in neither count. */
  readonly open: number;
}

/**
 * Measured on pairs of public tables whose rows were labelled by hand; a test that has the tables counts them again
 * (`docs/methods.md`). They are not in the package, so `spoor calibrate` shows what was measured.
 */
export const SAME_EVENT_MEASURED: readonly SameEventMeasured[] = [
  { when: 'both tables have days', precision: proportion(32, 32), recall: proportion(32, 33), open: 4 },
  { when: 'one table has years only', precision: proportion(20, 20), recall: proportion(20, 37), open: 4 },
];
