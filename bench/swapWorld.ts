import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../src/core/random.ts';

/* A chain of many assets in which a few per cent of the transactions are swaps, and two thefts that are laundered in it. */

const TRANSACTIONS_PER_BLOCK = 120;
const TOKENS = 60;
const POOLS = 90;
const ROUTERS = 4;
const MINERS = 20;
const SERVICES = 60;
/** A launderer is followed by so many payments by launderers. */
const PAYMENTS_PER_LAUNDERER = 3;

export interface SwapWorldOptions {
  readonly seed: number;
  readonly rows: number;
  /** Of a thousand transactions so many are swaps. */
  readonly swapPermille: number;
  /** Accounts that each theft passes through, about. */
  readonly launderers: number;
}

export interface SwapWorld {
  readonly transfers: string;
  readonly tags: string;
  /** A theft whose launderers only pay, and one whose launderers also swap: the transaction that takes each. */
  readonly thefts: Readonly<Record<'paid' | 'swapped', string>>;
}

/** Makes the world in `dir` where it is not there yet. */
export function prepareSwapWorld(dir: string, options: SwapWorldOptions): SwapWorld {
  const { seed, rows, swapPermille, launderers } = options;
  const folder = join(dir, `swaps-${rows}-${swapPermille}-${launderers}-${seed}`);
  const world: SwapWorld = {
    transfers: join(folder, 'transfers.csv'),
    tags: join(folder, 'tags.csv'),
    thefts: { paid: `ethereum:${hash('steal paid')}`, swapped: `ethereum:${hash('steal swapped')}` },
  };
  if (existsSync(folder)) return world;
  const making = `${folder}.making`;
  mkdirSync(making, { recursive: true });
  const tagged = [...Array(SERVICES).keys()].map((k) => [named('service', k), 'exchange']);
  for (let k = 0; k < POOLS; k++) tagged.push([named('pool', k), 'dex']);
  for (let k = 0; k < ROUTERS; k++) tagged.push([named('router', k), 'dex']);
  const lines = tagged.map(([address, category]) => `ethereum,${address},${address},${category},bench`);
  writeFileSync(join(making, 'tags.csv'), `chain,address,entity,category,source\n${lines.join('\n')}\n`);
  const file = openSync(join(making, 'transfers.csv'), 'w');
  new WorldWriter(options, (text) => writeSync(file, text)).run();
  closeSync(file);
  renameSync(making, folder);
  return world;
}

function hash(text: string): string {
  return `0x${createHash('sha256').update(text).digest('hex')}`;
}

function named(kind: string, number: number): string {
  return `0x${createHash('sha256').update(`${kind} ${number}`).digest('hex').slice(0, 40)}`;
}

interface Holding {
  readonly address: string;
  readonly asset: string;
  amount: bigint;
}

const WRAPPED = named('token', 0);

class WorldWriter {
  readonly #random: Random;
  readonly #options: SwapWorldOptions;
  readonly #write: (text: string) => void;
  readonly #users: number;
  readonly #addressOfUser: string[] = [];
  readonly #launderings: { readonly name: string; readonly holdings: Holding[]; made: number; left: number }[];
  #text = 'chain,block,index,time,tx,asset,from,to,amount\n';
  #block = 17_000_000;
  #index = 0;
  #transactions = 0;
  #rows = 0;
  #tx = '';

