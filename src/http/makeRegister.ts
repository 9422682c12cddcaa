import { SpoorError } from '../core/errors.ts';
import type { Claim } from '../register/claim.ts';
import { describeIncident } from '../register/describeIncident.ts';
import type { Incident } from '../register/incident.ts';
import { intervalText } from '../register/intervalText.ts';
import { Register } from '../register/register.ts';
import type { IncidentList, IncidentPage, RegisterInfo } from './schema/register.ts';

/**
 * Works on the register that the workbench was given, to read: another process may write it meanwhile.
 * @throws NO_RESULT where none was given; REGISTER_NOT_FOUND, LOG_BROKEN
 */
export function inRegister<T>(folder: string | null, read: (register: Register) => T): T {
  const register = Register.open(registerFolder(folder));
  try {
    return read(register);
  } finally {
    register.close();
  }
}

/** @throws NO_RESULT where the workbench has no register */
export function registerFolder(folder: string | null): string {
  if (folder !== null) return folder;
  throw new SpoorError('NO_RESULT', 'this workbench has no register; begin it with spoor serve --register DIR');
}

export function registerInfo(register: Register): RegisterInfo {
  const count = (table: string): number =>
    register.records.query(`SELECT count(*) AS n FROM ${table}`).get()!.n as number;
  return { incidents: register.incidents().length, claims: count('claim'), head: register.place.head };
}

/** Incidents whose name, victim or id has the text, in the order of their ids. */
export function listIncidents(register: Register, q: string, offset: number, limit: number): IncidentList {
  const wanted = q.trim().toLowerCase();
  const found = register
    .incidents()
    .filter(({ id, name, victim }) =>
      [id, name, victim?.name, victim?.country].some((text) => text?.toLowerCase().includes(wanted)),
    );
  const items = found.slice(offset, offset + limit).map((incident) => ({
    ...rowOf(incident),
    claims: register.claims({ incident: incident.id }).length,
  }));
  return { total: found.length, items };
}

function rowOf({ id, name, victim, when }: Incident): Omit<IncidentList['items'][number], 'claims'> {
  return { id, name, victim: victim?.name ?? null, country: victim?.country ?? null, when: when?.as ?? null };
}

/** Everything that is said of an incident. @throws UNKNOWN_NAME */
export function makeIncident(register: Register, id: string): IncidentPage {
  const { incident, otherIds, statements, comparisons, blamed } = describeIncident(register, id);
  return {
    ...rowOf(incident),
    method: incident.method ?? null,
    otherIds: [...otherIds],
    thefts: [...(incident.thefts ?? [])],
    blamed: blamed.map((one) => ({ ...one })),
    comparisons: comparisons.map(({ unit, range, ...one }) => ({ ...one, range: intervalText(range, unit) })),
    statements: statements.map(({ speaker, claims }) => ({
      speaker,
      status: claims[0]!.status,
      claims: claims.map(({ claim }) => lineOf(claim)),
    })),
  };
}

function lineOf(claim: Claim): IncidentPage['statements'][number]['claims'][number] {
  const { id, predicate, amount, text, period, attribution, confidence, source } = claim;
  const blame = attribution === undefined ? undefined : attribution === 'nobody' ? 'nobody' : attribution.actor;
  return {
    id,
    predicate,
    says: [amount?.as, blame, text, period?.as].filter((part) => part !== undefined).join('; '),
    confidence,
    quotation: source.held ? source.quotation : null,
    source: source.held ? (source.title ?? source.outlet ?? 'a kept document') : source.citation,
    url: source.url ?? null,
    published: source.published ?? null,
  };
}
