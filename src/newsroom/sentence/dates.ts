import type { Period } from '../../register/claim.ts';
import { readPeriods } from '../grammar/readPeriods.ts';
import { isComparedSum } from './comparedFrame.ts';
import { type FoundWhen, periodNear } from './draft.ts';
import { headPeriod } from './relativeClause.ts';
import type { Skeleton } from './skeleton.ts';
import { isOfTotal } from './totals.ts';

/** Thefts, and what becomes of their proceeds; the adjective in "the stolen funds" is neither. */
const THEFT =
  / (?:stole|stealing|steal|stolen(?! (?:funds|money|crypto\w*|coins?|tokens?|assets|bitcoins?|ether|AMT))|hacked|hack|hacks|taken|took|drained|siphoned|looted|lost|robbed|heists?|thefts?|attack|attacked|cyberattack|breach\w*|exploit(?:ed)?|robbery|raid)(?= |$)/;
const AFTERMATH =
  / (?:recover(?:s|ed|ing)?|return(?:s|ed|ing)?|retriev\w+|recouped|regained|clawed back|froze|frozen|freez\w+|blacklisted|immobili[sz]ed|locked|launder\w*|cashed out|washed|seized|blocked|repaid|arrested|charged|indicted|convicted|sentenced|pleaded|pled|admitted|confessed|jailed|extradited|reopened|closed|shut|filed|refunded|compensated|reimbursed|identified|named)(?= |$)/;

const OF_THIS =
  /^ PER\d+(?: 's)? (?:theft|heist|hack|robbery|exploit|raid)(?: of(?: (?:about|some|nearly|over|a|an))?)?$/;

/** "In PER0 and again in PER1, losing AMT0 and AMT1 respectively": the date of the same rank. */
function rankedPeriod({ text, periods }: Skeleton, at: number): FoundWhen | undefined {
  if (periods.length < 2 || !text.includes(' respectively ') || !/ AMT\d+ .* AMT\d+ (?:.* )?respectively /.test(text))
    return undefined;
  const sums = [...text.matchAll(/ AMT\d+(?= )/g)].map(({ index }) => index);
  const dates = [...text.matchAll(/ PER(\d+)(?= )/g)].map(({ 1: number }) => periods[Number(number)]!.period);
  const found = sums.length === dates.length ? dates[sums.indexOf(at)] : undefined;
  return { period: found ?? null, unresolved: null };
}

/** "AMT0 missing from NAM0 since PER0": it was taken then, and not ever since. */
function missingSince({ text, periods }: Skeleton, at: number): Period | null {
  const found =
    /^ AMT\d+(?: (?:in|of|worth of) (?!AMT)\S+)?(?: (?:that|which|has|have|had|been|is|are|was|were|gone))* (?:missing|gone)(?: (?!AMT|PER|;)\S+){0,6} PER(\d+)(?= )/.exec(
      text.slice(at),
    );
  const since = found === null ? '' : periods[Number(found[1])]!.as;
  const [first] = since.startsWith('since ') ? readPeriods(since.slice('since '.length)) : [];
  return first?.period ?? null;
}

const DATES_A_THEFT =
  /^ PER\d+(?: 's)?(?: (?:NAM\d+|geo|'s|exchange|bridge|crypto\w*|wallet|defi|of|-)){0,4} (?:heist|hack|theft|attack|cyberattack|breach|exploit|robbery|raid)(?= )/;

/**
 * When a sum was stolen, or recovered, frozen or laundered: a date that stands with the one is none of the other. Behind a
 * figure no word of the other may stand between; before it none at all, or the date has to begin a part of its own ("and in
 * May returned").
 */
