import type { DrawnNode, PictureLayout } from './layoutPicture.ts';
import { placeInOrder } from './placeLayers.ts';

/** What stands beside the ends: the heading of a group, an end of it, or how many have no line (`drawn` and `group` null). */
export interface EndLine {
  readonly key: string;
  readonly drawn: DrawnNode | null;
  readonly group: PictureLayout['groups'][number] | null;
  readonly y: number;
}

/** What of a layout says where its ends are. */
type EndsLayout = Pick<PictureLayout, 'height' | 'groups' | 'textScale'>;

export interface PlacedEnds {
  readonly lines: readonly EndLine[];
  /** Ends that have no line for want of room, the largest first; where rules are compared, those that differ most. */
  readonly left: readonly DrawnNode[];
}

interface Wished extends Omit<EndLine, 'y'> {
  readonly wish: number;
  readonly weight: number;
}

const PITCH = 15;
/** As close as lines can stand. */
const LEAST_PITCH = 13;
/** Nothing stands so near to the lower edge. */
const BELOW = 20;

/** The key of the line that says how many have none. */
export const MORE_ENDS = 'more ends';

const sizeOf = ({ node }: DrawnNode): bigint => BigInt(node.kind === 'later' ? node.amountIn : node.ended);

/** What an end's amount differs by from that under the rule compared with; 0 where none is. */
export function differenceOf({ node }: DrawnNode): bigint {
  return node.ended2 === undefined ? 0n : BigInt(node.ended) - BigInt(node.ended2);
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** Which of two ends matters less: the one that differs less, or differs alike and is smaller. */
function byWeight(a: DrawnNode, b: DrawnNode): number {
  const [one, other] = [absolute(differenceOf(a)), absolute(differenceOf(b))];
  if (one !== other) return one < other ? -1 : 1;
  return sizeOf(a) < sizeOf(b) ? -1 : sizeOf(a) > sizeOf(b) ? 1 : 0;
}

/** Gives each end a line as near to it as the lines above and below let it; what has no room is counted in one more. */
export function placeEnds(layout: EndsLayout): PlacedEnds {
  const { textScale } = layout;
  const ends = layout.groups.flatMap(({ nodes }) => nodes);
  const headings = layout.groups.filter(({ nodes }) => nodes[0]!.node.reason === 'service').length;
  const height = layout.height - BELOW;
  const fitting = Math.floor(height / (LEAST_PITCH * textScale)) - headings;
  const hasAll = ends.length <= fitting;
  // Sorting keeps the order of equals: of those the upper ones have the lines.
  const left = hasAll
    ? []
    : ends
        .toReversed()
        .sort(byWeight)
        .slice(0, ends.length - Math.max(0, fitting - 1));
  const lines = linesOf(layout, new Set(left));
  if (left.length > 0) lines.push({ key: MORE_ENDS, drawn: null, group: null, wish: height, weight: 0.1 });
  const pitch = Math.min(PITCH * textScale, height / Math.max(1, lines.length));
  const offsets = lines.map((_, at) => at * pitch);
  const room = height - (offsets.at(-1) ?? 0) - 14;
  const placed = placeInOrder(
    lines.map(({ wish, weight }) => [wish - 10, weight]),
    offsets,
    Math.max(0, room),
  );
  return {
    lines: lines.map(({ key, drawn, group }, at) => ({ key, drawn, group, y: placed[at]! + 10 })),
    left: left.toReversed(),
  };
}

function linesOf({ groups, textScale }: EndsLayout, left: ReadonlySet<DrawnNode>): Wished[] {
  const lines: Wished[] = [];
  const centre = ({ y, height }: DrawnNode): number => y + Math.min(height / 2, 14);
  for (const group of groups) {
    const [top] = group.nodes;
    if (top!.node.reason === 'service') {
      const wish = centre(top!) - PITCH * textScale;
      lines.push({ key: `heading:${group.key}`, drawn: null, group, wish, weight: 0.1 });
    }
    for (const drawn of group.nodes)
      if (!left.has(drawn))
        lines.push({ key: drawn.node.id, drawn, group, wish: centre(drawn), weight: 1 + drawn.height });
  }
  return lines;
}
