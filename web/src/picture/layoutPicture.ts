import type { Picture, PictureBand, PictureNode, RuleName } from '../state/contract.ts';
import { assignLayers, type Layers, type LayoutBand, type LayoutNode, type Slot } from './assignLayers.ts';
import { orderLayers } from './orderLayers.ts';
import { type Place, type PlaceOptions, placeLayers, scaleOf } from './placeLayers.ts';

/** A band's middle line at one x, with its thickness there; between points it runs in a curve that is level at both. */
export interface BandPoint {
  readonly x: number;
  readonly y: number;
  readonly thickness: number;
}

export interface DrawnNode {
  readonly node: PictureNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How high it is under the other rule, where two are compared. */
  readonly beside?: number;
}

export interface DrawnBand {
  readonly band: PictureBand;
  readonly points: readonly BandPoint[];
  /** Runs against time: back to an earlier account. */
  readonly isBack: boolean;
  /** Part of the thickness that is certain, from 0 to 1; 1 where doubt is not asked about. */
  readonly certain: number;
  /** Below 1 for what is thinner than a line can be drawn: many such side by side then do not look like much. */
  readonly strength: number;
}

export interface Tick {
  readonly x: number;
  readonly seconds: number;
}

export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DrawnNode[];
  readonly bands: readonly DrawnBand[];
  readonly ticks: readonly Tick[];
  /** Ends that stand under one heading, from the top down. */
  readonly groups: readonly { readonly key: string; readonly nodes: readonly DrawnNode[] }[];
  /** Pixels a unit of the measure has. */
  readonly scale: number;
  readonly textScale: number;
  readonly space: LayoutSpace;
  /** Where the names and amounts beside the ends stop. */
  readonly labelsEnd: number;
  /** The other rule, where two are compared. */
  readonly compare: RuleName | null;
  readonly isZoomed: boolean;
  /** Room for what amounts differ by from the other rule's, at the right of the ends; 0 where they are not compared. */
  readonly differences: number;
}

export interface LayoutSpace {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** How much larger than usual text is: 1 on a common screen. */
  readonly textScale: number;
}

const NODE_WIDTH = 7;
/** The thinnest line that is seen. */
const LEAST_LINE = 0.6;
const END_WIDTH = 9;
const LEAST_HEIGHT = 1.5;
/** The least distance between neighbouring layers, in pixels: less, and bands become walls. */
const LEAST_STEP = 22;
/** Reasons in the order in which their ends stand below the services. */
const REASON_ORDER: readonly (string | null)[] = [
  'service',
  'held',
  'activity',
  'crossing',
  'gap',
  'until',
  'hops',
  'burn',
  'fee',
  'dust',
  null,
];

/** Amounts become pixels here and only here, so floating point suffices; every figure shown is the server's own text. */
function sizeOf(band: { readonly amount: string; readonly possible?: string | undefined }): number {
  return Number(band.possible ?? band.amount);
}

/** What a band takes in a layout that holds for both of two rules. */
const widerOf = (band: PictureBand): number => Math.max(sizeOf(band), Number(band.amount2 ?? '0'));

/** Stands at the right: a group of ends, or what goes on after the time that is looked at. */
function isEnd({ kind }: PictureNode): boolean {
  return kind === 'end-group' || kind === 'later';
}

/** Which heading an end stands under: its category, or its reason where it is no service. */
export function groupOf(node: PictureNode): string {
  if (node.kind === 'later') return 'later';
  return node.reason === 'service' ? (node.category ?? 'service') : (node.reason ?? 'held');
}

/**
 * Lays out a picture in a space: who stands where, and how each band runs. The same picture and space give the same layout.
 * With `before`, the order of what stood there already is what it begins with, so that little moves that need not.
 */
export function layoutPicture(picture: Picture, space: LayoutSpace, before: PictureLayout | null): PictureLayout {
  return layoutSides(picture, [picture], space, before)[0]!;
}

/**
 * Lays out the sides of a picture (see `sidesOf`) in spaces of one size: under every rule a node stands at the same place
 * in the same order, and a unit is as wide, so that what differs is what the eye sees.
 */
