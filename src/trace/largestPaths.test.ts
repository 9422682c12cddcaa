import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestPaths } from './largestPaths.ts';
import type { End, Flow, Reason } from './report.ts';

function transfer(
  index: number,
  from: string,
  to: string,
  tainted: bigint,
  hops: number,
  end: Reason | null = null,
): Flow {
  return {
    theft: 't',
    chain: 'ethereum',
    block: 1,
    index,
    vout: null,
    tx: `0x${index}`,
    time: 1000 + index,
    asset: 'eth',
    from,
    to,
    amount: String(tainted),
    tainted: String(tainted),
    origin: String(tainted),
    hops,
    end,
  };
}

function endAt(address: string, reason: Reason = 'held', coin: string | null = null): End {
  return {
    theft: 't',
    reason,
    chain: coin === null ? 'ethereum' : 'bitcoin',
    asset: 'eth',
    address,
    coin,
    entity: null,
    category: null,
    amount: '1',
    origin: '1',
    transfers: 1,
    hops: 1,
    first: 0,
    last: 0,
  };
}

function route(flows: readonly Flow[], end: End): { width: string | null; by: number[] } {
  const [path] = largestPaths(flows, [end]);
  return { width: path!.width, by: path!.steps.map((step) => step.index) };
}

describe('largestPaths', () => {
  test('takes the widest way, not the shortest', () => {
    const flows = [
      transfer(0, 'victim', 'thief', 100n, 0),
      transfer(1, 'thief', 'end', 5n, 1),
      transfer(2, 'thief', 'mule', 60n, 1),
      transfer(3, 'mule', 'end', 50n, 2),
    ];
    expect(route(flows, endAt('end'))).toEqual({ width: '50', by: [0, 2, 3] });
  });

  test('among equals the shorter', () => {
    const flows = [
      transfer(0, 'victim', 'thief', 100n, 0),
      transfer(1, 'thief', 'mule', 60n, 1),
      transfer(2, 'mule', 'end', 50n, 2),
      transfer(3, 'thief', 'end', 50n, 1),
    ];
    expect(route(flows, endAt('end'))).toEqual({ width: '50', by: [0, 3] });
  });

  test('never goes back in time', () => {
    const flows = [
      transfer(0, 'victim', 'thief', 100n, 0),
      transfer(1, 'thief', 'mule', 3n, 1),
      transfer(2, 'mule', 'end', 3n, 2),
      transfer(3, 'thief', 'mule', 90n, 1),
    ];
    expect(route(flows, endAt('end'))).toEqual({ width: '3', by: [0, 1, 2] });
  });

  test('what stopped at a service does not go on, what was there under another reason is told apart', () => {
    const flows = [
      transfer(0, 'victim', 'thief', 100n, 0),
      transfer(1, 'thief', 'mule', 9n, 1, 'dust'),
      transfer(2, 'thief', 'mule', 4n, 1),
      transfer(3, 'mule', 'end', 4n, 2),
    ];
    expect(route(flows, endAt('mule', 'dust'))).toEqual({ width: '9', by: [0, 1] });
    expect(route(flows, endAt('end'))).toEqual({ width: '4', by: [0, 2, 3] });
  });

  test('a balance claimed by address starts the way, also when value comes back to it', () => {
    const flows = [
      transfer(1, 'thief', 'mule', 60n, 1),
      transfer(2, 'mule', 'thief', 60n, 2),
      transfer(3, 'thief', 'end', 50n, 1),
    ];
    expect(route(flows, endAt('end'))).toEqual({ width: '50', by: [3] });
    expect(route(flows, endAt('nobody'))).toEqual({ width: null, by: [] });
  });

  test('follows coins through their inputs', () => {
    const coin = (index: number, vout: number | null, tainted: string, hops: number, inputs: Flow['inputs']): Flow => ({
      ...transfer(index, 'x', 'y', BigInt(tainted), hops),
      chain: 'bitcoin',
      from: null,
      vout,
      inputs: inputs ?? [],
      tx: `tx${index}`,
    });
    const flows = [
      coin(0, 0, '10', 0, []),
      coin(1, 1, '8', 0, []),
      coin(2, 0, '12', 1, [
        { coin: 'tx0:0', tainted: '10' },
        { coin: 'tx1:1', tainted: '8' },
      ]),
      coin(2, null, '1', 1, [
        { coin: 'tx0:0', tainted: '10' },
        { coin: 'tx1:1', tainted: '8' },
      ]),
    ];
    const held = endAt('y', 'held', 'tx2:0');
    expect(route(flows, held)).toEqual({ width: '10', by: [0, 2] });
    expect(largestPaths(flows, [{ ...held, reason: 'fee', coin: null, address: null }])[0]!.steps).toEqual([]);
  });

  test('is as wide as the widest of all ways, tried one by one', () => {
    const names = ['a', 'b', 'c', 'd', 'e'] as const;
    const hop = fc.record({
      from: fc.constantFrom(...names),
      to: fc.constantFrom(...names, 'end'),
      tainted: fc.bigInt({ min: 1n, max: 9n }),
    });
    fc.assert(
      fc.property(fc.array(hop, { maxLength: 9 }), (hops) => {
        const flows = [transfer(0, 'victim', 'a', 100n, 0)];
        for (const { from, to, tainted } of hops) {
          const arrived = flows.some((flow) => flow.to === from);
          if (from !== to && arrived) flows.push(transfer(flows.length, from, to, tainted, from === 'a' ? 1 : 2));
        }
        const path = largestPaths(flows, [endAt('end')])[0]!;
        expect(path.width ?? '0').toBe(String(widestByTrial(flows, 0, 'victim', 1000n)));
        for (const [i, step] of path.steps.entries()) {
          expect(step.from).toBe(path.steps[i - 1]?.to ?? 'victim');
          expect(step.index).toBeGreaterThan(path.steps[i - 1]?.index ?? -1);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function widestByTrial(flows: readonly Flow[], from: number, holder: string, width: bigint): bigint {
  if (holder === 'end') return width;
  let best = 0n;
  for (let i = from; i < flows.length; i++) {
    const flow = flows[i]!;
    if (flow.from !== holder) continue;
    const tainted = BigInt(flow.tainted!);
    const found = widestByTrial(flows, i + 1, flow.to!, tainted < width ? tainted : width);
    if (found > best) best = found;
  }
  return best;
}
