import { plainText } from '../../core/plainText.ts';
import type { Amount, Claim } from '../../register/claim.ts';
import { intervalText } from '../../register/intervalText.ts';

/** Words at the end of a speaker's name that stand for several people. */
const SEVERAL =
  /\b(?:experts|officials|authorities|investigators|prosecutors|researchers|analysts|monitors|agencies|firms|companies|sources|lawyers|hackers|police|people|members)$/i;

/** Who says it, with the verb: "UN experts say", "the exchange says". */
export function speakerSays(speaker: string): string {
  return `${plainText(speaker)} ${SEVERAL.test(speaker) ? 'say' : 'says'}`;
}

/** What a claim says, in a line: its figure as stated, or its words. */
export function sayingText(claim: Claim): string {
  const { amount, text, predicate, attribution, period } = claim;
  const parts: string[] = [];
  if (amount !== undefined) parts.push(amountText(amount));
  if (text !== undefined) parts.push(plainText(text));
  if (predicate === 'attribution' && attribution !== undefined)
    parts.push(
      attribution === 'nobody' ? 'not attributed' : `${plainText(attribution.actor)} (${attribution.confidence})`,
    );
  if (predicate === 'date' && period !== undefined) parts.push(plainText(period.as));
  if (predicate === 'comment' && claim.speaker.comment === 'none') parts.push('did not comment');
  return parts.join('; ');
}

/** An amount as understood, with how it was stated where that is not exactly. */
export function amountText(amount: Amount): string {
  const { interval, unit, modality, equivalent } = amount;
  const hedge =
    modality === 'about' || modality === 'estimated' ? `${modality === 'about' ? 'about' : 'an estimated'} ` : '';
  const said = intervalText(interval, unit);
  // The words are the speaker's: who said "more than" did not say "at least".
  const bound =
    modality === 'more-than'
      ? said.replace('at least ', 'more than ')
      : modality === 'less-than'
        ? said.replace('up to ', 'less than ')
        : said;
  const same = equivalent === undefined ? '' : ` (${amountText(equivalent)})`;
  return `${hedge}${bound}${same}`;
}
