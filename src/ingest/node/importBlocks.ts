import { SpoorError } from '../../core/errors.ts';
import type { Progress, WorkOptions } from '../../core/progress.ts';
import type { LedgerWriter } from '../../ledger/port.ts';
import { throwIfAborted } from '../database.ts';
import { throttleProgress } from '../throttleProgress.ts';
import { movedChain } from './badAnswer.ts';
import type { BlockSource, SourceBlock } from './blockSource.ts';
import { BlockStage } from './blockStage.ts';
import { type GapList, gapsOfBlock, joinGaps } from './gapList.ts';

export interface BlockImportOptions extends WorkOptions {
  readonly workFolder: string;
  /** Called after each batch is in the ledger. */
  readonly onBatch?: (batch: ImportedBlocks) => void;
  /** Bounds of a batch; smaller in tests. */
  readonly batchRows?: number;
  readonly batchBlocks?: number;
}

/** Blocks `first .. last` (inclusive), now in the ledger. */
export interface ImportedBlocks {
  readonly first: number;
  readonly last: number;
  readonly added: number;
  readonly known: number;
  readonly gaps: GapList;
}

/** A batch is one commit. Rows of UTXO chains are the larger: some 100 MB of text and memory. */
const BATCH_ROWS = 50_000;
const BATCH_BLOCKS = 2000;

/**
 * Reads blocks `from .. to` (inclusive) of a node into a ledger, a batch at a time, each wholly or not at all. Blocks
 * that the ledger has with their hashes already are not read again, so that the same call after a failure goes on where
 * it was.
 * @throws LEDGER_CONFLICT where the ledger's blocks are of another branch than the node's, naming both hashes
 * @throws whatever the source and `LedgerWriter.importStaged` throw; earlier batches stay
 */
export async function importBlocks(
  source: BlockSource,
  ledger: LedgerWriter,
  range: { readonly from: number; readonly to: number },
  options: BlockImportOptions,
): Promise<ImportedBlocks | undefined> {
  let next = await firstMissing(source, ledger, range);
  let sum: ImportedBlocks | undefined;
  let moves = 0;
  while (next <= range.to) {
    try {
      const batch = await importBatch(source, ledger, next, range.to, options);
      options.onBatch?.(batch);
      sum = sum === undefined ? batch : joinBatches(sum, batch);
      next = batch.last + 1;
      moves = 0;
    } catch (error) {
      const isMoved = error instanceof SpoorError && error.code === 'BAD_ANSWER' && error.retryable;
      if (!isMoved || ++moves > MOST_MOVES) throw error;
    }
  }
  return sum;
}

/** How often in a row the chain may change while it is read. */
const MOST_MOVES = 3;

const LOOK_BLOCKS = 10_000;

