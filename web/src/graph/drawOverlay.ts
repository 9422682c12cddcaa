import type Sigma from 'sigma';
import type { AmountWriter } from '../format/amountWriter.ts';
import { formatDay } from '../format/formatTime.ts';
import { coloursOf, type Theme } from '../theme/palette.ts';
import type { EdgeData, FlowGraph, NodeData } from './buildGraph.ts';
import { clearCanvas, fontOf, textScaleOf } from './clearCanvas.ts';

interface Overlay {
  readonly sigma: Sigma<NodeData, EdgeData>;
  readonly graph: FlowGraph;
  /** Keys of the view: `node:ID`, `band:FROM>TO`. */
  readonly chosen: readonly string[];
  readonly theme: Theme;
  readonly amounts: AmountWriter;
}

/** Edges of a chosen node that are drawn and labelled, widest first: more would hide each other. */
const MAX_EDGES = 60;
const MAX_LABELS = 10;
const LABEL = { width: 120, height: 15 };

/** Draws what is chosen on a canvas over the graph: the graph itself, which software WebGL takes long for, stays as it is. */
export function drawOverlay(canvas: HTMLCanvasElement, overlay: Overlay): void {
  const { sigma, graph, chosen, theme } = overlay;
  const pen = clearCanvas(canvas, sigma);
  if (pen === null) return;
  const idsOf = (kind: string): string[] =>
    chosen.filter((key) => key.startsWith(kind)).map((key) => key.slice(kind.length));
  const edges = idsOf('band:').filter((edge) => graph.hasEdge(edge));
  const here = idsOf('node:').filter((id) => graph.hasNode(id) && !graph.getNodeAttribute(id, 'hidden'));
  const labels = here.map((id) => {
    const { x, y } = sigma.graphToViewport(graph.getNodeAttributes(id));
    return { x: x + 14, y: y - 10, text: '' };
  });
  for (const edge of edges) drawEdge(pen, overlay, edge, { colour: coloursOf(theme).chosen, labels, at: 0.5 });
  for (const id of here) drawEdges(pen, overlay, id, labels);
  for (const { x, y, text } of labels) if (text !== '') write(pen, text, x, y, theme, false);
  for (const id of here) {
    const { x, y } = sigma.graphToViewport(graph.getNodeAttributes(id));
    pen.strokeStyle = coloursOf(theme).chosen;
    pen.lineWidth = 2;
    pen.beginPath();
    pen.arc(x, y, sigma.scaleSize(graph.getNodeAttribute(id, 'size')) + 4, 0, 2 * Math.PI);
    pen.stroke();
    write(pen, graph.getNodeAttribute(id, 'label'), x + 14, y - 10, theme, true);
  }
}

function drawEdges(pen: CanvasRenderingContext2D, overlay: Overlay, id: string, labels: Label[]): void {
  const { graph, theme } = overlay;
  const edges = graph.edges(id).sort((a, b) => graph.getEdgeAttribute(b, 'size') - graph.getEdgeAttribute(a, 'size'));
  for (const [rank, edge] of edges.slice(0, MAX_EDGES).entries()) {
    const isIn = graph.target(edge) === id;
    const colour = isIn ? coloursOf(theme).theft : coloursOf(theme).chosen;
    // Nearer to the other end: at this one all come together.
    drawEdge(pen, overlay, edge, { colour, labels, at: rank < MAX_LABELS ? (isIn ? 0.4 : 0.6) : null });
  }
}

interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

interface EdgeLook {
  readonly colour: string;
  /** Where words stand already. */
  readonly labels: Label[];
  /** Where on the edge its amount is written; null for nowhere. */
  readonly at: number | null;
}

function drawEdge(
  pen: CanvasRenderingContext2D,
  { sigma, graph, amounts }: Overlay,
  edge: string,
  { colour, labels, at }: EdgeLook,
): void {
  const from = sigma.graphToViewport(graph.getNodeAttributes(graph.source(edge)));
  const to = sigma.graphToViewport(graph.getNodeAttributes(graph.target(edge)));
  const { size, amount, first } = graph.getEdgeAttributes(edge);
  pen.strokeStyle = colour;
  pen.lineWidth = Math.max(1, sigma.scaleSize(size));
  pen.globalAlpha = 0.75;
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x, to.y);
  pen.stroke();
  pen.globalAlpha = 1;
  if (at === null || amount === '') return;
  const [x, y] = [from.x + (to.x - from.x) * at, from.y + (to.y - from.y) * at];
  const isTaken = labels.some((other) => Math.abs(other.x - x) < LABEL.width && Math.abs(other.y - y) < LABEL.height);
  if (isTaken) return;
  labels.push({ x, y, text: `${amounts.short(amount)}${first === null ? '' : `, ${formatDay(first)}`}` });
}

function write(
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  theme: Theme,
  isStrong: boolean,
): void {
  pen.font = fontOf(isStrong ? 600 : 400);
  // What is chosen lies over other names: they are covered and not mixed with.
  const line = 13 * textScaleOf();
  pen.fillStyle = coloursOf(theme).ground;
  pen.fillRect(x - 3, y - line + 3, pen.measureText(text).width + 6, line);
  pen.fillStyle = coloursOf(theme).ink;
  pen.fillText(text, x, y);
}
