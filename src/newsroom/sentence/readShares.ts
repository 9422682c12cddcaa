import {
  decimalText,
  enclosingDecimals,
  multiply,
  parseDecimal,
  type Rational,
  rational,
} from '../../core/rational.ts';
import type { Amount, Claim, ShareOf } from '../../register/claim.ts';
import { cancellation } from './cancelled.ts';
import { type Draft, draft, periodNear, type Scene, scopeOf } from './draft.ts';
import { leave, type Reason } from './leave.ts';
import { actorAfterBy, actorSubject, confidenceOf, NOT_BLAMED } from './parties.ts';
import { NEGATION, THEFT_CONTEXT } from './theftPatterns.ts';

const WHOLE = /^( of| the| all| dollars| coins| tokens| bitcoins)((?: (?!AMT\d|,|;|\.|according|said)\S+){1,12})/;
const STOLEN = / (?:stolen|taken|thefts?|hacked|looted|losses|lost|heists?|hacks|loot|crime|laundered)(?= |$)/;
/** "Of stolen crypto", without an article: of all of it. */
const OF_STOLEN_THINGS =
  /^ of (?:all )?(?:the )?stolen (?:crypto\w*|funds|assets|value|money|digital assets|virtual assets)(?= |$)/;
/** "Half of what was taken from NAM0 has been returned": what became of a part of one theft. */
function isPartOfOneTheft(whole: string, tail: string): boolean {
  // "Of the coins lost by NAM0": one theft's, and not of all.
  if (
    / (?:stolen|lost|taken|looted|drained)(?: (?!AMT|PER)\S+){0,1}? (?:by|from)(?: (?!ACT|AMT)\S+){0,3} NAM\d+/.test(
      whole,
    )
  )
    return true;
  if (
    whole.startsWith(' of the ') &&
    !/ PER\d+/.test(whole) &&
    / (?:can|could|cannot|may|will)(?: \S+){0,4} (?:traced|recovered|returned|moved|frozen|laundered|converted|found|sold|spent)(?= )/.test(
      tail,
    )
  )
    return true;
  return (
    / NAM\d+/.test(whole) &&
    /^(?: (?!;)\S+){1,16}? (?:has|have|had|was|were|is|are)(?: \S+){0,2} (?:recovered|returned|frozen|laundered|retrieved|recouped|seized|moved|traced|converted|sent back|clawed back)(?= )/.test(
      tail,
    )
  );
}
/** "Of all losses", where nothing speaks of thefts. */
function isOtherLoss({ skeleton: { text, amounts }, isAboutTheft }: Scene, whole: string): boolean {
  const isOnlyLoss =
    / (?:losses|lost)(?= |$)/.test(whole) && !STOLEN.test(whole.replace(/ (?:losses|lost)(?= |$)/g, ''));
  return (
    isOnlyLoss && !isAboutTheft && !THEFT_CONTEXT.test(text) && !amounts.some(({ amount }) => amount.unit === 'attacks')
  );
}

const PART =
  / (?:that|this|which|it|the (?:sum|amount|figure|theft|heist|hack|haul))(?: (?:figure|sum|amount|theft|heist|hack|haul|total|alone|itself|one|attack)){0,3} (?:represented|represents|was|is|equals|equalled|equaled|accounted for|accounts for|made up|makes up|makes|amounted to|amounts to|would be|comes to|constituted|constitutes|,)(?: \S+){0,3}$/;

/** A claim that a share may be a part of: the sum that was named last. */
export interface PartOf {
  readonly id: Claim['id'];
  readonly amount: Amount;
}

