import type { AssetUnit } from '../label/assets.ts';
import type { Price } from '../label/prices.ts';
import { summarize } from '../picture/summary.ts';
import type { End } from '../trace/report.ts';
import { unitOf } from './assetUnit.ts';
import type { MeasureMeta } from './run/resultFiles.ts';
import type { PricedTotals } from './schema/overview.ts';

/** An exact decimal number: `value` of 10^-`places`. */
interface Decimal {
  readonly value: bigint;
  readonly places: number;
}

interface Sums {
  stolen: Decimal;
  atServices: Decimal;
  held: Decimal;
  unknown: Decimal;
}

const NOTHING: Decimal = { value: 0n, places: 0 };

/**
 * What the parts of a case are worth at its own prices, a currency at a time over all stolen assets that have a price in it:
 * exact, nothing rounded. Prices are the user's; Spoor has none.
 * @param ends of one rule that conserves value
 */
export function pricedTotals(
  prices: readonly Price[],
  measures: readonly MeasureMeta[],
  assets: readonly AssetUnit[],
  ends: readonly End[],
): PricedTotals[] {
  return [...new Set(prices.map(({ currency }) => currency))].map((currency) => {
    const sums: Sums = { stolen: NOTHING, atServices: NOTHING, held: NOTHING, unknown: NOTHING };
    const priced: string[] = [];
    const unpriced: string[] = [];
    for (const measure of measures) {
      const { chain, asset } = measure;
      const price = prices.find((one) => one.currency === currency && one.chain === chain && one.asset === asset);
      // Without its decimals an amount is in base units, and a price is of whole ones.
      const unit = unitOf(assets, chain, asset);
      const isPriced = price !== undefined && unit.isKnown;
      (isPriced ? priced : unpriced).push(`${chain}:${asset}`);
      if (!isPriced) continue;
      const { headline, total } = summarize(ends, measure);
      const worth = (amount: bigint): Decimal => times(amount, unit.decimals, price.perUnit);
      sums.stolen = plus(sums.stolen, worth(total));
      for (const part of ['atServices', 'held', 'unknown'] as const)
        sums[part] = plus(sums[part], worth(BigInt(headline[part])));
    }
    const { stolen, atServices, held, unknown } = sums;
    return {
      currency,
      stolen: textOf(stolen),
      atServices: textOf(atServices),
      held: textOf(held),
      unknown: textOf(unknown),
      priced,
      unpriced,
    };
  });
}

function times(amount: bigint, decimals: number, perUnit: string): Decimal {
  const [whole = '', fraction = ''] = perUnit.split('.');
  return { value: amount * BigInt(`${whole}${fraction}`), places: decimals + fraction.length };
}

function plus(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  const scaled = (one: Decimal): bigint => one.value * 10n ** BigInt(places - one.places);
  return { value: scaled(a) + scaled(b), places };
}

function textOf({ value, places }: Decimal): string {
  const digits = `${value}`.padStart(places + 1, '0');
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - places);
  return places === 0 || fraction === '' ? whole : `${whole}.${fraction}`;
}
