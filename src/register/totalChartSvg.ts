import { countOf } from '../core/countOf.ts';
import { escapeXml, fitted, widthOf, wrapped } from './chartLines.ts';
import type { Interval } from './claim.ts';
import { intervalText } from './intervalText.ts';
import type { ChartCell, ChartData, ChartRest, StatedYear } from './totalChart.ts';

const WIDTH = 920;
const LEFT = 76;
const RIGHT = 16;
const PLOT_HEIGHT = 320;
const LINE = 19;
const LEGEND_TOP = 36;
/** Of what is in no one year, beside the years. */
const REST_WIDTH = 110;
/** The rest of a bar's place is left free. */
const BAR_PART = 0.86;
const MOST_NOTES = 6;
/** How much wider bold text is. */
const BOLD = 1.15;
/** Told apart by people who see colours otherwise, on white and on black. */
const COLOURS = ['#3b82c4', '#d1702b', '#3f9a5b', '#a062b8'] as const;

const STYLE = `
  .chart { font: 13px system-ui, sans-serif; fill: #1c1c1c; }
  .paper { fill: #ffffff; } .grid { stroke: #d9d9d9; } .quiet { fill: #5a5a5a; } .stated { stroke: #1c1c1c; fill: #1c1c1c; }
  @media (prefers-color-scheme: dark) {
    .chart { fill: #ededed; } .paper { fill: #161616; } .grid { stroke: #3c3c3c; } .quiet { fill: #b0b0b0; }
    .stated { stroke: #ededed; fill: #ededed; }
  }`;

/** Where things are drawn. */
interface Frame {
  readonly top: number;
  readonly bottom: number;
  /** Where the years end; what is in none of them stands behind. */
  readonly right: number;
  readonly slot: number;
  readonly bar: number;
  readonly step: number;
  readonly most: number;
  readonly y: (value: number) => number;
}

/**
 * A chart of totals a year and actor as SVG that stands alone: a bar is what the register's rows come to, its pale end reaches
 * from the least to the most that is said of them; a line with ticks is what is stated of the year by others. What is in no one
 * year stands beside the years and makes the total with them; totals that others state of other times are listed. Every mark
 * has its figures as a title; light and dark by the reader's setting.
 */
