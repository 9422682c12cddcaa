import { Random } from '../core/random.ts';
import { AccountLaundering, type AccountPurse } from './accountLaundering.ts';
import { AccountThefts } from './accountThefts.ts';
import { AccountTraffic, MOST_ROWS_AN_ACT } from './accountTraffic.ts';
import { ACCOUNT_CHAIN, AccountWorld, ETH, SIMUSD, type TransferSink } from './accountWorld.ts';
import { Calendar } from './calendar.ts';
import { EXCHANGES, serviceAddresses } from './cast.ts';
import { Launderers } from './launderers.ts';
import { RowPace } from './rowPace.ts';
import { SweepQueue } from './sweepQueue.ts';
import { budgetOf, type TheftPlan } from './theftPlan.ts';
import type { TruthBook, TruthSink } from './truthBook.ts';
import type { ResolvedOptions } from './worldOptions.ts';

const FIRST_BLOCK = 1_000_000;
const BLOCK_SEC = 12;
const ROWS_PER_BLOCK = 24;
const MOST_WALLETS = 2_000_000;
const SWEEPS = 16_384;

/** A simulated account chain, made block by block. */
export class AccountChain {
  readonly world: AccountWorld;
  readonly calendar: Calendar;
  readonly #rows: number;
  readonly #pace: RowPace;
  readonly #sweeps: SweepQueue;
  readonly #traffic: AccountTraffic;
  readonly #laundering: AccountLaundering;
  readonly #launderers: Launderers<AccountPurse>;
  readonly #sink: TruthSink;

  /** @param rows how many rows to make. @param plans all thefts of the world; those of other chains are passed over. */
  constructor(
    options: ResolvedOptions,
    rows: number,
    plans: readonly TheftPlan[],
    sink: TransferSink,
    truth: { sink: TruthSink; book: TruthBook },
  ) {
    const { seed, cleanOpenings, mixing } = options;
    const wallets = Math.min(MOST_WALLETS, Math.max(40, Math.floor(rows / 16)));
    const world = new AccountWorld(seed, wallets, sink);
    this.world = world;
    this.#rows = rows;
    this.calendar = new Calendar(FIRST_BLOCK, BLOCK_SEC, rows, ROWS_PER_BLOCK);
    this.#pace = new RowPace(rows, budgetOf(plans, 'account'), this.calendar.blocks);
    this.#sweeps = new SweepQueue(SWEEPS);
    this.#traffic = new AccountTraffic(world, new Random(seed, 12), this.#sweeps, (deposit, swept) =>
      this.#laundering.onSwept(deposit, swept),
    );
    this.#laundering = new AccountLaundering({
      world,
      random: new Random(seed, 13),
      traffic: this.#traffic,
      sweeps: this.#sweeps,
      ...truth,
      theftNames: plans.map((plan) => plan.name),
      cleanOpenings,
    });
    this.#launderers = new Launderers(this.#laundering, new Random(seed, 14), mixing);
    this.#sink = truth.sink;
    const thefts = new AccountThefts(
      { world, laundering: this.#laundering, launderers: this.#launderers, calendar: this.calendar, ...truth },
      new Random(seed, 15),
    );
    thefts.schedule(plans);
    if (!cleanOpenings) this.#openWallets(new Random(seed, 16));
  }

  /** Writes the rows of one block after another; yields the number of rows so far after each. */
  *blocks(): Generator<number> {
    const { world, calendar } = this;
    this.#tagServices();
    for (let at = 0; at < calendar.blocks; at++) {
      world.beginBlock(calendar.block(at), calendar.timeSec(at));
      const isLast = at === calendar.blocks - 1;
      const before = world.rows;
      if (!isLast) this.#launderers.runDue(at);
      this.#pace.addLaundered(world.rows - before);
      const most = isLast ? this.#rows - MOST_ROWS_AN_ACT : this.#pace.target(at, world.rows);
      while (world.rows < most) this.#traffic.act();
      if (isLast) while (world.rows < this.#rows) this.#traffic.reward();
      else if (at % 4 === 0) this.#traffic.reward();
      yield world.rows;
    }
    this.#launderers.end();
    while (this.#sweeps.size > 0) this.#laundering.onSwept(this.#sweeps.take(), false);
    this.#writeOwners();
  }

  /** A third of the users hold something before the first block. */
  #openWallets(random: Random): void {
    const { world } = this;
    for (let user = 0; user < world.wallets; user++) {
      if (!random.chance(1, 3)) continue;
      world.open(ETH, world.user(user), random.below(20_000), random.below(1_000_000_000));
      world.open(SIMUSD, world.user(user), 0, random.below(50_000_000_000));
    }
  }

  #tagServices(): void {
    const { names } = this.world;
    for (const { address, service, role } of serviceAddresses()) {
      this.#sink.tag(ACCOUNT_CHAIN, names.address(address), service.entity, service.category);
      this.#sink.owner(names, ACCOUNT_CHAIN, address, service.entity, role);
    }
  }

  /** Owners of users' addresses and of their deposit addresses, some of which are tagged. */
  #writeOwners(): void {
    const { world } = this;
    for (let user = 0; user < world.wallets; user++) {
      const address = world.user(user);
      if (world.seen[address - 1] === 1) this.#sink.owner(world.names, ACCOUNT_CHAIN, address, `user ${user}`, 'user');
    }
    for (const [exchange, service] of EXCHANGES.entries()) {
      for (let user = 0; user < world.wallets; user++) {
        if (!world.deposits.isMarked(exchange, user)) continue;
        const address = world.deposit(exchange, user);
        this.#sink.owner(world.names, ACCOUNT_CHAIN, address, service.entity, 'deposit address');
        if (user < TAGGED_CUSTOMERS && user % 3 === 0)
          this.#sink.tag(ACCOUNT_CHAIN, world.names.address(address), service.entity, service.category);
      }
    }
  }
}

/** Of an exchange's first customers a third of the deposit addresses are publicly known. */
const TAGGED_CUSTOMERS = 6_000;
