import type { AmountWriter } from '../format/amountWriter.ts';
import { shortenName } from '../format/shortenName.ts';
import type { DrawnNode, PictureLayout } from './layoutPicture.ts';

export interface PlacedLabel {
  readonly drawn: DrawnNode;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LINE = 13;
/** Mean advance of the typeface at this size, a little generous. */
const ADVANCE = 6.1;

/** What a node is called on the picture. */
export function nodeLabel(
  { node }: DrawnNode,
  names: ReadonlyMap<string, string>,
  amount: (base: string) => string = () => '',
): string {
  const given = node.kind === 'others' ? undefined : names.get(node.id);
  if (given !== undefined) return given;
  if (node.kind === 'group' || node.kind === 'before') return node.label;
  if (node.kind === 'others') return `others (${node.count.toLocaleString('en-US')})${amount(node.amountIn)}`;
  if (node.kind === 'theft') return cutMiddle(node.label);
  return node.entity ?? shortenName(node.label);
}

/** Names of thefts often begin alike: what tells them apart is kept. */
function cutMiddle(name: string): string {
  return name.length <= 20 ? name : `${name.slice(0, 8)}…${name.slice(-9)}`;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Labels for what stands between thefts and ends: the largest first, and only where one covers neither another label nor
 * a large node. What has no label is named when pointed at.
 */
export function placeLabels(
  layout: PictureLayout,
  names: ReadonlyMap<string, string>,
  wanted: ReadonlySet<string>,
  amounts: AmountWriter,
): PlacedLabel[] {
  const taken: Box[] = layout.nodes
    .filter(({ height }) => height > 4)
    .map(({ x, y, width, height }) => ({ left: x, right: x + width, top: y, bottom: y + height }));
  for (const { node, x, y } of layout.nodes) {
    if (node.kind === 'end-group' || node.marks.length === 0) continue;
    taken.push({ left: x - 4, right: x + 14 * node.marks.length - 4, top: y - 16, bottom: y - 2 });
  }
  const labels: PlacedLabel[] = [];
  // Beside the ends stand their own names.
  const endsAt = Math.min(
    layout.width,
    ...layout.nodes.filter(({ node }) => node.kind === 'end-group' || node.kind === 'later').map(({ x }) => x),
  );
  const between = layout.nodes.filter(({ node }) => node.kind !== 'end-group' && node.kind !== 'later');
  const importance = ({ node, height }: DrawnNode): number =>
    (wanted.has(node.id) ? 1e6 : 0) +
    (names.has(node.id) || node.kind === 'group' ? 1e5 : 0) +
    (node.kind === 'others' ? 12 : 0) +
    height;
  between.sort((a, b) => importance(b) - importance(a));
  const thefts = between.filter(({ node }) => node.kind === 'theft').length;
  for (const drawn of between) {
    const isWanted =
      wanted.has(drawn.node.id) ||
      names.has(drawn.node.id) ||
      drawn.node.kind === 'others' ||
      drawn.node.kind === 'group';
    if (drawn.height < 10 && !isWanted) continue;
    if (drawn.node.kind === 'theft' && thefts > 1 && drawn.height < 11 && !isWanted) continue;
    const text = nodeLabel(drawn, names, (base) => ` ${amounts.short(base)}`);
    const width = text.length * ADVANCE * layout.textScale;
    for (const { x, y, anchor } of candidates(drawn, LINE * layout.textScale)) {
      const left = anchor === 'start' ? x : x - width;
      const box = { left: left - 8, right: left + width + 8, top: y - LINE * layout.textScale + 3, bottom: y + 3 };
      if (box.right > endsAt - 6 || box.bottom > layout.height - 18 * layout.textScale) continue;
      if (box.top < 0 || left < 2) continue;
      if (taken.some((other) => overlaps(other, box))) continue;
      taken.push(box);
      labels.push({ drawn, text, x, y, anchor });
      break;
    }
  }
  return labels;
}

function candidates(
  { node, x, y, width, height }: DrawnNode,
  line: number,
): { x: number; y: number; anchor: 'start' | 'end' }[] {
  const beside = { x: x + width + 5, y: y + height / 2 + 4, anchor: 'start' as const };
  const above = { x, y: y - 4, anchor: 'start' as const };
  const below = { x, y: y + height + line, anchor: 'start' as const };
  const left = { x: x - 5, y: y + height / 2 + 4, anchor: 'end' as const };
  if (node.kind === 'theft') return [beside, above, below];
  return height >= 15 ? [beside, above, below, left] : [above, below, beside, left];
}
