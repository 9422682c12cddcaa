import type { PictureLayout } from './layoutPicture.ts';

export type Step = 'back' | 'on' | 'up' | 'down';

const largest = (layout: PictureLayout, id: string, near: 'from' | 'to'): string | null => {
  const found = layout.bands
    .filter(({ band }) => band[near] === id)
    .sort((a, b) => b.points[0]!.thickness - a.points[0]!.thickness)[0];
  return found === undefined ? null : `band:${found.band.id}`;
};

/**
 * Where a step from what is chosen leads: `back` and `on` along the flow, by way of the widest band; `up` and `down` to
 * the neighbour beside it. With nothing chosen it begins at the largest theft.
 */
export function stepAlong(layout: PictureLayout, chosen: string | null, step: Step): string | null {
  if (chosen?.startsWith('band:') === true) {
    const { band } = layout.bands.find(({ band: { id } }) => id === chosen.slice(5)) ?? {};
    if (band === undefined) return null;
    if (step === 'back') return `node:${band.from}`;
    if (step === 'on') return `node:${band.to}`;
    const beside = layout.bands
      .filter((other) => other.band.from === band.from)
      .sort((a, b) => a.points[0]!.y - b.points[0]!.y);
    const at = beside.findIndex((other) => other.band.id === band.id);
    const next = beside[at + (step === 'up' ? -1 : 1)];
    return next === undefined ? chosen : `band:${next.band.id}`;
  }
  const id = chosen?.startsWith('node:') === true ? chosen.slice(5) : null;
  const drawn = layout.nodes.find(({ node }) => node.id === id);
  if (drawn === undefined) {
    const first = layout.nodes.filter(({ node }) => node.kind === 'theft').sort((a, b) => b.height - a.height)[0];
    return first === undefined ? null : `node:${first.node.id}`;
  }
  if (step === 'back') return largest(layout, drawn.node.id, 'to') ?? chosen;
  if (step === 'on') return largest(layout, drawn.node.id, 'from') ?? chosen;
  const beside = layout.nodes.filter(({ x }) => Math.abs(x - drawn.x) < 2).sort((a, b) => a.y - b.y);
  const at = beside.findIndex(({ node }) => node.id === drawn.node.id);
  const next = beside[at + (step === 'up' ? -1 : 1)];
  return next === undefined ? chosen : `node:${next.node.id}`;
}
