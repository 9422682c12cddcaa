import type { Scene } from './draft.ts';
import { type FoundFrame, lastWords } from './frame.ts';
import { leave } from './leave.ts';
import { SPEAKERS } from './names.ts';
import { actorSubject, BLAMES_NOBODY } from './parties.ts';
import { ATTEMPT, MARKET, THEFT_CONTEXT } from './theftPatterns.ts';
import { UNLAWFUL } from './valuedFrames.ts';

/** Whether weak words mean theft here. */
export function hasContext(scene: Scene, { kind, before, verb, gap, right, predicate, index }: FoundFrame): boolean {
  // A count of hacks is coded in the text like any figure.
  const isTheft =
    THEFT_CONTEXT.test(scene.skeleton.text) || scene.skeleton.amounts.some(({ amount }) => amount.unit === 'attacks');
  if ((kind === 'noun' || kind === 'loss') && OF_ANOTHER_SUM.test(before))
    return leave(scene, index, 'other-sum') !== null;
  // "The average haul": nobody's in particular.
  if (kind !== 'verb' && / (?:average|mean|median|typical|per-user)(?: \S+)?$/.test(before)) return false;
  if (kind === 'noun' && OF_A_THING.test(gap)) return false;
  if (PERSUADES.test(verb) && !THIEF.test(before)) return false;
  if (kind === 'weak' && FROM_BACKERS.test(right) && !THIEF.test(before)) return false;
  if (kind === 'weak' && FROM_EARLIER.test(right)) return false;
  if (kind === 'weak')
    return isWeakTheft(
      scene,
      before,
      verb,
      gap,
      right,
      isTheft || (scene.isAboutTheft && /^(?: \S+){0,6} from /.test(right)),
    );
  if (
    kind === 'lost' ||
    (kind === 'passive' && /^(?:lost|taken|withdrawn|vanished|disappeared|transferred|moved|gone)$/.test(verb))
  )
    return isLossByTheft(scene, { kind, before, verb, right, index }, isTheft);
  if (kind === 'loss')
    return (
      !BAD_BUSINESS.test(` ${lastWords(before, 3)} ${right} `) &&
      (!/ (?:net|trading|quarterly|annual|operating|paper|market|unrealized|unrealised|credit|loan)$/.test(before) ||
        / (?:hack|attack|exploit|breach|theft)(?: \S+){0,5} net$/.test(before)) &&
      (isTheft ||
        scene.isAboutTheft ||
        OF_USERS.test(scene.skeleton.text) ||
        /\b(?:fake|bogus|malicious|spyware|trojan\w*|security (?:incident|breach))\b/.test(scene.skeleton.text) ||
        COUNTED.test(scene.skeleton.text) ||
        / (?:biggest|largest|worst|hardest)(?: - | |-)?(?:hit|victims?)(?= )/.test(scene.skeleton.text) ||
        scene.skeleton.speakers.some((name) => SPEAKERS.get(name)?.kind === 'firm'))
    );
  if (kind === 'cost') return countsDeeds(scene, before) || isDeedThatCost(before, verb);
  if (kind === 'compound' && /^(?:loss|hit|haul|attack)$/.test(verb))
    return verb !== 'loss' || isTheft || scene.isAboutTheft;
  if (
    predicate === 'laundered' &&
    !/^(?:launder|cash|wash)/.test(verb) &&
    kind === 'after' &&
    !/ (?:launder|cashed out)/.test(gap)
  )
    return (/^(?:convert|turn|exchang)/.test(verb) ? TO_CASH : THROUGH_A_MIXER).test(right) && isTheft;
  if (
    predicate === 'recovered' &&
    /^(?:sent|sending|gave|giving|handed|handing|brought|paid|transferred|transferring|shipped)$/.test(verb)
  )
    return isTheft && /^(?: of (?:it|them|that|this|the (?:\S+))(?: \S+)?| in \S+)? back(?= |$)/.test(right);
  // "Froze AMT0 linked to a trafficking ring": whose it is is said, and it is no theft.
  if (predicate === 'frozen' && LINKED.test(right) && !THEFT_CONTEXT.test(right)) return false;
  if (predicate === 'frozen' && !verb.startsWith('fr'))
    return (
      !/ (?:transfers?|withdrawals?|payments?|attempts?|transactions?)(?= |$)/.test(gap) &&
      STOLEN_THINGS.test(`${gap} ;${right}`)
    );
  if (
    predicate === 'recovered' &&
    /^(?: (?!AMT|;|,)\S+){0,3}? to (?:its |their |the )?(?:investors|shareholders|backers|creditors|lenders|donors|subscribers)(?= )/.test(
      right,
    )
  )
    return false;
  if (predicate === 'recovered' && OF_DEBTS.test(right)) return false;
  if (predicate === 'recovered' && /^(?:returned|returning)$/.test(verb)) return isTheft || scene.isAboutTheft;
  return true;
}

