import type { PictureBand, PictureNode } from '../state/contract.ts';
import { coloursOf, endColour, type Theme } from '../theme/palette.ts';
import type { ShadeBook } from '../theme/shadeBook.ts';
import { keptId } from '../work/groups.ts';
import { groupOf } from './layoutPicture.ts';

/** What colours are chosen by. */
export interface Colouring {
  readonly theme: Theme;
  readonly shades: ShadeBook;
  /** Colours that the person gave, by node or band. */
  readonly given: ReadonlyMap<string, string>;
}

/** The colour of a node: the theft's own, an end's by category and entity, else the quiet one of what passes through. */
export function nodeColour({ theme, shades, given }: Colouring, node: PictureNode): string {
  const colours = coloursOf(theme);
  const own = given.get(keptId(node.id));
  if (own !== undefined) return own;
  if (node.kind === 'theft') return colours.theft;
  if (node.kind !== 'end-group') return colours.node;
  return endColour(
    theme,
    { reason: node.reason ?? 'held', category: node.category },
    shades.rankOf(groupOf(node), node.id),
  );
}

/** A band has the colour of the theft it leaves or the end it reaches; between accounts it is quiet. */
export function bandColour(colouring: Colouring, band: PictureBand, nodes: ReadonlyMap<string, PictureNode>): string {
  const { theme, given } = colouring;
  const own = given.get(band.id);
  if (own !== undefined) return own;
  const to = nodes.get(band.to);
  if (to?.kind === 'end-group') return nodeColour(colouring, to);
  if (nodes.get(band.from)?.kind === 'theft') return coloursOf(theme).theft;
  return coloursOf(theme).band;
}
