import { SpoorError } from '../../core/errors.ts';
import { CHANGE_HEURISTICS, type ChangeHeuristic, type ChangeLeads } from './findChange.ts';

/** What clusters can be joined by besides inputs: a heuristic of change, or two or more of them that all name one output. */
export const CHANGE_FINDERS = [...CHANGE_HEURISTICS, 'agreeing'] as const;
export type ChangeFinder = ChangeHeuristic | 'agreeing';

/** A bit for each finder, by its place in `CHANGE_FINDERS`. */
export const toFinderBits = (finders: readonly ChangeFinder[]): number =>
  finders.reduce((bits, finder) => bits | (1 << CHANGE_FINDERS.indexOf(finder)), 0);

export const fromFinderBits = (bits: number): ChangeFinder[] =>
  CHANGE_FINDERS.filter((_, place) => (bits & (1 << place)) !== 0);

/** By output that any of them names: the bits of those that do, ascending by `vout`. */
export function namedOutputs({ leads, agreedVout }: ChangeLeads): [vout: number, bits: number][] {
  const bits = new Map<number, number>();
  for (const { heuristic, vout } of leads) bits.set(vout, (bits.get(vout) ?? 0) | toFinderBits([heuristic]));
  if (leads.length > 1 && agreedVout !== null) bits.set(agreedVout, bits.get(agreedVout)! | toFinderBits(['agreeing']));
  return [...bits].toSorted(([a], [b]) => a - b);
}

/**
 * Finders as a person lists them, each once, in the order of `CHANGE_FINDERS`; `all` is every heuristic.
 * @throws USAGE naming what is none
 */
export function parseChangeFinders(texts: readonly string[]): ChangeFinder[] {
  const named = new Set(texts.flatMap((text) => (text === 'all' ? CHANGE_HEURISTICS : [text])));
  for (const text of named)
    if (!(CHANGE_FINDERS as readonly string[]).includes(text)) {
      const expected = `${CHANGE_FINDERS.join(', ')} or all`;
      throw new SpoorError('USAGE', `--merge-change: found ${text}, expected ${expected}`, { found: text, expected });
    }
  return CHANGE_FINDERS.filter((finder) => named.has(finder));
}
