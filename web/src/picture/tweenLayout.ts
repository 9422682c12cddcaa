import type { BandPoint, DrawnBand, DrawnNode, PictureLayout } from './layoutPicture.ts';

const mix = (a: number, b: number, part: number): number => a + (b - a) * part;

/** The point of a band at a fraction of its length in points. */
function sample(points: readonly BandPoint[], fraction: number): BandPoint {
  const place = fraction * (points.length - 1);
  const at = Math.min(points.length - 2, Math.floor(place));
  const [a, b] = [points[at]!, points[at + 1]!];
  const part = place - at;
  return { x: mix(a.x, b.x, part), y: mix(a.y, b.y, part), thickness: mix(a.thickness, b.thickness, part) };
}

function tweenBand(before: DrawnBand | undefined, after: DrawnBand, part: number): DrawnBand {
  const { points } = after;
  const mixed = points.map((point, at) => {
    if (before === undefined) return { ...point, thickness: point.thickness * part };
    const old = sample(before.points, at / (points.length - 1));
    return {
      x: mix(old.x, point.x, part),
      y: mix(old.y, point.y, part),
      thickness: mix(old.thickness, point.thickness, part),
    };
  });
  return { ...after, points: mixed, certain: mix(before?.certain ?? after.certain, after.certain, part) };
}

function tweenNode(before: DrawnNode | undefined, after: DrawnNode, part: number): DrawnNode {
  if (before === undefined) {
    return { ...after, y: after.y + (after.height / 2) * (1 - part), height: after.height * part };
  }
  return {
    ...after,
    x: mix(before.x, after.x, part),
    y: mix(before.y, after.y, part),
    height: mix(before.height, after.height, part),
  };
}

/** A layout on its way from one to another: what stays moves, what is new grows out of its middle line. */
export function tweenLayout(before: PictureLayout, after: PictureLayout, part: number): PictureLayout {
  const nodes = new Map(before.nodes.map((drawn) => [drawn.node.id, drawn]));
  const bands = new Map(before.bands.map((drawn) => [drawn.band.id, drawn]));
  return {
    ...after,
    nodes: after.nodes.map((drawn) => tweenNode(nodes.get(drawn.node.id), drawn, part)),
    bands: after.bands.map((drawn) => tweenBand(bands.get(drawn.band.id), drawn, part)),
    groups: after.groups.map((group) => ({
      ...group,
      nodes: group.nodes.map((drawn) => tweenNode(nodes.get(drawn.node.id), drawn, part)),
    })),
  };
}
