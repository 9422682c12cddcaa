import { SpoorError } from '../../core/errors.ts';
import { positionToBlock } from '../../core/position.ts';
import type { TransferRow } from '../../core/rows.ts';
import type { HistoryArena } from '../../kernel/historyArena.ts';
import type { Ledger } from '../../ledger/port.ts';
import { parseAnyAddress } from '../address/plainAddress.ts';
import { chooseTag } from '../store/chooseTag.ts';
import { type OwnerOf, ownersAmong, ownersNamed } from '../store/sameOwner.ts';
import { storedOwners } from '../store/storedOwners.ts';
import type { SetTag, TagStore } from '../store/tagStore.ts';
import { saysContract } from '../store/tagsThatSpeak.ts';
import { DEPOSIT_CATEGORIES, type Forwarding, findForwarding, isSharedWallet, paysOthersGas } from './findDeposit.ts';

/** Transactions in which an address paid that are read to tell whether it is a contract. */
const LOOKED_AT = 3;

/** What the rule of deposit addresses looks at, read from a ledger and its tags; each address once. */
export class ForwardingReader {
  readonly chain: string;
  readonly #ledger: Ledger;
  readonly #store: TagStore | null;
  readonly #maxActivity: number;
  #arena: HistoryArena | undefined;
  readonly #tags = new Map<string, readonly SetTag[]>();
  readonly #found = new Map<string, { readonly forwarding: Forwarding | null; readonly isShared: boolean }>();
  /** Who owns what by the store's names of actors; null where none were kept, undefined before they were looked for. */
  #ownerOf: OwnerOf | null | undefined;
  /** Addresses that were not looked at, because they have more events than `maxActivity`. */
  readonly busy = new Set<string>();

  constructor(ledger: Ledger, chain: string, store: TagStore | null, maxActivity: number) {
    this.#ledger = ledger;
    this.chain = chain;
    this.#store = store;
    this.#maxActivity = maxActivity;
  }

  /** Whether the address forwards to one service (`findForwarding`); null too for one that is not looked at. */
  async forwardingOf(address: string): Promise<Forwarding | null> {
    const known = this.#found.get(address);
    if (known !== undefined) return known.forwarding;
    return (await this.#paysOthers(address)) ? null : (await this.#find(address)).forwarding;
  }

  /** Whether many pay the address (`isSharedWallet`); so it is of one that has too many events to be looked at. */
  async isShared(address: string): Promise<boolean> {
    return (await this.#find(address)).isShared;
  }

  async #find(address: string): Promise<{ readonly forwarding: Forwarding | null; readonly isShared: boolean }> {
    const known = this.#found.get(address);
    if (known !== undefined) return known;
    const rows = await this.rowsOf(address);
    const forwarding = findForwarding(address, rows, (other) => this.serviceOf(other));
    const isShared = this.busy.has(address) || isSharedWallet(address, rows, forwarding);
    const found = { forwarding, isShared };
    this.#found.set(address, found);
    return found;
  }

  /** The accounts of an address, their histories loaded; none for one with too many events (then in `busy`). */
  async #accountsOf(address: string): Promise<{ readonly accounts: readonly number[]; readonly arena: HistoryArena }> {
    this.#arena ??= this.#ledger.newHistoryArena();
    const arena = this.#arena;
    const [id = -1] = await this.#ledger.addressIds([address]);
    if (id <= 0) return { accounts: [], arena };
    const [events = 0] = await this.#ledger.addressEvents(this.chain, [id]);
    if (events > this.#maxActivity) {
      this.busy.add(address);
      return { accounts: [], arena };
    }
    const accounts = await this.#ledger.accountsOf(this.chain, id);
    await this.#ledger.loadHistories(accounts, arena);
    return { accounts: accounts.filter((account) => arena.isLoaded(account)), arena };
  }

  /**
   * Whether histories alone say that the address paid somebody who is no service, so that it cannot forward to one. They are
   * many times cheaper than rows, and most addresses do so soon. What a burn follows in its block may be a tip, and tells nothing.
   */
  async #paysOthers(address: string): Promise<boolean> {
    const { accounts, arena } = await this.#accountsOf(address);
    const met = new Set<number>();
    for (const account of accounts) {
      let burnt = -1;
      // From the last event on, so that a burn is met before what may be its tip.
      for (let event = arena.end[account]! - 1; event >= arena.first[account]!; event--) {
        const to = ~arena.other(event);
        const block = positionToBlock(arena.position(event));
        if (to === 0) burnt = block;
        if (to <= 0 || block === burnt || met.has(to)) continue;
        met.add(to);
        const [{ address: id } = { address: 0 }] = await this.#ledger.describeAccounts([to]);
        const [text] = await this.#ledger.addressTexts([id]);
        if (this.serviceOf(text!) === null) return true;
      }
    }
    return false;
  }

  /** Every row of the chain that names an address, in the chain's order; none for one with too many (then in `busy`). */
  async rowsOf(address: string): Promise<TransferRow[]> {
    const { accounts, arena } = await this.#accountsOf(address);
    const positions = new Set<number>();
    for (const account of accounts) {
      // The first event of a history is its opening balance, which is no row.
      for (let event = arena.first[account]!; event < arena.end[account]!; event++)
        positions.add(arena.position(event));
    }
    return this.#ledger.transfersAt(
      this.chain,
      [...positions].toSorted((a, b) => a - b),
    );
  }

  /**
   * The owner that an address's tag names, where the tag is of a service that has deposit addresses: the same for all addresses
   * of an actor, by whatever name tags call it. An address whose tags name several owners counts for nobody.
   */
  serviceOf(address: string): string | null {
    const tags = this.tagsOf(address);
    const tag = chooseTag(tags);
    if (tag === undefined || !DEPOSIT_CATEGORIES.has(tag.category)) return null;
    const ownerOf = this.#ownersOf(tags);
    const owners = ownerOf(tag) === '' ? [] : ownersNamed(tags, ownerOf);
    return owners.length === 1 ? owners[0]! : null;
  }

  /** By what all tags of the store say actors are called, where that was kept; else by these tags alone. */
  #ownersOf(tags: readonly SetTag[]): OwnerOf {
    if (this.#ownerOf === undefined) this.#ownerOf = this.#store && storedOwners(this.#store);
    return this.#ownerOf ?? ownersAmong(tags, this.#store?.actors.lookup);
  }

  /**
   * Whether an address is a contract: a tag calls it one, or it paid a native asset where somebody else paid the gas, which no
   * holder of a key can. Of one that did neither nothing is known.
   * @param paid rows in which it pays
   */
  async isContract(address: string, paid: readonly TransferRow[]): Promise<boolean> {
    if (this.tagsOf(address).some(saysContract)) return true;
    const native = paid.filter((row) => row.from === address && row.amount > 0n && !row.asset.startsWith('0x'));
    for (const tx of [...new Set(native.map((row) => row.tx))].slice(0, LOOKED_AT))
      if (paysOthersGas(address, await this.#ledger.transfersOf(this.chain, tx))) return true;
    return false;
  }

  tagsOf(address: string): readonly SetTag[] {
    const known = this.#tags.get(address);
    if (known !== undefined) return known;
    const tags = this.#store?.tagsOf([idOf(address, this.chain)]) ?? [];
    this.#tags.set(address, tags);
    return tags;
  }
}

/** What tags are found by; `''` for a name in a ledger that is no address. */
function idOf(address: string, chain: string): string {
  try {
    return parseAnyAddress(address, chain).id;
  } catch (error) {
    if (error instanceof SpoorError && error.code === 'BAD_ADDRESS') return '';
    throw error;
  }
}