/** "Two breaches" or "they" in their place, as a subject. */
function countsDeeds({ skeleton }: Scene, before: string): boolean {
  const match = / AMT(\d+)(?: (?!AMT|;|,)\S+){0,11}$/.exec(before);
  return match !== null && skeleton.amounts[Number(match[1])]!.amount.unit === 'attacks';
}

/** "The hack cost", "a breach in May that cost": what repairs or an inquiry after it cost was not stolen. */
function isDeedThatCost(before: string, verb: string): boolean {
  if (AFTER_THE_DEED.test(before)) return false;
  const deed = DEED_THERE.exec(before);
  if (deed === null)
    return (
      verb === 'costing' &&
      / (?:hack(?:ed|ing|s)?|breach(?:ed|ing)?|exploit(?:ed|ing)?|stole|drained|stolen|robbed|broke into|broken into|breaking into|raided|attacked|struck|infiltrated|compromised|stealing|penetrated|emptied)(?= )/.test(
        before,
      )
    );
  const ahead = before.slice(0, deed.index);
  return (
    verb === 'costing' ||
    (/ (?:that|which)(?: (?:has|had|also|reportedly))*$/.test(before) && deed[0].split(' ').length < 6) ||
    !/ (?:after|following|since|before|to|about|into|over|against|from|behind|for|by)(?: \S+){0,3}$/.test(ahead)
  );
}

const DEED_THERE =
  / (?:hack|hacks|thefts?|breach|breaches|attacks?|cyberattacks?|exploits?|heists?|raids?|robbery|robberies|intrusions?|hacking|incidents?|break - in|break-in|burglary|campaigns?|scams?|malware|trojan|fraud|phishing|exploitation|compromise)(?: (?!hack|hacks|theft|breach|attack|cyberattack|exploit|heist)\S+){0,12}$/;
const AFTER_THE_DEED =
  /\b(?:repairs?|repairing|investigations?|inquir(?:y|ies)|lawsuits?|upgrades?|audits?|responses?|clean-?up|insurance|legal|lawyers|rebuilding|replac\w+|fix(?:es|ing)?|compensation|security|it)\b(?: (?!hack|theft)\S+){0,8}$/;

const TO_CASH =
  /^ of (?:the|its|their|these|those|what)(?: (?!AMT|;|,)\S+){1,8}? (?:in)?to (?:cash|fiat|dollars|money|hard currency|local currency|banknotes|yuan|won)(?= |$)/;
/** Through what coins are made clean. */
const THROUGH_A_MIXER =
  /^(?: (?!AMT|;|,)\S+){0,8}? (?:through|via|with|using|into|by)(?: (?!AMT|;|,)\S+){0,6}? (?:mix\w*|swap(?:ping)? services?|swappers?|instant exchangers?|tumblers?|tornado|sinbad|chipmixer|blender|yomix|coinjoin|wasabi|it|them|launder\w+|over-the-counter|otc|casinos?)(?= |$)/;

const OF_DEBTS =
  /^ (?:in|of)(?: (?:bad|unpaid|back|overdue|outstanding|delinquent))* (?:taxes|tax|debts?|loans?|damages|fees|rent|arrears|credits?|trading|costs)(?= )/;
const LINKED =
  /^(?: (?:in|of|worth of) (?!AMT)\S+(?: (?!linked|tied)\S+)?)?(?: that (?:was|were|is))? (?:linked|tied|connected|belonging|related|associated|traced|used) (?:to|with|by|for|in)(?= )/;

