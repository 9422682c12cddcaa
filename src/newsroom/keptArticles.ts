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
  const documents = new Map(register.documents().map((document) => [document.sha256, document]));
  const articles: ReadArticle[] = [];
  const unread: string[] = [];
  for (const [sha256, { source, claims }] of byText) {
    const { name = sha256, mediaType = null } = documents.get(sha256) ?? {};
    // A table has rows and no sentences: news are not compared with it.
    if (mediaType === 'text/csv') continue;
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
