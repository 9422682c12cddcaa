import Graph from 'graphology';
import { shortenName } from '../format/shortenName.ts';
import { groupLabel } from '../format/words.ts';
import type { Graph as GraphAnswer, Mark } from '../state/contract.ts';
import { coloursOf, endColour, mixColours, type Theme } from '../theme/palette.ts';
import { keptId } from '../work/groups.ts';
import { laneColour } from './drawNames.ts';
import type { LaneLayout } from './laneLayout.ts';
import type { Shape } from './shapeProgram.ts';

export interface NodeData {
  label: string;
  x: number;
  y: number;
  size: number;
  color: string;
  readonly shape: Shape;
  readonly kind: NodeKind;
  /** What came in; of thefts what went out; empty of what came in by expanding. */
  readonly amount: string;
  readonly first: number | null;
  readonly marks: readonly Mark[];
  /** Sent dust, or merely looks like a larger one: can be hidden. */
  readonly isDoubtful: boolean;
  /** Came in by expanding: of the ledger, not of the trace. */
  readonly isForeign: boolean;
  hidden: boolean;
}

export interface EdgeData {
  size: number;
  color: string;
  readonly amount: string;
  readonly count: number;
  readonly first: number | null;
  readonly last: number | null;
}

export type FlowGraph = Graph<NodeData, EdgeData>;

type NodeKind = GraphAnswer['nodes']['kind'][number];

/** What a node is, as a shape. */
export function shapeOf(kind: NodeKind): Shape {
  if (kind === 'theft' || kind === 'before') return 'square';
  if (kind === 'end-group' || kind === 'later') return 'diamond';
  if (kind === 'group') return 'hexagon';
  return kind === 'transaction' ? 'triangle' : 'circle';
}

/** What a graph is drawn with. */
interface Look {
  readonly theme: Theme;
  readonly names: ReadonlyMap<string, string>;
  readonly colours: ReadonlyMap<string, string>;
}

/** Which lane an end lies in: its category, or its reason where it is no service. */
export function laneOfEnd({ nodes }: GraphAnswer, at: number): string | null {
  const kind = nodes.kind[at];
  if (kind === 'later') return 'later';
  if (kind !== 'end-group') return null;
  const reason = reasonIn(nodes.id[at]!);
  return reason === 'service' ? (nodes.category[at] ?? 'service') : reason;
}

/** Of a whole, so that areas are as amounts are, within what can be seen. */
const part = (amount: string, most: number): number => Math.sqrt(Number(amount) / Math.max(1, most));

/** Makes the graph that is drawn from what the server sent, where a layout has placed it. */
export function buildGraph(answer: GraphAnswer, layout: LaneLayout, look: Look): FlowGraph {
  const graph: FlowGraph = new Graph<NodeData, EdgeData>({ type: 'directed', multi: false });
  const { nodes, edges } = answer;
  const most = nodes.amount.reduce((max, amount) => Math.max(max, Number(amount)), 0);
  const [least, range] = nodes.id.length > 1200 ? [1.3, 6] : [2, 7];
  for (const [at, id] of nodes.id.entries()) {
    const isDoubtful = nodes.looksLike[at] !== null || nodes.marks[at]!.includes('dust');
    graph.addNode(id, {
      label: labelOf(answer, at, look.names),
      x: layout.x[at]!,
      y: layout.y[at]!,
      size: least + range * part(nodes.amount[at]!, most),
      color: colourOf(answer, at, look, isDoubtful),
      shape: shapeOf(nodes.kind[at]!),
      kind: nodes.kind[at]!,
      amount: nodes.amount[at]!,
      first: nodes.first[at] ?? null,
      marks: nodes.marks[at]!,
      isDoubtful,
      isForeign: false,
      hidden: false,
    });
  }
  const widest = edges.amount.reduce((max, amount) => Math.max(max, Number(amount)), 0);
  const colourFor = edgeColours(layout, look.theme);
  // The server has the widest first; what is drawn last lies on top.
  for (let edge = edges.from.length - 1; edge >= 0; edge--) {
    const [from, to] = [nodes.id[edges.from[edge]!]!, nodes.id[edges.to[edge]!]!];
    if (graph.hasEdge(from, to)) continue;
    const width = part(edges.amount[edge]!, widest);
    graph.addEdgeWithKey(`${from}>${to}`, from, to, {
      size: 0.4 + 4 * width,
      color: colourFor(layout.laneOf[edges.to[edge]!]!, width),
      amount: edges.amount[edge]!,
      count: edges.count[edge]!,
      first: edges.first[edge] ?? null,
      last: edges.last[edge] ?? null,
    });
  }
  return graph;
}

/** An edge has the colour of the lane that it leads into, the paler the less it carries. */
function edgeColours({ lanes }: LaneLayout, theme: Theme): (lane: number, width: number) => string {
  const { ground, band } = coloursOf(theme);
  const bases = lanes.map(({ key }) => (key === '' ? band : mixColours(laneColour(theme, key), ground, 0.25)));
  return (lane, width) => mixColours(bases[lane] ?? band, ground, 0.72 - 0.62 * Math.min(1, width * 2.2));
}

function labelOf({ nodes }: GraphAnswer, at: number, names: ReadonlyMap<string, string>): string {
  const given = names.get(nodes.id[at]!);
  if (given !== undefined) return given;
  if (nodes.entity[at] !== null) return nodes.entity[at]!;
  if (nodes.kind[at] === 'group' || nodes.id[at]!.startsWith('g')) return nodes.label[at]!;
  return nodes.kind[at] === 'end-group' ? groupLabel(nodes.label[at]!) : shortenName(nodes.label[at]!);
}

function colourOf({ nodes }: GraphAnswer, at: number, { theme, colours: given }: Look, isDoubtful: boolean): string {
  const own = given.get(keptId(nodes.id[at]!));
  if (own !== undefined) return own;
  const colours = coloursOf(theme);
  if (nodes.kind[at] === 'theft') return colours.theft;
  if (nodes.category[at] !== null) return endColour(theme, { category: nodes.category[at] });
  if (nodes.kind[at] === 'end-group') return endColour(theme, { reason: reasonIn(nodes.id[at]!) });
  return isDoubtful ? mixColours(colours.node, colours.ground, 0.65) : colours.node;
}

/** The reason in the id of ends: `e:REASON:CATEGORY:ENTITY`, of a group of them `ge:KEY:REASON`. */
function reasonIn(id: string): string {
  const parts = id.split(':');
  return (parts[0] === 'ge' ? parts[2] : parts[1]) ?? 'held';
}
