import type { Wording } from './wordings.ts';

const THIEVES =
  '(?:(?:the|some|unknown|unidentified|suspected|geo|same|north|state|-|backed|linked) )*(?:hackers?|attackers?|thieves|thief|intruders?|robbers?|exploiters?|gang|group|crew|cybercriminals|ACT\\d+)(?: (?:hackers?|operatives|agents|actors|gang|crew))?';
const TAKEN = 'stolen|taken|looted|drained|siphoned(?: off)?|swiped|pilfered|plundered|lifted|snatched';
/** Words of one clause. */
const words = (from: number, to: number): string => `(?: (?!(?:AMT\\d+|[,;:])(?= ))\\S+){${from},${to}}?`;
const OF_COINS = '(?: (?:in|of|worth of) (?!AMT)\\S+(?: (?:tokens|coins|assets|funds|currency))?)?';
const SOME = '(?: (?:some|about|roughly|another|nearly|the))*';
const KINDS = '(?: (?:the|geo|-|based|exchange|bridge|protocol|bank|lender|crypto|defi|lending|trading|platform)){0,6}';

/** The verb in its participle by what it stands as in front of its subject. */
const FRONTED: readonly (readonly [gerund: string, participle: string])[] = [
  ['stealing', 'stolen'],
  ['taking', 'taken'],
  ['looting', 'looted'],
  ['draining', 'drained'],
  ['siphoning(?: off)?', 'siphoned'],
  ['swiping', 'swiped'],
  ['pilfering', 'pilfered'],
  ['making off with', 'made off with'],
  ['getting away with', 'got away with'],
];

/**
 * Orders of words that a verb of theft has beside the plain one, each with the plain one: the participle in front, the victim as who sees the money go, the victim between verb and sum.
 * They are made for every such verb, so that what is read of one is read of all.
 */
