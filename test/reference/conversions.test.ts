import { describe, expect, test } from 'vitest';
import type { RuleName } from '../../src/trace/report.ts';
import { account, arrivals, tags, totals, trace } from './notation.ts';
import type { BareReport, TraceRequest } from './request.ts';

/** `U` has 100 stolen eth. */
const THEFT = '1/0 1 t1 V>U 100';

/** A rule's ends as `theft reason holder amount asset`, and ` = origin` where they are not of this asset. */
function where(report: BareReport, rule: RuleName = 'fifo'): string[] {
  return report.rules[rule]!.ends.map((end) => {
    const { theft, reason, address, asset, amount = `${end.certain}~${end.possible}`, origin, originAsset } = end;
    const from = originAsset === undefined ? '' : ` = ${origin ?? '?'} ${originAsset}`;
    return `${theft} ${reason} ${address ?? '-'} ${amount} ${asset}${from}`;
  });
}

/** Ends of what was stolen by `THEFT` after more rows. */
function followed(lines: readonly string[], more: Partial<TraceRequest> = {}, rule: RuleName = 'fifo'): string[] {
  return where(trace(account(THEFT, ...lines), 'a=ethereum:t1', { rules: [rule], ...more }), rule);
}

const SWAP = ['2/0 2 t2 U>P 40', '2/1 2 t2 P>U 8 usd'];
const SWAPPED = ['a held U 60 eth', 'a held U 8 usd = 40 eth'];

