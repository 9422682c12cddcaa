import type { Random } from '../core/random.ts';
import { type AccountLaundering, type AccountPurse, roundBig } from './accountLaundering.ts';
import { ACCOUNT_CHAIN, type AccountWorld, ETH, GAS_TOKEN, GAS_TRANSFER, SIMUSD } from './accountWorld.ts';
import { bigToDecimalHi, bigToDecimalLo } from './amount.ts';
import type { Calendar } from './calendar.ts';
import { EXCHANGES, hotWallet } from './cast.ts';
import type { Launderers } from './launderers.ts';
import { type TheftPlan, theftWindow } from './theftPlan.ts';
import type { TruthBook, TruthSink } from './truthBook.ts';

const ETHER = 10n ** 18n;
const DOLLAR = 10n ** 6n;
/** What the largest theft of a hot wallet and of users takes, before chance moves it by a fifth. */
const HOT_WALLET_LOOT = 9_400n * ETHER;
const HOT_WALLET_TOKENS = 7_300_000n * DOLLAR;
const DRAINER_LOOT = 1_900n * ETHER;
/** Each laundering row needs something to move and something to pay gas with. */
const LEAST_LOOT_A_ROW = ETHER / 50n;
const GAS_MONEY_A_ROW = (3n * ETHER) / 1000n;
/** From this budget on a hot wallet loses tokens too, which take two fifths of it. */
const LEAST_BUDGET_WITH_TOKENS = 40;
const MOST_VICTIMS = 40;

interface Scene {
  readonly world: AccountWorld;
  readonly laundering: AccountLaundering;
  readonly launderers: Launderers<AccountPurse>;
  readonly calendar: Calendar;
  readonly book: TruthBook;
  readonly sink: TruthSink;
}

/** The thefts of the account chain: each is planned at the start and happens at its block. */
export class AccountThefts {
  readonly #scene: Scene;
  readonly #random: Random;

  constructor(scene: Scene, random: Random) {
    this.#scene = scene;
    this.#random = random;
  }

  schedule(plans: readonly TheftPlan[]): void {
    for (const [theft, plan] of plans.entries()) {
      if (plan.kind !== 'account') continue;
      const { start, until } = theftWindow(theft, this.#scene.calendar.blocks);
      if (plan.manner === 'hotWallet')
        this.#scene.launderers.schedule(start, () => this.#emptyHotWallet(theft, plan, until));
      else this.#scheduleDrainer(theft, plan, start, until);
    }
  }

  /** One block: ETH to one thief's address, tokens and the ETH for their gas to another. Given by its transfers. */
  #emptyHotWallet(theft: number, plan: TheftPlan, until: number): void {
    const { laundering, launderers } = this.#scene;
    const campaign = { until, points: launderers.drawPoints(plan.exchange) };
    const hasTokens = plan.budget >= LEAST_BUDGET_WITH_TOKENS;
    const tokenBudget = hasTokens ? Math.floor((plan.budget * 2) / 5) : 0;
    const thief = laundering.fresh(theft, ETH, 'thief');
    this.#steal(theft, plan, thief, ETH, this.#loot(HOT_WALLET_LOOT, plan, plan.budget - tokenBudget));
    launderers.launder(thief, plan.budget - tokenBudget, campaign);
    if (!hasTokens) return;
    const second = laundering.fresh(theft, SIMUSD, 'thief');
    const least = DOLLAR * 20n * BigInt(tokenBudget);
    const tokens = this.#vary(HOT_WALLET_TOKENS / BigInt(plan.rank + 1));
    this.#steal(theft, plan, second, SIMUSD, tokens > least ? tokens : least);
    this.#steal(theft, plan, second, ETH, ETHER + GAS_MONEY_A_ROW * BigInt(tokenBudget));
    launderers.launder(second, tokenBudget, campaign);
  }