export function layoutSides(
  picture: Picture,
  sides: readonly Picture[],
  space: LayoutSpace,
  before: PictureLayout | null,
): PictureLayout[] {
  const bands = picture.bands.filter(({ from, to }) => from !== to);
  const sizesBySide = sides.map((side) => nodeSizes(side, side.bands));
  const sizes = new Map(
    picture.nodes.map(({ id }) => [id, Math.max(0, ...sizesBySide.map((own) => own.get(id) ?? 0))]),
  );
  const oldPlace = new Map(before?.nodes.map(({ node, y }) => [node.id, y]));
  const ends = sortEnds(picture.nodes.filter(isEnd));
  const others = picture.nodes.filter((node) => !isEnd(node));
  others.sort((a, b) => (oldPlace.get(a.id) ?? 0) - (oldPlace.get(b.id) ?? 0));
  const layoutNodes: LayoutNode[] = [...others, ...ends].map((node) => ({
    id: node.id,
    column: node.column,
    size: sizes.get(node.id)!,
    x: node.x,
  }));
  const layoutBands: LayoutBand[] = bands.map((band) => ({ ...band, size: widerOf(band) }));
  const maxLayers = Math.floor((space.width - space.left - space.right) / LEAST_STEP) - 2;
  const layered = assignLayers(layoutNodes, layoutBands, picture.columns.length, maxLayers);
  orderLayers(layered.layers, new Set([layered.layers.length - 1]));
  const options = spacing(space, ends, layered.layers);
  const scale = scaleOf(layered.layers, options);
  const places = placeLayers(layered.layers, scale, options);
  return sides.map((side, at) => {
    const own = sizesBySide[at]!;
    const other = sizesBySide[1 - at];
    const heightOf = (id: string): number => Math.max(LEAST_HEIGHT, (own.get(id) ?? 0) * scale);
    const heightBeside =
      other === undefined ? null : (id: string): number => Math.max(LEAST_HEIGHT, (other.get(id) ?? 0) * scale);
    return draw(side, layered, places, { space, scale, ends, heightOf, heightBeside });
  });
}

/** What is gathered of a category stands after those that are named. */
const isRest = ({ id }: PictureNode): boolean => id.startsWith('eo:');

function nodeSizes(picture: Picture, bands: readonly PictureBand[]): Map<string, number> {
  const into = new Map<string, number>();
  const out = new Map<string, number>();
  for (const band of bands) {
    out.set(band.from, (out.get(band.from) ?? 0) + sizeOf(band));
    into.set(band.to, (into.get(band.to) ?? 0) + sizeOf(band));
  }
  return new Map(picture.nodes.map(({ id }) => [id, Math.max(into.get(id) ?? 0, out.get(id) ?? 0)]));
}

/** Room for differences, in pixels at the usual size of text: intervals have none. */
export function differencesOf({ rule, compare }: Pick<Picture, 'rule' | 'compare'>): number {
  return compare === null || compare === 'bounds' || rule === 'bounds' ? 0 : 62;
}

/** What ended there, under the rule that says more. */
function endedOf({ ended, ended2 = '0' }: PictureNode): bigint {
  const [own, other] = [BigInt(ended), BigInt(ended2)];
  return own > other ? own : other;
}

/** Services by category, largest first, then what is at no service in a fixed order: a list that a reader can scan. */
export function sortEnds(ends: readonly PictureNode[]): PictureNode[] {
  const total = new Map<string, bigint>();
  for (const end of ends) total.set(groupOf(end), (total.get(groupOf(end)) ?? 0n) + endedOf(end));
  const compare = (a: bigint, b: bigint): number => (a === b ? 0 : a > b ? -1 : 1);
  return [...ends].sort((a, b) => {
    const reasons = REASON_ORDER.indexOf(a.reason) - REASON_ORDER.indexOf(b.reason);
    if (reasons !== 0) return reasons;
    const [groupA, groupB] = [groupOf(a), groupOf(b)];
    if (groupA !== groupB) {
      return compare(total.get(groupA)!, total.get(groupB)!) || (groupA < groupB ? -1 : 1);
    }
    if (isRest(a) !== isRest(b)) return isRest(a) ? 1 : -1;
    return compare(endedOf(a), endedOf(b)) || (a.id < b.id ? -1 : 1);
  });
}

