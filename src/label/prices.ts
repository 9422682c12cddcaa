import { canonicalName } from '../core/chains.ts';
import { SpoorError } from '../core/errors.ts';
import { showFound } from '../core/showFound.ts';
import { readCsvTable } from './csvTable.ts';

/** What somebody says one whole unit of an asset is worth. */
export interface Price {
  readonly chain: string;
  /** As the ledger names it: a native symbol or a token's contract. */
  readonly asset: string;
  /** Such as USD. */
  readonly currency: string;
  /** A decimal number: of one whole unit, not of a base unit. */
  readonly perUnit: string;
}

const COLUMNS = ['chain', 'asset', 'currency', 'price'] as const;
const CURRENCY = /^[A-Z]{3,5}$/;
const PER_UNIT = /^[0-9]{1,20}(\.[0-9]{1,12})?$/;

/**
 * Reads a prices file: CSV with the columns chain,asset,currency,price in any order, one price an asset and currency.
 * @throws BAD_FIELD naming file, line and field, and what `readCsvTable` throws
 */
export async function readPrices(path: string): Promise<Price[]> {
  const rows = await readCsvTable(path, { columns: COLUMNS, required: COLUMNS, code: 'BAD_FIELD' });
  const known = new Map<string, Price>();
  for (const { line, get } of rows) {
    const bad = (field: string, found: string, expected: string): SpoorError =>
      new SpoorError('BAD_FIELD', `${path}, line ${line}, ${field}: found ${showFound(found)}, expected ${expected}`, {
        file: path,
        line,
        field,
        found,
        expected,
      });
    for (const field of ['chain', 'asset'] as const) if (get(field) === '') throw bad(field, '', `the ${field}'s name`);
    const currency = get('currency').toUpperCase();
    if (!CURRENCY.test(currency)) throw bad('currency', get('currency'), 'a currency such as USD');
    const perUnit = get('price');
    if (!PER_UNIT.test(perUnit))
      throw bad('price', perUnit, 'the price of one whole unit as a decimal number, such as 1850.25');
    const price = { chain: get('chain'), asset: canonicalName(get('asset')), currency, perUnit };
    const key = `${price.chain} ${price.asset} ${currency}`;
    const before = known.get(key);
    if (before !== undefined && before.perUnit !== perUnit)
      throw bad('price', perUnit, `${before.perUnit} as an earlier line says of ${price.asset} on ${price.chain}`);
    known.set(key, price);
  }
  return [...known.values()];
}
