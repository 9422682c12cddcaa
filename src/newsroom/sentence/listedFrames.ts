import { COIN_CODES, COIN_WORDS } from '../grammar/units.ts';
import type { Scene } from './draft.ts';
import { type Frame, uncounted, WINDOW } from './frame.ts';
import { isReplacement } from './replaced.ts';
import { standingOf } from './standing.ts';
import { THEFT_CONTEXT } from './theftPatterns.ts';

/** "$40 million from A, $32 million from B and $4 million from C": the first one's verb governs all. */
export function continuedFrame(
  scene: Scene,
  last: { frame: Frame; index: number },
  at: number,
  index: number,
): Frame | null {
  const { text } = scene.skeleton;
  const start = text.indexOf(` AMT${last.index} `) + ` AMT${last.index}`.length;
  const { kind, predicate } = last.frame;
  // "AMT0 was stolen from A, AMT1 from B": the verb stands once, behind the first.
  const said = last.frame.kind === 'passive' ? `${last.frame.gap} ${last.frame.verb}` : '';
  const between = uncounted(
    scene.skeleton,
    text.slice(text.startsWith(`${said} `, start) ? start + said.length : start, at),
  );
  const right = text.slice(at + ` AMT${index}`.length, at + WINDOW).trimEnd();
  const parts = madeUpOf(scene, last, text.slice(start, at), right, index);
  if (parts !== null) return parts;
  if (kind === 'passive' && !FROM_A_NAME.test(right) && !CAME_FROM.test(right)) return null;
  const frame = { ...last.frame, right, gap: '', index, isWhole: false };
  // "A lost AMT and B AMT": the second has a subject of its own.
  const other = kind === 'lost' || kind === 'suffered' ? OTHER_SUBJECT.exec(between) : null;
  if (other !== null) return { ...frame, before: ` ${other[1]!}`, own: true };
  // "Lost AMT to a flash loan attack in May and AMT to an exploit in July".
  if (kind === 'lost' && TO_ONE.test(between) && TO_OTHER.test(right)) return frame;
  // "was hacked for AMT in May and for AMT in June", "lost AMT in 2019 and another AMT in 2021".
  if ((kind === 'lost' || kind === 'suffered' || kind === 'verb') && AGAIN.test(between)) return frame;
  // "…, including AMT in 2023", ", AMT of it in 2022".
  const isPart =
    PART.test(between) || (between.endsWith(' ,') && /^ (?:of it|of that|of which|of this|of them)(?= )/.test(right));
  if (
    isPart &&
    predicate === 'stolen' &&
    !last.frame.isAttempt &&
    !/^ (?:\S+ ){0,3}(?:stolen|taken|drained|lost|recovered|frozen|belong\w+|that|which)(?= |$)/.test(right)
  )
    return { ...frame, isPart: true };
  if (kind === 'compound' || kind === 'noun' ? !IN_LIST.test(between) : false) return null;
  // Two sums side by side without a victim each may be the same money twice: they are marked.
  const isBeside = BESIDE.test(`${between} AMT${index}${right}`) && kind !== 'passive' && kind !== 'compound';
  if (!isBeside && !(IN_LIST.test(between) && / (?:from|at) /.test(between))) return null;
  // Sums of two coins are never one value in two units.
  const units = [last.index, index].map((number) => scene.skeleton.amounts[number]!.amount.unit);
  const isMarked =
    isBeside &&
    !(units.every((unit) => COIN_UNITS.has(unit)) && last.frame.isBeside !== true && last.frame.isPart !== true);
  return { ...frame, isBeside: isMarked };
}

/** "Took AMT0 from NAM0 : AMT1 , AMT2 and AMT3 in stablecoins": the coins that a sum of money was, each of them stolen too. */
function madeUpOf(
  { skeleton: { amounts, text } }: Scene,
  last: { frame: Frame; index: number },
  between: string,
  right: string,
  index: number,
): Frame | null {
  const { predicate, isAttempt } = last.frame;
  const isFirst = last.frame.isMadeUp !== true;
  if (predicate !== 'stolen' || isAttempt || !(isFirst ? OPENS_A_LIST : GOES_ON).test(between)) return null;
  const isCoin = (number: number): boolean =>
    COIN_UNITS.has(amounts[number]!.amount.unit) || IN_STABLECOINS.test(text.slice(text.indexOf(` AMT${number} `)));
  if (!isCoin(index) || (isFirst && (!LIST_GOES_ON.test(right) || COIN_UNITS.has(amounts[last.index]!.amount.unit))))
    return null;
  return {
    ...last.frame,
    right: LIST_ENDS.test(right) ? '' : right,
    gap: '',
    index,
    isWhole: false,
    isPart: true,
    isMadeUp: true,
  };
}
const OPENS_A_LIST =
  /^(?: (?!AMT|;|:|but|and|which|who|that)\S+){0,10} ?(?::|, (?:made up|composed|consisting|comprised) of|, comprising|, split between|\u2013|\u2014|- )$/;
