import { SpoorError } from '../core/errors.ts';
import type { ChainRun } from './chainRun.ts';
import type { RuleName } from './report.ts';

/**
 * Holds a conserving rule to `stolen = claimedEarlier + sum of its ends`, in origin units, for each theft and asset.
 * @throws CONSERVATION: a defect of Spoor, never of the input
 */
export function checkBooks(chain: string, rule: RuleName, run: ChainRun, names: readonly string[]): void {
  const ended = new Map<unknown, bigint>();
  for (const { party, second } of run.ends) ended.set(party, (ended.get(party) ?? 0n) + second);
  for (const { party, claimed } of run.totals) {
    const accounted = ended.get(party) ?? 0n;
    if (accounted === claimed) continue;
    const theft = names[party.theft]!;
    throw new SpoorError(
      'CONSERVATION',
      `${rule}, theft ${theft}, ${chain} ${party.asset}: ${claimed} base units were followed and ${accounted} are at ` +
        'ends; this is a defect of Spoor, no figure was printed; please report it with the input',
      { rule, theft, chain, asset: party.asset, followed: `${claimed}`, accounted: `${accounted}` },
    );
  }
}
