import { describe, expect, it } from 'vitest';
import { restsOnText } from '../cli/render/restsOnText.ts';
import { MEASURED } from '../label/calibrate/measured.ts';
import { overWorlds } from '../label/calibrate/overWorlds.ts';
import { CHANGE_HEURISTICS } from '../label/change/findChange.ts';
import { createMemoryLedger } from '../ledger/memory/memoryLedger.ts';
import { RULES } from './report.ts';
import { restsOn } from './restsOn.ts';
import { restsOnPieces } from './restsOnCsv.ts';
import { parseTheftSpec } from './theftSpec.ts';
import { traceLedger } from './traceLedger.ts';

const CARRIED = ['90 % of the tags', '50 % of the tags', 'wrong ones added, 95 % right'];
const row = (block: number, asset: string, from: string, to: string, amount: number, index = 0, tx = `t${block}`) => {
  return { chain: 'ethereum', block, index, timeSec: block * 100, tx, asset, from, to, amount: BigInt(amount) };
};
/** 100 stolen: 40 to an exchange, 10 burnt, 20 swapped for dai, which goes to another exchange, 30 to a busy address. */
const TRANSFERS = [
  row(1, 'eth', 'victim', 'm', 100),
  row(2, 'eth', 'm', 'x', 40),
  row(3, 'eth', 'm', 'dead', 10),
  row(4, 'eth', 'm', 'pool', 20),
  row(4, 'dai', 'pool', 'm', 50, 1),
  row(5, 'dai', 'm', 'y', 50),
  row(6, 'eth', 'm', 'busy', 30),
  ...[7, 8, 9, 10, 11, 12, 13].map((block) => row(block, 'eth', 'busy', 'z', 1)),
];
const tag = (address: string, category: string, source: string) => {
  return { chain: '', address, entity: address.toUpperCase(), category, source };
};

async function traced(request: { tags?: ReturnType<typeof tag>[]; maxActivity?: number; swaps?: boolean }) {
  const ledger = createMemoryLedger();
  await ledger.importRows({ transfers: TRANSFERS, transactions: [] });
  const asked = { thefts: [parseTheftSpec('a=ethereum:t1', 1)], rules: ['fifo', 'bounds'] as const, ...request };
  const report = await traceLedger(ledger, asked);
  const found = restsOn(report, asked, ledger.chains);
  expect(found).toEqual(restsOn(report, asked, ledger.chains));
  await ledger.close();
  return { report, found };
}

