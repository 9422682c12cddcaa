import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Random } from '../../src/core/random.ts';
import { ChangeEvidence } from '../../src/label/cluster/changeEvidence.ts';
import { ClusterFile } from '../../src/label/cluster/clusterFile.ts';
import { Evidence } from '../../src/label/cluster/evidence.ts';
import { PAGE } from '../../src/label/cluster/intPages.ts';
import { joinClusters, LINK } from '../../src/label/cluster/joinClusters.ts';
import { linkBetween } from '../../src/label/cluster/linkBetween.ts';
import type { LinkStep } from '../../src/label/cluster/shortestLink.ts';
import { writeClusters } from '../../src/label/cluster/writeClusters.ts';

const folder = mkdtempSync(join(tmpdir(), 'spoor-ways-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'clusters.spoor');

interface Drawn {
  readonly links: readonly (readonly number[])[];
  /** Links that are cut, collaborative, by number. */
  readonly cut: ReadonlySet<number>;
  readonly collaborative: ReadonlySet<number>;
  readonly owner: readonly number[];
  /** Change, by the place of the link that made it. */
  readonly change: readonly { readonly at: number; readonly from: number; readonly to: number }[];
}

/** Writes the clusters of links among addresses `0 .. count`; gives those links that joined, by number. */
function write(count: number, drawn: Drawn): ReadonlyMap<number, readonly number[]> {
  const evidence = new Evidence();
  for (let k = 0; k < count; k++) evidence.addressId.push(k + 1);
  drawn.links.forEach((members, k) => {
    evidence.addLink(k * 16, members, drawn.collaborative.has(k) ? 1 : 0);
  });
  const change = new ChangeEvidence();
  for (const { at, from, to } of drawn.change) change.add(at * 16, 0, from, to, 1);
  const clusters = joinClusters(evidence, {
    except: new Set([...drawn.cut].map((k) => k * 16)),
    owner: Int32Array.from(drawn.owner),
    change: { evidence: change, finders: 1 },
  });
  writeClusters(path, 'bitcoin', { evidence, clusters, except: [], change: { evidence: change, finders: [] } });
  const joined = new Map<number, readonly number[]>();
  clusters.fate.forEach((fate, k) => {
    if (fate === LINK.joins) joined.set(k, drawn.links[k]!);
  });
  clusters.changeFate.forEach((fate, k) => {
    const { from, to } = drawn.change[k]!;
    if (fate === LINK.joins) joined.set(drawn.links.length + k, [from, to]);
  });
  return joined;
}

/** Of all shortest ways from the lower address, that of the earliest link, then address, then link: by distances from the other end. */
function naive(joined: ReadonlyMap<number, readonly number[]>, a: number, b: number): LinkStep[] | null {
  const [low, high] = a < b ? [a, b] : [b, a];
  const far = new Map([[high, 0]]);
  for (let front = [high], distance = 1; front.length > 0; distance++) {
    const next = new Set<number>();
    for (const members of joined.values())
      if (members.some((one) => front.includes(one))) for (const one of members) if (!far.has(one)) next.add(one);
    for (const one of next) far.set(one, distance);
    front = [...next];
  }
  if (!far.has(low)) return null;
  const steps: LinkStep[] = [];
  for (let at = low; at !== high; at = steps.at(-1)!.to) {
    const nearer = (members: readonly number[]) =>
      members.filter((one) => far.get(one) === far.get(at)! - 1).toSorted((x, y) => x - y);
    const link = [...joined.keys()]
      .toSorted((x, y) => x - y)
      .find((k) => joined.get(k)!.includes(at) && nearer(joined.get(k)!).length > 0)!;
    steps.push({ link, from: at, to: nearer(joined.get(link)!)[0]! });
  }
  return a < b ? steps : steps.map(({ link, from, to }) => ({ link, from: to, to: from })).toReversed();
}

function ask(file: string, pairs: readonly (readonly [number, number])[]): (LinkStep[] | null)[] {
  const opened = ClusterFile.open(file)!;
  try {
    return pairs.map(([a, b]) => linkBetween(opened, a, b));
  } finally {
    opened.close();
  }
}

/** The file as a Spoor wrote it that knew no ways. */
function withoutWays(): string {
  const old = `${path}.old`;
  writeFileSync(old, Buffer.from(readFileSync(path, 'latin1').replace('"name":"way"', '"name":"wax"'), 'latin1'));
  return old;
}

/** Where a column of integers begins, and how many it has. */
function placeOf(file: string, column: string): { offset: number; length: number } {
  const bytes = readFileSync(file);
  const json = Number(bytes.subarray(15, 31).toString());
  const header = JSON.parse(bytes.subarray(32, 32 + json).toString()) as {
    columns: { name: string; offset: number; length: number }[];
  };
  const { offset, length } = header.columns.find(({ name }) => name === column)!;
  return { offset: Math.ceil((32 + json) / 8) * 8 + offset, length };
}

const COUNT = 14;
const address = fc.nat(COUNT - 1);
const some = fc.array(fc.nat(24), { maxLength: 4 }).map((list) => new Set(list));
const drawn: fc.Arbitrary<Drawn> = fc.record({
  links: fc.array(fc.uniqueArray(address, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 18 }),
  cut: some,
  collaborative: some,
  owner: fc.array(fc.constantFrom(0, 0, 0, 0, 1, 2), { minLength: COUNT, maxLength: COUNT }),
  change: fc
    .array(fc.record({ at: fc.nat(20), from: address, to: address }), { maxLength: 3 })
    .map((list) => list.filter(({ from, to }) => from !== to).toSorted((x, y) => x.at - y.at)),
});
const allPairs = Array.from({ length: COUNT * COUNT }, (_, k) => [Math.floor(k / COUNT), k % COUNT] as const);

describe('the shortest chain of links', () => {
  it('is the first of all shortest ones, with cuts, guards, collaborative links and change, with ways on disk and without', () => {
    fc.assert(
      fc.property(drawn, (world) => {
        const joined = write(COUNT, world);
        const expected = allPairs.map(([a, b]) => naive(joined, a, b));
        expect(ask(path, allPairs)).toEqual(expected);
        expect(ask(withoutWays(), allPairs)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('is found in a cluster of many pages, and whichever of them are damaged or lost', () => {
    const random = new Random(5);
    const joined = write(LARGE, largeWorld(random));
    const pairs = Array.from({ length: 25 }, () => [random.below(LARGE), random.below(LARGE)] as const);
    const found = ask(path, pairs);
    const byAddress = new Map<number, number[]>();
    for (const [link, members] of joined)
      for (const one of members) byAddress.set(one, [...(byAddress.get(one) ?? []), link]);
    found.forEach((steps, k) => {
      const [a, b] = pairs[k]!;
      expect(steps?.length ?? Infinity).toBe(distanceOf(joined, byAddress, a, b));
      let at = a;
      for (const { link, from, to } of steps ?? []) {
        expect(from).toBe(at);
        expect(joined.get(link)).toEqual(expect.arrayContaining([from, to]));
        at = to;
      }
    });
    expect(found.filter((steps) => (steps?.length ?? 0) > 4).length).toBeGreaterThan(15);
    expect(ask(withoutWays(), pairs)).toEqual(found);
    const few = pairs.slice(0, 4);
    const broken = `${path}.broken`;
    for (const column of ['way', 'addressWay', 'wayCheck', 'addressWayCheck']) {
      const { offset, length } = placeOf(path, column);
      if (column === 'way') expect(length).toBeGreaterThan(4 * PAGE);
      for (let run = 0; run < 4; run++) {
        const bytes = readFileSync(path);
        // All pages, then one.
        const only = run === 0 ? -1 : random.below(Math.ceil(length / PAGE));
        for (let page = 0; page * PAGE < length; page++) {
          if (only >= 0 && page !== only) continue;
          const at = page * PAGE + random.below(Math.min(PAGE, length - page * PAGE));
          bytes[offset + 4 * at + random.below(4)]! ^= 1 << random.below(8);
        }
        writeFileSync(broken, bytes);
        expect(ask(broken, few)).toEqual(found.slice(0, few.length));
      }
      copyFileSync(path, broken);
      truncateSync(broken, offset + 2);
      expect(ask(broken, few)).toEqual(found.slice(0, few.length));
    }
    truncateSync(broken, placeOf(path, 'member').offset);
    expect(() => ask(broken, pairs)).toThrow(/not a whole file of clusters/);
  });
});

const LARGE = 30_000;

/** Links of addresses that are near each other in time, now and then with any other or with a hub. */
function largeWorld(random: Random): Drawn {
  const links = Array.from({ length: LARGE }, (_, k) => {
    const first = Math.floor((k / LARGE) * (LARGE - 41));
    const members = new Set([first, first + 1 + random.below(40), first + random.below(40)]);
    if (random.below(40) === 0) members.add(random.below(LARGE));
    if (random.below(1000) === 0) members.add(7);
    return [...members];
  });
  const none = new Set<number>();
  return { links, cut: none, collaborative: none, owner: Array.from({ length: LARGE }, () => 0), change: [] };
}

/** Breadth first from one end. */
function distanceOf(
  joined: ReadonlyMap<number, readonly number[]>,
  byAddress: ReadonlyMap<number, readonly number[]>,
  a: number,
  b: number,
): number {
  const seen = new Set([a]);
  for (let front = [a], distance = 0; front.length > 0; distance++) {
    if (seen.has(b)) return distance;
    front = front
      .flatMap((one) => (byAddress.get(one) ?? []).flatMap((link) => [...joined.get(link)!]))
      .filter((one) => !seen.has(one) && seen.add(one));
  }
  return Infinity;
}
