import { plainText } from '../../core/plainText.ts';
import type { Claim } from '../../register/claim.ts';
import type { IncidentDescription } from '../../register/describeIncident.ts';
import { documentsOf } from '../../register/documentsOf.ts';
import type { Incident } from '../../register/incident.ts';
import { intervalText } from '../../register/intervalText.ts';
import { sayingText, speakerSays } from './figureText.ts';
import { layOut } from './layout.ts';
import { wrapProse } from './plainText.ts';
import type { Style } from './style.ts';
import { formatCount } from './units.ts';

interface Look {
  readonly style: Style;
  readonly width: number;
}

/** All incidents, a line each. */
export function incidentListText(incidents: readonly Incident[], { style }: Look): string {
  if (incidents.length === 0) return 'No incidents yet: spoor import-incidents FILES --register DIR\n';
  const rows = incidents.map(({ id, name, when, victim, scope }) => [
    id,
    plainText(when?.as ?? '–'),
    plainText(victim?.name ?? name),
    plainText((scope ?? []).join(', ')),
  ]);
  const header = ['id', 'when', 'victim', 'kind'].map((cell) => style.dim(cell));
  return `${layOut({ rows: [header, ...rows], align: ['left', 'left', 'left', 'left'] })}\n`;
}

/** An incident with all that is said of it. */
export function incidentText(described: IncidentDescription, look: Look): string {
  const { incident, otherIds, statements, comparisons, blamed } = described;
  const { style } = look;
  const facts: (readonly [string, string | undefined])[] = [
    ['when', incident.when?.as],
    ['victim', [incident.victim?.name, incident.victim?.country].filter(Boolean).join(', ')],
    ['kind', incident.scope?.join(', ')],
    ['method', incident.method],
    ['chains', incident.chains?.join(', ')],
    ['thefts', incident.thefts?.join(', ')],
    ['traces', incident.traces?.join(', ')],
    ['other ids', otherIds.join(', ')],
  ];
  const lines = [style.bold(`${plainText(incident.name)} (${incident.id})`)];
  for (const [name, text] of facts)
    if (text !== undefined && text !== '') lines.push(`${style.dim(name.padEnd(9))} ${plainText(text)}`);
  for (const { predicate, unit, range, statements: count, agree, least, most } of comparisons) {
    const sources = count === 1 ? 'one statement' : `${formatCount(count)} statements`;
    const spread = agree ? '' : style.warn(`; they disagree: ${plainText(least)} says least, ${plainText(most)} most`);
    lines.push(`${style.bold(predicate.padEnd(9))} ${intervalText(range, unit)} (${sources}${spread})`);
  }
  lines.push(...blameLines(blamed, style), '');
  for (const { speaker, claims } of statements) lines.push(...statementLines(speaker, claims, look));
  return `${lines.join('\n')}\n`;
}

function blameLines(blamed: IncidentDescription['blamed'], style: Style): string[] {
  if (blamed.length === 0) return [`${style.bold('blamed   ')} nobody, by what the register holds`];
  return blamed.map(({ actor, confidence, speaker }) => {
    const says = actor === 'nobody' ? 'says that it is not attributed' : `by ${plainText(speaker)}`;
    const who =
      actor === 'nobody' ? `nobody: ${plainText(speaker)} ${says}` : `${plainText(actor)}: ${confidence} ${says}`;
    return `${style.bold('blamed   ')} ${who}`;
  });
}

function statementLines(
  speaker: string,
  claims: IncidentDescription['statements'][number]['claims'],
  { style, width }: Look,
): string[] {
  const { claim, status, flags, why, replacedBy } = claims[0]!;
  const sources = documentsOf(claims.map((one) => one.claim));
  const passed = sources === 1 ? '' : `, passed on by ${formatCount(sources)} sources`;
  const state = status === 'accepted' ? '' : style.warn(` [${status}${why === null ? '' : `: ${plainText(why)}`}]`);
  const head = `${style.bold(speakerSays(speaker))} ${claim.predicate}: ${sayingText(claim)}${passed}${state}`;
  const lines = [head];
  for (const { claim: one } of claims)
    lines.push(wrapProse(`  ${style.dim(one.id.slice(0, 12))} ${sourceText(one)}`, width, '    '));
  for (const flag of [...flags, ...(claim.ambiguous === undefined ? [] : [`ambiguous: ${claim.ambiguous}`])])
    lines.push(`  ${style.warn(plainText(flag))}`);
  if (replacedBy !== null) lines.push(`  corrected by ${replacedBy.slice(0, 12)}`);
  return lines;
}

/** Where a claim stands: a quotation from a kept document, or a citation of one that is not held. */
export function sourceText({ source, relays }: Claim): string {
  const through =
    relays.length === 0
      ? ''
      : ` (through ${relays.map(({ name, how }) => plainText(how === undefined ? name : `${name}, ${how}`)).join('; ')})`;
  if (source.held) {
    const place = plainText(source.title ?? source.outlet ?? `document ${source.sha256.slice(0, 12)}`);
    return `“${oneLine(source.quotation.slice(0, 200))}${source.quotation.length > 200 ? '…' : ''}” ${place}${through}`;
  }
  const { citation, url, published } = source;
  return `${plainText([citation, published, url].filter(Boolean).join(', '))}; not held${through}`;
}

/** A text of several lines as one. */
function oneLine(text: string): string {
  return plainText(text.replace(/\s+/g, ' ').trim());
}
