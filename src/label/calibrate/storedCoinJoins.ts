import type { CoinJoinCalibration } from './calibrateCoinJoins.ts';
import { MEASURED } from './measured.ts';
import type { MeasuredSet } from './measuredFigures.ts';
import { proportion } from './proportion.ts';

/** What the committed figures of CoinJoin detectors were measured on. */
export const COIN_JOIN_DATA =
  'lists that Dumplings made and corrected (Wasabi 1.0 of July to November 2018, Wasabi 1.1 of August 2021, WabiSabi of ' +
  '31 May 2024, JoinMarket-like of June 2024, what spends from each), and 13 files of single transactions that public ' +
  'collections name, with one Whirlpool mix, of the pool of 0.05';

/** The detectors on labelled transactions that are not in the package, as they were measured before. */
export function storedCoinJoins(sets: readonly MeasuredSet[] = MEASURED.coinJoins): CoinJoinCalibration[] {
  return sets.map((stored) => {
    const { transactions: n, found, named, collaborative, equalAlone, copied, changeNamed } = stored;
    const counts = Object.entries(found).map(([name, [likely, uncertain]]) => [name, { likely, uncertain }]);
    return {
      ...stored,
      found: Object.fromEntries(counts),
      collaborative: proportion(collaborative, n),
      named: named === null ? null : proportion(named, n),
      equalAlone: proportion(equalAlone, n),
      copied: proportion(copied, n),
      changeNamed: proportion(changeNamed, n),
    };
  });
}
