import { SpoorError } from '../../core/errors.ts';
import type { Ledger, LedgerChain } from '../../ledger/port.ts';
import { DEFAULT_MAX_ACTIVITY } from '../activity.ts';
import { chainOfName } from '../address/chainFamilies.ts';
import { type Address, parseAddress, readingsOf, readOrNull } from '../address/parseAddress.ts';
import { parseAnyAddress, plainId } from '../address/plainAddress.ts';
import type { ChangeFinder } from '../change/changeFinders.ts';
import { type CoinLeads, changeLeads } from '../change/changeLeads.ts';
import { ClusterFile, clusterPath } from '../cluster/clusterFile.ts';
import type { ClustersAge } from '../cluster/clustersAge.ts';
import { type AccountLeads, type Deposit, depositOf, sharedDeposits } from '../deposit/depositOf.ts';
import { ForwardingReader } from '../deposit/readForwarding.ts';
import { chooseTag } from './chooseTag.ts';
import type { ClusterSays, Saying } from './clusterSays.ts';
import { ownersChanged } from './ownersChanged.ts';
import { isStoredConflict } from './storedOwners.ts';
import { type SetTag, TagStore, tagStorePath } from './tagStore.ts';
import { onlyChainOf, tagsSpeakingOn } from './tagsThatSpeak.ts';

/** What is known of an address on one chain of a ledger. */
export interface WhoOnChain extends ClustersAge {
  readonly chain: string;
  /** What it is called there, where that is not the address's text. */
  readonly address?: string;
  /** Rows that name it, or coins received and spent. */
  readonly events: number;
  readonly cluster: {
    /** The cluster's first address. */
    readonly id: string;
    readonly size: number;
    /** What of change joined it besides inputs; absent where nothing did. */
    readonly mergedBy?: readonly ChangeFinder[];
    /** Tagged addresses in it, all of them, and how many tags they have. */
    readonly taggedAddresses: number;
    readonly tagsInAll: number;
    /** How many different things those tags say, and of how many addresses each, the first 50 by that. */
    readonly claimsInAll: number;
    readonly claims: readonly Saying[];
    /** Tags of at most 20 of them: the one that would speak for all first, then one for each thing said. */
    readonly tags: readonly SetTag[];
    /** Whether any two tags of it name different owners or kinds of service, shown here or not. */
    readonly isConflict: boolean;
  } | null;
  /** Of an address without a tag: that it has more events than the limit, as services have. Then nothing else is looked at. */
  readonly activity: { readonly events: number; readonly limit: number } | null;
  /** Of an address without a tag on an account chain: whose deposit address it is by what it does. */
  readonly deposit: Deposit | null;
  /** What may be followed up and merges nothing; only where it was asked for. */
  readonly leads?: AccountLeads | CoinLeads;
}

export interface WhoOptions {
  /** Addresses with more events than this are not looked at. */
  readonly maxActivity?: number;
  readonly leads?: boolean;
}

export interface Who {
  /** Of a text that is an address on several chains, what the first of them that knows it calls it. */
  readonly address: string;
  readonly addressId: string;
  /** The tag that speaks for it (on the chain asked about, where one is), all its tags, and whether they contradict each other. */
  readonly shown: SetTag | null;
  /** The chain that was asked about; null where none was named. */
  readonly asked: string | null;
  /** Of an EVM address the one chain on which `shown` speaks: a contract's address may be somebody else's on others. Else null. */
  readonly shownOn: string | null;
  readonly tags: readonly SetTag[];
  readonly isConflict: boolean;
  /** Chains of the ledger that know it. */
  readonly chains: readonly WhoOnChain[];
}

/**
 * Everything that the ledger and what lies beside it say of an address, given in any of its texts. Where no chain is named, on every
 * chain on which the text is an address.
 * @throws BAD_ADDRESS where it is none
 * @throws UNKNOWN_NAME where neither ledger nor tags know it
 */
export async function whoIs(
  ledger: Ledger,
  folder: string,
  text: string,
  chain: string | null,
  options: WhoOptions = {},
): Promise<Who> {
  const store = TagStore.open(tagStorePath(folder));
  try {
    const readings = chain === null ? readingsOrPlain(text, store) : [parseAnyAddress(text, chain)];
    const tags = store === null ? [] : tagsOfReadings(store, readings);
    const looked: (WhoOnChain & { readonly read: Address })[] = [];
    for (const known of ledger.chains) {
      const own = known.chain === chain ? readings[0]! : null;
      const read = chain === null ? readOrNull(text, known.chain) : own;
      if (read === null) continue;
      const isTagged = tags.some((tag) => tag.addressId === read.id || tag.chain === '');
      const ids = (await ledger.addressIds(read.spellings)).filter((id) => id > 0);
      const events = await ledger.addressEvents(known.chain, ids);
      for (const [k, id] of ids.entries()) {
        if (events[k]! === 0) continue;
        const found = {
          chain: known.chain,
          events: events[k]!,
          ...(await clusterOf(ledger, folder, known, id, store)),
        };
        const behaviour = await behaviourOf(ledger, known, id, events[k]!, store, isTagged, options);
        looked.push({ read, ...found, ...behaviour });
      }
    }
    if (tags.length === 0 && looked.length === 0) throw nobodyKnows(folder, text, chain, readings);
    const ids = new Set([...tags.map((tag) => tag.addressId), ...looked.map(({ read }) => read.id)]);
    const { text: address, id: addressId } = readings.find(({ id }) => ids.has(id)) ?? readings[0]!;
    const asked = chain ?? readings[0]!.chain;
    const shown = chooseTag(tagsSpeakingOn(asked, tags)) ?? null;
    return {
      address,
      addressId,
      shown,
      asked,
      shownOn: shown && onlyChainOf(shown, tags),
      tags,
      isConflict: isStoredConflict(store, tags),
      chains: looked.map(({ read, chain: on, ...said }) => {
        return { chain: on, ...(read.text === address ? {} : { address: read.text }), ...said };
      }),
    };
  } finally {
    store?.close();
  }
}

