import type { Change } from '../change.ts';
import type { Register } from '../register.ts';

/** When something came into a register and when it was last changed, in Unix milliseconds. */
export interface ChangeTime {
  readonly createdMs: number;
  readonly modifiedMs: number;
}

/** Before every register: the day of the STIX 2.1 standard. */
export const FIRST_MS = Date.UTC(2021, 5, 10);

/**
 * When what a register says was said, from its log: formats whose readers keep what they got need to know what is newer. Every
 * entry is at least a millisecond after the one before, even where several were made in a second or a clock went back.
 */
export class ChangeTimes {
  readonly #incidents = new Map<string, ChangeTime>();
  readonly #claims = new Map<string, ChangeTime>();
  /** Incidents into which another was merged, or out of which it was taken again, and when: claims name others from then on. */
  readonly #merged = new Map<string, number>();
  /** When it was last settled of an incident what is one with it and what is not. */
  readonly #settled = new Map<string, number>();
  #lastMs = FIRST_MS;

  /** @throws LOG_BROKEN, IO */
  constructor(register: Register) {
    const merges: { readonly id: string; readonly ms: number }[] = [];
    const settled: { readonly id: string; readonly ms: number }[] = [];
    for (const { at, changes } of register.entries()) {
      this.#lastMs = Math.max(this.#lastMs + 1, Date.parse(at));
      for (const change of changes) {
        this.#note(change);
        if (change.do === 'merge' || change.do === 'unmerge') merges.push({ id: change.into, ms: this.#lastMs });
        if (change.do === 'unmerge') merges.push({ id: change.from, ms: this.#lastMs });
        // One that was merged is told by what it was merged into.
        if (change.do === 'incident') settled.push({ id: change.incident.id, ms: this.#lastMs });
        if (change.do === 'distinct') for (const id of change.incidents) settled.push({ id, ms: this.#lastMs });
      }
    }
    for (const { id, ms } of merges) this.#merged.set(register.incidentId(id), ms);
    for (const { id, ms } of [...merges, ...settled]) this.#settle(register.incidentId(id), ms);
    // A pair names what its incidents are called since one of them was merged.
    for (const pair of register.distinctPairs()) {
      const ms = Math.max(...pair.map((id) => this.#merged.get(register.incidentId(id)) ?? 0));
      for (const id of pair) this.#settle(register.incidentId(id), ms);
    }
  }

  #settle(id: string, ms: number): void {
    this.#settled.set(id, Math.max(ms, this.#settled.get(id) ?? 0));
  }

  /** When the last entry was written. */
  get lastMs(): number {
    return this.#lastMs;
  }

  /** @param id as it is now */
  incident(id: string): ChangeTime {
    return this.#incidents.get(id) ?? { createdMs: this.#lastMs, modifiedMs: this.#lastMs };
  }

  /** Of an incident with what was settled of it. @param id as it is now */
  settled(id: string): ChangeTime {
    const { createdMs, modifiedMs } = this.incident(id);
    return { createdMs, modifiedMs: Math.max(modifiedMs, this.#settled.get(id) ?? 0) };
  }

  /** Of a claim with its status and links. @param incidents the ids of its incidents as they are now */
  claim(id: string, incidents: readonly string[]): ChangeTime {
    const { createdMs, modifiedMs } = this.#claims.get(id) ?? {
      createdMs: this.#lastMs,
      modifiedMs: this.#lastMs,
    };
    const merged = incidents.map((incident) => this.#merged.get(incident) ?? 0);
    return { createdMs, modifiedMs: Math.max(modifiedMs, ...merged) };
  }

  #note(change: Change): void {
    if (change.do === 'incident') this.#touch(this.#incidents, change.incident.id);
    else if (change.do === 'correct') this.#touch(this.#claims, change.by.id);
    if ('claim' in change) this.#touch(this.#claims, typeof change.claim === 'string' ? change.claim : change.claim.id);
  }

  #touch(times: Map<string, ChangeTime>, id: string): void {
    const createdMs = times.get(id)?.createdMs ?? this.#lastMs;
    times.set(id, { createdMs, modifiedMs: this.#lastMs });
  }
}
