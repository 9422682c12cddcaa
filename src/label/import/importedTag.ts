import { SpoorError } from '../../core/errors.ts';
import { chainOfName, familyOfChain } from '../address/chainFamilies.ts';
import { type Address, findByChecksum, parseAddress } from '../address/parseAddress.ts';
import { parseAnyAddress } from '../address/plainAddress.ts';
import type { Tag } from '../tags.ts';

/**
 * A tag with all that its source says. `address` is as ledgers write it (`parseAddress`), `entity` the actor's name where
 * an actor is known, else the label; `category` is the word of rules.md for it, where there is one.
 */
export interface ImportedTag extends Tag {
  /** The same for every text of one address. */
  readonly addressId: string;
  readonly label: string;
  /** Where it is said, as the source gives it: mostly a URL; `''` where it does not. */
  readonly uri: string;
  /** How sure the source is: one of `CONFIDENCE`, or `''` where it does not say. */
  readonly confidence: string;
  /** The source's own words for what it is and did: concepts of INTERPOL's taxonomy in TagPacks. */
  readonly concepts: readonly string[];
  /** Of those, what it is accused of; `''` for nothing. */
  readonly abuse: string;
  /** The id of an actor; `''` where none is named. */
  readonly actor: string;
  /** Another actor than `actor` whose name the label is (`nameKey` of its id): the source then names two. Found when tags are read. */
  readonly labelOwner?: string;
  /** The day the source gives, `YYYY-MM-DD`; `''` where none. */
  readonly date: string;
  /** Whether it speaks for the address or for everything of the same owner. */
  readonly speaksFor: 'address' | 'cluster';
  /** The asset it was given with, as the source writes it (`BTC`, `USDT`). */
  readonly asset: string;
  /** Anything else, as the source has it. */
  readonly context: string;
}

/** An address that a source names and that cannot be read, with why: told, never dropped in silence. */
export interface UnreadTag {
  readonly file: string;
  /** Line, or place in the list (1-based). */
  readonly place: number;
  readonly address: string;
  readonly problem: string;
  /** Of a list of sanctions: each of them is told. */
  readonly isSanctioned?: true;
  /** Of interchange CSV for one trace: its text is looked for as it stands all the same. */
  readonly isTakenAsText?: true;
}

export interface ImportedTags {
  readonly tags: readonly ImportedTag[];
  readonly unread: readonly UnreadTag[];
}

/** A table that knows no words but its own, as objects of JavaScript do. */
function asTable(entries: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(entries));
}

/** Words of sources and the category of rules.md they are. A word that is not here is its own category. */
const CATEGORIES = asTable({
  exchange: 'exchange',
  mixing_service: 'mixer',
  'tornado-cash': 'mixer',
  market: 'marketplace',
  marketplace: 'marketplace',
  miner: 'mining-pool',
  mining: 'mining-pool',
  defi_dex: 'dex',
  dex: 'dex',
  defi_lending: 'lending',
  loans: 'lending',
  defi_bridge: 'bridge',
  bridge: 'bridge',
  hosted_wallet: 'custodian',
  wallet_service: 'custodian',
  payment_processor: 'payment-processor',
  payment: 'payment-processor',
  shop: 'merchant',
  gambling: 'gambling',
  service: 'service',
  burn: 'burn',
});

/** The category of rules.md of the first word that has one; undefined where none has. */
export function knownCategoryOf(words: readonly string[]): string | undefined {
  return words.map((word) => CATEGORIES.get(word)).find((category) => category !== undefined);
}

/** The category of rules.md of the first word that has one; else the first word itself, `unknown` for none. */
export function categoryOf(words: readonly string[]): string {
  const known = knownCategoryOf(words);
  if (known !== undefined) return known;
  const [first = ''] = words.map((word) =>
    word
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  );
  return /^[a-z]/.test(first) ? first : 'unknown';
}

/** Tokens and ways of writing them that say which chain an address is of. */
const CHAIN_BY_ASSET = asTable({
  bep2: 'binance-chain',
  bep20: 'bsc',
  erc20: 'ethereum',
  trc20: 'tron',
  arb: 'arbitrum',
});

/**
 * Reads the address of a tag. A token (`USDT`) does not say which chain it is on: then the address does, and an EVM
 * address is one on all of them. What is no address that is known, of an asset that is not known, is kept as it stands, on a chain
 * of the asset's name in lower case.
 * @throws BAD_ADDRESS
 */
