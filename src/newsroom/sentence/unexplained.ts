import { isOfCharge } from './dates.ts';
import type { Draft } from './draft.ts';
import { SPEAKERS } from './names.ts';
import { areTwoActors, NOT_BLAMED } from './parties.ts';
import type { Skeleton } from './skeleton.ts';
import { isOfTotal } from './totals.ts';
import { hasHalfASpan, hasIdleSumBeside, isObjectOfAnother, isQualified } from './unexplainedFigures.ts';

/** What a claim is judged by: its sentence, and what else is read in it. */
export interface Reading {
  readonly skeleton: Skeleton;
  /** All that is read in the sentence. */
  readonly drafts: readonly Draft[];
  readonly published: string | null;
  /** An earlier sentence names somebody. */
  readonly hasNamesBefore: boolean;
}

type Check = (reading: Reading, draft: Draft, at: number) => boolean;

const DEEDS = /^(?:stolen|attempted|laundered|attacks|countries|charge|share)$/;

/** Where the figure of a claim stands in the skeleton, or -1. */
function placeOf({ text, amounts }: Skeleton, { amount }: Draft): number {
  if (amount === undefined) return -1;
  const index = amounts.findIndex(({ amount: { as, unit } }) => as === amount.as && unit === amount.unit);
  return index < 0 ? -1 : text.indexOf(` AMT${index} `);
}

const BREAK = / (?:;|but|while|whereas|though|although)(?= )/g;

/** The part of a sentence that a place stands in, between semicolons and conjunctions that set against. */
function clauseOf(text: string, at: number): readonly [number, number] {
  let [from, to] = [0, text.length];
  for (const { index } of text.matchAll(BREAK)) {
    if (index <= at) from = index;
    else {
      to = index;
      break;
    }
  }
  return [from, to];
}

const THEY =
  / (?:they|them|their|(?:the|those|these|same) (?:group|gang|hackers?|attackers?|crew|thieves|country|regime|operatives))(?= )/;
const NOT_A_DOER =
  /^(?: 's)? (?:sanctions?|missions?|leader|border|regime 's|programmes?|programs?|nuclear|missiles?|experts?|watchers?|denied|denies|has denied|has repeatedly denied|has always denied|'s mission|'s embassy|did not|has not|embassy)(?= )/;

/** "Is believed to be in ACT0": a place. */
const IS_THERE =
  / (?:to be|is|are|was|were|lives?|living|hiding|based|located|remains?|now|back|stays?|arrested|free) in$/;

const OF_IT =
  / AMT\d+ (?:worth )?of (?:it|that|this|which|them|the total)(?= )| of (?:it|that|this|which|the total)(?= )/;

/** Somebody known is named in the sentence and blamed for none of its claims, or only for another though "they" did this too. */
function hasIdleActor({ skeleton, drafts }: Reading, draft: Draft, at: number): boolean {
  const { text, actors } = skeleton;
  if (!DEEDS.test(draft.predicate) || draft.attribution !== undefined || actors.length === 0) return false;
  if (areTwoActors(skeleton) || NOT_BLAMED.test(text)) return false;
  const places = [...text.matchAll(/ ACT(\d+)(?= )/g)].filter(
    ({ index, 0: code }) => !NOT_A_DOER.test(text.slice(index + code.length)) && !IS_THERE.test(text.slice(0, index)),
  );
  if (places.length === 0) return false;
  if (
    /^(?:laundered|charge)$/.test(draft.predicate) &&
    / launder/.test(text) &&
    / (?:for|by)(?: the)? ACT\d+(?: actors| hackers)?(?= )/.test(text.slice(Math.max(0, at)))
  )
    return false;
  if (/ ACT\d+(?: (?!AMT|;|,)\S+){0,5} launder\w+(?= )/.test(text) && draft.predicate !== 'laundered') return false;
  // A whole of which they took a part.
  const isWhole =
    OF_IT.test(text.slice(at)) ||
    (/ AMT\d+ of (?:the|all|a|an)(?: \S+)?$/.test(text.slice(0, at)) &&
      drafts.some(({ predicate, subject }) => predicate === 'share' || subject.actor !== undefined)) ||
    (/^ of(?: the)?$/.test(text.slice(0, at)) && / AMT\d+(?= )/.test(text.slice(at + 5)));
  if (isWhole && draft.predicate === 'stolen') return false;
  const [from, to] = clauseOf(text, at);
  const clause = text.slice(from, to);
  const isElsewhere = places.every(({ index }) => index < from || index >= to);
  if (isElsewhere && !THEY.test(`${clause} `)) return false;
  return !/ (?:another|other|separate|different|unrelated|similar)(?: \S+){0,3} (?:theft|hack|heist|attack|breach|exploit)s?(?= )/.test(
    text,
  );
}

