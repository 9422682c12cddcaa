import { isOnlyBlame } from './cancelled.ts';
import type { Scene } from './draft.ts';
import { type FoundFrame, type Frame, lastWords, WINDOW } from './frame.ts';
import { leave, type Reason } from './leave.ts';
import { listedFrame } from './listedFrames.ts';
import { BLAMES_NOBODY } from './parties.ts';
import { isRealThing, type Standing, standingOf } from './standing.ts';
import { hasContext } from './theftContext.ts';
import { AFTER_FIGURE, ALMOST, ATTEMPT, BEFORE_FIGURE, MAYBE, NEGATION, PART_OF, UNREAL } from './theftPatterns.ts';
import { valuedFrames } from './valuedFrames.ts';

const CLAUSE = / (?:;|but|while|although|though|whereas|:(?! (?:for|of)(?= |$))) /;

function clauseBefore(text: string, at: number): string {
  const left = text.slice(Math.max(0, at - WINDOW), at);
  return left
    .split(CLAUSE)
    .at(-1)!
    .replace(/^(?! )/, ' ');
}

/** "Lost a tenth of its reserves, AMT": what is lost is the sum. */
function pastItsShare(left: string, { skeleton }: Scene): string {
  const match = SHARE_FIRST.exec(left);
  return match !== null && skeleton.amounts[Number(match.groups!.share)]!.amount.unit === 'share'
    ? match.groups!.ahead!
    : left;
}
const SHARE_FIRST =
  /^(?<ahead>.* (?:stole|stolen|stealing|steal|lost|losing|lose|took|taken|taking|drained|draining|drain|swiped|siphoned|siphoning|looted|looting|emptied|returned|returning|recovered|recovering|retrieved|froze|frozen|freezing|laundered|laundering|repaid|(?:handed|gave|sent|paid|clawed|won|got) back))(?: \S+)? AMT(?<share>\d+) of(?: (?!AMT|,)\S+){1,4} ,(?: (?:or|about|some|worth|roughly))*$/;

