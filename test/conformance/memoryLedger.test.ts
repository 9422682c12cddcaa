import { describe } from 'vitest';
import { createMemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import { accountConformance } from './accountConformance.ts';
import { hashConformance } from './hashConformance.ts';
import type { LedgerStore } from './ledgerStore.ts';
import { utxoConformance } from './utxoConformance.ts';

async function open(): Promise<LedgerStore> {
  const writer = createMemoryLedger();
  return { writer, reopen: async () => writer, dispose: () => writer.close() };
}

describe('memory ledger', () => {
  accountConformance(open);
  utxoConformance(open);
  hashConformance(open);
});
