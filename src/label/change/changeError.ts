import { MEASURED } from '../calibrate/measured.ts';
import { overWorlds } from '../calibrate/overWorlds.ts';
import type { ChangeFinder } from './changeFinders.ts';

/** Of the outputs that a heuristic named in simulated worlds, the share that was not the sender's, with its 95 % interval. */
export interface MeasuredWrong {
  readonly wrong: number;
  readonly low: number;
  readonly high: number;
}

/** How often a finder was wrong, in those of the two kinds of simulated worlds (`MEASURED.change`) in which it was worse. */
export function changeError(finder: ChangeFinder): MeasuredWrong {
  const kinds = [MEASURED.change.alike, MEASURED.change.habits].map((of) => overWorlds(of[finder]!.precision));
  const [worst] = kinds.toSorted((a, b) => a.mean! - b.mean!);
  const wrong = (share: number | null): number => Math.round((1 - share!) * 1e4) / 1e4;
  return { wrong: wrong(worst!.mean), low: wrong(worst!.high), high: wrong(worst!.low) };
}