export const REORDERED: readonly Wording[] = [
  // "Having looted AMT0 from NAM0 , the ACT0 moved on".
  [
    new RegExp(
      `^ (?:after )?having (?<verb>${TAKEN}|made off with|got away with|carried off|walked away with)(?<rest>${SOME} AMT\\d+(?: (?!AMT|;|,)\\S+){0,12}) , (?<who>${THIEVES})(?= (?!'s)[a-z])`,
    ),
    ' $<who> had $<verb>$<rest> , and',
  ],
  ...FRONTED.map(
    ([gerund, participle]): Wording => [
      new RegExp(
        `^ (?:after|since|by|before|upon|on|besides|following) ${gerund}(?<rest>${SOME} AMT\\d+(?: (?!AMT|;|,)\\S+){0,12}) , (?<who>${THIEVES})(?= (?!'s)[a-z])`,
      ),
      ` $<who> had ${participle}$<rest> , and`,
    ],
  ),
  // "Stolen from NAM0 in PER0 , the AMT0 have".
  [
    new RegExp(
      `^ (?<verb>${TAKEN})(?<place>${words(1, 12)}) , (?:the |these |those |some )*(?<sum>AMT\\d+)(?<of>${OF_COINS}) (?=(?:have|has|had|was|were|is|are|remain|remains|never|later|soon|then|still|ended|went|moved|sat|lay|surfaced|turned|began|passed|vanished|made)(?= ))`,
    ),
    ' $<sum>$<of> was $<verb>$<place> , and ',
  ],
  // "NAM0 saw AMT0 vanish".
  [
    new RegExp(
      `(?<= (?:NAM\\d+|users|customers|clients|investors|depositors|exchange|platform|bridge|protocol|company|firm|bank|it)(?: (?:has|had|have|later|also))*) (?:saw|watched|has seen|had seen|have seen)(?<sum>${SOME} AMT\\d+${OF_COINS}) (?:vanish|disappear|evaporate|stolen|drained|taken|siphoned(?: off| out| away)?|looted|swept away|spirited away|flow out|walk out of the door|leave (?:its|their|the)(?: (?!AMT|,|;)\\S+){0,2} (?:wallets?|accounts?|vaults?|coffers|treasury|pools?|platform|bridge|exchange|servers)|go missing|go)(?= )`,
    ),
    ' lost$<sum>',
  ],
  // "Stole and laundered AMT0": taken, and then washed.
  [
    /(?<= )(?<verb>stole|stolen|stealing|steal) and (?:then |later )?(?:laundered|laundering|launder)(?=(?: (?:some|about|roughly|the|crypto\w*|funds))* AMT\d)/g,
    '$<verb>',
  ],
  [/(?<= )(?:are|is|am|was|were) (?:now |also )?aware that(?= )/g, 'said that'],
  // "ACT0 , also known as ACT1 ,": one group.
  [
    /(?<= ACT\d+(?: group)?) [,(] (?:also|otherwise|sometimes|better)(?: publicly)? (?:known|tracked|referred to|called)(?: as)?(?: (?:the|or|and|,|ACT\d+|NAM\d+))+ [,)](?= )/g,
    '',
  ],
  // A figure that is quoted: "made off with “less than $1 million”".
  [/ ["\u201c] (?<sum>AMT\d+) ["\u201d](?= )/g, ' $<sum>'],
  [/(?<= )pulled in(?=(?: (?:some|about|roughly))* AMT\d)/g, 'raked in'],
  // "They took everything: AMT0".
  [
    /(?<= (?:took|stole|taken|stolen|drained|lost|lose|swiped|looted)) (?:everything|all of it|it all|all they could|the lot|the whole lot)(?: [,:\u2013\u2014-])+(?=(?: (?:some|about|roughly|all))* AMT\d)/g,
    '',
  ],
  // "A suspicious outflow of AMT0 from NAM0 , which later confirmed that it had been hacked".
  [
    / (?:an? |the |several |some )?(?:(?:suspicious|unauthori[sz]ed|abnormal|unusual|anomalous|large|massive|sudden) )+(?:outflows?|withdrawals?|transfers?)(?: (?:of|worth|totall?ing|amounting to))+(?=(?: (?:some|about|roughly))* AMT\d+(?: (?!AMT|;)\S+){0,6} from (?:(?!AMT|;)\S+ ){0,4}?NAM\d.* (?:hacked|hackers?|breach\w*|exploit\w*|stolen|attack\w*|theft)(?= ))/g,
    ' the theft of',
  ],
  // "Users of NAM0 lost": theirs.
  [
    /(?<=^| ,| and| that| when| after| ;) (?:the |some |many |several )?(?<who>users|customers|clients|depositors) of(?: the| geo)* (?<name>NAM\d+)(?= (?:have |had |has )?(?:lost|were robbed|were defrauded)(?= ))/g,
    " $<name> 's $<who>",
  ],
  // "The exchange was left AMT0 poorer".
  [
    /(?<= (?:exchange|platform|bridge|protocol|company|firm|bank|project|lender|it|owner|founder)) (?:was|were|has been|had been|is) left(?<sum>(?: (?:some|about|nearly|roughly))* AMT\d+(?: in (?!AMT)\S+)?) (?:poorer|lighter|short|out of pocket|the poorer)(?= )/g,
    ' lost$<sum>',
  ],
  // "Hackers hit NAM0 , one of the oldest bridges , for AMT0".
  [
    new RegExp(
      `(?<= (?:${THIEVES})) (?:hit|struck|raided|robbed|exploited|hacked|breached|attacked|drained|looted|fleeced|tapped|took)(?<name>${KINDS} NAM\\d+)(?: , (?!who |which |and )(?:(?!AMT|,|;)\\S+ ){1,12}?,)? for(?=${SOME} AMT\\d+ )`,
      'g',
    ),
    ' robbed$<name> of',
  ],
  // "The gang netted AMT0 from NAM0".
  [
    new RegExp(
      `(?<= (?:hackers|attackers?|thieves|robbers|gang|crew|ring|exploiters?|raiders)) (?:netted|scooped|bagged|pocketed|took home|came away with|left with|got|cleared|realised|realized|grossed)(?=${SOME} AMT\\d+${OF_COINS} (?:from|out of|off)${KINDS} NAM\\d)`,
      'g',
    ),
    ' stole',
  ],
  // "…, most of it from NAM0": what is said of a part.
  [
    / ,(?: (?:much|most|half|part|some|nearly all|almost all|the bulk|the greater part|the larger part|the majority|a third|two thirds|the rest|AMT\d+))? of (?:it|that|them|this|which) (?:was |were )?(?:taken |stolen |coming |came )?(?:from|at)(?: (?!AMT|ACT|,|;)\S+){1,9}(?= [.,])/g,
    '',
  ],
  // "A mixer used by ACT0 to launder".
  [
    /(?<= (?:mixer|mixers|service|services|tumbler|exchange|broker|brokers|wallets|addresses|accounts|platform|company|site))(?: (?:that|which) (?:was|were))? used by(?<who>(?: (?:the|state|-|sponsored|backed|geo))* ACT\d+(?: (?:hackers|operatives|actors|agents))?) to launder(?= )/g,
    ' that$<who> laundered',
  ],
  // "The bug cost users of NAM0 AMT0": where somebody exploits it.
  [
    / (?:the|a|one|this|that|an) (?:(?!AMT|NAM|,|;)\S+ ){0,2}(?:bug|flaw|vulnerability|loophole|oversight|misconfiguration) (?<cost>cost|which cost|that cost)(?= .* (?:attackers?|hackers?|exploiters?|exploited|thief|thieves)(?= ))/g,
    ' the exploit $<cost>',
  ],
];
