import type { Attribution, Period } from '../../register/claim.ts';
import { ACTORS, CONFIDENCE_WORDS, STATES } from './names.ts';
import type { Skeleton } from './skeleton.ts';

/** What the sentences before have told. */
export interface Memory {
  /** The victim named last, and how many sentences ago. */
  victim: { readonly name: string; readonly sentence: number; readonly period?: Period | null } | null;
  /** The one name that the last sentence was about, robbed or not. */
  spokenOf: { readonly name: string; readonly sentence: number } | null;
  /** The victims told of so far, with the sentence that did last. */
  readonly told: Map<string, number>;
  /** The one victim of the title. */
  readonly titleVictim: string | null;
  /** The state named last among actors: "the country". */
  state: string | null;
  /** The one actor that the title is about. */
  topic: string | null;
  sentence: number;
  /** A sentence before names somebody who is no known actor or speaker. */
  hasNames: boolean;
}

/** What cannot stand between a preposition and the name that it governs. */
const NOT_OF_A_NAME =
  '[,;:().]|["\u201c\u201d]|(?:AMT|PER|ACT|SPK|PSN)\\d+|and|or|but|that|which|who|whom|whose|where|when|while|after|before|since|during|because|as|if|than|in|on|by|with|without|for|to|into|through|via|using|over|under|between|against|from|about|was|were|is|are|has|had|have|been|be|being|said|says|will|would|could|may|might|can|did|does|do|not|stole|stolen|took|lost|according|including|exploiting|near|like';
export const VICTIM = `(?: (?!(?:${NOT_OF_A_NAME})(?= |$))\\S+){0,8}? NAM(\\d+)`;
/** Names that have no part in a deed: those who are told, pay, mix, or say something. */
const BYSTANDER =
  / (?:by|to|via|through|told|than|like|unlike|into|using|called|firm|analytics|researchers?|analysts?|sleuths?|investigators?|newspaper|daily|tracker|mixer|mr|ms|judge|lawyer|in|near|including|against|mayor|senator|minister|named|on)(?: (?:the|a|an|geo|service|mixer|exchange|platform|firm|company|security|crypto|blockchain|analytics|its|newspaper|company|data)){0,4}$/;

/** What thieves steal with, by its own name, by what stands before it or by what is said of it. */
/** Firms that count what others lost, by their names. */
const COUNTING_FIRM = / (?:Analytics|Forensics|Research|Intelligence|Insights?)$/;
const TOOL_NAME = / (?:Drainer|Stealer|Ransomware|Loader|Clipper|Keylogger|RAT|Trojan)$/;
const TOOL_BEFORE =
  / (?:(?:called|named|dubbed|nicknamed|known as|codenamed)|(?:kit|toolkit|drainer|malware|ransomware|trojan|stealer|infostealer|virus|worm|botnet|software|hijacker|clipper|spyware|script|strain|family|tool|program)(?: (?:called|named|dubbed|nicknamed|known|as|,))*)$/;
const TOOL_BEHIND =
  /^(?: (?:,|a|an|the|malware|ransomware|trojan|stealer|toolkit|kit|drainer|phishing|software|tool|script|wallet|crypto|draining|-)){0,8} (?:malware|ransomware|trojan|stealer|toolkit|kit|drainer|botnet|spyware|worm|virus|(?:was|were|is|has been|had been|been) used (?:to|by|in|for))(?= )/;

