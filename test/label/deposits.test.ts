import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TransferRow } from '../../src/core/rows.ts';
import { findForwarding, isDeposit, isSharedWallet } from '../../src/label/deposit/findDeposit.ts';

let index = 0;
const row = (from: string, to: string, amount: number, more: Partial<TransferRow> = {}): TransferRow => {
  index += 1;
  const place = { chain: 'ethereum', block: index, index: 0, timeSec: 1000 + index, tx: `t${index}` };
  return { ...place, asset: 'eth', from, to, amount: BigInt(amount), ...more };
};
const SERVICES: Readonly<Record<string, string>> = { hot: 'alpha', hot2: 'alpha', other: 'beta', tagged: 'alpha' };
const ownerOf = (address: string): string | null => SERVICES[address] ?? null;
const everyWallet = (): boolean => true;
const verdict = (rows: readonly TransferRow[]): string | null => {
  const found = findForwarding('d', rows, ownerOf);
  return isDeposit(found, everyWallet) ? found!.owner : null;
};

describe('the rule of deposit addresses', () => {
  const IN = row('user', 'd', 100);
  test.each<[string, TransferRow[], string | null]>([
    ['forwards all to one wallet', [IN, row('d', 'hot', 100)], 'alpha'],
    ['forwards to two wallets of one service', [IN, row('d', 'hot', 50), row('d', 'hot2', 50)], 'alpha'],
    ['pays its fees from what it got', [IN, row('d', '', 8), row('d', 'hot', 92)], 'alpha'],
    ['keeps more than a tenth', [IN, row('d', 'hot', 89)], null],
    ['keeps a tenth', [IN, row('d', 'hot', 90)], 'alpha'],
    ['pays two services', [IN, row('d', 'hot', 50), row('d', 'other', 50)], null],
    ['pays somebody untagged', [IN, row('d', 'hot', 99), row('d', 'user', 1)], null],
    ['never sent anything', [IN], null],
    ['paid a fee only', [IN, row('d', '', 100)], null],
    ['was paid by the service only', [row('hot2', 'd', 100), row('d', 'hot', 100)], null],
    ['was paid from nowhere', [row('', 'd', 100), row('d', 'hot', 100)], null],
    ['sent nothing to a stranger', [IN, row('d', 'user', 0), row('d', 'd', 9), row('d', 'hot', 100)], 'alpha'],
    [
      'gets its gas from the service and forwards a token',
      [
        row('user', 'd', 7, { asset: '0xt' }),
        row('hot', 'd', 3),
        row('d', '', 3),
        row('d', 'hot2', 7, { asset: '0xt' }),
      ],
      'alpha',
    ],
    [
      'forwards one asset and keeps another',
      [IN, row('user', 'd', 7, { asset: '0xspam' }), row('d', 'hot', 100)],
      'alpha',
    ],
    [
      'tips the maker of the block',
      [IN, row('d', 'maker', 1, { tx: 't', block: 9e3 }), row('d', '', 1, { tx: 't', block: 9e3, index: 1 })].concat(
        row('d', 'hot', 98, { tx: 't', block: 9e3, index: 2 }),
      ),
      'alpha',
    ],
    [
      'pays the maker of a block without a burn beside it',
      [IN, row('d', 'maker', 1, { tx: 't', block: 9e3 }), row('d', 'hot', 99, { tx: 't', block: 9e3, index: 2 })],
      null,
    ],
  ])('%s', (_, rows, owner) => {
    expect(verdict(rows)).toBe(owner);
  });

  test('who pays a deposit address is a customer, though it is tagged as the service', () => {
    const found = findForwarding('d', [IN, row('d', 'tagged', 100)], ownerOf);
    expect(isDeposit(found, everyWallet)).toBe(true);
    expect(isDeposit(found, (address) => address !== 'tagged')).toBe(false);
    const payers = Array.from({ length: 10 }, (_, k) => row(`u${k}`, 'tagged', 1));
    expect(isSharedWallet('tagged', payers, null)).toBe(true);
    expect(isSharedWallet('tagged', [...payers.slice(1), row('u1', 'tagged', 5), row('', 'tagged', 1)], null)).toBe(
      false,
    );
    const onward = [...payers, row('tagged', 'hot', 10)];
    expect(isSharedWallet('tagged', onward, findForwarding('tagged', onward, ownerOf))).toBe(false);
  });

  test('sums what was moved with whom', () => {
    const rows = [
      row('u', 'd', 5, { timeSec: 10 }),
      row('v', 'd', 7, { timeSec: 20 }),
      row('u', 'd', 6, { timeSec: 30 }),
      row('d', 'hot', 18, { timeSec: 40 }),
    ];
    expect(findForwarding('d', rows, ownerOf)).toEqual({
      owner: 'alpha',
      forwards: [{ address: 'hot', moved: [{ asset: 'eth', transfers: 1, amount: '18', first: 40, last: 40 }] }],
      senders: [
        { address: 'u', moved: [{ asset: 'eth', transfers: 2, amount: '11', first: 10, last: 30 }] },
        { address: 'v', moved: [{ asset: 'eth', transfers: 1, amount: '7', first: 20, last: 20 }] },
      ],
      isPassedOn: true,
    });
  });

  test('does not depend on the order of rows, nor on names', () => {
    const names = ['d', 'hot', 'hot2', 'other', 'u', 'v', ''];
    const anyRow = fc.record({
      from: fc.constantFrom('d', 'd', 'u', 'v', 'hot', ''),
      to: fc.constantFrom('d', 'd', 'hot', 'hot2', 'u', 'other', ''),
      amount: fc.bigInt({ min: 0n, max: 20n }),
      asset: fc.constantFrom('eth', '0xt'),
      tx: fc.constantFrom('a', 'b', 'c'),
    });
    const rename = (name: string): string => (name === '' ? '' : `x${9 - names.indexOf(name)}`);
    let deposits = 0;
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 2, maxLength: 7 }), fc.infiniteStream(fc.nat()), (bodies, draws) => {
        const rows = bodies.map((body, k) => ({ chain: 'c', block: 1, index: k, timeSec: 50 + k, ...body }));
        const found = findForwarding('d', rows, ownerOf);
        if (found !== null) deposits += 1;
        const keys = new Map(rows.map((one) => [one, draws.next().value]));
        const shuffled = rows.toSorted((a, b) => keys.get(a)! - keys.get(b)!);
        expect(findForwarding('d', shuffled, ownerOf)).toEqual(found);
        const renamed = rows.map((one) => ({ ...one, from: rename(one.from), to: rename(one.to) }));
        const owners = new Map(names.map((name) => [rename(name), ownerOf(name)]));
        const again = findForwarding(rename('d'), renamed, (address) => owners.get(address) ?? null);
        expect(again?.isPassedOn).toBe(found?.isPassedOn);
        expect(again?.owner).toBe(found?.owner);
        for (const side of ['forwards', 'senders'] as const) {
          const known = new Map(found?.[side].map(({ address, moved }) => [rename(address), moved]));
          expect(new Map(again?.[side].map(({ address, moved }) => [address, moved]))).toEqual(known);
        }
      }),
      { numRuns: 3000 },
    );
    expect(deposits).toBeGreaterThan(20);
  });
});
