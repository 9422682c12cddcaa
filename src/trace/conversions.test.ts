import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TransferRow } from '../core/rows.ts';
import { conversionsOf } from './conversions.ts';

/** Rows of one transaction from short texts: `asset from>to amount`. Names that begin with 0x are contracts. */
function rowsOf(texts: readonly string[]): TransferRow[] {
  return texts.map((text, index) => {
    const [asset, ends, amount] = text.split(' ') as [string, string, string];
    const [from, to] = ends.split('>') as [string, string];
    const place = { chain: 'ethereum', block: 7, index, timeSec: 1000, tx: 'swap' };
    return { ...place, asset, from, to, amount: BigInt(amount) };
  });
}

/** What a transaction turns into what, in short: `place kind ...`, and the places of rows that apply as they stand. */
function told(...texts: string[]): { effects: string[]; standing: number[] } {
  const rows = rowsOf(texts);
  const found = conversionsOf(rows);
  const standing = rows.filter((row) => found?.replaced.has(row) !== true).map((row) => row.index);
  if (found === null) return { effects: [], standing };
  const effects = [
    ...found.conversions.map(
      ({ row, from, asset, amount, to, into, received }) =>
        `${row.index} ${amount} ${asset} of ${from} -> ${received} ${into} of ${to}`,
    ),
    ...found.crossings.map(
      ({ row, address, asset, amount }) => `${row.index} ${amount} ${asset} of ${address} crosses`,
    ),
    ...found.arrivals.map(({ row, address, asset, amount }) => `${row.index} ${amount} ${asset} clean to ${address}`),
  ];
  return { effects: effects.sort(), standing };
}

