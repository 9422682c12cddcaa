import type { Predicate } from '../../register/claim.ts';

/** Words of a skeleton, and patterns over them. All patterns are bounded, so that a long sentence costs no more than it should. */

/** Verbs that can only be theft, and such as need a thief or a hack in the sentence. */
/** A verb's forms, of those that are regular. */
function forms(stems: string): string {
  return stems
    .split(' ')
    .map((stem) =>
      stem.endsWith('e')
        ? `${stem}|${stem}s|${stem}d|${stem.slice(0, -1)}ing`
        : /[^aeiou][aeiou][bgpt]$/.test(stem) && stem.length < 5
          ? `${stem}|${stem}s|${stem}${stem.at(-1)!}ed|${stem}${stem.at(-1)!}ing`
          : `${stem}|${stem}s|${stem}ed|${stem}ing`,
    )
    .join('|');
}
/** How one goes off with it. */
const GOES =
  '(?:(?:made|make|makes|making|got|get|gets|getting|gotten|walked|walk|walks|walking|ran|run|runs|running|took|take|takes|taking|slipped|slipping|sneaked|sailed|drove|driven|went|gone|came) (?:off|away)|disappear(?:s|ed|ing)?|vanish(?:es|ed|ing)?|fled|flee|flees|fleeing|abscond(?:s|ed|ing)?|escap(?:e|es|ed|ing)|decamp(?:s|ed|ing)?) with';
const STRONG = `stole|stolen|steal|steals|stealing|${forms('siphon syphon loot swipe pilfer plunder rob embezzle exfiltrate heist burgle fleece filch thieve swindle defraud drain purloin misappropriate')}|leeched|bled|spirited away|${GOES}|made away with|(?:help|helped|helping|helps) (?:themselves|himself|herself|itself) to|clean(?:ed|ing)? out|carr(?:ied|y|ies|ying) (?:off|away)|(?:haul|cart|spirit|whisk|lift)(?:ed|ing|s)? (?:off|away)|hand over|handed over`;
const WEAK =
  'took|taken|take|takes|taking|grabbed|grab|grabbing|snatched|snatch|snatching|netted|netting|nabbed|nab|pocketed|pocket|pocketing|hauled|extracted|lifted|emptied|gained|earned|amassed|drain|withdrew|moved|transferred|move|transfer|withdraw|send|wire|redirected|diverted|rerouted|divert|redirect|generated|raised|obtained|acquired|secured|procured|accumulated|garnered|reaped|raked in|took in|taken in|brought in|bagged|banked|collected|obtaining|acquiring|amassing|securing|made|remove|removed|removing|pull|pulled|pulling|extract|extracting';
const LOSS =
  'lost|losing|loses|lose|suffered losses of|suffered a loss of|suffering losses of|suffering a loss of|suffered damage of';
/** The victim is the subject: "was robbed of", "was hacked for". */
const SUFFERED =
  '(?:robbed|hacked|drained|emptied|relieved|stripped|looted|exploited|breached|defrauded|cleaned out|attacked|hit|fleeced|cheated|swindled|compromised|raided|plundered|burgled|hijacked|struck|ransacked|bilked|conned|phished|scammed|duped)(?: (?:on (?!AMT|NAM|behalf)\\S+(?: chain| network| mainnet)?|twice|again|three times|repeatedly|an? (?:second|third|fourth|fifth|further) time|in|on|PER\\d+|once more|in a row|, this time|for the \\w+ time|this year|\\w+day)){0,4}(?: :| ,)? (?:of|for|out of)';
const COST = 'cost|costing';
/** "Returned all the stolen funds, AMT": the sum behind the comma is theirs. */
const APPOSED =
  '(?: (?:all|most|nearly|almost|virtually|much|part|some|the|of|rest|whole|entire|remaining|stolen|looted|its|their|his|funds|loot|money|coins|tokens|assets|haul|amount|sum|crypto|cryptocurrency|liquidity|deposits|holdings|reserves|balance|treasury|what|they|had|taken|everything)){1,8} (?:,|:|\u2013|\u2014)(?: (?:or|some|about|worth|totalling|totaling|roughly|a total of))*';

