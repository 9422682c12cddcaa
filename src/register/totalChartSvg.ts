import { plainText } from '../core/plainText.ts';
import type { Interval } from './claim.ts';
import { intervalText } from './intervalText.ts';
import type { ChartCell, ChartData } from './totalChart.ts';

const WIDTH = 920;
const HEIGHT = 460;
const LEFT = 76;
const RIGHT = 16;
const TOP = 64;
const BOTTOM = 62;
/** Told apart by people who see colours otherwise, on white and on black. */
const COLOURS = ['#3b82c4', '#d1702b', '#3f9a5b', '#a062b8'] as const;

const STYLE = `
  .chart { font: 13px system-ui, sans-serif; fill: #1c1c1c; }
  .paper { fill: #ffffff; } .grid { stroke: #d9d9d9; } .quiet { fill: #5a5a5a; } .stated { stroke: #1c1c1c; fill: #1c1c1c; }
  @media (prefers-color-scheme: dark) {
    .chart { fill: #ededed; } .paper { fill: #161616; } .grid { stroke: #3c3c3c; } .quiet { fill: #b0b0b0; }
    .stated { stroke: #ededed; fill: #ededed; }
  }`;

/**
 * A chart of totals a year and actor as SVG that stands alone: a bar is what the register's rows come to, its pale end reaches
 * from the least to the most that is said of them; a line with ticks is what is stated of the year by others. Every mark
 * has its figures as a title; light and dark by the reader's setting.
 */
export function totalChartSvg(data: ChartData): string {
  const { years, actors, unit, what, cells } = data;
  const top = Math.max(1, ...cells.flatMap(({ rows, spread }) => [endOf(rows), endOf(spread)]));
  const step = niceStep(top / 5);
  const most = Math.ceil(top / step) * step;
  const y = (value: number): number => round(TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / most));
  const slot = (WIDTH - LEFT - RIGHT) / Math.max(1, years.length);
  const bar = Math.min(46, (slot * 0.8) / actors.length);
  const marks = cells.map((cell) => {
    const place =
      LEFT + slot * (years.indexOf(cell.year) + 0.5) + bar * (actors.indexOf(cell.actor) - actors.length / 2);
    return cellMarks(cell, {
      x: round(place),
      width: round(bar * 0.86),
      y,
      unit,
      colour: COLOURS[actors.indexOf(cell.actor) % COLOURS.length]!,
    });
  });
  const title = `${what} a year, ${actors.map(nameOf).join(', ')}, in ${unit}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="desc">${escapeXml(describe(data))}</desc>`,
    `<style>${STYLE}</style>`,
    `<g class="chart"><rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>`,
    `<text x="${LEFT}" y="24" font-weight="600">${escapeXml(title)}</text>`,
    ...legend(actors),
    ...grid(most, step, y),
    ...marks,
    ...years.map(
      (year, i) =>
        `<text class="quiet" text-anchor="middle" x="${round(LEFT + slot * (i + 0.5))}" y="${HEIGHT - BOTTOM + 20}">${yearLabel(year, years.length)}</text>`,
    ),
    `<text class="quiet" x="${LEFT}" y="${HEIGHT - 14}">Bar: what the register’s rows come to, pale from the least to the most said. Line: totals that others state of the year.</text>`,
    '</g></svg>',
    '',
  ].join('\n');
}

function nameOf(actor: string | null): string {
  return actor ?? 'whoever is blamed';
}

function yearLabel(year: number, count: number): string {
  return count > 24 ? `’${String(year).slice(2)}` : String(year);
}

interface Place {
  readonly x: number;
  readonly width: number;
  readonly y: (value: number) => number;
  readonly unit: string;
  readonly colour: string;
}

function cellMarks(cell: ChartCell, { x, width, y, unit, colour }: Place): string {
  const { year, actor, rows, events, stated, spread } = cell;
  const parts: string[] = [];
  if (rows !== null) {
    const text = `${year}, ${nameOf(actor)}: ${intervalText(rows, unit)} from ${events} ${events === 1 ? 'event' : 'events'}`;
    const low = y(Number(rows.lo ?? 0));
    const high = y(endOf(rows));
    const pale =
      high < low
        ? `<rect x="${x}" y="${high}" width="${width}" height="${round(low - high)}" fill="${colour}" opacity="0.45"/>`
        : '';
    parts.push(
      `<g><title>${escapeXml(text)}</title><rect x="${x}" y="${low}" width="${width}" height="${round(y(0) - low)}" fill="${colour}"/>${pale}</g>`,
    );
  }
  if (spread !== null) {
    const middle = round(x + width / 2);
    const text = `${year}, ${nameOf(actor)}, stated: ${stated.map(({ speaker, range }) => `${speaker} ${intervalText(range, unit)}`).join('; ')}`;
    const ticks = stated
      .flatMap(({ range }) => [range.lo, range.hi])
      .flatMap((end) => (end === null ? [] : [y(Number(end))]));
    const lines = [...new Set(ticks)].map(
      (at) => `<line x1="${round(middle - 6)}" x2="${round(middle + 6)}" y1="${at}" y2="${at}"/>`,
    );
    const least = y(Number(spread.lo ?? 0));
    const most = y(endOf(spread));
    parts.push(
      `<g class="stated" stroke-width="1.6"><title>${escapeXml(text)}</title><line x1="${middle}" x2="${middle}" y1="${least}" y2="${most}"/>${lines.join('')}</g>`,
    );
  }
  return parts.join('');
}

function legend(actors: readonly (string | null)[]): string[] {
  let x = LEFT;
  const items = actors.map((actor, i) => {
    const at = x;
    x += 30 + nameOf(actor).length * 7.5;
    return `<rect x="${at}" y="36" width="12" height="12" fill="${COLOURS[i % COLOURS.length]}"/><text x="${at + 17}" y="47">${escapeXml(nameOf(actor))}</text>`;
  });
  return [
    ...items,
    `<g class="stated" stroke-width="1.6"><line x1="${x + 6}" x2="${x + 6}" y1="35" y2="49"/><line x1="${x}" x2="${x + 12}" y1="35" y2="35"/><line x1="${x}" x2="${x + 12}" y1="49" y2="49"/></g><text x="${x + 19}" y="47">stated by others</text>`,
  ];
}

function grid(most: number, step: number, y: (value: number) => number): string[] {
  const lines: string[] = [];
  for (let value = 0; value <= most + step / 2; value += step) {
    const at = y(value);
    lines.push(
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at}" y2="${at}"/><text class="quiet" text-anchor="end" x="${LEFT - 8}" y="${round(at + 4)}">${short(value)}</text>`,
    );
  }
  return lines;
}

/** The figures in words, for those who cannot see the marks. */
function describe({ cells, unit }: ChartData): string {
  const lines = cells.flatMap(({ year, actor, rows, spread }) => {
    if (rows === null && spread === null) return [];
    const said = spread === null ? '' : `; stated by others ${intervalText(spread, unit)}`;
    return [`${year}, ${nameOf(actor)}: ${rows === null ? 'no rows' : intervalText(rows, unit)}${said}`];
  });
  return lines.length === 0 ? 'The register has nothing of these years.' : `${lines.join('. ')}.`;
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

function escapeXml(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
