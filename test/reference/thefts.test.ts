import { describe, expect, test } from 'vitest';
import { account, arrivals, coins, ends, tags, totals, trace } from './notation.ts';

describe('several thefts', () => {
  test('a part already claimed stays with the earlier theft, whatever the claim order', () => {
    // t1 takes hold before t2, though `late` is first in claim order. t2 carries 3 of soon and 2 clean (M: 3s, 2 clean).
    const rows = account('1/0 1 t1 V>M 3', '1/1 1 t0 ->M 2', '2/0 2 t2 M>X 5');
    const report = trace(rows, ['late=ethereum:t2', 'soon=ethereum:t1'], { rules: ['fifo', 'bounds', 'poison'] });
    expect(ends(report, 'fifo')).toEqual(['late held X 2', 'soon held X 3']);
    expect(totals(report, 'fifo')).toEqual(['late eth 5 3 2', 'soon eth 3 0 3']);
    // Each alone, with all of its parts.
    expect(ends(report, 'bounds')).toEqual(['late held X 5~5', 'soon held X 3~3']);
    expect(ends(report, 'poison')).toEqual(['late held X 5', 'soon held X 5']);
  });

  test('how much was claimed earlier depends on the rule', () => {
    // M: 3s, 2 clean; t2 takes 2. fifo: 2s. lifo: 2 clean.
    const rows = account('1/0 1 t1 V>M 3', '1/1 1 t0 ->M 2', '2/0 2 t2 M>X 2');
    const report = trace(rows, ['soon=ethereum:t1', 'late=ethereum:t2']);
    expect(totals(report, 'fifo')).toEqual(['soon eth 3 0 3', 'late eth 2 2 0']);
    expect(totals(report, 'lifo')).toEqual(['soon eth 3 0 3', 'late eth 2 0 2']);
    expect(ends(report, 'fifo')).toEqual(['soon held M 1', 'soon held X 2']);
  });

  test('one transfer named by two: the first in claim order has it', () => {
    const rows = account('1/0 1 t1 V>M 3');
    expect(totals(trace(rows, ['b=ethereum:t1', 'a=ethereum:t1:0']), 'fifo')).toEqual(['b eth 3 0 3', 'a eth 3 3 0']);
  });

  test('naming a thing twice in one theft changes nothing', () => {
    const rows = account('1/0 1 t1 V>M 3', '2/0 2 t2 M>X 2');
    const once = trace(rows, ['a=ethereum:t1']);
    const twice = trace(rows, ['a=ethereum:t1', 'a=ethereum:t1:0', 'a=ethereum:t2', 'a=ethereum:M@1']);
    for (const rule of ['fifo', 'pro-rata', 'poison'] as const) expect(ends(twice, rule)).toEqual(ends(once, rule));
    // The 2 of t2 were a's already: neither stolen nor claimed earlier.
    expect(totals(twice, 'fifo')).toEqual(['a eth 3 0 3']);
    const coin = coins('1/0 1 c1 > M=3');
    expect(totals(trace(coin, ['a=bitcoin:c1', 'a=bitcoin:c1:0']), 'fifo')).toEqual(['a btc 3 0 3']);
  });

  test('names: several specifications share one; unnamed go by their place in the list', () => {
    const rows = account('1/0 1 t1 V>M 3', '2/0 2 t2 W>N 2', '3/0 3 t3 U>O 1', '4/0 4 t4 U>P 1');
    const report = trace(rows, ['x=ethereum:t1', 'ethereum:t2', 'x=ethereum:t3', 'ethereum:t4']);
    expect(report.thefts).toEqual({
      x: { specs: ['ethereum:t1', 'ethereum:t3'] },
      theft2: { specs: ['ethereum:t2'] },
      theft4: { specs: ['ethereum:t4'] },
    });
    expect(ends(report, 'fifo')).toEqual(['x held M 3', 'x held O 1', 'theft2 held N 2', 'theft4 held P 1']);
  });

  test('a balance claimed at a moment stands before the event that ends it', () => {
    // Both would take X's 4: the balance claim stands just before 3/0, t2 arrived before that.
    const rows = account('1/0 1 t1 V>M 4', '2/0 2 t2 M>X 4', '3/0 3 t3 X>Y 1');
    expect(totals(trace(rows, ['a=ethereum:X@2', 'b=ethereum:t2']), 'fifo')).toEqual(['a eth 4 4 0', 'b eth 4 0 4']);
    // t3 is stolen after it.
    expect(totals(trace(rows, ['b=ethereum:t3', 'a=ethereum:X@2']), 'fifo')).toEqual(['b eth 1 1 0', 'a eth 4 0 4']);
  });
});