const THINGS =
  "crypto|cryptocurrency|cryptocurrencies|bitcoins?|ether|ethereum|digital|virtual|assets?|coins?|tokens?|stablecoins?|funds|money|currency|currencies|customer|customers|user|users|client|clients|'s|'|cash|deposits|payments|transfers|cold|hot|main|treasury|pools?|vaults?|crypto-assets|nfts|various|other|both|different|(?:data|secrets|files|documents|records|information|technology) and|defen[cs]e|personal|technical";
const LINKS =
  'off|away|out|over|only|last|final|bit|little|slightly|somewhat|well|just|a|an|the|of|some|total|worth|up|to|another|further|what|reportedly|allegedly|about|valued|value|at|totaling|totalling|amounting|estimated|combined|record|then|was|is|their|its|his|our|my|believed|be|remaining|equivalent|cool|whopping|with|in|all|than';
const PARTIES =
  'from|one|NAM\\d+|PER\\d+|several|users|wallets?|accounts?|containing|holding|by|ACT\\d+|geo|exchange|exchanges|bridge|protocol|company|platform|firm|it|them|-|and';
const GAP = `(?: (?:${THINGS}|${LINKS}|${PARTIES})){0,9}`;
/** Whom a deed costs. */
const BEARERS =
  'victims?|investors?|traders?|depositors?|holders?|lenders?|consumers?|members?|firms|companies|platforms?|protocols|bank|banks|businesses|projects?|owners?|people|industry|sector|world|ecosystem|market|treasury|foundation|startup|service|dao|network|lender';
const COST_GAP = `(?: (?:${THINGS}|${LINKS}|${PARTIES}|${BEARERS})){0,9}`;

/** Other words for freezing, where what is stopped is said to be stolen. */
const HALTED =
  'blacklisted|blacklisting|blocklisted|immobili[sz]ed|immobili[sz]ing|locked|locked down|locking|blocked|block|blocking|blacklist|immobili[sz]e|quarantined';
const WALLETS =
  ' (?:(?!AMT|;|,|but|and|from|transfers?|withdrawals?|payments?|attempts?)\\S+ ){0,5}?(?:wallets?|address|addresses|accounts?)(?: (?:that|which|then|still|has|had)){0,2} (?:holding|containing|with|held|hold|holds|contained)';

