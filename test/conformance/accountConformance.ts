import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TransferRow } from '../../src/core/rows.ts';
import { HistoryArena } from '../../src/kernel/historyArena.ts';
import type { Ledger, LedgerWriter } from '../../src/ledger/port.ts';
import type { LedgerStore, OpenStore } from './ledgerStore.ts';
import { allRows, collect, errorOf, importRows, transfer } from './ledgerStore.ts';
import {
  digestOfBlocks,
  inOrder,
  naiveDigest,
  naiveHistory,
  naiveMixed,
  place,
  randomTransfers,
  seededRandom,
} from './naiveLedger.ts';

const SMALL = [
  transfer('ethereum 5/0 eth a> 2'),
  transfer('ethereum 5/1 eth a>b 100'),
  transfer('ethereum 5/2 usd >a 7', 't5'),
  transfer('ethereum 6/0 eth b>b 3'),
  transfer('ethereum 6/1 eth b>a 0'),
  transfer('ethereum 9/3 usd a>c 7', 't5'),
  transfer('tron 1/0 trx a>b 5'),
];

/** Holds an account's history in the ledger against the naive one. */
export async function expectHistories(ledger: Ledger, rows: readonly TransferRow[], arena: HistoryArena) {
  const accounts = Array.from({ length: ledger.accountCount }, (_, i) => i + 1);
  expect(await ledger.loadHistories(accounts, arena)).toEqual([]);
  const described = await ledger.describeAccounts(accounts);
  const names = await ledger.addressTexts(described.map((d) => d.address));
  for (const [i, account] of accounts.entries()) {
    const { chain, asset } = described[i]!;
    const expected = naiveHistory(rows, chain, asset, names[i]!);
    const start = arena.first[account]!;
    const found = Array.from({ length: arena.end[account]! - start }, (_, e) => {
      const other = arena.other(start + e);
      const otherAccount = other < 0 ? ~other : other;
      return {
        position: arena.position(start + e),
        timeSec: arena.timeSec(start + e),
        other: otherAccount === 0 ? '' : names[otherAccount - 1]!,
        inflow: other >= 0,
        amount: arena.amount(start + e),
      };
    });
    expect({ opening: arena.opening(account), events: found }).toEqual(expected);
  }
}

async function expectMixed(ledger: Ledger, chain: string, mine: readonly TransferRow[]): Promise<void> {
  const moving = inOrder(mine).filter((r) => r.amount > 0n && r.from !== r.to);
  for (const asked of [moving, moving.filter((_, i) => i % 3 === 0), []]) {
    const mixed = await ledger.mixedTransactions(chain, asked.map(place));
    const expected = naiveMixed(moving, asked);
    expect(mixed.map(({ rows }) => rows)).toEqual(expected);
    if (ledger.direct) expect(ledger.direct.mixedTransactions(chain, asked.map(place))).toEqual(mixed);
    for (const { rows, from, to } of mixed) {
      for (const [ends, accounts] of [
        [rows.map((r) => r.from), from],
        [rows.map((r) => r.to), to],
      ] as const) {
        const named = await ledger.describeAccounts(Array.from(accounts).filter((account) => account !== 0));
        const texts = await ledger.addressTexts(named.map(({ address }) => address));
        expect(texts).toEqual(ends.filter((text) => text !== ''));
        expect(named.map(({ asset }) => asset)).toEqual(rows.filter((_, i) => ends[i] !== '').map((r) => r.asset));
      }
    }
  }
  expect(await ledger.assetCount(chain)).toBeGreaterThanOrEqual(new Set(mine.map((r) => r.asset)).size);
}

