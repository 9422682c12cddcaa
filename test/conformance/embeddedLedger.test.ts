import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EmbeddedLimits } from '../../src/ledger/embedded/embeddedLedger.ts';
import { openLedger } from '../../src/ledger/embedded/openLedger.ts';
import { accountConformance } from './accountConformance.ts';
import { hashConformance } from './hashConformance.ts';
import type { LedgerStore } from './ledgerStore.ts';
import { importRows, transfer } from './ledgerStore.ts';
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

describe('addresses with very many events', () => {
  test('are listed, and no longer once an unwind made them few', async () => {
    const store = await open({});
    const { writer } = store;
    const rows = Array.from({ length: 5000 }, (_, i) => transfer(`ethereum ${i}/0 eth hot>c${i % 50} 1`));
    await importRows(writer, { transfers: rows.slice(0, 3000) });
    const [hot] = await writer.addressIds(['hot']);
    expect(writer.direct?.busyAddresses('ethereum').events).toEqual(new Map());
    await importRows(writer, { transfers: rows.slice(3000) });
    expect(writer.direct?.busyAddresses('ethereum').events).toEqual(new Map([[hot, 5000]]));
    await writer.unwind('ethereum', 4499);
    expect(writer.direct?.busyAddresses('ethereum').events).toEqual(new Map([[hot, 4500]]));
    await writer.unwind('ethereum', 3999);
    expect(writer.direct?.busyAddresses('ethereum').events).toEqual(new Map());
    await store.dispose();
  });
});

describe('embedded ledger whose memory holds next to nothing', () => {
  const limits = { runRows: 7, namesHeld: 5, accountsHeld: 5, digestsHeld: 2 };
  accountConformance(() => open(limits));
  utxoConformance(() => open(limits));
});
