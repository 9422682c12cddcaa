import { chooseTag, confidenceLevel } from '../store/chooseTag.ts';
import type { SetTag } from '../store/tagStore.ts';
import { isDeposit, type Moved, type MovedWith } from './findDeposit.ts';
import type { ForwardingReader } from './readForwarding.ts';

/** Entries of a list that are given; how many there are is said beside it. */
const MOST_LISTED = 50;
/** Addresses that an account paid which are looked at for being deposit addresses, those paid most often first. */
const MOST_PAID = 200;

const ASSUMES =
  'that the tag is right, that the ledger has all that the address ever sent, and that only the service can pass on ' +
  'nine tenths and more of what comes in to nobody but itself: an account of somebody who carries everything to the service looks the same, as the last ones of launderers do';

/** Why an untagged address is taken for a deposit address of a service. */
export interface Deposit {
  readonly entity: string;
  readonly category: string;
  /** The service's addresses that it forwards to, at most 50, each with the tag that says whose they are. */
  readonly forwards: readonly (MovedWith & { readonly tag: SetTag; readonly confidence: number })[];
  readonly forwardsTo: number;
  /** Addresses that paid it, the service's own left out, and what they paid, by asset. */
  readonly senders: number;
  readonly received: readonly Moved[];
  readonly assumes: string;
}

/** A deposit address and who paid it: perhaps one customer's accounts, perhaps several people's. A lead, never merged. */
export interface SharedDeposit extends Deposit {
  readonly address: string;
  /** Contracts among the senders that were looked at: no wallets, so they are not listed and share nothing with anybody. */
  readonly contracts: number;
  /** Accounts, at most 50, those with the most transfers first; `entity` of a tagged one, else `''`. */
  readonly paidBy: readonly (MovedWith & { readonly entity: string })[];
}

export interface AccountLeads {
  readonly sharedDeposits: readonly SharedDeposit[];
  /** Addresses not looked at, itself or paid by it: too many events, or too many addresses. */
  readonly notLookedAt: number;
}

/** What the rule of deposit addresses says of an address (docs/methods.md, "Deposit addresses"); null where nothing. */
export async function depositOf(reader: ForwardingReader, address: string): Promise<Deposit | null> {
  const found = await reader.forwardingOf(address);
  if (found === null) return null;
  const shared = new Set<string>();
  for (const paid of found.forwards) if (await reader.isShared(paid.address)) shared.add(paid.address);
  if (!isDeposit(found, (paid) => shared.has(paid))) return null;
  const forwards = found.forwards.map(({ address: to, moved }) => {
    const tag = chooseTag(reader.tagsOf(to))!;
    return { address: to, tag, confidence: confidenceLevel(tag), moved };
  });
  const { entity, category } = forwards[0]!.tag;
  return {
    entity,
    category,
    forwards: forwards.slice(0, MOST_LISTED),
    forwardsTo: forwards.length,
    senders: found.senders.length,
    received: addUp(found.senders),
    assumes: ASSUMES,
  };
}

/** The deposit addresses that an account paid, or itself where it is one, with all who paid them. */
export async function sharedDeposits(reader: ForwardingReader, address: string): Promise<AccountLeads> {
  const paid = (await depositOf(reader, address)) === null ? await paidBy(reader, address) : [address];
  const shared: SharedDeposit[] = [];
  for (const candidate of paid.slice(0, MOST_PAID)) {
    const deposit = await depositOf(reader, candidate);
    const senders = (await reader.forwardingOf(candidate))?.senders ?? [];
    if (deposit === null || senders.length < 2) continue;
    const { accounts, contracts } = await accountsAmong(reader, candidate, senders);
    if (accounts.length < 2) continue;
    shared.push({
      address: candidate,
      ...deposit,
      contracts,
      paidBy: accounts.map((sender) => ({ ...sender, entity: chooseTag(reader.tagsOf(sender.address))?.entity ?? '' })),
    });
  }
  const busy = [address, ...paid.slice(0, MOST_PAID)].filter((candidate) => reader.busy.has(candidate)).length;
  return { sharedDeposits: shared, notLookedAt: busy + Math.max(0, paid.length - MOST_PAID) };
}

/** Of those who paid a deposit address the first accounts, and how many contracts came before the last of them. */
async function accountsAmong(
  reader: ForwardingReader,
  deposit: string,
  senders: readonly MovedWith[],
): Promise<{ accounts: MovedWith[]; contracts: number }> {
  const paidBySender = Map.groupBy(
    (await reader.rowsOf(deposit)).filter((row) => row.to === deposit),
    ({ from }) => from,
  );
  const accounts: MovedWith[] = [];
  let contracts = 0;
  for (const sender of senders) {
    if (accounts.length === MOST_LISTED) break;
    if (await reader.isContract(sender.address, paidBySender.get(sender.address) ?? [])) contracts += 1;
    else accounts.push(sender);
  }
  return { accounts, contracts };
}

/** Addresses that an account paid anything, those paid most often first. */
async function paidBy(reader: ForwardingReader, address: string): Promise<string[]> {
  const times = new Map<string, number>();
  for (const { from, to, amount } of await reader.rowsOf(address)) {
    if (from === address && to !== '' && to !== address && amount > 0n) times.set(to, (times.get(to) ?? 0) + 1);
  }
  return [...times].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([to]) => to);
}

function addUp(senders: readonly MovedWith[]): Moved[] {
  const byAsset = Map.groupBy(
    senders.flatMap(({ moved }) => moved),
    ({ asset }) => asset,
  );
  return [...byAsset]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([asset, all]) => ({
      asset,
      transfers: all.reduce((sum, { transfers }) => sum + transfers, 0),
      amount: `${all.reduce((sum, { amount }) => sum + BigInt(amount), 0n)}`,
      first: Math.min(...all.map(({ first }) => first)),
      last: Math.max(...all.map(({ last }) => last)),
    }));
}