const GOES_ON =
  /^(?: (?:in|of|worth of) (?!AMT)\S+(?: (?:tokens|coins))?)?(?: ,)?(?: (?:and|plus|as well as))?(?: (?:another|some|about))?$/;
const IN_STABLECOINS =
  /^ AMT\d+ (?:in|of|worth of) (?:usdc|usdt|dai|busd|stablecoins?|ether|bitcoin|tether|wrapped|various|other|altcoins|tokens|geo)(?= )/;
const LIST_GOES_ON = /^(?: (?:in|of) (?!AMT)\S+)?(?: ,)?(?: and| plus)?(?: (?:another|some|about))? AMT\d/;
const LIST_ENDS = /^(?: (?:in|of) (?!AMT)\S+(?: \S+)?)? [.,;)]/;

const COIN_UNITS = new Set([...COIN_CODES.values(), ...COIN_WORDS.values()]);

const IN_LIST =
  /^(?: (?:worth|in|of|from|at|by|on|the|a|an|its|users|virtual|digital|currency|assets?|stablecoins?|coins|funds|money|geo|-|based|crypto|cryptocurrency|bitcoin|ether|tokens?|exchange|exchanges|bridge|protocol|platform|bank|company|firm|lender|site|broker|brokerage|custodian|dex|wallet|wallets|startup|game|marketplace|market|derivatives|lending|trading|gaming|payments?|processor|processors|service|network|fund|rival|fellow|hot|NAM\d+|PER\d+)){0,12} ?(?: ,)?(?: and)?(?: (?:another|a further|also|then|later|and|some|about)){0,3}$/;
