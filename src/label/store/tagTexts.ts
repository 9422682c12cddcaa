import { canonicalAddress } from '../address/canonicalAddress.ts';
import { chainNamed } from '../address/chainFamilies.ts';
import { misspelling } from '../address/misspelling.ts';
import { type Address, readOrNull } from '../address/parseAddress.ts';
import type { UnreadTag } from '../import/importedTag.ts';
import type { TagFile } from '../import/importTagFiles.ts';
import type { Tag } from '../tags.ts';

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

/**
 * Also under the chain that a symbol or an id of CAIP-2 stands for, besides what the tag calls it.
 * @returns what is wrong with the address, where it looks like one
 */
function pushOthers(tags: Tag[], tag: Tag): string | null {
  const named = chainNamed(tag.chain) ?? tag.chain;
  const read = readOrNull(tag.address, named);
  for (const chain of new Set([tag.chain, named])) {
    const texts = read === null ? [{ chain, text: tag.address }] : textsOn(chain, read);
    for (const one of texts)
      if (one.text !== tag.address || chain !== tag.chain)
        tags.push({ ...tag, chain: one.chain, address: one.text, isRespelled: true });
  }
  return misspelling(tag.address, named);
}

/** Tags under the names that a ledger has for their chains, too: what is said of `bitcoin` speaks in a ledger that calls it `btc`. */
export function underLedgerNames(tags: readonly Tag[], chains: readonly string[]): readonly Tag[] {
  const others = new Map(chains.map((chain) => [chainNamed(chain), chain]));
  for (const chain of chains) others.delete(chain);
  others.delete(undefined);
  if (others.size === 0) return tags;
  return tags.flatMap((tag) => {
    const own = others.get(tag.chain);
    return own === undefined ? [tag] : [tag, { ...tag, chain: own }];
  });
}