describe('what a transaction turns into what', () => {
  it('a swap with a pool, by a router that takes and passes on', () =>
    expect(
      told('eth user> 3', '0xa user>router 100', '0xa router>pool 100', '0xb pool>router 50', '0xb router>user 50'),
    ).toEqual({
      effects: ['1 100 0xa of user -> 50 0xb of user', '3 50 0xb of pool -> 100 0xa of pool'],
      standing: [0],
    }));

  it('a swap in flash order: paid before it pays', () =>
    expect(told('eth user>miner 1', 'eth user> 3', '0xb pool>user 50', '0xa user>pool 100')).toEqual({
      effects: ['2 50 0xb of pool -> 100 0xa of pool', '3 100 0xa of user -> 50 0xb of user'],
      standing: [0, 1],
    }));

  it('native coins wrapped on the way to a pool', () =>
    expect(
      told(
        'eth user> 3',
        'eth user>router 9',
        'eth router>0xweth 9',
        '0xweth >router 9',
        '0xweth router>pool 9',
        '0xb pool>user 50',
      ),
    ).toEqual({
      effects: ['1 9 eth of user -> 50 0xb of user', '2 9 eth clean to 0xweth', '5 50 0xb of pool -> 9 0xweth of pool'],
      standing: [0],
    }));

  it('wrapping and unwrapping', () => {
    expect(told('eth user>0xweth 9', '0xweth >user 9').effects).toEqual([
      '0 9 eth clean to 0xweth',
      '0 9 eth of user -> 9 0xweth of user',
    ]);
    expect(told('eth user> 3', '0xweth user> 9', 'eth 0xweth>user 9')).toEqual({
      effects: ['1 9 0xweth of user -> 9 eth of user', '2 9 eth of 0xweth crosses'],
      standing: [0],
    });
  });

  it('an aggregator that takes a fee out of the swap: part of its price', () =>
    expect(told('0xa user>agg 100', '0xa agg>fees 1', '0xa agg>pool 99', '0xb pool>user 50').effects).toEqual([
      '0 100 0xa of user -> 50 0xb of user',
      '1 1 0xa clean to fees',
      '3 50 0xb of pool -> 99 0xa of pool',
    ]));

  it('a swap through two pools, and a refund of what was not needed', () =>
    expect(told('0xa user>p1 100', '0xb p1>p2 70', '0xc p2>user 9', '0xa p1>user 4').effects).toEqual([
      '0 96 0xa of user -> 9 0xc of user',
      '1 70 0xb of p1 -> 96 0xa of p1',
      '2 9 0xc of p2 -> 70 0xb of p2',
    ]));

  it("a swap to another's address", () =>
    expect(told('0xa user>pool 100', '0xb pool>friend 50').effects).toEqual([
      '0 100 0xa of user -> 50 0xb of friend',
      '1 50 0xb of pool -> 100 0xa of pool',
    ]));

  it('a swap to two others: not known whose is whose', () =>
    expect(told('0xa user>pool 100', '0xb pool>friend 50', '0xb pool>other 7').effects).toEqual([
      '0 100 0xa of user crosses',
      '1 50 0xb clean to friend',
      '2 57 0xb of pool -> 100 0xa of pool',
      '2 7 0xb clean to other',
    ]));

  it('liquidity added: halves of the token that the pool makes', () =>
    expect(told('0xb user>0xpool 50', '0xa user>0xpool 100', '0xpool >user 7').effects).toEqual([
      '0 50 0xb clean to 0xpool',
      '0 50 0xb of user -> 3 0xpool of user',
      '1 100 0xa clean to 0xpool',
      '1 100 0xa of user -> 4 0xpool of user',
    ]));

  it('liquidity taken out: half of the token becomes each', () =>
    expect(
      told('0xpool user>0xpool 7', '0xpool 0xpool> 7', '0xb 0xpool>user 50', '0xa 0xpool>user 100').effects,
    ).toEqual([
      '0 3 0xpool of user -> 50 0xb of user',
      '0 4 0xpool of user -> 100 0xa of user',
      '2 50 0xb of 0xpool crosses',
      '3 100 0xa of 0xpool crosses',
    ]));

  it('two traders settled against each other through one contract, which keeps a unit', () =>
    expect(told('0xa ann>settle 100', '0xb bob>settle 50', '0xb settle>ann 49', '0xa settle>bob 100').effects).toEqual([
      '0 100 0xa of ann -> 49 0xb of ann',
      '1 1 0xb clean to settle',
      '1 50 0xb of bob -> 100 0xa of bob',
    ]));

  it('swaps side by side, and a plain payment with them: each for itself', () =>
    expect(told('0xa user>p1 100', '0xb p1>user 50', '0xc user>p2 10', '0xd p2>user 5', 'eth user>miner 2')).toEqual({
      effects: [
        '0 100 0xa of user -> 50 0xb of user',
        '1 50 0xb of p1 -> 100 0xa of p1',
        '2 10 0xc of user -> 5 0xd of user',
        '3 5 0xd of p2 -> 10 0xc of p2',
      ],
      standing: [4],
    }));

  it('a fee to the maker of the block in native coins beside a swap of tokens', () =>
    expect(told('eth user>miner 2', '0xa user>pool 100', '0xb pool>user 50')).toEqual({
      effects: ['1 100 0xa of user -> 50 0xb of user', '2 50 0xb of pool -> 100 0xa of pool'],
      standing: [0],
    }));

  it('two assets for two that cannot be told apart', () =>
    expect(told('0xa user>pool 100', '0xb user>pool 10', '0xc pool>user 5', '0xd pool>user 6').effects).toEqual(
      [
        '0 100 0xa of user crosses',
        '1 10 0xb of user crosses',
        '2 5 0xc clean to user',
        '2 5 0xc of pool crosses',
        '3 6 0xd clean to user',
        '3 6 0xd of pool crosses',
      ]
        .concat(['0 100 0xa clean to pool', '1 10 0xb clean to pool'])
        .sort(),
    ));

  it('nothing is traded in an airdrop, a deposit to a bridge, a payment to many', () => {
    expect(told('eth sender> 3', '0xa >a 5', '0xa >b 5', '0xb >c 5')).toEqual({ effects: [], standing: [0, 1, 2, 3] });
    expect(told('eth user> 3', '0xa user>bridge 100', '0xa bridge> 100')).toEqual({ effects: [], standing: [0, 1, 2] });
    expect(told('eth s>a 3', '0xa s>b 5', '0xb s>c 5', 'eth s>c 1')).toEqual({ effects: [], standing: [0, 1, 2, 3] });
  });

  it('one thing bought with two kinds of money', () =>
    expect(told('0xa user>seller 100', '0xart seller>user 1', 'eth user>seller 2').effects).toEqual(
      [
        '0 100 0xa of user crosses',
        '1 1 0xart clean to user',
        '1 1 0xart of seller crosses',
        '0 100 0xa clean to seller',
        '2 2 eth clean to seller',
        '2 2 eth of user crosses',
      ].sort(),
    ));

  it('an asset that only passes through stays as it stands', () =>
    expect(told('0xz ann>router 4', '0xa user>router 100', '0xb router>user 50', '0xz router>bob 4').standing).toEqual([
      0, 3,
    ]));
});

