import type { Scene } from './draft.ts';
import type { Frame } from './frame.ts';
import type { FoundVictim } from './parties.ts';

/**
 * Whom a sentence that names nobody speaks of, by the one before it: "Kawabit was attacked. It put its losses at …", "The hackers
 * got away with …", "Its hot wallet was emptied of …".
 */

const COMPANY =
  "(?:the(?: (?:geo|crypto|cryptocurrency|bitcoin|trading|lending|-|based|hacked|affected|company|digital|asset|gaming|defi)){0,3} (?:exchange|platform|bridge|protocol|company|firm|bank|lender|broker|custodian|project|team|startup|wallet|foundation|operator|provider|dao)(?: 's (?:\\S+ )?(?:team|developers|founders?|operators?|management|owners?|chief executive|ceo))?|it|its (?:\\S+ )?(?:team|developers|founders?|operators?|chief executive|ceo|owners?))";
const SAYS =
  '(?:said|says|confirmed|confirms|disclosed|reported|admitted|admits|announced|acknowledged|acknowledges|revealed|wrote|put|puts|estimated|estimates|tweeted|lost|has lost|conceded|concedes|added|told|explained|believes?|suffered|noted|stated|blamed|attributed|had been robbed|was robbed|was hacked|was drained|had lost)';
/** What may stand before the subject: when, and how it goes on. */
const OPENS =
  '(?: (?:then|later|but|and|however|on|at|a|an|one|two|three|few|several|next|following|same|the|day|days|hours|hour|week|weeks|month|months|afterwards|after|eventually|finally|only|in|PER\\d+|\\w+day|morning|evening|afternoon|statement|post|x|blog|notice|letter|,|soon|initially|so|far|to|date|yesterday|today|now)){0,10}?';
const SPEAKS = new RegExp(
  `^${OPENS} ${COMPANY} (?:(?:has|had|also|later|then|now|itself|since|eventually|finally|first) )*${SAYS}(?= )| , ${COMPANY} (?:(?:has|had|also|later|then|now) )*(?:said|says|added|adds|confirmed|wrote|estimates|estimated|disclosed|reckons|believes|admitted)(?= )`,
);
const OWN =
  / (?:its|our)(?: (?:own|hot|cold|main|customer|user|ethereum|multisig|corporate|operational|online|internal|smart|lending|staking|two|three)){0,3} (?:wallets?|treasury|reserves?|vaults?|accounts?|systems?|servers?|customers|users|clients|loss|losses|liquidity|pools?|contracts?|bridge|coffers|funds|deposits|holdings|platform|network|assets|balance|depositors|members)(?= )/;
const THIEVES = new RegExp(
  `^${OPENS} (?:they|(?:the|those) (?:hackers?|attackers?|thieves|thief|intruders?|exploiters?|robbers?|culprits?|perpetrators?|gang|raiders?|burglars?|criminals))(?: (?:who|that|behind|then|also|had|have|has|later|reportedly|allegedly|eventually))*(?= )`,
);
const BARE_PASSIVE =
  /^ (?:(?:in all|in total|altogether|so far|all told|a total of|,) ){0,3}AMT\d+(?: (?:in|worth of|of) (?!AMT)\S+(?: \S+)?)? (?:was|were|had been|has been|is|are)(?: (?:thought|believed|said|estimated|known|reported) to have been)? (?:stolen|taken|drained|lost|siphoned|looted|missing|gone)(?! (?:from|by users|in PER))(?= )/;
/** Sums of others, or of many. */
const OF_OTHERS =
  / (?:from|at|on|of) (?:an?|another|several|other|many|two|three|four|five|dozens|hundreds|various|different|exchanges|banks|platforms|protocols|bridges|companies|people|crypto|defi|individual)(?! (?:of its|of their|of our|hot|cold|wallet|vault|account|single|smart|pool|handful|series|week|day|hack|attack|breach|theft|total))(?= )| (?:its|their|the|a|another) (?:(?!AMT|,)\S+ )?(?:rivals?|competitors?|parent|sister|subsidiary|partners?|auditors?|insurers?)(?= )/;

/** Whom the sum of a frame was taken from where the sentence names nobody, or `null`. */
export function carriedVictim(scene: Scene, { predicate, kind, right, isAttempt }: Frame): FoundVictim | null {
  const { skeleton, memory } = scene;
  const { text, names, periods, amounts } = skeleton;
  if (predicate !== 'stolen' || names.length > 0 || OF_OTHERS.test(right)) return null;
  // Who counts what others lost over a time speaks of others.
  if (periods.some(({ period }) => period !== null && /^(?:year|half|quarter)$/.test(period.precision))) return null;
  if (amounts.some(({ amount }) => amount.unit === 'attacks' || amount.unit === 'countries')) return null;
  const robbed = lately(memory.victim, memory.sentence);
  const period = robbed === null || periods.length > 0 ? null : (memory.victim?.period ?? null);
  const when = period === null ? {} : { period };
  const spokenOf = robbed ?? lately(memory.spokenOf, memory.sentence);
  const points = SPEAKS.test(text) || OWN.test(text);
  if (points && spokenOf !== null && !isAttempt) return { name: spokenOf, ...(robbed === null ? {} : when) };
  const isThieves = THIEVES.test(text) && (kind === 'verb' || kind === 'weak');
  return robbed !== null && (isThieves || BARE_PASSIVE.test(text)) ? { name: robbed, ...when } : null;
}

function lately(last: { readonly name: string; readonly sentence: number } | null, sentence: number): string | null {
  return last !== null && sentence - last.sentence <= 1 ? last.name : null;
}

const NOBODY = / (?:analysts?|researchers?|firm|analytics|security|tracker|auditor|data|report|news|figures)(?= )/;
const SUBJECT =
  /^(?: (?:the|an?|geo|'s|first|at|on|in|last|week|month|year|yesterday|earlier|\w+day|PER\d+|,|crypto|cryptocurrency|bitcoin|digital|asset|trading|lending|-|based|exchange|bridge|platform|protocol|operator|lender|bank|wallet|provider|custodian|broker|defi|company|startup|project|marketplace|for|days|weeks|initially)){0,9} NAM(\d+)(?: (?:exchange|bridge|protocol|,))? (?!analysts|researchers|data)\w/;

/** The one name that a sentence is about: its subject, with nobody else named in it; never one who watches others. */
export function spokenOf({ text, names, actors, speakers }: Scene['skeleton']): string | null {
  if (new Set(names).size !== 1 || actors.length > 0 || speakers.length > 0 || NOBODY.test(text)) return null;
  const match = SUBJECT.exec(text) ?? / NAM(\d+) 's (?:loss|losses|hack|theft|breach|wallets?|haul)(?= )/.exec(text);
  return match === null ? null : names[Number(match[1])]!;
}
