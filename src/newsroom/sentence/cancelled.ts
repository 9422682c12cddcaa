import type { Reason } from './leave.ts';
import { isUndone } from './standing.ts';
import { DENIAL } from './theftPatterns.ts';

/** Nouns for what someone said. */
const SAID =
  '(?:claims?|charges?|counts|statements?|allegations?|accusations?|reports?|estimates?|findings?|conclusions?|assertions?|stor(?:y|ies)|articles?|indictments?|convictions?|verdicts?|lawsuits?|case|confessions?|testimony|announcements?|posts?|tweets?|alerts?|warnings?|advisor(?:y|ies)|bulletins?|attributions?|assessments?|identifications?|suits?|complaints?)';
const SAYING =
  '(?:said|says?|saying|claim(?:s|ed|ing)?|report(?:s|ed|ing)?|stat(?:es?|ed|ing)|writ(?:es?|ing)|wrote|written|attribut\\w+|accus\\w+|blam\\w+|alleg\\w+|announc\\w+|believ\\w+|assum\\w+|suggest\\w+|told|link(?:s|ed|ing)?|tied|identif\\w+|list(?:s|ed)|asserted|estimated|put|charged|convicted|indicted|named|credited|implied|concluded)';
const WRONGLY =
  '(?:wrongly|falsely|erroneously|mistakenly|incorrectly|inaccurately|wrongfully|untruthfully|in error|by mistake)';

/**
 * Words over a statement that take it back or say that it is not so, over a skeleton. "Withdraw", "drop" and their like do so
 * only to what someone said: coins are withdrawn too.
 */
