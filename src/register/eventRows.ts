import type { Status } from './change.ts';
import type { Predicate } from './claim.ts';
import type { Days } from './period.ts';
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

/** The incident whose time is known most finely says when it was. */
export function daysOf(group: readonly IncidentRow[]): Days | null {
  let finest: Days | null = null;
  for (const { days } of group)
    if (days !== null && (finest === null || days.last - days.first < finest.last - finest.first)) finest = days;
  return finest;
}