/** Holds what a store answers at once against what it answers when asked the long way. */
async function expectDirect(ledger: Ledger, texts: readonly string[], ids: Int32Array): Promise<void> {
  const { direct } = ledger;
  if (!direct) return;
  expect(new Set(direct.likelyIds([...texts, 'nobody']))).toEqual(new Set(ids));
  expect(Array.from(ids, (id) => direct.addressText(id))).toEqual(texts);
  for (const chain of ['ethereum', 'tron', 'nowhere']) {
    const events = await ledger.addressEvents(chain, ids);
    const { floor, events: busy } = direct.busyAddresses(chain);
    for (const [k, id] of ids.entries()) {
      expect(direct.addressEvents(chain, id)).toBe(events[k]);
      if (events[k]! > floor || busy.has(id)) expect(busy.get(id)).toBe(events[k]);
    }
  }
  const accounts = Array.from({ length: ledger.accountCount }, (_, i) => i + 1);
  const described = await ledger.describeAccounts(accounts);
  const asked = new HistoryArena(ledger.accountCount);
  const long = new HistoryArena(ledger.accountCount);
  for (const account of accounts) {
    const { address, asset } = described[account - 1]!;
    expect(direct.assetOf(account)).toBe(asset);
    direct.loadIf(account, asked, (found) => {
      expect(found).toBe(address);
      return account % 3 > 0;
    });
    expect(asked.isLoaded(account)).toBe(account % 3 > 0);
    // What is read while it decides must not disturb it.
    direct.loadIf(account, asked, (found) => direct.addressText(found) !== '');
    direct.loadIf(account, asked, () => true);
    await ledger.loadHistories([account], long);
  }
  expect(asked.f64.slice(0, asked.size * 4)).toEqual(long.f64.slice(0, long.size * 4));
}

async function expectRows(ledger: LedgerWriter, rows: readonly TransferRow[]): Promise<void> {
  expect((await allRows(ledger)).transfers).toEqual(inOrder(rows));
  expect(await ledger.digest()).toBe(naiveDigest(rows, []));
  expect(await digestOfBlocks(ledger)).toBe(await ledger.digest());
  expect((await ledger.summary()).digest).toBe(await ledger.digest());
  await expectHistories(ledger, rows, ledger.newHistoryArena());
  const texts = [...new Set(rows.flatMap((r) => [r.from, r.to]))].filter((text) => text !== '');
  const ids = await ledger.addressIds(texts);
  expect(await ledger.addressTexts(ids)).toEqual(texts);
  await expectDirect(ledger, texts, ids);
  for (const chain of ['ethereum', 'tron']) {
    const mine = rows.filter((r) => r.chain === chain);
    const events = texts.map((t) => mine.filter((r) => r.from === t || r.to === t).length);
    expect([...(await ledger.addressEvents(chain, ids))]).toEqual(events);
    const times = [0, ...mine.slice(0, 5).map((r) => r.timeSec), 2 ** 32];
    for (const time of times) {
      const first = inOrder(mine).find((r) => r.timeSec > time);
      expect(await ledger.positionAfter(chain, time)).toBe(first ? place(first) : Infinity);
    }
    for (const tx of new Set(mine.slice(0, 9).map((r) => r.tx))) {
      expect(await ledger.transfersOf(chain, tx)).toEqual(inOrder(mine.filter((r) => r.tx === tx)));
    }
    expect(await ledger.transfersAt(chain, mine.map(place))).toEqual(mine);
    await expectMixed(ledger, chain, mine);
    const blocks = new Set(mine.map((r) => r.block));
    const summary = (await ledger.summary()).chains[chain];
    if (mine.length === 0) expect(summary).toBeUndefined();
    else {
      expect(summary).toEqual({
        kind: 'account',
        blocks: blocks.size,
        first: Math.min(...blocks),
        last: Math.max(...blocks),
        transfers: mine.length,
        assets: new Set(mine.map((r) => r.asset)).size,
        addresses: new Set(mine.flatMap((r) => [r.from, r.to]).filter((text) => text !== '')).size,
      });
    }
  }
}

