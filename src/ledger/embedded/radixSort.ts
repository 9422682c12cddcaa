/** Indices `0 .. count` in ascending order of `keys`, equal keys in their order. Keys are below 2^32. */
export function sortedOrder(keys: Uint32Array | Int32Array, count: number): Uint32Array {
  let order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  let highest = 0;
  for (let i = 0; i < count; i++) highest |= keys[i]!;
  let spare = new Uint32Array(count);
  const counts = new Uint32Array(2048);
  for (let shift = 0; shift < 32 && highest >>> shift !== 0; shift += 11) {
    counts.fill(0);
    for (let i = 0; i < count; i++) counts[(keys[i]! >>> shift) & 2047]! += 1;
    let sum = 0;
    for (let digit = 0; digit < 2048; digit++) {
      const n = counts[digit]!;
      counts[digit] = sum;
      sum += n;
    }
    for (let i = 0; i < count; i++) {
      const at = order[i]!;
      spare[counts[(keys[at]! >>> shift) & 2047]!++] = at;
    }
    [order, spare] = [spare, order];
  }
  return order;
}

/** A typed array twice as long, or at least `need`. */
export function grown<T extends Int32Array | Uint32Array | Float64Array>(from: T, need: number): T {
  const to = new (from.constructor as new (length: number) => T)(Math.max(from.length * 2, need));
  to.set(from as never);
  return to;
}