export function findFrame(scene: Scene, at: number, index: number): Frame | null {
  const { text } = scene.skeleton;
  const left = pastItsShare(clauseBefore(text, at), scene);
  const right = text.slice(at + ` AMT${index}`.length, at + WINDOW).trimEnd();
  const isWhole = isPartOf(left, scene.skeleton);
  if (WORTH_TODAY.test(left) && !/^(?: at)? (?:the time|then)(?= )/.test(right)) return leave(scene, index, 'worth');
  const listed = listedFrame(scene, { left, right, at });
  if (listed !== null) return listed;
  for (const { pattern, predicate, kind } of isWhole || OF_THE_LOOT.test(left) ? [] : BEFORE_FIGURE) {
    const match = pattern.exec(left);
    if (match === null) continue;
    const before = left.slice(0, match.index);
    const gap = match.groups!.gap!;
    if (match.groups!.verb === 'stolen' && / (?:was|were|is|are)(?: \S+)? worth(?: |$)/.test(gap)) {
      leave(scene, index, 'worth');
      continue;
    }
    // "Of the stolen sum, AMT was": no apposition.
    if (
      /^(?:stolen|looted|pilfered) /.test(match.groups!.verb!) &&
      /^ (?:,|\(|\u2013|\u2014|-)/.test(gap) &&
      !/^ (?:,|\)|\u2013|\u2014|-)/.test(right)
    )
      continue;
    // Taxes and fines are handed over too.
    if (/^hand(?:ed)? over$/.test(match.groups!.verb!) && !BY_FORCE.test(scene.skeleton.text)) continue;
    // "the stolen $40 million": what is said of it stands behind.
    if (match.groups!.verb === 'stolen' && gap === '' && /(?: the| this| that| their)$/.test(before)) continue;
    // "AMT0 was drained from A and AMT1 from B": a list, and B's.
    if (
      kind === 'verb' &&
      / from(?: \S+)* NAM\d+(?: ,)? and$/.test(gap) &&
      / AMT\d+(?: |$)/.test(before) &&
      right.startsWith(' from ')
    )
      continue;
    const frame = judge(scene, { predicate, kind, before, left, right, gap, verb: match.groups!.verb!, index });
    if (frame !== null) return frame;
    // A verb that is denied or only possible leaves the figure to nobody else; what became of it is not how it was taken.
    if (kind === 'after') break;
    if (kind !== 'weak') return null;
  }
  // "AMT0, AMT1 and AMT2 were stolen": the verb of all stands behind the last.
  // … and behind the comma that closes a conversion.
  const behind = (
    scene.skeleton.amounts[index]!.amount.equivalent === undefined
      ? right
      : right.replace(/^(?: (?:at (?:the|that) time|then))? ,(?= (?!and |but |which |who |AMT))/, '')
  )
    .replace(VALUED_BETWEEN, '')
    .replace(
      /^(?: of (?:the|its|their|all)(?: (?!AMT|,)\S+){1,3}?)? , or AMT\d+(?: of (?:it|all|(?:the|its|their) (?:total|loot|haul|sum|proceeds|booty|take|stolen \S+)))? ,/,
      '',
    )
    .replace(BESIDE_A_SHARE, '')
    .replace(OF_A_SUM, ' of it')
    .replace(SECOND_SUM, '')
    .replace(left.endsWith(' total of') ? SECOND_OF_TOTAL : NOTHING, '')
    .replace(AND_OTHERS, '')
    .replace(
      / , or(?: (?:about|some|roughly))?$/.test(left) || OF_THE_LOOT.test(left)
        ? /^ ,(?= (?:has|have|had|was|were) )/
        : NOTHING,
      '',
    );
  for (const { pattern, predicate, kind } of AFTER_FIGURE) {
    const match = pattern.exec(behind);
    if (match === null) continue;
    // "$3 million of the stolen funds was frozen": there it only tells the funds apart.
    if (match.groups!.verb === 'stolen' && / (?:the|its|their|those|these|of)$/.test(match.groups!.gap!)) continue;
    // "Seized $30 million stolen from A": a part of what was stolen, as a rule, and how much was is not said.
    if (predicate === 'stolen' && kind === 'passive' && SEIZING.test(left)) return leave(scene, index, 'seized');
    // Of the whole only what its own words say: "half of the $80 million stolen in 2022", not "… was stolen".
    if (isWhole && predicate !== 'stolen') continue;
    if (isWhole && IS_OF_A_PART.test(match.groups!.gap!)) return leave(scene, index, 'part');
    // "AMT0 of the funds stolen from A have been frozen": what became of it is what is told.
    if (
      predicate === 'stolen' &&
      kind === 'passive' &&
      !OF_A_PART.test(match.groups!.gap!) &&
      !/ (?:of|the|that|this|these|those|its|their)$/.test(left) &&
      BECAME.test(behind)
    )
      continue;
    return judge(scene, {
      predicate,
      kind,
      before: left,
      left,
      right: behind,
      gap: match.groups!.gap!,
      verb: match.groups!.verb!,
      index,
    });
  }
  if (isWhole || OF_THE_LOOT.test(left)) return leave(scene, index, 'part');
  for (const found of valuedFrames(left, right, scene.skeleton.amounts[index]!.amount.as, index)) {
    const frame = judge(scene, found);
    if (frame !== null) return frame;
  }
  return null;
}

/** "The coins stolen in PER0 are worth AMT0": not what was taken. */
const WORTH_TODAY =
  / (?:coins?|bitcoins?|ether|tokens?|crypto\w*|haul|loot|stash|funds|they|it|which)(?: (?!AMT|;|was|were|by|theft)\S+){0,8} (?:is|are|would be|would now be)(?: (?:now|today|currently|still))? worth(?: (?:some|about|roughly|nearly|more than|over|almost|around))*$/;
const BY_FORCE =
  / (?:robb\w+|gunmen|gunpoint|knifepoint|armed|masked|kidnap\w*|abduct\w*|burglars?|home invaders?|hackers?|attackers?|thieves|thief|scam\w*|fraudsters?|trick\w*|dup(?:ed|ing)|impersonat\w+|phish\w*|posing|posed|fake|criminals?|gang|intruders?|assailants?|stolen|stole|tortur\w+|threat\w*)(?= )/;
const SEIZING =
  / (?:seiz(?:e|es|ed|ing)|seizure of|confiscat(?:e|es|ed|ing)|confiscation of|forfeit(?:s|ed|ing)?|forfeiture of|impounded)(?: (?!AMT|and|after|when|as|from|control|[,;])\S+){0,4}$/;