const CANCELLING: readonly RegExp[] = [
  / no (?:theft|hack|hacker|hackers|breach|heist|attack|robbery|crime|thieves)(?: (?:was|were|is|had been|has been)) (?:involved|behind it|to blame|found)(?= )/,
  / (?:responsible for|behind|blame for|took|stole|taken|stolen|had a hand in) none of(?= )/,
  // Taken back.
  /\b(?:retract\w*|recant\w*|disavow\w*|rescind\w*|repudiat\w*|walked back|walks back|backtracked|took back|takes back)\b/,
  new RegExp(
    ` (?:withdrew|withdraws?|withdrawn|withdrawing|drop|drops|dropped|dropping|dismiss\\w*|abandon\\w*|revok\\w*|overturn\\w*|quash\\w*|threw out|thrown out|scrapped|deleted|corrected|tossed)(?: (?!AMT)\\S+){0,5} ${SAID}(?= )`,
  ),
  new RegExp(
    ` ${SAID}(?: \\S+){0,30}(?<! AMT\\d+(?: had| has| have)?) (?:was|were|been|be|being|is|are|has|have)(?: (?:later|since|then|now|quietly|soon|all|subsequently)){0,2} (?:withdrawn|dropped|dismissed|abandoned|revoked|overturned|quashed|thrown out|scrapped|deleted|taken back)(?= )(?! from)`,
  ),
  / (?:apologi[sz]\w+|regret\w*)(?: \S+){0,3} (?:for|having)(?: \S+){0,3} (?:saying|reporting|claiming|writing|stating|said|reported|claimed|accusing|blaming)(?= )/,
  / (?:no longer|stopped|ceased)(?: \S+){0,2} (?:believ\w+|think\w*|says?|saying|claim\w*|maintain\w*|suspect\w*)(?= )/,
  // Said in error.
  new RegExp(` ${WRONGLY}(?: \\S+){0,3}? ${SAYING}(?= )`),
  new RegExp(` ${SAYING}(?: ,)?(?: (?:had|has|have|been|quite|it)){0,2} ${WRONGLY}(?= )`),
  / (?:was|were) (?:wrong|mistaken|incorrect|in error|lying)(?: \S+){0,3} (?:to|when|in|that|about)(?= )/,
  /\b(?:misreported|misstated|misattributed|misquoted)\b/,
  // Not so.
  new RegExp(
    ` (?:an?|the|this|that|these|such) (?:\\S+ )?${SAID}(?: (?!AMT)\\S+){0,30} (?:could|can)(?: not|not) be (?:\\S+ly )?(?:confirmed|verified|corroborated|substantiated|established)(?= )`,
  ),
  / no (?:such )?(?:theft|hack|breach|heist|attack|robbery)(?: \S+)? (?:had|has|have|ever) (?:occurred|happened|taken place|been (?:any|a)|occured)(?= )/,
  /\b(?:myths?|hoax\w*|debunk\w*|rumou?r(?:s|ed)?|disprove\w*|disproving|discredit\w*|fabricat\w+|unfounded|baseless|groundless|unsubstantiated|conspiracy theor(?:y|ies)|urban legends?|misinformation|disinformation|fake (?:news|reports?|claims?|story|stories)|fictitious|made-up|satir\w+|parody)\b/,
  / (?:false|untrue|bogus|erroneous|mistaken|incorrect|inaccurate|wrong)(?: \S+)? (?:claims?|reports?|statements?|allegations?|accusations?|rumou?rs?|belief|impression|stor(?:y|ies)|that)(?= )/,
  / (?:no|any|zero|little|lacks?|lacking|without) (?:\S+ )?(?:evidence|proof|indications?|truth|basis|grounds|signs?)(?: \S+)? (?:that|of|for|to)(?= )/,
  / (?:not|isn't|wasn't|hardly|never) (?:true|the case|correct|so) (?:that|as)(?= )/,
  / contrary to(?: \S+){0,3} (?:reports?|claims?|belief|statements?|rumou?rs?|allegations?)(?= )/,
  / (?:acquit\w*|cleared|exonerat\w*|absolv\w*)(?: \S+){0,6} (?:of|from|over|in)(?= )/,
  /^ (?:the |an? )?(?:correction|clarification|erratum|retraction) :(?!.* (?:,|and) (?:and )?(?:not|rather than|instead of) (?:the )?(?:AMT\d|\$|\d)|.* correct (?:figure|amount|sum|number|total) (?:is|was) AMT)/,
  / (?:earlier|previous|prior|first|original|initial) version(?:s)? of (?:this|the|that|its|our)(?: \S+)? (?:article|story|report|post|statement|headline|piece|dispatch)(?= )(?!.* correct (?:figure|amount|sum|number|total) (?:is|was) AMT)/,
  / (?:impersonat\w+|posing as|purporting to be|claiming to be) (?:the )?(?:NAM|SPK)\d+(?: \S+){0,6} (?:said|announced|claimed|posted|tweeted|wrote)(?= )/,
  / (?:unconfirmed|unverified|conflicting|premature|exaggerated|erroneous|overblown|contradictory|phony|anonymous) (?:reports?|claims?|accounts?|rumou?rs?|posts?|tweets?|messages?|media reports?|allegations?)(?= )/,
  / (?:spread|spreading) (?:word|the word|false|fake|a|rumou?rs|claims|reports|stories|news)(?= )/,
  // "…, a claim that the court rejected", "a claim nobody believes", "later took the claim back", "none of this happened".
  new RegExp(
    ` , (?:an?|the) (?:\\S+ )?${SAID}(?: (?!AMT|ACT\\d|,)\\S+){0,6} (?:dismiss\\w*|reject\\w*|deni(?:es|ed)|disput\\w*|disbeliev\\w*|ridicul\\w*|refut\\w*|(?:nobody|no one|few)(?: \\S+)? (?:believ\\w*|credit\\w*))(?= (?:[.,;]|as|at|by|in|on))`,
  ),
  new RegExp(` (?:took|takes?|taken|taking) (?:the|its|that|this|their|his|her|it)(?: ${SAID})? back(?= [.,;])`),
  / none of (?:this|that|it|which) (?:ever )?(?:happened|was true|took place|occurred|is true|had happened)(?= )/,
  / (?:nothing (?:was|had been|has been|is) (?:missing|stolen|taken|gone)|there (?:had been|was|has been|were) no (?:theft|hack|breach|heist|attack))(?= [.,;])/,
  / found(?: all)? the (?:money|funds|coins|missing coins|sum|tokens|bitcoin) (?:still )?(?:in its|in their|in his|safe|intact|untouched|where)(?= )/,
  / (?:lied|lies|lying|fibbed|perjured \S+)(?: \S+)? (?:when|about|in|that)(?= )/,
  new RegExp(
    ` ${SAID} (?:claiming|saying|alleging)(?= )(?:.*) (?:was|were) (?:later |since |quickly )?(?:deleted|removed|taken down|withdrawn)(?= )`,
  ),
  / (?:false alarms?|mix-?up|pure fantasy|pure invention|nonsense|a fiction|a lie|lies|cooked up|concocted|dreamt|dreamed|bluff\w*|prank|fabricated|tall tale|april fools?)(?= )/,
  / (?:jokingly|in jest|joked|jokes|joking|sarcastically|fancifully|boast(?:s|ed|ing)?|bragg?(?:s|ed|ing)?|pretend(?:s|ed|ing)?(?! to be (?!robbed|hacked|attacked|hit|a victim|the victim|victims))|fantasi[sz]\w+)(?= )/,
  / (?:not guilty|dropped the case|dismissed the case|threw the case out|wrongful(?:ly)? (?:convict|accus|arrest)\w+)(?= )/,
  / (?:question(?:s|ed)|challeng(?:es|ed)|disput(?:es|ed)|contest(?:s|ed)|cast doubt on|casts doubt on|contradict(?:s|ed)|played down|undermin\w+|repudiat\w+|back(?:s|ed)? (?:away|off|down|out)|walk(?:s|ed)? away|retreat(?:s|ed)?|distanc(?:es|ed) (?:itself|himself|herself|themselves))(?: from| of)?(?: (?!AMT|that)\S+){0,5} (?:claims?|reports?|estimates?|figures?|findings?|statements?|allegations?|assertions?|accusations?|remarks?|theor(?:y|ies)|stor(?:y|ies)|conclusions?|account|whether|that|version)(?= )/,
];