/** Who can be no victim, by the words before and behind the name. */
const BYSTANDER_BEFORE =
  / (?:(?:mixer|tumbler|mixing service) ,|of the (?:video |popular |mobile )?game|rival of|competitor of|clone of|fork of|in|via|through|into|(?<!access )to|using|by|near|called|named|dubbed|as|than|like|unlike|renting|calling|mr|ms|mrs|judge|lawyer|police|firm|analyst|researcher|sleuth|investigator|spokesman|spokeswoman|including|told|auditor|software|hijacker|malware|toolkit|kit|drainer|known as|its backer|its owner|its parent|its founder|its operator|its developer|its maker|its creator|its investor|citing|according to|said|says|on|with|charged|accused|arrested|indicted|convicted|sentenced|jailed|imprisoned|extradited|detained|sued|man|woman|surnamed|identified|(?:help|assistance|support|aid|cooperation) (?:of|from)|thanks to|helped by|'s accounts? (?:at|with))(?: (?:the|a|an|geo|mixer|service|exchange|platform|firm|company|security|auditor|analytics|public|broadcaster|newspaper|daily|television|channel|game|games|app|popular|video|website|outlet|news|agency|magazine|local|radio|station|portal))*$/;
const BYSTANDER_BEHIND =
  /^(?: 's)? (?:(?:later |also |has |had |since |quickly )?(?:manipulated|exploited|stole|drained|hacked|siphoned|tricked|forged|conspired|embezzled|duped|posed|masterminded|orchestrated|arrested|detained|froze|frozen|got back|clawed back|blacklisted|blocked|recovered|helped|seized|returned)|'s (?:(?!AMT|NAM|,|;)\S+ ){1,4}(?:said|says|wrote|told|reported|estimated|confirmed|found)|said|says|reckons?|reckoned|believes|thinks|reported|reports|wrote|estimated|estimates|calculated|calculates|claims|claimed|noted|put|toolkit|malware|kit|drainer|ransomware|case|nfts?|app|police|court|- ho|(?:, )?(?:a|an|the|its) (?:\S+ ){0,3}(?:lawyer|programmer|analyst|researcher|spokes\S+|analytics|firm|auditor|company that|investigator)|south|district|chain|stablecoin)(?= )/;
/** Behind a figure: taken from somebody who is only described. */
const DESCRIBED =
  / (?:from|of|belonging to|at) (?:an?|some|one|two|three|four|five|six|seven|eight|nine|ten|the (?:\S+ )?(?:accounts|wallets|funds) of (?:some|two|three|four|five|six|seven|eight|nine|ten|several|many|dozens|hundreds|thousands|users|customers)|several|many|dozens|hundreds|thousands|more than|over|about|his|her|their|our|its|users?|victims?|customers|investors?|people|wallets?|retailers?|holders?|owners?|traders?|banks?|exchanges?|companies|firms|platforms|defi|bridges|crypto\w*|institutions|collectors|businesses|defen[cs]e|overseas|AMT\d+|geo)(?= )/;

/** Who publishes what happened is as a rule the one whom it happened to. */
const POST_MORTEM =
  / (?:post - mortem|postmortem|post-mortem|incident report|notice)(?: \S+){0,2} (?:by|from|of|on) NAM\d+(?= )/;
const DESCRIBED_BEFORE =
  / (?:users|customers|clients|investors|people|holders|traders|victims|he|she) (?:who|that|says he|says she|had|have|lost|were)(?= )/;
const STOLE_THEN =
  / (?:after|when|before|since)(?: (?:an?|the|unknown|suspected))* (?:hackers?|attackers?|thieves|thief|intruders?|exploiters?)(?: \S+){1,4}$/;
const TOGETHER =
  / NAM\d+(?: ,)? and (?:(?:several|two|three|four|five|some|many|at least|dozens of|a number of|various|\d+) )*(?:other|others|further)(?= )| NAM\d+(?: 's)?(?: ,)? (?:and|or)(?: (?:the|its|their|geo|sister|rival|parent|bridge|exchange|company|platform|protocol|fellow)){0,3} NAM\d+(?= )(?! (?:said|says|lost))/;
/** Names of times, days, courts and offices. */
const NOBODY =
  / (?:Drainer|Stealer|Ransomware|Loader|Clipper|Keylogger|RAT|Trojan)$|^(?:UTC|GMT|KST|JST|EST|EDT|PST|PDT|CET|BST|ET|HKT|IST|Day|Eve|SWIFT|[A-Z]?CT)$|\b(?:Court|Crown|Tribunal|District|Attorney|Department|Ministry|Agency|Police|Prosecutors?|Office|Bureau|Association|University|Committee|Council|Directorate|Investigation|Commission|Authority|Cell|Branch|Inspectorate|Squad|Division|Command|Treasury|Parliament|Senate|Gendarmerie|Constabulary)\b/;

function idleNames({ skeleton, drafts }: Reading): RegExpExecArray[] {
  const { text, names } = skeleton;
  const used = new Set(drafts.map(({ subject }) => subject.victim));
  return [...text.matchAll(/ NAM(\d+)(?= )/g)].filter(
    ({ 1: index }) => !used.has(names[Number(index)]!) && !NOBODY.test(names[Number(index)]!),
  ) as RegExpExecArray[];
}

/** No victim is read though somebody is named who could be. */
function mayLackVictim(reading: Reading, draft: Draft, at: number): boolean {
  const { skeleton, drafts } = reading;
  const { text } = skeleton;
  if (!/^(?:stolen|attempted|charge)$/.test(draft.predicate) || draft.subject.victim !== undefined) return false;
  const [from, to] = clauseOf(text, Math.max(0, at));
  // "Between them NAM0 and NAM1 lost": both.
  if (/ (?:between them|together)(?: ,)?(?: (?:the|geo|exchanges))* NAM\d+(?: ,)? and(?: the)? NAM\d+(?= )/.test(text))
    return false;
  if (
    / (?:it (?:had|has|was|lost|saw|suffered|said|says)|(?:from|cost|costing) it|(?<! (?:AMT\d+|part|parts|some|most|half|much|bulk|rest|third|all|none|little|more|majority|quarter|any)) of it|the (?:(?!NAM)\S+ )?(?:exchange|platform|bridge|protocol|company|bank|lender|project|broker|custodian|wallet provider))(?= )(?! NAM\d)/.test(
      `${text.slice(from, to)} `,
    ) &&
    (idleNames(reading).length > 0 ||
      reading.hasNamesBefore ||
      drafts.some(({ subject }) => subject.victim !== undefined))
  )
    return true;
  if (POST_MORTEM.test(text) && idleNames(reading).length > 0) return true;
  if (DESCRIBED.test(`${text.slice(at < 0 ? 0 : at, to)} `) || DESCRIBED_BEFORE.test(text.slice(from, to)))
    return false;
  // One figure of two victims is neither's.
  if (TOGETHER.test(text)) {
    // Several figures of several victims are shared out in some way.
    const sums = drafts.filter(({ predicate }) => predicate === 'stolen');
    return (
      sums.length > 1 &&
      sums.every(({ subject }) => subject.victim === undefined) &&
      / from (?:them|each|all)(?= )/.test(text)
    );
  }
  // What has a sum of its own is that sum's.
  return idleNames(reading).some(({ index, 0: code }) => {
    const ahead = text.slice(0, index);
    const behind = text.slice(index + code.length);
    if (at >= 0 && index > at && / AMT\d+ /.test(text.slice(at + 5, index)))
      return / AMT\d+ in cash /.test(text.slice(at + 5, index));
    if (index < at && (IS_STRUCK.test(behind) || IS_ENTERED.test(ahead))) return true;
    // "Kawabit dropped a coin after hackers stole": whose is not said.
    if (index < at && STOLE_THEN.test(text.slice(index, at))) return false;
    return !BYSTANDER_BEFORE.test(ahead) && !BYSTANDER_BEHIND.test(behind);
  });
}

/** "Police said the NAM0 exchange was hacked": who was, whoever says so. */
const IS_STRUCK =
  /^(?: (?:exchange|bridge|protocol|platform|bank|lender|wallet))? (?:was|had been|has been) (?:hacked|robbed|breached|exploited|drained|raided|attacked) /;
const IS_ENTERED = / (?:broke|broken|breaking|hacked|hacking) into(?: (?:the|geo|exchange))*$/;

/** "AMT0 from the geo - based company NAM0": whose it was, whoever is named before the sum. */
const FROM_IT =
  /^\d* (?:(?:in|of|worth of) (?!AMT|NAM)\S+ ){0,1}(?:was |were |had been )?(?:stolen |taken |drained )?from(?: (?:the|an?|its|geo|-|based|crypto|cryptocurrency|exchange|company|firm|bridge|protocol|platform|lender|wallet|bank|start|up|startup|broker|custodian|marketplace)){0,6}$/;

const IS_SENTENCED =
  /^(?: (?!,)\S+){0,5} (?:sentenced|convicted|charged|indicted|jailed|arrested|accused|imprisoned|found guilty)(?: (?!;)\S+){1,24} ,(?: (?:the|a|an|ACT\d+|geo|-|\d+|year|old|former|programmer|hacker|engineer|developer|student|man|woman|founder|businessman|national|citizen|executive|teenager|defendant|one)){0,6}$/;

/** Somebody else is named who could be the victim. */
function mayBeAnothers(reading: Reading, draft: Draft, at: number): boolean {
  const { skeleton, drafts } = reading;
  const { text, names } = skeleton;
  const { victim } = draft.subject;
  if (!/^(?:stolen|attempted|charge|attribution)$/.test(draft.predicate) || victim === undefined) return false;
  const speakers = new Set(drafts.map(({ speaker }) => speaker.name));
  const own = names.indexOf(victim);
  const place = own < 0 ? -1 : text.indexOf(` NAM${own} `);
  return idleNames(reading).some(({ index, 0: code, 1: number }) => {
    if (speakers.has(names[Number(number)]!) && place >= 0) return false;
    if (index < at && place > at && FROM_IT.test(text.slice(at + 5, place))) return false;
    const ahead = text.slice(0, index);
    const behind = text.slice(index + code.length);
    if (text.slice(Math.max(0, at), index).includes(' . ')) return false;
    // "Sentenced to five years over the hack of NAM0, NAM1 had admitted".
    if (draft.predicate === 'charge' && IS_SENTENCED.test(ahead)) return false;
    if (
      BYSTANDER_BEFORE.test(ahead.replace(/(?: (?:NAM|SPK)\d+(?: ,)?(?: and| or)?)+$/, '')) ||
      BYSTANDER_BEHIND.test(behind)
    )
      return false;
    if (
      / (?:man|woman|teenager|old|residents?|nationals?|students?|engineer|brothers|people|hacker|programmer|developer)(?: \S+){0,2} (?:from|of)$/.test(
        ahead,
      )
    )
      return false;
    // "NAM0 , one of those accused of it, was sentenced".
    if (
      /^(?: , [^;]*? ,)? (?:was|were|is|has been|had been|pleaded|pled) (?:\S+ )?(?:sentenced|charged|indicted|convicted|jailed|arrested|guilty|extradited)(?= )/.test(
        behind,
      )
    )
      return false;
    // "… from A, AMT1 from B", "A lost AMT0, B AMT1": with a sum of its own.
    if (/^(?: (?!,|and|from|said|says)\S+){0,2} (?:AMT\d+|an (?:undisclosed|unknown) )/.test(`${behind} `))
      return false;
    if (
      / (?:AMT\d+|amount|sum)(?: (?!NAM|AMT)\S+){0,6}$/.test(ahead) &&
      index > at + 6 &&
      / AMT\d+| an (?:unknown|undisclosed)/.test(text.slice(at + 6, index))
    )
      return false;
    // The owner of the thing robbed.
    if (behind.startsWith(` 's NAM${own} `) || (behind.startsWith(` 's `) && index < place && place - index < 60))
      return false;
    return true;
  });
}

const SAYING =
  / (?:the (?:figure|sum|amount|total|tally|haul|level|number) (?:for|of|in)|robbed in|hit in|said|reported|published|released|announced|wrote|issued|dated|charged|indicted|sentenced|arrested|accused|blamed|suspected|convicted|disclosed|compared (?:with|to)|than|against|from|since|same (?:period|months?|quarter|half) (?:of|in)|founded|launched|filed|bankruptcy|collapsed|guilty|laundered|(?:as much|as many|more|less|fewer|higher|lower|bigger|larger|smaller|worse|double|twice|triple|half)(?: (?!AMT|stole\w*|took|lost)\S+){0,5}? (?:as|than)(?: (?:in|for|during|of|that|the|those|all|whole|entire|entirety|sum|total|same|months?|period|figure|was|were|stolen|seen)){0,7}|(?:all|whole|entirety|sum|months?|period) of|(?:worst|best|biggest|busiest|highest|largest|most|lowest|quietest)(?: (?!AMT|stole\w*|took|lost)\S+){0,3} (?:month|year|quarter|week|level|monthly|annual|total|figure|tally)(?: in| for| of| on record)?|as much as|as many as|(?:up|down) from(?: \S+){1,4}|by)(?: on| in| late in| early in| just AMT\d+ in| AMT\d+ in| AMT\d+)?$/;

/** "…, the largest hack of PER1": what it is held against. */
const BIGGEST_OF = / (?:largest|biggest|worst|costliest|most expensive)(?: (?!AMT|,|;|PER)\S+){0,5} (?:of|since|in)$/;

/** A date stands in the sentence that is no claim's. */
function hasIdleDate({ skeleton, drafts }: Reading, draft: Draft, at: number): boolean {
  const { text, periods } = skeleton;
  if (!/^(?:stolen|attempted|attacks|countries|charge|attribution|share)$/.test(draft.predicate)) return false;
  const [from, to] = clauseOf(text, Math.max(0, at));
  return [...text.matchAll(/ PER(\d+)(?= )/g)].some(({ index, 0: code, 1: number }) => {
    const { period } = periods[Number(number)]!;
    if (period === null || index < from || index >= to) return false;
    const isUsed = drafts.some(
      (other) =>
        other.period !== undefined &&
        other.period.from <= period.from &&
        other.period.to >= period.to &&
        isOfMoney(other) === isOfMoney(draft),
    );
    if (isUsed || isOfTotal(text, index) || isOfCharge(text, index)) return false;
    const ahead = text.slice(0, index).replace(/(?: PER\d+(?: ,)?(?: and| or| ,))+$/, '');
    if (index > at && at >= 0 && BIGGEST_OF.test(text.slice(at, index))) return false;
    const behind = text.slice(index + code.length);
    if (/^(?: (?:on|in))?$/.test(ahead) && (SPEAKS_THEN.test(behind) || IS_CHARGED_THEN.test(behind))) return false;
    if (
      SAYING.test(ahead) ||
      / (?:from|against|with|to|than|by|of|below|above)(?: just| some)? AMT\d+(?: (?!AMT|,)\S+){0,6}$/.test(ahead) ||
      AFTERWARDS.test(ahead)
    )
      return false;
    return !/^(?: 's)? (?:SPK\d+ )?(?:report|estimate|statement|indictment|interview|hearing)(?= )/.test(behind);
  });
}

/** What became of the loot or of those who took it has a date of its own. */
const AFTERWARDS =
  / (?:laundered|recovered|returned|froze|frozen|seized|arrested|charged|convicted|sentenced|closed|reopened|resumed|collapsed|bankrupt\w*|sold|sanctioned|extradited|repaid|reimbursed|disbanded|dissolved)(?: (?!AMT|;|stole|stolen|hacked|lost|took)\S+){0,4}? (?:in|on|by|since|until)$/;

const isOfMoney = ({ predicate }: Draft): boolean => !/^(?:attacks|countries|share)$/.test(predicate);
const IS_CHARGED_THEN =
  /^(?: ,)?(?: (?!AMT|,)\S+){1,8} (?:was|were|been) (?:charged|indicted|convicted|sentenced|arrested|jailed|extradited)(?= )/;
const SPEAKS_THEN =
  /^(?: ,)? (?:the |a |an |geo )*(?:SPK\d+|NAM\d+|panel|police|prosecutors|ministry|government|firm|exchange|company)(?: (?!AMT)\S+){0,4} (?:attributed|blamed|accused|said|announced|reported|confirmed|charged|indicted|sanctioned|linked|named|identified|estimated|put)(?= )/;

const DATE_WORD =
  / since the (?:start|beginning|turn) of (?:the|this|last) year(?= )|(?<! SPK\d+| on| by| said| until| since| before| after| until late| report) (?:\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:january|february|march|april|june|july|august|september|october|november|december)(?: \d{1,2}| 's)?|(?:first|second|third|fourth) (?:quarter|half) of the year|(?:the|this|that) (?:week|month|quarter|year|summer|winter|spring|autumn) 's|the (?:start|beginning|turn) of (?:the|this|last) (?:year|month|quarter)|\d{4})(?= )/;

/** A date that is not read stands where the claim has none. */
function hasUnreadDate({ skeleton: { text }, published }: Reading, draft: Draft): boolean {
  if (!/^(?:stolen|attempted|attacks|charge|attribution|share)$/.test(draft.predicate) || draft.period !== undefined)
    return false;
  return (published !== null || / PER\d+ /.test(text)) && DATE_WORD.test(text);
}

/** Words of blame stand there that the claim's blame is not read from. */
function hasIdleBlame({ skeleton }: Reading, draft: Draft): boolean {
  const { text, speakers } = skeleton;
  const { attribution } = draft;
  if (attribution === undefined || attribution === 'nobody') return false;
  // "Has not confirmed reports that": whatever else blames.
  if (/ (?:not|never|cannot|n't)(?: \S+){0,4} (?:confirm\w*|attribut\w*|verif\w+|establish\w*)(?= )/.test(text))
    return true;
  const isAuthority = speakers.some((name) => SPEAKERS.get(name)?.kind === 'government');
  return attribution.confidence === 'stated' && isAuthority && / confirm\w*(?= )/.test(text);
}

/** Nobody is said to be blamed, in words that were not read. */
function lacksNobody({ skeleton: { text } }: Reading, draft: Draft): boolean {
  if (!/^(?:stolen|attribution)$/.test(draft.predicate) || draft.attribution !== undefined) return false;
  return (
    / (?:never|not|nobody|no one|no (?:group|suspects?|culprits?)|yet to)(?: \S+){0,5} (?:identif\w+|blamed|assigned|attributed|named|responsibility|credit|accused)(?= )/.test(
      text,
    ) &&
    !/ not to be named /.test(text) &&
    !NOT_BLAMED.test(text)
  );
}

const ATTACK =
  / (?:\S*hack\w*|theft\w*|thie(?:f|ves)|stol\w+|steal\w*|\w*attack\w*|exploit\w*|breach\w*|heists?|drain\w*|robb\w*|phish\w*|compromis\w+|malware|malicious\w*|manipulat\w+|scam\w*|fraud\w*|intru\w+|siphon\w*|raid\w*|infect\w*|unauthori[sz]ed|rug - pull|rug|insider|keys?|incidents?|impostor|fake|swap\w*|stealer|vulnerab\w+|wallets?|bug|flaw|oracle)(?= )/;

/** "Lost", and nothing in the sentence says that it was to thieves. */
function isPlainLoss({ skeleton: { text } }: Reading, draft: Draft): boolean {
  return (
    draft.predicate === 'stolen' &&
    / (?:lost|losing|lose)(?= )/.test(text) &&
    !ATTACK.test(text) &&
    / (?:when|because|amid|due|bets?|betting|trad(?:es?|ing)|markets?|prices?|crash\w*|collapse\w*|liquidat\w+|bankrupt\w*|depeg\w*|invest\w*|fell|slump\w*|accounting|write(?:-|down| - )\S*|lawsuits?|settlements?|currency|bonds?|shares?|stocks?|sale|leverage\w*|positions?|lending|loans?|fees?)(?= )/.test(
      text,
    )
  );
}

const NUMBER = '(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|\\d+)';

const DESCRIBES =
  /^ (?:firm|company|man|woman|couple|investor|trader|start-?up|business|resident|teenager|family|businessman|businesswoman|executive|student|national|court|pensioner|retiree)(?= )/;

/** What stands beside the victim's name says that it is none: people counted, a tool. */
function isOddVictim({ skeleton: { text, names } }: Reading, { subject }: Draft): boolean {
  const { victim } = subject;
  const own = victim === undefined ? -1 : names.indexOf(victim);
  const place = own < 0 ? -1 : text.indexOf(` NAM${own} `);
  if (place < 0) return false;
  const ahead = text.slice(0, place);
  const behind = text.slice(place + ` NAM${own}`.length);
  // "A Californian firm".
  if (/ an?$/.test(ahead) && DESCRIBES.test(behind)) return true;
  // "The exchange and its NAM0": both together.
  if (/ (?:exchange|company|platform|firm|it|itself|NAM\d+) and its(?: \S+)?$/.test(ahead)) return true;
  return new RegExp(` ${NUMBER}(?: \\S+)?$`).test(ahead) && !/ of \\S+$/.test(ahead) && !/ \\d{4}$/.test(ahead)
    ? /^ (?:who|were|was|have|to|,|and|in)(?= )/.test(behind)
    : /^(?: alleged| former| suspected)? (?:members?|nationals?|men|hackers|brothers)(?= )/.test(behind) ||
        / (?:kit|malware|drainer|toolkit|stealer|ransomware|trojan|software|botnet|script)(?: (?:called|named|dubbed|known|as|,|the)){0,3}$/.test(
          ahead,
        ) ||
        /^ (?:, (?:a|an|the) )?(?:(?!by|with|using|after|via|through|when|and|in)\S+ ){0,2}(?:kit|malware|drainer|toolkit|stealer|ransomware|trojan|botnet)(?= )/.test(
          behind,
        );
}

/** A whole has the victim of a part of it. */
function hasPartsVictim({ skeleton: { text, names } }: Reading, { subject }: Draft, at: number): boolean {
  const own = subject.victim === undefined ? -1 : names.indexOf(subject.victim);
  const place = own < 0 ? -1 : text.indexOf(` NAM${own} `);
  return (
    place > at &&
    at >= 0 &&
    / (?:including|among them|of which|of this|of that)(?: \S+){0,3} AMT\d+ /.test(text.slice(at + 5, place)) &&
    text.lastIndexOf(` NAM${own} `) === place
  );
}

/** A share of one theft, which is none of all that was stolen. */
function isOfOneTheft({ skeleton: { text } }: Reading, { predicate, of }: Draft): boolean {
  return (
    predicate === 'share' &&
    of === undefined &&
    / (?:from|of|by|at) (?:the |geo |exchange )*NAM\d+(?= )| (?:the|its|their|his) (?:loot|haul|booty|assets stolen|stolen funds)(?= )/.test(
      text,
    )
  );
}

/** Coins that their owners took out. */
function isOwnWithdrawal({ skeleton: { text } }: Reading, { predicate }: Draft, at: number): boolean {
  return (
    predicate === 'stolen' &&
    at >= 0 &&
    / (?:withdrawn|moved|transferred|taken|pulled)(?: \S+){0,4} by (?:its |their |the |nervous |worried |panicked |many )*(?:users|customers|clients|depositors|investors|holders|owners|lenders)(?= )/.test(
      text.slice(at),
    )
  );
}

/** A refusal to comment by nobody in particular. */
function isNobodys(_reading: Reading, draft: Draft): boolean {
  const { name } = draft.speaker;
  return (
    draft.predicate === 'comment' &&
    (name === null ||
      name === undefined ||
      /^(?:ministry|government|police|prosecutors|officials|authorities|court|regulators?|agency)$/.test(name))
  );
}

/** The checks by what they find. */
export const CHECKS: Readonly<Record<string, Check>> = {
  'somebody known is named and blamed for nothing': hasIdleActor,
  'the victim is not read': mayLackVictim,
  'somebody else may be the victim': mayBeAnothers,
  'a date is no claim\u2019s': hasIdleDate,
  'a date is not read': hasUnreadDate,
  'how somebody is blamed is not read': hasIdleBlame,
  'that nobody is blamed is not read': lacksNobody,
  'the loss may be no theft': isPlainLoss,
  'the victim is no victim': isOddVictim,
  'the victim is a part\u2019s': hasPartsVictim,
  'a share of one theft': isOfOneTheft,
  'its owners took it out': isOwnWithdrawal,
  'who did not comment is not read': isNobodys,
  'a figure is qualified further off': ({ skeleton }, draft, at) => isQualified(skeleton, draft, at),
  'a sum beside is not read': ({ skeleton, drafts }, draft, at) =>
    isOfMoney(draft) && hasIdleSumBeside(skeleton, drafts, at),
  'one end of a date is not read': ({ skeleton }, draft) => hasHalfASpan(skeleton, draft),
  'something else is done with the sum': ({ skeleton }, draft, at) => isObjectOfAnother(skeleton, draft, at),
};

/** What in a sentence could change a claim and is explained by none of its claims, or `null`. */
export function unexplained(reading: Reading, draft: Draft): string | null {
  const at = placeOf(reading.skeleton, draft);
  for (const [reason, check] of Object.entries(CHECKS)) if (check(reading, draft, at)) return reason;
  return null;
}
