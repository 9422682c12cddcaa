import { readFile } from 'node:fs/promises';
import { SpoorError, systemError } from '../core/errors.ts';
import type { QuotedText } from '../newsroom/claimByHand.ts';
import type { Change } from '../register/change.ts';
import type { HeldSource } from '../register/claim.ts';
import type { Register } from '../register/register.ts';

interface Asked {
  readonly set?: readonly string[];
  readonly incident?: readonly string[];
  readonly why?: string;
}

/** The changes that bring in a claim which somebody makes of a place in an article: `FILE:FROM-TO`, or a kept text's SHA-256 for the file. */
export async function addByHand(register: Register, place: string, { set, incident, why }: Asked): Promise<Change[]> {
  const match = /^(?<where>.+):(?<from>\d{1,9})-(?<to>\d{1,9})$/s.exec(place);
  if (match === null)
    throw new SpoorError('USAGE', `--add ${place}: expected an article and the place in it, like story.txt:812-931`, {
      found: place,
    });
  if (set === undefined)
    throw new SpoorError(
      'USAGE',
      "--add takes what the claim says from --set: predicate=stolen figure='$2 million' ...",
    );
  const { where, from, to } = match.groups as { where: string; from: string; to: string };
  const { keep, ...quoted } = keptText(register, where) ?? (await textOfFile(register, where));
  const { claimByHand } = await import('../newsroom/claimByHand.ts');
  const { addChanges } = await import('../register/reviewChanges.ts');
  const { checkQuotations } = await import('../register/checkQuotations.ts');
  const claim = claimByHand(quoted, [Number(from), Number(to)], set, (id) => register.claim(id).claim.id);
  if (register.hasClaim(claim.id))
    throw new SpoorError('BAD_CLAIM', `the claim ${claim.id} is in the register already`, { claim: claim.id });
  const link = incident === undefined ? {} : { incidents: incident };
  const changes = [...keep(), ...addChanges(register, claim, why, link)];
  checkQuotations(register, changes, place);
  return changes;
}

type Found = QuotedText & { readonly keep: () => Change[] };

/** A text that the register keeps and claims quote, by the beginning of its SHA-256. */
function keptText(register: Register, where: string): Found | null {
  if (!/^[0-9a-f]{6,64}$/.test(where)) return null;
  const source = sourceIn(register, (sha256) => sha256.startsWith(where));
  if (source === null) return null;
  const text = register.document(source.sha256).toString('utf8');
  return { name: where, text, source, keep: () => [] };
}

async function textOfFile(register: Register, path: string): Promise<Found> {
  const { readArticle } = await import('../newsroom/text/readArticle.ts');
  const { sourceOf } = await import('../newsroom/readClaims.ts');
  const { keepArticle } = await import('../newsroom/proposeClaims.ts');
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw systemError(cause, path);
  }
  const article = await readArticle(bytes, { name: path });
  // What is said of the paper where its other claims came in stays.
  const source = sourceIn(register, (sha256) => sha256 === article.sha256) ?? sourceOf(article);
  const kept = new Set(register.documents().map(({ sha256 }) => sha256));
  return { name: path, text: article.text, source, keep: () => keepArticle(register, article, bytes, kept) };
}

/** The source of claims that quote a document, without the quotation. */
function sourceIn(register: Register, isMeant: (sha256: string) => boolean): Found['source'] | null {
  for (const { claim } of register.claims()) {
    if (!claim.source.held || !isMeant(claim.source.sha256)) continue;
    const { quotation: _quotation, from: _from, to: _to, ...source }: HeldSource = claim.source;
    return source;
  }
  return null;
}
