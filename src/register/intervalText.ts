import { plainText } from '../core/plainText.ts';
import type { Interval } from './claim.ts';

/** A decimal with groups of three digits: `2,225,500,000`, `119,756.62`. */
export function decimalText(decimal: string): string {
  const [whole, fraction] = decimal.split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

const ONE: Readonly<Record<string, string>> = { attacks: 'attack', countries: 'country' };

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
  return isCount
    ? `${figure} ${/^(?:up to )?1$/.test(figure) ? (ONE[unit] ?? plainText(unit)) : plainText(unit)}`
    : `${plainText(unit)} ${figure}`;
}
