import { SpoorError } from '../core/errors.ts';
import { chainOfName } from '../label/address/chainFamilies.ts';
import { readOrNull } from '../label/address/parseAddress.ts';
import type { Ledger } from '../ledger/port.ts';

/** An address as it was asked for, and the chain of the ledger that its text names. */
export interface AskedAddress {
  readonly chain: string | null;
  readonly address: string;
}

/**
 * `chain:address` where a ledger has the chain, by its name or any other that stands for it (`bch:`, CAIP-10, EIP-681); else an address
 * alone. What follows a chain of the ledger may also be a name.
 */
export function splitAddress(text: string, chains: readonly string[]): AskedAddress {
  const colon = text.indexOf(':');
  if (colon < 0) return { chain: null, address: text };
  const prefix = text.slice(0, colon);
  const isChain = chains.includes(prefix);
  const read = readOrNull(text);
  if (read === null)
    return isChain ? { chain: prefix, address: text.slice(colon + 1) } : { chain: null, address: text };
  if (isChain && chainOfName(prefix) === read.chain) return { chain: prefix, address: read.text };
  const named = chains.find((one) => chainOfName(one) === read.chain);
  return named === undefined ? { chain: null, address: text } : { chain: named, address: read.text };
}

/**
 * The one chain that is asked about: the only one on which all texts are addresses, else the only one that knows them all. A text
 * that is no address of any chain is a name, which any may have.
 * @param given the texts as they were given, for what is to be said
 * @throws USAGE where it is to be named, with a chain that knows the first
 */
export async function chainAsked(ledger: Ledger, chains: readonly string[], given: readonly string[]): Promise<string> {
  const written = chains.filter((chain) => given.every((text) => isWrittenOn(text, chain)));
  const possible = written.length === 0 ? chains : written;
  if (possible.length === 1) return possible[0]!;
  const knowing: string[][] = [];
  for (const text of given) knowing.push(await knownOn(ledger, possible, text));
  const all = possible.filter((chain) => knowing.every((known) => known.includes(chain)));
  if (all.length === 1) return all[0]!;
  const [chain] = [...all, ...knowing.flat(), ...possible];
  throw new SpoorError('USAGE', `name the chain: ${chain}:${given[0]}; the ledger has several UTXO chains`);
}

function isWrittenOn(text: string, chain: string): boolean {
  return readOrNull(text, chain) !== null || readOrNull(text) === null;
}

async function knownOn(ledger: Ledger, chains: readonly string[], text: string): Promise<string[]> {
  const known: string[] = [];
  for (const chain of chains) {
    const spellings = [...new Set([text, ...(readOrNull(text, chain)?.spellings ?? [])])];
    const ids = (await ledger.addressIds(spellings)).filter((id) => id > 0);
    if ((await ledger.addressEvents(chain, ids)).some((events) => events > 0)) known.push(chain);
  }
  return known;
}
