import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TransactionRow } from '../../src/core/rows.ts';
import { calibrateChange } from '../../src/label/calibrate/calibrateChange.ts';
import { changeLeads } from '../../src/label/change/changeLeads.ts';
import { findChange, type KnownOutput, type SpendShape } from '../../src/label/change/findChange.ts';
import {
  compareFingerprints,
  type Fingerprint,
  fingerprintOf,
  type SpendCoins,
} from '../../src/label/change/fingerprint.ts';
import { toSpendCoins } from '../../src/label/cluster/collectEvidence.ts';
import { simulateRows } from '../../src/simulate/simulateRows.ts';
import { ledgerOf } from './coSpendWorld.ts';

const KEY = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4';
const KEY2 = 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq';
const LEGACY = '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2';
const LEGACY2 = '1CounterpartyXXXXXXXXXXXXXXXUWLpVr';

const out = (address: string, valueSat: number, more: Partial<KnownOutput> = {}): KnownOutput => ({
  address,
  valueSat,
  isFresh: false,
  isPeeledOn: false,
  spentBy: null,
  ...more,
});
const spend = (outputs: readonly KnownOutput[], more: Partial<SpendShape> = {}): SpendShape => ({
  inputs: [{ address: KEY, valueSat: 1_000_000 }],
  outputs,
  isPeeledFrom: false,
  fingerprint: null,
  ...more,
});
const named = (shape: SpendShape): Record<string, number> =>
  Object.fromEntries(findChange(shape).leads.map(({ heuristic, vout }) => [heuristic, vout]));

const PLAIN: Fingerprint = { isSorted: false, returnsChange: false, isFlatFee: false };
const SORTED: Fingerprint = { ...PLAIN, isSorted: true };
const SILENT: Fingerprint = { isSorted: null, returnsChange: null, isFlatFee: false };
const spentBy = (first: Fingerprint | null, second: Fingerprint | null, own: Fingerprint | null = PLAIN): SpendShape =>
  spend([out(LEGACY, 5000, { spentBy: first }), out(LEGACY2, 9000, { spentBy: second })], { fingerprint: own });

const OWN = { 'same-address': 1, 'script-type': 1 };