/** What else is stolen: what it is worth is another sum. */
const OF_A_THING =
  /^ of (?:an?|the|its|his|her|their|some)(?: \S+)? (?:logo|names?|data|laptops?|computers?|phones?|documents?|files|source|code|records|identit(?:y|ies)|designs?|secrets?|cars?|emails?|passwords?|trademarks?|paintings?|watch(?:es)?)(?= )/;
/** "Moved AMT0 from several thefts": what they had before. */
const FROM_EARLIER =
  /^(?: (?:in|of|worth of) \S+)? (?:from|out of)(?: (?:several|various|multiple|the|those|these|earlier|previous|recent|its|their|two|three|four|five|both|other|past|all|different))+(?: \S+)? (?:thefts|heists|hacks|attacks|raids|breaches|theft|heist)(?= )/;
/** Who gives money of their own will. */
const FROM_BACKERS =
  /^(?: (?:in|of) \S+)? from(?: (?:its|their|new|private|angel|early|other))* (?:backers|investors|shareholders|donors|subscribers|sponsors|venture|funds|lenders|fees|trading)(?= |$)/;

/** "The fine for the breach was put at", "legal fees after the attack reached": another sum than the deed's. */
const OF_ANOTHER_SUM =
  / (?:fines?|penalt(?:y|ies)|fees?|bills?|compensation|settlements?|rewards?|bount(?:y|ies)|insurance|cover|lawsuits?|claims?|costs?|ransoms?|refunds?|reimbursements?|payouts?|repairs?|spending|expenses|premiums?)(?: (?!AMT|;|,|of)\S+){0,2} (?:for|over|after|following|from|to|in|against|on|since|linked to|related to)(?: (?!AMT|;|,)\S+){0,3}$/;
/** What is blocked is stolen: "of the stolen funds", "taken from", "linked to the theft". */
const STOLEN_THINGS =
  /(?:^|;)(?: (?!AMT|but|after|and|by|;)\S+){0,7}? (?:stolen|looted|siphoned|drained|hacked|taken from|taken in|loot|haul|proceeds of|(?:linked|tied|traced|connected) to(?: (?!AMT|after)\S+){1,4} (?:hack|theft|heist|exploit|breach|attack|attackers?|hackers?|thieves))(?= |$)/;

/** "In an April attack , …": what is said behind is said of something else. */
const IN_AN_ATTACK =
  /^ in (?:an?|the|its) (?:(?!AMT|,)\S+ ){0,3}(?:attack|hack|theft|heist|breach|exploit|cyberattack|raid) ,/;

function isLossByTheft(
  scene: Scene,
  { kind, before, verb, right, index }: Pick<FoundFrame, 'kind' | 'before' | 'verb' | 'right' | 'index'>,
  isTheft: boolean,
): boolean {
  const isCoin = COINS.test(scene.skeleton.amounts[index]!.amount.unit);
  if (kind === 'lost' && TO_THIEVES.test(right)) return true;
  if (verb === 'taken' && BLAMES_NOBODY.test(scene.skeleton.text)) return true;
  if (
    kind === 'lost' &&
    (MARKET.test(lastWords(before, 2)) || (BAD_BUSINESS.test(`${right} `) && !IN_AN_ATTACK.test(right)))
  )
    return false;
  // Without a word of theft, only a company that is named is taken to have lost it so, and the claim is marked.
  if (
    kind === 'lost' &&
    !isTheft &&
    !scene.isAboutTheft &&
    !/ NAM\d+/.test(before) &&
    !/ (?:exchange|bridge|protocol|platform)(?: (?:has|had|also))*$/.test(before)
  )
    return false;
  if (/^(?:transferred|moved)$/.test(verb)) return THIEF_THERE.test(before) || UNLAWFUL.test(right);
  if (/^(?:withdrawn|vanished|disappeared|gone)$/.test(verb))
    return !(verb === 'gone' && GONE_ELSEWHERE.test(right)) && (isTheft || UNLAWFUL.test(right));
  if (kind === 'lost') return !(HOLDERS.test(lastWords(before, 2)) && !isTheft && !scene.isAboutTheft);
  if (
    verb === 'taken' &&
    (TAKEN_COINS.test(right) ||
      / taken from (?:its|their|his|her|users|customers|the)(?: \S+){0,3} (?:reserves?|wallets?|treasury|vaults?|accounts?|users|customers|pools?|bridge|exchange|platform|protocol)(?= |$)/.test(
        right,
      ))
  )
    return true;
  if (
    verb === 'taken' &&
    isCoin &&
    /^(?: (?:that|which))?(?: (?:was|were|had been))? taken from(?: (?!AMT|;|,)\S+){0,4} NAM\d+/.test(right)
  )
    return true;
  // "May have been taken from Kawabit, the security firm said".
  if (
    verb === 'taken' &&
    /^(?: (?:in|worth of|of) \S+)? (?:may|might) have been taken from(?: (?!AMT|;|,)\S+){0,4} NAM\d+/.test(right)
  )
    return true;
  // "Froze AMT0 of the AMT1 taken from Kawabit".
  const isPartBack = / (?:froze|frozen|freezing|recovered|clawed back) AMT\d+ of(?: (?:the|some|about))*$/.test(before);
  return (
    isTheft ||
    isPartBack ||
    scene.isAboutTheft ||
    (verb === 'taken' &&
      /^(?: \S+)? from(?: \S+){0,5} NAM\d+.* (?:recovered|returned|frozen|laundered|traced|hackers?)(?= |$)/.test(
        right.replace(/^.*? taken/, ''),
      ))
  );
}

