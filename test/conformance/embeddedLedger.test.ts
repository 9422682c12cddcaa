import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import type { EmbeddedLimits } from '../../src/ledger/embedded/embeddedLedger.ts';
import { openLedger } from '../../src/ledger/embedded/openLedger.ts';
import { accountConformance } from './accountConformance.ts';
import { hashConformance } from './hashConformance.ts';
import type { LedgerStore } from './ledgerStore.ts';
import { utxoConformance } from './utxoConformance.ts';

async function open(limits: EmbeddedLimits): Promise<LedgerStore> {
  const dir = mkdtempSync(join(tmpdir(), 'spoor-ledger-'));
  let writer = await openLedger(dir, { write: true, create: true }, limits);
  return {
    writer,
    reopen: async () => {
      await writer.close();
      writer = await openLedger(dir, { write: true }, limits);
      return writer;
    },
    dispose: async () => {
      await writer.close();
      rmSync(dir, { recursive: true });
    },
  };
}

describe('embedded ledger', () => {
  accountConformance(() => open({}));
  utxoConformance(() => open({}));
  hashConformance(() => open({}));
});

describe('embedded ledger that sorts in many runs', () => {
  accountConformance(() => open({ runRows: 7 }));
});