describe('what a transaction turns into what', () => {
  test('a swap, and with swaps off the rows as they stand', () => {
    expect(followed(SWAP)).toEqual(SWAPPED);
    expect(followed(SWAP, { swaps: false })).toEqual(['a held P 40 eth', 'a held U 60 eth']);
  });

  test('1: gas applies as it stands, whoever trades', () => {
    // A burn; a tip and a burn. What is left of 100 - 40 - gas.
    expect(followed(['2/0 2 t2 U>- 5', '2/1 2 t2 U>P 40', '2/2 2 t2 P>U 8 usd'])).toEqual([
      'a fee - 5 eth',
      'a held U 55 eth',
      'a held U 8 usd = 40 eth',
    ]);
    expect(followed(['2/0 2 t2 U>M 2', '2/1 2 t2 U>- 5', '2/2 2 t2 U>P 40', '2/3 2 t2 P>U 8 usd'])).toEqual([
      'a fee - 5 eth',
      'a held M 2 eth',
      'a held U 53 eth',
      'a held U 8 usd = 40 eth',
    ]);
  });

  test('1: what is not gas: a second burn, a tip in another asset, the burn of a token, rows of no value before it', () => {
    // Only the first burn is gas: the second is given for usd.
    expect(followed(['2/0 2 t2 U>- 5', '2/1 2 t2 U>- 40', '2/2 2 t2 P>U 8 usd', '2/3 2 t2 P>- 1'])).toEqual([
      'a fee - 5 eth',
      'a held U 55 eth',
      'a held U 8 usd = 40 eth',
    ]);
    const burnt = account('1/0 1 t1 V>U 9 0xf1', '2/0 2 t2 U>- 9 0xf1', '2/1 2 t2 0xf1>U 4');
    expect(where(trace(burnt, 'a=ethereum:t1'))).toEqual(['a held U 4 eth = 9 0xf1']);
    expect(followed(['2/0 2 t2 U>P 0', '2/1 2 t2 U>- 5', '2/2 2 t2 U>P 40', '2/3 2 t2 P>U 8 usd'])).toContain(
      'a fee - 5 eth',
    );
  });

  test('2: a transaction with a row of another in between has no conversions; one without value is not in between', () => {
    const between = (line: string): string[] => ['2/0 2 t2 U>P 40', line, '2/2 2 t2 P>U 8 usd'];
    expect(followed(between('2/1 2 t3 X>Y 1'))).toEqual(['a held P 40 eth', 'a held U 60 eth']);
    expect(followed(between('2/1 2 t3 X>Y 0'))).toEqual(SWAPPED);
    // The same text in another block is another transaction.
    expect(followed(['2/0 2 t2 U>P 40', '3/0 2 t2 P>U 8 usd'])).toEqual(['a held P 40 eth', 'a held U 60 eth']);
  });

  test('3: components are apart', () => {
    // T trades with Q in the same transaction, and W is only paid.
    const others = ['2/2 2 t2 T>Q 3 0xf1', '2/3 2 t2 Q>T 4 0xf2', '2/4 2 t2 X>W 1'];
    expect(followed([...SWAP, ...others])).toEqual(SWAPPED);
  });

  test('3: a token is made and burnt by its own contract', () => {
    // Wrapped and unwrapped: the contract has an account in eth, and none in what it issues.
    const wrap = ['2/0 2 t2 U>0xf1 40', '2/1 2 t2 ->U 40 0xf1'];
    expect(followed(wrap)).toEqual(['a held U 40 0xf1 = 40 eth', 'a held U 60 eth']);
    const back = ['3/0 3 t3 U>- 30 0xf1', '3/1 3 t3 0xf1>U 30'];
    // The origin is eth again: 60 + 30 of 100 at U.
    expect(followed([...wrap, ...back])).toEqual(['a held U 10 0xf1 = 10 eth', 'a held U 90 eth']);
  });

  test('4: no trader, no conversion', () => {
    expect(followed(['2/0 2 t2 U>X 40', '2/1 2 t2 P>X 8 usd'])).toEqual(['a held U 60 eth', 'a held X 40 eth']);
  });

  test('4: the pair: a swap to another address', () => {
    expect(followed(['2/0 2 t2 U>P 40', '2/1 2 t2 P>W 8 usd'])).toEqual(['a held U 60 eth', 'a held W 8 usd = 40 eth']);
    // F gets of the same asset: it is no side of the pair.
    expect(followed(['2/0 2 t2 U>P 40', '2/1 2 t2 U>F 2', '2/2 2 t2 P>W 8 usd'])).toEqual([
      'a held U 58 eth',
      'a held W 8 usd = 42 eth',
    ]);
  });

  test('4: no pair where two give, one gives two assets, two get, or one gets two assets', () => {
    const crossed = ['a crossing U 40 eth', 'a held U 60 eth'];
    expect(followed(['2/0 2 t2 U>P 40', '2/1 2 t2 X>P 1', '2/2 2 t2 P>W 8 usd'])).toEqual(crossed);
    const pools = ['2/0 2 t2 U>P 40', '2/1 2 t2 P>W 8 usd'];
    expect(followed([...pools, '2/2 2 t2 U>Q 1 0xf1', '2/3 2 t2 Q>W 1 usd'])).toEqual(crossed);
    expect(followed([...pools, '2/2 2 t2 U>Q 1', '2/3 2 t2 Q>W 1 0xf1'])).toEqual([
      'a crossing U 41 eth',
      'a held U 59 eth',
    ]);
    expect(followed(['2/0 2 t2 U>P 40', '2/1 2 t2 P>X 1 usd', '2/2 2 t2 P>W 8 usd'])).toEqual(crossed);
  });

  test('5: value that only passes through applies as it stands', () => {
    // X's 5 of 0xf1 pass R, which trades eth for usd in the same transaction.
    const rows = account(
      '1/0 1 t1 V>X 5 0xf1',
      '2/0 2 t2 X>R 5 0xf1',
      '2/1 2 t2 R>P 4',
      '2/2 2 t2 P>R 8 usd',
      '2/3 2 t2 R>B 5 0xf1',
    );
    expect(where(trace(rows, 'a=ethereum:t1'))).toEqual(['a held B 5 0xf1']);
  });

  test('5a: a trader is looked at net: refunds, routers, pools on the way', () => {
    const routed = [
      '2/0 2 t2 U>R 50',
      '2/1 2 t2 R>P 40',
      '2/2 2 t2 R>U 10',
      '2/3 2 t2 P>R 8 usd',
      '2/4 2 t2 R>U 8 usd',
    ];
    expect(followed(routed)).toEqual(SWAPPED);
    // Two pools: the first pays the second.
    expect(followed(['2/0 2 t2 U>P 40', '2/1 2 t2 P>Q 5 0xf1', '2/2 2 t2 Q>U 8 usd'])).toEqual(SWAPPED);
    // A fee that another takes is part of the price.
    expect(followed(['2/0 2 t2 U>P 39', '2/1 2 t2 U>F 1', '2/2 2 t2 P>U 8 usd'])).toEqual(SWAPPED);
  });

  test('5a: strangers in the same transaction net an address each', () => {
    const lines = ['2/0 2 t2 T>P 10', '2/1 2 t2 P>T 3 usd', '2/2 2 t2 U>P 40', '2/3 2 t2 P>U 8 usd'];
    expect(followed([...lines, '2/4 2 t2 T>P 3 usd', '2/5 2 t2 P>T 11'])).toEqual(SWAPPED);
  });

  test('5b: liquidity added: half of the share for each asset, the greater to the earlier', () => {
    const add = ['2/0 2 t2 U>0xf1 40', '2/1 2 t2 U>0xf1 8 usd', '2/2 2 t2 ->U 7 0xf1'];
    const [eth, usd] = [`a=ethereum:t1`, 'b=ethereum:t0'];
    const rows = account(THEFT, '1/1 1 t0 V>U 8 usd', ...add);
    const report = trace(rows, [eth, usd], { rules: ['fifo'] });
    // `eth` before `usd`: 4 and 3.
    expect(where(report)).toEqual(['a held U 4 0xf1 = 40 eth', 'a held U 60 eth', 'b held U 3 0xf1 = 8 usd']);
    // Not issued to U: R was, and passed it on.
    const passed = ['2/0 2 t2 U>0xf1 40', '2/1 2 t2 U>0xf1 8 usd', '2/2 2 t2 ->R 7 0xf1', '2/3 2 t2 R>U 7 0xf1'];
    expect(followed(passed)).toEqual(['a crossing U 40 eth', 'a held U 60 eth']);
    // The contract got only one of them.
    const elsewhere = ['2/0 2 t2 U>0xf1 40', '2/1 2 t2 U>Q 8 usd', '2/2 2 t2 ->U 7 0xf1'];
    expect(followed(elsewhere)).not.toContain('a held U 4 0xf1 = 40 eth');
  });

  test('5b: liquidity taken out: half of the share is worth one asset, half the other', () => {
    const theft = '1/0 1 t1 V>U 7 0xf1';
    const [paid, paidUsd] = ['2/1 2 t2 0xf1>U 8 usd', '2/2 2 t2 0xf1>U 30'];
    const out = (...given: string[]): string[] =>
      where(trace(account(theft, ...given, paid, paidUsd), 'a=ethereum:t1', { rules: ['fifo'] }));
    const taken = ['a held U 30 eth = 4 0xf1', 'a held U 8 usd = 3 0xf1'];
    expect(out('2/0 2 t2 U>- 7 0xf1')).toEqual(taken);
    expect(out('2/0 2 t2 U>0xf1 7 0xf1', '2/5 2 t2 0xf1>- 7 0xf1')).toEqual(taken);
    // Given to another than the contract.
    expect(out('2/0 2 t2 U>R 7 0xf1', '2/4 2 t2 R>- 7 0xf1')).toEqual(['a crossing U 7 0xf1']);
    // One unit: the second half is none, and what it pays is clean.
    const one = account('1/0 1 t1 V>U 1 0xf1', '2/0 2 t2 U>- 1 0xf1', paid, paidUsd);
    expect(where(trace(one, 'a=ethereum:t1', { rules: ['fifo'] }))).toEqual(['a held U 30 eth = 1 0xf1']);
  });

  test('5c: parts: two trades of one address, and a payment that is kept', () => {
    const lines = ['2/0 2 t2 U>P 40', '2/1 2 t2 U>Q 10', '2/2 2 t2 U>F 3', '2/3 2 t2 P>U 8 usd', '2/4 2 t2 Q>U 9 0xf1'];
    expect(followed(lines)).toEqual([
      'a held U 9 0xf1 = 10 eth',
      'a held F 3 eth',
      'a held U 47 eth',
      'a held U 8 usd = 40 eth',
    ]);
  });

  test('5c: parts that are all kept: the rows as they stand', () => {
    // P trades two for one, but with nobody in particular.
    expect(followed(['2/0 2 t2 U>P 40', '2/1 2 t2 U>P 1 0xf1', '2/2 2 t2 P>W 8 usd'])).toEqual([
      'a held P 40 eth',
      'a held U 60 eth',
    ]);
  });

  test('5c: a token that burns from or issues to its own account: a part of its own', () => {
    // The contract 0xf1 trades 0xf1 for eth with U and usd for 0xf2 with Q, and burns 2 of the stolen 0xf1 it has left.
    const rows = account(
      '1/0 1 t1 V>0xf1 9 0xf1',
      '2/0 2 t2 0xf1>U 3 0xf1',
      '2/1 2 t2 U>0xf1 4',
      '2/2 2 t2 0xf1>Q 8 usd',
      '2/3 2 t2 Q>0xf1 1 0xf2',
      '2/4 2 t2 0xf1>- 2 0xf1',
    );
    expect(where(trace(rows, 'a=ethereum:t1', { rules: ['fifo'] }))).toEqual([
      'a fee - 2 0xf1',
      'a held 0xf1 4 0xf1',
      'a held 0xf1 4 eth = 3 0xf1',
    ]);
  });

  test('5c: kept parts have no one-sided nodes', () => {
    // X pays U in a part that is kept; else it would end as crossing.
    const rows = account(
      '1/0 1 t1 V>X 5 0xf2',
      '2/0 2 t2 U>P 40',
      '2/1 2 t2 P>U 8 usd',
      '2/2 2 t2 X>U 5 0xf2',
      '2/3 2 t2 U>Q 1',
      '2/4 2 t2 Q>U 9 0xf1',
    );
    expect(where(trace(rows, 'a=ethereum:t1', { rules: ['fifo'] }))).toEqual(['a held U 5 0xf2']);
  });

  test('5c, 5d: ambiguous: a part that is unclear, parts of both signs, one part with two given', () => {
    const crossed = ['a crossing U 40 eth', 'a held U 60 eth'];
    // Two given for one got.
    expect(followed(['2/0 2 t2 U>P 40', '2/1 2 t2 U>P 7 0xf1', '2/2 2 t2 P>U 8 usd'])).toEqual(crossed);
    // Q gives usd for 0xf1, P takes usd: usd is got from one part and given to another, and T trades with R.
    const both = ['2/0 2 t2 U>P 40', '2/1 2 t2 P>U 8 usd', '2/2 2 t2 U>Q 3 usd', '2/3 2 t2 Q>U 9 0xf1'];
    expect(followed(both)).toEqual(crossed);
  });

  test('5d: what an ambiguous trader gets is clean', () => {
    const rows = account('1/0 1 t1 V>P 8 usd', '2/0 2 t2 U>P 40', '2/1 2 t2 U>P 7 0xf1', '2/2 2 t2 P>U 8 usd');
    // P gives usd, gets two assets: ambiguous as well.
    expect(where(trace(rows, 'a=ethereum:t1', { rules: ['fifo'] }))).toEqual(['a crossing P 8 usd']);
  });
});

