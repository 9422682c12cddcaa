import { basename } from 'node:path';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { SpoorError } from '../../core/errors.ts';
import { showFound } from '../../core/showFound.ts';
import { CONFIDENCE } from '../confidence.ts';
import { BOUNDS, boundedJson } from './boundedJson.ts';
import { type Claim, categoryOf, type ImportedTags, TagCollector } from './importedTag.ts';
import type { Actor } from './readActorPack.ts';
import { type FlatList, readFlatList } from './readFlatList.ts';

/** A mapping of YAML, every scalar as it is written: an address is never a number, a date never a date. */
type Fields = Readonly<Record<string, unknown>>;

/** Fields of a pack, or of one of its tags, that say what its tags are. */
const TAG_FIELDS = new Set([
  'address',
  'label',
  'source',
  'currency',
  'network',
  'confidence',
  'category',
  'abuse',
  'concepts',
  'actor',
  'lastmod',
  'is_cluster_definer',
  'context',
  'tags',
]);

/**
 * Reads a TagPack of GraphSense: YAML, where a tag inherits what the pack says and it does not.
 * @param file its name, for what is said of it
 * @param actors of an ActorPack, to name those that tags refer to
 * @throws BAD_TAG naming file, tag and field
 */
export function readTagPack(text: string, file: string, actors: ReadonlyMap<string, Actor> = new Map()): ImportedTags {
  const collector = new TagCollector(file);
  // Most tags of a pack say the same of other addresses: it is read once.
  const claims = new Map<unknown, PackClaim>();
  const add = (i: number, pack: Fields, given: unknown, own: Fields, saying: unknown): void => {
    const address = textOf(given, () => badField(file, `tag ${i + 1}`, 'address', given, 'text'));
    if (address === '') throw badField(file, `tag ${i + 1}`, 'address', address, 'an address');
    let claim = claims.get(saying);
    if (claim === undefined) {
      const bad: BadField = (field, found, expected) => badField(file, `tag ${i + 1}`, field, found, expected);
      claim = readClaim({ ...pack, ...own }, file, actors, bad);
      claims.set(saying, claim);
    }
    collector.add(i + 1, address, claim.claim, claim.chain);
  };
  const flat = readFlat(text);
  if (flat !== null) {
    const { pack, list } = flat;
    for (let i = 0; i < list.length; i++) add(i, pack, list.valueOf(i), list.moreOf(i), list.moreOf(i));
    return collector;
  }
  const pack = readPack(text, file, 'tags');
  for (const [i, own] of (pack.tags as readonly unknown[]).entries()) {
    if (!isFields(own)) throw badField(file, `tag ${i + 1}`, 'tags', own, 'a tag with an address');
    add(i, pack, 'address' in own ? own.address : pack.address, own, sayingOf(own));
  }
  return collector;
}

type BadField = (field: string, found: unknown, expected: string) => SpoorError;

/** The same of a pack whose tags are flat and begin with their addresses, as most do; null of any other. */
function readFlat(text: string): { readonly pack: Fields; readonly list: FlatList } | null {
  const list = readFlatList(text, 'tags');
  if (list === null) return null;
  for (let i = 0; i < list.length; i++) if (list.keyOf(i) !== 'address') return null;
  try {
    const pack = unfoldHeader(load(list.rest, { schema: FAILSAFE_SCHEMA }));
    const isThere = isFields(pack) && Array.isArray(pack.tags) && pack.tags.length === 0;
    return isThere ? { pack, list } : null;
  } catch {
    // What is wrong is said of the whole text.
    return null;
  }
}

/** All that a tag says itself, but for the address; the tag where that has no bound. */
function sayingOf(own: Fields): string | Fields {
  let text = '';
  for (const field in own) {
    if (field === 'address') continue;
    const value = own[field];
    const json = typeof value === 'string' ? '' : boundedJson(value);
    if (json === undefined) return own;
    text += `${field}\0${typeof value === 'string' ? `t${value}` : `j${json}`}\0`;
  }
  return text;
}

/** What tags say of an address, and the name of the chain they say it on. */
interface PackClaim {
  readonly claim: Claim;
  readonly chain: string;
}

