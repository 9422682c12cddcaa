import { beforeAll, describe, expect, it } from 'vitest';
import { measureActivity } from '../../src/cli/calibrate/measureActivity.ts';
import { measureTraceErrors } from '../../src/cli/calibrate/measureTraceErrors.ts';
import { movedBy, movedReach, outsideBounds } from '../../src/cli/calibrate/movedAmounts.ts';
import { type WorldInHand, withWorldInHand } from '../../src/cli/calibrate/simulatedWorlds.ts';
import { TAG_VARIANTS, type TagVariant, tagsAs } from '../../src/cli/calibrate/tagVariants.ts';
import { spreadOverWorlds } from '../../src/label/calibrate/overWorlds.ts';
import type { Tag } from '../../src/label/tags.ts';
import type { End } from '../../src/trace/report.ts';

const SEED = 3;
const key = ({ address, entity }: Pick<Tag, 'address' | 'entity'>): string => `${address} ${entity}`;

describe('tags as wrong as a variant says', () => {
  const tags = new Map<TagVariant, Tag[]>();
  let world: WorldInHand;
  let owners: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const options = { seed: SEED, transfers: 10_000, chain: 'utxo', coinJoinPermille: 150 } as const;
    await withWorldInHand(options, async (made) => {
      world = made;
      for (const variant of TAG_VARIANTS.utxo) tags.set(variant, await tagsAs(variant, made, SEED));
      expect(await tagsAs('50 %, given to clusters', made, SEED)).toEqual(tags.get('50 %, given to clusters'));
    });
    owners = new Map(world.truth.owners.map(({ address, owner }) => [address, owner]));
  });
  const right = (variant: TagVariant): Tag[] =>
    tags.get(variant)!.filter(({ address, entity }) => owners.get(address) === entity);

  it('are fewer, the fewer some of the more', () => {
    const [all, ...kept] = (['all tags', '90 % of the tags', '70 % of the tags', '50 % of the tags'] as const).map(
      (variant) => new Set(tags.get(variant)!.map(key)),
    );
    expect(right('all tags')).toHaveLength(all!.size);
    for (const [k, share] of [0.9, 0.7, 0.5].entries()) {
      expect(Math.abs(kept[k]!.size / all!.size - share)).toBeLessThan(0.12);
      const more = k === 0 ? all! : kept[k - 1]!;
      expect([...kept[k]!].filter((tag) => !more.has(tag))).toEqual([]);
    }
  });

  it('have as many wrong ones of strangers as the share says', () => {
    for (const percent of [99, 95, 90] as const) {
      const variant = `wrong ones added, ${percent} % right` as const;
      const all = tags.get('all tags')!.length;
      expect(right(variant)).toHaveLength(all);
      expect(Math.abs(all / tags.get(variant)!.length - percent / 100)).toBeLessThan(0.005);
    }
  });

  it('name others, or stop nothing, one in ten', () => {
    const renamed = right('10 % name another service').length / tags.get('10 % name another service')!.length;
    expect(Math.abs(renamed - 0.9)).toBeLessThan(0.08);
    const other = tags.get('10 % in a category that does not stop')!;
    const stopping = other.filter(({ category }) => category !== 'organization').length;
    expect(Math.abs(stopping / other.length - 0.9)).toBeLessThan(0.08);
  });

  it('reach more addresses by clusters, those of one owner, and all of it where clusters are the owners', () => {
    const half = tags.get('50 % of the tags')!;
    for (const variant of ['50 %, given to clusters', '50 %, given to all of the owner'] as const) {
      const more = new Set(tags.get(variant)!.map(key));
      expect(more.size).toBeGreaterThan(half.length);
      expect(half.filter((tag) => !more.has(key(tag)))).toEqual([]);
    }
    expect(right('50 %, given to all of the owner')).toHaveLength(tags.get('50 %, given to all of the owner')!.length);
  });
});

