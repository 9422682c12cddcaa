import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TransactionRow } from '../../src/core/rows.ts';
import { toCoin } from '../../src/kernel/transactionArena.ts';
import type { LedgerWriter } from '../../src/ledger/port.ts';
import type { LedgerStore, OpenStore } from './ledgerStore.ts';
import { allRows, errorOf, importRows, transaction, transfer } from './ledgerStore.ts';
import { digestOfBlocks, inOrder, naiveDigest, place, randomTransactions, seededRandom } from './naiveLedger.ts';

const SMALL = [
  transaction('1/0 base: -> miner:50'),
  transaction('2/0 pay: base:0 -> x:30 :5 miner:10'),
  transaction('4/1 spend: pay:0 far:3=8@z far:1=4 -> y:40'),
];

/** A row's inputs with what the maker among `rows` says of them. */
function resolved(row: TransactionRow, rows: readonly TransactionRow[]): TransactionRow {
  const inputs = row.inputs.map((input) => {
    const output = rows.find((r) => r.txid === input.txid)?.outputs[input.vout];
    const address = output ? output.address : (input.address ?? '');
    const value = output ? output.value : input.value!;
    return { txid: input.txid, vout: input.vout, value, ...(address === '' ? {} : { address }) };
  });
  return { ...row, inputs };
}

interface NaiveCoin {
  readonly name: string;
  readonly value: bigint;
  readonly address: string;
  readonly position: number;
  readonly spender: string;
}

function naiveCoins(rows: readonly TransactionRow[]): NaiveCoin[] {
  const coins = new Map<string, NaiveCoin>();
  for (const row of rows) {
    for (const [vout, { value, address }] of row.outputs.entries()) {
      const name = `${row.txid}:${vout}`;
      coins.set(name, { name, value, address, position: place(row), spender: '' });
    }
  }
  for (const row of rows) {
    for (const { txid, vout, value, address = '' } of row.inputs) {
      const name = `${txid}:${vout}`;
      const made = coins.get(name) ?? { name, value: value!, address, position: -1 };
      coins.set(name, { ...made, spender: row.txid });
    }
  }
  return [...coins.values()];
}

async function expectRows(ledger: LedgerWriter, rows: readonly TransactionRow[]): Promise<void> {
  const expected = inOrder(rows).map((row) => resolved(row, rows));
  expect((await allRows(ledger)).transactions).toEqual(expected);
  expect(await ledger.digest()).toBe(naiveDigest([], rows));
  expect(await digestOfBlocks(ledger)).toBe(await ledger.digest());
  const coins = naiveCoins(rows);
  const names = [...new Set(coins.map((c) => c.address))].filter((name) => name !== '');
  const ids = await ledger.addressIds(names);
  expect(await ledger.addressTexts(ids)).toEqual(names);
  const numbers = await ledger.transactionNumbers(
    'bitcoin',
    rows.map((r) => r.txid),
  );
  expect(await ledger.transactionIds('bitcoin', numbers)).toEqual(rows.map((r) => r.txid));
  await expectCoins(ledger, coins, names, ids);
  await expectArena(ledger, rows, numbers, coins);
  await expectByPlace(ledger, rows, expected);
  const made = coins.filter((c) => c.position >= 0);
  const blocks = new Set(rows.map((r) => r.block));
  const summary = (await ledger.summary()).chains.bitcoin;
  if (rows.length > 0) {
    expect(summary).toEqual({
      kind: 'utxo',
      blocks: blocks.size,
      first: Math.min(...blocks),
      last: Math.max(...blocks),
      transactions: rows.length,
      coins: made.length,
      unspent: made.filter((c) => c.spender === '').length,
      addresses: names.length,
    });
  } else expect(summary).toBeUndefined();
}

