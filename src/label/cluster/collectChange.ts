import { SpoorError } from '../../core/errors.ts';
import { positionToBlock, toPosition } from '../../core/position.ts';
import type { WorkOptions } from '../../core/progress.ts';
import type { TransactionRow } from '../../core/rows.ts';
import { coinToTransaction, type TransactionArena } from '../../kernel/transactionArena.ts';
import type { Ledger, TransactionCoins, ValueOfAddress } from '../../ledger/port.ts';
import { namedOutputs } from '../change/changeFinders.ts';
import { findChange, MOST_OUTPUTS, type SpendShape } from '../change/findChange.ts';
import { fingerprintOf } from '../change/fingerprint.ts';
import { fromMark, isPeelMark, toMark } from '../change/transactionMark.ts';
import { ChangeEvidence } from './changeEvidence.ts';
import { AddressIndices, toShape, toSpendCoins } from './collectEvidence.ts';
import type { Evidence } from './evidence.ts';

/** Transactions that are read together. */
const BATCH = 2_000;

/**
 * Asks the heuristics of change about every transaction of a chain, or brings what they said up to date with `evidence`: blocks
 * that are new are asked, and those whose coins the new ones spend are asked again, since two of the heuristics look at what
 * came later. Where blocks were undone, all are asked anew. The result is that of asking all at once.
 * @param asked blocks of `evidence` whose transactions were asked before; 0 for none
 * @throws INTERRUPTED
 */
export async function collectChange(
  ledger: Ledger,
  chain: string,
  evidence: Evidence,
  known: { readonly change: ChangeEvidence; readonly asked: number },
  options: WorkOptions = {},
): Promise<ChangeEvidence> {
  const { change, asked } = known;
  const blocks = evidence.block.view();
  if (asked === blocks.length) return change;
  const reader = new ChangeReader(ledger, chain, evidence, change, options);
  const again = await reader.markFrom(asked);
  const found = new ChangeEvidence();
  for (const [first, end] of toRanges(blocks, asked, again)) await reader.ask(first, end, found);
  const replaced = new Set(again);
  change.replace((position) => replaced.has(positionToBlock(position)), found);
  return change;
}

/** The blocks to ask as ranges of places in `blocks`: those to ask again, each alone, and all from `asked` on. */
function toRanges(blocks: Float64Array, asked: number, again: ReadonlySet<number>): [number, number][] {
  const ranges: [number, number][] = [];
  for (let place = 0; place < asked; place++) if (again.has(blocks[place]!)) ranges.push([place, place + 1]);
  ranges.push([asked, blocks.length]);
  return ranges;
}

class ChangeReader {
  readonly #ledger: Ledger;
  readonly #chain: string;
  readonly #evidence: Evidence;
  readonly #change: ChangeEvidence;
  readonly #options: WorkOptions;
  readonly #indices: AddressIndices;

  constructor(ledger: Ledger, chain: string, evidence: Evidence, change: ChangeEvidence, options: WorkOptions) {
    this.#ledger = ledger;
    this.#chain = chain;
    this.#evidence = evidence;
    this.#change = change;
    this.#options = options;
    this.#indices = new AddressIndices(evidence);
  }

  /** Marks every transaction from a block on; returns the earlier blocks that made coins which these spend. */
  async markFrom(place: number): Promise<Set<number>> {
    const earlier = new Set<number>();
    const first = this.#evidence.block.at(place);
    for await (const rows of this.#batches(place, this.#evidence.block.length, 'marking')) {
      const arena = await this.#load(rows);
      for (const row of rows) this.#change.setMark(arena.numbers.get(row.txid)!, markOf(row));
      if (place === 0) continue;
      const makers = new Set<number>();
      for (let i = 0; i < arena.inputs; i++) makers.add(coinToTransaction(arena.inCoin[i]!));
      const known = this.#ledger.newTransactionArena();
      await this.#ledger.loadTransactions(this.#chain, [...makers], known);
      for (const maker of makers) {
        const t = known.indexOf(maker);
        const block = t < 0 ? first : positionToBlock(known.position[t]!);
        if (block < first) earlier.add(block);
      }
    }
    return earlier;
  }