/** Where the blocks from `from` on that the ledger has end; their last must be the node's. */
async function firstMissing(
  source: BlockSource,
  ledger: LedgerWriter,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<number> {
  let next = from;
  let last: string | undefined;
  for (;;) {
    const known = await ledger.blockHashes(source.chain, next, Math.min(next + LOOK_BLOCKS, to + 1));
    const gap = known.findIndex(({ block }, at) => block !== next + at);
    const run = gap < 0 ? known : known.slice(0, gap);
    last = run.at(-1)?.hash ?? last;
    next += run.length;
    if (run.length < LOOK_BLOCKS) break;
  }
  if (last === undefined) return next;
  const there = await source.idAt(next - 1);
  if (there.hash === last) return next;
  throw branchConflict(source, next - 1, there.hash, last);
}

/** Reads blocks from `from` on into the ledger as one change, until the batch is full or `to` is reached. */
async function importBatch(
  source: BlockSource,
  ledger: LedgerWriter,
  from: number,
  to: number,
  options: BlockImportOptions,
): Promise<ImportedBlocks> {
  const { signal, batchRows = BATCH_ROWS, batchBlocks = BATCH_BLOCKS } = options;
  const report = throttleProgress(options.onProgress);
  const stage = await BlockStage.open(source, {
    workFolder: options.workFolder,
    report,
    ...(signal === undefined ? {} : { signal }),
  });
  try {
    let gaps: GapList = new Map();
    let last = from - 1;
    for await (const block of source.blocks(from, Math.min(to + 1, from + batchBlocks))) {
      throwIfAborted(signal);
      if (block.height === from) await expectJoin(block, source, ledger);
      await stage.add(await withCoins(block, source, ledger, stage));
      if (block.gaps.length > 0) gaps = joinGaps(gaps, gapsOfBlock(block.height, block.gaps));
      last = block.height;
      report(progressAt(source, from, last, to));
      if (stage.rows >= batchRows) break;
    }
    const { staged, hashes } = await stage.finish();
    const { added, known } = await ledger.importStaged(staged, { ...options, hashes });
    return { first: from, last, added, known, gaps };
  } finally {
    await stage.close();
  }
}

/** A batch's first block must follow the ledger's last. */
async function expectJoin(block: SourceBlock, source: BlockSource, ledger: LedgerWriter): Promise<void> {
  const [below] = await ledger.blockHashes(source.chain, block.height - 1, block.height);
  if (below === undefined || below.hash === block.parent) return;
  const there = await source.idAt(block.height - 1);
  if (there.hash === below.hash) throw movedChain(source.name, block.height, block.parent, below.hash);
  throw branchConflict(source, block.height - 1, there.hash, below.hash);
}

function branchConflict(source: BlockSource, height: number, found: string, expected: string): SpoorError {
  return new SpoorError(
    'LEDGER_CONFLICT',
    `${source.name}: its block ${height} is ${found}, the ledger's is ${expected}: they are of two branches of ${source.chain}. 'spoor follow' takes back what the node has left`,
    { chain: source.chain, block: height, found, expected },
  );
}

function progressAt(source: BlockSource, from: number, at: number, to: number): Progress {
  return { phase: `blocks of ${source.chain} from ${from}`, done: at - from + 1, total: to - from + 1, unit: 'blocks' };
}

/** Asks for the coins that neither the ledger nor the batch has. */
async function withCoins(
  block: SourceBlock,
  source: BlockSource,
  ledger: LedgerWriter,
  stage: BlockStage,
): Promise<SourceBlock> {
  if (source.withSpentCoins === undefined) return block;
  const own = new Set(block.transactions.map(({ txid }) => txid));
  const unsure = new Map<string, string[]>();
  for (const { inputs } of block.transactions) {
    for (const { txid, vout, value } of inputs) {
      if (value !== undefined || own.has(txid) || stage.hasTransaction(txid)) continue;
      const coins = unsure.get(txid);
      if (coins === undefined) unsure.set(txid, [`${txid}:${vout}`]);
      else coins.push(`${txid}:${vout}`);
    }
  }
  const wanted = new Set<string>();
  for (const txid of await transactionsNotIn(ledger, source.chain, [...unsure.keys()])) {
    for (const coin of unsure.get(txid)!) wanted.add(coin);
  }
  return wanted.size === 0 ? block : await source.withSpentCoins(block, wanted);
}

/** Those of `txids` that are no transaction of the ledger, though an input in it may name them. */
async function transactionsNotIn(ledger: LedgerWriter, chain: string, txids: readonly string[]): Promise<string[]> {
  if (txids.length === 0) return [];
  const numbers = await ledger.transactionNumbers(chain, txids);
  const known = numbers.filter((number) => number > 0);
  const outside = new Set(await ledger.loadTransactions(chain, known, ledger.newTransactionArena()));
  return txids.filter((_, i) => numbers[i]! < 0 || outside.has(numbers[i]!));
}

function joinBatches(a: ImportedBlocks, b: ImportedBlocks): ImportedBlocks {
  const gaps = joinGaps(a.gaps, b.gaps);
  return { first: a.first, last: b.last, added: a.added + b.added, known: a.known + b.known, gaps };
}
