import { encodeBase58Check } from '../../src/chain/bitcoin/base58.ts';
import { encodeWitnessAddress } from '../../src/chain/bitcoin/bech32.ts';
import { encodeCashAddress } from '../../src/chain/bitcoin/cashAddress.ts';
import { canonicalAddress } from '../../src/label/address/canonicalAddress.ts';
import { parseAddress } from '../../src/label/address/parseAddress.ts';

/** Version bytes of keys and scripts, and prefixes, of the chains that a world of Bitcoin is written for. */
export const FORMS = {
  bitcoin: { key: 0, script: 5, witness: 'bc' },
  'bitcoin-testnet3': { key: 111, script: 196, witness: 'tb' },
  litecoin: { key: 48, script: 50, witness: 'ltc' },
  dogecoin: { key: 30, script: 22 },
  'bitcoin-cash': { cash: 'bitcoincash' },
} as const;

export type FormedChain = keyof typeof FORMS;

/** An address of Bitcoin as the same bytes on another chain; where that has no witness programs, as a hash of 20 bytes of it. */
export function onChain(address: string, chain: FormedChain): string {
  const [, kind, hex] = parseAddress(address, 'bitcoin').id.split(':') as [string, string, string];
  const bytes = Buffer.from(hex, 'hex');
  const form: { key?: number; script?: number; witness?: string; cash?: string } = FORMS[chain];
  if (kind.startsWith('witness') && form.witness !== undefined)
    return encodeWitnessAddress(form.witness, Number(kind.slice('witness'.length)), bytes);
  // Another hash than that of a key with the same bytes, so that no two addresses become one.
  const hash = kind.startsWith('witness') ? Buffer.from(bytes.subarray(0, 20).map((byte) => byte ^ 0x5a)) : bytes;
  const type = kind === 'script' ? 'script' : 'key';
  return form.cash === undefined ? encodeBase58Check(form[type]!, hash) : encodeCashAddress(form.cash, type, hash);
}

/** Texts of an address that files hold, the ledger's own among them. */
export function respellings(address: string, chain: string): string[] {
  const { spellings, id } = parseAddress(address, chain);
  const texts = [...spellings, `${chain}:${address}`];
  if (id.startsWith('bitcoin-cash:'))
    texts.push(address.toUpperCase(), address.slice(address.indexOf(':') + 1).toUpperCase());
  // Hex stays hex (rules.md).
  return texts.filter((text) => !text.startsWith('0x') && canonicalAddress(text, chain) === address);
}
