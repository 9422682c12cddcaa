import { SpoorError } from '../core/errors.ts';
import type { Change } from './change.ts';
import type { Register } from './register.ts';

/**
 * Holds every new claim that quotes a kept document against that document: a claim that quotes what nobody can look up would
 * stand in the log for good.
 * @param where what to call the changes in an error: a file
 * @throws BAD_CLAIM where the document is not kept, or the quotation does not stand in it; RECORDS_DAMAGED, IO
 */
export function checkQuotations(register: Register, changes: readonly Change[], where: string): void {
  const isKnown = register.records.query('SELECT 1 FROM document WHERE sha256 = ?');
  const kept = new Set(changes.flatMap((change) => (change.do === 'keep' ? [change.document.sha256] : [])));
  const texts = new Map<string, string | null>();
  for (const change of changes) {
    const claim = change.do === 'claim' ? change.claim : change.do === 'correct' ? change.by : null;
    if (claim === null || !claim.source.held) continue;
    const { sha256, quotation, from, to } = claim.source;
    let text = texts.get(sha256);
    if (text === undefined) {
      const isKept = kept.has(sha256) || isKnown.get(sha256) !== undefined;
      text = isKept ? register.document(sha256).toString('utf8') : null;
      texts.set(sha256, text);
    }
    if (text?.slice(from, to) === quotation) continue;
    const why = text === null ? 'which neither it nor the register keeps' : 'but what it quotes does not stand there';
    const message = `${where}: the claim ${claim.id} quotes ${from} to ${to} of the document ${sha256}, ${why}`;
    throw new SpoorError('BAD_CLAIM', message, { claim: claim.id, document: sha256 });
  }
}
