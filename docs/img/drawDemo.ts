/**
 * Draws where a theft went as bands as wide as their amounts: reads `spoor trace --json --flows` from standard input and
 * writes SVG to standard output. The picture of README.md, of a simulated world:
 *
 *     node bin/spoor.js simulate --seed 7 --transfers 20000 --chain both --out /tmp/world
 *     node bin/spoor.js trace /tmp/world --json --flows | node docs/img/drawDemo.ts > docs/img/demo.svg
 *
 * Only positions on the page are computed here, in floating point; every figure printed is the trace's.
 */
import { text } from 'node:stream/consumers';
import type { End, Flow, TraceReport } from '../../src/trace/report.ts';
import { type Band, type Block, layOut } from './layOutBands.ts';

const THEFT = 'halden-hot-wallet';
const ASSET = 'eth';
const SYMBOL = 'ETH';
const DECIMALS = 18;
const RULE = 'fifo';
/** Transfers below this are summed up in a note instead of drawn as hairlines. */
const LEAST_DRAWN = 10n ** BigInt(DECIMALS);

const [WIDTH, HEIGHT] = [1280, 720];
const AREA = { left: 48, right: 968, top: 132, bottom: 612 };

/** Okabe and Ito's palette: told apart by people who see colours differently. */
const COLOUR: Readonly<Record<string, string>> = {
  exchange: '#0072B2',
  mixer: '#D55E00',
  bridge: '#E69F00',
  held: '#009E73',
  account: '#8a8f98',
  theft: '#22262e',
};
const INK = '#22262e';
const FAINT = '#5d636e';

interface Bounds {
  certain: bigint;
  possible: bigint;
}

function amountText(amount: bigint, decimals = 2): string {
  const unit = 10n ** BigInt(DECIMALS - decimals);
  const digits = `${(amount + unit / 2n) / unit}`.padStart(decimals + 1, '0');
  const whole = digits.slice(0, -decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}.${digits.slice(-decimals)}`;
}

function escapeXml(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function write(x: number, y: number, words: string, more = ''): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${escapeXml(words)}</text>`;
}

/** Where an end is drawn: all ends of one entity, or all that is held, as one block. */
function blockOf(end: Pick<End, 'reason' | 'entity' | 'category'>): string {
  return end.reason === 'service' ? `service:${end.entity ?? end.category}` : end.reason;
}

function sum(amounts: Iterable<bigint>): bigint {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}

interface Drawing {
  readonly blocks: readonly Block[];
  readonly bands: readonly Band[];
  readonly leftOut: { readonly transfers: number; readonly amount: bigint };
}

/** Accounts by hop, the theft before them, ends after them; a band a pair, as wide as the tainted amount. */
function bandsOf(flows: readonly Flow[], ends: readonly End[]): Drawing {
  const entityByAddress = new Map(ends.filter((e) => e.reason === 'service').map((e) => [e.address, blockOf(e)]));
  const amountByPair = new Map<string, { from: string; to: string; amount: bigint; transfers: number }>();
  const columnByBlock = new Map<string, number>([['theft', 0]]);
  const add = (from: string, to: string, amount: bigint): void => {
    const key = `${from} ${to}`;
    const pair = amountByPair.get(key) ?? { from, to, amount: 0n, transfers: 0 };
    amountByPair.set(key, { from, to, amount: pair.amount + amount, transfers: pair.transfers + 1 });
  };
  for (const { from, to, tainted, hops, end } of flows) {
    if (end === 'fee') continue;
    const target = end === 'service' ? entityByAddress.get(to)! : to!;
    if (end === null) columnByBlock.set(target, Math.min(columnByBlock.get(target) ?? Infinity, hops + 1));
    add(hops === 0 ? 'theft' : from!, target, BigInt(tainted!));
  }
  for (const end of ends) if (end.reason === 'held') add(end.address!, 'held', BigInt(end.amount!));
  const pairs = [...amountByPair.values()];
  const small = pairs.filter(({ amount }) => amount < LEAST_DRAWN);
  const bands = pairs
    .filter(({ amount }) => amount >= LEAST_DRAWN)
    .map(({ from, to, amount }) => ({ from, to, width: Number(amount) }));
  const last = Math.max(...columnByBlock.values()) + 1;
  const names = new Set(bands.flatMap(({ from, to }) => [from, to]));
  const blocks = [...names].map((name) => ({ name, column: columnByBlock.get(name) ?? last }));
  const leftOut = {
    transfers: sum(small.map((pair) => BigInt(pair.transfers))),
    amount: sum(small.map((p) => p.amount)),
  };
  return { blocks, bands, leftOut: { transfers: Number(leftOut.transfers), amount: leftOut.amount } };
}

function colourOf(name: string, categoryByBlock: ReadonlyMap<string, string>): string {
  return COLOUR[categoryByBlock.get(name) ?? name] ?? COLOUR.account!;
}

