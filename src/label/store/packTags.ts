import { createHash } from 'node:crypto';
import { assert } from '../../core/assert.ts';
import { compareText } from '../../core/compareText.ts';
import type { Claim, ImportedTag } from '../import/importedTag.ts';
import { TagBytes } from './tagBytes.ts';

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
  /** The buckets in UTF-8, each with a line break after it. */
  readonly bytes: Buffer;
  /** By bucket: where it ends in `bytes`, before that line break. */
  readonly bucketEnd: Int32Array;
  /** JSON (`claimText`), by number. */
  readonly claims: readonly string[];
  readonly sha256: string;
}

/** Tags a bucket, about: a row of SQLite that fits a page. */
const BUCKET_TAGS = 32;

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
  const most = bitsFor(tags.length);
  const lines = new TagBytes(tags, 2 ** most);
  const order = orderOf(tags, claims, lines.hash);
  const packed = fill(tags, claims, order, lines, most);
  const bits = bitsFor(packed.tags);
  return bits === most ? packed : fill(tags, claims, order, lines, bits);
}

/** The lines of a bucket of packed tags, each after a line break; no bytes where there are none. */
export function bucketOf({ bytes, bucketEnd }: PackedTags, bucket: number): Buffer {
  return bytes.subarray(bucket === 0 ? 0 : bucketEnd[bucket - 1]! + 1, bucketEnd[bucket]!);
}

/** The same of all buckets, as texts. */
export function bucketsOf(packed: PackedTags): string[] {
  return Array.from(packed.bucketEnd, (_, bucket) => bucketOf(packed, bucket).toString('utf8'));
}

function fill(
  tags: readonly ImportedTag[],
  { claim, texts }: Claims,
  order: Float64Array,
  lines: TagBytes,
  bits: number,
): PackedTags {
  const width = numberWidth(tags.length);
  // Claims are numbered as they are first met in the order of buckets: nothing is left of the order in which they came.
  const numbers = new Int32Array(texts.length).fill(-1);
  const numbered: string[] = [];
  const bucketEnd = new Int32Array(2 ** bits);
  lines.begin();
  let bucket = 0;
  let last = -1;
  let lastHash = -1;
  let count = 0;
  const endBuckets = (next: number): void => {
    for (; bucket < next; bucket++) {
      bucketEnd[bucket] = lines.length;
      lines.addLineBreak();
    }
  };
  for (let i = 0; i < order.length; i++) {
    const key = order[i]!;
    const hash = Math.floor(key / width) * width;
    const k = key - hash;
    const isAgain = hash === lastHash && claim[k] === claim[last] && comparePlaces(tags[k]!, tags[last]!) === 0;
    last = k;
    lastHash = hash;
    if (isAgain) continue;
    endBuckets(Math.floor(key / 2 ** (53 - bits)));
    const of = claim[k]!;
    if (numbers[of] === -1) numbers[of] = numbered.push(texts[of]!) - 1;
    lines.addLine(k);
    lines.addNumber(numbers[of]!);
    count += 1;
  }
  endBuckets(bucketEnd.length);
  const bytes = lines.all();
  const sha256 = createHash('sha256').update(numbered.join('\n')).update(bytes).digest('hex');
  return { tags: count, bits, bytes, bucketEnd, claims: numbered, sha256 };
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
function orderOf(tags: readonly ImportedTag[], { claim, texts }: Claims, hash: Uint32Array): Float64Array {
  const width = numberWidth(tags.length);
  const order = new Float64Array(tags.length);
  for (let k = 0; k < order.length; k++) order[k] = Math.floor((hash[k]! * 2 ** 21) / width) * width + k;
  order.sort();
  const compare = (a: number, b: number): number =>
    hash[a]! - hash[b]! ||
    comparePlaces(tags[a]!, tags[b]!) ||
    (claim[a] === claim[b] ? 0 : compareText(texts[claim[a]!]!, texts[claim[b]!]!));
  for (let from = 0; from < order.length; ) {
    const first = Math.floor(order[from]! / width) * width;
    let end = from + 1;
    while (end < order.length && order[end]! < first + width) end++;
    if (end > from + 1) {
      const sorted = Array.from(order.subarray(from, end), (key) => key - first).sort(compare);
      for (const [i, k] of sorted.entries()) order[from + i] = first + k;
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
