/**
 * Whether a sentence itself tells what a verb or noun in it says: a theft is told in "police said that hackers stole", and not
 * in "the theory that hackers stole", "whether hackers stole" or "boasted of stealing". What governs the words is looked up
 * among those that are known to leave them standing; anything else leaves nothing.
 */
export type Standing = 'told' | 'attempt' | 'not';

/** Verbs, in their forms, of those who say, find or hold something. */
const ASSERTS =
  /^(?:said|says?|saying|tells?|told|telling|report(?:s|ed|ing)?|announc(?:es?|ed|ing)|confirm(?:s|ed|ing)?|disclos(?:es?|ed|ing)|reveal(?:s|ed|ing)?|finds?|found|finding|estimat(?:es?|ed|ing)|calculat(?:es?|ed|ing)|conclud(?:es?|ed|ing)|not(?:es?|ed|ing)|writes?|wrote|written|writing|stat(?:es?|ed|ing)|add(?:s|ed|ing)?|acknowledg(?:es?|ed|ing)|admit(?:s|ted|ting)?|alleg(?:es?|ed|ing)|believ(?:es?|ed|ing)|claim(?:s|ed|ing)?|argu(?:es?|ed|ing)|show(?:s|ed|n|ing)?|indicat(?:es?|ed|ing)|suggest(?:s|ed|ing)?|learn(?:s|ed|t)?|discover(?:s|ed|ing)?|emerge[sd]?|appear(?:s|ed)|seem(?:s|ed)|establish(?:es|ed)|determin(?:es?|ed|ing)|assess(?:es|ed)?|reckon(?:s|ed)?|think|thinks|thought|suspect(?:s|ed)?|warn(?:s|ed|ing)?|tweet(?:s|ed)|post(?:s|ed)|explain(?:s|ed|ing)?|remark(?:s|ed)|testif(?:ies|ied)|complain(?:s|ed)|lament(?:s|ed)|insist(?:s|ed|ing)?|notic(?:es|ed)|reali[sz]e[sd]|understood|known|knows?|clear|hears|heard|recall(?:s|ed)|document(?:s|ed)|observ(?:es|ed)|verif(?:ies|ied)|mention(?:s|ed)|detail(?:s|ed)|assert(?:s|ed|ing)?|maintain(?:s|ed|ing)?|charg(?:ed|ing)|declar(?:es|ed|ing)|inform(?:s|ed|ing)?|see|saw|seen|saw|proves?|proved|fact|news|confident|certain|convinced|sure|evidence|proof|recogni[sz]e[sd]|agree[sd]?|conced(?:es?|ed|ing)|recount(?:s|ed|ing)|contend(?:s|ed|ing)|attest(?:s|ed)|outlin(?:es|ed)|accept(?:s|ed)|divulg(?:es|ed)|specif(?:ies|ied)|stress(?:es|ed)|emphasi[sz](?:es|ed)|confid(?:es|ed)|caution(?:s|ed)|brief(?:s|ed)|advis(?:es|ed)|stipulat(?:es|ed)|traced|tracked|judged|ruled)$/;
/** What someone said, as a thing: it is told only where the sentence says that it was put forward, or is so. */
const SAYINGS =
  /^(?:claims?|reports?|estimates?|charges?|findings?|statements?|allegations?|assertions?|accusations?|theor(?:y|ies)|stor(?:y|ies)|suspicions?|conclusions?|rumou?rs?|remarks?|beliefs?|views?|impressions?|assumptions?|ideas?|suggestions?|hypothes[ie]s|speculation|notions?|posts?|tweets?|words?|confessions?|indictments?|boasts?|fears?|concerns?|hopes?|possibility|chances?|prospects?|risks?|threats?|assessments?|contention|narrative|talk|warnings?|thesis|premise|scenario|admission|disclosure|announcement|revelations?|confirmation)$/;
const PUT_FORWARD =
  /(?: (?:mak(?:es?|ing)|made|issu(?:es|ed|ing)|releas(?:es|ed|ing)|publish(?:es|ed|ing)|confirm(?:s|ed|ing)|repeat(?:s|ed|ing)|reiterat(?:es|ed|ing)|stood by|stands by|standing by|uph(?:eld|olds)|support(?:s|ed|ing)|back(?:s|ed|ing)|corroborat(?:es|ed|ing)|echo(?:es|ed|ing)|shar(?:es|ed|ing)|endors(?:es|ed|ing)|defend(?:s|ed|ing)|reached|reaches|voiced|after|with|came))(?: (?:the|a|an|its|their|his|her|this|that|public|new|similar|own|official|preliminary|firm's|panel|ACT\d+|SPK\d+|NAM\d+|geo|'s|joint|initial|earlier|police|government|intelligence)){0,4}$/;
