import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry, WorkItem, WorkOp } from '../state/contract.ts';
import { applyWork, inverseOf } from './applyWork.ts';
import { type Action, afterAction, NO_ACTIONS, stacksOf, stillStands } from './undoStacks.ts';

const steps = fc.array(
  fc.oneof(
    fc.constantFrom('undo' as const, 'redo' as const, 'foreign' as const),
    fc.array(fc.record({ on: fc.constantFrom('a:1', 'a:2', 'a:3'), value: fc.constantFrom('x', 'y', null) }), {
      minLength: 1,
      maxLength: 3,
    }),
  ),
  { maxLength: 30 },
);

/** A log as the server writes it. */
class Log {
  readonly entries: LogEntry[] = [];
  items: WorkItem[] = [];

  write(tab: string, ops: readonly WorkOp[]): Action {
    const action = this.entries.length + 1;
    const written = ops.map(({ field, on, value, undoes = null }) => {
      const was = this.items.find((item) => item.field === field && item.on === on)?.value ?? null;
      const entry = {
        seq: this.entries.length + 1,
        at: 0,
        tab,
        field,
        on,
        was,
        value,
        undoes,
        action,
        isConflict: false,
      };
      this.entries.push(entry);
      this.items = applyWork(this.items, [entry], entry.seq);
      return entry;
    });
    return written;
  }
}

describe('own actions', () => {
  it('are after a reload those that could be taken back and brought again before it', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const log = new Log();
        let stacks = NO_ACTIONS;
        for (const step of all) {
          if (step === 'foreign') log.write('other', [{ field: 'note', on: 'a:9', value: 'z' }]);
          else if (step === 'undo' || step === 'redo') {
            const last = (step === 'undo' ? stacks.done : stacks.undone).at(-1);
            if (last !== undefined) stacks = afterAction(stacks, log.write('own', inverseOf(last)));
          } else {
            const ops = step.map(({ on, value }) => ({ field: 'name' as const, on, value }));
            stacks = afterAction(stacks, log.write('own', ops));
          }
        }
        expect(stacksOf(log.entries.toReversed(), 'own')).toEqual(stacks);
        for (const last of stacks.done.toReversed()) log.write('own', inverseOf(last));
        expect(log.items.filter(({ field }) => field === 'name')).toEqual([]);
      }),
    );
  });

  it('that others wrote over do not stand, nor is one taken back whose beginning is not at hand', () => {
    const log = new Log();
    const [first, second] = [
      log.write('own', [
        { field: 'name', on: 'a:1', value: 'x' },
        { field: 'name', on: 'a:2', value: 'x' },
      ]),
      log.write('own', [{ field: 'note', on: 'a:1', value: 'n' }]),
    ];
    log.write('other', [{ field: 'name', on: 'a:2', value: 'y' }]);
    expect([stillStands(log.items, first), stillStands(log.items, second)]).toEqual([false, true]);
    expect(stacksOf(log.entries.slice(1).toReversed(), 'own')).toEqual({ done: [second], undone: [] });
  });
});
