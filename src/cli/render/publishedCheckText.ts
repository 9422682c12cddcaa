import { plainText } from '../../core/plainText.ts';
import type { Status } from '../../register/change.ts';
import type { Interval } from '../../register/claim.ts';
import type { PublishedCheck } from '../../register/comparePublished.ts';
import { decimalText, intervalText } from '../../register/intervalText.ts';
import { speakerName } from '../../register/publishedTotals.ts';
import { sayingText, speakerSays } from './figureText.ts';
import { sourceText } from './incidentText.ts';
import { layOut } from './layout.ts';
import { wrapProse } from './plainText.ts';
import { alikeLines } from './reviewText.ts';
import type { Style } from './style.ts';
import { formatCount } from './units.ts';

export interface Look {
  readonly style: Style;
  readonly width: number;
}

const VERDICTS: Readonly<Record<PublishedCheck['verdict'], string>> = {
  supported: 'The rows support it.',
  'not contradicted': 'The rows do not contradict it: they may be incomplete, and cannot support a ceiling.',
  between: 'Nobody else says so: others say less, and others more.',
  'within rounding': 'The rows support it as a rounded figure.',
  'rows say less': 'The rows do not support it: they come to less.',
  'rows say more': 'The rows do not support it: they come to more.',
  'cannot be checked':
    'It cannot be checked: it names no period, and the day of its source is not known; give it one with spoor review --correct.',
  'no rows': 'The register has no rows to hold it against.',
};

export const STANDS: Readonly<Record<Exclude<Status, 'accepted'>, string>> = {
  proposed: 'Nobody reviewed this claim yet.',
  rejected: 'This claim was rejected.',
  corrected: 'This claim was corrected: another has its place.',
};

/** How a figure that someone states compares with the register's rows. */
export function publishedCheckText(check: PublishedCheck, { style, width }: Look): string {
  const { claim, unit, stated, asRounded, until, readings, parts } = check;
  const { subject, period } = claim;
  const about = [subject.actor, subject.country, subject.victim, subject.scope?.join(', '), period?.as]
    .flatMap((text) => (text === undefined || text === '' ? [] : [plainText(text)]))
    .join('; ');
  const isRounded = asRounded.lo !== stated.lo || asRounded.hi !== stated.hi;
  const lines = [
    style.bold(`${speakerSays(speakerName(claim))} ${claim.predicate}: ${sayingText(claim)}`),
    ...(about === '' ? [] : [about]),
    wrapProse(style.dim(sourceText(claim)), width),
    ...(check.status === null || check.status === 'accepted' ? [] : [style.warn(STANDS[check.status])]),
    '',
    `${style.bold(verdictText(check))} Stated ${intervalText(stated, unit)}${isRounded ? `; as a rounding it stands for ${intervalText(asRounded, unit)}` : ''}.`,
    ...(until === null
      ? []
      : [`It names no period: held against rows up to ${plainText(until)}, when its source was published.`]),
  ];
  if (readings.length > 0) {
    const header = ['counted', 'events', 'rows', 'stated less rows', ''].map((cell) => style.dim(cell));
    const rows = readings.map(({ what, range, events, difference, agrees }) => [
      plainText(what),
      formatCount(events),
      intervalText(range, unit),
      differenceText(difference),
      agrees ? 'agrees' : '',
    ]);
    lines.push('', layOut({ rows: [header, ...rows], align: ['left', 'right', 'left', 'left', 'left'] }));
  }
  if (check.inOtherUnits > 0) {
    const [are, they] = check.inOtherUnits === 1 ? ['event is', 'it is'] : ['events are', 'they are'];
    const text = `${formatCount(check.inOtherUnits)} more ${are} told in other units only: ${they} in none of these figures (spoor total --currency ${plainText(unit)} --rates FILE converts).`;
    lines.push('', wrapProse(style.warn(text), width));
  }
  if (parts !== null)
    lines.push(
      '',
      `Its own ${formatCount(parts.count)} counts by country add up to ${intervalText(parts.sum, unit)}: ${differenceText(parts.difference)} of what it states is in none of them.`,
    );
  lines.push(...alikeLines(check.alike, width));
  return `${lines.join('\n')}\n`;
}

function verdictText({ verdict, inOtherUnits, unit, claim: { id, subject, amount } }: PublishedCheck): string {
  const isCeiling = amount?.modality === 'up-to' || amount?.modality === 'less-than';
  if (verdict === 'not contradicted' && !isCeiling)
    return 'The rows do not contradict it, and do not support it: it fits only because they give a bound and no more.';
  if (verdict === 'no rows' && inOtherUnits > 0) return `The register has rows of it, but none in ${plainText(unit)}.`;
  if (verdict !== 'cannot be checked' || subject.victim === undefined) return VERDICTS[verdict];
  return `It cannot be checked: it tells of ${plainText(subject.victim)} alone and is linked to no incident; spoor review --accept ${id.slice(0, 12)} --incident ID links it.`;
}

function differenceText({ lo, hi }: Interval): string {
  if (lo !== null && lo === hi) return decimalText(lo);
  return `${lo === null ? 'any' : decimalText(lo)} to ${hi === null ? 'any' : decimalText(hi)}`;
}
