import { randomInt } from 'node:crypto';
import fc from 'fast-check';

/**
 * Properties draw the same examples in every run, so that a change is judged by what it changed. `SPOOR_SEED=random` draws others
 * (a failure prints the seed), `SPOOR_SEED=N` those of N.
 */
const asked = process.env.SPOOR_SEED ?? '20261121';
const seed = asked === 'random' ? randomInt(2 ** 31) : Number(asked);
process.env.SPOOR_SEED = String(seed);
fc.configureGlobal({ seed });
