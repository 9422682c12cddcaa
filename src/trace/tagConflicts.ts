import type { ClusterSpeakers } from '../label/store/clusterSpeakers.ts';
import { dissenters, type OwnerOf, ownersAmong } from '../label/store/sameOwner.ts';
import { provenanceOf, type Tag } from '../label/tags.ts';
import type { ConflictingTag, EndTag, Warning } from './report.ts';
import type { TraceRequest } from './request.ts';
import { addressOn, type Stops } from './stops.ts';

/** Addresses that a warning names; how many more there are is said. */
const MOST_NAMED = 3;

/** Adds to the tags that name ends those of the same addresses that contradict them, in the order given. */
export function withConflicts(
  rows: readonly EndTag[],
  stops: Stops,
  { tags = [], lookup }: Pick<TraceRequest, 'tags' | 'lookup'>,
): readonly EndTag[] {
  const tagsByRow = tagsOfRows(rows, tags);
  let owners: OwnerOf | undefined;
  return rows.map((row, k) => {
    const all = tagsByRow.get(k) ?? [];
    const spoken = stops.tagOf(row.chain, row.address);
    // Of an address without a tag its cluster's speaks, of which several owners make none.
    if (all.length < 2 || spoken === undefined || row.cluster !== undefined) return row;
    owners ??= ownersAmong(tags.map(ownerTag), lookup);
    const ownerOf = owners;
    const others = dissenters(
      ownerTag(spoken),
      all.map((tag) => ({ ...ownerTag(tag), tag })),
      ownerOf,
    );
    const conflicts = new Map(others.map(({ tag }) => [JSON.stringify(conflictOf(tag)), conflictOf(tag)]));
    return conflicts.size === 0 ? row : { ...row, conflicts: [...conflicts.values()] };
  });
}

/** All tags of the addresses of rows, by the row's place. */
function tagsOfRows(rows: readonly EndTag[], tags: readonly Tag[]): Map<number, Tag[]> {
  const placesByChain = new Map<string, Map<string, number>>();
  for (const [k, { chain, address }] of rows.entries()) {
    const places = placesByChain.get(chain) ?? new Map<string, number>();
    placesByChain.set(chain, places.set(address, k));
  }
  const found = new Map<number, Tag[]>();
  for (const tag of tags) {
    for (const chain of tag.chain === '' ? placesByChain.keys() : [tag.chain]) {
      const places = placesByChain.get(chain);
      const place = places?.get(tag.address) ?? places?.get(addressOn(chain, tag));
      if (place === undefined) continue;
      const known = found.get(place);
      if (known === undefined) found.set(place, [tag]);
      else known.push(tag);
    }
  }
  return found;
}

const ownerTag = ({ entity, category, actor = '' }: Tag): { entity: string; category: string; actor: string } => {
  return { entity, category, actor };
};

function conflictOf(tag: Tag): ConflictingTag {
  const { set, line, source, uri, confidence } = provenanceOf(tag);
  const place = line === undefined ? {} : { line };
  return { entity: tag.entity || null, category: tag.category, set, ...place, source, uri, confidence };
}

/** One warning of all addresses of ends whose tags contradict each other; none where there are none. */
export function warnTagConflicts(tags: readonly EndTag[]): Warning[] {
  const against = tags.filter(({ conflicts }) => conflicts !== undefined);
  if (against.length === 0) return [];
  const named = against.slice(0, MOST_NAMED).map(({ address, entity, category, conflicts }) => {
    const names = [{ entity, category }, ...conflicts!].map((one) => `${one.entity ?? 'somebody'} (${one.category})`);
    return `${address}: ${[...new Set(names)].join(', ')}`;
  });
  const left = against.length - named.length;
  const detail = named.join('; ') + (left > 0 ? ` and ${left} more` : '');
  return [{ code: 'TAGS_CONFLICT', chain: '', asset: '', address: '', amount: `${against.length}`, detail }];
}

/** Warnings, by chain, of clusters for which no tag speaks, because theirs name several owners, and of clusters made with other tags. */
export function warnOfClusters(
  speakers: readonly Pick<ClusterSpeakers, 'chain' | 'contradicted' | 'contradictions' | 'tagsChanged'>[],
): Warning[] {
  return speakers.flatMap(({ chain, contradicted, contradictions, tagsChanged }) => {
    const warnings: Warning[] = [];
    const of = { chain, asset: '', address: '' };
    if (contradicted > 0) {
      const left = contradicted - contradictions.length;
      const detail = contradictions.join('; ') + (left > 0 ? ` and ${left} more` : '');
      warnings.push({ code: 'CLUSTER_TAGS_CONFLICT', ...of, amount: `${contradicted}`, detail });
    }
    if (tagsChanged) warnings.push({ code: 'CLUSTER_TAGS_CHANGED', ...of, amount: '0', detail: chain });
    return warnings;
  });
}

/** Who else an end's address is said to be, in a line: `Beta (exchange): set, https://...`. */
export function conflictText({ entity, category, set, source, uri }: ConflictingTag): string {
  const from = [set, uri || source].filter((part) => part !== '').join(', ');
  return `${entity ?? 'somebody unnamed'} (${category})${from === '' ? '' : `: ${from}`}`;
}
