/**
 * Indices `0 .. count` in ascending order of `keys`, equal keys in their order. `keys` is left sorted. Keys are below
 * 2^32. A radix sort of keys and indices together: every pass reads in sequence.
 */
export function sortedOrder(keys: Uint32Array | Int32Array, count: number): Uint32Array {
  let order: Uint32Array = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  let highest = 0;
  let isSorted = true;
  for (let i = 0; i < count; i++) {
    highest |= keys[i]!;
    isSorted &&= i === 0 || keys[i]! >>> 0 >= keys[i - 1]! >>> 0;
  }
  if (isSorted) return order;
  let from: Uint32Array = new Uint32Array(keys.buffer, keys.byteOffset, count);
  let to: Uint32Array = new Uint32Array(count);
  let spare: Uint32Array = new Uint32Array(count);
  const counts = new Uint32Array(2048);
  for (let shift = 0; shift < 32 && highest >>> shift !== 0; shift += 11) {
    counts.fill(0);
    for (let i = 0; i < count; i++) counts[(from[i]! >>> shift) & 2047]! += 1;
    let sum = 0;
    for (let digit = 0; digit < 2048; digit++) {
      const n = counts[digit]!;
      counts[digit] = sum;
      sum += n;
    }
    for (let i = 0; i < count; i++) {
      const key = from[i]!;
      const at = counts[(key >>> shift) & 2047]!++;
      to[at] = key;
      spare[at] = order[i]!;
    }
    [order, spare] = [spare, order];
    [from, to] = [to, from];
  }
  if (from.buffer !== keys.buffer) keys.set(from);
  return order;
}

/** A typed array twice as long, or at least `need`. */
export function grown<T extends Int32Array | Uint32Array | Float64Array>(from: T, need: number): T {
  const to = new (from.constructor as new (length: number) => T)(Math.max(from.length * 2, need));
  to.set(from as never);
  return to;
}
