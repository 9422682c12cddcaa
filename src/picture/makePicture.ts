import type { Reason, RuleName } from '../trace/report.ts';
import { type Column, columnOf, makeColumns, xOf } from './columns.ts';
import type { GraphNode, GraphNodeKind } from './flowGraph.ts';
import { type Gathering, gather } from './gather.ts';
import type { GraphView } from './graphView.ts';
import type { Kept } from './kept.ts';
import { type Layout, ranksOf } from './layout.ts';
import { type Mark, marksOf, type OpeningOf } from './marks.ts';
import { bandId, nodeIds } from './nodeIds.ts';

export type PictureNodeKind = GraphNodeKind | 'before' | 'later' | 'others' | 'group';

export interface PictureNode {
  readonly id: string;
  readonly kind: PictureNodeKind;
  readonly label: string;
  readonly chain: string | null;
  readonly address: string | null;
  readonly asset: string | null;
  readonly entity: string | null;
  readonly category: string | null;
  readonly reason: Reason | null;
  readonly column: number;
  readonly x: number;
  readonly amountIn: string;
  readonly amountOut: string;
  readonly ended: string;
  readonly certainIn?: string;
  readonly certainOut?: string;
  readonly certainEnded?: string;
  readonly amountIn2?: string;
  readonly amountOut2?: string;
  readonly ended2?: string;
  readonly certainIn2?: string;
  readonly certainOut2?: string;
  readonly certainEnded2?: string;
  readonly count: number;
  readonly first: number | null;
  readonly last: number | null;
  readonly marks: Mark[];
  readonly isOpenable: boolean;
}

export interface PictureBand {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'moved' | 'rests';
  readonly amount: string;
  readonly certain?: string;
  readonly possible?: string;
  readonly amount2?: string;
  readonly certain2?: string;
  readonly transfers: number;
  readonly transfers2?: number;
  readonly first: number | null;
  readonly last: number | null;
  readonly isBack: boolean;
}

export interface Picture {
  readonly rule: RuleName;
  readonly compare: RuleName | null;
  readonly measure: string;
  readonly isConserving: boolean;
  readonly columns: Column[];
  readonly nodes: PictureNode[];
  readonly bands: PictureBand[];
  readonly total: string;
  readonly total2?: string;
  readonly gathered: { readonly nodes: number; readonly amount: string };
  /** Nodes that the person hid, and what came to them: it stands in what is gathered. */
  readonly hidden: { readonly nodes: number; readonly amount: string };
}

export interface PictureOptions {
  /** Holders that are shown by themselves. */
  readonly size: number;
  /** Ids of gathered nodes; each time one stands here a dozen more of its members are shown. */
  readonly open: readonly string[];
  readonly openingOf: OpeningOf;
  readonly kept?: Kept;
}

/** More than a picture ever has. */
const MOST_PLACES = 1 << 20;

/** What is shown of one place: a node, or several that are gathered. */
interface Shown {
  readonly id: string;
  readonly index: number;
  readonly kind: PictureNodeKind;
  readonly node: GraphNode | null;
  members: number;
  first: number;
  last: number;
  readonly sums: Sums;
  readonly other: Sums;
}

interface Sums {
  in: bigint;
  out: bigint;
  ended: bigint;
  certainIn: bigint;
  certainOut: bigint;
  certainEnded: bigint;
}

interface Band {
  readonly from: Shown;
  readonly to: Shown;
  readonly rests: boolean;
  amount: bigint;
  certain: bigint;
  amount2: bigint;
  certain2: bigint;
  transfers: number;
  transfers2: number;
  first: number;
  last: number;
}

/**
 * A view as a picture of a bounded number of nodes. Everything small is gathered, a node a column of time; what moves
 * within such a node is not shown, so that at every node of a rule that conserves value what comes in is what goes on
 * and what rests. With a second view, of the same measure, amounts of both stand side by side in one layout.
 */
