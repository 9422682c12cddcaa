import { SpoorError } from '../core/errors.ts';
import type { Records } from './openRecords.ts';

/** A case as it is kept: what was asked (`body`) and what became of it (`run`), both as their owner understands them. */
export interface CaseRecord<Body, Run> {
  readonly id: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly isDemo: boolean;
  readonly body: Body;
  readonly run: Run;
}

interface Row {
  readonly id: string;
  readonly created_at: number;
  readonly updated_at: number;
  readonly is_demo: number;
  readonly body: string;
  readonly run: string;
}

/** The cases of a records file. Times are Unix seconds and the caller's, as are ids. */
export class CaseStore<Body, Run> {
  readonly #records: Records;

  constructor(records: Records) {
    this.#records = records;
  }

  /** Cases, the last changed first. */
  list(offset: number, limit: number): { total: number; items: CaseRecord<Body, Run>[] } {
    return this.#records.read(() => {
      const { total } = this.#records.query('SELECT count(*) AS total FROM investigation').get() as { total: number };
      const rows = this.#records
        .query('SELECT * FROM investigation ORDER BY updated_at DESC, id LIMIT ? OFFSET ?')
        .all(limit, offset);
      return { total, items: rows.map((row) => toRecord<Body, Run>(row as unknown as Row)) };
    });
  }

  all(): CaseRecord<Body, Run>[] {
    return this.list(0, -1).items;
  }

  /** @throws UNKNOWN_NAME where there is no such case */
  get(id: string): CaseRecord<Body, Run> {
    const row = this.#records.read(() => this.#records.query('SELECT * FROM investigation WHERE id = ?').get(id));
    if (row === undefined) throw noCase(id);
    return toRecord(row as unknown as Row);
  }

  demo(): CaseRecord<Body, Run> | null {
    const sql = 'SELECT * FROM investigation WHERE is_demo = 1 ORDER BY created_at LIMIT 1';
    const row = this.#records.read(() => this.#records.query(sql).get());
    return row === undefined ? null : toRecord(row as unknown as Row);
  }

  add(record: CaseRecord<Body, Run>): void {
    const { id, createdAt, updatedAt, isDemo, body, run } = record;
    this.#records.transaction(() =>
      this.#records
        .query('INSERT INTO investigation VALUES (?, ?, ?, ?, ?, ?)')
        .run(id, createdAt, updatedAt, Number(isDemo), JSON.stringify(body), JSON.stringify(run)),
    );
  }

  /** Reads a case, has it changed, and writes it, with no other change between. */
  change(
    id: string,
    change: (record: CaseRecord<Body, Run>) => Partial<Pick<CaseRecord<Body, Run>, 'updatedAt' | 'body' | 'run'>>,
  ): CaseRecord<Body, Run> {
    return this.#records.transaction(() => {
      const row = this.#records.query('SELECT * FROM investigation WHERE id = ?').get(id);
      if (row === undefined) throw noCase(id);
      const before = toRecord<Body, Run>(row as unknown as Row);
      const after = { ...before, ...change(before) };
      this.#records
        .query('UPDATE investigation SET updated_at = ?, body = ?, run = ? WHERE id = ?')
        .run(after.updatedAt, JSON.stringify(after.body), JSON.stringify(after.run), id);
      return after;
    });
  }

  /**
   * Takes a case away with what was worked on it, its snapshots, and the records of uploads that no other case names.
   * @param uploadsOf the uploads that a case names
   * @returns the uploads whose files nobody needs any more
   */
  remove(id: string, uploadsOf: (body: Body) => readonly string[]): string[] {
    return this.#records.transaction(() => {
      const own = uploadsOf(this.get(id).body);
      for (const table of ['work_log', 'work_item', 'snapshot'])
        this.#records.query(`DELETE FROM ${table} WHERE case_id = ?`).run(id);
      const { changes } = this.#records.query('DELETE FROM investigation WHERE id = ?').run(id);
      if (changes === 0) throw noCase(id);
      const others = new Set(this.all().flatMap(({ body }) => uploadsOf(body)));
      const gone = own.filter((upload) => !others.has(upload));
      for (const upload of gone) this.#records.query('DELETE FROM upload WHERE id = ?').run(upload);
      return gone;
    });
  }
}

function noCase(id: string): SpoorError {
  return new SpoorError('UNKNOWN_NAME', `there is no case ${id}; the list of cases has them all`, { case: id });
}

function toRecord<Body, Run>(row: Row): CaseRecord<Body, Run> {
  return {
    id: row.id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    isDemo: row.is_demo === 1,
    body: JSON.parse(row.body) as Body,
    run: JSON.parse(row.run) as Run,
  };
}
