import { SpoorError } from '../core/errors.ts';
import type { Claim, HeldSource } from '../register/claim.ts';
import type { Register } from '../register/register.ts';
import type { ReadArticle } from './similarNews.ts';
import { readArticle } from './text/readArticle.ts';

/** The articles that a register holds. */
export interface KeptArticles {
  readonly articles: readonly ReadArticle[];
  /** Why a document that claims rest on could not be read again, a line each. */
  readonly unread: readonly string[];
}

/**
 * Reads again the texts that a register's claims rest on, with those claims: what new articles are compared with. Claims that
 * were rejected tell nothing, and a text of which all were is left out. Time grows with the texts held.
 */
export async function keptArticles(register: Register): Promise<KeptArticles> {
  const byText = new Map<string, { source: HeldSource; claims: Claim[] }>();
  for (const { claim, status } of register.claims()) {
    if (!claim.source.held || status === 'rejected') continue;
    const known = byText.get(claim.source.sha256);
    if (known === undefined) byText.set(claim.source.sha256, { source: claim.source, claims: [claim] });
    else known.claims.push(claim);
  }
  const names = new Map(register.documents().map(({ sha256, name }) => [sha256, name]));
  const articles: ReadArticle[] = [];
  const unread: string[] = [];
  for (const [sha256, { source, claims }] of byText) {
    const name = names.get(sha256) ?? sha256;
    try {
      const article = await readArticle(register.document(sha256), {
        name,
        ...(source.outlet === undefined ? {} : { outlet: source.outlet }),
        ...(source.published === undefined ? {} : { published: source.published }),
      });
      articles.push({ article: { ...article, title: source.title ?? article.title, sha256 }, claims });
    } catch (error) {
      if (!(error instanceof SpoorError)) throw error;
      unread.push(`${name} is held and could not be compared with: ${error.message}`);
    }
  }
  return { articles, unread };
}
