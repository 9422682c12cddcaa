import { describe, expect, test } from 'vitest';
import { account, arrivals, coins, ends, tags, trace } from './notation.ts';

describe('account ledgers', () => {
  test('the opening is the smallest that keeps the balance from going negative, at the front, over all history', () => {
    // M: -2, +5, -6 => -3 at the lowest. Opening 3. Before t2 it holds 1 clean, then 5a; pays 6.
    const rows = account('1/0 1 t1 M>Q 2', '2/0 2 t2 V>M 5', '3/0 3 t3 M>X 4', '4/0 4 t4 M>Y 2');
    const report = trace(rows, 'ethereum:t2', { untilSec: 3 });
    // 4 of 1 clean, 5a: 3a under fifo, 4a under lifo. The history beyond `until` counts for the opening.
    expect(ends(report, 'fifo')).toEqual(['theft1 until M 2', 'theft1 until X 3']);
    expect(ends(report, 'lifo')).toEqual(['theft1 until M 1', 'theft1 until X 4']);
    expect(report.warnings).toEqual([
      { code: 'ASSUMED_OPENING', chain: 'ethereum', asset: 'eth', address: 'M', amount: '3' },
    ]);
  });

  test('openings of accounts that are not followed are not warned of', () => {
    // V and Q had money too, but hold nothing tainted; S got it and it ended.
    const rows = account('1/0 1 t1 V>M 5', '2/0 2 t2 Q>M 1', '3/0 3 t3 M>S 5', '4/0 4 t4 S>X 9');
    expect(trace(rows, 'ethereum:t1', { tags: tags('S mixer') }).warnings).toEqual([]);
  });

  test('order is by block and index, whatever the rows say of time', () => {
    const rows = account('2/1 1 t3 M>Y 2', '2/0 5 t2 ->M 2', '1/9 9 t1 V>M 2');
    expect(arrivals(trace(rows, 'ethereum:t1'), 'fifo')).toEqual(['theft1 held Y 1 1 1-1']);
    expect(arrivals(trace(rows, 'ethereum:t1'), 'lifo')).toEqual(['theft1 held M 1 0 9-9']);
  });

  test('the same row twice is one row', () => {
    const { transfers } = account('1/0 1 t1 V>M 2', '2/0 2 t2 M>X 1');
    const rows = { transfers: [...transfers, ...transfers], transactions: [] };
    expect(ends(trace(rows, 'ethereum:t1'), 'fifo')).toEqual(['theft1 held M 1', 'theft1 held X 1']);
  });

  test('issuance arrives clean; an empty `to` is a fee, also from and to nobody', () => {
    const rows = account('1/0 1 t1 V>M 2', '1/1 1 t2 ->M 2', '2/0 2 t3 M>- 3', '2/1 2 t4 ->- 9');
    expect(ends(trace(rows, 'ethereum:t1'), 'fifo')).toEqual(['theft1 fee - 2']);
    expect(ends(trace(rows, 'ethereum:t1'), 'lifo')).toEqual(['theft1 fee - 1', 'theft1 held M 1']);
  });

  test('value that ended is clean where it was put', () => {
    // Dust 3: t2 brings 2 to M, ended, clean; then 4 more tainted. fifo pays 2 clean, 1 tainted.
    const rows = account('1/0 1 t1 V>A 6', '2/0 2 t2 A>M 2', '3/0 3 t3 A>M 4', '4/0 4 t4 M>X 5');
    const report = trace(rows, 'ethereum:t1', { dust: 3n });
    expect(ends(report, 'fifo')).toEqual(['theft1 dust M 2', 'theft1 held M 1', 'theft1 held X 3']);
    // The tainted 4 on top, then 1 clean.
    expect(ends(report, 'lifo')).toEqual(['theft1 dust M 2', 'theft1 held X 4']);
  });
});