describe('a theft by transaction', () => {
  test('alone: all its transfers, gas and burns included; with an index: that one', () => {
    const rows = account('1/0 1 t1 V>- 1', '1/1 1 t1 V>M 5', '1/2 1 t1 -> 0', '1/3 1 t1 V>M 7 usd');
    const report = trace(rows, 'ethereum:t1');
    expect(ends(report, 'fifo')).toEqual(['theft1 fee - 1', 'theft1 held M 5', 'theft1 held M 7 usd']);
    expect(totals(report, 'fifo')).toEqual(['theft1 eth 6 0 6', 'theft1 usd 7 0 7']);
    expect(arrivals(report, 'fifo')[0]).toBe('theft1 fee - 1 0 1-1');
    expect(ends(trace(rows, 'ethereum:t1:3'), 'fifo')).toEqual(['theft1 held M 7 usd']);
  });

  test('a UTXO transaction: all its outputs, not its fee', () => {
    const rows = coins('1/0 1 c1 > V=10', '2/0 2 s c1:0 > M=5 N=4');
    expect(ends(trace(rows, 'bitcoin:s'), 'fifo')).toEqual(['theft1 held s:0 5', 'theft1 held s:1 4']);
    expect(ends(trace(rows, 'bitcoin:s:1'), 'fifo')).toEqual(['theft1 held s:1 4']);
  });

  test('a stolen transfer ends at once at a service, a burn address or an empty `to`', () => {
    const rows = account('1/0 1 t1 V>S 5', '1/1 1 t1 V>B 3', '1/2 1 t1 V>- 2', '2/0 2 t2 S>X 5', '2/1 2 t3 B>X 3');
    const report = trace(rows, 'ethereum:t1', { tags: tags('S exchange', 'B burn') });
    const expected = ['theft1 burn B 3', 'theft1 fee - 2', 'theft1 service S 5'];
    expect(ends(report, 'fifo')).toEqual(expected);
    expect(ends(report, 'poison')).toEqual(expected);
    expect(ends(report, 'bounds')).toEqual(['theft1 burn B 3~3', 'theft1 fee - 2~2', 'theft1 service S 5~5']);
  });

  test('stolen issuance is claimed whole; self-transfers and zero amounts claim nothing', () => {
    const rows = account('1/0 1 t1 ->M 5', '1/1 1 t1 M>M 4', '1/2 1 t1 M>X 0', '2/0 2 t2 M>M 5', '3/0 3 t3 M>X 2');
    const report = trace(rows, 'ethereum:t1');
    expect(totals(report, 'lifo')).toEqual(['theft1 eth 5 0 5']);
    expect(arrivals(report, 'lifo')).toEqual(['theft1 held M 1 0 1-1', 'theft1 held X 1 1 3-3']);
  });

  test('a stolen coinbase is [v, v] under bounds, any other [0, 0]', () => {
    const rows = coins('1/0 1 c1 > M=5 N=2', '1/1 1 c2 > O=3');
    expect(ends(trace(rows, 'bitcoin:c1:0'), 'bounds')).toEqual(['theft1 held c1:0 5~5']);
  });

  test('what matches nothing, or nothing of value, is an error', () => {
    const rows = account('1/0 1 t1 V>M 3', '2/0 2 t2 M>M 3', '2/1 2 t2 M>X 0', '3/0 3 t3 M>X 3');
    for (const spec of ['ethereum:t9', 'ethereum:t1:7', 'tron:t1', 'ethereum:Q@1']) {
      expect(() => trace(rows, spec)).toThrow(expect.objectContaining({ code: 'THEFT_NOT_FOUND' }));
    }
    for (const spec of ['ethereum:t2', 'ethereum:t2:1', 'ethereum:M@3', 'ethereum:X@2']) {
      expect(() => trace(rows, spec)).toThrow(expect.objectContaining({ code: 'THEFT_WITHOUT_VALUE' }));
    }
  });
});

