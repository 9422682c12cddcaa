import { countOf } from '../../core/countOf.ts';
import { plainText } from '../../core/plainText.ts';
import type { CoinJoinCalibration } from '../../label/calibrate/calibrateCoinJoins.ts';
import type { DetectorCalibration } from '../../label/calibrate/calibrateDetectors.ts';
import type { CoinJoinSamples } from '../../label/calibrate/coinJoinSamples.ts';
import type { Proportion } from '../../label/calibrate/proportion.ts';

/** The detectors on real transactions with labels, by list and by detector. */
export interface CoinJoinMeasured {
  /** `before`: the figures that come with the program. */
  readonly when: 'now' | 'before';
  readonly data: string;
  readonly skipped: CoinJoinSamples['skipped'];
  readonly detectors: readonly DetectorCalibration[];
  /** What `equal-outputs` finds where every other detector is off, by protocol, and of transactions that are none. */
  readonly equalAlone: Readonly<Record<string, Proportion>>;
  readonly sets: readonly CoinJoinCalibration[];
}

/**
 * Runs the detectors over a folder of labelled transactions, or says what they made of public ones before.
 * @throws what `readCoinJoinSamples` throws
 */
export async function measureCoinJoins(folder: string | undefined): Promise<CoinJoinMeasured> {
  const { calibrateDetectors, calibrateEqualAlone } = await import('../../label/calibrate/calibrateDetectors.ts');
  const derived = (sets: readonly CoinJoinCalibration[]) => {
    return { detectors: calibrateDetectors(sets), equalAlone: calibrateEqualAlone(sets), sets };
  };
  if (folder === undefined) {
    const { COIN_JOIN_DATA, storedCoinJoins } = await import('../../label/calibrate/storedCoinJoins.ts');
    return { when: 'before', data: COIN_JOIN_DATA, skipped: [], ...derived(storedCoinJoins()) };
  }
  const { readCoinJoinSamples } = await import('../../label/calibrate/coinJoinSamples.ts');
  const { calibrateCoinJoins } = await import('../../label/calibrate/calibrateCoinJoins.ts');
  const { sets, mislabelled, skipped } = readCoinJoinSamples(folder);
  const found = calibrateCoinJoins(sets, mislabelled);
  const transactions = found.reduce((sum, set) => sum + set.transactions, 0);
  const data = `${countOf(transactions, 'transaction')} in ${countOf(sets.length, 'list')} of ${plainText(folder)}`;
  return { when: 'now', data, skipped, ...derived(found) };
}
