import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChainKind } from '../../src/core/chains.ts';
import type { HashedBlock, LedgerWriter } from '../../src/ledger/port.ts';
import { stageRows } from '../support/stageRows.ts';
import type { LedgerStore, OpenStore, Rows } from './ledgerStore.ts';
import { errorOf, transaction, transfer } from './ledgerStore.ts';
import { naiveDigest } from './naiveLedger.ts';

const ROWS = ['1/0 a: -> x:5', '2/0 b: -> x:6', '3/0 c: a:0 -> y:5'].map(transaction);

/** A chain of hashes: each block's tells its branch and its height. */
function branch(mark: string, from: number, to: number, fork = from): HashedBlock[] {
  const hash = (block: number): string =>
    block < 0 ? '00'.repeat(32) : `${block < fork ? 'aa' : mark}${block.toString(16).padStart(62, '0')}`;
  return Array.from({ length: to - from }, (_, i) => ({
    block: from + i,
    hash: hash(from + i),
    parent: hash(from + i - 1),
  }));
}

export function hashConformance(open: OpenStore): void {
  let store: LedgerStore;
  let ledger: LedgerWriter;
  beforeEach(async () => {
    store = await open();
    ledger = store.writer;
  });
  afterEach(() => store.dispose());

  async function importRows(rows: Rows, blocks: readonly HashedBlock[], chain = 'bitcoin', kind: ChainKind = 'utxo') {
    const staged = await stageRows(rows);
    try {
      return await ledger.importStaged(staged, { hashes: [{ chain, kind, blocks }] });
    } finally {
      staged.connection.closeSync();
    }
  }
  const known = (chain = 'bitcoin') => ledger.blockHashes(chain, 0, Infinity);

  describe('hashes of blocks', () => {
    test('come with their rows, are no part of the digest and are there when opened again', async () => {
      expect(await ledger.lastHashedBlock('bitcoin')).toBeUndefined();
      expect(await known()).toEqual([]);
      const blocks = branch('aa', 1, 4);
      await importRows({ transactions: ROWS }, blocks.toReversed());
      expect(await known()).toEqual(blocks);
      expect(await ledger.blockHashes('bitcoin', 2, 3)).toEqual([blocks[1]]);
      expect(await ledger.lastHashedBlock('bitcoin')).toEqual(blocks[2]);
      expect(await ledger.digest()).toBe(naiveDigest([], ROWS));
      ledger = await store.reopen();
      expect(await known()).toEqual(blocks);
      expect(await importRows({ transactions: ROWS }, blocks)).toEqual({ added: 0, known: 3 });
      expect(await known()).toEqual(blocks);
    });

    test('block 0 alone, blocks without a row, hashes that begin with 0x', async () => {
      await importRows({}, branch('aa', 0, 1));
      expect((await ledger.lastHashedBlock('bitcoin'))?.block).toBe(0);
      expect(ledger.chains).toEqual([]);
      const staged = await stageRows({ transfers: [transfer('ethereum 7/0 eth a>b 1')] });
      const blocks = branch('aa', 5, 10).map((b) => ({ ...b, hash: `0x${b.hash}`, parent: `0x${b.parent}` }));
      await ledger.importStaged(staged, { hashes: [{ chain: 'ethereum', kind: 'account', blocks }] });
      staged.connection.closeSync();
      expect(await known('ethereum')).toEqual(blocks);
      expect((await ledger.lastHashedBlock('bitcoin'))?.block).toBe(0);
      await ledger.unwind('ethereum', 8);
      ledger = await store.reopen();
      expect(await known('ethereum')).toEqual(blocks.slice(0, 4));
      expect(ledger.chains).toEqual([{ chain: 'ethereum', kind: 'account', first: 7, last: 7 }]);
    });

    test('may be learnt of rows that are there already', async () => {
      await importRows({ transactions: ROWS }, []);
      expect(await known()).toEqual([]);
      expect(await importRows({ transactions: ROWS }, branch('aa', 1, 4))).toEqual({ added: 0, known: 3 });
      expect(await known()).toHaveLength(3);
    });

    test('of another branch are refused with both hashes, and nothing is kept', async () => {
      const blocks = branch('aa', 1, 4);
      await importRows({ transactions: ROWS }, blocks);
      const more = [transaction('4/0 d: -> x:5')];
      for (const wrong of [branch('bb', 4, 5, 2), branch('bb', 3, 4), branch('bb', 2, 5), branch('bb', 0, 1, 0)]) {
        const error = await errorOf(importRows({ transactions: more }, wrong), 'LEDGER_CONFLICT');
        expect(error.message).toContain(String(error.fields.found));
        expect(error.message).toContain(String(error.fields.expected));
        expect(error.fields.found).toMatch(/^bb/);
        expect(error.fields.expected).toMatch(/^aa/);
      }
      expect(await known()).toEqual(blocks);
      expect(await ledger.digest()).toBe(naiveDigest([], ROWS));
      // With a gap between, nothing can contradict.
      await importRows({}, branch('bb', 6, 7));
    });

    test('go with their blocks, and another branch may follow', async () => {
      await importRows({ transactions: ROWS }, branch('aa', 1, 6));
      await ledger.unwind('bitcoin', 4);
      expect(await known()).toEqual(branch('aa', 1, 5));
      await ledger.unwind('bitcoin', 2);
      expect(await known()).toEqual(branch('aa', 1, 3));
      const other = branch('bb', 3, 5, 3);
      await importRows({ transactions: [transaction('3/0 d: a:0 -> z:5')] }, other);
      expect(await known()).toEqual([...branch('aa', 1, 3), ...other]);
      ledger = await store.reopen();
      expect(await known()).toEqual([...branch('aa', 1, 3), ...other]);
    });

    test('a chain has one kind', async () => {
      await importRows({ transfers: [transfer('ethereum 1/0 eth a>b 1')] }, []);
      await errorOf(importRows({}, branch('aa', 1, 2), 'ethereum'), 'CHAIN_KIND');
    });
  });
}
