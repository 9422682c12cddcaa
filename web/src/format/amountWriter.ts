import { formatAmount, formatShare, formatShort, formatUnits, type Unit } from './formatAmount.ts';

/** What is measured, as far as writing needs it. */
interface Measured extends Unit {
  readonly price: { readonly currency: string; readonly perUnit: string } | null;
}

/** Writes amounts of one measure in the way the person chose. */
export interface AmountWriter {
  /** For a label: three or four digits. */
  short(base: string | bigint): string;
  /** For reading, with its unit. */
  long(base: string | bigint): string;
  /** From certain to possible; one amount where they are the same. */
  range(certain: string, possible: string): string;
  /** Every digit, always in units. */
  exact(base: string | bigint): string;
  readonly symbol: string;
}

/** The decimals in which prices are worked out: currencies have two, two more keep small amounts apart. */
const PRICE_DECIMALS = 4;

function priced(base: string | bigint, unit: Unit, perUnit: string): bigint {
  const [whole, fraction = ''] = perUnit.split('.');
  const price = BigInt(`${whole}${fraction}`);
  const places = BigInt(unit.decimals + fraction.length - PRICE_DECIMALS);
  const product = BigInt(base) * price;
  return places >= 0n ? product / 10n ** places : product * 10n ** -places;
}

const ranged =
  (write: (base: string) => string) =>
  (certain: string, possible: string): string => {
    const [least, most] = [write(certain), write(possible)];
    return least === most ? most : `${least} – ${most}`;
  };

/** Makes the writer; without a price of the person's own, amounts at prices are written in units. */
export function makeAmountWriter(unit: Measured, way: 'units' | 'share' | 'price', whole: bigint): AmountWriter {
  const exact = (base: string | bigint): string => `${formatUnits(base, unit.decimals, null)} ${unit.symbol}`;
  if (way === 'share') {
    const share = (base: string | bigint): string => formatShare(base, whole);
    return { short: share, long: share, range: ranged(share), exact, symbol: '%' };
  }
  const { price } = unit;
  if (way === 'price' && price !== null) {
    const money: Unit = { symbol: price.currency, decimals: PRICE_DECIMALS };
    const value = (base: string | bigint): bigint => priced(base, unit, price.perUnit);
    const short = (base: string | bigint): string => `${formatShort(value(base), money)}*`;
    return {
      short,
      range: ranged(short),
      long: (base) => `${formatAmount(value(base), money)} ${price.currency}*`,
      exact,
      symbol: `${price.currency}*`,
    };
  }
  const short = (base: string | bigint): string => formatShort(base, unit);
  return {
    short,
    range: ranged(short),
    long: (base) => `${formatAmount(base, unit)} ${unit.symbol}`,
    exact,
    symbol: unit.symbol,
  };
}
