/** Eleven bits at a time: their counts stay in a processor's nearest cache. */
const DIGITS = 2 ** 11;

/**
 * Events by falling size, those of one size by rising rank; whatever is below 0 is of one size, the least. Sorted by the bits of
 * sizes, some at a time: a comparison of two costs more than all of these of one.
 * @param rank of each event, each another below their count
 */
export function sortBySize(events: readonly number[], sizes: Float64Array, rank: Uint32Array): number[] {
  let order = byRank(events, rank);
  const [low, high] = fallingKeys(sizes);
  for (const shift of [0, 11, 22]) order = byDigit(order, high, shift);
  sortTies(order, low, high);
  return Array.from(order);
}

/** Sorts each run of one upper half by the lower: most sizes differ in the upper half, or not at all. */
function sortTies(order: Uint32Array, low: Uint32Array, high: Uint32Array): void {
  for (let begin = 0; begin < order.length; ) {
    const first = order[begin]!;
    let end = begin + 1;
    let differs = false;
    for (; end < order.length && high[order[end]!] === high[first]; end++) differs ||= low[order[end]!] !== low[first];
    if (differs) order.subarray(begin, end).sort((a, b) => low[a]! - low[b]!);
    begin = end;
  }
}

/** Events by one digit of their keys, in their order where that is the same. */
function byDigit(order: Uint32Array, key: Uint32Array, shift: number): Uint32Array {
  const begins = new Uint32Array(DIGITS + 1);
  for (let i = 0; i < order.length; i++) begins[((key[order[i]!]! >>> shift) & (DIGITS - 1)) + 1]! += 1;
  for (let digit = 1; digit < DIGITS; digit++) begins[digit]! += begins[digit - 1]!;
  const sorted = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const event = order[i]!;
    const digit = (key[event]! >>> shift) & (DIGITS - 1);
    sorted[begins[digit]!] = event;
    begins[digit]! += 1;
  }
  return sorted;
}

function byRank(events: readonly number[], rank: Uint32Array): Uint32Array {
  /** One more than the event of a rank; 0 for nobody. */
  const eventAt = new Uint32Array(rank.length);
  for (const event of events) eventAt[rank[event]!] = event + 1;
  const order = new Uint32Array(events.length);
  let count = 0;
  for (let at = 0; at < eventAt.length; at++) {
    if (eventAt[at] === 0) continue;
    order[count] = eventAt[at]! - 1;
    count += 1;
  }
  return order;
}

/** Two halves of numbers that fall as sizes rise: the bits of doubles that are not negative are in their order. */
function fallingKeys(sizes: Float64Array): readonly [low: Uint32Array, high: Uint32Array] {
  const [low, high] = [new Uint32Array(sizes.length), new Uint32Array(sizes.length)];
  const value = new Float64Array(1);
  const bits = new BigUint64Array(value.buffer);
  const halves = new Uint32Array(value.buffer);
  bits[0] = 1n;
  const lowHalf = halves[0] === 1 ? 0 : 1;
  for (let i = 0; i < sizes.length; i++) {
    value[0] = sizes[i]! + 0;
    const isLeast = value[0] < 0;
    low[i] = isLeast ? 0xffff_ffff : ~halves[lowHalf]!;
    // Without the sign's bit, so that nothing is as little as what has no size.
    high[i] = isLeast ? 0xffff_ffff : ~halves[1 - lowHalf]! & 0x7fff_ffff;
  }
  return [low, high];
}
