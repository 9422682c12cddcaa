/** Decodes UTF-8 that comes in pieces cut anywhere, and says exactly how far it is UTF-8. */
export class Utf8Pieces {
  #pending: Uint8Array = new Uint8Array(0);

  /** Whether the bytes so far end inside a character. */
  get cutShort(): boolean {
    return this.#pending.length > 0;
  }

  /** The characters that these bytes complete; `bad` where the byte after them cannot follow: then no more is to be given. */
  next(bytes: Uint8Array): { readonly text: string; readonly bad: boolean } {
    const all = this.#pending.length === 0 ? bytes : Buffer.concat([this.#pending, bytes]);
    let text = decoded(all);
    const bad = text === undefined;
    if (text === undefined) {
      // A prefix of what is UTF-8 is UTF-8 or a beginning of it: the longest is found by halving.
      let [good, end] = [0, all.length];
      while (end - good > 1) {
        const middle = (good + end) >>> 1;
        if (decoded(all.subarray(0, middle)) === undefined) end = middle;
        else good = middle;
      }
      text = decoded(all.subarray(0, good))!;
    }
    this.#pending = all.slice(Buffer.byteLength(text));
    return { text, bad };
  }
}

/** The whole characters at the beginning; `undefined` where a byte cannot follow. A BOM is kept. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
