import { SpoorError } from '../core/errors.ts';
import type { ChainRun, RawEnd } from './chainRun.ts';
import type { RuleName } from './report.ts';

/**
 * Holds the ends of a conserving rule against `bounds` (rules.md): at every end `amount <= possible`; with one theft
 * also `certain <= amount`; with several, summed over the ends of a theft in an asset, the shortfalls
 * `max(0, certain - amount)` are at most what was claimed earlier, because `bounds` looks at each theft alone.
 *
 * Where value was converted, what was claimed earlier cannot be told in units of what it became, so the lower bound is
 * held only for what a theft has in full. And a theft that came into a conversion as two parcels, each share rounded, may
 * have a unit more or less than as one: its ends in another asset are not compared, nor those in its own if any value
 * was converted back.
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
  const amountByKey = new Map<string, bigint>();
  for (const end of run.ends) amountByKey.set(endKey(end), end.amount);
  const claimedByParty = new Map(bounds.totals.map(({ party, claimed }) => [partyKey(party), claimed]));
  const isWhole = new Map(
    run.totals.map(({ party, claimed }) => [partyKey(party), claimed === claimedByParty.get(partyKey(party))]),
  );
  const shortfall = new Map<string, bigint>();
  // Ends that are possible are many times those of a rule: they are walked once and not kept.
  for (const end of bounds.ends) {
    const amount = amountByKey.get(endKey(end)) ?? 0n;
    amountByKey.delete(endKey(end));
    if (isRounded(run, end)) continue;
    if (amount > end.amount) throw outOfBounds(chain, rule, end, names, `${amount} is above possible ${end.amount}`);
    if (end.second <= amount) continue;
    if (run.converted !== null && isWhole.get(partyKey(end.party)) === false) continue;
    if (names.length === 1) throw outOfBounds(chain, rule, end, names, `${amount} is below certain ${end.second}`);
    const key = partyKey(end.party);
    const sum = (shortfall.get(key) ?? 0n) + end.second - amount;
    shortfall.set(key, sum);
    const totals = run.totals.find(({ party }) => partyKey(party) === key);
    const allowed = totals?.claimedEarlier ?? 0n;
    if (sum > allowed)
      throw outOfBounds(chain, rule, end, names, `${sum} short of certain where ${allowed} was claimed earlier`);
  }
  if (amountByKey.size === 0) return;
  for (const end of run.ends) {
    if (amountByKey.has(endKey(end)) && end.amount > 0n && !isRounded(run, end))
      throw outOfBounds(chain, rule, end, names, `${end.amount} is above possible 0`);
  }
}

function partyKey({ theft, asset }: RawEnd['party']): string {
  return `${theft} ${asset}`;
}

/** Whether an end may lie outside of its interval because two shares of one theft were rounded. */
function isRounded({ converted }: ChainRun, { party, asset }: RawEnd): boolean {
  if (converted === null) return false;
  const isTwice = [...converted.roundedTwice].some((rounded) => partyKey(rounded) === partyKey(party));
  return isTwice && (asset !== party.asset || converted.into.has(party.asset));
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