/** Shares of what was stolen in all, with the whole that they imply where the part is known. */
export function readShares(scene: Scene, part: PartOf | null): Draft[] {
  const { skeleton } = scene;
  const { text, amounts } = skeleton;
  const cancelled = cancellation(text);
  const drafts: Draft[] = [];
  for (const [index, { amount, to }] of amounts.entries()) {
    if (amount.unit !== 'share') continue;
    if (cancelled !== null) {
      leave(scene, index, cancelled);
      continue;
    }
    const at = text.indexOf(` AMT${index} `);
    const left = text.slice(Math.max(0, at - 200), at);
    const ofSum =
      shareOfSum(scene, index, at) ??
      shareOfFirst(scene, index, at) ??
      shareOfIt(scene, index, at) ??
      shareOfNamedWhole(scene, index, at);
    if (ofSum !== null) {
      drafts.push(ofSum);
      continue;
    }
    const before = comparedShare(scene, index, at, drafts.at(-1));
    if (before !== null) {
      drafts.push(before);
      continue;
    }
    const whole = WHOLE.exec(text.slice(at + ` AMT${index}`.length));
    const none = whole === null ? 'share-of-other' : whyNoShare(scene, whole[0], text.slice(at), left);
    if (whole === null || none !== null) {
      leave(scene, index, none ?? 'share-of-other');
      continue;
    }
    const when = periodNear(skeleton, at);
    const isPart = PART.test(left);
    const pinned = / (?:attribut\w+|pin(?:s|ned)?|blam\w+)$/.test(left)
      ? / (?:to|on)(?: (?!AMT|;)\S+){0,5}? ACT(\d+)(?= )/.exec(text.slice(at))
      : null;
    const actor =
      (pinned === null || NOT_BLAMED.test(text) ? null : skeleton.actors[Number(pinned[1])]!) ??
      actorSubject(left, skeleton) ??
      doerBehind(text.slice(at + ` AMT${index}`.length), skeleton, scene);
    const words = wordsOf(scene, to, whole[0]);
    const of: ShareOf = { text: words, ...(isPart && part !== null ? implied(part, amount, words) : {}) };
    drafts.push(
      draft(scene, {
        predicate: 'share',
        amount,
        actor,
        period: when.period,
        attribution: actor === null ? null : { actor, confidence: confidenceOf(text, false) },
        scope: scopeOf(text),
        of,
        ambiguous: [
          when.unresolved,
          isPart && part === null ? 'what it is a share of is named, and not what the part is' : null,
        ],
      }),
    );
  }
  return drafts;
}