/** The one name of a sentence that can be a victim's, where there is just one. */
export function soleVictim(text: string, skeleton: Skeleton): string | null {
  const found = new Set<string>();
  let hasTool = false;
  for (const match of text.matchAll(/ NAM(\d+)(?= )/g)) {
    const ahead = text.slice(Math.max(0, match.index - 80), match.index);
    const rest = text.slice(match.index + match[0].length);
    if (
      / (?:a|an|one|single)(?: \S+){0,2} (?:user|customer|client|trader|investor|member|employee|holder|developer|executive) (?:of|at|from)(?: the)?$/.test(
        ahead,
      )
    )
      continue;
    // "Kawasentry: we have detected transactions on": who speaks.
    if (ahead.trim() === '' && rest.startsWith(' :') && / NAM\d/.test(rest)) continue;
    // "On the Kawabit cross-chain bridge": a place that is robbed, and not one where something is said.
    const isThing =
      / (?:on|in|to|at|via|through)(?: the| geo)*$/.test(ahead) &&
      /^(?: (?:cross|-|chain|yield|lending|liquid|staking|token|trading|nft|crypto|defi|hot|smart|native|liquidity|bitcoin|ethereum|solana|gaming)){0,4} (?:bridge|exchange|protocol|farm|pools?|vaults?|contracts?|dex|marketplace|lender|aggregator|market)(?= )/.test(
        rest,
      );
    // "Forged a signature on Corvid's Meridian bridge": the bridge that is its own name.
    const isBridge =
      / (?:on|in|at)(?: the| geo)*$/.test(ahead) && skeleton.names[Number(match[1])]!.endsWith(' bridge');
    if (isThing || isBridge) {
      found.add(skeleton.names[Number(match[1])]!);
      continue;
    }
    if (COUNTING_FIRM.test(skeleton.names[Number(match[1])]!)) continue;
    if (TOOL_NAME.test(skeleton.names[Number(match[1])]!) || TOOL_BEFORE.test(ahead) || TOOL_BEHIND.test(rest)) {
      hasTool = true;
      continue;
    }
    // "In the A and B protocols": what the one is the other is.
    const listed = /^(?<head>.*) NAM\d+(?: 's)?(?: ,)? (?:and|or)(?: (?:the|geo|its))*$/.exec(ahead);
    if (listed !== null && BYSTANDER.test(listed.groups!.head!)) continue;
    if (BYSTANDER.test(ahead) || / (?:according|citing)(?: (?!,)\S+){0,6}$/.test(ahead)) continue;
    if (
      /^ (?:researchers?|analysts?|data|analytics|estimates?|figures|reports?|said|says|news|television|, (?:a|an|the|its)? ?(?:blockchain|security|analytics|\d+ |year|lawyer|analyst|researcher|professor|co-founder|founder|ceo|chief|spokes|detective|prosecutor|judge|newspaper|tracker))/.test(
        rest,
      )
    ) {
      if (!/^ (?:said|says) /.test(rest) || / (?:hack|firm|analy|research)/.test(ahead.slice(-30))) continue;
    }
    found.add(skeleton.names[Number(match[1])]!);
  }
  // Who reckons what others lost.
  const reckoner = RECKONS.exec(text);
  if (reckoner !== null) found.delete(skeleton.names[Number(reckoner[1] ?? reckoner[2])]!);
  for (const name of found) if (WATCHER_NAME.test(name) && TELLS.test(text)) found.delete(name);
  // Who tells of a tool lost nothing.
  if (hasTool && / , NAM\d+ (?:said|says|found|reported) (?:[.,]|in|on)(?= |$)/.test(text)) return null;
  return found.size === 1 ? [...found][0]! : null;
}

const RECKONS =
  / , NAM(\d+) (?:reckons|reckoned|calculates|calculated|believes|thinks|figures)(?= )|^ NAM(\d+) (?:reckons|tracks|tracked)(?= )/;
/** Names of those who watch others' chains. */
const WATCHER_NAME =
  / (?:Security|Analytics|Research|Intelligence|Forensics|Insights?|Analysis|Sentinel|Audits?|Auditing|Cyber|Intel|Monitor|Tracker)$/;
const TELLS =
  / (?:, |according to |data from |^ ?)(?:the |security |analytics |firm |company )*NAM\d+(?: (?:said|says|estimates?|estimated|reported|reports|wrote|found|put|puts|calculated))?(?= )/;

const ANAPHOR =
  /^ (?:the|that|this)(?: (?:geo|crypto|cryptocurrency|bitcoin|digital|asset|trading|lending|defi|decentralized|hacked|affected|same|gambling|gaming)){0,4} (?:exchange|bridge|protocol|platform|company|firm|bank|startup|network|project|service|lender|site|custodian|game|fund)(?= |$)/;

/** "estimates from", "hackers from": what follows is no victim. */
const NO_VICTIM =
  ' (?:estimates?|data|figures|reports?|statement|research|analysis|hackers?|attackers?|men|people|group|groups|agents|help|support|experts|far|apart|aside|away|different|free)';

export interface FoundVictim {
  readonly name: string | null;
  readonly ambiguous?: string;
  /** When, where the sentence before told it. */
  readonly period?: Period;
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
    `(?<!${NO_VICTIM})(?:^| )(?:${prepositions})(?=${VICTIM}(?<more>(?: ,| and| or| &){1,2}(?: (?:the|geo|its|sister|rival|exchange|bridge|protocol|platform|another)){0,3} NAM\\d+(?! AMT| lost| was| were| is| had| has| said| says| confirmed| ,? (?:said|says)))?)`,
  ).exec(words);
  if (match !== null) {
    // "From a single user of Kawabit": not from Kawabit.
    const stretch = words.slice(match.index, words.indexOf(` NAM${match[1]}`, match.index));
    if (
      / (?:a|an|one|single)(?: \S+){0,2} (?:user|customer|client|trader|investor|member|employee|holder|developer|executive)(?= )/.test(
        `${stretch} `,
      )
    )
      return null;
    // "From the platform once called Kawabit": it has another name before.
    if (
      / (?:formerly|previously|once|then|now) (?:called|known as|named)(?: the)?$/.test(stretch) &&
      / NAM\d/.test(skeleton.text.slice(0, skeleton.text.indexOf(` NAM${match[1]} `)))
    )
      return null;
    // "From holders of the Kawabit token": theirs, and not Kawabit's.
    if (/ (?:holders?|owners?) of(?= )/.test(`${stretch} `)) return { name: null };
    const name = skeleton.names[Number(match[1])]!;
    return match.groups?.more === undefined
      ? { name }
      : { name: null, ambiguous: 'one figure and more than one victim' };
  }
  const at = new RegExp(`(?:^| )(?:${prepositions})(?= (?:the|that|this) )`).exec(words);
  if (at === null || !ANAPHOR.test(words.slice(at.index + at[0].length))) return null;
  return recalledVictim(memory);
}

