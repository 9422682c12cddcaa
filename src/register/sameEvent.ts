import { areFar, FAR_DAYS, IncidentPairs } from './incidentPairs.ts';
import type { IncidentRow } from './rollUpRows.ts';
import { Sets, splitChain, type Work } from './splitChain.ts';

export interface SameEvents {
  /** Of one or more, in the order of their first members. */
  readonly groups: readonly (readonly IncidentRow[])[];
  /**
   * Places of incidents of one name and time, two and two, that are perhaps one and stay apart: figures far from each other, or
   * a chain that was split. Rising by the later, then the earlier.
   */
  readonly lookAlikes: Uint32Array;
  /**
   * For each incident the place of the first that it is kin to: held against it, or against one of its kin, by name and time.
   * Groups and look-alikes are of kin, and follow from their rows alone.
   */
  readonly kin: Uint32Array;
}

/**
 * Groups incidents that are likely one event told twice: names that are alike at nearly the same time, or at about the same
 * time with nearly the same figure. Two incidents that came from one source are only one where day and figure are the same,
 * since that source counts them as two. What is held together by a chain of such pairs is one event only where each may be
 * one with every other; else it is split (`splitChain`). Neither order nor ids make a difference. Incidents of one name that
 * are near in time are held against each other, two by two; others cost what sorting them costs.
 * @param distinct `a b` for pairs that someone said are not one, in the order of their ids
 */
export function groupSameEvents(
  incidents: readonly IncidentRow[],
  distinct: ReadonlySet<string>,
  work: Work = { steps: 0 },
): SameEvents {
  const count = incidents.length;
  const [kin, chains] = [new Sets(count), new Sets(count)];
  const pairs = new IncidentPairs(incidents, distinct);
  /** Look-alikes as `later * count + earlier`. */
  const apart: number[] = [];
  const twins = pairs.twins();
  const hold = (at: number, other: number): void => {
    if (chains.first(at) === chains.first(other) || !pairs.areAlike(at, other)) return;
    kin.join(at, other);
    if (pairs.judge(other, at) === 'one') chains.join(at, other);
    else if (pairs.isLookAlike(other, at)) apart.push(Math.max(at, other) * count + Math.min(at, other));
  };
  for (const members of incidentsByWord(incidents, twins)) eachNearPair(incidents, members, work, hold);
  const groupAt = Array.from(incidents, (_, at) => [at]);
  for (const chain of membersOf(chains.firsts)) {
    const { groups, perhaps } = splitChain(chain, pairs, work);
    for (const group of groups) for (const member of group) groupAt[member] = group;
    for (let i = 0; i < perhaps.length; i += 2) apart.push(perhaps[i + 1]! * count + perhaps[i]!);
  }
  const spread = spreadTwins(twins, { groupAt, kin, apart });
  const groups = groupAt
    .filter((group, at) => group[0] === at)
    .map((group) => group.map((member) => incidents[member]!));
  const isApart = (pair: number, i: number, all: Float64Array): boolean =>
    pair !== all[i - 1] && groupAt[Math.floor(pair / count)] !== groupAt[pair % count];
  const lookAlikes = Float64Array.from(spread).sort().filter(isApart);
  return { groups, lookAlikes: placesIn(lookAlikes, count), kin: kin.firsts };
}

/**
 * Gives every incident what was found of the first of its twins: the group, the kin, and the pairs that it is perhaps one with.
 * @returns the pairs
 */
function spreadTwins(
  twins: Uint32Array,
  { groupAt, kin, apart }: { readonly groupAt: number[][]; readonly kin: Sets; readonly apart: readonly number[] },
): readonly number[] {
  const count = twins.length;
  const members = new Map<number, number[]>();
  for (const [at, first] of twins.entries()) {
    if (first === at) continue;
    kin.join(first, at);
    const known = members.get(first) ?? [first];
    known.push(at);
    members.set(first, known);
  }
  if (members.size === 0) return apart;
  for (const group of new Set(groupAt)) {
    const all = group.flatMap((at) => (twins[at] === at ? (members.get(at) ?? [at]) : [])).sort((a, b) => a - b);
    for (const at of all) groupAt[at] = all;
  }
  const pairs: number[] = [];
  for (const pair of apart) {
    const [one, other] = [Math.floor(pair / count), pair % count];
    for (const a of members.get(one) ?? [one])
      for (const b of members.get(other) ?? [other]) pairs.push(Math.max(a, b) * count + Math.min(a, b));
  }
  return pairs;
}

function placesIn(pairs: Float64Array, count: number): Uint32Array {
  const places = new Uint32Array(2 * pairs.length);
  for (const [i, pair] of pairs.entries()) {
    places[2 * i] = pair % count;
    places[2 * i + 1] = Math.floor(pair / count);
  }
  return places;
}

/** Places of dated incidents, the first of their twins, that have a word of their names in common, two or more. */
function* incidentsByWord(incidents: readonly IncidentRow[], twins: Uint32Array): Generator<number[]> {
  /** Most words are of one, and 40,000 lists of one take long to make. */
  const byWord = new Map<string, number | number[]>();
  for (const [at, { spellings, days }] of incidents.entries()) {
    if (days === null || twins[at] !== at) continue;
    for (const word of new Set(spellings.flat())) {
      const found = byWord.get(word);
      if (found === undefined) byWord.set(word, at);
      else if (typeof found === 'number') byWord.set(word, [found, at]);
      else found.push(at);
    }
  }
  for (const found of byWord.values()) if (typeof found !== 'number') yield found;
}

/** Tells every pair of these that are not too far apart in time. */
function eachNearPair(
  incidents: readonly IncidentRow[],
  members: readonly number[],
  work: Work,
  tell: (at: number, other: number) => void,
): void {
  const daysOf = (at: number) => incidents[at]!.days!;
  /** Those that began before and did not end too long ago. */
  let open: number[] = [];
  let soonest = Number.POSITIVE_INFINITY;
  for (const at of [...members].sort((a, b) => daysOf(a).first - daysOf(b).first)) {
    const days = daysOf(at);
    if (days.first - soonest > FAR_DAYS) {
      work.steps += open.length;
      open = open.filter((other) => !areFar(days, daysOf(other)));
      soonest = open.reduce((least, other) => Math.min(least, daysOf(other).last), Number.POSITIVE_INFINITY);
    }
    for (const other of open) {
      work.steps += 1;
      tell(at, other);
    }
    open.push(at);
    soonest = Math.min(soonest, days.last);
  }
}

/** The members of each set that has two or more, rising, by the first of each. */
function membersOf(firsts: Uint32Array): Iterable<number[]> {
  const sets = new Map<number, number[]>();
  for (const [at, first] of firsts.entries())
    if (first !== at) {
      const known = sets.get(first);
      if (known === undefined) sets.set(first, [first, at]);
      else known.push(at);
    }
  return sets.values();
}