describe('services and burns', () => {
  const rows = account('1/0 1 t1 V>M 9', '2/0 2 t2 M>S 4', '3/0 3 t3 S>M 4', '4/0 4 t4 M>X 9');

  test('a service: its pool is clean from there on', () => {
    // M: 5a, then 4 clean from S.
    expect(ends(trace(rows, 'ethereum:t1', { tags: tags('S dex') }), 'lifo')).toEqual([
      'theft1 held X 5',
      'theft1 service S 4',
    ]);
    for (const category of [
      'exchange',
      'instant-exchange',
      'custodian',
      'endpoint',
      'mining-pool',
      'payment-processor',
    ]) {
      const report = trace(rows, 'ethereum:t1', { tags: tags(`S ${category}`) });
      expect(ends(report, 'poison')).toEqual(['theft1 held X 9', 'theft1 service S 4']);
    }
    expect(ends(trace(rows, 'ethereum:t1', { tags: tags('S scam') }), 'fifo')).toEqual(['theft1 held X 9']);
  });

  test('`stop` changes the set', () => {
    expect(ends(trace(rows, 'ethereum:t1', { tags: tags('S dex'), stop: ['scam'] }), 'fifo')).toEqual([
      'theft1 held X 9',
    ]);
    expect(ends(trace(rows, 'ethereum:t1', { tags: tags('S scam'), stop: ['scam'] }), 'fifo')[1]).toBe(
      'theft1 service S 4',
    );
  });

  test('a tag that names a chain beats one that names none; then a service beats a burn address', () => {
    const reason = (...lines: string[]) =>
      trace(rows, 'ethereum:t1', { tags: tags(...lines) }).rules.fifo!.ends.at(-1)!;
    expect(reason('S burn', 'S dex').reason).toBe('service');
    expect(trace(rows, 'ethereum:t1', { tags: tags('S dex', 'S burn ethereum') }).rules.fifo!.ends[0]!.reason).toBe(
      'burn',
    );
    expect(reason('S dex - Other', 'S mixer ethereum Tornado')).toMatchObject({ entity: 'Tornado', category: 'mixer' });
    expect(reason('S dex bitcoin').reason).toBe('held');
    expect(reason('S burn ethereum', 'S dex ethereum').reason).toBe('service');
  });

  test('an output without address is a burn, with its coin; nothing of value 0 ends', () => {
    const burnt = coins('1/0 1 c1 > M=5', '2/0 2 s c1:0 > -=0 -=2 B=3');
    const report = trace(burnt, 'bitcoin:c1', { tags: tags('B burn bitcoin Eater') });
    expect(
      report.rules.fifo!.ends.map(({ reason, coin, address, entity, amount }) => [
        reason,
        coin,
        address,
        entity,
        amount,
      ]),
    ).toEqual([
      ['burn', 's:1', '', null, '2'],
      ['burn', 's:2', 'B', 'Eater', '3'],
    ]);
  });
});

