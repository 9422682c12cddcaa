import type { Attribution } from '../../register/claim.ts';
import { CONFIDENCE_WORDS, STATES } from './names.ts';
import type { Skeleton } from './skeleton.ts';

/** What the sentences before have told. */
export interface Memory {
  /** The victim named last, and how many sentences ago. */
  victim: { readonly name: string; readonly sentence: number } | null;
  /** The state named last among actors: "the country". */
  state: string | null;
  /** The one actor that the title is about. */
  topic: string | null;
  sentence: number;
}

const NOISE =
  "the|a|an|its|their|geo|'s|'|-|based|crypto|cryptocurrency|bitcoin|digital|virtual|currency|asset|assets|exchange|exchanges|bridge|protocol|lending|borrowing|trading|platform|defi|decentralized|decentralised|finance|company|firm|bank|commercial|central|wallets?|hot|cold|of|maker|provider|game|gaming|service|startup|operator|giant|online|p2p|peer|to|mining|marketplace|nft|network|popular|largest|smaller|small|major|second|big|defunct|now|broker|custodian|parent|issuer|customers?|users?|clients?|accounts?|servers?|systems?|at|movie|studio|film|entertainment|owned|run|local|rival|fellow|layer|chain|blockchain|sidechain|cross|yield|farm|stablecoin|payment|payments|processor|business|website|site|app";
export const VICTIM = `(?: (?:${NOISE})){0,8} NAM(\\d+)`;
const ANAPHOR =
  /^ (?:the|that|this)(?: (?:geo|crypto|cryptocurrency|bitcoin|digital|asset|trading|lending|defi|decentralized|hacked|affected|same)){0,4} (?:exchange|bridge|protocol|platform|company|firm|bank|startup|network|project|service)(?= |$)/;

/** "estimates from", "hackers from": what follows is no victim. */
const NO_VICTIM =
  ' (?:estimates?|data|figures|reports?|statement|research|analysis|hackers?|attackers?|men|people|group|groups|agents|help|support|experts|far|apart|aside|away|different|free)';

export interface FoundVictim {
  readonly name: string | null;
  readonly ambiguous?: string;
}

/** The victim behind one of some prepositions in what follows a figure or noun, no farther than the next figure. */
export function victimAfter(
  right: string,
  prepositions: string,
  skeleton: Skeleton,
  memory: Memory,
): FoundVictim | null {
  const near = right.split(/ (?:AMT\d+|;|but|while|though|although|whereas|according|citing) /, 1)[0]!;
  const words = near.split(' ').slice(0, 22).join(' ');
  const match = new RegExp(
    `(?<!${NO_VICTIM})(?:^| )(?:${prepositions})(?=${VICTIM}(?<more>(?: ,| and| or| &){1,2}(?: the| geo){0,2} NAM\\d+)?)`,
  ).exec(words);
  if (match !== null) {
    const name = skeleton.names[Number(match[1])]!;
    return match.groups?.more === undefined
      ? { name }
      : { name: null, ambiguous: 'one figure and more than one victim' };
  }
  const at = new RegExp(`(?:^| )(?:${prepositions})(?= (?:the|that|this) )`).exec(words);
  if (at === null || !ANAPHOR.test(words.slice(at.index + at[0].length))) return null;
  return recalledVictim(memory);
}

/** "the exchange": the victim that was named a sentence or three ago. */
export function recalledVictim(memory: Memory): FoundVictim | null {
  if (memory.victim === null || memory.sentence - memory.victim.sentence > 3) return null;
  return { name: memory.victim.name };
}

const DEEDS =
  'hack|hacks|attack|cyberattack|breach|theft|heist|exploit|raid|intrusion|hacking|robbery|break-in|compromise';

