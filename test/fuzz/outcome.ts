import { expect, vi } from 'vitest';
import { ERRORS, EXIT, SpoorError } from '../../src/core/errors.ts';
import { Random } from '../../src/core/random.ts';

/** How many times as many mutants as the suite makes: a longer run, `SPOOR_FUZZ=50 npx vitest run test/fuzz`. */
const TIMES = Number(process.env.SPOOR_FUZZ ?? 1);
vi.setConfig({ testTimeout: 180_000 * Math.max(1, TIMES) });
/** Of the first mutant; another run sees others. */
const SEED = Number(process.env.SPOOR_FUZZ_SEED ?? 1);
/** No mutant of these small files takes so long. */
const HANG_MS = 30_000;

export interface Outcomes {
  readonly refused: number;
  readonly taken: number;
}

/**
 * Reads mutants, each with a seed of its own that a failure names. A mutant is read, or refused by an error of bad input that
 * names `place`; anything else is a defect.
 * @param read what reads the mutant that `random` makes; errors of `extra` codes are right too
 */
export async function fuzz(
  rounds: number,
  place: RegExp,
  read: (random: Random, what: string) => Promise<void>,
  extra: readonly string[] = [],
): Promise<Outcomes> {
  let [refused, taken] = [0, 0];
  for (let round = 0; round < rounds * TIMES; round++) {
    const seed = SEED * 1_000_000 + round;
    const what = `seed ${seed}`;
    const failure = await within(read(new Random(seed), what), what);
    if (failure === undefined) taken++;
    else {
      expectRefusal(failure, place, what, extra);
      refused++;
    }
  }
  return { refused, taken };
}

async function within(work: Promise<void>, what: string): Promise<{ error: unknown } | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const start = performance.now();
  const hang = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: still reading after ${HANG_MS} ms`)), HANG_MS);
  });
  try {
    await Promise.race([work, hang]);
    return undefined;
  } catch (error) {
    return { error };
  } finally {
    clearTimeout(timer);
    // What works without a pause is found out afterwards.
    expect(performance.now() - start, `${what}: milliseconds`).toBeLessThan(HANG_MS);
  }
}

/** What a person gets who reads the message: a code of bad input, the place, no kilobytes, nothing that moves a terminal. */
function expectRefusal({ error }: { error: unknown }, place: RegExp, what: string, extra: readonly string[]): void {
  if (!(error instanceof SpoorError)) throw new Error(`${what}: a raw exception`, { cause: error });
  const isInput = ERRORS[error.code].exit === EXIT.badInput || extra.includes(error.code);
  expect(isInput, `${what}: ${error.code} ${error.message.slice(0, 400)}`).toBe(true);
  expect(error.message, `${what}: names no place`).toMatch(place);
  expect(error.message.length, `${what}: ${error.code} ${error.message.slice(0, 400)}`).toBeLessThan(4000);
}
