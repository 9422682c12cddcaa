import type { Reason } from '../trace/report.ts';
import { type Column, columnOf } from './columns.ts';
import type { GraphNode } from './flowGraph.ts';
import type { GraphView } from './graphView.ts';
import { type Kept, type KeptGroup, NOTHING_KEPT } from './kept.ts';
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
  /** When a holder, or the first of a group, was first reached. */
  timeOf(id: string): number | null;
  /** What ends that are shown as one have in common. */
  groupOf(id: string): { readonly reason: Reason; readonly category: string | null } | null;
  /** The group of the person that a place stands for. */
  keptGroupOf(id: string): KeptGroup | null;
  /** Whether a gathered place has members that it would show if it were opened. */
  isOpenable(id: string): boolean;
  /** Ids of nodes of the views that the person hid. */
  readonly hidden: ReadonlySet<string>;
}

export interface GatherOptions {
  readonly size: number;
  readonly open: readonly string[];
  readonly kept?: Kept;
}

/** Puts each node of the views into its place: by itself, among others, or into a group of the person's. */
class Places {
  readonly #placeById = new Map<string, string>();
  readonly #members = new Map<string, string[]>();
  readonly #opened = new Map<string, number>();
  readonly #groupByMember = new Map<string, KeptGroup>();
  readonly #groupByPlace = new Map<string, KeptGroup>();
  readonly #hidden: ReadonlySet<string>;
  readonly hiddenHere = new Set<string>();

  constructor({ open, kept = NOTHING_KEPT }: GatherOptions) {
    for (const id of open) this.#opened.set(id, (this.#opened.get(id) ?? 0) + OPENED);
    // Of a node in several groups the first has it.
    for (const group of kept.groups.toReversed()) for (const id of group.members) this.#groupByMember.set(id, group);
    this.#hidden = kept.hidden;
  }

  placeOf(id: string): string | null {
    return this.#placeById.get(id) ?? null;
  }

  membersOf(place: string): readonly string[] {
    return this.#members.get(place) ?? [];
  }

  groupAt(place: string): KeptGroup | null {
    return this.#groupByPlace.get(place) ?? null;
  }

  isOpenable(place: string): boolean {
    return this.groupAt(place) === null && this.membersOf(place).some((id) => !this.#hidden.has(id));
  }

  #put(id: string, place: string): void {
    this.#placeById.set(id, place);
    const members = this.#members.get(place);
    if (members === undefined) this.#members.set(place, [id]);
    else members.push(id);
  }

  /** Puts a node that the person grouped or hid; false where it is for others to say. */
  putKept(id: string, inGroup: (key: string) => string, gathered: () => string): boolean {
    const group = this.#groupByMember.get(id);
    if (group !== undefined) {
      const place = inGroup(group.key);
      this.#groupByPlace.set(place, group);
      this.#put(id, place);
      return true;
    }
    if (!this.#hidden.has(id)) return false;
    this.hiddenHere.add(id);
    this.#put(id, gathered());
    return true;
  }

  putItself(id: string): void {
    this.#put(id, id);
  }

  /** Shows the first of a gathered place that was opened; the rest stay gathered. */
  putGathered(id: string, place: string): void {
    const left = this.#opened.get(place) ?? 0;
    if (left > 0) this.#opened.set(place, left - 1);
    this.#put(id, left > 0 ? id : place);
  }

  /** One alone is no others: it is shown as itself. */
  showLone(): void {
    for (const [place, members] of this.#members) {
      const [id] = members;
      if (members.length > 1 || id === place || this.groupAt(place) !== null || this.#hidden.has(id!)) continue;
      this.#members.delete(place);
      this.#put(id!, id!);
    }
  }
}

/**
 * Chooses what is shown by itself: the largest holders, thefts and groups of ends, and those of gathered nodes that were
 * opened. What the person grouped is shown as one, what they hid only among what is gathered.
 */
export function gather(
  views: readonly GraphView[],
  layout: Layout,
  columns: readonly Column[],
  options: GatherOptions,
): Gathering {
  const present = presentNodes(views);
  const places = new Places(options);
  const timeById = new Map<string, number>();
  let left = options.size;
  for (const { id, first } of rankedHolders(present, views, layout)) {
    timeById.set(id, first);
    const others = nodeIds.others(columnOf(columns, first));
    if (places.putKept(id, nodeIds.group, () => others)) {
      const place = places.placeOf(id)!;
      timeById.set(place, Math.min(first, timeById.get(place) ?? Infinity));
    } else if (left-- > 0) places.putItself(id);
    else places.putGathered(id, others);
  }
  left = SHOWN_THEFTS;
  for (const id of rankedThefts(present, views)) {
    if (id === nodeIds.before) places.putItself(id);
    else if (places.putKept(id, nodeIds.groupOfThefts, () => nodeIds.otherThefts)) continue;
    else if (left-- > 0) places.putItself(id);
    else places.putGathered(id, nodeIds.otherThefts);
  }
  left = SHOWN_ENDS;
  for (const { id, reason, category } of rankedGroups(present, layout)) {
    const others = (): string => nodeIds.otherEnds(reason!, category);
    if (id === nodeIds.later) places.putItself(id);
    else if (places.putKept(id, (key) => nodeIds.groupOfEnds(key, reason!), others)) continue;
    else if ((reason !== 'service' && reason !== 'burn') || left-- > 0) places.putItself(id);
    else places.putGathered(id, others());
  }
  places.showLone();
  return {
    placeOf: ({ id }) => places.placeOf(id),
    membersOf: (id) => Math.max(1, places.membersOf(id).length),
    columnOf: (id) => {
      const { kind, parts } = parseNodeId(id);
      return kind === 'o' ? Number(parts[0]) : null;
    },
    timeOf: (id) => timeById.get(id) ?? null,
    groupOf: (id) => {
      const { kind } = parseNodeId(id);
      return kind === 'eo' || kind === 'ge'
        ? inCommon(places.membersOf(id).map((member) => present.get(member)!))
        : null;
    },
    keptGroupOf: (id) => places.groupAt(id),
    isOpenable: (id) => places.isOpenable(id),
    hidden: places.hiddenHere,
  };
}

/** Ends that are shown as one have one reason, and a category where all have the same. */
function inCommon(ends: readonly GraphNode[]): { reason: Reason; category: string | null } | null {
  const [first] = ends;
  if (first === undefined) return null;
  const isSame = ends.every(({ category }) => category === first.category);
  return { reason: first.reason!, category: isSame ? first.category : null };
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