describe('where it takes effect', () => {
  test('6: at the last row by which it is given, ahead of what arrives later', () => {
    // The pair's r has 2 usd of theft b behind 8 of a, though b's are in an earlier row than P's payment.
    const rows = account(THEFT, '2/0 2 t2 U>P 40', '2/1 2 t2 P>U 8 usd', '3/0 3 t3 W>U 2 usd', '4/0 4 t4 U>X 9 usd');
    const report = trace(rows, ['a=ethereum:t1', 'b=ethereum:t3'], { rules: ['fifo'] });
    expect(where(report)).toEqual(['a held U 60 eth', 'a held X 8 usd = 40 eth', 'b held U 1 usd', 'b held X 1 usd']);
  });

  test('6: until before the last giving row it has not happened', () => {
    const lines = ['2/0 2 t2 U>P 30', '2/1 3 t2 P>U 8 usd', '2/2 4 t2 U>P 10'];
    expect(followed(lines, { untilSec: 3 })).toEqual(['a until U 100 eth']);
    expect(followed(lines, { untilSec: 4 })).toEqual(SWAPPED);
  });

  test('7: openings are those of the rows as they stand', () => {
    // By rows U gives 3 before it gets 5; net it needs nothing.
    const rows = account('1/0 1 t1 V>U 1', '2/0 2 t2 U>P 4', '2/1 2 t2 P>U 5', '2/2 2 t2 U>P 8', '2/3 2 t2 P>U 8 usd');
    const report = trace(rows, 'a=ethereum:t1', { rules: ['fifo'] });
    expect(report.warnings.map(({ asset, address, amount }) => `${address} ${amount} ${asset}`)).toEqual(['U 6 eth']);
    // 6 clean before 1 stolen; 7 are given for 8: 48/7 = 6 r 6, 8/7 = 1 r 1.
    expect(where(report)).toEqual(['a held U 1 usd = 1 eth']);
  });
});

