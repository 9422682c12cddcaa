import { exactDay, monthsSpan, type Span } from '../grammar/calendar.ts';
import type { FoundPeriod } from '../grammar/readPeriods.ts';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** A month that stands as an adjective of a deed: "the March hack of Kawabit", "in a July exploit". */
const DEED_MONTH = new RegExp(
  `(?<=\\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]hat|[Tt]his|[Ll]ast|[\\p{L}]+['\u2019]s) )(?<month>${MONTHS})(?:['\u2019]s)?(?! \\d)(?= (?:[\\p{L}-]+ ){0,3}?(?:hacks?|hacking|thefts?|heists?|breach|attacks?|cyberattacks?|exploits?|raids?|robbery|intrusion|incident)\\b)`,
  'gu',
);
/** So does a day: "the 21 February breach of Kawabit", "its May 3 exploit". */
const DEED_DAY = new RegExp(
  `(?<=\\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]hat|[Tt]his|[\\p{L}]+['\u2019]s) )(?:(?<day>\\d{1,2}) (?<month>${MONTHS})|(?<first>${MONTHS}) (?<second>\\d{1,2}))(?:['\u2019]s)?(?= (?:[\\p{L}-]+ ){0,3}?(?:hacks?|hacking|thefts?|heists?|breach|attacks?|cyberattacks?|exploits?|raids?|robbery|intrusion|incident)\\b)`,
  'gu',
);
/** "Kawabit ($53 million, March)". */
const BRACKETED_MONTH = new RegExp(`(?<=\\([^()]{1,40}, (?:in )?)(?<month>${MONTHS})(?=\\))`, 'g');
/** "On Nov. 22": a day whose month is cut short. */
const SHORT_DAY =
  /\b(?<month>Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\. (?<day>\d{1,2})(?![\d.,:%]*\d)(?!,? \d{4})\b/g;
const MONTHS_OF_THE_YEAR =
  /\bthe first (?<count>two|three|four|five|six|seven|eight|nine|ten|eleven) months of (?:the|this) year\b/g;
const HALF = /\bthe (?<half>first|second) half of (?:the|this) year\b/g;

/** Dates without a year, in forms of the press, that hang on the date of a text: the last of that name that had begun then. */
export function readLooseDates(sentence: string, published: string | null): FoundPeriod[] {
  const named = new Set([...sentence.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => year));
  if (published === null) return named.size === 1 ? monthsOf(sentence, [...named][0]!) : [];
  const year = Number(published.slice(0, 4));
  const found: FoundPeriod[] = [];
  const add = (match: RegExpExecArray, span: Span | null): void => {
    if (span === null) return;
    const [as, from] = [match[0], match.index];
    found.push({ period: { as, ...span, relativeTo: published }, as, from, to: from + as.length });
  };
  for (const match of sentence.matchAll(DEED_DAY)) {
    const month = monthOf((match.groups!.month ?? match.groups!.first)!);
    const day = Number(match.groups!.day ?? match.groups!.second);
    const span = dayOf(year, month, day);
    add(match, span !== null && span.from > published ? dayOf(year - 1, month, day) : span);
  }
  const hasYear = /\b(?:19|20)\d\d\b/.test(sentence);
  for (const match of [...sentence.matchAll(DEED_MONTH), ...(hasYear ? [] : sentence.matchAll(BRACKETED_MONTH))]) {
    const month = monthOf(match.groups!.month!);
    const at = month <= Number(published.slice(5, 7)) ? year : year - 1;
    add(match, monthsSpan(at, month, month, 'month'));
  }
  for (const match of sentence.matchAll(SHORT_DAY)) {
    const [month, day] = [monthOf(match.groups!.month!), Number(match.groups!.day)];
    const span = dayOf(year, month, day);
    add(match, span !== null && span.from > published ? dayOf(year - 1, month, day) : span);
  }
  for (const match of sentence.matchAll(MONTHS_OF_THE_YEAR)) {
    const count = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'].indexOf(
      match.groups!.count!,
    );
    if (count <= Number(published.slice(5, 7)))
      add(match, monthsSpan(year, 1, count, count === 3 ? 'quarter' : count === 6 ? 'half' : 'month'));
  }
  for (const match of sentence.matchAll(HALF)) {
    const first = match.groups!.half === 'first' ? 1 : 7;
    if (first <= Number(published.slice(5, 7))) add(match, monthsSpan(year, first, first + 5, 'half'));
  }
  return found;
}

/** "In the third quarter of 2023 …, and the September attack on Kawabit": of the year that the sentence names. */
function monthsOf(sentence: string, year: string): FoundPeriod[] {
  return [...sentence.matchAll(DEED_MONTH)].flatMap((match) => {
    const span = monthsSpan(Number(year), monthOf(match.groups!.month!), monthOf(match.groups!.month!), 'month');
    const [as, from] = [match[0], match.index];
    return span === null || sentence.indexOf(year) > from
      ? []
      : [{ period: { as, ...span }, as, from, to: from + as.length }];
  });
}

function dayOf(year: number, month: number, day: number): Span | null {
  return exactDay(`${day} ${MONTHS.split('|')[month - 1]!} ${year}`);
}

function monthOf(name: string): number {
  return MONTHS.split('|').findIndex((month) => month.startsWith(name)) + 1;
}