export function accountConformance(open: OpenStore): void {
  let store: LedgerStore;
  let ledger: LedgerWriter;
  beforeEach(async () => {
    store = await open();
    ledger = store.writer;
  });
  afterEach(() => store.dispose());

  describe('account chains', () => {
    test('an empty ledger knows nothing', async () => {
      expect(ledger.chains).toEqual([]);
      expect(await ledger.digest()).toBe(naiveDigest([], []));
      expect([...(await ledger.addressIds(['a', '']))]).toEqual([-1, 0]);
      expect(await ledger.transfersOf('ethereum', 't5')).toEqual([]);
      expect(await ledger.accountsOf('ethereum', 1)).toEqual([]);
      expect(await ledger.positionAfter('ethereum', 0)).toBe(Infinity);
      expect(await collect(ledger.scanTransfers('ethereum', 0, 9))).toEqual([]);
    });

    test('says what was imported, also when opened again', async () => {
      expect(await importRows(ledger, { transfers: SMALL })).toEqual({ added: 7, known: 0 });
      await expectRows(ledger, SMALL);
      expect(ledger.chains).toEqual([
        { chain: 'ethereum', kind: 'account', first: 5, last: 9 },
        { chain: 'tron', kind: 'account', first: 1, last: 1 },
      ]);
      const [a] = await ledger.addressIds(['a']);
      const accounts = await ledger.accountsOf('ethereum', a!);
      expect((await ledger.describeAccounts(accounts)).map((d) => d.asset)).toEqual(['eth', 'usd']);
      expect(await collect(ledger.scanTransfers('ethereum', 6, 9))).toHaveLength(2);
      await expectRows(await store.reopen(), SMALL);
    });

    test('the same rows again change nothing', async () => {
      await importRows(ledger, { transfers: SMALL });
      expect(await importRows(ledger, { transfers: SMALL.toReversed() })).toEqual({ added: 0, known: 7 });
      expect(await importRows(ledger, { transfers: SMALL.slice(1, 3) })).toEqual({ added: 0, known: 2 });
      await expectRows(ledger, SMALL);
    });

    test('a different row at a taken position names both and changes nothing', async () => {
      await importRows(ledger, { transfers: SMALL });
      const rows = [transfer('tron 2/0 trx new>b 1'), transfer('ethereum 5/1 eth a>b 101')];
      const error = await errorOf(importRows(ledger, { transfers: rows }), 'LEDGER_CONFLICT');
      expect(error.message).toContain('rows.csv:2');
      expect(error.message).toContain('ethereum,5,1,1005,t5,eth,a,b,101');
      expect(error.message).toContain('ethereum,5,1,1005,t5,eth,a,b,100');
      await expectRows(ledger, SMALL);
      expect([...(await ledger.addressIds(['new']))]).toEqual([-1]);
      await expectRows(await store.reopen(), SMALL);
    });

    test('a block may come in parts, older blocks after newer ones, and ids stay', async () => {
      await importRows(ledger, { transfers: SMALL.slice(3) });
      const texts = ['a', 'b', 'c'];
      const ids = await ledger.addressIds(texts);
      const before = await ledger.describeAccounts(Array.from({ length: ledger.accountCount }, (_, i) => i + 1));
      expect(await importRows(ledger, { transfers: SMALL.slice(0, 5) })).toEqual({ added: 3, known: 2 });
      const part = transfer('ethereum 9/1 eth d>e 1');
      await importRows(ledger, { transfers: [part] });
      await expectRows(ledger, [...SMALL, part]);
      expect(await ledger.addressIds(texts)).toEqual(ids);
      expect(await ledger.describeAccounts(before.map((_, i) => i + 1))).toEqual(before);
    });

    test('tells transactions that move several assets, whole, however they came', async () => {
      const random = seededRandom(7);
      const assets = ['eth', '0xf1', 'usd'];
      const ends = ['', 'a', 'b', '0xf1'];
      const rows: TransferRow[] = [];
      for (let block = 1; block < 60; block++) {
        let tx = 0;
        for (let index = 0; index < 12; index++) {
          tx = random(3) === 0 ? random(4) : tx;
          const [asset, from, to] = [assets[random(3)]!, ends[random(4)]!, ends[random(4)]!];
          rows.push(transfer(`ethereum ${block}/${index * 3} ${asset} ${from}>${to} ${random(4)}`, `t${tx}`));
        }
      }
      const part = rows.filter(() => random(3) > 0);
      await importRows(ledger, { transfers: part });
      await expectMixed(ledger, 'ethereum', part);
      await importRows(ledger, { transfers: rows });
      await expectMixed(ledger, 'ethereum', rows);
      await ledger.unwind('ethereum', 30);
      await expectMixed(
        ledger,
        'ethereum',
        rows.filter((r) => r.block <= 30),
      );
      // Into so many parts that a store which keeps imports apart puts them together.
      for (let k = 0; k < 10; k++) await importRows(ledger, { transfers: rows.filter((r) => r.block % 10 === k) });
      await expectMixed(ledger, 'ethereum', rows);
      ledger = await store.reopen();
      await expectMixed(ledger, 'ethereum', rows);
    });

    test('unwinds to what it was, keeping ids', async () => {
      const early = SMALL.filter((r) => r.chain === 'tron' || r.block <= 5);
      await importRows(ledger, { transfers: SMALL });
      const ids = await ledger.addressIds(['a', 'b', 'c']);
      await ledger.unwind('ethereum', 5);
      await expectRows(ledger, early);
      ledger = await store.reopen();
      await expectRows(ledger, early);
      expect(await ledger.addressIds(['a', 'b', 'c'])).toEqual(ids);
      const other = [transfer('ethereum 6/0 eth c>a 9')];
      await importRows(ledger, { transfers: other });
      await expectRows(ledger, [...early, ...other]);
      await ledger.unwind('ethereum', 0);
      await expectRows(ledger, [SMALL.at(-1)!]);
      await ledger.unwind('nowhere', 0);
    });

    test('loads into an arena of its own, each history once', async () => {
      await importRows(ledger, { transfers: SMALL });
      const arena = new HistoryArena(ledger.accountCount);
      await ledger.loadHistories([1], arena);
      const size = arena.size;
      await ledger.loadHistories([1, 1], arena);
      expect(arena.size).toBe(size);
      await expectHistories(ledger, SMALL, arena);
    });

    test('stops at a signal and is as it was', async () => {
      await importRows(ledger, { transfers: SMALL.slice(0, 2) });
      const signal = AbortSignal.abort();
      await errorOf(importRows(ledger, { transfers: SMALL }, { signal }), 'INTERRUPTED');
      await expectRows(ledger, SMALL.slice(0, 2));
    });

    test('many small imports with an unwind among them, as live blocks come', async () => {
      const rows = inOrder(randomTransfers(99, 600)).filter((r) => r.chain === 'tron');
      let held: TransferRow[] = [];
      for (let start = 0, turn = 0; start < rows.length; start += 12, turn++) {
        const some = rows.slice(start, start + 12);
        await importRows(ledger, { transfers: some });
        held = [...held, ...some];
        if (turn % 7 !== 6) continue;
        const block = held.at(-5)!.block;
        await ledger.unwind('tron', block);
        held = held.filter((r) => r.block <= block);
        await expectRows(ledger, held);
      }
      await expectRows(await store.reopen(), held);
    });

    test.each([1, 2, 3, 4, 5, 6, 7, 8])('random imports and unwinds, seed %i', async (seed) => {
      const random = seededRandom(seed * 31);
      const all = randomTransfers(seed, 150 + random(250));
      let held: TransferRow[] = [];
      for (let step = 0; step < 6; step++) {
        if (random(4) === 0 && held.length > 0) {
          const { chain, block } = held[random(held.length)]!;
          await ledger.unwind(chain, block);
          held = held.filter((r) => r.chain !== chain || r.block <= block);
        } else {
          const some = all.filter(() => random(3) === 0);
          const known = some.filter((r) => held.includes(r)).length;
          const counts = await importRows(ledger, { transfers: some });
          expect(counts).toEqual({ added: some.length - known, known });
          held = [...new Set([...held, ...some])];
        }
        if (random(2) === 0) await expectRows(ledger, held);
        if (random(3) === 0) ledger = await store.reopen();
      }
      await expectRows(ledger, held);
    });
  });
}
