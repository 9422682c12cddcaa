import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { SpoorError, systemError } from '../core/errors.ts';
import type { WorkOptions } from '../core/progress.ts';
import { FileText } from './fileText.ts';
import { TransactionJsonSink } from './transactionSinks.ts';
import { TRANSFER_HEADER, TransferCsvSink } from './transferSinks.ts';
import { COIN_JOIN_FILE, TRUTH_FILES, TruthFiles } from './truthFiles.ts';
import { createWorld, type World } from './world.ts';
import { resolveOptions, type WorldOptions } from './worldOptions.ts';
import { convertToParquet, type LedgerFile } from './worldParquet.ts';
import { type WorldCounts, worldAssets, worldReadme, worldThefts, worldTruth } from './worldTexts.ts';

export interface SimulateOptions extends WorldOptions {
  /** The folder to write: it must not be there, or be empty. Its parents are made. */
  readonly out: string;
  /** Of the ledger files: `csv` (JSON Lines for the UTXO chain, the default) or `parquet`. */
  readonly format?: 'csv' | 'parquet';
}

/** What was written. */
export interface SimulatedWorld extends WorldCounts {
  readonly folder: string;
  /** Names of the files in `folder`, the ledger files first. */
  readonly files: readonly string[];
  /** In claim order, specified as in `thefts.txt`. */
  readonly thefts: readonly { readonly name: string; readonly specs: readonly string[] }[];
}

/** How long the generator works before it lets others run and looks at the signal. */
const TURN_MS = 40;
const REPORT_EVERY_MS = 200;

/**
 * Makes a seeded laundering world with its truth and writes it to a folder: the ledger in the interchange formats
 * (`transfers.csv`, `transactions.jsonl` or Parquet), `tags.csv`, `thefts.txt`, `assets.csv`, and what is true of it
 * (`truth.json`, `truth-owners.csv`, `truth-laundering.csv`, `truth-received.csv`, `README.txt`). The same options give
 * the same bytes (in Parquet, the same rows). Memory is bounded by the users and launderers active, not by the size.
 *
 *     await simulate({ seed: 7, transfers: 100_000, chain: 'both', out: 'world' })
 *
 * Nothing is left in `out` unless everything is: the files are made in a folder beside it, which is renamed at the end.
 * @throws USAGE for an option out of range, OUTPUT_EXISTS, INTERRUPTED, NO_PERMISSION, DISK_FULL, IO
 */
export async function simulate(options: SimulateOptions, work: WorkOptions = {}): Promise<SimulatedWorld> {
  resolveOptions(options);
  const folder = resolve(options.out);
  await refuseOccupied(folder);
  const staging = join(dirname(folder), `.${basename(folder)}.simulating-${process.pid}`);
  try {
    await mkdir(dirname(folder), { recursive: true });
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging);
    const world = await writeWorld(options, staging, work);
    await refuseOccupied(folder);
    await rename(staging, folder);
    return { folder, ...world };
  } catch (cause) {
    await rm(staging, { recursive: true, force: true });
    throw systemError(cause, folder);
  }
}

async function refuseOccupied(folder: string): Promise<void> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return;
    if (code !== 'ENOTDIR') throw systemError(cause, folder);
    names = [basename(folder)];
  }
  if (names.length > 0)
    throw new SpoorError(
      'OUTPUT_EXISTS',
      `${folder}: found ${names[0]!} there, expected no such folder or an empty one; name another with --out`,
      { path: folder },
    );
}

async function writeWorld(
  options: SimulateOptions,
  folder: string,
  work: WorkOptions,
): Promise<Omit<SimulatedWorld, 'folder'>> {
  const resolved = resolveOptions(options);
  const truth = new TruthFiles(folder, resolved.coinJoinPermille !== undefined);
  const files: FileText[] = [];
  const openFile = (name: LedgerFile): FileText => {
    const file = new FileText(join(folder, name));
    files.push(file);
    return file;
  };
  try {
    const world = createWorld(resolved, truth);
    const turns = new Turns(work, resolved.transfers);
    let counts: WorldCounts = { transfers: 0, transactions: 0, outputs: 0, launderingRows: 0 };
    if (resolved.chain !== 'utxo')
      counts = { ...counts, ...(await makeAccount(world, openFile('transfers.csv'), turns)) };
    if (resolved.chain !== 'account')
      counts = { ...counts, ...(await makeUtxo(world, openFile('transactions.jsonl'), turns)) };
    truth.receive(world.book.received());
    truth.close();
    for (const file of files) file.close();
    return await finish(options, world, folder, { ...counts, launderingRows: world.book.launderingRows }, work);
  } finally {
    truth.abandon();
    for (const file of files) file.abandon();
  }
}

