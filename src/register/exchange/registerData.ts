import { SpoorError } from '../../core/errors.ts';
import type { Change, KeptDocument, Status } from '../change.ts';
import { checkClaim } from '../checkClaim.ts';
import { checkQuotations } from '../checkQuotations.ts';
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

/** @throws RECORDS_DAMAGED, IO for a kept document */
export function exportRegister(register: Register): RegisterData {
  return register.records.read(() => ({
    schema: 'spoor/register@1',
    incidents: register.incidents(),
    merged: register.mergedIds().map(({ incident, into }) => ({ incident, into })),
    distinct: register.distinctPairs(),
    claims: register.claims(),
    documents: register.documents().map((document) => documentOf(register, document)),
  }));
}

/**
 * The JSON of `exportRegister`, indented by one space, in pieces: no more than a page of claims or a document is held at once.
 * @param onClaim called after every claim
 * @throws RECORDS_DAMAGED, IO for a kept document
 */
export function* registerPieces(register: Register, onClaim: () => void = () => {}): Generator<string> {
  yield '{\n "schema": "spoor/register@1",\n';
  yield* list('incidents', register.incidents());
  yield* list(
    'merged',
    map(register.mergedIds(), ({ incident, into }) => ({ incident, into })),
  );
  yield* list('distinct', register.distinctPairs());
  yield* list('claims', counted(register.eachClaim(), onClaim));
  const documents = map(register.documents(), (document) => documentOf(register, document));
  yield* list('documents', documents, '\n}\n');
}

function* list(name: string, items: Iterable<unknown>, end = ',\n'): Generator<string> {
  let separator = ` "${name}": [\n  `;
  for (const item of items) {
    yield `${separator}${JSON.stringify(item, null, 1).replaceAll('\n', '\n  ')}`;
    separator = ',\n  ';
  }
  yield separator.startsWith(',') ? `\n ]${end}` : ` "${name}": []${end}`;
}

function* map<T, U>(items: Iterable<T>, made: (item: T) => U): Generator<U> {
  for (const item of items) yield made(item);
}

/** The same items, each told of once it was taken. */
export function* counted<T>(items: Iterable<T>, onItem: () => void): Generator<T> {
  for (const item of items) {
    yield item;
    onItem();
  }
}

function documentOf(register: Register, document: KeptDocument): RegisterData['documents'][number] {
  return { ...document, base64: register.document(document.sha256).toString('base64') };
}

/**
 * The changes that bring exported data into a register. What is there already stays: claims by their ids, incidents by
 * theirs. Into an empty register it leads to what was exported.
 * @throws BAD_CLAIM naming the entry that is wrong
 */
export function importChanges(register: Register, data: RegisterData, where: string): Change[] {
  const form = new DataForm(where);
  const changes: Change[] = form
    .objects(data.documents, 'documents')
    .map((document) => keepChange(register, form.document(document), where));
  const known = new Set<string>();
  const addIncident = (value: unknown): Incident => {
    const incident = checkIncident(value, `${where}: incident`);
    if (!register.hasIncident(incident.id) && !known.has(incident.id)) changes.push({ do: 'incident', incident });
    known.add(incident.id);
    return incident;
  };
  for (const incident of form.list(data.incidents, 'incidents')) addIncident(incident);
  for (const { incident: value, into } of form.objects(data.merged, 'merged')) {
    const incident = checkIncident(value, `${where}: incident`);
    const isNew = !register.hasIncident(incident.id);
    addIncident(incident);
    if (isNew) changes.push({ do: 'merge', from: incident.id, into: form.text(into, 'merged.into') });
  }
  const apart = new Set(register.distinctPairs().map(([a, b]) => `${a} ${b}`));
  for (const pair of form.list(data.distinct, 'distinct')) {
    const [a, b, ...more] = form.texts(pair, 'distinct');
    if (a === undefined || b === undefined || more.length > 0)
      return form.refuse('distinct', pair, 'pairs of incidents');
    if (!apart.has(`${a} ${b}`)) changes.push({ do: 'distinct', incidents: [a, b] });
  }
  const claims = form.objects(data.claims, 'claims').map((claim) => form.claim(claim));
  const isThere = (id: string): boolean => known.has(id) || register.hasIncident(id);
  for (const { incidents } of claims)
    for (const incident of incidents)
      if (!isThere(incident)) return form.refuse('claims.incidents', incident, 'an incident that is there');
  changes.push(...claimChanges(register, claims, where));
  checkQuotations(register, changes, where);
  return changes;
}

type Document = RegisterData['documents'][number];
type Fields = Readonly<Record<string, unknown>>;

/** What exported data of unknown making must be, as far as nothing else looks at it. */
class DataForm {
  readonly #where: string;

  constructor(where: string) {
    this.#where = where;
  }

  refuse(field: string, found: unknown, expected: string): never {
    const text = (JSON.stringify(found) ?? 'nothing').slice(0, 120);
    const message = `${this.#where}: ${field} is ${text}; expected ${expected}, see spoor/register@1 in docs/formats.md`;
    throw new SpoorError('BAD_CLAIM', message, { field, expected });
  }

  list(value: unknown, field: string): readonly unknown[] {
    return Array.isArray(value) ? (value as unknown[]) : this.refuse(field, value, 'a list');
  }

  objects(value: unknown, field: string): readonly Fields[] {
    return this.list(value, field).map((item) =>
      typeof item === 'object' && item !== null ? (item as Fields) : this.refuse(field, item, 'objects'),
    );
  }

  text(value: unknown, field: string): string {
    return typeof value === 'string' ? value : this.refuse(field, value, 'a text');
  }

  texts(value: unknown, field: string): string[] {
    return this.list(value, field).map((item) => this.text(item, field));
  }

  document(document: Fields): Document {
    for (const field of ['sha256', 'name', 'mediaType', 'base64'] as const)
      this.text(document[field], `documents.${field}`);
    return document as unknown as Document;
  }

  claim(item: Fields): RegisteredClaim {
    this.texts(item.flags, 'claims.flags');
    this.texts(item.incidents, 'claims.incidents');
    for (const field of ['replacedBy', 'why'] as const)
      if (item[field] !== null && item[field] !== undefined) this.text(item[field], `claims.${field}`);
    return item as unknown as RegisteredClaim;
  }
}

function keepChange(register: Register, document: Document, where: string): Change {
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
