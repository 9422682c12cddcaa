import { plainText } from '../../core/plainText.ts';
import type { Amount, Claim, Interval } from '../../register/claim.ts';

/** A decimal with groups of three digits: `2,225,500,000`, `119,756.62`. */
export function decimalText(decimal: string): string {
  const [whole, fraction] = decimal.split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** An interval with its unit: `USD 530,000,000 to 534,000,000`, `at least 40 attacks`. */
export function intervalText({ lo, hi }: Interval, unit: string): string {
  const isCount = unit !== unit.toUpperCase();
  const figure =
    lo === hi && lo !== null
      ? decimalText(lo)
      : lo === null || lo === '0'
        ? hi === null
          ? 'any amount'
          : `up to ${decimalText(hi)}`
        : hi === null
          ? `at least ${decimalText(lo)}`
          : `${decimalText(lo)} to ${decimalText(hi)}`;
  return isCount ? `${figure} ${plainText(unit)}` : `${plainText(unit)} ${figure}`;
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
  const same = equivalent === undefined ? '' : ` (${amountText(equivalent)})`;
  return `${hedge}${intervalText(interval, unit)}${same}`;
}
