import type { Wording } from './wordings.ts';

/** Up to `count` words of one clause without a figure, a name or an actor. */
const plainWords = (count: number): string => `(?: (?!(?:AMT\\d+|NAM\\d+|ACT\\d+|[,;:])(?= ))\\S+){0,${count}}?`;
const LOOT =
  '(?:(?:amount|sum|total|value|funds|money|crypto\\w*|assets|tokens|coins|everything|what was) (?:that (?:was|were|had been) )?(?:stolen|taken|drained|siphoned|looted)|stolen (?:funds|amount|sum|assets|crypto\\w*|tokens|coins)|haul|loot|theft)';
const LOSS = '(?:loss|losses|damage|damages|(?:amount|sum|total|value|funds) (?:lost|missing))';
const PUTS =
  '(?:puts?|has put|have put|estimates?|estimated|has estimated|have estimated|pegged|pegs|placed|valued|reckoned|calculated|assessed|set)';
const IN_IT =
  '(?: (?:in|from|during|by) (?:the|that|this|its|last)(?: \\S+)? (?:attack|hack|breach|incident|exploit|theft|raid|heist|intrusion|hackers|attackers|thieves|attacker|hacker))?';

/** Which sums a figure of money may have in front. */
const SOME =
  '(?: (?:some|about|roughly|around|nearly|approximately|as much as|only|just|another|a further|a total of))*';

/**
 * What police, prosecutors, firms and the robbed write in other words than "stole": each is put into the plain ones, over a
 * skeleton, before anything else is read.
 */
