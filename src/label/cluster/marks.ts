const PAGE_BITS = 13;
const WITHIN = 2 ** PAGE_BITS - 1;

/** A byte for each place of a long column, 0 at first; memory is taken only for pages in which one was set. */
export class Marks {
  readonly #pages: (Uint8Array | undefined)[] = [];

  constructor(length: number) {
    for (let at = 0; at < length; at += 2 ** PAGE_BITS) this.#pages.push(undefined);
  }

  at(place: number): number {
    const page = this.#pages[place >>> PAGE_BITS];
    return page === undefined ? 0 : page[place & WITHIN]!;
  }

  set(place: number, value: number): void {
    const number = place >>> PAGE_BITS;
    let page = this.#pages[number];
    if (page === undefined) {
      page = new Uint8Array(2 ** PAGE_BITS);
      this.#pages[number] = page;
    }
    page[place & WITHIN] = value;
  }
}
