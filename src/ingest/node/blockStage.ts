import { positionToBlock, toPosition } from '../../core/position.ts';
import type { Progress } from '../../core/progress.ts';
import type { TransferRow } from '../../core/rows.ts';
import type { ChainHashes, HashedBlock } from '../../ledger/port.ts';
import type { StagedRows } from '../../ledger/staged.ts';
import { transactionText } from '../blockRows.ts';
import { checkCoins } from '../checkCoins.ts';
import { checkPositions } from '../checkPositions.ts';
import { type Database, openDatabase } from '../database.ts';
import { checkEvmBlock } from '../evmShared.ts';
import { PartWriter } from '../partWriter.ts';
import { type NameFile, placeText } from '../places.ts';
import { packedRows } from '../sources.ts';
import { type CheckedSource, makeStagedViews } from '../stagedViews.ts';
import type { BlockSource, SourceBlock } from './blockSource.ts';

export interface BlockStageOptions {
  readonly workFolder: string;
  readonly signal?: AbortSignal;
  readonly report: (progress: Progress) => void;
}

const MEMORY_LIMIT_MB = 700;

/** Blocks of a node on their way into a ledger: rows go to disk as they come, and are checked together at the end. */
export class BlockStage {
  readonly #source: BlockSource;
  readonly #database: Database;
  readonly #parts: PartWriter;
  readonly #hashes: HashedBlock[] = [];
  readonly #txids = new Set<string>();
  #rows = 0;
  #first = 0;
  #last = 0;

  private constructor(source: BlockSource, database: Database) {
    this.#source = source;
    this.#database = database;
    this.#parts = new PartWriter(database, source.kind, source.chain);
  }

  static async open(source: BlockSource, options: BlockStageOptions): Promise<BlockStage> {
    const { workFolder, signal, report } = options;
    const database = await openDatabase({
      workFolder,
      memoryLimitMb: MEMORY_LIMIT_MB,
      onProgress: report,
      ...(signal === undefined ? {} : { signal }),
    });
    return new BlockStage(source, database);
  }

  get rows(): number {
    return this.#rows;
  }

  get blocks(): number {
    return this.#hashes.length;
  }

  /** Whether a transaction of these blocks has this id. */
  hasTransaction(txid: string): boolean {
    return this.#txids.has(txid);
  }

  /** Takes in the next block. */
  async add({ height, hash, parent, transfers, transactions }: SourceBlock): Promise<void> {
    this.#hashes.push({ block: height, hash, parent });
    const rows = transfers.length + transactions.length;
    if (rows === 0) return;
    const lines = transactions.map((row) => transactionText(row, 0, toPosition(row.block, row.index)));
    for (const row of transfers) lines.push(transferText(row, 0, toPosition(row.block, row.index)));
    for (const { txid } of transactions) this.#txids.add(txid);
    const ordered = transactions.length > 0 ? transactions : transfers;
    if (this.#rows === 0) this.#first = toPosition(height, ordered[0]!.index);
    this.#last = toPosition(height, ordered.at(-1)!.index);
    this.#rows += rows;
    await this.#parts.write(lines);
  }

  /** Checks the rows against each other. @throws the codes of bad input, where the node's blocks contradict each other */
  async finish(): Promise<{ staged: StagedRows; hashes: readonly ChainHashes[] }> {
    await this.#parts.pack();
    const { kind, chain, name } = this.#source;
    const nameFile: NameFile = (_, line) => ({ file: name, unit: 'block', number: positionToBlock(line) });
    const checked: CheckedSource = {
      source: packedRows(kind, 0, name, this.#parts.names),
      raised: false,
      isParquet: false,
      rising: true,
      rows: this.#rows,
      chains: [{ chain, rows: this.#rows, first: this.#first, last: this.#last }],
    };
    const sources = this.#rows === 0 ? [] : [checked];
    await makeStagedViews(this.#database, sources);
    await checkPositions(this.#database, sources, nameFile);
    if (kind === 'utxo' && this.#rows > 0) await checkCoins(this.#database, nameFile);
    const staged: StagedRows = {
      connection: this.#database.connection,
      lists: 'staged_transactions',
      files: [name],
      nameOf: (file, line) => placeText(nameFile(file, line)),
      transfers: kind === 'account' ? this.#rows : 0,
      transactions: kind === 'utxo' ? this.#rows : 0,
      ...(kind === 'account' ? { checkShared: checkEvmBlock } : {}),
    };
    return { staged, hashes: [{ chain, kind, blocks: this.#hashes }] };
  }

  async close(): Promise<void> {
    await this.#parts.close();
    await this.#database.close();
  }
}

function transferText(row: TransferRow, file: number, line: number): string {
  const { block, index, timeSec, tx, asset, from, to, amount } = row;
  const texts = { block, index, time: timeSec, tx, asset, from, to, amount, file, line };
  const fields = Object.entries(texts).map(([name, value]) => `"${name}":${JSON.stringify(String(value))}`);
  return `{${fields.join(',')}}\n`;
}
