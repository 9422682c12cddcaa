import { canonicalName } from '../../core/chains.ts';
import { SpoorError } from '../../core/errors.ts';
import { hasWrongCapitals } from './canonicalAddress.ts';
import { chainOfName, familyOfChain } from './chainFamilies.ts';
import { type Address, parseAddress } from './parseAddress.ts';

const CHAIN_NAME = /^[a-z0-9][a-z0-9_-]*$/;

/**
 * Reads an address as `parseAddress` does; of a chain whose form of addresses is not known, what is no other's is kept as it stands,
 * unchecked. Its id is the chain's own, so that it meets no address of another.
 * @throws BAD_ADDRESS where it is none of a chain that is known
 */
export function parseAnyAddress(given: string, chain: string): Address {
  try {
    return parseAddress(given, chain);
  } catch (error) {
    if (!(error instanceof SpoorError) || error.code !== 'BAD_ADDRESS' || !mayBePlain(given.trim(), chain)) throw error;
    const text = canonicalName(given.trim());
    const family = chainOfName(chain);
    return { family, id: plainId(family, text), text, spellings: [text], chain, isChecked: false };
  }
}

/** The id of a text that is an address of no known form on a chain. */
export function plainId(chain: string, text: string): string {
  return `${chain}:plain:${canonicalName(text)}`;
}

/** Whether an id is that of an address of no known form. */
export function isPlainId(addressId: string): boolean {
  return addressId.includes(':plain:');
}

function mayBePlain(text: string, chain: string): boolean {
  if (!CHAIN_NAME.test(chain) || familyOfChain(chain) !== undefined || text === '' || /\s/.test(text)) return false;
  // A text that names a chain which is known is that chain's, and so are 20 bytes of hex with a wrong checksum.
  const prefix = text.slice(0, Math.max(0, text.indexOf(':'))).toLowerCase();
  return familyOfChain(prefix) === undefined && !hasWrongCapitals(text, '');
}
