import { countOf } from '../../core/countOf.ts';
import { plainText } from '../../core/plainText.ts';
import { clustersAgeLines } from '../../label/cluster/clustersAge.ts';
import { CONFIDENCE } from '../../label/confidence.ts';
import { categoryOf } from '../../label/import/importedTag.ts';
import { sortTags } from '../../label/store/chooseTag.ts';
import type { SetTag, TagChange, TagSet } from '../../label/store/tagStore.ts';
import type { Who, WhoOnChain } from '../../label/store/whoIs.ts';
import { changeLines } from './changeText.ts';
import { accountLeadLines, depositLines } from './depositText.ts';
import { layOut } from './layout.ts';
import type { Style } from './style.ts';
import { formatCount } from './units.ts';

interface Look {
  readonly style: Style;
}

/** What an import of tags changed, a line a set that changed, and the sum. */
export function changesText(changes: readonly TagChange[], unread: number, { style }: Look): string {
  const header = ['set', 'added', 'changed', 'gone', 'as before'];
  const cells = ({ set, added, changed, gone, unchanged, ofActors }: TagChange): string[] => [
    `${plainText(set)}${ofActors ? ' (actors)' : ''}`,
    ...[added, changed, gone, unchanged].map(formatCount),
  ];
  const moved = changes.filter((change) => change.added + change.changed + change.gone > 0);
  const tagSets = changes.filter(({ ofActors }) => !ofActors);
  const sum = (of: (change: TagChange) => number): number => tagSets.reduce((total, change) => total + of(change), 0);
  const total: TagChange = {
    set: countOf(tagSets.length, 'set of tags', 'sets of tags'),
    added: sum((change) => change.added),
    changed: sum((change) => change.changed),
    gone: sum((change) => change.gone),
    unchanged: sum((change) => change.unchanged),
  };
  const rows = [header.map((cell) => style.dim(cell)), ...moved.map(cells), cells(total)];
  const table = layOut({ rows, align: ['left', 'right', 'right', 'right', 'right'], ruledAbove: [rows.length - 1] });
  return `${table}\n${unread === 0 ? '' : `${countOf(unread, 'address could not be read and was', 'addresses could not be read and were')} not imported.\n`}`;
}

/** The sets of tags that a ledger has. */
export function setsText(sets: readonly TagSet[], { style }: Look): string {
  if (sets.length === 0) return 'No tags yet: spoor tags import FILES --ledger DIR\n';
  const rows = sets.map(({ name, tags, actors, origin }) => [
    plainText(name),
    actors > 0 ? countOf(actors, 'actor') : formatCount(tags),
    plainText(origin),
  ]);
  const header = ['set', 'tags', 'from'].map((cell) => style.dim(cell));
  return `${layOut({ rows: [header, ...rows], align: ['left', 'right', 'left'] })}\n`;
}

const CONTRADICTED =
  'Its tags contradict each other. Shown is the one of the highest confidence; of equal confidence one that names somebody, the latest, then the first by name and set.';

/** Everything known of an address. */
export function whoText(who: Who, look: Look): string {
  const { style } = look;
  const lines = [style.bold(plainText(who.address))];
  lines.push(shownText(who, style));
  if (who.tags.length > 0) {
    if (who.isConflict) lines.push(style.warn(CONTRADICTED));
    lines.push('', tagTable(sortTags(who.tags), style));
  }
  for (const known of who.chains) lines.push('', ...chainLines(known, who.address, style));
  if (who.chains.length === 0) lines.push('', 'The ledger does not know it.');
  return `${lines.join('\n')}\n`;
}

/** Who it is said to be, on which chain where that is not said of all. */
function shownText({ shown, shownOn, asked, tags }: Who, style: Style): string {
  if (shown === null && tags.length === 0) return 'No tag speaks for it.';
  if (shown === null)
    return asked === null
      ? 'No tag speaks for it: nobody has a key of it.'
      : `No tag speaks for it on ${plainText(asked)}: what is said is of a contract on another chain, or of an address without a key.`;
  const only = shownOn === null ? '' : ` on ${plainText(shownOn)}, where alone that is said`;
  return `is said to be ${style.bold(plainText(shown.entity || 'somebody unnamed'))} (${kindText(shown)})${only}`;
}

