import { SpoorError } from '../core/errors.ts';
import type { Change } from './change.ts';
import type { Claim } from './claim.ts';
import { inPlaceOf } from './inPlaceOf.ts';
import type { Register } from './register.ts';

/**
 * Refuses changes after which a claim would restate itself in the end: through the claims that others restate, and those that
 * have taken the place of corrected ones, some of which the register has already.
 * @param where what the changes were read from
 * @throws BAD_CLAIM naming the claim
 */
export function refuseRings(register: Register, changes: readonly Change[], where: string): void {
  const claims = new Map<string, Claim>();
  const correctedBy = new Map<string, string>();
  for (const change of changes) {
    if (change.do === 'claim') claims.set(change.claim.id, change.claim);
    if (change.do !== 'correct') continue;
    claims.set(change.by.id, change.by);
    correctedBy.set(change.claim, change.by.id);
  }
  const placeBefore = inPlaceOf(register);
  const placeOf = (id: string): string => {
    const seen = new Set<string>();
    let at = placeBefore(id);
    for (let by = correctedBy.get(at); by !== undefined && !seen.has(at); by = correctedBy.get(at)) {
      seen.add(at);
      at = placeBefore(by);
    }
    return at;
  };
  const restatedBy = (id: string): string | undefined =>
    (claims.get(id) ?? (register.hasClaim(id) ? register.claim(id).claim : undefined))?.restates;
  // A ring that was not there before has one of these claims in it.
  for (const { id, restates } of claims.values()) {
    if (restates === undefined) continue;
    const own = placeOf(id);
    const seen = new Set<string>();
    for (let next = restatedBy(own); next !== undefined; ) {
      const at = placeOf(next);
      if (at === own) {
        const message = `${where}: claim ${own} restates ${next}, which restates it in the end; take restates away in one of them where they come from`;
        throw new SpoorError('BAD_CLAIM', message, { claim: own, field: 'restates' });
      }
      if (seen.has(at)) break;
      seen.add(at);
      next = restatedBy(at);
    }
  }
}
