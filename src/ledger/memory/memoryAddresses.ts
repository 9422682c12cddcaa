/** Addresses and their ids, from 1; 0 is the empty address. */
export class MemoryAddresses {
  readonly #idByText = new Map<string, number>();
  readonly #texts: string[] = [''];

  get count(): number {
    return this.#texts.length - 1;
  }

  /** -1 where the text has no id. */
  find(text: string): number {
    return text === '' ? 0 : (this.#idByText.get(text) ?? -1);
  }

  text(id: number): string {
    return this.#texts[id] ?? '';
  }

  give(text: string): number {
    if (text === '') return 0;
    const known = this.#idByText.get(text);
    if (known !== undefined) return known;
    this.#idByText.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  /** Takes back every id above `count`: they were given by an import that failed. */
  truncate(count: number): void {
    while (this.count > count) this.#idByText.delete(this.#texts.pop()!);
  }
}
