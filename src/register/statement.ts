import { type Amount, type Claim, canonicalJson, type Interval } from './claim.ts';

/**
 * What a claim says, whoever passes it on: claims with one key are one statement of one speaker in several papers. Words
 * differ between papers ("about", "some", "around"), so only figures, times, subjects and the speaker tell statements apart.
 */
export function statementKey(claim: Claim): string {
  const { subject, predicate, amount, text, period, speaker, attribution } = claim;
  return canonicalJson({
    subject: {
      incident: subject.incident,
      actor: subject.actor?.toLowerCase(),
      victim: subject.victim?.toLowerCase(),
      country: subject.country?.toLowerCase(),
      scope: subject.scope?.toSorted(),
    },
    predicate,
    amount: figureIn(amount),
    text: amount === undefined ? text : undefined,
    period: period === undefined ? undefined : { from: period.from, to: period.to },
    speaker: { kind: speaker.kind, name: speaker.name?.toLowerCase() ?? null, comment: speaker.comment },
    actor: attribution === undefined || attribution === 'nobody' ? attribution : attribution.actor.toLowerCase(),
  });
}

function figureIn(amount: Amount | undefined): { readonly unit: string; readonly interval: Interval } | undefined {
  return amount === undefined ? undefined : { unit: amount.unit, interval: amount.interval };
}