/** Keeps a victim that the sentence at hand tells of, and when it was robbed where the sentence tells no sum. */
export function rememberVictim(memory: Memory, name: string, period: Period | null = null): void {
  memory.victim = { name, sentence: memory.sentence, period };
  memory.told.set(name, memory.sentence);
}

/** "the exchange": the victim that was named a sentence or three ago. */
export function recalledVictim(memory: Memory): FoundVictim | null {
  if (memory.victim === null || memory.sentence - memory.victim.sentence > 3) return null;
  return { name: memory.victim.name };
}

const DEEDS =
  'hack|hacks|attack|cyberattack|breach|theft|heist|exploit|raid|intrusion|hacking|robbery|break-in|break - in|compromise|incident|hacks|attacks|burglary|exploitation';

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
      ` (?:exploited|hacked|breached|attacked|compromised|robbed|targeted|broke into|broken into|breaking into|infiltrated|penetrated|raided|drained|took control of|taking control of|gained access to|gaining access to|accessed|hijacked|struck|hit|hacking|breaching|compromising|exploiting|manipulated|manipulating|hacked into|attacking|targeting|against)(?: (?!from |in |for |to )\\S+){0,3}?${VICTIM}`,
      'g',
    ),
  );
  const was = lastMatch(
    left,
    / NAM(\d+)(?: (?!NAM\d|AMT\d|;)\S+){0,9}? (?:was|were|been|being|got|is)(?: \S+)? (?:hacked|exploited|breached|attacked|compromised|robbed|targeted|broken into|infiltrated|raided|drained|hit)(?= |$)/g,
  );
  const target = lastMatch(
    left,
    / NAM(\d+)(?: (?!NAM\d|AMT\d|;)\S+){0,9}? (?:was|were|been|being|became|fell|as)(?: \S+){0,2} (?:target|victim|victims|prey|targets) (?:of|to|in)(?= )/g,
  );
  const suspicious = lastMatch(
    left,
    new RegExp(
      ` (?:suspicious|unusual|malicious|unauthori[sz]ed|abnormal|anomalous)(?: \\S+){0,3} (?:transactions?|activity|transfers?|outflows?|withdrawals?|movements?|access)(?: \\S+){0,2}? (?:on|at|from|involving|affecting|targeting|in|out of|to)${VICTIM}`,
      'g',
    ),
  );
  const flawed = lastMatch(
    left,
    / (?:bug|flaw|vulnerability|weakness|hole|error|loophole|defect) in(?: the| 's| geo| one of){0,3} NAM(\d+)(?= |$)(?! (?:compiler|library|sdk|framework|plugin|package|software|programming|firmware|chip|browser|language|app store))/g,
  );
  const found = of ?? compound ?? struck ?? was ?? target ?? suspicious ?? flawed;
  // "Exploiting A and B": neither alone.
  if (found !== null && / NAM\d+$/.test(found[0]) && AND_ANOTHER.test(left.slice(found.index + found[0].length)))
    return null;
  return found === null ? null : skeleton.names[Number(found[1])]!;
}

