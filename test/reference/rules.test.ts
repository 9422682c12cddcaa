import { describe, expect, test } from 'vitest';
import { account, coins, ends, tags, totals, trace } from './notation.ts';
import type { ConservingRule } from './request.ts';

/**
 * `M` holds, in this order: 4 clean, 5 of `a`, 3 clean, 6 of `b`, 2 clean (B = 20). Then it pays 7 to `X` and 6 to `Y`.
 */
const MIXED = account(
  '1/0 1 t1 ->M 4',
  '2/0 2 t2 V>M 5',
  '3/0 3 t3 ->M 3',
  '4/0 4 t4 W>M 6',
  '5/0 5 t5 ->M 2',
  '6/0 6 t6 M>X 7',
  '7/0 7 t7 M>Y 6',
);
const TWO = ['a=ethereum:t2', 'b=ethereum:t4'];

/** The same list as inputs of one transaction; outputs 7, 6, 6 and a fee of 1. */
const SPENT = coins(
  '1/0 1 c1 > M=4',
  '1/1 1 c2 > M=5',
  '1/2 1 c3 > M=3',
  '1/3 1 c4 > M=6',
  '1/4 1 c5 > M=2',
  '2/0 2 s c1:0 c2:0 c3:0 c4:0 c5:0 > X=7 Y=6 Z=6',
);
const TWO_COINS = ['a=bitcoin:c2:0', 'b=bitcoin:c4:0'];

describe('what an outflow from an account takes', () => {
  test.each<[ConservingRule, string[]]>([
    // 7: 4 clean, 3a. 6: 2a, 3 clean, 1b. Left: 5b, 2 clean.
    ['fifo', ['a held X 3', 'a held Y 2', 'b held M 5', 'b held Y 1']],
    // 7: 2 clean, 5b. 6: 1b, 3 clean, 2a. Left: 4 clean, 3a.
    ['lifo', ['a held M 3', 'a held Y 2', 'b held X 5', 'b held Y 1']],
    // 7 of 20 from a 5, b 6, clean 9: floors 35/20=1 rest 15, 42/20=2 rest 2, 63/20=3 rest 3; one left over, to a:
    // 2, 2, 3. Then 6 of 13 from a 3, b 4, clean 6: 18/13=1 rest 5, 24/13=1 rest 11, 36/13=2 rest 10; two left over,
    // to b and clean: 1, 2, 3. Left: 2, 2, 3.
    ['pro-rata', ['a held M 2', 'a held X 2', 'a held Y 1', 'b held M 2', 'b held X 2', 'b held Y 2']],
    // 7: 5a, 2b. 6: 4b, 2 clean.
    ['taint-first', ['a held X 5', 'b held X 2', 'b held Y 4']],
    // 9 clean. 7: 7 clean. 6: 2 clean, 4a. Left: 1a, 6b.
    ['clean-first', ['a held M 1', 'a held Y 4', 'b held M 6']],
  ])('%s', (rule, expected) => {
    const report = trace(MIXED, TWO);
    expect(ends(report, rule)).toEqual(expected);
    expect(totals(report, rule)).toEqual(['a eth 5 0 5', 'b eth 6 0 6']);
  });

  test('poison: all of every later outflow, and the whole balance', () => {
    expect(ends(trace(MIXED, TWO), 'poison')).toEqual([
      'a held M 7',
      'a held X 7',
      'a held Y 6',
      'b held M 7',
      'b held X 7',
      'b held Y 6',
    ]);
  });

  test('bounds: the interval under any rule', () => {
    // a: [5, 5] of 20. X: max(0, 7-15)=0, min(7, 5)=5. Stays max(0, 5-7)=0, min(5, 13)=5 of 13. Y: 0, 5; stays 0, 5 of 7.
    // b: [6, 6] of 20. X: max(0, 7-14)=0, 6. Stays 0, 6 of 13. Y: 0, 6; stays 0, 6 of 7.
    expect(ends(trace(MIXED, TWO), 'bounds')).toEqual([
      'a held M 0~5',
      'a held X 0~5',
      'a held Y 0~5',
      'b held M 0~6',
      'b held X 0~6',
      'b held Y 0~6',
    ]);
  });

  test('bounds: certain where clean value cannot fill it', () => {
    // [8, 8] of 10. X takes 5: max(0, 5-2)=3, min(5, 8)=5. Stays max(0, 8-5)=3, min(8, 5)=5 of 5.
    const rows = account('1/0 1 t1 V>M 8', '1/1 1 t2 ->M 2', '2/0 2 t3 M>X 5');
    expect(ends(trace(rows, 'ethereum:t1'), 'bounds')).toEqual(['theft1 held M 3~5', 'theft1 held X 3~5']);
  });

  test('lifo: what is taken keeps its order', () => {
    // M: 2 clean, 2a. All 3 of the last: 1 clean, 2a, in this order. X then pays 1, the last of it: a.
    const rows = account('1/0 1 t1 ->M 2', '1/1 1 t2 V>M 2', '2/0 2 t3 M>X 3', '3/0 3 t4 X>Y 1');
    expect(ends(trace(rows, 'ethereum:t2'), 'lifo')).toEqual(['theft1 held X 1', 'theft1 held Y 1']);
  });

  test('lifo: a transfer in two parts leaves the parts the other way round', () => {
    // As above, in parts of 1 (a) and 2 (1 clean, 1a): X holds a, clean, a. It pays 2: clean, a.
    const parts = account('1/0 1 t1 ->M 2', '1/1 1 t2 V>M 2', '2/0 2 t3 M>X 1', '2/1 2 t3 M>X 2', '3/0 3 t4 X>Y 2');
    expect(ends(trace(parts, 'ethereum:t2'), 'lifo')).toEqual(['theft1 held X 1', 'theft1 held Y 1']);
    // In one: X holds clean, a, a and pays a, a.
    const whole = account('1/0 1 t1 ->M 2', '1/1 1 t2 V>M 2', '2/0 2 t3 M>X 3', '3/0 3 t4 X>Y 2');
    expect(ends(trace(whole, 'ethereum:t2'), 'lifo')).toEqual(['theft1 held Y 2']);
  });

  test('pro-rata: ties of remainders go to the earlier party, clean last', () => {
    // a 1, b 1, clean 1 of 3. Pays 1: floors 0, rests 1, 1, 1: to a. Then 1 of b 1, clean 1: rests 1, 1: to b.
    const rows = account('1/0 1 t1 V>M 1', '1/1 1 t2 V>M 1', '1/2 1 t3 ->M 1', '2/0 2 t4 M>X 1', '3/0 3 t5 M>Y 1');
    const named = ['b=ethereum:t2', 'a=ethereum:t1'];
    expect(ends(trace(rows, [...named].reverse()), 'pro-rata')).toEqual(['a held X 1', 'b held Y 1']);
    // In the other claim order b is the earlier, and listed first.
    expect(ends(trace(rows, named), 'pro-rata')).toEqual(['b held X 1', 'a held Y 1']);
  });

  test('taint-first: tainted parcels in claim order, not in the order they came', () => {
    const rows = account('1/0 1 t1 V>M 2', '1/1 1 t2 V>M 2', '2/0 2 t3 M>X 2');
    expect(ends(trace(rows, ['late=ethereum:t2', 'soon=ethereum:t1']), 'taint-first')).toEqual([
      'late held X 2',
      'soon held M 2',
    ]);
  });
});

