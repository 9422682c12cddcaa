/** Ways of saying a thing, over a skeleton, and the plain words for it. */
export type Wording = readonly [from: RegExp, to: string];

const DEED = '(?:hack|hacking|attack|cyberattack|breach|theft|heist|exploit|raid|intrusion|robbery)';

/** Who says nothing. */
export const SILENCES: readonly Wording[] = [
  [
    /^ (?:SPK\d+|we|reporters|NAM\d+) (?:could not|was not able to|were not able to|was unable to|were unable to) (?:immediately )?(?:reach|contact)(?<who>(?: (?!AMT|,|;)\S+){1,6}?) for comment(?= )/g,
    '$<who> did not respond to a request for comment',
  ],
  [
    /^ (?:e - mails?|emails?|calls?|messages?|requests? for comment|questions|inquiries|queries|letters|voicemails?|voice messages?|an email|an e - mail|a call|a message|a request for comment)(?: (?:sent|put|addressed|made|left|seeking comment|asking for comment|by SPK\d+))* (?:to|with|for|at)(?<who>(?: (?!AMT|,|;)\S+){1,8}?) (?:went|were|was|remained|have gone|has gone|had gone|have been|has been)(?: (?:immediately|also|all|so far|yet))* (?:unanswered|unreturned|unheeded|not (?:immediately )?(?:returned|answered)|ignored)(?= )/,
    '$<who> did not respond to a request for comment',
  ],
  [
    /^(?<lead>(?: (?:asked|approached|contacted)(?: (?!AMT|;|,)\S+){0,8} ,)?)(?<who>(?: (?!AMT|,|;)\S+){1,8}?) (?:would not be drawn|had nothing to say|has nothing to say|was silent|kept silent|remained silent|stayed silent|kept mum|kept its counsel|had no comment|has no comment|offered no comment|has kept silent|has stayed silent)(?: (?:when|after) (?:asked|approached|contacted)(?: for comment| about it| about the \S+)?)?(?= [.,;])/,
    '$<lead>$<who> declined to comment',
  ],
];

/** What is told of coins that came back, were stopped or washed, and of whom a court found guilty. */
const AFTERMATH: readonly Wording[] = [
  // "A court sentenced the man who stole AMT0 to seven years".
  [
    /^(?: (?!AMT|,|;|not|never)\S+){1,8} (?:sentenced|jailed|imprisoned)(?<who> (?:the|a|an) (?:former )?(?:\S+ )?(?:man|woman|hacker|thief|engineer|developer|student|teenager|employee|programmer) who(?: (?!;|,)\S+){2,20}?) (?<for>to|for)(?= \S+ (?:years?|months?|and))/g,
    '$<who> was sentenced $<for>',
  ],
  [
    /(?<=AMT\d+(?: (?:in|of|worth of) (?!AMT)\S+)? (?:has|have|had))(?: (?:since|now|so far|also|already))* (?:come|gone|been sent|been given|found its way|made its way) back(?= )/g,
    ' been returned',
  ],
  [
    /(?<=AMT\d+(?: (?:in|of|worth of) (?!AMT)\S+)?)(?: (?:later|then|since))* (?:came|went|found its way) back(?= (?:to|from|within|in|on) )/g,
    ' was returned',
  ],
  [
    /(?<= )(?:(?:has|have|had) (?:so far |since |also )?been able|was able|were able|managed|has managed|have managed|succeeded in|able) (?:to )?(?:claw(?:ing)? back|get(?:ting)? back|win(?:ning)? back)(?= )/g,
    'clawed back',
  ],
  [
    /(?<= )(?:(?:has|have|had) (?:so far |since |also )?been able|was able|were able|has managed|have managed|managed) to (?:recover|retrieve|recoup)(?= )/g,
    'recovered',
  ],
  [
    /(?<= )(?:put|puts|placed|slapped|imposed|has put|has placed|have put|have placed) a (?:freeze|hold|block) on(?= (?:(?:some|about|another|a further|the) )*AMT\d)/g,
    'froze',
  ],
  [
    /(?<= )a (?:freeze|hold|block) (?:has been|was|is|had been) (?:put|placed|slapped|imposed) on (?<sum>AMT\d+)(?<of>(?: (?!AMT|,|;)\S+){0,8}?)(?= [.,;])/g,
    '$<sum>$<of> has been frozen',
  ],
  [
    /(?<= )(?<sum>AMT\d+) of(?: the)? (?<who>ACT\d+) 's (?:loot|haul|proceeds|takings|booty|stolen \S+|ill-gotten gains)(?: (?:has|have|had|was|were|also|since))* (?:passed|went|gone|flowed|flown|run|ran|been run|been sent|sent|funnel\w+|been funnel\w+) through(?= )/g,
    '$<who> laundered $<sum> through',
  ],
  [
    /(?<= )found(?<who>(?: (?!AMT|,|;|that|not|him|her|nobody)\S+){1,4}?) guilty (?<prep>of|over|in|for)(?= )/g,
    'convicted$<who> $<prep>',
  ],
  [
    /(?<= )(?:will|is to|are to|must|faces?|has to|have to) (?:spend|serve)(?: (?!AMT|,|;)\S+){1,6}? (?:behind bars|in prison|in jail|in custody) (?<prep>for|over)(?= )/g,
    'was sentenced $<prep>',
  ],
  [
    /(?<= )(?:was|were|has been|have been|got|received) (?:(?:handed|given|ordered to serve) )?(?:(?!AMT|,|;|sentenced|jailed|convicted)\S+ ){1,5}?(?:years|months|- year|year(?= (?:behind|in prison|in jail|in custody|sentence|term|prison|jail)))(?: (?:behind bars|in prison|in jail|in custody|sentence|term|prison sentence|jail term))* (?<prep>for|over)(?= )/g,
    'was sentenced $<prep>',
  ],
];

