import { assert } from '../core/assert.ts';
import { Random } from '../core/random.ts';
import { EXCHANGES, SERVICE_SLOTS } from './cast.ts';
import { CoinPool } from './coinPool.ts';
import { DepositMarks } from './depositMarks.ts';
import { DerivedNames } from './derivedNames.ts';
import { WalletHabits } from './walletHabits.ts';
import { SCRIPTS, type Script, WalletScripts } from './walletScripts.ts';
import type { ResolvedOptions } from './worldOptions.ts';

export const UTXO_CHAIN = 'bitcoin';
export const UTXO_ASSET = 'btc';

// Address numbers, as on the account chain: services and users first, then deposit addresses, then those of one use.
const DEPOSITS = 2 ** 36;
const DEPOSITS_EACH = 2 ** 28;
const FRESH = 2 ** 44;
/** Wallets of nobody in particular, as owners of addresses: those before the first block, of launderers, of victims. */
const OUTSIDERS = 2 ** 30;
export const LAUNDERERS = 2 ** 29;
export const VICTIMS = 2 ** 28;
/** Transactions numbered from here were made before the first block: their coins are outside the files. */
const OUTSIDE_TX = 2 ** 50;

const FLAT_FEE_SAT = 1000;

/** Whose coin an output becomes in the pool; coins of nobody are known to the one who made them. */
export const NOBODY = -1;

/** A coin that its owner remembers by itself. */
export interface Coin {
  readonly tx: number;
  readonly vout: number;
  readonly value: number;
  readonly address: number;
}

/** The transaction under construction, by columns; amounts in satoshi. No inputs: a coinbase. */
export interface OpenTransaction {
  readonly inputs: { tx: number; vout: number; value: number; address: number; isOutside: boolean }[];
  readonly outputs: { address: number; value: number; holder: number }[];
}

/** Takes the transactions of a UTXO chain; the coinbase of a block comes last and belongs first. */
export interface TransactionSink {
  beginBlock(): void;
  transaction(block: number, index: number, timeSec: number, tx: number, row: OpenTransaction): void;
}

/** The state of a simulated UTXO chain: who holds which coins, and the transaction under construction. */
export class UtxoWorld {
  readonly names: DerivedNames;
  readonly users: number;
  readonly pool: CoinPool;
  readonly deposits: DepositMarks;
  readonly open: OpenTransaction = { inputs: [], outputs: [] };
  /** Outputs written so far. */
  rows = 0;
  block = 0;
  index = 0;
  timeSec = 0;
  tx = 0;
  freshAddresses = 0;
  /** Fees of the block so far. */
  feesSat = 0;
  readonly #sink: TransactionSink;
  readonly #feeRandom: Random;

  /** Where wallets have script types of their own. */
  readonly #scripts: WalletScripts | null;
  /** Where wallets have habits of their own. */
  readonly #habits: WalletHabits | null;
  /** The user whose coins the open transaction spends, -1 for anybody else. */
  #spender = -1;

  constructor(
    seed: number,
    users: number,
    coins: number,
    sink: TransactionSink,
    { scriptTypes = false, walletHabits = false }: Pick<ResolvedOptions, 'scriptTypes' | 'walletHabits'> = {},
  ) {
    this.#habits = walletHabits ? new WalletHabits(seed) : null;
    this.#scripts = scriptTypes ? new WalletScripts(seed) : null;
    const scriptOf = scriptTypes ? (id: number): Script => this.#scriptOf(id) : undefined;
    this.names = new DerivedNames(seed, 20, 'utxo', scriptOf);
    this.users = users;
    // A holder for each service address and user, then one an exchange for the coins on its deposit addresses.
    this.pool = new CoinPool(coins, SERVICE_SLOTS + users + EXCHANGES.length);
    this.deposits = new DepositMarks(users);
    this.#sink = sink;
    this.#feeRandom = new Random(seed, 21);
  }

  beginBlock(block: number, timeSec: number): void {
    this.block = block;
    this.timeSec = timeSec;
    // 0 is the coinbase's, which is written last.
    this.index = 1;
    this.feesSat = 0;
    this.#sink.beginBlock();
  }

  /** Spends coins of a holder until they reach `needSat` or `most` inputs; returns their sum. */
  gather(holder: number, needSat: number, most: number): number {
    const { pool } = this;
    this.#spender = holder >= SERVICE_SLOTS && holder < SERVICE_SLOTS + this.users ? holder - SERVICE_SLOTS : -1;
    let sum = 0;
    for (let n = 0; n < most && sum < needSat && pool.has(holder); n++) {
      const at = pool.take(holder);
      const value = pool.value[at]!;
      this.spend({ tx: pool.tx[at]!, vout: pool.vout[at]!, value, address: pool.address[at]! });
      sum += value;
    }
    return sum;
  }

  spend(coin: Coin): void {
    const isOutside = coin.tx >= OUTSIDE_TX;
    this.open.inputs.push({ tx: coin.tx, vout: coin.vout, value: coin.value, address: coin.address, isOutside });
  }

