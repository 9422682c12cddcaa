const FIRST_SLOTS = 4096;

/**
 * Small numbers above 0 for places that are few among many, 0 for the others: open addressing in one array of integers, several times as
 * fast as a Map, of which a search in a cluster of millions would fill one with a hundred thousand.
 */
export class Marks {
  #count = 0;
  /** Slots of two: the place plus one, 0 where the slot is free, and its number. */
  #slots = new Int32Array(2 * FIRST_SLOTS);
  #shift = 32 - Math.log2(FIRST_SLOTS);

  at(place: number): number {
    return this.#slots[this.#slotOf(place) + 1]!;
  }

  set(place: number, value: number): void {
    const slot = this.#slotOf(place);
    const isNew = this.#slots[slot] === 0;
    this.#slots[slot] = place + 1;
    this.#slots[slot + 1] = value;
    if (!isNew) return;
    this.#count += 1;
    if (4 * this.#count > this.#slots.length) this.#grow();
  }

  /** Where a place is or would be: there is always a free slot. */
  #slotOf(place: number): number {
    const slots = this.#slots;
    let slot = 2 * (Math.imul(place, 0x9e3779b1) >>> this.#shift);
    for (let key = slots[slot]!; key !== 0 && key !== place + 1; key = slots[slot]!) {
      slot += 2;
      if (slot === slots.length) slot = 0;
    }
    return slot;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(2 * before.length);
    this.#shift -= 1;
    for (let k = 0; k < before.length; k += 2) {
      if (before[k] === 0) continue;
      const slot = this.#slotOf(before[k]! - 1);
      this.#slots[slot] = before[k]!;
      this.#slots[slot + 1] = before[k + 1]!;
    }
  }
}
