import { ACTORS, NO_PARTY, PLACES, SPEAKERS } from '../sentence/names.ts';

/** What these words are the first or the last of is written with a hyphen: only a printer's hyphen is taken away. */
const FIRST =
  /^(?:multi|cross|non|anti|self|ex|all|high|low|long|short|well|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|one|first|second|third|state|spear|front|back|mid|now|empty|post|co|semi|quasi|hot|cold|flash|then|so|real|year|month|week|day|booby|white|black|price|north|south|korean?|dollar|money|the|of|to|by)$/i;
const LAST =
  /^(?:based|linked|backed|sponsored|affiliated|aligned|related|owned|wide|chain|old|level|party|style|like|known|trained|controlled|connected|tied|registered|funded|focused|founders?|hats?|time|term|scale|side|year|month|week|long|thirds?|fifths?|fourths?|tenths?|quarters?|sixths?|eighths?|ninths?|mortem|trapped|phishing|laundering|loans?|speaking|attributed|factor|signature|dollar|million|billion|denominated|handed|defunct|mails?)$/i;
/** Of these a name does not begin: "North-gate" is one, and "Well-and". */
const FIRST_CAPITAL = /^(?:Korean?|Multi|Cross|Two|Three|Four|Five|Six|Twenty|Thirty|State|Non|Anti|Spear)$/;
/** "Break-in", "log-in". */
const PARTICLE = /^(?:in|on|up|out|off|down)$/i;
const BEFORE_PARTICLE =
  /^(?:break|log|sign|cash|start|follow|lock|shut|set|sell|spin|buy|pay|hold|run|roll|stand|check|write|mark)$/i;
/** Behind a name only these are words of their own: "Tokyo-based", and not "Ferrol-end". */
const AFTER_NAME =
  /^(?:based|linked|backed|sponsored|affiliated|aligned|related|owned|run|led|style|registered|funded|controlled|connected|tied|trained|denominated|headquartered|founded|operated|listed|speaking)$/i;
/** Syllables that begin words and are none. */
const SYLLABLE =
  /^(?:un|in|out|be|over|under|re|dis|pro|en|em|per|con|com|im|de|inter|trans|sub|sur|ac|ad|mon|tues|wednes|thurs|fri|satur|sun|yester)$/i;

/**
 * What stands where a line ends in a hyphen and the next goes on: `` where the hyphen is the printer's, `-` where the
 * word has one. What the rest of the text writes decides first, then names that reports have, then how English makes words.
 */
export function hyphenBetween(left: string, right: string, words: ReadonlySet<string>): '' | '-' {
  const last = left.split('-').at(-1)!;
  const isWritten = (word: string): boolean => words.has(word.toLowerCase());
  if (isWritten(`${left}-${right}`)) return '-';
  if (isWritten(`${left}${right}`) || isWritten(`${last}${right}`) || isName(`${last}${right}`)) return '';
  if (/[\d.$]$/.test(last) || /^[\p{Lu}\d]/u.test(right) || /^\p{Lu}{2,}$/u.test(last)) return '-';
  if (SYLLABLE.test(last)) return '';
  if (/^\p{Lu}/u.test(last) ? AFTER_NAME.test(right) : LAST.test(right)) return '-';
  if (PARTICLE.test(right)) return BEFORE_PARTICLE.test(last) ? '-' : '';
  return (/^\p{Lu}/u.test(last) ? FIRST_CAPITAL : FIRST).test(last) && right.length > 2 ? '-' : '';
}

function isName(word: string): boolean {
  const lower = word.toLowerCase();
  return [ACTORS, SPEAKERS, PLACES, NO_PARTY].some((names) => names.has(lower));
}

/** The words of a text, lower case, those with hyphens whole. Of a long text the first part is enough. */
export function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .slice(0, 400_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?!-\n)/gu) ?? [],
  );
}
