import type { AmountWriter } from '../format/amountWriter.ts';
import { formatMoment, formatSpan } from '../format/formatTime.ts';
import { countOf, markLabel } from '../format/words.ts';
import { Tip } from '../shell/tip.tsx';
import type { FlowGraph } from './buildGraph.ts';

/** What the pointer is on in the graph. */
export interface Pointed {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

const KINDS: Readonly<Record<string, string>> = {
  theft: 'stolen',
  'end-group': 'ended here',
  later: 'goes on later',
  before: 'under way before',
};

interface Props {
  readonly graph: FlowGraph;
  readonly pointed: Pointed;
  readonly amounts: AmountWriter;
}

/** The amount and time of what is under the pointer: an edge or a node. */
export function GraphTip({ graph, pointed, amounts }: Props) {
  const lines = pointed.key.startsWith('band:')
    ? edgeLines(graph, pointed.key.slice(5), amounts)
    : nodeLines(graph, pointed.key.slice(5), amounts);
  return <Tip lines={lines} at={pointed} />;
}

function edgeLines(graph: FlowGraph, edge: string, amounts: AmountWriter): string[] {
  if (!graph.hasEdge(edge)) return [];
  const { amount, count, first, last } = graph.getEdgeAttributes(edge);
  const nameOf = (id: string): string => graph.getNodeAttribute(id, 'label');
  const lines = [
    amount === '' ? 'nothing tainted' : amounts.long(amount),
    `${nameOf(graph.source(edge))} → ${nameOf(graph.target(edge))}`,
    count === 0 ? 'stays there: no transfer behind it' : countOf(count, 'transfer'),
  ];
  if (first !== null && last !== null) lines.push(formatSpan(first, last));
  return lines;
}

function nodeLines(graph: FlowGraph, id: string, amounts: AmountWriter): string[] {
  if (!graph.hasNode(id)) return [];
  const { label, kind, amount, first, marks, isForeign } = graph.getNodeAttributes(id);
  const lines = [label];
  if (isForeign) lines.push('of the ledger, not of the trace');
  else lines.push(`${amounts.long(amount)} ${KINDS[kind] ?? 'came in'}`);
  if (first !== null) lines.push(`from ${formatMoment(first)}`);
  for (const mark of marks) lines.push(markLabel(mark));
  return lines;
}
