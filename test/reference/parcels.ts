import assert from 'node:assert/strict';
import { CLEAN, theftOf } from './parties.ts';
import { type Algebra, type Claim, least, type Share, sum } from './portion.ts';
import type { ConservingRule } from './request.ts';

/** `party` as in `partyOf`, or `CLEAN`. */
export interface Parcel {
  readonly party: number;
  readonly amount: bigint;
  readonly origin: bigint;
}

export type Parcels = readonly Parcel[];

export function totalOf(parcels: Parcels): bigint {
  return sum(parcels.map((parcel) => parcel.amount));
}

function parcelsOf(amount: bigint, party: number): Parcels {
  return amount === 0n ? [] : [{ party, amount, origin: amount }];
}

/** "floor(O*a/A) of the origin, the rest keeps what remains". */
export function cut(parcel: Parcel, amount: bigint): [Parcel, Parcel] {
  const origin = (parcel.origin * amount) / parcel.amount;
  return [
    { party: parcel.party, amount, origin },
    { party: parcel.party, amount: parcel.amount - amount, origin: parcel.origin - origin },
  ];
}

function withoutEmpty(parcels: Parcels): Parcels {
  return parcels.filter((parcel) => parcel.amount > 0n);
}

/** "Adjacent parcels of one party are one parcel." */
function joinAdjacent(parcels: Parcels): Parcels {
  const joined: Parcel[] = [];
  for (const { party, amount, origin } of withoutEmpty(parcels)) {
    const last = joined.at(-1);
    if (last?.party !== party) joined.push({ party, amount, origin });
    else joined.splice(-1, 1, { party, amount: last.amount + amount, origin: last.origin + origin });
  }
  return joined;
}

interface Taken {
  readonly taken: Parcels;
  readonly rest: Parcels;
}

export function takeFirst(list: Parcels, amount: bigint): Taken {
  const taken: Parcel[] = [];
  const rest: Parcel[] = [];
  let wanted = amount;
  for (const parcel of list) {
    const [head, tail] = cut(parcel, least(parcel.amount, wanted));
    taken.push(head);
    rest.push(tail);
    wanted -= head.amount;
  }
  assert.equal(wanted, 0n, 'more was taken than there is');
  return { taken: withoutEmpty(taken), rest: withoutEmpty(rest) };
}

/** The last units, in the order they had; what is taken of a parcel is the part, as under every rule. */
export function takeLast(list: Parcels, amount: bigint): Taken {
  const { taken, rest } = takeFirst(list.toReversed(), amount);
  return { taken: taken.toReversed(), rest: rest.toReversed() };
}

/** One parcel a party, in claim order. */
export function byParty(list: Parcels): Parcels {
  const parties = [...new Set(list.map((parcel) => parcel.party))].sort((a, b) => (a < b ? -1 : 1));
  return parties.map((party) => {
    const own = list.filter((parcel) => parcel.party === party);
    return { party, amount: totalOf(own), origin: sum(own.map((parcel) => parcel.origin)) };
  });
}

/** `amount` over parcels by largest remainder, ties to the earlier party, then to the parcel that is first. */
function apportion(list: Parcels, amount: bigint): bigint[] {
  const total = totalOf(list);
  const floors = list.map((parcel) => (amount * parcel.amount) / total);
  const remainders = list.map((parcel) => (amount * parcel.amount) % total);
  const parties = [...new Set(list.map((parcel) => parcel.party))].sort((a, b) => (a < b ? -1 : 1));
  const order = list.map((_, i) => i);
  order.sort((i, j) => {
    if (remainders[i] !== remainders[j]) return remainders[i]! > remainders[j]! ? -1 : 1;
    return parties.indexOf(list[i]!.party) - parties.indexOf(list[j]!.party) || i - j;
  });
  const left = Number(amount - sum(floors));
  return floors.map((floor, i) => floor + (order.indexOf(i) < left ? 1n : 0n));
}

