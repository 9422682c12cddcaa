import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import { formatMoment, formatSpan, formatTick } from '../format/formatTime.ts';
import { categoryLabel } from '../format/words.ts';
import { Hatch } from '../picture/hatch.tsx';
import { useSize, useTextScale } from '../picture/useSize.ts';
import { useAmounts, useOpenCase, useRule } from '../state/caseContext.ts';
import type { Timeline } from '../state/contract.ts';
import { useAnswer, useStored } from '../state/useAnswer.ts';
import { useView, useViewStore } from '../state/view.ts';
import { pathWith } from '../state/viewAddress.ts';
import { endColour, type Theme } from '../theme/palette.ts';
import type { ShadeBook } from '../theme/shadeBook.ts';
import { useTheme } from '../theme/useTheme.ts';
import { type Piece, stackBars, tickBuckets } from './stackBars.ts';

const [LEFT, RIGHT] = [16, 12];

/** How the bars are to be read under the rules whose amounts are no plain sums. */
const CAPTIONS: Readonly<Record<string, string>> = {
  bounds: 'reaching services, certain solid, possible hatched: at most',
  poison: 'reach at services, up to',
};

const TOTALS: Readonly<Record<string, string>> = { bounds: 'at most ', poison: 'reach ' };

const hatchId = (colour: string): string => `bar-hatch-${colour.slice(1)}`;

interface Brush {
  readonly from: number;
  readonly to: number;
}

/** What reached services over time, stacked by entity; a stretch of time chosen here holds for every view. */
export function TimelineView() {
  const { id } = useOpenCase();
  const rule = useRule();
  const measure = useView((view) => view.measure);
  const theft = useView((view) => view.theft);
  const { data, failure } = useAnswer<Timeline>(pathWith(`/cases/${id}/timeline`, { rule, measure, theft }));
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(frame);
  return (
    <section className="timeline" aria-label="Arrivals at services over time">
      <div className="timeline-frame" ref={frame}>
        {failure !== undefined && <p className="timeline-note">{failure.message}</p>}
        {data !== undefined && data.buckets.length === 0 && (
          <p className="timeline-note">Nothing reached a service under this rule.</p>
        )}
        {data !== undefined && data.buckets.length > 0 && width > 0 && (
          <Bars timeline={data} width={width} height={height} />
        )}
      </div>
    </section>
  );
}

function seriesColours(theme: Theme, shades: ShadeBook, { series }: Timeline): string[] {
  return series.map((one) => endColour(theme, one, shades.rankOf(one.category ?? one.reason, one.id)));
}

