import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Picture, PictureBand, PictureNode } from '../state/contract.ts';
import { type LayoutSpace, layoutPicture, layoutSides } from './layoutPicture.ts';
import { sidesOf } from './pictureSides.ts';
import { tweenLayout } from './tweenLayout.ts';
import { bringIn, WHOLE, zoomAt, zoomLayout } from './zoomLayout.ts';

const SPACE: LayoutSpace = { width: 900, height: 320, left: 16, right: 230, top: 20, bottom: 26, textScale: 1 };
const COLUMNS = 4;

function node(id: string, part: Partial<PictureNode>): PictureNode {
  return {
    id,
    kind: 'address',
    label: id,
    chain: 'ethereum',
    address: null,
    asset: null,
    entity: null,
    category: null,
    reason: null,
    column: 0,
    x: 0,
    amountIn: '0',
    amountOut: '0',
    ended: '0',
    count: 1,
    first: null,
    last: null,
    marks: [],
    isOpenable: false,
    ...part,
  };
}

/** A picture whose books balance: value walks from one theft through addresses, in any direction of time, to two ends. */
const pictures = fc
  .record({
    places: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 24 }),
    walks: fc.array(
      fc.record({
        steps: fc.array(fc.nat(23), { maxLength: 6 }),
        amount: fc.bigInt({ min: 1n, max: 10n ** 20n }),
        end: fc.boolean(),
      }),
      { minLength: 1, maxLength: 30 },
    ),
  })
  .map(({ places, walks }): Picture => {
    const nodes = places.map((x, at) => node(`a:${at}`, { x, column: Math.min(COLUMNS - 1, Math.floor(x * COLUMNS)) }));
    nodes.push(
      node('t:theft', { kind: 'theft', column: -1 }),
      node('e:service:exchange:X', { kind: 'end-group', column: COLUMNS, reason: 'service', category: 'exchange' }),
      node('e:held::', { kind: 'end-group', column: COLUMNS, reason: 'held' }),
    );
    const amounts = new Map<string, bigint>();
    let total = 0n;
    for (const { steps, amount, end } of walks) {
      const way = steps.map((at) => `a:${at % places.length}`);
      const stops = ['t:theft', ...way, end ? 'e:service:exchange:X' : 'e:held::'];
      for (let at = 1; at < stops.length; at++) {
        if (stops[at - 1] === stops[at]) continue;
        const id = `${stops[at - 1]}>${stops[at]}`;
        amounts.set(id, (amounts.get(id) ?? 0n) + amount);
      }
      total += amount;
    }
    const byId = new Map(nodes.map((one) => [one.id, one]));
    const bands = [...amounts].map(([id, amount]): PictureBand => {
      const [from = '', to = ''] = id.split('>');
      const [a, b] = [byId.get(from)!, byId.get(to)!];
      const isBack = a.column >= b.column && a.x >= b.x;
      return { id, from, to, kind: 'moved', amount: `${amount}`, transfers: 1, first: null, last: null, isBack };
    });
    const sum = (id: string, side: 'from' | 'to'): string =>
      `${bands.filter((band) => band[side] === id).reduce((all, band) => all + BigInt(band.amount), 0n)}`;
    return {
      rule: 'fifo',
      compare: null,
      measure: 'ethereum:eth',
      isConserving: true,
      columns: Array.from({ length: COLUMNS }, (_, at) => ({
        t0: at,
        t1: at + 1,
        x0: at / COLUMNS,
        x1: (at + 1) / COLUMNS,
        label: `${at}`,
      })),
      nodes: nodes.map((one) => ({
        ...one,
        amountIn: sum(one.id, 'to'),
        amountOut: sum(one.id, 'from'),
        ended: one.kind === 'end-group' ? sum(one.id, 'to') : '0',
      })),
      bands,
      total: `${total}`,
      gathered: { nodes: 0, amount: '0' },
      hidden: { nodes: 0, amount: '0' },
    };
  });

