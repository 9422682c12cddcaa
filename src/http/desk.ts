import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SpoorError } from '../core/errors.ts';
import { CaseStore } from '../records/caseStore.ts';
import { lockFolder } from '../records/lockFolder.ts';
import type { Records } from '../records/openRecords.ts';
import { type SnapshotRecord, SnapshotStore } from '../records/snapshotStore.ts';
import { UploadStore } from '../records/uploadStore.ts';
import { openWorkbenchRecords, prepareRecordsFolder, type RecordsFolder } from '../records/workbenchRecords.ts';
import { WorkStore } from '../records/workStore.ts';
import { type AskedThen, type CaseBody, type Cases, type StoredCase, toCase, uploadsOf } from './caseBody.ts';
import { EventHub } from './eventHub.ts';
import { keptOf, keptWordsOf } from './keptWork.ts';
import { madeLedgerName } from './run/prepareLedger.ts';
import type { RunOrder } from './run/runOrder.ts';
import { RunQueue } from './run/runQueue.ts';
import { runInThread } from './run/runThread.ts';
import { removeUploads, sweepResults } from './run/sweepRecords.ts';
import type { Case, RunState } from './schema/case.ts';
import type { WorkValue } from './schema/work.ts';
import type { FileSubject, ViewSubject } from './views/viewMessages.ts';
import { Views } from './views/views.ts';

/** What the workbench needs of the world outside. */
export interface DeskOptions {
  /** The records folder; made where it is not there. */
  readonly folder: string;
  readonly nowSec: () => number;
  /** A new id that nobody can guess: letters, digits, `-`, `_`. */
  readonly newId: () => string;
  /** A register to show; none where it is left out. */
  readonly register?: string;
}

/** Uploads that no case names are forgotten by the first workbench that begins so long after. */
const FORGET_UPLOADS_SEC = 86_400;

/** All that the operations of the workbench work on. */
export class Desk {
  readonly folder: RecordsFolder;
  readonly nowSec: () => number;
  readonly newId: () => string;
  /** The folder of the register that is shown. */
  readonly register: string | null;
  readonly cases: Cases;
  readonly uploads: UploadStore;
  readonly work: WorkStore<WorkValue>;
  readonly snapshots: SnapshotStore<AskedThen>;
  readonly views: Views;
  readonly events = new EventHub();
  readonly #records: Records;
  readonly #unlock: () => void;
  readonly #queue: RunQueue;
  /** How runs ended of which no record could be written. */
  readonly #unkept = new Map<string, RunState>();
  #demo: Promise<StoredCase> | null = null;

  constructor({ folder, nowSec, newId, register }: DeskOptions) {
    this.register = register ?? null;
    this.folder = prepareRecordsFolder(folder);
    this.nowSec = nowSec;
    this.newId = newId;
    this.#unlock = lockFolder(this.folder.root);
    this.#records = openWorkbenchRecords(this.folder);
    this.cases = new CaseStore(this.#records);
    this.uploads = new UploadStore(this.#records);
    this.work = new WorkStore(this.#records);
    this.snapshots = new SnapshotStore(this.#records);
    this.views = new Views(this.folder.results);
    this.#queue = new RunQueue(nowSec, (id, run) => this.#onRun(id, run));
    this.#noteStopped();
    const stale = this.#forgetUploads();
    this.#queue.chore(() => removeUploads(this.folder, stale));
    this.#queue.chore(() => this.#sweep());
  }

  /** Runs that the last server did not end are not going on. */
  #noteStopped(): void {
    for (const { id, run } of this.cases.all())
      if (run.state === 'waiting' || run.state === 'working')
        this.cases.change(id, () => ({ run: { state: 'stopped' } }));
  }

  /** Forgets files that were given for a case that was never made; returns all that lie there and no record names. */
  #forgetUploads(): string[] {
    const needed = new Set(this.cases.all().flatMap(({ body }) => uploadsOf(body)));
    const before = this.nowSec() - FORGET_UPLOADS_SEC;
    const old = this.uploads.all().filter(({ id, createdAt }) => createdAt < before && !needed.has(id));
    this.uploads.remove(old.map(({ id }) => id));
    const known = new Set(this.uploads.all().map(({ id }) => id));
    return readdirSync(this.folder.uploads).filter((id) => !known.has(id));
  }

  /** Removes the results and ledgers that nothing needs any more. */
  async #sweep(): Promise<void> {
    const cases = this.cases.all();
    const results = new Set([...cases.flatMap(({ run }) => run.resultId ?? []), ...this.snapshots.resultIds()]);
    const ledgers = new Set<string>();
    for (const { body } of cases) {
      const name = await this.#ledgerOf(body);
      if (name !== null) ledgers.add(name);
    }
    await sweepResults(this.folder, { results, ledgers });
  }

  /** The ledger that a case's files make; null where they are gone. */
  async #ledgerOf(body: CaseBody): Promise<string | null> {
    try {
      return await madeLedgerName(this.#orderOf(body));
    } catch {
      return null;
    }
  }

  /**
   * Takes a case away, with its work and snapshots, and with the results, ledgers and uploads that no other needs. The
   * records go first: what a killed server leaves behind it is removed when the next one begins.
   */
  async remove(id: string): Promise<void> {
    this.stop(id);
    await removeUploads(this.folder, this.cases.remove(id, uploadsOf));
    this.#queue.chore(() => this.#sweep());
  }

  #onRun(id: string, run: RunState): void {
    this.#unkept.delete(id);
    // Progress is news, not a record; that a run has begun is, so that a server that was killed leaves it to be seen.
    const isNews = run.state === 'working' && run.progress!.seconds > 0;
    const failure = isNews ? null : this.#keepRun(id, run.state === 'working' ? { state: 'working' } : run);
    const isGoingOn = run.state === 'waiting' || run.state === 'working';
    if (failure === null || isGoingOn) {
      this.events.tell(id, { kind: 'run', run });
      return;
    }
    // The result may be there, but no record says so: to run it again is cheap then.
    const { code, message } = failure;
    const told: RunState = { state: 'failed', error: { code, message } };
    this.#unkept.set(id, told);
    this.events.tell(id, { kind: 'run', run: told });
  }