describe('how much', () => {
  /** U has 3 clean, 5 of `a`, 4 of `b`, and gives 11 of these 12. */
  const mixed = (into: number): ReturnType<typeof account> =>
    account('1/0 1 t0 ->U 3', '1/1 1 t1 V>U 5', '1/2 1 t2 W>U 4', '2/0 2 t3 U>P 11', `2/1 2 t3 P>U ${into} usd`);
  const thefts = ['a=ethereum:t1', 'b=ethereum:t2'];

  test('8: largest remainder over all parcels, origins kept', () => {
    // fifo takes 3 clean, 5a, 3b of 11 for 7: 21/11 = 1 r 10, 35/11 = 3 r 2, 21/11 = 1 r 10; two left over, to b and clean.
    const report = trace(mixed(7), thefts);
    expect(where(report)).toEqual(['a held U 3 usd = 5 eth', 'b held U 1 eth', 'b held U 2 usd = 3 eth']);
    expect(totals(report, 'fifo')).toEqual(['a eth 5 0 5', 'b eth 4 0 4']);
    // bounds, a: [5, 5] of 12, of 11 [4, 5]; of 7: floor(28/11) = 2, ceil(35/11) = 4. b: [4, 4]: [3, 4]; 1, 3.
    expect(where(report, 'bounds')).toEqual([
      'a held U 0~1 eth',
      'a held U 2~4 usd = ? eth',
      'b held U 0~1 eth',
      'b held U 1~3 usd = ? eth',
    ]);
    expect(where(report, 'poison')).toEqual([
      'a held U 1 eth',
      'a held U 7 usd = 7 eth',
      'b held U 1 eth',
      'b held U 7 usd = 7 eth',
    ]);
  });

  test('8: a parcel without units is dust with its origin', () => {
    // 3 clean, 5a, 3b of 11 for 1: 3, 5, 3 elevenths: the one goes to a.
    const report = trace(mixed(1), thefts);
    expect(where(report)).toEqual(['a held U 1 usd = 5 eth', 'b dust U 0 usd = 3 eth', 'b held U 1 eth']);
    expect(totals(report, 'fifo')).toEqual(['a eth 5 0 5', 'b eth 4 0 4']);
    // Though it is more than that, --dust stops what is left; one transfer at the end of b all the same.
    expect(where(trace(mixed(7), thefts, { dust: 6n, rules: ['fifo'] }))).toEqual(['a dust U 5 eth', 'b dust U 4 eth']);
  });

  test('8: parcels of one party that lie side by side are one', () => {
    // Twice 1 of a, side by side: 2 of 3 for 1. Apart they would tie with the clean one.
    const rows = account('1/0 1 t1 V>U 1', '1/1 1 t1 V>U 1', '1/2 1 t0 ->U 1', '2/0 2 t3 U>P 3', '2/1 2 t3 P>U 2 usd');
    // 4/3 = 1 r 1, 2/3 = 0 r 2.
    expect(where(trace(rows, 'a=ethereum:t1'))).toEqual(['a held U 1 usd = 2 eth']);
  });

  test('8: a part of a converted parcel has its part of the origin, rounded down', () => {
    // 8 usd were 40 eth: 3 are floor(40*3/8) = 15, the rest 25.
    expect(followed([...SWAP, '3/0 3 t3 U>X 3 usd'])).toEqual([
      'a held U 60 eth',
      'a held U 5 usd = 25 eth',
      'a held X 3 usd = 15 eth',
    ]);
  });

  test('8: one theft in two assets: an end each, in the order of their text', () => {
    const rows = account(THEFT, '1/1 1 t1 V>U 8 usd', '2/0 2 t2 U>P 40', '2/1 2 t2 P>U 8 usd', '3/0 3 t3 U>X 16 usd');
    const report = trace(rows, 'a=ethereum:t1');
    const expected = ['a held U 60 eth', 'a held X 8 usd = 40 eth', 'a held X 8 usd'];
    for (const rule of ['fifo', 'pro-rata', 'taint-first'] as const) expect(where(report, rule)).toEqual(expected);
    expect(where(report, 'bounds')).toEqual(['a held U 60~60 eth', 'a held X 8~8 usd = ? eth', 'a held X 8~8 usd']);
    expect(totals(report, 'fifo')).toEqual(['a eth 100 0 100', 'a usd 8 0 8']);
  });

  test('a theft that takes what it converted takes it once', () => {
    const rows = account(THEFT, ...SWAP, '2/2 2 t0 ->U 2 usd', '3/0 3 t3 U>X 10 usd');
    const report = trace(rows, ['a=ethereum:t1', 'a=ethereum:t3', 'b=ethereum:t3'], { rules: ['fifo'] });
    expect(totals(report, 'fifo')).toEqual(['a eth 100 0 100', 'a usd 2 0 2', 'b usd 10 10 0']);
    expect(where(report)).toEqual(['a held U 60 eth', 'a held X 8 usd = 40 eth', 'a held X 2 usd']);
  });
});

