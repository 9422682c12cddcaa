import { DEPOSIT, TRANSFER, WITHDRAWAL } from '../../src/chain/evm/tokenEvents.ts';
import { Random } from '../../src/core/random.ts';
import type { WorldBlock, WorldLog, WorldTrace, WorldTransaction } from './fileWorld.ts';

const WETH = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2';
const hex = (value: bigint | number, digits: number) => `0x${value.toString(16).padStart(digits, '0')}`;
const PARTIES = [...Array.from({ length: 6 }, (_, at) => hex(0xa0 + at, 40)), hex(0, 40), WETH];

export interface FileWorldOptions {
  readonly blocks: number;
  readonly transactions: number;
  /** Below 2^53 every amount is exact in a double. */
  readonly amounts: 'small' | 'wide';
  readonly withdrawals: boolean;
}

/** A small world with everything that files can tell of: few parties, so that deposits, calls and destructions meet. */
export function randomFileWorld(seed: number, options: FileWorldOptions): WorldBlock[] {
  const random = new Random(seed);
  const first = random.between(1, 20_000_000);
  const time = random.between(1_438_269_973, 1_800_000_000);
  return Array.from({ length: options.blocks }, (_, at) =>
    new BlockMaker(random, options, first + at, time + 12 * at).make(),
  );
}

class BlockMaker {
  readonly #random: Random;
  readonly #options: FileWorldOptions;
  readonly #number: number;
  readonly #time: number;
  #logIndex = 0;

  constructor(random: Random, options: FileWorldOptions, number: number, time: number) {
    this.#random = random;
    this.#options = options;
    this.#number = number;
    this.#time = time;
  }

  make(): WorldBlock {
    const random = this.#random;
    const baseFee = random.chance(1, 4) ? null : BigInt(random.between(1, 100));
    const count = random.between(0, this.#options.transactions);
    return {
      hash: hex(0xb10c0000n + BigInt(this.#number), 64),
      number: this.#number,
      time: this.#time,
      miner: random.pick(PARTIES),
      baseFee,
      transactions: Array.from({ length: count }, (_, at) => this.#transaction(at, baseFee ?? 0n)),
      withdrawals: this.#options.withdrawals
        ? Array.from({ length: random.between(0, 3) }, (_, at) => ({
            index: BigInt(this.#number * 16 + at),
            address: random.pick(PARTIES),
            gwei: BigInt(random.below(1e9)),
          }))
        : [],
      rewards: Array.from({ length: random.below(3) }, (_, at) => ({
        kind: at === 0 ? 'block' : 'uncle',
        to: random.pick(PARTIES),
        value: 5n + this.#amount('native'),
      })),
    };
  }

  #amount(kind: 'native' | 'token'): bigint {
    const random = this.#random;
    if (random.chance(1, 6)) return 0n;
    if (this.#options.amounts === 'small' || random.chance(1, 3)) return BigInt(random.below(5));
    const bits = kind === 'native' ? 80 : random.pick([60, 128, 129, 200, 256]);
    let value = 0n;
    for (let at = 0; at < bits; at += 32) value = value * 4_294_967_296n + BigInt(random.next());
    return value % 2n ** BigInt(bits);
  }

  #transaction(at: number, baseFee: bigint): WorldTransaction {
    const random = this.#random;
    const from = random.pick(PARTIES.slice(0, 6));
    const to = random.chance(1, 8) ? null : random.pick(PARTIES);
    const made = to === null ? hex(0xc0000000 + this.#number * 64 + at, 40) : null;
    const gasUsed = BigInt(random.between(21_000, 900_000));
    const ok = !random.chance(1, 5);
    const value = this.#amount('native');
    const traces: WorldTrace[] = [];
    const root = { path: [], type: to === null ? 'create' : 'call', callType: to === null ? null : 'call' };
    traces.push({ ...root, from, to: to ?? made!, value, failed: !ok });
    this.#calls(traces, [], to ?? made!, 3);
    const moves = ok ? traces.filter(({ type, callType }) => type !== 'call' || callType === 'call') : [];
    const logs = ok ? Array.from({ length: random.below(6) }, () => this.#log(moves)) : [];
    return {
      hash: hex(BigInt(this.#number) * 4096n + BigInt(at) + 2n ** 200n, 64),
      from,
      to,
      made,
      value,
      gas: gasUsed + BigInt(random.below(3)),
      gasUsed,
      price: random.chance(1, 10) ? baseFee : baseFee + BigInt(random.below(50)),
      ok,
      logs,
      traces,
    };
  }

  #calls(traces: WorldTrace[], path: readonly number[], self: string, depth: number): void {
    const random = this.#random;
    if (depth === 0) return;
    for (let at = 0, count = random.below(3); at < count; at++) {
      const own = [...path, at];
      const value = this.#amount('native');
      const failed = random.chance(1, 6);
      const callType = random.pick(['call', 'call', 'call', 'delegatecall', 'staticcall', 'callcode']);
      const type = random.pick(['call', 'call', 'call', 'create', 'suicide']);
      const to = type === 'create' ? hex(0xd0000000 + traces.length * 8 + random.below(8), 40) : random.pick(PARTIES);
      traces.push({ path: own, type, callType: type === 'call' ? callType : null, from: self, to, value, failed });
      if (type !== 'suicide') this.#calls(traces, own, callType === 'delegatecall' ? self : to, depth - 1);
    }
  }

  #log(moves: readonly WorldTrace[]): WorldLog {
    const random = this.#random;
    const word = (address: string) => `0x${'0'.repeat(24)}${address.slice(2)}`;
    const index = this.#logIndex++;
    const move = random.chance(1, 2) && moves.length > 0 ? random.pick(moves) : undefined;
    const [one, other] = [move?.from ?? random.pick(PARTIES), move?.to ?? random.pick(PARTIES)];
    const data = hex(move?.value ?? this.#amount('token'), 64);
    switch (random.below(7)) {
      case 0:
        return { index, address: other, topics: [DEPOSIT, word(one)], data };
      case 1:
        return { index, address: one, topics: [WITHDRAWAL, word(other)], data };
      case 2:
        return {
          index,
          address: random.pick(PARTIES),
          topics: [TRANSFER, word(one), word(other), hex(7, 64)],
          data: '0x',
        };
      case 3:
        return { index, address: other, topics: [hex(1, 64)], data: `${data}00` };
      default:
        return { index, address: random.pick(PARTIES), topics: [TRANSFER, word(one), word(other)], data };
    }
  }
}
