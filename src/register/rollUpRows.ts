import { ownEntry } from '../core/ownEntry.ts';
import type { Records } from '../records/openRecords.ts';
import type { Status } from './change.ts';
import { FIGURE_VALUES, type Said, type UnitFigure } from './figure.ts';
import { INCIDENT_VALUES } from './incidentLine.ts';
import type { Days } from './period.ts';
import type { Spelling } from './tellingWords.ts';

/** What adding up knows of a claim. */
export interface ClaimRow {
  readonly number: number;
  readonly status: Status;
  readonly said: Said;
  /** The unit of its first figure and the ends of that, as decimal texts; null where it states none. */
  readonly unit: string | null;
  readonly lo: string | null;
  readonly hi: string | null;
  /** What it states besides, in other units. */
  readonly more: readonly UnitFigure[];
  /** How many incidents it is of. */
  readonly links: number;
}

/** What adding up knows of an incident. */
export interface IncidentRow {
  readonly id: string;
  readonly name: string;
  /** All ways to spell the victim's name. */
  readonly spellings: readonly Spelling[];
  readonly country: string | null;
  /** When it was: by the register, else the narrowest of its claims' periods; null where nothing says. */
  readonly days: Days | null;
  /** What the register says of what kind it is; its claims say more, see `scopeOf`. */
  readonly kinds: readonly string[];
  readonly claims: readonly ClaimRow[];
}

export interface RollUpRows {
  /** In the order of their numbers, which begin with 1. */
  readonly claims: readonly ClaimRow[];
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

interface ClaimDraft extends ClaimRow {
  links: number;
}

interface Draft extends IncidentRow {
  country: string | null;
  days: Days | null;
  readonly isDated: boolean;
  readonly claims: ClaimRow[];
}

/** Some of a register's rows: those of incidents with all their claims, and of claims. Ids and numbers, each once. */
export interface RowsAsked {
  readonly incidents: readonly string[];
  readonly claims: readonly number[];
}

/** SQL for the values of a list that is given as JSON. */
export const IN_LIST = '(SELECT value FROM json_each(?))';

/**
 * Reads what adding up needs of a register, in one view of it: a few hundred bytes a claim. Each table comes as one text
 * that SQLite joins and one parse reads, as one flat list: rows one by one took ten times as long, a list a row three times.
 * @param only the rows that are asked for; without it all
 */
export function readRollUpRows(records: Records, only?: RowsAsked): RollUpRows {
  return records.read(() => {
    const joined = (line: string, rows: string, asked?: string): unknown[] => {
      const query = records.query(`SELECT group_concat(${line}) AS text FROM (${rows})`);
      const { text } = query.get(...(asked === undefined ? [] : [asked])) as { readonly text: string | null };
      return JSON.parse(`[${text ?? ''}]`) as unknown[];
    };
    const ids = only === undefined ? undefined : JSON.stringify(only.incidents);
    const numbers = only === undefined ? undefined : JSON.stringify(numbersIn(records, only));
    const isAsked = (column: string): string => (only === undefined ? 'TRUE' : `${column} IN ${IN_LIST}`);
    const incidents = draftsOf(
      joined('line', `SELECT line FROM incident WHERE merged_into IS NULL AND ${isAsked('id')} ORDER BY id`, ids),
    );
    const said = `SELECT id, line FROM said WHERE ${only === undefined ? 'TRUE' : `id IN (SELECT said FROM figure WHERE ${isAsked('claim')})`} ORDER BY id`;
    const claims = claimsOf(
      joined(
        `claim || ',"' || status || '",' || said || ',' || line`,
        `SELECT * FROM figure WHERE ${isAsked('claim')} ORDER BY claim`,
        numbers,
      ),
      joined(only === undefined ? 'line' : `id || ',' || line`, said, numbers),
      only === undefined,
    );
    const pairs = joined(
      `'"' || incident || '",' || claim`,
      `SELECT incident, claim FROM link WHERE ${isAsked('claim')} ORDER BY incident, claim`,
      numbers,
    );
    const claimOf = claimFinder(claims, only === undefined);
    // Incidents and links come in one order; some rows have links to incidents that are not asked for.
    let place = 0;
    for (let i = 0; i < pairs.length; i += 2) {
      const [id, claim] = [pairs[i] as string, claimOf(pairs[i + 1] as number)];
      claim.links += 1;
      while (place < incidents.length && incidents[place]!.id < id) place += 1;
      if (incidents[place]?.id === id) addTo(incidents[place]!, claim);
    }
    const loose = claims.filter(({ links }) => links === 0);
    const pairsApart = records.query('SELECT a, b FROM distinct_pair ORDER BY a, b').all();
    const distinct = new Set(pairsApart.map(({ a, b }) => `${a as string} ${b as string}`));
    return { claims, incidents, loose, distinct };
  });
}

/** Numbers of the claims that are asked for, those of incidents too. */
function numbersIn(records: Records, { incidents, claims }: RowsAsked): number[] {
  const sql = `SELECT json_group_array(DISTINCT claim) AS list FROM link WHERE incident IN ${IN_LIST}`;
  const { list } = records.query(sql).get(JSON.stringify(incidents)) as { readonly list: string };
  return [...new Set([...claims, ...(JSON.parse(list) as number[])])];
}

/** Of all claims each is at the place of its number. */
function claimFinder(claims: readonly ClaimDraft[], areAll: boolean): (number: number) => ClaimDraft {
  if (areAll) return (number) => claims[number - 1]!;
  const byNumber = new Map(claims.map((claim) => [claim.number, claim]));
  return (number) => byNumber.get(number)!;
}

function draftsOf(values: readonly unknown[]): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < values.length; i += INCIDENT_VALUES) {
    const first = values[i + 5] as number | null;
    const days = first === null ? null : { first, last: values[i + 6] as number };
    drafts.push({
      id: values[i] as string,
      name: values[i + 1] as string,
      spellings: values[i + 3] as Spelling[],
      country: values[i + 4] as string | null,
      days,
      kinds: values[i + 7] === 0 ? NO_KINDS : (values[i + 7] as string[]),
      isDated: days !== null,
      claims: [],
    });
  }
  return drafts;
}

