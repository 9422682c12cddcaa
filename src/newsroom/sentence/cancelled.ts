import { DENIAL } from './theftPatterns.ts';

/** Nouns for what someone said. */
const SAID =
  '(?:claims?|charges?|counts|statements?|allegations?|accusations?|reports?|estimates?|findings?|conclusions?|assertions?|stor(?:y|ies)|articles?|indictments?|confessions?|testimony|announcements?|posts?|tweets?)';
const SAYING =
  '(?:said|says?|saying|claim(?:s|ed|ing)?|report(?:s|ed|ing)?|stat(?:es?|ed|ing)|writ(?:es?|ing)|wrote|written|attribut\\w+|accus\\w+|blam\\w+|alleg\\w+|announc\\w+|believ\\w+|assum\\w+|suggest\\w+|told|link(?:s|ed|ing)?|tied|identif\\w+|list(?:s|ed)|asserted|estimated|put|charged|convicted|indicted|named|credited|implied|concluded)';
const WRONGLY =
  '(?:wrongly|falsely|erroneously|mistakenly|incorrectly|inaccurately|wrongfully|untruthfully|in error|by mistake)';

/**
 * Words over a statement that take it back or say that it is not so, over a skeleton. "Withdraw", "drop" and their like do so
 * only to what someone said: coins are withdrawn too.
 */
const CANCELLING: readonly RegExp[] = [
  // Taken back.
  /\b(?:retract\w*|recant\w*|disavow\w*|rescind\w*|repudiat\w*|walked back|walks back|backtracked|took back|takes back)\b/,
  new RegExp(
    ` (?:withdrew|withdraws?|withdrawn|withdrawing|drop|drops|dropped|dropping|dismiss\\w*|abandon\\w*|revok\\w*|overturn\\w*|quash\\w*|threw out|thrown out|scrapped|deleted|corrected|tossed)(?: (?!AMT)\\S+){0,5} ${SAID}(?= )`,
  ),
  new RegExp(
    ` ${SAID}(?: \\S+){0,30} (?:was|were|been|be|being|is|are|has|have)(?: (?:later|since|then|now|quietly|soon|all|subsequently)){0,2} (?:withdrawn|dropped|dismissed|abandoned|revoked|overturned|quashed|thrown out|scrapped|deleted|taken back)(?= )(?! from)`,
  ),
  / (?:apologi[sz]\w+|regret\w*)(?: \S+){0,3} (?:for|having)(?: \S+){0,3} (?:saying|reporting|claiming|writing|stating|said|reported|claimed|accusing|blaming)(?= )/,
  / (?:no longer|stopped|ceased)(?: \S+){0,2} (?:believ\w+|think\w*|says?|saying|claim\w*|maintain\w*|suspect\w*)(?= )/,
  // Said in error.
  new RegExp(` ${WRONGLY}(?: \\S+){0,3}? ${SAYING}(?= )`),
  new RegExp(` ${SAYING}(?: ,)?(?: (?:had|has|have|been|quite|it)){0,2} ${WRONGLY}(?= )`),
  / (?:was|were) (?:wrong|mistaken|incorrect|in error|lying)(?: \S+){0,3} (?:to|when|in|that|about)(?= )/,
  /\b(?:misreported|misstated|misattributed|misquoted)\b/,
  // Not so.
  /\b(?:myths?|hoax\w*|debunk\w*|rumou?r(?:s|ed)?|disprove\w*|disproving|discredit\w*|fabricat\w+|unfounded|baseless|groundless|unsubstantiated|conspiracy theor(?:y|ies)|urban legends?|misinformation|disinformation|fake (?:news|reports?|claims?|story|stories)|fictitious|made-up|satir\w+|parody)\b/,
  / (?:false|untrue|bogus|erroneous|mistaken|incorrect|inaccurate|wrong)(?: \S+)? (?:claims?|reports?|statements?|allegations?|accusations?|rumou?rs?|belief|impression|stor(?:y|ies)|that)(?= )/,
  / (?:no|any|zero|little|lacks?|lacking|without) (?:\S+ )?(?:evidence|proof|indications?|truth|basis|grounds|signs?)(?: \S+)? (?:that|of|for|to)(?= )/,
  / (?:not|isn't|wasn't|hardly|never) (?:true|the case|correct|so) (?:that|as)(?= )/,
  / contrary to(?: \S+){0,3} (?:reports?|claims?|belief|statements?|rumou?rs?|allegations?)(?= )/,
  / (?:acquit\w*|cleared|exonerat\w*|absolv\w*)(?: \S+){0,6} (?:of|from|over|in)(?= )/,
];

/** Whether a sentence takes back, denies or calls false what it tells: nothing in it is then a claim. */
export function isCancelled(text: string): boolean {
  return DENIAL.test(text) || CANCELLING.some((pattern) => pattern.test(text));
}
