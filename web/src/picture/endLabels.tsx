import { useMemo } from 'react';
import type { AmountWriter } from '../format/amountWriter.ts';
import { countOf } from '../format/words.ts';
import type { DrawnNode, PictureLayout } from './layoutPicture.ts';
import { MarkSign } from './markSign.tsx';
import { differenceOf, placeEnds } from './placeEnds.ts';

interface Props {
  readonly layout: PictureLayout;
  readonly amounts: AmountWriter;
  readonly names: ReadonlyMap<string, string>;
  readonly groupLabel: (key: string) => string;
}

/** Room that labels of ends take at the right, in pixels at the usual size of text: more where there is more. */
export function endLabelWidth(width: number, textScale: number): number {
  return textScale * Math.min(310, Math.max(236, (0.24 * width) / textScale));
}

/** What stands beside an amount that is another under the rule compared with. */
export function differenceText(drawn: DrawnNode, amounts: AmountWriter): string {
  if (drawn.node.ended2 === undefined) return '';
  const difference = differenceOf(drawn);
  if (difference === 0n) return '=';
  return difference > 0n ? `+${amounts.short(difference)}` : `−${amounts.short(-difference)}`;
}

/** From an end to its label: room for the line that joins them. */
const LEADER = 18;

/** Mean advances of the typeface at this size, in pixels: of letters, and of figures, which all have one. */
const [LETTER, FIGURE] = [6.2, 7];

/** As much of a name as stands beside its amount. */
function cut(text: string, amount: string, space: number): string {
  const limit = Math.max(4, Math.floor((space - 10 - amount.length * FIGURE) / LETTER));
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}

/** An end's amount as the picture's words have it: what ended there, and under `bounds` from certain to possible. */
export function endAmount({ node }: DrawnNode, amounts: AmountWriter): string {
  const total = node.kind === 'later' ? node.amountIn : node.ended;
  if (node.certainEnded === undefined) return amounts.short(total);
  return amounts.range(node.certainEnded, total);
}

export function endName({ node }: DrawnNode, names: ReadonlyMap<string, string>): string {
  const given = names.get(node.id);
  if (given !== undefined) return given;
  if (node.kind === 'later') return 'goes on later';
  if (node.entity !== null) return node.entity;
  if (node.reason === 'service') return node.label;
  return node.reason === 'fee' || node.count < 2 ? '' : countOf(node.count, 'holder');
}

/** How many ends have no line of their own. */
export function moreWords(left: readonly DrawnNode[]): string {
  return `and ${countOf(left.length, 'more end')} …`;
}

/** Names and amounts beside the ends, and over the services of each category a heading with its total. */
export function EndLabels({ layout, amounts, names, groupLabel }: Props) {
  const edge = layout.labelsEnd;
  const right = edge - layout.differences;
  const { lines, left: unnamed } = useMemo(() => placeEnds(layout), [layout]);
  const named = new Set(lines.map(({ drawn, group }) => (drawn === null ? '' : group?.key)));
  return (
    <g className="ends">
      {lines.map(({ key, drawn, group, y }) => {
        if (group === null) {
          return (
            <text key={key} className="gathered" x={right} y={y + 4} textAnchor="end">
              {moreWords(unnamed)}
            </text>
          );
        }
        const [top] = group.nodes;
        const left = top!.x + top!.width + LEADER;
        const isService = top!.node.reason === 'service';
        if (drawn === null) {
          // Of one end the line below says as much, where there is room for it.
          const isSummed = group.nodes.length > 1 || !named.has(group.key);
          return (
            <g key={key} className="heading">
              <text x={left} y={y + 4}>
                {groupLabel(group.key)}
              </text>
              {isSummed && top!.node.certainEnded === undefined && (
                <text className="amount" x={right} y={y + 4} textAnchor="end">
                  {amounts.short(group.nodes.reduce((sum, { node }) => sum + BigInt(node.ended), 0n))}
                </text>
              )}
            </g>
          );
        }
        const amount = endAmount(drawn, amounts);
        const lead = isService || drawn.node.kind === 'later' ? '' : `${groupLabel(group.key)} `;
        const space = (right - left) / layout.textScale - lead.length * LETTER;
        const middle = Math.max(drawn.y + 0.75, Math.min(y, drawn.y + drawn.height));
        return (
          <g key={key} data-key={`node:${drawn.node.id}`} className="end">
            <rect className="reach" x={left - LEADER} y={y - 7} width={right - left + LEADER} height="14" />
            <path
              className="leader"
              d={`M${drawn.x + drawn.width + 1} ${middle.toFixed(1)}L${left - 4} ${y.toFixed(1)}`}
            />
            <text x={left} y={y + 4}>
              {lead}
              <tspan className={isService ? '' : 'faint'}>{cut(endName(drawn, names), amount, space)}</tspan>
            </text>
            <text className="amount" x={right} y={y + 4} textAnchor="end">
              {amount}
            </text>
            {layout.differences > 0 && (
              <text className="amount difference" x={edge} y={y + 4} textAnchor="end">
                {differenceText(drawn, amounts)}
              </text>
            )}
            {drawn.node.marks.map((mark, at) => (
              <MarkSign key={mark} mark={mark} x={drawn.x - 9 - at * 14} y={drawn.y + drawn.height / 2} />
            ))}
          </g>
        );
      })}
    </g>
  );
}
