import { showFound } from '../../core/showFound.ts';
import type { Claim } from '../claim.ts';
import { periodText, readNumber } from './rowFields.ts';

/** What a row says of a claim in its readable columns, beside what it says of the claim's incident. */
export function claimCells(claim: Omit<Claim, 'id'>): Readonly<Record<string, string>> {
  const { subject, amount, period, attribution, speaker, source, relays } = claim;
  const blamed = attribution === undefined || attribution === 'nobody' ? null : attribution;
  const isPoint = amount !== undefined && amount.interval.lo === amount.interval.hi;
  return {
    predicate: claim.predicate,
    amount: isPoint ? (amount.interval.lo ?? '') : '',
    unit: amount?.unit ?? '',
    low: isPoint ? '' : (amount?.interval.lo ?? ''),
    high: isPoint ? '' : (amount?.interval.hi ?? ''),
    modality: amount?.modality ?? '',
    text: claim.text ?? '',
    period: period === undefined ? '' : periodText(period),
    actor: attribution === 'nobody' ? 'nobody' : (blamed?.actor ?? subject.actor ?? ''),
    actor_confidence: blamed?.confidence ?? '',
    speaker_kind: speaker.kind,
    speaker: speaker.name ?? '',
    relays: relays.map(({ name }) => name).join('; '),
    confidence: claim.confidence,
    citation: source.held ? '' : source.citation,
    url: source.url ?? '',
    published: source.published ?? '',
  };
}

/** A column of a row that does not say what the claim says that stands whole in the row; `null` where all do. */
export function contradiction(
  claim: Omit<Claim, 'id'>,
  columns: readonly string[],
  get: (column: string) => string,
): { readonly column: string; readonly expected: string } | null {
  for (const [column, said] of Object.entries(claimCells(claim)))
    if (columns.includes(column) && !isSame(get(column), said))
      return {
        column,
        expected: `${showFound(said)}, which the column claim says; for another claim empty the column claim`,
      };
  return null;
}

/** Tables put an apostrophe before what would be a formula, and spreadsheets write numbers in their own way. */
function isSame(cell: string, said: string): boolean {
  const plain = (text: string): string =>
    text
      .replace(/^'(?=[=+\-@\t\r])/, '')
      .replace(/\s+/g, ' ')
      .trim();
  const [a, b] = [plain(cell), plain(said)];
  return a === b || (readNumber(a) !== null && readNumber(a) === readNumber(b));
}
