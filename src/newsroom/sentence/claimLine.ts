import type { Amount, ClaimContent, Period } from '../../register/claim.ts';

/** A claim in a line, for people and for comparing: what it says, of whom, when, who is blamed; not who says it. */
export function claimLine({
  predicate,
  amount,
  subject,
  period,
  attribution,
  speaker,
}: Omit<ClaimContent, 'source'>): string {
  const parts = [amount === undefined ? predicate : `${predicate} ${figureText(amount)}`];
  if (predicate === 'comment' && speaker.name !== null) parts.push(`of ${speaker.name}`);
  if (subject.victim !== undefined) parts.push(`victim ${subject.victim}`);
  if (subject.actor !== undefined) parts.push(`actor ${subject.actor}`);
  if (period !== undefined) parts.push(`period ${periodText(period)}`);
  if (attribution === 'nobody') parts.push('blamed nobody');
  else if (attribution !== undefined) parts.push(`blamed ${attribution.actor} ${attribution.confidence}`);
  return parts.join('; ');
}

function figureText({ unit, interval: { lo, hi }, modality, equivalent }: Amount): string {
  const range = lo === hi ? lo : `${lo ?? ''}..${hi ?? ''}`;
  const other =
    equivalent === undefined ? '' : ` = ${equivalent.interval.lo ?? equivalent.interval.hi} ${equivalent.unit}`;
  return unit === 'attacks' || unit === 'countries' || unit === 'share'
    ? `${range} ${modality}`
    : `${range} ${unit} ${modality}${other}`;
}

function periodText({ from, to }: Period): string {
  return from === to ? from : `${from}..${to}`;
}
