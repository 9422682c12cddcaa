import type { Status } from './change.ts';
import type { Predicate } from './claim.ts';
import { type Days, finest, spanOfDays } from './period.ts';
import type { ClaimRow, IncidentRow } from './rollUpRows.ts';

/** Values by the order in which they came, each once. */
export class Numbered<T> {
  readonly values: T[] = [];
  readonly #numbers = new Map<unknown, number>();

  /** @param key what tells values apart */
  of(value: T, key: unknown = value): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.values.push(value) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }
}

/** Words that several kinds of columns name by their places. */
export interface Words {
  readonly predicates: Numbered<Predicate>;
  readonly statuses: Numbered<Status>;
  readonly scopes: Numbered<readonly string[]>;
}

/** The claims of incidents that are one event, each once. */
export function claimsOf(group: readonly IncidentRow[]): Iterable<ClaimRow> {
  if (group.length === 1) return group[0]!.claims;
  return new Map(group.flatMap(({ claims }) => claims.map((claim) => [claim.number, claim] as const))).values();
}

/**
 * When it was: from the first to the last day that any of its incidents may have been on. A longer period within which another's
 * lies, like the year of a day, only says the same less finely and is left out.
 */
export function daysOf(group: readonly IncidentRow[]): Days | null {
  if (group.length === 1) return group[0]!.days;
  const told = group.flatMap(({ days }) => days ?? []);
  return told.length === 0 ? null : spanOfDays(finest(told));
}
