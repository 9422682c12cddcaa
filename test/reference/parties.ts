import { byCodeUnit, type Chain } from './readChains.ts';

/**
 * Who has a parcel: a theft and the asset it was stolen in. A number, so that parties compare in claim order, then by
 * asset text; clean value comes after all of them.
 */
export const CLEAN = Number.POSITIVE_INFINITY;

const MOST_ASSETS = 1_000_000;

/** The assets of a chain in the order of their text. */
export function assetsOf(chain: Chain): readonly string[] {
  if (chain.kind === 'utxo') return [chain.asset];
  return [...new Set(chain.events.map((row) => row.asset))].sort(byCodeUnit);
}

export function partyOf(assets: readonly string[], theft: number, asset: string): number {
  return theft * MOST_ASSETS + assets.indexOf(asset);
}

/** The theft's place in claim order; infinite for clean value. */
export function theftOf(party: number): number {
  return Math.floor(party / MOST_ASSETS);
}

/** The asset a party's value was stolen in. */
export function originAssetOf(assets: readonly string[], party: number): string {
  return assets[party % MOST_ASSETS]!;
}