/** Told of in a story, an exercise or an example. */
const IMAGINED =
  /^ in (?:the|a|this|that|its|his|her) (?:game|book|play|story|tale|show|series|dream|cartoon|manga|saga) ,(?= )| (?:game|film|movie|novel|book|series|show|play|thriller) 's (?:story|plot|script|narrator|hero|villain|opening|finale)(?= )| in (?:films|movies|novels|thrillers|video games)(?= )|(?<! (?:built|made|marketplace|studio|maker|market|platform|sidechain|network|chain|bridge|shop|store|publisher|developer|token|company|firm|behind|designed|created|currency|coins?|operator)(?: (?!AMT)\S+){0,2})(?<! (?:of|from|at) NAM\d+ ,(?: (?!AMT|,)\S+){1,8}) (?:in|at|of|for|from|during|about) (?:the|a|an|one|his|her|its|this|that|another|last)(?: (?!movie studio|film studio)\S+){0,4}? (?:films?|movies?|novels?|thrillers?|episodes?|screenplays?|scripts?|tv series|television series|drama|plot|sketch|comic|musical|board game|video game|role-?play\w*|exercise|exercises|drill|simulation|tabletop|war game|workshop|scenario|scenarios|white ?paper|textbook|quiz|rehearsal|training)(?= )| according to (?:an?|the|one|his|her)(?: (?!AMT|NAM|SPK|,)\S+){0,4}? (?:films?|movies?|novels?|thrillers?|screenplays?|scripts?|short story|play|comic|video game|drama|sketch|fable|poem|fan fiction)(?= (?:[.,;]|by|about|published|set|that)(?= ))| (?:a|an|the)(?: (?:tv|television|web|netflix|drama|crime|new|hit|korean|best-selling))*(?: (?:series|show)) (?:on|about|in which|where)(?= )| (?:film|movie|novel|thriller|screenplay|video game|short story)(?: \S+){0,2} (?:,|by|about|in which|where|tells|follows|shows|opens|ends)(?= )| (?:fictional|fictitious|imaginary|imagined|hypothetical\w*|simulat\w+|make-believe|tabletop|worst (?:-)? ?case|thought experiment|mock attack|red team(?:ers|ing)?|penetration test\w*)(?= )/;

/** Blame in a sentence, of a deed that stands whoever did it. */
const BLAME_ONLY =
  / (?:behind|responsible for|responsibility for|credit for|involved in|involvement in|role in|part in|hand in|linked to|tied to|connected to|connection to|links? to|ties to|carried out|committed|perpetrated|blamed for|to blame for|culprits? in|culprits? behind|perpetrators? of|authors? of|suspects? in|charged over|charged with|arrested over|arrested for|blame(?:d|s)?(?: (?!AMT)\S+){0,4} for|implicated in)(?: (?!AMT)\S+){0,3}$/;

/**
 * Whether a sentence takes back, denies or calls false what it tells; `at` is where in it a deed is told. What stands in
 * an added clause of its own (", from which hackers stole") is judged by that clause.
 */
export function isCancelled(text: string, at: number | null = null): boolean {
  return cancellation(text, at) !== null;
}

/** How a sentence takes back what it tells, or `null` where it does not; as `isCancelled`. */
export function cancellation(text: string, at: number | null = null): Reason | null {
  const words = (at === null ? null : addedClause(text, at)) ?? text;
  if (IMAGINED.test(text)) return 'imagined';
  if (isUndone(words) || DENIAL.test(words) || MADE_UP.test(text)) return 'denied';
  return CANCELLING.some((pattern) => pattern.test(words)) ? 'taken-back' : null;
}

const MADE_UP =
  / (?:story|claim|claims|hack|theft|account|report|whole thing|tale|loss) (?:was|were|had been|has been) (?:made up|invented|fabricated|staged|faked|false|untrue|a lie|fiction)(?= [.,;])/;

