import { AmountColumn } from '../src/core/lanes.ts';
import { Random } from '../src/core/random.ts';
import type { AccountClaims } from '../src/kernel/accountClaims.ts';
import { AccountTracer } from '../src/kernel/accountTracer.ts';
import type { Rule } from '../src/kernel/bank.ts';
import { LaneBank } from '../src/kernel/laneBank.ts';
import { STATUS } from '../src/kernel/limits.ts';
import { type KernelWorld, positionOf, timeSecOf } from './kernelWorld.ts';

/** Several transfers reported stolen, in the names of one or more thefts. */
export interface KernelTheft {
  readonly parties: number;
  readonly claims: AccountClaims;
}

/** `count` stolen transfers early in the world, to accounts that are followed, dealt to `parties` thefts in turn. */
export function drawTheft(world: KernelWorld, seed: number, count: number, parties: number): KernelTheft {
  const random = new Random(seed, 1);
  const { from, to, hi } = world.transfers;
  const chosen = new Set<number>();
  while (chosen.size < count) {
    const t = random.below(Math.floor(from.length / 4));
    if (world.status[to[t]!] === STATUS.follow && (world.isNarrow || hi[t]! > 2 ** 14)) chosen.add(t);
  }
  const transfers = [...chosen].sort((a, b) => a - b);
  const amounts = new AmountColumn(count);
  transfers.forEach((t, k) => {
    amounts.hi[k] = hi[t]!;
    amounts.lo[k] = world.transfers.lo[t]!;
  });
  const claims: AccountClaims = {
    size: count,
    position: Float64Array.from(transfers, positionOf),
    party: Int32Array.from(transfers, (_, k) => k % parties),
    holder: new Int32Array(count),
    from: Int32Array.from(transfers, (t) => from[t]!),
    to: Int32Array.from(transfers, (t) => to[t]!),
    timeSec: Float64Array.from(transfers, timeSecOf),
    amounts,
  };
  return { parties, claims };
}

/**
 * The position before which a trace processes exactly `transfers` transfers; `Infinity` when it never gets so far.
 * Every position is one transfer, so that the count grows by steps of one.
 */
export function findCut(
  world: KernelWorld,
  theft: KernelTheft,
  rule: Rule,
  transfers: number,
  slots: Int32Array,
): number {
  const total = world.transfers.from.length;
  const processedBefore = (cut: number): number => {
    const bank = new LaneBank(rule, theft.parties);
    const limits = { cut, maxHops: Infinity, dust: 0n };
    const tracer = new AccountTracer(world.arena, bank, world.status, theft.claims, limits, null, slots);
    tracer.advance(transfers + 1);
    tracer.release();
    return tracer.processed;
  };
  let low = 0;
  let high = total;
  if (processedBefore(positionOf(total)) < transfers) return Infinity;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (processedBefore(positionOf(middle)) >= transfers) high = middle;
    else low = middle + 1;
  }
  return positionOf(low);
}
