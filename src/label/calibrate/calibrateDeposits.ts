import type { TransferRow } from '../../core/rows.ts';
import { DEPOSIT_CATEGORIES, findForwarding, isDeposit, isSharedWallet } from '../deposit/findDeposit.ts';
import type { Tag } from '../tags.ts';
import { type Proportion, proportion } from './proportion.ts';
import type { Owner } from './readOwners.ts';

interface RuleCalibration {
  /** Of the untagged addresses that the rule finds, those that are deposit addresses of the service it names. */
  readonly precision: Proportion;
  /** Of the untagged deposit addresses, those that it finds. */
  readonly recall: Proportion;
  /** What those are that it finds wrongly, by their role. */
  readonly wrong: Readonly<Record<string, number>>;
}

/** How often the rule of deposit addresses is right, held against who owns what. */
export interface DepositCalibration {
  /** Untagged addresses of the ledger that somebody owns, and deposit addresses among them. */
  readonly addresses: number;
  readonly deposits: number;
  /** Deposit addresses that never sent anything: no rule about outflows can find them. */
  readonly neverForwarded: number;
  readonly rule: RuleCalibration;
  /** The rule's first part alone: all that it sent went to one service. */
  readonly firstPart: RuleCalibration;
}

/**
 * Applies the rule to every untagged address of a chain. Addresses that the truth does not name are left out.
 * @param rows all rows of the chain
 */
export async function calibrateDeposits(
  rows: AsyncIterable<TransferRow>,
  tags: readonly Tag[],
  truth: ReadonlyMap<string, Owner>,
): Promise<DepositCalibration> {
  const byAddress = new Map<string, TransferRow[]>();
  for await (const row of rows) {
    for (const address of new Set([row.from, row.to])) {
      const known = byAddress.get(address);
      if (known === undefined) byAddress.set(address, [row]);
      else known.push(row);
    }
  }
  byAddress.delete('');
  const tagged = new Map(tags.map((tag) => [tag.address, tag]));
  const ownerOf = (address: string): string | null => {
    const tag = tagged.get(address);
    return tag !== undefined && DEPOSIT_CATEGORIES.has(tag.category) ? tag.entity : null;
  };
  const found = new Map([...byAddress].map(([address, own]) => [address, findForwarding(address, own, ownerOf)]));
  const judged = [...byAddress.keys()].filter((address) => truth.has(address) && !tagged.has(address));
  const deposits = judged.filter((address) => truth.get(address)!.role === DEPOSIT);
  const doesForward = (address: string): boolean => found.get(address) != null;
  const isShared = (address: string): boolean => isSharedWallet(address, byAddress.get(address)!, found.get(address)!);
  const measure = (isFound: (address: string) => boolean): RuleCalibration => {
    const named = judged.filter(isFound);
    const isRight = (address: string): boolean => {
      const { owner, role } = truth.get(address)!;
      return role === DEPOSIT && owner === found.get(address)!.owner;
    };
    const right = named.filter(isRight).length;
    const wrong: Record<string, number> = {};
    for (const address of named) {
      const role = truth.get(address)!.role;
      if (!isRight(address)) wrong[role] = (wrong[role] ?? 0) + 1;
    }
    return { precision: proportion(right, named.length), recall: proportion(right, deposits.length), wrong };
  };
  return {
    addresses: judged.length,
    deposits: deposits.length,
    neverForwarded: deposits.filter((a) => !byAddress.get(a)!.some((row) => row.from === a && row.to !== '')).length,
    rule: measure((address) => isDeposit(found.get(address)!, isShared)),
    firstPart: measure(doesForward),
  };
}

const DEPOSIT = 'deposit address';
