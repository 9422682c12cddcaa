import type Sigma from 'sigma';
import type { AmountWriter } from '../format/amountWriter.ts';
import { formatDay, formatTick } from '../format/formatTime.ts';
import { groupLabel } from '../format/words.ts';
import { coloursOf, endColour, type Theme } from '../theme/palette.ts';
import type { EdgeData, FlowGraph, NodeData } from './buildGraph.ts';
import { clearCanvas, fontOf, textScaleOf } from './clearCanvas.ts';
import { type LaneLayout, OTHER_ENDS } from './laneLayout.ts';

interface Scene {
  readonly sigma: Sigma<NodeData, EdgeData>;
  readonly graph: FlowGraph;
  /** Ids, the largest first. */
  readonly ranked: readonly string[];
  readonly theme: Theme;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Names and signs that are written at most: what is smaller is named when it is pointed at. */
const MAX_NAMES = 90;
const MAX_SIGNS = 120;

/** Draws lanes and dates under a graph that is laid out by them. */
export function drawLanes(
  canvas: HTMLCanvasElement,
  { sigma, theme }: Scene,
  layout: LaneLayout | null,
  amounts: AmountWriter,
): void {
  const pen = clearCanvas(canvas, sigma);
  if (pen === null || layout === null) return;
  const { width, height } = sigma.getDimensions();
  const colours = coloursOf(theme);
  const scale = textScaleOf();
  pen.font = fontOf(400);
  let free = 0;
  let before = '';
  for (const [at, { x, seconds }] of layout.ticks.entries()) {
    const place = sigma.graphToViewport({ x, y: 0 }).x;
    if (place < 0 || place > width) continue;
    const text = at === 0 ? formatDay(seconds) : formatTick(seconds, 86_400);
    if (place < free || text === before) continue;
    before = text;
    pen.strokeStyle = colours.line;
    pen.lineWidth = 1;
    pen.beginPath();
    pen.moveTo(place, 40);
    pen.lineTo(place, height - 18 * scale);
    pen.stroke();
    pen.fillStyle = colours.faint;
    pen.fillText(text, place, height - 5);
    free = place + pen.measureText(text).width + 16;
  }
  for (const [at, { key, top, bottom, amount }] of layout.lanes.entries()) {
    const [upper, lower] = [sigma.graphToViewport({ x: 0, y: -top }).y, sigma.graphToViewport({ x: 0, y: -bottom }).y];
    if (lower < 0 || upper > height) continue;
    if (at > 0) {
      pen.strokeStyle = colours.line;
      pen.beginPath();
      pen.moveTo(0, upper);
      pen.lineTo(width, upper);
      pen.stroke();
    }
    if (lower - upper < 16 * scale) continue;
    pen.fillStyle = laneColour(theme, key);
    pen.fillRect(0, upper + 3, 4, Math.max(2, lower - upper - 6));
    pen.fillStyle = colours.faint;
    const name = key === OTHER_ENDS ? 'other ends' : groupLabel(key);
    pen.fillText(`${name}  ${amounts.short(BigInt(Math.round(amount)))}`, 10, upper + 14 * scale);
  }
}

/** The colour of a lane: of its category, or of its reason where it is no service. */
export function laneColour(theme: Theme, key: string): string {
  const isReason = /^(?:held|activity|crossing|gap|until|hops|burn|fee|dust|later|others)$/.test(key);
  return endColour(theme, isReason ? { reason: key } : { reason: 'service', category: key });
}

const SIGNS = { opening: '<', gap: '?', activity: '≈', crossing: '⇄', dust: '…', hops: '»', until: '◷' } as const;

/** Writes names, and signs of doubt, over a graph: the largest first, none over another. */
export function drawNames(canvas: HTMLCanvasElement, { sigma, graph, ranked, theme }: Scene): void {
  const pen = clearCanvas(canvas, sigma);
  if (pen === null) return;
  const { width, height } = sigma.getDimensions();
  const colours = coloursOf(theme);
  const taken: Box[] = [{ left: 0, top: 0, right: width, bottom: 38 }];
  const place = (box: Box): boolean => {
    if (box.left < 0 || box.right > width || taken.some((other) => overlaps(other, box))) return false;
    taken.push(box);
    return true;
  };
  pen.lineJoin = 'round';
  const line = 13 * textScaleOf();
  const fonts = { strong: fontOf(600), plain: fontOf(400) };
  let [names, signs] = [0, 0];
  for (const id of ranked) {
    if (names >= MAX_NAMES && signs >= MAX_SIGNS) break;
    if (!graph.hasNode(id)) continue;
    const data = graph.getNodeAttributes(id);
    if (data.hidden) continue;
    const { x, y } = sigma.graphToViewport(data);
    if (x < 0 || y < 38 || x > width || y > height - 16) continue;
    const size = sigma.scaleSize(data.size);
    const [mark] = data.marks;
    if (mark !== undefined && signs < MAX_SIGNS && size > 3) {
      const [cx, cy] = [x + size * 0.7 + 4, y - size * 0.7 - 4];
      if (place({ left: cx - 5, top: cy - 5, right: cx + 5, bottom: cy + 5 })) {
        signs++;
        drawSign(pen, SIGNS[mark], cx, cy, colours);
      }
    }
    if (names >= MAX_NAMES || (size < 3.2 && data.kind !== 'end-group' && data.kind !== 'group')) continue;
    pen.font = data.kind === 'theft' || data.kind === 'group' ? fonts.strong : fonts.plain;
    const left = x + size + 4;
    const label = cutToWidth(pen, data.label, width - left - 4);
    const long = pen.measureText(label).width;
    if (!place({ left, top: y - line / 2, right: left + long + 4, bottom: y + line / 2 })) continue;
    names++;
    pen.lineWidth = 3;
    pen.strokeStyle = colours.ground;
    pen.strokeText(label, left, y + 4);
    pen.fillStyle = colours.ink;
    pen.fillText(label, left, y + 4);
  }
}

/** As much of a name as there is room for, in pixels; whole where so little would be left that it says nothing. */
function cutToWidth(pen: CanvasRenderingContext2D, name: string, room: number): string {
  if (pen.measureText(name).width <= room) return name;
  const letters = Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment);
  for (let kept = Math.min(letters.length - 1, Math.ceil(room / 2)); kept >= 3; kept--) {
    const cut = `${letters.slice(0, kept).join('')}…`;
    if (pen.measureText(cut).width <= room) return cut;
  }
  return name;
}

function drawSign(
  pen: CanvasRenderingContext2D,
  sign: string,
  x: number,
  y: number,
  colours: ReturnType<typeof coloursOf>,
): void {
  pen.beginPath();
  pen.arc(x, y, 5, 0, 2 * Math.PI);
  pen.fillStyle = colours.ground;
  pen.fill();
  pen.strokeStyle = colours.faint;
  pen.lineWidth = 1;
  pen.stroke();
  pen.font = fontOf(400, 9);
  pen.fillStyle = colours.ink;
  pen.textAlign = 'center';
  pen.fillText(sign, x, y + 3);
  pen.textAlign = 'left';
}
