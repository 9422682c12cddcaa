import { plainText } from '../../core/plainText.ts';
import type { ShareCheck, ShareCounted, ShareSide } from '../../register/checkShare.ts';
import type { Interval } from '../../register/claim.ts';
import { type Decimal, formatDecimal, parseDecimal } from '../../register/decimal.ts';
import { intervalText } from '../../register/intervalText.ts';
import { speakerName } from '../../register/publishedTotals.ts';
import type { LeftOutGroup } from '../../register/shareRows.ts';
import { speakerSays } from './figureText.ts';
import { sourceText } from './incidentText.ts';
import { layOut } from './layout.ts';
import { wrapProse } from './plainText.ts';
import { type Look, STANDS } from './publishedCheckText.ts';
import { formatCount } from './units.ts';

const VERDICTS: Readonly<Record<ShareCheck['verdict'], string>> = {
  supported: 'The rows support it.',
  'not contradicted': 'The rows do not contradict it: they may be incomplete, and cannot support a ceiling.',
  'within rounding': 'The rows support it as a rounded figure.',
  'rows say less': 'The rows that the register has contradict it: their share is smaller.',
  'rows say more': 'The rows that the register has contradict it: their share is larger.',
  'cannot say': 'The register cannot say',
  'no rows': 'The register has no rows to hold it against.',
  'cannot be checked': 'It cannot be checked',
};

/** So many events of a side are named. */
const MOST_NAMED = 8;

/** How a share that someone states compares with the register's rows. */
export function shareCheckText(check: ShareCheck, { style, width }: Look): string {
  const { claim, status, stated, asRounded, verdict, why, counted } = check;
  const { subject, period } = claim;
  const about = [subject.actor, subject.country, subject.scope?.join(', '), period?.as]
    .flatMap((text) => (text === undefined || text === '' ? [] : [plainText(text)]))
    .join('; ');
  const whole = claim.of === undefined ? '' : ` of ${plainText(claim.of.text)}`;
  const isRounded = asRounded.lo !== stated.lo || asRounded.hi !== (stated.hi ?? '1');
  const rounding = isRounded ? `; as a rounding it stands for ${percentText(asRounded)}` : '';
  const lines = [
    style.bold(`${speakerSays(speakerName(claim))}: ${plainText(claim.amount!.as)}${whole}`),
    ...(about === '' ? [] : [about]),
    wrapProse(style.dim(sourceText(claim)), width),
    ...(status === null || status === 'accepted' ? [] : [style.warn(STANDS[status])]),
    '',
    wrapProse(
      `${style.bold(`${VERDICTS[verdict]}${why === null ? '' : `: ${plainText(why)}.`}`)} Stated ${percentText(stated)}${rounding}.`,
      width,
    ),
  ];
  if (counted !== null) lines.push(...countedLines(check, counted, width));
  return `${lines.join('\n')}\n`;
}

function countedLines(check: ShareCheck, counted: ShareCounted, width: number): string[] {
  const { unit, part, rest, whole, share, until, partBy, readings, leftOut } = counted;
  const say = (text: string): string => wrapProse(text, width, '  ');
  const lines: string[] = [];
  if (until !== null)
    lines.push(`It names no period: held against rows up to ${plainText(until)}, when its source was published.`);
  if (share === null) return lines;
  const partText = partBy === 'stated' ? 'the part as stated, linked to no incident' : eventsText(part.events.length);
  lines.push(
    say(
      `The rows’ share: ${percentText(share)}. The part, ${intervalText(part.range, unit)} (${partText}), of the whole, ${intervalText(whole, unit)} (${eventsText((partBy === 'stated' ? 0 : part.events.length) + rest.events.length)}).`,
    ),
    ...neededLines(check, counted).map(say),
  );
  lines.push(
    ...sideLines('In the part', part, unit).map(say),
    ...sideLines('Beside it in the whole', rest, unit).map(say),
  );
  if (leftOut.length > 0) lines.push(say(`Left out of the whole: ${groupsText(leftOut, unit)}.`));
  if (counted.undecided.length > 0 && counted.possible !== null)
    lines.push(
      say(
        `Not placed by the register: ${groupsText(counted.undecided, unit)}. Counted in whatever way, the share is ${percentText(counted.possible)}.`,
      ),
    );
  if (readings.length > 0) {
    const header = ['counted otherwise', 'part', 'whole', 'share', ''];
    const rows = readings.map((reading) => [
      plainText(reading.what),
      intervalText(reading.part, unit),
      intervalText(reading.whole, unit),
      percentText(reading.share),
      reading.agrees ? 'agrees' : '',
    ]);
    lines.push('', layOut({ rows: [header, ...rows], align: ['left', 'left', 'left', 'left', 'left'] }));
  }
  return lines;
}

/** What the stated share would need, beside what the rows have, and what the source's own words imply. */
function neededLines(
  { implied, stated, verdict }: ShareCheck,
  { needed, lacking, part, whole, unit }: ShareCounted,
): string[] {
  const lines: string[] = [];
  if (needed.whole !== null)
    lines.push(
      `For ${percentText(stated)} the part of the rows would imply a total of ${intervalText(needed.whole, unit)}; the rows’ total is ${intervalText(whole, unit)}.`,
    );
  if (needed.part !== null)
    lines.push(
      `Of the rows’ total it would be ${intervalText(needed.part, unit)}; the rows’ part is ${intervalText(part.range, unit)}.`,
    );
  if (lacking !== null)
    lines.push(
      `Rows that the register lacks could make it so, ${lacking.in === 'part' ? 'of the part' : 'not of the part'}, of ${intervalText({ lo: lacking.amount, hi: null }, unit)}.`,
    );
  else if (verdict === 'rows say less' || verdict === 'rows say more')
    lines.push('No row that the register lacks could make it so, if those it has are right.');
  if (implied !== null)
    lines.push(
      `Its own figures imply a ${implied.of === 'whole' ? 'total' : 'part'} of ${intervalText(implied.range, implied.unit)} (computed by us).`,
    );
  return lines;
}

function sideLines(what: string, { events }: ShareSide, unit: string): string[] {
  if (events.length === 0) return [];
  const named = events
    .slice(0, MOST_NAMED)
    .map(({ name, range }) =>
      unit === 'attacks' ? plainText(name) : `${plainText(name)} ${intervalText(range, unit)}`,
    );
  const more = events.length - named.length;
  return [`${what}: ${named.join('; ')}${more > 0 ? `; and ${formatCount(more)} more` : ''}.`];
}

function groupsText(groups: readonly LeftOutGroup[], unit: string): string {
  return groups
    .map(({ reason, events, range }) => {
      const sum = range === null || unit === 'attacks' ? '' : ` (${intervalText(range, unit)})`;
      return `${formatCount(events)} ${reason.replace('the unit', plainText(unit))}${sum}`;
    })
    .join('; ');
}

function eventsText(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'event' : 'events'}`;
}

/** A share in per cent, to two places; ends that are nearer than that are one. */
function percentText({ lo, hi }: Interval): string {
  const [least, most] = [percent(lo ?? '0'), percent(hi ?? '1')];
  if (least === most) return `${least} %`;
  if (lo === null || lo === '0') return `up to ${most} %`;
  return hi === null || hi === '1' ? `at least ${least} %` : `${least} to ${most} %`;
}

function percent(decimal: string): string {
  const { units, scale } = parseDecimal(decimal);
  // Ten thousandths, rounded to the nearest.
  const divisor = 10n ** BigInt(scale);
  const rounded: Decimal = { units: (units * 20_000n + divisor) / (2n * divisor), scale: 2 };
  return formatDecimal(rounded);
}