const NO_KINDS: readonly string[] = [];
const NO_MORE: readonly UnitFigure[] = [];
/** The claim's number, status and what it says come before its figures. */
const CLAIM_VALUES = 3 + FIGURE_VALUES;

/** @param said what claims say, all of it by its numbers, or some of it with a number before each */
function claimsOf(values: readonly unknown[], said: readonly unknown[], isAll: boolean): ClaimDraft[] {
  const saidAt = isAll ? null : new Map<unknown, unknown>();
  for (let i = 0; saidAt !== null && i < said.length; i += 2) saidAt.set(said[i], said[i + 1]);
  const claims: ClaimDraft[] = [];
  for (let i = 0; i < values.length; i += CLAIM_VALUES) {
    const number = values[i + 2] as number;
    const lo = values[i + 4] as string | null;
    const hi = values[i + 5] as string | null | 0;
    const more = values[i + 6] as readonly UnitFigure[] | 0;
    claims.push({
      number: values[i] as number,
      status: values[i + 1] as Status,
      said: (saidAt === null ? said[number - 1] : saidAt.get(number)) as Said,
      unit: values[i + 3] as string | null,
      lo,
      hi: hi === 0 ? lo : hi,
      more: more === 0 ? NO_MORE : more,
      links: 0,
    });
  }
  return claims;
}

function addTo(draft: Draft, claim: ClaimRow): void {
  draft.claims.push(claim);
  if (claim.status !== 'accepted') return;
  const { first, last, country } = claim.said;
  draft.country ??= country;
  if (draft.isDated || first === null || last === null) return;
  const known = draft.days;
  const longer = known === null ? 1 : known.last - known.first - (last - first);
  // Of two that are as narrow the earlier one, so that the order of claims makes no difference.
  if (known === null || longer > 0 || (longer === 0 && first < known.first)) draft.days = { first, last };
}

/** All that the register and accepted claims say of what kind these incidents are. */
export function scopeOf(incidents: readonly IncidentRow[]): Set<string> {
  const scope = new Set<string>();
  for (const { kinds, claims } of incidents) {
    for (const kind of kinds) addScope(scope, kind);
    for (const { status, said } of claims)
      if (status === 'accepted') for (const kind of said.scope) addScope(scope, kind);
  }
  return scope;
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