const A_NOUN_FOLLOWS =
  /(?:^| )(?:the|a|an|its|their|his|her|this|that|these|those|any|no|some|of|earlier|recent|first|initial|early|false|latest|such|'s|over|about|amid|despite|its|other|several|many|media|press|public|own|with|from|by|to|on|against|\w+ing|\w+ed|investigate|deny|denies|rejects?|withdrew|amid|after|were|are|was|is|there|widespread|online|local)$/;
const HEADS =
  /^(?:AMT\d+|PER\d+|NAM\d+|ACT\d+|geo|exchanges?|bridges?|platforms?|protocols?|compan(?:y|ies)|firms?|banks?|wallets?|address(?:es)?|hackers?|attackers?|thie(?:f|ves)|groups?|gangs?|crew|people|man|men|woman|those|one|ones|attacks?|hacks?|heists?|thefts?|breach(?:es)?|exploits?|raids?|incidents?|intrusions?|funds|money|coins?|tokens?|assets?|crypto\w*|currency|currencies|ether|bitcoins?|usdt|usdc|stablecoins?|cash|sums?|amounts?|haul|loot|proceeds|deposits|day|night|year|month|week|time|\)|now|so|everything|all|what|bugs?|flaws?|malware|virus|contract|users?|customers?|victims?|startup|network|services?|site|app|game|fund|holdings|reserves|mixers?|tools?|malware|methods?|techniques?|loopholes?|keys?)$/;
const VERB_FOLLOWS =
  /^ ?(?:$|(?:was|were|is|are|has|had|have|would|could|can|may|might|will|did|does|saw|cost|cost|lost|stole|took|led|left|hit|got|let|made|sent|kept|took|began|broke|came|ran|held|holds|netted|drained|siphoned|struck|allowed|affected|targeted|emptied|reportedly|allegedly|later|also|then|recently|once|previously|resulted|caused|exploited|compromised|\w+ed)(?: |$))/;