/**
 * The tags of what a text may be, and those of no chain that a trace meets there, too: of what the same text is where no chain is
 * named (`textsOn`).
 */
function tagsOfReadings(store: TagStore, readings: readonly Address[]): SetTag[] {
  const own = new Set(readings.map(({ id }) => id));
  const unnamed = readings.flatMap(({ spellings }) => spellings.map((one) => readOrNull(one)?.id ?? ''));
  const others = [...new Set(unnamed)].filter((id) => id !== '' && !own.has(id));
  return [...store.tagsOf([...own]), ...store.tagsOf(others).filter(({ chain }) => chain === '')];
}

function nobodyKnows(folder: string, text: string, chain: string | null, readings: readonly Address[]): SpoorError {
  // What may only be one of Solana may as well be mistyped.
  const { text: address } = chain === null ? parseAddress(text) : readings[0]!;
  const as = readings.length === 1 ? '' : ` (read as of ${readings.map(({ family }) => family).join(', ')})`;
  const message = `neither the ledger ${folder} nor its tags know ${address}${as}; check it, or import more`;
  return new SpoorError('UNKNOWN_NAME', message, { address });
}

/** What a text may be where no chain of the ledger is named: tags may be of another, whose addresses are texts (`xno:nano_...`). */
function readingsOrPlain(text: string, store: TagStore | null): readonly Address[] {
  try {
    return readingsOf(text);
  } catch (error) {
    const colon = text.indexOf(':');
    const plain = colon > 0 ? plainId(chainOfName(text.slice(0, colon)), text.slice(colon + 1)) : '';
    const [tag] = plain === '' ? [] : (store?.tagsOf([plain]) ?? []);
    if (tag === undefined) throw error;
    return [parseAnyAddress(tag.address, tag.chain)];
  }
}

/** What an address is by what it does on a chain. */
async function behaviourOf(
  ledger: Ledger,
  { chain, kind }: LedgerChain,
  id: number,
  events: number,
  store: TagStore | null,
  isTagged: boolean,
  options: WhoOptions,
): Promise<Pick<WhoOnChain, 'activity' | 'deposit' | 'leads'>> {
  const limit = options.maxActivity ?? DEFAULT_MAX_ACTIVITY;
  const activity = !isTagged && events > limit ? { events, limit } : null;
  if (kind === 'utxo') {
    const found = { activity, deposit: null };
    if (!options.leads) return found;
    const none: CoinLeads = { change: [], spends: null, notLookedAt: null };
    return { ...found, leads: events > limit ? none : await changeLeads(ledger, chain, id, limit) };
  }
  const [address] = await ledger.addressTexts([id]);
  const reader = new ForwardingReader(ledger, chain, store, limit);
  const deposit = isTagged ? null : await depositOf(reader, address!);
  return options.leads ? { activity, deposit, leads: await sharedDeposits(reader, address!) } : { activity, deposit };
}

const NOTHING_SAID: ClusterSays = { addresses: 0, tags: 0, isConflict: false, claims: 0, says: [], shown: [] };

async function clusterOf(
  ledger: Ledger,
  folder: string,
  { chain, last }: LedgerChain,
  id: number,
  store: TagStore | null,
): Promise<Pick<WhoOnChain, 'cluster' | keyof ClustersAge>> {
  const file = ClusterFile.open(clusterPath(folder, chain));
  if (file === null) return { cluster: null, clustersEnd: null, tagsChanged: false };
  try {
    const made = { clustersEnd: file.endBefore(last), tagsChanged: ownersChanged(file, store) };
    const index = file.indexOf(id);
    if (index < 0) return { cluster: null, ...made };
    const root = file.rootOf(index);
    const [first] = await ledger.addressTexts([file.idOf(root)]);
    const body = store?.sayingOf(chain, root);
    const found = body === undefined ? NOTHING_SAID : (JSON.parse(body) as ClusterSays);
    const cluster = {
      id: first!,
      size: file.sizeOf(root),
      ...(file.restsOnChange(root) ? { mergedBy: file.mergeChange } : {}),
      taggedAddresses: found.addresses,
      tagsInAll: found.tags,
      claimsInAll: found.claims,
      claims: found.says,
      tags: store?.tagsOf(found.shown) ?? [],
      isConflict: found.isConflict,
    };
    return { cluster, ...made };
  } finally {
    file.close();
  }
}
