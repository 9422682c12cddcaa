/** Whether a name is that of a person who speaks for somebody: an officer with a verb of saying beside. */

const OFFICE =
  '(?:ceo|cto|cfo|coo|ciso|chief (?:executive|technology|operating|financial|security|information)(?: officer)?|co-?founder|co - founder|founder|president|chairman|chairwoman|chair|managing director|director|head of \\S+|spokesperson|spokesman|spokeswoman|executive|general counsel)';
const SAYS =
  '(?:said|says|saying|told|tells|confirmed|confirms|announced|announces|wrote|writes|tweeted|posted|disclosed|admitted|acknowledged|revealed|added|explained|estimated|estimates|claimed|claims|stated|reported|insisted|assured|informed|put|blamed|attributed)';

const TITLED = new RegExp(` (${OFFICE})( ,)?$`);
const SPEAKS = new RegExp(`^(?: ,(?: (?!,)\\S+){1,8} ,)?(?: (?:has|had|also|later|on|\\w+day)){0,3} ${SAYS}(?= )`);
const IS_ASKED = new RegExp(` ${SAYS}(?: (?![,.;])\\S+){0,5}? ${OFFICE}(?: ,)?$`);
const SAYS_BEFORE = new RegExp(` ${SAYS}$`);
/** "Ann Lee , Kawabit's chief executive , said". */
const WITH_OFFICE = new RegExp(
  `^ ,(?! whose)(?: (?:the|a|an|its|who|is))*(?: (?!,)\\S+){0,5}? (?:${OFFICE}|(?:chief scientist|chief analyst|scientist|analyst|researcher|investigator|lawyer|professor|adviser|strategist) (?:at|of|from|for|with))(?: (?!,)\\S+){0,5} , ${SAYS}(?= )`,
);

/**
 * Whether a name between the words `ahead` and `behind` (lower case, a space around each) is of a person who speaks; with
 * `isKnown` the text has called that person an officer elsewhere.
 */
export function isSpeakingPerson(ahead: string, behind: string, isKnown: boolean): boolean {
  if (behind.startsWith(" 's ")) return false;
  if (isKnown && (SPEAKS.test(behind) || SAYS_BEFORE.test(ahead))) return true;
  if (TITLED.test(ahead))
    return SPEAKS.test(behind.replace(/^ ,(?= )/, '')) || SPEAKS.test(behind) || IS_ASKED.test(ahead);
  return WITH_OFFICE.test(behind);
}

/** How many of the last words of `ahead` are the office of the person whose name follows. */
export function officeWords(ahead: string): number {
  const match = TITLED.exec(ahead);
  return match === null ? 0 : match[0].trim().split(' ').length;
}
