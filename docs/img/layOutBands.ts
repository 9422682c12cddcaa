/** What is connected: a block stands in a column, a band goes from a block to one in a later column. */
export interface Block {
  readonly name: string;
  readonly column: number;
}

export interface Band {
  readonly from: string;
  readonly to: string;
  /** In any unit; all alike. */
  readonly width: number;
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface PlacedBlock extends Block {
  x: number;
  y: number;
  readonly height: number;
}

interface Placed {
  readonly blocks: readonly PlacedBlock[];
  readonly bands: readonly (Band & { readonly path: string })[];
  /** Left edges of the columns. */
  readonly columns: readonly number[];
  readonly blockWidth: number;
}

const BLOCK_WIDTH = 8;
const ROUNDS = 60;
/** Height given to space between the ends, in the last column. */
const SPACE_BETWEEN_ENDS = 150;
const LEAST_SPACE = 5;

/**
 * Places blocks and bands in an area: heights to scale, blocks drawn towards what they are connected with, the last column
 * in the order of `compareEnds`. Deterministic.
 */
export function layOut(
  blocks: readonly Block[],
  bands: readonly Band[],
  area: Area,
  compareEnds: (a: string, b: string) => number,
): Placed {
  const total = bands.filter((band) => band.from === 'theft').reduce((sum, band) => sum + band.width, 0);
  const scale = (area.bottom - area.top - SPACE_BETWEEN_ENDS) / total;
  const sumOf = (name: string, side: 'from' | 'to'): number =>
    bands.filter((band) => band[side] === name).reduce((sum, band) => sum + band.width, 0);
  const columns = columnEdges(blocks, bands, area);
  const placed = blocks.map((block): PlacedBlock => {
    const height = Math.max(sumOf(block.name, 'from'), sumOf(block.name, 'to')) * scale;
    return { ...block, x: columns[block.column]!, y: (area.top + area.bottom - height) / 2, height };
  });
  const byColumn = columns.map((_, k) => placed.filter((block) => block.column === k));
  const ends = byColumn.at(-1)!.sort((a, b) => compareEnds(a.name, b.name));
  spreadEnds(ends, area);
  settle(byColumn, bands, area);
  return { blocks: placed, bands: drawBands(placed, bands, scale), columns, blockWidth: BLOCK_WIDTH };
}

/** Columns that much leaves from get more room to the right of them. */
function columnEdges(blocks: readonly Block[], bands: readonly Band[], area: Area): number[] {
  const columnByName = new Map(blocks.map(({ name, column }) => [name, column]));
  const last = Math.max(...columnByName.values());
  const weights = Array.from({ length: last }, (_, column) => {
    const leaving = bands.filter((band) => columnByName.get(band.from) === column).length;
    return 1 + Math.min(2, leaving / 12);
  });
  const unit = (area.right - BLOCK_WIDTH - area.left) / weights.reduce((a, b) => a + b, 0);
  const edges = [area.left];
  for (const weight of weights) edges.push(edges.at(-1)! + weight * unit);
  return edges;
}

function spreadEnds(ends: readonly PlacedBlock[], area: Area): void {
  const used = ends.reduce((sum, { height }) => sum + height, 0);
  const space = (area.bottom - area.top - used) / Math.max(1, ends.length - 1);
  let y = area.top;
  for (const end of ends) {
    end.y = y;
    y += end.height + space;
  }
}

const middle = ({ y, height }: PlacedBlock): number => y + height / 2;

/** Moves every block but the ends towards the weighted middle of its neighbours, and apart where they overlap. */
function settle(byColumn: readonly PlacedBlock[][], bands: readonly Band[], area: Area): void {
  const byName = new Map(byColumn.flat().map((block) => [block.name, block]));
  for (let round = 0; round < ROUNDS; round++) {
    const backwards = round % 2 === 0;
    const order = backwards ? byColumn.slice(0, -1).reverse() : byColumn.slice(0, -1);
    for (const column of order) {
      for (const block of column) {
        let weight = 0;
        let sum = 0;
        for (const band of bands) {
          const other = band.from === block.name ? band.to : band.to === block.name ? band.from : null;
          if (other === null) continue;
          const near = (band.from === block.name) === backwards ? 1 : 0.25;
          weight += band.width * near;
          sum += band.width * near * middle(byName.get(other)!);
        }
        if (weight > 0) block.y += (sum / weight - middle(block)) * 0.8;
      }
      separate(column, area);
    }
  }
}

/** Pushes overlapping neighbours apart, the smaller farther, and all back into the area. */
function separate(column: readonly PlacedBlock[], area: Area): void {
  const sorted = [...column].sort((a, b) => middle(a) - middle(b) || (a.name < b.name ? -1 : 1));
  for (let round = 0; round < 400; round++) {
    for (const [k, block] of sorted.entries()) {
      const next = sorted[k + 1];
      if (next === undefined) continue;
      const overlap = block.y + block.height + LEAST_SPACE - next.y;
      if (overlap <= 0) continue;
      const share = next.height / (block.height + next.height);
      block.y -= overlap * share;
      next.y += overlap * (1 - share);
    }
    let free = area.top;
    for (const block of sorted) {
      block.y = Math.max(block.y, free);
      free += block.height + LEAST_SPACE;
    }
    let limit = area.bottom;
    for (const block of sorted.toReversed()) {
      block.y = Math.min(block.y, limit - block.height);
      limit -= block.height + LEAST_SPACE;
    }
  }
}

/** Bands leave and enter a block in the order of what lies at their other end, so that they cross little. */
function drawBands(placed: readonly PlacedBlock[], bands: readonly Band[], scale: number): (Band & { path: string })[] {
  const byName = new Map(placed.map((block) => [block.name, block]));
  const offsets = (side: 'from' | 'to', other: 'from' | 'to'): Map<Band, number> => {
    const at = new Map<Band, number>();
    for (const block of placed) {
      const own = bands.filter((band) => band[side] === block.name);
      own.sort(
        (a, b) => middle(byName.get(a[other])!) - middle(byName.get(b[other])!) || (a[other] < b[other] ? -1 : 1),
      );
      let y = block.y;
      for (const band of own) {
        at.set(band, y);
        y += band.width * scale;
      }
    }
    return at;
  };
  const leave = offsets('from', 'to');
  const enter = offsets('to', 'from');
  const drawn = [...bands].sort((a, b) => b.width - a.width);
  return drawn.map((band) => {
    const [x0, x1] = [byName.get(band.from)!.x + BLOCK_WIDTH, byName.get(band.to)!.x];
    const [y0, y1, height] = [leave.get(band)!, enter.get(band)!, Math.max(0.6, band.width * scale)];
    return { ...band, path: bandPath(x0, y0, x1, y1, height) };
  });
}

function bandPath(x0: number, y0: number, x1: number, y1: number, height: number): string {
  const bend = x0 + (x1 - x0) / 2;
  const n = (value: number): string => value.toFixed(1);
  return (
    `M${n(x0)} ${n(y0)}C${n(bend)} ${n(y0)} ${n(bend)} ${n(y1)} ${n(x1)} ${n(y1)}` +
    `V${n(y1 + height)}C${n(bend)} ${n(y1 + height)} ${n(bend)} ${n(y0 + height)} ${n(x0)} ${n(y0 + height)}Z`
  );
}
