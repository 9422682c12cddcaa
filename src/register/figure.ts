import type { Amount, Claim, Predicate } from './claim.ts';
import { CONFIDENCES } from './claim.ts';
import { daysOfPeriod } from './period.ts';

/** A figure in one unit, as decimal texts. */
export type UnitFigure = readonly [unit: string, lo: string | null, hi: string | null];

/**
 * What adding up needs of a claim, packed: a hundred thousand of them are read at once, and reading whole claims would take
 * longer than adding them up.
 */
export type Figure = readonly [
  predicate: Predicate,
  figures: readonly UnitFigure[],
  firstDay: number | null,
  lastDay: number | null,
  /** Whom it blames; `''` for nobody by its own words, null where it says nothing. */
  actor: string | null,
  /** Place in `CONFIDENCES`, of the attribution. */
  level: number,
  scope: readonly string[],
  country: string | null,
  /** Which source it comes from: claims of one document or one citation have the same. */
  source: string | null,
];

export function figureOf(claim: Claim): Figure {
  const days = claim.period === undefined ? null : daysOfPeriod(claim.period);
  const { attribution, subject } = claim;
  const blamed =
    attribution === 'nobody'
      ? { actor: '', confidence: claim.confidence }
      : (attribution ?? (subject.actor === undefined ? null : { actor: subject.actor, confidence: claim.confidence }));
  return [
    claim.predicate,
    unitFigures(claim.amount),
    days?.first ?? null,
    days?.last ?? null,
    blamed?.actor ?? null,
    blamed === null ? 0 : CONFIDENCES.indexOf(blamed.confidence),
    subject.scope ?? [],
    subject.country ?? null,
    claim.source.held ? claim.source.sha256.slice(0, 16) : null,
  ];
}

function unitFigures(amount: Amount | undefined): UnitFigure[] {
  if (amount === undefined) return [];
  const { unit, interval, equivalent } = amount;
  return [[unit, interval.lo, interval.hi], ...unitFigures(equivalent)];
}
