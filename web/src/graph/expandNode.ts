import { shortenName } from '../format/shortenName.ts';
import type { NeighbourPage } from '../state/contract.ts';
import { coloursOf, endColour, mixColours, type Theme } from '../theme/palette.ts';
import type { FlowGraph } from './buildGraph.ts';

/**
 * Adds neighbours in the ledger to a node: what is already there is joined, what is new stands in an arc beside it, dim, as
 * a ring, because it is of the ledger and not of the trace. Returns how many are new.
 */
export function expandNode(
  graph: FlowGraph,
  id: string,
  direction: NeighbourPage['direction'],
  items: readonly NeighbourPage['items'][number][],
  theme: Theme,
): number {
  const { x, y } = graph.getNodeAttributes(id);
  const colours = coloursOf(theme);
  const isOut = direction === 'out';
  const reach = 60 + 4 * items.length;
  let added = 0;
  for (const [at, item] of items.entries()) {
    if (!graph.hasNode(item.id)) {
      const angle = (isOut ? 0 : Math.PI) + (((at + 0.5) / items.length) * 2 - 1) * 1.2 * (isOut ? 1 : -1);
      const isTainted = item.tainted !== '0';
      const own = item.category === null ? colours.node : endColour(theme, { category: item.category });
      graph.addNode(item.id, {
        label: item.entity ?? shortenName(item.label),
        x: x + reach * Math.cos(angle),
        y: y + reach * Math.sin(angle),
        size: 4,
        color: isTainted ? own : mixColours(own, colours.ground, 0.4),
        shape: isTainted ? 'circle' : 'ring',
        kind: 'address',
        amount: isTainted ? item.tainted : '',
        first: item.first,
        marks: [],
        isDoubtful: false,
        isForeign: !isTainted,
        hidden: false,
      });
      added++;
    }
    const [from, to] = isOut ? [id, item.id] : [item.id, id];
    if (graph.hasEdge(from, to)) continue;
    graph.addEdgeWithKey(`${from}>${to}`, from, to, {
      size: 0.7,
      color: mixColours(colours.band, colours.ground, 0.3),
      amount: item.tainted === '0' ? '' : item.tainted,
      count: item.amounts.reduce((sum, { transfers }) => sum + transfers, 0),
      first: item.first,
      last: item.last,
    });
  }
  return added;
}
