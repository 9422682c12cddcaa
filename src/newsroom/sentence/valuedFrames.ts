import type { FoundFrame } from './frame.ts';
import type { FrameKind } from './theftPatterns.ts';

/**
 * What a deed or loss is said to come to, in the ways of saying so that are built of parts: who puts it at a sum, what it
 * reaches, what it brought its doers, how much flowed out, what stands in brackets. They are tried when no verb or noun right
 * beside the figure tells it.
 */

const LOSS_NOUNS =
  'loss|losses|damages?|haul|take|toll|(?:unauthori[sz]ed|illicit|illegal|fraudulent) (?:outflows?|withdrawals?|transfers?)|proceeds|(?:amounts?|sums?|total|value|funds|assets|crypto|coins|tokens|money|cryptocurrency)(?: (?:that (?:was|were)|which (?:was|were)|it|they|he|they had|it had))? (?:stolen|taken|lost|siphoned|drained|looted|missing|embezzled)|stolen (?:funds|assets|amounts?|sums?|cryptocurrency|crypto|coins|tokens|money|property|value)';
const DEED_NOUNS =
  'thefts?|heists?|hacks?|exploits?|raids?|robber(?:y|ies)|breach(?:es)?|cyberattacks?|cyberheists?|attacks?|intrusions?|hackings?|break-ins?|swindles?|burglar(?:y|ies)';
/** Words that tell that a sum behind a deed is another thing's. */
const OTHER_THING =
  "prices?|markets?|market|volumes?|revenues?|fees?|fines?|ransoms?|bount(?:y|ies)|rewards?|insur\\w+|reserves?|compensat\\w+|reimburs\\w+|refund\\w*|raised|paid|pays?|offer\\w*|held|holds?|holding|shares?|stock|trading|lawsuits?|damages|penalt\\w+|settle\\w*|bail|funding|invest\\w*|valuation|bitcoin|ether|ethereum|token|coin|cover\\w*|seiz\\w+|confiscat\\w+|said|says|told|could|would|might|will|can|may|should|not|never|no|n't|recover\\w*|return\\w*|froze\\w*|freez\\w*|launder\\w*|risk|exposed|protect\\w*|prevent\\w*|whether|if|unless|until|than|versus|against|fell|rose|drop\\w*|since then|when|after|before|because|while";
const INNER = `(?: (?!AMT\\d|;|:|"|\\u201c|\\u201d|(?:${OTHER_THING}|${DEED_NOUNS}|${LOSS_NOUNS})(?= |$))\\S+)`;
/** Through which a sum is said of what stands before it. */
const WORTH =
  '(?:account(?:s|ed|ing)? for|rang(?:es?|ed|ing)(?: from| between)?|var(?:y|ies)(?: from| between)?|came to|comes to|come to|coming to|totall?ed|totals?|totall?ing|amount(?:s|ed|ing)? to|stood at|stands? at|standing at|reach(?:es|ed|ing)|hit|hitting|exceed(?:s|ed|ing)?|topp(?:ed|ing)|tops|surpass(?:es|ed)|ran (?:up )?to|runs? to|add(?:s|ed) up to|grew to|swelled to|climbed to|mounted to|(?:rose|fell|dropped|declined|jumped|surged|climbed|increased|decreased|halved|doubled|tripled|quadrupled|grew|plunged|soared|shrank|risen|fallen|grown|dipped)(?: (?:by|more|than|AMT\\d+|half|two|thirds|,|in|PER\\d+|sharply|slightly|steeply|a|an|record|further|last|year|year-on-year|only|just|again|over)){0,8}? to|(?:is|are|was|were|has been|have been|had been)(?: now| later| since| initially| then| also| provisionally| currently| variously)? (?:put|estimated|valued|pegged|reckoned|calculated|assessed|reported|tallied|placed|set)(?: at| to be| to total| to exceed| to have reached| to be worth)|(?:believed|thought|said|estimated|reckoned|understood) to (?:be|total|exceed|have reached|have totall?ed)(?: worth)?|(?:put|estimated|valued|pegged|reckoned|calculated) at|is|are|was|were|of|worth|at)';
const LEADING =
  '(?: (?:a|an|"|\u201c|little|the|total of|sum of|just|only|some|about|over|to|at|of|combined|record|cool|whopping))*';

interface Valued {
  readonly pattern: RegExp;
  readonly kind: FrameKind;
}

