import { type Claim, sha256Hex } from '../register/claim.ts';
import type { Register } from '../register/register.ts';
import { keptArticles } from './keptArticles.ts';
import type { PassedSentence } from './passedOver.ts';
import { readNews } from './readClaims.ts';

/** A kept text with what of it gave no claim. */
export interface KeptNotRead {
  readonly sha256: string;
  readonly name: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly passedOver: readonly PassedSentence[];
}

/**
 * What is passed over in the texts that a register's claims rest on, read again as they are read now, without what somebody has made
 * claims of since. Time grows with the texts held.
 */
export async function notRead(
  register: Register,
): Promise<{ readonly articles: readonly KeptNotRead[]; readonly unread: readonly string[] }> {
  const { articles, unread } = await keptArticles(register);
  const found = articles.flatMap(({ article, claims }) => {
    const { sha256, name, title, outlet, published, text } = article;
    // What is not read as it is kept has other offsets.
    const passedOver = sha256Hex(text) === sha256 ? stillPassedOver(readNews(article).passedOver, claims) : [];
    return passedOver.length === 0 ? [] : [{ sha256, name, title, outlet, published, passedOver }];
  });
  return { articles: found, unread };
}

/** Without the figures, and the sentences told without one, that have a claim by now. */
function stillPassedOver(passed: readonly PassedSentence[], claims: readonly Claim[]): PassedSentence[] {
  return passed.flatMap((sentence) => {
    const own = claims.filter(({ source }) => source.held && source.from < sentence.to && source.to > sentence.from);
    const made = own.map(({ amount }) => amount?.as);
    const figures = sentence.figures.filter(({ as }) => !made.includes(as));
    const reason = own.length > sentence.claims && made.includes(undefined) ? null : sentence.reason;
    return figures.length === 0 && reason === null ? [] : [{ ...sentence, figures, reason, claims: own.length }];
  });
}