function readClaim(tag: Fields, file: string, actors: ReadonlyMap<string, Actor>, bad: BadField): PackClaim {
  const word = (field: string): string => textOf(tag[field], () => bad(field, tag[field], 'text'));
  const label = word('label');
  if (label === '') throw bad('label', label, 'a name, in the tag or the pack');
  const confidence = word('confidence');
  if (confidence !== '' && !Object.hasOwn(CONFIDENCE, confidence)) {
    throw bad('confidence', confidence, `one of ${Object.keys(CONFIDENCE).join(' ')}`);
  }
  const definer = word('is_cluster_definer').toLowerCase();
  if (!['', 'true', 'false'].includes(definer)) throw bad('is_cluster_definer', definer, 'true or false');
  const date = word('lastmod').slice(0, 10);
  if (date !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(date)) throw bad('lastmod', date, 'a day, YYYY-MM-DD');
  const concepts = listOf(tag.concepts, () => bad('concepts', tag.concepts, 'a list of concepts'));
  const abuse = word('abuse');
  const words = [...new Set([word('category'), ...concepts, abuse])].filter((one) => one !== '');
  const actor = word('actor');
  const claim: Claim = {
    entity: actors.get(actor)?.label ?? label,
    category: categoryOf(words),
    source: word('title') || basename(file),
    label,
    uri: word('source'),
    confidence,
    concepts: words,
    abuse,
    actor,
    date,
    speaksFor: definer === 'true' ? 'cluster' : 'address',
    asset: word('currency'),
    context: contextOf(tag, bad),
  };
  return { claim, chain: word('network') || word('currency') };
}

/** What a pack says besides: `context` alone as it is, with other fields as JSON. */
function contextOf(tag: Fields, bad: BadField): string {
  const own = tag.context;
  const packOnly = new Set(['title', 'creator', 'description', 'is_public', 'uri']);
  const others = Object.entries(tag).filter(([field]) => !TAG_FIELDS.has(field) && !packOnly.has(field));
  if (others.length === 0 && (own === undefined || typeof own === 'string')) return own ?? '';
  const said =
    others.length === 0 ? own : { ...(own === undefined ? {} : { context: own }), ...Object.fromEntries(others) };
  const json = boundedJson(said);
  if (json === undefined) throw bad('context', said, BOUNDS);
  return json;
}

/** A pack's fields, with those that stand in a `header` of their own. */
function unfoldHeader(pack: unknown): unknown {
  if (!isFields(pack) || !isFields(pack.header)) return pack;
  const { header, ...others } = pack;
  return { ...others, ...header };
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The mapping of a pack that has a list under `list`. @throws BAD_TAG */
export function readPack(text: string, file: string, list: string): Fields {
  let pack: unknown;
  try {
    pack = unfoldHeader(load(text, { schema: FAILSAFE_SCHEMA }));
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message.split('\n')[0]! : 'it cannot be read';
    throw new SpoorError('BAD_TAG', `${file}: not YAML: ${problem}`, { file }, { cause });
  }
  if (!isFields(pack) || !Array.isArray(pack[list])) {
    throw new SpoorError('BAD_TAG', `${file}: expected a pack with a list of ${list}`, { file, expected: list });
  }
  return pack;
}

export function badField(file: string, item: string, field: string, found: unknown, expected: string): SpoorError {
  const shown = showFound(found);
  const message = `${file}, ${item}, ${field}: found ${shown}, expected ${expected}`;
  return new SpoorError('BAD_TAG', message, { file, item, field, found: shown, expected });
}

/** A scalar's text; `''` where it is absent or empty (`~`, `null`). */
export function textOf(value: unknown, bad: () => SpoorError): string {
  if (value === undefined || value === null || value === '~' || value === 'null') return '';
  if (typeof value !== 'string') throw bad();
  return value.trim();
}

/** A list of texts; empty where it is absent. */
export function listOf(value: unknown, bad: () => SpoorError): string[] {
  if (value === undefined || value === null || value === '') return [];
  if (!Array.isArray(value)) throw bad();
  return value.map((one) => textOf(one, bad));
}