  /** Asks about the transactions of the blocks at places `from` to `to` (end-exclusive). */
  async ask(from: number, to: number, found: ChangeEvidence): Promise<void> {
    /** Addresses that the chain has shown so far: indices are given in that order. */
    let shown = from === 0 ? 0 : this.#evidence.addressesAfter.at(from - 1);
    const show = (index: number): number => {
      shown = Math.max(shown, index + 1);
      return index;
    };
    const indexOf = ({ address }: ValueOfAddress): number => show(this.#indices.of(address));
    // The same transactions by ids of addresses: to find those of texts would cost more than all else.
    const byIds = this.#ledger.scanCoins(this.#chain, ...this.#blocks(from, to))[Symbol.asyncIterator]();
    for await (const rows of this.#batches(from, to, 'asking about change of')) {
      const arena = await this.#load(rows);
      for (const row of rows) {
        const coins: TransactionCoins = (await byIds.next()).value;
        const spent = coins.inputs.filter(isKnown).map(indexOf);
        const before = shown;
        const paid = coins.outputs.map((coin) => (isKnown(coin) ? indexOf(coin) : -1));
        if (spent.length === 0 || row.outputs.length < 2 || row.outputs.length > MOST_OUTPUTS) continue;
        const t = arena.indexOf(arena.numbers.get(row.txid)!);
        const isFresh = paid.map((index) => index >= before);
        const leads = findChange(this.#toShape(row, arena, t, isFresh));
        const position = toPosition(row.block, row.index);
        for (const [vout, bits] of namedOutputs(leads)) found.add(position, vout, spent[0]!, paid[vout]!, bits);
      }
    }
  }

  #toShape(row: TransactionRow, arena: TransactionArena, t: number, isFresh: readonly boolean[]): SpendShape {
    const { inputs, outputs } = toShape(row);
    const markAt = (transaction: number): number => this.#change.markOf(transaction);
    const maker = inputs.length === 1 ? markAt(coinToTransaction(arena.inCoin[arena.inStart[t]!]!)) : 0;
    const spenders = outputs.map((_, vout) => markAt(arena.outSpender[arena.outStart[t]! + vout]!));
    return {
      inputs,
      outputs: outputs.map((output, vout) => {
        const mark = spenders[vout]!;
        return { ...output, isFresh: isFresh[vout]!, isPeeledOn: isPeelMark(mark), spentBy: fromMark(mark) };
      }),
      isPeeledFrom: isPeelMark(maker),
      fingerprint: fromMark(markAt(arena.transaction[t]!)),
    };
  }

  async *#batches(from: number, to: number, phase: string): AsyncGenerator<TransactionRow[]> {
    const { block } = this.#evidence;
    const last = block.at(to - 1);
    let rows: TransactionRow[] = [];
    for await (const row of this.#ledger.scanTransactions(this.#chain, ...this.#blocks(from, to))) {
      rows.push(row);
      if (rows.length < BATCH) continue;
      yield rows;
      rows = [];
      const { onProgress, signal } = this.#options;
      onProgress?.({ phase: `${phase} ${this.#chain}`, done: row.block, total: last, unit: 'blocks' });
      if (signal?.aborted) throw new SpoorError('INTERRUPTED', 'stopped; the clusters are what they were before');
    }
    if (rows.length > 0) yield rows;
  }

  /** First and end (exclusive) of the blocks at places. */
  #blocks(from: number, to: number): [number, number] {
    const { block } = this.#evidence;
    return [block.at(from), block.at(to - 1) + 1];
  }

  async #load(rows: readonly TransactionRow[]) {
    const numbers = await this.#ledger.transactionNumbers(
      this.#chain,
      rows.map(({ txid }) => txid),
    );
    const arena = this.#ledger.newTransactionArena();
    await this.#ledger.loadTransactions(this.#chain, numbers, arena);
    return Object.assign(arena, { numbers: new Map(rows.map(({ txid }, k) => [txid, numbers[k]!])) });
  }
}

const isKnown = ({ address }: ValueOfAddress): boolean => address > 0;

function markOf(row: TransactionRow): number {
  return toMark(fingerprintOf(toSpendCoins(row)), row.inputs.length === 1 && row.outputs.length === 2);
}
