import { readClaims } from '../../src/newsroom/readClaims.ts';
import { claimLine } from '../../src/newsroom/sentence/claimLine.ts';
import { readArticle } from '../../src/newsroom/text/readArticle.ts';
import type { Claim } from '../../src/register/claim.ts';

/** The claims of a text that is a document of its own, of 1 January 2024. */
export async function claimsOf(text: string): Promise<Claim[]> {
  return readClaims(await readArticle(new TextEncoder().encode(text), { name: 'a sentence', published: '2024-01-01' }));
}

/** Those, each in a line. */
export async function linesOf(text: string): Promise<string[]> {
  return (await claimsOf(text)).map(claimLine);
}
