import type { Link, Slot } from './assignLayers.ts';

const SWEEPS = 16;
/** Neighbours are swapped pair by pair only in layers that this is cheap for. */
const MAX_SWAPPED = 160;

/**
 * Orders the slots of each layer so that few bands cross, wide ones least of all: sweeps to the mean place of the
 * neighbours (Sugiyama et al. 1981), then swaps of pairs that lessen the crossed width; the best order met is kept.
 * The first and last order given are what it begins with; a layer in `fixed` is never reordered.
 */
export function orderLayers(layers: Slot[][], fixed: ReadonlySet<number>): void {
  const place = new Map<Slot, number>();
  const number = (layer: readonly Slot[]): void => {
    for (const [at, slot] of layer.entries()) place.set(slot, at);
  };
  for (const layer of layers) number(layer);
  let best = layers.map((layer) => [...layer]);
  let least = crossedWidth(layers, place);
  for (let sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
    const isForward = sweep % 2 === 0;
    for (let step = 0; step < layers.length; step++) {
      const at = isForward ? step : layers.length - 1 - step;
      if (fixed.has(at)) continue;
      const layer = layers[at]!;
      const links = (slot: Slot): readonly Link[] => (isForward ? slot.before : slot.after);
      sortByNeighbours(layer, links, isForward, place);
      number(layer);
      swapNeighbours(layer, place);
    }
    const crossed = crossedWidth(layers, place);
    if (crossed < least) {
      least = crossed;
      best = layers.map((layer) => [...layer]);
    }
  }
  for (const [at, layer] of best.entries()) layers[at]!.splice(0, layer.length, ...layer);
}

function sortByNeighbours(
  layer: Slot[],
  links: (slot: Slot) => readonly Link[],
  isForward: boolean,
  place: ReadonlyMap<Slot, number>,
): void {
  const wish = new Map<Slot, number>();
  for (const slot of layer) {
    let [sum, weight] = [0, 0];
    for (const link of links(slot)) {
      sum += place.get(isForward ? link.from : link.to)! * link.size;
      weight += link.size;
    }
    wish.set(slot, weight === 0 ? place.get(slot)! : sum / weight);
  }
  layer.sort((a, b) => wish.get(a)! - wish.get(b)! || place.get(a)! - place.get(b)!);
}

/** Width that crosses if `a` stands above `b`, counted at both sides. */
function crossing(a: Slot, b: Slot, place: ReadonlyMap<Slot, number>): number {
  let crossed = 0;
  for (const first of a.before) {
    const at = place.get(first.from)!;
    for (const second of b.before) if (at > place.get(second.from)!) crossed += Math.min(first.size, second.size);
  }
  for (const first of a.after) {
    const at = place.get(first.to)!;
    for (const second of b.after) if (at > place.get(second.to)!) crossed += Math.min(first.size, second.size);
  }
  return crossed;
}

function swapNeighbours(layer: Slot[], place: Map<Slot, number>): void {
  if (layer.length > MAX_SWAPPED) return;
  for (let at = 1; at < layer.length; at++) {
    const [upper, lower] = [layer[at - 1]!, layer[at]!];
    if (crossing(upper, lower, place) <= crossing(lower, upper, place)) continue;
    layer[at - 1] = lower;
    layer[at] = upper;
    place.set(lower, at - 1);
    place.set(upper, at);
  }
}

function crossedWidth(layers: readonly Slot[][], place: ReadonlyMap<Slot, number>): number {
  let crossed = 0;
  for (const layer of layers) {
    const links = layer.flatMap((slot) => slot.after);
    links.sort((a, b) => place.get(a.from)! - place.get(b.from)! || place.get(a.to)! - place.get(b.to)!);
    for (let i = 0; i < links.length; i++) {
      const to = place.get(links[i]!.to)!;
      for (let j = i + 1; j < links.length; j++) {
        if (place.get(links[j]!.to)! < to) crossed += Math.min(links[i]!.size, links[j]!.size);
      }
    }
  }
  return crossed;
}
