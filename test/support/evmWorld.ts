import type { TransferRow } from '../../src/core/rows.ts';

/** An EVM chain as a test knows it, and the rows it must become, computed one by one and without SQL. */
export interface WorldLog {
  readonly index: number;
  readonly address: string;
  readonly topics: readonly string[];
  readonly data: string;
}

export interface WorldTrace {
  readonly path: readonly number[];
  readonly type: string;
  readonly callType: string | null;
  readonly from: string;
  readonly to: string;
  readonly value: bigint;
  readonly failed: boolean;
}

export interface WorldTransaction {
  readonly hash: string;
  readonly from: string;
  readonly to: string | null;
  readonly made: string | null;
  readonly value: bigint;
  readonly gas: bigint;
  readonly gasUsed: bigint;
  readonly price: bigint;
  readonly ok: boolean;
  readonly logs: readonly WorldLog[];
  /** In the order of a node, the call that the transaction itself is first; empty where nothing is known of them. */
  readonly traces: readonly WorldTrace[];
}

export interface WorldBlock {
  readonly number: number;
  readonly time: number;
  readonly miner: string;
  readonly baseFee: bigint | null;
  readonly transactions: readonly WorldTransaction[];
  readonly withdrawals: readonly { readonly index: bigint; readonly address: string; readonly gwei: bigint }[];
  readonly rewards: readonly { readonly kind: string; readonly to: string; readonly value: bigint }[];
}

export const TRANSFER = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';
export const DEPOSIT = '0xe1fffcc4923d04b559f4d29a8bfc6cda04eb5b0d3c460751c2402c5c5cc9109c';
export const WITHDRAWAL = '0x7fcf532c15f0a6db0bd6d0e038bea71d30d808c7d98cb3bf7268a95bf5081b65';
export const WETH = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2';
const ZERO = `0x${'0'.repeat(40)}`;

export interface Told {
  readonly blocks: boolean;
  readonly logs: 'logs' | 'token_transfers' | 'none';
  readonly traces: boolean;
}

type Body = Pick<TransferRow, 'tx' | 'asset' | 'from' | 'to' | 'amount'>;

/** The rows of a world on the chain `ethereum`, as far as files tell of it. */
export function rowsOfWorld(world: readonly WorldBlock[], told: Told): TransferRow[] {
  return world.flatMap((block) => rowsOfBlock(block, told));
}

function rowsOfBlock(block: WorldBlock, told: Told): TransferRow[] {
  const rows: TransferRow[] = [];
  let windows = 2048;
  while (windows <= block.transactions.length) windows *= 2;
  const size = 2 ** 21 / windows;
  const add = (place: number, body: Body) => {
    const index = Math.max(place, (rows.at(-1)?.index ?? -1) + 1);
    rows.push({ chain: 'ethereum', block: block.number, index, timeSec: block.time, ...body });
  };
  for (const [at, transaction] of block.transactions.entries()) {
    const begin = at * size;
    const native = (place: number, from: string, to: string, amount: bigint) =>
      add(place, { tx: transaction.hash, asset: 'eth', from, to, amount });
    const fee = transaction.gasUsed * transaction.price;
    const burn = told.blocks ? transaction.gasUsed * (block.baseFee ?? 0n) : 0n;
    if (fee > 0n) native(begin, transaction.from, told.blocks ? block.miner : '', fee - burn);
    if (burn > 0n) native(begin + 1, transaction.from, '', burn);
    if (transaction.ok && transaction.value > 0n) {
      native(begin + 2, transaction.from, transaction.to ?? transaction.made!, transaction.value);
    }
    if (told.traces) {
      for (const [nth, { from, to, value }] of innerMoves(transaction).entries())
        native(begin + 3 + nth, from, to, value);
    }
    const events = tokenEvents(transaction.logs, told.logs);
    for (const [nth, event] of events.entries()) add(begin + size / 2 + nth, { tx: transaction.hash, ...event });
  }
  const own = 2 ** 21 - size;
  if (told.traces) {
    for (const [nth, { kind, to, value }] of block.rewards.entries()) {
      add(own + nth, { tx: `${kind}-${block.number}-${nth}`, asset: 'eth', from: '', to, amount: value });
    }
  }
  if (told.blocks) {
    for (const [nth, { index, address, gwei }] of block.withdrawals.entries()) {
      const amount = gwei * 1_000_000_000n;
      add(own + size / 2 + nth, { tx: `withdrawal-${index}`, asset: 'eth', from: '', to: address, amount });
    }
  }
  return rows;
}

function innerMoves({ traces, ok }: WorldTransaction): WorldTrace[] {
  if (!ok) return [];
  const failed = traces.filter((trace) => trace.failed).map(({ path }) => path);
  const isWithin = (path: readonly number[], around: readonly number[]) =>
    around.every((step, at) => path[at] === step);
  return traces.filter(
    ({ path, type, callType, value }) =>
      path.length > 0 &&
      value > 0n &&
      (type !== 'call' || callType === 'call') &&
      !failed.some((around) => isWithin(path, around)),
  );
}

function tokenEvents(logs: readonly WorldLog[], told: Told['logs']): Omit<Body, 'tx'>[] {
  const party = (topic: string) => (`0x${topic.slice(26)}` === ZERO ? '' : `0x${topic.slice(26)}`);
  return logs.flatMap(({ address: asset, topics, data }) => {
    const [what, first, second, third] = topics;
    if (told === 'none') return [];
    const isTransfer = what === TRANSFER && second !== undefined;
    // token_transfers hold the number of an NFT where others have an amount, and nothing of wrapped coins.
    const word = told === 'token_transfers' && third !== undefined ? third : data;
    if (isTransfer && (third === undefined || told === 'token_transfers') && word.length === 66) {
      const [from, to, amount] = [party(first!), party(second), BigInt(word)];
      return amount === 0n || (from === '' && to === '') ? [] : [{ asset, from, to, amount }];
    }
    if (told === 'token_transfers' || asset !== WETH || data.length !== 66 || BigInt(data) === 0n) return [];
    if (what === DEPOSIT) return [{ asset, from: '', to: `0x${first!.slice(26)}`, amount: BigInt(data) }];
    if (what === WITHDRAWAL) return [{ asset, from: `0x${first!.slice(26)}`, to: '', amount: BigInt(data) }];
    return [];
  });
}
