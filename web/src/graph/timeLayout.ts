/** What a layout needs of a graph: nodes by index. */
export interface LayoutInput {
  readonly count: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Unix seconds of first arrival; null for what has none of its own. */
  readonly first: readonly (number | null)[];
  /** Stands at the right: where following stopped. */
  readonly isEnd: readonly boolean[];
  /** Width of the space for each unit of its height. */
  readonly aspect: number;
}

export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const HEIGHT = 1000;
const SWEEPS = 10;

/**
 * Places nodes by time: left to right in the order of first arrivals, evenly, as chains of transfers come in bursts; up
 * and down near the mean of what each is joined to, without two of one column on one place.
 */
export function timeLayout({ count, from, to, first, isEnd, aspect }: LayoutInput): Positions {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  if (count === 0) return { x, y };
  const order = Array.from({ length: count }, (_, at) => at);
  const earliest = Math.min(...first.filter((value) => value !== null));
  const time = (at: number): number => first[at] ?? (Number.isFinite(earliest) ? earliest : 0);
  order.sort((a, b) => time(a) - time(b) || a - b);
  const columns = Math.max(2, Math.min(60, Math.round(Math.sqrt(count * aspect))));
  const members: number[][] = Array.from({ length: columns }, () => []);
  const moving = order.filter((at) => isEnd[at] !== true);
  const last = columns - 1;
  members[last] = order.filter((at) => isEnd[at] === true);
  for (const [rank, at] of moving.entries()) {
    const place = Math.min(last - 1, Math.floor((rank * last) / moving.length));
    members[place]!.push(at);
  }
  spread(members, y);
  const sum = new Float64Array(count);
  const degree = new Float64Array(count);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    sum.fill(0);
    degree.fill(0);
    for (let edge = 0; edge < from.length; edge++) {
      const [a, b] = [from[edge]!, to[edge]!];
      sum[a]! += y[b]!;
      sum[b]! += y[a]!;
      degree[a]! += 1;
      degree[b]! += 1;
    }
    const wish = (at: number): number => (degree[at] === 0 ? y[at]! : sum[at]! / degree[at]!);
    for (const list of members) list.sort((a, b) => wish(a) - wish(b) || a - b);
    spread(members, y);
  }
  for (const [place, list] of members.entries()) {
    for (const [rank, at] of list.entries()) {
      x[at] = ((place + 0.35 * ((rank % 3) - 1)) / Math.max(1, last)) * HEIGHT * aspect;
    }
  }
  return { x, y };
}

function spread(members: readonly (readonly number[])[], y: Float64Array): void {
  for (const list of members) {
    for (const [rank, at] of list.entries()) y[at] = -((rank + 0.5) / list.length) * HEIGHT;
  }
}
