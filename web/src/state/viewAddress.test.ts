import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { View } from './view.ts';
import { queryToView, viewToQuery } from './viewAddress.ts';

const words = fc.option(fc.string({ minLength: 1, maxLength: 30 }), { nil: null });
const views: fc.Arbitrary<View> = fc.record({
  rule: words,
  compare: words,
  measure: words,
  theft: words,
  range: fc.option(fc.tuple(fc.nat(2 ** 31), fc.nat(2 ** 31)), { nil: null }),
  selection: fc.array(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 4 }),
  open: fc.array(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 4 }),
  tab: fc.constantFrom('ends' as const, 'transfers' as const, 'addresses' as const, 'log' as const),
  filter: fc.string({ maxLength: 20 }),
  mode: fc.constantFrom('picture' as const, 'graph' as const),
  amounts: fc.constantFrom('units' as const, 'share' as const, 'price' as const),
  zoom: fc.option(
    fc
      .tuple(
        fc.integer({ min: 100, max: 2400 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 0, max: 10_000 }),
      )
      .map(([k, x, y]) => [k / 100, x / 10_000, y / 10_000] as const),
    { nil: null },
  ),
  snapshot: fc.option(fc.stringMatching(/^[\w-]{1,64}$/), { nil: null }),
});

describe('the address of a view', () => {
  it('brings back all that is looked at', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(queryToView(viewToQuery(view))).toEqual(view);
      }),
    );
  });

  it('is empty for what is seen first, and reads anything', () => {
    expect(viewToQuery(queryToView(''))).toBe('');
    fc.assert(fc.property(fc.string(), (text) => void queryToView(text)));
  });
});
