import type { Change } from '../register/change.ts';
import type { Register } from '../register/register.ts';
import type { ReadArticle } from './similarNews.ts';
import type { Article } from './text/readArticle.ts';

/** What a register has to be told of articles that were read. */
export interface Proposal {
  /** All of it, to be written at once or not at all. */
  readonly changes: readonly Change[];
  /** Claims that come in, to be reviewed. */
  readonly proposed: number;
  /** Claims that the register has already, whatever became of them. */
  readonly known: number;
}

/**
 * Keeps the texts (and pages that they were made from) and proposes their claims: nothing counts before someone has looked
 * at it. Documents belong to the register only once the changes are written.
 * @throws NO_PERMISSION, DISK_FULL, IO
 */
export function proposeClaims(
  register: Register,
  items: readonly (ReadArticle & { readonly bytes: Uint8Array })[],
): Proposal {
  const changes: Change[] = [];
  const kept = new Set(register.documents().map(({ sha256 }) => sha256));
  const known = { count: 0 };
  const seen = new Set<string>();
  for (const { article, claims, bytes } of items) {
    changes.push(...keepArticle(register, article, bytes, kept));
    for (const claim of claims) {
      if (register.hasClaim(claim.id) || seen.has(claim.id)) {
        known.count += 1;
        continue;
      }
      seen.add(claim.id);
      const flags = claim.ambiguous === undefined ? [] : [claim.ambiguous];
      changes.push({ do: 'claim', claim, status: 'proposed', incidents: [], flags });
    }
  }
  return { changes, proposed: seen.size, known: known.count };
}

/**
 * Keeps the text of an article and the page that it was made from, and puts right what is kept and was lost.
 * @param kept SHA-256 of the documents that the register has; what is kept is added
 * @throws NO_PERMISSION, DISK_FULL, IO
 */
export function keepArticle(register: Register, article: Article, bytes: Uint8Array, kept: Set<string>): Change[] {
  const changes: Change[] = [];
  const keep = (content: Uint8Array, sha256: string, name: string, mediaType: string): void => {
    // Also what the register keeps already: where it was lost or altered on disk this puts it right.
    const document = register.keep(content, name, mediaType);
    if (!kept.has(sha256)) changes.push({ do: 'keep', document });
    kept.add(sha256);
  };
  const name = article.name.split(/[\\/]/).at(-1)!;
  const isOwnText = article.original === article.sha256;
  keep(
    new TextEncoder().encode(article.text),
    article.sha256,
    isOwnText ? name : `${name}.txt`,
    'text/plain; charset=utf-8',
  );
  if (!isOwnText) keep(bytes, article.original, name, article.form === 'html' ? 'text/html' : 'text/plain');
  return changes;
}