describe('what a trace rests on', () => {
  it('is nothing where neither tag, activity nor swap decided an end', async () => {
    expect((await traced({ swaps: false })).found).toBeNull();
    // A tag of a category that does not stop decides nothing.
    expect((await traced({ swaps: false, tags: [tag('x', 'organization', 's')] })).found).toBeNull();
  });

  it('counts ends and sums origins by what decided them, with the sources of the tags', async () => {
    const tags = [tag('x', 'exchange', 'one'), tag('y', 'exchange', 'two'), tag('dead', 'burn', 'one')];
    const { found, report } = await traced({ tags, maxActivity: 7 });
    const group = { theft: 'a', chain: 'ethereum', asset: 'eth' };
    expect(found!.tags).toMatchObject({
      ends: [
        { rule: 'fifo', ...group, ends: 3, origin: '70' },
        { rule: 'bounds', ...group, ends: 3 },
      ],
      sources: [
        { source: 'one', addresses: 2 },
        { source: 'two', addresses: 1 },
      ],
    });
    expect(found!.activity).toMatchObject({ limit: 7, ends: [{ rule: 'fifo', ...group, ends: 1, origin: '30' }, {}] });
    // What was swapped ends at the second exchange: it rests on both.
    expect(found!.swaps).toEqual({
      ends: [
        { rule: 'fifo', ...group, ends: 1, origin: '20' },
        { rule: 'bounds', ...group, ends: 1 },
      ],
      measured: null,
      notMeasured: expect.stringContaining('no truth'),
    });
    expect(found!.tags!.ends[1]).not.toHaveProperty('origin');
    expect(report).not.toHaveProperty('restsOn');
  });

  it('carries the measured figures of the kind of chain and the rules that it is about', async () => {
    const { found } = await traced({ tags: [tag('x', 'exchange', '')], maxActivity: 7 });
    expect(found!.tags!.measured.map(({ kind, rule }) => `${kind} ${rule}`)).toEqual(
      CARRIED.flatMap(() => ['account fifo', 'account bounds']),
    );
    const [missing] = found!.tags!.measured;
    const values = MEASURED.traceErrors.account['90 % of the tags']!.fifo!.under.toSorted((a, b) => a - b);
    const median = (values[values.length / 2 - 1]! + values[values.length / 2]!) / 2;
    expect(missing).toMatchObject({ tags: '90 % of the tags' });
    expect(missing!.less.median).toBeCloseTo(median, 4);
    const { right, above } = MEASURED.activity.account;
    expect(found!.activity!.measured).toMatchObject([
      { kind: 'account', limit: MEASURED.activity.limit, precision: { hits: right, of: above } },
    ]);
  });

  it.each([
    ['account', RULES.filter((rule) => rule !== 'tiho')],
    ['utxo', RULES],
  ] as const)('has figures of every rule on an %s chain, of poison as shares of its reach', (kind, rules) => {
    const end = {
      theft: 'a',
      reason: 'service',
      chain: 'c',
      asset: 'x',
      address: 'x',
      coin: null,
      entity: 'E',
    } as const;
    const more = { category: 'exchange', transfers: 1, hops: 1, first: 1, last: 1, amount: '1', origin: '1' } as const;
    for (const rule of rules) {
      const report = { rules: { [rule]: { ends: [{ ...end, ...more }] } } };
      const found = restsOn(report, { thefts: [parseTheftSpec('a=c:t', 1)], tags: [] }, [{ chain: 'c', kind }])!;
      const { measured } = found.tags!;
      expect(measured.map((one) => [one.rule, one.tags])).toEqual(CARRIED.map((tags) => [rule, tags]));
      expect(measured.map(({ of }) => of)).toEqual(CARRIED.map(() => (rule === 'poison' ? 'reach' : undefined)));
      const [few, fewer] = measured.map(({ less }) => less.median);
      expect(fewer).toBeGreaterThan(few!);
    }
  });

  it('tells ends where a cluster speaks from those that a tag names', () => {
    const end = (address: string, origin: string) => {
      const place = {
        theft: 'a',
        reason: 'service',
        chain: 'bitcoin',
        asset: 'btc',
        address,
        coin: `${address}:0`,
      } as const;
      const said = { entity: 'E', category: 'exchange', amount: origin, origin };
      return { ...place, ...said, transfers: 1, hops: 1, first: 1, last: 1 };
    };
    const named = (address: string, more: object) => {
      const said = { chain: 'bitcoin', address, entity: 'E', category: 'exchange', set: 'p', source: 's', uri: '' };
      return { ...said, confidence: '', ...more };
    };
    const tags = [named('x', {}), named('y', { cluster: 'bitcoin:v', taggedAddress: 'w' })];
    const request = { thefts: [parseTheftSpec('a=bitcoin:t', 1)], tags: [{ ...tag('x', 'exchange', 'p: s') }] };
    const chains = [{ chain: 'bitcoin', kind: 'utxo' }] as const;
    const found = restsOn({ rules: { fifo: { ends: [end('x', '5'), end('y', '7')] } }, tags }, request, chains)!;
    const group = { rule: 'fifo', theft: 'a', chain: 'bitcoin', asset: 'btc' };
    expect(found.tags!.ends).toEqual([{ ...group, ends: 2, origin: '12' }]);
    expect(found.tags!.sources).toEqual([
      // Whether a tag speaks for its address or for its cluster, it is of one source.
      { source: 'p: s', addresses: 2, byCluster: 1 },
    ]);
    expect([...restsOnPieces(found)].join('')).toMatch(/^tags,source,.*,p: s,2,.*,1 of them by their clusters$/m);
    expect(found.clusters!.ends).toEqual([{ ...group, ends: 1, origin: '7' }]);
    const [plain, known, hidden] = found.clusters!.measured;
    expect(found.clusters!.measured.map(({ coinJoinPermille }) => coinJoinPermille)).toEqual([0, 150, 150]);
    expect([plain!, known!, hidden!].map(({ payJoinPermille }) => payJoinPermille)).toEqual([
      undefined,
      undefined,
      5.8,
    ]);
    expect(hidden!.precision.mean).toBeLessThan(known!.precision.low);
    expect(found.clusters!.measured[1]!.precision.mean).toBeGreaterThan(0.99);
    expect(found.clusters!.traces.map(({ tags: variant, rule }) => `${rule}: ${variant}`)).toEqual([
      'fifo: 50 %, given to clusters',
      'fifo: 95 % right, then given to clusters',
    ]);
    expect(restsOn({ rules: { fifo: { ends: [end('x', '5')] } }, tags }, request, chains)).not.toHaveProperty(
      'clusters',
    );
    const merged = (...mergedBy: string[]) => {
      const said = [tags[0]!, { ...tags[1]!, mergedBy }];
      return restsOn({ rules: { fifo: { ends: [end('x', '5'), end('y', '7')] } }, tags: said }, request, chains)!;
    };
    const byOne = merged('script-type');
    expect(byOne.clusters!.mergedBy).toEqual(['script-type']);
    expect(byOne.tags!.sources).toEqual(found.tags!.sources);
    const precisions = byOne.clusters!.measured.map(({ precision }) => precision.mean);
    expect(precisions).toEqual(precisions.toSorted((a, b) => b - a));
    const { alike } = MEASURED.merges;
    expect(precisions.at(-1)).toBeCloseTo(overWorlds(alike['script-type']!.precision).mean!, 4);
    expect(restsOnText(byOne, { rules: {} })).toMatch(
      /clusters \(1 of those ends, joined by change, too: script-type; 78\.1 % \[68\.0–88\.2\] of the pairs/,
    );
    // Of several the worst that was measured speaks.
    const ofSeveral = merged('script-type', 'wallet-fingerprint').clusters!.measured;
    expect(ofSeveral.map(({ mergedBy }) => mergedBy)).toEqual(Array(3).fill('wallet-fingerprint'));
    expect(merged(...CHANGE_HEURISTICS).clusters!.measured.map(({ mergedBy }) => mergedBy)).toEqual(
      Array(3).fill('all'),
    );
    const text = restsOnText(found, { rules: { fifo: { ends: [end('x', '5'), end('y', '7')] } } });
    expect(text).toMatch(
      /^Rests on tags \(2 ends, .*\) and clusters \(1 of those ends; 76\.5 % \[70\.2–82\.8\] of the pairs .* worlds with PayJoins, 99\.9 % in those without\)/,
    );
  });
});
