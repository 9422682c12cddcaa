import type { Reason } from '../trace/report.ts';
import { type Column, columnOf } from './columns.ts';
import type { GraphNode } from './flowGraph.ts';
import type { GraphView } from './graphView.ts';
import { type Layout, ranksOf } from './layout.ts';
import { nodeIds, parseNodeId } from './nodeIds.ts';

/** How many more members a gathered node shows each time it is opened. */
const OPENED = 12;
const SHOWN_THEFTS = 24;
const SHOWN_ENDS = 16;

/** Which node of a picture each node of a view is shown as. */
export interface Gathering {
  /** Null for a node that takes no part in the views. */
  placeOf(node: Pick<GraphNode, 'id'>): string | null;
  /** Members of a place; 1 of a node by itself. */
  membersOf(id: string): number;
  /** The column of gathered holders, null of others. */
  columnOf(id: string): number | null;
  /** When a holder was first reached. */
  timeOf(id: string): number | null;
  /** What gathered groups of ends have in common. */
  groupOf(id: string): { readonly reason: Reason; readonly category: string | null } | null;
}

/** Chooses what is shown by itself: the largest holders, thefts and groups of ends, and those of gathered nodes that were opened. */
export function gather(
  views: readonly GraphView[],
  layout: Layout,
  columns: readonly Column[],
  options: { readonly size: number; readonly open: readonly string[] },
): Gathering {
  const present = presentNodes(views);
  const opened = new Map<string, number>();
  for (const id of options.open) opened.set(id, (opened.get(id) ?? 0) + OPENED);
  const placeById = new Map<string, string>();
  const members = new Map<string, number>();
  const timeById = new Map<string, number>();
  const put = (id: string, place: string): void => {
    placeById.set(id, place);
    members.set(place, (members.get(place) ?? 0) + 1);
  };
  /** Shows the first of a group that was opened; the rest stay gathered. */
  const putGathered = (id: string, place: string): void => {
    const left = opened.get(place) ?? 0;
    if (left > 0) opened.set(place, left - 1);
    put(id, left > 0 ? id : place);
  };
  let left = options.size;
  for (const { id, first } of rankedHolders(present, views, layout)) {
    timeById.set(id, first);
    if (left-- > 0) put(id, id);
    else putGathered(id, nodeIds.others(columnOf(columns, first)));
  }
  left = SHOWN_THEFTS;
  for (const id of rankedThefts(present, views)) {
    if (id === nodeIds.before || left-- > 0) put(id, id);
    else putGathered(id, nodeIds.otherThefts);
  }
  left = SHOWN_ENDS;
  for (const node of rankedGroups(present, layout)) {
    const isNamed = node.reason === 'service' || node.reason === 'burn';
    if (!isNamed || left-- > 0) put(node.id, node.id);
    else putGathered(node.id, nodeIds.otherEnds(node.reason!, node.category));
  }
  return {
    placeOf: (node) => placeById.get(node.id) ?? null,
    membersOf: (id) => members.get(id) ?? 1,
    columnOf: (id) => {
      const { kind, parts } = parseNodeId(id);
      return kind === 'o' ? Number(parts[0]) : null;
    },
    timeOf: (id) => timeById.get(id) ?? null,
    groupOf: (id) => {
      const { kind, parts } = parseNodeId(id);
      return kind === 'eo' ? { reason: parts[0] as Reason, category: parts[1] === '' ? null : parts[1]! } : null;
    },
  };
}

/** Nodes that a link of some view touches, by id. */
function presentNodes(views: readonly GraphView[]): Map<string, GraphNode> {
  const present = new Map<string, GraphNode>();
  for (const { nodes, links } of views) {
    for (const { from, to } of links) {
      present.set(nodes[from]!.id, nodes[from]!);
      present.set(nodes[to]!.id, nodes[to]!);
    }
  }
  return present;
}

function rankedHolders(
  present: ReadonlyMap<string, GraphNode>,
  views: readonly GraphView[],
  layout: Layout,
): { id: string; first: number }[] {
  const whole = views.every(({ isWhole }) => isWhole);
  const firstInView = new Map<string, number>();
  for (const { nodes, first } of views)
    for (const [k, { id }] of nodes.entries())
      firstInView.set(id, Math.min(first[k]!, firstInView.get(id) ?? Infinity));
  const ranked: { id: string; first: number }[] = [];
  const seen = new Set<string>();
  const add = (id: string, first: number): void => {
    seen.add(id);
    ranked.push({ id, first });
  };
  for (const [k, id] of layout.holders.entries())
    if (present.has(id)) add(id, whole ? layout.first[k]! : firstInView.get(id)!);
  // Under poison and bounds value reaches more than under the rules that the layout was made of.
  for (const { id, kind } of present.values())
    if ((kind === 'address' || kind === 'transaction') && !seen.has(id)) add(id, firstInView.get(id)!);
  return ranked;
}

function rankedThefts(present: ReadonlyMap<string, GraphNode>, views: readonly GraphView[]): string[] {
  const out = new Map<string, bigint>();
  for (const { nodes, out: gives } of views)
    for (const [k, { id, kind }] of nodes.entries())
      if (kind === 'theft' && present.has(id) && gives[k]! > (out.get(id) ?? -1n)) out.set(id, gives[k]!);
  return [...out].sort(([a, x], [b, y]) => (x === y ? (a < b ? -1 : 1) : x > y ? -1 : 1)).map(([id]) => id);
}

function rankedGroups(present: ReadonlyMap<string, GraphNode>, layout: Layout): GraphNode[] {
  const rank = ranksOf(layout.groups);
  return [...present.values()]
    .filter(({ kind }) => kind === 'end-group')
    .sort((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity) || (a.id < b.id ? -1 : 1));
}