  constructor(options: SwapWorldOptions, write: (text: string) => void) {
    this.#options = options;
    this.#write = write;
    this.#random = new Random(options.seed);
    this.#users = Math.ceil(options.rows / 12);
    this.#launderings = ['paid', 'swapped'].map((name) => ({
      name,
      holdings: [],
      made: 0,
      left: options.launderers * PAYMENTS_PER_LAUNDERER,
    }));
  }

  run(): void {
    const { rows, launderers } = this.#options;
    // About 2.9 rows a transaction; laundering is spread over what comes after the first tenth.
    const chance = Math.ceil((launderers * PAYMENTS_PER_LAUNDERER * 2 * 1e6) / ((rows * 0.8) / 2.9));
    while (this.#rows < rows) {
      if (this.#rows > rows / 10) {
        for (const { name, holdings } of this.#launderings) if (holdings.length === 0) this.#steal(name, holdings);
        if (this.#random.below(1_000_000) < chance) {
          this.#launder();
          continue;
        }
      }
      this.#background();
    }
    this.#write(this.#text);
  }

  #begin(payer: string, tx?: string): void {
    if (this.#transactions++ % TRANSACTIONS_PER_BLOCK === 0) {
      this.#block++;
      this.#index = 0;
    }
    this.#tx = tx ?? hash(`t ${this.#transactions}`);
    const gas = BigInt(21_000 + this.#random.below(300_000)) * 20_000_000_000n;
    if (this.#random.below(2) === 0) this.#row('eth', payer, named('miner', this.#block % MINERS), gas / 20n);
    this.#row('eth', payer, '', gas);
  }

  #row(asset: string, from: string, to: string, amount: bigint): void {
    const timeSec = 1_680_000_000 + (this.#block - 17_000_000) * 12;
    this.#text += `ethereum,${this.#block},${this.#index++},${timeSec},${this.#tx},${asset},${from},${to},${amount}\n`;
    this.#rows++;
    if (this.#text.length < 2 ** 22) return;
    this.#write(this.#text);
    this.#text = '';
  }

  /** Few users do much. */
  #user(): string {
    const share = this.#random.below(2 ** 20) / 2 ** 20;
    const number = Math.floor(this.#users * share * share);
    this.#addressOfUser[number] ??= named('user', number);
    return this.#addressOfUser[number];
  }

  #amount(): bigint {
    return BigInt(1 + this.#random.below(2 ** 50)) * BigInt(1 + this.#random.below(2 ** 14));
  }

  #token(): string {
    const share = this.#random.below(2 ** 20) / 2 ** 20;
    return named('token', 1 + Math.floor(TOKENS * share * share));
  }

  #background(): void {
    const payer = this.#user();
    this.#begin(payer);
    const draw = this.#random.below(1000);
    if (draw < this.#options.swapPermille) {
      const asset = this.#random.below(2) === 0 ? 'eth' : this.#token();
      this.#swap(payer, asset, this.#amount(), this.#token());
      return;
    }
    const to = this.#random.below(3) === 0 ? named('service', this.#random.below(SERVICES)) : this.#user();
    this.#row(draw < 500 ? 'eth' : this.#token(), payer, to, this.#amount());
  }

  /** Pools pay first, as Uniswap's do; returns what is paid out. */
  #swap(trader: string, asset: string, amount: bigint, into: string): bigint {
    const received = (amount * BigInt(500 + this.#random.below(1000))) / 1000n + 1n;
    const router = named('router', this.#random.below(ROUTERS));
    const pool = named('pool', this.#random.below(POOLS));
    if (asset === 'eth') {
      this.#row('eth', trader, router, amount);
      this.#row('eth', router, WRAPPED, amount);
      this.#row(WRAPPED, '', router, amount);
      this.#row(into, pool, trader, received);
      this.#row(WRAPPED, router, pool, amount);
    } else if (this.#random.below(2) === 0) {
      const second = named('pool', this.#random.below(POOLS));
      this.#row(into, second, trader, received);
      this.#row(WRAPPED, pool, second, amount / 3n + 1n);
      this.#row(asset, trader, pool, amount);
    } else {
      this.#row(into, pool, trader, received);
      this.#row(asset, trader, pool, amount);
    }
    return received;
  }

  #steal(name: string, holdings: Holding[]): void {
    const victim = named('victim', name.length);
    const thief = named(`launderer ${name}`, 0);
    const amount = 10n ** 24n;
    this.#begin(victim, hash(`steal ${name}`));
    this.#row('eth', victim, thief, amount);
    holdings.push({ address: thief, asset: 'eth', amount });
  }

  #launder(): void {
    const open = this.#launderings.filter(({ left }) => left > 0);
    const laundering = open[this.#random.below(Math.max(1, open.length))];
    if (laundering === undefined) {
      this.#background();
      return;
    }
    laundering.left--;
    const { name, holdings } = laundering;
    const from = holdings[this.#random.below(holdings.length)]!;
    if (this.#random.below(3) === 0) {
      // Someone's clean value, so that the rules have something to choose from.
      const payer = this.#user();
      this.#begin(payer);
      const amount = this.#amount();
      this.#row(from.asset, payer, from.address, amount);
      from.amount += amount;
    }
    const part = (from.amount * BigInt(1 + this.#random.below(8))) / 9n;
    if (part === 0n) return;
    from.amount -= part;
    this.#begin(from.address);
    if (name === 'swapped' && this.#random.below(6) === 0) {
      let into = this.#token();
      if (into === from.asset) into = WRAPPED;
      const amount = this.#swap(from.address, from.asset, part, into);
      holdings.push({ address: from.address, asset: into, amount });
      return;
    }
    const draw = this.#random.below(10);
    if (draw === 0) {
      this.#row(from.asset, from.address, named('service', this.#random.below(SERVICES)), part);
      return;
    }
    const isNew = laundering.made < this.#options.launderers && draw < 6;
    const like = holdings[this.#random.below(holdings.length)]!;
    const address = isNew ? named(`launderer ${name}`, ++laundering.made) : like.address;
    if (address === from.address) return;
    this.#row(from.asset, from.address, address, part);
    const known = holdings.find((holding) => holding.address === address && holding.asset === from.asset);
    if (known === undefined) holdings.push({ address, asset: from.asset, amount: part });
    else known.amount += part;
  }
}
