import type { PictureBand } from '../state/contract.ts';
import { coloursOf, endColour, type Theme } from '../theme/palette.ts';
import type { DrawnNode } from './layoutPicture.ts';

/** The colour of a node: the theft's own, an end's by category and rank, else the quiet one of what passes through. */
export function nodeColour(theme: Theme, { node, rank }: Pick<DrawnNode, 'node' | 'rank'>): string {
  const colours = coloursOf(theme);
  if (node.kind === 'theft') return colours.theft;
  if (node.kind === 'end-group')
    return endColour(theme, { reason: node.reason ?? 'held', category: node.category }, rank);
  return colours.node;
}

/** A band has the colour of the theft it leaves or the end it reaches; between accounts it is quiet. */
export function bandColour(theme: Theme, band: PictureBand, nodes: ReadonlyMap<string, DrawnNode>): string {
  const to = nodes.get(band.to);
  if (to?.node.kind === 'end-group') return nodeColour(theme, to);
  if (nodes.get(band.from)?.node.kind === 'theft') return coloursOf(theme).theft;
  return coloursOf(theme).band;
}
