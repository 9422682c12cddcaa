import type { Attribution, Confidence, Predicate } from '../../register/claim.ts';
import { isCancelled } from './cancelled.ts';
import { deedPeriod } from './dates.ts';
import { type Draft, draft, periodNear, type Scene, scopeOf } from './draft.ts';
import {
  actorAfterBy,
  actorSubject,
  BLAMES_NOBODY,
  blamed,
  confidenceOf,
  type FoundVictim,
  NOT_BLAMED,
  recalledVictim,
  victimAfter,
  victimBefore,
  victimSubject,
} from './parties.ts';
import {
  AFTER_FIGURE,
  ALMOST,
  ATTEMPT,
  BEFORE_FIGURE,
  type FrameKind,
  MARKET,
  MAYBE,
  NEGATION,
  PART_OF,
  THEFT_CONTEXT,
  UNREAL,
} from './theftPatterns.ts';

/** A figure of money or coins with the words that make it one of a deed. */
interface Frame {
  readonly predicate: Predicate;
  readonly kind: FrameKind;
  /** The clause before the verb or noun; before the figure for what stands behind it. */
  readonly before: string;
  readonly left: string;
  readonly right: string;
  /** Between the verb or noun and the figure. */
  readonly gap: string;
  readonly verb: string;
  readonly isAttempt: boolean;
  readonly isSuspicion: boolean;
  /** The sum is the whole of which the sentence tells something of a part: its doer did that to the part. */
  readonly isWhole: boolean;
  /** It stands beside another sum of the same verb: what is stated is both, or one in two units. */
  readonly isBeside?: boolean;
}

const CLAUSE = / (?:;|but|while|although|though|whereas|:) /;
const WINDOW = 400;

