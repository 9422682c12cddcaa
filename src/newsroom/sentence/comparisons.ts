import type { Memory } from './parties.ts';

/** Words behind which a deed is named only to hold another against it, or because the same people are blamed for it. */
const HELD_AGAINST =
  ' (?:(?:largest|biggest|worst|costliest|greatest|first|highest|most)(?: (?!AMT|NAM|,|;)\\S+){0,6} since|compared (?:with|to)|second only to|behind only|surpass(?:es|ed|ing)|eclips(?:es|ed|ing)|exceed(?:s|ed|ing)|topp(?:ed|ing)|dwarf(?:s|ed|ing)|(?:larger|bigger|smaller|worse|more|less) than|also (?:blamed|accused|suspected|blames|accuses|suspects)(?: (?!AMT|NAM|,|;)\\S+){0,4} (?:for|of|in|behind))';
const BEHIND = new RegExp(`${HELD_AGAINST}(?: (?!AMT|,|;|and|but)\\S+){0,6}$`);
const STRETCH = new RegExp(`${HELD_AGAINST}(?: (?!,|;|attributed|blamed|said|linked)\\S+)*`, 'g');

/** Whether the figure at a place is one that the deed told of is held against. */
export function isHeldAgainst(text: string, at: number): boolean {
  return BEHIND.test(text.slice(Math.max(0, at - 200), at));
}

/** A sentence without the deeds that it names for comparison. */
export function withoutComparisons(text: string): string {
  return text.replace(STRETCH, '');
}

/** The one victim that "the theft" can be of: of several told of shortly before the title's, else none. */
export function isSureRecall(memory: Memory, name: string): boolean {
  const near = [...memory.told].filter(([, sentence]) => memory.sentence - sentence <= 3).map(([victim]) => victim);
  return near.length < 2 || memory.titleVictim === name;
}