/** Behind one of a list that a passive opens: its victim, and no verb of its own. */
const FROM_A_NAME =
  /^(?: (?!AMT|from|;|,|and|was|were)\S+){0,4} from(?: (?!AMT|;|,|and|its|their)\S+){0,8}? NAM\d+(?: 's)?(?: (?:exchange|bridge|protocol|platform|users|wallets?|hot|bank|lender|service|customers))*(?= (?:[,.;)]|and|in|on|by|during|according|over|while|PER\d+|SPK\d+|after|when|"|\u201d)|$)/;
/** "Of which AMT came from the NAM0 hack". */
const CAME_FROM =
  /^ (?:came|stemmed|resulted) from(?: the| a)?(?: geo)? (?:NAM\d+(?: \S+)?|hack|attack|theft) (?:hack|attack|theft|breach|heist|exploit|of|on|at)(?= )/;
const OTHER_SUBJECT =
  /^(?: (?:in|on|PER\d+|,|to|hackers|attackers|thieves))* (?:and|,|while)(?: (?:the|geo|exchange|exchanges|bridge|protocol|platform|rival|its|a|fellow|crypto|and))* (NAM\d+)(?: (?:,|lost|another|a further|a))*$/;
const ATTACKED =
  '(?:hackers?|attackers?|thieves|thief|hacks?|attacks?|exploits?|thefts?|scams?|robber(?:y|ies)|breach|insiders?|phishing|phishers|fraud|raids?)';
const TO_ONE = new RegExp(
  `^ (?:to|in|through)(?: (?:an?|the|another|one))?(?: (?!AMT|,|;)\\S+){0,5}? ${ATTACKED}(?: (?:in|on|early|late|the|same|year|month|PER\\d+|that))*(?: ,)? and(?: (?:another|a further|then|later))*$`,
);
const TO_OTHER = new RegExp(`^ (?:to|in|through) (?:an?|the|another|one)(?: (?!AMT|,|;)\\S+){0,5}? ${ATTACKED}(?= |$)`);
const AGAIN =
  /^(?: (?:in|on|early|late|PER\d+|,))*(?: ,)? and(?: (?:again|later|then|once more|in|on|PER\d+))*(?: (?:another|a further|a second|for|again for|of|lost another|for another))+$/;
const PART = /^(?: (?!AMT)\S+){0,24} ,? ?(?:including|among them|of which)(?: (?:some|about|roughly))?$/;

/** A second sum behind the first, with the same verb: "$1.2 billion and 4,500 bitcoin". */
const MADE_OF =
  '(?: (?:in|worth of|of)(?: (?:cash|crypto|cryptocurrency|cryptocurrencies|tokens?|stablecoins?|dollars|bitcoins?|ether|ethereum|coins|banknotes|digital|virtual|assets|currency|currencies|various|other|altcoins|nfts|gold|usdt|usdc|euros|pounds|yen|won|busd|dai|bnb|sol|solana|xrp|ripple|wbtc|weth|steth|trx|tron|matic|avax|frax|litecoin|monero|wrapped|staked|bridged|native|customer|client|user|users|customers|funds|deposits|\\S+coins?))+)?';
const BESIDE = new RegExp(
  `^${MADE_OF}(?:(?: ,)?(?: (?:and|plus|as well as|along with|together with))(?: (?:another|a further|also|some))? AMT\\d+| , AMT\\d+(?=${MADE_OF}(?: , AMT\\d+${MADE_OF}){0,8}(?: ,)? (?:and|plus) AMT\\d))`,
);

/** What stands behind a list of sums that a sum begins. */
export function pastBeside(right: string): string {
  for (let rest = right; ; ) {
    const next = rest.replace(BESIDE, '');
    if (next === rest) return rest;
    rest = next;
  }
}

const DEED_NOUNS =
  'thefts?|heists?|hacks?|hackings?|exploits?|raids?|breach(?:es)?|attacks?|cyberattacks?|robber(?:y|ies)|intrusions?|losses';

/**
 * Sums that a sentence lists or sets apart: "the thefts from NAM0 (AMT0)", "35 attacks, valued at AMT1", "at AMT0, the
 * NAM0 hack", "revised the figure to AMT1".
 */
export function listedFrame(
  scene: Scene,
  { left, right, at }: { left: string; right: string; at: number },
): Frame | null {
  const { text, amounts } = scene.skeleton;
  const index = Number(/^ AMT(\d+)/.exec(text.slice(at))![1]);
  const common = {
    predicate: 'stolen' as const,
    right,
    gap: '',
    index,
    isAttempt: false,
    isSuspicion: false,
    isWhole: false,
    left,
  };
  const inBrackets = / (NAM\d+)(?: (?:bridge|exchange|protocol|,|in|on|PER\d+)){0,4} \($/.exec(left);
  if (inBrackets !== null && /^(?: (?:,|in|on|PER\d+)){0,4} \)/.test(right)) {
    const isDeed =
      (new RegExp(
        ` (?:${DEED_NOUNS}|victims?|(?:hit|struck|robbed|hacked|breached|raided|attacked|exploited)(?: (?!AMT|NAM)\\S+){0,3} (?:exchanges|platforms|bridges|protocols|banks|companies|firms|projects|targets)|robbed of|worst hit|hardest hit|hacked for)(?= )`,
      ).test(left) ||
        / (?:was|were)(?: (?:both|all|also))? (?:hacked|robbed|breached|exploited|drained|attacked)(?= )/.test(
          text.slice(at),
        )) &&
      standingOf(left, '') === 'told' &&
      !/ (?:foiled|attempted|averted|planned|no)(?= )/.test(left);
    return isDeed ? { ...common, kind: 'noun', verb: 'theft', before: left, named: inBrackets[1]! } : null;
  }
  const counted =
    / AMT(\d+)(?: (?!AMT\d|;)\S+){0,16}? (?:valued at|worth|totall?ing|amounting to|netting|netted|yielded|brought in|that netted|which netted|which together netted|that together netted|yielding|which yielded|that yielded|which brought in|that brought in|bringing in|with (?:a )?(?:combined|total|estimated|cumulative|aggregate)? ?(?:loss|losses|damage|value|haul) of|for (?:a )?(?:total|combined total) of|causing losses of|(?:that|which) (?:are|were|is|was) (?:thought|believed|said|estimated|reported|understood) to have (?:netted|brought(?: in)?|earned|yielded|generated|raised|given)(?: it| them| in| the (?:country|regime|group|state))*|(?:that|which)(?: together| reportedly)? (?:brought|earned|gave) (?:it|them|the (?:country|regime|group|state)))(?: (?:a|an|some|combined|total|estimated|collective|cumulative|of))*$/.exec(
      left,
    );
  if (
    counted !== null &&
    amounts[Number(counted[1])]!.amount.unit === 'attacks' &&
    standingOf(left.slice(0, counted.index), '') === 'told'
  )
    return {
      ...common,
      kind: 'noun',
      verb: 'theft',
      before: left.slice(0, counted.index),
      counted: Number(counted[1]),
    };
  if (
    / (?:losses|loss|thefts|haul|damage|damages)(?: (?:now|have|has|already|had|so|far))*$/.test(left) &&
    /^(?:exceed|topp|surpass)/i.test(amounts[index]!.amount.as) &&
    (THEFT_CONTEXT.test(text) || scene.isAboutTheft) &&
    standingOf(left, '') === 'told'
  )
    return { ...common, kind: 'loss', verb: 'loss', before: left };
  const first = / (?:at|with|worth)$/.exec(left);
  const thing = new RegExp(
    `^ , the (?:(NAM\\d+)(?: 's)?(?: (?:exchange|bridge|protocol))?|\\S+) (?:${DEED_NOUNS})(?= (?:is|was|ranks?|remains|became|would have|dwarf\\w*|exceed\\w*|surpass\\w*|tops?))`,
  ).exec(right);
  if (first !== null && left.trim().split(' ').length <= 2 && thing !== null)
    return {
      ...common,
      kind: 'noun',
      verb: 'theft',
      before: left,
      ...(thing[1] === undefined ? {} : { named: thing[1] }),
    };
  if (!isReplacement(left) || !(scene.replaced.size > 0 || scene.revises === true)) return null;
  const isTheft =
    THEFT_CONTEXT.test(text) ||
    / (?:loss|losses|stolen|lost)(?= )/.test(text) ||
    scene.isAboutTheft ||
    scene.revises === true;
  return isTheft ? { ...common, kind: 'loss', verb: 'loss', before: left } : null;
}
