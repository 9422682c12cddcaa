import { plainText } from '../core/plainText.ts';
import { graphColumns } from './graphColumns.ts';
import type { GraphView } from './graphView.ts';
import type { KeptWords, KeptWordsById } from './kept.ts';
import { bandId } from './nodeIds.ts';

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

/** What the person wrote, of nodes and of edges. */
const WORDS = ['name', 'note', 'colour'] as const;
const GROUP_WORDS = ['group', 'groupNote'] as const;

/** A view's graph as GraphML, in pieces: amounts as text, times in Unix seconds. Text from outside can close no element. */
export function* graphmlPieces(view: GraphView, words: KeptWordsById): Generator<string> {
  const { nodes, edges } = graphColumns(view, Infinity, () => null);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const [name, of, type] of KEYS)
    yield `  <key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`;
  // An id of a key is of one kind only: not every reader takes one that is for nodes and edges.
  for (const name of [...WORDS, ...GROUP_WORDS])
    yield `  <key id="kept-${name}" for="node" attr.name="${name}" attr.type="string"/>\n`;
  for (const name of WORDS) yield `  <key id="edge-${name}" for="edge" attr.name="${name}" attr.type="string"/>\n`;
  yield `  <graph id="${escapeXml(`${view.graph.rule} ${view.graph.measure.chain} ${view.graph.measure.asset}`)}" edgedefault="directed">\n`;
  for (const [k, id] of nodes.id.entries()) {
    yield `    <node id="${escapeXml(id)}">${data('label', nodes.label[k]!)}${data('kind', nodes.kind[k]!)}${data('entity', nodes.entity[k]!)}` +
      `${data('category', nodes.category[k]!)}${data('amount', nodes.amount[k]!)}${data('ended', nodes.ended[k]!)}` +
      `${wordsOf('kept', [...WORDS, ...GROUP_WORDS], words.get(id))}</node>\n`;
  }
  for (const [k, from] of edges.from.entries()) {
    const [source, target] = [nodes.id[from]!, nodes.id[edges.to[k]!]!];
    yield `    <edge source="${escapeXml(source)}" target="${escapeXml(target)}">${data('moved', edges.amount[k]!)}` +
      `${data('transfers', edges.count[k]!)}${data('first', edges.first[k]!)}${data('last', edges.last[k]!)}` +
      `${wordsOf('edge', WORDS, words.get(bandId(source, target)))}</edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

function wordsOf(kind: 'kept' | 'edge', fields: readonly (keyof KeptWords)[], words: KeptWords = {}): string {
  return fields.map((field) => data(`${kind}-${field}`, words[field] ?? null)).join('');
}

function data(key: string, value: string | number | null): string {
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
