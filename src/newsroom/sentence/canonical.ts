import { ASIDES } from './asides.ts';
import { REORDERED } from './reordered.ts';
import { REPORTED } from './reported.ts';
import { ROUNDABOUT } from './roundabout.ts';
import { plainly, SILENCES, tidy } from './wordings.ts';

/**
 * English tells one deed in many orders: "gone from NAM0 were AMT0", "robbed of AMT0, NAM0 has closed", "from NAM0 they took
 * AMT0", "what they took was AMT0". A skeleton is put into the plain order first ("AMT0 was gone from NAM0"), so that one
 * pattern reads all of them. Only words and codes that are there are moved, and only where the whole shape is there; whatever
 * takes a statement back stays where the later rules look for it.
 */
interface Turn {
  readonly from: RegExp;
  readonly to: string | ((groups: Groups) => string);
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Up to `count` words of one clause without a figure. */
const words = (count: number, not = ''): string =>
  `(?: (?!(?:AMT\\d+|[,;:]${not === '' ? '' : `|${not}`})(?= ))\\S+){0,${count}}?`;
const TAKEN =
  'stolen|taken|drained|siphoned(?: off| out)?|looted|swiped|pilfered|plundered|missing|gone|lost|removed|withdrawn|spirited away|spirited out|snatched|carried off|vanished|purloined|skimmed|embezzled|lifted|emptied|sucked out|pumped out|swept out|swept away';
/** "AMT0 and AMT1 in stablecoins": what a verb in front of its subject is said of. */
const OF_WHAT =
  '(?: (?:in|worth of|of) (?:cash|crypto|cryptocurrency|cryptocurrencies|tokens?|stablecoins?|other tokens|various tokens|digital assets|virtual assets|customer funds|altcoins|nfts|(?:geo )?dollars))?';
const SUMS = `(?: (?:some|about|another|roughly|a total of|no less than|the|an?|nothing less than))*(?: AMT\\d+${OF_WHAT})(?:(?: ,)?(?: and| plus| as well as| ,)(?: (?:some|about|another|roughly|a further))* AMT\\d+${OF_WHAT})*`;
/** "… , NAM0 wrote in a post-mortem ,". */
const ASIDE = `(?: ,(?<aside> (?:(?:by|according to|as)${words(9)}|(?!which|who|and|but)\\S+${words(3)} (?:wrote|said|says|writes|admitted|reported|confirmed|disclosed|reckons?|estimates?|calculates?|believes?)${words(7)})) ,)?`;
const THIEVES =
  '(?:the |some |unknown |unidentified |suspected |geo )*(?:hackers?|attackers?|thieves|thief|intruders?|robbers?|burglars?|raiders?|exploiters?|criminals|gang|group|crew|cybercriminals|ACT\\d+(?: hackers?| operatives| agents| actors)?)';
const TOOK =
  'took|stole|got|drained|siphoned|looted|netted|swiped|grabbed|lifted|removed|snatched|pilfered|made off with|got away with|walked away with|walked off with|ran off with|have taken|had taken|has taken|have stolen|had stolen|has stolen|are said to have taken|are said to have stolen|are thought to have taken|reportedly took|allegedly took|allegedly stole|reportedly stole';
const DEED =
  'hack|hacking|attack|cyberattack|breach|theft|heist|exploit|raid|intrusion|robbery|break - in|burglary|assault|strike|incident|cyberheist|swindle|scam|job|hit';
const ROBBED =
  'robbed|relieved|stripped|hacked|hit|drained|emptied|fleeced|cheated|defrauded|swindled|bilked|conned|cleaned out|bled|looted|exploited|struck|raided|plundered';

/** Verbs in front of what they are said of. */
const INVERTED: readonly Turn[] = [
  {
    // "Gone from the wallets of NAM0, by its own count, were AMT0", "stolen in the raid, NAM0 wrote, were AMT0 and AMT1".
    from: new RegExp(
      `^(?<lead>(?: (?:among the (?:assets|coins|things|tokens)|also|now|still|all))?) (?<verb>${TAKEN})(?<place>${words(16)})${ASIDE} (?<be>was|were|is|are|has been|have been|had been)(?<sums>${SUMS})(?<rest>(?: [,.;].*)?)$`,
    ),
    to: turnedAround,
  },
  {
    // "Thwarted by a clerk was an attempt by ACT0 to steal".
    from: new RegExp(
      `^ (?<verb>thwarted|foiled|blocked|stopped|prevented|averted|detected in time)(?<by>${words(10)}) (?:was|were|is) (?<what>an?${words(3)} (?:attempts?|bids?|plots?|efforts?)${words(10)} to (?:steal|rob|drain|siphon|loot|take|transfer) AMT\\d+(?: (?!AMT|,|;)\\S+){0,8})(?<rest> [.,;].*)$`,
    ),
    to: thwarted,
  },
  {
    // "Responsible for the theft of AMT0 was ACT0", "behind the hack of NAM0 is ACT0".
    from: /^ (?<what>responsible for|behind|blamed for|suspected (?:in|of|by)|accused (?:of|by)|wanted for|to blame for|charged with|implicated in|linked to|tied to)(?<deed>(?: (?!;|was|were|is|are)\S+){1,24}?) (?<be>was|were|is|are)(?<who>(?: (?:the|suspected|geo|-|a|group|called|known|as|hackers?))* ACT\d+(?: hackers?| group| operatives| actors| unit| 's \S+(?: \S+)?)?)(?<rest> [.,;].*)$/,
    to: '$<who> $<be> $<what>$<deed>$<rest>',
  },
  {
    // "Worth AMT0 , the haul".
    from: new RegExp(
      `^ (?:worth|valued at|put at|estimated at|totalling|totaling) AMT(?<sum>\\d+) , the (?<what>haul|loot|theft|heist|loss|take|losses)(?<of>${words(8)}) (?<verb>was|were|is|makes?|made|ranks?|became)(?= )`,
    ),
    to: ' the $<what>$<of> , worth AMT$<sum> , $<verb>',
  },
];

const LATER: readonly Turn[] = [
  {
    // "An attempt by ACT0 in PER0 to steal".
    from: /(?<= )(?:an?|the)(?: (?!AMT|ACT|,)\S+)? (?:attempt|bid|plot|effort) by(?<who>(?: (?:the|geo|state|-|group))* ACT\d+(?: hackers| operatives| actors)?)(?<when>(?: (?:in|on|early|late|PER\d+))*) to (?<verb>steal|take|siphon|transfer|drain)(?= AMT)/g,
    to: '$<who>$<when> tried to $<verb>',
  },
];

/** Participles of the robbed in front of its name. */
const FRONTED: readonly Turn[] = [
  {
    // "Robbed of AMT0 in PER0, NAM0 has closed".
    from: new RegExp(
      `^ (?:(?:already|once|twice|previously|first|reportedly|allegedly) )?(?<verb>${ROBBED}) (?<prep>of|for)(?<sums>${SUMS})(?<rest>(?: (?!AMT|;|:)\\S+){0,16}?) ,(?<the>(?: (?:the|geo|-|based|crypto|exchange|bridge|protocol|lender|platform|bank|broker|custodian|lending|trading|defi|gaming))*) (?<name>NAM\\d+)(?= (?!'s)(?:\\w|,))`,
    ),
    to: '$<the> $<name> was $<verb> $<prep>$<sums>$<rest> , and',
  },
  {
    // "Having lost AMT0 to hackers, NAM0 has closed", "a year after losing AMT0, NAM0".
    from: new RegExp(
      `^(?<lead>(?: (?!AMT|NAM|ACT|,|;)\\S+){0,7}?) (?:having lost|having been (?<verb>${ROBBED}) (?<prep>of|for)|(?:after|since|despite|upon|following|before|by|having|weeks after|and) (?:losing|having lost|being (?<verbb>${ROBBED}) (?<prepb>of|for)|having been (?<verbc>${ROBBED}) (?<prepc>of|for)))(?<sums>${SUMS})(?<rest>(?: (?!AMT|NAM|;|:)\\S+){0,16}?) ,(?<the>(?: (?:the|geo|-|based|crypto|exchange|bridge|protocol|lender|platform|bank|broker|custodian|lending|trading|defi|gaming))*) (?<name>NAM\\d+)(?= (?!'s)(?:\\w|,))`,
    ),
    to: afterLosing,
  },
  {
    // "Victim of a AMT0 theft in PER0, NAM0".
    from: new RegExp(
      `^ (?:the |a |once )?(?:victims?|target) of (?<what>(?:an?|the)${words(4)} AMT\\d+ (?:${DEED})(?: (?!AMT|,|;)\\S+){0,10}) ,(?<the>(?: (?:the|geo|-|based|crypto|exchange|bridge|protocol|lender|platform))*) (?<name>NAM\\d+)(?= (?!'s)\\w)`,
    ),
    to: '$<the> $<name> was the victim of $<what> , and',
  },
];

/** From whom, in front of who took what. */
const PLACE_FIRST: readonly Turn[] = [
  {
    // "From NAM0 the thieves took AMT0": their verb's.
    from: new RegExp(
      `^(?<lead>(?: (?:and|in PER\\d+ ,|on PER\\d+ ,|PER\\d+ ,|then|next))*) (?:from|out of)(?<the>(?: (?!AMT|NAM|,|;|:)\\S+){0,6}) (?<name>NAM\\d+)(?: ,)? (?<who>${THIEVES}|they|he|she|it|another group) (?<verb>${TOOK})(?<sums>${SUMS})`,
    ),
    to: '$<lead> $<who> $<verb>$<sums> from$<the> $<name>',
  },
  {
    // "…, from its sister firm NAM1 another AMT1".
    from: /(?<= AMT\d+(?: (?!;)\S+){0,12}) ,(?: and)? (?:from|out of)(?<the>(?: (?!AMT|NAM|,|;|:)\S+){0,6}) (?<name>NAM\d+)(?: ,)?(?<sums>(?: (?:another|some|a further|about|roughly))* AMT\d+)(?= [,.;])/,
    to: ' and$<sums> from$<the> $<name>',
  },
];

const CLEFT: readonly Turn[] = [
  {
    // "AMT0: that is what ACT0 took from NAM0".
    from: new RegExp(
      `^ (?<sum>AMT\\d+)(?: (?:-|\u2013|\u2014|:|,|\\.|in (?!AMT)\\S+))+ (?:that|this|it|such) (?:is|was) (?:what|how much|the (?:sum|amount|haul|price|loss|damage|total|toll)(?: (?:that|which))?)(?<who>(?: (?!AMT|,|;)\\S+){1,7}?) (?<verb>${TOOK}|lost|have lost|has lost|had lost)(?= )`,
    ),
    to: '$<who> $<verb> $<sum>',
  },
  {
    // "AMT0 is what ACT0 took", "AMT0 was how much NAM0 lost".
    from: new RegExp(
      `^(?<sums>${SUMS}) (?:is|was|are|were) (?:what|how much|the (?:sum|amount|haul|total)(?: (?:that|which))?)(?<who>(?: (?!AMT|,|;)\\S+){1,7}?) (?<verb>${TOOK}|lost|have lost|has lost|had lost)(?= )`,
    ),
    to: '$<who> $<verb>$<sums>',
  },
  {
    // "What the intruders came for, and got, was the AMT0 of NAM0".
    from: new RegExp(
      `^ (?:what|all that|the thing that|everything)(?<who> ${THIEVES}| they)(?: came for ,)?(?: and| eventually| finally| really| actually)* (?<verb>${TOOK}|left with|escaped with|made away with)(?<place>(?: (?!AMT|,|;)\\S+){0,12}?)(?: ,)? (?:was|were|is|are|came to|amounted to|added up to)(?<sums>${SUMS})(?: (?:of|in|held by|belonging to|at) (?<name>NAM\\d+))?(?= )`,
    ),
    to: whatTheyGot,
  },
  {
    // "What NAM0 lost to hackers in PER0 was AMT0".
    from: new RegExp(
      `^ (?:what|all that)(?<who>(?: (?:the|geo|-|based|crypto|exchange|bridge|protocol))* NAM\\d+) (?<verb>lost|has lost|had lost)(?<place>(?: (?!AMT|;)\\S+){0,10}?) (?:was|were|is|came to|amounted to|added up to)(?<sums>${SUMS})(?= )`,
    ),
    to: '$<who> $<verb>$<sums>$<place>',
  },
  {
    // "It was ACT0, the SPK0 now says, that stole".
    from: /^ it (?:was|is)(?<who>(?: (?:the|geo|suspected|-|state))* (?:NAM\d+|ACT\d+(?: hackers| operatives)?)) ,(?<aside>(?: (?!,|;|AMT)\S+){1,8}) , (?:that|which|who)(?<rest> (?:lost|stole|took|drained|had|was|were|has|have|made|robbed|siphoned|looted|broke|hacked|suffered)(?: (?!;)\S+)*?)(?= \. $)/,
    to: '$<who>$<rest> ,$<aside>',
  },
  // "It was NAM0 that lost", "it was hackers who stole", "it was in PER0 that".
  {
    from: /^(?<lead>(?: (?!AMT|;|not|n't)\S+){0,6}?) it (?:was|is)(?<who>(?: (?:the|geo|-|based|crypto|exchange|bridge|protocol|suspected|hackers|from|state))* (?:NAM\d+|ACT\d+(?: hackers| operatives)?|hackers|thieves|attackers)) (?:that|which|who)(?= (?:lost|stole|took|drained|had|was|were|has|have|made|netted|robbed|siphoned|looted|broke|hacked|suffered|paid|got|carried))/,
    to: '$<lead>$<who>',
  },
  {
    from: new RegExp(
      `^(?<lead>(?: (?!AMT|;|not|n't)\\S+){0,6}?) it (?:was|is) (?<place>from(?: (?!AMT|NAM|,|;)\\S+){0,6} NAM\\d+) that (?<who>${THIEVES}|they) (?<verb>${TOOK})(?<sums>${SUMS})`,
    ),
    to: '$<lead> $<who> $<verb>$<sums> $<place>',
  },
  {
    from: new RegExp(
      `^(?<lead>(?: (?!AMT|;|not|n't)\\S+){0,6}?) it (?:was|is)(?<sums>${SUMS}) that (?<who>${THIEVES}|they|(?:the )?NAM\\d+) (?<verb>${TOOK}|lost)(?= )`,
    ),
    to: '$<lead> $<who> $<verb>$<sums>',
  },
  {
    from: /^ it was (?<when>(?:in|on|around|late in|early in)(?: the (?:night|morning|evening|afternoon|day|eve|weekend|early hours) of)? PER\d+)(?: ,(?: (?!AMT|,|;|not|never)\S+){1,14} ,)? that(?= )/,
    to: ' $<when>',
  },
  {
    // "Of the AMT0 that ACT0 tried to steal from NAM0 in PER0, it got away with AMT1".
    from: /^ of the (?<sum>AMT\d+)(?: in (?!AMT)\S+)?(?: (?:that|which))?(?<who>(?: (?:the|suspected|geo|hackers|thieves|attackers|gang|group|ACT\d+|they))+) (?<verb>tried to (?:steal|take|transfer|move)|attempted to (?:steal|take|transfer)|sought to (?:steal|take)|went after|were after|was after)(?<place>(?: (?!AMT|;)\S+){0,12}?) ,(?: (?:it|they|the (?:hackers|thieves|attackers|group|gang|intruders)|only|in the end|ultimately|eventually))+(?= (?:got|made|succeeded|managed|walked|ended|stole|took|escaped|secured|kept))/,
    to: '$<who> tried to steal $<sum>$<place> , and',
  },
];

/** Participants that stand in other words than the later patterns know. */
const WORDING: readonly Turn[] = [
  {
    from: /(?<= )(?<verb>draining|looting|plundering|emptying|siphoning(?: off| out)?|pilfering|robbing|swiping|snatching|purloining|filching) of(?= (?:(?:some|about|the|roughly|nearly|another|more than|an estimated) )*AMT\d)/g,
    to: 'theft of',
  },
  {
    from: /(?<= )(?:the|a|its|that|this) (?<verb>draining|looting|plundering|emptying|siphoning(?: off| out)?|pilfering|robbing|swiping|snatching|purloining|filching) of(?= (?:(?:some|about|the|roughly|nearly|another|more than|an estimated) )*AMT\d)/g,
    to: 'the theft of',
  },
  {
    from: /(?<= )(?:phished|hacked|conned|tricked|talked|bluffed|lied|cheated|schemed|scammed|coded|stole|swindled|sim - swapped|exploited|looted|thieved) (?:its|their|his|her) way (?:in)?to(?= (?:(?:some|about|the|roughly|nearly|another|a total of) )*AMT\d)/g,
    to: 'stole',
  },
  {
    from: /(?<= )(?:was|were) able to confirm(?= that )/g,
    to: 'confirmed',
  },
  {
    // "The mixer was used by ACT0 to launder AMT0".
    from: /^(?: (?!AMT|ACT|,|;|not|never|n't)\S+){1,8} (?:was|were|is|has been|had been) used by(?<who>(?: (?:the|a|geo|state|-|sponsored|group))* ACT\d+(?: hackers| operatives| actors)?) to launder(?= )/g,
    to: '$<who> laundered',
  },
  {
    // "AMT1 has been frozen and a further AMT2 returned".
    from: /(?<= AMT\d+(?: (?!AMT|,|;)\S+){0,3} (?<be>was|were|has been|have been|had been) (?:\S+ed|frozen)(?: (?!AMT|;|,|was|were|has|have|had)\S+){0,8})(?: ,)? and(?: (?:a further|another|the other|some|about|then|roughly))* (?<sum>AMT\d+)(?: (?:more|in (?!AMT)\S+))? (?<verb>returned|recovered|frozen|laundered|retrieved|clawed back)(?= [.,;])/g,
    to: ' , and $<sum> $<be> $<verb>',
  },
  {
    // "A single victim, NAM0": its name.
    from: /(?<= (?:from|of|at|by)) (?:an?|the|one|just one|only one)(?: (?!AMT|NAM|,|;)\S+){0,3} (?:victim|target|exchange|platform|bridge|bank|protocol|company|firm|lender|broker|custodian) ,(?=(?: (?:the|geo|-|based|exchange|bridge|protocol|platform|lender|broker|custodian|crypto))* NAM\d+ [.,;])/g,
    to: '',
  },
  {
    // "Accused of having hacked NAM0".
    from: /(?<= (?:accus\w+|suspect\w*|blam\w+|convict\w+|guilty)(?: (?!AMT|;|,)\S+){0,6} (?:of|for|in)) (?:having )?(?:hacked(?: into)?|hacking(?: into)?|robbed|robbing|breached|breaching|broken into|breaking into|attacked|attacking|infiltrated|infiltrating|compromised|compromising|raided|raiding|burgled|penetrated|penetrating)(?=(?: (?!AMT|NAM|ACT|that|which|and|to|,|;)\S+){0,4} NAM\d)/g,
    to: ' the hack of',
  },
  {
    // "The raid on NAM0 netted the intruders AMT0".
    from: new RegExp(
      `(?<= (?:${DEED}) (?:of|on|at|against|from|into|targeting)(?: (?:the|geo|exchange|bridge|-|based|crypto)){0,4} NAM\\d+(?: (?:exchange|bridge|wallet|in|on|early|late|PER\\d+|\\w+day|last|this|week|month)){0,4})(?: ,)?(?: (?:that|which))?(?: (?:reportedly|allegedly|also|has|had|eventually|ultimately))* (?:netted|earned|yielded|brought(?: in)?|handed|gave|fetched|produced|delivered|garnered)(?: (?!ACT)(?:${THIEVES}|them|its perpetrators|the perpetrators|the culprits|those behind it))?(?=(?: (?:a haul of|some|about|roughly|a total of))* AMT\\d)`,
      'g',
    ),
    to: ' , in the course of which hackers stole',
  },
  {
    from: / , as(?: (?!AMT|,|;)\S+){1,6} (?:claimed|feared|thought|believed|assumed|said|reported|suggested|speculated) ,(?= by )/g,
    to: '',
  },
  { from: /(?<= in an? \S+) that (?:it|they|he|she)(?: (?!AMT|,|;)\S+){1,5}(?= ,)/g, to: '' },
  // "Robbed in PER0, robbed again: NAM0 lost".
  { from: /^ (?:robbed|hacked|hit|struck|looted|burgled)(?: (?!AMT|NAM|ACT|;|:)\S+){1,8} :(?= NAM\d)/g, to: '' },
  { from: / who (?:did not exist|never existed|was not real|does not exist|did not work there)(?= )/g, to: '' },
];

/** Thefts named first and listed behind: "thefts that … attributed to ACT0 include AMT0 from NAM0, AMT1 from NAM1". */
const LISTED: readonly Turn[] = [
  {
    from: /^(?<head>(?: (?!AMT|;|:|foiled|attempted|failed|thwarted|averted|planned)\S+){0,6}? (?:thefts|heists|hacks|robberies|raids|attacks|losses|exploits|breaches)(?: (?!AMT|;|:)\S+){0,16}?) (?:include|included|includes|including|comprise|comprised|are|were|:|saw)(?= (?:(?:some|about|the|another|roughly) )*AMT\d+(?: in (?!AMT)\S+)? (?:from|at|out of) )/,
    to: '$<head> , in which hackers stole',
  },
];

/** "Thefts of PER0, blamed on ACT0: NAM0, AMT0; NAM1, AMT1". */
const ITEM =
  '(?: (?:the|geo|exchange|bridge))* (NAM\\d+)(?: (?:exchange|bridge|protocol))?(?: ,| :| -| \u2013| \u2014| \\() (AMT\\d+)(?: \\))?';
const ITEMS = new RegExp(
  `^(?<head>(?: (?!AMT|NAM|;|:)\\S+){0,20}? (?:thefts|heists|hacks|robberies|raids|losses|exploits|breaches|victims)(?: (?!AMT|NAM|;|:)\\S+){0,20}?) :(?<items>${ITEM.replace(/\((?=NAM|AMT)/g, '(?:')}(?:(?: ;| ,| and)+${ITEM.replace(/\((?=NAM|AMT)/g, '(?:')})*)(?<end> [.,;].*|\\s*)$`,
);

function listed(text: string): string {
  const found = ITEMS.exec(text);
  if (found === null) return text;
  const { head, items, end } = found.groups!;
  const each = [...items!.matchAll(new RegExp(ITEM, 'g'))].map(([, name, sum]) => `${sum} from ${name}`);
  return `${head} , in which hackers stole ${each.join(' , ')}${end}`;
}

/** What is added between commas to a victim's name: it governs nothing behind it. */
const ADDED =
  /(?<= (?<name>NAM\d+)) , (?:an?|the|which|who|whose|once|formerly|long|one|its|based|founded|known|run|owned|then|now|among|set|launched|registered|licensed|backed|home|with|like|itself)(?= )(?:(?: (?!AMT|NAM|ACT|lost|losing|stole\w*|hack\w*|theft|rob\w*|drain\w*|exploit\w*|breach\w*|said|says|,|;|:)\S+)| AMT\d+(?= of (?!AMT))){1,18} ,(?= (?:was|were|has|had|have|lost|loses|suffered|saw|got|is|reported|disclosed|netted|yielded|earned|brought)(?= ))/g;

/** "Having lost AMT0 …, NAM0": which of the three ways it is said in decides the verb. */
function afterLosing(groups: Groups): string {
  const [verb, prep] =
    groups['verb'] === undefined
      ? groups['verbb'] === undefined
        ? [groups['verbc'], groups['prepc']]
        : [groups['verbb'], groups['prepb']]
      : [groups['verb'], groups['prep']];
  const told = verb === undefined ? 'lost' : `was ${verb} ${prep}`;
  return `${groups['the']} ${groups['name']} ${told}${groups['sums']}${groups['rest']} , and`;
}

/** "Gone", "missing": taken, where a theft is spoken of. */
function turnedAround({ verb, sums, place, aside, rest }: Groups): string {
  const told = /^(?:gone|missing|lost|removed|withdrawn|vanished|emptied)/.test(verb!) ? 'taken' : verb;
  return `${sums} were ${told}${place} ,${aside ?? ''}${rest}`;
}

/** The bank whose clerk stopped it is the one that it was to be stolen from. */
function thwarted({ what, verb, by, rest }: Groups): string {
  const bank = / NAM\d+$/.exec(by!)?.[0] ?? '';
  return ` ${bank === '' ? what : what!.replace(/ from it$/, ` from${bank}`)} , which was ${verb}${by}${rest}`;
}

function whatTheyGot({ who, verb, sums, name, place }: Groups): string {
  const told = /^(?:got|left|escaped|made)/.test(verb!) ? 'stole' : verb;
  return `${who} ${told}${sums}${name === undefined ? '' : ` from ${name}`}${place}`;
}

function turn(text: string, { from, to }: Turn): string {
  if (typeof to === 'string') return text.replace(from, to);
  return text.replace(from, (...found: unknown[]) => to(found.at(-1) as Groups));
}

/** The skeleton's words in plain order. */
export function canonical(text: string): string {
  if (!/ (?:AMT|ACT)\d/.test(text)) {
    const silent = SILENCES.reduce((plain, [from, to]) => plain.replace(from, to), text);
    return plainly(silent === text ? text : tidy(silent));
  }
  const bare = [...ASIDES, ...ROUNDABOUT, ...REPORTED].reduce((told, [from, to]) => told.replace(from, to), text);
  let plain = plainly(listed(bare).replace(ADDED, ''));
  for (const [from, to] of REORDERED) {
    const next = plain.replace(from, to);
    if (next !== plain) plain = tidy(next);
  }
  for (const rules of [WORDING, LISTED, INVERTED, FRONTED, PLACE_FIRST, CLEFT, LATER]) {
    for (const rule of rules) {
      const next = turn(plain, rule);
      if (next !== plain) plain = tidy(next);
    }
  }
  return plain;
}
