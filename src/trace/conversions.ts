import { gasRows } from '../core/gasRows.ts';
import type { TransferRow } from '../core/rows.ts';
import {
  givenBy,
  gotBy,
  lastGetting,
  lastGiving,
  type Net,
  netsOf,
  nodesOf,
  type PlacedRow,
  type RowGroup,
  rowGroups,
} from './rowGroups.ts';
import { type Conversion, type OpenSide, planOf, type TraderPlan } from './traderPlan.ts';

/** What happens in a transaction instead of its `replaced` rows; all its other rows apply as they stand. */
export interface Effects {
  readonly replaced: ReadonlySet<TransferRow>;
  readonly conversions: readonly Conversion[];
  readonly crossings: readonly OpenSide[];
  readonly arrivals: readonly OpenSide[];
}

/**
 * What a transaction of an account chain turns into what (docs/methods.md, "Swaps"), or null where all of its rows
 * apply as they stand. An address that gives one asset and gets another, net, within rows that hang together is a
 * *trader*; what it gave becomes what it got, and whoever is paid otherwise by these rows is seen by net amounts too.
 *
 * Where an endpoint is left with more of what was traded, other than as the one to whom a swap is paid out, value went
 * there and stays: then all rows that hang together with it apply as they stand. Else a worthless token in return would
 * make any payment to a service a swap.
 *
 * @param rows all rows of one transaction that move value, in the chain's order
 * @param isEndpoint whether an address is tagged as a service at which value ends, of a kind that does not trade on the chain
 * @param isNamed whether a theft names a row: it applies as it stands, and what it moved is nobody's price; where one stands
 *   between others all do
 */
export function conversionsOf(
  rows: readonly TransferRow[],
  isEndpoint: (address: string) => boolean = () => false,
  isNamed: (row: TransferRow) => boolean = () => false,
): Effects | null {
  const moved = rows.slice(gasRows(rows));
  const traded = moved.filter((row) => !isNamed(row));
  // What is netted must hang together in time: what stands between would take what has not come yet.
  if (traded.length > 0 && moved.indexOf(traded.at(-1)!) - moved.indexOf(traded[0]!) >= traded.length) return null;
  const placed = traded.map((row, place): PlacedRow => ({ row, place }));
  const replaced = new Set<TransferRow>();
  const effects = {
    replaced,
    conversions: [] as Conversion[],
    crossings: [] as OpenSide[],
    arrivals: [] as OpenSide[],
  };
  for (const group of rowGroups(placed)) addGroup(group, isEndpoint, effects);
  return replaced.size === 0 ? null : effects;
}

interface Drafts {
  readonly replaced: Set<TransferRow>;
  readonly conversions: Conversion[];
  readonly crossings: OpenSide[];
  readonly arrivals: OpenSide[];
}

function addGroup(group: RowGroup, isEndpoint: (address: string) => boolean, drafts: Drafts): void {
  const nets = netsOf(group.rows);
  const traders = [...nets.keys()].filter((node) => isTrader(nets.get(node)!));
  if (traders.length === 0) return;
  const plans = traders.map((trader) => planOf(trader, group, nets, new Set(traders)));
  const kept = new Set(plans.flatMap((plan) => plan.keptRows));
  const keptNodes = new Set(plans.flatMap((plan) => plan.keptRows.flatMap(nodesOf)));
  const sides = [...nets].filter(([node]) => !keptNodes.has(node) && !traders.includes(node));
  const givers = sides.filter(([, net]) => givenBy(net).length > 0);
  const getters = sides.filter(([, net]) => gotBy(net).length > 0);
  const pair = pairOf(givers, getters);
  const active = new Set(traders.flatMap((trader) => [...givenBy(nets.get(trader)!), ...gotBy(nets.get(trader)!)]));
  if (pair !== null) active.add(pair.asset).add(pair.into);
  const ends = [...nets].some(
    ([node, net]) => node !== pair?.to && gotBy(net).some((asset) => active.has(asset)) && isEndpoint(node),
  );
  if (ends) return;
  for (const placed of group.rows)
    if (active.has(placed.row.asset) && !kept.has(placed)) drafts.replaced.add(placed.row);
  for (const plan of plans) addPlan(plan, drafts);
  if (pair !== null) drafts.conversions.push({ ...pair, row: lastGiving(group.rows, pair.from, pair.asset) });
  for (const [address, net] of givers) {
    for (const asset of address === pair?.from ? [] : givenBy(net).filter((a) => active.has(a)))
      drafts.crossings.push({ row: lastGiving(group.rows, address, asset), address, asset, amount: -net.get(asset)! });
  }
  for (const [address, net] of getters) {
    for (const asset of address === pair?.to ? [] : gotBy(net).filter((a) => active.has(a)))
      drafts.arrivals.push({ row: lastGetting(group.rows, address, asset), address, asset, amount: net.get(asset)! });
  }
}

function isTrader(net: Net): boolean {
  return givenBy(net).length > 0 && gotBy(net).length > 0;
}

function addPlan(plan: TraderPlan, drafts: Drafts): void {
  drafts.conversions.push(...plan.conversions);
  drafts.crossings.push(...plan.crossings);
  drafts.arrivals.push(...plan.arrivals);
}

/** A swap to another's address: the only one who gives, one asset, and the only one who gets anything else. */
function pairOf(
  givers: readonly (readonly [string, Net])[],
  getters: readonly (readonly [string, Net])[],
): Omit<Conversion, 'row'> | null {
  if (givers.length !== 1) return null;
  const [from, given] = givers[0]!;
  const [asset, ...others] = givenBy(given);
  if (others.length > 0) return null;
  const takers = getters.filter(([, net]) => gotBy(net).some((a) => a !== asset));
  if (takers.length !== 1) return null;
  const [to, got] = takers[0]!;
  const [into, ...more] = gotBy(got);
  if (more.length > 0) return null;
  return { from, asset: asset!, amount: -given.get(asset!)!, to, into: into!, received: got.get(into!)! };
}
