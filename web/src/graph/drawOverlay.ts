import type Sigma from 'sigma';
import type { AmountWriter } from '../format/amountWriter.ts';
import { formatDay } from '../format/formatTime.ts';
import { coloursOf, type Theme } from '../theme/palette.ts';
import type { EdgeData, FlowGraph, NodeData } from './buildGraph.ts';

interface Overlay {
  readonly sigma: Sigma<NodeData, EdgeData>;
  readonly graph: FlowGraph;
  readonly chosen: readonly string[];
  readonly theme: Theme;
  readonly amounts: AmountWriter;
}

/** Edges of a chosen node that are drawn and labelled, widest first: more would hide each other. */
const MAX_EDGES = 60;
const MAX_LABELS = 12;

/**
 * Draws what is chosen, and the marks, on a canvas over the graph: the graph itself, which software WebGL takes a second
 * for, stays as it is.
 */
export function drawOverlay(canvas: HTMLCanvasElement, overlay: Overlay): void {
  const { sigma, graph, chosen, theme } = overlay;
  const { width, height } = sigma.getDimensions();
  const ratio = window.devicePixelRatio || 1;
  if (canvas.width !== width * ratio || canvas.height !== height * ratio) {
    canvas.width = width * ratio;
    canvas.height = height * ratio;
  }
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.font = '11px Inter, sans-serif';
  drawMarks(pen, overlay, width, height);
  const here = chosen.filter((id) => graph.hasNode(id) && !graph.getNodeAttribute(id, 'hidden'));
  if (here.length === 0) return;
  for (const id of here) drawEdges(pen, overlay, id);
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

function drawEdges(pen: CanvasRenderingContext2D, { sigma, graph, theme, amounts }: Overlay, id: string): void {
  const edges = graph.edges(id).sort((a, b) => graph.getEdgeAttribute(b, 'size') - graph.getEdgeAttribute(a, 'size'));
  for (const [rank, edge] of edges.slice(0, MAX_EDGES).entries()) {
    const from = sigma.graphToViewport(graph.getNodeAttributes(graph.source(edge)));
    const to = sigma.graphToViewport(graph.getNodeAttributes(graph.target(edge)));
    const { size, amount, first } = graph.getEdgeAttributes(edge);
    const isIn = graph.target(edge) === id;
    pen.strokeStyle = isIn ? coloursOf(theme).theft : coloursOf(theme).chosen;
    pen.lineWidth = Math.max(1, sigma.scaleSize(size));
    pen.globalAlpha = 0.75;
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
    pen.globalAlpha = 1;
    if (rank >= MAX_LABELS || amount === '') continue;
    const text = `${amounts.short(amount)}${first === null ? '' : `, ${formatDay(first)}`}`;
    write(pen, text, (from.x + to.x) / 2, (from.y + to.y) / 2, theme, false);
  }
}

function write(
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  theme: Theme,
  isStrong: boolean,
): void {
  pen.font = `${isStrong ? 600 : 400} 11px Inter, sans-serif`;
  pen.lineJoin = 'round';
  pen.lineWidth = 3;
  pen.strokeStyle = coloursOf(theme).ground;
  pen.strokeText(text, x, y);
  pen.fillStyle = coloursOf(theme).ink;
  pen.fillText(text, x, y);
}

const SIGNS = { opening: '<', gap: '?', activity: '≈', crossing: '⇄', dust: '…', hops: '»', until: '◷' } as const;

/** Doubts keep their signs here too, on everything large enough to be told apart. */
function drawMarks(
  pen: CanvasRenderingContext2D,
  { sigma, graph, theme }: Overlay,
  width: number,
  height: number,
): void {
  const colours = coloursOf(theme);
  graph.forEachNode((_, data) => {
    const [mark] = data.marks;
    if (mark === undefined || data.hidden) return;
    const { x, y } = sigma.graphToViewport(data);
    if (x < 0 || y < 0 || x > width || y > height) return;
    const away = sigma.scaleSize(data.size) + 5;
    pen.beginPath();
    pen.arc(x + away, y - away, 5, 0, 2 * Math.PI);
    pen.fillStyle = colours.ground;
    pen.fill();
    pen.strokeStyle = colours.ink;
    pen.lineWidth = 1;
    pen.stroke();
    pen.fillStyle = colours.ink;
    pen.textAlign = 'center';
    pen.fillText(SIGNS[mark], x + away, y - away + 3.5);
    pen.textAlign = 'left';
  });
}
