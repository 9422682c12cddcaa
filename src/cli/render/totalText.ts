import { plainText } from '../../core/plainText.ts';
import { intervalText } from '../../register/intervalText.ts';
import { addRanges, intervalOf, NOTHING, rangeOf } from '../../register/spread.ts';
import type { EventFigures, LeftOut, LeftOutReason, Total } from '../../register/total.ts';
import { layOut } from './layout.ts';
import { shortenEnd, wrapProse } from './plainText.ts';
import type { Style } from './style.ts';
import { formatCount } from './units.ts';

interface Look {
  readonly style: Style;
  readonly width: number;
  readonly all: boolean;
}

const MOST_EVENTS = 15;
const MOST_REASON_EXAMPLES = 3;

/** A total that can be taken apart. */
export function totalText(total: Total, look: Look): string {
  const { style } = look;
  const lines = [style.bold(questionText(total.query)), ''];
  if (total.sums.length === 0) lines.push('Nothing in the register answers this.');
  for (const { unit, sum, events } of total.sums)
    lines.push(
      `${style.bold(intervalText(sum, unit))}  ${style.dim(`from ${formatCount(events)} ${events === 1 ? 'event' : 'events'}`)}`,
    );
  if (total.sums.length > 1 && total.query.what !== 'countries')
    lines.push(style.dim('Each unit by itself: an event that is stated in two units is in both sums.'));
  lines.push(...countedLines(total.counted, look), ...twiceLines(total.counted, look), ...doubtLines(total, look));
  lines.push(...leftOutLines(total.leftOut, look), ...publishedLines(total, look));
  return `${lines.join('\n')}\n`;
}

function questionText({ what, actor, from, to, scope, level, currency }: Total['query']): string {
  const time =
    from === undefined
      ? to === undefined
        ? ''
        : ` up to ${to}`
      : to === undefined
        ? ` since ${from}`
        : ` from ${from} to ${to}`;
  const who = actor === undefined ? '' : ` blamed on ${plainText(actor)}`;
  const sure = level === undefined ? '' : ` (${level} or surer)`;
  return `${what}${scope === undefined ? '' : `, ${plainText(scope)},`}${who}${sure}${time}${currency === undefined ? '' : `, in ${plainText(currency)}`}`;
}

function countedLines(counted: readonly EventFigures[], { style, all }: Look): string[] {
  if (counted.length === 0) return [];
  const shown = all ? counted : counted.slice(0, MOST_EVENTS);
  const rows = shown.map((event) => [
    event.from === event.to ? (event.from ?? '–') : `${event.from} to ${event.to}`,
    shortenEnd(event.name, 40),
    event.figures.map(({ unit, range }) => intervalText(range, unit)).join('; '),
    formatCount(event.claims),
    event.level === null ? '' : `${event.level}${event.isContested ? ', contested' : ''}`,
    event.incidents.length === 1 ? event.incidents[0]! : `${event.incidents[0]} and ${event.incidents.length - 1} more`,
  ]);
  const header = ['when', 'event', 'figure', 'claims', 'blame', 'incident'].map((cell) => style.dim(cell));
  const more = counted.length - shown.length;
  const table = layOut({ rows: [header, ...rows], align: ['left', 'left', 'left', 'right', 'left', 'left'] });
  return ['', style.bold('Counted'), table, ...(more > 0 ? [style.dim(`and ${formatCount(more)} more: --all`)] : [])];
}

function twiceLines(counted: readonly EventFigures[], { style, width, all }: Look): string[] {
  const twice = counted.filter(({ incidents }) => incidents.length > 1);
  if (twice.length === 0) return [];
  const intro = `${formatCount(twice.length)} of them were told more than once, under several incidents, and count once each, from the least to the most that is said; spoor register merge makes them one for good, spoor register distinct says that they are not:`;
  const shown = all ? twice : twice.slice(0, MOST_EVENTS);
  const more = twice.length - shown.length;
  return [
    '',
    wrapProse(style.warn(intro), width),
    ...shown.map(({ incidents }) => `  ${incidents.join(' = ')}`),
    ...(more > 0 ? [style.dim(`  and ${formatCount(more)} more: --all`)] : []),
  ];
}

/** Events whose sources differ this many times are likely wrong in one of them. */
const FAR_APART = 5;
/** Pairs that are shown; the rest is in the JSON. */
const MOST_PAIRS = 20;

