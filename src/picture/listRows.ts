import { compareText } from '../core/compareText.ts';
import type { End, Flow } from '../trace/report.ts';
import { sizeOf } from './flowGraph.ts';
import type { GraphView } from './graphView.ts';

/** What a table is asked. */
export interface RowQuestion<Sort extends string> {
  readonly sort?: Sort;
  readonly order?: 'asc' | 'desc';
  /** A part of any text in a row, in any case of letters. */
  readonly q?: string;
  /** Holders or groups of ends of which a row must touch one. */
  readonly node?: ReadonlySet<string> | undefined;
}

/** All rows that were asked for, in order; `sum` in units of the measure. Rows are written out as they are asked for. */
export interface Rows<Row> {
  readonly total: number;
  readonly sum: bigint;
  readonly slice: (start: number, end: number) => Row[];
}

export type EndSort =
  | 'amount'
  | 'reason'
  | 'entity'
  | 'category'
  | 'theft'
  | 'hops'
  | 'transfers'
  | 'first'
  | 'last'
  | 'address';
export type TransferSort = 'time' | 'amount' | 'hops' | 'theft' | 'from' | 'to' | 'tx';
export type AddressSort = 'in' | 'out' | 'ended' | 'first' | 'last' | 'hops' | 'address' | 'entity' | 'transfers';

export interface EndRow extends End {
  readonly id: string;
  readonly node: string | null;
  readonly group: string;
  /** With a range of time: what of it came in that time, in units of the measure. */
  readonly inRange?: string;
}

export interface TransferRow extends Omit<Flow, 'inputs'> {
  readonly inputs?: { coin: string; tainted: string }[];
  readonly id: string;
  readonly fromNodes: string[];
  readonly toNode: string | null;
  readonly part: string;
}

export interface AddressRow {
  readonly node: string;
  readonly chain: string;
  readonly address: string;
  readonly asset: string | null;
  readonly entity: string | null;
  readonly category: string | null;
  readonly amountIn: string;
  readonly amountOut: string;
  readonly ended: string;
  readonly certainIn?: string;
  readonly transfersIn: number;
  readonly transfersOut: number;
  readonly hops: number;
  readonly first: number | null;
  readonly last: number | null;
}

/** What came to each end in the range of time of a view. */
function arrivalsOf({ graph, links, nodes }: GraphView): Map<number, bigint> {
  const arrived = new Map<number, bigint>();
  for (const { to, flow, end, amount } of links) {
    const k = flow >= 0 && nodes[to]!.kind === 'end-group' ? graph.endOfFlow[flow]! : end;
    if (k >= 0) arrived.set(k, (arrived.get(k) ?? 0n) + amount);
  }
  return arrived;
}

/**
 * The ends of a view. With a range of time, those to which something came in it, by what came (`inRange`); under a rule
 * that does not conserve value that cannot be told apart, and they are whole.
 */
