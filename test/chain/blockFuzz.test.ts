import { describe, expect, it } from 'vitest';
import { decodeBlock } from '../../src/chain/bitcoin/block.ts';
import type { Network } from '../../src/chain/bitcoin/networks.ts';
import { txidOf } from '../../src/chain/bitcoin/transaction.ts';
import { SpoorError } from '../../src/core/errors.ts';
import { Random } from '../../src/core/random.ts';
import { allRealBlocks, haveBlocks } from '../support/realBlocks.ts';

const SEED = 7;
const ROUNDS = 4000;
const MAX_BYTES = 40_000;

function txids(bytes: Buffer, network: Network): string[] | SpoorError {
  try {
    return decodeBlock(bytes, network).transactions.map(txidOf);
  } catch (error) {
    if (error instanceof SpoorError) return error;
    throw error;
  }
}

/** Bytes changed, taken out, put in, repeated or cut off. */
function mutate(bytes: Buffer, random: (limit: number) => number): Buffer {
  const at = random(bytes.length);
  const length = 1 + random(40);
  switch (random(6)) {
    case 0: {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1 << random(8);
      return changed;
    }
    case 1: {
      const changed = Buffer.from(bytes);
      changed[at] = [0, 1, 0xfc, 0xfd, 0xfe, 0xff][random(6)]!;
      return changed;
    }
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]);
    case 4:
      return bytes.subarray(0, at);
    default: {
      // Large counts: nothing may be made of them before there are bytes for it.
      const changed = Buffer.from(bytes);
      changed.fill(0xff, at, Math.min(bytes.length, at + 1 + random(9)));
      return changed;
    }
  }
}

describe.skipIf(!haveBlocks)('mutated real blocks', () => {
  it('are refused, or have the same ids', { timeout: 120_000 }, () => {
    const blocks = allRealBlocks().filter(({ block }) => block.length < MAX_BYTES);
    // The last are the varied ones: mostly small chains of coinbases come first.
    const chosen = [...blocks.slice(-40), ...blocks.filter(({ block }) => block.length > 600).slice(0, 200)];
    const draws = new Random(SEED);
    const random = (limit: number): number => draws.below(limit);
    let refused = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const { network, block } = chosen[random(chosen.length)]!;
      const mutant = mutate(block, random);
      const found = txids(mutant, network);
      if (found instanceof SpoorError) {
        expect(found.code).toBe('BAD_BLOCK');
        expect(found.fields.offset).toBeLessThanOrEqual(mutant.length);
        refused++;
      } else expect(found, `seed ${SEED}, round ${round}`).toEqual(txids(block, network));
    }
    // Those that pass changed the header only, outside the Merkle root: proof of work is the header's check.
    expect(refused).toBeGreaterThan(ROUNDS * 0.8);
  });
});
