import type { Slot } from './assignLayers.ts';

/** Where a slot stands: its upper edge and height in pixels. */
export interface Place {
  y: number;
  readonly height: number;
}

export interface PlaceOptions {
  readonly height: number;
  /** Space below a slot, in pixels. */
  readonly gapAfter: (slot: Slot) => number;
  readonly leastHeight: number;
}

const PASSES = 28;
/** Bands that pass through pull harder than nodes, so that long ones run straight. */
const STRAIGHT = 6;

/** The pixels that a unit of size can have so that every layer fits the height. */
export function scaleOf(layers: readonly (readonly Slot[])[], options: PlaceOptions): number {
  let low = 0;
  let high = Infinity;
  const fits = (scale: number): boolean => layers.every((layer) => spaceOf(layer, scale, options) <= options.height);
  for (const layer of layers) {
    const sum = layer.reduce((total, { size }) => total + size, 0);
    if (sum > 0) high = Math.min(high, options.height / sum);
  }
  if (high === Infinity) return 0;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function spaceOf(layer: readonly Slot[], scale: number, options: PlaceOptions): number {
  let space = 0;
  for (const [at, slot] of layer.entries()) {
    const own = Math.max(slot.node === null ? 0 : options.leastHeight, slot.size * scale);
    space += at === layer.length - 1 ? own : own + options.gapAfter(slot);
  }
  return space;
}

/**
 * Places the slots of ordered layers: each as near as possible to the mean of what it is joined to, none overlapping.
 * For one layer that is isotonic regression, solved exactly by pooling (Ayer et al. 1955); layers take turns.
 */
export function placeLayers(
  layers: readonly (readonly Slot[])[],
  scale: number,
  options: PlaceOptions,
): Map<Slot, Place> {
  const places = new Map<Slot, Place>();
  for (const layer of layers) {
    let y = Math.max(0, (options.height - spaceOf(layer, scale, options)) / 2);
    for (const slot of layer) {
      const height = Math.max(slot.node === null ? 0 : options.leastHeight, slot.size * scale);
      places.set(slot, { y, height });
      y += height + options.gapAfter(slot);
    }
  }
  for (let pass = 0; pass < PASSES; pass++) {
    const isForward = pass % 2 === 0;
    for (let step = 0; step < layers.length; step++) {
      const layer = layers[isForward ? step : layers.length - 1 - step]!;
      settle(layer, places, options, pass < PASSES / 2 ? isForward : null);
    }
  }
  return places;
}

interface Pool {
  sum: number;
  weight: number;
  count: number;
}

/**
 * Places things in a given order at given least distances, each as near as possible to its wish: weighted isotonic
 * regression of wish less offset, within 0 and `room`. `offsets` are the places if all stood as close as they may.
 */
export function placeInOrder(
  wishes: readonly (readonly [wish: number, weight: number])[],
  offsets: readonly number[],
  room: number,
): number[] {
  const pools: Pool[] = [];
  for (const [at, [wish, weight]] of wishes.entries()) {
    let pool: Pool = { sum: (wish - offsets[at]!) * weight, weight, count: 1 };
    while (pools.length > 0 && pools.at(-1)!.sum / pools.at(-1)!.weight > pool.sum / pool.weight) {
      const above = pools.pop()!;
      pool = { sum: pool.sum + above.sum, weight: pool.weight + above.weight, count: pool.count + above.count };
    }
    pools.push(pool);
  }
  const placed: number[] = [];
  for (const { sum, weight, count } of pools) {
    const base = Math.min(room, Math.max(0, sum / weight));
    for (let step = 0; step < count; step++) placed.push(base + offsets[placed.length]!);
  }
  return placed;
}

function settle(
  layer: readonly Slot[],
  places: ReadonlyMap<Slot, Place>,
  options: PlaceOptions,
  isForward: boolean | null,
): void {
  const last = layer.at(-1);
  if (last === undefined) return;
  const offsets: number[] = [];
  let offset = 0;
  for (const slot of layer) {
    offsets.push(offset);
    offset += places.get(slot)!.height + options.gapAfter(slot);
  }
  const wishes = layer.map((slot) => wishOf(slot, places, isForward));
  const room = Math.max(0, options.height - offsets.at(-1)! - places.get(last)!.height);
  for (const [at, y] of placeInOrder(wishes, offsets, room).entries()) places.get(layer[at]!)!.y = y;
}

/** Where a slot would stand if it were alone, and how much that counts. */
function wishOf(slot: Slot, places: ReadonlyMap<Slot, Place>, isForward: boolean | null): [number, number] {
  const own = places.get(slot)!;
  let [sum, weight] = [0, 0];
  const add = (other: Slot, size: number): void => {
    const place = places.get(other)!;
    const pull = size * (slot.node === null && other.node === null ? STRAIGHT : 1);
    sum += (place.y + place.height / 2) * pull;
    weight += pull;
  };
  if (isForward !== false) for (const { from, size } of slot.before) add(from, size);
  if (isForward !== true) for (const { to, size } of slot.after) add(to, size);
  if (weight === 0) return [own.y, 1e-6];
  return [sum / weight - own.height / 2, weight];
}