describe('heuristics of change', () => {
  test.each<[string, SpendShape, Record<string, number>]>([
    ['an address that it spends from', spend([out(LEGACY, 7), out(KEY, 9)]), OWN],
    ['the one of the inputs type', spend([out(KEY2, 7777), out(LEGACY, 9999)]), { 'script-type': 0 }],
    ['nothing where both are of that type', spend([out(KEY2, 7777), out(KEY2, 9999)]), {}],
    ['the fresh one', spend([out(LEGACY, 77, { isFresh: true }), out(LEGACY2, 99)]), { 'fresh-address': 0 }],
    ['no fresh one beside one that it spends from', spend([out(LEGACY, 77, { isFresh: true }), out(KEY, 99)]), OWN],
    ['neither of two fresh ones', spend([LEGACY, LEGACY2].map((a) => out(a, 77, { isFresh: true }))), {}],
    ['the one that is not round', spend([out(LEGACY, 12_300_000), out(LEGACY2, 86_123)]), { 'round-amount': 1 }],
    ['nothing where all are round', spend([out(LEGACY, 5000), out(LEGACY2, 9000)]), {}],
    ['small sums as never round', spend([out(LEGACY, 500), out(LEGACY2, 900)]), {}],
    [
      'where the peel chain goes on',
      spend([out(LEGACY, 77), out(LEGACY2, 99, { isPeeledOn: true })], { isPeeledFrom: true }),
      { 'peel-chain': 1 },
    ],
    ['no peel chain that begins here', spend([out(LEGACY, 77), out(LEGACY2, 99, { isPeeledOn: true })]), {}],
    ['the one whose spender looks like this wallet', spentBy(SORTED, PLAIN), { 'wallet-fingerprint': 1 }],
    ['nothing where both do', spentBy(PLAIN, PLAIN), {}],
    ['nothing where neither does', spentBy(SORTED, SORTED), {}],
    ['nothing where one is not spent', spentBy(PLAIN, null), {}],
    ['nothing where one shows too little', spentBy(SILENT, PLAIN), {}],
    ['nothing where the transaction itself shows nothing', spentBy(SORTED, PLAIN, null), {}],
    ['nothing of a payment of all', spend([out(KEY, 99)]), {}],
    ['nothing of one payment and a note', spend([out('', 0), out(KEY, 99)]), {}],
    ['nothing of a coinbase', spend([out(KEY, 5000), out(LEGACY, 77)], { inputs: [] }), {}],
  ])('name %s', (_, shape, expected) => {
    expect(named(shape)).toEqual(expected);
  });

  test('say nothing of a transaction in which several parties have change', () => {
    const inputs = Array.from({ length: 6 }, (_, k) => ({ address: `1in${k}`, valueSat: 120_000 + k }));
    const equal = Array.from({ length: 6 }, (_, k) => out(`1out${k}`, 100_000));
    expect(findChange(spend([...equal, out('1change', 777, { isFresh: true })], { inputs }))).toEqual({
      leads: [],
      agreedVout: null,
    });
  });

  test('agree or do not, and say so', () => {
    const agreeing = findChange(spend([out(LEGACY, 5000), out(KEY2, 7777, { isFresh: true })]));
    expect(agreeing).toMatchObject({ agreedVout: 1, leads: { length: 3 } });
    const apart = findChange(spend([out(LEGACY, 5000, { isFresh: true }), out(KEY2, 7777)]));
    expect(apart.agreedVout).toBeNull();
    expect(apart.leads).toEqual([
      { heuristic: 'script-type', grade: 'medium', vout: 1 },
      { heuristic: 'fresh-address', grade: 'medium', vout: 0 },
      { heuristic: 'round-amount', grade: 'weak', vout: 1 },
    ]);
  });

  test('do not depend on the order of outputs, nor on names of one type', () => {
    const anyOut = fc.record({
      address: fc.constantFrom(KEY, KEY2, LEGACY, LEGACY2, ''),
      valueSat: fc.constantFrom(500, 5000, 7777, 123_000, 123_456),
      isFresh: fc.boolean(),
      isPeeledOn: fc.boolean(),
      spentBy: fc.constantFrom(null, PLAIN, SORTED),
    });
    const swap: Readonly<Record<string, string>> = { [KEY]: KEY2, [KEY2]: KEY, [LEGACY]: LEGACY2, [LEGACY2]: LEGACY };
    let spoken = 0;
    fc.assert(
      fc.property(fc.array(anyOut, { minLength: 2, maxLength: 4 }), fc.boolean(), (outputs, isPeeledFrom) => {
        const shape = spend(outputs, { isPeeledFrom, fingerprint: PLAIN });
        const found = named(shape);
        spoken += Object.keys(found).length;
        const turned = named({ ...shape, outputs: outputs.toReversed() });
        const back = Object.entries(turned).map(([name, vout]) => [name, outputs.length - 1 - vout]);
        expect(Object.fromEntries(back)).toEqual(found);
        const rename = <T extends { address: string }>(coin: T): T => ({ ...coin, address: swap[coin.address] ?? '' });
        expect(named({ ...shape, inputs: shape.inputs.map(rename), outputs: outputs.map(rename) })).toEqual(found);
      }),
      { numRuns: 1000 },
    );
    expect(spoken).toBeGreaterThan(500);
  });
});

