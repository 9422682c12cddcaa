import { basename } from 'node:path';
import { SpoorError } from '../../core/errors.ts';
import { cutText } from '../../core/showFound.ts';
import { csvRecords, readText } from '../../label/csvTable.ts';
import type { Change } from '../change.ts';
import { checkQuotations } from '../checkQuotations.ts';
import { type Claim, identify, type Source, sha256Hex } from '../claim.ts';
import { type Incident, slugOf } from '../incident.ts';
import { refuseRings } from '../refuseRings.ts';
import type { Register } from '../register.ts';
import type { ImportedRow, TableFacts, TableLayout } from './importedRow.ts';
import { pipeList, TABLE_LAYOUTS } from './layouts.ts';

/** More than any theft that is established; a larger figure is looked at by a person first. */
const MOST_PLAUSIBLE_USD = 4e9;

export interface ImportOptions extends TableFacts {
  /** Claims wait for a review instead of counting at once. */
  readonly isProposed?: boolean;
}

/** What an import of a table brings to a register. */
export interface IncidentImport {
  readonly file: string;
  readonly layout: string;
  readonly rows: number;
  readonly claims: number;
  readonly incidents: number;
  /** Of the new claims, those that blame somebody. */
  readonly blaming: number;
  /** Claims that the register had already. */
  readonly known: number;
  /** What could not be read, or looks wrong, with the line. */
  readonly problems: readonly { readonly line: number; readonly problem: string }[];
  readonly changes: readonly Change[];
}

/** A table whose every row was read. */
export interface IncidentTable {
  readonly path: string;
  readonly text: string;
  readonly layout: string;
  readonly rows: readonly ImportedRow[];
}

/**
 * Reads a table of incidents, without a register.
 * @throws UNKNOWN_FORMAT, EMPTY_FILE, BAD_CLAIM naming file and line; FILE_NOT_FOUND, DAMAGED_GZIP, IO
 */
export async function readIncidentTable(path: string, options: ImportOptions = {}): Promise<IncidentTable> {
  const text = await readText(path, 'BAD_CLAIM');
  return { path, text, ...readTable(text, path, options) };
}

/**
 * Reads a table of incidents into the changes it makes to a register. The table is kept, and each claim quotes its row.
 * Rows with a figure that looks wrong come in as proposed, with what is wrong with them: nothing is mended.
 * @param table what was read before, or where it is
 * @throws what `readIncidentTable` throws; IO
 */
export async function planIncidentImport(
  register: Register,
  table: string | IncidentTable,
  options: ImportOptions = {},
): Promise<IncidentImport> {
  const { path, text, layout, rows } = typeof table === 'string' ? await readIncidentTable(table, options) : table;
  const document = register.keep(Buffer.from(text), basename(path), 'text/csv');
  const changes: Change[] = [{ do: 'keep', document }];
  const problems: { line: number; problem: string }[] = [];
  const namer = new IncidentNamer(register);
  const seen = new Set<string>();
  let claims = 0;
  let blaming = 0;
  let known = 0;
  let incidents = 0;
  for (const row of rows) {
    for (const problem of row.problems) problems.push({ line: row.line, problem });
    if (row.incident?.name.trim() === '') {
      problems.push({ line: row.line, problem: 'it names nobody: nothing of it came in' });
      continue;
    }
    const source: Source = {
      held: true,
      sha256: document.sha256,
      quotation: text.slice(row.from, row.to),
      from: row.from,
      to: row.to,
    };
    const made = row.claims.map((claim) => identify({ source, ...claim }));
    const fresh = made.filter(({ id }) => !seen.has(id) && !register.hasClaim(id));
    known += made.length - fresh.length;
    // A claim of several incidents has a row for each.
    const again = row.incident?.id === undefined ? [] : made.filter(({ id }) => seen.has(id));
    if (fresh.length + again.length === 0) continue;
    const named = row.incident === undefined ? null : namer.name(row.incident);
    if (named?.isNew) {
      changes.push({ do: 'incident', incident: named.incident });
      incidents += 1;
    }
    if (named !== null)
      for (const { id } of again) changes.push({ do: 'link', claim: id, incident: named.incident.id });
    for (const claim of fresh) {
      seen.add(claim.id);
      // A total that somebody states is no theft.
      const flags = [...row.problems, ...(named === null ? [] : implausible(claim))];
      for (const problem of flags.slice(row.problems.length)) problems.push({ line: row.line, problem });
      const doubtful = flags.some((flag) => flag.startsWith('implausible'));
      const status = options.isProposed || row.isProposed || doubtful ? 'proposed' : 'accepted';
      changes.push({ do: 'claim', claim, status, incidents: named === null ? [] : [named.incident.id], flags });
      claims += 1;
      if (isBlaming(claim)) blaming += 1;
    }
  }
  if (claims === 0) changes.length = 0;
  refuseRings(register, changes, path);
  checkQuotations(register, changes, path);
  return { file: basename(path), layout, rows: rows.length, claims, incidents, blaming, known, problems, changes };
}

function isBlaming({ attribution, subject }: Claim): boolean {
  return subject.actor !== undefined || (attribution !== undefined && attribution !== 'nobody');
}

