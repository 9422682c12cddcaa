import { countOf } from '../../core/countOf.ts';
import { plainText } from '../../core/plainText.ts';
import type { LargestPath } from '../../trace/largestPaths.ts';
import type { End, Flow } from '../../trace/report.ts';
import type { TableOptions } from './endTable.ts';
import type { EndSection } from './endTree.ts';
import { layOut } from './layout.ts';
import { PROSE_WIDTH, shortenEnd, shortenMiddle, timeText, wrapProse } from './plainText.ts';
import { formatAmount, formatPercent, roundAmount } from './units.ts';

/** The `count` ends with the largest amounts that have a holder, largest first, ties in the report's order. */
export function largestEnds(ends: readonly End[], count: number): End[] {
  const sized: { end: End; amount: bigint }[] = [];
  for (const end of ends) {
    if (end.address === null && end.coin === null) continue;
    sized.push({ end, amount: amountOf(end) });
  }
  sized.sort((a, b) => (a.amount === b.amount ? 0 : a.amount > b.amount ? -1 : 1));
  return sized.slice(0, count).map(({ end }) => end);
}

function amountOf(end: End): bigint {
  return BigInt(end.amount ?? end.possible ?? '0');
}

/** Steps printed of a long path, half at its beginning and half at its end. */
const MAX_STEPS = 10;

const FATE: Readonly<Record<End['reason'], string>> = {
  service: 'at',
  crossing: 'left by a swap or bridge, where to is not known, from',
  held: 'still held by',
  until: 'held at the set time by',
  activity: 'at the busy address of',
  hops: 'past the hop limit at',
  dust: 'arrived as dust at',
  gap: 'lost for want of history at',
  burn: 'burnt at',
  fee: 'paid as fees',
};

/** One of the largest ends: who holds it, how much, since when, and the way it came. */
export function pathText(path: LargestPath, number: number, section: EndSection, options: TableOptions): string {
  const { end } = path;
  const { unit, style } = options;
  const width = Math.min(options.width, PROSE_WIDTH) - INDENT;
  const money = toMoney(options);
  const address = plainText(end.address ?? '') || 'an unspendable output';
  const name = end.entity === null || end.entity === '' ? address : plainText(end.entity);
  const category = end.category === null ? '' : ` (${end.category})`;
  const title = `${number}. ${money(amountOf(end))} ${unit.symbol} ${FATE[end.reason]} ${name}${category}`;
  const lines = [style.bold(wrapProse(title, width + INDENT, '   '))];
  if (name !== address) lines.push(`   ${address}`);
  if (end.coin !== null) lines.push(`   coin ${shortenMiddle(end.coin, width - 5)}`);
  const lost = section.stolen.get(end.theft);
  const facts: string[] = [];
  const whose = section.stolen.size > 1 ? plainText(end.theft) : 'what was stolen';
  if (lost !== undefined) facts.push(`${formatPercent(amountOf(end), lost)} % of ${whose}`);
  if (end.transfers > 0) facts.push(`${countOf(end.transfers, 'arrival')}, ${countOf(end.hops, 'hop')} from the theft`);
  if (end.first !== null) facts.push(whenText(end.first, end.last ?? end.first));
  const carried = path.width === null ? null : BigInt(path.width);
  if (carried !== null && carried < amountOf(end)) facts.push(`this path carries ${money(carried)}`);
  lines.push(indent(wrapProse(facts.join('; '), width)));
  if (path.steps.length > 0) lines.push(indent(stepTable(path.steps, options)));
  else lines.push(`   ${end.transfers === 0 ? 'It has not moved since.' : 'No path is known.'}`);
  return lines.join('\n');
}

const INDENT = 3;

function toMoney({ unit, shown }: TableOptions): (amount: bigint) => string {
  return (amount) => formatAmount(roundAmount(amount, unit.decimals - shown), shown);
}

function whenText(first: number, last: number): string {
  const moment = (timeSec: number): string => timeText(timeSec).replace(' ', '\u00a0');
  return first === last ? `${moment(first)}\u00a0UTC` : `${moment(first)} to ${moment(last)}\u00a0UTC`;
}

function stepTable(steps: readonly Flow[], options: TableOptions): string {
  const money = toMoney(options);
  const half = MAX_STEPS / 2;
  const head = steps.length > MAX_STEPS ? steps.slice(0, half) : steps;
  const tail = steps.length > MAX_STEPS ? steps.slice(-half) : [];
  const name = options.width >= 110 ? 16 : 11;
  const row = (flow: Flow): string[] => [
    timeText(flow.time).slice(0, options.width >= 110 ? 19 : 16),
    senderText(flow, name),
    recipientText(flow, name, options),
    // In units of what was stolen: what it became on the way has others.
    flow.originAsset !== undefined && flow.origin === undefined
      ? ''
      : money(BigInt(flow.origin ?? flow.possible ?? '0')),
    shortenMiddle(flow.vout === null ? flow.tx : `${flow.tx}:${flow.vout}`, name),
  ];
  const rows = head.map(row);
  if (tail.length > 0) {
    rows.push(['…', countOf(steps.length - MAX_STEPS, 'more step'), '', '', ''], ...tail.map(row));
  }
  return layOut({
    rows: [['UTC', 'from', 'to', 'tainted', 'transaction'].map((cell) => options.style.dim(cell)), ...rows],
    align: ['left', 'left', 'left', 'right', 'left'],
  });
}

/** Whoever got it; of a swap to oneself what it became. */
function recipientText({ to, from, into }: Flow, length: number, { symbolOf }: TableOptions): string {
  if (into !== undefined && to === from) return `as ${shortenEnd(symbolOf(into.asset), length - 3)}`;
  return to === null ? 'nobody' : shortenMiddle(to, length);
}

/** A coin has no sender but the coins it was made from. */
function senderText(flow: Flow, length: number): string {
  if (flow.from !== null) return shortenMiddle(flow.from, length);
  const inputs = flow.inputs ?? [];
  if (inputs.length === 0) return flow.vout === null ? 'issued' : 'the theft';
  return inputs.length === 1 ? shortenMiddle(inputs[0]!.coin, length) : countOf(inputs.length, 'coin');
}

function indent(text: string): string {
  return text.replace(/^/gm, '   ');
}