async function makeAccount(world: World, file: FileText, turns: Turns): Promise<Partial<WorldCounts>> {
  const sink = new TransferCsvSink(file.text);
  const chain = world.createAccount(sink)!;
  sink.attach(chain.world);
  file.text.ascii(TRANSFER_HEADER);
  await makeBlocks(chain.blocks(), file, turns);
  return { transfers: chain.world.rows };
}

async function makeUtxo(world: World, file: FileText, turns: Turns): Promise<Partial<WorldCounts>> {
  const sink = new TransactionJsonSink(file.text);
  const chain = world.createUtxo(sink)!;
  sink.attach(chain.world);
  await makeBlocks(chain.blocks(), file, turns);
  return { transactions: chain.world.tx, outputs: chain.world.rows };
}

async function makeBlocks(blocks: Iterable<number>, file: FileText, turns: Turns): Promise<void> {
  let rows = 0;
  for (rows of blocks) {
    file.flushIfFull();
    if (turns.isOver()) await turns.next(rows);
  }
  turns.add(rows);
}

async function finish(
  options: SimulateOptions,
  world: World,
  folder: string,
  counts: WorldCounts,
  work: WorkOptions,
): Promise<Omit<SimulatedWorld, 'folder'>> {
  const ledgerFiles: LedgerFile[] = [];
  if (options.chain !== 'utxo') ledgerFiles.push('transfers.csv');
  if (options.chain !== 'account') ledgerFiles.push('transactions.jsonl');
  const names: string[] = [];
  for (const file of ledgerFiles) {
    if (options.format !== 'parquet') {
      names.push(file);
      continue;
    }
    work.onProgress?.({
      phase: `turning ${file} into Parquet`,
      done: names.length,
      total: ledgerFiles.length,
      unit: 'files',
    });
    names.push(await convertToParquet(folder, file, work.signal));
  }
  const resolved = resolveOptions(options);
  const texts = {
    'thefts.txt': worldThefts(world),
    'assets.csv': worldAssets(world),
    'truth.json': worldTruth(world, resolved, counts),
    'README.txt': worldReadme(world, resolved, counts, names),
  };
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text, { flag: 'wx' });
  const truthFiles = resolved.coinJoinPermille === undefined ? TRUTH_FILES : [...TRUTH_FILES, COIN_JOIN_FILE];
  const thefts = world.plans.map(({ name }, i) => ({ name, specs: world.book.specs[i]! }));
  return { ...counts, files: [...names, ...truthFiles, ...Object.keys(texts)], thefts };
}

/** Lets the event loop run now and then, so that a signal is heard and progress is seen. */
class Turns {
  readonly #work: WorkOptions;
  readonly #total: number;
  #before = 0;
  #began = performance.now();
  #reported = 0;

  constructor(work: WorkOptions, total: number) {
    this.#work = work;
    this.#total = total;
    this.#stopIfAborted();
  }

  isOver(): boolean {
    return performance.now() - this.#began >= TURN_MS;
  }

  /** @throws INTERRUPTED once the signal has fired */
  async next(rows: number): Promise<void> {
    await setImmediate();
    this.#stopIfAborted();
    this.#began = performance.now();
    if (this.#began - this.#reported < REPORT_EVERY_MS) return;
    this.#reported = this.#began;
    this.#work.onProgress?.({
      phase: 'simulating',
      done: this.#before + rows,
      total: this.#total,
      unit: 'transfers',
    });
  }

  /** A chain is done, with so many rows. */
  add(rows: number): void {
    this.#before += rows;
  }

  #stopIfAborted(): void {
    if (this.#work.signal?.aborted)
      throw new SpoorError('INTERRUPTED', 'stopped while simulating; nothing was written');
  }
}
