import { describe, expect, it } from 'vitest';
import { parseAddress } from '../label/address/parseAddress.ts';
import { scriptKind } from '../label/coinjoin/shape.ts';
import { simulateRows } from './simulateRows.ts';

const OPTIONS = { seed: 3, transfers: 4000, chain: 'utxo' } as const;

function world(scriptTypes: boolean) {
  const rows = simulateRows({ ...OPTIONS, ...(scriptTypes ? { scriptTypes } : {}) });
  return { transactions: [...rows.transactions], truth: rows.truth() };
}

describe('wallets of several script types', () => {
  const [plain, mixed] = [world(false), world(true)];

  it('change nothing but the addresses, one for one', () => {
    const other = new Map<string, string>();
    const pairs = plain.truth.owners.map(({ address }, k) => [address, mixed.truth.owners[k]!.address] as const);
    for (const [a, b] of pairs) other.set(a, b);
    expect(new Set(other.values()).size).toBe(other.size);
    const renamed = JSON.stringify([plain.transactions, plain.truth], (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value,
    ).replace(/bc1q[a-z0-9]{38}/g, (address) => other.get(address) ?? address);
    const text = JSON.stringify([mixed.transactions, mixed.truth], (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value,
    );
    expect(renamed).toBe(text);
  });

  it('are of four types in the shares given, and of two at most a wallet', () => {
    const kinds = new Map<string, Set<string>>();
    const counts: Record<string, number> = {};
    for (const { address, owner, role } of mixed.truth.owners) {
      expect(parseAddress(address, 'bitcoin').text).toBe(address);
      if (role !== 'user') continue;
      const kind = scriptKind(address);
      kinds.set(owner, (kinds.get(owner) ?? new Set()).add(kind));
    }
    for (const found of kinds.values()) {
      expect(found.size).toBeLessThanOrEqual(2);
      if (found.size === 2) expect(found).toContain('p2wpkh');
      for (const kind of found) counts[kind] = (counts[kind] ?? 0) + 1;
    }
    expect(Object.keys(counts).toSorted()).toEqual(['p2pkh', 'p2sh', 'p2tr', 'p2wpkh']);
    const share = (kind: string): number => counts[kind]! / kinds.size;
    expect(share('p2wpkh')).toBeGreaterThan(0.4);
    expect(share('p2pkh')).toBeGreaterThan(0.12);
    expect(share('p2tr')).toBeGreaterThan(0.05);
  });

  it('are refused where there is no UTXO chain, or with CoinJoins', () => {
    const make = (more: object) => () => simulateRows({ ...OPTIONS, scriptTypes: true, ...more });
    expect(make({ chain: 'account' })).toThrow(/scriptTypes: found "?account"?, expected a world with a UTXO chain/);
    expect(make({ coinJoinPermille: 100 })).toThrow(/scriptTypes: found 100, expected a world without CoinJoins/);
  });
});
