import { ownEntry } from '../core/ownEntry.ts';
import type { Status } from './change.ts';
import type { Figure } from './figure.ts';
import { type Days, daysOfPeriod } from './period.ts';
import type { Register } from './register.ts';
import { incidentOf } from './state.ts';

/** What adding up knows of a claim. */
export interface ClaimRow {
  readonly number: number;
  readonly status: Status;
  readonly figure: Figure;
  /** Places in `RollUpRows.incidents`. */
  readonly incidents: readonly number[];
}

/** What adding up knows of an incident. */
export interface IncidentRow {
  readonly id: string;
  readonly name: string;
  /** The victim's name, or the incident's. */
  readonly victim: string;
  readonly country: string | null;
  /** When it was: by the register, else the narrowest of its claims' periods; null where nothing says. */
  readonly days: Days | null;
  /** All that its claims and the register say of what kind it is. */
  readonly scope: ReadonlySet<string>;
  readonly claims: readonly ClaimRow[];
}

export interface RollUpRows {
  readonly incidents: readonly IncidentRow[];
  /** Claims of no incident: cumulative figures, shares, words about reports. */
  readonly loose: readonly ClaimRow[];
  readonly distinct: ReadonlySet<string>;
}

/** Kinds of victims that belong to a wider kind. */
const WITHIN: Readonly<Record<string, string>> = {
  exchange: 'crypto',
  defi: 'crypto',
  bridge: 'crypto',
  wallet: 'crypto',
  'crypto-firm': 'crypto',
  atm: 'bank',
  'central-bank': 'bank',
};

interface Draft {
  id: string;
  name: string;
  victim: string;
  country: string | null;
  days: Days | null;
  isDated: boolean;
  scope: Set<string>;
  claims: ClaimRow[];
}

/** Reads what adding up needs of a whole register, in one view of it: a few hundred bytes a claim. */
export function readRollUpRows(register: Register): RollUpRows {
  const { records } = register;
  return records.read(() => {
    const drafts: Draft[] = [];
    const places = new Map<string, number>();
    for (const row of records.query('SELECT id, body FROM incident WHERE merged_into IS NULL ORDER BY id').all()) {
      places.set(row.id as string, drafts.length);
      drafts.push(draftOf(row));
    }
    const links = new Map<number, number[]>();
    for (const row of records.query('SELECT claim, incident FROM link ORDER BY claim, incident').all()) {
      const place = places.get(row.incident as string)!;
      const known = links.get(row.claim as number);
      if (known === undefined) links.set(row.claim as number, [place]);
      else known.push(place);
    }
    const loose: ClaimRow[] = [];
    for (const claim of readClaims(register, links)) {
      if (claim.incidents.length === 0) loose.push(claim);
      for (const place of claim.incidents) addTo(drafts[place]!, claim);
    }
    const distinct = new Set(register.distinctPairs().map(([a, b]) => `${a} ${b}`));
    return { incidents: drafts, loose, distinct };
  });
}

function draftOf(row: Readonly<Record<string, unknown>>): Draft {
  const incident = incidentOf(row);
  const days = incident.when === undefined ? null : daysOfPeriod(incident.when);
  const draft: Draft = {
    id: incident.id,
    name: incident.name,
    victim: incident.victim?.name ?? incident.name,
    country: incident.victim?.country ?? null,
    days,
    isDated: days !== null,
    scope: new Set(),
    claims: [],
  };
  for (const kind of incident.scope ?? []) addScope(draft.scope, kind);
  if (incident.victim?.kind !== undefined) addScope(draft.scope, incident.victim.kind);
  return draft;
}

/** One text of all figures is parsed faster than each by itself. */
function* readClaims(register: Register, links: ReadonlyMap<number, number[]>): Generator<ClaimRow> {
  const rows = register.records.query('SELECT claim, status, line FROM figure ORDER BY claim').all();
  const figures = JSON.parse(`[${rows.map((row) => row.line as string).join(',')}]`) as Figure[];
  for (const [i, row] of rows.entries()) {
    const number = row.claim as number;
    yield { number, status: row.status as Status, figure: figures[i]!, incidents: links.get(number) ?? [] };
  }
}

function addTo(draft: Draft, claim: ClaimRow): void {
  draft.claims.push(claim);
  if (claim.status !== 'accepted') return;
  const [, , first, last, , , scope, country] = claim.figure;
  for (const kind of scope) addScope(draft.scope, kind);
  draft.country ??= country;
  if (draft.isDated || first === null || last === null) return;
  if (draft.days === null || last - first < draft.days.last - draft.days.first) draft.days = { first, last };
}

function addScope(scope: Set<string>, kind: string): void {
  scope.add(kind);
  const wider = ownEntry(WITHIN, kind);
  if (wider !== undefined) scope.add(wider);
}

/** All kinds a claim's scope names, with the wider ones. */
export function widenScope(kinds: readonly string[]): Set<string> {
  const scope = new Set<string>();
  for (const kind of kinds) addScope(scope, kind);
  return scope;
}
