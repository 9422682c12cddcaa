import type { TransactionRow, TransferRow } from '../core/rows.ts';
import type { DerivedNames } from './derivedNames.ts';
import { TransactionRowSink } from './transactionSinks.ts';
import { TransferRowSink } from './transferSinks.ts';
import type { LaunderingPart, Received, Stolen, TruthSink } from './truthBook.ts';
import { createWorld, type WorldAsset } from './world.ts';
import { resolveOptions, type WorldOptions } from './worldOptions.ts';

export interface OwnerRow {
  readonly chain: string;
  readonly address: string;
  readonly owner: string;
  readonly role: string;
}

export interface LaunderingRow {
  readonly theft: string;
  readonly chain: string;
  readonly block: number;
  readonly index: number;
  /** The output; -1 on the account chain. */
  readonly vout: number;
  readonly part: LaunderingPart;
}

export interface WorldTag {
  readonly chain: string;
  readonly address: string;
  readonly entity: string;
  readonly category: string;
}

export interface CoinJoinRow {
  readonly chain: string;
  readonly block: number;
  readonly index: number;
  readonly protocol: string;
}

/** What is true of a world, known once all of its rows have been read. */
export interface WorldTruth {
  readonly assets: readonly WorldAsset[];
  readonly tags: readonly WorldTag[];
  /** In claim order. `specs` as in `thefts.txt`, with the theft's name. */
  readonly thefts: readonly { readonly name: string; readonly specs: readonly string[] }[];
  readonly owners: readonly OwnerRow[];
  readonly laundering: readonly LaunderingRow[];
  readonly coinJoins: readonly CoinJoinRow[];
  readonly stolen: readonly Stolen[];
  readonly received: readonly Received[];
}

export interface SimulatedRows {
  /** In the chain's order; each can be read once, the transfers first. */
  readonly transfers: Iterable<TransferRow>;
  readonly transactions: Iterable<TransactionRow>;
  /** Reads what has not been read, and tells the truth. */
  truth(): WorldTruth;
}

/** Collects the truth of a world as values. */
class TruthRows implements TruthSink {
  readonly owners: OwnerRow[] = [];
  readonly rows: LaunderingRow[] = [];
  readonly tags: WorldTag[] = [];
  readonly coinJoins: CoinJoinRow[] = [];

  owner(names: DerivedNames, chain: string, address: number, owner: string, role: string): void {
    this.owners.push({ chain, address: names.address(address), owner, role });
  }

  laundering(theft: string, chain: string, block: number, index: number, vout: number, part: LaunderingPart): void {
    this.rows.push({ theft, chain, block, index, vout, part });
  }

  tag(chain: string, address: string, entity: string, category: string): void {
    this.tags.push({ chain, address, entity, category });
  }

  coinJoin(chain: string, block: number, index: number, protocol: string): void {
    this.coinJoins.push({ chain, block, index, protocol });
  }
}

/**
 * A simulated world as values, made as it is read; for tests and small worlds, because its truth is kept in memory.
 * The rows are those of `simulate` with the same options.
 * @throws USAGE for an option out of range
 */
export function simulateRows(options: WorldOptions): SimulatedRows {
  const transferSink = new TransferRowSink();
  const transactionSink = new TransactionRowSink();
  const truth = new TruthRows();
  const world = createWorld(resolveOptions(options), truth);
  const { plans, book, assets } = world;
  const transfers = streamRows(() => world.createAccount(transferSink), transferSink);
  const transactions = streamRows(() => world.createUtxo(transactionSink), transactionSink);
  return {
    transfers,
    transactions,
    truth: () => {
      for (const _ of transfers);
      for (const _ of transactions);
      return {
        assets,
        tags: truth.tags,
        thefts: plans.map(({ name }, i) => ({ name, specs: book.specs[i]! })),
        owners: truth.owners,
        laundering: truth.rows,
        coinJoins: truth.coinJoins,
        stolen: book.stolen(),
        received: book.received(),
      };
    },
  };
}

interface RowSink<Row, ChainWorld> {
  attach(world: ChainWorld): void;
  take(): Row[];
}

function* streamRows<Row, ChainWorld>(
  create: () => { readonly world: ChainWorld; blocks(): Iterable<number> } | undefined,
  sink: RowSink<Row, ChainWorld>,
): Generator<Row> {
  const chain = create();
  if (!chain) return;
  sink.attach(chain.world);
  for (const _ of chain.blocks()) yield* sink.take();
}
