/** An exact decimal: `units / 10 ** scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
  /** As it is written, where that was without trailing zeros of the fraction; else null. Taken for exactly the value. */
  readonly text?: string | null;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };
const FORM = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** Longer numbers are no amounts; the limit keeps a hostile file from making us multiply megabytes. */
const MAX_LENGTH = 100;

/** Whether a text is a decimal as claims hold it: no exponent, no grouping, no leading zeros or plus sign. */
export function isDecimal(text: string): boolean {
  return text.length <= MAX_LENGTH && FORM.test(text);
}

/** Reads a decimal that `isDecimal`. */
export function parseDecimal(text: string): Decimal {
  const point = text.indexOf('.');
  if (point < 0) return { units: BigInt(text), scale: 0, text: text === '-0' ? null : text };
  const units = BigInt(text.slice(0, point) + text.slice(point + 1));
  return { units, scale: text.length - point - 1, text: text.endsWith('0') ? null : text };
}

/** The decimal as text, without trailing zeros of the fraction. */
export function formatDecimal({ units, scale, text }: Decimal): string {
  if (text) return text;
  if (scale === 0) return units.toString();
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const fraction = digits.slice(-scale).replace(/0+$/, '');
  const whole = `${sign}${digits.slice(0, -scale)}`;
  if (fraction !== '') return `${whole}.${fraction}`;
  return whole === '-0' ? '0' : whole;
}

function unitsAt(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { units: a.units + b.units, scale: a.scale };
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { units: -b.units, scale: b.scale });
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** Negative where `a` is less than `b`, 0 where they are equal. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = unitsAt(a, scale) - unitsAt(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * Half a unit of the last digit that was written as more than a zero: 2,000,000,000 stands for 1.5 to 2.5 billion when it is
 * a rounding, 316,400,000 for 316.35 to 316.45 million.
 */
export function halfOfLastDigit(value: Decimal): Decimal {
  if (value.units === 0n) return ZERO;
  let { units, scale } = value;
  while (units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return scale >= 0 ? { units: 5n, scale: scale + 1 } : { units: 5n * 10n ** BigInt(-scale - 1), scale: 0 };
}