export function makePicture(view: GraphView, layout: Layout, options: PictureOptions, other?: GraphView): Picture {
  const views = other === undefined ? [view] : [view, other];
  const columns = makeColumns(reachedTimes(views, layout));
  const gathering = gather(views, layout, columns, options);
  const shown = new Map<string, Shown>();
  const bands = new Map<number, Band>();
  for (const [k, one] of views.entries()) collect(one, gathering, shown, bands, k === 1);
  const nodes = [...shown.values()].map((place) => toNode(place, views, columns, gathering, options));
  const xById = new Map(nodes.map((node) => [node.id, node.x]));
  const total = (side: 'sums' | 'other'): bigint => {
    let sum = 0n;
    for (const place of shown.values()) if (isEnd(place.kind) || place.kind === 'later') sum += place[side].ended;
    return sum;
  };
  const gathered = nodes.filter(({ kind, column }) => kind === 'others' && column >= 0 && column < columns.length);
  return {
    rule: view.graph.rule,
    compare: other?.graph.rule ?? null,
    measure: `${view.graph.measure.chain}:${view.graph.measure.asset}`,
    isConserving: view.graph.conserves && (other?.graph.conserves ?? true),
    columns,
    nodes: nodes.sort((a, b) => a.column - b.column || a.x - b.x || (a.id < b.id ? -1 : 1)),
    bands: [...bands.values()].map((band) => toBand(band, views, xById)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    total: `${total('sums')}`,
    ...(other === undefined ? {} : { total2: `${total('other')}` }),
    gathered: {
      nodes: gathered.reduce((sum, { count }) => sum + count, 0),
      amount: `${gathered.reduce((sum, { amountIn }) => sum + BigInt(amountIn), 0n)}`,
    },
    hidden: hiddenIn(view, gathering.hidden),
  };
}

function hiddenIn(view: GraphView, hidden: ReadonlySet<string>): Picture['hidden'] {
  let amount = 0n;
  if (hidden.size > 0)
    for (const [k, { id, kind }] of view.nodes.entries())
      if (hidden.has(id)) amount += kind === 'theft' ? view.out[k]! : view.in[k]!;
  return { nodes: hidden.size, amount: `${amount}` };
}

/** Where each node of a view is shown in the picture that `makePicture` makes of the same. */
export function placesOf(
  view: GraphView,
  layout: Layout,
  options: PictureOptions,
  other?: GraphView,
): (id: string) => string | null {
  const views = other === undefined ? [view] : [view, other];
  const gathering = gather(views, layout, makeColumns(reachedTimes(views, layout)), options);
  return (id) => gathering.placeOf({ id });
}

function isEnd(kind: PictureNodeKind): boolean {
  return kind === 'end-group';
}

/** When the holders of the views were first reached: as the layout has it, but not before a range began. */
function reachedTimes(views: readonly GraphView[], layout: Layout): number[] {
  const times: number[] = [];
  const place = ranksOf(layout.holders);
  const seen = new Set<string>();
  for (const view of views) {
    for (const [k, { id, kind }] of view.nodes.entries()) {
      if (kind === 'theft' || kind === 'end-group' || !Number.isFinite(view.first[k]!) || seen.has(id)) continue;
      seen.add(id);
      const at = place.get(id);
      const earliest = view.isWhole && at !== undefined ? layout.first[at]! : view.first[k]!;
      times.push(earliest);
    }
  }
  return times;
}

function collect(
  view: GraphView,
  gathering: Gathering,
  shown: Map<string, Shown>,
  bands: Map<number, Band>,
  isOther: boolean,
): void {
  const places = view.nodes.map((node): Shown | null => {
    const id = gathering.placeOf(node);
    return id === null ? null : (shown.get(id) ?? newPlace(id, node, gathering, shown));
  });
  for (const { from, to, amount, certain, flow, rests, time } of view.links) {
    const [giver, getter] = [places[from]!, places[to]!];
    // What moves within a gathered node is neither in nor out of it.
    if (giver === getter) continue;
    const give = isOther ? giver.other : giver.sums;
    const get = isOther ? getter.other : getter.sums;
    if (rests) {
      give.ended += amount;
      give.certainEnded += certain;
    } else {
      give.out += amount;
      give.certainOut += certain;
    }
    get.in += amount;
    get.certainIn += certain;
    if (isEnd(getter.kind) || getter.kind === 'later') {
      get.ended += amount;
      get.certainEnded += certain;
    }
    const key = 2 * (giver.index * MOST_PLACES + getter.index) + Number(rests);
    let band = bands.get(key);
    if (band === undefined) {
      band = {
        from: giver,
        to: getter,
        rests,
        amount: 0n,
        certain: 0n,
        amount2: 0n,
        certain2: 0n,
        transfers: 0,
        transfers2: 0,
        first: Infinity,
        last: Number.NEGATIVE_INFINITY,
      };
      bands.set(key, band);
    }
    if (isOther) {
      band.amount2 += amount;
      band.certain2 += certain;
      if (flow >= 0) band.transfers2 += 1;
    } else {
      band.amount += amount;
      band.certain += certain;
      if (flow >= 0) band.transfers += 1;
    }
    for (const each of [band, giver, getter]) {
      if (time < each.first) each.first = time;
      if (time > each.last) each.last = time;
    }
  }
}

function newPlace(id: string, node: GraphNode, gathering: Gathering, shown: Map<string, Shown>): Shown {
  const zero = (): Sums => ({ in: 0n, out: 0n, ended: 0n, certainIn: 0n, certainOut: 0n, certainEnded: 0n });
  const place: Shown = {
    id,
    index: shown.size,
    kind: kindOf(id, node, gathering),
    node: id === node.id ? node : null,
    members: gathering.membersOf(id),
    first: Infinity,
    last: Number.NEGATIVE_INFINITY,
    sums: zero(),
    other: zero(),
  };
  shown.set(id, place);
  return place;
}

function kindOf(id: string, node: GraphNode, gathering: Gathering): PictureNodeKind {
  if (id === 'before' || id === 'later') return id;
  if (id === node.id || node.kind === 'end-group') return node.kind;
  if (gathering.keptGroupOf(id) === null) return 'others';
  return node.kind === 'theft' ? 'theft' : 'group';
}

function toNode(
  place: Shown,
  [view, second]: readonly GraphView[],
  columns: readonly Column[],
  gathering: Gathering,
  options: PictureOptions,
): PictureNode {
  const { id, node, sums, other } = place;
  const group = gathering.groupOf(id);
  const { column, x } = whereOf(place, columns, gathering);
  const label = node?.label ?? gathering.keptGroupOf(id)?.name ?? `others (${place.members})`;
  return {
    id,
    kind: place.kind,
    label,
    chain: node?.chain ?? null,
    address: node?.address ?? null,
    asset: node?.asset ?? null,
    entity: node?.entity ?? null,
    category: node?.category ?? group?.category ?? null,
    reason: node?.reason ?? group?.reason ?? null,
    column,
    x,
    amountIn: `${sums.in}`,
    amountOut: `${sums.out}`,
    ended: `${sums.ended}`,
    ...(view!.graph.certain === null
      ? {}
      : { certainIn: `${sums.certainIn}`, certainOut: `${sums.certainOut}`, certainEnded: `${sums.certainEnded}` }),
    ...(second === undefined ? {} : { amountIn2: `${other.in}`, amountOut2: `${other.out}`, ended2: `${other.ended}` }),
    ...(second === undefined || second.graph.certain === null
      ? {}
      : {
          certainIn2: `${other.certainIn}`,
          certainOut2: `${other.certainOut}`,
          certainEnded2: `${other.certainEnded}`,
        }),
    count: place.members,
    first: Number.isFinite(place.first) ? place.first : null,
    last: Number.isFinite(place.last) ? place.last : null,
    marks: node === null ? [] : marksOf(view!, node, options.openingOf),
    isOpenable: node === null && gathering.isOpenable(id),
  };
}

function whereOf(place: Shown, columns: readonly Column[], gathering: Gathering): { column: number; x: number } {
  if (place.kind === 'theft' || place.kind === 'before' || place.id === nodeIds.otherThefts)
    return { column: -1, x: 0 };
  if (isEnd(place.kind) || place.kind === 'later') return { column: columns.length, x: 1 };
  const column = gathering.columnOf(place.id);
  if (column !== null) {
    const { x0, x1 } = columns[column]!;
    return { column, x: (x0 + x1) / 2 };
  }
  const time = gathering.timeOf(place.id) ?? place.first;
  return { column: columnOf(columns, time), x: xOf(columns, time) };
}

function toBand(band: Band, [view, second]: readonly GraphView[], xById: ReadonlyMap<string, number>): PictureBand {
  const { from, to, rests } = band;
  return {
    id: bandId(from.id, to.id),
    from: from.id,
    to: to.id,
    kind: rests ? 'rests' : 'moved',
    amount: `${band.amount}`,
    ...(view!.graph.certain === null ? {} : { certain: `${band.certain}`, possible: `${band.amount}` }),
    ...(second === undefined ? {} : { amount2: `${band.amount2}` }),
    ...(second === undefined || second.graph.certain === null ? {} : { certain2: `${band.certain2}` }),
    transfers: band.transfers,
    ...(second === undefined ? {} : { transfers2: band.transfers2 }),
    first: Number.isFinite(band.first) ? band.first : null,
    last: Number.isFinite(band.last) ? band.last : null,
    isBack: xById.get(from.id)! > xById.get(to.id)!,
  };
}
