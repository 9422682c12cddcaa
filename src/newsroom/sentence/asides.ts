import type { Wording } from './wordings.ts';

const MONEY =
  '(?:funds|money|coins|proceeds|loot|cash|tokens|assets|haul|crypto|cryptocurrency|bitcoins?|ether|it|them|which)';

/**
 * What is added to a theft's sentence of something else: an older name of the robbed, what the money is thought to have paid
 * for, whether it has been found. Its words would otherwise be read as the victim's, the blame's or the date's.
 */
export const ASIDES: readonly Wording[] = [
  // "A 19-year-old from Fresno", "who studied at Lakewood": where somebody is from is nobody who was robbed.
  [
    /(?<= (?:old|man|woman|men|women|resident|residents|native|teenager|teenagers|student|students|brothers?|cousins?|twins|couple|engineer|programmer|developer|graduate|graduates|teen|boy|father|citizen|businessman|businesswoman|dropout|pensioner|retiree|investor|trader|lawyer)) (?:from|of)(?: the)? NAM\d+(?= (?:(?!for|in)\w|,))/g,
    ' from geo',
  ],
  [
    /(?<= (?:studied|studies|study|taught|teaches|educated|enrolled|lived|lives|living|grew up|born|resident|residing|hiding|working out|headquartered|graduated|dropped out)(?: (?!AMT|NAM|ACT|,|;)\S+){0,3}) (?<prep>at|in|from|of)(?: the)? NAM\d+(?= )/g,
    ' $<prep> geo',
  ],
  // "NAM0 ( known until recently as NAM1 )", "NAM0 , formerly NAM1 ,".
  [
    /(?<= NAM\d+)(?: (?:\(|,))(?: (?:the|an?|exchange|platform|company|bridge|protocol|once|formerly|previously|then|now|long|since|itself|until|recently|earlier|better|also|renamed|rebranded|trading|operating|called|named|known|as|last|year|PER\d+)){1,8} (?:NAM\d+|geo) (?:\)|,)(?= )/g,
    '',
  ],
  // "… , and the funds are thought to have paid for weapons": how sure that is is not how sure the blame is.
  [
    new RegExp(
      `(?: ,)?(?: and| ;| while| whose| with)?(?: (?:the|most of|much of|some of|part of|all of|stolen|its|their))* ${MONEY} (?:is|are|was|were|has been|have been|had been) (?:widely |also |later |since )?(?:thought|believed|said|suspected|alleged|known|reported|understood|presumed|likely) to (?:have )?(?:be|been|paid|pay|financed?|funded?|ended?|gone|go|help\\w*|support\\w*|supplied|fed|flow\\w*|finance)(?: (?!AMT|NAM|ACT|PER|,|;)\\S+){0,9}(?= [.,;])`,
      'g',
    ),
    '',
  ],
  // "… , and most of the money has never been found": who did it may be known all the same.
  [
    new RegExp(
      `(?: ,)?(?: and| ;| but| though| although)(?: (?:most|much|all|none|little|some|part|the rest|half|nearly|almost|of|the|stolen))+ ${MONEY} (?:has|have|had|was|were|is|are) (?:(?:never|not|yet|still|so|far|since|to|be|been|ever) )*(?:found|recovered|traced|retrieved|seen|returned|located|missing|unaccounted for)(?: again| since)?(?= [.,;])`,
      'g',
    ),
    '',
  ],
  // "NAM0 , whose owners are not known": who did it may be.
  [
    /(?<= NAM\d+) , whose (?:owners?|founders?|developers?|operators?|backers|team|creators?) (?:is|are|was|were|has|have|remains?)(?: (?!AMT|NAM|ACT|,|;)\S+){1,5}(?:(?= [.;])| ,)/g,
    '',
  ],
  // "… , some of which has since been returned": of the money and not of who took it.
  [
    / , (?:some|most|much|all|part|half|little|none|a part|a fraction) of (?:which|it) (?:has|have|had|was|were)(?: (?:since|later|now|been|already|so far|still|not|yet))*(?: (?:returned|recovered|frozen|traced|found|sold|laundered|spent|moved|swapped|insured))(?= [.,;])/g,
    '',
  ],
  // "In a case that shook the industry , …".
  [
    /^ in an? (?:\S+ )?(?:case|heist|attack|incident|raid|theft|scheme|operation|hack|breach|blow) that (?!AMT|NAM|ACT|never|was|may|might|could|would|did|has)(?:(?!AMT|NAM|ACT|,|;)\S+ ){1,7},(?= )/g,
    '',
  ],
  // "… , said NAM1 , co-founder of SPK0", "SPK0's NAM1 told": whom somebody speaks for.
  [
    /(?<= (?:said|says|added|explained|wrote|told SPK\d+)) NAM\d+ ,(?: (?!,|NAM|AMT|ACT|PER)\S+){1,8} (?:of|at|for|with|from)(?: the| geo)*(?= SPK\d+ (?:[.,;]|in)(?= ))/g,
    '',
  ],
  [/(?<= SPK\d+) 's NAM\d+(?= (?:said|told|wrote|says|estimates|estimated|added|believes)(?= ))/g, ''],
  // "NAM0 , whose founder has since resigned , in PER0": what is told of the robbed.
  [
    /(?<= (?:from|of|at|on|against|out of|exploited|hacked|drained|robbed|breached|raided)(?: (?:the|geo|exchange|bridge|protocol|platform|-|based)){0,4} NAM\d+) , (?:whose|which|an?|the|one of|founded|launched|based|run|owned|set up|long|once|home|known)(?: (?!AMT|NAM|ACT|SPK|lost|losing|stole\w*|hack\w*|theft|rob\w*|drain\w*|exploit\w*|breach\w*|said|says|not|denied|denies|later|,|;|:)\S+){1,12} ,(?= (?:(?:in|on|early in|late in)? ?PER\d+ (?:[.,]|was|were|is|has)|for AMT\d+)(?= ))/g,
    '',
  ],
  // "An attacker exploited NAM0 for AMT0".
  [
    /(?<= (?:hackers?|attackers?|thieves|thief|exploiters?|intruders?|someone|gang|group|ACT\d+(?: hackers)?) (?:has |have |had |then |later )*)(?:exploited|hit|drained|hacked|raided|fleeced|robbed|breached|attacked)(?<whom>(?: (?:the|a|an|geo|defi|lending|-|crypto|exchange|bridge|protocol|platform|lender|dex|trading|cross|chain)){0,6} NAM\d+(?: (?:exchange|bridge|protocol|platform|on|in|early|late|PER\d+|\w+day)){0,4}) (?:for|of|out of)(?<sum>(?: (?:about|some|roughly|nearly|almost|more than|over|at least|an estimated|around|approximately|up to|a total of))* AMT\d+)(?= )/g,
    'stole$<sum> from$<whom>',
  ],
  // "It took months to establish that".
  [
    /^ it (?:has |had )?(?:took|taken) (?!AMT)(?:\S+ ){1,6}?(?:to (?:establish|find out|discover|learn|determine|realise|realize|confirm|notice|emerge)|before it (?:emerged|was known|became clear|was established)) that(?= )/g,
    ' it emerged that',
  ],
];