const NODES = ['', 'u', 'v', 'w', '0xa', '0xb'];
const rowTexts = fc.array(
  fc
    .tuple(
      fc.constantFrom('eth', '0xa', '0xb', '0xc'),
      fc.constantFrom(...NODES),
      fc.constantFrom(...NODES),
      fc.integer({ min: 1, max: 9 }),
    )
    .filter(([, from, to]) => from !== to)
    .map(([asset, from, to, amount]) => `${asset} ${from}>${to} ${amount}`),
  { minLength: 2, maxLength: 14, size: 'max' },
);

/** Balance changes in order of place, of one account, by the rows as they stand or by their effects. */
function changesOf(rows: readonly TransferRow[], isRewritten: boolean): Map<string, { place: number; by: bigint }[]> {
  const changes = new Map<string, { place: number; by: bigint }[]>();
  const add = (address: string, asset: string, place: number, by: bigint): void => {
    if (address === '' || by === 0n) return;
    const key = `${asset} ${address}`;
    changes.set(key, [...(changes.get(key) ?? []), { place, by }]);
  };
  const found = isRewritten ? conversionsOf(rows) : null;
  for (const row of rows) {
    if (found?.replaced.has(row) === true) continue;
    add(row.from, row.asset, row.index, -row.amount);
    add(row.to, row.asset, row.index, row.amount);
  }
  for (const { row, from, asset, amount, to, into, received } of found?.conversions ?? []) {
    add(from, asset, row.index, -amount);
    add(to, into, row.index, received);
  }
  for (const { row, address, asset, amount } of found?.crossings ?? []) add(address, asset, row.index, -amount);
  for (const { row, address, asset, amount } of found?.arrivals ?? []) add(address, asset, row.index, amount);
  for (const list of changes.values()) list.sort((a, b) => a.place - b.place);
  return changes;
}

function lowest(changes: readonly { by: bigint }[]): { sum: bigint; least: bigint } {
  let sum = 0n;
  let least = 0n;
  for (const { by } of changes) {
    sum += by;
    if (sum < least) least = sum;
  }
  return { sum, least };
}

describe('the effects of any transaction', () => {
  it('leave every balance where its rows leave it, and let none fall below where its rows let it', () =>
    fc.assert(
      fc.property(rowTexts, (texts) => {
        const rows = rowsOf(texts);
        const before = changesOf(rows, false);
        const after = changesOf(rows, true);
        for (const key of new Set([...before.keys(), ...after.keys()])) {
          const stood = lowest(before.get(key) ?? []);
          const made = lowest(after.get(key) ?? []);
          expect(made.sum).toBe(stood.sum);
          expect(made.least >= stood.least).toBe(true);
        }
      }),
      { numRuns: 5000 },
    ));
});
