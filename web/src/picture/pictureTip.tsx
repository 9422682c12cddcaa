import type { AmountWriter } from '../format/amountWriter.ts';
import { formatSpan } from '../format/formatTime.ts';
import { countOf, groupLabel, markLabel, ruleLabel } from '../format/words.ts';
import { Tip } from '../shell/tip.tsx';
import { groupOf, type PictureLayout } from './layoutPicture.ts';
import { nodeLabel } from './placeLabels.ts';

interface Props {
  readonly layout: PictureLayout;
  readonly hovered: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly amounts: AmountWriter;
  readonly names: ReadonlyMap<string, string>;
}

/** What is under the pointer: its name, amount and time; further things stand in the panel. */
export function PictureTip({ layout, hovered, at, amounts, names }: Props) {
  const lines = hovered.startsWith('band:')
    ? bandLines(layout, hovered.slice(5), amounts, names)
    : nodeLines(layout, hovered.slice(5), amounts, names);
  // Right of the ends stand their names and amounts, which it would cover there.
  const edge = Math.max(...layout.nodes.map((drawn) => drawn.x + drawn.width));
  return <Tip lines={lines} at={at} edge={edge} />;
}

function interval(amounts: AmountWriter, certain: string | undefined, amount: string): string {
  return certain === undefined || certain === amount
    ? amounts.long(amount)
    : `${amounts.long(certain)} – ${amounts.long(amount)}`;
}

function bandLines(
  layout: PictureLayout,
  id: string,
  amounts: AmountWriter,
  names: ReadonlyMap<string, string>,
): string[] {
  const drawn = layout.bands.find(({ band }) => band.id === id);
  if (drawn === undefined) return [];
  const { band } = drawn;
  const nameOf = (node: string): string => {
    const found = layout.nodes.find((other) => other.node.id === node);
    if (found === undefined) return '';
    const { kind, entity } = found.node;
    if (kind === 'end-group' && entity === null) return groupLabel(groupOf(found.node));
    return nodeLabel(found, names);
  };
  const lines = [
    interval(amounts, band.certain, band.possible ?? band.amount),
    `${nameOf(band.from)} → ${nameOf(band.to)}`,
  ];
  if (layout.compare !== null && band.amount2 !== undefined) {
    lines.push(`${interval(amounts, band.certain2, band.amount2)} under ${ruleLabel(layout.compare)}`);
  }
  if (band.kind === 'rests') lines.push('stays there: no transfer behind it');
  else lines.push(countOf(band.transfers, 'transfer'));
  if (band.first !== null && band.last !== null) lines.push(formatSpan(band.first, band.last));
  return lines;
}

function nodeLines(
  layout: PictureLayout,
  id: string,
  amounts: AmountWriter,
  names: ReadonlyMap<string, string>,
): string[] {
  const drawn = layout.nodes.find(({ node }) => node.id === id);
  if (drawn === undefined) return [];
  const { node } = drawn;
  const isEnd = node.kind === 'end-group';
  const lines = [isEnd && node.entity === null ? groupLabel(groupOf(node)) : nodeLabel(drawn, names)];
  if (isEnd) {
    lines.push(interval(amounts, node.certainEnded, node.ended));
    if (layout.compare !== null && node.ended2 !== undefined) {
      lines.push(`${interval(amounts, node.certainEnded2, node.ended2)} under ${ruleLabel(layout.compare)}`);
    }
    if (node.count > 1) lines.push(`${countOf(node.count, 'member')}`);
  } else if (node.kind === 'theft') lines.push(`${amounts.long(node.amountOut)} stolen`);
  else {
    lines.push(`in ${interval(amounts, node.certainIn, node.amountIn)}`);
    if (layout.compare !== null && node.amountIn2 !== undefined) {
      lines.push(`in ${interval(amounts, node.certainIn2, node.amountIn2)} under ${ruleLabel(layout.compare)}`);
    }
    if (node.amountOut !== '0') lines.push(`on ${interval(amounts, node.certainOut, node.amountOut)}`);
    if (node.ended !== '0') lines.push(`ends here ${interval(amounts, node.certainEnded, node.ended)}`);
    if (node.kind === 'others') lines.push(`${countOf(node.count, 'holder')} gathered; double-click shows the largest`);
  }
  if (node.first !== null && node.last !== null) lines.push(formatSpan(node.first, node.last));
  for (const mark of node.marks) lines.push(markLabel(mark));
  return lines;
}
