import { expect, test } from 'vitest';
import { account, coins, tags, trace } from './notation.ts';
import { cut } from './parcels.ts';

test('flows of an account chain: every tainted transfer, for each theft', () => {
  const rows = account('1/0 1 t1 V>M 2', '1/1 1 t2 W>M 2', '2/0 2 t3 M>S 3', '3/5 3 t3 M>- 1');
  const report = trace(rows, ['a=ethereum:t1', 'b=ethereum:t2'], { flows: true, tags: tags('S dex'), rules: ['fifo'] });
  const flows = report.rules.fifo!.flows!;
  expect(flows.map((flow) => [flow.theft, flow.tx, flow.amount, flow.tainted, flow.hops, flow.end])).toEqual([
    ['a', 't1', '2', '2', 0, null],
    ['b', 't2', '2', '2', 0, null],
    ['a', 't3', '3', '2', 1, 'service'],
    ['b', 't3', '3', '1', 1, 'service'],
    ['b', 't3', '1', '1', 1, 'fee'],
  ]);
  expect(flows.at(-1)).toEqual({
    theft: 'b',
    chain: 'ethereum',
    block: 3,
    index: 5,
    vout: null,
    tx: 't3',
    time: 3,
    asset: 'eth',
    from: 'M',
    to: null,
    amount: '1',
    tainted: '1',
    origin: '1',
    hops: 1,
    end: 'fee',
  });
});

test('flows of a UTXO chain: outputs, then the fee, with the tainted inputs of the theft', () => {
  const rows = coins('1/0 1 c1 > M=4', '1/1 1 c2 > M=3', '2/0 2 s c1:0 c2:0 > X=5 -=1');
  const report = trace(rows, ['a=bitcoin:c2'], { flows: true, rules: ['fifo', 'bounds'] });
  const inputs = [{ coin: 'c2:0', tainted: '3' }];
  const common = { theft: 'a', chain: 'bitcoin', block: 2, index: 0, tx: 's', time: 2, asset: 'btc', from: null };
  // 4 clean, 3a: X 4 clean 1a, the unspendable 1a, the fee 1a.
  expect(report.rules.fifo!.flows!.slice(1)).toEqual([
    { ...common, vout: 0, to: 'X', amount: '5', tainted: '1', origin: '1', hops: 1, end: null, inputs },
    { ...common, vout: 1, to: null, amount: '1', tainted: '1', origin: '1', hops: 1, end: 'burn', inputs },
    { ...common, vout: null, to: null, amount: '1', tainted: '1', origin: '1', hops: 1, end: 'fee', inputs },
  ]);
  // [3, 3] of 7. 5: max(0, 5-4)=1, 3. 1: 0, 1.
  expect(report.rules.bounds!.flows!.slice(1).map((flow) => [flow.certain, flow.possible])).toEqual([
    ['1', '3'],
    ['0', '1'],
    ['0', '1'],
  ]);
});

test('origin: a part has floor(O*a/A), the rest keeps what remains', () => {
  // 10 units that were 7: 4 of them were floor(28/10) = 2, the other 6 were 5.
  const parcel = { party: 0, amount: 10n, origin: 7n };
  expect(cut(parcel, 4n)).toEqual([
    { party: 0, amount: 4n, origin: 2n },
    { party: 0, amount: 6n, origin: 5n },
  ]);
});
