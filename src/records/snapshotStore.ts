import { SpoorError } from '../core/errors.ts';
import type { Records } from './openRecords.ts';

/** A named look at a case. It never changes. */
export interface SnapshotRecord {
  readonly id: string;
  readonly caseId: string;
  readonly name: string;
  readonly createdAt: number;
  readonly view: Readonly<Record<string, unknown>>;
  readonly resultId: string | null;
  readonly workVersion: number;
}

/** The snapshots of a records file. */
export class SnapshotStore {
  readonly #records: Records;

  constructor(records: Records) {
    this.#records = records;
  }

  add({ id, caseId, name, createdAt, view, resultId, workVersion }: SnapshotRecord): void {
    const insert = 'INSERT INTO snapshot VALUES (?, ?, ?, ?, ?, ?, ?)';
    this.#records.transaction(() =>
      this.#records.query(insert).run(id, caseId, name, createdAt, JSON.stringify(view), resultId, workVersion),
    );
  }

  /** @throws UNKNOWN_NAME */
  get(id: string): SnapshotRecord {
    const row = this.#records.read(() => this.#records.query('SELECT * FROM snapshot WHERE id = ?').get(id));
    if (row === undefined)
      throw new SpoorError('UNKNOWN_NAME', `there is no snapshot ${id}; it may have gone with its case`, { id });
    return toSnapshot(row);
  }

  /** Snapshots of a case, the newest first. */
  list(caseId: string, offset: number, limit: number): { total: number; items: SnapshotRecord[] } {
    return this.#records.read(() => {
      const count = this.#records.query('SELECT count(*) AS total FROM snapshot WHERE case_id = ?').get(caseId);
      const sql = 'SELECT * FROM snapshot WHERE case_id = ? ORDER BY created_at DESC, id LIMIT ? OFFSET ?';
      const items = this.#records.query(sql).all(caseId, limit, offset).map(toSnapshot);
      return { total: count?.total as number, items };
    });
  }
}

function toSnapshot(row: Record<string, unknown>): SnapshotRecord {
  return {
    id: row.id as string,
    caseId: row.case_id as string,
    name: row.name as string,
    createdAt: row.created_at as number,
    view: JSON.parse(row.view as string) as Record<string, unknown>,
    resultId: row.result_id as string | null,
    workVersion: row.work_version as number,
  };
}
