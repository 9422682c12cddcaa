import { carriedVictim } from './carried.ts';
import type { Scene } from './draft.ts';
import type { Frame } from './frame.ts';
import {
  type FoundVictim,
  recalledVictim,
  soleVictim,
  VICTIM,
  victimAfter,
  victimBefore,
  victimSubject,
} from './parties.ts';
import { headVictim } from './relativeClause.ts';
import { isReplacement } from './replaced.ts';
import type { Skeleton } from './skeleton.ts';

/** From whom the sum of a frame was taken, as far as its sentence and those before it say. */
export function findVictim(scene: Scene, frame: Frame): FoundVictim | null {
  const found = victimOf(scene, frame);
  // "From NAM0 and several other exchanges": one sum of many is not the named one's.
  return found !== null && isOneOfMany(scene.skeleton, found) ? null : found;
}

function isOneOfMany({ text, names }: Skeleton, { name }: FoundVictim): boolean {
  const index = name === null ? -1 : names.indexOf(name);
  return (
    index >= 0 && new RegExp(` NAM${index}(?: (?:exchange|bridge|protocol|platform|wallet))?${AND_OTHERS}`).test(text)
  );
}
const AND_OTHERS =
  '(?: ,)? and (?:(?:several|two|three|four|five|some|many|at least|dozens of|a number of|various|\\d+) )*(?:other|others|further)(?: \\S+)? (?:exchanges?|platforms?|bridges|protocols|companies|firms|banks|businesses|projects|wallets|victims|services|targets|[.,])';

