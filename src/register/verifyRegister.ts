import { statSync } from 'node:fs';
import { SpoorError } from '../core/errors.ts';
import { Records } from '../records/openRecords.ts';
import { buildRollUp } from './buildRollUp.ts';
import { LOG_START, type LogPlace, NO_ENTRY, readEntries } from './changeLog.ts';
import { type Claim, claimId, sha256Hex } from './claim.ts';
import { logPath, Register } from './register.ts';
import { isRollUpOf, placeOfRollUp, rollUpPath } from './rollUpFile.ts';
import { applyChange, STATE_MIGRATIONS, STATE_TABLES } from './state.ts';

/** What a check of a register found; a broken log is an error and no result. */
export interface Verified {
  readonly place: LogPlace;
  readonly claims: number;
  readonly incidents: number;
  readonly documents: number;
  /** Sentences that were held against the documents they come from. */
  readonly quotations: number;
  /** Bytes behind the last entry: a line whose writer was killed. They are no part of the register. */
  readonly unfinishedBytes: number;
}

/**
 * Checks a register from its log: every entry is as it was written and follows the one before it; the state, and the file of
 * totals where there is one of a place in the log, are what the log leads to; every claim has the id that its words give; every kept document has its SHA-256, and every quotation stands in
 * it where it says. An entry cut off the end of log and state alike leaves no trace in the folder: only a head that was kept
 * elsewhere (`head`) tells.
 * @param head the hash of an entry that must be in the log
 * @throws LOG_BROKEN naming the first bad entry, claim or document; REGISTER_NOT_FOUND, RECORDS_DAMAGED, IO
 */
export function verifyRegister(folder: string, { head }: { readonly head?: string } = {}): Verified {
  const log = logPath(folder);
  const fresh = Records.open(':memory:', { migrations: STATE_MIGRATIONS, write: true });
  try {
    // A log that cannot be read stops here, with the entry's number, before the state is looked at.
    const { place, hasHead, hasTotals } = fresh.transaction(() => replay(folder, fresh, head));
    const register = Register.open(folder);
    try {
      if (!hasHead)
        throw new SpoorError(
          'LOG_BROKEN',
          `${log}: no entry has the hash ${head}; it has ${place.seq} entries, the last with ${place.head}: entries were cut off its end, or it is another log`,
          { path: log, expected: head, found: place.head },
        );
      compareStates(fresh, register, log);
      if (!hasTotals) {
        const message = `${rollUpPath(folder)}: it is not what the log leads to. The log counts: remove it and it is made anew`;
        throw new SpoorError('LOG_BROKEN', message, { path: log, entry: place.seq });
      }
      const quotations = checkSources(register);
      const count = (table: string): number =>
        (fresh.query(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;
      return {
        place,
        claims: count('claim'),
        incidents: count('incident'),
        documents: count('document'),
        quotations,
        unfinishedBytes: statSync(log).size - place.size,
      };
    } finally {
      register.close();
    }
  } finally {
    fresh.close();
  }
}

function replay(
  folder: string,
  fresh: Records,
  head: string | undefined,
): { readonly place: LogPlace; readonly hasHead: boolean; readonly hasTotals: boolean } {
  let place = LOG_START;
  let hasHead = head === undefined || head === NO_ENTRY;
  // Totals of an earlier place are extended by what came after it: they are held against the log as it stood there.
  const totals = placeOfRollUp(folder);
  let hasTotals = true;
  for (const entry of readEntries(logPath(folder), LOG_START)) {
    for (const change of entry.changes) applyChange(fresh, change, entry.seq);
    place = entry.after;
    hasHead ||= entry.hash === head;
    if (totals?.head === place.head) hasTotals = isRollUpOf(folder, place, buildRollUp(fresh));
  }
  return { place, hasHead, hasTotals };
}

function compareStates(fresh: Records, register: Register, log: string): void {
  const { records, place } = register;
  for (const [table, order] of STATE_TABLES) {
    const sql = `SELECT * FROM ${table} ORDER BY ${order}`;
    const expected = fresh.query(sql).iterate();
    const found = records.query(sql).iterate();
    for (let i = 0; ; i++) {
      // At its end an iterator of SQLite says null.
      const one = expected.next().value ?? undefined;
      const other = found.next().value ?? undefined;
      if (one === undefined && other === undefined) break;
      if (one !== undefined && other !== undefined && isSameRow(one, other)) continue;
      const [should, is] = [JSON.stringify(one), JSON.stringify(other)];
      const message =
        `${register.folder}/state.sqlite: row ${i + 1} of ${table} is ${(is ?? 'missing').slice(0, 200)}; ` +
        `the log says ${(should ?? 'nothing').slice(0, 200)}. The log counts: remove state.sqlite and it is made anew`;
      throw new SpoorError('LOG_BROKEN', message, { path: log, table, entry: place.seq });
    }
  }
}

type Row = Readonly<Record<string, unknown>>;

function isSameRow(a: Row, b: Row): boolean {
  for (const column in a) if (a[column] !== b[column]) return false;
  for (const column in b) if (!(column in a)) return false;
  return true;
}

/** Whether canonical JSON of a claim says, at the one place where it may, that its source is not held. */
function isCitedOnly(body: string): boolean {
  const at = body.indexOf('"held":');
  return at >= 0 && body.startsWith('"held":false', at) && body.indexOf('"held":', at + 1) < 0;
}

/** @returns how many quotations were found in their place */
function checkSources(register: Register): number {
  const texts = new Map<string, string>();
  for (const { sha256 } of register.documents()) {
    try {
      texts.set(sha256, register.document(sha256).toString('utf8'));
    } catch (cause) {
      if (!(cause instanceof SpoorError && cause.code === 'RECORDS_DAMAGED')) throw cause;
      throw new SpoorError('LOG_BROKEN', cause.message, cause.fields, { cause });
    }
  }
  let quotations = 0;
  const rows = register.records.query('SELECT id, body FROM claim ORDER BY number').iterate();
  for (const row of rows) {
    const [id, body] = [row.id as string, row.body as string];
    // The state was found to hold what the log leads to: a body is canonical JSON, and its id is what the rest of it gives.
    const isOwn = sha256Hex(body.replace(`"id":"${id}",`, '')) === id;
    if (isOwn && isCitedOnly(body)) continue;
    const claim = JSON.parse(body) as Claim;
    if (!isOwn && claim.id !== claimId(claim))
      throw new SpoorError('LOG_BROKEN', `the claim ${claim.id} does not say what its id stands for`, {
        claim: claim.id,
      });
    if (!claim.source.held) continue;
    const { sha256, quotation, from, to } = claim.source;
    if (texts.get(sha256)?.slice(from, to) !== quotation)
      throw new SpoorError(
        'LOG_BROKEN',
        `the claim ${claim.id} quotes what does not stand at ${from} to ${to} of the document ${sha256}`,
        { claim: claim.id, document: sha256 },
      );
    quotations += 1;
  }
  return quotations;
}