export function listEnds(
  view: GraphView,
  range: { theft?: string; from?: number; to?: number },
  question: RowQuestion<EndSort>,
): Rows<EndRow> {
  const { graph } = view;
  const { from = Number.NEGATIVE_INFINITY, to = Infinity } = range;
  const isWanted = matcher(question.q);
  const isPart = range.from !== undefined || range.to !== undefined;
  const arrived = isPart && graph.conserves ? arrivalsOf(view) : null;
  const rows: { row: End; k: number; size: bigint }[] = [];
  for (const [k, end] of graph.ends.entries()) {
    if (range.theft !== undefined && end.theft !== range.theft) continue;
    if (arrived !== null && !arrived.has(k)) continue;
    if (isPart && arrived === null) {
      // Of a balance that never moved there is no time.
      if (end.first === null || end.last === null || end.last < from || end.first >= to) continue;
    }
    const node = graph.holderOfEnd[k]! < 0 ? null : graph.nodes[graph.holderOfEnd[k]!]!.id;
    const group = graph.nodes[graph.groupOfEnd[k]!]!.id;
    if (question.node !== undefined && !question.node.has(node ?? '') && !question.node.has(group)) continue;
    if (!isWanted(end.address, end.coin, end.entity, end.category, end.theft, end.reason)) continue;
    rows.push({ row: end, k, size: arrived?.get(k) ?? sizeOf(end) });
  }
  const bySort: Record<EndSort, (a: (typeof rows)[number], b: (typeof rows)[number]) => number> = {
    amount: (a, b) => compareBig(a.size, b.size),
    reason: (a, b) => compareText(a.row.reason, b.row.reason),
    entity: (a, b) => compareText(a.row.entity ?? '', b.row.entity ?? ''),
    category: (a, b) => compareText(a.row.category ?? '', b.row.category ?? ''),
    theft: (a, b) => compareText(a.row.theft, b.row.theft),
    hops: (a, b) => a.row.hops - b.row.hops,
    transfers: (a, b) => a.row.transfers - b.row.transfers,
    first: (a, b) => (a.row.first ?? 0) - (b.row.first ?? 0),
    last: (a, b) => (a.row.last ?? 0) - (b.row.last ?? 0),
    address: (a, b) => compareText(a.row.coin ?? a.row.address ?? '', b.row.coin ?? b.row.address ?? ''),
  };
  const order = question.order ?? (question.sort === undefined || question.sort === 'amount' ? 'desc' : 'asc');
  return sorted(rows, bySort[question.sort ?? 'amount'], order, ({ row, k }): EndRow => {
    const holder = graph.holderOfEnd[k]!;
    return {
      ...row,
      ...(arrived === null ? {} : { inRange: `${arrived.get(k)!}` }),
      id: `end-${k}`,
      node: holder < 0 ? null : graph.nodes[holder]!.id,
      group: graph.nodes[graph.groupOfEnd[k]!]!.id,
    };
  });
}

/** The tainted transfers of a view; of those that several links stand for, what they carry together. */
export function listTransfers(
  view: GraphView,
  question: RowQuestion<TransferSort>,
  isLink?: (from: string, to: string) => boolean,
): Rows<TransferRow> {
  const { graph, nodes } = view;
  const isWanted = matcher(question.q);
  const parts = new Map<number, { part: bigint; from: Set<string>; to: string }>();
  for (const { from, to, flow, amount } of view.links) {
    if (flow < 0) continue;
    const [giver, getter] = [nodes[from]!, nodes[to]!];
    if (isLink !== undefined && !isLink(giver.id, getter.id)) continue;
    if (question.node !== undefined && !question.node.has(giver.id) && !question.node.has(getter.id)) continue;
    const known = parts.get(flow);
    // What goes into a joint comes out of it again: it counts once.
    const counts = getter.kind !== 'transaction' || question.node?.has(giver.id) === true || isLink !== undefined;
    if (known === undefined) parts.set(flow, { part: counts ? amount : 0n, from: new Set([giver.id]), to: getter.id });
    else {
      if (counts) known.part += amount;
      known.from.add(giver.id);
      if (getter.kind !== 'transaction') known.to = getter.id;
    }
  }
  const rows: { row: Flow; k: number; size: bigint }[] = [];
  for (const [k, { part, from, to }] of parts) {
    const flow = graph.flows[k]!;
    if (!isWanted(flow.tx, flow.from, flow.to, flow.theft, ...(question.q === undefined ? [] : [...from, to])))
      continue;
    rows.push({ row: flow, k, size: part });
  }
  const bySort: Record<TransferSort, (a: (typeof rows)[number], b: (typeof rows)[number]) => number> = {
    time: (a, b) => a.row.block - b.row.block || a.row.index - b.row.index,
    amount: (a, b) => compareBig(a.size, b.size),
    hops: (a, b) => a.row.hops - b.row.hops,
    theft: (a, b) => compareText(a.row.theft, b.row.theft),
    from: (a, b) => compareText(a.row.from ?? '', b.row.from ?? ''),
    to: (a, b) => compareText(a.row.to ?? '', b.row.to ?? ''),
    tx: (a, b) => compareText(a.row.tx, b.row.tx),
  };
  const order = question.order ?? (question.sort === 'amount' ? 'desc' : 'asc');
  return sorted(rows, bySort[question.sort ?? 'time'], order, ({ row, k, size }) => {
    const { from, to } = parts.get(k)!;
    return transferRow(row, k, [...from], to, size);
  });
}

