import { SpoorError } from '../../core/errors.ts';
import type { Ledger } from '../../ledger/port.ts';
import { parseAddress } from '../address/parseAddress.ts';
import { ClusterFile, clusterPath } from '../cluster/clusterFile.ts';
import { chooseTag, isConflict } from './chooseTag.ts';
import { type SetTag, TagStore, tagStorePath } from './tagStore.ts';

/** Tags of a cluster that are listed; how many there are is said. */
const MOST_CLUSTER_TAGS = 50;

/** What is known of an address on one chain of a ledger. */
export interface WhoOnChain {
  readonly chain: string;
  /** Rows that name it, or coins received and spent. */
  readonly events: number;
  readonly cluster: {
    /** The cluster's first address. */
    readonly id: string;
    readonly size: number;
    /** Tagged addresses in it, and their tags, those shown. */
    readonly taggedAddresses: number;
    readonly tags: readonly SetTag[];
  } | null;
}

export interface Who {
  readonly address: string;
  readonly addressId: string;
  /** The tag that speaks for it, all its tags, and whether they contradict each other. */
  readonly shown: SetTag | null;
  readonly tags: readonly SetTag[];
  readonly isConflict: boolean;
  /** Chains of the ledger that know it. */
  readonly chains: readonly WhoOnChain[];
}

/**
 * Everything that the ledger and what lies beside it say of an address, given in any of its texts.
 * @throws BAD_ADDRESS where it is none
 * @throws UNKNOWN_NAME where neither ledger nor tags know it
 */
export async function whoIs(ledger: Ledger, folder: string, text: string, chain: string | null): Promise<Who> {
  const address = parseAddress(text, chain ?? '');
  const store = TagStore.open(tagStorePath(folder));
  try {
    const tags = store?.tagsOf([address.id]) ?? [];
    const ids = (await ledger.addressIds(address.spellings)).filter((id) => id > 0);
    const chains: WhoOnChain[] = [];
    for (const known of ledger.chains) {
      if (chain !== null && known.chain !== chain) continue;
      const events = await ledger.addressEvents(known.chain, ids);
      for (const [k, id] of ids.entries()) {
        if (events[k]! === 0) continue;
        const cluster = await clusterOf(ledger, folder, known.chain, id, store);
        chains.push({ chain: known.chain, events: events[k]!, cluster });
      }
    }
    if (tags.length === 0 && chains.length === 0) {
      const message = `neither the ledger ${folder} nor its tags know ${address.text}; check it, or import more`;
      throw new SpoorError('UNKNOWN_NAME', message, { address: address.text });
    }
    const { text: written, id: addressId } = address;
    return { address: written, addressId, shown: chooseTag(tags) ?? null, tags, isConflict: isConflict(tags), chains };
  } finally {
    store?.close();
  }
}

async function clusterOf(
  ledger: Ledger,
  folder: string,
  chain: string,
  id: number,
  store: TagStore | null,
): Promise<WhoOnChain['cluster']> {
  const file = ClusterFile.open(clusterPath(folder, chain));
  if (file === null) return null;
  try {
    const index = file.indexOf(id);
    if (index < 0) return null;
    const root = file.rootOf(index);
    const [first] = await ledger.addressTexts([file.idOf(root)]);
    const tagged = store?.taggedIn(chain, root) ?? [];
    const tags = store?.tagsOf(tagged.slice(0, MOST_CLUSTER_TAGS)) ?? [];
    return { id: first!, size: file.sizeOf(root), taggedAddresses: tagged.length, tags };
  } finally {
    file.close();
  }
}
