import { SpoorError } from '../core/errors.ts';
import { type Amount, type Claim, type HeldSource, identify } from '../register/claim.ts';
import { editClaim } from '../register/editClaim.ts';
import { readAmounts } from './grammar/readAmounts.ts';

/** Longer quotations are no sentence. */
const MAX_QUOTATION = 1500;

/** A text that a claim is to quote: its source without the quotation. */
export interface QuotedText {
  /** What to call it in an error. */
  readonly name: string;
  readonly text: string;
  readonly source: Omit<HeldSource, 'quotation' | 'from' | 'to'>;
}

/**
 * A claim that somebody made of a sentence: `field=value` pairs as `editClaim` takes them, and `figure=WORDS`, words of the sentence
 * that the grammar reads as its figure, or that stand beside an `amount` and a `unit` where it does not. Where nothing is said of the
 * speaker it is the paper.
 * @throws BAD_CLAIM where the place is none of the text, the words do not stand there or what comes out is no claim; USAGE for a field
 *   that is none
 */
export function claimByHand(
  { name, text, source }: QuotedText,
  [from, to]: readonly [number, number],
  edits: readonly string[],
  idOf?: (name: string) => string,
): Claim {
  const quotation = text.slice(from, to);
  const isWhole = quotation !== '' && quotation.trim() === quotation && !cutsWord(text, from) && !cutsWord(text, to);
  if (to > text.length || !isWhole || quotation.length > MAX_QUOTATION) {
    const message = `${name}: ${from}-${to} is no sentence of its ${text.length} characters; expected a place as spoor read and spoor review --not-read print it, which cuts no word`;
    throw new SpoorError('BAD_CLAIM', message, { field: 'source', found: `${from}-${to}` });
  }
  const fields = new Map(edits.map((edit) => [edit.split('=', 1)[0]!, edit.slice(edit.indexOf('=') + 1).trim()]));
  const predicate = fields.get('predicate');
  if (predicate === undefined)
    throw new SpoorError('BAD_CLAIM', `${name}:${from}-${to}: say what it tells: --set predicate=stolen, for example`, {
      field: 'predicate',
    });
  const words = fields.get('figure');
  const attribution = fields.get('attribution');
  const claim = identify({
    subject: attribution === undefined || attribution === 'nobody' || attribution === '' ? {} : { actor: attribution },
    // What it may be is looked at by `editClaim`.
    predicate: predicate as Claim['predicate'],
    ...(words === undefined ? {} : { amount: amountOf(words, quotation, fields) }),
    ...(/^(?:method|charge|status|comment)$/.test(predicate) ? { text: quotation.replace(/\s+/g, ' ') } : {}),
    speaker: { kind: 'journalist', name: source.outlet ?? null },
    relays: [],
    confidence: 'stated',
    source: { ...source, quotation, from, to },
  });
  return editClaim(
    claim,
    edits.filter((edit) => !/^(?:figure|predicate)=/.test(edit)),
    idOf,
  );
}

function cutsWord(text: string, at: number): boolean {
  return (
    /[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /^[\p{L}\p{M}\p{N}]/u.test(text.slice(at, at + 2))
  );
}

/** The figure that words of a sentence state. */
function amountOf(words: string, quotation: string, fields: ReadonlyMap<string, string>): Amount {
  const as = words.replace(/\s+/g, ' ');
  const sentence = quotation.replace(/\s+/g, ' ');
  const fail = (why: string): never => {
    throw new SpoorError('BAD_CLAIM', `figure is ${JSON.stringify(as)}, ${why}`, { field: 'figure', found: as });
  };
  if (as === '' || !sentence.includes(as)) fail('which does not stand in the sentence');
  const read = readAmounts(sentence).find(({ amount }) => amount.as === as) ?? sole(readAmounts(as));
  if (read !== undefined) return read.amount;
  if (!fields.has('unit') || !(fields.has('amount') || fields.has('low') || fields.has('high')))
    fail('which can be read in more than one way or has no unit that is known; say amount= and unit= beside it');
  return { as, unit: fields.get('unit')!, interval: { lo: null, hi: null }, modality: 'exactly' };
}

function sole<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
