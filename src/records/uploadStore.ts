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
    const { name, bytes, kind, why, created_at } = row as Record<string, string | number>;
    return { id, name: `${name}`, bytes: Number(bytes), kind: `${kind}`, why: `${why}`, createdAt: Number(created_at) };
  }
}
