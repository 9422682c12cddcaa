import { createHash } from 'node:crypto';
import { assert } from '../../core/assert.ts';
import { compareText } from '../../core/compareText.ts';
import type { Claim, ImportedTag } from '../import/importedTag.ts';

/** One line of a bucket: a tag, its claim by number. */
export interface TagLine {
  readonly addressId: string;
  readonly chain: string;
  readonly address: string;
  readonly claim: number;
}

/**
 * The tags of a set as they are kept: claims once each, and lines of tags in buckets by a hash of the address, so that those of
 * an address are found in one. The same tags make the same bytes, whatever their order and however often one is there.
 */
export interface PackedTags {
  readonly tags: number;
  /** There are `2 ** bits` buckets. */
  readonly bits: number;
  /** Lines of a bucket, each after a line break; `''` for none. */
  readonly buckets: readonly string[];
  /** JSON (`claimText`), by number. */
  readonly claims: readonly string[];
  readonly sha256: string;
}

/** Tags a bucket, about: a row of SQLite that fits a page. */
const BUCKET_TAGS = 32;

/** In which bucket of `2 ** bits` the tags of an address are: the first bits of a hash (FNV-1a, its bits mixed once more). */
export function addressHash(addressId: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < addressId.length; i++) hash = Math.imul(hash ^ addressId.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function bitsFor(tags: number): number {
  return Math.max(0, Math.ceil(Math.log2(tags / BUCKET_TAGS)));
}

function isSameClaim(a: ImportedTag, b: ImportedTag): boolean {
  return (
    a.label === b.label &&
    a.entity === b.entity &&
    a.category === b.category &&
    a.source === b.source &&
    a.uri === b.uri &&
    a.confidence === b.confidence &&
    a.concepts === b.concepts &&
    a.abuse === b.abuse &&
    a.actor === b.actor &&
    a.date === b.date &&
    a.speaksFor === b.speaksFor &&
    a.asset === b.asset &&
    a.context === b.context
  );
}

/** A claim as JSON: the same text for the same claim. */
export function claimText(tag: Claim): string {
  const { entity, category, source, label, uri, confidence, concepts, abuse, actor, date, speaksFor, asset, context } =
    tag;
  return JSON.stringify([
    entity,
    category,
    source,
    label,
    uri,
    confidence,
    concepts,
    abuse,
    actor,
    date,
    speaksFor,
    asset,
    context,
  ]);
}

/** What `claimText` wrote. */
export function readClaim(text: string): Claim {
  type Values = [
    string,
    string,
    string,
    string,
    string,
    string,
    string[],
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const [entity, category, source, label, uri, confidence, concepts, abuse, actor, date, speaksFor, asset, context] =
    JSON.parse(text) as Values;
  const said = { entity, category, source, label, uri, confidence, concepts, abuse, actor, date, asset, context };
  return { ...said, speaksFor: speaksFor === 'cluster' ? 'cluster' : 'address' };
}

/** The claims of tags, by number, and of each tag which it is, numbered as they came. */
interface Claims {
  readonly claim: Int32Array;
  readonly texts: readonly string[];
}

function numberClaims(tags: readonly ImportedTag[]): Claims {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  // By label, tags of different claims: comparing fields is far cheaper than writing them out.
  const known = new Map<string, { readonly tag: ImportedTag; readonly number: number }[]>();
  const claim = new Int32Array(tags.length);
  for (let k = 0; k < tags.length; k++) claim[k] = numberOf(tags[k]!);
  return { claim, texts };

  function numberOf(tag: ImportedTag): number {
    const alike = known.get(tag.label) ?? NONE;
    for (const one of alike) if (isSameClaim(one.tag, tag)) return one.number;
    const text = claimText(tag);
    const number = numbers.get(text) ?? texts.push(text) - 1;
    numbers.set(text, number);
    if (alike.length < MOST_ALIKE) known.set(tag.label, [...alike, { tag, number }]);
    return number;
  }
}

const NONE: readonly { readonly tag: ImportedTag; readonly number: number }[] = [];
/** Claims of one label that are looked through before a claim is written out. */
const MOST_ALIKE = 8;

/** Packs the tags of a set. */
export function packTags(given: Iterable<ImportedTag>): PackedTags {
  const tags = Array.isArray(given) ? (given as readonly ImportedTag[]) : [...given];
  const claims = numberClaims(tags);
  const order = orderOf(tags, claims);
  const packed = fill(tags, claims, order, bitsFor(tags.length));
  const bits = bitsFor(packed.tags);
  return packed.bits === bits ? packed : fill(tags, claims, order, bits);
}

function fill(tags: readonly ImportedTag[], claims: Claims, order: Float64Array, bits: number): PackedTags {
  const { claim, texts } = claims;
  const width = numberWidth(tags.length);
  // What stands between the fields is made once: a line is put together of few pieces, a hundred thousand times. Claims are
  // numbered as they are first met in the order of buckets: nothing is left of the order in which they came.
  const ends: (string | undefined)[] = texts.map(() => undefined);
  const middles = new Map<string, string>();
  const middleOf = (chain: string): string => {
    const known = middles.get(chain) ?? `\t${chain}\t`;
    if (!middles.has(chain)) middles.set(chain, known);
    return known;
  };
  const numbered: string[] = [];
  const buckets: string[] = [];
  let pieces: string[] = [];
  let last: ImportedTag | undefined;
  let lastClaim = -1;
  let count = 0;
  for (const key of order) {
    const k = key % width;
    const tag = tags[k]!;
    if (claim[k] === lastClaim && last !== undefined && comparePlaces(tag, last) === 0) continue;
    last = tag;
    lastClaim = claim[k]!;
    const bucket = Math.floor(key / 2 ** (53 - bits));
    for (; buckets.length < bucket; pieces = []) buckets.push(pieces.join(''));
    ends[lastClaim] ??= `\t${numbered.push(texts[lastClaim]!) - 1}`;
    pieces.push('\n', tag.addressId, middleOf(tag.chain), tag.address, ends[lastClaim]!);
    count += 1;
  }
  for (; buckets.length < 2 ** bits; pieces = []) buckets.push(pieces.join(''));
  const hash = createHash('sha256').update(numbered.join('\n'));
  for (const bucket of buckets) hash.update(`${bucket}\n`);
  return { tags: count, bits, buckets, claims: numbered, sha256: hash.digest('hex') };
}

function comparePlaces(a: ImportedTag, b: ImportedTag): number {
  return compareText(a.addressId, b.addressId) || compareText(a.chain, b.chain) || compareText(a.address, b.address);
}

/** The power of two that numbers of so many tags are below. */
function numberWidth(tags: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, tags)));
}

