import type { Modality } from './claim.ts';
import { overlap, type Range } from './spread.ts';

/**
 * What rows say to a figure. `supported`: a value in common with what they come to; `not contradicted`: only with a side of it that nobody gave
 * an end, or the figure is a ceiling, which rows that may be incomplete cannot hold up; `within rounding`: with what it may be a
 * rounding of; `between`: others say less and more, and none of them this.
 */
export type Verdict =
  | 'supported'
  | 'not contradicted'
  | 'within rounding'
  | 'between'
  | 'rows say less'
  | 'rows say more'
  | 'no rows'
  | 'cannot be checked';

/** A figure as stated, and as what it may be a rounding of. */
export interface Stated {
  readonly stated: Range;
  readonly asRounded: Range;
  readonly modality: Modality;
}

/** What rows come to. */
export interface Held {
  readonly range: Range;
  readonly events: number;
  /** Figures any of which has to say it by itself, as what several people say of one incident; else the range does. */
  readonly each?: readonly Range[];
}

const CEILINGS: ReadonlySet<Modality> = new Set(['up-to', 'less-than']);

export function verdictOf({ stated, asRounded, modality }: Stated, held: Held): Verdict {
  const { range, events, each = [range] } = held;
  if (events === 0) return 'no rows';
  const isFit = (figure: Range): boolean => overlap(stated, figure) || overlap(asRounded, figure);
  if (CEILINGS.has(modality)) {
    if (each.some(isFit)) return 'not contradicted';
  } else {
    const firm = each.flatMap(firmly);
    if (firm.some((figure) => overlap(stated, figure))) return 'supported';
    if (firm.some((figure) => overlap(asRounded, figure))) return 'within rounding';
    if (each.some(isFit)) return 'not contradicted';
  }
  if (overlap(stated, range)) return 'between';
  const isLess = stated.lo !== null && range.hi !== null && overlap({ lo: null, hi: stated.lo }, range);
  return isLess ? 'rows say less' : 'rows say more';
}

/** Whether rows hold a figure up, or, where it is a ceiling, leave it standing. */
export function agreesWith({ asRounded, modality }: Stated, { range, events, each = [range] }: Held): boolean {
  if (events === 0) return false;
  const figures = CEILINGS.has(modality) ? each : each.flatMap(firmly);
  return figures.some((figure) => overlap(asRounded, figure));
}

/** The part of a figure that somebody gave an end on both sides: of "more than 610" and "up to 610" no more than 610 itself. */
function firmly({ lo, hi }: Range): Range[] {
  if (lo === null || (lo.units === 0n && hi !== null && hi.units !== 0n)) return hi === null ? [] : [{ lo: hi, hi }];
  return [{ lo, hi: hi ?? lo }];
}