/** What stands before a figure, up to it, that makes it one of a deed; the group `verb` is what says so. */
export const BEFORE_FIGURE: readonly {
  readonly pattern: RegExp;
  readonly predicate: Predicate;
  readonly kind: FrameKind;
}[] = [
  { pattern: frame(SUFFERED, GAP), predicate: 'stolen', kind: 'suffered' },
  { pattern: frame(STRONG, `(?:${WALLETS})?${GAP}`), predicate: 'stolen', kind: 'verb' },
  {
    // "Drained Kawabit's liquidity pool of".
    pattern: frame(
      'drain|drained|draining|drains|robbed|rob|robs|robbing|relieve|strip|empty|fleece|swindle|cheat|defraud|emptied|emptying|empties|relieved|relieving|stripped|stripping|fleeced|fleecing|cheated|cheating|defrauded|defrauding|swindled|swindling|bilked|bilking|conned|conning|con|bled|talk|talked|talking|trick|tricked|tricking|dupe|duped|duping|scam|scammed|scamming|phish|phished|phishing|deceive|deceived|deceiving|coaxed|coaxing',
      '(?: (?!(?:AMT\\d+|;|,|from|and|but|by|in)(?= ))\\S+){1,8} (?:of|out of)',
    ),
    predicate: 'stolen',
    kind: 'verb',
  },
  {
    // "Robbers forced a trader at his home to transfer".
    pattern: new RegExp(
      ` (?:men|gunmen|robbers?|burglars?|attackers?|assailants?|intruders?|kidnappers?|thieves|gang|criminals|hackers)(?: (?!AMT|,|;|not|never)\\S+){0,4}? (?<verb>forc(?:ed|ing)|coerc(?:ed|ing)|compell(?:ed|ing))(?<gap>(?: (?!AMT|;|pay|repay)\\S+){1,14}? to (?:transfer|hand over|send|give up|surrender|sign over|part with|wire|move)(?: over)?${GAP})$`,
    ),
    predicate: 'stolen',
    kind: 'verb',
  },
  { pattern: frame(LOSS, GAP), predicate: 'stolen', kind: 'lost' },
  { pattern: frame(COST, COST_GAP), predicate: 'stolen', kind: 'cost' },
  {
    // "Cost the wallet maker's customers": those who bear it, in any words.
    pattern: frame(
      COST,
      ' (?:the|its|their|his|some|more than|over)(?: (?!AMT|NAM|ACT|;|,|and|but|to|of|in|for|from|\\d|if|that)\\S+){0,4} (?:customers|users|clients|owners|holders|investors|players|depositors|members|victims|company|firm|exchange|maker|operator|provider|subscribers|buyers|creators|collectors|lenders|borrowers|backers|platform|traders)',
    ),
    predicate: 'stolen',
    kind: 'cost',
  },
  {
    pattern: frame(
      'recovered|recovering|recover|retrieved|retrieving|recouped|recouping|regained|clawed back|got back|won back|returned|returning|sent back|gave back|given back|handed back|paid back|giving back|repatriated',
      `(?:${WALLETS})?${GAP}`,
    ),
    predicate: 'recovered',
    kind: 'after',
  },
  {
    pattern: frame(
      'recovered|retrieved|recouped|regained|clawed back|returned|sent back|gave back|handed back|giving back|returning',
      APPOSED,
    ),
    predicate: 'recovered',
    kind: 'after',
  },
  { pattern: frame('froze|frozen|freezing', APPOSED), predicate: 'frozen', kind: 'after' },
  {
    pattern: frame(
      'drain|drained|draining|drains|robbed|robbing|emptied|emptying|stole|siphoned',
      `(?: (?!AMT|;|,|from|and|but|by)\\S+){0,6}?${APPOSED}`,
    ),
    predicate: 'stolen',
    kind: 'verb',
  },
  { pattern: frame('froze|frozen|freezing|freeze', `(?:${WALLETS})?${GAP}`), predicate: 'frozen', kind: 'after' },
  { pattern: frame(HALTED, `(?:${WALLETS})?${GAP}`), predicate: 'frozen', kind: 'after' },
  {
    pattern: frame('laundered|laundering|launder|cashed out|cashing out|washed', GAP.replace('|PER\\d+', '')),
    predicate: 'laundered',
    kind: 'after',
  },
  {
    // "Had funnelled AMT through the mixer": what is behind tells.
    pattern: frame(
      'funnel(?:s|l?ed|l?ing)?|channel(?:s|l?ed|l?ing)?|process(?:ed|ing)?|cleaned|cleaning|mixed|mixing|tumbled|passed|passing|ran|running|pushed|pushing|routed|routing|pumped|sluiced|convert|converted|converting|turned|turning|exchanged|exchanging',
      GAP.replace('|PER\\d+', ''),
    ),
    predicate: 'laundered',
    kind: 'after',
  },
  {
    pattern: frame('sent|sending|gave|giving|handed|handing|brought|paid|transferred|transferring|shipped', GAP),
    predicate: 'recovered',
    kind: 'after',
  },
  {
    pattern: frame(
      'thefts?|heists?|robbery|robberies|hacks?|haul|loot|exploits?|raids?|breach|intrusion|stealing|siphoning|hacking',
      `(?: (?:from|in|to|of|by|on|against) (?!AMT)\\S+(?: (?!AMT|;|but|and)\\S+){0,11}?)?(?: ,)?(?: which| that)?(?: of| worth| totaling| totalling| totaled| totalled| amounting to| amounted to| reached| hit| exceeded| valued at| estimated at| estimated to be worth| at| came to| involved| involving| is valued at| was valued at| are valued at| were valued at| is put at| was put at| stood at| stands at| is estimated at| was estimated at)${GAP}`,
    ),
    predicate: 'stolen',
    kind: 'noun',
  },
  {
    // "Lost in the attack were AMT0, AMT1 and AMT2".
    pattern: frame(
      'lost|stolen|taken|drained|looted|missing|gone',
      `(?: (?:in|during|from|by|at|on|after)(?: (?!AMT|;|,|that|which|who|and|but)\\S+){1,8})? (?:was|were|are|is)${GAP}`,
    ),
    predicate: 'stolen',
    kind: 'noun',
  },
  {
    // "The stolen money, AMT0,".
    pattern: frame(
      '(?:stolen|looted|pilfered) (?:money|funds|coins|loot|amounts?|sum|crypto\\w*|assets|tokens|haul)',
      ' (?:,|\\(|\u2013|\u2014|-)(?: (?:some|a total of|about|all|or))*',
    ),
    predicate: 'stolen',
    kind: 'noun',
  },
  {
    // "Stolen funds reached", "the total stolen came to".
    pattern: frame(
      'stolen (?:funds|crypto|cryptocurrency|value|assets)|(?:funds|value|amounts?|total|crypto|cryptocurrency) stolen',
      `(?: (?:in|by|from|during) (?!AMT)\\S+(?: (?!AMT|;|but|and|was|were)\\S+){0,5}?)? (?:reached|totall?ed|amounted to|came to|rose to|fell to|dropped to|climbed to|jumped to|hit|grew to|stood at|exceeded|was)${GAP}`,
    ),
    predicate: 'stolen',
    kind: 'noun',
  },
  {
    pattern: frame(
      'loss|losses|damage|damages|proceeds',
      `(?: (?:from|in|to|of) (?!AMT)\\S+(?: (?!AMT)\\S+){0,4})?(?: of| worth| totaling| totalling| totaled| totalled| amounting to| amounted to| valued at| estimated at| at| reached| exceeding| exceeded| were| was| are| is| to| came to| stood at| stand at| put at| rose to| had reached| at over)${GAP}`,
    ),
    predicate: 'stolen',
    kind: 'loss',
  },
  {
    // "The heist, which netted the hackers".
    pattern: frame(
      'netted|netting|earned|yielded|brought',
      ` (?:the|its|his|their|two|three) (?:hackers?|attackers?|thieves|thief|perpetrators?|culprits?|robbers|intruders?|criminals|gang|group)${GAP}`,
    ),
    predicate: 'stolen',
    kind: 'weak',
  },
  { pattern: frame(WEAK, GAP), predicate: 'stolen', kind: 'weak' },
  {
    // "ACT0 alone accounted for AMT0 of the losses", "was responsible for a fifth of that, or AMT0".
    pattern: frame(
      'accounted for|accounts for|accounting for|responsible for|behind',
      '(?: (?:some|about|roughly|nearly|AMT\\d+ of (?:that|it|this|the total) , or|AMT\\d+ of (?:that|it|this|the total) ,(?: (?!AMT|,|;)\\S+){1,4} (?:said|says|estimates|found) , or))*',
    ),
    predicate: 'stolen',
    kind: 'weak',
  },
];

