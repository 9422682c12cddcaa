import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TransactionRow } from '../../src/core/rows.ts';
import { calibrateChange } from '../../src/label/calibrate/calibrateChange.ts';
import { changeLeads } from '../../src/label/change/changeLeads.ts';
import { findChange, type KnownOutput, type SpendShape } from '../../src/label/change/findChange.ts';
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
  ...more,
});
const spend = (outputs: readonly KnownOutput[], more: Partial<SpendShape> = {}): SpendShape => ({
  inputs: [{ address: KEY, valueSat: 1_000_000 }],
  outputs,
  isPeeledFrom: false,
  ...more,
});
const named = (shape: SpendShape): Record<string, number> =>
  Object.fromEntries(findChange(shape).leads.map(({ heuristic, vout }) => [heuristic, vout]));

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
    });
    const swap: Readonly<Record<string, string>> = { [KEY]: KEY2, [KEY2]: KEY, [LEGACY]: LEGACY2, [LEGACY2]: LEGACY };
    let spoken = 0;
    fc.assert(
      fc.property(fc.array(anyOut, { minLength: 2, maxLength: 4 }), fc.boolean(), (outputs, isPeeledFrom) => {
        const shape = spend(outputs, { isPeeledFrom });
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
