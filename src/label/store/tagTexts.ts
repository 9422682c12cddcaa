import { SpoorError } from '../../core/errors.ts';
import { canonicalAddress } from '../address/canonicalAddress.ts';
import { familyOfChain } from '../address/chainFamilies.ts';
import { type Address, parseAddress } from '../address/parseAddress.ts';
import { NO_KNOWN_FORM } from '../address/reading.ts';
import type { UnreadTag } from '../import/importedTag.ts';
import type { TagFile } from '../import/importTagFiles.ts';
import type { Tag } from '../tags.ts';

/** Shorter texts are names, which ledgers of files may hold. */
const SHORTEST_ADDRESS = 20;

/** A text of an address, and the chain on which it is one; `''` for any. */
interface ChainText {
  readonly chain: string;
  readonly text: string;
}

/** Chains that write otherwise what is also an address of Bitcoin. */
const SHARED = ['bitcoin-cash', 'litecoin'];

/**
 * Every text by which a ledger may have an address that is tagged on a chain, `''` for any. Where no chain is named, a text that
 * is another's on another chain (`3...` of Litecoin is Bitcoin's as well) is one on its own chain only, and what a chain makes of the
 * same text is one too.
 */
export function textsOn(chain: string, { family, id, text, spellings }: Address): ChainText[] {
  const isAnyones = chain !== '' || family === 'evm' || id.startsWith(`${family}:witness`);
  const own = spellings.map((one) => ({ chain: isAnyones || one === text ? chain : family, text: one }));
  if (chain !== '' || family !== 'bitcoin') return own;
  const others = SHARED.map((one) => canonicalAddress(text, one)).filter((one) => one !== text);
  return [...own, ...others.map((one) => ({ chain, text: one }))];
}

/**
 * Tags of interchange CSV under every text of their addresses, in their order and as they stand first. What is no address stays
 * as it stands, since ledgers of files may hold any names; where it looks like a mistyped one, that is told.
 */
export function spellOut(files: readonly Pick<TagFile, 'path' | 'asWritten'>[]): { tags: Tag[]; unread: UnreadTag[] } {
  const tags: Tag[] = [];
  const unread: UnreadTag[] = [];
  for (const { path, asWritten = [] } of files) {
    for (const tag of asWritten) {
      tags.push(tag);
      const problem = pushOthers(tags, tag);
      const place = tag.provenance?.line ?? 0;
      if (problem !== null) unread.push({ file: path, place, address: tag.address, problem, isTakenAsText: true });
    }
  }
  return { tags, unread };
}

/** @returns what is wrong with the address, where it looks like one */
function pushOthers(tags: Tag[], tag: Tag): string | null {
  try {
    for (const { chain, text } of textsOn(tag.chain, parseAddress(tag.address, tag.chain)))
      if (text !== tag.address) tags.push({ ...tag, chain, address: text, isRespelled: true });
    return null;
  } catch (error) {
    if (!(error instanceof SpoorError) || error.code !== 'BAD_ADDRESS') throw error;
    const isNamed = tag.chain === '' || familyOfChain(tag.chain) !== undefined;
    const isName = !isNamed || tag.address.length < SHORTEST_ADDRESS || error.message.includes(NO_KNOWN_FORM);
    return isName ? null : error.message;
  }
}
