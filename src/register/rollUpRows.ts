import { ownEntry } from '../core/ownEntry.ts';
import type { Status } from './change.ts';
import type { Period } from './claim.ts';
import type { Figure } from './figure.ts';
import type { Incident } from './incident.ts';
import { type Days, daysOfPeriod } from './period.ts';
import type { Register } from './register.ts';

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

/**
 * Reads what adding up needs of a whole register, in one view of it: a few hundred bytes a claim. Each table comes as one text
 * that SQLite joins and one parse reads: rows one by one took five times as long.
 */
export function readRollUpRows(register: Register): RollUpRows {
  const { records } = register;
  const joined = <T>(sql: string): T[] => {
    const { text } = records.query(sql).get() as { readonly text: string | null };
    return JSON.parse(`[${text ?? ''}]`) as T[];
  };
  return records.read(() => {
    const incidents = joined<Incident>(
      `SELECT group_concat(body) AS text FROM (SELECT body FROM incident WHERE merged_into IS NULL ORDER BY id)`,
    );
    const dayCache = new Map<string, Days | null>();
    const drafts = incidents.map((incident) => draftOf(incident, dayCache));
    const places = new Map(incidents.map(({ id }, place) => [id, place]));
    const links = new Map<number, number[]>();
    const pairs = joined<number | string>(
      `SELECT group_concat(claim || ',"' || incident || '"') AS text FROM (SELECT claim, incident FROM link ORDER BY claim, incident)`,
    );
    for (let i = 0; i < pairs.length; i += 2) {
      const place = places.get(pairs[i + 1] as string)!;
      const known = links.get(pairs[i] as number);
      if (known === undefined) links.set(pairs[i] as number, [place]);
      else known.push(place);
    }
    const loose: ClaimRow[] = [];
    const figures = joined<readonly [number, Status, Figure]>(
      `SELECT group_concat('[' || claim || ',"' || status || '",' || line || ']') AS text FROM (SELECT * FROM figure ORDER BY claim)`,
    );
    for (const [number, status, figure] of figures) {
      const claim = { number, status, figure, incidents: links.get(number) ?? NONE };
      if (claim.incidents.length === 0) loose.push(claim);
      for (const place of claim.incidents) addTo(drafts[place]!, claim);
    }
    const distinct = new Set(register.distinctPairs().map(([a, b]) => `${a} ${b}`));
    return { incidents: drafts, loose, distinct };
  });
}

const NONE: readonly number[] = [];

function draftOf(incident: Incident, cache: Map<string, Days | null>): Draft {
  const days = incident.when === undefined ? null : cachedDays(incident.when, cache);
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

/** Many things happen on one day. */
function cachedDays(when: Period, cache: Map<string, Days | null>): Days | null {
  const key = `${when.from} ${when.to}`;
  let days = cache.get(key);
  if (days === undefined) {
    days = daysOfPeriod(when);
    cache.set(key, days);
  }
  return days;
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
