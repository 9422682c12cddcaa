/** What a layout needs of a graph: nodes and edges by index. */
export interface LaneInput {
  readonly count: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly amount: readonly number[];
  /** Unix seconds of first arrival; null for what has none of its own. */
  readonly first: readonly (number | null)[];
  readonly size: readonly number[];
  /** Where a node stands: at the left where it was stolen, at the right where following stopped. */
  readonly side: readonly ('left' | 'between' | 'right')[];
  /** Which lane an end belongs to; null for all that are no ends. */
  readonly lane: readonly (string | null)[];
  readonly width: number;
  readonly height: number;
  /** How much larger than usual text is. */
  readonly textScale: number;
}

export interface Lane {
  readonly key: string;
  readonly top: number;
  readonly bottom: number;
  /** Of the ends in it, in the unit of the amounts. */
  readonly amount: number;
}

export interface LaneLayout {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The lane of each node, -1 where it has none. */
  readonly laneOf: Int32Array;
  readonly lanes: readonly Lane[];
  readonly ticks: readonly { readonly x: number; readonly seconds: number }[];
}

/** Room beside the graph for the names of lanes and ends, above it for tools, below it for dates; in pixels at the usual size of text. */
const ROOM = { left: 142, right: 190, top: 46, bottom: 26 };
const LEAST_LANE = 26;
/** As high as a lane is on the average at least, in pixels at the usual size of text. */
const ROOMY_LANE = 38;
/** The lane of the ends that are too small for lanes of their own. */
export const OTHER_ENDS = 'others';

type Room = typeof ROOM;

const roomAt = (scale: number): Room => ({
  left: ROOM.left * scale,
  right: ROOM.right * scale,
  top: ROOM.top * scale,
  bottom: ROOM.bottom * scale,
});
const SWEEPS = 6;
/** How many small nodes the largest takes the room of, but for one. */
const LARGE = 8;

/**
 * Lays a graph out by when and whereto: time runs to the right, and every holder lies in the lane of the kind of end that
 * most of what it got went on to, so that what feeds an end can be seen on its way there. Pixels, y upwards below 0.
 */
export function laneLayout(input: LaneInput): LaneLayout {
  const { count, width, height } = input;
  const room = roomAt(input.textScale);
  const most = Math.max(3, Math.floor((height - room.top - room.bottom) / (ROOMY_LANE * input.textScale)));
  const { lane, amountByLane } = gatherLanes(input, most);
  const keys = [...amountByLane.keys()];
  const laneOf = chooseLanes({ ...input, lane }, keys);
  const columns = Math.max(2, Math.min(48, Math.round((width - room.left - room.right) / 26), count));
  const { columnOf, ticks } = columnsByTime(input, columns);
  const span = (width - room.left - room.right) / (columns + 1);
  const cells = cellsOf(laneOf, columnOf, keys.length, columns + 2);
  const lanes = laneHeights(cells, keys, amountByLane, height, room);
  const y = placeInLanes(input, cells, lanes, laneOf);
  const x = Float64Array.from({ length: count }, (_, at) => room.left + columnOf[at]! * span);
  stagger(x, cells, span);
  return {
    x,
    y,
    laneOf,
    lanes,
    ticks: ticks.map(({ column, seconds }) => ({ x: room.left + column * span, seconds })),
  };
}

/** Lanes by amount, the largest first; where they are too many for the space, the smallest are one lane, the last. */
function gatherLanes(
  { lane, size }: LaneInput,
  most: number,
): { lane: (string | null)[]; amountByLane: Map<string, number> } {
  const sums = new Map<string, number>();
  for (const [at, key] of lane.entries()) if (key !== null) sums.set(key, (sums.get(key) ?? 0) + size[at]!);
  const sorted = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (sorted.length <= most) return { lane: [...lane], amountByLane: new Map(sorted) };
  const amountByLane = new Map(sorted.slice(0, most - 1));
  amountByLane.set(
    OTHER_ENDS,
    sorted.slice(most - 1).reduce((sum, [, amount]) => sum + amount, 0),
  );
  return { lane: lane.map((key) => (key === null || amountByLane.has(key) ? key : OTHER_ENDS)), amountByLane };
}

/** To which lane most of what came to each node went on: shares of the lanes, carried back along the edges from the ends. */
function chooseLanes({ count, from, to, amount, first, lane }: LaneInput, keys: readonly string[]): Int32Array {
  const lanes = keys.length;
  const share = new Float64Array(count * lanes);
  const index = new Map(keys.map((key, at) => [key, at]));
  for (const [at, key] of lane.entries()) if (key !== null) share[at * lanes + index.get(key)!] = 1;
  const time = (at: number): number => first[at] ?? Number.NEGATIVE_INFINITY;
  // Edges in the order of their givers, the latest first: what a giver passed on is known when it is asked.
  const order = Array.from(from.keys()).sort((a, b) => time(from[b]!) - time(from[a]!) || from[a]! - from[b]!);
  const sums = new Float64Array(lanes);
  // Twice, for what went back to someone earlier.
  for (let pass = 0; pass < 2; pass++) {
    for (let start = 0; start < order.length; ) {
      const giver = from[order[start]!]!;
      sums.fill(0);
      let end = start;
      for (; end < order.length && from[order[end]!] === giver; end++) {
        const edge = order[end]!;
        for (let at = 0; at < lanes; at++) sums[at]! += share[to[edge]! * lanes + at]! * amount[edge]!;
      }
      const total = sums.reduce((all, part) => all + part, 0);
      if (total > 0 && lane[giver] === null)
        for (let at = 0; at < lanes; at++) share[giver * lanes + at] = sums[at]! / total;
      start = end;
    }
  }
  return Int32Array.from({ length: count }, (_, node) => {
    let best = -1;
    let most = 0;
    for (let at = 0; at < lanes; at++) {
      const part = share[node * lanes + at]!;
      if (part > most) [best, most] = [at, part];
    }
    return best;
  });
}

