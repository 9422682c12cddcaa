import type { Random } from '../core/random.ts';
import type { AccountTraffic } from './accountTraffic.ts';
import { ACCOUNT_CHAIN, type AccountWorld, ETH, GAS_TOKEN, GAS_TRANSFER } from './accountWorld.ts';
import { bigToDecimalHi, bigToDecimalLo, decimalToBig } from './amount.ts';
import { EXCHANGES, hotWallet, ONE_ADDRESS, serviceAddress } from './cast.ts';
import type { CashOutPoint, LaunderingChain } from './launderers.ts';
import type { Deposit, SweepQueue } from './sweepQueue.ts';
import { type LaunderingPart, laundererOf, type TruthBook, type TruthSink } from './truthBook.ts';

const ETHER = 10n ** 18n;
const GWEI = 10n ** 9n;
/** The dearest gas that `AccountWorld.drawGas` draws. */
const MOST_TRANSFER_GAS = BigInt(GAS_TRANSFER) * 40n * GWEI;
const MOST_TOKEN_GAS = BigInt(GAS_TOKEN) * 40n * GWEI;
/** What a mixer takes at once. */
const DENOMINATIONS = [100n * ETHER, 10n * ETHER, ETHER, ETHER / 10n];
const MOST_MIXER_PAYMENTS = 12;
/** More clean ETH than this no customer trusts a launderer with. */
const MOST_CLEAN = 150n * ETHER;

/** Stolen value at one address: ETH, and a token where `asset` is not ETH; the ETH then pays for its gas. */
export interface AccountPurse {
  readonly theft: number;
  readonly address: number;
  readonly asset: number;
  eth: bigint;
  token: bigint;
}

/** What launderers do on the account chain. Gas is paid from stolen ETH and counted as the theft's fee. */
export class AccountLaundering implements LaunderingChain<AccountPurse> {
  readonly chain = ACCOUNT_CHAIN;
  readonly #world: AccountWorld;
  readonly #random: Random;
  readonly #traffic: AccountTraffic;
  readonly #sweeps: SweepQueue;
  readonly #sink: TruthSink;
  readonly #book: TruthBook;
  readonly #theftNames: readonly string[];
  readonly #cleanOpenings: boolean;

  constructor(parts: {
    world: AccountWorld;
    random: Random;
    traffic: AccountTraffic;
    sweeps: SweepQueue;
    sink: TruthSink;
    book: TruthBook;
    theftNames: readonly string[];
    cleanOpenings: boolean;
  }) {
    this.#world = parts.world;
    this.#random = parts.random;
    this.#traffic = parts.traffic;
    this.#sweeps = parts.sweeps;
    this.#sink = parts.sink;
    this.#book = parts.book;
    this.#theftNames = parts.theftNames;
    this.#cleanOpenings = parts.cleanOpenings;
  }

  cost(purse: AccountPurse): number {
    return purse.asset === ETH ? 2 : 4;
  }

  canMove(purse: AccountPurse): boolean {
    if (purse.asset === ETH) return purse.eth >= 6n * MOST_TRANSFER_GAS;
    return purse.token > 0n && purse.eth >= 4n * (MOST_TRANSFER_GAS + MOST_TOKEN_GAS);
  }

