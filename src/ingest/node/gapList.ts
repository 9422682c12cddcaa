/** Blocks of which a source could not say something: how many, and between which. */
export interface GapBlocks {
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** What a source could not say, in words, with the blocks it could not say it of. */
export type GapList = ReadonlyMap<string, GapBlocks>;

/** The gaps of both. */
export function joinGaps(a: GapList, b: GapList): Map<string, GapBlocks> {
  const joined = new Map(a);
  for (const [gap, { count, first, last }] of b) {
    const known = joined.get(gap);
    joined.set(gap, {
      count: (known?.count ?? 0) + count,
      first: Math.min(known?.first ?? first, first),
      last: Math.max(known?.last ?? last, last),
    });
  }
  return joined;
}

/** The gaps of one block. */
export function gapsOfBlock(height: number, gaps: readonly string[]): GapList {
  return new Map(gaps.map((gap) => [gap, { count: 1, first: height, last: height }]));
}

/** A gap as a person reads it: `internal transfers: ... (block 7)`, `... (40 blocks from 7 to 90)`. */
export function gapText(gap: string, { count, first, last }: GapBlocks): string {
  const run = count === last - first + 1 ? `blocks ${first} to ${last}` : `${count} blocks from ${first} to ${last}`;
  return `${gap} (${count === 1 ? `block ${first}` : run})`;
}