export const REPORTED: readonly Wording[] = [
  // "The defendant fraudulently obtained tokens then worth AMT0": what an indictment calls stealing.
  [
    /(?<!(?:was|were|been|being|is|are) )(?<= )(?:fraudulently|unlawfully|illegally|illicitly|dishonestly|wrongfully|improperly|deceptively|surreptitiously) (?:obtained|acquired|withdrew|took|removed|transferred|gained|converted|extracted|moved|diverted|misappropriated|appropriated)(?= )/g,
    'stole',
  ],
  [
    /(?<= )(?:fraudulently|unlawfully|illegally|illicitly|dishonestly|wrongfully|improperly|deceptively) (?:obtaining|acquiring|withdrawing|taking|removing|transferring|extracting|moving|diverting|misappropriating)(?= )/g,
    'stealing',
  ],
  [
    /(?<= (?:used|using|with|via) (?:an?|the|its|their|his|stolen|forged|fake|fraudulent|falsified|counterfeit|compromised)(?: (?!AMT|NAM|,|;)\S+){1,6}) to (?:obtain|acquire|take|extract|withdraw)(?= (?:\S+ ){0,3}?AMT\d+(?: (?!AMT|,|;)\S+){0,6} from(?: |$))/g,
    ' to steal',
  ],
  // "The exchange put the amount stolen at AMT0".
  [
    new RegExp(
      `(?<=^${plainWords(10)}) ${PUTS} (?:the|its|their)(?: (?:total|overall|combined|full|net))? ${LOOT}${IN_IT} (?:at|to be)(?= AMT)`,
    ),
    ' said hackers stole',
  ],
  [
    new RegExp(
      `(?<=^(?: (?:it|they|the|its|exchange|platform|company|protocol|firm|bank|bridge|project|team|developers|'s)){1,5}) ${PUTS} (?:the|its|their)(?: (?:total|overall|combined|full|net))? ${LOSS}${IN_IT} (?:at|to be)(?= AMT)`,
    ),
    ' said it lost',
  ],
  // "Put the haul of ACT0 hackers PER0 at AMT0".
  [
    new RegExp(
      `(?<= )${PUTS} the (?:total |overall |combined )?(?:haul|take|loot|takings|thefts|proceeds|spoils) (?:of|by)(?<who>(?: the)? ACT\\d+)(?: 's)?(?<people> (?:hackers?|operatives|actors|hacking units|groups?|units|hacking groups))?(?<when>(?: (?:in|since|for|from|over))* PER\\d+)? at(?<sum> AMT\\d+)`,
      'g',
    ),
    'said that$<who>$<people> stole$<sum>$<when>',
  ],
  // "…, with phishing alone accounting for AMT1", "…, of which bridge hacks accounted for AMT1".
  [
    new RegExp(
      `(?<= (?:cost|stole|stolen|stealing|lost|losing|taken|took|losses|thefts)(?= )(?:(?! ;).)* AMT\\d+(?:(?! ;).)*?) ,? ?(?:with|of which|and|while)${plainWords(7)} (?:accounting|accounted|responsible|were responsible|was responsible|made up|making up) for${SOME}(?<sum> AMT\\d+)(?: of (?:that|it|this|the (?:total|sum|losses|figure|haul)|those))?(?= )`,
    ),
    ' , and hackers stole$<sum>',
  ],
  [
    /(?<=^(?: (?:in|during|over)? ?PER\d+(?: ,)?)?) (?!in|during|over|PER)(?:(?!AMT|NAM|ACT|PER|,)\S+ ){0,3}(?:phishing|exploits?|attacks?|hacks?|breaches|scams|compromises|drainers|manipulation|leaks|thefts)(?: alone)? accounted for(?<sum> AMT\d+) of(?= the AMT\d+ (?:stolen|lost|taken) )/,
    ' hackers stole$<sum> of',
  ],
  // "Losses came to AMT0 , among them AMT1 , AMT2 and AMT3" is left: a list of parts has no verb.
  // "The AMT0 exploit netted an attacker AMT1", "bled AMT0 to an attack".
  [
    /(?<= )(?<deed>an?(?: (?!AMT|,|;)\S+){0,4} (?:exploit|attack|hack|theft|raid|heist|breach|bug|flaw)) (?:of|on|at|against|in)(?<whom>(?: (?:the|geo|-|based|exchange|bridge|protocol|lender|lending|platform|defi|dex)){0,5} NAM\d+) (?:netted|earned|handed|gave|brought|yielded)(?: (?:an?|the|its|their|unknown|lone|unidentified|one))* (?:attackers?|hackers?|thie(?:f|ves)|exploiters?|perpetrators?|intruders?|culprits?)(?: (?:just|a profit of|a haul of|some|about))*(?<sum> AMT\d+(?: in (?!AMT)\S+)?)(?<more>(?: and AMT\d+)?)(?= )/g,
    'hackers stole$<sum>$<more> from$<whom> in $<deed>',
  ],
  [
    /(?<= NAM\d+(?: (?!AMT|,|;)\S+){0,2}) bled(?=(?: \S+){0,2} AMT\d+(?: (?!AMT|,|;)\S+){0,4} (?:to|after|in|when|through|because) )/g,
    ' lost',
  ],
  // "Estimates of what hackers took from NAM0 range from AMT0".
  [
    /^ estimates of (?<what>what(?: (?!AMT|,|;)\S+){1,3} (?:took|stole|lost|drained)(?: (?!AMT|,|;)\S+){0,8}?) (?:range|ranged|vary|varied|run|ran|go|differ)(?: (?:from|between|widely|,))*(?= AMT\d+)/,
    ' $<what> is',
  ],
  [
    /^ estimates of (?:the )?(?<what>(?:loss|losses|haul|damage)(?: (?!AMT|,|;)\S+){0,10}?) (?:range|ranged|vary|varied|run|ran)(?: (?:from|between))*(?= AMT\d+)/,
    ' the $<what> was',
  ],
  // "Was not $2 million, as first reported, but AMT0".
  [
    /(?<= (?:loss|losses|sum|amount|total|haul|figure|damage|toll|theft)(?: (?!AMT|,|;)\S+){0,6} (?:was|were|is)) not(?: (?!AMT|;)\S+){1,4}?(?: ,)? (?:as (?:first|initially|originally|previously|widely|earlier) (?:reported|stated|thought|believed|announced|feared|estimated|claimed) ,? ?)?but(?= (?:(?:some|about|in fact|rather|actually) )*AMT)/g,
    '',
  ],
  // "ACT0 was named by investigators as the likely culprit behind the AMT0 theft".
  [
    /(?<= )named by (?:\S+ ){1,4}?as the (?<how>likely |probable |suspected |presumed )?(?:culprit|perpetrator|thief|author)s? (?:behind|of|in)(?= )/g,
    'named as $<how>behind',
  ],
  // "On or about": on.
  [/(?<= )on or about(?= PER)/g, 'on'],
  // "Of that stolen", "of that total".
  [/(?<= AMT\d+ of) (?:that|this|the) (?:total|sum|figure|amount|haul)(?= )/g, ' that'],
  // "Thefts in PER0 , among them AMT0 from NAM0 and AMT1 from NAM1", "a series of attacks , including AMT0 from NAM0".
  [
    /(?<= (?<! (?:attempted|foiled|failed|thwarted|planned|averted|possible|potential|future|fake|supposed|no|unsuccessful) )(?:thefts|heists|hacks|robberies|raids|attacks|exploits|breaches|intrusions|cyberattacks|hits|crimes)(?: (?!AMT|NAM|;|:|not|never)\S+){0,12}?) ,? ?(?:among them|including|notably|most notably|among which were|they include|which include|which included|chief among them)(?=(?: (?:some|about|the|another|roughly|more than))* AMT\d+(?: (?:in|worth of) (?!AMT)\S+(?: \S+)?)? (?:from|at|out of)(?: (?!AMT|NAM|,|;)\S+){0,6} NAM\d+)/,
    ' : hackers stole',
  ],
  // "Claimed responsibility for draining AMT0 from NAM0".
  [
    /(?<= )(?<! (?:no|nobody|none|neither|not|never|yet|nor|falsely|wrongly|jokingly|could|would|might|may)(?: \S+){0,4} )(?:claimed|claims|took|takes|has claimed|have claimed|has taken|claiming|taking) (?:responsibility|credit) for (?:stealing|draining|siphoning|looting|emptying|the theft of|taking)(?= )/g,
    'was behind the theft of',
  ],
  [
    /(?<= )(?<! (?:no|nobody|none|neither|not|never|yet|nor|falsely|wrongly|jokingly|could|would|might|may)(?: \S+){0,4} )(?:claimed|claims|took|takes|has claimed|have claimed|has taken) (?:responsibility|credit) for (?=(?:the|an?) (?:AMT|hack|theft|attack|breach|heist|raid|exploit))/g,
    'was behind ',
  ],
  // "A group calling itself NAM0": who did it, and never the robbed.
  [
    /(?<= (?:group|gang|collective|crew|hackers|hacktivists|outfit|hacker|hacktivist|attackers|thieves|persona|cybercriminals|syndicate|ring))(?: (?:that|who|which|calls?|calling|call|goes by|going by|styling|styles|known|named|called|dubbed|naming|itself|themselves|himself|as|the|name|of|,|\u201c|"))* NAM\d+(?: \u201d| ")?(?=(?: (?:has|have|had|was|also|later))* (?:claimed|claims|behind|took|stole|drained|hacked|said|posted|broke|hit|published|boasted|announced)(?= ))/g,
    '',
  ],
  // "On PER0 , NAM0 said in a statement , an intruder stole": who says it stands behind.
  [
    /^(?<when> (?:on|in|at|early|late|around|sometime in|between)? ?PER\d+) ,(?<said>(?: the)? (?:NAM|SPK)\d+(?: 's \S+)? (?:said|says|wrote|reported|confirmed|disclosed|announced|believes|estimates|estimated)(?: (?!AMT|NAM|,|;|that)\S+){0,8}) ,(?<rest> .*?)(?= \. $)/,
    '$<when>$<rest> ,$<said>',
  ],
  // "Correction: … misstated the sum taken from NAM0 ; it was AMT0 , not …".
  [
    /^(?:(?: (?:correction|clarification|editor 's note|update) :)? (?:an? |the |this )?(?:earlier|previous|original|prior|first) (?:version|edition)s? of (?:this|our|the)(?: \S+){1,3}? (?:misstated|gave the wrong|misreported|incorrectly gave|got wrong)) (?:the )?(?:sum|amount|figure|total|value)(?: that was)?(?: of crypto\S*| of money)? (?:stolen|taken|lost|drained)(?<from>(?: (?!AMT|,|;)\S+){1,8}?) (?:;|\.|,) (?:it|the (?:correct )?(?:sum|amount|figure|total))(?: was| is| should be| should have been)(?<sum> AMT\d+)(?: ,.*?)?(?= \. $)/,
    ' hackers stole$<sum>$<from>',
  ],
  [
    /^ (?:correction|clarification|editor 's note|update) : (?:this|the) (?:article|story|report|post) (?:has been|was) (?:amended|updated|corrected|changed|edited) to (?:make clear|say|reflect|clarify|state|show)(?: that)?(?= )/,
    '',
  ],
  [/(?<= AMT\d+) , (?:and )?not (?:(?!AMT|NAM)\S+ ){1,4}, (?=(?:from|in|of|on) )/g, ' '],
  [
    /(?<=^ (?:(?:correction|clarification|editor 's note) :|(?:an? |the )?(?:earlier|previous|original) version).* AMT\d+(?: (?!AMT|;)\S+){0,14}) (?:;|\.) (?:the|its)(?: \S+)? (?:amount|figure|sum|total|number|loss|haul)(?: (?:stolen|taken|lost))? (?:was|is|should be|should have been|came to)(?: in fact| actually| really| instead)?(?= AMT)/,
    ' ; the correct figure is',
  ],
  // "Tried to steal AMT0 from NAM0 and got away with AMT1": from the same.
  [
    /(?<= (?:tried|attempted|sought|trying|attempting|attempt|attempts|bid) to (?:steal|siphon|transfer|withdraw|move|take|drain|send|wire|make off with|extract)(?: off| out)?(?: (?!AMT|NAM|;)\S+){0,4} AMT\d+(?: (?!AMT|NAM|;)\S+){0,5} (?:from|out of|off)(?<name>(?: (?!AMT|NAM|,|;)\S+){0,5} NAM\d+)(?: (?!AMT|NAM0|;|but|and)\S+){0,9})(?: ,)? (?:and|but)(?: (?:only|eventually|ultimately|in the end|they|the hackers|the attackers|the thieves|did|had|it|still|finally))* (?:got away with|made off with|escaped with|walked away with|got|took|stole|secured|netted|managed to (?:take|steal|get|withdraw|move)|ended up with)(?: only| just)?(?<sum> AMT\d+)(?= )/,
    ' and stole$<sum> from$<name>',
  ],
  [
    /^(?<lead>(?: (?!AMT|NAM)\S+){1,3}) who (?:broke into|hacked|hacked into|breached|penetrated|infiltrated|raided|compromised)(?<name>(?: (?!AMT|NAM|,|;)\S+){0,5} NAM\d+)(?<when>(?: (?:in|on|early|late|PER\d+)){0,3}) (?<tried>tried|attempted|sought) to (?<verb>steal|siphon|transfer|withdraw|move|take)(?<sum> AMT\d+)(?<rest>(?: (?:in|on|early|late|PER\d+)){0,3})(?: ,)? (?:and|but)(?: (?:only|eventually))* (?:got away with|made off with|escaped with|took|stole)(?: only| just)?(?<got> AMT\d+)(?= )/,
    '$<lead> $<tried> to $<verb>$<sum> from$<name>$<when>$<rest> and stole$<got> from$<name>',
  ],
  // "Of the AMT0 that ACT0 took , AMT1 came from NAM0": was stolen there.
  [
    /(?<=^ of(?: the| an?| all| some| estimated| total)* AMT\d+(?: (?!AMT|;)\S+){0,12} (?:stole|stolen|took|taken|looted)(?: (?!AMT|;)\S+){0,5} ,(?: (?:some|about|roughly|at least|only|just))* AMT\d+) (?:came|was|were)(?: taken| stolen)? from(?= )/,
    ' was stolen from',
  ],
  // "ACT0 , a group better known for AMT-less things , has been linked": what is added to a group's name.
  [
    /(?<= ACT\d+) , (?:an?|one of|already|long|better|best|part of|run by|controlled by|which|who|whose|a unit|an arm|itself)(?= )(?:(?: (?!AMT|NAM|ACT|stole\w*|took|taken|hack(?:ed|s)|theft|thefts|rob\w*|drain\w*|den(?:y|ies|ied)|not|said|says|,|;|:)\S+)| (?:of|by|from|for)(?: the)? ACT\d+(?: 's geo)?| ACT\d+(?= (?:group|hacking|unit|state|- |cyber|gang|crew|outfit|arm|collective))){1,18} ,(?= (?:(?:has|have|had|was|were|is|are)(?= )|stole |took |hacked |drained |carried |pulled |made |broke ))/g,
    '',
  ],
  [
    /(?<= (?:suspects?|blames?|blamed|accused|accuses|suspected|by|to|on|as|called) ACT\d+) , (?:an?|one of)(?: (?!AMT|NAM|ACT|,|;)\S+){0,6} (?:group|unit|crew|gang|arm|outfit|collective|team)(?: (?:(?!AMT|NAM|ACT|,|;)\S+|(?:of|by|from|for)(?: the)? ACT\d+(?: 's geo)?)){0,10}(?= [.;])/g,
    '',
  ],
  // "NAM0 , a small marketplace on the geo chain , in PER0".
  [
    /(?<= (?:from|of|at|on|against|out of|into) NAM\d+) , (?:an?|the)(?: (?!AMT|NAM|ACT|SPK|PER|,|;|:)\S+){0,7} (?:exchange|marketplace|platform|bridge|lender|broker|brokerage|custodian|wallet|protocol|dex|startup|start-up|bank|game|operator|provider|market|app|service|company|firm|fund|project|network|maker|processor)(?: (?:on|in|from|based|for|with|run|built|that|which)(?: (?!AMT|NAM|ACT|SPK|PER|,|;|:|lost|was|had|said)\S+){1,7})? ,(?= (?:in|on|at|late|early|and|to|after|by|during|according|for) )/g,
    '',
  ],
  // "AMT0 of all crypto stolen in PER0 and AMT1 of the PER1 total": of all that was stolen then.
  [
    /(?<= AMT\d+ of (?:all|the|everything)(?: (?!AMT|;)\S+){0,5} (?:stolen|taken|looted|thefts|losses)(?: (?!AMT|;|,)\S+){0,6}?(?: ,)? (?:and|but)(?: (?:about|some|roughly|only|just|a|to|took))* AMT\d+) (?:of (?:the|all|that|those|what was)(?: (?:total|haul|sum|amount|figure|stolen|taken|funds|crypto\w*|assets))* (?:for|in|of|from|stolen in|taken in)? ?(?<a>PER\d+)(?: total| haul)?|of (?:the )?(?<b>PER\d+)(?: 's)? (?:total|haul|sum|losses|thefts|amount)|(?:for|in) (?<c>PER\d+))(?= )/g,
    ' of all crypto stolen in $<a>$<b>$<c>',
  ],
  // "And ACT0 was responsible for AMT1 of it".
  [
    /(?<= ACT\d+(?: (?:hackers?|operatives|actors|groups?|affiliated|- linked|linked|-))*) (?:(?:was|were|is|are) (?:said to be |believed to be |thought to be )?(?:responsible|to blame) for|accounted for|accounts for|(?:was|were) behind)(?<sum>(?: (?:some|about|roughly|nearly|at least))* AMT\d+)(?= of (?:it|that|this|those|the total|the sum|the losses)(?= ))/g,
    ' stole$<sum>',
  ],
  // "The hackers , who had had access for months , transferred AMT0".
  [
    /(?<=^ (?:the |suspected |unknown |ACT\d+ )*(?:hackers?|attackers?|thieves|thief|intruders?|gang|group|exploiters?)) , (?:who|which|whose)(?: (?!AMT|NAM|ACT|PER|not|never|,|;|:)\S+){2,16} ,(?= (?:then |later |first |also )?(?:transferred|moved|withdrew|took|stole|drained|siphoned|sent|emptied|made|got|tried|attempted|laundered)(?= ))/,
    '',
  ],
  // "In which he took AMT0", of a hack that is named.
  [
    /(?<= (?:hacks?|thefts?|heist|attacks?|raid|breach|exploit|robbery|intrusion|hacking)(?: (?!AMT|;)\S+){0,10} ,? ?(?:in|during) which) (?:he|she|they|it|the (?:pair|two|men|group|gang|attackers?|hackers?|thieves)) (?:took|got|made|netted|obtained|withdrew|removed|made off with|got away with|walked off with)(?=(?: (?:some|about))* AMT)/g,
    ' hackers stole',
  ],
  // "Left with another AMT0".
  [
    /(?<= (?:attackers?|hackers?|thieves|thief|exploiters?|intruders?|robbers)(?: (?!AMT|NAM|,|;)\S+){0,9}) (?:left|went off|departed|came away) with(?: (?:some|about|a further|another|a total of))*(?= AMT)/g,
    ' stole',
  ],
  // "The theft , which took place on PER0 , involved".
  [
    /(?<= (?:theft|hack|heist|attack|raid|breach|exploit|robbery|incident|intrusion)) , which (?:took place|happened|occurred|came|was (?:discovered|detected|carried out|noticed))(?<when>(?: (?:in|on|at|early|late|around))* PER\d+) ,(?= )/g,
    '$<when>',
  ],
  [
    /(?<= the (?:exchange|bridge|platform|protocol|lender|bank|broker|custodian|company|firm|marketplace)) ,(?= NAM\d+ (?:[.,;]|said|says|has|had|was)(?= |$))/g,
    '',
  ],
  // "One of the largest heists was that of AMT0 from NAM0".
  [
    /(?<= (?:heists?|thefts?|hacks?|robber(?:y|ies)|raids?)(?: (?!AMT|;)\S+){0,14} (?:was|were|is|are)) (?:that|the one|those) (?=of AMT\d+(?: (?:in|worth of) (?!AMT)\S+(?: \S+)?)? (?:from|at) )/g,
    ' the theft ',
  ],
  // "…, with the raid on NAM0 alone making up AMT1 of the total".
  [
    /(?<= AMT\d+(?: (?!;)\S+){0,16}) , with the (?:raid|hack|theft|heist|attack|breach|exploit|robbery) (?:on|of|at|against|from) (?<name>(?:the )?NAM\d+) (?:alone )?(?:making up|accounting for|responsible for|representing|contributing)(?<sum>(?: (?:some|about|nearly))* AMT\d+)(?: of (?:that|it|the total|this|the sum))?(?= [.,;])/,
    ' , and hackers stole$<sum> from $<name>',
  ],
  // "850,000 bitcoin in all".
  [/(?<= AMT\d+) (?:in all|altogether|in total|all told)(?= ,)/g, ''],
  // "Moving AMT0 from NAM0 to his own wallet".
  [
    /(?<= (?:suspects?|suspected|accus\w+|convict\w+|guilty|charg\w+)(?: (?!AMT|;|,)\S+){0,8} of) (?:moving|transferring|sending|withdrawing|diverting|routing|wiring)(?= AMT\d+(?: (?!AMT|,|;)\S+){0,8} (?:from|out of)(?: (?!AMT|;)\S+){1,8} (?:to|into) (?:his|her|their|its) own )/g,
    ' stealing',
  ],
  // "Transferred to an unknown address".
  [
    /(?<= AMT\d+(?: (?!AMT|;)\S+){0,3} (?:was|were|had been|has been|have been)) (?:transferred|moved|sent|withdrawn)(?<from>(?: (?!AMT|;)\S+){0,9}) to (?:an?|several|some|two|three) (?:unknown|unidentified|unrecogni[sz]ed|unauthori[sz]ed|attacker - controlled) (?:external )?(?:addresse?s?|wallets?|accounts?|part(?:y|ies))(?= )/g,
    ' stolen$<from>',
  ],
  // "In what would be the biggest heist of the year , …": how big it is is what is not sure.
  [
    /(?<=^|,) in what (?:would|may|might|could|is thought to|is believed to|appears to|appeared to|is likely to) (?:have been|prove to be|turn out to be|be)(?: (?!AMT|NAM|ACT|,|;)\S+){0,6} (?:biggest|largest|worst|costliest|second - largest|third - largest|boldest)(?: (?!AMT|NAM|ACT|,|;)\S+){0,8}(?: ,|(?= \.))(?= )/g,
    ' in a heist ,',
  ],
  // "The heist at NAM0 , at AMT0 the largest ever ,".
  [
    /(?<= (?:heist|theft|hack|robbery|raid|attack|breach|exploit)(?: (?!AMT|,|;)\S+){0,8}) , at(?<sum>(?: (?:about|some|roughly|an estimated|nearly))* AMT\d+)(?: ,)? (?:the|its|by far the|still the|one of the)(?: (?!AMT|NAM|,|;)\S+){0,3}? (?:largest|biggest|worst|costliest|most)(?: (?!AMT|NAM|,|;)\S+){0,8} ,(?= )/,
    ' of$<sum> ,',
  ],
  // "NAM0 has seen AMT0 leave its hot wallets".
  [
    /(?<= NAM\d+(?: (?!AMT|NAM|,|;|not|never)\S+){0,3}?)(?: (?:has|had|have))? (?:seen|saw|watched)(?<sum>(?: (?:some|about|roughly))* AMT\d+)(?: (?:in|of|worth of) (?!AMT|NAM)(?:\S+ ){1,6}?(?=leav|flow|dis|van|dra|mov|siph|stol))? ?(?:leave|leaving|flow out of|flowing out of|disappear from|vanish from|vanishing from|drained from|drain from|siphoned from|siphoned off|stolen from|move out of|moved out of)(?= (?:its|their|the) )/g,
    ' lost$<sum> from',
  ],
  // "No arrests have been made over the AMT0 robbery": of the robbery it says nothing.
  [
    /^ (?:no (?:arrests?|charges)|no one|nobody|no suspects?) (?:have|has) (?:yet |so far |ever )?been (?:made|brought|filed|arrested|charged|detained|prosecuted|convicted)(?: (?:yet|so far|publicly))? (?:over|in|for|in connection with|in relation to)(?= (?:the|last|a|an|that) )/,
    ' police are investigating',
  ],
  // "NAM0's rival NAM1": who is meant stands behind.
  [
    /(?<= )NAM\d+ 's (?:(?:smaller|larger|bigger|main|local|sister|former|own|geo) )?(?:rival|competitor|sister|subsidiary|affiliate|neighbou?r|counterpart|peer)(?: (?:exchange|bridge|platform|firm|company|protocol|bank|lender))? (?=NAM\d)/g,
    '',
  ],
  // "Stolen from NAM0: AMT0, AMT1 and AMT2".
  [
    /^ (?:stolen|taken|missing|lost|gone) from(?<name>(?: (?!AMT|NAM|,|;|:)\S+){0,4} NAM\d+)(?<when>(?: (?:in|on|early|late|PER\d+)){0,3}) :(?<sums> AMT\d+(?:(?: ,)?(?: and| ,) AMT\d+)*)(?= )/,
    '$<sums> were stolen from$<name>$<when>',
  ],
];
