import type { Register } from './register.ts';
import type { RollUp } from './rollUp.ts';
import { rollUpOf } from './rollUpOf.ts';
import { tallyOf } from './tally.ts';
import type { Total, TotalQuery } from './totalAnswer.ts';

/**
 * Adds up what a register says, event by event. Several sources of one event are one figure, from the least to the most
 * they say; sums are exact, from all the least to all the most.
 */
export function computeTotal(register: Register, query: TotalQuery): Total {
  return totalOf(rollUpOf(register), query, register);
}

/** The same of columns that were read before: several totals of one register read it once. */
export function totalOf(rollUp: RollUp, query: TotalQuery, register: Register): Total {
  const { counted, leftOut, ...rest } = tallyOf(rollUp, query, register);
  return {
    query: rest.query,
    sums: rest.sums,
    counted: [...counted],
    leftOut: [...leftOut],
    lookAlikes: rest.lookAlikes,
    equalFigures: rest.equalFigures,
    ifOne: rest.ifOne,
    waiting: rest.waiting,
    published: rest.published,
    speakers: rest.speakers,
  };
}
