import { SpoorError } from '../../core/errors.ts';
import type { Change, KeptDocument, Status } from '../change.ts';
import { checkClaim } from '../checkClaim.ts';
import { type Claim, identify } from '../claim.ts';
import { checkIncident, type Incident } from '../incident.ts';
import type { Register, RegisteredClaim } from '../register.ts';

/** The whole of a register as JSON, `spoor/register@1`: what it says, without who changed what when. */
export interface RegisterData {
  readonly schema: 'spoor/register@1';
  readonly incidents: readonly Incident[];
  /** Incidents that were merged into others: their ids lead on. */
  readonly merged: readonly { readonly incident: Incident; readonly into: string }[];
  /** Pairs of incidents that someone said are not one. */
  readonly distinct: readonly (readonly [string, string])[];
  readonly claims: readonly RegisteredClaim[];
  /** Kept documents, with their bytes in base64. */
  readonly documents: readonly (KeptDocument & { readonly base64: string })[];
}

/** @throws FILE_NOT_FOUND, RECORDS_DAMAGED, IO for a kept document */
export function exportRegister(register: Register): RegisterData {
  return register.records.read(() => ({
    schema: 'spoor/register@1',
    incidents: register.incidents(),
    merged: register.mergedIds().map(({ incident, into }) => ({ incident, into })),
    distinct: register.distinctPairs(),
    claims: register.claims(),
    documents: register.documents().map((document) => ({
      ...document,
      base64: register.document(document.sha256).toString('base64'),
    })),
  }));
}

/**
 * The changes that bring exported data into a register. What is there already stays: claims by their ids, incidents by
 * theirs. Into an empty register it leads to what was exported.
 * @throws BAD_CLAIM naming the entry that is wrong
 */
export function importChanges(register: Register, data: RegisterData, where: string): Change[] {
  const list = <T>(value: unknown, field: string): readonly T[] => {
    if (Array.isArray(value)) return value as T[];
    throw new SpoorError('BAD_CLAIM', `${where}: ${field} is no list; expected spoor/register@1, see docs/formats.md`, {
      field,
    });
  };
  const changes: Change[] = [];
  for (const document of list<RegisterData['documents'][number]>(data.documents, 'documents'))
    changes.push(keepChange(register, document, where));
  const known = new Set<string>();
  const addIncident = (value: unknown): void => {
    const incident = checkIncident(value, `${where}: incident`);
    if (!register.hasIncident(incident.id) && !known.has(incident.id)) changes.push({ do: 'incident', incident });
    known.add(incident.id);
  };
  for (const incident of list(data.incidents, 'incidents')) addIncident(incident);
  for (const { incident, into } of list<RegisterData['merged'][number]>(data.merged, 'merged')) {
    const isNew = !register.hasIncident(incident.id);
    addIncident(incident);
    if (isNew) changes.push({ do: 'merge', from: incident.id, into });
  }
  for (const incidents of list<readonly [string, string]>(data.distinct, 'distinct'))
    changes.push({ do: 'distinct', incidents });
  changes.push(...claimChanges(register, list<RegisteredClaim>(data.claims, 'claims'), where));
  return changes;
}

function keepChange(register: Register, document: RegisterData['documents'][number], where: string): Change {
  const kept = register.keep(Buffer.from(document.base64, 'base64'), document.name, document.mediaType);
  if (kept.sha256 !== document.sha256)
    throw new SpoorError(
      'BAD_CLAIM',
      `${where}: the document ${document.name} does not have the SHA-256 ${document.sha256}`,
      {
        document: document.sha256,
        found: kept.sha256,
      },
    );
  return { do: 'keep', document: kept };
}

const STATUSES: readonly Status[] = ['proposed', 'accepted', 'rejected', 'corrected'];

function claimChanges(register: Register, claims: readonly RegisteredClaim[], where: string): Change[] {
  const changes: Change[] = [];
  /** Claims that take the place of another, with the links they come with. */
  const correcting = new Map<
    string,
    { readonly claim: string; readonly why: string; readonly links: readonly string[] }
  >();
  for (const { claim: value, status, flags, incidents, replacedBy, why } of claims) {
    const claim = checkClaim(value, `${where}: claim`);
    if (!STATUSES.includes(status))
      throw new SpoorError(
        'BAD_CLAIM',
        `${where}: claim ${claim.id}: status is ${JSON.stringify(status)}; expected one of ${STATUSES.join(', ')}`,
        { claim: claim.id },
      );
    if (replacedBy !== null) correcting.set(replacedBy, { claim: claim.id, why: why ?? '', links: incidents });
    if (register.hasClaim(claim.id)) continue;
    const corrected = correcting.get(claim.id);
    if (corrected === undefined) {
      changes.push({ do: 'claim', claim, status: status === 'proposed' ? status : 'accepted', incidents, flags });
    } else {
      changes.push({ do: 'correct', claim: corrected.claim, by: claim, why: corrected.why });
      for (const incident of corrected.links)
        if (!incidents.includes(incident)) changes.push({ do: 'unlink', claim: claim.id, incident });
      for (const incident of incidents)
        if (!corrected.links.includes(incident)) changes.push({ do: 'link', claim: claim.id, incident });
    }
    if (status === 'rejected') changes.push({ do: 'reject', claim: claim.id, why: why ?? '' });
  }
  return changes;
}

/** Formats that carry no documents carry a claim with a citation in place of its quotation: another claim, with another id. */
export function citedOnly(claim: Claim): Claim {
  const { source } = claim;
  if (!source.held) return claim;
  const { id: _id, ...content } = claim;
  const place = source.title ?? source.outlet ?? 'a document';
  return identify({
    ...content,
    source: {
      held: false,
      citation: `“${source.quotation}”, ${place} (SHA-256 ${source.sha256}, from ${source.from})`,
      ...(source.url === undefined ? {} : { url: source.url }),
      ...(source.published === undefined ? {} : { published: source.published }),
    },
  });
}
