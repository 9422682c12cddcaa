import { isConflictIn } from '../label/store/storedOwners.ts';
import type { SetTag } from '../label/store/tagStore.ts';
import type { Who } from '../label/store/whoIs.ts';
import { provenanceOf, type Tag, type TagProvenance } from '../label/tags.ts';
import { tagsOfEnds } from '../trace/decidedBy.ts';
import type { OpenResult } from './run/resultCache.ts';
import type { ResultMeta } from './run/resultFiles.ts';
import type { About } from './schema/about.ts';

type TagLine = About['tags'][number];
type Said = Pick<Tag, 'entity' | 'category' | 'actor'> & Omit<TagProvenance, 'also'> & { readonly date?: string };

/** What is said of an address, and which of it speaks. */
export interface SaidOf {
  readonly all: readonly Said[];
  readonly shown: Said | null | undefined;
  /** Whether the trace found tags that contradict the one that named its ends. */
  readonly isContradicted: boolean;
}

/** What of a case that was traced knows tags. */
interface Known {
  readonly meta: Pick<ResultMeta, 'endTags'>;
  readonly result: Pick<OpenResult, 'tags'>;
}

/**
 * What is said of an address: by the tags that the case was traced with, those of its files first, then what else the ledger's tags say.
 * The one that named an end there speaks, its cluster's too; of an address without an end the ledger's, else the first.
 */
export function tagsSaid(
  { meta, result }: Known,
  who: Pick<Who, 'tags' | 'shown'> | null,
  chain: string | null,
  address: string | null,
): SaidOf {
  if (chain === null || address === null) return { all: [], shown: null, isContradicted: false };
  const traced: Said[] = result.tags
    .all(chain, address)
    .toSorted((a, b) => Number(b.chain === chain) - Number(a.chain === chain))
    .map((tag) => ({ entity: tag.entity, category: tag.category, actor: tag.actor ?? '', ...provenanceOf(tag) }));
  const stored: readonly SetTag[] = who?.tags ?? [];
  const keys = new Set(stored.map(keyOf));
  const all: Said[] = [...traced.filter((tag) => !keys.has(keyOf(tag))), ...stored];
  const named = tagsOfEnds(meta.endTags)({ chain, address });
  const end: Said | null = named === undefined ? null : { ...named, entity: named.entity ?? '' };
  if (end?.cluster !== undefined) all.unshift(end);
  const spoken = end === null ? undefined : all.find((tag) => keyOf(tag) === keyOf(end));
  const shown = spoken ?? (stored.length > 0 ? who!.shown : all[0]);
  return { all, shown, isContradicted: named?.conflicts !== undefined };
}

/** Those as the panel lists them. */
export function tagLines({ all, shown }: SaidOf): TagLine[] {
  return all.map((tag) => tagLine(tag, tag === shown));
}

/** Whether any two of those contradict each other, by what the tags of the case's ledger say owners are called. */
export function areContradicted({ all, isContradicted }: SaidOf, ledgerFolder: string): boolean {
  if (isContradicted || all.length < 2) return isContradicted;
  const tags = all.map(({ entity, category, actor = '' }) => ({ entity, category, actor }));
  return isConflictIn(ledgerFolder, tags);
}

const keyOf = ({ set, entity, category, source, uri }: Said): string =>
  JSON.stringify([set, entity, category, source, uri]);

/** A tag as the panel lists it. */
export function tagLine(tag: Said, isShown: boolean): TagLine {
  const { entity, category, set, line, source, uri, confidence, date = '', cluster, taggedAddress } = tag;
  const place = line === undefined ? set : `${set}, line ${line}`;
  const orNull = (text: string): string | null => (text === '' ? null : text);
  return {
    entity,
    category,
    source: cluster === undefined ? source : `${source} (of ${taggedAddress}, by their cluster of ${cluster})`,
    set: orNull(place),
    confidence: orNull(confidence),
    date: orNull(date),
    uri: orNull(uri),
    isShown,
  };
}
