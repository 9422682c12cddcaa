import type { ClusterSpeakers } from '../label/store/clusterSpeakers.ts';
import { dissenters, type OwnerOf, type OwnerTag, ownersAmong } from '../label/store/sameOwner.ts';
import { provenanceOf, type Tag } from '../label/tags.ts';
import type { Ledger } from '../ledger/port.ts';
import type { ConflictingTag, EndTag, Warning } from './report.ts';
import type { TraceRequest } from './request.ts';
import { addressOn, type Stops } from './stops.ts';

/** Addresses that a warning names; how many more there are is said. */
const MOST_NAMED = 3;

/**
 * Adds to the tags that name ends those that contradict them: of the same addresses, in the order given, and that which speaks for the
 * address's cluster.
 */
export async function withConflicts(
  ledger: Ledger,
  rows: readonly EndTag[],
  stops: Stops,
  { tags = [], lookup, clusterTags }: Pick<TraceRequest, 'tags' | 'lookup' | 'clusterTags'>,
): Promise<readonly EndTag[]> {
  const tagsByRow = tagsOfRows(rows, tags);
  for (const [k, tag] of await clusterTagsOfRows(ledger, rows, clusterTags)) tagsByRow.get(k)?.push(tag);
  let owners: OwnerOf | undefined;
  return rows.map((row, k) => {
    const all = tagsByRow.get(k) ?? [];
    const spoken = stops.tagOf(row.chain, row.address);
    // Of an address without a tag its cluster's speaks, of which several owners make none.
    if (spoken === undefined || row.cluster !== undefined) return row;
    if (all.length < 2 && spoken.labelOwner === undefined) return row;
    owners ??= ownersAmong(tags.map(ownerTag), lookup);
    const ownerOf = owners;
    const others = dissenters(
      ownerTag(spoken),
      all.map((tag) => ({ ...ownerTag(tag), tag })),
      ownerOf,
    );
    const speaker = ownerOf(ownerTag(spoken));
    const said = others.map(({ tag }) => conflictOf(tag, ownerOf(ownerTag(tag)) === speaker));
    const conflicts = new Map(said.map((one) => [JSON.stringify(one), one]));
    return conflicts.size === 0 ? row : { ...row, conflicts: [...conflicts.values()] };
  });
}

/** The tags that speak for the clusters of addresses which have tags of their own, by the row's place. */
async function clusterTagsOfRows(
  ledger: Ledger,
  rows: readonly EndTag[],
  clusterTags: TraceRequest['clusterTags'] = new Map(),
): Promise<(readonly [place: number, tag: Tag])[]> {
  const own = rows.flatMap((row, place) =>
    row.cluster === undefined && clusterTags.has(row.chain) ? [{ ...row, place }] : [],
  );
  const ids = own.length === 0 ? [] : await ledger.addressIds(own.map(({ address }) => address));
  return own.flatMap(({ chain, place }, k) => {
    const tag = ids[k]! > 0 ? clusterTags.get(chain)!(ids[k]!) : undefined;
    return tag === undefined ? [] : [[place, tag] as const];
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

const ownerTag = ({ entity, category, actor = '', labelOwner }: Tag): OwnerTag => {
  return { entity, category, actor, ...(labelOwner === undefined ? {} : { labelOwner }) };
};

/** @param isByLabel whether it is the label that contradicts: the actor that the tag refers to is the one that speaks */
function conflictOf(tag: Tag, isByLabel: boolean): ConflictingTag {
  const { set, line, source, uri, confidence, label, cluster, taggedAddress } = provenanceOf(tag);
  const place = line === undefined ? {} : { line };
  const by = cluster === undefined || taggedAddress === undefined ? {} : { cluster, taggedAddress };
  const entity = (isByLabel && tag.labelOwner !== undefined ? label : undefined) ?? tag.entity;
  return { entity: entity || null, category: tag.category, set, ...place, source, uri, confidence, ...by };
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
export function conflictText({ entity, category, set, source, uri, cluster }: ConflictingTag): string {
  const from = [set, uri || source].filter((part) => part !== '').join(', ');
  const whose = cluster === undefined ? '' : `, of its cluster (${cluster})`;
  return `${entity ?? 'somebody unnamed'} (${category})${whose}${from === '' ? '' : `: ${from}`}`;
}