function doubtLines({ counted, lookAlikes, equalFigures }: Total, { style, width }: Look): string[] {
  const lines: string[] = [];
  const apart = counted.filter(({ figures }) =>
    figures.some(({ range: { lo, hi } }) => lo !== null && hi !== null && Number(hi) > FAR_APART * Number(lo)),
  );
  if (apart.length > 0) {
    const text = `Sources differ by more than ${FAR_APART} times on ${apart.map(({ incidents }) => incidents[0]).join(', ')}: one of them may be wrong; see spoor incident`;
    lines.push('', wrapProse(style.warn(text), width));
  }
  if (lookAlikes.length > 0) {
    const text = `Counted apart, though name and time are alike, because the figures are far from each other: ${lookAlikes.map((pair) => pair.join(' and ')).join(', ')}`;
    lines.push('', wrapProse(style.warn(text), width));
  }
  if (equalFigures.length > 0) {
    const shown = equalFigures.slice(0, MOST_PAIRS).map((pair) => pair.join(' and '));
    const more = equalFigures.length > MOST_PAIRS ? ` and ${equalFigures.length - MOST_PAIRS} more, with --json` : '';
    const text = `Counted apart under other names, though figure and month are the same; perhaps one event (spoor register merge): ${shown.join(', ')}${more}`;
    lines.push('', wrapProse(style.warn(text), width));
  }
  return lines;
}

const REASONS: Readonly<Record<LeftOutReason, string>> = {
  'other predicate': 'something else is said of them',
  'no figure': 'no figure is said',
  'not reviewed': 'not reviewed yet (spoor review)',
  'outside the period': 'outside the period',
  'straddles the period': 'perhaps in the period: not dated finely enough',
  'no date': 'not dated',
  'other scope': 'of another kind of victim',
  'scope not said': 'kind of victim not said',
  'said to be nobody known': 'said not to be attributed to anyone',
  'another actor': 'blamed on others',
  'nobody blamed': 'nobody is blamed',
  'below the level': 'blamed less surely than asked',
  'no rate': 'not stated in this currency, and no rate of their days is given',
};

function leftOutLines(leftOut: readonly LeftOut[], { style, width, all }: Look): string[] {
  if (leftOut.length === 0) return [];
  const byReason = new Map<string, LeftOut[]>();
  for (const item of leftOut) {
    const key = item.reason === 'other predicate' ? `${item.predicate}, which was not asked` : REASONS[item.reason];
    const known = byReason.get(key);
    if (known === undefined) byReason.set(key, [item]);
    else known.push(item);
  }
  const lines = ['', style.bold('Left out')];
  for (const [why, items] of [...byReason].sort((a, b) => b[1].length - a[1].length)) {
    lines.push(wrapProse(`${formatCount(items.length)}: ${why}${sumText(items)}`, width, '   '));
    const shown = all ? items : items.slice(0, MOST_REASON_EXAMPLES);
    for (const { name, figures, incidents, from, to } of shown) {
      const figure = figures.map(({ unit, range }) => intervalText(range, unit)).join('; ') || 'no figure';
      const when = from === null ? '' : `, ${from === to ? from : `${from} to ${to}`}`;
      lines.push(style.dim(`   ${shortenEnd(name, 48)} (${incidents[0]}${when}): ${figure}`));
    }
    if (items.length > shown.length)
      lines.push(style.dim(`   and ${formatCount(items.length - shown.length)} more: --all`));
  }
  return lines;
}

function sumText(items: readonly LeftOut[]): string {
  let sum = NOTHING;
  let count = 0;
  for (const { figures } of items) {
    const dollars = figures.find(({ unit }) => unit === 'USD');
    if (dollars === undefined) continue;
    sum = addRanges(sum, rangeOf(dollars.range));
    count += 1;
  }
  return count === 0 ? '' : `, together ${intervalText(intervalOf(sum), 'USD')}`;
}

const RELATION = {
  same: 'of this very period',
  inside: 'within it',
  straddles: 'reaching beyond it',
  undated: 'of no stated period',
} as const;

function publishedLines({ published, speakers }: Total, { style, width, all }: Look): string[] {
  if (published.length === 0) return [];
  const lines = ['', style.bold('What others state as a total (never added to the above)')];
  const shown = all ? published : published.slice(0, MOST_EVENTS);
  for (const { claims, relation, from, to, unit, range, speaker } of shown) {
    const scope = claims[0]!.subject.scope;
    const of = scope === undefined || scope.length === 0 ? '' : `, ${plainText(scope.join(', '))}`;
    const passed = claims.length === 1 ? '' : `, passed on by ${claims.length} sources`;
    const text = `${intervalText(range, unit)}: ${plainText(speaker)}, ${from === null ? '' : `${from} to ${to} `}(${RELATION[relation]}${of}${passed}) ${claims[0]!.id.slice(0, 12)}`;
    lines.push(wrapProse(text, width, '   '));
  }
  if (published.length > shown.length)
    lines.push(style.dim(`and ${formatCount(published.length - shown.length)} more: --all`));
  for (const { speaker, unit, sum, periods, from, to } of speakers)
    lines.push(
      wrapProse(
        `${plainText(speaker)}: its ${periods} totals within the period (${from} to ${to}) add up to ${style.bold(intervalText(sum, unit))}`,
        width,
        '   ',
      ),
    );
  return lines;
}
