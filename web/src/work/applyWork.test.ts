import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry, WorkItem } from '../state/contract.ts';
import { applyWork, inverseOf, textsOf } from './applyWork.ts';

const changes = fc.array(
  fc.record({
    field: fc.constantFrom('name' as const, 'note' as const, 'colour' as const),
    on: fc.constantFrom('a:1', 'a:2', 'a:3'),
    value: fc.option(fc.string({ maxLength: 5 }), { nil: null }),
  }),
  { maxLength: 12 },
);
const sorted = (items: readonly WorkItem[]): string[] =>
  items.map(({ field, on, value }) => JSON.stringify([field, on, value])).sort();

describe('kept work', () => {
  it('is what it was after everything is taken back, last first', () => {
    fc.assert(
      fc.property(changes, changes, (before, later) => {
        const first = applyWork([], before, 1);
        let items = first;
        const entries: LogEntry[] = [];
        for (const { field, on, value } of later) {
          const was = items.find((item) => item.field === field && item.on === on)?.value ?? null;
          const rest = { at: 0, tab: 't', undoes: null, action: entries.length + 1, isConflict: false };
          entries.push({ seq: entries.length + 1, field, on, was, value, ...rest });
          items = applyWork(items, [{ field, on, value }], entries.length + 1);
        }
        const back = applyWork(
          items,
          inverseOf(entries).map(({ field, on, value }) => ({ field, on, value })),
          99,
        );
        expect(sorted(back)).toEqual(sorted(first));
      }),
    );
  });

  it('has one text a field and subject, the later one', () => {
    const items = applyWork(
      [],
      [
        { field: 'name', on: 'a:1', value: 'one' },
        { field: 'note', on: 'a:1', value: 'two' },
        { field: 'name', on: 'a:1', value: 'three' },
      ],
      1,
    );
    expect([...textsOf(items, 'name')]).toEqual([['a:1', 'three']]);
  });

  it('shows nothing that was once kept of what is gathered', () => {
    const gathered = ['o:2', 'ot', 'eo:service:exchange', 'a:eth:0x1>o:3', 'o:1>e:service:exchange:Shop'];
    const own = ['a:eth:0x1', 't:heist', 'e:service:exchange:Shop', 'a:eth:0x1>a:eth:0x2', 'ge:k:service'];
    const changes = [...gathered, ...own].map((on) => ({ field: 'name' as const, on, value: `of ${on}` }));
    expect([...textsOf(applyWork([], changes, 1), 'name').keys()]).toEqual(own);
  });
});