function Bars({ timeline, width, height }: { timeline: Timeline; width: number; height: number }) {
  const theme = useTheme();
  const rule = useRule();
  const { shades } = useOpenCase();
  const amounts = useAmounts();
  const view = useViewStore();
  const range = useView((value) => value.range);
  const hovered = useStored(view.hovered, (key) => key);
  const [brush, setBrush] = useState<Brush | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const textScale = useTextScale();
  const axis = 16 * textScale;
  const { pieces, tallest } = useMemo(() => stackBars(timeline), [timeline]);
  const colours = useMemo(() => seriesColours(theme, shades, timeline), [theme, shades, timeline]);
  const { buckets, bucketSec, series } = timeline;
  const plot = { width: width - LEFT - RIGHT, height: height - axis - 14 * textScale };
  const step = plot.width / buckets.length;
  const secondsAt = (x: number): number => {
    const at = Math.max(0, Math.min(buckets.length, (x - LEFT) / step));
    return Math.round(buckets[0]! + at * bucketSec);
  };
  const xOf = (seconds: number): number =>
    LEFT + Math.max(0, Math.min(plot.width, ((seconds - buckets[0]!) / bucketSec) * step));
  const choose = (from: number, to: number): void => {
    const [a, b] = from < to ? [from, to] : [to, from];
    view.change({ range: [a, Math.max(b, a + 1)] });
  };
  const place = (event: PointerEvent<Element>): number =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;
  const onPointerDown = (event: PointerEvent<SVGSVGElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setBrush({ from: place(event), to: place(event) });
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>): void => {
    const x = place(event);
    const bucket = Math.floor((x - LEFT) / step);
    setPointed(bucket >= 0 && bucket < buckets.length ? bucket : null);
    if (brush !== null) setBrush({ ...brush, to: x });
  };
  const onPointerUp = (): void => {
    if (brush === null) return;
    setBrush(null);
    if (Math.abs(brush.to - brush.from) < 4) view.change({ range: null });
    else choose(secondsAt(brush.from), secondsAt(brush.to));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') view.change({ range: null });
    const move = event.key === 'ArrowLeft' ? -bucketSec : event.key === 'ArrowRight' ? bucketSec : 0;
    if (move === 0) return;
    event.preventDefault();
    const [from, to] = range ?? [buckets[0]!, buckets[0]! + bucketSec];
    if (range === null) choose(from, to);
    else if (event.shiftKey) choose(from, Math.max(from + bucketSec, to + move));
    else choose(from + move, to + move);
  };
  const shown = brush === null ? null : [Math.min(brush.from, brush.to), Math.max(brush.from, brush.to)];
  const band = shown ?? (range === null ? null : [xOf(range[0]), xOf(range[1])]);
  return (
    <>
      <svg
        className="bars"
        width={width}
        height={height}
        role="application"
        aria-label={`Arrivals at services, ${series.length} series in ${buckets.length} steps of time; the arrow keys choose a stretch, with shift they stretch it, Escape shows all`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch of time is chosen here with the arrow keys
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerLeave={() => setPointed(null)}
      >
        <line className="ground" x1={LEFT} x2={width - RIGHT} y1={height - axis} y2={height - axis} />
        <Stacks
          pieces={pieces}
          colours={colours}
          isDim={(at) => hovered?.startsWith('node:e') === true && hovered !== `node:${series[at]!.id}`}
          step={step}
          ground={height - axis}
          height={plot.height}
        />
        {band !== null && (
          <g className="brush">
            <rect className="away" x={LEFT} width={Math.max(0, band[0]! - LEFT)} y="0" height={height - axis} />
            <rect
              className="away"
              x={band[1]!}
              width={Math.max(0, width - RIGHT - band[1]!)}
              y="0"
              height={height - axis}
            />
            <path d={`M${band[0]} 2V${height - axis}M${band[1]} 2V${height - axis}`} />
          </g>
        )}
        {tickBuckets(buckets.length, plot.width, 88 * textScale).map((bucket) => (
          <text key={bucket} x={LEFT + bucket * step} y={height - 3}>
            {formatTick(buckets[bucket]!, bucketSec)}
          </text>
        ))}
        <text className="caption" x={LEFT} y={11 * textScale}>
          {brush === null
            ? `${CAPTIONS[rule] ?? 'reaching services, up to'} ${amounts.short(tallest)} ${amounts.symbol === '%' ? '' : amounts.symbol} in a step; drag to choose a time`
            : formatSpan(secondsAt(shown![0]!), secondsAt(shown![1]!))}
        </text>
      </svg>
      {pointed !== null && brush === null && (
        <TimeTip timeline={timeline} bucket={pointed} left={LEFT + pointed * step} width={width} />
      )}
    </>
  );
}

interface StacksProps {
  readonly pieces: readonly Piece[];
  readonly colours: readonly string[];
  readonly isDim: (series: number) => boolean;
  readonly step: number;
  /** Where the bars stand, and how high the tallest is. */
  readonly ground: number;
  readonly height: number;
}

/** The bars: what is certain solid, what is possible beyond it hatched. */
function Stacks({ pieces, colours, isDim, step, ground, height }: StacksProps) {
  const hatched = new Set(pieces.flatMap(({ series, sure, to }) => (to > sure ? [colours[series]!] : [])));
  const bar = ({ series, bucket }: Piece, [low, high]: readonly [number, number], isHatched: boolean) => (
    <rect
      key={`${series}:${bucket}:${isHatched}`}
      className={`bar${isDim(series) ? ' is-apart' : ''}`}
      x={LEFT + bucket * step + Math.min(1, step * 0.1)}
      width={Math.max(0.8, step - Math.min(2, step * 0.2))}
      y={ground - high * height}
      height={Math.max(0.4, (high - low) * height)}
      fill={isHatched ? `url(#${hatchId(colours[series]!)})` : colours[series]}
    />
  );
  return (
    <>
      <defs>
        {[...hatched].map((colour) => (
          <Hatch key={colour} id={hatchId(colour)} colour={colour} />
        ))}
      </defs>
      {pieces.map((piece) => [
        piece.sure > piece.from && bar(piece, [piece.from, piece.sure], false),
        piece.to > piece.sure && bar(piece, [piece.sure, piece.to], true),
      ])}
    </>
  );
}

function TimeTip({
  timeline,
  bucket,
  left,
  width,
}: {
  timeline: Timeline;
  bucket: number;
  left: number;
  width: number;
}) {
  const amounts = useAmounts();
  const rule = useRule();
  const parts = timeline.series
    .map((series) => ({ series, amount: BigInt(series.amounts[bucket] ?? '0'), certain: series.certain?.[bucket] }))
    .filter(({ amount }) => amount > 0n)
    .sort((a, b) => (a.amount > b.amount ? -1 : 1));
  if (parts.length === 0) return null;
  const total = parts.reduce((sum, { amount }) => sum + amount, 0n);
  return (
    <div className="tip tip-above" style={{ left: Math.max(4, Math.min(left, width - 300)) }} role="presentation">
      <strong>{`${TOTALS[rule] ?? ''}${amounts.long(total)}`}</strong>
      <span>from {formatMoment(timeline.buckets[bucket]!)}</span>
      {parts.slice(0, 6).map(({ series, amount, certain }) => (
        <span key={series.id}>
          {series.entity ?? categoryLabel(series.category ?? series.label)}{' '}
          {certain === undefined ? amounts.short(amount) : amounts.range(certain, `${amount}`)}
        </span>
      ))}
      {parts.length > 6 && <span>and {parts.length - 6} more</span>}
    </div>
  );
}
