import type { LogEntry, WorkItem, WorkOp } from '../state/contract.ts';
import { isGathered } from './groups.ts';

/** One value is kept a field and subject. */
export const keyOf = ({ field, on }: Pick<WorkItem, 'field' | 'on'>): string => `${field} ${on}`;

/** What is kept after some changes: one value a field and subject, the later one; null takes it away. */
export function applyWork(
  items: readonly WorkItem[],
  changes: readonly Pick<LogEntry, 'field' | 'on' | 'value'>[],
  version: number,
): WorkItem[] {
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  for (const { field, on, value } of changes) {
    const key = keyOf({ field, on });
    if (value === null) byKey.delete(key);
    else byKey.set(key, { field, on, value, version });
  }
  return [...byKey.values()];
}

/** What takes entries of the log back: the values they replaced, last first. */
export function inverseOf(entries: readonly LogEntry[]): WorkOp[] {
  return [...entries].reverse().map(({ field, on, was, seq }) => ({ field, on, value: was, undoes: seq }));
}

/**
 * The values of one text field, by subject. What an earlier version kept of gathered nodes is left out: others are gathered
 * there under another rule or time. It still stands in the log.
 */
export function textsOf(items: readonly WorkItem[], field: WorkItem['field']): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { field: of, on, value } of items)
    if (of === field && typeof value === 'string' && !isGathered(on)) texts.set(on, value);
  return texts;
}