function chainLines(known: WhoOnChain, address: string, style: Style): string[] {
  const { chain, events, activity, deposit, leads } = known;
  const called = known.address === undefined ? '' : ` as ${plainText(known.address)}`;
  const lines = [`${style.bold(plainText(chain))}${called}: ${countOf(events, 'event')}`];
  if (activity !== null) {
    const why = `more events (${formatCount(activity.events)}) than the limit of ${formatCount(activity.limit)}, as services have`;
    lines.push(`${style.bold('activity')}: no tag, but ${why}; what it does was not looked at`);
  }
  lines.push(...clusterLines(known, style));
  if (deposit !== null) lines.push(...depositLines(deposit, style));
  if (leads !== undefined)
    lines.push('', ...('change' in leads ? changeLines(leads, style) : accountLeadLines(leads, address, style)));
  return lines;
}

function clusterLines({ cluster, ...age }: WhoOnChain, style: Style): string[] {
  const lines = clustersAgeLines(age).map(style.warn);
  if (cluster === null) return lines;
  const { id, size, mergedBy, taggedAddresses, tagsInAll, tags, isConflict } = cluster;
  if (size === 1) return [...lines, 'in a cluster of its own'];
  const tagged = taggedAddresses === 0 ? 'none of them tagged' : `${formatCount(taggedAddresses)} of them tagged`;
  lines.push(`in the cluster of ${plainText(id)}: ${countOf(size, 'address')}, ${tagged}`);
  if (mergedBy !== undefined)
    lines.push(style.warn(`It is joined by change, too (${mergedBy.join(', ')}): its tags may be of other people.`));
  if (isConflict) lines.push(style.warn('The tags of the cluster contradict each other.'));
  if (tags.length === 0) return lines;
  const isCut = tags.length < tagsInAll;
  if (isCut) lines.push('', claimTable(cluster, style));
  lines.push('', tagTable(tags, style, true));
  if (isCut) lines.push(style.dim(`${countOf(tagsInAll - tags.length, 'more tag')}; all are counted above`));
  return lines;
}

/** What the tags of a cluster say, where there are too many to show each. */
function claimTable({ claims, claimsInAll }: NonNullable<WhoOnChain['cluster']>, style: Style): string {
  const header = ['its tags say', 'category', 'addresses'].map((cell) => style.dim(cell));
  const rows = claims.map(({ entity, category, addresses }) => [
    plainText(entity),
    plainText(category),
    formatCount(addresses),
  ]);
  const table = layOut({ rows: [header, ...rows], align: ['left', 'left', 'right'] });
  return claims.length < claimsInAll
    ? `${table}\n${countOf(claimsInAll - claims.length, 'other thing')} said, each of no more addresses`
    : table;
}

/** What it is, and what it is accused of where that is something else. */
function kindText({ category, abuse }: SetTag): string {
  return plainText(abuse === '' || categoryOf([abuse]) === category ? category : `${category}, ${abuse}`);
}

const TAG_COLUMNS = ['category', 'chain', 'confidence', 'date', 'for', 'set', 'source'];

/**
 * Tags a line each, with their addresses where these are several; `called` has what the source calls the holder, where any calls him
 * otherwise than his actor is called.
 */
function tagTable(tags: readonly SetTag[], style: Style, hasAddress = areOfSeveral(tags)): string {
  const calledOtherwise = tags.map(({ label, entity }) => label.toLowerCase() !== entity.toLowerCase());
  const isRenamed = calledOtherwise.includes(true);
  const columns = [...(hasAddress ? ['address'] : []), 'entity', ...(isRenamed ? ['called'] : []), ...TAG_COLUMNS];
  const header = columns.map((cell) => style.dim(cell));
  const rows = tags.map((tag, k) => [
    ...(hasAddress ? [plainText(tag.address)] : []),
    plainText(tag.entity),
    ...(isRenamed ? [calledOtherwise[k] ? plainText(tag.label) : ''] : []),
    kindText(tag),
    tag.chain === '' ? 'any' : plainText(tag.chain),
    tag.confidence === '' ? '–' : `${plainText(tag.confidence)} ${CONFIDENCE[tag.confidence] ?? '?'}`,
    plainText(tag.date),
    tag.speaksFor,
    plainText(tag.set),
    plainText(tag.uri === '' ? tag.source : tag.uri),
  ]);
  return layOut({ rows: [header, ...rows], align: header.map(() => 'left' as const) });
}

const areOfSeveral = (tags: readonly SetTag[]): boolean => new Set(tags.map(({ address }) => address)).size > 1;
