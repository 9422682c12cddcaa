import { describe, expect, it } from 'vitest';
import { EXIT, SpoorError } from '../core/errors.ts';
import type { ChainRun, RawEnd } from './chainRun.ts';
import { checkBooks } from './checkBooks.ts';
import { checkBounds } from './checkBounds.ts';

const party = { theft: 0, asset: 'eth' };
const names = ['kucoin'];

function end(account: number, amount: bigint, second = amount): RawEnd {
  return {
    party,
    reason: 'held',
    account,
    coin: -1,
    address: 0,
    asset: 'eth',
    amount,
    second,
    transfers: 1,
    hops: 1,
    first: 1,
    last: 1,
  };
}

function run(ends: RawEnd[], claimed: bigint, claimedEarlier = 0n): ChainRun {
  return { ends, totals: [{ party, claimed, claimedEarlier }], flows: [], converted: null };
}

function codeOf(work: () => void): string {
  try {
    work();
  } catch (error) {
    if (error instanceof SpoorError) return `${error.code} ${error.exitCode}`;
    throw error;
  }
  return 'passes';
}

describe('the checks after every trace', () => {
  it('pass what balances', () => {
    const found = run([end(1, 60n), end(2, 40n)], 100n);
    expect(codeOf(() => checkBooks('ethereum', 'fifo', found, names))).toBe('passes');
    const bounds = run([end(1, 70n, 50n), end(2, 50n, 30n)], 100n);
    expect(codeOf(() => checkBounds('ethereum', 'fifo', found, bounds, names))).toBe('passes');
  });

  it.each([99n, 101n])('see a unit lost or made (%s followed, 100 at ends)', (claimed) => {
    const found = run([end(1, 60n), end(2, 40n)], claimed);
    expect(codeOf(() => checkBooks('ethereum', 'fifo', found, names))).toBe(`CONSERVATION ${EXIT.selfCheck}`);
  });

  it('see an end above what is possible, or where nothing is possible', () => {
    const found = run([end(1, 60n), end(2, 40n)], 100n);
    const low = run([end(1, 59n, 0n), end(2, 100n, 0n)], 100n);
    const absent = run([end(1, 100n, 0n)], 100n);
    for (const bounds of [low, absent])
      expect(codeOf(() => checkBounds('ethereum', 'fifo', found, bounds, names))).toBe(
        `OUT_OF_BOUNDS ${EXIT.selfCheck}`,
      );
  });

  it('see an end below what is certain, with one theft', () => {
    const found = run([end(1, 60n), end(2, 40n)], 100n);
    const bounds = run([end(1, 100n, 61n), end(2, 100n, 0n)], 100n);
    expect(codeOf(() => checkBounds('ethereum', 'fifo', found, bounds, names))).toContain('OUT_OF_BOUNDS');
  });

  it('with several thefts allow shortfalls up to what was claimed earlier, and no more', () => {
    const found = run([end(1, 60n), end(2, 40n)], 100n, 5n);
    const five = run([end(1, 100n, 62n), end(2, 100n, 43n)], 105n);
    const six = run([end(1, 100n, 62n), end(2, 100n, 44n)], 105n);
    const two = ['kucoin', 'other'];
    expect(codeOf(() => checkBounds('ethereum', 'fifo', found, five, two))).toBe('passes');
    expect(codeOf(() => checkBounds('ethereum', 'fifo', found, six, two))).toContain('OUT_OF_BOUNDS');
  });
});