function implausible({ amount }: Claim): string[] {
  if (amount?.unit !== 'USD' || Number(amount.interval.lo ?? amount.interval.hi) <= MOST_PLAUSIBLE_USD) return [];
  return [`implausible: ${amount.as} is more than any theft that is established`];
}

function readTable(text: string, path: string, facts: TableFacts): { layout: string; rows: ImportedRow[] } {
  const records = [...csvRecords(text, path, 'BAD_CLAIM')];
  const header = records[0];
  if (header === undefined)
    throw new SpoorError('EMPTY_FILE', `${path}: the file is empty; expected a table`, { file: path });
  const isPiped = /^\d{4}-\d{2}-\d{2}\|[^|]*\|\d*$/.test(text.slice(header.from, header.to));
  if (isPiped) return { layout: pipeList.name, rows: pipedRows(text, path, facts) };
  const columns = header.fields.map((name) => name.trim());
  const layout = TABLE_LAYOUTS.find(({ fits }) => fits(columns));
  if (layout === undefined) {
    const message = `${path}: its columns ${columns.slice(0, 12).map(cutText).join(',')} are of no table that is known; see docs/formats.md for one to bring it into`;
    throw new SpoorError('UNKNOWN_FORMAT', message, { file: path, found: cutText(columns.join(',')) });
  }
  const place = new Map(columns.map((name, i) => [name, i]));
  const rows = records.slice(1).map(({ line, fields, from, to }) => {
    if (fields.length !== columns.length)
      throw new SpoorError(
        'BAD_CLAIM',
        `${path}, line ${line}: found ${fields.length} fields, expected ${columns.length}`,
        { file: path, line },
      );
    const get = (column: string): string => fields[place.get(column) ?? -1]?.trim() ?? '';
    return readRow(layout, { line, from, to, get }, facts, columns, path);
  });
  return { layout: layout.name, rows };
}

function pipedRows(text: string, path: string, facts: TableFacts): ImportedRow[] {
  const rows: ImportedRow[] = [];
  let at = 0;
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw.replace(/\r$/, '');
    const [date, name, usd, ...rest] = line.split('|');
    if (line.trim() !== '') {
      if (date === undefined || name === undefined || usd === undefined || rest.length > 0)
        throw new SpoorError('BAD_CLAIM', `${path}, line ${i + 1}: expected date|name|usd`, {
          file: path,
          line: i + 1,
        });
      const fields: Readonly<Record<string, string>> = { date, name, usd };
      const record = {
        line: i + 1,
        from: at,
        to: at + line.length,
        get: (column: string) => fields[column]?.trim() ?? '',
      };
      rows.push(readRow(pipeList, record, facts, ['date', 'name', 'usd'], path));
    }
    at += raw.length + 1;
  }
  return rows;
}

function readRow(
  layout: TableLayout,
  record: Parameters<TableLayout['read']>[0],
  facts: TableFacts,
  columns: readonly string[],
  path: string,
): ImportedRow {
  try {
    return layout.read(record, facts, columns);
  } catch (error) {
    if (!(error instanceof SpoorError) || error.code !== 'BAD_CLAIM') throw error;
    throw new SpoorError(
      'BAD_CLAIM',
      `${path}, ${error.message}`,
      { ...error.fields, file: path, line: record.line },
      { cause: error },
    );
  }
}

/** Gives incidents of a table their ids, the same again when the table is imported again. */
class IncidentNamer {
  readonly #register: Register;
  readonly #used = new Set<string>();

  constructor(register: Register) {
    this.#register = register;
  }

  /** The incident under the first id that is free, or that has the same name and time in the register. */
  name({ id: given, ...facts }: NonNullable<ImportedRow['incident']>): {
    readonly incident: Incident;
    readonly isNew: boolean;
  } {
    if (given !== undefined) {
      if (this.#register.hasIncident(given)) return { incident: this.#register.incident(given), isNew: false };
      const isNew = !this.#used.has(given);
      this.#used.add(given);
      return { incident: { ...facts, id: given }, isNew };
    }
    const from = facts.when?.from ?? '';
    const base = slugOf(facts.victim?.name ?? facts.name) || `incident-${sha256Hex(facts.name).slice(0, 8)}`;
    const year = from.slice(0, 4);
    // "2017 Cryptojacking" of 2017 has its year already.
    const stem = year === '' || base.split('-').includes(year) ? base : `${base}-${year}`;
    const finer = [7, 10].filter((length) => from.length >= length).map((length) => `${base}-${from.slice(0, length)}`);
    for (let n = 1; ; n++) {
      const ids = n === 1 ? [stem, ...finer] : [`${finer.at(-1) ?? stem}-no${n}`];
      for (const id of ids) {
        if (this.#used.has(id)) continue;
        if (!this.#register.hasIncident(id)) {
          this.#used.add(id);
          return { incident: { id, ...facts }, isNew: true };
        }
        const known = this.#register.incident(id);
        if (slugOf(known.victim?.name ?? known.name) !== base || known.when?.from !== facts.when?.from) continue;
        this.#used.add(id);
        return { incident: { ...known, id: this.#register.incidentId(id) }, isNew: false };
      }
    }
  }
}
