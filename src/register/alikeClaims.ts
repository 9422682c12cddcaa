import type { Claim } from './claim.ts';
import { inPlaceOf } from './inPlaceOf.ts';
import type { Register } from './register.ts';
import { likeness } from './statement.ts';

/** Other claims of a register that say what one says, by the same speaker. */
interface Alike {
  /** Counted as one statement with it, unless a third claim leaves open with which. */
  readonly one: readonly Claim[];
  /** Perhaps the same: a person must tell. */
  readonly perhaps: readonly Claim[];
}

/** The accepted totals of a register (claims of no incident), to hold other claims against. */
export class AlikeClaims {
  readonly #byPredicate = new Map<string, Claim[]>();
  readonly #inPlaceOf: (id: string) => string;

  constructor(register: Register) {
    this.#inPlaceOf = inPlaceOf(register);
    for (const { claim } of register.claims({ status: 'accepted', loose: true })) {
      if (claim.amount === undefined) continue;
      const key = `${claim.predicate} ${claim.amount.unit}`;
      const known = this.#byPredicate.get(key);
      if (known === undefined) this.#byPredicate.set(key, [claim]);
      else known.push(claim);
    }
  }

  /** Claims like this one that neither restate it nor are restated by it. */
  #to(claim: Claim): Alike {
    const [one, perhaps]: [Claim[], Claim[]] = [[], []];
    if (claim.amount === undefined || claim.subject.victim !== undefined) return { one, perhaps };
    for (const other of this.#byPredicate.get(`${claim.predicate} ${claim.amount.unit}`) ?? []) {
      if (other.id === claim.id || this.#restates(other, claim) || this.#restates(claim, other)) continue;
      const found = likeness(claim, other);
      if (found !== null) (found === 'one' ? one : perhaps).push(other);
    }
    return { one, perhaps };
  }

  #restates({ restates }: Claim, other: Claim): boolean {
    return restates !== undefined && this.#inPlaceOf(restates) === other.id;
  }

  /** The ids of the same. */
  idsOf(claim: Claim): { readonly one: readonly string[]; readonly perhaps: readonly string[] } {
    const { one, perhaps } = this.#to(claim);
    return { one: one.map(({ id }) => id), perhaps: perhaps.map(({ id }) => id) };
  }
}
