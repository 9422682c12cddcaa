import { SpoorError } from '../../core/errors.ts';
import { ACCOUNT_READERS, UNNAMED_READERS } from './accountAddresses.ts';
import { chainOfName, familyOfChain, readCaip2 } from './chainFamilies.ts';
import { COIN_READERS, readAnyCoin } from './coinAddresses.ts';
import { type AddressReader, type Found, NO_KNOWN_FORM, type Reading } from './reading.ts';

/** An address as bytes: two texts are the same address where their ids are the same. */
export interface Address {
  /** The chains it is an address of: `evm` for all of those, else mostly one chain (`bitcoin`, `tron`). */
  readonly family: string;
  /** Family, kind and bytes: the same for every text of one address, and another for any other. */
  readonly id: string;
  /** As ledgers write it: hex and Bech32 in lower case, CashAddr with its prefix, Tron in base58. */
  readonly text: string;
  /** Every text by which a ledger may have it, `text` first. */
  readonly spellings: readonly string[];
  /** The chain that the text itself names (CAIP-10, `ethereum:`), where it is one known by name. */
  readonly chain: string | null;
  /** Whether the text has a checksum, which was right. Without one a mistyped address is another address. */
  readonly isChecked: boolean;
}

/** In the order in which they are asked where no chain is named. */
const ALL_READERS: readonly AddressReader[] = [readAnyCoin, ...UNNAMED_READERS];

const PREFIXES = new Map<string, string>();

/** What ids of a family begin with: one text for all of them. */
function prefixOf(family: string): string {
  const known = PREFIXES.get(family);
  if (known !== undefined) return known;
  const prefix = `${family}:`;
  PREFIXES.set(family, prefix);
  return prefix;
}

interface Named {
  /** What the text is without what it says of its chain; undefined where it says nothing. */
  readonly text: string | undefined;
  readonly family: string | undefined;
  readonly chain: string | null;
  /** How the text says it: for what is wrong. */
  readonly by: string | undefined;
}

/**
 * Reads an address of any family, in any way people write it, and checks what can be checked.
 *
 * - `family` and `chain` narrow what a text can be: `1...` is Bitcoin's unless the chain is `bitcoin-cash`.
 * - With checksum: Bitcoin and its descendants (base58, BIP 173 and 350, CashAddr), Zcash, Tron's base58, EVM in mixed case
 *   (EIP-55: one slip in some 4,000 is missed), XRP Ledger, Monero, Stellar, Algorand, Cardano, Cosmos chains, Polkadot and
 *   Tezos, TON's base64. Without: EVM in one case, Tron's hex, Solana, TON's raw form.
 * - Prefixes: `ethereum:` and other names of chains, `bitcoincash:`, CAIP-10; what follows a `?` or an EIP-681 `@` is cut.
 * - White space around it is passed over, and `0X` is `0x`.
 * @param chain a chain's name as in a ledger, where it is known; a name that is not known narrows nothing
 * @throws BAD_ADDRESS naming the text and what is wrong with it
 */
export function parseAddress(given: string, chain = ''): Address {
  const text = given.trim();
  const named = text.includes(':') ? readPrefix(text) : BARE;
  const family = familyOfChain(chain);
  if (family !== undefined && named.family !== undefined && family !== named.family) {
    throw badAddress(text, `${named.by} names another chain than ${chain}`, chain);
  }
  const found = readAs(named.text ?? text, family ?? named.family);
  if (!('family' in found)) throw badAddress(text, found.problem, chain);
  return {
    family: found.family,
    id: prefixOf(found.family) + found.bytes,
    text: found.text,
    spellings: found.alsoWritten === undefined ? [found.text] : withoutRepeats(found.text, found.alsoWritten),
    chain: named.chain,
    isChecked: found.isChecked,
  };
}

/**
 * Every address that a text may be, that of `parseAddress` first: where it names no chain, base58 that several chains write alike
 * is one of each of them, and what has no checksum may be one of Solana.
 * @throws BAD_ADDRESS where it is none
 */