describe('what a trace moves', () => {
  const truth = {
    tags: ['a', 'b', 'c'].map((entity) => ({ chain: 'bitcoin', address: entity, entity, category: 'exchange' })),
    stolen: [{ theft: 't', chain: 'bitcoin', asset: 'btc', amount: 100n }],
    received: [
      { theft: 't', chain: 'bitcoin', asset: 'btc', owner: 'a', reason: 'service', amount: 50n },
      { theft: 't', chain: 'bitcoin', asset: 'btc', owner: 'b', reason: 'service', amount: 20n },
      { theft: 't', chain: 'bitcoin', asset: 'btc', owner: 'b', reason: 'held', amount: 10n },
      { theft: 't', chain: 'bitcoin', asset: 'btc', owner: 'launderers of t', reason: 'held', amount: 20n },
    ],
  } as const;
  const end = (entity: string | null, origin: number, reason: End['reason'] = 'service', theft = 't') =>
    ({ theft, reason, chain: 'bitcoin', asset: 'btc', entity, amount: `${origin}`, origin: `${origin}` }) as End;

  it('is nothing where every service has what it got', () => {
    const ends = [end('a', 50), end('b', 30), end(null, 20, 'held')];
    expect(movedBy({ ends }, truth)).toEqual({ over: 0, under: 0 });
  });

  it('is what services have too much and too little, whatever lies elsewhere', () => {
    const ends = [end('a', 30), end('b', 32), end('c', 5), end('a', 9, 'held'), end('a', 99, 'service', 'other')];
    const { over, under } = movedBy({ ends }, truth);
    expect(over).toBeCloseTo(0.07, 12);
    expect(under).toBeCloseTo(0.2, 12);
  });

  it('under bounds is what lies outside the intervals of a service, summed over its ends', () => {
    const interval = (entity: string, certain: number, possible: number, more: Partial<End> = {}) =>
      ({ ...end(entity, 0), certain: `${certain}`, possible: `${possible}`, ...more }) as End;
    // a got 50 and b 30: both within; c got nothing.
    const within = [interval('a', 10, 30), interval('a', 20, 30), interval('b', 30, 30), interval('c', 0, 90)];
    expect(outsideBounds({ ends: within }, truth)).toEqual({ over: 0, under: 0 });
    const outside = [interval('a', 0, 44), interval('b', 31, 60), interval('c', 2, 90)];
    const { over, under } = outsideBounds({ ends: outside }, truth);
    expect([over, under].map((share) => Math.round(share * 1e9) / 1e9)).toEqual([0.03, 0.06]);
    // What became another asset can be any part of the stolen one.
    const swapped = [interval('a', 7, 9, { asset: 'dai', originAsset: 'btc' }), interval('b', 0, 30)];
    expect(outsideBounds({ ends: swapped }, truth)).toEqual({ over: 0, under: 0 });
  });

  it('under poison is its reach against that with every tag, whatever the truth', () => {
    const meant = [end('a', 300), end('b', 100), end('c', 900, 'held')];
    const found = movedReach({ ends: [end('a', 200), end('c', 40), end('b', 100)] }, { ends: meant }, truth);
    expect(found).toEqual({ over: 0.1, under: 0.25 });
    expect(movedReach({ ends: meant }, { ends: [] }, truth)).toEqual({ over: 0, under: 0 });
  });

  it('grows as tags are missing', async () => {
    const options = { seed: SEED, worlds: 1, transfers: 10_000 };
    const variants = ['all tags', '50 % of the tags'] as const;
    const found = await measureTraceErrors({ ...options, variants });
    expect(Object.keys(found.utxo)).toEqual(variants);
    expect(found.utxo['all tags']!.fifo!.moved.median).toBeLessThan(0.05);
    expect(found.utxo['50 % of the tags']!.fifo!.under.median).toBeGreaterThan(0.05);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const onProgress = (): void => controller.abort();
    const options = { seed: 1, worlds: 3, transfers: 1_000 };
    await expect(measureTraceErrors(options, { signal: controller.signal, onProgress })).rejects.toMatchObject({
      code: 'INTERRUPTED',
    });
  });
});

it('the activity rule is held against the events that the ledger counts', async () => {
  const options = { seed: SEED, worlds: 1, transfers: 5_000 };
  const found = await measureActivity(options);
  expect(found.limit).toBe(50);
  for (const chain of ['utxo', 'account'] as const) {
    await withWorldInHand({ seed: SEED, transfers: 5_000, chain }, async ({ ledger, truth }) => {
      const ids = await ledger.addressIds(truth.owners.map(({ address }) => address));
      const events = await ledger.addressEvents(ledger.chains[0]!.chain, [...ids]);
      const services = new Set(truth.tags.map(({ entity }) => entity));
      const above = truth.owners.filter((_, k) => events[k]! > found.limit);
      expect(above.length).toBeGreaterThan(5);
      expect(found[chain].precision).toMatchObject({
        of: above.length,
        hits: above.filter(({ owner }) => services.has(owner)).length,
      });
    });
  }
});

it('a spread over worlds has interpolated quantiles', () => {
  expect(spreadOverWorlds([0.3, 0.1, 0.2])).toMatchObject({ median: 0.2, values: [0.3, 0.1, 0.2] });
  const many = spreadOverWorlds(Array.from({ length: 101 }, (_, k) => k / 100));
  expect([many.low!, many.median, many.high!].map((x) => Math.round(x * 1e6))).toEqual([50_000, 500_000, 950_000]);
  // One world does not say how others differ.
  expect(spreadOverWorlds([0.4])).toMatchObject({ median: 0.4, low: null, high: null });
});
