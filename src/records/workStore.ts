import { isDeepStrictEqual } from 'node:util';
import type { Records } from './openRecords.ts';

/** Sets one field of one subject of a case; null takes it away. */
export interface WorkChange<Value> {
  readonly field: string;
  readonly on: string;
  readonly value: Value | null;
  readonly undoes?: number;
}

/** One change as the log has it. The log only grows: what is undone is undone by another entry. */
export interface WorkEntry<Value> {
  /** From 1, without holes: the version after it. */
  readonly seq: number;
  readonly at: number;
  readonly tab: string;
  readonly field: string;
  readonly on: string;
  readonly was: Value | null;
  readonly value: Value | null;
  readonly undoes: number | null;
  /** The first entry of those that were written with it: what was done at one time is taken back at one time. */
  readonly action: number;
  /** It replaced what someone else had written and its writer had not seen; that is in `was`. */
  readonly isConflict: boolean;
}

export interface WorkItemRecord<Value> {
  readonly field: string;
  readonly on: string;
  readonly value: Value;
  readonly version: number;
}

interface LogRow {
  readonly seq: number;
  readonly at: number;
  readonly tab: string;
  readonly field: string;
  readonly subject: string;
  readonly was: string | null;
  readonly value: string | null;
  readonly undoes: number | null;
  readonly is_conflict: number;
  readonly action: number | null;
}

/** What all changes have in common that are written together. */
interface Writing {
  readonly caseId: string;
  readonly base: number;
  readonly tab: string;
  readonly at: number;
  readonly action: number;
}

/**
 * What is worked on a case: names, notes, colours and the like, a value a (field, subject), and the log of how they came
 * to be. Two who write at once lose nothing: changes of different fields do not touch each other, and of two changes of
 * one field the later is the value, the earlier stands in the log, and its writer is told.
 */
export class WorkStore<Value> {
  readonly #records: Records;

  constructor(records: Records) {
    this.#records = records;
  }

  read(caseId: string, tail: number): { version: number; items: WorkItemRecord<Value>[]; log: WorkEntry<Value>[] } {
    return this.#records.read(() => ({
      version: this.#version(caseId),
      items: this.#records
        .query(
          'SELECT field, subject, value, version FROM work_item WHERE case_id = ? AND value IS NOT NULL ORDER BY field, subject',
        )
        .all(caseId)
        .map((row) => ({
          field: row.field as string,
          on: row.subject as string,
          value: JSON.parse(row.value as string) as Value,
          version: row.version as number,
        })),
      log: this.#newest(caseId, 0, tail),
    }));
  }

  /** Entries, the newest first. */
  log(caseId: string, offset: number, limit: number): { total: number; items: WorkEntry<Value>[] } {
    return this.#records.read(() => ({
      total: this.#version(caseId),
      items: this.#newest(caseId, offset, limit),
    }));
  }

  /**
   * Writes changes, all or none. They are on the disk when this returns.
   * @param base the version that their writer had seen
   */
  write(
    caseId: string,
    base: number,
    tab: string,
    at: number,
    changes: readonly WorkChange<Value>[],
  ): { version: number; missed: WorkEntry<Value>[]; written: WorkEntry<Value>[] } {
    return this.#records.transaction(() => {
      const missed = this.#records
        .query('SELECT * FROM work_log WHERE case_id = ? AND seq > ? ORDER BY seq')
        .all(caseId, base)
        .map((row) => toEntry<Value>(row as unknown as LogRow));
      const action = this.#version(caseId) + 1;
      const written = changes.map((change) => this.#writeOne({ caseId, base, tab, at, action }, change));
      return { version: this.#version(caseId), missed, written };
    });
  }

  #writeOne({ caseId, base, tab, at, action }: Writing, change: WorkChange<Value>): WorkEntry<Value> {
    const { field, on, value, undoes = null } = change;
    const seq = this.#version(caseId) + 1;
    const known = this.#records
      .query('SELECT value, version FROM work_item WHERE case_id = ? AND field = ? AND subject = ?')
      .get(caseId, field, on) as { value: string | null; version: number } | undefined;
    const was = known === undefined || known.value === null ? null : (JSON.parse(known.value) as Value);
    const isForeign =
      known !== undefined &&
      known.version > base &&
      this.#records.query('SELECT tab FROM work_log WHERE case_id = ? AND seq = ?').get(caseId, known.version)?.tab !==
        tab;
    const isConflict = isForeign && !isDeepStrictEqual(was, value);
    const text = (held: Value | null): string | null => (held === null ? null : JSON.stringify(held));
    this.#records
      .query('INSERT INTO work_log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(caseId, seq, at, tab, field, on, text(was), text(value), undoes, Number(isConflict), action);
    this.#records
      .query('INSERT OR REPLACE INTO work_item VALUES (?, ?, ?, ?, ?)')
      .run(caseId, field, on, text(value), seq);
    return { seq, at, tab, field, on, was, value, undoes, action, isConflict };
  }

  #version(caseId: string): number {
    const row = this.#records.query('SELECT max(seq) AS seq FROM work_log WHERE case_id = ?').get(caseId);
    return (row?.seq as number | null) ?? 0;
  }

  #newest(caseId: string, offset: number, limit: number): WorkEntry<Value>[] {
    return this.#records
      .query('SELECT * FROM work_log WHERE case_id = ? ORDER BY seq DESC LIMIT ? OFFSET ?')
      .all(caseId, limit, offset)
      .map((row) => toEntry<Value>(row as unknown as LogRow));
  }
}

function toEntry<Value>(row: LogRow): WorkEntry<Value> {
  const held = (text: string | null): Value | null => (text === null ? null : (JSON.parse(text) as Value));
  return {
    seq: row.seq,
    at: row.at,
    tab: row.tab,
    field: row.field,
    on: row.subject,
    was: held(row.was),
    value: held(row.value),
    undoes: row.undoes,
    action: row.action ?? row.seq,
    isConflict: row.is_conflict === 1,
  };
}