function spacing(space: LayoutSpace, ends: readonly PictureNode[], layers: readonly (readonly Slot[])[]): PlaceOptions {
  const lastOfGroup = new Set<string>();
  for (const [at, end] of ends.entries()) {
    const next = ends[at + 1];
    if (next !== undefined && groupOf(next) !== groupOf(end)) lastOfGroup.add(end.id);
  }
  const height = space.height - space.top - space.bottom;
  const tallest = Math.max(1, ...layers.map((layer) => layer.filter(({ node }) => node !== null).length));
  const gap = Math.max(2, Math.min(14, (height * 0.36) / tallest));
  return {
    height,
    leastHeight: LEAST_HEIGHT,
    gapAfter: (slot) => {
      if (slot.node === null) return Math.min(gap, 5);
      return lastOfGroup.has(slot.key) ? Math.min(2 * gap, 12) : gap;
    },
  };
}

interface Frame {
  readonly space: LayoutSpace;
  readonly scale: number;
  readonly ends: readonly PictureNode[];
  readonly heightOf: (id: string) => number;
  readonly heightBeside: ((id: string) => number) | null;
}

function draw(
  picture: Picture,
  layered: Layers,
  places: ReadonlyMap<Slot, Place>,
  { space, scale, ends, heightOf, heightBeside }: Frame,
): PictureLayout {
  const bands = picture.bands.filter(({ from, to }) => from !== to);
  const last = Math.max(1, layered.layers.length - 1);
  const span = space.width - space.left - space.right - END_WIDTH;
  const xOf = (layer: number): number => space.left + (span * layer) / last;
  const nodes: DrawnNode[] = picture.nodes.map((node) => {
    const slot = layered.slotById.get(node.id)!;
    const place = places.get(slot)!;
    const width = isEnd(node) || node.kind === 'theft' ? END_WIDTH : NODE_WIDTH;
    const height = heightOf(node.id);
    return {
      node,
      x: xOf(slot.layer),
      y: space.top + place.y + (place.height - height) / 2,
      width,
      height,
      ...(heightBeside === null ? {} : { beside: heightBeside(node.id) }),
    };
  });
  const drawnById = new Map(nodes.map((drawn) => [drawn.node.id, drawn]));
  const groups: { key: string; nodes: DrawnNode[] }[] = [];
  for (const end of ends) {
    const drawn = drawnById.get(end.id);
    if (drawn === undefined) continue;
    const group = groups.at(-1);
    if (group?.key === groupOf(end)) group.nodes.push(drawn);
    else groups.push({ key: groupOf(end), nodes: [drawn] });
  }
  return {
    width: space.width,
    height: space.height,
    nodes,
    bands: drawBands(bands, layered, places, drawnById, { scale, top: space.top, xOf, heightOf }),
    ticks: picture.columns.map(({ t0 }, at) => ({
      x: xOf(layered.columnStarts[at] ?? last),
      seconds: t0,
    })),
    groups,
    scale,
    textScale: space.textScale,
    space,
    labelsEnd: space.width - 12,
    compare: picture.compare,
    isZoomed: false,
    differences: differencesOf(picture) * space.textScale,
  };
}

interface Scale {
  readonly scale: number;
  readonly top: number;
  readonly xOf: (layer: number) => number;
  readonly heightOf: (id: string) => number;
}