describe('what the outputs of a transaction take', () => {
  test.each<[ConservingRule, string[]]>([
    // 7: 4 clean, 3a. 6: 2a, 3 clean, 1b. 6: 5b, 1 clean. Fee: 1 clean.
    ['fifo', ['a held s:0 3', 'a held s:1 2', 'b held s:1 1', 'b held s:2 5']],
    // From the end. 7: 5b, 2 clean. 6: 2a, 3 clean, 1b. 6: 3 clean, 3a. Fee: 1 clean.
    ['lifo', ['a held s:1 2', 'a held s:2 3', 'b held s:0 5', 'b held s:1 1']],
    // As on the account: 2, 2, 3, then 1, 2, 3. Then 6 of 7 from a 2, b 2, clean 3: 12/7=1 rest 5, the same, 18/7=2
    // rest 4; two left over, to a and b: 2, 2, 2. Fee: 1 clean.
    ['pro-rata', ['a held s:0 2', 'a held s:1 1', 'a held s:2 2', 'b held s:0 2', 'b held s:1 2', 'b held s:2 2']],
    ['taint-first', ['a held s:0 5', 'b held s:0 2', 'b held s:1 4']],
    // 9 clean. 7: clean. 6: 2 clean, 4a. 6: 1a, 5b. Fee: 1b.
    ['clean-first', ['a held s:1 4', 'a held s:2 1', 'b fee - 1', 'b held s:2 5']],
    // Highest first, ties to the lower vout: the same order as taint-first here.
    ['tiho', ['a held s:0 5', 'b held s:0 2', 'b held s:1 4']],
  ])('%s', (rule, expected) => {
    const report = trace(SPENT, TWO_COINS);
    expect(ends(report, rule)).toEqual(expected);
    expect(totals(report, rule)).toEqual(['a btc 5 0 5', 'b btc 6 0 6']);
  });

  test('tiho: the highest output first, ties to the lower vout, the fee last', () => {
    // 6 of a, 5 clean. Served: vout 2 (4): 4a; vout 1 (3): 2a, 1 clean; vout 3 (3) and vout 0 (1): clean.
    const rows = coins('1/0 1 c1 > M=5', '1/1 1 c2 > M=6', '2/0 2 s c1:0 c2:0 > W=1 X=3 Y=4 Z=3');
    expect(ends(trace(rows, 'bitcoin:c2'), 'tiho')).toEqual(['theft1 held s:1 2', 'theft1 held s:2 4']);
    // Tainted value beyond the outputs is the fee: 11 of a, outputs 3 and 4, fee 4.
    const all = coins('1/0 1 c1 > M=11', '2/0 2 s c1:0 > X=3 Y=4');
    expect(ends(trace(all, 'bitcoin:c1'), 'tiho')).toEqual([
      'theft1 fee - 4',
      'theft1 held s:0 3',
      'theft1 held s:1 4',
    ]);
  });

  test('poison: every output and the fee wholly', () => {
    const rows = coins('1/0 1 c1 > M=4', '1/1 1 c2 > M=1', '2/0 2 s c1:0 c2:0 > X=3 Y=0 Z=1');
    expect(ends(trace(rows, 'bitcoin:c2'), 'poison')).toEqual([
      'theft1 fee - 1',
      'theft1 held s:0 3',
      'theft1 held s:2 1',
    ]);
  });

  test('bounds: each output from the whole list', () => {
    // [6, 6] of 10. 7: max(0, 7-4)=3, 6. 2: max(0, 2-4)=0, 2. Fee 1: 0, 1.
    const rows = coins('1/0 1 c1 > M=4', '1/1 1 c2 > M=6', '2/0 2 s c1:0 c2:0 > X=7 Y=2');
    expect(ends(trace(rows, 'bitcoin:c2'), 'bounds')).toEqual([
      'theft1 fee - 0~1',
      'theft1 held s:0 3~6',
      'theft1 held s:1 0~2',
    ]);
  });

  test('inputs are joined in vin order, not in the order they were made', () => {
    const rows = coins('1/0 1 c1 > M=2', '1/1 1 c2 > M=2', '2/0 2 s c2:0 c1:0 > X=2 Y=2');
    expect(ends(trace(rows, 'bitcoin:c2'), 'fifo')).toEqual(['theft1 held s:0 2']);
    expect(ends(trace(rows, 'bitcoin:c2'), 'lifo')).toEqual(['theft1 held s:1 2']);
  });

  test('a coin keeps its list: fifo looks inside it later', () => {
    // s:0 holds 2 clean, 2a; its 1 to X is clean, then 2 to Y is 1 clean 1a, then the fee of 1 is a.
    const rows = coins('1/0 1 c1 > M=2', '1/1 1 c2 > M=2', '2/0 2 s c1:0 c2:0 > N=4', '2/1 2 u s:0 > X=1 Y=2');
    expect(ends(trace(rows, 'bitcoin:c2'), 'fifo')).toEqual(['theft1 fee - 1', 'theft1 held u:1 1']);
  });
});

