import { FORMERLY_KEPT_ASIDE_FIVE } from './formerlyKeptAsideFive.ts';
import type { Sample } from './samples.ts';

/** The set that was kept aside last. The rules have been changed in view of it since: a new one takes its place. */
export const HELD_OUT: readonly Sample[] = FORMERLY_KEPT_ASIDE_FIVE;