/**
 * Columns 1 to n of time, each with about as many nodes, large ones counting for several: chains of transfers come in
 * bursts, and what much went through needs room. Thefts stand in column 0, ends in n + 1.
 */
function columnsByTime(
  { count, first, side, size }: LaneInput,
  columns: number,
): { columnOf: Int32Array; ticks: { column: number; seconds: number }[] } {
  const columnOf = new Int32Array(count);
  const between: number[] = [];
  for (let at = 0; at < count; at++) {
    if (side[at] === 'right') columnOf[at] = columns + 1;
    else if (side[at] === 'between') between.push(at);
  }
  const earliest = between.reduce((least, at) => Math.min(least, first[at] ?? Infinity), Infinity);
  const time = (at: number): number => first[at] ?? earliest;
  between.sort((a, b) => time(a) - time(b) || a - b);
  const ticks: { column: number; seconds: number }[] = [];
  const most = between.reduce((max, at) => Math.max(max, size[at]!), 1);
  const weight = (at: number): number => 1 + LARGE * Math.sqrt(size[at]! / most);
  const total = between.reduce((sum, at) => sum + weight(at), 0);
  let passed = 0;
  for (const at of between) {
    const column = 1 + Math.min(columns - 1, Math.floor((passed * columns) / total));
    passed += weight(at);
    columnOf[at] = column;
    if (ticks.at(-1)?.column !== column && Number.isFinite(time(at))) ticks.push({ column, seconds: time(at) });
  }
  return { columnOf, ticks };
}

/** Nodes by lane and column; what has no lane lies in the last. */
function cellsOf(laneOf: Int32Array, columnOf: Int32Array, lanes: number, columns: number): number[][][] {
  const cells: number[][][] = Array.from({ length: Math.max(1, lanes) }, () =>
    Array.from({ length: columns }, () => []),
  );
  for (const [at, lane] of laneOf.entries()) cells[lane < 0 ? cells.length - 1 : lane]![columnOf[at]!]!.push(at);
  return cells;
}

/** Lanes as high as they are full, none too low for its name. */
function laneHeights(
  cells: readonly (readonly (readonly number[])[])[],
  keys: readonly string[],
  amounts: ReadonlyMap<string, number>,
  height: number,
  { top: above, bottom: below }: Room,
): Lane[] {
  const full = cells.map((lane) => Math.max(1, ...lane.map((cell) => cell.length)) ** 0.85);
  const room = Math.max(10, height - above - below);
  const least = Math.min(LEAST_LANE, room / cells.length);
  const spare = room - least * cells.length;
  const sum = full.reduce((total, part) => total + part, 0);
  let top = above;
  return cells.map((_, at) => {
    const bottom = top + least + (spare * full[at]!) / sum;
    const lane = { key: keys[at] ?? '', top, bottom, amount: amounts.get(keys[at] ?? '') ?? 0 };
    top = bottom;
    return lane;
  });
}

/** Spreads the nodes of each cell over its lane, each near the mean of what it is joined to. */
function placeInLanes(
  { count, from, to, amount, size }: LaneInput,
  cells: readonly (readonly number[][])[],
  lanes: readonly Lane[],
  laneOf: Int32Array,
): Float64Array {
  const y = new Float64Array(count);
  const spread = (): void => {
    for (const [at, lane] of cells.entries()) {
      const { top, bottom } = lanes[at]!;
      // A lane's name stands at its top left.
      const [high, low] = [top + 10, bottom - 4];
      for (const cell of lane)
        for (const [rank, node] of cell.entries()) y[node] = -(high + ((low - high) * (rank + 0.5)) / cell.length);
    }
  };
  for (const lane of cells) for (const cell of lane) cell.sort((a, b) => size[b]! - size[a]! || a - b);
  spread();
  const sum = new Float64Array(count);
  const weight = new Float64Array(count);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    sum.fill(0);
    weight.fill(0);
    for (let edge = 0; edge < from.length; edge++) {
      const [a, b, pull] = [from[edge]!, to[edge]!, Math.sqrt(amount[edge]!)];
      // Only neighbours of the same lane say where in it.
      if (laneOf[a] !== laneOf[b]) continue;
      sum[a]! += y[b]! * pull;
      sum[b]! += y[a]! * pull;
      weight[a]! += pull;
      weight[b]! += pull;
    }
    const wish = (at: number): number => (weight[at] === 0 ? y[at]! : sum[at]! / weight[at]!);
    for (const lane of cells) for (const cell of lane) cell.sort((a, b) => wish(b) - wish(a) || a - b);
    spread();
  }
  return y;
}

/** In a full cell neighbours stand a little beside each other, so that lines between them can be told apart. */
function stagger(x: Float64Array, cells: readonly (readonly (readonly number[])[])[], span: number): void {
  for (const lane of cells) {
    for (const [column, cell] of lane.entries()) {
      if (cell.length < 2 || column === lane.length - 1) continue;
      for (const [rank, node] of cell.entries()) x[node]! += 0.28 * span * ((rank % 3) - 1);
    }
  }
}