/** The victim of a deed that is named before a figure: "a hack against NAM that stole", "the NAM heist". */
export function victimBefore(left: string, skeleton: Skeleton): string | null {
  const of = lastMatch(left, new RegExp(` (?:${DEEDS}) (?:of|against|on|at|from|into)${VICTIM}`, 'g'));
  const compound = lastMatch(
    left,
    new RegExp(
      ` NAM(\\d+)(?: 's)?(?: (?:exchange|bridge|crypto|cryptocurrency|wallet|hot|bitcoin|cyber)){0,3} (?:${DEEDS})(?= |$)`,
      'g',
    ),
  );
  const struck = lastMatch(
    left,
    new RegExp(
      ` (?:exploited|hacked|breached|attacked|compromised|robbed|targeted|broke into|broken into|breaking into|infiltrated|penetrated|raided|drained)(?: (?!from )\\S+){0,3}?${VICTIM}`,
      'g',
    ),
  );
  const found = of ?? compound ?? struck;
  return found === null ? null : skeleton.names[Number(found[1])]!;
}

function lastMatch(text: string, pattern: RegExp): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  for (const match of text.matchAll(pattern)) last = match as RegExpExecArray;
  return last;
}

/** The victim that is a verb's subject: the last name before it that no preposition governs. */
export function victimSubject(before: string, skeleton: Skeleton, memory: Memory): FoundVictim | null {
  const subjects = [
    ...before.matchAll(
      /(?<prep> (?:to|by|with|in|for|of|against|near|than|via|told))?(?: the| geo| 's| exchange| crypto){0,3} NAM(\d+)/g,
    ),
  ];
  const free = subjects.filter(({ groups }) => groups?.prep === undefined);
  const last = free.at(-1);
  if (last !== undefined) {
    const pair = / NAM(\d+)(?: ,)? (?:and|or) (?:the )?NAM\d+$/.test(before.slice(0, last.index + last[0].length));
    return pair
      ? { name: null, ambiguous: 'one figure and more than one victim' }
      : { name: skeleton.names[Number(last[2])]! };
  }
  const anaphor =
    / (?:the|it)(?: (?:geo|crypto|cryptocurrency|bitcoin|digital|trading|defi)){0,3}(?: (?:exchange|bridge|protocol|platform|company|firm|bank))?(?: \S+){0,4}$/.test(
      before,
    );
  return anaphor ? recalledVictim(memory) : null;
}

const SPEECH =
  /\b(?:said|says|say|claims?|claimed|denied|denies|told|reported|reports|wrote|warned|called|calls|announced|responded|respond|condemned)\b/;
const HELD_BY =
  /(?:linked|tied|connected|backed|sponsored|run|hackers?|groups?|agents?|crew|operatives|actors|working|attributed|links|ties|loyal|affiliated|belonging|controlled|directed|operating|hired|based) (?:to|by|of|for|from|with|in|out of)$/;

/** The actor who is a verb's subject, as far as the words before it say. */
export function actorSubject(before: string, skeleton: Skeleton): string | null {
  const found: string[] = [];
  for (const match of before.matchAll(/ ACT(\d+)/g)) {
    const between = before.slice(match.index + match[0].length);
    const ahead = before.slice(Math.max(0, match.index - 60), match.index);
    if (SPEECH.test(between) || /[;]/.test(between)) continue;
    if (
      / (?:from|against|to|in|for|of|with|at|on|over|near|about|by|after|than)(?: the| geo)?$/.test(ahead) &&
      !HELD_BY.test(ahead)
    )
      continue;
    if (/^ 's (?:leader|ministry|president|government|economy|missile|nuclear|neighbou?r)/.test(between)) continue;
    found.push(skeleton.actors[Number(match[1])]!);
  }
  return mostSpecific(found);
}

/** A group rather than its state; of several the last. */
function mostSpecific(actors: readonly string[]): string | null {
  return actors.findLast((actor) => !STATES.has(actor)) ?? actors.at(-1) ?? null;
}

/** The actor after "by": "was stolen by the Lazarus Group", "by the country". */
export function actorAfterBy(right: string, skeleton: Skeleton, memory: Memory): string | null {
  const near = right.split(/ (?:AMT\d+|;|but|while) /, 1)[0]!;
  const act = / by(?: (?!by )\S+){0,5}? ACT(\d+)/.exec(near);
  if (act !== null) return skeleton.actors[Number(act[1])]!;
  return / by the (?:country|regime|nation|state|hermit kingdom|isolated (?:country|state))(?= |$)/.test(near)
    ? memory.state
    : null;
}

/** Whom a sentence blames in words of blame: "attributed to", "accused", "is behind". */
export function blamed(text: string, skeleton: Skeleton): string | null {
  const patterns = [
    / attribut\w+(?: \S+){0,14}? to(?: (?!ACT)\S+){0,4} ACT(\d+)/,
    / blam\w+(?: on)?(?: (?!ACT)\S+){0,3} ACT(\d+)/,
    / accus\w+(?: (?!ACT)\S+){0,3} ACT(\d+)/,
    / (?:pinned|pins|blame)(?: \S+){0,8}? on(?: (?!ACT)\S+){0,3} ACT(\d+)/,
    / ACT(\d+)(?: \S+){0,6}? (?:accused|suspected|blamed|responsible|behind)(?= )/,
    / (?:suspects?|suspected|believes?|believed|concluded|confirmed)(?: that)?(?: (?!ACT)\S+){0,3} ACT(\d+)/,
    / (?:linked|tied|traced|links|linking|connected)(?: \S+){0,8}? to(?: (?!ACT)\S+){0,4} ACT(\d+)/,
    / (?:work|handiwork|hand|hallmarks) of(?: (?!ACT)\S+){0,3} ACT(\d+)/,
    / (?:carried out|conducted|perpetrated|committed|orchestrated) by(?: (?!ACT)\S+){0,4} ACT(\d+)/,
    / (?:indicated|indicates|pointed|points|evidence)(?: \S+){0,3}? (?:to|that)(?: (?!ACT)\S+){0,3} ACT(\d+)/,
  ];
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const first = skeleton.actors[Number(match[1])]!;
    // "the North Korean hacker crew called Lazarus Group": the name behind the people's is meant.
    const code = ` ACT${match[1]}`;
    const rest = text.slice(match.index + match[0].indexOf(code) + code.length);
    const called =
      /^(?:'s| 's)?(?: (?:-|state|sponsored|backed|linked|hackers?|hacking|crew|group|gang|unit|collective|team|cyber|the|called|known|as|named|nicknamed|dubbed|"|\u201c)){0,8} ACT(\d+)/.exec(
        rest,
      );
    return STATES.has(first) && called !== null ? skeleton.actors[Number(called[1])]! : first;
  }
  return null;
}

/** Nobody is blamed, and the sentence says so. */
export const BLAMES_NOBODY =
  /\b(?:not (?:been )?(?:publicly )?attributed|unattributed|(?:not|un) ?(?:yet )?(?:known|clear) who|unclear who|no (?:one|group|culprit|suspects?)(?: has| have)?(?: been)? (?:claimed|identified|named)|nobody (?:has )?(?:claimed|knows)|not (?:been )?identified the (?:hackers|attackers|thieves|culprits)|identity of the (?:hackers?|attackers?|thieves) (?:is|remains) unknown|remains? unidentified)\b/;
/** The blame is denied. */
export const NOT_BLAMED =
  /\b(?:not (?:responsible|behind|involved|attributed|blamed|linked|been (?:linked|attributed|blamed))|no (?:link|evidence|proof|connection|involvement)|denie[sd] (?:any )?(?:involvement|responsibility|being|having|that)|denied|ruled out|rules out|cleared|exonerated|had nothing to do|wasn't|weren't)\b/;

/** How surely the words blame: formal words before accusations, accusations before "believed". */
export function confidenceOf(text: string, isAuthority: boolean): Attribution['confidence'] {
  for (const [pattern, confidence] of CONFIDENCE_WORDS) {
    if (!pattern.test(text)) continue;
    // A firm that attributes says so; an authority that does establishes it.
    if (confidence === 'confirmed' && !isAuthority) return 'stated';
    return confidence;
  }
  return 'stated';
}
