import { SpoorError } from '../../core/errors.ts';
import type { Clock } from '../../fetch/requestGate.ts';
import type { HashedBlock, LedgerWriter } from '../../ledger/port.ts';
import type { BlockId, BlockSource } from './blockSource.ts';
import { type BlockImportOptions, type ImportedBlocks, importBlocks } from './importBlocks.ts';

export interface FollowOptions extends Omit<BlockImportOptions, 'onBatch'> {
  /** Where to begin in a ledger that holds no block with its hash yet. */
  readonly from?: number;
  /** Ends when the ledger is where the node is. */
  readonly once: boolean;
  /** Between two looks at the node. */
  readonly intervalSec: number;
  readonly clock: Clock;
  readonly onEvent: (event: FollowEvent) => void;
}

export type FollowEvent =
  | { readonly kind: 'imported'; readonly batch: ImportedBlocks; readonly tip: number }
  /** Blocks `first .. last` (inclusive) were forgotten: the node is on another branch from `first` on. */
  | {
      readonly kind: 'undone';
      readonly first: number;
      readonly last: number;
      readonly left: string;
      readonly now: string;
    }
  | { readonly kind: 'behind'; readonly tip: BlockId; readonly last: number }
  /** The node could not be read; it is asked again after a wait. */
  | { readonly kind: 'waiting'; readonly error: SpoorError; readonly waitSec: number };

/** No block this far below the ledger's last is taken back, whatever the node says of itself. */
const MOST_UNDONE = 100;
/** Wrong answers in a row after which a node is not believed any more. */
const MOST_WRONG = 5;
const LONGEST_WAIT_SEC = 60;

/**
 * Keeps a ledger where a node is: reads new blocks as they come, and when the node has left the ledger's branch, takes
 * back the blocks above the fork first. Each step is one change of the ledger, so it can be stopped at any moment and
 * goes on from there. A node that does not answer is asked again, with growing waits, for as long as it takes; with
 * `once` it is an error.
 * @throws REORG_TOO_DEEP where the fork is at or below a final block; LEDGER_CONFLICT, SOURCE_REFUSED, BAD_ANSWER;
 *   INTERRUPTED when the signal fires; USAGE where there is neither a block to go on from nor `from`
 */
export async function follow(source: BlockSource, ledger: LedgerWriter, options: FollowOptions): Promise<void> {
  const { clock, signal, once, intervalSec, onEvent } = options;
  let failures = 0;
  let lastSeen = '';
  for (;;) {
    let waitSec = intervalSec;
    try {
      const tip = await source.tip();
      if (failures > 0 || tip.hash !== lastSeen) await catchUp(source, ledger, tip, options);
      lastSeen = tip.hash;
      failures = 0;
      // Blocks that came meanwhile are read before there is any waiting.
      const isThere = (await source.tip()).hash === tip.hash;
      if (once && isThere) return;
      if (!isThere) continue;
    } catch (error) {
      if (!(error instanceof SpoorError) || !mayPass(error, ++failures, once)) throw error;
      waitSec = Math.min(LONGEST_WAIT_SEC, intervalSec * 2 ** (failures - 1));
      onEvent({ kind: 'waiting', error, waitSec });
    }
    await clock.sleep(waitSec * 1000, signal);
    if (signal?.aborted) throw new SpoorError('INTERRUPTED', 'stopped following; the ledger is as last committed');
  }
}

/** Whether an error is one that asking again may heal. */
function mayPass(error: SpoorError, failures: number, once: boolean): boolean {
  switch (error.code) {
    case 'SOURCE_UNREACHABLE':
      return !once && error.retryable;
    // Wrong answers may be of a proxy between; a conflict may be of a branch that the node left between two answers.
    case 'BAD_ANSWER':
    case 'LEDGER_CONFLICT':
      return failures < MOST_WRONG;
    default:
      return false;
  }
}

async function catchUp(source: BlockSource, ledger: LedgerWriter, tip: BlockId, options: FollowOptions): Promise<void> {
  const last = await undoFork(source, ledger, tip, options.onEvent);
  if (last !== undefined && last > tip.height) {
    options.onEvent({ kind: 'behind', tip, last });
    return;
  }
  const from = last === undefined ? options.from : last + 1;
  if (from === undefined) {
    throw new SpoorError(
      'USAGE',
      `the ledger holds no block of ${source.chain} with its hash, so there is nothing to go on from; say where to begin with --from HEIGHT`,
    );
  }
  if (from > tip.height) return;
  const onBatch = (batch: ImportedBlocks): void => options.onEvent({ kind: 'imported', batch, tip: tip.height });
  await importBlocks(source, ledger, { from, to: tip.height }, { ...options, onBatch });
}

/** Takes back what the node has left. @returns the ledger's last block with its hash after that */
async function undoFork(
  source: BlockSource,
  ledger: LedgerWriter,
  tip: BlockId,
  onEvent: (event: FollowEvent) => void,
): Promise<number | undefined> {
  const { chain } = source;
  const last = await ledger.lastHashedBlock(chain);
  if (last === undefined) return undefined;
  const top = Math.min(last.block, tip.height);
  const lowest = Math.max(0, await source.finalizedHeight(), last.block - MOST_UNDONE);
  const known = await ledger.blockHashes(chain, Math.min(lowest, top), top + 1);
  const highest = known.at(-1);
  if (highest === undefined || highest.block !== top) return last.block;
  const theirs = await source.idAt(top);
  if (theirs.hash === highest.hash) return last.block;
  const shared = await lastShared(source, known);
  if (shared === undefined && known[0]!.block <= lowest) throw await tooDeep(source, known[0]!, last);
  // Where no block is shared, and none of them is final, the ledger began after the fork.
  const fork = shared ?? known[0]!.block - 1;
  await ledger.unwind(chain, fork);
  onEvent({ kind: 'undone', first: fork + 1, last: last.block, left: highest.hash, now: theirs.hash });
  return fork;
}

/** The highest of `known` that is on the node's branch, by halving: below a shared block all are. */
async function lastShared(source: BlockSource, known: readonly HashedBlock[]): Promise<number | undefined> {
  let low = -1;
  let high = known.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const { block, hash } = known[middle]!;
    if ((await source.idAt(block)).hash === hash) low = middle;
    else high = middle;
  }
  return low < 0 ? undefined : known[low]!.block;
}

async function tooDeep(source: BlockSource, lowest: HashedBlock, last: HashedBlock): Promise<SpoorError> {
  const { hash } = await source.idAt(lowest.block);
  return new SpoorError(
    'REORG_TOO_DEEP',
    `${source.name}: its block ${lowest.block} is ${hash}, the ledger's is ${lowest.hash}, and blocks up to there are final; the ledger was left as it is. Check that this is the right node; if it is, import its chain into a new ledger`,
    { chain: source.chain, block: lowest.block, found: hash, expected: lowest.hash, last: last.block },
  );
}
