import { plainText } from '../../core/plainText.ts';
import type { Interval } from '../../register/claim.ts';
import { documentsOf } from '../../register/documentsOf.ts';
import type { EventList } from '../../register/eventList.ts';
import { decimalText, intervalText } from '../../register/intervalText.ts';
import { datesText, leftOutText } from '../../register/leftOutText.ts';
import { extentOf } from '../../register/publishedTotals.ts';
import type { Tally } from '../../register/tally.ts';
import type { EventFigures, LeftOut } from '../../register/totalAnswer.ts';
import { amountText } from './figureText.ts';
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
export function totalText(total: Tally, look: Look): string {
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
  lines.push(...leftOutLines(total.leftOut, look), ...waitingLines(total, look), ...publishedLines(total, look));
  return `${lines.join('\n')}\n`;
}

function questionText({ what, actor, from, to, scope, level, currency }: Tally['query']): string {
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
  return `${what}${scope === undefined ? '' : `, ${plainText(scope)}${who === '' && sure === '' && time === '' ? '' : ','}`}${who}${sure}${time}${currency === undefined ? '' : `, in ${plainText(currency)}`}`;
}

function countedLines(counted: EventList<EventFigures>, { style, all }: Look): string[] {
  if (counted.length === 0) return [];
  const shown = counted.largest(all ? counted.length : MOST_EVENTS).map((event) => counted.describe(event));
  const rows = shown.map((event) => [
    event.from === event.to ? (event.from ?? '–') : `${event.from} to ${event.to}`,
    shortenEnd(event.name, 40),
    figuresText(event),
    formatCount(event.claims),
    event.level === null ? '' : `${event.level}${event.isContested ? ', contested' : ''}`,
    event.incidents.length === 1 ? event.incidents[0]! : `${event.incidents[0]} and ${event.incidents.length - 1} more`,
  ]);
  const header = ['when', 'event', 'figure', 'claims', 'blame', 'incident'].map((cell) => style.dim(cell));
  const more = counted.length - shown.length;
  const table = layOut({ rows: [header, ...rows], align: ['left', 'left', 'left', 'right', 'left', 'left'] });
  return ['', style.bold('Counted'), table, ...(more > 0 ? [style.dim(`and ${formatCount(more)} more: --all`)] : [])];
}

function figuresText({ figures, rateDays, convertedFrom, countries }: EventFigures): string {
  if (countries !== undefined) return countries.map(plainText).join(', ') || 'country not said';
  const text = figures.map(({ unit, range }) => intervalText(range, unit)).join('; ');
  if (rateDays === null || convertedFrom === undefined) return text;
  const how = convertedFrom.map(({ unit, range, rates }) => `${intervalText(range, unit)} at ${ratesText(rates)}`);
  const days =
    rateDays.rated === rateDays.of
      ? ''
      : `; rates for ${formatCount(rateDays.rated)} of ${formatCount(rateDays.of)} days`;
  return `${text} (from ${how.join(', ')}${days})`;
}

function ratesText({ lo, hi }: Interval): string {
  return lo === hi ? decimalText(lo!) : `${decimalText(lo!)} to ${decimalText(hi!)}`;
}

function twiceLines(counted: EventList<EventFigures>, { style, width, all }: Look): string[] {
  const twice = counted.events.filter((event) => counted.incidentsOf(event) > 1);
  if (twice.length === 0) return [];
  const are = twice.length === 1 ? 'was' : 'were';
  const count = twice.length === 1 ? 'counts once' : 'count once each';
  const intro = `${formatCount(twice.length)} of them ${are} told more than once, under several incidents, and ${count}, from the least to the most that is said; spoor register merge makes them one (unmerge takes that back), spoor register distinct says that they are not:`;
  const shown = counted.largest(all ? twice.length : MOST_EVENTS, twice);
  const more = twice.length - shown.length;
  return [
    '',
    wrapProse(style.warn(intro), width),
    ...shown.map((event) => {
      const { incidents, dates } = counted.describe(event);
      return `  ${incidents.join(' = ')}${dates.length === 0 ? '' : `, dated ${datesText(dates)}`}`;
    }),
    ...(more > 0 ? [style.dim(`  and ${formatCount(more)} more: --all`)] : []),
  ];
}

/** Events whose sources differ this many times are likely wrong in one of them. */
const FAR_APART = 5;
/** Pairs and ids that are shown; the rest is in the JSON. */
const MOST_PAIRS = 20;

function doubtLines({ query, counted, lookAlikes, equalFigures, ifOne }: Tally, { style, width }: Look): string[] {
  const lines: string[] = [];
  const partly = counted.partlyRated().length;
  if (partly > 0) {
    const text = `${formatCount(partly)} of them ${partly === 1 ? 'was' : 'were'} converted with rates of only some of the days on which ${partly === 1 ? 'it' : 'they'} may have been: the rates of the others may lie outside the interval`;
    lines.push('', wrapProse(style.warn(text), width));
  }
  const nowhere =
    query.what === 'countries' ? [...counted].filter(({ countries }) => countries?.length === 0).length : 0;
  if (nowhere > 0) {
    const text = `Of ${formatCount(nowhere)} of them no country is said: the least is without them, the most as if each were in one more`;
    lines.push('', wrapProse(style.warn(text), width));
  }
  const apart = counted.apart(FAR_APART);
  if (apart.length > 0) {
    const ids = counted.largest(MOST_PAIRS, apart).map((event) => counted.describe(event).incidents[0]!);
    const text = `Sources differ by more than ${FAR_APART} times on ${ids.join(', ')}${moreText(apart.length)}: one of them may be wrong; see spoor incident`;
    lines.push('', wrapProse(style.warn(text), width));
  }
  if (lookAlikes.length > 0) {
    const text = `Counted apart, though name and time are alike, because the figures are far from each other or they may as well be one with others: perhaps one event (spoor register merge or distinct): ${pairsText(lookAlikes)}`;
    lines.push('', wrapProse(style.warn(text), width));
  }
  if (equalFigures.length > 0) {
    const text = `Counted apart under other names, though figure and month are the same; perhaps one event (spoor register merge): ${pairsText(equalFigures)}`;
    lines.push('', wrapProse(style.warn(text), width));
  }
  if (ifOne.length > 0) {
    const least = ifOne.map(({ unit, least: lo }) => intervalText({ lo, hi: lo }, unit)).join(', ');
    const text = `If all that these pairs hold together is one event each, the least is ${least}`;
    lines.push(wrapProse(style.warn(text), width));
  }
  return lines;
}

