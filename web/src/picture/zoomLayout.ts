import type { DrawnNode, LayoutSpace, PictureLayout } from './layoutPicture.ts';

/** How a picture is enlarged: by how much, and where its upper left corner is moved to, in pixels. */
export interface Zoom {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** All of the picture. */
export const WHOLE: Zoom = { k: 1, x: 0, y: 0 };

/** A step of the keys and buttons. */
export const ZOOM_STEP = 1.4;
const MOST = 24;

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** Room of a picture between its margins. */
const roomOf = ({ width, height, left, right, top, bottom }: LayoutSpace): { width: number; height: number } => ({
  width: width - left - right,
  height: height - top - bottom,
});

/** A zoom that leaves no empty margin: the picture cannot be pulled out of its frame. */
export function keepIn({ k, x, y }: Zoom, space: LayoutSpace): Zoom {
  const { width, height } = roomOf(space);
  const scale = within(k, 1, MOST);
  if (scale === 1) return WHOLE;
  return { k: scale, x: within(x, width * (1 - scale), 0), y: within(y, height * (1 - scale), 0) };
}

/** A zoom that means the same in a window of any size: by how much, and what part of the whole picture is in the middle. */
export type SharedZoom = readonly [k: number, x: number, y: number];

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** What an address says of a zoom; null where all of the picture is seen. */
export function shareZoom({ k, x, y }: Zoom, space: LayoutSpace): SharedZoom | null {
  if (k === 1) return null;
  const { width, height } = roomOf(space);
  const part = (shift: number, size: number): number => rounded((size / 2 - shift) / (k * size), 4);
  return [rounded(k, 2), part(x, width), part(y, height)];
}

/** The zoom that an address speaks of, in a picture of this space. */
export function unshareZoom(shared: SharedZoom | null, space: LayoutSpace): Zoom {
  if (shared === null) return WHOLE;
  const [k, x, y] = shared;
  const { width, height } = roomOf(space);
  return keepIn({ k, x: width / 2 - x * k * width, y: height / 2 - y * k * height }, space);
}

/** Enlarges by a factor round a point of the frame, which stays where it is. */
export function zoomAt(
  zoom: Zoom,
  factor: number,
  point: { readonly x: number; readonly y: number },
  space: LayoutSpace,
): Zoom {
  const k = within(zoom.k * factor, 1, MOST);
  const part = k / zoom.k;
  const [px, py] = [point.x - space.left, point.y - space.top];
  return keepIn({ k, x: px - (px - zoom.x) * part, y: py - (py - zoom.y) * part }, space);
}

/** Moves what is enlarged only as far as it takes to see a node of the whole picture. */
export function bringIn(zoom: Zoom, { x, y, height }: DrawnNode, space: LayoutSpace): Zoom {
  if (zoom.k === 1) return zoom;
  const room = roomOf(space);
  const place = { x: (x - space.left) * zoom.k, y: (y - space.top + height / 2) * zoom.k };
  const near = (shift: number, at: number, size: number): number =>
    at + shift < 0 || at + shift > size ? size / 2 - at : shift;
  return keepIn({ k: zoom.k, x: near(zoom.x, place.x, room.width), y: near(zoom.y, place.y, room.height) }, space);
}

/** A layout enlarged: places and widths grow, text and nodes stay as wide as they are, so that more has room for its name. */
export function zoomLayout(layout: PictureLayout, zoom: Zoom): PictureLayout {
  if (zoom.k === 1) return layout;
  const { space } = layout;
  const toX = (x: number): number => space.left + (x - space.left) * zoom.k + zoom.x;
  const toY = (y: number): number => space.top + (y - space.top) * zoom.k + zoom.y;
  const move = (drawn: DrawnNode): DrawnNode => ({
    ...drawn,
    x: toX(drawn.x),
    y: toY(drawn.y),
    height: drawn.height * zoom.k,
    ...(drawn.beside === undefined ? {} : { beside: drawn.beside * zoom.k }),
  });
  const nodes = layout.nodes.map(move);
  const edges = new Map(nodes.map(({ node, x, width }) => [node.id, x + width]));
  const isSeen = ({ x, y, height }: DrawnNode): boolean =>
    x < space.width && y + height > space.top && y < space.height - space.bottom;
  return {
    ...layout,
    nodes,
    bands: layout.bands.map((drawn) => ({
      ...drawn,
      // A band leaves at the right edge of its node, which is no wider than before.
      points: drawn.points.map(({ x, y, thickness }, at) => ({
        x: at === 0 ? edges.get(drawn.band.from)! : toX(x),
        y: toY(y),
        thickness: thickness * zoom.k,
      })),
      strength: Math.min(1, drawn.strength * zoom.k),
    })),
    ticks: layout.ticks.map(({ x, seconds }) => ({ x: toX(x), seconds })),
    groups: layout.groups
      .map(({ key, nodes }) => ({ key, nodes: nodes.map(move).filter(isSeen) }))
      .filter(({ nodes }) => nodes.length > 0),
    labelsEnd: toX(space.width - space.right) + space.right - 12,
    scale: layout.scale * zoom.k,
    isZoomed: true,
  };
}
