import { compareDecimals, type Decimal } from '../../src/register/decimal.ts';
import type { IncidentRow } from '../../src/register/rollUpRows.ts';
import { isNear, isPoint, type Range, rangeOf, spreadOf } from '../../src/register/spread.ts';
import { areAlike, areEqual } from '../../src/register/tellingWords.ts';

/*
 * What is one event, written down without a thought of time: every incident is held against every other, in exact numbers, and
 * groups are compared one by one with all others. It is what `groupSameEvents` is held against.
 */

const [NEAR_DAYS, FAR_DAYS, COARSE_DAYS, MONTH_DAYS] = [3, 45, 7, 31];
const NEAR: Decimal = { units: 125n, scale: 2 };
const NEAR_IN_MONTH: Decimal = { units: 2n, scale: 0 };
const FAR_FIGURES: Decimal = { units: 10n, scale: 0 };

type Judged = 'one' | 'may be' | 'apart';

function figureOf({ claims }: IncidentRow): Range | null {
  const ranges = claims
    .filter(({ status, said, unit }) => status === 'accepted' && said.predicate === 'stolen' && unit === 'USD')
    .map(rangeOf);
  return ranges.length === 0 ? null : spreadOf(ranges);
}

const isEqual = (x: Range, y: Range): boolean => isPoint(x) && isPoint(y) && compareDecimals(x.lo!, y.lo!) === 0;
const haveOneSource = (a: IncidentRow, b: IncidentRow): boolean =>
  a.claims.some(({ said: { source } }) => source !== null && b.claims.some((claim) => claim.said.source === source));
const spanOf = ({ days }: IncidentRow): number => days!.last - days!.first;
const gapOf = ({ days: x }: IncidentRow, { days: y }: IncidentRow): number =>
  Math.max(x!.first - y!.last, y!.first - x!.last, 0);

function isOneEvent(a: IncidentRow, b: IncidentRow): boolean {
  if (a.days === null || b.days === null || gapOf(a, b) > FAR_DAYS) return false;
  const isCoarse = Math.max(spanOf(a), spanOf(b)) > COARSE_DAYS;
  const [x, y] = [figureOf(a), figureOf(b)];
  const areKnown = x !== null && y !== null;
  if (haveOneSource(a, b)) return gapOf(a, b) === 0 && !isCoarse && areKnown && isEqual(x, y);
  if (gapOf(a, b) <= NEAR_DAYS && !isCoarse)
    return !areKnown || areEqual(a.spellings, b.spellings) || isNear(x, y, FAR_FIGURES);
  const isOfOneMonth = gapOf(a, b) === 0 && Math.max(spanOf(a), spanOf(b)) < MONTH_DAYS;
  return areKnown && isNear(x, y, isOfOneMonth ? NEAR_IN_MONTH : NEAR);
}

function mayBeOne(a: IncidentRow, b: IncidentRow): boolean {
  if (isOneEvent(a, b)) return true;
  if (a.days === null || b.days === null || gapOf(a, b) > FAR_DAYS || haveOneSource(a, b)) return false;
  const [x, y] = [figureOf(a), figureOf(b)];
  return x === null || y === null || isNear(x, y, NEAR_IN_MONTH);
}

function strengthOf(a: IncidentRow, b: IncidentRow): number {
  const [x, y] = [figureOf(a), figureOf(b)];
  const isCoarse = Math.max(spanOf(a), spanOf(b)) > COARSE_DAYS;
  return (isCoarse ? 4 * FAR_DAYS : 0) + 2 * gapOf(a, b) + (x !== null && y !== null && isEqual(x, y) ? 0 : 1);
}

function isLookAlike(a: IncidentRow, b: IncidentRow): boolean {
  if (a.days === null || b.days === null || gapOf(a, b) > 0 || haveOneSource(a, b)) return false;
  return areAlike(a.spellings, b.spellings) && figureOf(a) !== null && figureOf(b) !== null;
}