export function readTagAddress(
  text: string,
  asset: string,
): { readonly chain: string; readonly address: string; readonly addressId: string } {
  const { isNamed, chain } = chainOfAsset(asset);
  const address = chain === '' && isNamed ? readTokenHolder(text, asset.toLowerCase()) : parseAddress(text, chain);
  const own = address.chain ?? (address.family === 'evm' ? '' : address.family);
  return { chain: chain === '' ? own : chain, address: address.text, addressId: address.id };
}

/** What an asset says of the chain, `''` where nothing; of the asset asked about last it is known. */
function chainOfAsset(asset: string): AssetChain {
  if (lastAsset.asset === asset) return lastAsset;
  const name = asset.toLowerCase();
  const named = CHAIN_BY_ASSET.get(name) ?? chainOfName(name);
  lastAsset = { asset, isNamed: name !== '', chain: familyOfChain(named) === undefined ? '' : named };
  return lastAsset;
}

interface AssetChain {
  readonly asset: string;
  readonly isNamed: boolean;
  readonly chain: string;
}

let lastAsset: AssetChain = { asset: '', isNamed: false, chain: '' };

/**
 * The address of whoever holds a token of a chain that is not named, or an asset of a chain that is not known. A text without a checksum may then be one of Solana: a tag
 * of the wrong address speaks for nobody, and a tag that is left out would be missed.
 * @throws BAD_ADDRESS
 */
function readTokenHolder(text: string, asset: string): Address {
  try {
    return parseAddress(text);
  } catch (error) {
    if (!(error instanceof SpoorError) || error.code !== 'BAD_ADDRESS') throw error;
    if (/^[1-9A-HJ-NP-Za-km-z]{43,44}$/.test(text)) return parseAddress(text, 'solana');
    if (TOKENS.has(asset)) throw error;
    return parseAnyAddress(text, chainOfName(asset));
  }
}

/** Tokens of chains that are known: who holds one has an address of one of those. */
const TOKENS: ReadonlySet<string> = new Set(
  'usdt usdc usdt0 usds usde dai busd tusd usdp pax gusd frax lusd pyusd fdusd eurc eurs eurt weth wbtc steth wsteth shib link uni aave'.split(
    ' ',
  ),
);

/** What a tag says, whatever address it says it of. */
export type Claim = Omit<ImportedTag, 'chain' | 'address' | 'addressId'>;

/** Collects tags whose addresses can be read, and those whose cannot. */
export class TagCollector {
  readonly tags: ImportedTag[] = [];
  readonly unread: UnreadTag[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  add(place: number, address: string, claim: Claim, chain?: string): void {
    try {
      this.#push(readTagAddress(address, chain ?? claim.asset), claim, claim.context);
    } catch (error) {
      if (!(error instanceof SpoorError) || error.code !== 'BAD_ADDRESS') throw error;
      // A list that puts an address under another chain's asset means the address all the same.
      const given = chain ?? claim.asset;
      const other = given === '' ? undefined : findByChecksum(address);
      if (other === undefined) {
        const sanctioned = claim.category === 'sanction' ? { isSanctioned: true as const } : {};
        this.unread.push({ file: this.#file, place, address, problem: error.message, ...sanctioned });
        return;
      }
      const read = { chain: other.family === 'evm' ? '' : other.family, address: other.text, addressId: other.id };
      const note = `given as of ${given}; by its checksum of ${other.family}`;
      this.#push(read, claim, claim.context === '' ? note : `${claim.context}; ${note}`);
    }
  }

  #push(read: ReturnType<typeof readTagAddress>, claim: Claim, context: string): void {
    // Field by field: a spread takes ten times as long, and a pack has a hundred thousand of these.
    this.tags.push({
      chain: read.chain,
      address: read.address,
      addressId: read.addressId,
      entity: claim.entity,
      category: claim.category,
      source: claim.source,
      label: claim.label,
      uri: claim.uri,
      confidence: claim.confidence,
      concepts: claim.concepts,
      abuse: claim.abuse,
      actor: claim.actor,
      date: claim.date,
      speaksFor: claim.speaksFor,
      asset: claim.asset,
      context,
    });
  }
}