export function readingsOf(given: string): readonly Address[] {
  const text = given.trim();
  const isNamed = text.includes(':') && readPrefix(text).family !== undefined;
  const families = isNamed ? [] : [...COIN_READERS.keys(), 'tron', 'solana'];
  const all = [readOrNull(text), ...families.map((family) => readOrNull(text, family))].filter((one) => one !== null);
  if (all.length === 0) return [parseAddress(text)];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

/** The same as `parseAddress`; null where a text is no address. */
export function readOrNull(text: string, chain = ''): Address | null {
  try {
    return parseAddress(text, chain);
  } catch (error) {
    if (!(error instanceof SpoorError) || error.code !== 'BAD_ADDRESS') throw error;
    return null;
  }
}

/** The address of the one family whose checksum holds for a text; undefined where that is none, or several. */
export function findByChecksum(text: string): Address | undefined {
  const families = new Set<string>();
  for (const reader of [...COIN_READERS.values(), ...UNNAMED_READERS]) {
    const reading = reader(text);
    if (reading !== undefined && 'family' in reading && reading.isChecked) families.add(reading.family);
  }
  const [family] = families;
  return families.size === 1 ? parseAddress(text, family === 'evm' ? 'ethereum' : family) : undefined;
}

/** @returns whether two texts are one address; false where either is none */
export function isSameAddress(a: string, b: string, chain = ''): boolean {
  const first = readOrNull(a, chain);
  return first !== null && first.id === readOrNull(b, chain)?.id;
}

function badAddress(text: string, problem: string, chain: string): SpoorError {
  const shown = text.length > 150 ? `${text.slice(0, 150)}...` : text;
  const where = chain === '' ? '' : ` of ${chain}`;
  const message = `${JSON.stringify(shown)} is not an address${where}: ${problem}; copy it again from where it comes from`;
  return new SpoorError('BAD_ADDRESS', message, { address: shown, ...(chain === '' ? {} : { chain }) });
}

const BARE: Named = { text: undefined, family: undefined, chain: null, by: undefined };

function readPrefix(text: string): Named {
  const colon = text.indexOf(':');
  const [prefix, rest] = [text.slice(0, colon), text.slice(colon + 1)];
  const second = rest.indexOf(':');
  if (second >= 0) {
    const caip = readCaip2(prefix, rest.slice(0, second));
    if (caip !== undefined) return { ...caip, text: rest.slice(second + 1), by: `${prefix}:${rest.slice(0, second)}` };
  }
  const scheme = prefix.toLowerCase();
  const family = familyOfChain(scheme);
  if (family === undefined) return BARE;
  const address = rest.split('?')[0]!;
  // EIP-681: `ethereum:pay-0x...@1`.
  const [, inner = address, id] = /^(?:pay-)?(0[xX][0-9a-fA-F]+)(?:@([0-9]+))?$/.exec(address) ?? [];
  const evm = id === undefined ? undefined : readCaip2('eip155', id);
  const chain = id === undefined ? chainOfName(scheme) : (evm?.chain ?? null);
  return { text: scheme === 'bitcoincash' ? cashText(inner, prefix) : inner, family, chain, by: `${prefix}:` };
}

/** A legacy address may stand behind the prefix as well. */
function cashText(address: string, prefix: string): string {
  return /^[qpzrQPZR]/.test(address) ? `${prefix}:${address}` : address;
}

function readAs(text: string, family: string | undefined): Found | { readonly problem: string } {
  const own = family === undefined ? undefined : (COIN_READERS.get(family) ?? ACCOUNT_READERS.get(family));
  if (own !== undefined) return asked(own(text), family) ?? { problem: NO_KNOWN_FORM };
  let problem: string | undefined;
  for (const reader of ALL_READERS) {
    const reading = asked(reader(text), family);
    if (reading === undefined) continue;
    if (!('problem' in reading)) return reading;
    problem ??= reading.problem;
  }
  return { problem: problem ?? NO_KNOWN_FORM };
}

/** An address of another family than the one asked for is none. */
function asked(reading: Reading | undefined, family: string | undefined): Reading | undefined {
  if (reading === undefined || 'problem' in reading || family === undefined || reading.family === family)
    return reading;
  return { problem: `it is an address of ${reading.family}` };
}

/** Texts, each once: most are few, and different. */
function withoutRepeats(first: string, others: readonly string[]): readonly string[] {
  return others.length === 1 && others[0] !== first ? [first, others[0]!] : [...new Set([first, ...others])];
}