  pay(address: number, value: number, holder: number): void {
    assert(value > 0, 'a simulated output of nothing');
    this.open.outputs.push({ address, value, holder });
  }

  /** An output of nothing that nobody can spend, as an OP_RETURN is. */
  mark(): void {
    this.open.outputs.push({ address: 0, value: 0, holder: NOBODY });
  }

  /** A fee for so many inputs and outputs at a rate drawn anew, at most a tenth of `sumSat`. */
  drawFee(inputs: number, outputs: number, sumSat: number): number {
    const bytes = 11 + 68 * inputs + 31 * outputs;
    const most = Math.floor(sumSat / 10);
    const fee = Math.min(most, bytes * this.#feeRandom.between(4, 60));
    const isFlat = this.#spender >= 0 && this.#habits?.paysFlatFees(this.#spender) === true;
    const flat = Math.ceil(fee / FLAT_FEE_SAT) * FLAT_FEE_SAT;
    return isFlat && flat <= most ? flat : fee;
  }

  /** Where a user takes change by habit: back at an address that the open transaction spends from, or at a new one. */
  habitOfChange(user: number): 'back' | 'fresh' | null {
    if (this.#habits === null) return null;
    return this.#habits.takesChangeBack(user) ? 'back' : 'fresh';
  }

  /** Writes the open transaction; what its outputs leave is the fee. Returns its number. */
  close(): number {
    const { inputs, outputs } = this.open;
    let fee = 0;
    for (const input of inputs) fee += input.value;
    for (const output of outputs) fee -= output.value;
    assert(inputs.length > 0 && fee >= 0, 'a simulated transaction pays out more than it takes in');
    if (this.#spender >= 0 && this.#habits?.sorts(this.#spender)) this.#sort();
    this.#spender = -1;
    this.feesSat += fee;
    return this.#write(this.index++);
  }

  /** Puts the open transaction's coins into the order of BIP 69, except where its maker counts on their places. */
  #sort(): void {
    const { inputs, outputs } = this.open;
    if (outputs.some(({ holder }) => holder === NOBODY)) return;
    const ids = new Map(inputs.map(({ tx }) => [tx, this.names.tx(tx)]));
    inputs.sort((a, b) => (a.tx === b.tx ? a.vout - b.vout : ids.get(a.tx)! < ids.get(b.tx)! ? -1 : 1));
    outputs.sort((a, b) => a.value - b.value);
  }

  /** Writes the open transaction, which has outputs only, as the block's coinbase. */
  closeCoinbase(): number {
    assert(this.open.inputs.length === 0, 'a simulated coinbase with inputs');
    return this.#write(0);
  }

  #write(index: number): number {
    const { inputs, outputs } = this.open;
    const tx = ++this.tx;
    this.#sink.transaction(this.block, index, this.timeSec, tx, this.open);
    for (let vout = 0; vout < outputs.length; vout++) {
      const { address, value, holder } = outputs[vout]!;
      if (holder !== NOBODY) this.#keep(holder, tx, vout, value, address);
    }
    this.rows += outputs.length;
    inputs.length = 0;
    outputs.length = 0;
    return tx;
  }

  /** The last tenth of the pool is for services: users' coins are lost before an exchange's are. */
  #keep(holder: number, tx: number, vout: number, value: number, address: number): void {
    const isUser = holder >= SERVICE_SLOTS && holder < SERVICE_SLOTS + this.users;
    if (isUser && this.pool.left * 10 < this.pool.tx.length) return;
    this.pool.add(holder, tx, vout, value, address);
  }

  /** A coin from before the first block, for a holder to spend. */
  openCoin(holder: number, address: number, value: number, order: number): void {
    this.pool.add(holder, OUTSIDE_TX + order, 0, value, address);
  }

  outsideCoin(order: number, value: number): Coin {
    return { tx: OUTSIDE_TX + 2 ** 40 + order, vout: 0, value, address: this.freshAddress(OUTSIDERS + order) };
  }

  userHolder(user: number): number {
    return SERVICE_SLOTS + user;
  }

  depositHolder(exchange: number): number {
    return SERVICE_SLOTS + this.users + exchange;
  }

  /** The address at which an exchange takes a user's deposits. */
  deposit(exchange: number, user: number): number {
    return DEPOSITS + exchange * DEPOSITS_EACH + user;
  }

  /**
   * An address of one use.
   * @param owner whose wallet makes it, by any number; all of one number are of one script type
   */
  freshAddress(owner = 0): number {
    const number = this.freshAddresses++;
    return (
      FRESH + (this.#scripts === null ? number : number * SCRIPTS.length + SCRIPTS.indexOf(this.#scripts.fresh(owner)))
    );
  }

  #scriptOf(address: number): Script {
    if (address >= FRESH) return SCRIPTS[(address - FRESH) % SCRIPTS.length]!;
    if (address >= DEPOSITS) return this.#scripts!.deposit(Math.floor((address - DEPOSITS) / DEPOSITS_EACH));
    return this.#scripts!.lasting(address);
  }
}
