import { join } from 'node:path';
import { SpoorError } from '../core/errors.ts';
import { CaseStore } from '../records/caseStore.ts';
import type { Records } from '../records/openRecords.ts';
import { SnapshotStore } from '../records/snapshotStore.ts';
import { UploadStore } from '../records/uploadStore.ts';
import { openWorkbenchRecords, prepareRecordsFolder, type RecordsFolder } from '../records/workbenchRecords.ts';
import { WorkStore } from '../records/workStore.ts';
import { type CaseBody, type Cases, type StoredCase, toCase } from './caseBody.ts';
import { EventHub } from './eventHub.ts';
import { keptOf } from './keptWork.ts';
import type { RunOrder } from './run/runOrder.ts';
import { RunQueue } from './run/runQueue.ts';
import { runInThread } from './run/runThread.ts';
import type { Case, RunState } from './schema/case.ts';
import type { WorkValue } from './schema/work.ts';
import type { ViewSubject } from './views/viewMessages.ts';
import { Views } from './views/views.ts';

/** What the workbench needs of the world outside. */
export interface DeskOptions {
  /** The records folder; made where it is not there. */
  readonly folder: string;
  readonly nowSec: () => number;
  /** A new id that nobody can guess: letters, digits, `-`, `_`. */
  readonly newId: () => string;
}

/** All that the operations of the workbench work on. */
export class Desk {
  readonly folder: RecordsFolder;
  readonly nowSec: () => number;
  readonly newId: () => string;
  readonly cases: Cases;
  readonly uploads: UploadStore;
  readonly work: WorkStore<WorkValue>;
  readonly snapshots: SnapshotStore;
  readonly views: Views;
  readonly events = new EventHub();
  readonly #records: Records;
  readonly #queue: RunQueue;
  #demo: Promise<StoredCase> | null = null;

  constructor({ folder, nowSec, newId }: DeskOptions) {
    this.folder = prepareRecordsFolder(folder);
    this.nowSec = nowSec;
    this.newId = newId;
    this.#records = openWorkbenchRecords(this.folder);
    this.cases = new CaseStore(this.#records);
    this.uploads = new UploadStore(this.#records);
    this.work = new WorkStore(this.#records);
    this.snapshots = new SnapshotStore(this.#records);
    this.views = new Views(this.folder.results);
    this.#queue = new RunQueue(nowSec, (id, run) => this.#onRun(id, run));
    this.#noteStopped();
  }

  /** Runs that the last server did not end are not going on. */
  #noteStopped(): void {
    for (const { id, run } of this.cases.all())
      if (run.state === 'waiting' || run.state === 'working')
        this.cases.change(id, () => ({ run: { state: 'stopped' } }));
  }

  #onRun(id: string, run: RunState): void {
    // Progress is news, not a record; that a run has begun is, so that a server that was killed leaves it to be seen.
    const isNews = run.state === 'working' && run.progress!.seconds > 0;
    try {
      if (!isNews) this.cases.change(id, () => ({ run: run.state === 'working' ? { state: 'working' } : run }));
    } catch (error) {
      if (!(error instanceof SpoorError && error.code === 'UNKNOWN_NAME')) throw error;
    }
    this.events.tell(id, { kind: 'run', run });
  }

  toCase(stored: StoredCase): Case {
    return toCase(stored, this.#queue.stateOf(stored.id));
  }

  add(body: CaseBody, isDemo = false): StoredCase {
    const now = this.nowSec();
    const run: RunState = { state: 'none' };
    const stored = { id: this.newId(), createdAt: now, updatedAt: now, isDemo, body, run };
    this.cases.add(stored);
    return stored;
  }

  /** Begins to trace a case. */
  run(id: string): Case {
    const stored = this.cases.get(id);
    this.#queue.add(id, this.#orderOf(stored.body));
    return this.toCase(this.cases.get(id));
  }

  isRunning(id: string): boolean {
    return this.#queue.stateOf(id) !== undefined;
  }

  /** @returns false where the case is not being run */
  stop(id: string): boolean {
    return this.#queue.stop(id);
  }

  /** The simulated case, made and run where that was not done. */
  async demo(): Promise<StoredCase> {
    this.#demo ??= this.#makeDemo();
    try {
      return this.cases.get((await this.#demo).id);
    } finally {
      this.#demo = null;
    }
  }

  async #makeDemo(): Promise<StoredCase> {
    const world = await runInThread({ demo: this.folder.demo }, {});
    const name = 'Simulated thefts (nothing in it is real)';
    const body: CaseBody = { name, ledger: { kind: 'folder', path: world }, thefts: [], tags: { ledgerTags: true } };
    const stored = this.cases.demo() ?? this.add(body, true);
    if (stored.run.state === 'none' || stored.run.state === 'stopped') {
      if (this.#queue.stateOf(stored.id) === undefined) this.run(stored.id);
    }
    return stored;
  }

  /**
   * The result of a case, and what is kept of it.
   * @throws UNKNOWN_NAME for a case that is not there, NO_RESULT for one that was not run
   */
  subjectOf(caseId: string): ViewSubject {
    const { run } = this.cases.get(caseId);
    if (run.resultId !== undefined) return { resultId: run.resultId, kept: keptOf(this.work, caseId) };
    const message = 'the case has not been traced yet; run it';
    throw new SpoorError('NO_RESULT', message, { case: caseId, state: run.state });
  }

  uploadPath(id: string): string {
    return join(this.folder.uploads, id, safeName(this.uploads.get(id).name));
  }

  async close(): Promise<void> {
    await this.#queue.close();
    await this.views.close();
    this.#records.close();
  }

  #orderOf(body: CaseBody): RunOrder {
    const { ledger, thefts, tags, assets, rules, stop, limits, clusters, coinbase, evm } = body;
    const pathsOf = (files: readonly { readonly id: string }[] = []): string[] =>
      files.map(({ id }) => this.uploadPath(id));
    return {
      ledger: ledger.kind === 'folder' ? { folder: ledger.path } : { files: pathsOf(ledger.uploads) },
      thefts,
      tagFiles: pathsOf(tags.files),
      ledgerTags: tags.ledgerTags,
      assetFiles: pathsOf(assets),
      rules: rules ?? null,
      stop: stop ?? null,
      untilSec: limits?.untilSec ?? null,
      maxHops: limits?.maxHops ?? null,
      dust: limits?.dust ?? null,
      maxActivity: limits?.maxActivity ?? null,
      swaps: limits?.swaps ?? true,
      coinbase: coinbase ?? null,
      clusters: clusters ?? false,
      evm: evm ?? {},
      results: this.folder.results,
      ledgers: this.folder.ledgers,
    };
  }
}

/** A name for the disk: what people call a file stays readable, and can be no path. */
export function safeName(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^[._]+/, '');
  return plain === '' ? 'file' : plain.slice(-80);
}
