import { SpoorError } from '../core/errors.ts';
import type { Records } from './openRecords.ts';

/** A named look at a case. It never changes. */
export interface SnapshotRecord<Asked> {
  readonly id: string;
  readonly caseId: string;
  readonly name: string;
  readonly createdAt: number;
  readonly view: Readonly<Record<string, unknown>>;
  readonly resultId: string | null;
  readonly workVersion: number;
  /** The case as it was then, as its owner understands it; null in records of before. */
  readonly asked: Asked | null;
}

/** The snapshots of a records file. */
export class SnapshotStore<Asked> {
  readonly #records: Records;

  constructor(records: Records) {
    this.#records = records;
  }

  add({ id, caseId, name, createdAt, view, resultId, workVersion, asked }: SnapshotRecord<Asked>): void {
    const insert = 'INSERT INTO snapshot VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
    const text = asked === null ? null : JSON.stringify(asked);
    this.#records.transaction(() =>
      this.#records.query(insert).run(id, caseId, name, createdAt, JSON.stringify(view), resultId, workVersion, text),
    );
  }

  /** @throws UNKNOWN_NAME */
  get(id: string): SnapshotRecord<Asked> {
    const row = this.#records.read(() => this.#records.query('SELECT * FROM snapshot WHERE id = ?').get(id));
    if (row === undefined)
      throw new SpoorError('UNKNOWN_NAME', `there is no snapshot ${id}; it may have gone with its case`, { id });
    return toSnapshot<Asked>(row);
  }

  /** The results that snapshots show. */
  resultIds(): string[] {
    const sql = 'SELECT DISTINCT result_id FROM snapshot WHERE result_id IS NOT NULL';
    return this.#records.read(() => this.#records.query(sql).all()).map((row) => row.result_id as string);
  }

  /** The cases of which a snapshot shows a result. */
  casesOf(resultId: string): string[] {
    const sql = 'SELECT DISTINCT case_id FROM snapshot WHERE result_id = ?';
    return this.#records.read(() => this.#records.query(sql).all(resultId)).map((row) => row.case_id as string);
  }

  /** Snapshots of a case, the newest first. */
  list(caseId: string, offset: number, limit: number): { total: number; items: SnapshotRecord<Asked>[] } {
    return this.#records.read(() => {
      const count = this.#records.query('SELECT count(*) AS total FROM snapshot WHERE case_id = ?').get(caseId);
      const sql = 'SELECT * FROM snapshot WHERE case_id = ? ORDER BY created_at DESC, id LIMIT ? OFFSET ?';
      const items = this.#records
        .query(sql)
        .all(caseId, limit, offset)
        .map((row) => toSnapshot<Asked>(row));
      return { total: count?.total as number, items };
    });
  }
}

function toSnapshot<Asked>(row: Record<string, unknown>): SnapshotRecord<Asked> {
  return {
    id: row.id as string,
    caseId: row.case_id as string,
    name: row.name as string,
    createdAt: row.created_at as number,
    view: JSON.parse(row.view as string) as Record<string, unknown>,
    resultId: row.result_id as string | null,
    workVersion: row.work_version as number,
    asked: row.asked === null ? null : (JSON.parse(row.asked as string) as Asked),
  };
}
