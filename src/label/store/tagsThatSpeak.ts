import { chainNamed } from '../address/chainFamilies.ts';
import type { SetTag } from './tagStore.ts';

/** Who holds an EVM address by a key, and so on every EVM chain. Others are often contracts, which may be someone else's elsewhere. */
const HELD_BY_KEY: ReadonlySet<string> = new Set(
  'exchange instant-exchange custodian payment-processor merchant mining-pool service endpoint burn sanction'.split(
    ' ',
  ),
);
/** What sources call code on a chain, in labels and in their own words. */
const CONTRACT = /contract(?![ -]deployer)|proxy|multi-?sig|\bsafe\b|\bdex\b|defi|bridge|tornado|\bmix(?:er|ing)/i;

/** Whether a source calls what it tags code on a chain. */
export function saysContract({ label, concepts }: SetTag): boolean {
  return [label, ...concepts].some((text) => CONTRACT.test(text));
}

/** Addresses that nobody has a key of: all bytes zero on any chain, and the one that people burn tokens at on EVM chains. */
const NOBODYS = /^(?:[a-z-]+:(?:(?:key|script):)?0{40}|evm:0{36}dead)$/;

/**
 * Of tags those that may speak for their addresses. Nobody owns one that has no key: of what is said of it, only that it is `burn`
 * counts, whoever lists it among his contracts.
 */
export function tagsThatSpeak(all: readonly SetTag[]): readonly SetTag[] {
  return all.filter(({ addressId, category }) => category === 'burn' || !NOBODYS.test(addressId));
}

/** The tags of an address that speak for it on every chain, though they may name one. */
export function tagsAnywhere(addressId: string, all: readonly SetTag[]): SetTag[] {
  // A name is one on its chain only, as in interchange CSV.
  if (addressId.startsWith('name:')) return [];
  const isContract = all.some(saysContract);
  const isHeld = addressId.startsWith('evm:') && !isContract;
  return all.filter(({ chain, category }) => chain === '' || (isHeld && HELD_BY_KEY.has(category)));
}

/** Services that are code on a chain. */
const CODE: ReadonlySet<string> = new Set('mixer bridge dex gambling lending marketplace defi'.split(' '));

/**
 * The only chain on which a tag of an EVM address tells who it is, as a contract's does; null for one that may tell it on all of
 * them, as that of a person does, or is of another family.
 * @param all of the address
 */
export function onlyChainOf(tag: SetTag, all: readonly SetTag[]): string | null {
  const isCode = tag.addressId.startsWith('evm:') && (CODE.has(tag.category) || all.some(saysContract));
  return isCode && tag.chain !== '' ? tag.chain : null;
}

/** Of tags of one address those that may tell who it is on a chain; on any where that is null. */
export function tagsSpeakingOn(chain: string | null, all: readonly SetTag[]): readonly SetTag[] {
  const speaking = tagsThatSpeak(all);
  if (chain === null) return speaking;
  const own = chainNamed(chain) ?? chain;
  return speaking.filter((tag) => [null, chain, own].includes(onlyChainOf(tag, all)));
}
