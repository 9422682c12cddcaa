/** How a person writes amounts of what is measured. */
export interface Unit {
  readonly symbol: string;
  readonly decimals: number;
}

const GROUPS = /\B(?=(\d{3})+$)/g;

/** Base units as a decimal number of whole units, rounded half up to `digits`; null keeps every digit that says something. */
export function formatUnits(base: string | bigint, decimals: number, digits: number | null): string {
  const value = BigInt(base);
  const sign = value < 0n ? '−' : '';
  let magnitude = value < 0n ? -value : value;
  let places = decimals;
  if (digits !== null && digits < decimals) {
    const unit = 10n ** BigInt(decimals - digits);
    magnitude = (magnitude + unit / 2n) / unit;
    places = digits;
  }
  const text = magnitude.toString().padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places).replace(GROUPS, ',');
  let fraction = places === 0 ? '' : text.slice(text.length - places);
  if (digits === null) fraction = fraction.replace(/0+$/, '');
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** An amount for reading: two decimals, more where two would say nothing. */
export function formatAmount(base: string | bigint, unit: Unit): string {
  const value = BigInt(base);
  if (value === 0n) return '0';
  const cents = 10n ** BigInt(Math.max(0, unit.decimals - 2));
  if (value >= cents || unit.decimals <= 2) return formatUnits(value, unit.decimals, 2);
  const exact = formatUnits(value, unit.decimals, null);
  const short = /^0\.0*\d{2}/.exec(exact)?.[0] ?? exact;
  return short.length > 12 ? `< ${formatUnits(cents, unit.decimals, 2)}` : short;
}

const STEPS = [
  [1_000_000_000_000n, 'T'],
  [1_000_000_000n, 'G'],
  [1_000_000n, 'M'],
  [10_000n, 'k'],
] as const;

/** An amount for a label: three or four digits and a sign for thousands or millions. */
export function formatShort(base: string | bigint, unit: Unit): string {
  const value = BigInt(base);
  const one = 10n ** BigInt(unit.decimals);
  for (const [size, letter] of STEPS) {
    if (value < size * one) continue;
    const scaled = letter === 'k' ? 1_000n : size;
    const digits = value >= scaled * one * 100n ? 1 : 2;
    const tenths = (value * 10n ** BigInt(digits)) / (scaled * one);
    return `${formatUnits(tenths, digits, digits)} ${letter}`;
  }
  return formatAmount(value, unit);
}

/** Part of a whole in per cent, rounded half up to a tenth; a part too small to show is said to be. */
export function formatShare(part: string | bigint, whole: string | bigint): string {
  const total = BigInt(whole);
  if (total === 0n) return '–';
  const value = BigInt(part);
  const tenths = (value * 2000n + total) / (total * 2n);
  if (tenths === 0n && value > 0n) return '< 0.1 %';
  if (tenths === 1000n && value < total) return '> 99.9 %';
  return `${tenths / 10n}.${tenths % 10n} %`;
}
