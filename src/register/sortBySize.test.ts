import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortBySize } from './sortBySize.ts';

/** Sizes that are none, the very same, differ in their last bits only, or in anything. */
const size = fc.oneof(
  fc.constantFrom(-1, 0, 0.005, 4.2, 4.2 + 2 ** -50, 281_000_000, 281_000_000 + 2 ** -24, 2 ** 60),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
);

describe('events by size', () => {
  it('come as a comparison of any two has them, those of one size by rank', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(size, fc.nat(), fc.boolean()), { maxLength: 60 }), (drawn) => {
        const places = [...drawn.keys()];
        const byKey = [...places].sort((a, b) => drawn[a]![1] - drawn[b]![1]);
        const rank = Uint32Array.from(places, (place) => byKey.indexOf(place));
        const sizes = Float64Array.from(drawn, ([own]) => own);
        const events = places.filter((place) => drawn[place]![2]);
        const expected = [...events].sort((a, b) => sizes[b]! - sizes[a]! || rank[a]! - rank[b]!);
        expect(sortBySize(events, sizes, rank)).toEqual(expected);
      }),
      { numRuns: 500 },
    ));
});
