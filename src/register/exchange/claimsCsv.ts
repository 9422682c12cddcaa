import { claimCells } from '../import/claimCells.ts';
import { CLAIM_COLUMNS } from '../import/claimsLayout.ts';
import { periodText } from '../import/rowFields.ts';
import type { Register, RegisteredClaim } from '../register.ts';
import { citedOnly, counted } from './registerData.ts';

/**
 * Accepted and proposed claims as CSV, a row a claim and incident: readable columns, and the whole claim as JSON in the last.
 * @param onClaim called after every claim
 */
export function* claimsCsv(register: Register, onClaim: () => void = () => {}): Generator<string> {
  yield `${CLAIM_COLUMNS.join(',')}\n`;
  for (const item of counted(register.eachClaim(), onClaim)) {
    if (item.status !== 'accepted' && item.status !== 'proposed') continue;
    for (const incident of item.incidents.length === 0 ? [null] : item.incidents) yield row(register, item, incident);
  }
}

function row(register: Register, { claim: registered, status }: RegisteredClaim, id: string | null): string {
  const claim = citedOnly(registered);
  const incident = id === null ? null : register.incident(id);
  const cells: Readonly<Record<string, string | undefined>> = {
    ...claimCells(claim),
    incident: id ?? '',
    name: incident?.name,
    victim: incident?.victim?.name ?? claim.subject.victim,
    country: incident?.victim?.country ?? claim.subject.country,
    scope: (incident?.scope ?? claim.subject.scope)?.join('; '),
    when: incident?.when === undefined ? '' : periodText(incident.when),
    status,
    claim: JSON.stringify(claim),
  };
  return `${CLAIM_COLUMNS.map((column) => cell(cells[column] ?? '')).join(',')}\n`;
}

/** RFC 4180; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