describe('limits', () => {
  const chain = account('1/0 1 t1 V>A 8', '2/0 2 t2 A>B 8', '3/0 3 t3 B>C 8', '4/0 4 t4 C>D 8');

  test('hops: the recipient of the theft is at 0', () => {
    expect(ends(trace(chain, 'ethereum:t1', { maxHops: 0 }), 'fifo')).toEqual(['theft1 hops A 8']);
    expect(ends(trace(chain, 'ethereum:t1', { maxHops: 2 }), 'fifo')).toEqual(['theft1 hops C 8']);
    expect(arrivals(trace(chain, 'ethereum:t1', { maxHops: 4 }), 'fifo')).toEqual(['theft1 held D 1 3 4-4']);
    const spends = coins('1/0 1 c1 > A=8', '2/0 2 s c1:0 > B=5 C=2', '3/0 3 u s:0 > D=5');
    expect(arrivals(trace(spends, 'bitcoin:c1', { maxHops: 2 }), 'fifo')).toEqual([
      'theft1 fee - 1 1 2-2',
      'theft1 held s:1 1 1 2-2',
      'theft1 hops u:0 1 2 3-3',
    ]);
  });

  test('an account keeps the number of its first tainted arrival; an arrival is one more than its sender', () => {
    // C is first reached over B (2), then from A itself (1). D is one more than C: 3. C's least is 1.
    const rows = account('1/0 1 t1 V>A 8', '2/0 2 t2 A>B 3', '3/0 3 t3 B>C 3', '4/0 4 t4 A>C 4', '5/0 5 t5 C>D 1');
    expect(arrivals(trace(rows, 'ethereum:t1'), 'fifo')).toEqual([
      'theft1 held A 1 0 1-1',
      'theft1 held C 2 1 3-4',
      'theft1 held D 1 3 5-5',
    ]);
    // At 2 hops C stops, also for what came to it directly.
    expect(ends(trace(rows, 'ethereum:t1', { maxHops: 2 }), 'fifo')).toEqual(['theft1 held A 1', 'theft1 hops C 7']);
  });

  test('a coin is one more than the least of its tainted inputs', () => {
    const rows = coins('1/0 1 c1 > A=2 A=2', '1/1 1 c2 > A=9', '2/0 2 s c1:0 > B=2', '3/0 3 u c2:0 s:0 c1:1 > C=13');
    expect(arrivals(trace(rows, 'bitcoin:c1'), 'fifo')).toEqual(['theft1 held u:0 1 1 3-3']);
    // A stolen output is at 0, whatever went into it.
    expect(arrivals(trace(rows, ['bitcoin:c1', 'bitcoin:u']), 'fifo')).toEqual([
      'theft1 held u:0 1 0 3-3',
      'theft2 held u:0 1 0 3-3',
    ]);
  });

  test('dust: below the amount, all thefts of the arrival together', () => {
    const rows = account('1/0 1 t1 V>A 2', '1/1 1 t2 V>A 2', '2/0 2 t3 A>B 3', '3/0 3 t4 A>C 1');
    const report = trace(rows, ['a=ethereum:t1', 'b=ethereum:t2'], { dust: 2n });
    // B gets 2a 1b: 3. C gets 1b.
    expect(ends(report, 'fifo')).toEqual(['a held B 2', 'b dust C 1', 'b held B 1']);
    expect(ends(trace(rows, ['a=ethereum:t1', 'b=ethereum:t2'], { dust: 3n }), 'fifo')).toEqual([
      'a dust A 2',
      'b dust A 2',
    ]);
  });

  test('dust under bounds looks at what is possible', () => {
    // A: [2, 2] of 10. B gets 1: [0, 1], dust. C gets 5: [0, 2].
    const rows = account('1/0 1 t1 V>A 2', '1/1 1 t2 ->A 8', '2/0 2 t3 A>B 1', '3/0 3 t4 A>C 5');
    const report = trace(rows, 'ethereum:t1', { dust: 2n });
    expect(ends(report, 'bounds')).toEqual(['theft1 dust B 0~1', 'theft1 held A 0~2', 'theft1 held C 0~2']);
  });

  test('activity: more events than the limit, and no tag', () => {
    // B: t2, t3, a self-transfer, a zero amount: 4 events on the chain, in any asset.
    const rows = account('1/0 1 t1 V>A 8', '2/0 2 t2 A>B 8', '3/0 3 t3 B>C 8 usd', '4/0 4 t4 B>B 1', '5/0 5 t5 B>C 0');
    expect(ends(trace(rows, 'ethereum:t1', { maxActivity: 4 }), 'fifo')).toEqual(['theft1 held B 8']);
    expect(ends(trace(rows, 'ethereum:t1', { maxActivity: 3 }), 'fifo')).toEqual(['theft1 activity B 8']);
    const tagged = { maxActivity: 3, tags: tags('B scam') };
    expect(ends(trace(rows, 'ethereum:t1', tagged), 'fifo')).toEqual(['theft1 held B 8']);
    // B receives 2 coins, one of value 0, and one of its is spent: 3.
    const spends = coins('1/0 1 c1 > A=8', '2/0 2 s c1:0 > B=8 B=0', '3/0 3 u s:1 > C=0');
    expect(ends(trace(spends, 'bitcoin:c1', { maxActivity: 3 }), 'fifo')).toEqual(['theft1 held s:0 8']);
    expect(ends(trace(spends, 'bitcoin:c1', { maxActivity: 2 }), 'fifo')).toEqual(['theft1 activity s:0 8']);
  });

  test('precedence: burn and service, activity, hops, dust', () => {
    const all = { maxHops: 1, maxActivity: 1, dust: 9n };
    const reason = (more: object) => trace(chain, 'ethereum:t2', more).rules.fifo!.ends[0]!.reason;
    expect(reason({ ...all, maxHops: 0, tags: tags('B dex') })).toBe('service');
    expect(reason({ ...all, maxHops: 0, tags: tags('B burn') })).toBe('burn');
    expect(reason({ ...all, maxHops: 0 })).toBe('activity');
    expect(reason({ dust: 9n, maxHops: 0 })).toBe('hops');
    expect(reason({ dust: 9n, maxHops: 1 })).toBe('dust');
  });

  test('until: just before the first later event; held where there is none', () => {
    expect(arrivals(trace(chain, 'ethereum:t1', { untilSec: 3 }), 'fifo')).toEqual(['theft1 until C 1 2 3-3']);
    expect(ends(trace(chain, 'ethereum:t1', { untilSec: 4 }), 'fifo')).toEqual(['theft1 held D 8']);
    const back = account('1/0 1 t1 V>A 8', '2/0 5 t2 A>B 1', '3/0 2 t3 A>C 7');
    expect(ends(trace(back, 'ethereum:t1', { untilSec: 4 }), 'fifo')).toEqual(['theft1 until A 8']);
    const spends = coins('1/0 1 c1 > A=8', '2/0 2 s c1:0 > B=8', '3/0 3 u s:0 > C=8');
    expect(ends(trace(spends, 'bitcoin:c1', { untilSec: 2 }), 'fifo')).toEqual(['theft1 until s:0 8']);
    // What is stolen later has not been stolen yet.
    expect(trace(chain, 'ethereum:t4', { untilSec: 3 }).rules.fifo).toEqual({ thefts: { theft1: [] }, ends: [] });
  });
});