/** "… of the funds stolen from NAM0 have been": what is told of it behind. */
const BECAME =
  /^(?: (?:in|of|worth) (?!AMT)\S+(?: \S+){0,3}?)? (?:stolen|taken|looted|drained|siphoned)(?: (?!AMT|;|,|and|but|that|which|who|was|were|has|had|have)\S+){1,9} (?:has|have|had|was|were|is|are)(?: (?:since|now|been|also|later|already|so far|then|being|subsequently)){0,3} (?:frozen|recovered|returned|retrieved|clawed back|recouped|laundered|seized|blocked|blacklisted|locked|cashed out|sent back|given back|confiscated|forfeited|repatriated)(?= )/;
/** "AMT0 , a third of what the fund held , was siphoned". */
const BESIDE_A_SHARE =
  /^ ,(?: (?:or|about|some|roughly|nearly))* AMT\d+ of(?: (?!AMT|,|;|stolen|taken)\S+){1,8} ,(?= (?:was|were|had|has|have) )/;
/** "$7 million of the $16 million taken from A was": what is told is of the part. */
const OF_A_SUM =
  /^ of(?: (?:the|its|their|an|estimated|total|stolen|that|some))* AMT\d+(?: (?!AMT|;|,|and|but|was|were|has|had|have|is|are|remains?)\S+){0,12}(?: ,)?(?= (?:was|were|has been|have been|had been|is|are|remains?|has|have) )/;
/** "90 percent of the loot, worth AMT, had been": the sum is that part's. */
const OF_THE_LOOT =
  / AMT\d+ of (?:the|its|their|these|those)(?: \S+)? (?:loot|haul|funds|money|stolen \S+|coins|tokens|sum|proceeds|amount|crypto\w*)(?: (?!AMT|,)\S+){0,3} ,(?: (?:or|worth|about|some|roughly))*$/;
const NOTHING = /^(?!)/;
const IN_COINS = '(?: (?:in|worth of|of) (?!AMT)\\S+(?: (?:tokens?|assets|dollars|currency|coins))?)?';
/** "AMT0 and AMT1 in stablecoins were": a second and third sum before the verb of all. */
const SECOND_SUM = new RegExp(
  `^${IN_COINS}(?: , AMT\\d+${IN_COINS}){0,9}(?: ,)? (?:and|plus|as well as|along with)(?: (?:about|some|another|a further))? AMT\\d+${IN_COINS}(?= (?:were|have|had)(?= ))`,
);
/** "AMT0 in bitcoin and other tokens". */
const AND_OTHERS =
  /^ (?:in|of|worth of) (?!AMT)\S+ and (?:various |several |many )?(?:other|further|more) (?:\S+ )?(?:tokens|coins|assets|cryptocurrencies|currencies|altcoins|crypto)(?= )/;
/** "A total of AMT0 and AMT1 was drained". */
const SECOND_OF_TOTAL = /^ and AMT\d+(?= (?:was|has)(?= ))/;

const OF_A_PART = / (?:was|were|is|are|has|have|had|been|being|be|could|would|might|may|can)(?= |$)/;

/** The verb's own: "half of the AMT was stolen", not "half of the AMT that they had stolen". */
const IS_OF_A_PART =
  /^(?: (?:in|of|worth) (?!AMT)\S+(?: \S+)?)? (?:was|were|is|are|has|have|had|been|being|be|could|would|might|may|can)(?= |$)/;

/** "Two-thirds of the", "some of the": a share, or a word for a part, of the figure that follows. */
export function isPartOf(left: string, { amounts }: Scene['skeleton']): boolean {
  const match = PART_OF.exec(left);
  if (match === null) return false;
  const share = match.groups?.share;
  return (
    share === undefined ||
    amounts[Number(share)]!.amount.unit === 'share' ||
    // "$7 million of the $16 million taken".
    (/^[A-Z]/.test(amounts[Number(share)]!.amount.unit) && / of(?= |$)/.test(match[0]))
  );
}

