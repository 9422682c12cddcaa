import type { Amount, Claim, Confidence } from '../claim.ts';
import { speakerName } from '../publishedTotals.ts';

/** A claim in a sentence, for formats whose readers do not know claims. */
export function claimSentence(claim: Claim): string {
  const { subject, predicate, amount, text, period, attribution, source } = claim;
  const about = [subject.victim, subject.actor, subject.country].filter((part) => part !== undefined).join(', ');
  const blame =
    attribution === undefined
      ? ''
      : attribution === 'nobody'
        ? '; not attributed'
        : `; blames ${attribution.actor} (${attribution.confidence})`;
  const figure = [amount === undefined ? '' : figureText(amount), text ?? ''].filter((part) => part !== '').join(': ');
  const when = period === undefined ? '' : ` (${period.as})`;
  const where = source.held ? `“${source.quotation}”` : source.citation;
  return `${speakerName(claim)} says ${predicate}${about === '' ? '' : ` of ${about}`}${when}${figure === '' ? '' : `: ${figure}`}${blame}. Source: ${where}`;
}

function figureText({ interval: { lo, hi }, unit, modality, equivalent }: Amount): string {
  const figure = lo === hi ? lo : `${lo ?? 'any'} to ${hi ?? 'any'}`;
  return `${modality} ${figure} ${unit}${equivalent === undefined ? '' : ` (${figureText(equivalent)})`}`;
}

/** The speaker's name, or what kind of speaker it is. */
export function whoSays({ speaker: { name, kind } }: Claim): string {
  return name === null || name.trim() === '' ? kind : name;
}

/** How sure a claim is of whom it blames. */
export function blameConfidence({ attribution, confidence }: Claim): Confidence {
  return attribution === undefined || attribution === 'nobody' ? confidence : attribution.confidence;
}
