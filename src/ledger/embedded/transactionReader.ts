import { assert } from '../../core/assert.ts';
import { INDEX_LIMIT } from '../../core/position.ts';
import { toCoin } from '../../kernel/transactionArena.ts';
import type { NamedCoins, OutsideCoin, TransactionCoins } from '../port.ts';
import { namedCoins } from '../utxo/coinsAt.ts';
import { inputsOf } from '../utxo/utxoReader.ts';
import type { TransactionBody, TransactionRecord, UtxoView } from '../utxo/utxoTables.ts';
import type { KvFile } from './kvFile.ts';
import type { ChainManifest, SegmentInfo } from './manifest.ts';
import type { Names } from './names.ts';
import type { RecordCursor } from './recordChunk.ts';
import { skipValue } from './recordChunk.ts';
import { inputOf, openOutputs, readBody, TransactionSegment } from './transactionSegment.ts';
import { keyPrefix, TxidPacks, txidKey } from './txidPacks.ts';

/** One UTXO chain as its segments have it. A transaction is in one of them; spends of its coins may be in all. */
export class TransactionReader implements UtxoView {
  readonly chain: string;
  /** Highest number given out. */
  readonly numbers: number;
  readonly segments: readonly TransactionSegment[];
  readonly #names: Pick<Names, 'addressText'>;
  readonly #txids: TxidPacks;

  /** @param index number of the chain. @param segments its segments, where they are not the manifest's. */
  constructor(
    file: KvFile,
    names: Pick<Names, 'addressText'>,
    chain: ChainManifest,
    index: number,
    segments: readonly SegmentInfo[] = chain.segments,
  ) {
    this.chain = chain.name;
    this.numbers = chain.numbers;
    this.segments = segments.map((info) => new TransactionSegment(file, info));
    this.#names = names;
    this.#txids = new TxidPacks(file, index);
  }

  addressText(id: number): string {
    return this.#names.addressText(id);
  }

  numberOf(txid: string): number {
    return this.numberOfKey(txidKey(txid));
  }

