import { NATIVE_DECIMALS, utxoAsset } from '../core/chains.ts';
import type { AssetUnit } from '../label/assets.ts';

/** How amounts of an asset are written: as the assets file says, as natives are known, else in base units. */
export function unitOf(
  assets: readonly AssetUnit[],
  chain: string,
  asset: string,
): { symbol: string; decimals: number; isKnown: boolean } {
  const listed = assets.find((unit) => unit.chain === chain && unit.asset === asset);
  if (listed !== undefined) return { symbol: listed.symbol, decimals: listed.decimals, isKnown: true };
  const native = utxoAsset(asset);
  const decimals = Object.hasOwn(NATIVE_DECIMALS, native) ? NATIVE_DECIMALS[native] : undefined;
  return decimals === undefined
    ? { symbol: asset, decimals: 0, isKnown: false }
    : { symbol: native.toUpperCase(), decimals, isKnown: true };
}
