import { canonicalName } from '../core/chains.ts';
import { SpoorError } from '../core/errors.ts';
import { showFound } from '../core/showFound.ts';
import { readCsvTable } from './csvTable.ts';

/** How a person writes amounts of an asset. Nothing but printing depends on it. */
export interface AssetUnit {
  readonly chain: string;
  /** As the ledger names it: a native symbol or a token's contract. */
  readonly asset: string;
  readonly symbol: string;
  /** 0 to 77: 10^decimals base units are one. */
  readonly decimals: number;
}

const COLUMNS = ['chain', 'asset', 'symbol', 'decimals'] as const;
/** More than the digits of 2^256 would leave nothing before the point. */
const MAX_DECIMALS = 77;

/**
 * Reads an assets file: CSV with the columns chain,asset,symbol,decimals in any order. An asset named twice must be
 * described the same way.
 * @throws BAD_ASSET naming file, line and field, and what `readCsvTable` throws
 */
export async function readAssets(path: string): Promise<AssetUnit[]> {
  const rows = await readCsvTable(path, { columns: COLUMNS, required: COLUMNS, code: 'BAD_ASSET' });
  const known = new Map<string, AssetUnit>();
  for (const { line, get } of rows) {
    const bad = (field: string, found: string, expected: string): SpoorError =>
      new SpoorError('BAD_ASSET', `${path}, line ${line}, ${field}: found ${showFound(found)}, expected ${expected}`, {
        file: path,
        line,
        field,
        found,
        expected,
      });
    for (const field of ['chain', 'asset', 'symbol'] as const) {
      const found = get(field);
      if (found === '') throw bad(field, found, field === 'symbol' ? 'a symbol such as USDT' : `the ${field}'s name`);
    }
    const decimals = get('decimals');
    if (!/^\d{1,2}$/.test(decimals) || Number(decimals) > MAX_DECIMALS) {
      throw bad('decimals', decimals, `a whole number from 0 to ${MAX_DECIMALS}`);
    }
    const unit: AssetUnit = {
      chain: get('chain'),
      asset: canonicalName(get('asset')),
      symbol: get('symbol'),
      decimals: Number(decimals),
    };
    const key = `${unit.chain} ${unit.asset}`;
    const before = known.get(key);
    if (before !== undefined && (before.decimals !== unit.decimals || before.symbol !== unit.symbol)) {
      throw bad(
        before.decimals === unit.decimals ? 'symbol' : 'decimals',
        `${unit.symbol}, ${unit.decimals}`,
        `${before.symbol}, ${before.decimals} as an earlier line says of ${unit.asset} on ${unit.chain}`,
      );
    }
    known.set(key, unit);
  }
  return [...known.values()];
}
