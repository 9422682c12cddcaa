import { add, compareDecimals, type Decimal, formatDecimal, subtract, ZERO } from './decimal.ts';
import { Sets } from './splitChain.ts';
import { type Range, rangeOf } from './spread.ts';
import type { UnitSum } from './totalAnswer.ts';

/**
 * What the least of sums would be if events that are perhaps one, and count apart, were one: of each such set only the least of
 * its figures would be left. Whatever of them is one, the sum is no less.
 * @param pairs of events
 * @param rangeIn an event's figure in a unit, null where it has none
 * @returns the units in which that is less than the sum's least
 */
export function leastIfOne(
  sums: readonly UnitSum[],
  pairs: readonly (readonly [number, number])[],
  rangeIn: (event: number, unit: string) => Range | null,
): { readonly unit: string; readonly least: string }[] {
  const sets = setsOf(pairs);
  return sums.flatMap(({ unit, sum }) => {
    const more = sets.map((events) => counted(events.flatMap((event) => rangeIn(event, unit) ?? []))).reduce(add, ZERO);
    if (more.units === 0n || sum.lo === null) return [];
    return [{ unit, least: formatDecimal(subtract(rangeOf(sum).lo!, more)) }];
  });
}

/** What all but the least of figures add to the least of a sum. */
function counted(ranges: readonly Range[]): Decimal {
  // What has no lower end adds nothing.
  const ends = ranges.map(({ lo }) => lo ?? ZERO);
  if (ends.length < 2) return ZERO;
  const least = ends.reduce((a, b) => (compareDecimals(a, b) <= 0 ? a : b));
  return subtract(ends.reduce(add, ZERO), least);
}

/** What hangs together by pairs. */
function setsOf(pairs: readonly (readonly [number, number])[]): number[][] {
  const events = [...new Set(pairs.flat())];
  const placeOf = new Map(events.map((event, at) => [event, at]));
  const sets = new Sets(events.length);
  for (const [a, b] of pairs) sets.join(placeOf.get(a)!, placeOf.get(b)!);
  const members = new Map<number, number[]>();
  for (const [at, event] of events.entries()) {
    const known = members.get(sets.first(at));
    if (known === undefined) members.set(sets.first(at), [event]);
    else known.push(event);
  }
  return [...members.values()];
}