  /** As `numberOf`, by the id's key. */
  numberOfKey(key: Uint8Array): number {
    const prefix = keyPrefix(key);
    for (const segment of this.segments) {
      for (const number of segment.numbersOf(prefix)) if (this.#txids.hasKey(number, key)) return number;
    }
    return 0;
  }

  txidOf(transaction: number): string {
    return transaction <= this.numbers ? this.#txids.text(transaction) : '';
  }

  /** The transaction in the segment that has it. */
  find(transaction: number): RecordCursor | undefined {
    for (const segment of this.segments) {
      const cursor = segment.find(transaction);
      if (cursor) return cursor;
    }
    return undefined;
  }

  body(transaction: number): TransactionBody | undefined {
    const cursor = this.find(transaction);
    return cursor && { position: cursor.position, timeSec: cursor.timeSec, ...readBody(cursor) };
  }

  get(transaction: number): TransactionRecord | undefined {
    const body = this.body(transaction);
    if (body === undefined) return undefined;
    const { position, timeSec, inputs } = body;
    const outputs = body.outputs.map((output) => ({ ...output, spender: -1, spenderPosition: -1 }));
    for (const segment of this.segments) {
      segment.spends(transaction, (vout, spender, spenderPosition) => {
        const output = outputs[vout];
        assert(output, `transaction ${transaction} of ${this.chain} has no output ${vout}`);
        output.spender = spender;
        output.spenderPosition = spenderPosition;
      });
    }
    return { position, timeSec, inputs, outputs };
  }

  at(position: number): number {
    for (const segment of this.segments) {
      const number = segment.at(position);
      if (number > 0) return number;
    }
    return 0;
  }

  /** See `Ledger.coinsAt`: read where it is found. */
  coinsAt(position: number): NamedCoins | undefined {
    for (const cursor of this.walk(position, position + 1)) {
      const { number, timeSec } = cursor;
      return namedCoins(this, number, { position, timeSec, ...readBody(cursor) });
    }
    return undefined;
  }

  *between(from: number, to: number): Generator<number> {
    for (const { number } of this.walk(from, to)) yield number;
  }

  /** Transactions at positions `from .. to` in the chain's order; what is handed out moves on. */
  walk(from: number, to: number): Generator<RecordCursor> {
    return mergeWalks(this.segments, from, to);
  }

  /** What transactions at positions `from .. to` spend and make, without who spends what they make. */
  *coinsBetween(from: number, to: number): Generator<TransactionCoins> {
    for (const cursor of this.walk(from, to)) {
      const { position } = cursor;
      const { inputs, outputs } = readBody(cursor);
      yield { position, inputs: inputsOf(this, inputs), outputs };
    }
  }

  /** Numbers of the transactions of a block. */
  blockNumbers(block: number): Iterable<number> {
    return this.between(block * INDEX_LIMIT, (block + 1) * INDEX_LIMIT);
  }

  /** See `Ledger.positionAfter`. */
  positionAfter(timeSec: number): number {
    let block = Infinity;
    for (const { blocks, cut } of this.segments) {
      for (let i = 0; i < blocks.count && blocks.block(i) < block; i++) {
        if (blocks.block(i) * INDEX_LIMIT >= cut) break;
        // A cut falls between blocks, so the late transaction itself counts.
        if (blocks.latestSec[i]! > timeSec) block = blocks.block(i);
      }
    }
    if (block === Infinity) return Infinity;
    for (const cursor of this.walk(block * INDEX_LIMIT, (block + 1) * INDEX_LIMIT)) {
      if (cursor.timeSec > timeSec) return cursor.position;
    }
    assert(false, `block ${block} of ${this.chain} has no transaction later than ${timeSec}`);
  }

  /** Coins of a transaction that is outside the ledger, ascending by `vout`. */
  outside(transaction: number): readonly OutsideCoin[] {
    if (this.find(transaction)) return [];
    const coins: { coin: number; spender: number; spenderPosition: number }[] = [];
    for (const segment of this.segments) {
      segment.spends(transaction, (vout, spender, spenderPosition) => {
        coins.push({ coin: toCoin(transaction, vout), spender, spenderPosition });
      });
    }
    return coins
      .toSorted((a, b) => a.coin - b.coin)
      .map((coin) => {
        const spender = this.find(coin.spender);
        const input = spender && inputOf(spender, coin.coin);
        assert(input, `coin ${coin.coin} of ${this.chain} is spent by none of its inputs`);
        return { ...coin, value: input.value, address: input.address };
      });
  }

  coinsOf(address: number): readonly number[] {
    const coins = new Set<number>();
    if (address > 0) for (const segment of this.segments) segment.coins(address, coins);
    return [...coins].toSorted((a, b) => a - b);
  }

  events(address: number): number {
    let events = 0;
    if (address > 0) for (const segment of this.segments) events += segment.events(address);
    return events;
  }

  /** Address id of a coin of the ledger's, undefined where nothing makes it. */
  addressOfCoin(transaction: number, vout: number): number | undefined {
    const maker = this.find(transaction);
    if (!maker) return undefined;
    const outputs = openOutputs(maker);
    assert(vout < outputs, `transaction ${transaction} of ${this.chain} has no output ${vout}`);
    const { reader } = maker;
    for (let skip = vout; skip > 0; skip--) {
      skipValue(reader);
      reader.varint();
    }
    skipValue(reader);
    return reader.varint();
  }
}

/** Transactions of several segments in the chain's order; what is handed out moves on. */
export function* mergeWalks(
  segments: readonly TransactionSegment[],
  from: number,
  to: number,
): Generator<RecordCursor> {
  const next = (walk: Generator<RecordCursor>): RecordCursor | undefined => walk.next().value ?? undefined;
  let open = segments.flatMap((segment) => {
    const walk = segment.walk(from, to);
    const cursor = next(walk);
    return cursor ? [{ walk, cursor }] : [];
  });
  while (open.length > 0) {
    let first = open[0]!;
    for (const entry of open) if (entry.cursor.position < first.cursor.position) first = entry;
    yield first.cursor;
    if (!next(first.walk)) open = open.filter((entry) => entry !== first);
  }
}
