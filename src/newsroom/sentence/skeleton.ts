import { readBareCounts } from '../grammar/bareCounts.ts';
import { type AmountContext, type FoundAmount, readAmounts } from '../grammar/readAmounts.ts';
import { type FoundPeriod, readPeriods } from '../grammar/readPeriods.ts';
import { type Token, tokenize } from '../grammar/tokenize.ts';
import { canonical } from './canonical.ts';
import { readLooseDates } from './looseDates.ts';
import { ACTORS, NO_PARTY, PLACES, SPEAKERS, UN } from './names.ts';
import { isSpeakingPerson, officeWords } from './persons.ts';

/**
 * A sentence with its figures, periods and names replaced by codes, every other word in lower case and one space between:
 * `hackers stole AMT0 from NAM0 in PER0 .` Patterns over it need not know how figures and names are written.
 */
export interface Skeleton {
  readonly text: string;
  readonly amounts: readonly FoundAmount[];
  readonly periods: readonly FoundPeriod[];
  /** Canonical names of actors, by the number in `ACT0`. */
  readonly actors: readonly string[];
  /** Known speakers as written in lower case, by the number in `SPK0`; the United Nations are `un`. */
  readonly speakers: readonly string[];
  /** Any other name, as written, by the number in `NAM0`. */
  readonly names: readonly string[];
  /** Names of people who speak for somebody, by the number in `PSN0`: they are never victims. */
  readonly persons: readonly string[];
  /** Offsets into the sentence of figures that can be read in two ways and are left out. */
  readonly refused: readonly { readonly from: number; readonly to: number }[];
  /** Offset into the sentence of each word of `text`, in order. */
  readonly offsets: readonly number[];
}

export interface SkeletonContext extends AmountContext {
  readonly published: string | null;
  /** Names that stand elsewhere in the document with a capital in the midst of a sentence, lower case. */
  readonly knownNames: ReadonlySet<string>;
  /** People whom the text calls somebody's officers, whole names and last ones, lower case. */
  readonly knownPersons?: ReadonlySet<string>;
  /** In a title every word has a capital: only names known from the body are names. */
  readonly isTitle?: boolean;
  /** "The North" is North Korea there. */
  readonly speaksOfKorea?: boolean;
}

interface Piece {
  readonly text: string;
  readonly at: number;
}

/** The skeleton of a sentence. */
export function buildSkeleton(sentence: string, context: SkeletonContext): Skeleton {
  const refused: { from: number; to: number }[] = [];
  const sums = readAmounts(sentence, { ...context, refused });
  const counts = readBareCounts(sentence, context).filter(
    ({ from, end }) => !sums.some((other) => other.from < end && other.end > from),
  );
  const amounts = counts.length === 0 ? sums : [...sums, ...counts].sort((a, b) => a.from - b.from);
  const dated = readPeriods(sentence, context.published).filter(
    (period) => !amounts.some(({ from, end }) => period.from < end && period.to > from),
  );
  const loose = readLooseDates(sentence, context.published).filter(
    (date) =>
      ![...dated, ...amounts.map(({ from, end }) => ({ from, to: end }))].some(
        ({ from, to }) => date.from < to && date.to > from,
      ),
  );
  const periods = [...dated, ...loose].sort((a, b) => a.from - b.from);
  const spans = [
    ...amounts.map((amount, index) => ({ from: amount.from, to: amount.end, code: `AMT${index}` })),
    ...periods.map((period, index) => ({ from: period.from, to: period.to, code: `PER${index}` })),
  ].sort((a, b) => a.from - b.from);
  const found: Found = { actors: [], speakers: [], names: [], persons: [] };
  const tokens = tokenize(sentence);
  const pieces: Piece[] = [];
  let span = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    while (span < spans.length && spans[span]!.to <= token.from) span += 1;
    const here = spans[span];
    if (here !== undefined && token.from >= here.from && token.from < here.to) {
      if (pieces.at(-1)?.text !== here.code) pieces.push({ text: here.code, at: here.from });
      at += 1;
      continue;
    }
    const limit =
      here === undefined ? tokens.length : tokens.findIndex((other, index) => index >= at && other.from >= here.from);
    at = readName(tokens, at, limit < 0 ? tokens.length : limit, context, found, pieces);
  }
  return {
    text: canonical(` ${pieces.map(({ text }) => text).join(' ')} `),
    amounts,
    periods,
    refused,
    ...found,
    offsets: pieces.map(({ at }) => at),
  };
}

