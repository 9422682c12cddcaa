import { SpoorError } from '../core/errors.ts';
import type { Records } from './openRecords.ts';

/** A file that was given: its bytes lie in the folder of uploads under its id. */
export interface UploadRecord {
  readonly id: string;
  /** As it was given: never a path. */
  readonly name: string;
  readonly bytes: number;
  readonly kind: string;
  readonly why: string;
  readonly createdAt: number;
}

/** The uploads of a records file. */
export class UploadStore {
  readonly #records: Records;

  constructor(records: Records) {
    this.#records = records;
  }

  add({ id, name, bytes, kind, why, createdAt }: UploadRecord): void {
    const insert = 'INSERT INTO upload VALUES (?, ?, ?, ?, ?, ?)';
    this.#records.transaction(() => this.#records.query(insert).run(id, name, bytes, kind, why, createdAt));
  }

  /** @throws UNKNOWN_NAME */
  get(id: string): UploadRecord {
    const row = this.#records.read(() => this.#records.query('SELECT * FROM upload WHERE id = ?').get(id));
    if (row === undefined)
      throw new SpoorError('UNKNOWN_NAME', `there is no uploaded file ${id}; upload it again`, { id });
    return toRecord(row);
  }

  all(): UploadRecord[] {
    return this.#records
      .read(() => this.#records.query('SELECT * FROM upload ORDER BY created_at').all())
      .map(toRecord);
  }

  remove(ids: readonly string[]): void {
    this.#records.transaction(() => {
      for (const id of ids) this.#records.query('DELETE FROM upload WHERE id = ?').run(id);
    });
  }
}

function toRecord(row: Record<string, unknown>): UploadRecord {
  const { id, name, bytes, kind, why, created_at } = row as Record<string, string | number>;
  return {
    id: `${id}`,
    name: `${name}`,
    bytes: Number(bytes),
    kind: `${kind}`,
    why: `${why}`,
    createdAt: Number(created_at),
  };
}
