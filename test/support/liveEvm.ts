import type { Hex } from 'viem';
import type { SourceBlock } from '../../src/ingest/node/blockSource.ts';
import type { EvmSource } from '../../src/ingest/node/evmSource.ts';
import { type Anvil, callData, deployData } from './anvil.ts';

/** Contracts that a world's people use, by name. */
type Cast = Readonly<Record<'token' | 'wrapped' | 'loud' | 'farm' | 'pool' | 'other' | 'actor' | 'router', Hex>>;

interface Sent {
  readonly from: Hex;
  readonly to?: Hex;
  readonly value?: bigint;
  readonly data?: Hex;
}

const ETHER = 10n ** 18n;
const GAS_PRICE = '0x77359400';
/** Never used before: a place where value arrives for the first time. */
const freshAddress = (number: number): Hex => `0x${(0xabc000 + number).toString(16).padStart(40, '0')}`;

/** People and contracts on a node, who do everything that moves value; the same seed does the same. */
export class LiveEvm {
  readonly node: Anvil;
  readonly people: readonly Hex[];
  readonly cast: Cast;
  readonly #random: { below(bound: number): number };
  #fresh = 0;

  private constructor(node: Anvil, people: readonly Hex[], cast: Cast, random: { below(bound: number): number }) {
    this.node = node;
    this.people = people;
    this.cast = cast;
    this.#random = random;
  }

  static async build(node: Anvil, random: { below(bound: number): number }): Promise<LiveEvm> {
    const people = (await node.call<Hex[]>('eth_accounts')).map((address) => address.toLowerCase() as Hex);
    const owner = people[0]!;
    const made = await deployAll(node, owner, [
      [deployData('Token', [1_000_000n * ETHER]), 0n],
      [deployData('Wrapped'), 0n],
      [deployData('LoudWrapped'), 0n],
      [deployData('Farm'), 0n],
      [deployData('Actor'), 5n * ETHER],
      [deployData('Router'), 0n],
    ]);
    const [token, wrapped, loud, farm, actor, router] = made as [Hex, Hex, Hex, Hex, Hex, Hex];
    const pools = await deployAll(node, owner, [
      [deployData('Pool', [token]), 50n * ETHER],
      [deployData('Pool', [token]), 80n * ETHER],
    ]);
    const [pool, other] = pools as [Hex, Hex];
    const world = new LiveEvm(node, people, { token, wrapped, loud, farm, pool, other, actor, router }, random);
    for (const to of [pool, other, ...people.slice(1)]) {
      await world.send({ from: owner, to: token, data: callData('Token', 'transfer', [to, 20_000n * ETHER]) });
    }
    await node.mine();
    return world;
  }

