import { existsSync } from 'node:fs';
import { countOf } from '../core/countOf.ts';
import { SpoorError } from '../core/errors.ts';
import type { Records } from '../records/openRecords.ts';
import { documentPath } from './documents.ts';

/** So many claims are named; of more the number is told. */
const MOST_NAMED = 5;

/**
 * What is said where a document that the log says is kept is not there, or not as it was kept: which it is, which claims quote
 * it, and what mends the register.
 * @returns null for a document that the register does not keep
 */
export function damagedDocument(
  records: Records,
  folder: string,
  sha256: string,
  cause: SpoorError,
): SpoorError | null {
  const row = records.query('SELECT name FROM document WHERE sha256 = ?').get(sha256);
  if (row === undefined) return null;
  const path = documentPath(folder, sha256);
  const isThere = existsSync(path);
  const quoting = claimsQuoting(records, sha256);
  const named = quoting.slice(0, MOST_NAMED).map((id) => id.slice(0, 12));
  const more = quoting.length - named.length;
  const claims =
    quoting.length === 0
      ? 'No claim quotes it'
      : `${countOf(quoting.length, 'claim')} ${quoting.length === 1 ? 'quotes' : 'quote'} it: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const message =
    `${folder} is damaged: the document ${JSON.stringify(row.name)} that it keeps, SHA-256 ${sha256}, is ${isThere ? 'altered' : 'missing'}. ${claims}. ` +
    `Put it back at ${path} from a copy of the register, or give the register what it came from once more: an article to spoor read, a table to spoor import-incidents, what export wrote as JSON to spoor register import`;
  const fields = {
    path,
    document: sha256,
    found: isThere ? 'altered' : 'missing',
    claims: quoting.length,
    quotedBy: quoting.slice(0, MOST_NAMED).join(' '),
  };
  return new SpoorError('RECORDS_DAMAGED', message, fields, { cause });
}

/** Ids of claims whose source is a document, in the order they came in. */
function claimsQuoting(records: Records, sha256: string): string[] {
  // Bodies are canonical JSON, and nothing else in a claim is named so.
  const sql = 'SELECT id FROM claim WHERE instr(body, ?) > 0 ORDER BY number';
  return records
    .query(sql)
    .all(`"sha256":"${sha256}"`)
    .map((row) => row.id as string);
}
