import { type AmountContext, type FoundAmount, readAmounts } from './readAmounts.ts';

const DEEDS =
  '(?:(?:crypto|cryptocurrency|defi|exchange|bridge|individual|successful|separate|known|reported|large|major|hacking|cyber|such) ){0,3}(?:hacks|attacks|cyberattacks|heists|thefts|exploits|breaches|incidents|raids|robberies|intrusions|cases of hacking)';
const ROUGH =
  '(?:(?:just|only|some|about|around|roughly|approximately|nearly|almost|close to|more than|over|at least|fewer than|less than|under|an estimated|a record|a total of) )?';
const NUMBER = `${ROUGH}(?:\\d{1,3}(?:,\\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?![\\d.,-]*\\d| ?%| ?per ?cent| percent| million| billion| thousand| hundred)`;
const CHANGED =
  '(?:rose|fell|dropped|declined|jumped|surged|climbed|increased|decreased|grew|went up|went down|crept up|edged up|edged down|inched up|ticked up|slipped|shrank|doubled|halved|tripled|had risen|had fallen|has risen|has fallen)';
const WORDS = "(?: (?!and\\b|but\\b|while\\b)[\\p{L}'\u2019-]+){0,7}?";
const DATED = '(?: (?:in|during|for) (?:(?:the )?(?:[\\p{L}]+ ){0,4})?\\d{4}|,? (?:last|this) year)?';

/** Numbers of deeds whose noun stands before them: "the number of hacks rose from 219 to 231", "exploits numbered 247", "192 hacks, up from 160". */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:number of ${DEEDS}|${DEEDS})${WORDS}${DATED} ${CHANGED}(?:,? (?:slightly|sharply|steeply|again|only|just))?,? from (?<first>${NUMBER})${DATED} to (?<second>${NUMBER})\\b`,
    'giu',
  ),
  new RegExp(`\\b${DEEDS}${WORDS} numbered (?<first>${NUMBER})\\b`, 'giu'),
  new RegExp(
    `\\bnumber of ${DEEDS}${WORDS}${DATED} (?:${CHANGED} to|reached|was|stood at|stands at|came to|totalled|totaled|hit) (?<first>${NUMBER})\\b`,
    'giu',
  ),
  new RegExp(
    `\\b${NUMBER} ${DEEDS}\\b[^.;:]{0,60}?(?:,|\\() ?(?:up|down|compared|an increase|a rise|a fall|a drop) (?:slightly |sharply )?(?:from|with|to) (?<first>${NUMBER})(?= (?:a year|the year|in the|in \\d{4}|one year|the previous|last year))`,
    'giu',
  ),
];

/** The counts of attacks in a text that stand behind the noun that they count. */
export function readBareCounts(text: string, context: AmountContext): FoundAmount[] {
  if (
    !/\b(?:hacks|attacks|cyberattacks|heists|thefts|exploits|breaches|incidents|raids|robberies|intrusions|hacking)\b/i.test(
      text,
    )
  )
    return [];
  const found: FoundAmount[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      let at = match.index;
      for (const phrase of [match.groups!.first, match.groups!.second]) {
        if (phrase === undefined) continue;
        const from = text.indexOf(
          phrase,
          match.groups!.second === phrase ? match.index + match[0].length - phrase.length : lastOf(match, phrase, at),
        );
        const count = countOf(phrase, context);
        if (from < 0 || count === null || found.some((other) => from < other.end && from + phrase.length > other.from))
          continue;
        at = from + phrase.length;
        found.push({ amount: { ...count.amount, as: phrase }, from, to: at, end: at, rate: false });
      }
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Where the first number of a match stands: behind "from" or the verb, and so as far back as it can. */
function lastOf(match: RegExpMatchArray, phrase: string, at: number): number {
  const second = match.groups!.second;
  const end = second === undefined ? match[0].length : match[0].length - second.length;
  const place = match[0].slice(0, end).lastIndexOf(phrase);
  return place < 0 ? at : match.index! + place;
}

/** The phrase as a count: what the grammar reads of it with its noun behind. */
function countOf(phrase: string, context: AmountContext): FoundAmount | null {
  const [only, ...more] = readAmounts(`${phrase} attacks`, context);
  return only?.amount.unit === 'attacks' && more.length === 0 ? only : null;
}
