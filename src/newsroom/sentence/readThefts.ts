import type { Attribution, Confidence } from '../../register/claim.ts';
import { cancellation, isCancelled, isOnlyBlame } from './cancelled.ts';
import { comparedFrame, isOnlyCompared } from './comparedFrame.ts';
import { isHeldAgainst } from './comparisons.ts';
import { isCounter } from './counters.ts';
import { deedPeriod } from './dates.ts';
import { type Draft, draft, periodNear, type Scene, scopeOf } from './draft.ts';
import type { Frame } from './frame.ts';
import { findFrame } from './frames.ts';
import { leave, type Reason } from './leave.ts';
import { continuedFrame, pastBeside } from './listedFrames.ts';
import { openFrame } from './openFrame.ts';
import { withoutOtherDeeds } from './otherEvents.ts';
import {
  actorAfterBy,
  actorIn,
  actorSubject,
  areTwoActors,
  BLAMES_NOBODY,
  blamed,
  confidenceOf,
  NOT_BLAMED,
  rememberVictim,
} from './parties.ts';
import { withDoerBefore, withDoerOfRest } from './sameDoer.ts';
import { sameMeasure } from './sameMeasure.ts';
import { soleSum } from './soleSum.ts';
import { isTold } from './standing.ts';
import { THEFT_CONTEXT } from './theftPatterns.ts';
import { isOfTotal, totalFrom } from './totals.ts';
import { isCoin, valuedLater } from './valuedLater.ts';
import { findVictim } from './victims.ts';

