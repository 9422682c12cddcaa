/**
 * A min-heap of (key, value), four children a node: positions as keys, slots as values. Equal keys come out in the
 * order of their values, so that what comes out never depends on what went in first.
 */
export class PositionHeap {
  #keys: Float64Array;
  #values: Int32Array;
  size = 0;

  constructor(capacity = 64) {
    this.#keys = new Float64Array(capacity);
    this.#values = new Int32Array(capacity);
  }

  /** Smallest key, `Infinity` when empty. */
  get minKey(): number {
    return this.size === 0 ? Infinity : this.#keys[0]!;
  }

  get minValue(): number {
    return this.#values[0]!;
  }

  valueAt(at: number): number {
    return this.#values[at]!;
  }

  clear(): void {
    this.size = 0;
  }

  push(key: number, value: number): void {
    if (this.size === this.#keys.length) this.#grow();
    const keys = this.#keys;
    const values = this.#values;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      const parentKey = keys[parent]!;
      if (parentKey < key || (parentKey === key && values[parent]! <= value)) break;
      keys[at] = parentKey;
      values[at] = values[parent]!;
      at = parent;
    }
    keys[at] = key;
    values[at] = value;
  }

  pop(): void {
    const last = --this.size;
    if (last > 0) this.#sink(this.#keys[last]!, this.#values[last]!);
  }

  /** Replaces the smallest: cheaper than a `pop` and a `push`. */
  replaceMin(key: number, value: number): void {
    this.#sink(key, value);
  }

  #sink(key: number, value: number): void {
    const keys = this.#keys;
    const values = this.#values;
    const size = this.size;
    let at = 0;
    for (;;) {
      const first = at * 4 + 1;
      if (first >= size) break;
      const end = Math.min(first + 4, size);
      let least = first;
      let leastKey = keys[first]!;
      for (let child = first + 1; child < end; child++) {
        const childKey = keys[child]!;
        if (childKey < leastKey || (childKey === leastKey && values[child]! < values[least]!)) {
          least = child;
          leastKey = childKey;
        }
      }
      if (leastKey > key || (leastKey === key && values[least]! >= value)) break;
      keys[at] = leastKey;
      values[at] = values[least]!;
      at = least;
    }
    keys[at] = key;
    values[at] = value;
  }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2);
    const values = new Int32Array(this.#values.length * 2);
    keys.set(this.#keys);
    values.set(this.#values);
    this.#keys = keys;
    this.#values = values;
  }
}
