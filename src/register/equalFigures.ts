import { beginOf, type RollUp } from './rollUp.ts';

/** How many earlier events of one figure and month one is held against: more than that are a round figure. */
const MOST_BEFORE = 8;

/** Finds counted events that have the very same figure and month: told under other names they may be one. */
export class EqualFigures {
  /** Events, the earlier one first. */
  readonly pairs: (readonly [number, number])[] = [];
  readonly #byFigure = new Map<number | string, number[]>();
  readonly #rollUp: RollUp;
  readonly #distinct: ReadonlySet<string>;

  constructor(rollUp: RollUp) {
    this.#rollUp = rollUp;
    this.#distinct = new Set(rollUp.distinct);
  }

  /** @param key what the figure has in common with those that are the very same */
  add(event: number, key: number | string): void {
    const before = this.#byFigure.get(key);
    if (before === undefined) {
      this.#byFigure.set(key, [event]);
      return;
    }
    const other = before.find((one) => this.#mayBeOne(one, event));
    if (other !== undefined) this.pairs.push([other, event]);
    if (before.length < MOST_BEFORE) before.push(event);
  }

  #mayBeOne(a: number, b: number): boolean {
    // One source that has both counts them as two.
    const sources = new Set(this.#sourcesOf(a));
    if (this.#sourcesOf(b).some((source) => sources.has(source))) return false;
    if (this.#distinct.size === 0) return true;
    const others = this.#idsOf(b);
    return !this.#idsOf(a).some((one) => others.some((other) => this.#isDistinct(one, other)));
  }

  #sourcesOf(event: number): number[] {
    const { eventClaims, eventClaimsEnd, claimSource } = this.#rollUp;
    const sources: number[] = [];
    for (let i = beginOf(eventClaimsEnd, event); i < eventClaimsEnd[event]!; i++) {
      const source = claimSource[eventClaims[i]!]!;
      if (source !== 0) sources.push(source);
    }
    return sources;
  }

  #idsOf(event: number): string[] {
    const { eventIncidents, eventIncidentsEnd, incidentId } = this.#rollUp;
    const ids: string[] = [];
    for (let i = beginOf(eventIncidentsEnd, event); i < eventIncidentsEnd[event]!; i++)
      ids.push(incidentId.at(eventIncidents[i]!));
    return ids;
  }

  #isDistinct(a: string, b: string): boolean {
    return this.#distinct.has(a < b ? `${a} ${b}` : `${b} ${a}`);
  }
}