  split(purse: AccountPurse, parts: number): AccountPurse[] {
    const gasEach = MOST_TRANSFER_GAS + (purse.asset === ETH ? 0n : MOST_TOKEN_GAS);
    const affordable = Number(purse.eth / (4n * gasEach));
    const count = Math.max(1, Math.min(parts, affordable));
    const ethEach = roundBig((purse.eth - gasEach * BigInt(count)) / BigInt(count));
    const tokenEach = roundBig(purse.token / BigInt(count));
    const holders: AccountPurse[] = [];
    for (let i = 1; i < count; i++) {
      const holder = this.fresh(purse.theft, purse.asset, 'holder');
      if (tokenEach > 0n) this.#payToken(purse, holder.address, tokenEach, 'fan-out');
      this.#payEth(purse, holder.address, ethEach, 'fan-out');
      holder.token = tokenEach;
      holder.eth = ethEach;
      holders.push(holder);
    }
    holders.push(this.#moveAll(purse, this.fresh(purse.theft, purse.asset, 'holder'), 'fan-out'));
    return holders;
  }

  join(purse: AccountPurse, into: AccountPurse | undefined): AccountPurse {
    return this.#moveAll(purse, into ?? this.fresh(purse.theft, purse.asset, 'collector'), 'drain');
  }

  hop(purse: AccountPurse): AccountPurse {
    return this.#moveAll(purse, this.fresh(purse.theft, purse.asset, 'hop'), 'hop');
  }

  peel(purse: AccountPurse, millionths: number, point: CashOutPoint): AccountPurse {
    const share = (amount: bigint): bigint => roundBig((amount * BigInt(millionths)) / 1_000_000n);
    if (purse.asset === ETH) this.#cashOutPart(purse, ETH, share(purse.eth), point);
    else this.#cashOutPart(purse, purse.asset, share(purse.token), point);
    return this.#moveAll(purse, this.fresh(purse.theft, purse.asset, 'peel chain'), 'change');
  }

  cashOut(purse: AccountPurse, point: CashOutPoint): void {
    if (purse.asset !== ETH) this.#cashOutPart(purse, purse.asset, purse.token, point);
    const isMixer = point.place >= 0 && ONE_ADDRESS[point.place]!.category === 'mixer';
    if (isMixer) {
      for (let i = 0; i < MOST_MIXER_PAYMENTS; i++) {
        const denomination = DENOMINATIONS.find((amount) => amount + MOST_TRANSFER_GAS <= purse.eth);
        if (denomination === undefined) break;
        this.#cashOutPart(purse, ETH, denomination, point);
      }
    } else if (purse.eth >= (purse.asset === ETH ? 2n * MOST_TRANSFER_GAS : ETHER / 20n)) {
      this.#world.drawGas(GAS_TRANSFER);
      this.#cashOutPart(purse, ETH, purse.eth - this.#world.gas(), point, true);
    }
    this.hold(purse);
  }

  dust(purse: AccountPurse, count: number): AccountPurse {
    for (let i = 0; i < count && purse.eth >= 6n * MOST_TRANSFER_GAS; i++) {
      const grain = this.fresh(purse.theft, ETH, 'dust');
      const amount = 1n + BigInt(this.#random.below(300_000_000_000_000));
      this.#payEth(purse, grain.address, amount, 'dust');
      grain.eth = amount;
      this.hold(grain);
    }
    return purse;
  }

  /**
   * A customer's clean ETH passes through the purse's address: it comes from an exchange (or was there before the first
   * block, where openings need not be clean) and goes out to another customer, before the stolen ETH, after it, or never.
   */
  blend(purse: AccountPurse): AccountPurse {
    const random = this.#random;
    const world = this.#world;
    let part = (purse.eth * BigInt(random.between(5, 150))) / 100n;
    if (part < 2n * MOST_TRANSFER_GAS) part = 2n * MOST_TRANSFER_GAS;
    if (part > MOST_CLEAN) part = (MOST_CLEAN * BigInt(random.between(20, 100))) / 100n;
    const clean = roundBig(part);
    if (this.#cleanOpenings || random.chance(1, 2)) {
      const exchange = random.heavyIndex(EXCHANGES.length);
      const hot = hotWallet(exchange, world.tx);
      world.ensureHot(exchange, ETH, hot, bigToDecimalHi(clean) + 1000, 0);
      world.drawGas(GAS_TRANSFER);
      world.beginPaidTx(hot);
      world.payBig(ETH, hot, purse.address, clean);
    }
    const order = random.below(4);
    if (order === 3) return purse;
    const next = order === 2 ? this.hop(purse) : purse;
    const customer = world.user(random.heavyIndex(world.wallets));
    world.drawGas(GAS_TRANSFER);
    world.beginPaidTx(purse.address);
    world.payBig(ETH, purse.address, customer, clean - world.gas());
    return next;
  }

  hold(purse: AccountPurse): void {
    const theft = this.#theftNames[purse.theft]!;
    this.#book.receive(theft, this.chain, 'eth', laundererOf(theft), 'held', purse.eth);
    const token = this.#world.assetTexts[purse.asset]!;
    this.#book.receive(theft, this.chain, token, laundererOf(theft), 'held', purse.token);
  }

  /** An empty purse at an address of its own. */
  fresh(theft: number, asset: number, role: string): AccountPurse {
    const address = this.#world.freshAddress();
    this.#sink.owner(this.#world.names, this.chain, address, laundererOf(this.#theftNames[theft]!), role);
    return { theft, address, asset, eth: 0n, token: 0n };
  }

  /** Notes a row just written as laundering. */
  note(theft: number, index: number, part: LaunderingPart): void {
    this.#sink.laundering(this.#theftNames[theft]!, this.chain, this.#world.block, index, -1, part);
    this.#book.launderingRows++;
  }

  /** What becomes of a stolen deposit that a tracer follows to the sweep: called before the sweep's own rows. */
  onSwept(deposit: Deposit, swept: boolean): void {
    if (deposit.theft < 0) return;
    const theft = this.#theftNames[deposit.theft]!;
    const asset = this.#world.assetTexts[deposit.asset]!;
    const owner = EXCHANGES[deposit.exchange]!.entity;
    const amount = decimalToBig(deposit.hi, deposit.lo);
    if (!swept) {
      this.#book.receive(theft, this.chain, asset, owner, 'held', amount);
      return;
    }
    const gas = deposit.asset === ETH ? this.#world.gas() : 0n;
    this.#book.receive(theft, this.chain, asset, '', 'fee', gas);
    this.#book.receive(theft, this.chain, asset, owner, 'service', amount - gas);
    if (gas > 0n) this.note(deposit.theft, this.#world.index, 'gas');
    this.note(deposit.theft, this.#world.index + 1, 'sweep');
  }

  #moveAll(purse: AccountPurse, into: AccountPurse, part: LaunderingPart): AccountPurse {
    if (purse.token > 0n) {
      const token = purse.token;
      this.#payToken(purse, into.address, token, part);
      into.token += token;
    }
    this.#world.drawGas(GAS_TRANSFER);
    const amount = purse.eth - this.#world.gas();
    this.#pay(purse, ETH, into.address, amount, part);
    into.eth += amount;
    return into;
  }

  #payEth(purse: AccountPurse, to: number, amount: bigint, part: LaunderingPart): void {
    this.#world.drawGas(GAS_TRANSFER);
    this.#pay(purse, ETH, to, amount, part);
  }

  #payToken(purse: AccountPurse, to: number, amount: bigint, part: LaunderingPart): void {
    this.#world.drawGas(GAS_TOKEN);
    this.#pay(purse, purse.asset, to, amount, part);
  }

  /** One transaction with the gas that was drawn last. */
  #pay(purse: AccountPurse, asset: number, to: number, amount: bigint, part: LaunderingPart): void {
    const world = this.#world;
    const gas = world.gas();
    world.beginPaidTx(purse.address);
    this.note(purse.theft, world.index - 1, 'gas');
    this.#book.receive(this.#theftNames[purse.theft]!, this.chain, 'eth', '', 'fee', gas);
    purse.eth -= gas;
    world.payBig(asset, purse.address, to, amount);
    this.note(purse.theft, world.index - 1, part);
    if (asset === ETH) purse.eth -= amount;
    else purse.token -= amount;
  }