function transferRow(flow: Flow, k: number, fromNodes: string[], toNode: string, part: bigint): TransferRow {
  const { inputs, ...rest } = flow;
  const coins = inputs === undefined ? {} : { inputs: inputs.map((input) => ({ ...input })) };
  return { ...rest, ...coins, id: `flow-${k}`, fromNodes, toNode, part: `${part}` };
}

/** The holders of a view. The sum is of what came in. */
export function listAddresses(view: GraphView, question: RowQuestion<AddressSort>): Rows<AddressRow> {
  const { graph, nodes } = view;
  const isWanted = matcher(question.q);
  const hops = nodes.map(() => Infinity);
  for (const { to, from, flow } of view.links) {
    const least = flow < 0 ? (nodes[from]!.kind === 'theft' ? 0 : Infinity) : graph.flows[flow]!.hops;
    if (least < hops[to]!) hops[to] = least;
  }
  const rows: { row: AddressRow; size: bigint; out: bigint; ended: bigint }[] = [];
  for (const [k, node] of nodes.entries()) {
    if (node.kind !== 'address' || !Number.isFinite(view.first[k]!)) continue;
    if (question.node !== undefined && !question.node.has(node.id)) continue;
    if (!isWanted(node.address, node.label, node.entity, node.category)) continue;
    const row: AddressRow = {
      node: node.id,
      chain: node.chain ?? graph.measure.chain,
      address: node.address ?? node.label,
      asset: node.asset,
      entity: node.entity,
      category: node.category,
      amountIn: `${view.in[k]!}`,
      amountOut: `${view.out[k]!}`,
      ended: `${view.ended[k]!}`,
      ...(graph.certain === null ? {} : { certainIn: `${view.certainIn[k]!}` }),
      transfersIn: view.transfersIn[k]!,
      transfersOut: view.transfersOut[k]!,
      hops: Number.isFinite(hops[k]!) ? hops[k]! : 0,
      first: view.first[k]!,
      last: view.last[k]!,
    };
    rows.push({ row, size: view.in[k]!, out: view.out[k]!, ended: view.ended[k]! });
  }
  const bySort: Record<AddressSort, (a: (typeof rows)[number], b: (typeof rows)[number]) => number> = {
    in: (a, b) => compareBig(a.size, b.size),
    out: (a, b) => compareBig(a.out, b.out),
    ended: (a, b) => compareBig(a.ended, b.ended),
    first: (a, b) => (a.row.first ?? 0) - (b.row.first ?? 0),
    last: (a, b) => (a.row.last ?? 0) - (b.row.last ?? 0),
    hops: (a, b) => a.row.hops - b.row.hops,
    address: (a, b) => compareText(a.row.address, b.row.address),
    entity: (a, b) => compareText(a.row.entity ?? '', b.row.entity ?? ''),
    transfers: (a, b) => a.row.transfersIn + a.row.transfersOut - b.row.transfersIn - b.row.transfersOut,
  };
  const isAmount = question.sort === undefined || ['in', 'out', 'ended', 'transfers'].includes(question.sort);
  return sorted(rows, bySort[question.sort ?? 'in'], question.order ?? (isAmount ? 'desc' : 'asc'), ({ row }) => row);
}

function sorted<Row, Held extends { readonly size: bigint }>(
  held: Held[],
  compare: (a: Held, b: Held) => number,
  order: 'asc' | 'desc',
  toRow: (held: Held) => Row,
): Rows<Row> {
  const sign = order === 'asc' ? 1 : -1;
  // Equal rows keep the report's order either way.
  held.sort((a, b) => sign * compare(a, b));
  const sum = held.reduce((total, { size }) => total + size, 0n);
  return { total: held.length, sum, slice: (start, end) => held.slice(start, end).map(toRow) };
}

function compareBig(a: bigint, b: bigint): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function matcher(q: string | undefined): (...texts: (string | null)[]) => boolean {
  const wanted = q?.trim().toLowerCase() ?? '';
  if (wanted === '') return () => true;
  return (...texts) => texts.some((text) => text?.toLowerCase().includes(wanted) === true);
}
