import Graph from 'graphology';
import { shortenName } from '../format/shortenName.ts';
import { groupLabel } from '../format/words.ts';
import type { Graph as GraphAnswer, Mark } from '../state/contract.ts';
import { coloursOf, endColour, mixColours, type Theme } from '../theme/palette.ts';
import type { Shape } from './shapeProgram.ts';

export interface NodeData {
  label: string;
  x: number;
  y: number;
  size: number;
  color: string;
  readonly shape: Shape;
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
  if (kind === 'theft') return 'square';
  if (kind === 'end-group') return 'diamond';
  return kind === 'transaction' ? 'triangle' : 'circle';
}

/** The size of an edge's line between 0.4 and 4.4, of a node between 2 and 11: areas as amounts, within what can be seen. */
const part = (amount: string, most: number): number => Math.sqrt(Number(amount) / Math.max(1, most));

/** Makes the graph that is drawn from what the server sent; positions come from a layout. */
export function buildGraph(answer: GraphAnswer, theme: Theme, names: ReadonlyMap<string, string>): FlowGraph {
  const graph: FlowGraph = new Graph<NodeData, EdgeData>({ type: 'directed', multi: false });
  const { nodes, edges } = answer;
  const most = nodes.amount.reduce((max, amount) => Math.max(max, Number(amount)), 0);
  for (const [at, id] of nodes.id.entries()) {
    const kind = nodes.kind[at]!;
    const isDoubtful = nodes.looksLike[at] !== null || nodes.marks[at]!.includes('dust');
    graph.addNode(id, {
      label: labelOf(answer, at, names),
      x: 0,
      y: 0,
      size: 2 + 9 * part(nodes.amount[at]!, most),
      color: colourOf(answer, at, theme, isDoubtful),
      shape: shapeOf(kind),
      marks: nodes.marks[at]!,
      isDoubtful,
      isForeign: false,
      hidden: false,
    });
  }
  const widest = edges.amount.reduce((max, amount) => Math.max(max, Number(amount)), 0);
  for (let edge = 0; edge < edges.from.length; edge++) {
    const [from, to] = [nodes.id[edges.from[edge]!]!, nodes.id[edges.to[edge]!]!];
    if (graph.hasEdge(from, to)) continue;
    graph.addEdgeWithKey(`${from}>${to}`, from, to, {
      size: 0.4 + 4 * part(edges.amount[edge]!, widest),
      color: mixColours(coloursOf(theme).band, coloursOf(theme).ground, 0.35),
      amount: edges.amount[edge]!,
      count: edges.count[edge]!,
      first: edges.first[edge] ?? null,
      last: edges.last[edge] ?? null,
    });
  }
  return graph;
}

function labelOf({ nodes }: GraphAnswer, at: number, names: ReadonlyMap<string, string>): string {
  const given = names.get(nodes.id[at]!);
  if (given !== undefined) return given;
  if (nodes.entity[at] !== null) return nodes.entity[at]!;
  return nodes.kind[at] === 'end-group' ? groupLabel(nodes.label[at]!) : shortenName(nodes.label[at]!);
}

function colourOf({ nodes }: GraphAnswer, at: number, theme: Theme, isDoubtful: boolean): string {
  const colours = coloursOf(theme);
  if (nodes.kind[at] === 'theft') return colours.theft;
  if (nodes.category[at] !== null) return endColour(theme, { category: nodes.category[at] });
  if (nodes.kind[at] === 'end-group') return endColour(theme, { reason: reasonIn(nodes.id[at]!) });
  return isDoubtful ? mixColours(colours.node, colours.ground, 0.65) : colours.node;
}

/** The reason in the id of a group of ends, `e:REASON:CATEGORY:ENTITY`. */
function reasonIn(id: string): string {
  return id.split(':')[1] ?? 'held';
}
