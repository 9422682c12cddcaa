import type { Claim } from './claim.ts';

/** How many documents claims stand in: one article that says a thing three times is one. A document that is not kept is told by its citation. */
export function documentsOf(claims: readonly Pick<Claim, 'source'>[]): number {
  return new Set(claims.map(({ source }) => (source.held ? source.sha256 : `citation ${source.citation}`))).size;
}
