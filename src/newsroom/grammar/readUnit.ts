import type { Token } from './tokenize.ts';
import { COIN_CODES, COIN_WORDS, COUNTRY_CURRENCIES, CURRENCY_SIGNS, CURRENCY_WORDS, isCurrencyCode } from './units.ts';

/** What stands behind a number and says what of. */
export interface Unit {
  readonly name: string;
  readonly kind: 'currency' | 'coin' | 'count' | 'share';
  readonly next: number;
}

/** The unit after a number (and its scale); a hyphen may join them: "a 7,000-bitcoin theft". */
export function readUnit(tokens: readonly Token[], at: number, hasScale: boolean): Unit | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'mark' && token.text === '%' && !token.newLine)
    return { name: 'share', kind: 'share', next: at + 1 };
  if (token.kind === 'sign') return readSign(tokens, at, token);
  if (token.kind === 'mark' && /^[-\u2010\u2011]$/.test(token.text) && token.glued && tokens[at + 1]?.glued)
    return readUnitWords(tokens, at + 1, hasScale);
  return readUnitWords(tokens, at, hasScale);
}

function readSign(tokens: readonly Token[], at: number, token: Token): Unit | null {
  const name = CURRENCY_SIGNS.get(token.text) ?? null;
  // A sign with digits behind it is the next amount's.
  return name === null || tokens[at + 1]?.kind === 'number' ? null : { name, kind: 'currency', next: at + 1 };
}

function readUnitWords(tokens: readonly Token[], at: number, hasScale: boolean): Unit | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  return readPercent(tokens, at) ?? readCurrency(tokens, at, hasScale) ?? readCoin(tokens, at) ?? readCount(tokens, at);
}

function readPercent(tokens: readonly Token[], at: number): Unit | null {
  const word = tokens[at]!.lower;
  const next =
    word === 'per' && tokens[at + 1]?.lower === 'cent' ? at + 2 : /^(?:percent|pct|pc)$/.test(word) ? at + 1 : null;
  if (next === null || /^(?:-|points?)$/.test(tokens[next]?.lower ?? '')) return null;
  return { name: 'share', kind: 'share', next };
}

function readCurrency(tokens: readonly Token[], at: number, hasScale: boolean): Unit | null {
  for (const count of [3, 2]) {
    const words = tokens.slice(at, at + count).map(({ lower }) => lower);
    const name = COUNTRY_CURRENCIES.get(words.join(' ').replace(/s$/, ''));
    if (name !== undefined && words.length === count) return { name, kind: 'currency', next: at + count };
  }
  const token = tokens[at]!;
  const coin = COIN_WORDS.has(`${token.lower} ${tokens[at + 1]?.lower}`);
  if (isCurrencyCode(token.text) && !coin) {
    // A code with digits behind it is the next amount's, unless nothing else is this one's.
    return { name: token.text, kind: 'currency', next: at + 1 };
  }
  const name = CURRENCY_WORDS.get(token.lower);
  if (name === undefined) return null;
  const after = tokens[at + 1]?.lower ?? '';
  // "won" is a verb too, and pounds weigh.
  if (token.lower === 'won' && !hasScale) return null;
  if (/^pounds?$/.test(token.lower) && after === 'of') return null;
  return { name, kind: 'currency', next: at + 1 };
}

