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

/** `amount` of `asset` leaves `from` at `row` and becomes `received` of `into` at `to`. Either may be zero, not both. */
export interface Conversion {
  readonly row: TransferRow;
  readonly from: string;
  readonly asset: string;
  readonly amount: bigint;
  readonly to: string;
  readonly into: string;
  readonly received: bigint;
}

/** What leaves an address without it being known what for, or what arrives at one without it being known from where. */
export interface OpenSide {
  readonly row: TransferRow;
  readonly address: string;
  readonly asset: string;
  readonly amount: bigint;
}

/** What a trader's rows amount to. `keptRows` apply as they stand: nothing is traded by them. */
export interface TraderPlan {
  readonly conversions: readonly Conversion[];
  readonly crossings: readonly OpenSide[];
  readonly arrivals: readonly OpenSide[];
  readonly keptRows: readonly PlacedRow[];
}

/**
 * What became of what a trader gave: one asset for another, liquidity added or taken out, several trades side by side;
 * else what it gave crosses to where it cannot be followed, and what it got arrives clean.
 */
export function planOf(
  trader: string,
  group: RowGroup,
  nets: ReadonlyMap<string, Net>,
  traders: ReadonlySet<string>,
): TraderPlan {
  const net = nets.get(trader)!;
  const given = givenBy(net);
  const got = gotBy(net);
  const { rows } = group;
  if (given.length === 1 && got.length === 1)
    return onlyConversions([conversion(trader, rows, given[0]!, -net.get(given[0]!)!, got[0]!, net.get(got[0]!)!)]);
  return (
    liquidityAdded(trader, rows, nets, given, got) ??
    liquidityTaken(trader, rows, nets, given, got) ??
    byParts(trader, rows, traders) ??
    ambiguous(trader, rows, net)
  );
}

function onlyConversions(conversions: readonly Conversion[], keptRows: readonly PlacedRow[] = []): TraderPlan {
  return { conversions, crossings: [], arrivals: [], keptRows };
}

function conversion(
  trader: string,
  rows: readonly PlacedRow[],
  asset: string,
  amount: bigint,
  into: string,
  received: bigint,
): Conversion {
  return { row: lastGiving(rows, trader, asset), from: trader, asset, amount, to: trader, into, received };
}

/** Two assets to a contract that makes its own token for them: each becomes half of it. */
function liquidityAdded(
  trader: string,
  rows: readonly PlacedRow[],
  nets: ReadonlyMap<string, Net>,
  given: readonly string[],
  got: readonly string[],
): TraderPlan | null {
  const [first, second] = given;
  const [token] = got;
  if (given.length !== 2 || got.length !== 1 || token === trader) return null;
  const contract = nets.get(token!);
  if (!given.every((asset) => (contract?.get(asset) ?? 0n) > 0n)) return null;
  if (!rows.some(({ row }) => row.from === '' && row.to === trader && row.asset === token)) return null;
  const net = nets.get(trader)!;
  const all = net.get(token!)!;
  const half = (all + 1n) / 2n;
  return onlyConversions([
    conversion(trader, rows, first!, -net.get(first!)!, token!, half),
    conversion(trader, rows, second!, -net.get(second!)!, token!, all - half),
  ]);
}

/** A token given back to its contract, which pays two assets for it: each is what half of it became. */
function liquidityTaken(
  trader: string,
  rows: readonly PlacedRow[],
  nets: ReadonlyMap<string, Net>,
  given: readonly string[],
  got: readonly string[],
): TraderPlan | null {
  const [token] = given;
  const [first, second] = got;
  if (given.length !== 1 || got.length !== 2 || token === trader) return null;
  const contract = nets.get(token!);
  if (!got.every((asset) => (contract?.get(asset) ?? 0n) < 0n)) return null;
  const giving = rows.filter(({ row }) => row.from === trader && row.asset === token);
  if (!giving.every(({ row }) => row.to === '' || row.to === token)) return null;
  const net = nets.get(trader)!;
  const all = -net.get(token!)!;
  const half = (all + 1n) / 2n;
  return onlyConversions([
    conversion(trader, rows, token!, half, first!, net.get(first!)!),
    conversion(trader, rows, token!, all - half, second!, net.get(second!)!),
  ]);
}

/** What hangs together once the trader is taken away, with the trader's rows into and out of it. */
interface Part {
  readonly nodes: ReadonlySet<string>;
  readonly rows: PlacedRow[];
  /** Those of `rows` that touch the trader. */
  readonly touching: PlacedRow[];
}

function partsWithout(trader: string, rows: readonly PlacedRow[]): Part[] {
  const touches = (placed: PlacedRow): boolean => nodesOf(placed).includes(trader);
  const parts: Part[] = [];
  const partByNode = new Map<string, Part>();
  const add = (nodes: ReadonlySet<string>, own: readonly PlacedRow[]): Part => {
    const part = { nodes, rows: [...own], touching: [] };
    parts.push(part);
    for (const node of nodes) partByNode.set(node, part);
    return part;
  };
  for (const group of rowGroups(rows.filter((placed) => !touches(placed))))
    add(new Set(group.rows.flatMap(nodesOf)), group.rows);
  for (const placed of rows) {
    if (!touches(placed)) continue;
    const other = nodesOf(placed).find((node) => node !== trader);
    // A token's contract that makes or burns its own: a part of its own, without nodes.
    const part = other === undefined ? add(new Set(), []) : (partByNode.get(other) ?? add(new Set([other]), []));
    part.rows.push(placed);
    part.touching.push(placed);
  }
  return parts;
}

/** Several dealings side by side: in each the trader swaps one asset for another, or only pays, or is only paid. */
function byParts(trader: string, rows: readonly PlacedRow[], traders: ReadonlySet<string>): TraderPlan | null {
  const conversions: Conversion[] = [];
  const keptRows: PlacedRow[] = [];
  const given = new Set<string>();
  const got = new Set<string>();
  for (const part of partsWithout(trader, rows)) {
    const net = netsOf(part.touching).get(trader) ?? new Map<string, bigint>();
    const gives = givenBy(net);
    const gets = gotBy(net);
    for (const asset of gives) given.add(asset);
    for (const asset of gets) got.add(asset);
    if (gives.length === 1 && gets.length === 1) {
      const [asset, into] = [gives[0]!, gets[0]!];
      conversions.push(conversion(trader, part.touching, asset, -net.get(asset)!, into, net.get(into)!));
    } else if (isOneWay(trader, part) && areDisjoint(part.nodes, traders)) keptRows.push(...part.rows);
    else return null;
  }
  return areDisjoint(given, got) ? onlyConversions(conversions, keptRows) : null;
}

function areDisjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const item of a) if (b.has(item)) return false;
  return true;
}

/** Whether a trader only gives to a part by its rows, or only gets from it. */
function isOneWay(trader: string, { touching }: Part): boolean {
  return !touching.some(({ row }) => row.from === trader) || !touching.some(({ row }) => row.to === trader);
}

function ambiguous(trader: string, rows: readonly PlacedRow[], net: Net): TraderPlan {
  const side = (row: OpenSide['row'], asset: string, amount: bigint): OpenSide => ({
    row,
    address: trader,
    asset,
    amount,
  });
  return {
    conversions: [],
    crossings: givenBy(net).map((asset) => side(lastGiving(rows, trader, asset), asset, -net.get(asset)!)),
    arrivals: gotBy(net).map((asset) => side(lastGetting(rows, trader, asset), asset, net.get(asset)!)),
    keptRows: [],
  };
}
