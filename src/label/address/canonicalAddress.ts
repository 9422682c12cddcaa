import { canonicalName } from '../../core/chains.ts';
import { familyOfChain } from './chainFamilies.ts';
import { readOrNull } from './parseAddress.ts';

/** Witness programs take 14 letters and more in Bech32. */
const SHORTEST_BECH32 = 14;
const CAPITALS = /^[A-Z][0-9A-Z]*$/;
/** Families that write all of their addresses in capitals, none of which is Bech32. */
export const CAPITAL_FAMILIES: readonly string[] = ['stellar', 'algorand'];
const CASH = /^bitcoincash:[qp][0-9a-z]*$/;
const LEGACY_CASH = /^(?:[13][1-9A-HJ-NP-Za-km-z]{25,35}|[QPZRqpzr][0-9A-Za-z]{41})$/;

/** Families of which also other texts than Bech32 in capitals and those with a prefix are written otherwise in a ledger. */
const MAY_CHANGE: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['bitcoin-cash', (text: string) => LEGACY_CASH.test(text)],
  ['litecoin', (text: string) => text.startsWith('3')],
  ['tron', (text: string) => text.startsWith('41')],
  ['ton', (text: string) => text.length === 48],
]);

/**
 * The one text by which a ledger has an address of a chain: hex in lower case (rules.md) and, where the chain's addresses are
 * known, what its own node prints (`Address.text`). What is no address of that chain is a name, and stays as it is. Most texts are
 * as they should be, which is told from their first letters; `ingest/addressSql.ts` asks the same of whole columns.
 */
export function canonicalAddress(text: string, chain: string): string {
  // Hex is in lower case and nothing else, on Tron too.
  if (text.startsWith('0x') || text.startsWith('0X')) return canonicalName(text);
  const family = familyOfChain(chain);
  return family === undefined || !mayChange(text, family) ? text : (readOrNull(text, chain)?.text ?? text);
}

/** Every text by which a ledger may have an address, `canonicalAddress` first; ledgers made earlier have what their files had. */
export function spellingsOf(text: string, chain: string): readonly string[] {
  const found = familyOfChain(chain) === undefined ? null : readOrNull(text, chain);
  return [...new Set([canonicalAddress(text, chain), ...(found?.spellings ?? []), text])];
}

export const WRONG_CAPITALS =
  'the capitals of a hex address are a checksum (EIP-55), and here it is wrong: a letter is mistyped or missing; copy it again from where it comes from';

/**
 * Whether a text is an EVM address in mixed case whose checksum (EIP-55) is wrong, which putting it in lower case would hide. Hex in
 * one case has none, nor has that of chains with other addresses.
 */
export function hasWrongCapitals(text: string, chain: string): boolean {
  const digits = text.slice(-40);
  if (digits === digits.toLowerCase() || !/(?:^|:)0[xX][0-9a-fA-F]{40}$/.test(text)) return false;
  const family = familyOfChain(chain);
  return (chain === '' || family === 'evm' || family === 'tron') && readOrNull(text, chain) === null;
}

function mayChange(text: string, family: string): boolean {
  // Most texts with a colon: refusing each of them on other chains would cost more than all else.
  if (text.startsWith('bitcoincash:')) return family === 'bitcoin-cash' && !CASH.test(text);
  if (text.includes(':')) return true;
  if (text.length >= SHORTEST_BECH32 && CAPITALS.test(text)) return !CAPITAL_FAMILIES.includes(family);
  return MAY_CHANGE.get(family)?.(text) ?? false;
}