describe('a theft by address and moment', () => {
  test('everything it holds, in every asset, assumed openings included', () => {
    // M pays 5 of 3 later: it had 2 before all. After the moment 9 more come: clean.
    const rows = account('1/0 1 t1 ->M 3', '1/1 1 t1 ->M 7 usd', '3/0 30 t2 ->M 9', '3/1 30 t3 M>X 14');
    const report = trace(rows, 'ethereum:M@10');
    expect(totals(report, 'fifo')).toEqual(['theft1 eth 5 0 5', 'theft1 usd 7 0 7']);
    expect(ends(report, 'fifo')).toEqual(['theft1 held X 5', 'theft1 held M 7 usd']);
    expect(report.warnings).toEqual([
      { code: 'ASSUMED_OPENING', chain: 'ethereum', asset: 'eth', address: 'M', amount: '2' },
    ]);
  });

  test('just before the first event that is later, in order of place, though times step back', () => {
    // At moment 10 the first later event is 2/0 (time 12), though 3/0 (time 9) comes after it.
    const rows = account('1/0 10 t1 ->M 3', '2/0 12 t2 ->N 1', '3/0 9 t3 ->M 4', '4/0 20 t4 M>X 1');
    expect(totals(trace(rows, 'ethereum:M@10'), 'fifo')).toEqual(['theft1 eth 3 0 3']);
    expect(totals(trace(rows, 'ethereum:M@12'), 'fifo')).toEqual(['theft1 eth 7 0 7']);
    // Later than all: after the last event.
    expect(totals(trace(rows, 'ethereum:M@1970-01-01T00:10:00Z'), 'fifo')).toEqual(['theft1 eth 6 0 6']);
  });

  test('arrived by no transfer', () => {
    const rows = account('1/0 10 t1 ->M 3', '2/0 12 t2 M>X 1');
    expect(arrivals(trace(rows, 'ethereum:M@10'), 'fifo')).toEqual([
      'theft1 held M 0 0 null-null',
      'theft1 held X 1 1 12-12',
    ]);
  });

  test('followed from there though the address is a service; arrivals still end', () => {
    // S holds 5 at moment 1, claimed. The 4 stolen by t2 end at S, and are clean behind the 5. It pays 7: 5a, 2 clean.
    const rows = account('1/0 1 t1 ->S 5', '2/0 2 t2 V>S 4', '3/0 3 t3 S>X 7', '4/0 4 t4 X>S 1');
    const more = { tags: tags('S exchange') };
    const report = trace(rows, ['a=ethereum:S@1', 'b=ethereum:t2'], more);
    expect(ends(report, 'fifo')).toEqual(['a held X 4', 'a service S 1', 'b service S 4']);
    // lifo: 3a, 4 clean; the 1 that comes back is clean.
    expect(ends(report, 'lifo')).toEqual(['a held S 2', 'a held X 3', 'b service S 4']);
    // Poisoned by the claim: all of X's 7, and what S has left with the 1 that came back.
    expect(ends(report, 'poison')).toEqual(['a held S 3', 'a held X 6', 'a service S 1', 'b service S 4']);
  });

  test('value that ended at an address can be claimed from it', () => {
    const rows = account('1/0 1 t1 V>S 5', '2/0 2 t2 S>X 2');
    const report = trace(rows, ['a=ethereum:t1', 'b=ethereum:S@1'], { tags: tags('S exchange') });
    expect(ends(report, 'fifo')).toEqual(['a service S 5', 'b held S 3', 'b held X 2']);
    expect(totals(report, 'fifo')).toEqual(['a eth 5 0 5', 'b eth 5 0 5']);
  });

  test('on a UTXO chain: every coin of the address unspent then', () => {
    const rows = coins('1/0 10 c1 > M=3 M=4 N=5', '2/0 20 s c1:0 > X=3', '3/0 30 c2 > M=6', '4/0 40 u c1:1 c2:0 > Y=9');
    const report = trace(rows, 'bitcoin:M@20');
    // Only c1:1; u gets 4a, 6 clean, pays 9.
    expect(ends(report, 'fifo')).toEqual(['theft1 held u:0 4']);
    expect(ends(report, 'lifo')).toEqual(['theft1 fee - 1', 'theft1 held u:0 3']);
    // A coin arrived when it was made, claimed or not.
    expect(arrivals(trace(rows, 'bitcoin:M@30', { untilSec: 30 }), 'fifo')).toEqual([
      'theft1 until c1:1 1 0 10-10',
      'theft1 until c2:0 1 0 30-30',
    ]);
  });
});

