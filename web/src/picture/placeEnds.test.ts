import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PictureNode } from '../state/contract.ts';
import { differenceOf, MORE_ENDS, placeEnds } from './placeEnds.ts';

const amount = fc.bigInt({ min: 0n, max: 40n }).map(String);

function end(id: number, ended: string, ended2: string | undefined, category: string): PictureNode {
  return {
    id: `e:${id}`,
    kind: 'end-group',
    label: `${id}`,
    chain: null,
    address: null,
    asset: null,
    entity: null,
    category,
    reason: 'service',
    column: 1,
    x: 1,
    amountIn: ended,
    amountOut: '0',
    ended,
    ...(ended2 === undefined ? {} : { ended2 }),
    count: 1,
    first: null,
    last: null,
    marks: [],
    isOpenable: false,
  };
}

/** Ends of up to three categories, as high as their amounts, from the top down. */
const layouts = fc
  .record({
    isCompared: fc.boolean(),
    height: fc.integer({ min: 120, max: 500 }),
    groups: fc.array(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 20 }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ isCompared, height, groups }) => {
    let [id, y] = [0, 10];
    const place = ([ended, ended2]: readonly [string, string], key: string) => {
      const drawn = {
        x: 500,
        y,
        width: 9,
        height: Number(ended),
        node: end(id++, ended, isCompared ? ended2 : undefined, key),
      };
      y += drawn.height + 2;
      return drawn;
    };
    const named = groups.map((ends, at) => ({ key: `c${at}`, nodes: ends.map((one) => place(one, `c${at}`)) }));
    return { height, textScale: 1, groups: named };
  });

describe('placeEnds', () => {
  it('gives every end a line or counts it, in order, in the frame and never one over another', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const { lines, left } = placeEnds(layout);
        const ids = layout.groups.flatMap(({ nodes }) => nodes.map(({ node }) => node.id));
        const placed = lines.flatMap(({ drawn }) => (drawn === null ? [] : [drawn.node.id]));
        expect([...placed, ...left.map(({ node }) => node.id)].sort()).toEqual(ids.sort());
        expect(lines.some(({ key }) => key === MORE_ENDS)).toBe(left.length > 0);
        for (const [at, { y }] of lines.entries()) {
          expect(y).toBeLessThanOrEqual(layout.height - 10);
          if (at > 0) expect(y - lines[at - 1]!.y).toBeGreaterThanOrEqual(12.9);
        }
      }),
    );
  });

  it('leaves out what differs least between the rules compared, then what is smallest', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const { lines, left } = placeEnds(layout);
        const weight = (drawn: (typeof left)[number]): readonly [bigint, bigint] => {
          const difference = differenceOf(drawn);
          return [difference < 0n ? -difference : difference, BigInt(drawn.node.ended)];
        };
        const [most] = left;
        if (most === undefined) return;
        const [difference, size] = weight(most);
        for (const { drawn } of lines) {
          if (drawn === null) continue;
          const [other, otherSize] = weight(drawn);
          expect(other > difference || (other === difference && otherSize >= size)).toBe(true);
        }
      }),
    );
  });
});