  /** What keeps a run's state from being kept, such as a full disk; null where it is kept, or its case is gone. */
  #keepRun(id: string, run: RunState): SpoorError | null {
    try {
      this.cases.change(id, () => ({ run }));
      return null;
    } catch (error) {
      if (!(error instanceof SpoorError)) throw error;
      return error.code === 'UNKNOWN_NAME' ? null : error;
    }
  }

  toCase(stored: StoredCase): Case {
    return toCase(stored, this.#queue.stateOf(stored.id) ?? this.#unkept.get(stored.id));
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
   * The case as it is, or as a snapshot of it keeps it.
   * @throws UNKNOWN_NAME for a case or snapshot that is not there
   */
  lookUp(caseId: string, snapshotId?: string): Case {
    const stored = this.cases.get(caseId);
    if (snapshotId === undefined) return this.toCase(stored);
    const { asked, resultId } = this.#snapshotOf(caseId, snapshotId);
    const run: RunState = resultId === null ? { state: 'none' } : { state: 'done', resultId };
    return toCase({ ...stored, ...(asked ?? { run }) });
  }

  #snapshotOf(caseId: string, id: string): SnapshotRecord<AskedThen> {
    const snapshot = this.snapshots.get(id);
    if (snapshot.caseId === caseId) return snapshot;
    throw new SpoorError('UNKNOWN_NAME', `the snapshot ${id} is of another case`, { id, case: caseId });
  }

  /**
   * The result of a case, or the one that a snapshot of it shows, and what is kept of the case now.
   * @throws UNKNOWN_NAME for a case or snapshot that is not there, NO_RESULT for one that was not run
   */
  subjectOf(caseId: string, snapshotId?: string): ViewSubject {
    const { run } = this.cases.get(caseId);
    const resultId = snapshotId === undefined ? run.resultId : this.#snapshotOf(caseId, snapshotId).resultId;
    if (resultId !== undefined && resultId !== null) return { resultId, kept: keptOf(this.work, caseId) };
    const message =
      snapshotId === undefined
        ? 'the case has not been traced yet; run it'
        : 'the case had not been traced when the snapshot was kept';
    throw new SpoorError('NO_RESULT', message, { case: caseId, state: run.state });
  }

  /** The same for a file, with what the person wrote of what stands in it. */
  fileSubjectOf(caseId: string, snapshotId?: string): FileSubject {
    return { ...this.subjectOf(caseId, snapshotId), words: keptWordsOf(this.work, caseId) };
  }

  uploadPath(id: string): string {
    return join(this.folder.uploads, id, safeName(this.uploads.get(id).name));
  }

  async close(): Promise<void> {
    await this.#queue.close();
    await this.views.close();
    this.#records.close();
    this.#unlock();
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