/**
 * `verb`: the thief is the subject; `weak`: likewise, with a verb that says little; `suffered`, `lost`, `cost`: the victim is;
 * `passive`: the figure is; `noun`, `loss`, `compound`: "a theft of", "losses of", "the $5 million theft"; `after`: what became of it.
 */
export type FrameKind =
  | 'verb'
  | 'weak'
  | 'suffered'
  | 'lost'
  | 'cost'
  | 'passive'
  | 'noun'
  | 'loss'
  | 'compound'
  | 'after';

function frame(verbs: string, gap: string): RegExp {
  return new RegExp(` (?<verb>${verbs})(?<gap>${gap})$`);
}

const STOP =
  'AMT\\d+|;|,|\\(|\\)|but|and|or|who|which|while|after|before|because|when|as|if|says?|said|stole|took|lost|holds?|held|raised|paid|spent|to|for|with|into|what';
const BETWEEN = `(?: (?!(?:${STOP})(?= |$))\\S+){0,9}?(?: (?:belonging to|held by|owned by|kept by|kept at)(?: (?!(?:${STOP})(?= |$))\\S+){1,6}?)?(?: (?:held by|belonging to|out of|said to have been|believed to have been|thought to have been|alleged to have been|reported to have been|to have been|in|on|PER\\d+|was|were|is|are|now|still|being|remains?|already|has|have|had|been|also|then|later|since|reportedly|allegedly|apparently)){0,5}`;
const after = (verbs: string): RegExp => new RegExp(`^(?<gap>${BETWEEN}) (?<verb>${verbs})(?= |$)`);