export function deedPeriod(skeleton: Skeleton, at: number, isAftermath: boolean, isBehind: boolean): FoundWhen {
  const { text } = skeleton;
  const other = isAftermath ? THEFT : AFTERMATH;
  const own = isAftermath ? AFTERMATH : THEFT;
  const ranked = rankedPeriod(skeleton, at);
  if (ranked !== undefined) return ranked;
  const headed = isAftermath ? null : headPeriod(skeleton, at);
  if (headed !== null) return { period: headed, unresolved: null };
  // "AMT1 from NAM1 a month later": then, and not at the date before.
  if (LATER.test(text.slice(at).split(/ [,;.] | (?:and|but|while)(?= )/, 1)[0]!))
    return { period: null, unresolved: null };
  const missing = isAftermath ? null : missingSince(skeleton, at);
  if (missing !== null) return { period: missing, unresolved: null };
  return periodNear(skeleton, at, (index) => {
    // "Identified in the PER0 theft of AMT0": its own.
    if (!isAftermath && index < at && OF_THIS.test(text.slice(index, at))) return true;
    if (
      isOfTotal(text, index) ||
      isOfBlame(text, index) ||
      isOfCharge(text, index) ||
      isOfNextDeed(skeleton, at, index)
    )
      return false;
    // "AMT0 over five years, more than half of it PER0": the part's.
    if (OF_A_PART_OF_IT.test(text.slice(Math.max(at + 6, index - 90), index))) return false;
    // "Less than in 2022": what it is held against.
    if (COMPARED.test(text.slice(Math.max(0, index - 90), index))) return false;
    // "Laundered a part of the proceeds of the May 2022 Kawabit heist": the heist's date.
    if (isAftermath && DATES_A_THEFT.test(text.slice(index))) return false;
    // "Since the first attack, in": that began then.
    if (/ since(?: (?!AMT|PER|[;])\S+){1,7}(?<! -) (?:in|on)$/.test(text.slice(Math.max(0, index - 80), index)))
      return false;
    if (index > at) {
      const between = text.slice(at, index);
      // "The biggest theft since the AMT1 stolen from B in": the date of that one.
      const compared = / AMT(\d+)(?: (?!AMT|[,;])\S+)*$/.exec(between.slice(5));
      if (compared !== null && isComparedSum(skeleton, at + 5 + compared.index, Number(compared[1]))) return false;
      // "Losing AMT0 two years after a AMT1 breach in PER0": the date of that one.
      if (
        / (?:after|since|following|before) (?:an?|the|its|their|another|losing)(?: (?!AMT|;|,)\S+){0,4} AMT\d+(?: (?!AMT|;|,)\S+)*$/.test(
          between,
        )
      )
        return false;
      // "$1.5 billion over five years, including AMT1 in PER0": the part's.
      if (/ (?:including|among them|of which)(?: (?!AMT)\S+){0,3} AMT\d+(?= )/.test(between)) return false;
      // "…, an exchange that had already lost assets in": another deed.
      if (
        !isBehind &&
        / (?:that|which|who|whose)(?: \S+){0,4} (?:lost|stole|stolen|hacked|suffered|raised|founded|launched|began|opened|closed|collapsed|started|bought|acquired)(?= )/.test(
          between,
        )
      )
        return false;
      const match = other.exec(between);
      return match === null || own.test(between.slice(match.index + match[0].length));
    }
    const ahead = text.slice(0, index);
    const behind = text.slice(index, at);
    if (/ (?:and|but|then|;)(?: later| then)?(?: (?:in|on|by|since|early in|late in))?$/.test(ahead))
      return !other.test(behind);
    if (isAftermath) return !THEFT.test(text.slice(0, at));
    // "Laundered in 2022 the $5 million stolen": the nearest deed before the date is not the theft.
    const near = ahead.split(' ').slice(-8).join(' ');
    return !AFTERMATH.test(behind) && !(AFTERMATH.test(` ${near} `) && !THEFT.test(` ${near} `));
  });
}

const LATER =
  /(?<! (?:from|than|to|of|over)) (?:an?|one|two|three|four|five|six|several|some|\d+|barely|just)(?: (?:few|\w+))? (?:hours?|days?|weeks?|months?|years?) (?:later|earlier)(?= |$)/;

const OF_A_PART_OF_IT =
  / (?:half|most|much|some|all|third|quarter|part|bulk|majority|AMT\d+)(?: \S+)? of (?:it|that|them|which|those)(?: (?:stolen|taken|came|was|were|in|during|just))*$/;

/** "More than in the whole of", "double the sum of": what follows is what it is held against. */
const COMPARED =
  / (?:(?:than|unlike|as)(?: (?:in|for|during|over|full|year|the|that|those|of|all|whole|entire|entirety|both|either|any|sum|total|same|months?|period|figure|stolen|taken|lost|was|were|seen)){0,8}|(?:worst|best|biggest|busiest|highest|largest|lowest|quietest) (?:month|year|quarter|week|level|figure|total))(?: PER\d+(?: ,)? (?:and|or))?$/;