describe('a fingerprint', () => {
  const coin = (txid: string, vout: number, valueSat: number, address = KEY) => {
    return { txid, vout, valueSat, address, isKnown: true };
  };
  const coins = (more: Partial<SpendCoins> = {}): SpendCoins => ({
    inputs: [coin('aa', 0, 60_000), coin('aa', 1, 50_000), coin('bb', 0, 40_000)],
    outputs: [
      { address: LEGACY, valueSat: 20_000 },
      { address: LEGACY2, valueSat: 120_000 },
    ],
    ...more,
  });

  test.each<[string, SpendCoins, Partial<Fingerprint> | null]>([
    ['sorted coins', coins(), { isSorted: true, returnsChange: false, isFlatFee: true }],
    ['inputs out of order', coins({ inputs: coins().inputs.toReversed() }), { isSorted: false }],
    ['outputs out of order', coins({ outputs: coins().outputs.toReversed() }), { isSorted: false }],
    ['order that says little', coins({ inputs: [coin('aa', 0, 150_000)] }), { isSorted: null }],
    [
      'no order of one coin and one',
      { inputs: [coin('aa', 0, 9)], outputs: [{ address: KEY, valueSat: 8 }] },
      { isSorted: null, returnsChange: null },
    ],
    [
      'change that comes back',
      coins({
        outputs: [
          { address: LEGACY, valueSat: 1 },
          { address: KEY, valueSat: 9 },
        ],
      }),
      { returnsChange: true },
    ],
    [
      'a fee by the byte',
      coins({
        outputs: [
          { address: LEGACY, valueSat: 1 },
          { address: KEY, valueSat: 9 },
        ],
      }),
      { isFlatFee: false },
    ],
    [
      'no fee',
      coins({
        outputs: [
          { address: LEGACY, valueSat: 150_000 },
          { address: '', valueSat: 0 },
        ],
      }),
      { isFlatFee: null },
    ],
    [
      'inputs that the ledger does not know',
      coins({ inputs: coins().inputs.map((one) => ({ ...one, isKnown: false })) }),
      { isSorted: true, returnsChange: null, isFlatFee: null },
    ],
    ['a coinbase', coins({ inputs: [] }), null],
    [
      'very many coins',
      coins({ outputs: Array.from({ length: 198 }, (_, k) => ({ address: LEGACY, valueSat: k })) }),
      null,
    ],
  ])('of %s', (_, of, expected) => {
    if (expected === null) expect(fingerprintOf(of)).toBeNull();
    else expect(fingerprintOf(of)).toMatchObject(expected);
  });

  test("of a collaborative transaction is nobody's", () => {
    const inputs = Array.from({ length: 6 }, (_, k) => coin(`t${k}`, 0, 120_000 + k, `1in${k}`));
    const outputs = Array.from({ length: 6 }, (_, k) => ({ address: `1out${k}`, valueSat: 100_000 }));
    expect(fingerprintOf({ inputs, outputs })).toBeNull();
  });

  test('is compared in what both show, either way round', () => {
    const value = fc.constantFrom(true, false, null);
    const any = fc.record({ isSorted: value, returnsChange: value, isFlatFee: value });
    fc.assert(
      fc.property(any, any, (a, b) => {
        const found = compareFingerprints(a, b);
        expect(compareFingerprints(b, a)).toBe(found);
        const shown = (['isSorted', 'returnsChange', 'isFlatFee'] as const).filter(
          (name) => a[name] !== null && b[name] !== null,
        );
        const areAlike = shown.every((name) => a[name] === b[name]);
        expect(found).toBe(areAlike ? (shown.length > 1 ? 'same' : null) : 'different');
      }),
    );
  });
});

/** A payment with change of m to a, which a peels on twice. */
const ROWS: readonly TransactionRow[] = [
  row('m', [], [out(KEY, 100_000), out(LEGACY, 50_000)]),
  row('p1', [['m', 0, KEY, 100_000]], [out(LEGACY, 20_000), out('bc1qone', 79_111)]),
  row('p2', [['p1', 1, 'bc1qone', 79_111]], [out('bc1qtwo', 58_222), out(LEGACY, 20_000)]),
  row('p3', [['p2', 0, 'bc1qtwo', 58_222]], [out(LEGACY, 20_000), out('bc1qthree', 37_333)]),
];

function row(
  txid: string,
  spent: readonly (readonly [string, number, string, number])[],
  outputs: readonly KnownOutput[],
): TransactionRow {
  const block = txid === 'm' ? 0 : Number(txid.slice(1));
  return {
    chain: 'bitcoin',
    block,
    index: 0,
    timeSec: 1000 + block,
    txid,
    inputs: spent.map(([made, vout, address, value]) => ({ txid: made, vout, address, value: BigInt(value) })),
    outputs: outputs.map(({ address, valueSat }) => ({ address, value: BigInt(valueSat) })),
  };
}

