import { memo, type Ref } from 'react';
import type { AmountWriter } from '../format/amountWriter.ts';
import { formatDay, formatTick } from '../format/formatTime.ts';
import { groupLabel } from '../format/words.ts';
import { coloursOf } from '../theme/palette.ts';
import { backPath, bandPath } from './bandPath.ts';
import { EndLabels } from './endLabels.tsx';
import { Hatch } from './hatch.tsx';
import type { DrawnBand, DrawnNode, PictureLayout } from './layoutPicture.ts';
import { MarkSign } from './markSign.tsx';
import { bandColour, type Colouring, nodeColour } from './nodeColour.ts';
import type { PlacedLabel } from './placeLabels.ts';
import type { Related } from './related.ts';

interface Drawing {
  readonly layout: PictureLayout;
  readonly colouring: Colouring;
  readonly labels: readonly PlacedLabel[];
  readonly related: Related | null;
  readonly chosen: ReadonlySet<string>;
  readonly hovered: string | null;
  readonly amounts: AmountWriter;
  readonly names: ReadonlyMap<string, string>;
  readonly title: string;
  /** What is gathered, said below the ends; empty where nothing is. */
  readonly gathered: string;
  readonly ref?: Ref<SVGSVGElement>;
}

/** The picture of a layout: bands, nodes, ends and time, in that order from the ground up. */
export function PictureSvg(drawing: Drawing) {
  const { layout, colouring, title, ref } = drawing;
  const clipId = `frame-${layout.compare ?? 'one'}`;
  const byId = new Map(layout.nodes.map(({ node }) => [node.id, node]));
  const colourOf = (band: DrawnBand): string => bandColour(colouring, band.band, byId);
  const ordered = [...layout.bands].sort((a, b) => b.points[0]!.thickness - a.points[0]!.thickness);
  const hatches = new Set(ordered.filter(({ certain }) => certain < 1).map(colourOf));
  return (
    <svg
      ref={ref}
      className="picture"
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="img"
      aria-label={title}
    >
      <defs>
        <clipPath id={clipId}>
          <rect
            y={layout.isZoomed ? layout.space.top - 14 : 0}
            width={layout.width}
            height={layout.height - layout.space.bottom + (layout.isZoomed ? 16 - layout.space.top : 8)}
          />
        </clipPath>
        {[...hatches].map((colour) => (
          <Hatch key={colour} id={hatchId(colour)} colour={colour} />
        ))}
      </defs>
      <TimeAxis layout={layout} taken={drawing.gathered.length * 5.8 * layout.textScale + 20} />
      <g clipPath={layout.isZoomed ? `url(#${clipId})` : undefined}>
        <g className={drawing.related === null ? 'bands' : 'bands has-choice'}>
          {ordered.map((band) => (
            <BandShape
              key={band.band.id}
              drawn={band}
              colour={colourOf(band)}
              isRelated={drawing.related?.bands.has(band.band.id) ?? true}
              isChosen={drawing.chosen.has(`band:${band.band.id}`)}
              isHovered={drawing.hovered === `band:${band.band.id}`}
              isQuiet={colourOf(band) === coloursOf(colouring.theme).band}
            />
          ))}
        </g>
        <g className={drawing.related === null ? 'nodes' : 'nodes has-choice'}>
          {layout.nodes.map((drawn) => (
            <NodeShape
              key={drawn.node.id}
              drawn={drawn}
              colour={nodeColour(colouring, drawn.node)}
              isRelated={drawing.related?.nodes.has(drawn.node.id) ?? true}
              isChosen={drawing.chosen.has(`node:${drawn.node.id}`)}
              isHovered={drawing.hovered === `node:${drawn.node.id}`}
            />
          ))}
        </g>
        <g className="labels">
          {drawing.labels.map(({ drawn, text, x, y, anchor }) => (
            <text key={drawn.node.id} x={x} y={y} textAnchor={anchor} className={`label label-${drawn.node.kind}`}>
              {text}
            </text>
          ))}
        </g>
      </g>
      <text className="gathered" x={layout.width - 12} y={layout.height - 6} textAnchor="end">
        {drawing.gathered}
      </text>
      <EndLabels layout={layout} amounts={drawing.amounts} names={drawing.names} groupLabel={groupLabel} />
    </svg>
  );
}

/** The id under which a colour's hatching stands in the picture. */
const hatchId = (colour: string): string => `hatch-${colour.slice(1)}`;