/** Words that negate what someone says or holds. */
const UNSAID =
  /(?: (?:not|never|nobody|no one|none|cannot|couldn't|didn't|doesn't|don't|hasn't|haven't|won't|without|hardly|nor|neither|unable to|would|could|might|will|should|if|unless|whether|to)| (?:refus\w+|fail\w*|declin\w+|hesitat\w+|stopp\w+|ceas\w+|forc\w+|pressur\w+|falsely|wrongly|mistakenly|erroneously|jokingly|incorrectly)(?: \S+){0,2})(?: (?:yet|also|be|been|have|even|publicly|to|immediately|officially|independently|longer)){0,3}$/;

/** "Said in a statement that": where it was said is none of what is said. */
const SAID_IN =
  /(?<= (?:said|says|wrote|writes|announced|confirmed|disclosed|revealed|reported|explained|noted|stated|added|acknowledged|admitted|told \S+(?: \S+)?))(?: on \w+| late on \w+)? (?:in|on|via|through) (?:a|an|its|his|her|their|the|NAM\d+)(?: (?!that)\S+){0,6}$/;
/** "Is investigating an allegation that": someone put it forward, and it is not said to be false. */
const LOOKED_INTO =
  / (?:investigat(?:es?|ed|ing)|examin(?:es?|ed|ing)|prob(?:es?|ed|ing)|(?:look|looks|looked|looking) into|pursu(?:es?|ed|ing)|follow(?:s|ed|ing) up(?: on)?|received|heard|reviewing|reviewed)(?: (?:an|the|these|those|its|several|separate|detailed))? (?:allegations?|accusations?|reports?|information|charges?|intelligence)(?: (?:by|from|of)(?: \S+){1,4})?$/;

/** Whether a clause that ends in `that` is governed by someone who says so. */
function isAsserted(said: string): boolean {
  if (LOOKED_INTO.test(said.trimEnd()) && !UNSAID.test(said.slice(0, LOOKED_INTO.exec(said.trimEnd())!.index)))
    return true;
  const head = said.trimEnd().replace(SAID_IN, '');
  const words = head.trim().split(' ');
  for (let back = 1; back <= Math.min(10, words.length); back += 1) {
    const at = words.length - back;
    const word = words[at]!;
    const ahead = ` ${words.slice(0, at).join(' ')}`;
    const isSaying = SAYINGS.test(word) && (!ASSERTS.test(word) || A_NOUN_FOLLOWS.test(ahead));
    if (isSaying) return back <= 4 && PUT_FORWARD.test(` ${words.slice(Math.max(0, at - 8), at).join(' ')}`);
    if (ASSERTS.test(word)) return !UNSAID.test(ahead);
    // Past another clause nothing governs.
    if (/^(?:that|which|who|;)$/.test(word)) return false;
  }
  return false;
}

/** Whether all the clauses that stand open before a verb are ones that someone says to be so. */
function areClausesTold(before: string): boolean {
  for (const match of before.matchAll(/ that(?= |$)/g)) {
    const head = before.slice(0, match.index);
    const tail = before.slice(match.index + match[0].length);
    if (isAsserted(head) && (SAID_IN.test(head.trimEnd()) || LOOKED_INTO.test(head.trimEnd()))) continue;
    const last = head.trimEnd().split(' ').at(-1) ?? '';
    // "so that", "such that", "now that"; "that" as a pronoun or determiner.
    if (
      head.trim() === '' ||
      /^(?:in|from|to|of|by|after|before|at|for|on|with|and|,|"|\u201c|than|like|was|is)$/.test(last)
    )
      continue;
    if (VERB_FOLLOWS.test(tail) && (HEADS.test(last) || !ASSERTS.test(last))) {
      // "A post that said hackers stole": what the post is worth, the sentence says elsewhere.
      if (
        SAYINGS.test(last) ||
        /^(?:article|message|email|letter|video|screenshot|account|paper|thread|blog|document)$/.test(last)
      )
        return false;
      continue;
    }
    if (HEADS.test(last) && !isAsserted(head)) continue;
    if (!isAsserted(head)) return false;
  }
  return true;
}

/** Words that make what follows in their clause a question, a condition or an example. */
const SUSPENDED =
  / (?:whether|if|unless|lest|suppose|supposing|imagine|imagining|assuming|provided that|in case|as though|instead of|rather than|far from|short of|without|for example|for instance|hypothetically|what if|to see|in the event)(?= |$)/;
const SUSPENDED_FIRST = /^ (?:had|were|should|until|once|when) /;
const PRESENT = /^(?:steals?|drains?|takes?|loses?|siphons?|loots?|empties|robs?|grabs?|swipes?|nets?)$/;

/** "refused to believe hackers had stolen": a saying without "that". */
const UNBELIEVED =
  / (?:not|never|n't|cannot|refus\w+ to|fail\w* to|unable to|declined to|nobody|no one|hard to|without) (?:\S+ ){0,2}?(?:believ\w+|confirm\w*|say|said|says|prov\w+|show\w*|shown|accept\w*|claim\w*|think\w*|establish\w*|demonstrat\w+|convinc\w+|verif\w+|evidence|suggest\w*)(?= |$)(?! (?:who|how|when|where|why)(?= |$))/;

/** Whether what stands behind these words is told by the sentence, as far as the clauses before it say. */
export function isTold(before: string): boolean {
  const clause = before.split(/ (?:;|:|, and|, but)(?= )/).at(-1)!;
  return (
    areClausesTold(before) &&
    !SUSPENDED.test(clause) &&
    !UNBELIEVED.test(clause) &&
    !/^ (?:had|were|should) /.test(before)
  );
}

/** How a verb, noun or figure stands with what is before it in its sentence. */
export function standingOf(before: string, verb: string): Standing {
  if (!areClausesTold(before)) return 'not';
  const clause = before.split(/ (?:;|:|, and|, but)(?= )/).at(-1)!;
  if (SUSPENDED.test(clause)) return 'not';
  if (SUSPENDED_FIRST.test(before) && (PRESENT.test(verb) || /^ (?:had|were|should) /.test(before))) return 'not';
  if (UNBELIEVED.test(clause)) return 'not';
  const tail = clause.split(/ that(?= )/).at(-1)!;
  if (verb !== 'missing' && verb.split(' ', 1)[0]!.endsWith('ing')) return gerund(` ${tail.trim()}`);
  if (/ to(?: (?:have|be|have been|successfully|then|later|also|quickly))?$/.test(` ${tail.trim()}`))
    return infinitive(` ${tail.trim()}`);
  return 'told';
}

const ATTEMPTING =
  / (?:tried|trying|tries|try|attempt(?:s|ed|ing)?|sought|seek|seeks|seeking|fail(?:s|ed|ing)?|bids?|plots?|efforts?|struggled|unable|unsuccessfully)(?: (?:and|but|in vain|repeatedly|again|unsuccessfully|twice|by (?:(?!to )\S+ ){0,4}?\S+|tried|failed)){0,3} to(?: (?:have|be))?$/;
const ACHIEVING =
  / (?:managed|able|began|started|continued|went on|proceeded|said|believed|thought|reported|alleged|known|understood|found|appears?|appeared|seems?|seemed|claims?|claimed|suspected|likely|estimated|considered|presumed|enough|led|helped|rumoured|conspiracy)(?: (?:\w+ly|by \S+(?: \S+)?))? to(?: (?:have|have been|be|successfully|then|later|quickly))?$/;
const USING =
  / (?:used|using|exploit\w*|abus\w+|leverag\w+|deployed|trick\w*|compromis\w+|manipulat\w+|allowed|enabled|enabling|allowing|let|helped|helping|hacked|breached|hijacked|bypass\w*|infected|forged|broke|infiltrat\w+|phished|posed|posing|impersonat\w+|forced|took advantage|abused|got|accessed|drained|hacking|breaching|intrusion|gained|stolen|stole|teamed|worked)(?: (?!wanting|hoping|intending|aiming|planning|seeking|threatening|ready)\S+){0,14}? to(?: (?:then|quickly|successfully|later))?$/;

function infinitive(before: string): Standing {
  if (ATTEMPTING.test(before)) return 'attempt';
  if (
    / (?:would|could|might|may|can|should|will)(?: have)?(?: \S+)? (?:allow\w*|enabl\w*|let|help\w*|us(?:e|ed)|permit\w*|be)(?: \S+){0,8} to$/.test(
      before,
    )
  )
    return 'not';
  if (
    / (?:not|never|n't)(?: \S+)? (?:managed|able|believed|thought|known|said|likely|enough)(?: \S+)? to(?: have)?$/.test(
      before,
    )
  )
    return 'not';
  if (
    / it (?:only |just )?took(?: (?!to )\S+){1,7} to$| needed (?:only |just |less than |under |barely )(?:(?!to )\S+ ){1,4}(?:seconds?|minutes?|hours?|days?|transactions?|weeks?) to$/.test(
      before,
    )
  )
    return 'told';
  return ACHIEVING.test(before) || USING.test(before) ? 'told' : 'not';
}

const OF_BLAME =
  / (?:accus\w+|suspect\w*|convict\w*|guilty|charg\w+|indict\w*|blam\w+|responsible|sentenc\w+|jailed|imprisoned|arrested|sanction\w+|prosecut\w+|wanted|known|notorious|credited|confess\w*|admit\w*|plead\w*|pled|reports?|knows?)(?: \S+){0,9}? (?:of|for|with|to|over)(?: having)?(?: (?:allegedly|been|helping to|successfully))?$/;
const HINDERED =
  / (?:prevent\w*|stopp?\w*|foil\w*|thwart\w*|block\w*|barr\w+|tried|attempt\w*)(?: \S+){0,5}? (?:from|at|of|in)?$/;

function gerund(before: string): Standing {
  const last = before.trim().split(' ').at(-1) ?? '';
  if (last === '') return 'not';
  if (
    /^(?:,|and|then|by|after|before|since|while|when|was|were|is|are|been|began|started|kept|continued|including|involving|included|despite|with|admitted|succeeded|ended|hackers?|thieves|attackers?|group|gang|people|someone|reported|later|saw|reports?|AMT\d+)$/.test(
      last,
    )
  )
    return 'told';
  if (/^ACT\d+$|^NAM\d+$|^geo$|^(?:up|having|allegedly|reportedly|eventually)$/.test(last)) return 'told';
  if (/ (?:succeeded|resulted|role|part|involved|participat\w+|success) in$/.test(before)) return 'told';
  if (OF_BLAME.test(before))
    return / (?:cleared|acquitted|not guilty|exonerated|innocent)(?: \S+)? (?:of|from)$/.test(before) ? 'not' : 'told';
  return HINDERED.test(before) ? 'attempt' : 'not';
}

/** Adjectives before a deed that make it none. */
const UNREAL_ADJECTIVE =
  / (?:alleging|claiming|asserting|predicting|supposed|supposedly|purported|so - called|would - be|hypothetical|imaginary|imagined|fake|faked|staged|simulated|mock|rumou?red|feigned|bogus|nonexistent|non - existent|fictional|fictitious|potential|possible|planned|future|theoretical|next|apparent attempt at|phantom|invented|feared|threatened)(?: \S+){0,3}$/;

/** "Require exchanges to report thefts of": such as there may be. */
const TO_BE_REPORTED =
  / (?:requir\w+|must|oblig\w+|has to|have to|had to|should|would|will)(?: (?!AMT|NAM|ACT|,|;)\S+){0,6}? (?:report|disclose|declare|notify|insure|cover)(?: (?!AMT|NAM|the|this|that|these|those)\S+){0,3}$/;

/** Whether a deed named as a thing is said to be one: not "a supposed theft", "the \u201chack\u201d". */
export function isRealThing(before: string, gap: string, verb: string, right: string): boolean {
  if (UNREAL_ADJECTIVE.test(before) || UNREAL_ADJECTIVE.test(`${before}${gap}`)) return false;
  if (TO_BE_REPORTED.test(before)) return false;
  const behind = right.slice(right.indexOf(` ${verb}`) + verb.length + 1);
  if (
    / (?:looked like|looks like|seemed(?: to be)?|appeared to be|mistaken for|passed off as|portrayed as|described as|billed as|presented as|reported as|thought was|called|feared|dubbed)(?: (?:a|an|the|another|yet|\w+ed)){0,3}$/.test(
      before,
    )
  )
    return false;
  if (
    / (?:claims?|rumou?rs?|reports?|allegations?|stor(?:y|ies)|talk|suggestions?|speculation|fears?|threats?|plans?|warnings?|hopes|risks?|possibility|accusations?|case) of(?: (?:a|an|another|any|some))?(?: \S+){0,2}$/.test(
      before,
    ) &&
    !/ (?:the|this|that)(?: \S+){0,2}$/.test(before.slice(before.lastIndexOf(' of')))
  )
    return false;
  return !(/["\u201c\u2018]$/.test(`${before}${gap}`.trimEnd()) && /^ ["\u201d\u2019]/.test(behind));
}

/** What is said further on of a deed, that it was none. */
const UNDONE =
  / (?:was|were|is|are|been|be|proved|proven|prove|turned out|turns out|turn out|revealed|shown)(?: (?:to be|to have been|later|in fact|actually|really|just|only|merely|nothing but|a|an|the|simply|entirely|completely|largely|indeed)){0,4} (?:staged|faked|fabricat\w+|invented|imagin\w+|false|inaccurate|wrong|untrue|incorrect|fiction\w*|simulated|simulation|hoax|prank|joke|fantasy|misunderstanding|mistake|error|exercise|drill|test|unfounded|baseless|made up|internal transfer|(?:his|her|their|its|own|pure|sheer)(?: own)? (?:invention|fabrication|making|imagination)|(?:accounting|clerical|reporting|translation|typing|book-?keeping) error|bogus|fake|lie|lies|misreading|exaggerated|exaggeration|planned (?:transfer|migration))(?= )| (?:it|that|this|they|he|she|which) (?:had been|has been|was|were) (?:mistaken|misled|misinformed|in error|lied to|hoaxed)(?= (?:[.,;]|about|over)(?= ))|in fact(?: (?:been|was|were|only|merely))? an? | (?:never|not) (?:happen\w*|occur\w*|take place|took place|taken place|hold up|holds up|stand up|add up|materiali[sz]e\w*|exist\w*)| no such (?:theft|hack|attack|loss|thing)(?= )| (?:made|making) (?:it|them|this|that|the story|the whole thing|everything|the attackers)(?: all)? up(?= )| (?:inventing|invented|fabricated|faked|staged|staging|faking) (?:the|a|an|it|his|her|their)(?= )/;

/** Whether the rest of a sentence says that the deed was none. */
export function isUndone(text: string): boolean {
  return UNDONE.test(text);
}
