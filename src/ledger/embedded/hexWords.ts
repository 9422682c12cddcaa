/**
 * Packs `8 * count` ASCII hex digits at `start` into `count` words, four bytes each, the first byte lowest; false where
 * one is not a digit in lower case. Four digits at a time, within one number.
 */
export function packHex(text: DataView, start: number, into: Int32Array, at: number, count: number): boolean {
  let bad = 0;
  let from = start;
  for (let i = 0; i < count; i++, from += 8) {
    const low = text.getInt32(from, true);
    const high = text.getInt32(from + 4, true);
    const l = valuesOf(low);
    const h = valuesOf(high);
    bad |= (digitsOf(l) ^ low) | (digitsOf(h) ^ high) | ((l | h) & 0xf0f0f0f0);
    const twoLow = (l << 4) | (l >>> 8);
    const twoHigh = (h << 4) | (h >>> 8);
    into[at + i] =
      (twoLow & 0xff) | ((twoLow >>> 8) & 0xff00) | ((twoHigh & 0xff) << 16) | (((twoHigh >>> 8) & 0xff00) << 16);
  }
  return bad === 0;
}

/** Values of four digits, one a byte; of what is no digit, something that `digitsOf` or the high bits tell. */
function valuesOf(digits: number): number {
  return (digits & 0x0f0f0f0f) + Math.imul((digits >>> 6) & 0x01010101, 9);
}

function digitsOf(values: number): number {
  const letters = ((values + 0x06060606) >>> 4) & 0x01010101;
  return values + 0x30303030 + Math.imul(letters, 0x27);
}

/** The same bytes, to be read four at a time. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