const AND_ANOTHER =
  /^(?: 's)?(?: ,)?(?: and| or| as well as)(?: (?:the|geo|its|sister|rival|exchange|bridge|protocol|platform|another)){0,3} NAM\d+(?! (?:said|says|was|lost|confirmed|announced|reported|has|had)(?= ))/;

function lastMatch(text: string, pattern: RegExp): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  for (const match of text.matchAll(pattern)) last = match as RegExpExecArray;
  return last;
}

/** The victim that is a verb's subject: the last name before it that no preposition governs. */
export function victimSubject(before: string, skeleton: Skeleton, memory: Memory): FoundVictim | null {
  const subjects = [
    ...before.matchAll(
      /(?<prep> (?:to|by|with|in|for|of|on|at|from|through|against|near|than|via|told|called|named))?(?: the| geo| 's| exchange| crypto){0,3} NAM(\d+)/g,
    ),
  ];
  // "users who lost": those, and not the name before.
  if (
    / (?:users|customers|clients|people|investors|victims|depositors|holders|those|traders|men|women|man|woman|someone) (?:who|that)(?: \S+)?$/.test(
      before,
    )
  )
    return null;
  // "NAM0 said a whale lost": not the one who says it.
  if (
    / (?:an?|one|another|some|two|three)(?: (?!NAM)\S+){0,3} (?:whale|trader|user|investor|holder|victim|customer|collector|man|woman|person|individual|wallet|traders|users|investors|holders|victims|customers)(?: (?:has|had|have|was|were|also|been|just|got))*$/.test(
      before,
    )
  )
    return null;
  // "Kawabit lost AMT0 and a smaller rival lost": one that is not named.
  if (
    / (?:and|while|,|but|;) (?:an?|another|one|two|three|several)(?: (?!NAM)\S+){0,3} (?:rival|exchange|bridge|platform|firm|company|bank|protocol|lender|broker|wallet|user|exchanges|firms|others?|competitor|project)(?: (?:also|had|has|have|reportedly|later))*$/.test(
      before,
    )
  )
    return { name: null };
  const which =
    / NAM(\d+)(?: ,)? (?:which|who|that)(?: (?:had|has|have|also|later|reportedly|itself|already|was|were|been|is|being|recently|then|once|allegedly))*$/.exec(
      before,
    );
  if (which !== null) return { name: skeleton.names[Number(which[1])]! };
  const free = subjects.filter(({ groups }) => groups?.prep === undefined);
  const last = free.at(-1);
  if (last !== undefined) {
    const pair =
      / NAM(\d+)(?: ,(?: [^\s,]+){1,6} ,| ,)? (?:and|or)(?: (?:the|its|bridge|exchange|sister|rival|geo|protocol|platform|fellow|company|firm|parent|subsidiary|affiliate|unit)){0,4} NAM\d+$/.test(
        before.slice(0, last.index + last[0].length),
      );
    return pair
      ? { name: null, ambiguous: 'one figure and more than one victim' }
      : { name: skeleton.names[Number(last[2])]! };
  }
  // "Kawabit has been attacked: it lost", where it is the one name before.
  if (/ (?:it|they|which)(?: (?:had|has|have|also|then|already|itself|later|said|says|reportedly))*$/.test(before)) {
    const own = onlyNameBefore(before, skeleton);
    if (own !== null) return { name: own };
  }
  const anaphor =
    / (?:the|it)(?: (?:geo|crypto|cryptocurrency|bitcoin|digital|trading|defi)){0,3}(?: (?:exchange|bridge|protocol|platform|company|firm|bank))?(?: \S+){0,4}$/.test(
      before,
    );
  return anaphor ? recalledVictim(memory) : null;
}

/** The one name of a sentence up to some words of it, where nobody else is named: whom "it" can mean. */
function onlyNameBefore(before: string, skeleton: Skeleton): string | null {
  const at = skeleton.text.lastIndexOf(before.slice(-60));
  const ahead = at < 0 ? before : skeleton.text.slice(0, at);
  if (/ (?:SPK|ACT)\d/.test(ahead)) return null;
  const names = new Set([...ahead.matchAll(/ NAM(\d+)/g)].map(([, index]) => skeleton.names[Number(index)]!));
  return names.size === 1 && soleVictim(skeleton.text, skeleton) !== null ? [...names][0]! : null;
}

const SPEECH =
  /\b(?:said|says|say|claims?|claimed|denied|denies|told|reported|reports|wrote|warned|called|calls|announced|responded|respond|condemned)\b/;
const HELD_BY =
  /(?:linked|tied|connected|backed|sponsored|run|hackers?|cybercriminals|criminals|cyberthieves|thieves|attackers|fraudsters|groups?|agents?|crew|operatives|actors|members?|soldiers|spies|hands|units?|gangs?|arm|working|attributed|links|ties|loyal|affiliated|belonging|controlled|directed|operating|hired|based|bureau|ministry|agency|service|office|army|military|believed to be|thought to be|assumed to be|presumed to be|suspected to be|associated|aligned) (?:to|by|of|for|from|with|in|out of|on behalf of)(?: (?:the|its))?$/;

/** "…, the monitors wrote, and": who says it changes no subject. */
const SAID_ASIDE =
  / ,(?: (?:the|its|geo|firm|SPK\d+|researchers?|analysts?|monitors?|experts?|panel|agency|company|authorities|police|prosecutors|officials|investigators|it|they))+ (?:said|says|wrote|writes|reported|estimated|found|added|noted) , and(?: (?:also|then|later|allegedly|reportedly|have|has|had))*$/;

/** The actor who is a verb's subject, as far as the words before it say. */
export function actorSubject(before: string, skeleton: Skeleton): string | null {
  const found: string[] = [];
  for (const match of before.matchAll(/ ACT(\d+)/g)) {
    const between = before.slice(match.index + match[0].length).replace(SAID_ASIDE, '');
    const ahead = before.slice(Math.max(0, match.index - 60), match.index);
    if (
      SPEECH.test(
        between.replace(/ (?:is|are|was|were) (?:also )?(?:said|reported|claimed|alleged|reportedly) to(?= )/g, ''),
      ) ||
      /[;]/.test(between)
    )
      continue;
    // "The Lazarus Group, also known as APT38", "AppleJeus malware", "some of them tied to North Korea".
    if (found.some((actor) => !STATES.has(actor)) && / (?:known as|called|aka|dubbed|or|named)(?: the)?$/.test(ahead))
      continue;
    if (/^ (?:malware|ransomware|code|software|toolkit|trojan)(?= |$)/.test(between)) continue;
    if (/ (?:some|many|most|one|several|part|few) of (?:them|whom|which|these|those)(?: \S+){0,3}$/.test(ahead))
      continue;
    // "The victim of ACT0 hackers, who took".
    const isWho = /^(?: (?:hackers?|operatives|actors|agents|group|thieves|spies))*(?: ,)? who(?: \S+){0,2}$/.test(
      between,
    );
    if (
      !isWho &&
      / (?:from|against|to|in|for|of|with|at|on|over|near|about|by|after|than)(?: the| geo)?$/.test(ahead) &&
      !HELD_BY.test(ahead) &&
      !/ (?:hackers?|agents?|operatives|unit|group|actors)(?: \S+){0,3} (?:NAM\d+|geo) of$/.test(ahead)
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
  const act =
    / by(?: (?!by |from |, |said |says )\S+){0,5}?(?: (?:hackers|thieves|operatives|actors|agents|groups?|people|programmers|crews?|gangs?) (?:from|based in|in)(?: the)?)? ACT(\d+)(?: 's)?(?:(?: -)?(?: (?:state|sponsored|backed|linked|hackers?|hacking|crew|group|gang|unit|known|as|called|the|elite|notorious))* ACT(\d+))?/.exec(
      near,
    );
  if (act !== null)
    return mostSpecific(
      [act[1], act[2]].filter((one) => one !== undefined).map((one) => skeleton.actors[Number(one)]!),
    );
  return / by the (?:country|regime|nation|state|hermit kingdom|isolated (?:country|state))(?= |$)/.test(near)
    ? memory.state
    : null;
}

/** The actor that the words of a count name: "97 suspected North Korean cyberattacks". */
export function actorIn(words: string): string | null {
  const lower = words.toLowerCase();
  for (const [name, actor] of ACTORS) if (new RegExp(`\\b${name.replaceAll('.', '\\.')}\\b`).test(lower)) return actor;
  return null;
}

/** Whether two groups are named together as the doers: which of them did it, or that both did, is not said. */
export function areTwoActors({ text, actors }: Skeleton): boolean {
  for (const [, a, b] of text.matchAll(/ ACT(\d+)(?: ,)? (?:and|or|&|as well as)(?: the| its)? ACT(\d+)(?= )/g)) {
    const [one, other] = [actors[Number(a)]!, actors[Number(b)]!];
    if (one !== other && !STATES.has(one) && !STATES.has(other)) return true;
  }
  return false;
}

/** Whom a sentence blames in words of blame: "attributed to", "accused", "is behind". */
export function blamed(text: string, skeleton: Skeleton): string | null {
  const patterns = [
    / attribut\w+(?: (?!;)\S+){0,24}? to(?: (?!ACT)\S+){0,4} ACT(\d+)/,
    / blam\w+(?: on)?(?: (?!ACT)\S+){0,3} ACT(\d+)/,
    / accus\w+(?: (?!ACT)\S+){0,3} ACT(\d+)/,
    / (?:pinned|pins|blame)(?: \S+){0,8}? on(?: (?!ACT)\S+){0,3} ACT(\d+)/,
    / (?:tracks?|tracked|known|calls?|called|dubs|dubbed)(?: (?!ACT|AMT)\S+){0,3}? as ACT(\d+)/,
    / (?:identif(?:y|ies|ied|ying)|nam(?:es?|ed|ing)|finger(?:s|ed)|singled out|credited|determined)(?: (?!ACT)\S+){0,4} ACT(\d+)(?: (?!AMT)\S+){0,5} (?:as|to be|for|with)(?= )/,
    / ACT(\d+)(?: \S+){0,6}? (?:accused|suspected|blamed|responsible|behind)(?= )/,
    / (?:suspects?|suspected|believes?|believed|concluded|confirmed)(?: that)?(?: (?!ACT)\S+){0,3} ACT(\d+)/,
    / (?:linked|tied|traced|links?|ties?|traces?|tying|tracing|linking|connected|connects?)(?: (?!;)\S+){0,24}? to(?: (?!ACT)\S+){0,4} ACT(\d+)/,
    / finger(?: of blame)?(?: (?!ACT)\S+){0,9}? (?:points?|pointed|pointing) (?:at|to|towards?)(?: (?!ACT)\S+){0,2} ACT(\d+)/,
    / (?:links?|ties?|connections?|overlaps?) between(?: (?!ACT)\S+){1,10}? and(?: (?!ACT)\S+){0,4} ACT(\d+)/,
    / ACT(\d+)(?: (?!ACT|AMT|;|,|not|never|no)\S+){0,5} (?:linked|tied|connected)(?: by(?: (?!ACT|AMT|,|;)\S+){1,6})? to (?:the|a|an|stealing|last|this)(?= )/,
    / ACT(\d+)(?: (?:hackers?|operatives|actors|group|agents))? (?:is|was|were|are|remains?|to be|as)(?: (?:again|also|still|now|once more|quickly|soon))* (?:the|an?)(?: (?!ACT|AMT|unlikely|former)\S+)? (?:culprits?|authors?|perpetrators?|suspects?|thie(?:f|ves)|mastermind) (?:in|of|behind|for|when|after|over)(?= )/,
    / suspicions?(?: (?!ACT|;)\S+){0,14}? (?:falls?|fell|fallen|centred|centered|centres|centers|rests?|rested) (?:squarely )?on(?: (?!ACT)\S+){0,3} ACT(\d+)/,
    / ACT(\d+)(?: 's)? (?:attack|hack|heist|theft|raid|breach|exploit|robbery) (?:on|of|at|against)(?: (?:the|geo|exchange|bridge|lender|bank))* NAM\d/,
    / (?:called|dubbed|described as|considered|was|is|bore all the marks of)(?: (?:a|an|another|the|typical|textbook|classic|latest))* ACT(\d+) (?:job|operation|heist|attack|hack|raid)(?= )/,
    / (?:work|handiwork|hand|hallmarks) of(?: (?!ACT)\S+){0,3} ACT(\d+)/,
    / (?:carried out|conducted|perpetrated|committed|orchestrated) by(?: (?!ACT)\S+){0,4} ACT(\d+)/,
    / ACT(\d+)(?: (?!ACT|AMT|;|not|never|no|den\w+|n't|without)\S+){0,9}? (?:carried out|committed|perpetrated|orchestrated|staged|pulled off|executed|mounted|masterminded)(?= )/,
    / (?:linked|tied|linking|tying|connected|connects|links|ties|tied)(?: (?!ACT)\S+){0,4} ACT(\d+)(?: (?!AMT)\S+){0,6} (?:to|with)(?= )/,
    / (?:charged|charges|indicted|convicted|sentenced|arrested|charging|indicting)(?: (?!ACT|that|which)\S+){0,8} ACT(\d+)(?: (?!that|which)\S+){0,6} (?:over|for|with|in)(?= )/,
    /(?<! (?:not|never|n't|to|could|may|might|would|will)(?: \S+){0,2}) (?:sanctioned|(?:imposed|placed|put) sanctions on)(?: (?!ACT|AMT|that|which|who|used|by|for|over|mixers?|services?|exchanges?|not|,)\S+){0,8} ACT(\d+)(?: (?!AMT|that|which|who|,)\S+){0,4} (?:over|for (?!launder))(?= )/,
    / ACT(\d+)(?: (?!ACT)\S+){0,4} (?:was|were|been)(?: \S+)? (?:charged|indicted|convicted|sanctioned)(?= )/,
    / (?:indicated|indicates|indicate|pointed|points|point|evidence)(?: \S+){0,3}? (?:to|that)(?: (?!ACT)\S+){0,3} ACT(\d+)/,
  ];
  const state = new Set(skeleton.actors.filter((actor) => STATES.has(actor)));
  if (
    state.size === 1 &&
    / attribut\w+(?: (?!;|but)\S+){1,14}? to (?:the|that|this) (?:country|regime|nation|state|isolated \S+|hermit \S+)(?= )/.test(
      text,
    )
  )
    return [...state][0]!;
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
  /\b(?:yet to (?:identify|establish|determine|find(?: out)?|work out|say|learn|name|discover|pin down|confirm)(?: \S+)? (?:who|which (?:group|gang|hackers)|(?:the|any|those) (?:hackers?|attackers?|thieves|thief|culprits?|perpetrators?|intruders?|suspects?|behind|responsible))|(?:blame|responsibility) (?:for|over) (?:\S+ ){1,20}?(?:has|have) (?:never|not|yet to)(?: yet)? (?:been|be) (?:assigned|apportioned|laid|established|determined)|not (?:been )?(?:publicly )?attributed|unattributed|(?:not|un) ?(?:yet )?(?:known|clear) who|unclear who|(?:had|has|have|having) (?:as yet |so far |still )?no (?:suspects?|culprits?|idea who|clue who|clue as to who|idea about who|leads on who)|no (?:one|group|culprit|suspects?)(?: has| have)?(?: been)? (?:claimed|identified|named)|nobody (?:has )?(?:claimed|knows)|not (?:been )?identified the (?:hackers|attackers|thieves|culprits)|identity of (?:the|those) (?:hackers?|attackers?|thieves|behind(?: \S+){1,8}) (?:is|was|remains|remained) (?:still )?(?:unknown|unclear)|remains? unidentified|(?:perpetrators?|culprits?|attackers?|hackers?|thieves|thief|robbers|responsible|identit(?:y|ies))(?: \S+){0,12} (?:remains?|is still|are still) (?:unknown|unidentified|a mystery|unclear|not known)|(?:not|never|yet to|n't)(?: \S+)? (?:identif(?:y|ied)|said|named?|know|known|determined|established|clear|found out|find out)(?: \S+)? (?:who|which group)|(?:no|nobody|no one|neither)(?: \S+){0,3} (?:claimed|taken) (?:responsibility|credit)|(?:hackers?|attackers?|thieves|culprits|perpetrators) (?:have|has) not been (?:identified|named|found)|(?:yet to be|not been|has not been|have not been) (?:attributed|blamed|identified as)|(?:nobody|no (?:suspects?|culprits?|one|group|party|gang|country|hackers?|individuals?))(?: (?:has|have|had|was|were|is))?(?: (?:yet|so far|been|publicly|ever|since|officially|formally)){0,4} (?:named|identified|blamed|accused|linked to|tied to|claimed)|(?:hackers?|attackers?|thieves|thief|intruders?|robbers|culprits?|perpetrators?|those responsible|those behind|identit(?:y|ies))(?: (?!but|;)\S+){0,9}? (?:have|has|had|was|were|is|are) (?:(?:yet|so far|still|since|publicly|ever|officially) )?(?:not|never|yet to be|n't)(?: (?:yet|been|be|so far|publicly|ever|officially|established|as)){0,3} (?:identified|named|known|established|found|determined)|who (?:\S+ ){1,10}?(?:is|remains|was|has) (?:still |yet )?(?:not (?:yet )?(?:known|clear|been established|been determined|come to light|emerged)|unknown|unclear|a mystery|anyone 's guess|anybody 's guess|to be (?:established|found|identified|named|determined)|to come to light)|whoever (?:\S+ ){1,12}?(?:has|have) (?:yet to be|not (?:yet )?been) (?:found|identified|named|established)|(?:nobody|no one)(?: \S+){0,2} come forward to claim)\b/;
/** The blame is denied. */
export const NOT_BLAMED =
  /\b(?:(?:initially|at first|originally|previously|wrongly|mistakenly|once|(?<!(?:said|says|announced|reported) (?:that )?(?:it|they|he|she) )had) (?:blamed|suspected|accused|attributed|linked|pointed)|(?:not|never|n't|cannot)(?! (?:only|just|merely))(?: (?!but|,|;)\S+){0,3} (?:suspected|accused|blamed?|attributed?|linked|tied|implicated|connected|behind|responsible)|not (?:thought to be |believed to be )?(?:responsible|behind|involved|attributed|blamed|linked|been (?:linked|attributed|blamed))|some of (?:them|whom|which|these)|(?:had|has|have|having|played|plays|playing|took|take) no (?:hand|part|role|share|connection)|not the (?:work|doing|handiwork) of|no (?:links?|ties?|evidence|proof|indications?|signs?|connections?|involvement)|denie[sd] (?:any )?(?:involvement|responsibility|being|having|that)|denied|reject(?:s|ed)? (?:any |the |all |such )?(?:accusations?|allegations?|suggestions?|claims?) (?:that|of)|ruled out|rules out|cleared|exonerated|had nothing to do|wasn't|weren't)\b/;

/** How surely the words blame: formal words before accusations, accusations before "believed". */
export function confidenceOf(text: string, isAuthority: boolean): Attribution['confidence'] {
  const words = text
    // What an added clause calls it, and who else is charged, is not how the blame is put.
    .replace(/ , (?:an? |the )?(?:accusations?|allegations?|charges?|claims?)(?: (?![,.])\S+){0,8}/, '')
    .replace(
      / , (?:an?|the|which|who)(?: (?!,|ACT\d|said|says)\S+){1,6} (?:linked|tied|connected|believed|thought|suspected|affiliated|alleged) (?:to|with)(?: (?!,)\S+){0,5}(?= [,.])/,
      '',
    )
    .replace(/ (?:sanction\w*|charg\w*|indict\w*|convict\w*)(?: (?!over|for|with|in)\S+){1,5} (?:that|which)(?= )/, '');
  for (const [pattern, confidence] of CONFIDENCE_WORDS) {
    if (!pattern.test(words)) continue;
    // A firm that attributes says so; an authority that does establishes it.
    if (confidence === 'confirmed' && !isAuthority) return 'stated';
    return confidence;
  }
  return 'stated';
}
