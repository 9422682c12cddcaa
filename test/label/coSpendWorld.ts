import type { TransactionRow } from '../../src/core/rows.ts';
import { createMemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import type { LedgerWriter } from '../../src/ledger/port.ts';
import { stageRows } from '../support/stageRows.ts';

/** Transactions of a small chain, as lists of addresses: those whose coins it spends, and those that it pays. */
export interface CoSpend {
  readonly spends: readonly string[];
  readonly pays: readonly string[];
}

/**
 * Rows in which transaction `k` spends a coin of each address named, made just before by a coinbase of its own, and pays
 * the others; `perBlock` transactions a block.
 */
export function coSpendRows(world: readonly CoSpend[], perBlock: number): TransactionRow[] {
  const rows: TransactionRow[] = [];
  world.forEach(({ spends, pays }, k) => {
    const block = Math.floor(k / perBlock);
    const index = 2 * (k % perBlock);
    const common = { chain: 'bitcoin', block, timeSec: 1000 + block };
    const made = spends.map((address, i) => ({ address, value: BigInt(1000 + 37 * k + i) }));
    const total = made.reduce((sum, { value }) => sum + value, 0n);
    const each = total / BigInt(pays.length);
    rows.push(
      { ...common, index, txid: `mint${k}`, inputs: [], outputs: made },
      {
        ...common,
        index: index + 1,
        txid: `tx${k}`,
        inputs: made.map(({ address, value }, vout) => ({ txid: `mint${k}`, vout, value, address })),
        outputs: pays.map((address, i) => ({ address, value: each - BigInt(i) })),
      },
    );
  });
  return rows;
}

export async function ledgerOf(
  rows: readonly TransactionRow[],
  into: LedgerWriter = createMemoryLedger(),
): Promise<LedgerWriter> {
  const staged = await stageRows({ transactions: rows });
  try {
    await into.importStaged(staged);
  } finally {
    staged.connection.closeSync();
  }
  return into;
}
