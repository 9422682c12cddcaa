import type { Amount, Claim, Interval } from '../register/claim.ts';
import type { Draft } from './sentence/draft.ts';
import { type Left, REASONS, type Reason } from './sentence/leave.ts';
import type { Skeleton } from './sentence/skeleton.ts';
import { THEFT_CONTEXT } from './sentence/theftPatterns.ts';
import { unexplainedReason } from './sentence/unexplainedReasons.ts';
import type { Article } from './text/readArticle.ts';
import { placeOf, type ReadStretch, type Stretch, wordsAt } from './text/splitText.ts';
import { unreadParts } from './unreadParts.ts';

/** A figure that is part of no claim. */
export interface PassedFigure {
  /** As it stands in the text. */
  readonly as: string;
  /** As in a claim; `null` where it could not be read. */
  readonly unit: string | null;
  readonly interval: Interval | null;
  /** Offsets into the kept text in UTF-16 units, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly reason: Reason;
}

/** A sentence that somebody should look at: a figure or a blame in it gave no claim. */
export interface PassedSentence extends Stretch {
  /** The kept text from `from` to `to`, to the letter. */
  readonly quotation: string;
  /** Of the kept text, 1 for the first. */
  readonly line: number;
  /** How many claims it gave all the same. */
  readonly claims: number;
  readonly figures: readonly PassedFigure[];
  /** Why the sentence gave no claim of who did it or of what is told without a figure; `null` where it tells of no such thing. */
  readonly reason: Reason | null;
  /**
   * Why it is only counted as a rule: `prices` where nothing in it speaks of theft and its figures are prices, fees, volumes and their
   * like; `no-prose` where it is no sentence of the article; `null` where it is to be looked at.
   */
  readonly aside: 'prices' | 'no-prose' | null;
}

/** A passed sentence before its line is counted. */
export type PassedPart = Omit<PassedSentence, 'line'>;

/** A passed sentence with why in words beside each code. */
export function withWords({ figures, reason, ...rest }: PassedSentence) {
  return {
    ...rest,
    figures: figures.map((figure) => ({ ...figure, why: REASONS[figure.reason] })),
    reason,
    why: reason === null ? null : REASONS[reason],
  };
}

/** What the rules did with a sentence. */
export interface Trace {
  readonly stretch: ReadStretch;
  readonly skeleton: Skeleton;
  readonly left: Left;
  /** What was read and then not proposed, with the words of `unexplained`. */
  readonly dropped: readonly { readonly draft: Draft; readonly why: string }[];
  /** The sentence after it takes it back. */
  isTakenBack: boolean;
}

/**
 * The sentences of an article in which a figure or a blame is part of none of its claims, in the order of the text.
 * @param rows what was read of its tables and lists
 */
export function passOver(
  article: Article,
  traces: readonly Trace[],
  rows: readonly { readonly stretch: Stretch }[],
  claims: readonly Claim[],
): PassedSentence[] {
  const { text } = article;
  const byPlace = new Map<number, Claim[]>();
  for (const claim of claims)
    if (claim.source.held) byPlace.set(claim.source.from, [...(byPlace.get(claim.source.from) ?? []), claim]);
  const read = traces.toSorted((a, b) => a.stretch.from - b.stretch.from);
  const stretches = [...read, ...rows].map(({ stretch }) => stretch).sort((a, b) => a.from - b.from);
  const parts = unreadParts(article, stretches, (words) => THEFT_WORDS.test(words));
  for (const trace of read) {
    const { from, to } = trace.stretch;
    const own = byPlace.get(from) ?? [];
    const figures = [...idleFigures(trace, own), ...unreadNumbers(trace, text)].sort((a, b) => a.from - b.from);
    const reason = toldReason(trace, own) ?? (own.length > 0 ? null : blameReason(trace));
    if (figures.length === 0 && reason === null) continue;
    const isOfPrices = reason === null && own.length === 0 && figures.every(isOtherFigure) && isOfOtherThings(trace);
    const aside = isOfPrices ? 'prices' : null;
    parts.push({ quotation: text.slice(from, to), from, to, claims: own.length, figures, reason, aside });
  }
  return withLines(text, parts);
}

/** With the line that each begins on, in the order of the text. */
function withLines(text: string, parts: readonly PassedPart[]): PassedSentence[] {
  let [line, at] = [1, 0];
  return parts
    .toSorted((a, b) => a.from - b.from)
    .map(({ quotation, ...part }) => {
      line += text.slice(at, part.from).split('\n').length - 1;
      at = part.from;
      return { quotation, line, ...part };
    });
}

/** The figures of a sentence that are in none of its claims. */
function idleFigures(
  { stretch, skeleton, left, dropped, isTakenBack }: Trace,
  claims: readonly Claim[],
): PassedFigure[] {
  const used = claims.flatMap(({ amount }) => (amount === undefined ? [] : [amount, amount.equivalent]));
  const figures: PassedFigure[] = [];
  for (const [index, { amount, from, to }] of skeleton.amounts.entries()) {
    const isSame = (other: Amount | undefined): boolean => other?.as === amount.as && other.unit === amount.unit;
    const place = used.findIndex(isSame);
    if (place >= 0) {
      used.splice(place, 1);
      continue;
    }
    const draft = dropped.find(({ draft }) => isSame(draft.amount) || isSame(draft.amount?.equivalent));
    const reason =
      draft !== undefined
        ? unexplainedReason(draft.why)
        : isTakenBack
          ? 'taken-back-next'
          : (left.get(index) ?? 'no-theft');
    const { as, unit, interval } = amount;
    figures.push({ as, unit, interval, ...placeOf(stretch, { from, to }), reason });
  }
  return figures;
}

/** Numbers that stand alone: no part of a name or version. */
const NUMBER = /(?<![\p{L}\d#.,:/\u2010-\u2014-])\d+(?:[.,]\d+)*(?![\p{L}\d:/])/gu;
const OF_TIME =
  /^(?:[\s\u00a0\u2010-]*(?:year|month|week|day|hour|minute|second|a\.m|p\.m|am\b|pm\b|o['\u2019]clock|utc|gmt)|-)/i;

/** Numbers in a sentence of theft that are no figure which the grammar knows, and no date. */
function unreadNumbers({ stretch, skeleton }: Trace, text: string): PassedFigure[] {
  const { amounts, periods, refused } = skeleton;
  if (!THEFT_WORDS.test(skeleton.text)) return [];
  const sentence = wordsAt(text, stretch);
  const known = [...amounts.map(({ from, end }) => ({ from, to: end })), ...periods];
  const found: PassedFigure[] = [];
  for (const { index, 0: number } of sentence.matchAll(NUMBER)) {
    const isIn = ({ from, to }: Stretch): boolean => index < to && index + number.length > from;
    const unclear = refused.find(isIn);
    if (known.some(isIn) || OF_TIME.test(sentence.slice(index + number.length))) continue;
    if (unclear === undefined && /^(?:19|20)\d\d$/.test(number)) continue;
    const { from, to } = unclear ?? { from: index, to: index + number.length };
    const as = sentence.slice(from, to).replace(/\s+/g, ' ');
    const reason = unclear === undefined ? 'no-unit' : 'figure-unclear';
    const place = placeOf(stretch, { from, to });
    if (found.at(-1)?.from === place.from) continue;
    found.push({ as, unit: null, interval: null, ...place, reason });
  }
  return found;
}

const BLAME =
  / (?:accus\w+|blam\w+|attribut\w+|suspect\w*|behind|linked|tied|traced|responsible|work of|handiwork|hallmarks|carried out by|charg\w+|indict\w+|convict\w+|sentenc\w+|arrest\w+|jailed|plead\w* guilty|pled guilty|sanction\w+|extradit\w+|perpetrat\w+|orchestrat\w+)(?= )/;
const CRIME =
  / (?:\S*hack\w*|\S*theft\w*|thie(?:f|ves)|stol\w+|steal\w*|\S*attack\w*|exploit\w*|breach\w*|\S*heists?|drain\w*|robb\w*|launder\w*|intru\w+|raid\w*|cybercrime|fraud)(?= )/;

const CHARGED =
  / (?:was|were|been|is|are|stands?|pleaded|found) (?:\S+ ){0,2}?(?:charged|indicted|convicted|sentenced|jailed|guilty|arraigned)(?= )/;
/** How somebody got in, of what became of a report, and who would say nothing. */
const WAYS_IN =
  / (?:phish\w*|malware|malicious|backdoors?|trojan\w*|keyloggers?|infect\w*|sim (?:- )?swap\w*|social engineering|fake (?:recruiters?|job \S+|jobs|investors?|interviews?)|job offers?|private keys?|lur(?:e|es|ed|ing)|impersonat\w*)(?= )/;
const OF_A_REPORT =
  / reports?(?: (?!AMT|;)\S+){0,12} (?:committee|panel|monitors|confidential|sanctions|published|made public|seen by)(?= )| (?:confidential|panel 's|monitors '|committee 's|final) (?:\S+ ){0,2}reports?(?= )/;
const SILENT = / (?:would|did|could|neither|declin\w+|refus\w+) (?:\S+ ){0,12}?(?:comment|respond|reply|replied)(?= )/;

/** Why what a rule knew to be told without a figure gave no claim; beside other claims of a charge only. */
function toldReason(
  { skeleton: { text }, left, dropped, isTakenBack }: Trace,
  claims: readonly Claim[],
): Reason | null {
  const told = dropped.find(({ draft }) => draft.amount === undefined);
  if (told !== undefined) return unexplainedReason(told.why);
  const reason = left.get('told') ?? null;
  if (claims.length === 0) return reason !== null && isTakenBack ? 'taken-back-next' : reason;
  if (claims.some(({ predicate }) => predicate === 'charge')) return null;
  return reason === 'no-charge' || CHARGED.test(text) ? 'no-charge' : null;
}

/** Why what a sentence tells of who did it, or without a figure, gave no claim; `null` where it tells of no such thing. */
function blameReason({ skeleton: { text }, left, isTakenBack }: Trace): Reason | null {
  const isBlame = CRIME.test(text) && (/ ACT\d+ /.test(text) || BLAME.test(text));
  if (!isBlame && !WAYS_IN.test(text) && !OF_A_REPORT.test(text) && !SILENT.test(text)) return null;
  return isTakenBack ? 'taken-back-next' : (left.get('blame') ?? 'not-understood');
}

const isOtherFigure = ({ reason }: PassedFigure): boolean =>
  /^(?:no-theft|rate|other-meaning|other-loss|share-of-other|no-attacks)$/.test(reason);

const OTHER_THINGS =
  / (?:prices?|priced|volumes?|fees?|market (?:cap\w*|value)|markets?|capitali[sz]ation|valu(?:ed|ation)|revenues?|sales|rais(?:ed|es|ing)|funding|invest\w+|shares?|stocks?|trad(?:ed|es|ing)|profits?|earn\w+|budget|salar(?:y|ies)|gdp|rose|fell|surged|dropped|climbed|gained|bought|sold|worth|cost|costs|paid|fined?|fines)(?= )/;
const THEFT_WORDS =
  / (?:\S*hack\w*|\S*theft\w*|thie(?:f|ves)|stol\w+|steal\w*|\S*attack\w*|exploit\w*|breach\w*|\S*heists?|drain\w*|robb\w*|launder\w*|gang|extort\w*|demand\w*|taken|took|los(?:t|s|ses|e|es|ing)|missing|gone|siphon\w*|loot\w*|haul|vanish\w*|disappear\w*|damages?|victims?|incidents?|frozen|froze|freez\w+|recover\w*|seiz\w+|ransom\w*|fraud\w*|scam\w*|ACT\d+)(?= )/;

/** A sentence of prices, fees, volumes and their like, in which no word speaks of theft or of what becomes of stolen things. */
function isOfOtherThings({ skeleton: { text, amounts } }: Trace): boolean {
  return (
    (OTHER_THINGS.test(text) || amounts.every(({ rate }) => rate)) &&
    !THEFT_WORDS.test(text) &&
    !THEFT_CONTEXT.test(text)
  );
}
