import type { FoundPeriod } from '../grammar/readPeriods.ts';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** A month that stands as an adjective of a deed: "the March hack of Kawabit", "in a July exploit". */
const DEED_MONTH = new RegExp(
  `(?<=\\b(?:the|a|an|its|their|that|this|last|[\\p{L}]+['\u2019]s) )(?<month>${MONTHS})(?:['\u2019]s)?(?= (?:[\\p{L}-]+ ){0,3}?(?:hacks?|hacking|thefts?|heists?|breach|attacks?|cyberattacks?|exploits?|raids?|robbery|intrusion|incident)\\b)`,
  'gu',
);

/** The month of a deed that hangs on the date of a text: the last of that name that had begun then. */
export function readDeedMonths(sentence: string, published: string | null): FoundPeriod[] {
  if (published === null) return [];
  return [...sentence.matchAll(DEED_MONTH)].flatMap(({ index, 0: as, groups }) => {
    // "The March 2022 hack" has a year of its own.
    if (/^ \d{4}\b/.test(sentence.slice(index + as.length))) return [];
    const month = MONTHS.split('|').indexOf(groups!.month!) + 1;
    const [year, current] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
    const from = `${month <= current ? year : year - 1}-${String(month).padStart(2, '0')}`;
    const period = { as, from, to: from, precision: 'month' as const, relativeTo: published };
    return [{ period, as, from: index, to: index + as.length }];
  });
}