/** "Not by North Korea", "unlike North Korea", "posing as the Lazarus Group": who is named there did nothing here. */
const DISOWNED =
  / (?:not|nor|n't)(?: (?:by|to|from|of|with|the|a|an|work|hackers?|agents?|linked|tied|connected|related|geo|'s)){0,4}$| (?:unlike|unconnected (?:to|with)|unrelated to|independent of|no (?:links?|ties|connections?) (?:to|with)|rather than|instead of|other than|posing as|posed as|pretending to be|pretended to be|impersonat(?:ing|ed)|mimick(?:ing|ed)|imitat(?:ing|ed)|disguised as|masquerading as)(?: (?![,;:.()])\S+){0,3}$/;

function isDisowned(pieces: readonly Piece[]): boolean {
  const ahead = pieces.slice(-8).map(({ text }) => ` ${text}`);
  return DISOWNED.test(ahead.join(''));
}

interface Found {
  readonly actors: string[];
  readonly speakers: string[];
  readonly names: string[];
  readonly persons: string[];
}

/** Adds the name that begins at a token, or the token as a word, and answers the index after it. */
function readName(
  tokens: readonly Token[],
  at: number,
  limit: number,
  context: SkeletonContext,
  found: Found,
  pieces: Piece[],
): number {
  const token = tokens[at]!;
  const push = (text: string, next: number): number => {
    pieces.push({ text, at: token.from });
    if (/'s?$/.test(tokens[next - 1]!.lower) && /^[A-Z]{3}\d/.test(text)) pieces.push({ text: "'s", at: token.from });
    return next;
  };
  // "the North" where Korea is spoken of
  if (
    token.text === 'North' &&
    tokens[at - 1]?.lower === 'the' &&
    !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') &&
    context.speaksOfKorea === true
  )
    return push(`ACT${found.actors.push('DPRK') - 1}`, at + 1);
  // "New South Wales Police".
  if (token.text === 'Police' && pieces.at(-1)?.text === 'geo') return push('police', at + 1);
  if (token.kind !== 'word') return push(token.text === '\u2019' ? "'" : token.lower, at + 1);
  // "BENGALURU: ...": where a text comes from.
  if (at === 0 && /^\p{Lu}{4,}$/u.test(token.text) && tokens[1]?.text === ':') return push('geo', 1);
  // "#PeckShieldAlert", "@CyversAlerts": a tag is one word, whatever name stands behind it.
  if (/^[#@]$/.test(tokens[at - 1]?.text ?? '') && token.glued) {
    const tag = token.lower.replace(/(?:alerts?|insight|security|team|inc|official)$/, '');
    if (SPEAKERS.has(tag)) return push(`SPK${found.speakers.push(tag) - 1}`, at + 1);
    if (!NO_PARTY.has(token.lower)) return push(`NAM${found.names.push(token.text) - 1}`, at + 1);
  }
  // Every name that is known begins with a capital.
  for (let count = /^\p{Lu}/u.test(token.text) ? Math.min(5, limit - at) : 0; count > 0; count -= 1) {
    const words = bare(tokens.slice(at, at + count));
    const actor = ACTORS.get(words);
    if (actor !== undefined && isDisowned(pieces)) return push('geo', at + count);
    if (actor !== undefined) return push(`ACT${found.actors.push(actor) - 1}`, at + count);
    const isUn = UN.test(words) && token.text.startsWith('U');
    if (isUn || SPEAKERS.has(words)) return push(`SPK${found.speakers.push(isUn ? 'un' : words) - 1}`, at + count);
    if (PLACES.has(words) || PLACES.has(words.replace(/s$/, ''))) {
      // "Bangladesh Bank" is a name, "Bangladesh's bank" and "Japanese exchange" are not.
      const isName =
        INSTITUTION.test(tokens[at + count]?.text ?? '') && at + count < limit && !token.lower.endsWith("'s");
      if (!isName) return push('geo', at + count);
      const name = nameText(tokens.slice(at, at + count + 1));
      return push(`NAM${found.names.push(name) - 1}`, at + count + 1);
    }
  }
  const next = pastOf(tokens, at, limit, context, endOfName(tokens, at, limit, context));
  if (next > at) {
    // "Ronin-like", "Binance-owned": of what kind a thing is, and not its name.
    if (
      tokens[next]?.text === '-' &&
      tokens[next]!.glued &&
      next + 1 < limit &&
      /^(?:like|style|based|owned|linked|backed|affiliated|run|issued|native|compatible)$/.test(tokens[next + 1]!.lower)
    )
      return push('geo', next + 2);
    // "Harmony's Horizon bridge": one of several things that the owner runs, so what it is belongs to the name.
    const isOwned = pieces.at(-1)?.text === "'s" && (pieces.at(-2)?.text.startsWith('NAM') ?? false);
    const isTheirs = /^(?:its|their|our)$/.test(pieces.at(-1)?.text ?? '');
    if (isTheirs && next < limit && tokens[next]!.lower === 'bridge')
      return push(`NAM${found.names.push(nameText(tokens.slice(at, next + 1))) - 1}`, next + 1);
    if (isOwned && next < limit && tokens[next]!.lower === 'bridge') {
      pieces.splice(-2);
      return push(`NAM${found.names.push(nameText(tokens.slice(at, next + 1))) - 1}`, next + 1);
    }
    const name = nameText(tokens.slice(at, next));
    if (speaksForSomebody(tokens, next, name, context, pieces)) return push(`PSN${found.persons.push(name) - 1}`, next);
    return push(`NAM${found.names.push(name) - 1}`, next);
  }
  const word = token.lower.replace(/'s$/, '');
  if (word !== token.lower && word !== 'it' && word !== 'that') {
    pieces.push({ text: word, at: token.from }, { text: "'s", at: token.from });
    return at + 1;
  }
  return push(token.lower, at + 1);
}

/** "The Bank of Kawaland", "the Central Bureau of Investigation": what stands behind "of" is a part of the name. */
function pastOf(tokens: readonly Token[], at: number, limit: number, context: SkeletonContext, next: number): number {
  const head = tokens[next - 1]?.text ?? '';
  if (next === at || next + 1 >= limit || tokens[next]!.lower !== 'of' || !/^(?:Bank|Bureau|Ministry)$/.test(head))
    return next;
  const end = endOfName(tokens, next + 1, limit, context);
  if (end > next + 1) return end;
  return PLACES.has(tokens[next + 1]!.lower) && /^\p{Lu}/u.test(tokens[next + 1]!.text) ? next + 2 : next;
}

/** Whether a name is a person's who speaks; an office before it then belongs to the name before that: "NAM0 's ceo PSN0". */
function speaksForSomebody(
  tokens: readonly Token[],
  next: number,
  name: string,
  context: SkeletonContext,
  pieces: Piece[],
): boolean {
  const ahead = pieces.slice(-12).map(({ text }) => ` ${text}`);
  const behind = tokens.slice(next, next + 16).map(({ lower }) => ` ${lower}`);
  const isKnown = context.knownPersons?.has(name.toLowerCase()) === true;
  if (tokens[next - 1]!.lower.endsWith("'s")) return false;
  if (!isSpeakingPerson(ahead.join(''), `${behind.join('')} `, isKnown)) return false;
  const office = pieces.length - officeWords(ahead.join(''));
  const owner = pieces[office - 1];
  if (office < pieces.length && owner?.text.startsWith('NAM') === true)
    pieces.splice(office, 0, { text: "'s", at: owner.at });
  return true;
}

/** Lower case, without the "'s" of the last word. */
function bare(tokens: readonly Token[]): string {
  return tokens
    .map(({ lower, glued, text }, index) => (index > 0 && !(glued || text === '-') ? ` ${lower}` : lower))
    .join('')
    .replace(/'s$|'$/, '');
}

function nameText(tokens: readonly Token[]): string {
  return tokens
    .map(({ text, glued }, index) => (index > 0 && !glued ? ` ${text}` : text))
    .join('')
    .replace(/['\u2019]s?$/, '');
}

/** The index after a run of capitalised words that is a name, or `at`. */
function endOfName(tokens: readonly Token[], at: number, limit: number, context: SkeletonContext): number {
  let next = at;
  while (next < limit && next < at + 5 && isNamePart(tokens[next]!, next > at ? tokens[next - 1]! : null)) {
    next += 1;
    // A possessive ends a name: "Japan's Coincheck" are two.
    if (tokens[next - 1]!.lower.endsWith("'s")) break;
    const dot = tokens[next];
    // Mt. Gox
    if (
      /^(?:Mt|St)$/.test(tokens[next - 1]!.text) &&
      dot?.text === '.' &&
      /^\p{Lu}/u.test(tokens[next + 1]?.text ?? '')
    ) {
      next += 1;
      continue;
    }
    // Banco del Norte
    if (
      next > at &&
      next < at + 4 &&
      PARTICLE.test(tokens[next]?.text ?? '') &&
      next + 1 < limit &&
      tokens[next]!.newLine === false &&
      /^\p{Lu}/u.test(tokens[next + 1]!.text)
    ) {
      next += 1;
      continue;
    }
    // Crypto.com, Gate.io
    if (dot?.text === '.' && dot.glued && tokens[next + 1]?.glued && /^[A-Za-z]{2,4}$/.test(tokens[next + 1]!.text))
      next += 2;
    // Kite & Dragon, C&N
    if (dot?.text === '&' && isNamePart(tokens[next + 1] ?? dot, null) && next + 1 < limit) next += 1;
    // CoinEx-9
    if (
      tokens[next]?.text === '-' &&
      tokens[next]!.glued &&
      tokens[next + 1]?.glued &&
      /^\d{1,3}$/.test(tokens[next + 1]!.text)
    ) {
      next += 2;
      break;
    }
    if (
      tokens[next]?.text === '-' &&
      tokens[next]!.glued &&
      tokens[next + 1]?.glued &&
      /^\p{Lu}/u.test(tokens[next + 1]!.text)
    )
      next += 1;
  }
  const joined = next > at ? pastOfSomething(tokens, next, limit) : next;
  if (joined > next) return COMMON_STARTERS.has(tokens[at]!.lower) && next > at + 1 && at === 0 ? at : joined;
  // "DMM Bitcoin was": a coin's name ends a company's where no noun follows that it could describe.
  if (
    next > at &&
    next < limit &&
    tokens[next]!.text === 'Bitcoin' &&
    !tokens[next - 1]!.lower.endsWith("'s") &&
    !/^(?!in|on|at|by|and|was|is|has|had|said|lost|to|from|for|after|who|which|that|of|were)[a-z]/.test(
      tokens[next + 1]?.text ?? '',
    )
  )
    next += 1;
  while (next > at && tokens[next - 1]!.kind === 'mark') next -= 1;
  if (next === at) return at;
  const words = tokens.slice(at, next);
  const first = words[0]!;
  const known = context.knownNames.has(bare(words));
  if (context.isTitle) {
    const robbed = at === 0 ? robbedFirst(words) : 0;
    return known ? next : Math.max(knownPrefix(words, at, context), at + robbed);
  }
  // "A. Thefts committed": behind a letter or number of a list a sentence begins too.
  const isNumbered =
    tokens[at - 1]?.text === '.' && at <= 3 && /^(?:\p{Lu}|\d{1,3}|[ivx]{1,4})$/u.test(tokens[at - 2]?.text ?? '');
  if (at > 0 && !isNumbered && !/^["'\u201c\u2018(:\u2014-]$/.test(tokens[at - 1]!.text)) return next;
  // The first word of a sentence has a capital anyway.
  if (known) return next;
  if (COMMON_STARTERS.has(first.lower.replace(/'s$/, ''))) return at;
  const after = tokens[next]?.lower ?? '';
  // A word that is none of the language's usual beginnings is a name where what follows is no noun that it could describe.
  if (words.length === 1 && isOddWord(first.lower) && !/^[-\u2010]$/.test(after) && VERB_AFTER_NAME.test(after))
    return next;
  if (
    words.length === 1 &&
    isOddWord(first.lower) &&
    after === '(' &&
    /^(?:known|formerly|previously|then|once|now|originally|renamed)$/.test(tokens[next + 1]?.lower ?? '')
  )
    return next;
  if (words.length === 1 && !NO_OWNER.test(first.lower) && OFFICE_AFTER_NAME.test(after)) return next;
  return words.length > 1 || first.lower.endsWith("'s") || BEHIND_A_NAME.test(after) || /[a-z]\p{Lu}/u.test(first.text)
    ? next
    : at;
}

/** "Bank of Saint Elmo", "Union of the Coast": past what such a name is of. */
function pastOfSomething(tokens: readonly Token[], at: number, limit: number): number {
  if (!OF_SOMETHING.test(tokens[at - 1]!.text) || tokens[at]?.lower !== 'of') return at;
  const from = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  let next = from;
  while (next < limit && next < from + 4 && isNamePart(tokens[next]!, next > from ? tokens[next - 1]! : null)) {
    next += 1;
    if (tokens[next - 1]!.lower.endsWith("'s")) break;
  }
  return next > from ? next : at;
}
const OF_SOMETHING = /^(?:Bank|Banco|Union|House|Order|League|Guild|Vaults?|Realm|Isle|Temple|Exchange)$/;
const PARTICLE = /^(?:del|de|da|do|dos|di|della|delle|du|des|von|van|zu)$/;

/** No plural, no "-ing", "-ly", "-ed": what a sentence may begin with that is no name. */
function isOddWord(lower: string): boolean {
  return !/(?:ers|ors|ists|ants|ents|ions|ings|als|ies|ments|ing|ly|ed|tion|ity|ness|ism|ment|ance|ence|ware|hunters|sleuths|makers|men|women|people|folk)$/.test(
    lower,
  );
}
const VERB_AFTER_NAME =
  /^(?:(?!less|news|bus|process|access|business|loss|losses|this|its|his|us|is|as|always|perhaps|besides|across|users|funds|tokens|assets|coins|hackers|investors|thieves|exchanges|firms|platforms|bridges|funds|wallets|traders|customers|deposits|prices|markets|developers|projects|protocols|researchers|analysts|sleuths|news|services|systems|attacks|hacks|thefts|crimes|losses|criminals)[a-z]{3,}(?:s|ed)|spent|sent|bought|sold|held|kept|bled|bore|fell|rose|began|went|came|got|gave|found|made|took|paid|built|lent|shut|hit|saw|would|could|may|might|can|must|will|does|do|never|now|then|first|still|only|soon|since|once|which|who|whose|where|and|or|,|:|bridge|network|finance|protocol|exchange|'s|also)$/;
const INSTITUTION =
  /^(?:Coin|Coins|Finance|Network|Labs|Capital|Markets|Chain|Pay|Trust|Digital|Crypto|Bank|Exchange|Bridge|Protocol|Wallet|Swap|DEX|DAO|Securities|Telecom|Airlines|Post)(?:'s)?$/;

function knownPrefix(words: readonly Token[], at: number, context: SkeletonContext): number {
  for (let count = words.length; count > 0; count -= 1) {
    if (context.knownNames.has(bare(words.slice(0, count)))) return at + count;
  }
  return at;
}

/** "Nettlefi Loses $1.1M": how many words of a title are the name of who lost; it is one that is no word for people or things. */
function robbedFirst(words: readonly Token[]): number {
  const verb = words.findIndex(({ lower }) =>
    /^(?:loses|lost|suffers|suffered|drained|exploited|hacked|robbed)$/.test(lower),
  );
  const [first, second] = words;
  if (verb < 1 || verb > 2 || !isOddWord(first!.lower) || COMMON_STARTERS.has(first!.lower) || KINDS.test(first!.lower))
    return 0;
  const isName = verb === 1 || (isOddWord(second!.lower) && !KINDS.test(second!.lower));
  return isName || IN_A_NAME.test(second!.text) ? verb : 0;
}
const IN_A_NAME = /^(?:Finance|Protocol|Network|Labs|Swap|Markets|Capital|DAO|Money|Cash|Exchange|Bridge)$/;
const KINDS =
  /(?:er|or|ist|man|woman|ian|ee|folk|'s)$|^(?:whale|victim|startup|start-up|couple|teen|teenager|widow|bank|exchange|bridge|fund|dao|dapp|defi|wallet|nft|token|coin|crypto|market|city|school|hospital|casino|game|gaming|site|store|shop|farm|pool|vault|lending|trading|mining|payments?|account|group|company|firm|business|industry|sector|world|web3|project|protocol|platform|custody|custodian|family|retail|network|stablecoin|memecoin|meme|team|youth|girl|boy|celebrity|someone|victimised|unlucky|major|top|popular|leading|hot|cold|big|small|rival|troubled|embattled|newly|another|app|bot|chain|layer|governance|multi|cross|yield|liquidity|staking|degen|kid|guy|dude|mum|mom|dad|grandma|anonymous|the|it|us|uk|eu|un)$/;

/** Words for what a thing is that end its name: "Kawabit DEX". */
const KIND_IN_A_NAME = /^(?:DEX|DAO|AMM|AI|OTC|Cash|Blockchain|Security)(?:['\u2019]s)?$/;

function isNamePart(token: Token, before: Token | null): boolean {
  if (token.kind !== 'word' || !/^(?:\p{Lu}|[a-z]\p{Lu})/u.test(token.text)) return false;
  if (before !== null && (token.newLine || (NO_PARTY.has(token.lower) && !KIND_IN_A_NAME.test(token.text))))
    return false;
  if (before === null) return !NO_PARTY.has(token.lower.replace(/'s$/, '')) && !/^(?:\d|u\.s|e\.u)/.test(token.lower);
  return !ACTORS.has(token.lower) && !SPEAKERS.has(token.lower);
}

/** "Kawabit CEO Ann Lee", and not "Interim CEO Ann Lee". */
const OFFICE_AFTER_NAME =
  /^(?:ceo|cto|cfo|coo|ciso|chief|co-founder|cofounder|co|founder|spokesman|spokeswoman|spokesperson)$/;
const NO_OWNER =
  /^(?:interim|acting|deputy|vice|then|longtime|ex|assistant|fellow|startup|tech|current|incoming|outgoing|executive|editor|veteran|billionaire|\w+(?:ing|ly|ed|ers))$/;
const BEHIND_A_NAME =
  /^(?:said|says|lost|was|were|is|has|had|denied|denies|confirmed|admitted|reported|announced|suffered|declined|did|and|,|told|froze|recovered|estimates?|estimated|attributed|blamed|users?|also|itself|later|paused|halted|refused|exchange|wrote|calculated|put|revealed|disclosed)$/;

/** Words that begin sentences and are no names, though "said" or "was" may follow. */
const COMMON_STARTERS: ReadonlySet<string> = new Set(
  `hours days weeks months minutes years decades exploits breaches intrusions raids robberies burglaries incidents cyberattacks kidnappings see cyber elite online digital phishing armed masked prolific disgraced embattled troubled repeated notable famous infamous prominent significant massive popular leading top key main primary federal senior anonymous unidentified malicious suspicious fraudulent illicit alleged suspected sophisticated unknown cumulative combined overall annual monthly quarterly weekly daily four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty fifty dozens hundreds a about according after all also although among an analysts analyst and another any around as at attack attackers attacks attempts authorities bank banks before both but by companies company crypto cryptocurrency criminals cumulatively customers cyberattacks data despite during each earlier either even every everything exchange exchanges experts few figures financial first for former forty from funds group hack hacked hackers hacking hacks half he her here his how however i if in indeed insurance intruders investigators investors it its just last lawyers losses major many meanwhile members money more most much nearly neither new no nobody none not nothing now of officials on once one only or other others our over panel people perpetrators police private prosecutors regulators report reports researchers roughly scammers security several she since some someone somewhere spies state stealing stolen such that the their them then there these they thieves this those though thousands three through thus to today together tokens trading two under unknown unlike until upon users victims was wallets we what when where which while who whoever why with within without yesterday yet you customers sources spokesperson spokesman losses cumulative total totals separately apparently additionally furthermore moreover still similarly afterwards later recently previously initially eventually finally instead so because let suppose imagine prosecutor judge thief hacker attacker insider insiders employees fraudsters robbers kidnappers cybercriminals blockchain bitcoin sleuths scams scammers funds assets coins stablecoins tokens holders traders depositors lenders hardly barely none little much less least fewer well over under above below until unless once again never ever always often sometimes usually generally typically officials spokeswoman lawyer founder founders developers developer engineers auditors auditor insurers insurer reporters media news newspapers papers outlets agencies agency intelligence government governments ministry ministers minister court courts judges jury treasury federal state national local international global foreign european asian american british no yes okay bridges bridge defi protocols protocol platforms platform services service networks network markets market prices price shares stocks correction clarification update editor editors note preliminary initial early latest earlier recent new old big small large larger smaller largest biggest first second third last next final whatever whether worse worst better best money cash crypto ransom extortion fraud theft thefts heist heists loot stolen missing lost losses damage damages proceeds anyone everyone everybody anybody nothing something anything people person man men woman women teenager teenagers couple student students mixers mixer tornado chain onchain on-chain off-chain wallets wallet addresses address transactions transaction transfers transfer withdrawals deposits deposit payments payment accounts account records documents document emails email messages message posts post tweets tweet statements statement reports studies study research surveys survey data figures numbers number estimates estimate counts count totals compared based having being given taking making using working stealing hacking laundering including excluding according citing following speaking writing responding asked told posing hidden pretending armed faced fearing hoping seeking trying`.split(
    ' ',
  ),
);

/** Names that stand with a capital in the midst of sentences of a document, lower case. */
export function knownNames(sentences: readonly string[]): Set<string> {
  const known = new Set<string>();
  const context: SkeletonContext = { published: null, knownNames: known };
  for (const sentence of sentences) {
    const { names } = buildSkeleton(sentence, context);
    for (const name of names) known.add(name.toLowerCase().replaceAll('\u2019', "'"));
  }
  return known;
}