/**
 * The order of buckets, in them of what is said: numbers of 53 bits, of which the first are the hash of the address and the last
 * the number of the tag. Sorted as numbers, only tags of the same hash are compared as texts.
 */
function orderOf(tags: readonly ImportedTag[], { claim, texts }: Claims): Float64Array {
  const width = numberWidth(tags.length);
  const order = Float64Array.from(tags, ({ addressId }, k) => {
    const place = addressHash(addressId) * 2 ** 21;
    return place - (place % width) + k;
  }).sort();
  const compare = (a: number, b: number): number =>
    addressHash(tags[a]!.addressId) - addressHash(tags[b]!.addressId) ||
    comparePlaces(tags[a]!, tags[b]!) ||
    (claim[a] === claim[b] ? 0 : compareText(texts[claim[a]!]!, texts[claim[b]!]!));
  for (let from = 0; from < order.length; ) {
    const hash = order[from]! - (order[from]! % width);
    let end = from + 1;
    while (end < order.length && order[end]! < hash + width) end++;
    if (end > from + 1) {
      const sorted = Array.from(order.subarray(from, end), (key) => key % width).sort(compare);
      for (const [i, k] of sorted.entries()) order[from + i] = hash + k;
    }
    from = end;
  }
  return order;
}

/** The tags in a bucket's lines. */
export function readLines(bucket: string): TagLine[] {
  return bucket.split('\n').slice(1).map(readLine);
}

/** The tags of an address in a bucket's lines. */
export function linesOf(bucket: string, addressId: string): TagLine[] {
  const lines: TagLine[] = [];
  const start = `\n${addressId}\t`;
  for (let at = bucket.indexOf(start); at >= 0; at = bucket.indexOf(start, at + 1)) {
    const end = bucket.indexOf('\n', at + 1);
    lines.push(readLine(bucket.slice(at + 1, end < 0 ? undefined : end)));
  }
  return lines;
}

function readLine(line: string): TagLine {
  const fields = line.split('\t');
  assert(fields.length === 4, 'a line of a tag has four fields');
  const [addressId, chain, address, claim] = fields as [string, string, string, string];
  return { addressId, chain, address, claim: Number(claim) };
}