describe('as an arrival', () => {
  test('9: one hop and one transfer', () => {
    const report = trace(account(THEFT, ...SWAP, '3/0 3 t3 U>X 8 usd'), 'a=ethereum:t1', { rules: ['fifo'] });
    expect(arrivals(report, 'fifo')).toEqual(['a held U 1 0 1-1', 'a held X 1 2 3-3']);
  });

  test('9: the tag, activity, hops and dust of who receives', () => {
    const paid = ['2/0 2 t2 U>P 40', '2/1 2 t2 P>W 8 usd'];
    expect(followed(paid, { tags: tags('W mixer') })).toContain('a service W 8 usd = 40 eth');
    expect(followed(paid, { tags: tags('W burn') })).toContain('a burn W 8 usd = 40 eth');
    expect(followed([...paid, '3/0 3 t3 W>W 1'], { maxActivity: 1, tags: tags('U x') })).toContain(
      'a activity W 8 usd = 40 eth',
    );
    expect(followed(paid, { maxHops: 1 })).toContain('a hops W 8 usd = 40 eth');
    expect(followed(paid, { dust: 9n })).toContain('a dust W 8 usd = 40 eth');
  });

  test('10: crossing: holder, hops, transfers, time', () => {
    const report = trace(account(THEFT, '2/0 2 t2 U>P 40', '2/1 2 t2 X>P 1', '2/2 2 t2 P>W 8 usd'), 'a=ethereum:t1');
    expect(arrivals(report, 'fifo')).toEqual(['a crossing U 1 1 2-2', 'a held U 1 0 1-1']);
    expect(where(report, 'poison')).toEqual(['a crossing U 40 eth', 'a held U 60 eth']);
    expect(where(report, 'bounds')).toEqual(['a crossing U 40~40 eth', 'a held U 60~60 eth']);
  });

  test('10: flows of a conversion, of what it made, and of a crossing', () => {
    const rows = account(
      THEFT,
      ...SWAP,
      '3/0 3 t3 U>X 3 usd',
      '4/0 4 t4 U>P 9',
      '4/1 4 t4 U>P 7 0xf1',
      '4/2 4 t4 P>U 1 usd',
    );
    const { flows } = trace(rows, 'a=ethereum:t1', { rules: ['fifo'], flows: true }).rules.fifo!;
    const common = { theft: 'a', chain: 'ethereum', index: 0, vout: null, from: 'U' };
    expect(JSON.parse(JSON.stringify(flows!.slice(1)))).toEqual([
      {
        ...common,
        block: 2,
        tx: 't2',
        time: 2,
        asset: 'eth',
        to: 'U',
        amount: '40',
        tainted: '40',
        origin: '40',
        hops: 1,
        end: null,
        into: { asset: 'usd', amount: '8' },
      },
      {
        ...common,
        block: 3,
        tx: 't3',
        time: 3,
        asset: 'usd',
        to: 'X',
        amount: '3',
        tainted: '3',
        origin: '15',
        originAsset: 'eth',
        hops: 2,
        end: null,
      },
      {
        ...common,
        block: 4,
        tx: 't4',
        time: 4,
        asset: 'eth',
        to: null,
        amount: '9',
        tainted: '9',
        origin: '9',
        hops: 1,
        end: 'crossing',
      },
    ]);
  });

  test('11: an owner who is paid outside leaves a crossing', () => {
    // The wallet S gives for what U gets, and X gives for nothing.
    const lines = ['2/0 2 t2 U>P 40', '2/1 2 t2 T>P 3', '2/2 2 t2 P>T 8 usd'];
    expect(followed(lines)).toEqual(['a crossing U 40 eth', 'a held U 60 eth']);
  });

  test('12: what a theft names stands, and what was done with it in the same transaction is followed', () => {
    const taken = account('2/0 2 t2 V>U 40', '2/1 2 t2 U>P 40', '2/2 2 t2 P>U 8 usd');
    expect(where(trace(taken, 'a=ethereum:t2:0', { rules: ['fifo'] }))).toEqual(['a held U 8 usd = 40 eth']);
    const paidOut = account('2/0 2 t2 U>P 1 usd', '2/1 2 t2 P>U 40', '3/0 3 t3 U>X 40');
    expect(where(trace(paidOut, 'a=ethereum:t2:1', { rules: ['fifo'] }))).toEqual(['a held X 40 eth']);
    // Between others it holds apart what would be netted.
    const between = account('2/0 2 t2 U>P 40', '2/1 2 t2 V>P 5', '2/2 2 t2 P>U 8 usd');
    const report = trace(between, 'a=ethereum:t2:1', { rules: ['fifo'] });
    expect(where(report)).toEqual(['a held P 5 eth']);
    expect(report.warnings.map(({ code }) => code)).toContain('SWAP_IN_THEFT');
  });

  test('12: a transaction of which a theft names all, or the price, has none', () => {
    const rows = account(...SWAP, '2/2 2 t2 U>M 2 usd', '3/0 3 t3 M>X 2 usd');
    for (const theft of ['a=ethereum:t2', 'a=ethereum:t2:0']) {
      expect(where(trace(rows, theft, { rules: ['fifo'] }))).toContain('a held P 40 eth');
    }
    // Whichever theft names it, also where each is looked at alone.
    const both = trace(account(THEFT, ...SWAP), ['a=ethereum:t1', 'b=ethereum:t2:1']);
    for (const rule of ['fifo', 'poison', 'bounds'] as const) {
      expect(where(both, rule).some((end) => end.startsWith('a held P 40'))).toBe(true);
    }
  });
});
