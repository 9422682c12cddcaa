import type { CaseEvent } from './schema/case.ts';

/** Who listens to a case. */
type Listener = (event: CaseEvent) => void;

/** Tells every page that looks at a case what others do to it. */
export class EventHub {
  readonly #listeners = new Map<string, Set<Listener>>();

  /** Returns what ends the listening. */
  listen(caseId: string, listener: Listener): () => void {
    const set = this.#listeners.get(caseId) ?? new Set<Listener>();
    this.#listeners.set(caseId, set.add(listener));
    return () => {
      set.delete(listener);
      if (set.size === 0) this.#listeners.delete(caseId);
    };
  }

  tell(caseId: string, event: CaseEvent): void {
    for (const listener of this.#listeners.get(caseId) ?? []) listener(event);
  }
}