/** Where a theft is spoken of: "gave AMT0 back". */
const GIVEN_BACK: readonly Wording[] = [
  [
    /(?<= )(?<verb>got|gave|sent|handed|brought|paid|won|clawed|took)(?<sum>(?: (?:some|about|another|a further|the))* AMT\d+(?: (?:of (?:it|them)|in (?!AMT)\S+))?) back(?= )/g,
    '$<verb> back$<sum>',
  ],
];
const OF_A_THEFT =
  / (?:\S*hack\S*|thie(?:f|ves)|thefts?|attackers?|stolen|stole|exploit\S*|loot\S*|robb\S*|intruders?|heist|lost AMT\d+)(?= )/;

/** Whom a sentence blames, and that it is sure. */
const BLAME: readonly Wording[] = [
  // "The hackers , whom the SPK0 identified as members of ACT0 ,".
  [
    /(?<= (?:hackers?|attackers?|thieves|culprits?|perpetrators?|gang|group|intruders?)) ,(?: whom| who| which)? (?:the |police |prosecutors |officials |investigators |analysts |researchers )*(?<by>SPK\d+|NAM\d+|police|prosecutors|officials|investigators|analysts|researchers) (?:has |have |had |later )?(?:identif(?:y|ies|ied) as|named as|linked to|tied to|believes? (?:to be|are|were)|suspects? (?:to be|of being)|says? (?:are|were)|said (?:are|were))(?<who>(?: (?:the|a|an|members?|part|of|agents?|hackers?|operatives|from|group|unit|geo))* ACT\d+(?: (?:group|hackers|unit))?) ,(?= (?:stole|took|drained|made|got|robbed|looted|siphoned|walked|hacked|broke|had|have|netted))/g,
    ' identified as$<who>',
  ],
  [
    /(?<= (?:had|has|have|having)) (?:["\u201c\u2018'] nothing to do (?:["\u201d\u2019'] with|with ["\u201d\u2019'])|nothing ["\u201c\u2018'] to do with ["\u201d\u2019'])(?= )/g,
    ' nothing to do with',
  ],
  [
    /^(?: for(?: the)? (?<who>SPK\d+|NAM\d+|geo)(?: ,)?)? there (?:is|was) (?:no|little) (?:question|denying|dispute) that(?= )/g,
    ' it is known that',
  ],
  [/(?<= )(?:is|are|was|were|remains?) in no doubt that(?= )/g, 'said that'],
  [/(?<= )(?:has|have|had|leaves|leave|left) (?:no|little) doubt that(?= )/g, 'said that'],
  [/^ there (?:is|was) (?:no|little) doubt that(?= )/g, ' it is known that'],
  [
    /(?<= )(?:lay|lays|laid|laying|put|puts)(?<deed>(?: (?!,|;)\S+){1,14}?) (?:squarely )?at the (?:door|feet) of(?= (?:the )?ACT)/g,
    'blamed$<deed> on',
  ],
  [
    /(?<= )(?:lay|lays|laid|laying|put|puts)(?<deed>(?: (?!,|;)\S+){1,14}?) (?:squarely )?at (?<who>ACT\d+) 's (?:door|feet)(?= )/g,
    'blamed$<deed> on $<who>',
  ],
  [/(?<= (?:was|were|been|is|are)) laid (?:squarely )?at the (?:door|feet) of(?= (?:the )?ACT)/g, ' blamed on'],
  [
    /(?<= )as the (?:thieves|thief|robbers|takers|hackers) of(?= (?:(?:some|about|the) )*AMT)/g,
    'as behind the theft of',
  ],
  [
    /(?<= (?<who>ACT\d+)) ,(?<aside> (?:says|said|according to|in the view of|reckons|believes)(?: (?!,|;|ACT)\S+){1,5}) , (?:is|was) the (?:group|gang|crew|one|unit|outfit) (?:that|which|who)(?<rest> .*?)(?= \. $)/g,
    '$<rest> ,$<aside>',
  ],
  [
    /(?<= ACT\d+) (?:is|was) the (?:group|gang|crew|one|unit|outfit) (?:that|which|who)(?= (?:hacked|robbed|stole|took|drained|breached|attacked|broke) )/g,
    '',
  ],
  [
    /^ behind (?<deed>(?:(?!;|,)\S+ ){1,16}?)(?:stood|stands|is|was|were|are)(?: ,(?<aside>(?: (?!,|;|ACT)\S+){1,7}) ,)?(?<who>(?: (?:the|suspected|geo|-|state))* ACT\d+(?: hackers?| group| operatives| actors)?)(?<end>(?: ,.*)? \. )$/,
    '$<who> was behind $<deed>,$<aside>$<end>',
  ],
];

/** How something was taken. */
const TAKING: readonly Wording[] = [
  // "Stole and laundered AMT0".
  [
    /(?<= (?:stole|stolen|steal|stealing)) and (?:then |later )?launder(?:ed|ing)?(?= (?:(?:more than|about|some) )*AMT)/g,
    '',
  ],
  // "AMT0 that NAM0 says it lost".
  [
    /(?<=AMT\d+(?: (?:in|of|worth of) (?!AMT)\S+)?) (?:that|which) (?<who>(?:the (?:exchange|company|platform|bridge|protocol) )?NAM\d+|it|they) (?:says|said|claims|believes|reported|reports) (?:it|they) (?:had |has )?lost(?= )/g,
    ' which $<who> lost',
  ],
  // "The worst of the raids , in PER0 ,": one of them.
  [
    /(?<= )the (?:largest|biggest|worst|first|last|costliest|smallest|earliest|latest|second|most lucrative) (?:of (?:the|these|those|its|all|their)(?: (?!AMT|PER|,|;)\S+){0,2}? |(?:and \S+ )?)(?:thefts|heists|hacks|raids|robberies|attacks|exploits|breaches)(?= (?:,|in|on|was(?! (?:that|the|one|a)(?= ))|netted|cost|took|brought)(?= ))/g,
    'the heist',
  ],
  // "The largest of the thefts was that of AMT0".
  [
    / the (?:largest|biggest|worst|first|last|costliest|smallest|earliest|latest|second)(?: (?:and|largest|biggest))* of (?:the|these|those|its|all|their)(?: (?!AMT|,|;)\S+){0,3}? (?:thefts|heists|hacks|raids|robberies|attacks|exploits|breaches)(?<when>(?: in PER\d+)?) (?:was|were|is) (?:that|the one|the theft|a theft|one) of(?= (?:(?:some|about|roughly) )*AMT)/g,
    ' the theft$<when> of',
  ],
  // "The sum that ACT0 had stolen", "what ACT0 stole": what was stolen by them.
  [
    /(?<= (?:sum|amount|total|value|money|funds)) (?:that|which) (?:the )?(?<who>ACT\d+(?: 's)?(?: (?:hackers|operatives|actors|agents))?|hackers|thieves) (?:had |has |have )?(?:stolen|stole|taken|took|looted)(?= )/g,
    ' stolen by $<who>',
  ],
  [
    /(?<= (?:count|tally|estimate|total|reckoning|calculation|value) of) what (?:the )?(?<who>ACT\d+)(?: 's)?(?: (?:hackers|operatives|actors|agents))? (?:had |has |have )?(?:stolen|stole|taken|took|looted)(?= )/g,
    ' funds stolen by $<who>',
  ],
  // "The AMT0 that was stolen in PER0".
  [
    /(?<=AMT\d+(?: in (?!AMT)\S+)?) (?:that|which) (?:was|were|had been|has been)(?= (?:stolen|taken|looted|drained|siphoned) )/g,
    '',
  ],
  // "NAM0, which first put its losses at AMT0, now says that hackers took AMT1": the second stands.
  [
    /(?<=^(?: (?!AMT|NAM|,|;)\S+){0,8} NAM\d+) , (?:which|who)(?: (?:had|has))? (?:initially|first|at first|originally|earlier|previously)(?: had)? (?:put|puts|estimated|given|reported|announced|reckoned|pegged|spoken of|spoke of|said|calculated|told of|valued)(?: (?!AMT|,|;)\S+){0,12} AMT\d+(?: (?!AMT|,|;)\S+){0,6} ,(?=(?: \S+){0,4} (?:said|says|confirmed|disclosed|reported|announced|revealed|found|admitted|acknowledged|conceded|put|puts|told|wrote|raised|lowered|revised)(?: (?!;)\S+){1,24} (?:AMT\d+|(?:nothing|no (?:coins|funds|money|assets|tokens|crypto\S*)) (?:was|were|had been|has been|have been) (?:taken|stolen|lost|missing)) )/,
    '',
  ],
  // "Sanctioned over the laundering of AMT0": it was laundered.
  [
    /(?<= (?:charged|sanctioned|convicted|sentenced|indicted|jailed)(?: (?!AMT|;|,)\S+){1,8}) (?:over|for|in|with|of) the laundering of(?= (?:(?:some|about|roughly|nearly) )*AMT)/g,
    ' for laundering',
  ],
  // "The sum, first given as AMT0, turned out to be AMT1".
  [
    /(?<= ), (?:initially|first|at first|originally|earlier|previously) (?:given|put|estimated|reported|stated|announced) (?:as|at|to be) AMT\d+ ,(?= )/g,
    '',
  ],
  [
    /(?<= (?:sum|amount|loss|losses|haul|total|damage)(?: (?!AMT|,|;)\S+){0,8}) (?:turned out to be|proved to be|is now known to be|was in fact)(?= (?:(?:some|about|at least) )*AMT)/g,
    ' came to',
  ],
  [/(?<= to) wash(?= (?:(?:some|about|the) )*AMT)/g, ' launder'],
  [
    /(?<= (?:thwarted|foiled|stopped|prevented|broke up|blocked|averted|uncovered|disrupted|frustrated) an?) (?:scheme|plan|conspiracy|plot)(?=(?: by(?: (?!AMT|,|;)\S+){1,5})? to (?:steal|rob|drain|siphon) )/g,
    'n attempt',
  ],
  [
    /(?<= (?:theft|heist|robbery|loss|raid|hack)) ,(?<when> (?:(?:in|on|late in|early in) )?PER\d+) ,(?= (?:of|from|on) )/g,
    '$<when>',
  ],
  [
    /(?<= )came (?:with)?in (?:an? |the )?(?:(?!AMT|,|;)\S+ ){1,4}?of (?:taking|stealing|making off with|getting away with)(?= AMT)/g,
    'tried to steal',
  ],
  // "Was hit first, for AMT0, then NAM1, for AMT1".
  [/(?<= (?:was|were) (?:hit|robbed|hacked|struck|drained|exploited)) first ,(?= (?:for|of) AMT)/g, ''],
  [
    /(?<= (?:was|were) (?<verb>hit|robbed|hacked|struck|drained|relieved|exploited) (?<prep>of|for) AMT\d+(?: (?!AMT|NAM|;)\S+){0,10}?)(?: ,)? (?:and|then|and then|while)(?: ,(?: (?!AMT|NAM|,|later|days|weeks|months|years|hours|after|before)\S+){1,4} ,)?(?<the>(?: (?:the|geo|exchange))*) (?<name>NAM\d+)(?: ,)? \k<prep>(?= AMT)/g,
    ' , and$<the> $<name> was $<verb> $<prep>',
  ],
  [
    /(?<= (?<verb>robbed|relieved|drained|stripped|fleeced|defrauded|cheated)(?: (?:the|geo|exchange))* NAM\d+ (?<prep>of) AMT\d+(?: (?!AMT|NAM|;)\S+){0,10}?)(?: ,)? (?:and|then|and then)(?: ,(?: (?!AMT|NAM|,|later|days|weeks|months|years|hours|after|before)\S+){1,4} ,)?(?<the>(?: (?:the|geo|exchange))*) (?<name>NAM\d+)(?: ,)? \k<prep>(?= AMT)/g,
    ' , and $<verb>$<the> $<name> $<prep>',
  ],
  // "Of the AMT0 stolen, AMT1 was NAM0's and AMT2 belonged to NAM1".
  [
    /(?<=^ of the AMT\d+ (?:stolen|taken|lost|drained)(?: (?!;)\S+){1,24} AMT\d+) (?:was|were) (?<name>NAM\d+) 's(?= [.,;]| and)/g,
    ' was stolen from $<name>',
  ],
  [
    /(?<=^ of the AMT\d+ (?:stolen|taken|lost|drained)(?: (?!;)\S+){1,24} AMT\d+) (?:had )?belonged to(?= (?:the |geo )*NAM)/g,
    ' was stolen from',
  ],
  // "Was left AMT0 out of pocket", "was found to be short of AMT0".
  [
    /(?<= NAM\d+(?: (?!AMT|,|;|'s)\S+){0,3}) (?:was|were|has been|found itself|ended up|came away|is) (?:left )?(?:(?:some|about|nearly) )?(?<sum>AMT\d+) (?:out of pocket|poorer|lighter|short|the poorer)(?= (?:by|after|in|when|as|following|on|last|this|through|because) )/g,
    ' lost $<sum>',
  ],
  [/(?<= )(?:was|were|has been) found to be short of(?= (?:(?:some|about|nearly) )*AMT)/g, 'lost'],
  [
    /(?<= )(?:was|were|have been|has been) out(?: of pocket)?(?: by)?(?= (?:(?:some|about|nearly) )*AMT\d+(?: ,)? (?:in|after|by|as|because|when|last|following|to) )/g,
    'lost',
  ],
  [
    /^(?<lead>(?: among the (?!AMT)\S+(?: (?!AMT|,|;)\S+){0,6})?) (?:was|were) the(?<sum> AMT\d+)(?: that)?(?<who> (?:the )?(?:hackers|thieves|attackers|ACT\d+|NAM\d+)) (?:lifted|took|stole|drained|lost|siphoned)(?= )/g,
    '$<lead> ,$<who> stole$<sum>',
  ],
  [
    new RegExp(
      `^(?: (?!AMT|NAM|,|;)\\S+){1,8} (?:as that|than that|as the one|than the one|as the ${DEED}|than the ${DEED}) in which(?= (?:(?:the|geo|exchange) )*NAM\\d+ (?:lost|was))`,
    ),
    '',
  ],
  [
    /(?<= (?:hackers|attackers|thieves|intruders)(?: (?!AMT|,|;)\S+){0,3}) (?:have|has|had|are said to have|is said to have|is thought(?: by(?: (?!AMT|,|;)\S+){1,4})? to have|are thought to have) made(?= (?:(?:some|about) )*AMT\d+ (?:out of|from|by) (?:hack|theft|stealing|cyber))/g,
    ' stole',
  ],
];

/** A text with its ways of saying put into plain words. */
export function plainly(text: string): string {
  let plain = OF_A_THEFT.test(text) ? GIVEN_BACK.reduce((told, [from, to]) => told.replace(from, to), text) : text;
  for (const rules of [AFTERMATH, BLAME, TAKING]) for (const [from, to] of rules) plain = plain.replace(from, to);
  return plain === text ? text : tidy(plain);
}

/** One comma where there were two, one space between words. */
export function tidy(text: string): string {
  return ` ${text
    .replace(/(?: ,)+(?= [,.;])/g, '')
    .replace(/\s+/g, ' ')
    .trim()} `;
}