/** What stands after a figure that makes it one of a deed. */
export const AFTER_FIGURE: readonly {
  readonly pattern: RegExp;
  readonly predicate: Predicate;
  readonly kind: FrameKind;
}[] = [
  {
    pattern: new RegExp(
      `^(?<gap>(?: (?:-|attempted|failed|foiled|oracle|governance|insider|supply|chain|cross|price|manipulation|sim|swap|swapping|daylight|cyber|online|digital|reentrancy|ransom|social|engineering|bank|wallet|private|key|\\S+-chain|defi|state-sponsored|${THINGS}|cyber|defi|exchange|bridge|wallet|hot|flash|loan|rug|pull|"|\u201c|phishing|ransomware|armed|NAM\\d+|geo|PER\\d+)){0,5}) (?<verb>theft|heist|hack|robbery|breach|exploit|raid|cyberattack|cyberheist|haul|loss|attack|hacking|intrusion|cyber-?heist|swindle|break-in|burglary)(?= |$)`,
    ),
    predicate: 'stolen',
    kind: 'compound',
  },
  {
    pattern: after('stolen|drained|siphoned|syphoned|looted|swiped|pilfered|plundered|embezzled|exfiltrated|missing'),
    predicate: 'stolen',
    kind: 'passive',
  },
  {
    pattern:
      /^(?<gap>(?: (?:in|worth of|of) (?!AMT)\S+(?: and \S+)?)?(?: ,)?(?: (?:that|which))?(?: (?:the|some|a|an|geo|ACT\d+|-|'s|north|linked|backed|sponsored|unknown|unidentified|suspected|alleged|same|lone|its|state|cyber|young|former)){0,6} (?:they|he|she|it|hackers?|attackers?|thieves|thief|criminals|cybercriminals|intruders?|robbers|exploiters?|scammers?|gang|group|crew|operatives|agents|actors|men|man|woman|teenager|employee|insiders?|culprits|perpetrators?|NAM\d+|ACT\d+)(?: (?:had|have|has|reportedly|allegedly|are said to have|is said to have|were said to have|is believed to have|are believed to have|had earlier|had previously|initially|claim to have)){0,2}) (?<verb>stole|took|stolen|taken|drained|lost|siphoned|looted|made off with|swiped)(?= |$)/,
    predicate: 'stolen',
    kind: 'passive',
  },
  {
    // "AMT, the amount that he had stolen".
    pattern:
      /^(?<gap> , (?:the|an|a) (?:amount|sum|total|haul)(?: (?:that|which))?(?: (?:he|she|they|it|hackers|the hackers|the thieves|thieves|attackers|the attackers))?(?: (?:had|have|has|was|were))*) (?<verb>stolen|stole|taken|took)(?= |$)/,
    predicate: 'stolen',
    kind: 'passive',
  },
  {
    pattern: after('recovered|returned|retrieved|recouped|clawed back|sent back|handed back|given back|got back'),
    predicate: 'recovered',
    kind: 'after',
  },
  {
    pattern: after('frozen(?! (?:deposits|funds|accounts?|assets|wallets|customer|user|balances))'),
    predicate: 'frozen',
    kind: 'after',
  },
  { pattern: after(HALTED), predicate: 'frozen', kind: 'after' },
  { pattern: after('laundered|cashed out|washed'), predicate: 'laundered', kind: 'after' },
  {
    pattern: after('lost|taken|withdrawn|vanished|disappeared|transferred|moved|gone'),
    predicate: 'stolen',
    kind: 'passive',
  },
  {
    pattern:
      /^(?<gap>(?: (?:in|of|worth of) (?!AMT)\S+(?: (?:tokens|coins|assets|funds))?)? (?:is|are|was|were|has|have)(?: (?:now|already|suddenly|simply|all|also))?) (?<verb>gone)(?= (?:[.,;]|from|out of|after|in|since)(?= |$)|$)/,
    predicate: 'stolen',
    kind: 'passive',
  },
];

/** Someone to steal, or a theft, is spoken of. */
export const THEFT_CONTEXT =
  /\b(?:hack(?:s|ed|ers?|ing)?|thie(?:f|ves)|attack(?:s|ed|ers?)?|cyber-?attacks?|cyber-?(?:heists?|thefts?|thieves|crooks)|steal(?:s|ing)?|stole|stolen|theft|thefts|heists?|breach(?:es|ed)?|exploit(?:s|ed|er|ers|ation)?|intruders?|intrusions?|robb(?:ed|ers?|ery|eries|ing)|burglar\w*|bandits?|crooks?|criminals?|cyber-?criminals?|loot(?:ed|ers?|ing)?|phish\w*|malware|scammers?|ransomware|compromised|drain(?:ed|er|ers|ing)|siphon\w*|embezzled|insiders?|fraudsters?|swindl\w+|raid(?:s|ed|ers?)|whoever|heisted|launder\w*|culprits?|perpetrators?|threat actors?|bad actors?|malicious actors?|infiltrat\w+|break-?ins?|pilfer\w+|plunder\w+|hijack\w+|sim ?-? ?swap\w*|cleaned out|broke into|broken into|breaking into|ACT\d+)\b/;

export const NEGATION =
  /\b(?:not|never|no|none|nobody|cannot|without|denied|denies|deny|denying|refuted|refutes|dismissed|false(?! (?:identit(?:y|ies)|names?|pretences?|pretenses?|documents?|papers|personas?|credentials|resumes?|passports?))|falsely|untrue|didn't|hasn't|wasn't|weren't|haven't|isn't|doesn't|don't|won't|can't|nor|neither)\b/;
export const ATTEMPT =
  /\b(?:tried|trying|tries|try|attempts?|attempted|attempting|sought|seeking|failed|fails|unsuccessful|unsuccessfully|foiled|thwarted|prevented|blocked|averted|stopped|stymied|unable)\b/;
/** It did not come to it. */
export const ALMOST =
  /\b(?:almost|nearly|narrowly|yet to|avoided|avoids|avoiding|escaped|escaping)(?: (?:from|be|been))?$/;
/** Neither done nor tried: possible, planned, feared, promised. */
export const UNREAL =
  /\b(?:could|would|can|should|will|shall|if|unless|plans?|planned|planning|plotted|plotting|wanted|wants|hoped?|hopes|hoping|aims?|aimed|aiming|intend(?:s|ed)?|threaten(?:s|ed)?|threatening|risk(?:s|ed)?|fears?|feared|prevent|avoid|able to (?:be|recover)|potential|hypothetical|expects?|expected|vowed|promised|pledged|offered|asked|demand(?:s|ed|ing)?|insur(?:ance|ed|es|ing|e)|against theft|cover|covers|compensate|reimburse|warned|warns|to help|working to|work to)\b/;
export const MAYBE = /\b(?:may|might) have(?: been)?$/;
/** The whole sentence says that it is not so. */
export const DENIAL =
  /\b(?:den(?:y|ies|ied|ying)(?! (?:any |all |such |its |having had any )?(?:comment|involvement|responsibility|role|part|wrongdoing|links?|connections?|being behind|being involved|being responsible))|refut(?:e|es|ed|ing)|hoax|rumou?rs?|debunked|untrue|fake news|dismiss(?:es|ed) (?:reports|claims|as)|reject(?:s|ed) (?:reports|claims|as|the claim)|wrongly (?:reported|claimed)|no evidence (?:that|of)|(?:is|are|was|were|proved|proven) (?:false|untrue|wrong|fabricated|invented)|never happened|did not happen|doubts?|doubted|unlikely|ruled out|(?:film|movie|novel|series|game|game's|fiction|fictional|thriller)(?: \S+){0,3} (?:tells|lets|shows|about|in which|where|follows))\b/;

/** What stands before a sum of which only a part is meant: "two-thirds of the", "some of", "most of its". */
export const PART_OF =
  /(?: AMT(?<share>\d+)(?: of)?| (?:some|most|much|part|parts|half|all but|any|many|little|few|more|less|remainder|rest|bulk|majority|portion|share|fraction|chunk|slice|third|thirds|quarter|quarters|percent|percentage|proportion|tranche|remaining|proceeds) of)(?: (?:the|its|their|that|this|those|these|his|an?|total|estimated|stolen|whole|entire|original|approximately|about|combined|roughly|nearly|-|crypto|in)){0,4}$/;

/** Markets lose value too. */
export const MARKET =
  /\b(?:shares?|stocks?|price|prices|market|markets|index|bitcoin|ether|token|coin|currency|investors|traders|quarter|quarterly|revenue|net|operating|value|valuation|capitalization|capitalisation)$/;