/** Groups, kin and look-alikes by the places of incidents. */
export function naiveSameEvents(
  incidents: readonly IncidentRow[],
  distinct: ReadonlySet<string>,
): { groups: number[][]; kin: number[][]; lookAlikes: number[] } {
  const places = [...incidents.keys()];
  const at = (place: number): IncidentRow => incidents[place]!;
  const areDistinct = (a: number, b: number): boolean => distinct.has([at(a).id, at(b).id].sort().join(' '));
  const judged = places.map((a) =>
    places.map((b): Judged => {
      if (a === b) return 'may be';
      if (areDistinct(a, b)) return 'apart';
      if (areAlike(at(a).spellings, at(b).spellings) && isOneEvent(at(a), at(b))) return 'one';
      return mayBeOne(at(a), at(b)) ? 'may be' : 'apart';
    }),
  );
  const areHeld = (a: number, b: number): boolean =>
    at(a).days !== null &&
    at(b).days !== null &&
    gapOf(at(a), at(b)) <= FAR_DAYS &&
    areAlike(at(a).spellings, at(b).spellings);
  const kin = partsOf(places, areHeld);
  const groups = partsOf(places, (a, b) => areHeld(a, b) && judged[a]![b] === 'one').flatMap((chain) => split(chain));
  const groupOf = (place: number): number[] => groups.find((group) => group.includes(place))!;
  const chainOf = partsOf(places, (a, b) => areHeld(a, b) && judged[a]![b] === 'one');
  const areOfOneChain = (a: number, b: number): boolean =>
    chainOf.some((chain) => chain.includes(a) && chain.includes(b));
  const lookAlikes = places.flatMap((b) =>
    places
      .filter((a) => a < b && groupOf(a) !== groupOf(b))
      .filter(
        (a) => (areOfOneChain(a, b) && judged[a]![b] === 'one') || (!areDistinct(a, b) && isLookAlike(at(a), at(b))),
      )
      .flatMap((a) => [a, b]),
  );
  return { groups, kin, lookAlikes };

  function split(chain: readonly number[]): number[][] {
    const all = (one: readonly number[], other: readonly number[]): boolean =>
      one.every((a) => other.every((b) => judged[a]![b] !== 'apart'));
    if (all(chain, chain)) return [[...chain]];
    let parts: number[][] = chain.map((place) => [place]);
    const isOne = (a: number, b: number): boolean => judged[a]![b] === 'one';
    const strengths = chain.flatMap((a) => chain.filter((b) => isOne(a, b)).map((b) => strengthOf(at(a), at(b))));
    for (const most of [...new Set(strengths)].sort((x, y) => x - y))
      for (let before = 0; before !== parts.length; ) {
        before = parts.length;
        const areLinked = (one: readonly number[], other: readonly number[]): boolean =>
          one.some((a) => other.some((b) => isOne(a, b) && strengthOf(at(a), at(b)) <= most));
        const hanging = partsOf(parts, areLinked);
        const friends = new Map(
          hanging.flatMap((part) =>
            part.map((one) => [one, part.filter((other) => one === other || all(one, other))] as const),
          ),
        );
        const areTwins = (one: number[], other: number[]): boolean =>
          areLinked(one, other) &&
          friends.get(one)!.includes(other) &&
          friends.get(one)!.length === friends.get(other)!.length &&
          friends.get(one)!.every((friend) => friends.get(other)!.includes(friend));
        parts = partsOf(parts, areTwins).map((twins) => twins.flat());
      }
    return parts.map((part) => part.sort((x, y) => x - y));
  }
}

/** What hangs together, each in the order of the elements, by its first. */
function partsOf<T>(elements: readonly T[], areJoined: (a: T, b: T) => boolean): T[][] {
  const parts: T[][] = [];
  const left = new Set(elements);
  for (const first of elements) {
    if (!left.delete(first)) continue;
    const part = [first];
    for (const one of part)
      for (const other of left)
        if (areJoined(one, other) || areJoined(other, one)) {
          part.push(other);
          left.delete(other);
        }
    parts.push(part.sort((a, b) => elements.indexOf(a) - elements.indexOf(b)));
  }
  return parts;
}
