import type { Scene } from './draft.ts';
import type { Frame } from './frame.ts';
import { soleVictim } from './parties.ts';
import { isTold } from './standing.ts';

const THEFT =
  /^(?:hack|hacks|hacked|hackers?|heist|cyberheist|theft|stole|stolen|stealing|thieves|thief|loot|looted|looting|robbed|robbers?|robbery|drained|draining|siphoned|siphoning|raid|raiders|raided|exploit|exploited|exploiters?|breach|breached|attackers?|intruders?|intrusion|burglars?|burgled|burglary|pilfered|plundered|swiped|ransacked|fleeced|cyberattack|cyberthieves|crooks?|swindlers?|swindled|purloined)$/;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/**
 * All that a sentence may have beside codes and words of theft for its one sum to be the loot in whatever order they stand: none
 * of them can make the sum another thing's, or the deed none. A sentence with any other word is left to the rules that know it.
 */
const PLAIN = words(`
a an the this that these its their his her it they them he she who which whom whose what all some about around just only even
and as at by for from in into of off on onto out over through to under up with within during via inside across behind
is are was were be been being has have had having do did
. , : ; - " \u201c \u201d \u2013 \u2014 ' 's !
now then there here so far by already soon later again still once yesterday overnight early late friday monday tuesday wednesday
thursday saturday sunday weekend night day days hours hour minutes minute morning evening week month year time last ago past matter single few
after when while as because
exchange exchanges bridge protocol platform bank lender broker firm company project wallet wallets hot cold address addresses account
accounts pool pools vault vaults treasury coffers books contract contracts hands pockets pocket system systems servers network
crypto cryptocurrency bitcoin bitcoins ether ethereum coins coin tokens token stablecoins money funds cash assets digital virtual
liquidity balance users ' customers ' whole entire every
left leave leaves leaving went go goes gone going got get getting gets made make makes making ran run runs running walked walk walks walking took take
takes taking taken came come comes coming fled flee vanished vanish vanishing disappeared disappear slipped slip slipping
carried carry carrying spirited whisked away helped themselves himself emptied empty emptying cleaned cleared
clean sweep swept struck strike strikes hit hits broke break breaks broken breaking in - entered entering targeted target victim victims fell prey
lost lose loses losing loss losses damage toll hole short shy poorer lighter richer down deep pocket out bill tune haul take booty
cost costs costing costed ended end ends began begin begins
tricked fooled duped released releasing releases drained
attack attacks attacked incident flash oracle reentrancy phishing exploit private key keys compromised
another other night's big biggest largest major massive huge sophisticated brazen quick daring
says say said saw seen see noticed noticing discovered found find confirmed disclosed reported told according wrote
founder ceo team police statement
unknown unidentified suspected dust settled counts count counted deep richer clean everything nothing's
way thanks using used exploiting
`);

/**
 * "The hackers left NAM0 AMT0 poorer", "into their wallets went AMT0 of NAM0's money": in a sentence of one sum and one name that can
 * be the victim's, told as a fact, all of whose other words are known to leave it so, the sum is what was stolen.
 */
export function soleSum(scene: Scene, at: number, index: number): Frame | null {
  const { skeleton } = scene;
  const { text, amounts } = skeleton;
  if (amounts.length !== 1 || skeleton.names.length === 0 || scene.revises === true) return null;
  const all = text
    .replace(/ flash(?: -)? loan(?= )/g, ' flash')
    .trim()
    .split(' ');
  if (!all.some((word) => THEFT.test(word)) && !text.includes(' break - in ')) return null;
  if (
    !all.every((word) => PLAIN.has(word) || THEFT.test(word) || /^(?:(?:NAM|AMT|PER|ACT|SPK|PSN)\d+|geo)$/.test(word))
  )
    return null;
  const left = text.slice(0, at);
  if (!isTold(left) || OF_PEOPLE.test(text) || TAKES.test(text)) return null;
  const name = soleVictim(text, skeleton);
  if (name === null) return null;
  return {
    predicate: 'stolen',
    kind: 'noun',
    verb: 'theft',
    before: left,
    left,
    right: text.slice(at + ` AMT${index}`.length).trimEnd(),
    gap: '',
    index,
    isAttempt: false,
    isSuspicion: false,
    isWhole: false,
    named: `NAM${skeleton.names.indexOf(name)}`,
  };
}

/** The one who was robbed does not take. */
const TAKES =
  / NAM\d+(?: (?:has|had|have|also|then|later|itself|,|which|who))* (?:took|takes?|taking|taken|got|gets?|made|makes?|making|released|releases|emptied|cleared|cleaned|drained|stole|carried|carries)(?= )/;
/** "NAM0's users": what is theirs is not NAM0's. "Had AMT0 in its wallets": what was there. */
const OF_PEOPLE =
  / NAM\d+ 's (?:users|customers)(?= )(?! ')| (?:has|had|have|with) AMT\d+(?: of \S+| worth of \S+)? (?:in|on|at) (?:its|the|their)(?= )/;