/** The claims of stolen, attempted, recovered, frozen and laundered sums of a sentence. */
export function readThefts(scene: Scene): Draft[] {
  const { skeleton } = scene;
  const { text, amounts } = skeleton;
  if (isCancelled(text) || /\?["'\u201d]? $/.test(text)) return [];
  const drafts: Draft[] = [];
  let last: { frame: Frame; index: number } | null = null;
  const shared = respectively(scene);
  if (shared !== null) return shared;
  for (const [index, found] of amounts.entries()) {
    if (!/^[A-Z]/.test(found.amount.unit) || found.rate) continue;
    const at = text.indexOf(` AMT${index} `);
    if (at < 0) continue;
    const frame: Frame | null =
      findFrame(scene, at, index) ?? (last === null ? null : continuedFrame(scene, last, at, index));
    if (frame === null) continue;
    last = { frame, index };
    drafts.push(theftDraft(scene, frame, index, at));
  }
  return drafts;
}

function clauseBefore(text: string, at: number): string {
  const left = text.slice(Math.max(0, at - WINDOW), at);
  return left
    .split(CLAUSE)
    .at(-1)!
    .replace(/^(?! )/, ' ');
}

function findFrame(scene: Scene, at: number, index: number): Frame | null {
  const { text } = scene.skeleton;
  const left = clauseBefore(text, at);
  const right = text.slice(at + ` AMT${index}`.length, at + WINDOW).trimEnd();
  const isWhole = isPartOf(left, scene.skeleton);
  for (const { pattern, predicate, kind } of isWhole ? [] : BEFORE_FIGURE) {
    const match = pattern.exec(left);
    if (match === null) continue;
    const before = left.slice(0, match.index);
    const gap = match.groups!.gap!;
    // "the stolen $40 million": what is said of it stands behind.
    if (match.groups!.verb === 'stolen' && gap === '' && /(?: the| this| that| their)$/.test(before)) continue;
    const frame = judge(scene, { predicate, kind, before, left, right, gap, verb: match.groups!.verb! });
    if (frame !== null) return frame;
    // A verb that is denied or only possible leaves the figure to nobody else.
    if (kind !== 'weak') return null;
  }
  for (const { pattern, predicate, kind } of AFTER_FIGURE) {
    const match = pattern.exec(right);
    if (match === null) continue;
    // Of the whole only what its own words say: "half of the $80 million stolen in 2022", not "… was stolen".
    if (isWhole && (predicate !== 'stolen' || OF_A_PART.test(match.groups!.gap!))) return null;
    return judge(scene, {
      predicate,
      kind,
      before: left,
      left,
      right,
      gap: match.groups!.gap!,
      verb: match.groups!.verb!,
    });
  }
  return null;
}

const OF_A_PART = / (?:was|were|is|are|has|have|had|been|being|be|could|would|might|may|can)(?= |$)/;

/** "Two-thirds of the", "some of the": a share, or a word for a part, of the figure that follows. */
function isPartOf(left: string, { amounts }: Scene['skeleton']): boolean {
  const match = PART_OF.exec(left);
  if (match === null) return false;
  const share = match.groups?.share;
  return share === undefined || amounts[Number(share)]!.amount.unit === 'share';
}

const lastWords = (text: string, count: number): string => text.trimEnd().split(' ').slice(-count).join(' ');

/** What negation, attempt, possibility and context make of a match; `null` where it is no claim. */
function judge(scene: Scene, match: Omit<Frame, 'isAttempt' | 'isSuspicion' | 'isWhole'>): Frame | null {
  const { kind, before, gap, verb, right } = match;
  const near = lastWords(before, 7);
  if (ALMOST.test(before.trimEnd())) return null;
  const isMaybe = MAYBE.test(lastWords(before, 6)) || /\b(?:may|might) have been\b/.test(gap);
  const isBehind = kind === 'passive' || kind === 'compound';
  const around = isBehind ? `${lastWords(before, 4)} ${gap}` : near;
  const isNoun = kind === 'noun' || kind === 'compound';
  if (/\b(?:could|would|might|may|can)\b/.test(isBehind || kind === 'after' ? gap : '') && !isMaybe) return null;
  // "Tried to steal $951 million and got away with $81 million": the second was no attempt.
  const isSuccess = /^(?:got|made|walked|ran|escaped|absconded) /.test(verb) && / AMT\d+(?: |$)/.test(before);
  const isAttempt =
    (!isSuccess && ATTEMPT.test(isBehind ? `${lastWords(before, 5)} ${gap}` : lastWords(before, 6))) ||
    (isNoun && /\battempted\b/.test(before));
  const isFoiled =
    isBehind &&
    /^ (?:\S+ ){0,6}(?:was|were) (?:foiled|thwarted|prevented|blocked|stopped|averted)\b/.test(
      right.slice(gap.length + verb.length + 1),
    );
  const attempt = isAttempt || isFoiled;
  if (
    NEGATION.test(around) &&
    !attempt &&
    !(isNoun && !/\b(?:no|never|without)\b/.test(around)) &&
    !BLAMES_NOBODY.test(scene.skeleton.text)
  )
    return null;
  if (
    UNREAL.test(near) &&
    !isMaybe &&
    !(isNoun && !/\b(?:insur\w+|covers?|prevent|avoid|if|risk\w*|potential|hypothetical|fear\w*)\b/.test(near))
  ) {
    if (!attempt) return null;
  }
  if (match.predicate !== 'stolen' && attempt) return null;
  if (!hasContext(scene, match)) return null;
  return { ...match, isAttempt: attempt, isSuspicion: isMaybe, isWhole: isPartOf(match.left, scene.skeleton) };
}

/** Whether weak words mean theft here. */
function hasContext(
  scene: Scene,
  { kind, before, verb, gap, right, predicate }: Omit<Frame, 'isAttempt' | 'isSuspicion' | 'isWhole'>,
): boolean {
  const isTheft = THEFT_CONTEXT.test(scene.skeleton.text);
  if (kind === 'weak') {
    if (/^(?:generated|raised|amassed|earned|gained)$/.test(verb))
      return actorSubject(before, scene.skeleton) !== null && BY_ATTACKS.test(right);
    const moves = /^(?:moved?|transfer|transferred|withdrew|withdraw|send|wire|drain|emptied)$/.test(verb);
    const isTried = ATTEMPT.test(lastWords(before, 6));
    const isWithdrawn = moves && !isTried && isTheft && THIEF.test(before) && /^(?: \S+){0,6} from /.test(right);
    if (isWithdrawn) return true;
    return moves
      ? false
      : isTheft && !isTried
        ? !/\b(?:bets?|loans?|steps|part|place|control|advantage)\b/.test(gap) && isThief(scene, before, right)
        : isTried;
  }
  if (kind === 'lost' || (kind === 'passive' && /^(?:lost|taken|withdrawn|vanished|disappeared)$/.test(verb))) {
    if (kind === 'lost' && MARKET.test(lastWords(before, 2))) return false;
    if (/^(?:withdrawn|vanished|disappeared)$/.test(verb)) return isTheft;
    return kind === 'lost'
      ? !/ (?:in value|of its value|in revenue|in sales|in market|on paper|in the(?: \S+)? quarter|in trading) /.test(
          `${right} `,
        )
      : isTheft || scene.isAboutTheft;
  }
  if (kind === 'cost' || kind === 'loss') return kind === 'loss' || isTheft || scene.isAboutTheft;
  if (kind === 'compound' && /^(?:loss|hit|haul|attack)$/.test(verb))
    return verb !== 'loss' || isTheft || scene.isAboutTheft;
  if (predicate === 'recovered' && /^(?:returned|returning)$/.test(verb)) return isTheft || scene.isAboutTheft;
  return true;
}

/** "generated $2 billion … using cyberattacks". */
const BY_ATTACKS =
  / (?:using|through|via|by|from|with)(?: \S+){0,8} (?:cyberattacks|attacks|hacks|hacking|thefts?|heists|stealing|cybercrime|intrusions)(?= |$)/;

/** The subject of a weak verb is someone who steals, or what is taken is taken from somebody. */
function isThief(scene: Scene, before: string, right: string): boolean {
  return (
    THIEF.test(before) ||
    DEED_SUBJECT.test(before) ||
    actorSubject(before, scene.skeleton) !== null ||
    /^(?: \S+){0,6} from /.test(right)
  );
}

/** "the Kawabit hack netted". */
const DEED_SUBJECT = / (?:hack|heist|theft|attack|breach|exploit|raid|robbery)$/;

const THIEF =
  /\b(?:hackers?|thie(?:f|ves)|attackers?|intruders?|criminals?|cybercriminals|robbers?|gang|exploiters?|scammers?|they|who|that|group|crew|operatives|agents|spies)\b(?: \S+){0,5}$/;

/** "$40 million from A, $32 million from B and $4 million from C": the first one's verb governs all. */
function continuedFrame(scene: Scene, last: { frame: Frame; index: number }, at: number, index: number): Frame | null {
  const { text } = scene.skeleton;
  const start = text.indexOf(` AMT${last.index} `) + ` AMT${last.index}`.length;
  const between = text.slice(start, at);
  const isList =
    /^(?: (?:worth|in|of|from|at|by|the|geo|crypto|cryptocurrency|bitcoin|ether|tokens?|exchange|exchanges|bridge|protocol|bank|NAM\d+|PER\d+)){0,10} ?(?: ,)?(?: and)?(?: (?:another|a further|also|then))?$/.test(
      between,
    );
  // Two sums side by side without a victim each may be the same money twice: they are marked.
  const isBeside = BESIDE.test(`${between} AMT${index}`) && last.frame.kind !== 'passive';
  if (last.frame.kind === 'compound' || (!isBeside && !(isList && / (?:from|at) /.test(between)))) return null;
  const right = text.slice(at + ` AMT${index}`.length, at + WINDOW).trimEnd();
  return { ...last.frame, right, gap: '', isBeside };
}

/** A second sum behind the first, with the same verb: "$1.2 billion and 4,500 bitcoin". */
const BESIDE =
  /^(?: (?:in|worth of)(?: (?:cash|crypto|cryptocurrency|cryptocurrencies|tokens?|stablecoins?|dollars))+)?(?: ,)?(?: (?:and|plus|as well as|along with))(?: (?:another|a further|also|some))? AMT\d+/;

function theftDraft(scene: Scene, frame: Frame, index: number, at: number): Draft {
  const { skeleton, memory } = scene;
  const { text } = skeleton;
  const found = skeleton.amounts[index]!;
  // The victim of both stands behind the second of two sums.
  const isBefore = frame.kind !== 'passive' && frame.kind !== 'compound';
  const victim = findVictim(scene, isBefore ? { ...frame, right: frame.right.replace(BESIDE, '') } : frame);
  const when = deedPeriod(skeleton, at, frame.kind === 'after');
  const blame = frame.isWhole ? NO_BLAME : findBlame(scene, frame);
  // "$7 billion since 2019, including $455 million stolen by": the part has no period of its own.
  const isPart = / including(?: \S+){0,2}$/.test(frame.left) && !/ PER\d+/.test(frame.right);
  const isWhole = victim?.name === undefined || victim.name === null;
  const loss =
    /^(?:lost|losing|loses|lose|loss|losses|damages?|proceeds)$/.test(frame.verb) &&
    !THEFT_CONTEXT.test(text) &&
    !scene.isAboutTheft;
  const confidence: Confidence = frame.isSuspicion
    ? 'suspected'
    : blame.attribution === null || blame.attribution === 'nobody'
      ? soleConfidence(text)
      : blame.attribution.confidence;
  if (victim?.name) memory.victim = { name: victim.name, sentence: memory.sentence };
  return draft(scene, {
    predicate: frame.isAttempt ? 'attempted' : frame.predicate,
    amount: found.amount,
    victim: victim?.name ?? null,
    actor: blame.actor,
    period: isPart ? null : when.period,
    attribution: blame.attribution,
    confidence,
    scope: isWhole ? scopeOf(text) : found.coin !== undefined || isCoin(found.amount.unit) ? ['crypto'] : [],
    ambiguous: [
      victim?.ambiguous,
      when.unresolved,
      loss ? `“${frame.verb}” may be another loss than a theft` : null,
      frame.isBeside ? 'a second sum beside another: both together, or one in two units' : null,
    ],
  });
}

/** How surely a deed is told of which nobody known is blamed. */
function soleConfidence(text: string): Confidence {
  if (/\b(?:charged|indicted|convicted|sentenced)\b/.test(text)) return 'charged';
  if (/\b(?:accused|accuses)\b/.test(text)) return 'accused';
  if (/\bsuspected of\b/.test(text)) return 'suspected';
  return /\b(?:allegedly|alleged|reportedly|purportedly|believed)\b/.test(text) ? 'alleged' : 'stated';
}

function isCoin(unit: string): boolean {
  return /^(?:BTC|ETH|XRP|LTC|XMR|USDT|USDC|BNB|SOL|BCH|WBTC|WETH|DAI|TRX|XEM|ADA|DOGE)$/.test(unit);
}

function findVictim(scene: Scene, { kind, left, right, before, gap, predicate }: Frame): FoundVictim | null {
  const { skeleton, memory } = scene;
  if (kind === 'suffered' || kind === 'lost') return victimSubject(before, skeleton, memory) ?? null;
  if (kind === 'after')
    return predicate === 'recovered' || predicate === 'frozen' ? null : victimAfter(right, 'from', skeleton, memory);
  const inGap = / (?:NAM)(\d+)(?=(?: |$))/.exec(gap);
  if (kind === 'cost' && inGap !== null) return { name: skeleton.names[Number(inGap[1])]! };
  if (kind === 'cost')
    return / (?:exchange|bridge|protocol|platform|company|firm) /.test(`${gap} `) ? recalledVictim(memory) : null;
  if (inGap !== null && (kind === 'compound' || / from(?: \S+){0,4} NAM\d+/.test(gap) || kind === 'verb'))
    return { name: skeleton.names[Number(inGap[1])]! };
  const isNoun = kind === 'noun' || kind === 'compound' || kind === 'loss';
  const rightVictim = victimAfter(
    right,
    isNoun ? 'from|of|on|against|at|by' : 'from|out of|belonging to|held by|held at|at',
    skeleton,
    memory,
  );
  if (rightVictim !== null) return rightVictim;
  const owner = / from(?: (?:one|some|several|two|three) of)? (?:its|their)(?= )/.test(
    right.split(/ (?:AMT\d+|;|but) /, 1)[0]!,
  )
    ? onlyName(left, skeleton)
    : null;
  if (owner !== null) return { name: owner };
  const possessive = / NAM(\d+) 's(?: \S+){0,3}$/.exec(kind === 'compound' ? left : before);
  if (possessive !== null && kind !== 'verb') return { name: skeleton.names[Number(possessive[1])]! };
  const fromWhich = / NAM(\d+) ,? from (?:which|whom)(?= )/.exec(left);
  if (fromWhich !== null) return { name: skeleton.names[Number(fromWhich[1])]! };
  const owned =
    kind === 'loss' || kind === 'noun' || kind === 'compound'
      ? / NAM(\d+)(?: has| had| later| on| \w+day){0,3} (?:confirmed|reported|suffered|disclosed|admitted|acknowledged|announced)(?: (?:the|a|its|total|losses|loss|theft)){0,3}$/.exec(
          kind === 'compound' ? left : before,
        )
      : null;
  if (owned !== null) return { name: skeleton.names[Number(owned[1])]! };
  const named = victimBefore(left, skeleton);
  if (named !== null) return { name: named };
  // "KuCoin had $281 million stolen", "NAM saw AMT stolen".
  const had = kind === 'passive' ? / NAM(\d+)(?: \S+){0,2} (?:had|saw)(?: \S+){0,2}$/.exec(left) : null;
  return had === null ? null : { name: skeleton.names[Number(had[1])]! };
}

/** The one name before a figure: whom "its" can mean. */
function onlyName(left: string, skeleton: Scene['skeleton']): string | null {
  const found = [...left.matchAll(/ NAM(\d+)/g)];
  return found.length === 1 && !/ (?:ACT|SPK)\d/.test(left) ? skeleton.names[Number(found[0]![1])]! : null;
}

interface Blame {
  readonly actor: string | null;
  readonly attribution: Attribution | 'nobody' | null;
}

const NO_BLAME: Blame = { actor: null, attribution: null };

/** Who did it, as the sentence has it. */
function findBlame(scene: Scene, frame: Frame): Blame {
  const { skeleton, memory } = scene;
  const { text } = skeleton;
  if (BLAMES_NOBODY.test(text)) return { actor: null, attribution: 'nobody' };
  const isThiefSubject = frame.kind === 'verb' || frame.kind === 'weak' || frame.kind === 'after';
  const doer =
    (isThiefSubject && frame.predicate !== 'recovered' && frame.predicate !== 'frozen'
      ? actorSubject(frame.before, skeleton)
      : null) ??
    actorAfterBy(frame.right, skeleton, memory) ??
    possessiveActor(frame, skeleton) ??
    (frame.kind === 'noun' || frame.kind === 'loss' ? actorAfterBy(frame.gap, skeleton, memory) : null);
  const named = doer ?? (frame.predicate === 'stolen' || frame.isAttempt ? blamed(text, skeleton) : null);
  if (named === null) return { actor: null, attribution: null };
  if (NOT_BLAMED.test(text)) return { actor: null, attribution: null };
  const isAuthority =
    skeleton.speakers.some((name) => AUTHORITIES.test(name)) ||
    / (?:police|prosecutors|court|officials|authorities) /.test(text);
  const confidence = frame.isSuspicion ? 'suspected' : confidenceOf(text, isAuthority);
  return { actor: named, attribution: { actor: named, confidence } };
}

const AUTHORITIES =
  /^(?:fbi|u\.s\. treasury|treasury|treasury department|justice department|department of justice|nis|national intelligence service|national police agency|europol|white house|cisa)$/;

/** "North Korea's $600 million theft". */
function possessiveActor({ kind, left }: Frame, skeleton: Scene['skeleton']): string | null {
  const match = kind === 'compound' ? / ACT(\d+)(?: 's)?(?: \S+){0,2}$/.exec(left) : null;
  return match === null ? null : skeleton.actors[Number(match[1])]!;
}

/** "A and B lost $11 million and $6 million respectively". */
function respectively(scene: Scene): Draft[] | null {
  const { skeleton } = scene;
  const match =
    /((?: (?:,|and|the|exchanges?|geo|NAM\d+)){3,12}) (?:were hacked for|were robbed of|lost)((?: (?:,|and|AMT\d+)){3,12}) ,? ?(?:respectively)(?= )/.exec(
      skeleton.text,
    );
  if (match === null) return null;
  const names = [...match[1]!.matchAll(/NAM(\d+)/g)].map(({ 1: index }) => skeleton.names[Number(index)]!);
  const amounts = [...match[2]!.matchAll(/AMT(\d+)/g)].map(({ 1: index }) => Number(index));
  if (names.length !== amounts.length || names.length < 2) return [];
  return names.map((victim, at) => {
    const when = periodNear(skeleton, match.index);
    const doubt =
      THEFT_CONTEXT.test(skeleton.text) || scene.isAboutTheft ? null : '“lost” may be another loss than a theft';
    return draft(scene, {
      predicate: 'stolen',
      amount: skeleton.amounts[amounts[at]!]!.amount,
      victim,
      period: when.period,
      ambiguous: [when.unresolved, doubt],
    });
  });
}
