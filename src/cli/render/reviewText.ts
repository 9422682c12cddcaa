import { plainText } from '../../core/plainText.ts';
import { speakerName } from '../../register/publishedTotals.ts';
import type { RegisteredClaim } from '../../register/register.ts';
import { sayingText, speakerSays } from './figureText.ts';
import { sourceText } from './incidentText.ts';
import { wrapProse } from './plainText.ts';
import type { Style } from './style.ts';
import { formatCount } from './units.ts';

interface Look {
  readonly style: Style;
  readonly width: number;
}

interface Waiting extends RegisteredClaim {
  /** Incidents that it may be about. */
  readonly suggested: readonly string[];
  /** Accepted claims of the same speaker and figure: the same statement, or perhaps. */
  readonly alike: { readonly one: readonly string[]; readonly perhaps: readonly string[] };
}

/** All claims that wait. */
export function reviewListText(waiting: readonly Waiting[], look: Look): string {
  if (waiting.length === 0) return 'No claim waits for a review.\n';
  const items = waiting.map((item, i) => reviewItemText(item, `${i + 1} of ${waiting.length}`, look));
  return `${items.join('')}\n${formatCount(waiting.length)} wait.\n`;
}

/** A claim that waits, with all that a reviewer needs to decide. */
export function reviewItemText(
  { claim, flags, incidents, suggested, alike }: Waiting,
  place: string,
  { style, width }: Look,
): string {
  const { subject, period, attribution, confidence } = claim;
  const about: (readonly [string, string | undefined])[] = [
    ['about', [subject.victim, subject.actor, subject.country, subject.scope?.join(', ')].filter(Boolean).join('; ')],
    [
      'when',
      period === undefined
        ? undefined
        : `${period.as} (${period.from === period.to ? period.from : `${period.from} to ${period.to}`})`,
    ],
    [
      'blames',
      attribution === undefined
        ? undefined
        : attribution === 'nobody'
          ? 'nobody'
          : `${attribution.actor}, ${attribution.confidence}`,
    ],
    ['said as', confidence === 'stated' ? undefined : confidence],
    ['linked to', incidents.join(', ')],
    [
      'perhaps',
      suggested
        .filter((id) => !incidents.includes(id))
        .slice(0, 5)
        .join(', '),
    ],
  ];
  const lines = [
    '',
    `${style.bold(claim.id.slice(0, 12))} ${style.dim(place)}`,
    `${speakerSays(speakerName(claim))} ${style.bold(claim.predicate)}: ${sayingText(claim)}`,
  ];
  for (const [name, text] of about)
    if (text !== undefined && text !== '') lines.push(`  ${style.dim(name)} ${plainText(text)}`);
  lines.push(wrapProse(`  ${sourceText(claim)}`, width, '  '));
  for (const flag of [
    ...flags.filter((flag) => flag !== claim.ambiguous),
    ...(claim.ambiguous === undefined ? [] : [`ambiguous: ${claim.ambiguous}`]),
  ])
    lines.push(wrapProse(`  ${style.warn(plainText(flag))}`, width, '  '));
  lines.push(...alikeLines(alike, width).map((line) => style.warn(line)));
  return `${lines.join('\n')}\n`;
}

/** What else is the same statement, and what a person must tell. */
export function alikeLines({ one, perhaps }: Waiting['alike'], width: number): string[] {
  const lines: string[] = [];
  const short = (ids: readonly string[]): string => ids.map((id) => id.slice(0, 12)).join(', ');
  if (one.length > 0) lines.push(wrapProse(`  the same statement as ${short(one)}: counted as one`, width, '  '));
  if (perhaps.length > 0) {
    const text = `  perhaps the same statement as ${short(perhaps)}: one speaker and figure, of other words; if it is, spoor review --correct CLAIM --set restates=${perhaps[0]!.slice(0, 12)}`;
    lines.push(wrapProse(text, width, '  '));
  }
  return lines;
}
