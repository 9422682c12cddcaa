/**
 * Values of a table on their way there: what is changed often within one transaction is packed and put once. Holds a
 * bounded number of values; when there are more, all are put in the order of their keys and forgotten.
 */
export class WriteBack<V> {
  readonly #limit: number;
  readonly #load: (key: number) => V | undefined;
  readonly #store: (key: number, value: V) => void;
  readonly #values = new Map<number, V>();
  readonly #changed = new Set<number>();

  constructor(limit: number, load: (key: number) => V | undefined, store: (key: number, value: V) => void) {
    this.#limit = limit;
    this.#load = load;
    this.#store = store;
  }

  get(key: number): V | undefined {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const value = this.#load(key);
    if (value !== undefined) this.#keep(key, value);
    return value;
  }

  set(key: number, value: V): void {
    this.#keep(key, value);
    this.#changed.add(key);
  }

  #keep(key: number, value: V): void {
    if (this.#values.size >= this.#limit) this.flush();
    this.#values.set(key, value);
  }

  /** The value is gone from the table; the caller has seen to that. */
  forget(key: number): void {
    this.#values.delete(key);
    this.#changed.delete(key);
  }

  /** Puts what changed and forgets everything. */
  flush(): void {
    for (const key of Float64Array.from(this.#changed).sort()) this.#store(key, this.#values.get(key)!);
    this.#changed.clear();
    this.#values.clear();
  }
}
