import { DEFAULT_MAX_ACTIVITY } from '../../label/activity.ts';
import type { LedgerCalibration } from '../../label/calibrate/calibrateLedger.ts';
import type { Context } from '../context.ts';

/**
 * Holds the heuristics against the tags of a ledger, a chain after another. Nothing is written beside it.
 * @throws LEDGER_NOT_FOUND, LEDGER_DAMAGED, INTERRUPTED
 */
export async function measureLedger(context: Context, folder: string): Promise<LedgerCalibration[]> {
  const { openLedger } = await import('../../ledger/embedded/openLedger.ts');
  const { TagStore, tagStorePath } = await import('../../label/store/tagStore.ts');
  const { calibrateAccountLedger, calibrateCoinLedger } = await import('../../label/calibrate/calibrateLedger.ts');
  const ledger = await openLedger(folder);
  try {
    const store = TagStore.open(tagStorePath(folder));
    if (store === null) context.note(`${folder} has no tags yet; import some with spoor tags import`);
    try {
      const found: LedgerCalibration[] = [];
      for (const { chain, kind } of ledger.chains) {
        found.push(
          await context.work<LedgerCalibration>((work) =>
            kind === 'utxo'
              ? calibrateCoinLedger(ledger, folder, chain, store, work)
              : calibrateAccountLedger(ledger, chain, store, DEFAULT_MAX_ACTIVITY, work),
          ),
        );
      }
      return found;
    } finally {
      store?.close();
    }
  } finally {
    await ledger.close();
  }
}
