import { SpoorError } from '../../core/errors.ts';
import type { Asked, Asker } from '../asker.ts';
import { etherscanRequest, type ListAction, type ListEntry, readList } from './etherscanAnswers.ts';

/** Rows that an Etherscan-compatible API answers at most. */
export const PAGE_ROWS = 10_000;

/** An account's history as lists tell it: whole, or cut off because it is too active to be followed. */
export type AccountLists =
  | {
      readonly kind: 'whole';
      readonly entries: readonly (ListEntry & { readonly action: ListAction })[];
      /** Keeps the answers, once they agree with the transactions they list. */
      readonly keep: () => Promise<void>;
    }
  | { readonly kind: 'busy'; readonly leastEvents: number };

export interface ListOptions {
  readonly bases: readonly string[];
  readonly chainId: number;
  readonly actions: readonly ListAction[];
  readonly endBlock: number;
  /** More events than this, and the account is not listed to its end. */
  readonly maxActivity: number;
  readonly pageRows: number;
}

/**
 * Lists everything that names an address, a page after another by block, all lists at once; stops as soon as the address is
 * sure to have more events than `maxActivity`. Undefined where a page is not to be had.
 */
export async function listAccount(
  asker: Asker,
  address: string,
  options: ListOptions,
): Promise<AccountLists | undefined> {
  const count: Count = { events: 0, pages: [] };
  const lists = await Promise.all(options.actions.map((action) => listOne(asker, address, action, count, options)));
  const keep = async (): Promise<void> => {
    for (const page of count.pages) await page.keep();
  };
  if (count.events > options.maxActivity) {
    await keep();
    return { kind: 'busy', leastEvents: count.events };
  }
  const entries: (ListEntry & { action: ListAction })[] = [];
  for (const [i, list] of lists.entries()) {
    if (list === undefined) return undefined;
    for (const entry of list) entries.push({ ...entry, action: options.actions[i]! });
  }
  return { kind: 'whole', entries, keep };
}

interface Count {
  /** Of all lists together. */
  events: number;
  readonly pages: Asked<unknown>[];
}

const hashesOf = (entries: readonly ListEntry[]): string => entries.map(({ hash }) => hash).join();

async function listOne(
  asker: Asker,
  address: string,
  action: ListAction,
  count: Count,
  { bases, chainId, endBlock, maxActivity, pageRows }: ListOptions,
): Promise<readonly ListEntry[] | undefined> {
  const list: ListEntry[] = [];
  for (let startBlock = 0; ; ) {
    const range = { startblock: startBlock, endblock: endBlock, page: 1, offset: pageRows, sort: 'asc' };
    const asked = await asker.ask(bases, {
      request: (base) => etherscanRequest(base, { chainid: chainId, module: 'account', action, address, ...range }),
      read: (answer, base) => readList(answer, base, { action, address, startBlock, endBlock }),
      gist: (entries) => JSON.stringify([entries.length, entries.at(0)?.hash, entries.at(-1)?.hash]),
      agree: (one, other) => hashesOf(one) === hashesOf(other),
      isAlwaysCompared: true,
    });
    if (asked === undefined) return undefined;
    count.pages.push(asked);
    const page = asked.value;
    const isLast = page.length < pageRows;
    const lastBlock = page.at(-1)?.block ?? 0;
    if (!isLast && lastBlock === startBlock) {
      const message = `${action} of ${address}: more than ${pageRows} entries in block ${lastBlock}, more than the source lists`;
      throw new SpoorError('SOURCE_REFUSED', message, { address, block: lastBlock });
    }
    // The last block may go on behind the page: it is listed again.
    for (const entry of page) {
      if (!isLast && entry.block === lastBlock) continue;
      list.push(entry);
      count.events += leastEvents(action, entry, address);
    }
    if (isLast || count.events > maxActivity) return list;
    startBlock = lastBlock;
  }
}

/** Rows of a ledger that name the address because of an entry, at least. */
function leastEvents(action: ListAction, { from, amount, failed, fee }: ListEntry, address: string): number {
  const value = amount > 0n && !failed ? 1 : 0;
  return action === 'txlist' && from === address && fee > 0n ? value + 1 : value;
}