/** When somebody was charged, sanctioned or arrested over a deed, and not when it was done. */
const OF_A_CHARGE =
  / (?:sanction(?:s|ed|ing)?|charg(?:es|ed|ing)|indict(?:s|ed|ing)?|convict(?:s|ed|ing)?|sentenc(?:es|ed|ing)|jail(?:s|ed|ing)?|imprisoned|arrest(?:s|ed|ing)?|extradited|designat(?:es|ed|ing)|prosecuted|pleaded guilty|pled guilty|blacklisted|fined)(?: (?!AMT|;|who|that|which|over|with|of|stole|hacked|laundering|stealing)\S+){0,9}? (?:in|on|late in|early in)$/;
const OVER_A_DEED =
  /^ PER\d+(?: ,)? (?:for|over|with|after|following|in connection|to|of|on (?:charges|suspicion))(?= )/;
const IS_CHARGED =
  /^ PER\d+(?: ,)? (?:(?!AMT|stole|hacked|took)\S+ ){0,5}?(?:sanctioned|charged|indicted|convicted|sentenced|jailed|arrested|designated|extradited)(?: (?!AMT|;)\S+){1,8}? (?:for|over|with)(?= )/;

/** Whether the date at a place is that of a charge over what the sentence tells. */
export function isOfCharge(text: string, index: number): boolean {
  const ahead = text.slice(Math.max(0, index - 160), index);
  const behind = text.slice(index);
  if (/(?:^| )(?:in|on|,)$/.test(ahead) && IS_CHARGED.test(behind)) return true;
  return OF_A_CHARGE.test(ahead) && OVER_A_DEED.test(behind);
}

const BLAMES =
  / (?:attribut\w+|blam\w+|accus\w+|linked|links|tied|traced|pinned|charged|indicted|sanctioned)(?= ).* ACT\d+(?: 's)?(?<rest>(?: (?!AMT|;|,)\S+){0,7})$/;

/** Whether a date is that of the blame: "attributed the theft to ACT0 on PER0", "the FBI on PER0 attributed". */
export function isOfBlame(text: string, index: number): boolean {
  const match = BLAMES.exec(text.slice(0, index));
  // "By hackers linked to ACT0 in": whose they are, and the deed's date.
  if (
    match !== null &&
    !/ (?:by|to)(?: \S+){0,2} (?:hackers?|attackers?|thieves|group|gang|operatives|actors|crew|agents)$/.test(
      text.slice(0, match.index),
    ) &&
    / (?:on|in|late in|early in)$/.test(match.groups!.rest!) &&
    !THEFT.test(`${match.groups!.rest!} `) &&
    // "In seven attacks attributed to ACT0 in PER0": theirs.
    !/ (?:AMT\d+|attacks|thefts|hacks|heists|incidents|breaches|raids)(?: (?:that (?:were|are)|publicly))? $/.test(
      `${text.slice(0, match.index)} `,
    )
  )
    return true;
  // "Was accused in PER0 of stealing".
  if (
    / (?:accused|charged|blamed|suspected|indicted|convicted|arrested|sentenced)(?: (?:earlier|late|early))? (?:on|in)$/.test(
      text.slice(0, index),
    ) &&
    /^ PER\d+ (?:of|with|for|over|in connection|on suspicion)(?= )/.test(text.slice(index))
  )
    return true;
  return (
    text.slice(0, index).endsWith(' on') &&
    /^ PER\d+ (?:attributed|blamed|accused|linked|tied|said|announced|confirmed|charged|indicted)(?= )/.test(
      text.slice(index),
    )
  );
}

/** Whether a date stands with another sum that has a verb of its own: "… and hit NAM1 for AMT1 in PER0". */
function isOfNextDeed({ text }: Skeleton, at: number, index: number): boolean {
  if (index > at) return OWN_DEED.test(text.slice(at + 5, index));
  // "… AMT0 in PER0 ; ACT0 stole AMT1": the date closes a part that has its own sum.
  const between = text.slice(index, at);
  const part = text.slice(0, index).split(/ ; /).at(-1)!;
  return / AMT\d+(?= )/.test(`${part} `) && / ;(?= )/.test(between);
}

const OWN_DEED =
  / (?:and|;|,|but|while|that|which|then)(?: (?!AMT)\S+){0,5} (?:hit|struck|stole|took|drained|lost|robbed|hacked|attacked|raided|looted|siphoned|breached|exploited)(?: (?!AMT|;)\S+){0,7} AMT\d+(?= )/;
