import { createHash } from 'node:crypto';
import type { TransactionRow, TransferRow } from '../../src/core/rows.ts';
import type { Ledger } from '../../src/ledger/port.ts';

/** What a ledger must say of some rows, found the slow and obvious way, sharing no code with the stores. */

export const place = (row: { block: number; index: number }): number => row.block * 2097152 + row.index;

export function inOrder<T extends { chain: string; block: number; index: number }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => (a.chain === b.chain ? place(a) - place(b) : a.chain < b.chain ? -1 : 1));
}

export function naiveDigest(transfers: readonly TransferRow[], transactions: readonly TransactionRow[]): string {
  const blocks = new Map<string, string>();
  for (const r of inOrder(transfers)) {
    const key = `${r.chain} ${r.block}`;
    const line = [r.chain, r.block, r.index, r.timeSec, r.tx, r.asset, r.from, r.to, r.amount].join(',');
    blocks.set(key, `${blocks.get(key) ?? ''}${line}\n`);
  }
  const makers = new Map(transactions.map((t) => [`${t.chain} ${t.txid}`, t]));
  for (const t of inOrder(transactions)) {
    const key = `${t.chain} ${t.block}`;
    const inputs = t.inputs.map((input) => {
      const output = makers.get(`${t.chain} ${input.txid}`)?.outputs[input.vout];
      const value = output?.value ?? input.value;
      const address = output?.address ?? input.address;
      return { txid: input.txid, vout: input.vout, value: String(value), ...(address ? { address } : {}) };
    });
    const outputs = t.outputs.map((o) => ({ address: o.address, value: String(o.value) }));
    const { chain, block, index, timeSec, txid } = t;
    const line = JSON.stringify({ chain, block, index, time: timeSec, txid, inputs, outputs });
    blocks.set(key, `${blocks.get(key) ?? ''}${line}\n`);
  }
  const lines = [...blocks].map(([key, text]) => {
    const [chain, block] = key.split(' ') as [string, string];
    return { chain, block: Number(block), line: `${key} ${createHash('sha256').update(text).digest('hex')}\n` };
  });
  lines.sort((a, b) => (a.chain === b.chain ? a.block - b.block : a.chain < b.chain ? -1 : 1));
  const text = lines.map((l) => l.line).join('');
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** The digest as it follows from what the ledger says of its blocks. */
export async function digestOfBlocks(ledger: Ledger): Promise<string> {
  const hash = createHash('sha256');
  for (const { chain, first, last } of ledger.chains.toSorted((a, b) => (a.chain < b.chain ? -1 : 1))) {
    for await (const { block, digest } of ledger.blockDigests(chain, first, last + 1))
      hash.update(`${chain} ${block} ${Buffer.from(digest).toString('hex')}\n`);
  }
  return `sha256:${hash.digest('hex')}`;
}

export interface NaiveEvent {
  readonly position: number;
  readonly timeSec: number;
  /** Address of the counterparty, and whether it sent. */
  readonly other: string;
  readonly inflow: boolean;
  readonly amount: bigint;
}

/** Events of (chain, asset, address) in order, and the smallest opening that never lets it go negative. */
export function naiveHistory(
  transfers: readonly TransferRow[],
  chain: string,
  asset: string,
  address: string,
): { opening: bigint; events: NaiveEvent[] } {
  const events: NaiveEvent[] = [];
  let balance = 0n;
  let lowest = 0n;
  for (const r of inOrder(transfers)) {
    if (r.chain !== chain || r.asset !== asset || r.from === r.to || r.amount === 0n) continue;
    if (r.from !== address && r.to !== address) continue;
    const inflow = r.to === address;
    balance += inflow ? r.amount : -r.amount;
    if (balance < lowest) lowest = balance;
    const other = inflow ? r.from : r.to;
    events.push({ position: place(r), timeSec: r.timeSec, other, inflow, amount: r.amount });
  }
  return { opening: -lowest, events };
}

/** mulberry32: small, seeded, good enough to make worlds. */
export function seededRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const hex = (n: number, digits: number): string => `0x${n.toString(16).padStart(digits, '0')}`;

/** A random account world: hex and other names, self-transfers, zeros, huge amounts, burns, split transactions. */
export function randomTransfers(seed: number, count: number): TransferRow[] {
  const random = seededRandom(seed);
  const rows: TransferRow[] = [];
  const used = new Set<string>();
  const addresses = Array.from({ length: 4 + random(20) }, (_, i) =>
    random(4) > 0 ? hex(i * 7919 + 1, 40) : `T${i}naïve,"name`.replaceAll(/[,"]/g, '.'),
  );
  const pick = (): string => (random(12) === 0 ? '' : addresses[random(addresses.length)]!);
  while (rows.length < count) {
    const chain = ['ethereum', 'tron'][random(2)]!;
    const block = random(3) === 0 ? 4_000_000_000 + random(8) : random(30);
    const index = random(5) === 0 ? random(2097152) : random(10);
    if (used.has(`${chain} ${block} ${index}`)) continue;
    used.add(`${chain} ${block} ${index}`);
    const huge = random(60) === 0 ? (1n << 256n) - 1n - BigInt(random(9)) : BigInt(random(1000)) * 10n ** 18n;
    rows.push({
      chain,
      block,
      index,
      timeSec: 1_600_000_000 + random(100_000),
      tx: random(6) === 0 ? `tx-${random(40)}` : hex(random(60) * 65537, 64),
      asset: ['eth', hex(0xdac1, 40), 'Ünit'][random(3)]!,
      from: pick(),
      to: random(15) === 0 ? addresses[0]! : pick(),
      amount: random(8) === 0 ? 0n : random(3) === 0 ? BigInt(random(2 ** 31)) : huge,
    });
  }
  return rows;
}

/** A random UTXO world that breaks no rule, its inputs carrying values and addresses now and then. */
export function randomTransactions(seed: number, count: number): TransactionRow[] {
  const random = seededRandom(seed);
  const rows: TransactionRow[] = [];
  const open: { txid: string; vout: number; value: bigint; address: string }[] = [];
  let block = 0;
  let index = 0;
  for (let i = 0; i < count; i++) {
    if (random(3) === 0) {
      block += 1 + random(3);
      index = 0;
    } else index += 1 + random(2);
    const inputs: TransactionRow['inputs'][number][] = [];
    let total = 0n;
    for (let n = random(4); n > 0 && open.length > 0; n--) {
      const coin = open.splice(random(open.length), 1)[0]!;
      const { txid, vout, value, address } = coin;
      total += value;
      inputs.push(
        random(3) === 0 ? { txid, vout, value, address } : random(2) === 0 ? { txid, vout, value } : { txid, vout },
      );
    }
    if (random(10) === 0) {
      const value = BigInt(random(1000));
      const coin = { txid: `outside${random(count)}`, vout: i, value };
      inputs.push(random(2) === 0 ? coin : { ...coin, address: `addr${random(20)}` });
      total += value;
    }
    if (inputs.length === 0) total = 5_000_000_000n;
    const txid = random(9) === 0 ? `plain-${i}` : (i * 2654435761).toString(16).padStart(64, '0');
    const outputs: { address: string; value: bigint }[] = [];
    for (let n = 1 + random(3); n > 0; n--) {
      const value = n === 1 && random(2) === 0 ? total : (total * BigInt(random(100))) / 100n;
      total -= value;
      outputs.push({ address: random(10) === 0 ? '' : `addr${random(20)}`, value });
    }
    for (const [vout, output] of outputs.entries()) open.push({ txid, vout, ...output });
    rows.push({
      chain: 'bitcoin',
      block,
      index,
      timeSec: 1_500_000_000 + block * 600 - random(900),
      txid,
      inputs,
      outputs,
    });
  }
  return rows;
}

/** What moves value, of the transactions that hold a row asked for: those that lie together and move two assets. */
export function naiveMixed(sorted: readonly TransferRow[], asked: readonly TransferRow[]): TransferRow[][] {
  const found = new Map<string, TransferRow[]>();
  for (const { block, tx } of asked) {
    const all = sorted.filter((r) => r.block === block && r.amount > 0n && r.from !== r.to);
    const moving = all.filter((r) => r.tx === tx);
    const between = all.slice(all.indexOf(moving[0]!), all.indexOf(moving.at(-1)!) + 1);
    const [head, next] = moving;
    const isTip = head && next && next.to === '' && next.from === head.from && next.asset === head.asset;
    const gas = !head || head.asset.startsWith('0x') ? 0 : head.to === '' ? 1 : isTip ? 2 : 0;
    const assets = new Set(moving.slice(gas).map((r) => r.asset));
    if (assets.size > 1 && between.length === moving.length) found.set(`${block} ${tx}`, moving);
  }
  return [...found.values()];
}
