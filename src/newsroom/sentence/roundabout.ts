import type { Wording } from './wordings.ts';

const THIEVES =
  '(?:hackers?|attackers?|thieves|thief|intruders?|gang|group|crew|robbers|culprits|perpetrators|exploiters?)';
const SUMS =
  '(?: (?:some|about|roughly|another|a total of))*(?: AMT\\d+)(?:(?: ,)?(?: and| plus| as well as| ,)(?: (?:some|about|roughly|another))* AMT\\d+)*';
const SOME =
  '(?: (?:some|about|roughly|around|nearly|approximately|as much as|another|a further|a total of|at least))*';

/** Turns of phrase that stand for plain words of theft, over a skeleton. */
export const ROUNDABOUT: readonly Wording[] = [
  // "Is said to have helped itself to AMT0".
  [
    new RegExp(
      `(?<= (?<have>have|has|had|having)(?: \\S+)?) (?:helped (?:itself|themselves|himself|herself) to|made away with|absconded with|run off with|ran away with|decamped with|bagged|filched|nabbed)(?=${SOME} AMT)`,
      'g',
    ),
    ' stolen',
  ],
  [
    new RegExp(
      `(?<= )(?:helped (?:itself|themselves|himself|herself) to|made away with|absconded with|ran away with|decamped with|filched|nabbed)(?=${SOME} AMT)`,
      'g',
    ),
    'stole',
  ],
  // "Was tricked by an attacker into sending away AMT0".
  [
    new RegExp(
      `(?<= )(?<be>was|were|been|being) (?:tricked|duped|fooled|conned|scammed|deceived|hoodwinked|lured|manipulated|cheated)(?: by(?: (?!AMT|NAM|ACT|,|;)\\S+){1,6}?)? into (?:sending|transferring|handing|signing|giving|paying|wiring|moving|releasing|parting with)(?: (?:away|over|off|out|them|him|it))*(?=${SOME} AMT)`,
      'g',
    ),
    '$<be> robbed of',
  ],
  // "We regret to inform our users that".
  [
    /(?<= )(?:regrets?|regretted|are sorry|is sorry|are saddened|sad) to (?:inform|tell|announce|report|confirm|say|share)(?: (?!AMT|NAM|ACT|not|,|;)\S+){0,5}? that(?= )/g,
    'said that',
  ],
  // "ACT0 now lures".
  [
    /(?<= ACT\d+(?: (?:hackers?|operatives|actors|group|agents))?) (?:now|also|increasingly|routinely|typically|often|regularly|usually|frequently|commonly)(?= (?:lures?|phish(?:es)?|tricks?|poses?|targets?|approach(?:es)?|uses?|sends?|contacts?|befriends?|invites?|entices?|plants?|spreads?|embeds?|hides?|impersonates?|pretends?|persuades?) )/g,
    '',
  ],
  // "An attacker moved AMT0 and AMT1 to addresses under his control".
  [
    new RegExp(
      `(?<= ${THIEVES}(?: (?!;|not|never)\\S+){0,24}) (?:moved|transferred|sent|withdrew|swept|forwarded|routed)(?<sums>${SUMS}) to (?:an? |several |two |new |unknown |other |external )*(?:address|addresses|wallets?|accounts?) (?:under (?:his|her|their|its) control|(?:that )?(?:he|they|she|it) controlled|of (?:his|their) own|controlled by (?:him|them|the (?:attackers?|hackers?|thief|thieves)))(?= )`,
      'g',
    ),
    ' stole$<sums>',
  ],
  // "A hacker had taken control of a wallet and transferred its holdings , worth AMT0 , to an unidentified address".
  [
    new RegExp(
      `(?<= ${THIEVES}(?: (?!;|not|never)\\S+){0,24}) (?:transferred|moved|sent|withdrew|swept) (?:the|its|all|all the|their) (?:holdings|funds|assets|coins|contents|balance|tokens) ,? ?(?:then )?worth(?<sum>${SOME} AMT\\d+)(?: ,)? to (?:an?|several|one|two|other) (?:unknown |unidentified |other |external |new )*(?:address|addresses|wallets?|accounts?)(?= )`,
      'g',
    ),
    ' stole$<sum>',
  ],
  // "AMT0 had been leaked from its wallet".
  [
    /(?<= AMT\d+(?: (?!AMT|,|;)\S+){0,4} (?:was|were|had been|has been|have been)) (?:illegally |illicitly |improperly |unlawfully |fraudulently )?(?:leaked|leaked out|drained out|flowed out|swept out)(?= (?:out )?(?:from|of) (?:its|the|an?|their|one of its|NAM\d+ 's) )/g,
    ' stolen',
  ],
  // "AMT0 ( AMT1 ) had been": what it was worth in a third money.
  [/(?<= AMT\d+) \( AMT\d+ \)(?= (?:had|has|have|was|were|from|in) )/g, ''],
  // "Put the damage from ACT0 attacks on exchanges PER0 at AMT0".
  [
    /(?<= )(?:puts?|has put|have put|estimates?|estimated|has estimated|valued|pegged|pegs) the (?:total |overall |cumulative )?(?:damage|losses|loss|toll|cost|harm) (?:from|of|caused by|done by|inflicted by|due to|to exchanges from)(?<who>(?: the)? ACT\d+)(?: 's)?(?: (?:- linked|linked|-|hackers?|hacking|state))* (?:cyberattacks?|attacks?|hacks?|hacking|thefts?|heists|raids|cyber attacks|crypto thefts)(?<whom>(?: (?:on|against|of|at|from)(?: (?!AMT|NAM|ACT|PER|,|;)\S+){1,5})?)(?<when>(?: (?:in|since|for|over|between|from|during))?(?: PER\d+))? at(?<sum>(?: (?:some|about|roughly|nearly|more than|over|at least))* AMT\d+)/g,
    'said that$<who> hackers stole$<sum>$<when>',
  ],
  // "Hacks include NAM0 ( PER0 ; AMT0 ) and NAM1 ( PER1 ; AMT1 )".
  [
    /(?<= (?:thefts|heists|hacks|robberies|raids|exploits|breaches) (?:\S+ )*)(?<name>NAM\d+) \( (?<when>PER\d+) [;,:] (?<sum>AMT\d+) \)/g,
    '$<sum> from $<name> in $<when>',
  ],
  [
    /(?<= (?:thefts|heists|hacks|robberies|raids|exploits|breaches) (?:\S+ )*)(?<name>NAM\d+) \( (?<sum>AMT\d+) [;,:] (?<when>PER\d+) \)/g,
    '$<sum> from $<name> in $<when>',
  ],
  [
    /(?<= (?:thefts|heists|hacks|robberies|raids|exploits|breaches)(?: (?!AMT|NAM|;|:|not|never)\S+){0,6}) (?:include|included|includes|were|are|:)(?= AMT\d+ from NAM\d+ in PER\d+ )/g,
    ' : hackers stole',
  ],
  // "In PER1 , this number rose to AMT2 stolen across AMT3".
  [
    /(?<= AMT\d+(?: \S+){0,20}) (?:this|that|the|their) (?:number|figure|sum|total|amount|haul|take) (?:increased|rose|fell|grew|climbed|jumped|soared|surged|dropped|declined|decreased|more than doubled|doubled) to(?<sum>(?: (?:some|about|roughly|nearly|more than|over|at least))* AMT\d+) (?:stolen )?(?=across|in AMT)/g,
    ' they stole$<sum> ',
  ],
  // "On Monday, March 13, the".
  [/(?<= )(?:mon|tues|wednes|thurs|fri|satur|sun)day ,(?= PER\d+ )/g, ''],
  [/(?<= )(?:mon|tues|wednes|thurs|fri|satur|sun)day \( (?<when>PER\d+) \)(?= )/g, '$<when>'],
  // "ACT0 cybercrime had yielded cybercurrencies worth AMT0".
  [
    new RegExp(
      `(?<= )(?<who>ACT\\d+)(?: 's)? (?:cybercrimes?|cyber crimes?|hacking|hacking operations|cyberattacks|cyber operations|crypto thefts?|cyber thefts?)(?: (?:had|has|have))? (?:yielded|generated|brought in|netted|earned)(?: (?:crypto\\w*|cybercurrenc\\w+|virtual|digital|assets|currency|currencies|coins|tokens|worth))*(?=${SOME} AMT)`,
      'g',
    ),
    '$<who> hackers stole',
  ],
  // "Exploiting vulnerabilities in NAM0 in PER0 to steal AMT0".
  [
    new RegExp(
      `(?<= )(?:exploiting|abusing) (?:(?:an?|several|two|three) )?(?:\\S+ )?(?:vulnerabilit\\w+|flaws?|bugs?|weakness\\w*|loopholes?|errors?) in(?<the>(?: (?:the|geo|its|exchange|bridge|protocol|lending|defi))*) (?<name>NAM\\d+)(?: 's \\S+(?: \\S+)?)?(?<when>(?: (?:in|on) PER\\d+)?) to (?:steal|take|drain|siphon|withdraw)(?<sum>${SOME} AMT\\d+)(?!(?: in (?!AMT)\\S+)? (?:,|\\(|worth|or)(?: (?!from)\\S+){0,3} AMT)`,
      'g',
    ),
    'stealing$<sum> from$<the> $<name>$<when>',
  ],
  [
    new RegExp(
      `(?<= )(?:exploited|abused) (?:(?:an?|several|two|three) )?(?:\\S+ )?(?:vulnerabilit\\w+|flaws?|bugs?|weakness\\w*|loopholes?|errors?) in(?<the>(?: (?:the|geo|its|exchange|bridge|protocol|lending|defi))*) (?<name>NAM\\d+)(?: 's \\S+(?: \\S+)?)?(?<when>(?: (?:in|on) PER\\d+)?) to (?:steal|take|drain|siphon|withdraw)(?<sum>${SOME} AMT\\d+)(?!(?: in (?!AMT)\\S+)? (?:,|\\(|worth|or)(?: (?!from)\\S+){0,3} AMT)`,
      'g',
    ),
    'stole$<sum> from$<the> $<name>$<when>',
  ],
  // "NAM0 listed the stolen assets as AMT0 , AMT1 and AMT2".
  [
    /(?<=^(?: (?:in|on|its|latest|an?|the|update|statement|post|PER\d+|,|exchange|bridge|protocol|platform)){0,8} NAM\d+(?: (?:later|also|has|had))*) (?:listed|itemi[sz]ed|gave|put|reported|named) (?:the|its) (?:stolen|missing|lost|drained) (?:assets|funds|coins|tokens|crypto\w*) (?:as|at)(?= AMT)/,
    ' lost to hackers',
  ],
  // "Losses from the exploit of NAM0 on PER0 , were AMT0".
  [
    /(?<= (?:losses|loss|damage|haul|theft|sum|amount|total|funds)(?: (?!AMT|,|;)\S+){0,12} PER\d+) ,(?= (?:were|was|are|is|came to|totall?ed|amounted to|reached|stood at|exceeded) )/g,
    '',
  ],
  // "Crypto theft rose by a fifth to AMT0".
  [
    /(?<= (?:thefts?|heists|hacks|losses|(?:funds|value|amounts?|sums?|crypto\w*|assets) stolen|stolen (?:funds|value|crypto\w*|assets))(?: (?:from|to|in|by|of|due|through) (?!AMT)(?:\S+ ){0,4}?\S+)?) (?:rose|fell|jumped|climbed|surged|soared|dropped|slipped|grew|increased|decreased|declined|shrank|dipped|doubled|tripled|more than doubled|almost doubled|nearly doubled|swelled|ballooned|rebounded)(?: (?:by|about|some|roughly|nearly|almost|more than|over|sharply|slightly|steeply|again|further|an?|half|third|quarter|fifth|tenth|two - thirds|AMT\d+|percent|%|year - over - year|year - on - year|yoy|\(|\)|on the year|from the year before|in PER\d+|PER\d+))* to(?= (?:(?:some|about|roughly|nearly|almost|more than|over|at least|around|an|estimated) )*AMT\d+(?! (?:from|in PER\d+ ,? ?from|PER\d+ from)(?= )))/g,
    ' amounted to',
  ],
  // "Froze AMT0 out of the AMT1 taken".
  [
    /(?<= AMT\d+) out of(?= (?:the|a|an|its|their)(?: (?:total|estimated|reported))* AMT\d+ (?:stolen|taken|lost|drained|that|which|looted))/g,
    ' of',
  ],
  // "The intruders , since identified by the SPK0 as ACT0 ,".
  [
    new RegExp(
      `^(?<lead>(?: (?!AMT|NAM|ACT|,|;)\\S+){0,6}?)(?: (?:the|those|suspected|unknown))* ${THIEVES} ,(?: (?:since|later|subsequently|then|now|who have been|who were|who was|which was))* (?:identified|named)(?<by> by(?: (?!AMT|NAM|ACT|,|;)\\S+){1,7})? as(?: the| geo)*(?<who> ACT\\d+)(?: hackers| group)? ,(?<rest> .*?)(?= \\. $)`,
    ),
    '$<lead>$<who>$<rest> ,$<by> attributed to it',
  ],
  // "…, with ACT0 groups responsible for AMT1 of that".
  [
    /(?<= AMT\d+(?: (?!;)\S+){0,12}) , with(?<who> (?:the )?ACT\d+(?: (?:- linked|linked|-|groups?|hackers?|actors|operatives|affiliated|units?))*) (?:being |alone )?(?:responsible for|behind|accounting for|taking)(?= (?:(?:some|about|roughly|nearly|more than|over|at least|around) )*AMT\d+ of (?:that|it|this|the))/g,
    ' ; and$<who> was responsible for',
  ],
];
