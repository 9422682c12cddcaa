import type { Amount, Claim, Predicate } from './claim.ts';
import { CONFIDENCES } from './claim.ts';
import { daysOfPeriod } from './period.ts';

/** A figure in one unit, as decimal texts. */
export type UnitFigure = readonly [unit: string, lo: string | null, hi: string | null];

/** What adding up needs of a claim but its figures. Many claims have the same: it is kept and read once. */
export interface Said {
  readonly predicate: Predicate;
  readonly first: number | null;
  readonly last: number | null;
  /** Whom it blames; `''` for nobody by its own words, null where it says nothing. */
  readonly actor: string | null;
  /** Place in `CONFIDENCES`, of the attribution. */
  readonly level: number;
  readonly scope: readonly string[];
  readonly country: string | null;
  /** Which source it comes from: claims of one document or one citation have the same. */
  readonly source: string | null;
}

export function saidOf(claim: Claim): Said {
  const days = claim.period === undefined ? null : daysOfPeriod(claim.period);
  const { attribution, subject } = claim;
  const blamed =
    attribution === 'nobody'
      ? { actor: '', confidence: claim.confidence }
      : (attribution ?? (subject.actor === undefined ? null : { actor: subject.actor, confidence: claim.confidence }));
  return {
    predicate: claim.predicate,
    first: days?.first ?? null,
    last: days?.last ?? null,
    actor: blamed?.actor ?? null,
    level: blamed === null ? 0 : CONFIDENCES.indexOf(blamed.confidence),
    scope: subject.scope ?? [],
    country: subject.country ?? null,
    source: claim.source.held ? claim.source.sha256.slice(0, 16) : null,
  };
}

/** How many values `figureLine` has. */
export const FIGURE_VALUES = 4;

/**
 * A claim's figures as JSON values with commas between, to be read a hundred thousand at once: unit, lower end, upper end (0
 * where it is the lower), and a list of `UnitFigure` for what it states besides (0 where that is nothing).
 */
export function figureLine({ amount }: Claim): string {
  const [first, ...more] = unitFigures(amount);
  if (first === undefined) return 'null,null,0,0';
  const [unit, lo, hi] = first;
  const values = [unit, lo, hi === lo ? 0 : hi, more.length === 0 ? 0 : more];
  return values.map((value) => JSON.stringify(value)).join();
}

function unitFigures(amount: Amount | undefined): UnitFigure[] {
  if (amount === undefined) return [];
  const { unit, interval, equivalent } = amount;
  return [[unit, interval.lo, interval.hi], ...unitFigures(equivalent)];
}
