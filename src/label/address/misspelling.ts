import { SpoorError } from '../../core/errors.ts';
import { familyOfChain } from './chainFamilies.ts';
import { parseAddress } from './parseAddress.ts';
import { NO_KNOWN_FORM } from './reading.ts';

/** Shorter texts are names, which ledgers of files may hold. */
const SHORTEST_ADDRESS = 20;

/**
 * What is wrong with a text that looks like a mistyped address; null where it is one, or a name, or the chain's addresses are not known.
 * @param chain `''` for any
 */
export function misspelling(text: string, chain: string): string | null {
  if (chain !== '' && familyOfChain(chain) === undefined) return null;
  try {
    parseAddress(text, chain);
    return null;
  } catch (error) {
    if (!(error instanceof SpoorError) || error.code !== 'BAD_ADDRESS') throw error;
    return text.length < SHORTEST_ADDRESS || error.message.includes(NO_KNOWN_FORM) ? null : error.message;
  }
}
