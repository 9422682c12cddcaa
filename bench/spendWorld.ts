import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../src/core/random.ts';
import { DerivedNames } from '../src/simulate/derivedNames.ts';
import { FileText } from '../src/simulate/fileText.ts';
import { TransactionJsonSink } from '../src/simulate/transactionSinks.ts';
import type { OpenTransaction } from '../src/simulate/utxoWorld.ts';
import { convertToParquet } from '../src/simulate/worldParquet.ts';

/** Transactions a block, as in a full one of Bitcoin's. */
const A_BLOCK = 2000;
const GENESIS_SEC = 1_296_688_602;
/** Transactions numbered from here lie outside the file: what users bring along. */
const OUTSIDE = 2 ** 50;
/** Wallet 0 is an exchange that every third payment goes to; these are others, each half as busy as the one before. */
const SERVICES = 12;
/** Payments for which a service keeps one address for its change. */
const HOT_SPENDS = 400;
/** Of payments to a service: those to a new deposit address; the others go to one that it gave out before, most to a late one. */
const NEW_DEPOSITS = 0.78;
const LATE_DEPOSITS = 3000;
/** Of 100,000 synthetic tags so many name the large exchange, of addresses all over its wallet; two name somebody else. */
const TAGS_OF_EXCHANGE = 0.25;

/** First in, first out: coins of a wallet, by number. */
class Queue {
  #head = -1;
  #tail = -1;

