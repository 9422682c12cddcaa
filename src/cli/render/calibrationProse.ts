import { PROSE_WIDTH, wrapProse } from './plainText.ts';

/** A paragraph as lines of the width of prose; further lines begin as the first does. */
export function proseLines(text: string): string[] {
  const [indent] = /^ */.exec(text)!;
  return wrapProse(text.trimStart(), PROSE_WIDTH - indent.length)
    .split('\n')
    .map((line) => indent + line);
}

/** Blind spots, each under its heuristic's name; an empty name for those of all. */
export function blindSpotLines(spots: readonly (readonly [name: string, text: string])[]): string[] {
  return [
    'Known blind spots',
    ...spots.flatMap(([name, text]) => proseLines(`  ${name === '' ? '' : `${name}: `}${text}`)),
  ];
}

/** A list as the cells of one column, one under another, none wider than asked; no part is broken. */
export function listCells(parts: readonly string[], width: number): string[] {
  return wrapProse(parts.map((part) => part.replaceAll(' ', '\u00a0')).join(', '), width).split('\n');
}