describe('a coin made outside the ledger', () => {
  const rows = coins('1/0 10 c1 > M=1', '2/0 20 s c1:0 o:2=5@M o:7=3@N > X=8');

  test('is there before the first block, at the address its input names', () => {
    const report = trace(rows, 'bitcoin:M@5');
    expect(totals(report, 'fifo')).toEqual(['theft1 btc 5 0 5']);
    expect(ends(report, 'clean-first')).toEqual(['theft1 fee - 1', 'theft1 held s:0 4']);
    expect(totals(trace(rows, 'bitcoin:M@10'), 'fifo')).toEqual(['theft1 btc 6 0 6']);
  });

  test('can be named by transaction, with or without the output', () => {
    expect(totals(trace(rows, 'bitcoin:o'), 'fifo')).toEqual(['theft1 btc 8 0 8']);
    expect(totals(trace(rows, 'bitcoin:o:7'), 'fifo')).toEqual(['theft1 btc 3 0 3']);
    expect(() => trace(rows, 'bitcoin:o:1')).toThrow(expect.objectContaining({ code: 'THEFT_NOT_FOUND' }));
  });

  test('is one arrival without a time; at a service it ends at once', () => {
    const until = trace(rows, 'bitcoin:o:7', { untilSec: 10 });
    expect(arrivals(until, 'fifo')).toEqual(['theft1 until o:7 1 0 null-null']);
    const service = trace(rows, 'bitcoin:o', { tags: tags('N mixer') });
    expect(ends(service, 'taint-first')).toEqual(['theft1 held s:0 5', 'theft1 service o:7 3']);
    // Claimed by address and moment it is followed.
    expect(ends(trace(rows, 'bitcoin:N@10', { tags: tags('N mixer') }), 'fifo')).toEqual([
      'theft1 fee - 1',
      'theft1 held s:0 2',
    ]);
  });

  test('that no input gives an address is not unspendable', () => {
    const bare = coins('2/0 20 s o:0=5 > X=5');
    expect(ends(trace(bare, 'bitcoin:o'), 'fifo')).toEqual(['theft1 held s:0 5']);
  });
});

describe('hops of what is stolen on the way', () => {
  test('a stolen transfer is at 0, also from a tainted sender', () => {
    const rows = account('1/0 1 t1 V>A 4', '2/0 2 t2 A>B 4', '3/0 3 t3 B>C 4');
    expect(arrivals(trace(rows, ['a=ethereum:t1', 'b=ethereum:t3']), 'fifo')).toEqual(['a held C 1 0 3-3']);
  });

  test('a coin claimed by address and moment is at 0, whatever it was', () => {
    // s:0 is at 1 for `a`, with 1 clean; claimed by `b` both are at 0, u at 1.
    const rows = coins('1/0 1 c1 > A=4', '1/1 1 c2 > Q=1', '2/0 2 s c1:0 c2:0 > B=5', '3/0 3 u s:0 > C=5');
    const report = trace(rows, ['a=bitcoin:c1', 'b=bitcoin:B@2']);
    expect(arrivals(report, 'fifo')).toEqual(['a held u:0 1 1 3-3', 'b held u:0 1 1 3-3']);
    expect(arrivals(trace(rows, 'bitcoin:B@2', { untilSec: 2 }), 'fifo')).toEqual(['theft1 until s:0 1 0 2-2']);
  });

  test('an account keeps the number it had when its balance is claimed', () => {
    const rows = account('1/0 1 t1 V>A 4', '2/0 2 t2 A>B 2', '2/1 2 t0 ->B 3', '3/0 3 t3 B>C 5');
    const report = trace(rows, ['a=ethereum:t1', 'b=ethereum:B@2']);
    expect(arrivals(report, 'fifo')).toEqual(['a held A 1 0 1-1', 'a held C 1 2 3-3', 'b held C 1 2 3-3']);
  });
});
