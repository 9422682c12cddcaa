/** What is to be done at which block: earliest first, in the order of adding within a block. A binary heap. */
export class Agenda<Task> {
  readonly #heap: { readonly at: number; readonly order: number; readonly task: Task }[] = [];
  #added = 0;

  get size(): number {
    return this.#heap.length;
  }

  add(at: number, task: Task): void {
    const heap = this.#heap;
    const entry = { at, order: this.#added++, task };
    let place = heap.length;
    heap.push(entry);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!isBefore(entry, heap[parent]!)) break;
      heap[place] = heap[parent]!;
      place = parent;
    }
    heap[place] = entry;
  }

  /** Takes the first task that is due at `now` or before. */
  takeDue(now: number): Task | undefined {
    const first = this.#heap[0];
    return first !== undefined && first.at <= now ? this.take() : undefined;
  }

  take(): Task | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first?.task;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++;
      if (!isBefore(heap[child]!, last)) break;
      heap[place] = heap[child]!;
      place = child;
    }
    heap[place] = last;
    return first.task;
  }
}

function isBefore(a: { at: number; order: number }, b: { at: number; order: number }): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
