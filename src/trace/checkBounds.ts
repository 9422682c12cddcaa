import { SpoorError } from '../core/errors.ts';
import type { ChainRun, RawEnd } from './chainRun.ts';
import type { RuleName } from './report.ts';

/**
 * Holds the ends of a conserving rule against `bounds` (rules.md): at every end `amount <= possible`; with one theft
 * also `certain <= amount`; with several, summed over the ends of a theft in an asset, the shortfalls
 * `max(0, certain - amount)` are at most what was claimed earlier, because `bounds` looks at each theft alone.
 *
 * Not for traces with `dust` or `maxHops`: there a rule and `bounds`, whose limit looks at what is possible, rightly stop
 * at different places.
 * @throws OUT_OF_BOUNDS: a defect of Spoor, never of the input
 */
export function checkBounds(
  chain: string,
  rule: RuleName,
  run: ChainRun,
  bounds: ChainRun,
  names: readonly string[],
): void {
  const amountByKey = new Map(run.ends.map((end) => [endKey(end), end.amount]));
  const boundByKey = new Map(bounds.ends.map((end) => [endKey(end), end]));
  for (const end of run.ends) {
    const possible = boundByKey.get(endKey(end))?.amount ?? 0n;
    if (end.amount > possible)
      throw outOfBounds(chain, rule, end, names, `${end.amount} is above possible ${possible}`);
  }
  const shortfall = new Map<string, bigint>();
  for (const end of bounds.ends) {
    const amount = amountByKey.get(endKey(end)) ?? 0n;
    if (end.second <= amount) continue;
    if (names.length === 1) throw outOfBounds(chain, rule, end, names, `${amount} is below certain ${end.second}`);
    const key = `${end.party.theft} ${end.party.asset}`;
    const sum = (shortfall.get(key) ?? 0n) + end.second - amount;
    shortfall.set(key, sum);
    const totals = run.totals.find(({ party }) => party.theft === end.party.theft && party.asset === end.party.asset);
    const allowed = totals?.claimedEarlier ?? 0n;
    if (sum > allowed)
      throw outOfBounds(chain, rule, end, names, `${sum} short of certain where ${allowed} was claimed earlier`);
  }
}

function endKey({ party, reason, account, coin }: RawEnd): string {
  return `${party.theft} ${party.asset} ${reason} ${account} ${coin}`;
}

function outOfBounds(chain: string, rule: RuleName, end: RawEnd, names: readonly string[], why: string): SpoorError {
  const theft = names[end.party.theft]!;
  return new SpoorError(
    'OUT_OF_BOUNDS',
    `${rule}, theft ${theft}, ${chain} ${end.party.asset}, end ${end.reason}: ${why}; this is a defect of Spoor, no ` +
      'figure was printed; please report it with the input',
    { rule, theft, chain, asset: end.party.asset, reason: end.reason },
  );
}