/** "Some 4,064 bitcoin were taken,": by nobody that is named. */
const TAKEN_COINS =
  /^(?: (?:and AMT\d+|in|of|geo|(?!AMT)\S+(?= (?:tokens?|coins?) )|coins?|tokens?|crypto\w*))* (?:was|were|had been|have been|has been) taken(?: (?:[.,"\u201d]|from|in|by|during)(?: |$)|$)/;

/** Of these only a thief takes so many from a place. */
const COINS = /^(?:BTC|ETH|XRP|LTC|XMR|BNB|SOL|BCH|WBTC|WETH|TRX|XEM|ADA|DOGE)$/;
/** "Lost AMT to the same group". */
const TO_THIEVES =
  /^(?: (?:in|of|worth of) (?!AMT)\S+(?: \S+)?)? to (?:the |an? |some )?(?:(?!AMT|;|,)\S+ ){0,3}?(?:hackers?|attackers?|thieves|thief|gang|group|crew|ring|scammers?|fraudsters?|exploiters?|criminals?|cybercriminals|intruders?|ACT\d+|fake|phish\w+|malicious|malware|scams?|drainers?|frauds?|hacks?|exploits?|theft|rug|sim)(?= |$)/;

const BAD_BUSINESS =
  / (?:in value|of its value|of market (?:value|cap\w*)|in revenue|in sales|in market|on paper|in the(?: \S+)? quarter|in trading|on(?: \S+)? (?:loans?|trades?|trading|bets?|investments?|derivatives|positions?|futures)|to (?:bad|failed|falling)|betting|gambling|(?:as|when|after) (?:the )?(?:prices?|markets?)|as (?:users|customers|clients|depositors) (?:moved|left|fled|withdrew|switched)|to (?:rivals|competitors)|in bankruptcy|to liquidations?|went bankrupt|bankruptcy|bad loans?|electricity|(?:due to|owing to|because of)(?: the)? (?:bad|poor|falling|weak|declining|lower|slumping|sliding)|mismanagement)(?= )/;
/** An incident that took what users had. */
const OF_USERS =
  / (?:incident|compromise|unauthori[sz]ed (?:access|withdrawals?|transactions?|transfers?)|outflows?)(?= ).* (?:users?|customers?|clients?|hot wallets?|wallets?)(?= )/;
/** Who counts losses of this kind. */
const COUNTED = / (?:tally|tallies|hot wallets?)(?= )/;
const HOLDERS = / (?:holders|depositors|shareholders|lenders|traders|investors|speculators|players|miners)$/;
const THIEF_THERE =
  /\b(?:hackers?|thie(?:f|ves)|attackers?|intruders?|breach(?:ed)?|hacked|stole|drained|compromised)\b/;

function isWeakTheft(
  scene: Scene,
  before: string,
  verb: string,
  gap: string,
  right: string,
  isTheft: boolean,
): boolean {
  if ((DEED_SUBJECT.test(before) || countsDeeds(scene, before)) && FOR_THIEVES.test(gap)) return true;
  if (
    /^(?:generated|raised|amassed|earned|gained|made|obtained|acquired|secured|procured|accumulated|garnered|reaped|raked in|took in|taken in|brought in|bagged|banked|collected|obtaining|acquiring|amassing|securing)$/.test(
      verb,
    )
  )
    return (
      (actorSubject(before, scene.skeleton) !== null || THIEF.test(before)) &&
      (BY_ATTACKS.test(`${gap}${right}`) || (/^(?:obtain|acquir|secur|procur)/.test(verb) && FROM_SOMEBODY.test(right)))
    );
  if (/^(?:account\w* for|responsible for|behind)$/.test(verb))
    return actorSubject(before, scene.skeleton) !== null && (OF_THE_LOSSES.test(right) || / AMT\d+ of /.test(gap));
  const moves =
    /^(?:moved?|transfer|transferred|withdrew|withdraw|send|wire|drain|emptied|moving|withdrawing|transferring|redirected|diverted|rerouted|divert|redirect|remove|removed|removing|pull|pulled|pulling|extract|extracting)$/.test(
      verb,
    );
  if (moves && / (?:a|an|the|any|of|its|suspicious|large)$/.test(before)) return false;
  if (verb === 'emptied' && gap.endsWith(' of')) return true;
  if (/^(?:redirected|diverted|rerouted)$/.test(verb) && isTheft && THIEF_THERE.test(before)) return true;
  const isTried = ATTEMPT.test(lastWords(before, 6));
  // "The attacker exploited a flaw in our contract and withdrew": out of it.
  if (
    !isTried &&
    isTheft &&
    /^(?:withdrew|extracted|removed)$/.test(verb) &&
    TAKES_OUT.test(before) &&
    !INTO.test(right)
  )
    return true;
  if (moves && !isTried && isTheft && THIEF.test(before) && /^(?: \S+){0,6} (?:from|out of) /.test(right)) return true;
  if (
    moves &&
    !isTried &&
    isTheft &&
    / (?:exploit\w*|bug|flaw|attack\w*|thie\w+|intrud\w+|hack\w*)(?: \S+){0,20} (?:to)$/.test(before)
  )
    return true;
  if (
    verb === 'emptied' &&
    / (?:wallets?|accounts?|vaults?|pools?) (?:containing|holding|of|with)(?= |$)/.test(gap) &&
    THIEF.test(before)
  )
    return true;
  if (
    moves &&
    isTheft &&
    THIEF.test(before) &&
    / (?:to|into)(?: \S+){1,6} (?:under|controlled|they|he|of)(?: (?:their|his|its|own|by|the|controlled|control|hackers?|thieves|attackers?))+(?= |$)/.test(
      right,
    )
  )
    return true;
  if (moves) return isTried && isTheft;
  if (isTried) return true;
  if (verb === 'taken' && / (?:amount|sum|total|haul)$/.test(before) && / from /.test(gap)) return true;
  if (/ from (?:which|whom|where)(?: \S+){1,3}$/.test(before) && isTheft) return true;
  if (/^(?:took|taken|taking|take)$/.test(verb) && OF_THE_CHARGED.test(before) && IS_CHARGED.test(scene.skeleton.text))
    return true;
  if (
    verb === 'drain' &&
    before.endsWith(' to') &&
    /^(?: (?:in|of|worth of) \S+(?: \S+)?)? (?:from|out of)(?= )/.test(right)
  )
    return true;
  const whoever =
    / (?:whoever|who|someone|somebody|unknown persons?)$/.test(before) && /^(?: \S+){0,6} from /.test(right);
  return (
    (isTheft || whoever) &&
    !/\b(?:bets?|loans?|steps|part|place|control|advantage|cut|fee|commission)\b/.test(gap) &&
    (whoever || isThief(scene, before, right))
  );
}

const TAKES_OUT =
  / (?:attackers?|hackers?|exploiters?|thief|thieves|intruders?)(?: (?!,|;|AMT|who|that|which|owner|victim)\S+){0,12} and(?: then)?$| (?:attackers?|hackers?|exploiters?|thief|thieves|intruders?)(?: (?:then|also|later|quietly|quickly|had|has|have|illegally|illicitly))*$/;
const INTO = /^(?: (?!AMT|;|,)\S+){0,5}? (?:to|into|through|via|back|for|with)(?= )/;

const FROM_SOMEBODY =
  /^(?: (?:in|of|worth of) (?!AMT)\S+(?: \S+)?)? from(?: (?:the|an?|geo|-|based|crypto|cryptocurrency|exchange|bank|platform|bridge|protocol)){0,5} NAM\d/;

/** Who talks somebody out of money is a thief only where he is called one. */
const PERSUADES = /^(?:talk|trick|dupe|con|scam|phish|deceiv|coax)\w*$/;

const OF_THE_LOSSES =
  /^(?:(?: ,)?(?: or)? AMT\d+(?: ,)?| \( AMT\d+ \))? (?:of|in|worth of)(?: (?!AMT|;|,)\S+){0,8}? (?:loss(?:es)?|stolen|thefts?|hacks|taken|lost|looted)(?= |$)/;

/** Who took it stands charged. */
const OF_THE_CHARGED =
  / (?:brothers?|men|man|woman|women|cousins?|pair|duo|couple|defendants?|students?|teenagers?|old|engineers?|developers?|employees?|trader|siblings|twins|accomplices?|suspects?)(?: (?!,|;|AMT)\S+){0,8}$/;
const IS_CHARGED =
  / (?:indictment|indicted|charges|charged|prosecutors|complaint|pleaded guilty|convicted|sentenced)(?= )/;

/** "generated $2 billion … using cyberattacks". */
const BY_ATTACKS =
  / (?:using|through|via|by|from|with)(?: (?!AMT|;)\S+){0,8} (?:cyberattacks|attacks|hacks|hacking|thefts?|cyberthefts?|heists?|stealing|cybercrime|intrusions|robberies|breaches|exploits|cyber-?theft|break-ins|them|these|those)(?= |$)/;

/** The subject of a weak verb is someone who steals, or what is taken is taken from somebody. */
function isThief(scene: Scene, before: string, right: string): boolean {
  return (
    THIEF.test(before) ||
    THIEF_AND.test(before) ||
    DEED_SUBJECT.test(before) ||
    actorSubject(before, scene.skeleton) !== null ||
    /^(?: \S+){0,6} from /.test(right)
  );
}

/** "the Kawabit hack netted", "a second attack, in October, netted". */
const DEED_SUBJECT =
  / (?:hack|heist|theft|attack|breach|exploit|raid|robbery)(?: ,(?: \S+){1,4} ,| ,? (?:which|that)(?: reportedly| allegedly)?)?$/;

const FOR_THIEVES =
  / (?:hackers?|attackers?|thieves|thief|perpetrators?|culprits?|robbers|intruders?|criminals|gang|group)(?= |$)/;

/** "Hackers struck Kawabit on Friday and took", "tried to steal AMT0 and succeeded in taking". */
const THIEF_AND =
  / (?:hackers?|attackers?|thieves|intruders?|robbers?|burglars?|cybercriminals) (?:struck|hit|broke|hacked|breached|raided|attacked|targeted|exploited|compromised)(?: (?!,|;|AMT|and)\S+){0,12} and$| (?:steal|rob)(?: (?!;)\S+){1,14} and (?:succeeded in|managed to)$/;

const THIEF =
  /\b(?:hackers?|thie(?:f|ves)|attackers?|intruders?|criminals?|cybercriminals|robbers?|gang|exploiters?|scammers?|fraudsters?|burglars?|culprits?|perpetrators?|they|who|that|group|crew|operatives|agents|spies|someone|somebody|whoever|insiders?|defendants?|(?:co - )?conspirators?|(?:unauthori[sz]ed|malicious|unknown|outside|third|bad|threat) (?:part(?:y|ies)|actors?|persons?|individuals?|users?))\b(?: \S+){0,5}$/;

/** "Of its market value is gone", "had gone through a mixer": not gone from anybody. */
const GONE_ELSEWHERE = /^ of (?!it |them )| gone (?:through|to|into|towards?|on|over|for|via)(?= )/;