/** The claims of stolen, attempted, recovered, frozen and laundered sums of a sentence. */
export function readThefts(scene: Scene): Draft[] {
  const { skeleton } = scene;
  const { text, amounts } = skeleton;
  if (/\?["'\u201d]? $/.test(text)) return leaveAll(scene, 'question');
  const drafts: Draft[] = [];
  let last: { frame: Frame; index: number } | null = null;
  const valued = valuedLater(scene);
  const shared = isCancelled(text) ? null : respectively(scene);
  if (shared !== null) return shared;
  for (const [index, found] of amounts.entries()) {
    if (!/^[A-Z]/.test(found.amount.unit)) continue;
    if (found.rate || scene.replaced.has(index)) {
      leave(scene, index, found.rate ? 'rate' : 'replaced');
      continue;
    }
    if ([...valued.values()].includes(index)) continue;
    const at = text.indexOf(` AMT${index} `);
    const cancelled = at < 0 || isOnlyBlame(text, at) ? null : cancellation(text, at);
    if (at < 0 || cancelled !== null) {
      leave(scene, index, cancelled ?? 'aside');
      continue;
    }
    const again = last === null ? null : sameMeasure(scene, last.index, drafts.at(-1), at, index);
    if (again !== null) {
      drafts.push(again);
      last = { frame: last!.frame, index };
      continue;
    }
    const plain = findFrame(scene, at, index);
    const own = plain === null ? null : withCount(plain, skeleton);
    const compared: Frame | null = last === null ? null : comparedFrame(scene, last, drafts.at(-1), at, index);
    const frame: Frame | null =
      compared ??
      own ??
      (last === null ? soleSum(scene, at, index) : continuedFrame(scene, last, at, index)) ??
      openFrame(scene, at, index);
    if (frame === null || (compared === null && isOnlyCompared(scene, last?.index, at, index))) {
      leave(scene, index, frame === null ? 'no-theft' : 'compared');
      continue;
    }
    const isListed = own === null || compared !== null;
    last = { frame, index };
    let found_ = theftDraft(scene, frame, index, at);
    const worth = valued.get(index);
    if (worth !== undefined) found_ = { ...found_, amount: { ...found_.amount!, equivalent: amounts[worth]!.amount } };
    found_ = withDoerBefore(found_, { scene, frame, drafts, isListed, at });
    // A part of a sum was taken where the sum was.
    const whole = frame.isPart === true && !/ PER\d+/.test(frame.right) ? drafts.at(-1)?.subject.victim : undefined;
    drafts.push(
      whole === undefined || found_.subject.victim !== undefined
        ? found_
        : { ...found_, subject: { ...found_.subject, victim: whole } },
    );
  }
  return drafts.map((draft, index) => withDoerOfRest(draft, drafts[index + 1]));
}

/** No sum of a sentence is read. */
function leaveAll(scene: Scene, reason: Reason): Draft[] {
  for (const [index, { amount }] of scene.skeleton.amounts.entries())
    if (/^[A-Z]/.test(amount.unit)) leave(scene, index, reason);
  return [];
}

/** "AMT0 in PER0 in which AMT1 was stolen", where the count names who attacked: those are the doers of the sum. */
function withCount(frame: Frame, { amounts, actors }: Scene['skeleton']): Frame {
  const counted = frame.kind === 'passive' && actors.length === 0 ? IN_THE_COUNTED.exec(frame.left) : null;
  if (counted === null) return frame;
  const { amount } = amounts[Number(counted[1])]!;
  return amount.unit === 'attacks' && actorIn(amount.as) !== null ? { ...frame, counted: Number(counted[1]) } : frame;
}
const IN_THE_COUNTED =
  / AMT(\d+)(?: (?!AMT|;|but|that|who|of)\S+){0,10}?(?: ,)? in which(?: (?:a total of|some|about|together|altogether))*$/;

function theftDraft(scene: Scene, frame: Frame, index: number, at: number): Draft {
  const { skeleton, memory } = scene;
  const { text } = skeleton;
  const found = skeleton.amounts[index]!;
  // The victim of both stands behind the second of two sums.
  const isBefore = frame.kind !== 'passive' && frame.kind !== 'compound';
  const total = totalFrom(text, at);
  const named =
    total !== null ? null : findVictim(scene, isBefore ? { ...frame, right: pastBeside(frame.right) } : frame);
  const victim = named?.name && isCounter(skeleton, named.name) ? null : named;
  const when =
    total !== null
      ? periodNear(skeleton, at, (place) => place > total && isOfTotal(text, place))
      : frame.period === undefined
        ? deedPeriod(skeleton, at, frame.kind === 'after', frame.kind === 'passive')
        : { period: frame.period, unresolved: null };
  // The doer of a part is not that of the whole, but who stands in its own clause is: "of the AMT that ACT stole".
  const own = withoutOtherDeeds(skeleton, at, victim?.name ?? null);
  const owner = frame.isWhole ? ownDoer(frame, skeleton) : null;
  const blame =
    owner !== null
      ? { actor: owner, attribution: { actor: owner, confidence: confidenceOf(text, false) } }
      : total !== null || (frame.isWhole && !/ ACT\d+/.test(frame.gap))
        ? NO_BLAME
        : findBlame(scene, frame, index, own);
  const areTwo = areTwoActors(skeleton) && !frame.isWhole;
  // "$7 billion since 2019, including $455 million stolen by": the part has no period of its own.
  const isPart =
    (frame.isPart === true &&
      !/ PER\d+/.test(frame.right) &&
      when.period !== null &&
      when.period.from !== when.period.to) ||
    (/ including(?: \S+){0,2}$/.test(frame.left) && !/ PER\d+/.test(frame.right));
  const isWhole = victim?.name === undefined || victim.name === null;
  const loss =
    /^(?:lost|losing|loses|lose|loss|losses|damages?|proceeds)$/.test(frame.verb) &&
    !THEFT_CONTEXT.test(text) &&
    !scene.isAboutTheft;
  const confidence: Confidence = frame.isSuspicion
    ? 'suspected'
    : blame.attribution === null || blame.attribution === 'nobody'
      ? soleConfidence(own)
      : blame.attribution.confidence;
  if (victim?.name && !isHeldAgainst(text, at)) rememberVictim(memory, victim.name);
  return draft(scene, {
    predicate: frame.isAttempt ? 'attempted' : frame.predicate,
    amount: found.amount,
    victim: victim?.name ?? null,
    actor: blame.actor,
    period: isPart ? null : (when.period ?? victim?.period ?? null),
    attribution: blame.attribution,
    confidence,
    scope: isWhole ? scopeOf(text) : found.coin !== undefined || isCoin(found.amount.unit) ? ['crypto'] : [],
    ambiguous: [
      victim?.ambiguous,
      when.unresolved,
      areTwo && blame.actor === null ? 'more than one actor is named' : null,
      loss ? `“${frame.verb}” may be another loss than a theft` : null,
      found.odd === true ? 'the sum is said in two currencies that do not agree' : null,
      frame.isBeside ? 'a second sum beside another: both together, or one in two units' : null,
    ],
  });
}

/** "ACT0 laundered most of the AMT0 it stole": whoever did the one did the other. */
function ownDoer({ gap, verb, left }: Frame, skeleton: Scene['skeleton']): string | null {
  if (
    !/^(?: that| which)? (?:it|they|he|she)(?: (?:had|has|have))?$/.test(gap) ||
    !/^(?:stole|stolen|took|taken)$/.test(verb)
  )
    return null;
  return NOT_BLAMED.test(skeleton.text)
    ? null
    : actorSubject(left.replace(/ launder\w*.*$| mov(?:ed|ing).*$| cash\w* out.*$/, ''), skeleton);
}

/** How surely a deed is told of which nobody known is blamed. */
function soleConfidence(sentence: string): Confidence {
  const text = sentence.replace(/ (?:not|never)(?: \S+){0,2} (?:charged|accused|suspected)(?= )/g, '');
  if (/\b(?:charged|indicted|convicted|sentenced)\b/.test(text)) return 'charged';
  if (/\b(?:accused|accuses)\b/.test(text)) return 'accused';
  if (/\bsuspected of\b/.test(text)) return 'suspected';
  return /\b(?:allegedly|alleged|reportedly|purportedly|believed)\b/.test(text) ? 'alleged' : 'stated';
}

/** "Lost AMT0 to ACT0". */
const LOST_TO =
  /^(?: (?:in|of|worth of) (?!AMT)\S+(?: \S+)?)?(?: (?:in|on|PER\d+|,))* to (?:the |a |an )?(?:(?:suspected|geo|notorious|state|-|sponsored|hackers from|hackers of|thieves from) )*ACT(\d+)(?= )/;

interface Blame {
  readonly actor: string | null;
  readonly attribution: Attribution | 'nobody' | null;
}

const NO_BLAME: Blame = { actor: null, attribution: null };

/** Who did it, as the sentence has it; `text` is the sentence without what it tells of other deeds. */
function findBlame(scene: Scene, frame: Frame, index: number, text: string): Blame {
  const { skeleton } = scene;
  const at = text.indexOf(` AMT${index} `);
  if (frame.predicate === 'recovered' || frame.predicate === 'frozen') return NO_BLAME;
  if (BLAMES_NOBODY.test(text) && frame.predicate === 'stolen') return { actor: null, attribution: 'nobody' };
  const named =
    doerOf(scene, frame) ?? (frame.predicate === 'stolen' || frame.isAttempt ? blamedFor(scene, text, at) : null);
  if (named === null) return NO_BLAME;
  const isAccused = / (?:accused|blamed|charged|indicted|convicted|attributed)(?= )/.test(text);
  if (NOT_BLAMED.test(text) && !(isAccused && / den(?:ies|ied|ying)(?= )/.test(text))) return NO_BLAME;
  if (isCancelled(text) || areTwoActors(skeleton)) return NO_BLAME;
  const isAuthority =
    skeleton.speakers.some((name) => AUTHORITIES.test(name)) ||
    / (?:police|prosecutors|court|officials|authorities|ministry|governments?|regulators?) /.test(text) ||
    CAPITALS.test(text);
  const counted = frame.counted === undefined ? '' : ` ${skeleton.amounts[frame.counted]!.amount.as.toLowerCase()}`;
  const confidence = frame.isSuspicion ? 'suspected' : confidenceOf(`${text}${counted}`, isAuthority);
  return { actor: named, attribution: { actor: named, confidence } };
}

/** The actor who is the subject of the deed, its agent or its owner. */
function doerOf({ skeleton, memory }: Scene, frame: Frame): string | null {
  const isThiefSubject = frame.kind === 'verb' || frame.kind === 'weak' || frame.kind === 'after';
  if (frame.counted !== undefined) {
    // "AMT0 by the ACT0 on companies, valued at AMT1".
    const behind = skeleton.text.slice(skeleton.text.indexOf(` AMT${frame.counted} `) + ` AMT${frame.counted}`.length);
    return (
      actorIn(skeleton.amounts[frame.counted]!.amount.as) ??
      actorAfterBy(behind, skeleton, memory) ??
      actorSubject(frame.before, skeleton)
    );
  }
  const hacked = frame.kind === 'loss' ? WITH_LOSSES.exec(frame.left) : null;
  if (hacked !== null) return actorSubject(hacked.groups!.subject!, skeleton);
  const loser = frame.kind === 'lost' ? LOST_TO.exec(frame.right) : null;
  if (loser !== null) return skeleton.actors[Number(loser[1])]!;
  const isOwnClause = frame.kind === 'after' && / ACT\d+/.test(frame.gap) && frame.before === frame.left;
  const subject = isThiefSubject ? actorSubject(isOwnClause ? frame.gap : frame.before, skeleton) : null;
  if (subject !== null) return subject;
  if (
    frame.predicate === 'laundered' &&
    !/^(?: (?:was|were|has|have|had|been|later|then|since))* (?:laundered|cashed out)(?: (?!stolen)\S+){0,3} by /.test(
      frame.right,
    )
  )
    return null;
  const inGap = frame.kind === 'passive' ? / ACT(\d+)/.exec(frame.gap) : null;
  if (inGap !== null) return skeleton.actors[Number(inGap[1])]!;
  return (
    actorAfterBy(frame.right, skeleton, memory) ??
    possessiveActor(frame, skeleton) ??
    (frame.kind === 'noun' || frame.kind === 'loss' ? actorAfterBy(frame.gap, skeleton, memory) : null) ??
    // "the total stolen by ACT at AMT"
    (frame.kind === 'verb' && frame.verb === 'stolen' ? actorAfterBy(frame.gap, skeleton, memory) : null)
  );
}

/** Whom the sentence blames; where it has several sums, whom it blames for this one. */
function blamedFor({ skeleton }: Scene, text: string, at: number): string | null {
  const { amounts } = skeleton;
  const sums = [...text.matchAll(/ AMT(\d+)(?= )/g)].filter(({ 1: index }) =>
    /^[A-Z]/.test(amounts[Number(index)]!.amount.unit),
  );
  const next = sums.find(({ index }) => index > at);
  const previous = sums.findLast(({ index }) => index < at);
  if (next === undefined && previous === undefined) return blamed(text, skeleton);
  // Up to a comma or conjunction before the next sum, and from one behind the last.
  const end = next === undefined ? text.length : at + text.slice(at, next.index).lastIndexOf(' , ');
  const start =
    previous === undefined
      ? 0
      : previous.index + Math.max(0, text.slice(previous.index, at).search(/ (?:,|and|;|but) (?!.* (?:,|and|;|but) )/));
  const own = blamed(` ${text.slice(start, Math.max(end, at + 8)).trim()} `, skeleton);
  // "Accused of the hack of A, in which AMT0 was lost, and of robbing B, when AMT1 was taken".
  if (own === null && previous !== undefined && OF_BOTH.test(text.slice(0, at))) return blamed(text, skeleton);
  if (own !== null || previous !== undefined) return own;
  const whole = blamed(text, skeleton);
  return whole !== null && !/ ACT\d+/.test(text.slice(at, next!.index)) && / (?:both|all|each)(?= )/.test(text)
    ? whole
    : null;
}

const OF_BOTH =
  / (?:accus|suspect|blam|convict|charg)\w+(?: (?!AMT|;|but)\S+){0,6}? (?<word>of|for|with|over)(?= )(?:(?! AMT\d|;).)* AMT\d+(?= )(?: (?!AMT|;|but|while)\S+){0,10}? and(?: also)? \k<word>(?: (?!AMT|;|but|while)\S+){1,14}$/;

const AUTHORITIES =
  /^(?:fbi|u\.s\. treasury|treasury|treasury department|justice department|department of justice|nis|national intelligence service|national police agency|europol|white house|cisa)$/;

/** "Washington, Tokyo and Seoul jointly attributed". */
const CAPITALS =
  / geo(?: ,(?: the)? geo)*(?: ,)? and(?: the)? geo (?:(?:have|has|had|later|jointly|since|both|all|also|together) )*(?:attribut\w+|confirm\w+)(?= )/;

/** "ACT0 hacked exchanges five times , with losses totalling". */
const WITH_LOSSES =
  /^(?<subject>.* ACT\d+(?: (?!AMT|;|,)\S+){0,4}?) (?:hacked|attacked|breached|robbed|raided|struck|targeted|hit|compromised)(?: (?!;)\S+){1,14}? , (?:with|causing|inflicting)(?: (?:a|total|combined|estimated|cumulative))* (?:loss|losses)(?: (?:totalling|totaling|of|amounting to|worth|estimated at))+$/;

/** "North Korea's $600 million theft". */
function possessiveActor({ kind, left, verb }: Frame, skeleton: Scene['skeleton']): string | null {
  // "North Korea's total proceeds from", "their haul for that year", where one actor is named.
  if (kind === 'loss' && /^(?:haul|take|proceeds|loot|thefts?|heists?|hacks?)$/.test(verb)) {
    const side = left.slice(0, Math.max(0, left.lastIndexOf(` ${verb} `)));
    const owner =
      / ACT(\d+) 's(?: \S+){0,2}$/.exec(side) ??
      / ACT(\d+)(?: (?:crypto\w*|cyber|virtual|digital|bitcoin|asset|currency|-|linked|state|sponsored)){0,4}$/.exec(
        side,
      );
    if (owner !== null) return skeleton.actors[Number(owner[1])]!;
    const isSole = new Set(skeleton.actors).size === 1 && skeleton.names.length === 0;
    return isSole && / (?:their|its)(?: (?!AMT|,)\S+){0,2}$/.test(side) ? skeleton.actors[0]! : null;
  }
  const match = kind === 'compound' ? / ACT(\d+)(?: 's)?(?: \S+){0,2}$/.exec(left) : null;
  return match === null ? null : skeleton.actors[Number(match[1])]!;
}

/** "A and B lost $11 million and $6 million respectively", "hackers breached A and B, netting … respectively". */
function respectively(scene: Scene): Draft[] | null {
  const { skeleton } = scene;
  const { text } = skeleton;
  const end = text.search(/ respectively(?= )/);
  if (end < 0) return null;
  const lists = (code: string): RegExpMatchArray[] => [
    ...text.slice(0, end).matchAll(new RegExp(` ${code}\\d+(?:(?: ,| and| the| exchanges?| geo)+ ${code}\\d+)+`, 'g')),
  ];
  const [names, ...moreNames] = lists('NAM');
  const [sums, ...moreSums] = lists('AMT');
  if (names === undefined || sums === undefined) return null;
  const victims = [...names[0].matchAll(/NAM(\d+)/g)].map(({ 1: index }) => skeleton.names[Number(index)]!);
  const amounts = [...sums[0].matchAll(/AMT(\d+)/g)].map(({ 1: index }) => skeleton.amounts[Number(index)]!.amount);
  const between = text.slice(
    Math.min(names.index! + names[0].length, sums.index! + sums[0].length),
    Math.max(names.index!, sums.index!),
  );
  const isTaken =
    / (?:hacked for|robbed of|lost|losing|netting|netted|stole|stealing|stolen|taking|took|drained|losses of|from|(?:were )?hit|struck|robbed|exploited)(?= |$)/.test(
      `${between}${text.slice(0, names.index)}`,
    );
  if (
    moreNames.length > 0 ||
    moreSums.length > 0 ||
    victims.length !== amounts.length ||
    !isTaken ||
    !isTold(text.slice(0, sums.index))
  )
    return leaveAll(scene, 'list-unclear');
  if (
    / (?:would|could|might|tried|attempted|not|never|planned|no)(?= )/.test(text) ||
    amounts.some(({ unit }) => !/^[A-Z]/.test(unit))
  )
    return leaveAll(scene, 'hypothetical');
  const isTheft = THEFT_CONTEXT.test(text) || scene.isAboutTheft;
  const actor = actorSubject(text.slice(0, names.index), skeleton);
  const when = periodNear(skeleton, sums.index!);
  return victims.map((victim, at) =>
    draft(scene, {
      predicate: 'stolen',
      amount: amounts[at]!,
      victim,
      actor,
      period: when.period,
      attribution: actor === null ? null : { actor, confidence: confidenceOf(text, false) },
      ambiguous: [when.unresolved, isTheft ? null : '“lost” may be another loss than a theft'],
    }),
  );
}