/** Whether what is denied or taken back is only who did it: the deed itself is spoken of as known. */
export function isOnlyBlame(text: string, at: number): boolean {
  const ahead = text.slice(0, at);
  if (ahead.endsWith(' none of the')) return false;
  const thing = / the(?: \S+)?(?: (?:theft|hack|heist|robbery|stealing|loss|hacking) of)?$/.exec(ahead);
  return (
    thing !== null && BLAME_ONLY.test(ahead.slice(0, thing.index)) && !IMAGINED.test(text) && !isUndone(text.slice(at))
  );
}

/** The clause with "which", "whom" or "where" behind a comma that a place stands in, or `null`. */
function addedClause(text: string, at: number): string | null {
  const open = text
    .slice(0, at)
    .search(/ , (?:from |in |at |of |to )?(?:which|whom|where|whose|who)(?= |$)(?![^;]* , (?!and )\S)[^;]*$/);
  if (open < 0) return null;
  const rest = text.slice(open + 3);
  const close = rest.slice(at - open).search(/ [,;] /);
  return ` ${(close < 0 ? rest : rest.slice(0, at - open + close)).trim()} `;
}

const ANAPHOR =
  '(?:it|that|this|the (?:report|claim|figure|story|article|statement|estimate|number|post|tweet|allegation|announcement|account|message|sum|total|accusation|theft|hack|attack)|both|they|none of (?:it|this|that))';
const TAKING_BACK = new RegExp(
  `^ (?:but |however , |later |in fact , |in reality , )?${ANAPHOR}(?: (?!AMT)\\S+){0,5} (?:false|untrue|wrong|incorrect|inaccurate|invented|fabricat\\w+|fiction|hoax|retract\\w*|withdrawn|taken back|debunked|fake\\w*|staged|mistaken|mistake|error|unfounded|baseless|denied|disproved|rumou?r|fantasy|nonsense|prank|joke|never happened|did not happen|true)(?= )`,
);
const REVISED =
  /^ (?:(?!AMT)\S+ ){0,7}(?:retract\w*|correct\w*|revis\w*|withdrew|withdrawn|lower\w*|rais\w*|took back|walked back|amend\w*|deleted|recant\w*|disown\w*|updated|apologi[sz]ed for|backtracked|denied|denies|dismiss\w*|reject\w*|disput\w*)(?: on| from)?(?: (?:the|its|that|this|their|his|her|both|those))(?: \S+){0,2}? (?:report|claim|claims|figure|figures|story|article|statement|estimate|number|post|tweet|allegations?|announcement|account|sum|total|accusations?|tally|error|mistake)(?= )/;

const REVISED_TO =
  /^ (?:(?!AMT)\S+ ){0,4}(?:figure|sum|total|estimate|number|amount|tally|loss|losses)(?: (?:was|were|has been|have been|had been))(?: (?:later|since|then|subsequently|quickly))? (?:revised|lowered|raised|corrected|cut|reduced|adjusted|amended|increased|updated)(?= )/;
const CORRECT_FIGURE =
  /^ (?:but |however , |in fact , )?(?:the|its) (?:correct|true|actual|real|right|accurate|proper)(?: \S+)? (?:figure|sum|amount|number|total|loss|tally)(?: (?!AMT|,)\S+){0,4}? (?:is|was|stands at|stood at|should be|should have been)(?= )/;
/** "We have determined that certain hacks … are likely no longer related": what was counted is counted otherwise. */
const NO_LONGER_ITS =
  / (?:previously|earlier|formerly|once|initially|originally|had) (?:attributed|linked|tied|counted|ascribed|included)(?: (?!AMT|;)\S+){0,8} (?:no longer|not in fact|in fact not|not actually|unrelated|should not have been|were not|are not)(?= )/;
const NOTHING_GONE =
  / (?:nothing (?:was|had been|has been|is) (?:missing|stolen|taken|lost)|(?:there (?:was|had been|has been)|(?:was|were)) no (?:theft|hack|breach|heist|attack|such)|no (?:theft|hack|breach|heist) (?:had|has|took|ever|occurred)|account (?:had been|was|has been) (?:hijacked|hacked|compromised)|never been hacked)(?= )/;

/** Whether a sentence takes back, denies or corrects what the one before it told. */
export function takesBackLast(text: string): boolean {
  if (/ (?:true|confirmed)(?= )/.test(text) && !/ (?:not|n't|never|hardly|isn't|wasn't) (?:\S+ )?true(?= )/.test(text))
    return false;
  return (
    TAKING_BACK.test(text) ||
    REVISED.test(text) ||
    REVISED_TO.test(text) ||
    CORRECT_FIGURE.test(text) ||
    NO_LONGER_ITS.test(text) ||
    NOTHING_GONE.test(text)
  );
}