/** Rows by their positions, in the order asked for, and what they spend and make by ids, as the texts say. */
async function expectByPlace(
  ledger: LedgerWriter,
  rows: readonly TransactionRow[],
  expected: readonly TransactionRow[],
): Promise<void> {
  const backwards = expected.toReversed();
  const nowhere = 1 + Math.max(0, ...rows.map(place));
  expect(await ledger.transactionsAt('bitcoin', [nowhere, ...backwards.map(place)])).toEqual([undefined, ...backwards]);
  const byIds = await ledger.coinsAt('bitcoin', [nowhere, ...expected.map(place)]);
  const named: unknown[] = [];
  const told = [];
  for await (const { position, inputs, outputs } of ledger.scanCoins('bitcoin', 0, 2 ** 32)) {
    const { txid, timeSec } = expected[named.length]!;
    named.push({ txid, position, timeSec, inputs, outputs });
    const texts = async (coins: typeof inputs): Promise<unknown[]> => {
      const known = await ledger.addressTexts(coins.map(({ address }) => address));
      return coins.map(({ value }, k) => ({ value, address: known[k] }));
    };
    told.push({ position, inputs: await texts(inputs), outputs: await texts(outputs) });
  }
  expect(byIds).toEqual([undefined, ...named]);
  const coin = ({ value, address = '' }: { value?: bigint; address?: string }) => ({ value, address });
  expect(told).toEqual(
    expected.map((row) => ({ position: place(row), inputs: row.inputs.map(coin), outputs: row.outputs.map(coin) })),
  );
}

