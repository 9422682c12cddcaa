import { plainText } from '../core/plainText.ts';
import { graphColumns } from './graphColumns.ts';
import type { GraphView } from './graphView.ts';

const KEYS = [
  ['label', 'node', 'string'],
  ['kind', 'node', 'string'],
  ['entity', 'node', 'string'],
  ['category', 'node', 'string'],
  // Amounts are base units beyond what a number holds.
  ['amount', 'node', 'string'],
  ['ended', 'node', 'string'],
  ['moved', 'edge', 'string'],
  ['transfers', 'edge', 'int'],
  ['first', 'edge', 'double'],
  ['last', 'edge', 'double'],
] as const;

/** A view's graph as GraphML, in pieces: amounts as text, times in Unix seconds. Text from outside can close no element. */
export function* graphmlPieces(view: GraphView): Generator<string> {
  const { nodes, edges } = graphColumns(view, Infinity, () => null);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const [name, of, type] of KEYS)
    yield `  <key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`;
  yield `  <graph id="${escapeXml(`${view.graph.rule} ${view.graph.measure.chain} ${view.graph.measure.asset}`)}" edgedefault="directed">\n`;
  for (const [k, id] of nodes.id.entries()) {
    yield `    <node id="${escapeXml(id)}">${data('label', nodes.label[k]!)}${data('kind', nodes.kind[k]!)}${data('entity', nodes.entity[k]!)}` +
      `${data('category', nodes.category[k]!)}${data('amount', nodes.amount[k]!)}${data('ended', nodes.ended[k]!)}</node>\n`;
  }
  for (const [k, from] of edges.from.entries()) {
    yield `    <edge source="${escapeXml(nodes.id[from]!)}" target="${escapeXml(nodes.id[edges.to[k]!]!)}">${data('moved', edges.amount[k]!)}` +
      `${data('transfers', edges.count[k]!)}${data('first', edges.first[k]!)}${data('last', edges.last[k]!)}</edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

function data(key: (typeof KEYS)[number][0], value: string | number | null): string {
  return value === null ? '' : `<data key="${key}">${escapeXml(String(value))}</data>`;
}

/** Control characters have no form in XML: they are written out first. */
function escapeXml(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