/** "AMT0 of all that was stolen in PER0 , up from AMT1 in PER1": the same share of another period. */
function comparedShare({ skeleton }: Scene, index: number, at: number, last: Draft | undefined): Draft | null {
  const { text, amounts, periods } = skeleton;
  if (last?.predicate !== 'share' || last.period === undefined || last.amount !== amounts[index - 1]?.amount)
    return null;
  const between = text.slice(text.indexOf(` AMT${index - 1} `), at);
  const when = /^ AMT\d+(?: (?:in|during|for))? PER(\d+)(?= (?:[.,;]|and|SPK\d+|according) )/.exec(text.slice(at));
  const period = when === null ? null : periods[Number(when[1])]!.period;
  if (
    period === null ||
    !/ PER\d+(?: ,| \()? (?:(?:up|down)(?: sharply| slightly)? from|compared (?:with|to)|against|versus)$/.test(between)
  )
    return null;
  return { ...last, amount: amounts[index]!.amount, period };
}

/** Why a share of a whole in words is none of all that was stolen, or `null`. */
function whyNoShare(scene: Scene, whole: string, tail: string, left: string): Reason | null {
  if (
    / (?:caused|due to|because)(?= |$)/.test(whole) ||
    / (?:programmes?|programs?|budget|economy|revenues?|income|earnings|spending|imports|exports|gdp)(?= |$)/.test(
      whole.split(/ (?:stolen|taken|from|in)(?= )/, 1)[0]!,
    ) ||
    !(STOLEN.test(whole) || OF_STOLEN_THINGS.test(whole)) ||
    isOtherLoss(scene, whole)
  )
    return 'share-of-other';
  if (NEGATION.test(left.slice(-40))) return 'denied';
  const isOfLoot =
    / (?:their|its|his|the stolen|these|those|this loot|that loot|(?:the|this|that)(?: \S+)? (?:loot|haul|funds|money|proceeds|coins|ether|bitcoin|tokens)(?! (?:\S+ )?(?:stolen|taken|lost)))(?= |$)/.test(
      whole.slice(0, 22),
    );
  return isOfLoot || isPartOfOneTheft(whole, tail) ? 'one-theft' : null;
}

/** "… was taken by Lazarus", "… was the work of North Korea", "… went to North Korea". */
function doerBehind(tail: string, skeleton: Scene['skeleton'], { memory }: Scene): string | null {
  const near = tail.slice(0, 140);
  if (NOT_BLAMED.test(near) || NEGATION.test(near.slice(0, 40))) return null;
  const match =
    /^(?:[^,;]*?) (?:(?:was|were|is|are|been) (?:the )?(?:work|doing|handiwork) of|(?:went|gone|goes|flowed) to|(?:ended|ends|wound|landed) (?:up )?(?:in|with)|attribut\w+ to|linked to|tied to|to)(?: (?:the|hackers?|groups?|actors?|those|thieves|people|crews?|units?|gangs?|affiliated|linked|tied|connected|aligned|associated|with|to|working|for|state|-|sponsored)){0,6} ACT(\d+)/.exec(
      near,
    ) ??
    /^ (?:the )?ACT(\d+)(?= )/.exec(near) ??
    /^[^,;]*? (?:was|were|is|are) ACT(\d+) 's (?:doing|work|handiwork|spoils|haul)(?= )/.exec(near);
  if (match !== null) return skeleton.actors[Number(match[1])]!;
  const done =
    / (?:was|were|is|are|been)(?: \S+){0,2}? (?:taken|stolen|looted|drained|siphoned|carried out|committed|perpetrated)(?: \S+){0,2} by(?= )/.exec(
      near.split(/ [,;] /, 1)[0]!,
    );
  return done === null ? null : actorAfterBy(near.slice(done.index), skeleton, memory);
}

const OF_SUM =
  /^(?: of)?(?: (?:the|all|a|an|that|total|estimated|-)){0,3} AMT(?<sum>\d+)(?<what>(?: (?!AMT\d|,|;|\.|was|were|is|are|has|had|have|went|according|said)\S+){1,12})(?<tail>.*)/;
const DONE =
  /^(?: ,)? (?:(?:was|were|is|are|has been|had been|have been)(?: \S+){0,2}? (?:stolen|taken|looted|drained|siphoned|attributed|attributable|committed|carried out)|went)(?= )/;
const DOES =
  / (?:stole|stolen|took|taken|accounted for|accounts for|responsible for|behind|stealing|looted|siphoned)(?: \S+){0,2}$/;

/** "stole $1.7 billion in 2022, or 44% of the". */
const RESTATED =
  / (?:stole|stolen|took|taken) AMT\d+(?: (?:in|PER\d+|of|crypto\w*|worth|from|exchanges|platforms)){0,6} ,? ?(?:or|,)(?: (?:about|some|roughly|nearly|around))?$/;

/** "60% of the $2.2 billion stolen in 2024 was taken by North Korea": a share with its doer, of a sum that is stated. */
function shareOfSum(scene: Scene, index: number, at: number): Draft | null {
  const { skeleton, memory } = scene;
  const { text, amounts } = skeleton;
  const match = OF_SUM.exec(text.slice(at + ` AMT${index}`.length));
  if (match === null) return null;
  const { sum = '', what = '', tail = '' } = match.groups!;
  const left = text.slice(Math.max(0, at - 200), at);
  if (!STOLEN.test(what) || NEGATION.test(left.slice(-40)) || NEGATION.test(tail.slice(0, 40))) return null;
  const to = / to(?: the)? ACT(\d+)/.exec(tail.slice(0, 80));
  const doer = DONE.test(tail)
    ? (actorAfterBy(tail, skeleton, memory) ?? (to === null ? null : skeleton.actors[Number(to[1])]!))
    : DOES.test(left)
      ? actorSubject(left, skeleton)
      : RESTATED.test(left)
        ? actorSubject(left.slice(0, left.search(/ (?:stole|stolen|took|taken)(?= )/)), skeleton)
        : null;
  if (doer === null || NOT_BLAMED.test(text)) return null;
  const words = wordsOf(scene, amounts[index]!.to, match[0].slice(0, match[0].length - tail.length));
  return doersShare(scene, index, { doer, sum: Number(sum), words });
}

/** A share whose doer is known, of a sum that is stated (by its number) or of a whole in words. */
function doersShare(
  scene: Scene,
  index: number,
  { doer, sum, words }: { doer: string | null; sum?: number; words: string },
): Draft {
  const { skeleton } = scene;
  const { text, amounts } = skeleton;
  const { amount } = amounts[index]!;
  const whole = sum === undefined ? undefined : amounts[sum]!.amount;
  const when = periodNear(skeleton, text.indexOf(` AMT${sum ?? index} `));
  const confidence = confidenceOf(text, false);
  return draft(scene, {
    predicate: 'share',
    amount,
    actor: doer,
    period: when.period,
    attribution: doer === null ? null : { actor: doer, confidence },
    confidence: doer === null ? 'stated' : confidence,
    scope: scopeOf(text),
    of: { text: words, ...(whole === undefined ? {} : impliedPart(amount, whole, words)) },
    ambiguous: [when.unresolved],
  });
}

/** "Of the $2.2 billion stolen in 2024, some 60% went to North Korea", "…, North Korea took 60%". */
function shareOfFirst(scene: Scene, index: number, at: number): Draft | null {
  const { skeleton } = scene;
  const { text, amounts } = skeleton;
  const match =
    /^ of(?: the| all| an?| that| some| estimated| total)* AMT(\d+)((?: (?!AMT\d|,)\S+){1,10}) ,((?: (?!AMT\d|;)\S+){0,10})$/.exec(
      text.slice(0, at),
    );
  if (match === null || !STOLEN.test(match[2]!) || amounts[Number(match[1])]!.amount.unit === 'share') return null;
  const left = match[3]!;
  const tail = text.slice(at + ` AMT${index}`.length);
  const subject = / (?:took|stole|taken|stolen|accounted for|responsible for|behind|grabbed|netted)(?: \S+){0,2}$/.test(
    left,
  )
    ? actorSubject(left, skeleton)
    : null;
  const doer = subject ?? (left.split(' ').length < 4 ? doerBehind(tail, skeleton, scene) : null);
  if (doer === null || NEGATION.test(left) || NOT_BLAMED.test(text)) return null;
  const sum = Number(match[1]);
  const words = `${amounts[sum]!.amount.as}${scene.sentence.slice(amounts[sum]!.end).split(',', 1)[0]!}`.replace(
    /\s+/g,
    ' ',
  );
  return doersShare(scene, index, { doer, sum, words });
}

/** "AMT was stolen this year, AMT of it by ACT": of the sum before, where that is no one victim's. */
function shareOfIt(scene: Scene, index: number, at: number): Draft | null {
  const { skeleton } = scene;
  const { text, amounts } = skeleton;
  const ahead = text.slice(0, at);
  const tail = text.slice(at + ` AMT${index}`.length);
  const sum = amounts.findLastIndex(({ amount }, before) => before < index && /^[A-Z]/.test(amount.unit));
  if (sum < 0 || / NAM\d+/.test(ahead) || !STOLEN.test(ahead) || NOT_BLAMED.test(text)) return null;
  if (!/^ of (?:it|that|this|which|the total|that total|that sum|the sum)(?= )/.test(tail)) return null;
  const doer =
    actorAfterBy(tail.slice(0, 120), skeleton, scene.memory) ??
    doerBehind(tail, skeleton, scene) ??
    (DOES.test(ahead) ? actorSubject(ahead.slice(ahead.lastIndexOf(' AMT')), skeleton) : null);
  return doer === null ? null : doersShare(scene, index, { doer, sum, words: amounts[sum]!.amount.as });
}

/** "Of all the crypto stolen in PER, AMT went to ACT", "ACT's share of all funds stolen rose to AMT": a whole in words, named first. */
function shareOfNamedWhole(scene: Scene, index: number, at: number): Draft | null {
  const { skeleton } = scene;
  const { text } = skeleton;
  const ahead = text.slice(0, at);
  const tail = text.slice(at + ` AMT${index}`.length);
  if (NOT_BLAMED.test(text) || NEGATION.test(ahead.slice(-40))) return null;
  const first = OF_WHOLE_FIRST.exec(ahead);
  if (first !== null && STOLEN.test(first[1]!)) {
    const left = first[2]!;
    const doer = DOES.test(left) ? actorSubject(left, skeleton) : doerBehind(tail, skeleton, scene);
    if (doer === null && (!OF_NOBODY.test(tail) || / ACT\d/.test(text) || / NAM\d/.test(first[1]!))) return null;
    return doersShare(scene, index, { doer, words: first[1]!.trim() });
  }
  const owned = SHARE_OF_WHOLE.exec(ahead);
  if (owned === null || !STOLEN.test(owned.groups!.whole!)) return null;
  const doer =
    owned.groups!.owner === undefined
      ? actorAfterBy(owned.groups!.whole!, skeleton, scene.memory)
      : skeleton.actors[Number(owned.groups!.owner)]!;
  return doer === null ? null : doersShare(scene, index, { doer, words: owned.groups!.whole!.trim() });
}

/** Where so much of all that was stolen came from. */
const OF_NOBODY =
  /^ (?:came|was taken|was stolen|was lost|was drained|stemmed|resulted|originated) (?:from|in|through|via|by)(?= )(?!.* (?:recovered|returned|frozen)(?= ))/;
const OF_WHOLE_FIRST =
  /^ of((?: (?:all|the|everything|every|crypto\w*|virtual|digital))(?: (?!AMT\d|,)\S+){1,10}) ,((?: (?!AMT\d|;)\S+){0,8})$/;
const SHARE_OF_WHOLE =
  /(?: ACT(?<owner>\d+) 's(?: \S+)?)? (?:share|portion|proportion|part|slice) of(?<whole>(?: (?!AMT\d|;|,)\S+){2,10}?) (?:rose|climbed|fell|grew|jumped|surged|dropped|increased|declined|swelled|went up|shrank|reached|was|is|stood|stands|hit|came|amounted|soared|rising|falling)(?: (?:to|at|from AMT\d+(?: in)?(?: PER\d+)?|from|sharply|,|just|now|only|then|up|in|PER\d+))*$/;

/** Share times whole, exactly: the ends of the product are the products of the ends. */
function impliedPart(share: Amount, whole: Amount, words: string): Pick<ShareOf, 'impliedPart'> {
  const [lo, hi] = (['lo', 'hi'] as const).map((end) => {
    const [a, b] = [share.interval[end], whole.interval[end]];
    return a === null || b === null ? null : decimalText(multiply(parseDecimal(a), parseDecimal(b)));
  }) as [string | null, string | null];
  if (lo === null && hi === null) return {};
  const modality = lo === hi ? (whole.modality === 'exactly' ? share.modality : whole.modality) : 'between';
  return {
    impliedPart: {
      as: `${share.as} of ${words}`,
      unit: whole.unit,
      interval: { lo, hi },
      modality,
      computedBy: 'us',
    },
  };
}

/** The whole in the source's words: from behind the share as far as the pattern went. */
function wordsOf({ sentence, skeleton }: Scene, to: number, matched: string): string {
  const count = matched.trim().split(' ').length;
  const first = skeleton.offsets.findIndex((offset) => offset >= to);
  const end = skeleton.offsets[first + count] ?? sentence.length;
  return sentence
    .slice(to, end)
    .trim()
    .replace(/^of\s+/, '')
    .replace(/[\s,;.]+$/, '')
    .replace(/\s+/g, ' ');
}

/** Part divided by share, exactly; where the decimals do not end, the two that enclose it. */
function implied(part: PartOf, share: Amount, words: string): Pick<ShareOf, 'impliedTotal' | 'part'> {
  const low = quotient(part.amount.interval.lo, share.interval.hi);
  const high = quotient(part.amount.interval.hi, share.interval.lo);
  if (low === null && high === null) return { part: part.id };
  const interval = { lo: low === null ? null : edge(low, 0), hi: high === null ? null : edge(high, 1) };
  return {
    part: part.id,
    impliedTotal: {
      as: `${part.amount.as} / ${share.as} (${words})`,
      unit: part.amount.unit,
      interval,
      modality: interval.lo === interval.hi ? share.modality : 'between',
      computedBy: 'us',
    },
  };
}

function quotient(part: string | null, share: string | null): Rational | null {
  if (part === null || share === null || share === '0') return null;
  const [a, b] = [parseDecimal(part), parseDecimal(share)];
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

const PLACES = 2;

function edge(value: Rational, side: 0 | 1): string {
  return decimalText(value) ?? enclosingDecimals(value, PLACES)[side];
}