function pairsText(pairs: readonly (readonly [string, string])[]): string {
  const shown = pairs.slice(0, MOST_PAIRS).map((pair) => pair.join(' and '));
  return shown.join(', ') + moreText(pairs.length);
}

function moreText(count: number): string {
  return count > MOST_PAIRS ? ` and ${formatCount(count - MOST_PAIRS)} more, with --json` : '';
}

function leftOutLines(leftOut: EventList<LeftOut>, { style, width, all }: Look): string[] {
  if (leftOut.length === 0) return [];
  const lines = ['', style.bold('Left out')];
  for (const events of leftOut.groups()) {
    const shown = leftOut.largest(all ? events.length : MOST_REASON_EXAMPLES, events);
    const why = leftOutText(leftOut.describe(shown[0]!));
    lines.push(wrapProse(`${formatCount(events.length)}: ${why}${sumText(leftOut.dollars(events))}`, width, '   '));
    for (const { name, figures, incidents, from, to, dates, countries } of shown.map((event) =>
      leftOut.describe(event),
    )) {
      const figure =
        countries?.join(', ') || figures.map(({ unit, range }) => intervalText(range, unit)).join('; ') || 'no figure';
      const time = dates.length > 0 ? datesText(dates) : from === to ? from : `${from} to ${to}`;
      const others = dates.length > 0 ? ` = ${incidents.slice(1).join(' = ')}` : '';
      lines.push(
        style.dim(
          `   ${shortenEnd(name, 48)} (${incidents[0]}${others}${from === null ? '' : `, ${time}`}): ${figure}`,
        ),
      );
    }
    if (events.length > shown.length)
      lines.push(style.dim(`   and ${formatCount(events.length - shown.length)} more: --all`));
  }
  return lines;
}

/** Claims that nobody looked at and that are of no event are in no list. */
function waitingLines({ waiting, query: { what } }: Tally, { style, width }: Look): string[] {
  if (waiting === 0) return [];
  const [are, they] =
    waiting === 1 ? ['claim of no incident waits', 'it is'] : ['claims of no incident wait', 'they are'];
  const text = `${formatCount(waiting)} ${are} for spoor review and may belong here (${what}): ${they} in nothing above`;
  return ['', wrapProse(style.warn(text), width)];
}

function sumText(sum: Interval | null): string {
  return sum === null ? '' : `, together ${intervalText(sum, 'USD')}`;
}

const RELATION = {
  same: 'of this very period',
  inside: 'within it',
  straddles: 'reaching beyond it',
  undated: 'of no stated period',
} as const;

function publishedLines({ published, speakers, query }: Tally, { style, width, all }: Look): string[] {
  if (published.length === 0) return [];
  const lines = ['', style.bold('What others state as a total (never added to the above)')];
  const shown = all ? published : published.slice(0, MOST_EVENTS);
  for (const { claims, perhaps, relation, from, to, unit, range, speaker } of shown) {
    const of = extentOf(claims[0]!, query.actor)
      .map((word) => `, ${plainText(word)}`)
      .join('');
    const sources = documentsOf(claims);
    const passed = sources === 1 ? '' : `, passed on by ${formatCount(sources)} sources`;
    const asked =
      perhaps.length === 0 ? '' : `, perhaps the same as ${perhaps.map((id) => id.slice(0, 12)).join(', ')}`;
    const { published } = claims[0]!.source;
    const said = relation === 'undated' && published !== undefined ? `, said on ${plainText(published)}` : '';
    const { victim } = claims[0]!.subject;
    const alone =
      victim === undefined
        ? ''
        : `, of ${plainText(victim)} alone: linked to no incident, or to several at once, so it counts nowhere`;
    const time = from === null ? '' : `, ${from} to ${to}`;
    const text = `${amountText({ ...claims[0]!.amount!, unit, interval: range })}: ${plainText(speaker)}${time} (${RELATION[relation]}${said}${of}${passed}${asked}${alone}) ${claims[0]!.id.slice(0, 12)}`;
    lines.push(wrapProse(text, width, '   '));
  }
  if (published.length > shown.length)
    lines.push(style.dim(`and ${formatCount(published.length - shown.length)} more: --all`));
  for (const { speaker, of, unit, sum, periods, from, to } of speakers)
    lines.push(
      wrapProse(
        `${plainText(speaker)}: its ${periods} totals within the period (${from} to ${to}${of.map((word) => `, ${plainText(word)}`).join('')}) add up to ${style.bold(intervalText(sum, unit))}`,
        width,
        '   ',
      ),
    );
  return lines;
}