function draw(report: TraceReport): string {
  const of = (rows: readonly { theft: string; asset: string }[]) =>
    rows.filter((row) => row.theft === THEFT && row.asset === ASSET);
  const rule = report.rules[RULE]!;
  const ends = of(rule.ends) as End[];
  const { blocks, bands, leftOut } = bandsOf(of(rule.flows!) as Flow[], ends);
  const totals = rule.thefts![THEFT]!.find(({ asset }) => asset === ASSET)!;
  const categoryByBlock = new Map(ends.map((end) => [blockOf(end), end.category ?? end.reason]));
  const amountByBlock = new Map<string, bigint>();
  for (const end of ends)
    amountByBlock.set(blockOf(end), (amountByBlock.get(blockOf(end)) ?? 0n) + BigInt(end.amount!));
  const boundsByBlock = new Map<string, Bounds>();
  for (const end of of(report.rules.bounds!.ends) as End[]) {
    const bounds = boundsByBlock.get(blockOf(end)) ?? { certain: 0n, possible: 0n };
    bounds.certain += BigInt(end.certain!);
    bounds.possible += BigInt(end.possible!);
    boundsByBlock.set(blockOf(end), bounds);
  }
  const rank = (name: string): number =>
    ['exchange', 'mixer', 'bridge', 'held'].indexOf(categoryByBlock.get(name) ?? '');
  const laid = layOut(
    blocks,
    bands,
    AREA,
    (a, b) => rank(a) - rank(b) || Number(amountByBlock.get(b)! - amountByBlock.get(a)!),
  );

  const out: string[] = [];
  for (const { from, to, path } of laid.bands) {
    const colour = colourOf(categoryByBlock.has(to) ? to : from === 'theft' ? 'theft' : 'account', categoryByBlock);
    out.push(`<path d="${path}" fill="${colour}" fill-opacity="${categoryByBlock.has(to) ? 0.55 : 0.36}"/>`);
  }
  for (const { name, x, y, height } of laid.blocks) {
    out.push(
      `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${laid.blockWidth}" height="${Math.max(height, 1).toFixed(1)}" ` +
        `fill="${colourOf(name, categoryByBlock)}"/>`,
    );
  }
  for (const { name, y, height } of laid.blocks.filter((block) => categoryByBlock.has(block.name))) {
    const [x, middle] = [AREA.right + 18, y + height / 2];
    const entity = name === 'held' ? 'still held' : name.replace(/^service:/, '').replace(' (simulated)', '');
    const category = name === 'held' ? '' : ` (${categoryByBlock.get(name)})`;
    const { certain, possible } = boundsByBlock.get(name)!;
    out.push(
      `<text x="${x}" y="${(middle - 3).toFixed(1)}"><tspan font-weight="600">${escapeXml(entity)}</tspan>` +
        `<tspan fill="${FAINT}">${escapeXml(category)}</tspan></text>`,
      write(x, middle + 15, `${amountText(amountByBlock.get(name)!)} ${SYMBOL}`),
      write(x + 128, middle + 15, `${amountText(certain)}–${amountText(possible)}`, `fill="${FAINT}" font-size="12"`),
    );
  }
  return page(out, laid.columns, totals.stolen, amountByBlock, leftOut);
}

function page(
  drawing: readonly string[],
  columns: readonly number[],
  stolen: string,
  amountByBlock: ReadonlyMap<string, bigint>,
  leftOut: Drawing['leftOut'],
): string {
  const held = amountByBlock.get('held') ?? 0n;
  const fee = amountByBlock.get('fee') ?? 0n;
  const services = sum([...amountByBlock].filter(([name]) => name.startsWith('service:')).map(([, amount]) => amount));
  if (services + held + fee !== BigInt(stolen)) throw new Error('the ends drawn do not sum to what was stolen');
  const hops = columns
    .slice(1, -1)
    .map((x, hop) => write(x + 4, AREA.bottom + 24, `${hop}`, `text-anchor="middle" fill="${FAINT}" font-size="12"`));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="t d" font-family="system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif" font-size="14" fill="${INK}">
<title id="t">Where a simulated theft went</title>
<desc id="d">${amountText(BigInt(stolen))} ${SYMBOL} of a simulated theft, followed first in, first out through a peel chain and a fan-out to exchanges, a mixer, a bridge and dormant holders.</desc>
<rect x="1" y="1" width="${WIDTH - 2}" height="${HEIGHT - 2}" rx="14" fill="#fbfaf7" stroke="#d9d6cf"/>
${write(AREA.left, 52, `${amountText(BigInt(stolen))} ${SYMBOL} stolen: where every unit went`, 'font-size="26" font-weight="650"')}
${write(AREA.left, 80, `The theft ${THEFT}, first in, first out. A band is as wide as the stolen value it carries; a grey bar is an account.`, `fill="${FAINT}" font-size="15"`)}
<g transform="translate(${WIDTH - 172} 30)"><rect width="132" height="28" rx="14" fill="none" stroke="#D55E00" stroke-width="1.6"/><text x="66" y="19" text-anchor="middle" font-size="14" font-weight="650" letter-spacing="1.5" fill="#a84800">SIMULATED</text></g>
${write(AREA.right + 18, 112, 'first in, first out', `fill="${FAINT}" font-size="12"`)}
${write(AREA.right + 146, 112, 'under any rule', `fill="${FAINT}" font-size="12"`)}
${drawing.join('\n')}
${hops.join('\n')}
${write(AREA.left, AREA.bottom + 24, 'theft', `fill="${FAINT}" font-size="12"`)}
${write((columns[1]! + columns.at(-2)!) / 2, AREA.bottom + 44, 'hops from the theft', `text-anchor="middle" fill="${FAINT}" font-size="12"`)}
${write(AREA.left, HEIGHT - 40, `services ${amountText(services)} + still held ${amountText(held)} + fees ${amountText(fee)} = stolen ${amountText(BigInt(stolen))} ${SYMBOL}, exact to the last unit`, 'font-size="15"')}
${write(AREA.left, HEIGHT - 19, `Every address, company and theft is made up. ${leftOut.transfers} transfers below 1 ${SYMBOL} (${amountText(leftOut.amount)} ${SYMBOL} in all) are counted and not drawn.`, `fill="${FAINT}" font-size="12"`)}
</svg>
`;
}

process.stdout.write(draw(JSON.parse(await text(process.stdin)) as TraceReport));