export function takeShares(list: Parcels, amount: bigint): Taken {
  const parties = byParty(list);
  if (totalOf(parties) === 0n) return { taken: [], rest: [] };
  const shares = apportion(parties, amount);
  const cuts = parties.map((parcel, i) => cut(parcel, shares[i]!));
  return { taken: withoutEmpty(cuts.map(([head]) => head)), rest: withoutEmpty(cuts.map(([, tail]) => tail)) };
}

function takeTaintFirst(list: Parcels, amount: bigint): Taken {
  return takeFirst(byParty(list), amount);
}

function takeCleanFirst(list: Parcels, amount: bigint): Taken {
  const parties = byParty(list);
  const clean = parties.filter((parcel) => parcel.party === CLEAN);
  const tainted = parties.filter((parcel) => parcel.party !== CLEAN);
  const { taken, rest } = takeFirst([...clean, ...tainted], amount);
  return { taken: byParty(taken), rest: byParty(rest) };
}

const TAKE: Readonly<Record<ConservingRule, (list: Parcels, amount: bigint) => Taken>> = {
  fifo: takeFirst,
  lifo: takeLast,
  'pro-rata': takeShares,
  'taint-first': takeTaintFirst,
  'clean-first': takeCleanFirst,
  tiho: takeTaintFirst,
};

function claimClean(list: Parcels, party: number, keep: (list: Parcels) => Parcels): Claim<Parcels> {
  const clean = list.filter((parcel) => parcel.party === CLEAN);
  const others = list.filter((parcel) => parcel.party !== CLEAN && theftOf(parcel.party) !== theftOf(party));
  const renamed = list.map((parcel) =>
    parcel.party === CLEAN ? { party, amount: parcel.amount, origin: parcel.amount } : parcel,
  );
  return { portion: keep(renamed), claimed: totalOf(clean), earlier: totalOf(others) };
}

function sharesOf(list: Parcels): Share[] {
  return byParty(list)
    .filter((parcel) => parcel.party !== CLEAN)
    .map(({ party, amount, origin }) => ({ party, amount, origin, certain: amount }));
}

/** Each parcel becomes its share of `into`; its origin stays what it was. */
export function convertParcels(list: Parcels, into: bigint): { readonly made: Parcels; readonly lost: Parcels } {
  const shares = apportion(list, into);
  const made = list.map(({ party, origin }, i) => {
    const amount = shares[i]!;
    return { party, amount, origin: party === CLEAN ? amount : origin };
  });
  return { made: withoutEmpty(made), lost: made.filter((parcel) => parcel.amount === 0n && parcel.origin > 0n) };
}

/** The conserving rules: a portion is an ordered list of parcels. */
export function parcelAlgebra(rule: ConservingRule): Algebra<Parcels> {
  const take = TAKE[rule];
  const keep = rule === 'fifo' || rule === 'lifo' ? joinAdjacent : byParty;
  return {
    clean: (amount) => parcelsOf(amount, CLEAN),
    join: (first, second) => keep([...first, ...second]),
    split: take,
    divide(spent, values) {
      const order = values.map((_, vout) => vout);
      if (rule === 'tiho') {
        order.sort((a, b) => (values[a]! === values[b]! ? a - b : values[a]! > values[b]! ? -1 : 1));
      }
      const outputs: Parcels[] = values.map(() => []);
      let list = keep(spent);
      for (const vout of order) {
        const { taken, rest } = take(list, values[vout]!);
        outputs[vout] = taken;
        list = rest;
      }
      return { outputs, fee: list };
    },
    coinbase: (portion) => portion,
    convert(portion, into) {
      const { made, lost } = convertParcels(keep(portion), into);
      return { portion: keep(made), lost: sharesOf(lost) };
    },
    claim: (portion, party) => claimClean(portion, party, keep),
    shares: sharesOf,
    cleansed: (portion) => keep(portion.map(({ amount }) => ({ party: CLEAN, amount, origin: amount }))),
    total: totalOf,
  };
}
