import type { BandPoint } from './layoutPicture.ts';

const at = (value: number): string => value.toFixed(1);

/** One edge of a band, `side` of its thickness away from the middle line, as curves that are level at every point. */
function edge(points: readonly BandPoint[], side: number, isReversed: boolean): string {
  const ordered = isReversed ? [...points].reverse() : points;
  const parts: string[] = [];
  for (let step = 0; step < ordered.length; step++) {
    const { x, y, thickness } = ordered[step]!;
    const level = y + thickness * side;
    const before = ordered[step - 1];
    if (before === undefined) {
      parts.push(`${at(x)} ${at(level)}`);
      continue;
    }
    const bend = (before.x + x) / 2;
    parts.push(`C${at(bend)} ${at(before.y + before.thickness * side)} ${at(bend)} ${at(level)} ${at(x)} ${at(level)}`);
  }
  return parts.join('');
}

/** The outline of the part of a band between two fractions of its thickness, 0 at its upper edge, 1 at its lower. */
export function bandPath(points: readonly BandPoint[], from = 0, to = 1): string {
  return `M${edge(points, from - 0.5, false)}L${edge(points, to - 0.5, true)}Z`;
}

/** The middle line of a band that runs back in time: out to the right, around, and in from the left. */
export function backPath(points: readonly BandPoint[]): string {
  const [from, to] = [points[0]!, points.at(-1)!];
  const reach = 26 + Math.min(60, Math.abs(from.x - to.x) / 6);
  return `M${at(from.x)} ${at(from.y)}C${at(from.x + reach)} ${at(from.y)} ${at(to.x - reach)} ${at(to.y)} ${at(to.x)} ${at(to.y)}`;
}