/** `taken` is what other words take at the right of the line of dates, in pixels. */
function TimeAxis({ layout, taken }: { layout: PictureLayout; taken: number }) {
  const shown: { x: number; label: string }[] = [];
  for (const [at, { x, seconds }] of layout.ticks.entries()) {
    const tick = { x, label: at === 0 ? formatDay(seconds) : formatTick(seconds, 86_400) };
    const before = shown.at(-1);
    if (tick.label === before?.label || x < 0) continue;
    if (x + tick.label.length * 6.2 * layout.textScale > layout.width - taken) continue;
    if (before === undefined || tick.x - before.x > (before.label.length * 6.2 + 14) * layout.textScale)
      shown.push(tick);
  }
  return (
    <g className="axis" aria-hidden="true">
      {layout.ticks.map(({ x, seconds }) => (
        <line key={seconds} x1={x} x2={x} y1={14} y2={layout.height - 20} />
      ))}
      {shown.map(({ x, label }) => (
        <text key={x} x={x} y={layout.height - 6}>
          {label}
        </text>
      ))}
    </g>
  );
}

interface BandProps {
  readonly drawn: DrawnBand;
  readonly colour: string;
  readonly isRelated: boolean;
  readonly isChosen: boolean;
  readonly isHovered: boolean;
  readonly isQuiet: boolean;
}

const BandShape = memo(function BandShape({ drawn, colour, isRelated, isChosen, isHovered, isQuiet }: BandProps) {
  const { band, points, isBack, certain } = drawn;
  const state = `${isRelated ? '' : ' is-apart'}${isChosen ? ' is-chosen' : ''}${isHovered ? ' is-hovered' : ''}`;
  const kind = `band${isQuiet ? ' is-quiet' : ''}${band.kind === 'rests' ? ' rests' : ''}${state}`;
  if (isBack) {
    const { thickness } = points[0]!;
    return (
      <g className={`${kind} is-back`} data-key={`band:${band.id}`}>
        <path className="reach" d={backPath(points)} fill="none" strokeWidth={Math.max(8, thickness)} />
        <path d={backPath(points)} fill="none" stroke={colour} strokeWidth={thickness} strokeOpacity={drawn.strength} />
      </g>
    );
  }
  return (
    <g className={kind} data-key={`band:${band.id}`}>
      {points[0]!.thickness < 6 && <path className="reach" d={bandPath(points)} strokeWidth="7" />}
      {certain > 0 && <path d={bandPath(points, 0, certain)} fill={colour} fillOpacity={drawn.strength} />}
      {certain < 1 && <path className="possible" d={bandPath(points, certain, 1)} fill={`url(#${hatchId(colour)})`} />}
      {(isChosen || isHovered) && <path className="outline" d={bandPath(points)} fill="none" />}
    </g>
  );
});

/** How high a node is under the other rule: a bracket round where it would stand. */
function besidePath({ x, y, width, height, beside = 0 }: DrawnNode): string {
  const [top, bottom] = [y + (height - beside) / 2, y + (height + beside) / 2];
  return `M${x - 2} ${top}H${x + width + 2}M${x - 2} ${bottom}H${x + width + 2}`;
}

interface NodeProps {
  readonly drawn: DrawnNode;
  readonly colour: string;
  readonly isRelated: boolean;
  readonly isChosen: boolean;
  readonly isHovered: boolean;
}

const NodeShape = memo(function NodeShape({ drawn, colour, isRelated, isChosen, isHovered }: NodeProps) {
  const { node, x, y, width, height } = drawn;
  const state = `${isRelated ? '' : ' is-apart'}${isChosen ? ' is-chosen' : ''}${isHovered ? ' is-hovered' : ''}`;
  const tall = Math.max(1.5, height);
  return (
    <g className={`node node-${node.kind}${state}`} data-key={`node:${node.id}`}>
      <rect className="reach" x={x - 4} y={y - 3} width={width + 8} height={tall + 6} />
      {node.kind === 'others' ? (
        <g fill={colour}>
          <rect x={x} y={y} width={width - 4} height={tall} />
          <rect x={x + width - 3} y={y} width="1.2" height={tall} />
          <rect x={x + width - 1} y={y} width="1.2" height={tall} />
        </g>
      ) : (
        <rect
          x={x}
          y={y}
          width={width}
          height={tall}
          rx={node.kind === 'transaction' ? Math.min(3.5, tall / 2) : 0}
          fill={colour}
        />
      )}
      {drawn.beside !== undefined && Math.abs(drawn.beside - height) > 1 && (
        <path className="beside" d={besidePath(drawn)} />
      )}
      {(isChosen || isHovered) && (
        <rect className="outline" x={x - 2} y={y - 2} width={width + 4} height={tall + 4} fill="none" />
      )}
      {node.kind !== 'end-group' &&
        node.marks.map((mark, at) => <MarkSign key={mark} mark={mark} x={x + 3.5 + at * 14} y={y - 9} />)}
    </g>
  );
});