/** What may follow a coin's name where it is an amount and no part of a longer noun: not "35 bitcoin exchanges". */
const AFTER_COIN =
  /^(?:was|were|is|are|had|has|have|been|worth|valued|from|in|into|to|at|by|on|onto|off|out|with|without|and|or|but|that|which|who|while|when|as|than|then|stolen|taken|lost|drained|missing|frozen|recovered|returned|after|before|during|since|between|belonging|held|stored|through|via|over|until|last|this|following|ended|ends|moved|left|vanished|disappeared|went|remain|remained|still|so|for|per|each|is|not|also|later|out|gone|sent|across|around|about|equivalent|tokens?|coins?|heist|theft|hack|haul|loss|robbery|breach|exploit|later|earlier|they|he|she|it|today|now|overnight|yesterday|quickly|of|against|because|if|although|though|where|whose|both|plus|minus|can|could|will|would|may|might|should|did|does|be|being|got|back|we|you|it|a|an|the|his|her|its|their|our|according|including|instead|altogether|alone|among|under|within|whether|more|up|down|suddenly|illegally|unlawfully|shortly|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|days|hours|weeks|months|minutes|just|only|early|late|soon|again|siphoned|looted|laundered|siphoned|unaccounted|reportedly|allegedly|apparently|fraudulently|illicitly|using|these|those|some|such|hours|disappear|vanish|flowed|flow|leaked|belonged|held|had|whereupon|once|twice|do|tied|linked|connected|traced|traceable|associated|attributed|attributable|believed|thought|suspected|sitting|parked|transferred|withdrawn|deposited|bridged|swapped|converted|exchanged|mixed|routed|obtained|acquired|controlled|owned|intended|destined|meant|seized|blocked|locked|emptied|swiped|pilfered|grabbed|between|totalling|totaling|disappearing|missing|leaving|heading|due|owed|went|ended|landed|passed)$/;