export function totalChartSvg(data: ChartData): string {
  const { years, actors, unit, what, cells, rest } = data;
  const legend = legendOf(data);
  const frame = frameOf(data, LEGEND_TOP + legend.rows * LINE + 12);
  const notes = noteLines(data);
  const height = frame.bottom + 34 + notes.length * LINE + 6;
  const title = `${what} a year, ${actors.map(nameOf).join(', ')}, in ${unit}`;
  const centre = (at: number): number => LEFT + frame.slot * (at + 0.5);
  const colourOf = (actor: string | null): string => COLOURS[actors.indexOf(actor) % COLOURS.length]!;
  const placeIn = (middle: number, actor: string | null): Place => ({
    x: round(middle + frame.bar * (actors.indexOf(actor) + (1 - BAR_PART) / 2 - actors.length / 2)),
    width: round(frame.bar * BAR_PART),
    y: frame.y,
    unit,
    colour: colourOf(actor),
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="desc">${escapeXml(describe(data))}</desc>`,
    `<style>${STYLE}</style>`,
    `<g class="chart"><rect class="paper" width="${WIDTH}" height="${height}"/>`,
    `<text x="${LEFT}" y="24" font-weight="600">${escapeXml(fitted(title, (WIDTH - LEFT - RIGHT) / BOLD))}</text>`,
    ...legend.marks,
    ...gridLines(frame, data),
    ...cells.map((cell) => cellMarks(cell, placeIn(centre(years.indexOf(cell.year)), cell.actor))),
    ...(hasRest(data) ? restMarks(rest, frame, placeIn) : []),
    ...yearLabels(data, frame),
    ...notes.map(
      (line, at) => `<text class="quiet" x="${LEFT}" y="${frame.bottom + 50 + at * LINE}">${escapeXml(line)}</text>`,
    ),
    '</g></svg>',
    '',
  ].join('\n');
}

function isEmpty({ cells, rest }: ChartData): boolean {
  return cells.every(({ rows, spread }) => rows === null && spread === null) && rest.every(({ rows }) => rows === null);
}

function hasRest({ rest }: ChartData): boolean {
  return rest.some(({ rows }) => rows !== null);
}

function frameOf(data: ChartData, top: number): Frame {
  const { cells, rest, years, actors, unit } = data;
  const ends = [
    ...cells.flatMap(({ rows, spread }) => [endOf(rows), endOf(spread)]),
    ...rest.map(({ rows }) => endOf(rows)),
  ];
  const highest = Math.max(1, ...ends);
  const isCount = unit !== unit.toUpperCase();
  const step = Math.max(niceStep(highest / 5), isCount ? 1 : 0);
  const most = Math.ceil(highest / step) * step;
  const bottom = top + PLOT_HEIGHT;
  const right = WIDTH - RIGHT - (hasRest(data) ? REST_WIDTH : 0);
  const slot = (right - LEFT) / Math.max(1, years.length);
  return {
    top,
    bottom,
    right,
    slot,
    bar: Math.min(46, (Math.min(slot, hasRest(data) ? REST_WIDTH : slot) * 0.8) / actors.length),
    step,
    most,
    y: (value) => round(top + PLOT_HEIGHT * (1 - value / most)),
  };
}

function nameOf(actor: string | null): string {
  return actor ?? 'whoever is blamed';
}

/** Years are named as often as there is room. */
function yearLabels({ years, from, to }: ChartData, { slot, bottom }: Frame): string[] {
  const isShort = slot < 42;
  const every = Math.ceil((isShort ? 26 : 0) / slot) || 1;
  return years.flatMap((year, i) => {
    if ((years.length - 1 - i) % every !== 0) return [];
    const isPart = (from !== null && i === 0) || (to !== null && i === years.length - 1);
    const label = `${isShort ? `’${String(year).slice(2)}` : year}${isPart ? '*' : ''}`;
    return [
      `<text class="quiet" text-anchor="middle" x="${round(LEFT + slot * (i + 0.5))}" y="${bottom + 20}">${label}</text>`,
    ];
  });
}

interface Place {
  readonly x: number;
  readonly width: number;
  readonly y: (value: number) => number;
  readonly unit: string;
  readonly colour: string;
}

function cellMarks({ year, actor, rows, events, stated, spread }: ChartCell, place: Place): string {
  const { unit } = place;
  const parts: string[] = [];
  if (rows !== null)
    parts.push(
      barOf(rows, `${year}, ${nameOf(actor)}: ${intervalText(rows, unit)} from ${countOf(events, 'event')}`, place),
    );
  if (spread !== null) parts.push(statedMark(stated, spread, `${year}, ${nameOf(actor)}`, place));
  return parts.join('');
}

/** A bar up to the least, pale up to the most; an arrow where it has no upper end. */
function barOf(rows: Interval, title: string, { x, width, y, colour }: Place): string {
  const [low, high, base] = [y(Number(rows.lo ?? 0)), y(endOf(rows)), y(0)];
  const pale =
    high < low
      ? `<rect x="${x}" y="${high}" width="${width}" height="${round(low - high)}" fill="${colour}" opacity="0.45"/>`
      : '';
  const arrow =
    rows.hi === null
      ? `<path d="M${x} ${round(high - 3)}h${width}l${round(-width / 2)} -7z" fill="${colour}" opacity="0.45"/>`
      : '';
  return `<g><title>${escapeXml(title)}</title><rect x="${x}" y="${low}" width="${width}" height="${round(base - low)}" fill="${colour}"/>${pale}${arrow}</g>`;
}

function statedMark(stated: readonly StatedYear[], spread: Interval, of: string, { x, width, y, unit }: Place): string {
  const middle = round(x + width / 2);
  const said = stated.map(
    ({ speaker, range, parts }) =>
      `${speaker} ${intervalText(range, unit)}${parts === 1 ? '' : ` (its ${parts} parts of the year together)`}`,
  );
  const ticks = stated
    .flatMap(({ range }) => [range.lo, range.hi])
    .flatMap((end) => (end === null ? [] : [y(Number(end))]));
  const lines = [...new Set(ticks)].map(
    (at) => `<line x1="${round(middle - 6)}" x2="${round(middle + 6)}" y1="${at}" y2="${at}"/>`,
  );
  const [least, most] = [y(Number(spread.lo ?? 0)), y(endOf(spread))];
  const text = `${of}, stated: ${said.join('; ')}`;
  return `<g class="stated" stroke-width="1.6"><title>${escapeXml(text)}</title><line x1="${middle}" x2="${middle}" y1="${least}" y2="${most}"/>${lines.join('')}</g>`;
}

function restMarks(
  rest: readonly ChartRest[],
  { top, bottom, right }: Frame,
  placeIn: (middle: number, actor: string | null) => Place,
): string[] {
  const middle = right + REST_WIDTH / 2;
  return [
    `<line class="grid" x1="${right}" x2="${right}" y1="${top}" y2="${bottom + 24}" stroke-dasharray="4 4"/>`,
    ...rest.flatMap((one) => {
      if (one.rows === null) return [];
      const place = placeIn(middle, one.actor);
      const title = `no one year, ${nameOf(one.actor)}: ${intervalText(one.rows, place.unit)} from ${countOf(one.events, 'event')}`;
      return [barOf(one.rows, title, place)];
    }),
    `<text class="quiet" text-anchor="middle" x="${round(middle)}" y="${bottom + 20}">no one year</text>`,
  ];
}

function legendOf({ actors, cells }: ChartData): { readonly marks: string[]; readonly rows: number } {
  const marks: string[] = [];
  let [x, row] = [LEFT, 0];
  const place = (width: number): number => {
    if (x > LEFT && x + width > WIDTH - RIGHT) [x, row] = [LEFT, row + 1];
    x += width;
    return x - width;
  };
  const y = (): number => LEGEND_TOP + row * LINE;
  for (const [i, actor] of actors.entries()) {
    const name = fitted(nameOf(actor), 400);
    const at = place(34 + widthOf(name));
    marks.push(
      `<rect x="${at}" y="${y()}" width="12" height="12" fill="${COLOURS[i % COLOURS.length]}"/><text x="${at + 17}" y="${y() + 11}">${escapeXml(name)}</text>`,
    );
  }
  if (cells.every(({ spread }) => spread === null)) return { marks, rows: row + 1 };
  const at = place(130);
  const [high, low] = [y() - 1, y() + 13];
  marks.push(
    `<g class="stated" stroke-width="1.6"><line x1="${at + 6}" x2="${at + 6}" y1="${high}" y2="${low}"/><line x1="${at}" x2="${at + 12}" y1="${high}" y2="${high}"/><line x1="${at}" x2="${at + 12}" y1="${low}" y2="${low}"/></g><text x="${at + 19}" y="${y() + 11}">stated by others</text>`,
  );
  return { marks, rows: row + 1 };
}

function gridLines({ most, step, y, top }: Frame, data: ChartData): string[] {
  if (isEmpty(data)) {
    const x = (LEFT + WIDTH - RIGHT) / 2;
    return [
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(0)}" y2="${y(0)}"/>`,
      `<text class="quiet" text-anchor="middle" x="${x}" y="${top + PLOT_HEIGHT / 2}">The register has nothing of these years.</text>`,
    ];
  }
  const lines: string[] = [];
  for (let value = 0; value <= most + step / 2; value += step) {
    const at = y(value);
    lines.push(
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at}" y2="${at}"/><text class="quiet" text-anchor="end" x="${LEFT - 8}" y="${round(at + 4)}">${short(value)}</text>`,
    );
  }
  return lines;
}