  async send({ from, to, value = 0n, data = '0x' }: Sent): Promise<Hex> {
    const transaction = { from, to, value: `0x${value.toString(16)}`, data, gas: '0x1e8480' };
    return await this.node.call<Hex>('eth_sendTransaction', [{ ...transaction, ...this.#fees() }]);
  }

  /** Blocks of transactions, each drawn from all that there are. */
  async live(blocks: number, transactionsABlock: number): Promise<void> {
    for (let block = 0; block < blocks; block++) {
      for (let at = 0; at < transactionsABlock; at++) await this.send(this.#draw());
      await this.node.mine();
    }
  }

  /** Transactions of types 0, 1 and, where there are such, 2. */
  #fees(): object {
    const kind = this.#random.below(this.node.hardfork === 'berlin' ? 2 : 3);
    if (kind === 2) return {};
    const accessList = [{ address: this.cast.token, storageKeys: [`0x${'0'.repeat(64)}`] }];
    return { gasPrice: GAS_PRICE, ...(kind === 1 ? { accessList } : {}) };
  }

  #person(): Hex {
    return this.people[this.#random.below(this.people.length)]!;
  }

  #anyone(): Hex {
    return this.#random.below(4) === 0 ? freshAddress(this.#fresh++) : this.#person();
  }

  #draw(): Sent {
    const acts = [...this.#plainActs(), ...this.#contractActs(), ...this.#endActs()];
    return { from: this.#person(), ...acts[this.#random.below(acts.length)]!() };
  }

  #amount(): bigint {
    return BigInt(1 + this.#random.below(1_000_000)) * 10n ** 11n;
  }

  #plainActs(): (() => Omit<Sent, 'from'>)[] {
    const { token, wrapped, loud, farm } = this.cast;
    return [
      () => ({ to: this.#anyone(), value: this.#amount() }),
      () => ({ to: this.#anyone(), value: 0n }),
      () => ({ to: token, data: callData('Token', 'transfer', [this.#anyone(), this.#amount()]) }),
      () => ({ to: token, data: callData('Token', 'transfer', [this.#anyone(), 0n]) }),
      // More than there is: fails.
      () => ({ to: token, data: callData('Token', 'transfer', [this.#anyone(), 2n ** 255n]) }),
      // Unknown function, with value: fails.
      () => ({ to: token, value: this.#amount(), data: '0xdeadbeef' }),
      () => ({ to: token, data: callData('Token', 'burn', [this.#amount()]) }),
      () => ({ to: wrapped, value: this.#amount() }),
      () => ({ to: wrapped, data: callData('Wrapped', 'withdraw', [this.#amount() / 10n]) }),
      () => ({ to: loud, value: this.#amount(), data: callData('LoudWrapped', 'deposit') }),
      () => ({ to: farm, data: callData('Farm', 'deposit', [token, this.#amount()]) }),
    ];
  }

  #contractActs(): (() => Omit<Sent, 'from'>)[] {
    const { actor, pool, other, router, wrapped } = this.cast;
    const act = (name: string, args: readonly unknown[], value = this.#amount()) => ({
      to: actor,
      value,
      data: callData('Actor', name, args),
    });
    return [
      () => act('pay', [this.#anyone(), this.#amount() / 2n]),
      () => act('payAndFail', [[this.#anyone(), this.#person()]]),
      () => act('payAround', [this.#anyone(), [this.#anyone(), this.#person()]]),
      () => act('borrow', [pool]),
      () => act('things', [this.#anyone()], 0n),
      () => act('wrap', [wrapped, 10n ** 10n]),
      () => ({ to: pool, value: this.#amount(), data: callData('Pool', 'buy', [this.#anyone()]) }),
      () => ({ to: other, data: callData('Pool', 'sell', [this.#amount() * 100n, this.#anyone()]) }),
      () => ({ to: router, data: callData('Router', 'around', [pool, other, this.#amount() * 50n]) }),
    ];
  }

  #endActs(): (() => Omit<Sent, 'from'>)[] {
    const { actor } = this.cast;
    const act = (name: string, args: readonly unknown[]) => ({
      to: actor,
      value: this.#amount() * 4n,
      data: callData('Actor', name, args),
    });
    return [
      () => ({ value: this.#amount(), data: deployData('Mortal') }),
      () => ({ value: this.#amount(), data: deployData('EndsAtOnce', [this.#anyone()]) }),
      () => act('make', [this.#amount()]),
      () => act('makeAndEnd', [this.#anyone()]),
      () => act('makeAndEndInItself', []),
      () => act('makeEnded', [this.#anyone()]),
    ];
  }
}

async function deployAll(node: Anvil, from: Hex, list: readonly (readonly [Hex, bigint])[]): Promise<Hex[]> {
  const hashes: Hex[] = [];
  for (const [data, value] of list) {
    const transaction = { from, value: `0x${value.toString(16)}`, data, gas: '0x3d0900', gasPrice: GAS_PRICE };
    hashes.push(await node.call<Hex>('eth_sendTransaction', [transaction]));
  }
  await node.mine();
  const receipts = hashes.map((hash) => node.call<{ contractAddress: Hex }>('eth_getTransactionReceipt', [hash]));
  return (await Promise.all(receipts)).map(({ contractAddress }) => contractAddress.toLowerCase() as Hex);
}

/** All blocks of a source from `from` to its tip. */
export async function allBlocks(source: EvmSource, from = 0): Promise<SourceBlock[]> {
  const { height } = await source.tip();
  const blocks: SourceBlock[] = [];
  for await (const block of source.blocks(from, height + 1)) blocks.push(block);
  return blocks;
}

/** What the transfers leave each holder of each asset with: `asset address` to the sum. */
export function sumBalances(blocks: readonly SourceBlock[]): Map<string, bigint> {
  const balances = new Map<string, bigint>();
  const add = (asset: string, address: string, amount: bigint): void => {
    const key = `${asset} ${address}`;
    if (address !== '') balances.set(key, (balances.get(key) ?? 0n) + amount);
  };
  for (const { asset, from, to, amount } of blocks.flatMap(({ transfers }) => transfers)) {
    add(asset, from, -amount);
    add(asset, to, amount);
  }
  return balances;
}