/** Words that no noun is made with: "5,000 ether whisked away", "900 ETH slipped out", "5,000 ether deep". */
const IS_VERB =
  /^(?!unlimited|limited|based|backed|pegged|denominated|wrapped|staked|leveraged|related|linked|powered|funded|seed|speed|feed|need|weekly|monthly|daily|yearly|hourly|family|assembly|supply)(?:[a-z]{3,}(?:ed|ly)|leave|leaves|leaving|slip|slips|flew|fled|fly|walk|walks|run|runs|ran|deep|short|strong|poorer|lighter|richer|flowing|slipping|changed|makes|made|comes|came|found|find|goes|go|kept|lay|lies|lie|sat|stood|there|here|simply|every|which|thought|away|first|wasn't|weren't|were|hadn't|too|inside)$/;

function readCoin(tokens: readonly Token[], at: number): Unit | null {
  const token = tokens[at]!;
  const pair = COIN_WORDS.get(`${token.lower} ${tokens[at + 1]?.lower ?? ''}`);
  const name =
    pair ??
    COIN_WORDS.get(token.lower) ??
    COIN_CODES.get(/^w[A-Z]{3}$/.test(token.text) ? token.text.toUpperCase() : token.text);
  if (name === undefined) return null;
  const next = at + (pair === undefined ? 1 : 2);
  const after = tokens[next];
  const isPlural = tokens[next - 1]!.text.endsWith('s') && !COIN_CODES.has(token.text);
  if (!isPlural && after?.kind === 'word' && !AFTER_COIN.test(after.lower) && !IS_VERB.test(after.lower)) return null;
  return { name, kind: 'coin', next };
}

const ATTACKS =
  /^(?:attacks|cyberattacks|cyberheists|cyberthefts|cyberintrusions|hacks|heists|intrusions|incidents|thefts|breaches|hackings|exploits|robberies|raids)$/;
const COUNTRIES = /^(?:countries|nations)$/;
const ADJECTIVES =
  /^(?:reported|suspected|alleged|separate|different|known|confirmed|successful|major|individual|distinct|such|cyber|crypto|cryptocurrency|bitcoin|exchange|digital|security|north|korean|dprk|state|sponsored|linked|documented|related|large|unique|foreign|defi|bridge|computer|or|affected|hacking|theft|hack|exploit|fraud|phishing|cybercrime|breach|bank|wallet|casino|and|-)$/;
const MAX_ADJECTIVES = 5;
const IS_OF_A_DEED = /^(?:hacking|hack|theft|exploit|breach|robbery|heist|intrusion)$/;

/** "35 instances of cyberattacks": instances of what stands a few words on. */
function isInstances(tokens: readonly Token[], at: number, word: string): boolean {
  if (word !== 'instances' && word !== 'cases') return false;
  return tokens
    .slice(at + 1, at + 12)
    .some(
      ({ lower }) =>
        ATTACKS.test(lower) ||
        lower === 'cyberattack' ||
        lower === 'hacking' ||
        lower === 'attacking' ||
        lower === 'attacked',
    );
}

/** "Struck at least 27 times": so often someone attacked; not "was hit twice", nor "five times as much". */
function strikes(tokens: readonly Token[], at: number): boolean {
  if (/^(?:as|more|less|higher|larger|the|its|their|that|over|greater)$/.test(tokens[at + 1]?.lower ?? ''))
    return false;
  if (hackedTimes(tokens, at)) return true;
  const verb = tokens.slice(Math.max(0, at - 6), at).findLastIndex(({ lower }) => STRIKES.test(lower));
  if (verb < 0) return false;
  const from = Math.max(0, at - 6) + verb;
  const between = tokens.slice(from + 1, at);
  const ahead = tokens.slice(Math.max(0, from - 3), from);
  return (
    between.every(({ lower, kind }) => kind === 'number' || LEADS_TO_TIMES.test(lower)) &&
    !ahead.some(({ lower }) => IS_STRUCK.test(lower))
  );
}
/** "Hacked exchanges in Asia at least five times": what was done stands before how often. */
function hackedTimes(tokens: readonly Token[], at: number): boolean {
  const from = Math.max(0, at - 14);
  const verb = tokens
    .slice(from, at)
    .findLastIndex(({ lower }) => /^(?:hacked|breached|robbed|raided|attacked|struck|hit)$/.test(lower));
  if (verb < 0) return false;
  const between = tokens.slice(from + verb + 1, at);
  const isObject = /^(?:\p{L}+ )*?(?:exchanges|banks|firms|companies|platforms|bridges|protocols|institutions)(?: |$)/u;
  const isName = between.length > 0 && between.length < 9 && /^\p{Lu}/u.test(between[0]!.text);
  const ahead = tokens.slice(Math.max(0, from + verb - 3), from + verb);
  return (
    (isName || isObject.test(between.map(({ lower }) => lower).join(' '))) &&
    between.every(({ lower, text }) => !/^[,;.]$/.test(text) && !/^(?:and|but|that|which|who|was|were)$/.test(lower)) &&
    !ahead.some(({ lower }) => IS_STRUCK.test(lower))
  );
}
const STRIKES = /^(?:struck|attacked|hit)$/;
const LEADS_TO_TIMES =
  /^(?:at|least|most|more|than|over|about|around|some|roughly|nearly|almost|approximately|as|many|no|fewer|less|up|to|a|total|of|an|estimated|dozen|hundred|[a-z]+-?[a-z]*(?:teen|ty)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty-\w+|thirty-\w+|-|one)$/;
const IS_STRUCK = /^(?:was|were|been|be|being|is|are|got|get|who|which|price|prices|highs?|lows?)$/;

/** "35 reported cyberattacks", "17 different countries". */
function readCount(tokens: readonly Token[], at: number): Unit | null {
  if (tokens[at]?.lower === 'times' && strikes(tokens, at)) return { name: 'attacks', kind: 'count', next: at + 1 };
  for (let noun = at; noun <= at + MAX_ADJECTIVES; noun += 1) {
    const word = tokens[noun]?.lower ?? '';
    if (ATTACKS.test(word) || isInstances(tokens, noun, word))
      return { name: 'attacks', kind: 'count', next: noun + 1 };
    // "98 hacking cases", "12 theft events".
    if (/^(?:cases|events|episodes)$/.test(word) && noun > at && IS_OF_A_DEED.test(tokens[noun - 1]!.lower))
      return { name: 'attacks', kind: 'count', next: noun + 1 };
    if (COUNTRIES.test(word)) return { name: 'countries', kind: 'count', next: noun + 1 };
    if (!ADJECTIVES.test(word)) return null;
  }
  return null;
}
