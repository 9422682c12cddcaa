import type { Interval } from './claim.ts';
import type { ClaimRow } from './rollUpRows.ts';

/** An event as it is counted. */
interface Counted {
  readonly incidents: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly figures: readonly { readonly unit: string; readonly range: Interval }[];
}

interface Known {
  readonly incidents: readonly string[];
  readonly claims: readonly ClaimRow[];
}

/** How many earlier events of one figure and month one is held against: more than that are a round figure. */
const MOST_BEFORE = 8;

/** Finds counted events that have the very same figure and month: told under other names they may be one. */
export class EqualFigures {
  readonly pairs: (readonly [string, string])[] = [];
  readonly #byFigure = new Map<string, Known[]>();
  readonly #isDistinct: (a: string, b: string) => boolean;

  /** @param isDistinct pairs that someone said are not one */
  constructor(isDistinct: (a: string, b: string) => boolean) {
    this.#isDistinct = isDistinct;
  }

  /** An event whose time is not known to the month has no other of that month. */
  add({ incidents, from, to, figures }: Counted, { claims }: { readonly claims: readonly ClaimRow[] }): void {
    const month = from?.slice(0, 7);
    if (month === undefined || month !== to?.slice(0, 7)) return;
    const event: Known = { incidents, claims };
    for (const { unit, range } of figures) {
      if (range.lo === null || range.lo !== range.hi) continue;
      const key = `${month} ${unit} ${range.lo}`;
      const before = this.#byFigure.get(key);
      if (before === undefined) {
        this.#byFigure.set(key, [event]);
        continue;
      }
      const other = before.find((one) => this.#mayBeOne(one, event));
      if (other !== undefined) this.pairs.push([other.incidents[0]!, incidents[0]!]);
      if (before.length < MOST_BEFORE) before.push(event);
    }
  }

  #mayBeOne(a: Known, b: Known): boolean {
    // One source that has both counts them as two.
    const sources = new Set(a.claims.flatMap(({ said }) => said.source ?? []));
    if (b.claims.some(({ said }) => said.source !== null && sources.has(said.source))) return false;
    return !a.incidents.some((one) => b.incidents.some((other) => this.#isDistinct(one, other)));
  }
}
