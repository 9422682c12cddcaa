import type { LogEntry, WorkItem } from '../state/contract.ts';
import { keyOf } from './applyWork.ts';

/** What was written at one time, to be taken back at one time. */
export type Action = readonly LogEntry[];

/** Own actions that can be taken back, and those taken back that can be brought again; of each the latest last. */
export interface UndoStacks {
  readonly done: readonly Action[];
  readonly undone: readonly Action[];
}

export const NO_ACTIONS: UndoStacks = { done: [], undone: [] };

/** The stacks after one more own action: it takes back the last, brings the last again, or is new. */
export function afterAction({ done, undone }: UndoStacks, action: Action): UndoStacks {
  if (takesBack(action, done.at(-1))) return { done: done.slice(0, -1), undone: [...undone, action] };
  if (takesBack(action, undone.at(-1))) return { done: [...done, action], undone: undone.slice(0, -1) };
  return { done: [...done, action], undone: [] };
}

function takesBack(action: Action, other: Action | undefined): boolean {
  if (other === undefined || other.length !== action.length) return false;
  const taken = new Set(action.map(({ undoes }) => undoes));
  return other.every(({ seq }) => taken.has(seq));
}

/** The stacks as a tab's own entries of the log make them, of which the end is at hand, newest first: so a reload loses none. */
export function stacksOf(log: readonly LogEntry[], tab: string): UndoStacks {
  const actions = new Map<number, LogEntry[]>();
  for (const entry of log.toReversed()) {
    if (entry.tab !== tab) continue;
    const before = actions.get(entry.action);
    // An action whose beginning is not at hand would be taken back by half.
    if (before !== undefined) before.push(entry);
    else if (entry.seq === entry.action) actions.set(entry.action, [entry]);
  }
  return [...actions.values()].reduce<UndoStacks>(afterAction, NO_ACTIONS);
}

/** Whether what an action wrote is what stands now: nobody has written over it. */
export function stillStands(items: readonly WorkItem[], action: Action): boolean {
  const values = new Map(items.map((item) => [keyOf(item), item.value]));
  const written = new Map(action.map((entry) => [keyOf(entry), entry.value]));
  return [...written].every(([key, value]) => JSON.stringify(values.get(key) ?? null) === JSON.stringify(value));
}
