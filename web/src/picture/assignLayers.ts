/** What the layout needs to know of a node: sizes are in any one unit. */
export interface LayoutNode {
  readonly id: string;
  /** The server's column of time: -1 for what is drawn before the first, their number for what is drawn after the last. */
  readonly column: number;
  readonly size: number;
  /** By the time of the first arrival, 0 to 1. */
  readonly x: number;
}

export interface LayoutBand {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly size: number;
  readonly isBack: boolean;
}

/** A place in a layer: a node, or where the bands that run to one node pass, side by side like a river. */
export interface Slot {
  readonly key: string;
  readonly layer: number;
  readonly node: LayoutNode | null;
  size: number;
  readonly before: Link[];
  readonly after: Link[];
}

/** The pieces of bands between two slots of neighbouring layers. */
export interface Link {
  readonly from: Slot;
  readonly to: Slot;
  size: number;
}

export interface Layers {
  /** Slots by layer, left to right; their order within is what `orderLayers` decides. */
  readonly layers: Slot[][];
  readonly slotById: ReadonlyMap<string, Slot>;
  /** Slots that a band passes, from its first node to its last; bands that run back have none. */
  readonly routes: ReadonlyMap<string, readonly Slot[]>;
  /** The layer at which each column of time begins. */
  readonly columnStarts: readonly number[];
}

/**
 * Gives every node a layer so that bands run to the right wherever time lets them: thefts first, then the columns of
 * time, each as deep as the chains of transfers within it, then the ends.
 */
export function assignLayers(
  nodes: readonly LayoutNode[],
  bands: readonly LayoutBand[],
  columns: number,
  maxLayers: number,
): Layers {
  const isBetween = ({ column }: LayoutNode): boolean => column >= 0 && column < columns;
  const depth = depthsInColumn(nodes, bands, isBetween);
  capDepths(nodes.filter(isBetween), depth, columns, maxLayers);
  const deepest = Array.from({ length: columns }, () => 0);
  for (const node of nodes) {
    if (isBetween(node)) deepest[node.column] = Math.max(deepest[node.column]!, depth.get(node.id)! + 1);
  }
  const columnStarts: number[] = [];
  let next = 1;
  for (const height of deepest) {
    columnStarts.push(next);
    next += height;
  }
  const last = next;
  const layers: Slot[][] = Array.from({ length: last + 1 }, () => []);
  const slotById = new Map<string, Slot>();
  for (const node of nodes) {
    let layer = node.column < 0 ? 0 : last;
    if (isBetween(node)) layer = columnStarts[node.column]! + depth.get(node.id)!;
    const slot: Slot = { key: node.id, layer, node, size: node.size, before: [], after: [] };
    slotById.set(node.id, slot);
    layers[layer]!.push(slot);
  }
  return { layers, slotById, routes: routeBands(bands, slotById, layers), columnStarts };
}

/** How many bands deep a node lies within its own column; bands that run back in time do not count. */
function depthsInColumn(
  nodes: readonly LayoutNode[],
  bands: readonly LayoutBand[],
  isBetween: (node: LayoutNode) => boolean,
): Map<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const inside = new Map<string, string[]>();
  for (const { from, to, isBack } of bands) {
    const [a, b] = [byId.get(from), byId.get(to)];
    if (isBack || a === undefined || b === undefined || a === b || !isBetween(a) || !isBetween(b)) continue;
    if (a.column !== b.column || a.x > b.x) continue;
    inside.set(from, [...(inside.get(from) ?? []), to]);
  }
  const depth = new Map(nodes.map((node) => [node.id, 0]));
  const ordered = inOrder(nodes, inside);
  const places = new Map(ordered.map(({ id }, at) => [id, at]));
  for (const [at, { id }] of ordered.entries()) {
    const below = depth.get(id)! + 1;
    for (const to of inside.get(id) ?? []) if (places.get(to)! > at) depth.set(to, Math.max(depth.get(to)!, below));
  }
  return depth;
}

/** Nodes by time; those of one moment as bands lead from one to the other, and by id where none does or they go in a ring. */
function inOrder(nodes: readonly LayoutNode[], inside: ReadonlyMap<string, readonly string[]>): LayoutNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const seen = new Set<string>();
  const ordered: LayoutNode[] = [];
  // From the last to the first, each put down after all that it leads to: read backwards, a node comes before those.
  const visit = (node: LayoutNode): void => {
    if (seen.has(node.id)) return;
    seen.add(node.id);
    const next = (inside.get(node.id) ?? []).map((id) => byId.get(id)!).filter(({ x }) => x === node.x);
    for (const one of next.sort(byTimeAndId).reverse()) visit(one);
    ordered.push(node);
  };
  for (const node of [...nodes].sort(byTimeAndId).reverse()) visit(node);
  return ordered.reverse();
}

const byTimeAndId = (a: LayoutNode, b: LayoutNode): number => a.x - b.x || (a.id < b.id ? -1 : 1);

/** Where chains are longer than there is room for, the deepest columns give way first: what is too deep shares a layer. */
function capDepths(nodes: readonly LayoutNode[], depth: Map<string, number>, columns: number, maxLayers: number): void {
  const deepest = Array.from({ length: columns }, () => 0);
  for (const { id, column } of nodes) deepest[column] = Math.max(deepest[column]!, depth.get(id)! + 1);
  let total = deepest.reduce((sum, height) => sum + height, 0);
  while (total > Math.max(columns, maxLayers)) {
    const tallest = Math.max(...deepest);
    deepest[deepest.indexOf(tallest)] = tallest - 1;
    total--;
  }
  for (const { id, column } of nodes) depth.set(id, Math.min(depth.get(id)!, Math.max(0, deepest[column]! - 1)));
}

function routeBands(
  bands: readonly LayoutBand[],
  slotById: ReadonlyMap<string, Slot>,
  layers: Slot[][],
): Map<string, Slot[]> {
  const routes = new Map<string, Slot[]>();
  const passing = new Map<string, Slot>();
  const passTo = (to: Slot, layer: number): Slot => {
    const key = `${to.key}@${layer}`;
    const known = passing.get(key);
    if (known !== undefined) return known;
    const slot: Slot = { key, layer, node: null, size: 0, before: [], after: [] };
    passing.set(key, slot);
    layers[layer]!.push(slot);
    return slot;
  };
  for (const band of bands) {
    const [from, to] = [slotById.get(band.from), slotById.get(band.to)];
    if (from === undefined || to === undefined || to.layer <= from.layer) continue;
    const route = [from];
    for (let layer = from.layer + 1; layer < to.layer; layer++) {
      const slot = passTo(to, layer);
      slot.size += band.size;
      route.push(slot);
    }
    route.push(to);
    for (let at = 1; at < route.length; at++) join(route[at - 1]!, route[at]!, band.size);
    routes.set(band.id, route);
  }
  return routes;
}

function join(from: Slot, to: Slot, size: number): void {
  const known = from.after.find((link) => link.to === to);
  if (known !== undefined) {
    known.size += size;
    return;
  }
  const link: Link = { from, to, size };
  from.after.push(link);
  to.before.push(link);
}