  put(next: Int32Array, coin: number): void {
    next[coin] = -1;
    if (this.#tail < 0) this.#head = coin;
    else next[this.#tail] = coin;
    this.#tail = coin;
  }

  take(next: Int32Array): number {
    const coin = this.#head;
    if (coin < 0) return -1;
    this.#head = next[coin]!;
    if (this.#head < 0) this.#tail = -1;
    return coin;
  }
}

interface Service {
  readonly deposits: Queue;
  readonly hot: Queue;
  /** Addresses that customers were paid at, in turn. */
  readonly given: number[];
  hotAddress: number;
  spends: number;
}

export interface SpendWorld {
  readonly folder: string;
  readonly transactions: string;
  readonly tags: string;
}

/**
 * A UTXO chain of so many outputs in which a large exchange takes every third payment, most of them at a new address, and empties
 * its addresses in the order in which they were paid, together with change that it keeps at an address for some hundred payments:
 * one cluster of an eighth of all addresses, long rather than wide. Twelve smaller services do the same; users pay each other with one to
 * four coins, reuse an address in two payments of five; some take part in CoinJoins. Always the same bytes.
 */
export class SpendWorldMaker {
  readonly #random: Random;
  readonly #take: (tx: number, row: OpenTransaction) => void;
  readonly #row: OpenTransaction = { inputs: [], outputs: [] };
  readonly #services: Service[] = [];
  readonly #users: number;
  /** By user the coins that he has, and the address that he was last paid at; 0 for none. */
  readonly #userCoins: Queue[] = [];
  readonly #userAddress: Int32Array;
  // By coin: outputs in the order in which they are made.
  readonly #coinTx: Int32Array;
  readonly #coinVout: Uint16Array;
  readonly #coinAddress: Int32Array;
  readonly #coinValue: Float64Array;
  readonly #next: Int32Array;
  #coins = 0;
  #addresses = 0;
  #tx = 0;
  #outside = 0;

  /** @param take gets each transaction, by number from 0, as it is made; what it gets holds only until it returns */
  constructor(outputs: number, seed: number, take: (tx: number, row: OpenTransaction) => void) {
    this.#random = new Random(seed, 3);
    this.#take = take;
    const room = outputs + 1000;
    this.#coinTx = new Int32Array(room);
    this.#coinVout = new Uint16Array(room);
    this.#coinAddress = new Int32Array(room);
    this.#coinValue = new Float64Array(room);
    this.#next = new Int32Array(room);
    this.#users = Math.max(100, Math.floor(outputs / 10));
    this.#userAddress = new Int32Array(this.#users);
    for (let user = 0; user < this.#users; user++) this.#userCoins.push(new Queue());
    for (let k = 0; k <= SERVICES; k++)
      this.#services.push({ deposits: new Queue(), hot: new Queue(), given: [], hotAddress: 0, spends: 0 });
  }

  /** Makes transactions until there are so many outputs; returns the addresses that the exchange gave to customers. */
  make(outputs: number): { exchange: readonly number[]; addresses: number } {
    while (this.#coins < outputs) {
      const draw = this.#share();
      if (draw < 0.05) this.#serviceSpends(this.#services[0]!);
      else if (draw < 0.08) this.#serviceSpends(this.#services[this.#smallService()]!);
      else if (draw < 0.082) this.#coinJoin();
      else this.#userPays();
      this.#end();
    }
    return { exchange: this.#services[0]!.given, addresses: this.#addresses };
  }

  #share(): number {
    return this.#random.next() / 2 ** 32;
  }

  /** Services 1 to 12, each half as likely as the one before. */
  #smallService(): number {
    return 1 + Math.min(SERVICES - 1, Math.floor(-Math.log2(1 - this.#share())));
  }

  #user(): number {
    return Math.floor(this.#users * this.#share() ** 1.5);
  }

  #newAddress(): number {
    this.#addresses += 1;
    return this.#addresses;
  }

  #addressOfUser(user: number, reuse: number): number {
    if (this.#userAddress[user] === 0 || this.#share() >= reuse) this.#userAddress[user] = this.#newAddress();
    return this.#userAddress[user]!;
  }

  #spend(coin: number): void {
    const tx = this.#coinTx[coin]!;
    const [value, address] = [this.#coinValue[coin]!, this.#coinAddress[coin]!];
    this.#row.inputs.push({ tx, vout: this.#coinVout[coin]!, value, address, isOutside: false });
  }

  /** A coin of a user's, or one that he brings along. */
  #spendOf(user: number): void {
    const coin = this.#userCoins[user]!.take(this.#next);
    if (coin >= 0) {
      this.#spend(coin);
      return;
    }
    this.#outside += 1;
    const value = 1e6 + this.#random.below(1e9);
    const address = this.#addressOfUser(user, 0.5);
    this.#row.inputs.push({ tx: OUTSIDE + this.#outside, vout: 0, value, address, isOutside: true });
  }

  #pay(queue: Queue, address: number, wanted: number): void {
    const value = Math.max(0, wanted);
    const coin = this.#coins++;
    this.#coinTx[coin] = this.#tx;
    this.#coinVout[coin] = this.#row.outputs.length;
    this.#coinAddress[coin] = address;
    this.#coinValue[coin] = value;
    queue.put(this.#next, coin);
    this.#row.outputs.push({ address, value, holder: 0 });
  }

  #payUser(user: number, value: number, reuse = 0.4): void {
    this.#pay(this.#userCoins[user]!, this.#addressOfUser(user, reuse), value);
  }

  #payService(service: Service, value: number): void {
    const { given } = service;
    if (given.length === 0 || this.#share() < NEW_DEPOSITS) given.push(this.#newAddress());
    else if (this.#share() < 0.999) given.push(given[given.length - 1 - this.#lateDeposit(given.length)]!);
    else given.push(given[this.#random.below(given.length)]!);
    const address = given.at(-1)!;
    this.#pay(service.deposits, address, value);
  }

  /** How long before the last one an address was given out that is paid again. */
  #lateDeposit(given: number): number {
    return Math.floor(Math.min(given, LATE_DEPOSITS) * this.#share() ** 2);
  }

  #sum(): number {
    return this.#row.inputs.reduce((sum, { value }) => sum + value, 0);
  }

  /** Sweeps deposits in the order in which they came, with change of its own, to some customers and back to itself. */
  #serviceSpends(service: Service): void {
    const wanted = 1 + Math.min(150, Math.floor(4 / (this.#share() + 0.02)));
    const hot = this.#share() < 0.1 ? 2 : 1;
    for (let k = 0; k < hot; k++) {
      const coin = service.hot.take(this.#next);
      if (coin >= 0) this.#spend(coin);
    }
    for (let k = 0; k < wanted; k++) {
      const coin = service.deposits.take(this.#next);
      if (coin < 0) break;
      this.#spend(coin);
    }
    if (this.#row.inputs.length === 0) return;
    const sum = this.#sum() - 1000;
    const customers = 1 + Math.min(60, Math.floor(1 / (this.#share() + 0.05)));
    for (let k = 0; k < customers; k++)
      this.#payUser(this.#user(), Math.floor(((sum * 0.6) / customers) * (0.2 + 0.8 * this.#share())));
    if (service.hotAddress === 0 || service.spends % HOT_SPENDS === 0) service.hotAddress = this.#newAddress();
    service.spends += 1;
    this.#pay(service.hot, service.hotAddress, Math.floor(sum * 0.4));
  }

  #userPays(): void {
    const user = this.#user();
    const count = 1 + Math.floor(-Math.log2(1 - this.#share() * 0.9375) * 0.8);
    for (let k = 0; k < count; k++) this.#spendOf(user);
    const sum = this.#sum() - 500;
    const paid = Math.floor(sum * (0.1 + 0.8 * this.#share()));
    const to = this.#share();
    if (to < 0.45) this.#payService(this.#services[0]!, paid);
    else if (to < 0.55) this.#payService(this.#services[this.#smallService()]!, paid);
    else this.#payUser(this.#user(), paid);
    if (this.#share() < 0.85) this.#payUser(user, sum - paid, 0.2);
  }

  /** Equal outputs of many, and the change of each. */
  #coinJoin(): void {
    const parties = 8 + this.#random.below(30);
    const value = 100_000;
    const members = Array.from({ length: parties }, () => this.#user());
    for (const user of members) this.#spendOf(user);
    const rich = this.#row.inputs.every((input) => input.value > 2 * value);
    const inputs = [...this.#row.inputs];
    members.forEach((user, k) => {
      this.#payUser(user, rich ? value : Math.floor(inputs[k]!.value / 2), 0);
      if (rich) this.#payUser(user, inputs[k]!.value - value - 300, 0);
    });
  }

  #end(): void {
    const { inputs, outputs } = this.#row;
    if (outputs.length > 0) {
      this.#take(this.#tx, this.#row);
      this.#tx += 1;
    }
    inputs.length = 0;
    outputs.length = 0;
  }
}

function writeTransactions(path: string, outputs: number, seed: number, names: DerivedNames) {
  const file = new FileText(path);
  const sink = new TransactionJsonSink(file.text);
  sink.attach({ names });
  const maker = new SpendWorldMaker(outputs, seed, (tx, row) => {
    const [block, index] = [1 + Math.floor(tx / A_BLOCK), tx % A_BLOCK];
    sink.transaction(block, index + 1, GENESIS_SEC + block * 600, tx, row);
    file.flushIfFull();
  });
  const made = maker.make(outputs);
  file.close();
  return made;
}

/** The world of so many outputs as Parquet in a folder, and synthetic tags of its addresses; made where it is not there yet. */
export async function prepareSpendWorld(dir: string, outputs: number, tags: number, seed: number): Promise<SpendWorld> {
  const folder = join(dir, `spends-${outputs}-${seed}`);
  const world = { folder, transactions: join(folder, 'transactions.parquet'), tags: join(folder, 'synthetic.csv') };
  if (existsSync(world.tags)) return world;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const names = new DerivedNames(seed, 4, 'utxo');
  const { exchange, addresses } = writeTransactions(join(folder, 'transactions.jsonl'), outputs, seed, names);
  await convertToParquet(folder, 'transactions.jsonl');
  const random = new Random(seed, 5);
  const part = `${world.tags}.part`;
  const file = new FileText(part);
  file.text.ascii('chain,address,entity,category,source\n');
  const line = (address: number, said: string): void => {
    file.text.reserve(300);
    file.text.ascii(`bitcoin,${names.address(address)},${said}\n`);
    file.flushIfFull();
  };
  for (let k = 0; k < tags; k++) {
    if (k < tags * TAGS_OF_EXCHANGE) {
      const number = exchange[random.below(exchange.length)]!;
      line(number, k % 50_000 === 7 ? 'Somebody Else,exchange,made up' : 'Large Exchange,exchange,made up');
    } else line(1 + random.below(addresses), `Somebody ${k % 5000},user,made up`);
  }
  file.close();
  renameSync(part, world.tags);
  return world;
}