function drawBands(
  bands: readonly PictureBand[],
  layered: Layers,
  places: ReadonlyMap<Slot, Place>,
  nodes: ReadonlyMap<string, DrawnNode>,
  { scale, top, xOf, heightOf }: Scale,
): DrawnBand[] {
  const middleOf = (slot: Slot): number => places.get(slot)!.y + places.get(slot)!.height / 2;
  const routeOf = (band: PictureBand): readonly Slot[] =>
    layered.routes.get(band.id) ?? [layered.slotById.get(band.from)!, layered.slotById.get(band.to)!];
  const thicknessOf = (band: PictureBand): number => sizeOf(band) * scale;
  const pointsById = new Map<string, { y: number; slot: Slot }[]>(bands.map(({ id }) => [id, []]));
  const start = stack(bands, (band) => layered.slotById.get(band.from)!, {
    wish: (band) => middleOf(routeOf(band)[1]!),
    thicknessOf,
    places,
    heightOf,
  });
  for (const { id, from } of bands) pointsById.get(id)!.push({ y: start.get(id)!, slot: layered.slotById.get(from)! });
  const longest = layered.layers.length;
  for (let layer = 1; layer < longest; layer++) {
    const entering = bands.filter((band) => layered.routes.has(band.id) && slotAt(routeOf(band), layer) !== undefined);
    const port = stack(entering, (band) => slotAt(routeOf(band), layer)!, {
      wish: (band) => pointsById.get(band.id)!.at(-1)!.y,
      thicknessOf,
      places,
      heightOf,
    });
    for (const band of entering) {
      pointsById.get(band.id)!.push({ y: port.get(band.id)!, slot: slotAt(routeOf(band), layer)! });
    }
  }
  return bands.map((band) => {
    const thickness = Math.max(LEAST_LINE, thicknessOf(band));
    const from = nodes.get(band.from)!;
    const isBack = !layered.routes.has(band.id);
    const passed = pointsById.get(band.id)!;
    if (isBack) passed.push({ y: middleOf(layered.slotById.get(band.to)!), slot: layered.slotById.get(band.to)! });
    const points = passed.map(({ y, slot }, at) => ({
      x: at === 0 ? from.x + from.width : xOf(slot.layer),
      y: top + y,
      thickness,
    }));
    const size = sizeOf(band);
    const certain = band.certain === undefined || size === 0 ? 1 : Number(band.certain) / size;
    const least = band.kind === 'rests' ? 0.05 : 0.3;
    const strength = Math.max(least, Math.min(1, thicknessOf(band) / LEAST_LINE));
    return { band, points: straighten(points), isBack, certain, strength };
  });
}

/** The slot of a route in a layer after its first. */
function slotAt(route: readonly Slot[], layer: number): Slot | undefined {
  const at = layer - route[0]!.layer;
  return at > 0 ? route[at] : undefined;
}

interface Stacking {
  /** Where a band would like to stand. */
  readonly wish: (band: PictureBand) => number;
  readonly thicknessOf: (band: PictureBand) => number;
  readonly places: ReadonlyMap<Slot, Place>;
  readonly heightOf: (id: string) => number;
}

/** The middle line of each band where it stands in its slot, stacked in the order of where it comes from or goes to. */
function stack(
  bands: readonly PictureBand[],
  slotOf: (band: PictureBand) => Slot,
  { wish, thicknessOf, places, heightOf }: Stacking,
): Map<string, number> {
  const bySlot = new Map<Slot, PictureBand[]>();
  for (const band of bands) {
    const slot = slotOf(band);
    const list = bySlot.get(slot);
    if (list === undefined) bySlot.set(slot, [band]);
    else list.push(band);
  }
  const middle = new Map<string, number>();
  for (const [slot, list] of bySlot) {
    list.sort((a, b) => wish(a) - wish(b) || (a.id < b.id ? -1 : 1));
    const place = places.get(slot)!;
    const own = slot.node === null ? list.reduce((sum, band) => sum + thicknessOf(band), 0) : heightOf(slot.key);
    let y = place.y + (place.height - own) / 2;
    for (const band of list) {
      const thickness = thicknessOf(band);
      middle.set(band.id, y + thickness / 2);
      y += thickness;
    }
  }
  return middle;
}

/** Leaves out points that a level curve between their neighbours passes anyway: fewer bends, quieter bands. */
function straighten(points: readonly BandPoint[]): BandPoint[] {
  const kept: BandPoint[] = [];
  for (const [at, point] of points.entries()) {
    const [before, after] = [kept.at(-1), points[at + 1]];
    const isLevel =
      before !== undefined &&
      after !== undefined &&
      Math.abs(before.y - point.y) < 0.75 &&
      Math.abs(after.y - point.y) < 0.75;
    if (!isLevel) kept.push(point);
  }
  return kept;
}
