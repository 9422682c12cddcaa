import { Random } from '../core/random.ts';
import { Calendar } from './calendar.ts';
import { coldWallet, EXCHANGES, ONE_ADDRESS, serviceAddress, serviceAddresses } from './cast.ts';
import { Launderers } from './launderers.ts';
import { RowPace } from './rowPace.ts';
import { budgetOf, type TheftPlan } from './theftPlan.ts';
import type { TruthBook, TruthSink } from './truthBook.ts';
import { MOST_OUTPUTS_A_ROUND, UtxoCoinJoins } from './utxoCoinJoins.ts';
import { UtxoLaundering, type UtxoPurse } from './utxoLaundering.ts';
import { UtxoThefts } from './utxoThefts.ts';
import { ISSUANCE_COINS, ISSUANCE_SAT, MOST_OUTPUTS_AN_ACT, UtxoTraffic } from './utxoTraffic.ts';
import { type TransactionSink, UTXO_CHAIN, UtxoWorld } from './utxoWorld.ts';
import type { ResolvedOptions } from './worldOptions.ts';

const FIRST_BLOCK = 500_000;
const BLOCK_SEC = 600;
const ROWS_PER_BLOCK = 40;
const SUBSIDY_SAT = 625_000_000;
const MOST_USERS = 2_000_000;
const MOST_COINS = 3_000_000;
const LEAST_COINS = 20_000;
/** A block gives up after so many attempts in which no one had anything to spend. */
const MOST_IDLE_ACTS = 200;
/** How many other acts come after a CoinJoin, and after an attempt for which too few had the coins. */
const ACTS_AFTER_ONE = 2;
const ACTS_AFTER_NONE = 20;
const POOL = serviceAddress(ONE_ADDRESS.findIndex((service) => service.category === 'mining-pool'));

/** A simulated UTXO chain, made block by block. */
export class UtxoChain {
  readonly world: UtxoWorld;
  readonly calendar: Calendar;
  readonly #rows: number;
  readonly #pace: RowPace;
  readonly #traffic: UtxoTraffic;
  readonly #laundering: UtxoLaundering;
  readonly #launderers: Launderers<UtxoPurse>;
  readonly #sink: TruthSink;
  readonly #cleanOpenings: boolean;
  readonly #coinJoins: UtxoCoinJoins | null;
  readonly #coinJoinPermille: number;
  #coinJoinRows = 0;
  /** Other acts to come before the next attempt. */
  #coinJoinPause = 0;

