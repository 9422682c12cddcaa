import type { Change } from '../change.ts';
import { EARLIER_INCIDENTS } from './earlierIncidents.ts';
import { claimOfFact, type Fact } from './fact.ts';
import { LATER_INCIDENTS } from './laterIncidents.ts';
import { STATED_TOTALS } from './totals.ts';

/**
 * The changes that fill an empty register with what is publicly said of known thefts: facts in our words, each with who says
 * it and where; none of the sources is kept. Where sources disagree both stand.
 */
export function starterChanges(): Change[] {
  const changes: Change[] = [];
  const add = (fact: Fact, incidents: readonly string[], claim = claimOfFact(fact)): void => {
    changes.push({ do: 'claim', claim, status: 'accepted', incidents, flags: [] });
  };
  for (const { facts, ...incident } of [...EARLIER_INCIDENTS, ...LATER_INCIDENTS]) {
    changes.push({ do: 'incident', incident });
    for (const fact of facts) add(fact, [incident.id], claimOfFact(fact, incident));
  }
  for (const fact of STATED_TOTALS) add(fact, []);
  return changes;
}
