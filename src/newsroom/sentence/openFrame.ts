import type { Scene } from './draft.ts';
import { type Frame, WINDOW } from './frame.ts';
import { isTold } from './standing.ts';

const list = (words: string): string => words.trim().split(/\s+/).join('|');

/** Verbs and nouns that tell of a theft whatever stands beside them. */
const SURE =
  list(`stole stolen steal stealing steals robbed robbing robbery heists? cyberheists? thefts? thie(?:f|ves) robbers? looted looting loot looters
  drained draining drains siphoned siphoning pilfered swiped plundered hacked hackers? hacks? hacking exploiters? attackers? intruders? burglars?
  fleeced ransacked exploited cybercriminals cyberattacks? raided raiders exploits? ACT\\d+`);
const SURE_WORD = new RegExp(` (?:${SURE})(?= )`);

/** Verbs that say, of money and where a theft is spoken of, that it is gone or who has it. */
const GONE = list(`took taken takes? taking lost loses? losing cost costing costs vanish(?:ed|es|ing)?
  disappear(?:ed|s|ing)? netted nets? netting carried stole stolen steals? stealing drained drains? draining siphoned
  siphons? siphoning looted looting robbed swiped pilfered plundered hacked exploited raided emptied empties emptying fleeced relieved relieve relieving hit struck
  pocketed lifted snatched bagged got`).concat('|swap(?:ped)? (?:it|them|those|these)(?: (?!AMT)\\S+)? for');
const GONE_BEHIND = list(
  `gone took taken lost vanish(?:ed|es|ing)? disappear(?:ed|s|ing)? stolen drained siphoned looted swiped pilfered poorer lighter lose leave left`,
);
/** What may stand between such a word and its sum. */
const CLEAR =
  list(`a an the this that these those its their his her it they them he she who which whom what all some about around just only even total combined
  and as at by for from in into of off on onto out over through to up with within during via inside across - , : ' 's ( ) " \u201c \u201d
  is are was were be been being has have had having did do so much worth said reported reportedly apparently estimated roughly another further
  then later again still once overnight early late \\w+day weekend night days? hours? minutes? morning evening week month year last ago time biggest largest
  exchange exchanges bridge protocol platform bank lender broker firm company project wallets? hot cold pools? vaults? treasury coffers books contracts? hands pockets?
  crypto cryptocurrency bitcoins? ether ethereum coins? tokens? stablecoins? money funds cash assets digital virtual liquidity wrapped usdc usdt xrp dai
  users customers clients investors depositors hackers? attackers? thieves thief intruders? robbers? gang group exploiters? criminals
  tokens unbacked price prices range ranged between leak leaks flow flows flowing left ACT\\d+ NAM\\d+ PER\\d+ SPK\\d+ geo
  attack incident exploit hack breach heist theft hacks thefts of which one oldest swap swapped them`);
const NEAR_BEFORE = new RegExp(` (?:${GONE})(?: (?:${CLEAR})){0,10}$`);
const NEAR_BEHIND = new RegExp(
  `^(?: (?!(?:for|and|to|as|by|which|who|swapped|into) )(?:${CLEAR})){0,6} (?:${GONE_BEHIND})(?= )(?! behind)`,
);

/** What makes a sum in the same clause another thing's, or the deed none. */
const OTHER =
  list(`not never no none nobody n't cannot without nor neither could would should may might can will shall must if unless whether until
  plan(?:s|ned|ning)? fear(?:s|ed)? risk\\w* threat\\w* warn\\w* expect\\w* predict\\w* hop(?:e|es|ed|ing) want\\w* wish\\w* intend\\w* aim(?:s|ed|ing)? potential\\w* possibl[ey]
  hypothetical\\w* suppos\\w+ imagin\\w+ example demand\\w* ransoms? extort\\w* bount(?:y|ies) rewards? rewarded offer\\w* fine[sd]? fees? penalt\\w+ prices? priced
  market markets trading trades? traded volumes? revenues? reserves holds? holding held holdings rais(?:ed|es|ing) fund(?:ed|ing|raising) invest\\w* insur\\w* cover\\w*
  compensat\\w+ reimburs\\w+ refund\\w* repa(?:y|id|ys|ying) return\\w* recover\\w* retriev\\w* regain\\w* claw\\w* recoup\\w* froze frozen freez\\w* seiz\\w+ confiscat\\w+ forfeit\\w* blocked block blacklist\\w* lock\\w*
  launder\\w* mixed mixing mixer mixers convert\\w* cash\\w* settle\\w* lawsuits? sued sues? damages budget budgets salar\\w+ paid pays? paying pay payment payments spen[dt]\\w* bought buy\\w* sold sell\\w* sale
  donat\\w+ valuation valued bail lent lend\\w* borrow\\w* loans? loan bets? deposits? deposited average compared? than versus against record since
  attempt\\w* tried tries try trying foil\\w* thwart\\w* prevent\\w* averted stopped sought seek\\w* failed narrowly almost
  rumou?r\\w* claims? claimed alleg\\w+ den(?:y|ies|ied|ying) false\\w* untrue hoax fake dismiss\\w* reject\\w* doubt\\w* retract\\w* withdrew correct\\w* mistake\\w* error
  protected saved rescued safe safeguard\\w* secur(?:e|ed|ing) insurance upgrade\\w* subsid\\w* grant grants aid taxes? debts? profits? earnings quarterly annual
  today's now worth users' people million billion users customers investors victims accounts? addresses`);
const OTHER_WORD = new RegExp(` (?:${OTHER})(?= )`);

const BREAK = / (?:;|but|while|whereas|though|although|\.)(?= )/g;

/** The part of a sentence that a place stands in. */
function clauseAt(text: string, at: number): readonly [number, number] {
  let [from, to] = [0, text.length - 1];
  for (const { index } of text.matchAll(BREAK)) {
    if (index <= at) from = index;
    else {
      to = index;
      break;
    }
  }
  return [from, to];
}

/**
 * A sum of which no rule knows the order of words, in a clause that tells of a theft and of nothing else that a sum could be of: the
 * only sum of its clause is what was stolen.
 */
export function openFrame(scene: Scene, at: number, index: number): Frame | null {
  const { skeleton, left: reasons } = scene;
  const { text } = skeleton;
  if (reasons.has(index) || scene.revises === true || scene.replaced.size > 0) return null;
  const [from, to] = clauseAt(text, at);
  const clause = `${text.slice(from, to)} `;
  const sums = [...clause.matchAll(/ AMT(\d+)(?= )/g)];
  if (sums.length !== 1) return null;
  const left = text.slice(0, at);
  const right = text.slice(at + ` AMT${index}`.length);
  const words = clause
    .replace(/ , (?:in which|which|who|whose|where|when|an?|the|one)(?: (?!AMT)[^\s,;]+){1,16} ,/g, ' ,')
    .replace(/ (?:SPK\d+|NAM\d+|PSN\d+)(?= )/g, '');
  if (!SURE_WORD.test(text) || !(NEAR_BEFORE.test(left) || NEAR_BEHIND.test(right)) || OTHER_WORD.test(words))
    return null;
  if (/ (?:it|its|they|their)(?= )/.test(words) && skeleton.names.length === 0) return null;
  if (!isTold(left)) return null;
  return {
    predicate: 'stolen',
    kind: 'noun',
    verb: 'theft',
    before: left.slice(from),
    left: left.slice(from),
    right: text.slice(at + ` AMT${index}`.length, at + WINDOW).trimEnd(),
    gap: '',
    index,
    isAttempt: false,
    isSuspicion: false,
    isWhole: false,
  };
}