describe('layoutPicture', () => {
  it('draws everything of the picture, in its space, as wide as its amount, and nothing over anything', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const layout = layoutPicture(picture, SPACE, null);
        expect(layout.nodes.length).toBe(picture.nodes.length);
        expect(layout.bands.length).toBe(picture.bands.length);
        for (const { y, height } of layout.nodes) {
          expect(y).toBeGreaterThanOrEqual(SPACE.top - 0.01);
          expect(y + height).toBeLessThanOrEqual(SPACE.height - SPACE.bottom + 0.5);
        }
        for (const { band, points } of layout.bands) {
          const wide = Math.max(0.6, Number(band.amount) * layout.scale);
          for (const { thickness } of points) expect(thickness).toBeCloseTo(wide, 6);
        }
        const byColumn = Map.groupBy(layout.nodes, ({ x }) => Math.round(x));
        for (const column of byColumn.values()) {
          column.sort((a, b) => a.y - b.y);
          for (let at = 1; at < column.length; at++) {
            expect(column[at]!.y).toBeGreaterThanOrEqual(column[at - 1]!.y + column[at - 1]!.height - 0.01);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('runs bands to the right wherever time does, with thefts at the left and ends at the right', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const layout = layoutPicture(picture, SPACE, null);
        const xs = new Map(layout.nodes.map((drawn) => [drawn.node.id, drawn.x]));
        const last = Math.max(...xs.values());
        for (const { node: one, x } of layout.nodes) {
          if (one.kind === 'theft') expect(x).toBe(SPACE.left);
          if (one.kind === 'end-group') expect(x).toBe(last);
        }
        for (const { points, isBack } of layout.bands) {
          if (!isBack)
            for (let at = 1; at < points.length; at++) expect(points[at]!.x).toBeGreaterThan(points[at - 1]!.x);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is the same for the same picture, and a move between two ends where the second is', () => {
    fc.assert(
      fc.property(pictures, pictures, (first, second) => {
        const [a, b] = [layoutPicture(first, SPACE, null), layoutPicture(second, SPACE, null)];
        expect(layoutPicture(first, SPACE, null)).toEqual(a);
        const arrived = tweenLayout(a, b, 1);
        for (const [at, drawn] of arrived.nodes.entries()) expect(drawn.y).toBeCloseTo(b.nodes[at]!.y, 6);
      }),
      { numRuns: 30 },
    );
  });

  it('stands every node of two rules that are compared at one place, at one scale', () => {
    fc.assert(
      fc.property(pictures, fc.array(fc.bigInt({ min: 0n, max: 10n ** 20n }), { minLength: 1 }), (picture, amounts) => {
        const whole: Picture = {
          ...picture,
          compare: 'lifo',
          bands: picture.bands.map((band, at) => ({
            ...band,
            amount2: `${amounts[at % amounts.length]!}`,
            transfers2: 0,
          })),
        };
        const sides = sidesOf(whole);
        const layouts = layoutSides(whole, sides, SPACE, null);
        expect(layouts.map(({ scale }) => scale)).toEqual([layouts[0]!.scale, layouts[0]!.scale]);
        const middles = layouts.map(
          ({ nodes }) => new Map(nodes.map(({ node: { id }, x, y, height }) => [id, [x, y + height / 2] as const])),
        );
        for (const [id, [x, y]] of middles[0]!) {
          const other = middles[1]!.get(id);
          if (other === undefined) continue;
          expect(other[0]).toBe(x);
          expect(other[1]).toBeCloseTo(y, 6);
        }
        const reached = whole.bands.filter(({ amount2 }) => amount2 !== '0').map(({ id }) => id);
        expect(layouts[1]!.bands.map(({ band }) => band.id)).toEqual(reached);
        expect(sidesOf({ ...whole, ...sides[1]!, nodes: whole.nodes, bands: sides[1]!.bands })[1]!.rule).toBe('fifo');
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the point under the pointer, and never leaves the frame', () => {
    const steps = fc.array(
      fc.record({
        factor: fc.double({ min: 0.2, max: 5, noNaN: true }),
        x: fc.double({ min: SPACE.left, max: SPACE.width - SPACE.right, noNaN: true }),
        y: fc.double({ min: SPACE.top, max: SPACE.height - SPACE.bottom, noNaN: true }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(steps, pictures, (moves, picture) => {
        let zoom = WHOLE;
        for (const { factor, x, y } of moves) {
          const was = zoom;
          zoom = zoomAt(zoom, factor, { x, y }, SPACE);
          if (factor >= 1) {
            const before = (x - SPACE.left - was.x) / was.k;
            expect((x - SPACE.left - zoom.x) / zoom.k).toBeCloseTo(before, 6);
          }
        }
        const layout = zoomLayout(layoutPicture(picture, SPACE, null), zoom);
        const xs = layout.nodes.map(({ x }) => x);
        expect(Math.min(...xs)).toBeLessThanOrEqual(SPACE.left + 0.01);
        const drawn = layoutPicture(picture, SPACE, null).nodes.at(-1)!;
        const near = zoomLayout(layoutPicture(picture, SPACE, null), bringIn(zoom, drawn, SPACE));
        const found = near.nodes.find(({ node: { id } }) => id === drawn.node.id)!;
        expect(found.x).toBeGreaterThanOrEqual(SPACE.left - 0.01);
        expect(found.x).toBeLessThanOrEqual(SPACE.width - SPACE.right + 0.01);
        expect(zoomAt(zoom, 1e-9, { x: 0, y: 0 }, SPACE)).toEqual(WHOLE);
      }),
      { numRuns: 60 },
    );
  });
});