describe('tiho where there is no UTXO chain', () => {
  test('asked for, it is an error; otherwise it is not run', () => {
    expect(() => trace(MIXED, TWO, { rules: ['tiho'] })).toThrow(
      expect.objectContaining({ code: 'RULE_NOT_APPLICABLE' }),
    );
    expect(Object.keys(trace(MIXED, TWO).rules)).toEqual([
      'fifo',
      'lifo',
      'pro-rata',
      'taint-first',
      'clean-first',
      'poison',
      'bounds',
    ]);
  });

  test('in a ledger of both kinds it is run on the coins', () => {
    const both = { transfers: MIXED.transfers, transactions: SPENT.transactions };
    const report = trace(both, ['a=ethereum:t2', 'a=bitcoin:c2']);
    expect(ends(report, 'tiho')).toEqual(['a held s:0 5']);
    expect(totals(report, 'tiho')).toEqual(['a btc 5 0 5']);
  });
});

describe('poison on an account', () => {
  test('once poisoned it stays so, drained and filled again', () => {
    const rows = account('1/0 1 t1 V>M 3', '2/0 2 t2 M>X 3', '3/0 3 t3 ->M 9', '4/0 4 t4 M>Y 4');
    expect(ends(trace(rows, 'ethereum:t1'), 'poison')).toEqual([
      'theft1 held M 5',
      'theft1 held X 3',
      'theft1 held Y 4',
    ]);
  });

  test('its assumed opening counts; an end does not poison', () => {
    // M pays 5 having got 3: it had 2. S is a service.
    const rows = account('1/0 1 t1 V>M 3', '2/0 2 t2 M>S 4', '3/0 3 t3 M>S 1', '4/0 4 t4 S>Y 2');
    const report = trace(rows, 'ethereum:t1', { tags: tags('S exchange') });
    expect(ends(report, 'poison')).toEqual(['theft1 service S 5']);
  });

  test('another asset of the address is another account', () => {
    const rows = account('1/0 1 t1 V>M 3', '1/1 1 t2 ->M 5 usd', '2/0 2 t3 M>X 5 usd');
    expect(ends(trace(rows, 'ethereum:t1'), 'poison')).toEqual(['theft1 held M 3']);
  });
});
