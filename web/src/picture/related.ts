import type { Picture, PictureBand } from '../state/contract.ts';
import { groupOf } from './layoutPicture.ts';

/** Everything that leads to or comes from what is chosen: ids of bands and nodes. */
export interface Related {
  readonly nodes: ReadonlySet<string>;
  readonly bands: ReadonlySet<string>;
}

/**
 * Follows bands from the chosen nodes, bands and groups of ends, against the flow to the thefts and with it to the ends;
 * null where nothing of the picture is chosen.
 */
export function relatedTo({ bands, nodes: all }: Picture, selection: readonly string[]): Related | null {
  const nodes = new Set<string>();
  const chosenBands = new Set<string>();
  const start: { back: Set<string>; on: Set<string> } = { back: new Set(), on: new Set() };
  const here = new Set(all.map(({ id }) => id));
  const byId = new Map(bands.map((band) => [band.id, band]));
  for (const key of selection) {
    if (key.startsWith('node:')) {
      const id = key.slice(5);
      if (!here.has(id)) continue;
      nodes.add(id);
      start.back.add(id);
      start.on.add(id);
    }
    if (key.startsWith('group:')) {
      for (const node of all) {
        if (node.kind !== 'end-group' || groupOf(node) !== key.slice(6)) continue;
        nodes.add(node.id);
        start.back.add(node.id);
      }
    }
    const band = key.startsWith('band:') ? byId.get(key.slice(5)) : undefined;
    if (band !== undefined) {
      chosenBands.add(band.id);
      start.back.add(band.from);
      start.on.add(band.to);
    }
  }
  if (start.back.size === 0) return null;
  walk(bands, start.back, nodes, chosenBands, 'to', 'from');
  walk(bands, start.on, nodes, chosenBands, 'from', 'to');
  return { nodes, bands: chosenBands };
}

function walk(
  bands: readonly PictureBand[],
  start: ReadonlySet<string>,
  nodes: Set<string>,
  chosen: Set<string>,
  near: 'from' | 'to',
  far: 'from' | 'to',
): void {
  const byNear = new Map<string, PictureBand[]>();
  for (const band of bands) byNear.set(band[near], [...(byNear.get(band[near]) ?? []), band]);
  const seen = new Set(start);
  const queue = [...start];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    nodes.add(id);
    for (const band of byNear.get(id) ?? []) {
      chosen.add(band.id);
      if (seen.has(band[far])) continue;
      seen.add(band[far]);
      queue.push(band[far]);
    }
  }
}