/** What negation, attempt, possibility and context make of a match; `null` where it is no claim. */
function judge(scene: Scene, match: FoundFrame): Frame | null {
  const no = (reason: Reason): null => leave(scene, match.index, reason);
  const { kind, gap, verb, right, index } = match;
  // "Kawabit, which processes $2 billion a month, said": what is added between commas governs nothing.
  const before = match.before.replace(
    / , (?:for |from |in |of |to |with )?(?:which|who|whose|whom)(?: [^\s,]+){1,16} ,(?! (?:and|or) )/g,
    '',
  );
  const isBehind = kind === 'passive' || kind === 'compound' || (kind === 'after' && match.before === match.left);
  const isNoun = kind === 'noun' || kind === 'compound' || kind === 'loss';
  const near = lastWords(before, 7);
  const { text } = scene.skeleton;
  // "Caused by a fault and not by a theft of".
  if (isNoun && / not (?:by|because of|due to|through|from)(?: (?:a|an|any|the))?$/.test(before)) return no('denied');
  // "All but AMT0 has been returned".
  if (/ (?:all|everything) (?:but|except)(?: (?:for|about|some|roughly|the))*$/.test(before)) return no('part');
  if (ALMOST.test(before.trimEnd())) return no('almost');
  // Who takes to protect.
  if (
    match.predicate === 'stolen' &&
    / (?:white - hats?|white hats?|ethical hackers?|rescuers?)(?: (?!AMT|,)\S+){0,5}$/.test(before)
  )
    return no('rescued');
  const isMaybe = MAYBE.test(lastWords(before, 6)) || /\b(?:may|might) have been\b/.test(gap);
  const around = (isBehind ? `${lastWords(before, 4)} ${gap}` : near).replace(UNASKED, '');
  if (/\b(?:could|would|might|may|can)\b/.test(isBehind ? gap : '') && !isMaybe) return no('hypothetical');
  const standing =
    OF_THIEVES.test(before) && !isBehind && !isNoun
      ? 'told'
      : isNoun
        ? standingOf(before, '')
        : standingOf(isBehind ? `${before} AMT${index}${gap}` : before, verb);
  const isKnown = isNoun && isOnlyBlame(text, text.indexOf(` AMT${index} `));
  if (standing === 'not' && !isKnown && !(isNoun && / (?:to|ing)$/.test(before))) return no('not-told');
  if (isNoun && !isRealThing(before, gap, verb, right)) return no('not-told');
  const attempt = isAttempted(match, standing, isBehind, isNoun);
  if (isDenied(scene, match, around, isNoun) && !attempt && !isKnown) return no('denied');
  if (
    UNREAL.test(near.split(/ that(?= |$)/).at(-1)!) &&
    !isMaybe &&
    !attempt &&
    !(isNoun && !UNREAL_THING.test(near)) &&
    // "Would cover the AMT0 siphoned from": that it was is taken as known.
    !(kind === 'passive' && before.endsWith(' the') && !OF_A_PART.test(gap)) &&
    !ENABLED.test(before)
  )
    return no('hypothetical');
  if (kind === 'passive' && / (?:risk|danger|fear|threat|hope|prospect|case|event|chance)(?: \S+)? of(?= |$)/.test(gap))
    return no('hypothetical');
  if (
    BASE_FORM.test(verb) &&
    / (?:may|might|could|would|will|can|must|should|shall|'ll|'d)(?: (?!have$)\S+)?$/.test(before)
  )
    return no('hypothetical');
  if (isMaybe && / (?:had|if|unless)(?= )/.test(`${before}${right}`)) return no('hypothetical');
  if (match.predicate !== 'stolen' && attempt) return no('hypothetical');
  if (!hasContext(scene, match)) return no(meantOtherwise(match));
  return { ...match, before, isAttempt: attempt, isSuspicion: isMaybe, isWhole: isPartOf(match.left, scene.skeleton) };
}

/** What a deed's word tells of where it tells of no theft. */
function meantOtherwise({ kind, verb }: FoundFrame): Reason {
  if (/^(?:mov|transfer|withdr|sen[dt]|wir|redirect|divert|rerout|remov)/.test(verb)) return 'moved';
  return kind === 'lost' || kind === 'loss' || verb === 'lost' ? 'other-loss' : 'other-meaning';
}

/** What is done without leave is done. */
const UNASKED = /(?:^| )without(?: \S+)?? (?:authori[sz]ation|permission|consent|approval|leave)(?= |$)/;

/** "AMT0, about AMT1, was siphoned": what the coins were worth. */
const VALUED_BETWEEN =
  /^ ,(?: (?:about|some|roughly|then|worth|valued|equivalent|equal|at|to|the|time|that))* AMT\d+(?: at (?:the|that) time| then)? ,(?= (?:was|were|had|has|have|from|that|which|stolen|taken|belonging) )/;