  /** @param rows how many outputs to make. @param plans all thefts of the world; those of other chains are passed over. */
  constructor(
    options: Pick<
      ResolvedOptions,
      'seed' | 'mixing' | 'cleanOpenings' | 'coinJoinPermille' | 'lookAlikes' | 'scriptTypes' | 'walletHabits'
    >,
    rows: number,
    plans: readonly TheftPlan[],
    sink: TransactionSink,
    truth: { sink: TruthSink; book: TruthBook },
  ) {
    const { seed, mixing, cleanOpenings } = options;
    const users = Math.min(MOST_USERS, Math.max(40, Math.floor(rows / 16)));
    const coins = Math.min(MOST_COINS, Math.max(LEAST_COINS, Math.floor(rows / 3)));
    const world = new UtxoWorld(seed, users, coins, sink, options);
    this.world = world;
    this.#rows = rows;
    this.#sink = truth.sink;
    this.#cleanOpenings = cleanOpenings;
    this.calendar = new Calendar(FIRST_BLOCK, BLOCK_SEC, rows, ROWS_PER_BLOCK);
    this.#pace = new RowPace(rows, budgetOf(plans, 'utxo'), this.calendar.blocks);
    const traffic = new UtxoTraffic(world, new Random(seed, 22), truth.sink);
    this.#traffic = traffic;
    this.#coinJoinPermille = options.coinJoinPermille ?? 0;
    this.#coinJoins =
      this.#coinJoinPermille === 0
        ? null
        : new UtxoCoinJoins(world, new Random(seed, 26), truth.sink, options.lookAlikes);
    const theftNames = plans.map((plan) => plan.name);
    const random = new Random(seed, 23);
    this.#laundering = new UtxoLaundering({ world, random, traffic, ...truth, theftNames, mixing, cleanOpenings });
    this.#launderers = new Launderers(this.#laundering, new Random(seed, 24), mixing);
    const { calendar } = this;
    const scene = { world, traffic, laundering: this.#laundering, launderers: this.#launderers, calendar, ...truth };
    new UtxoThefts(scene, new Random(seed, 25)).schedule(plans);
  }

  /** Writes the transactions of one block after another; yields the number of outputs so far after each. */
  *blocks(): Generator<number> {
    const { world, calendar } = this;
    this.#tagServices();
    for (let at = 0; at < calendar.blocks; at++) {
      world.beginBlock(calendar.block(at), calendar.timeSec(at));
      const isLast = at === calendar.blocks - 1;
      if (at > 0) this.#fill(at, isLast);
      if (isLast) this.#traffic.dry.clear();
      this.#mine(at === 0, isLast ? Math.max(1, this.#rows - world.rows) : 1);
      yield world.rows;
    }
    this.#launderers.end();
    this.#laundering.end();
    this.#tagDeposits();
  }

  #fill(at: number, isLast: boolean): void {
    const { world } = this;
    const start = world.rows;
    if (!isLast) {
      this.#launderers.runDue(at);
      this.#laundering.sweepSome();
    }
    this.#pace.addLaundered(world.rows - start);
    // One output less: the coinbase is still to come.
    const most = isLast ? this.#rows - MOST_OUTPUTS_AN_ACT : this.#pace.target(at, world.rows) - 1;
    for (let idle = 0; world.rows < most && idle < MOST_IDLE_ACTS; ) {
      const before = world.rows;
      if (this.#wantsCoinJoin()) this.#coinJoin();
      else this.#traffic.act();
      idle = world.rows === before ? idle + 1 : 0;
    }
  }

  /** Whether CoinJoins have less than their share of the rows, and a large one still fits into the chain. */
  #wantsCoinJoin(): boolean {
    const { world } = this;
    if (this.#coinJoins === null || this.#coinJoinPause-- > 0 || this.#rows - world.rows < 2 * MOST_OUTPUTS_A_ROUND)
      return false;
    return this.#coinJoinRows * 1000 < this.#coinJoinPermille * world.rows;
  }

  #coinJoin(): void {
    const before = this.world.rows;
    this.#coinJoins!.act();
    const made = this.world.rows - before;
    this.#coinJoinRows += made;
    this.#coinJoinPause = made === 0 ? ACTS_AFTER_NONE : ACTS_AFTER_ONE;
  }

  /**
   * The coinbase: subsidy and fees to the mining pool in `parts` outputs. The first one also makes what the exchanges
   * begin with (unless that was there before), later ones what those need that ran dry: real chains have no such thing.
   */
  #mine(isFirst: boolean, parts: number): void {
    const { world } = this;
    const reward = SUBSIDY_SAT + world.feesSat;
    const each = Math.floor(reward / parts);
    for (let i = 0; i < parts; i++) world.pay(POOL, i === 0 ? reward - each * (parts - 1) : each, POOL - 1);
    const coin = ISSUANCE_SAT / ISSUANCE_COINS;
    const { dry } = this.#traffic;
    if (isFirst && this.#cleanOpenings) for (const i of EXCHANGES.keys()) dry.add(i);
    for (const exchange of dry) {
      const cold = coldWallet(exchange);
      for (let i = 0; i < ISSUANCE_COINS; i++) world.pay(cold, coin, cold - 1);
    }
    dry.clear();
    world.closeCoinbase();
    if (!isFirst || this.#cleanOpenings) return;
    for (const i of EXCHANGES.keys()) {
      const cold = coldWallet(i);
      for (let n = 0; n < ISSUANCE_COINS; n++) world.openCoin(cold - 1, cold, coin, i * ISSUANCE_COINS + n);
    }
  }

  #tagServices(): void {
    const { names } = this.world;
    for (const { address, service, role } of serviceAddresses()) {
      if (service.category === 'dex') continue;
      this.#sink.tag(UTXO_CHAIN, names.address(address), service.entity, service.category);
      this.#sink.owner(names, UTXO_CHAIN, address, service.entity, role);
    }
  }

  /** A part of the deposit addresses is publicly known. */
  #tagDeposits(): void {
    const { world } = this;
    for (const [exchange, service] of EXCHANGES.entries()) {
      for (let user = 0; user < Math.min(world.users, TAGGED_CUSTOMERS); user += 3) {
        if (!world.deposits.isMarked(exchange, user)) continue;
        const address = world.names.address(world.deposit(exchange, user));
        this.#sink.tag(UTXO_CHAIN, address, service.entity, service.category);
      }
    }
  }
}

/** Of an exchange's first customers a third of the deposit addresses are publicly known. */
const TAGGED_CUSTOMERS = 6_000;
