import { compareText } from '../core/compareText.ts';
import type { TransferRow } from '../core/rows.ts';

/** A row of a transaction with its place among those that are looked at. */
export interface PlacedRow {
  readonly row: TransferRow;
  readonly place: number;
}

/** Rows that hang together by their ends, in order. */
export interface RowGroup {
  readonly rows: readonly PlacedRow[];
}

/** What an address got less what it gave, by asset; zeros are left out. */
export type Net = ReadonlyMap<string, bigint>;

/** The two nodes that a row joins: a token is made and burnt by its own contract. */
export function nodesOf({ row }: PlacedRow): [from: string, to: string] {
  return [row.from === '' ? row.asset : row.from, row.to === '' ? row.asset : row.to];
}

/** Rows joined by common nodes, in the order of each group's first row. */
export function rowGroups(rows: readonly PlacedRow[]): RowGroup[] {
  const groupByNode = new Map<string, PlacedRow[]>();
  const groups = new Set<PlacedRow[]>();
  for (const placed of rows) {
    const [from, to] = nodesOf(placed);
    const a = groupByNode.get(from);
    const b = groupByNode.get(to);
    let group = a ?? b;
    if (group === undefined) {
      group = [];
      groups.add(group);
    } else if (a !== undefined && b !== undefined && a !== b) {
      // The smaller goes into the larger: long chains of rows stay cheap.
      const [small, large] = a.length < b.length ? [a, b] : [b, a];
      for (const other of small) {
        large.push(other);
        for (const node of nodesOf(other)) groupByNode.set(node, large);
      }
      groups.delete(small);
      group = large;
    }
    group.push(placed);
    groupByNode.set(from, group);
    groupByNode.set(to, group);
  }
  return [...groups]
    .map((group) => ({ rows: group.sort((x, y) => x.place - y.place) }))
    .sort((x, y) => x.rows[0]!.place - y.rows[0]!.place);
}

/** What each address got less what it gave. Only real ends count: a contract has no balance by being a token's maker. */
export function netsOf(rows: readonly PlacedRow[]): Map<string, Net> {
  const nets = new Map<string, Map<string, bigint>>();
  const add = (node: string, asset: string, amount: bigint): void => {
    if (node === '') return;
    const net = nets.get(node) ?? new Map<string, bigint>();
    nets.set(node, net);
    const sum = (net.get(asset) ?? 0n) + amount;
    if (sum === 0n) net.delete(asset);
    else net.set(asset, sum);
  };
  for (const { row } of rows) {
    add(row.from, row.asset, -row.amount);
    add(row.to, row.asset, row.amount);
  }
  return nets;
}

/** Assets given, net, by asset text. */
export function givenBy(net: Net): string[] {
  return [...net.keys()].filter((asset) => net.get(asset)! < 0n).sort(compareText);
}

/** Assets got, net, by asset text. */
export function gotBy(net: Net): string[] {
  return [...net.keys()].filter((asset) => net.get(asset)! > 0n).sort(compareText);
}

/** The last row by which an address gives an asset. */
export function lastGiving(rows: readonly PlacedRow[], address: string, asset: string): TransferRow {
  return rows.findLast(({ row }) => row.from === address && row.asset === asset)!.row;
}

/** The last row by which an address gets an asset. */
export function lastGetting(rows: readonly PlacedRow[], address: string, asset: string): TransferRow {
  return rows.findLast(({ row }) => row.to === address && row.asset === asset)!.row;
}