async function expectCoins(
  ledger: LedgerWriter,
  coins: readonly NaiveCoin[],
  names: readonly string[],
  ids: Int32Array,
): Promise<void> {
  const events = await ledger.addressEvents('bitcoin', ids);
  for (const [i, name] of names.entries()) {
    const mine = coins.filter((c) => c.address === name);
    const counted = mine.map((c) => (c.position >= 0 ? 1 : 0) + (c.spender === '' ? 0 : 1));
    expect(events[i]).toBe(counted.reduce((sum, n) => sum + n, 0));
    const found = await ledger.coinsOf('bitcoin', ids[i]!);
    expect(found.map((c) => c.coin)).toEqual(found.map((c) => c.coin).toSorted((a, b) => a - b));
    const txids = await ledger.transactionIds(
      'bitcoin',
      found.map((c) => Math.floor(c.coin / 2 ** 21)),
    );
    const spenders = await ledger.transactionIds(
      'bitcoin',
      found.map((c) => Math.max(0, c.spender)),
    );
    const told = found.map((c, k) => ({
      name: `${txids[k]}:${c.coin % 2 ** 21}`,
      value: c.value,
      address: name,
      position: c.position,
      spender: spenders[k]!,
    }));
    expect(told.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual(
      mine.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    );
  }
}

async function expectArena(
  ledger: LedgerWriter,
  rows: readonly TransactionRow[],
  numbers: Float64Array,
  coins: readonly NaiveCoin[],
): Promise<void> {
  const arena = ledger.newTransactionArena();
  expect(await ledger.loadTransactions('bitcoin', numbers, arena)).toEqual([]);
  expect(await ledger.loadTransactions('bitcoin', [...numbers, 999_999], arena)).toEqual([999_999]);
  expect(arena.transactions).toBe(rows.length);
  const byName = new Map(coins.map((c) => [c.name, c]));
  const numberOf = new Map(rows.map((r, i) => [r.txid, numbers[i]!]));
  for (const [i, row] of rows.entries()) {
    const t = arena.indexOf(numbers[i]!);
    expect(arena.position[t]).toBe(place(row));
    expect(arena.timeSec[t]).toBe(row.timeSec);
    const makers = await ledger.transactionNumbers(
      'bitcoin',
      row.inputs.map((input) => input.txid),
    );
    for (const [vin, input] of row.inputs.entries()) {
      const at = arena.inStart[t]! + vin;
      expect(arena.inCoin[at]).toBe(toCoin(makers[vin]!, input.vout));
      expect(arena.amounts.get(arena.inAmount[at]!)).toBe(byName.get(`${input.txid}:${input.vout}`)!.value);
    }
    for (const [vout, output] of row.outputs.entries()) {
      const at = arena.outStart[t]! + vout;
      const spender = byName.get(`${row.txid}:${vout}`)!.spender;
      expect(arena.amounts.get(arena.outAmount[at]!)).toBe(output.value);
      expect(arena.outSpender[at]).toBe(spender === '' ? -1 : numberOf.get(spender));
      const spending = rows.find((r) => r.txid === spender);
      expect(arena.outSpenderPosition[at]).toBe(spending ? place(spending) : -1);
      expect(arena.outAddress[at]).toBe(output.address === '' ? 0 : (await ledger.addressIds([output.address]))[0]);
    }
  }
}

export function utxoConformance(open: OpenStore): void {
  let store: LedgerStore;
  let ledger: LedgerWriter;
  beforeEach(async () => {
    store = await open();
    ledger = store.writer;
  });
  afterEach(() => store.dispose());

  /** Imports rows that must be refused, and sees that nothing stays of them. */
  async function expectRefused(code: Parameters<typeof errorOf>[1], texts: string[], held = SMALL): Promise<string> {
    const error = await errorOf(importRows(ledger, { transactions: texts.map(transaction) }), code);
    await expectRows(ledger, held);
    return error.message;
  }

  describe('UTXO chains', () => {
    test('says what was imported, also when opened again', async () => {
      expect(await importRows(ledger, { transactions: SMALL.toReversed() })).toEqual({ added: 3, known: 0 });
      await expectRows(ledger, SMALL);
      const [far, spend] = await ledger.transactionNumbers('bitcoin', ['far', 'spend', 'never']);
      const [z] = await ledger.addressIds(['z']);
      const spent = { spender: spend!, spenderPosition: 4 * 2097152 + 1 };
      expect(await ledger.outsideCoins('bitcoin', far!)).toEqual([
        { coin: toCoin(far!, 1), value: 4n, address: 0, ...spent },
        { coin: toCoin(far!, 3), value: 8n, address: z, ...spent },
      ]);
      expect(await ledger.loadTransactions('bitcoin', [far!], ledger.newTransactionArena())).toEqual([far]);
      await expectRows(await store.reopen(), SMALL);
    });

    test('the same rows again change nothing, with or without what their coins say', async () => {
      await importRows(ledger, { transactions: SMALL });
      expect(await importRows(ledger, { transactions: SMALL })).toEqual({ added: 0, known: 3 });
      const same = transaction('4/1 spend: pay:0=30@x far:3=8@z far:1=4 -> y:40');
      expect(await importRows(ledger, { transactions: [same] })).toEqual({ added: 0, known: 1 });
      await expectRows(ledger, SMALL);
    });

    test('the digest depends on the rows, not on the order they came in', async () => {
      const far = transaction('3/0 far: -> q:1 z2:4 q:2 z:8');
      await importRows(ledger, {
        transactions: [SMALL[2]!].map((r) => ({
          ...r,
          inputs: [{ ...r.inputs[0]!, value: 30n }, ...r.inputs.slice(1)],
        })),
      });
      await importRows(ledger, { transactions: [far] });
      await importRows(ledger, { transactions: SMALL.slice(0, 2) });
      await expectRows(ledger, [...SMALL, far]);
    });

    test('refuses rows that contradict the ledger, and keeps nothing of them', async () => {
      await importRows(ledger, { transactions: SMALL });
      const conflict = await expectRefused('LEDGER_CONFLICT', ['5/0 n: -> new:1', '2/0 pay: base:0 -> x:31']);
      expect(conflict).toContain('rows.csv:2');
      expect(conflict).toContain('"value":"31"');
      expect(conflict).toContain('"value":"30"');
      expect([...(await ledger.addressIds(['new']))]).toEqual([-1]);
      expect([...(await ledger.transactionNumbers('bitcoin', ['n']))]).toEqual([-1]);
      expect(await expectRefused('SPENT_TWICE', ['5/0 n: pay:0 -> x:1'])).toContain('pay:0');
      await expectRefused('SPENT_TWICE', ['5/0 n: far:3=8 -> x:1']);
      await expectRefused('SPENT_TWICE', ['5/0 n: pay:2 pay:2 -> x:1']);
      await expectRefused('SPENT_BEFORE_MADE', ['1/1 n: pay:2 -> x:1']);
      await expectRefused('SPENT_BEFORE_MADE', ['5/0 n: n:0=4 -> x:1']);
      await expectRefused('SPENT_BEFORE_MADE', ['5/0 n: m:0=4 -> x:1', '5/1 m: -> x:4']);
      await expectRefused('SPENT_BEFORE_MADE', ['5/0 n: m:0 -> x:1', '5/1 m: -> x:4']);
      await expectRefused('SPENT_BEFORE_MADE', ['5/0 far: -> a:1 b:4 c:1 z:8']);
      expect(await expectRefused('BAD_INPUT_COIN', ['5/0 n: nowhere:0 -> x:1'])).toContain('rows.csv:1');
      await expectRefused('BAD_INPUT_COIN', ['5/0 n: pay:9=4 -> x:1']);
      await expectRefused('BAD_INPUT_COIN', ['5/0 n: pay:2=11 -> x:1']);
      await expectRefused('BAD_INPUT_COIN', ['5/0 n: pay:2=10@x -> x:1']);
      await expectRefused('BAD_INPUT_COIN', ['3/0 far: -> a:1 b:4']);
      await expectRefused('BAD_INPUT_COIN', ['3/0 far: -> a:1 b:4 c:1 z:9']);
      await expectRefused('BAD_INPUT_COIN', ['3/0 far: -> a:1 b:4 c:1 zz:8']);
      await expectRefused('OUTPUTS_ABOVE_INPUTS', ['5/0 n: pay:2 -> x:11']);
      await expectRefused('BAD_ROW', ['5/0 pay: -> x:11']);
    });

    test('a chain has one kind', async () => {
      await importRows(ledger, { transactions: SMALL });
      await errorOf(importRows(ledger, { transfers: [transfer('bitcoin 1/0 btc a>b 1')] }), 'CHAIN_KIND');
      await importRows(ledger, { transfers: [transfer('ethereum 1/0 eth x>b 1')] });
      const row = { ...transaction('1/0 q: -> x:1'), chain: 'ethereum' };
      await errorOf(importRows(ledger, { transactions: [row] }), 'CHAIN_KIND');
      expect(ledger.chains.map((c) => c.kind)).toEqual(['utxo', 'account']);
    });

    test('unwinds to what it was, keeping numbers', async () => {
      await importRows(ledger, { transactions: SMALL });
      const txids = ['base', 'pay', 'spend', 'far'];
      const numbers = await ledger.transactionNumbers('bitcoin', txids);
      await ledger.unwind('bitcoin', 2);
      await expectRows(ledger, SMALL.slice(0, 2));
      ledger = await store.reopen();
      expect(await ledger.transactionNumbers('bitcoin', txids)).toEqual(numbers);
      expect(await ledger.outsideCoins('bitcoin', numbers[3]!)).toEqual([]);
      await importRows(ledger, { transactions: SMALL });
      await expectRows(ledger, SMALL);
      expect(await ledger.transactionNumbers('bitcoin', txids)).toEqual(numbers);
    });

    test('positionAfter is the first later event in the order, though clocks step back', async () => {
      const rows = [1, 2, 3].map((block) => ({ ...transaction(`${block}/0 t${block}: -> x:1`), timeSec: 100 - block }));
      await importRows(ledger, { transactions: rows });
      expect(await ledger.positionAfter('bitcoin', 98)).toBe(2097152);
      expect(await ledger.positionAfter('bitcoin', 99)).toBe(Infinity);
      expect(await ledger.positionAfter('bitcoin', 0)).toBe(2097152);
    });

    test('stops at a signal and is as it was', async () => {
      await importRows(ledger, { transactions: SMALL.slice(0, 2) });
      await errorOf(importRows(ledger, { transactions: SMALL }, { signal: AbortSignal.abort() }), 'INTERRUPTED');
      await expectRows(ledger, SMALL.slice(0, 2));
    });

    test.each([1, 2, 3, 4, 5, 6])('random imports and unwinds, seed %i', async (seed) => {
      const random = seededRandom(seed * 17);
      const all = randomTransactions(seed, 60 + random(60));
      // Spelling every coin out lets any part of the world be imported on its own.
      const told = all.map((row) => resolved(row, all));
      let held = new Set<number>();
      for (let step = 0; step < 6; step++) {
        if (random(4) === 0 && held.size > 0) {
          const block = all[[...held][random(held.size)]!]!.block;
          await ledger.unwind('bitcoin', block);
          held = new Set([...held].filter((i) => all[i]!.block <= block));
        } else {
          const some = all.map((_, i) => i).filter(() => random(3) === 0);
          const known = some.filter((i) => held.has(i)).length;
          const counts = await importRows(ledger, { transactions: some.map((i) => told[i]!) });
          expect(counts).toEqual({ added: some.length - known, known });
          held = new Set([...held, ...some]);
        }
        if (random(2) === 0)
          await expectRows(
            ledger,
            told.filter((_, i) => held.has(i)),
          );
        if (random(3) === 0) ledger = await store.reopen();
      }
      await importRows(ledger, { transactions: all });
      await expectRows(ledger, told);
    });
  });
}