/** "It is not known how the hackers who took": that they did is taken as known. */
const OF_THIEVES =
  / (?:the|those|these)(?: (?!AMT|,|;|alleged|suspected|supposed)\S+)? (?:hackers?|thie(?:f|ves)|attackers?|intruders?|robbers|gang|group|crew|exploiters?|culprits)(?: ,)? (?:who|that|which)(?: (?:had|have|has))*$/;

const BASE_FORM =
  /^(?:steal|drain|loot|siphon|rob|swipe|pilfer|lose|take|net|grab|make off with|get away with|walk away with|embezzle|launder|recover|freeze|send|move|withdraw|transfer|cost|pocket|snatch|nab|embezzle|swindle|defraud|plunder|purloin)$/;
const ENABLED = / (?:able|managed|allowed|enabled|helped)(?: \S+){0,4} to$/;
const UNREAL_THING =
  /\b(?:insur\w+|covers?|prevent|avoid|if|risk\w*|potential|hypothetical|fear\w*|threat\w*|plan\w*|demand\w*|offer\w*|would be|could be|might be|may be|will be|expects?|forecasts?|predicts?|projects?|expected)\b/;

function isAttempted(
  { kind, before, gap, verb, right }: FoundFrame,
  standing: Standing,
  isBehind: boolean,
  isNoun: boolean,
): boolean {
  // "Tried to steal $951 million and got away with $81 million": the second was no attempt.
  const isSuccess = /^(?:got|made|walked|ran|escaped|absconded) /.test(verb) && / AMT\d+(?: |$)/.test(before);
  if (standing === 'attempt' && !isSuccess) return true;
  const clause = (text: string): string => text.split(/ (?:that|which|who|,)(?= |$)/).at(-1)!;
  const isTried =
    !isSuccess && !verb.endsWith('ing') && standing === 'told'
      ? ATTEMPT.test(isBehind ? `${lastWords(clause(before), 5)} ${gap}` : isNoun ? lastWords(clause(before), 6) : '')
      : false;
  const isFoiled =
    (isBehind || isNoun) &&
    /^ (?:\S+ ){0,14}?(?:was|were|has been|had been) (?:foiled|thwarted|prevented|blocked|stopped|averted|unsuccessful|detected (?:in time|before))\b|^ (?:\S+ ){0,10}?(?:(?:did not|didn't|not) succeed|failed|came to nothing|fell through)(?= )/.test(
      isBehind ? right.slice(gap.length + verb.length + 1) : right,
    );
  return (
    isTried ||
    isFoiled ||
    (isNoun && /\b(?:attempted|attempts?)\b/.test(`${lastWords(before, 4)} ${kind === 'compound' ? gap : ''}`))
  );
}

function isDenied({ skeleton }: Scene, { kind, before, gap }: FoundFrame, around: string, isNoun: boolean): boolean {
  if (BLAMES_NOBODY.test(skeleton.text))
    return isNoun && / (?:no|without)(?: (?:such|any|actual|real|\S+ed))?$/.test(before);
  // "Nothing of the AMT0 in its vault was taken".
  if (
    kind === 'passive' &&
    / (?:nothing|none|not a cent|not a penny) of the$/.test(before) &&
    / (?:was|were|has been|have been|had been)$/.test(gap) &&
    !/ (?:that|which|they)(?= )/.test(gap)
  )
    return true;
  // "None of the $3 million stolen", "have not returned the $3 million they took": what is denied is not the theft.
  if (
    kind === 'passive' &&
    NOT_OF_THE_DEED.test(before) &&
    !(OF_A_PART.test(gap) && !/ (?:that|which|they|he|she|it)(?= )/.test(gap))
  )
    return NEGATION.test(gap);
  if (isNoun)
    return kind === 'compound'
      ? NO_THING.test(before)
      : NO_THING.test(before) || /\b(?:never|not)\b/.test(lastWords(before, 2));
  return NEGATION.test(around);
}

/** "No theft of", "without a theft of". */
const NO_THING = / (?:no|without|without any|never any|nor any)(?: (?!one|group|suspects?|arrests?)\S+){0,2}$/;

/** The sum is the object, with an article, of another verb, or a whole that "none of" is said of. */
const NOT_OF_THE_DEED =
  / (?:none of|not all of|not|never|nothing of|yet to|n't|unable to|little of|failed to)(?: (?!AMT|steal|stole)\S+){0,4} (?:the|its|this|that|these|those)$/;
