import type { Register } from '../register.ts';
import type { RegisterData } from './registerData.ts';

/** What was settled of an incident: what was merged into it, and which pairs with it are not one. */
export type Settled = Pick<RegisterData, 'merged' | 'distinct'>;

/** What was settled, under the ids that incidents have now; a pair of two is under the first of them only. */
export function settledOf(register: Register): ReadonlyMap<string, Settled> {
  const merged = Map.groupBy(register.mergedIds(), ({ id }) => register.incidentId(id));
  const distinct = Map.groupBy(register.distinctPairs(), ([id]) => register.incidentId(id));
  const ids = new Set([...merged.keys(), ...distinct.keys()]);
  return new Map(
    Array.from(ids, (id) => [
      id,
      {
        merged: (merged.get(id) ?? []).map(({ incident, into }) => ({ incident, into })),
        distinct: distinct.get(id) ?? [],
      },
    ]),
  );
}
