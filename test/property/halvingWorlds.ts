import fc from 'fast-check';
import type { TransactionRow, TransferRow } from '../../src/core/rows.ts';
import type { World } from './worlds.ts';

const UNIT = 2n ** 60n;
const NAMES = ['0xa1', '0xa2', '0xa3', '0xa4'] as const;

interface Step {
  readonly from: number;
  readonly to: number;
  readonly half: boolean;
  readonly seconds: number;
}

/** Two thefts and clean money arrive in whole units; after that every transfer moves half of a balance, or all of it. */
function halvingTransfers(steps: readonly Step[]): TransferRow[] {
  const row = { chain: 'ethereum', asset: 'eth', block: 1, tx: '0xe0', timeSec: 1_600_000_000, from: '' };
  const rows: TransferRow[] = [0, 1, 2].map((index) => ({ ...row, index, to: NAMES[index]!, amount: UNIT }));
  const balances: bigint[] = [UNIT, UNIT, UNIT, 0n];
  let timeSec = row.timeSec;
  for (const [i, { from, to, half, seconds }] of steps.entries()) {
    timeSec += seconds;
    const amount = half ? balances[from]! / 2n : balances[from]!;
    balances[from]! -= amount;
    balances[to]! += amount;
    const [sender, recipient] = [NAMES[from]!, NAMES[to]!];
    rows.push({ ...row, block: 2, index: i, tx: `0xe${i + 1}`, timeSec, from: sender, to: recipient, amount });
  }
  return rows;
}

/** The same with coins: a transaction joins two coins and pays half, a quarter, and the rest. */
function halvingTransactions(steps: readonly Step[]): TransactionRow[] {
  const first = { chain: 'bitcoin', block: 1, timeSec: 1_600_000_000, inputs: [] };
  const rows: TransactionRow[] = [0, 1, 2].map((index) => ({
    ...first,
    index,
    txid: `c${index}`,
    outputs: [{ address: NAMES[index]!, value: UNIT }],
  }));
  const coins = rows.map(({ txid }) => ({ txid, vout: 0, value: UNIT }));
  let { timeSec } = first;
  for (const [i, { from, to, half, seconds }] of steps.entries()) {
    timeSec += seconds;
    const picks = [coins.splice(from % coins.length, 1)[0]!];
    if (coins.length > 0 && half) picks.push(coins.splice(to % coins.length, 1)[0]!);
    const total = picks.reduce((sum, coin) => sum + coin.value, 0n);
    // A total of 2^n, or of 2^n + 2^m: only powers of two may be divided by.
    const values = isPowerOfTwo(total) ? [total / 2n, total / 4n, total / 4n] : [total];
    const txid = `c${i + 3}`;
    const inputs = picks.map((coin) => ({ txid: coin.txid, vout: coin.vout }));
    const outputs = values.map((value, vout) => ({ address: NAMES[(to + vout) % NAMES.length]!, value }));
    rows.push({ chain: 'bitcoin', block: 2, index: i, timeSec, txid, inputs, outputs });
    coins.push(...values.map((value, vout) => ({ txid, vout, value })));
  }
  return rows;
}

function isPowerOfTwo(value: bigint): boolean {
  return (value & (value - 1n)) === 0n;
}

/** Worlds in which `pro-rata` never leaves a remainder, so that it scales exactly. */
export function halvingWorlds(kind: 'account' | 'utxo' | 'mixed'): fc.Arbitrary<World> {
  const step = fc.record({
    from: fc.nat(3),
    to: fc.nat(3),
    half: fc.boolean(),
    seconds: fc.integer({ min: -1, max: 3 }),
  });
  const steps = fc.array(step, { minLength: 1, maxLength: 20 });
  return fc.record({ account: steps, coins: steps }).map(({ account, coins }): World => {
    const thefts = [
      ...(kind === 'utxo' ? [] : ['a=ethereum:0xe0:0', 'b=ethereum:0xe0:1']),
      ...(kind === 'account' ? [] : ['b=bitcoin:c1', 'a=bitcoin:c0:0']),
    ];
    const transfers = kind === 'utxo' ? [] : halvingTransfers(account);
    const transactions = kind === 'account' ? [] : halvingTransactions(coins);
    return { rows: { transfers, transactions }, request: { thefts } };
  });
}