function victimOf(scene: Scene, frame: Frame): FoundVictim | null {
  const { kind, left, right, before, gap, predicate, named } = frame;
  const { skeleton, memory } = scene;
  if (named !== undefined) return { name: skeleton.names[Number(named.slice(3))]! };
  if (frame.counted !== undefined || frame.period !== undefined) return null;
  const headed = kind === 'after' ? null : headVictim(skeleton, skeleton.text.indexOf(` AMT${frame.index} `));
  if (headed !== null) return headed;
  if (frame.isPart === true && / PER\d+/.test(right.split(/ (?:AMT\d+|;) /, 1)[0]!))
    return victimAfter(right, 'from', skeleton, memory);
  // "… of which AMT came from the attack on NAM"
  const source = new RegExp(
    `^ (?:came|come|stemmed|resulted|was|were)(?: \\S+){0,2} (?:from|in)(?: \\S+){0,3} (?:attack|hack|theft|breach|heist|exploit|incident|raid)(?: (?:on|of|at|against|from))${VICTIM}|^ (?:came|come|stemmed|resulted) from(?: the| a)?(?: geo)? NAM(\\d+)(?: 's)?(?: (?:exchange|bridge|protocol))? (?:attack|hack|theft|breach|heist|exploit)(?= )`,
  ).exec(right);
  if (source !== null) return { name: skeleton.names[Number(source[1] ?? source[2])]! };
  if (kind === 'suffered' || kind === 'lost') {
    const we = / ["\u201c] we(?: (?:have|had|just))*$/.test(before) ? soleVictim(skeleton.text, skeleton) : null;
    if (we !== null) return { name: we };
    const owned = OWNED_THING.exec(before);
    if (owned !== null) return { name: skeleton.names[Number(owned[1])]! };
    return victimSubject(before, skeleton, memory) ?? carriedVictim(scene, frame);
  }
  if (kind === 'after') return null;
  // "Of the AMT0 stolen in PER0, AMT1 was taken from NAM0": the part's.
  if (
    kind === 'passive' &&
    left.endsWith(' of the') &&
    !/ NAM\d/.test(right.split(/ (?:AMT\d+|;) /, 1)[0]!) &&
    / AMT\d+(?: (?!;)\S+){0,8} (?:from|at|by|in)(?: (?!AMT|;)\S+){0,5} NAM\d/.test(right)
  )
    return null;
  const inGap = / (?:NAM)(\d+)(?=(?: |$))/.exec(gap);
  if (kind === 'cost') return costVictim(scene, gap, left, inGap);
  if (
    inGap !== null &&
    (kind === 'compound' ||
      (kind === 'passive' && frame.verb === 'lost') ||
      / from(?: \S+){0,4} NAM\d+/.test(gap) ||
      (kind === 'verb' && predicate === 'stolen' && !/^(?:forc|coerc|compell)/.test(frame.verb)))
  )
    return { name: skeleton.names[Number(inGap[1])]! };
  const isNoun = kind === 'noun' || kind === 'compound' || kind === 'loss';
  const held = HELD_THERE.exec(right);
  if (held !== null) return { name: skeleton.names[Number(held[1])]! };
  const rightVictim = victimAfter(
    right,
    isNoun
      ? 'from|of|on|against|at|suffered by|incurred by|reported by|disclosed by'
      : 'from|out of|belonging to|held by|held at|at|kept at|of',
    skeleton,
    memory,
  );
  if (rightVictim !== null) return rightVictim;
  return (
    pointedVictim(scene, frame, isNoun) ??
    ownedVictim(scene, frame, isNoun) ??
    soleVictimOf(scene, frame) ??
    struckBehind(scene, frame) ??
    carriedVictim(scene, frame)
  );
}

/** "AMT0 disappeared after hackers gained access to NAM0". */
function struckBehind({ skeleton }: Scene, { right, predicate }: Frame): FoundVictim | null {
  const match =
    / (?:after|when|as|once)(?: (?:the|an?|unknown|suspected))* (?:hackers?|attackers?|thieves|intruders?|exploiters?)(?= )/.exec(
      right,
    );
  if (match === null || predicate !== 'stolen') return null;
  const clause = right.slice(match.index).split(/ (?:[,;]|but|and)(?= )/, 1)[0]!;
  const name = victimBefore(clause, skeleton);
  return name === null ? null : { name };
}

/** "AMT0 from liquidity pools on NAM0". */
const HELD_THERE =
  /^(?: (?:in|worth of) (?!AMT)\S+(?: \S+)?)? (?:from|out of)(?: (?!AMT|NAM|,|;|that|which|user|users|customers|investors)\S+){0,4} (?:pools?|vaults?|contracts?|wallets?|accounts?|reserves?|treasury) (?:on|at|in|of|run by|belonging to|operated by|held by)(?: (?:the|geo|exchange|protocol|platform|bridge|lender))* NAM(\d+)(?= |$)/;

/** "A wallet belonging to NAM0 was". */
const OWNED_THING =
  / (?:wallets?|accounts?|vaults?|pools?|contracts?|treasury|servers?|address|addresses) (?:belonging to|owned by|run by|operated by|of|at)(?: (?:the|geo|exchange)){0,3} NAM(\d+)(?: (?:exchange|was|were|had|has|been|have|also))*$/;

/** Where a sentence has one name that can be a victim's and one sum, they belong together; of several none is guessed. */
function soleVictimOf(
  { skeleton }: Scene,
  { kind, left, before, right, predicate, isPart, isWhole }: Frame,
): FoundVictim | null {
  const sums = skeleton.amounts.filter(({ amount }) => /^[A-Z]/.test(amount.unit)).length;
  // Of several sums only the one who speaks of its own loss is meant throughout.
  const speaks = sums > 1 || kind === 'loss' ? (speakingVictim(skeleton) ?? struckAnd(skeleton, left)) : null;
  if (
    (sums > 1 &&
      speaks === null &&
      !GOT_AWAY.test(skeleton.text) &&
      / (?:attempt\w*|tried|trying|sought)(?= )/.test(left)) ||
    (kind === 'loss' && speaks === null && OF_MANY.test(skeleton.text)) ||
    isPart === true ||
    isWhole ||
    PART_FROM.test(right) ||
    FROM_SEVERAL.test(right) ||
    / (?:after|when|as|because|since|before)(?: (?!NAM)\S+){1,5}$/.test(before.replace(REVIEWED, '')) ||
    predicate !== 'stolen'
  )
    return null;
  if (
    / from(?: (?!it |them )\S+){1,6}(?= )/.test(right.split(/ [,;.] /, 1)[0]!) &&
    / from(?: (?!its |their |it |them |the |our )\S+){1,4} (?:victims|users|customers|computers|devices|people|retailers|businesses|investors|banks|companies|exchanges|platforms|protocols)(?= |$)| from(?: (?:\S+ )?(?:exchanges|users|customers|banks|platforms|protocols|victims|investors|people|companies|accounts|bridges|geo|five|four|three|two|several|many|one|an?(?! (?:\S+ )?(?:wallet|account|address|vault|contract|pool|server))(?= ))(?= |$))/.test(
      right,
    )
  )
    return null;
  const found = speaks ?? soleVictim(skeleton.text, skeleton) ?? speakingVictim(skeleton);
  return found === null ? null : { name: found };
}

/** "From the accounts of six institutions". */
const FROM_SEVERAL =
  /^(?: (?:in|of|worth of) \S+(?: \S+)?)? (?:from|belonging to)(?: (?!AMT|NAM|,|;|its|their)\S+){0,4} (?:of|belonging to) (?:(?:some|about|more than|over|at least) )?(?:two|three|four|five|six|seven|eight|nine|ten|several|many|dozens|hundreds|thousands|other|various|a dozen|an?)(?= )/;

/** "Said after a fuller review that": when it was said. */
const REVIEWED =
  / (?:after|following) (?:an?|its|the)(?: \S+){0,2} (?:review|audit|investigation|recount|inquiry|analysis|check|count)(?= that )/;

/** "Tried to steal AMT0 from NAM0 but got away with". */
const GOT_AWAY =
  / (?:tried|attempted|sought|attempt)(?: \S+){0,3} AMT\d+(?: (?!AMT|;)\S+){0,4} from(?: (?!AMT|;)\S+){0,4} NAM\d+(?: (?!AMT|;)\S+){0,3}(?: , and(?= (?:got|made|walked|escaped|left) )|(?: ,)? but)(?: only)? (?:got|made|managed|succeeded|escaped|left|took|ended|walked)(?= )/;

/** "…, including AMT from NAM": the name is the part's. */
const PART_FROM =
  / (?:and|with|while|,)(?: (?!AMT|NAM|;)\S+){0,4}? (?:hack|attack|exploit|theft|breach|heist|raid) (?:of|on|at|against)(?: (?:the|geo|exchange)){0,3} NAM\d+(?: alone)? (?:accounted for|accounting for|made up|making up|responsible for|was responsible for|contributed) AMT\d+| (?:including|among them|of which|comprising|most notably|led by)(?: (?!AMT)\S+){0,3} AMT\d+(?: (?!AMT|,|;|and)\S+){0,5} (?:from|at|by|in the hack of|off)(?: (?!AMT|,|;)\S+){0,5} NAM\d+/;

/** Losses of many: those who count them lost nothing. */
const OF_MANY =
  / (?:hacks|thefts|exploits|attacks|cyberattacks|scams|heists|breaches|platforms|protocols|exchanges|industry|sector|dapps|count of|tally of|defi losses|crypto losses|monthly|quarterly)(?= )/;

/** "Minted AMT0 on the NAM0 bridge and got away with": what the two verbs do is done to the one name. */
function struckAnd(skeleton: Scene['skeleton'], left: string): string | null {
  const match =
    /(?<! from(?: \S+){0,3}) NAM(\d+)(?: (?!AMT|NAM|,|;|from|after|before|elsewhere|another|later|in|said|says|that)\S+){0,8} and(?: (?!AMT|NAM|,|;|from|another|elsewhere)\S+){1,5}$/.exec(
      left,
    );
  if (match === null) return null;
  const sole = soleVictim(skeleton.text, skeleton);
  return sole === skeleton.names[Number(match[1])]! ? sole : null;
}

/** "NAM0 said", "NAM0's post-mortem", "… , NAM0 said ." where the sentence has no other name: it speaks of itself. */
export function speakingVictim(skeleton: Scene['skeleton']): string | null {
  const { text, names } = skeleton;
  const publishing = new Set(names).size === 1 ? (PUBLISHES.exec(text) ?? ITSELF.exec(text)) : null;
  if (publishing !== null) return names[Number(publishing[1])]!;
  if (new Set(names).size !== 1 || soleVictim(text, skeleton) === null) return null;
  if (
    / (?:firm|analytics|security|researchers?|sleuth|newspaper|tracker|outlet|analysts?|investigator|auditor|insurer)(?: \S+)? NAM\d/.test(
      text,
    )
  )
    return null;
  const speaks =
    /^(?: (?:after|before|two|three|four|a|hours|days|late|early|on|in|following|when|as|having|earlier)(?: (?!NAM|AMT|ACT|SPK|,|;|firm|researchers|analysts|according)\S+){1,12} ,)? (?:the |geo |- |based |crypto |cryptocurrency |exchange |bridge |protocol |lender |platform ){0,6}NAM\d+(?: 's (?!users|customers)\S+(?: \S+){0,3}?)? (?:(?:has|had|also|later|now|itself|on \w+day) )*(?:said|says|confirmed|disclosed|reported|admitted|announced|acknowledged|revealed|wrote|put|attribut\w+|blam\w+|contests?|contested|disputes?|disputed|estimated?s?|tallied|told|corrected|revised|updated|lowered|raised)(?= )/.test(
      text,
    ) ||
    / , NAM\d+ (?:said|says|wrote|announced|confirmed|tweeted|added|disclosed|reported)(?: (?:on|in|a|an|its|\w+day|statement|post|-|mortem|thread|notice|tweet|blog|x|twitter|telegram|discord|website|social|media))* \. $/.test(
      text,
    );
  return speaks ? names[0]! : null;
}

/** "According to the exchange NAM0". */
const ITSELF =
  / according to the (?:geo |- |based |crypto |trading |lending )*(?:exchange|bridge|protocol|lender|custodian|broker|bank) NAM(\d+)(?= [.,;])/;

/** Who publishes what happened, where no one else is named, tells what happened to it. */
const PUBLISHES =
  / (?:according to|in) (?:an?|the|its)(?: (?!,)\S+){0,5}? (?:post - mortem|post-mortem|postmortem|incident report|notice|blog post)(?: (?:published|posted|released|issued|shared))? (?:by|from|of|on) NAM(\d+)(?= )(?! (?:security|labs|researchers|analysts))/;

function costVictim(
  { skeleton, memory }: Scene,
  gap: string,
  left: string,
  inGap: RegExpExecArray | null,
): FoundVictim | null {
  if (inGap !== null) return { name: skeleton.names[Number(inGap[1])]! };
  const owner = / (?:its|their|the (?:exchange|bridge|protocol|platform|company|firm|project|bank))(?= |$)/.test(gap)
    ? onlyName(left, skeleton)
    : / (?:it|them)(?= |$)/.test(gap)
      ? (victimBefore(left, skeleton) ?? onlyName(left, skeleton))
      : null;
  const struck = owner ?? victimBefore(left, skeleton) ?? (gap === '' ? onlyName(left, skeleton) : null);
  if (struck !== null) return { name: struck };
  return / (?:exchange|bridge|protocol|platform|company|firm) /.test(`${gap} `) ? recalledVictim(memory) : null;
}

/** A victim that a pronoun or another deed in the sentence points to. */
function pointedVictim({ skeleton, memory }: Scene, { left, right, kind }: Frame, isNoun: boolean): FoundVictim | null {
  const own = right.split(/ (?:AMT\d+|;|but) /, 1)[0]!;
  const owner = / (?:from|out of|of)(?: (?:one|some|several|two|three) of)? (?:its|their|it|them)(?= |$)/.test(own)
    ? (onlyName(left, skeleton) ??
      (/^ (?:from|out of) (?:it|them)(?= )/.test(own) ? recalledVictim(memory)?.name : null) ??
      null)
    : null;
  if (owner !== null) return { name: owner };
  // "Kawabit suffered a breach , when attackers stole AMT0 from the exchange".
  const again =
    /^(?: in (?!AMT)\S+(?: \S+)?)? (?:from|out of) the (?:exchange|platform|bridge|protocol|company|bank)(?= (?:[.,]|in|on|after|by|when)(?= |$)|$)/.test(
      own,
    )
      ? onlyName(left, skeleton)
      : null;
  if (again !== null && again === soleVictim(skeleton.text, skeleton)) return { name: again };
  // "Taken in the NAM0 heist".
  const named =
    /^(?: (?!AMT|,|;|that|which)\S+){0,6} (?:in|during|by|from|through)(?: (?:the|an?|its|last|PER\d+|geo|\d{4})){0,3} NAM(\d+)(?: 's)?(?: (?:exchange|bridge|protocol|crypto|wallet|PER\d+))? (?:heist|hack|theft|attack|breach|exploit|raid|robbery|incident|hacking)(?= |$)/.exec(
      own,
    );
  if (named !== null && !isNoun) return { name: skeleton.names[Number(named[1])]! };
  // "They stole AMT from us," Kawabit's founder said.
  const us = / from (?:us|our)(?= )/.test(own)
    ? / ["\u201d](?: ,)?(?: \S+){0,4}? NAM(\d+) (?:'s|said|wrote|told)(?= )/.exec(right)
    : null;
  if (us !== null) return { name: skeleton.names[Number(us[1])]! };
  const deed =
    isNoun || PART_FROM.test(own) || PART_FROM.test(right)
      ? null
      : new RegExp(
          ` (?:in|during|after|with|through|via)(?: (?!AMT\\d)\\S+){0,4} (?:attack|hack|breach|exploit|raid|intrusion|heist|incident|theft|robbery|hacking|attacks|compromise)(?: \\S+){0,2} (?:on|of|at|against|targeting|involving|into)${VICTIM}`,
        ).exec(own);
  if (
    deed !== null &&
    kind !== 'weak' &&
    !/ (?:similar|like|unlike|after)(?: \S+){0,3} (?:attack|hack|breach|exploit|raid)/.test(own)
  )
    return { name: skeleton.names[Number(deed[1])]! };
  return deed === null ? null : { name: skeleton.names[Number(deed[1])]! };
}

/** A victim that stands before: "Kawabit's $5 million hack", "Kawabit, from which", "Kawabit reported losses". */
function ownedVictim(scene: Scene, { kind, left, right, before, verb }: Frame, isNoun: boolean): FoundVictim | null {
  const { skeleton } = scene;
  const name = (match: RegExpExecArray | null): FoundVictim | null =>
    match === null ? null : { name: skeleton.names[Number(match[1])]! };
  const side = kind === 'compound' ? left : before;
  const possessive = / NAM(\d+) 's(?: \S+){0,3}$/.exec(side);
  if (possessive !== null && kind !== 'verb') return name(possessive);
  const fromWhich =
    / NAM(\d+)(?:(?: \S+){0,3}? ,? from (?:which|whom)| ,? (?:where|in which|on which))(?= )(?!.* NAM\d)/.exec(left);
  if (fromWhich !== null) return name(fromWhich);
  const hit =
    kind === 'compound'
      ? / NAM(\d+)(?: ,(?: [^\s,]+){1,9} ,)?(?: (?!NAM|AMT|;)\S+){0,5}? (?:victim of|target of|suffered|endured|experienced|sustained|hit by|hit with|rocked by|reeling from|reported|disclosed|confirmed|victim to|after|following)(?: (?:a|an|the|its))?(?: \S+)?$/.exec(
          left,
        )
      : null;
  if (hit !== null) return name(hit);
  const owned = isNoun
    ? / NAM(\d+)(?: has| had| later| on| \w+day| first| also){0,3} (?:confirmed|reported|suffered|disclosed|admitted|acknowledged|announced|put|estimated|said)(?: (?:the|a|an|its|total|losses|loss|theft|that|it|in)){0,4}$/.exec(
        side,
      )
    : null;
  if (owned !== null) return name(owned);
  if (kind === 'loss' && isReplacement(left)) {
    const only =
      onlyName(left, skeleton) ?? (scene.revises === true ? (recalledVictim(scene.memory)?.name ?? null) : null);
    if (only !== null) return { name: only };
  }
  // "…, was the third against NAM since".
  const ordinal = new RegExp(
    ` the (?:second|third|fourth|fifth|sixth|latest|biggest|largest|worst|first)(?: (?:such|known|major|successful))?(?: (?:hack|attack|heist|theft|breach|exploit|raid))? (?:against|on|at|suffered by|endured by|to hit|to strike|to befall)${VICTIM}`,
  ).exec(right);
  if (ordinal !== null && (kind === 'weak' || isNoun)) return name(ordinal);
  const insider = /^(?:embezzled|stole|stolen|stealing|embezzling|took|pocketed)/.test(verb)
    ? / (?:employees?|executives?|founders?|co-founders?|officers?|workers?|staffers?|engineers?|developers?|managers?|insiders?) (?:of|at)(?: the)? NAM(\d+)(?: (?!NAM|AMT|from)\S+){0,5}$/.exec(
        before,
      )
    : null;
  if (insider !== null) return name(insider);
  const named = victimBefore(left, skeleton);
  if (named !== null) return { name: named };
  // "AMT0 was stolen, the exchange added": the one that was told of before.
  if (
    kind === 'passive' &&
    !/ NAM\d/.test(skeleton.text) &&
    / , the (?:\S+ )?(?:exchange|platform|bridge|protocol|company|firm|bank|lender|project|broker|custodian) (?:said|added|says|wrote|confirmed|estimated|disclosed|reported)(?= )/.test(
      right,
    )
  )
    return recalledVictim(scene.memory);
  // "Kawabit said hackers had stolen", "Kawabit halted trading after thieves took".
  const told =
    kind === 'verb' || kind === 'weak'
      ? (/(?<!firm|analytics|security|researcher|researchers|sleuth|newspaper|tracker|outlet|analyst|analysts|company)(?:^| exchange| bridge| protocol| ,| platform| the)? NAM(\d+)(?: ,(?: [^\s,]+){1,8} ,)?(?: has| had| also| later| on \w+day| \w+day){0,2} (?:said|says|confirmed|announced|disclosed|admitted|acknowledged|reported|revealed|(?:(?!NAM|AMT)\S+ ){0,9}, (?:saying|announcing|claiming))(?: (?:that|on|\w+day|in|a|statement|blog|post)){0,5} (?:unknown |unidentified |a |the |some )?(?:hackers?|thieves|attackers?|intruders?|thief|criminals|cybercriminals|they|robbers)(?: (?:had|have|has))?(?: (?:tried|attempted|sought) to)?$/.exec(
          before,
        ) ??
        / NAM(\d+) 's (?:ceo|cto|chief|co-founder|co|founder|founders|team|spokes\w+|management|developers|lawyers?)(?: (?:executive|officer|technology|operating|security|-|PSN\d+))* (?:told|said|says|confirmed|wrote|announced|admitted)(?: SPK\d+| reporters| users| customers| that| on| \w+day){0,4} (?:unknown |a |the )?(?:hackers?|thieves|attackers?|intruders?|thief|they)(?: (?:had|have|has))?$/.exec(
          before,
        ) ??
        / NAM(\d+)(?: \S+){0,2} (?:suspended|halted|paused|stopped|closed|disabled|collapsed|reopened|shut|froze)(?: (?!NAM|AMT)\S+){0,8} (?:after|when|because)(?: (?!NAM|AMT)\S+){1,3}$/.exec(
          before,
        ))
      : kind === 'passive'
        ? /(?<!firm|analytics|security|researcher|researchers|sleuth|newspaper|tracker|outlet|analyst|analysts) NAM(\d+)(?: ,(?: [^\s,]+){1,9} ,)?(?: has| had| also| later| on \w+day| \w+day){0,2} (?:said|says|confirmed|announced|disclosed|admitted|acknowledged|reported|revealed)(?: (?:that|on|\w+day|in|a|statement|blog|post|AMT\d+|and|some|about)){0,8}$/.exec(
            left,
          )
        : null;
  if (
    told !== null &&
    !/^(?: \S+){0,5} from (?:five|four|three|two|several|exchanges|banks|users|many|other)(?= )/.test(right) &&
    !FROM_SEVERAL.test(right)
  )
    return name(told);
  // "KuCoin had $281 million stolen", "NAM saw AMT stolen", "A bug in NAM allowed".
  return (
    name(kind === 'passive' ? / NAM(\d+)(?: \S+){0,2} (?:had|saw)(?: \S+){0,2}$/.exec(left) : null) ??
    name(
      kind === 'verb'
        ? / (?:bug|flaw|vulnerability|hole|loophole|weakness|error) in(?: the| 's| geo){0,2} NAM(\d+)(?: (?!NAM|AMT|from)\S+){0,8}$/.exec(
            before,
          )
        : null,
    )
  );
}

/** The one name before a figure: whom "its" can mean. */
function onlyName(left: string, skeleton: Scene['skeleton']): string | null {
  const found = [...left.matchAll(/ NAM(\d+)/g)];
  return found.length === 1 && !/ (?:ACT|SPK)\d/.test(left) ? skeleton.names[Number(found[0]![1])]! : null;
}

const IN_TROUBLE =
  / (?:(?:halted|suspended|paused|froze|stopped|disabled|blocked|closed|restricted|suspending|halting|pausing) (?:all |its |customer |user |most )*(?:withdrawals|deposits|trading|transfers|transactions|operations|contracts|services|swaps|redemptions|withdrawals and deposits)|(?:unauthori[sz]ed|suspicious|unusual|abnormal|irregular|anomalous|malicious|unexpected|unexplained)(?: \S+){0,2} (?:withdrawals?|transactions?|transfers?|outflows?|movements?|activity|access|trades)|outflows?|security (?:incident|breach)|(?:hot|cold) wallets?|exploit|incident)(?= )/;

/** The one name of a sentence that tells of trouble, before its sum is told: "NAM0 halted withdrawals", "users of NAM0 noticed outflows". */
export function troubledVictim(skeleton: Scene['skeleton']): string | null {
  const { text, names } = skeleton;
  if (new Set(names).size !== 1 || !IN_TROUBLE.test(text)) return null;
  return /^ (?:the |geo |- |based |crypto |cryptocurrency |exchange |bridge |protocol |lender |platform |on \w+day ,? ?){0,6}NAM\d+(?= )|^(?: (?!AMT|,)\S+){0,3} (?:users|customers|clients|depositors|traders) of(?: the)? NAM\d+(?= )/.test(
    text,
  )
    ? soleVictim(text, skeleton)
    : null;
}