  #steal(theft: number, plan: TheftPlan, thief: AccountPurse, asset: number, amount: bigint): void {
    const { world, laundering, book } = this.#scene;
    const hot = hotWallet(plan.exchange, 0);
    world.ensureHot(plan.exchange, asset, hot, bigToDecimalHi(amount) + 1000, bigToDecimalLo(amount));
    world.drawGas(asset === ETH ? GAS_TRANSFER : GAS_TOKEN);
    world.beginPaidTx(hot);
    world.payBig(asset, hot, thief.address, amount);
    if (asset === ETH) thief.eth += amount;
    else thief.token += amount;
    laundering.note(theft, world.index - 1, 'theft');
    book.steal(plan.name, ACCOUNT_CHAIN, world.assetTexts[asset]!, amount);
    book.specs[theft]!.push(`${plan.name}=${ACCOUNT_CHAIN}:${world.names.tx(world.tx)}:${world.index - 1}`);
  }

  /** Users are paid out to, later drained one after another. Given by the collecting address and the moment it is full. */
  #scheduleDrainer(theft: number, plan: TheftPlan, start: number, until: number): void {
    const { launderers, calendar, laundering, book, world } = this.#scene;
    const victims = Math.min(MOST_VICTIMS, 3 + Math.floor(plan.budget / 20));
    const loot = this.#loot(DRAINER_LOOT, plan, plan.budget);
    const pace = Math.floor(calendar.blocks / 400);
    let thief: AccountPurse | undefined;
    for (let i = 0; i < victims; i++) {
      const amount = this.#vary(loot / BigInt(victims));
      const at = start + i * pace;
      const victim = world.freshAddress();
      launderers.schedule(Math.max(0, at - 1 - this.#random.below(Math.max(1, start))), () =>
        this.#fund(victim, i, plan, amount),
      );
      launderers.schedule(at, () => {
        thief ??= laundering.fresh(theft, ETH, 'thief');
        this.#drain(theft, plan, victim, thief, amount);
      });
    }
    const last = start + (victims - 1) * pace;
    launderers.schedule(last, () => {
      book.specs[theft]!.push(
        `${plan.name}=${ACCOUNT_CHAIN}:${world.names.address(thief!.address)}@${calendar.timeSec(last)}`,
      );
    });
    launderers.schedule(last + 1, () =>
      launderers.launder(thief!, plan.budget, { until, points: launderers.drawPoints(plan.exchange) }),
    );
  }

  #fund(victim: number, order: number, plan: TheftPlan, amount: bigint): void {
    const { world, sink } = this.#scene;
    const exchange = this.#random.below(EXCHANGES.length);
    const hot = hotWallet(exchange, world.tx);
    world.ensureHot(exchange, ETH, hot, bigToDecimalHi(amount) + 1000, bigToDecimalLo(amount));
    world.drawGas(GAS_TRANSFER);
    world.beginPaidTx(hot);
    world.payBig(ETH, hot, victim, amount);
    sink.owner(world.names, ACCOUNT_CHAIN, victim, `victim ${order + 1} of ${plan.name}`, 'victim');
  }

  #drain(theft: number, plan: TheftPlan, victim: number, thief: AccountPurse, held: bigint): void {
    const { world, laundering, book } = this.#scene;
    world.drawGas(GAS_TRANSFER);
    const amount = held - world.gas();
    world.beginPaidTx(victim);
    world.payBig(ETH, victim, thief.address, amount);
    thief.eth += amount;
    laundering.note(theft, world.index - 1, 'theft');
    book.steal(plan.name, ACCOUNT_CHAIN, 'eth', amount);
  }

  #loot(largest: bigint, plan: TheftPlan, budget: number): bigint {
    const drawn = this.#vary(largest / BigInt(plan.rank + 1));
    const least = LEAST_LOOT_A_ROW * BigInt(Math.max(50, budget));
    return drawn > least ? drawn : least;
  }

  /** A fifth more or less, to the last unit. */
  #vary(amount: bigint): bigint {
    const thousandths = BigInt(this.#random.between(800, 1200));
    return roundBig((amount * thousandths) / 1000n) + BigInt(this.#random.below(999_983));
  }
}