  #cashOutPart(purse: AccountPurse, asset: number, amount: bigint, point: CashOutPoint, gasDrawn = false): void {
    if (amount <= 0n) return;
    const world = this.#world;
    const theft = this.#theftNames[purse.theft]!;
    const service = point.exchange >= 0 ? EXCHANGES[point.exchange]! : ONE_ADDRESS[point.place]!;
    let to: number;
    let isTagged = true;
    if (point.exchange >= 0) {
      to = world.freshDeposit();
      isTagged = this.#random.chance(1, 2);
      this.#sink.owner(world.names, this.chain, to, service.entity, 'deposit address');
      if (isTagged) this.#sink.tag(this.chain, world.names.address(to), service.entity, service.category);
    } else {
      to = serviceAddress(point.place);
    }
    if (!gasDrawn) world.drawGas(asset === ETH ? GAS_TRANSFER : GAS_TOKEN);
    this.#pay(purse, asset, to, amount, 'cash-out');
    if (isTagged) this.#book.receive(theft, this.chain, world.assetTexts[asset]!, service.entity, 'service', amount);
    if (point.exchange < 0) return;
    while (this.#sweeps.isFull) this.#traffic.sweep();
    this.#sweeps.push({
      address: to,
      exchange: point.exchange,
      asset,
      hi: bigToDecimalHi(amount),
      lo: bigToDecimalLo(amount),
      theft: isTagged ? -1 : purse.theft,
    });
  }
}

/** Cut to four digits: launderers, too, pay round sums. */
export function roundBig(amount: bigint): bigint {
  let unit = 1n;
  for (let limit = 10_000n; amount >= limit; limit *= 10n) unit *= 10n;
  return amount - (amount % unit);
}
