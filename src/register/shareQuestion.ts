import type { Status } from './change.ts';
import type { Amount, Claim, Modality } from './claim.ts';
import { add, halfOfLastDigit, subtract } from './decimal.ts';
import { inPlaceOf } from './inPlaceOf.ts';
import { daysOf } from './period.ts';
import type { Register, RegisteredClaim } from './register.ts';
import { type Range, rangeOf } from './spread.ts';
import type { TotalQuery } from './totalAnswer.ts';

/** A claim that is held against rows; its status is null where it is of no register. */
export interface CheckedClaim extends Pick<RegisteredClaim, 'claim' | 'incidents'> {
  readonly status: Status | null;
}

/** How the part of a whole is told: by who did it, by the incidents that it is of, or by nothing but its figure as stated. */
export type PartIs =
  | { readonly by: 'actor'; readonly actor: string }
  | { readonly by: 'incidents'; readonly incidents: readonly string[] }
  | { readonly by: 'stated'; readonly range: Range };

/** What rows have to be asked to check a share. */
export interface ShareQuestion {
  readonly claim: Claim;
  /** Of the whole, whoever did it. */
  readonly query: TotalQuery;
  readonly unit: string;
  /** In lower case; undefined where the share is of no country's. */
  readonly country: string | undefined;
  /** For a share without a period: the day of its source, up to which rows are counted. */
  readonly until: string | null;
  readonly partIs: PartIs;
}

/**
 * What a share is to be held against.
 * @param lookUp finds the claim that is named as the part where the register does not have it
 * @returns in words why it cannot be, where its own do not tell
 */
export function shareQuestion(
  register: Register,
  checked: CheckedClaim,
  lookUp: (id: string) => CheckedClaim | null,
): ShareQuestion | string {
  const { claim } = checked;
  const { period, subject, source } = claim;
  const { published } = source;
  const until = period === undefined && published !== undefined && daysOf(published) !== null ? published : null;
  if (period === undefined && until === null)
    return 'it names no period, and the day of its source is not known; give it one with spoor review --correct';
  const partClaim = partClaimOf(register, claim, lookUp);
  const what = whatOf(claim);
  const unit = what === 'attacks' ? what : unitOf(claim, partClaim?.claim.amount);
  const partIs = partIsOf(checked, partClaim, unit);
  if (partIs === null)
    return 'its words name nobody whose share it is, and it is linked to no incident; spoor review --accept links it, --correct with --set actor= says whose it is';
  const query: TotalQuery = {
    what,
    ...(period === undefined ? { to: until! } : { from: period.from, to: period.to }),
    ...(subject.scope === undefined || subject.scope.length === 0 ? {} : { scope: subject.scope.join(',') }),
  };
  return { claim, query, unit, country: subject.country?.toLowerCase(), until, partIs };
}

function partClaimOf(
  register: Register,
  { of }: Claim,
  lookUp: (id: string) => CheckedClaim | null,
): CheckedClaim | null {
  if (of?.part === undefined) return null;
  return register.hasClaim(of.part) ? register.claim(inPlaceOf(register)(of.part)) : lookUp(of.part);
}

/** Whose share it is: an actor's before that of incidents, and what rows tell before what is stated. */
function partIsOf({ claim, incidents }: CheckedClaim, partClaim: CheckedClaim | null, unit: string): PartIs | null {
  const { subject, attribution } = claim;
  const actor =
    subject.actor ?? (attribution === undefined || attribution === 'nobody' ? undefined : attribution.actor);
  if (actor !== undefined) return { by: 'actor', actor };
  const named = incidents.length > 0 ? incidents : (partClaim?.incidents ?? []);
  if (named.length > 0) return { by: 'incidents', incidents: named };
  const amount = amountIn(partClaim?.claim.amount, unit);
  return amount === null ? null : { by: 'stated', range: rangeOf(amount.interval) };
}

function amountIn(amount: Amount | undefined, unit: string): Amount | null {
  if (amount === undefined) return null;
  return amount.unit === unit ? amount : amountIn(amount.equivalent, unit);
}

const COUNTED: readonly (readonly [words: RegExp, what: TotalQuery['what']])[] = [
  [/\b(?:stolen|stole|lost|losses|taken|looted)\b/i, 'stolen'],
  [/\blaunder/i, 'laundered'],
  [/\brecovered\b/i, 'recovered'],
  [/\bfrozen\b/i, 'frozen'],
  [/\b(?:attacks|hacks|breaches|heists|incidents|intrusions)\b/i, 'attacks'],
];

/** What the whole is a sum of, by its words: money stolen, unless they speak of something else. */
function whatOf({ of }: Claim): TotalQuery['what'] {
  const words = of?.text ?? '';
  return COUNTED.find(([pattern]) => pattern.test(words))?.[1] ?? 'stolen';
}

function unitOf({ of }: Claim, part: Amount | undefined): string {
  return of?.impliedTotal?.unit ?? of?.impliedPart?.unit ?? part?.unit ?? 'USD';
}

const BOUNDS: ReadonlySet<Modality> = new Set(['at-least', 'more-than', 'up-to', 'less-than']);

/** Half of the last digit, as of amounts; a share in words ("half", "a third") is as coarse as 0.5. */
export function roundedShare({ as, interval, modality }: Amount): Range {
  const { lo, hi } = rangeOf(interval);
  if (BOUNDS.has(modality)) return { lo, hi };
  const isInWords = !/\d/.test(as);
  const off = isInWords ? () => HALF_OF_A_TENTH : halfOfLastDigit;
  return { lo: lo === null ? null : subtract(lo, off(lo)), hi: hi === null ? null : add(hi, off(hi)) };
}

const HALF_OF_A_TENTH = { units: 5n, scale: 2 };