/** What the marks mean, what is in no bar, and what is stated of other times. */
function noteLines(data: ChartData): string[] {
  const { cells, rest, unit, notes, from, to, years } = data;
  if (isEmpty(data) && notes.length === 0) return [];
  const intervals = [...cells.flatMap(({ rows }) => rows ?? []), ...rest.flatMap(({ rows }) => rows ?? [])];
  const isOpen = intervals.some(({ hi }) => hi === null);
  const hasParts = cells.some(({ stated }) => stated.some(({ parts }) => parts > 1));
  const texts = [
    `Bar: what the register’s rows come to, pale from the least to the most said${isOpen ? '; an arrow: no upper end' : ''}.${cells.some(({ spread }) => spread !== null) ? ` Line: totals that others state of the year${hasParts ? ', or of its parts, added up' : ''}.` : ''}`,
    ...(from === null ? [] : [`* ${years[0]} is drawn from ${from} on.`]),
    ...(to === null ? [] : [`* ${years.at(-1)} is drawn up to ${to}.`]),
    ...rest.flatMap((one) => restText(one, unit)),
  ];
  const room = WIDTH - LEFT - RIGHT;
  const told = notes.map(
    ({ actor, speaker, from: first, to: last, range }) =>
      `${speaker}${actor === null || data.actors.length === 1 ? '' : ` (${actor})`}, ${first} to ${last}: ${intervalText(range, unit)}`,
  );
  const more = told.length - MOST_NOTES;
  const listed = [...told.slice(0, MOST_NOTES), ...(more > 0 ? [`and ${more} more: spoor total lists them`] : [])];
  return [
    ...texts.flatMap((text) => wrapped(text, room)),
    ...(told.length === 0 ? [] : ['Stated by others of other times, and not drawn:']),
    ...listed.flatMap((text) => wrapped(text, room - INDENT_WIDTH).map((line) => `${INDENT}${line}`)),
  ];
}

