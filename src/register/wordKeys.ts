import type { IncidentRow } from './rollUpRows.ts';

/** Places have 27 bits of a double's 53, words 26: those that are taken for one by chance are held against each other anyway. */
const PLACES = 2 ** 27;
const WORDS = 2 ** 26;

/**
 * A word of a name and an incident that has it, as one number: FNV-1a of its UTF-16 units before the incident's place. Sorted
 * they say which incidents have a word.
 */
export function wordKey(word: string, place: number): number {
  let hash = 0x811c_9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x0100_0193);
  return ((hash >>> 0) % WORDS) * PLACES + place;
}

/** The same word's key for another incident. */
export function movedKey(key: number, place: number): number {
  return key - placeInKey(key) + place;
}

export function placeInKey(key: number): number {
  return key - Math.floor(key / PLACES) * PLACES;
}

/** Keys of all that may be held against others, in rising order: an incident without a day never is. */
export function wordKeys(incidents: readonly IncidentRow[]): Float64Array {
  const keys: number[] = [];
  for (const [place, { days, spellings }] of incidents.entries())
    if (days !== null) for (const word of new Set(spellings.flat())) keys.push(wordKey(word, place));
  return Float64Array.from(keys).sort();
}