test('leads of a ledger say which output, by what, and what was not looked at', async () => {
  const ledger = await ledgerOf(ROWS);
  const [address] = await ledger.addressIds(['bc1qone']);
  expect(await changeLeads(ledger, 'bitcoin', address!, 100)).toEqual({
    change: [
      {
        txid: 'p2',
        time: 1002,
        leads: [
          { heuristic: 'fresh-address', grade: 'medium', vout: 0 },
          { heuristic: 'round-amount', grade: 'weak', vout: 0 },
          { heuristic: 'peel-chain', grade: 'medium', vout: 0 },
        ],
        agreedVout: 0,
        outputs: [{ vout: 0, address: 'bc1qtwo', amount: '58222' }],
      },
    ],
    spends: 1,
    notLookedAt: 0,
  });
  const [legacy] = await ledger.addressIds([LEGACY]);
  expect(await changeLeads(ledger, 'bitcoin', legacy!, 100)).toEqual({ change: [], spends: 0, notLookedAt: 0 });
});

test('are held against who owns what', async () => {
  async function* rows() {
    yield* ROWS;
  }
  const owners = new Map<string, { owner: string; role: string }>([[LEGACY, { owner: 'shop', role: 'service' }]]);
  for (const address of [KEY, 'bc1qone', 'bc1qtwo', 'bc1qthree']) owners.set(address, { owner: 'a', role: 'user' });
  const table = await calibrateChange(rows(), owners);
  expect(table).toMatchObject({ transactions: 3, withChange: 3 });
  expect(table.heuristics['fresh-address'].precision).toMatchObject({ hits: 3, of: 3 });
  expect(table.heuristics['peel-chain'].recall).toMatchObject({ hits: 1, of: 3 });
  expect(table.heuristics['same-address'].precision).toMatchObject({ hits: 0, of: 0, share: null });
  expect(table.agreeing.precision).toMatchObject({ hits: 3, of: 3 });
});

test('leads by fingerprints are those of the rows', async () => {
  const { transactions } = simulateRows({ seed: 5, transfers: 3000, chain: 'utxo', walletHabits: true });
  const rows = [...transactions];
  const ledger = await ledgerOf(rows);
  const byTxid = new Map(rows.map((one) => [one.txid, one]));
  const scanned = new Map<string, TransactionRow>();
  for await (const one of ledger.scanTransactions('bitcoin', 0, 10_000_000)) scanned.set(one.txid, one);
  const spenders = new Map(
    [...scanned.values()].flatMap((one) => one.inputs.map(({ txid, vout }) => [`${txid}:${vout}`, one])),
  );
  const addresses = [...new Set(rows.flatMap(({ outputs }) => outputs.map(({ address }) => address)))];
  const ids = await ledger.addressIds(addresses);
  const seen = new Set<string>();
  let named = 0;
  for (const id of ids) {
    for (const { txid, leads } of (await changeLeads(ledger, 'bitcoin', id, 50)).change) {
      if (seen.has(txid)) continue;
      seen.add(txid);
      const own = fingerprintOf(toSpendCoins(scanned.get(txid)!));
      const found = leads.find(({ heuristic }) => heuristic === 'wallet-fingerprint');
      const like = byTxid.get(txid)!.outputs.map((_, vout) => {
        const spender = spenders.get(`${txid}:${vout}`);
        const print = spender === undefined ? null : fingerprintOf(toSpendCoins(spender));
        return own === null || print === null ? null : compareFingerprints(own, print);
      });
      const isNamed = !like.includes(null) && like.filter((one) => one === 'same').length === 1 && like.length > 1;
      expect(found?.vout, txid).toBe(isNamed ? like.indexOf('same') : undefined);
      if (isNamed) named += 1;
    }
  }
  expect(named).toBeGreaterThan(50);
});