const INDENT = '\u2003';
const INDENT_WIDTH = 14;

/** What is in no bar of the years, and what it makes with them. */
function restText({ actor, events, undated, earlier, rows, total }: ChartRest, unit: string): string[] {
  if (events === 0) return [];
  const spans = events - undated - earlier;
  const kinds = [
    ...(spans > 0 ? [`${spans} perhaps in more than one`] : []),
    ...(undated > 0 ? [`${undated} without a date`] : []),
    ...(earlier > 0 ? [`${earlier} before the first year`] : []),
  ];
  const sum =
    rows === null
      ? unit === 'countries'
        ? ''
        : `, none with a figure in ${unit}`
      : `, ${intervalText(rows, unit)}; with the bars they are the total, ${total === null ? 'nothing' : intervalText(total, unit)}`;
  return [`${capital(nameOf(actor))}: ${countOf(events, 'event')} of no one year (${kinds.join(', ')})${sum}.`];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The figures in words, for those who cannot see the marks. */
function describe(data: ChartData): string {
  const { cells, unit, rest } = data;
  const lines = cells.flatMap(({ year, actor, rows, spread }) => {
    if (rows === null && spread === null) return [];
    const said = spread === null ? '' : `; stated by others ${intervalText(spread, unit)}`;
    return [`${year}, ${nameOf(actor)}: ${rows === null ? 'no rows' : intervalText(rows, unit)}${said}`];
  });
  const others = rest.flatMap((one) => restText(one, unit)).map((text) => text.replace(/\.$/, ''));
  return isEmpty(data) ? 'The register has nothing of these years.' : `${[...lines, ...others].join('. ')}.`;
}

/** The upper end to draw to; an open one is drawn to its lower end. */
function endOf(interval: Interval | null): number {
  return interval === null ? 0 : Number(interval.hi ?? interval.lo ?? 0);
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * (rough <= power ? 1 : rough <= 2 * power ? 2 : rough <= 5 * power ? 5 : 10);
}

function short(value: number): string {
  if (value >= 1e9) return `${round(value / 1e9)} bn`;
  if (value >= 1e6) return `${round(value / 1e6)} m`;
  return value >= 1e4 ? `${round(value / 1e3)} k` : String(round(value));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
