import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CoinPool } from './coinPool.ts';
import { SweepQueue } from './sweepQueue.ts';

it('a pool of coins behaves as a stack a holder, and drops what finds no room', () => {
  const step = fc.record({ holder: fc.nat(3), take: fc.boolean(), value: fc.nat(1000) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const pool = new CoinPool(12, 4);
      const stacks: number[][] = [[], [], [], []];
      for (const [tx, { holder, take, value }] of steps.entries()) {
        const stack = stacks[holder]!;
        expect(pool.has(holder)).toBe(stack.length > 0);
        if (take && stack.length > 0) {
          const at = pool.take(holder);
          expect(pool.value[at]).toBe(steps[stack.pop()!]!.value);
        } else if (!take) {
          if (pool.left > 0) stack.push(tx);
          pool.add(holder, tx, 0, value, 1);
        }
        expect(pool.balance[holder]).toBe(stack.reduce((sum, made) => sum + steps[made]!.value, 0));
        expect(pool.left).toBe(12 - stacks.flat().length);
      }
    }),
  );
  expect(() => new CoinPool(2, 1).take(0)).toThrow('no coin');
});

it('a sweep queue gives deposits back in their order, round its ring', () => {
  const queue = new SweepQueue(3);
  const deposit = (address: number) => ({ address, exchange: 1, asset: 2, hi: address * 2, lo: 5, theft: -1 });
  let next = 1;
  let due = 1;
  for (let round = 0; round < 5; round++) {
    while (!queue.isFull) queue.push(deposit(next++));
    expect(() => queue.push(deposit(0))).toThrow('full');
    expect(queue.take()).toEqual(deposit(due++));
    expect(queue.take()).toEqual(deposit(due++));
  }
  expect(queue.take()).toEqual(deposit(due));
  expect(() => queue.take()).toThrow('empty');
});