/** Before a figure, up to it. */
const BEFORE: readonly Valued[] = [
  {
    // "The stolen assets include".
    pattern:
      / (?:the|its|their) (?<verb>stolen (?:assets|funds|coins|tokens|crypto\w*|holdings|property)|loot|haul)(?<gap>(?: (?:also|mainly|mostly|largely))? (?:includes?|included|comprises?|comprised|consists? of|consisted of|is made up of|are made up of|was made up of|were made up of)(?: (?:about|some|over|a total of))?)$/,
    kind: 'loss',
  },
  {
    // "Put the amount stolen by ACT in PER at", "estimated the haul at", "tallied losses at".
    pattern: new RegExp(
      ` (?:put|puts|putting|pegged|pegs|pegging|placed|places|estimate[sd]?|estimating|tallied|tallies|valued|values|valuing|calculate[sd]?|assessed|reckons?|reckoned|reported|reports|gave|gives)(?: (?!AMT|;|,|(?:price|value|cost|fee|fine|ransom|bounty|reward|reserves|insurance)(?= |$))\\S+){0,4}? (?<verb>${LOSS_NOUNS}|${DEED_NOUNS})(?<gap>(?: from(?: (?!AMT|,|;)\\S+){0,3} (?:${DEED_NOUNS}))?${INNER}{0,12}? (?:at|to be|to be worth|as|to total|to))${LEADING}$`,
    ),
    kind: 'loss',
  },
  {
    // "Losses halved, from AMT in PER to".
    pattern: new RegExp(
      ` (?<verb>${LOSS_NOUNS}|thefts|hacks)(?<gap>${INNER}{0,10}? (?:rose|fell|dropped|declined|jumped|surged|climbed|increased|decreased|halved|doubled|tripled|grew|plunged|soared|shrank|risen|fallen|grown|went up|went down)(?: (?:sharply|slightly|steeply|by|more|than|half|AMT\\d+|,))* from)$`,
    ),
    kind: 'loss',
  },
  {
    // "…, bringing the total to".
    pattern:
      / (?:bringing|brings|brought|taking|takes|pushing|pushed|raising|lifting)(?: (?:the|its|their|his))?(?: (?:group|gang|year|month|week|overall|cumulative|total|'s|known|combined|estimated|exchange|PER\d+)){0,4} (?<verb>total|tally|losses|haul|take|toll|sum|amount|damage)(?<gap>(?: (?!AMT|;|,)\S+){0,12}? to(?: (?:some|a|about))?)$/,
    kind: 'loss',
  },
  {
    // "The outflows, which he put at": what it is of has to be there.
    pattern: new RegExp(
      ` (?<verb>${LOSS_NOUNS}|${DEED_NOUNS}|outflows?)(?<gap>(?: (?!AMT|;|:)\\S+){0,6}? , which(?: (?!AMT|,)\\S+){1,4} (?:put|puts|estimated|estimates|valued|values|pegged|calculated|tallied)(?: \\S+)? at)${LEADING}$`,
    ),
    kind: 'loss',
  },
  {
    // "The attack on NAM0 alone made up AMT1 of it".
    pattern: new RegExp(
      ` (?<verb>${DEED_NOUNS})(?<gap> (?:on|of|at|against|from)(?: (?:the|geo|exchange|bridge)){0,3} NAM\\d+(?: (?:exchange|bridge|protocol|in|PER\\d+)){0,3}(?: alone)? (?:made up|makes? up|making up|contributed|contributing|represented|was responsible for))${LEADING}$`,
    ),
    kind: 'noun',
  },
  {
    // "The haul for PER came to", "losses since the first attack , in PER , stand at", "the loss at NAM , estimated at".
    pattern: new RegExp(` (?<verb>${LOSS_NOUNS})(?<gap>${INNER}{0,12}? ${WORTH})${LEADING}$`),
    kind: 'loss',
  },
  {
    pattern: new RegExp(
      ` (?<verb>${DEED_NOUNS})(?<gap>${INNER}{0,9}? ${WORTH.replace('|is|are|was|were|of|worth|at)', ')')})${LEADING}$`,
    ),
    kind: 'noun',
  },
];

/** "Losses in PER AMT0", where the figure itself says "exceeded". */
const EXCEEDING = new RegExp(
  ` (?<verb>${LOSS_NOUNS}|${DEED_NOUNS})(?<gap>${INNER}{0,10}?(?: now| have| has| already| had| easily| far)*)$`,
);

/** "(AMT0)" behind a deed: "the hack of NAM0 ( PER0 ,", "more was stolen in PER0 (". */
const BRACKETED = new RegExp(
  ` (?<verb>${DEED_NOUNS}|stolen|losses)(?<gap>(?: (?!AMT|;|,|:|\\(|said|says)\\S+){0,8}) \\((?: in)?(?: PER\\d+ ,)?$`,
);
const CLOSES = /^(?: (?:,|in|on|PER\d+|stolen|taken|lost|at|the|time|worth))*(?: \)| ;)/;

/** Money that goes out of a place, which is theft where it is said to be unlawful or a theft is spoken of. */
const FLOWS =
  /^(?<gap>(?: (?:in|of|worth of|worth) (?!AMT)\S+(?: (?:and )?\S+)?)?(?: (?:was|were|had|has|have|been|be|to have|also|then|reportedly|suddenly|illegally|illicitly|fraudulently|apparently|unlawfully|improperly|that))*) (?<verb>flowed out|flowed|leaked out|leaked|leaking|went missing|gone missing|missing|left|leaving|leave|flowing out|sent out|sent|taken out|spirited away|bled|swept|gone|(?!recover|return|retriev|seiz|confiscat|insur|deposit|raised|rescued|protected|saved|frozen|refund|reimburs|compensat|forfeit|exclud|deduct|locked|borrowed|earned|invested|pledged|collateral|staked|issued|released|secured|unaffected|affected|involved|launder|expected|needed|trad|estimated|valued|reported|said|called|named|used|detected|denied|blocked|stopped|refused|thwarted|prevented|foiled|attempted|demanded|offered|promised|planned|reported|reserved|stored|kept)\w+ed(?: (?:out|away|off))?)(?= |$)/;
/** Someone who steals, a verb that need not be known, and from whom: "the crew creamed AMT0 from". */
const OPEN_VERB =
  / (?:hackers?|attackers?|thieves|thief|intruders?|cyber-?criminals?|criminals?|robbers?|burglars?|bandits?|crooks?|exploiters?|scammers?|fraudsters?|culprits?|perpetrators?|threat actors?|phishers?|raiders?|cyberthieves|ACT\d+)(?: (?!AMT|NAM\d|;|,|"|\u201c|not|never|said|says|that|could|would|may|might|will|to|who|n't)\S+){0,7}? (?<verb>(?!demand|return|mov|transfer|ask|offer|tri|attempt|plan|want|receiv|borrow|rais|launder|convert|swapp|exchang|deposit|cash|fail|prevent|threaten|request|pledg|promis|bridg|bought|need|involv|includ|rout|gambl|invest|add|lock|releas|spend|used|using|target|hid|mix|pass|wash|ferr|split|repay|repaid|retain|being|seek|refund|hop|push|trad|buy|sell|stor|keep|hold|lend|bett|burn|extort|claim|follow|remov|withdr)\w+(?:ed|ing)|swept|drew|dug|bled|tore|wrung|sucked|won|withdrew|withdrawing)(?<gap>(?: (?:up|off|away|out|down|away with|off with|another|about|some|nearly|a|an|total|of|worth|over|their|hands|on)){0,4})$/;
const FROM_SOMEONE = /^(?: (?:in|of|worth of) (?!AMT)\S+(?: (?:and )?(?!AMT|from)\S+)?)? (?:from|out of)(?= )/;
/** Words behind coins that left by which that was theft. */
export const UNLAWFUL =
  / (?:without(?: (?:its|their|the|any|prior))?(?: \S+)? (?:authori[sz]ation|permission|consent|approval|knowledge|authority)|unauthori[sz]ed|illicit|illicitly|illegal|illegally|fraudulent|fraudulently|unlawful|unlawfully|improperly|presumed stolen|by (?:an? |the |unknown |unidentified |unauthori[sz]ed )*(?:hackers?|attackers?|thieves|thief|intruders?|criminals?|exploiters?|third part(?:y|ies)|outsiders?|parties|cybercriminals)|in (?:a|an|the|what)(?: \S+){0,6} (?:hack|theft|heist|attack|breach|exploit|robbery|cyberattack|intrusion|inside job|burglary|break - in))(?= |$)/;

/** "Suffered an exploit with AMT0 in losses". */
const IN_LOSSES =
  /^ in (?:(?:total|estimated|reported|user|combined) )?(?:losses|damages?|stolen (?:funds|assets|crypto))(?= |$)/;
const WITH_SUM = new RegExp(
  ` (?<verb>${DEED_NOUNS})(?<gap>${INNER}{0,8}? (?:with|resulting in|resulted in|causing|caused|leading to|led to))${LEADING}$`,
);

/** The frames that may be there, likeliest first. */
export function valuedFrames(
  left: string,
  right: string,
  figure: string,
  index: number,
): Pick<FoundFrame, 'predicate' | 'kind' | 'before' | 'left' | 'right' | 'gap' | 'verb' | 'index'>[] {
  const found: FoundFrame[] = [];
  const add = (match: RegExpExecArray | null, kind: FrameKind): void => {
    if (match === null) return;
    const { verb = '', gap = '' } = match.groups ?? {};
    // What stolen things are worth is no sum that was stolen.
    if (verb.startsWith('stolen ') && / worth(?= |$)/.test(gap)) return;
    // "Got back 4.8 of the stolen bitcoin (AMT0)": what became of it.
    if (verb === 'stolen' && left.slice(0, match.index).endsWith(' of the') && left.endsWith(' (')) return;
    found.push({ predicate: 'stolen', kind, before: left.slice(0, match.index), left, right, gap, verb, index });
  };
  for (const { pattern, kind } of BEFORE) add(pattern.exec(left), kind);
  if (/^(?:exceed|topp|surpass)/i.test(figure)) add(EXCEEDING.exec(left), 'loss');
  if (CLOSES.test(right)) add(BRACKETED.exec(left), 'noun');
  if (IN_LOSSES.test(right)) add(WITH_SUM.exec(left), 'noun');
  if (FROM_SOMEONE.test(right)) add(OPEN_VERB.exec(left), 'verb');
  const flows = FLOWS.exec(right);
  if (flows !== null && UNLAWFUL.test(right)) {
    const { verb = '', gap = '' } = flows.groups ?? {};
    found.push({ predicate: 'stolen', kind: 'passive', before: left, left, right, gap, verb: `${verb} out`, index });
  }
  return found;
}
