import { NATIVE_DECIMALS, utxoAsset } from '../../core/chains.ts';
import { plainText } from '../../core/plainText.ts';
import type { AssetUnit } from '../../label/assets.ts';
import { shortenMiddle } from './plainText.ts';

/** How amounts of one asset are written. */
export interface Unit {
  /** `USDT`, or where nothing says it, `base units of 0xdac1…1ec7`. */
  readonly symbol: string;
  /** 10^decimals base units are one; 0 where it is not known. */
  readonly decimals: number;
  readonly known: boolean;
}

export type Units = (chain: string, asset: string) => Unit;

/** Looks units up in an assets file's rows, then among the native assets; anything else shows in base units. */
export function toUnits(assets: readonly AssetUnit[]): Units {
  const listed = new Map(assets.map((unit) => [`${unit.chain} ${unit.asset}`, unit]));
  return (chain, asset) => {
    const unit = listed.get(`${chain} ${asset}`);
    if (unit !== undefined) return { symbol: plainText(unit.symbol), decimals: unit.decimals, known: true };
    const native = utxoAsset(asset);
    const decimals = Object.hasOwn(NATIVE_DECIMALS, native) ? NATIVE_DECIMALS[native] : undefined;
    if (decimals !== undefined) return { symbol: native.toUpperCase(), decimals, known: true };
    return { symbol: `base units of ${shortenMiddle(asset, 20)}`, decimals: 0, known: false };
  };
}

/** An amount of `10^-decimals` units with thousands separators: `formatAmount(123456789n, 2)` is `1,234,567.89`. */
export function formatAmount(amount: bigint, decimals: number): string {
  const sign = amount < 0n ? '-' : '';
  const digits = String(amount < 0n ? -amount : amount).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** A count with thousands separators. */
export function formatCount(n: number): string {
  return formatAmount(BigInt(n), 0);
}

/**
 * `part` of `whole` in percent with one decimal, rounded half up, but never to 0.0 or 100.0 where it is not that:
 * `84.7`, `99.9`, `0.1`.
 */
export function formatPercent(part: bigint, whole: bigint): string {
  if (part === 0n || whole === 0n) return '0.0';
  if (part === whole) return '100.0';
  const permille = (part * 2000n + whole) / (2n * whole);
  if (permille === 0n) return '0.1';
  return formatAmount(permille === 1000n && part < whole ? 999n : permille, 1);
}

/**
 * How many decimals to print so that a column stays readable: all of them up to eight; beyond, six, but enough for six
 * significant digits of `scale`.
 */
export function shownDecimals(scale: bigint, decimals: number, exact: boolean): number {
  if (exact || decimals <= 8) return decimals;
  const leading = decimals - String(scale).length;
  return Math.min(decimals, Math.max(6, leading + 6));
}

/** `floor(amount / 10^dropped)` with the remainder rounded half up. */
export function roundAmount(amount: bigint, dropped: number): bigint {
  const step = 10n ** BigInt(dropped);
  return (2n * amount + step) / (2n * step);
}

export function floorAmount(amount: bigint, dropped: number): bigint {
  return amount / 10n ** BigInt(dropped);
}

export function ceilAmount(amount: bigint, dropped: number): bigint {
  const step = 10n ** BigInt(dropped);
  return (amount + step - 1n) / step;
}

/**
 * Rounds parts so that they add up to their rounded sum: each down, then the units still missing one each to the
 * largest remainders, ties to the earlier part. Every part is less than one printed unit from its exact value, and an
 * exact part stays exact.
 *
 * @param total the rounded sum: the exact sum of `parts` over `10^dropped`, rounded down or up
 */
export function roundParts(parts: readonly bigint[], dropped: number, total: bigint): bigint[] {
  const step = 10n ** BigInt(dropped);
  const rounded = parts.map((part) => part / step);
  let missing = total - rounded.reduce((sum, part) => sum + part, 0n);
  const order = parts.map((_, i) => i).sort((a, b) => compare(parts[b]! % step, parts[a]! % step) || a - b);
  for (const i of order) {
    if (missing <= 0n) break;
    rounded[i]! += 1n;
    missing -= 1n;
  }
  return rounded;
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
