/** An exact decimal: `units / 10 ** scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

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
  if (point < 0) return { units: BigInt(text), scale: 0 };
  return { units: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

function unitsAt(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}

/** Negative where `a` is less than `b`, 0 where they are equal. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = unitsAt(a, scale) - unitsAt(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
