import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { SpoorError, systemError } from '../../core/errors.ts';
import { Evidence } from './evidence.ts';
import { type Clusters, LINK } from './joinClusters.ts';
import type { LinkGraph } from './shortestLink.ts';

const MAGIC = 'spoor clusters\n';
const VERSION = 1;
/** Magic, and the length of the JSON header that follows as 16 characters and a line end. Columns come after it. */
const PREAMBLE_BYTES = 32;

/** Integers between two ranges that are read over rather than apart, and those that are read at once. */
const NEAR = 1024;
const SCRATCH = new Int32Array(65_536);

const TYPES = { i32: Int32Array, f64: Float64Array, u8: Uint8Array } as const;
type Type = keyof typeof TYPES;

interface ColumnPlace {
  readonly name: string;
  readonly type: Type;
  readonly length: number;
  /** From the first column on. */
  readonly offset: number;
}

interface Header {
  readonly version: number;
  readonly chain: string;
  /** Transactions read, and the txids that were excepted. */
  readonly transactions: number;
  readonly except: readonly string[];
  readonly columns: readonly ColumnPlace[];
}

/** Where the clusters of a chain are kept beside its ledger. */
export function clusterPath(ledgerFolder: string, chain: string): string {
  return join(ledgerFolder, `clusters-${encodeURIComponent(chain)}.spoor`);
}

/**
 * Writes evidence and the clusters made of it, whole or not at all: into a new file that then takes the old one's place.
 * Beside the columns of `Evidence` it holds the clusters by root and the links by address, so that a question reads what
 * it asks about and no more.
 * @throws NO_PERMISSION, DISK_FULL, IO
 */
export function writeClusters(
  path: string,
  chain: string,
  evidence: Evidence,
  clusters: Clusters,
  except: readonly string[],
): void {
  const columns = toColumns(evidence, clusters);
  let offset = 0;
  const places = columns.map(([name, values]): ColumnPlace => {
    const type: Type = values instanceof Int32Array ? 'i32' : values instanceof Float64Array ? 'f64' : 'u8';
    const place = { name, type, length: values.length, offset };
    offset += align(values.byteLength);
    return place;
  });
  const header: Header = { version: VERSION, chain, transactions: evidence.transactions, except, columns: places };
  const json = Buffer.from(JSON.stringify(header));
  const first = align(PREAMBLE_BYTES + json.length);
  const temporary = `${path}.${process.pid}.new`;
  try {
    const file = openSync(temporary, 'w');
    try {
      writeAll(file, Buffer.from(`${MAGIC}${String(json.length).padStart(16)}\n`), 0);
      writeAll(file, json, PREAMBLE_BYTES);
      columns.forEach(([, values], k) => {
        writeAll(file, new Uint8Array(values.buffer, values.byteOffset, values.byteLength), first + places[k]!.offset);
      });
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw systemError(cause, path);
  }
}

const align = (bytes: number): number => Math.ceil(bytes / 8) * 8;

function writeAll(file: number, bytes: Uint8Array, position: number): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, position + at);
}

function toColumns(evidence: Evidence, { root, fate }: Clusters): [string, Int32Array | Float64Array | Uint8Array][] {
  const byRoot = groupBy(root.length, root.length, (k) => [root[k]!]);
  const member = evidence.member.view();
  const byMember = groupBy(evidence.addresses, fate.length, (link) =>
    fate[link] === LINK.joins ? member.subarray(evidence.firstOf(link), evidence.endOf(link)) : [],
  );
  const indexById = new Int32Array(evidence.addressId.view().reduce((most, id) => Math.max(most, id), 0) + 1).fill(-1);
  evidence.addressId.view().forEach((id, index) => {
    indexById[id] = index;
  });
  return [
    ['addressId', evidence.addressId.view()],
    ['indexById', indexById],
    ['root', root],
    ['clusterStart', byRoot.start],
    ['clusterMember', byRoot.items],
    ['position', evidence.position.view()],
    ['memberStart', withEnd(evidence.start.view(), evidence.member.length)],
    ['verdict', evidence.verdict.view()],
    ['fate', fate],
    ['member', member],
    ['linkStart', byMember.start],
    ['linkItem', byMember.items],
    ['block', evidence.block.view()],
    ['blockDigest', evidence.blockDigest.view()],
    ['addressesAfter', evidence.addressesAfter.view()],
    ['linksAfter', evidence.linksAfter.view()],
    ['transactionsAfter', evidence.transactionsAfter.view()],
  ];
}

/** Starts of lists that follow each other, and the end of the last: list `k` is `[k] .. [k + 1]`. */
function withEnd(start: Int32Array, end: number): Int32Array {
  const all = new Int32Array(start.length + 1);
  all.set(start);
  all[start.length] = end;
  return all;
}

/** Items by the keys they have, by counting: those of key `k` are `items[start[k] .. start[k + 1]]`, ascending. */
function groupBy(
  keys: number,
  items: number,
  keysOf: (item: number) => ArrayLike<number>,
): { start: Int32Array; items: Int32Array } {
  const start = new Int32Array(keys + 1);
  for (let item = 0; item < items; item++) {
    const of = keysOf(item);
    for (let k = 0; k < of.length; k++) start[of[k]! + 1]! += 1;
  }
  for (let k = 0; k < keys; k++) start[k + 1]! += start[k]!;
  const fill = start.slice();
  const grouped = new Int32Array(start[keys]!);
  for (let item = 0; item < items; item++) {
    const of = keysOf(item);
    for (let k = 0; k < of.length; k++) grouped[fill[of[k]!]!++] = item;
  }
  return { start, items: grouped };
}

/** The clusters of a chain on disk; what is asked about is read, nothing else. */
export class ClusterFile implements LinkGraph {
  readonly chain: string;
  readonly except: readonly string[];
  readonly #path: string;
  readonly #file: number;
  readonly #transactions: number;
  readonly #places: ReadonlyMap<string, ColumnPlace>;

  /**
   * @returns null where there is no such file
   * @throws LEDGER_NEWER, LEDGER_DAMAGED, NO_PERMISSION, IO
   */
  static open(path: string): ClusterFile | null {
    try {
      return new ClusterFile(path, openSync(path, 'r'));
    } catch (cause) {
      const error = systemError(cause, path);
      if (error.code === 'FILE_NOT_FOUND') return null;
      throw error;
    }
  }

  private constructor(path: string, file: number) {
    this.#path = path;
    this.#file = file;
    const { header, first } = this.#readHeader();
    this.chain = header.chain;
    this.except = header.except;
    this.#transactions = header.transactions;
    this.#places = new Map(header.columns.map((place) => [place.name, { ...place, offset: first + place.offset }]));
  }

  #readHeader(): { header: Header; first: number } {
    const preamble = this.#bytes(0, PREAMBLE_BYTES).toString('latin1');
    const length = Number(preamble.slice(MAGIC.length));
    if (!preamble.startsWith(MAGIC) || !Number.isInteger(length))
      throw this.#damaged('its first line is not that of one');
    const header = JSON.parse(this.#bytes(PREAMBLE_BYTES, length).toString('utf8')) as Header;
    if (header.version > VERSION) {
      throw new SpoorError('LEDGER_NEWER', `${this.#path} was written by a newer Spoor; install that one`, {
        path: this.#path,
      });
    }
    return { header, first: align(PREAMBLE_BYTES + length) };
  }

  #bytes(position: number, length: number): Buffer<ArrayBuffer> {
    // Of its own, not of the pool: a typed array over it begins at its first byte.
    const bytes = Buffer.from(new ArrayBuffer(length));
    this.#fill(bytes, position);
    return bytes;
  }

  #fill(bytes: Uint8Array, position: number): void {
    for (let done = 0; done < bytes.length; ) {
      const got = readSync(this.#file, bytes, done, bytes.length - done, position + done);
      if (got === 0) throw this.#damaged('it is cut short');
      done += got;
    }
  }

  #damaged(how: string): SpoorError {
    const message = `${this.#path} is not a whole file of clusters: ${how}; remove it and run spoor cluster again`;
    return new SpoorError('LEDGER_DAMAGED', message, { path: this.#path });
  }

  /** Addresses that have an index. */
  get addresses(): number {
    return this.#places.get('root')!.length;
  }

  indexOf(addressId: number): number {
    return addressId >= 0 && addressId < this.#places.get('indexById')!.length ? this.#at('indexById', addressId) : -1;
  }

  idOf(index: number): number {
    return this.#at('addressId', index);
  }

  rootOf(index: number): number {
    return this.#at('root', index);
  }

  sizeOf(root: number): number {
    const [from, to] = this.#read('clusterStart', root, root + 2);
    return to! - from!;
  }

  /** Address indices of a cluster, ascending, `from` to `to` of them. */
  membersOfCluster(root: number, from: number, to: number): Int32Array {
    const [start] = this.#read('clusterStart', root, root + 1);
    return this.#read('clusterMember', start! + from, start! + to) as Int32Array;
  }

  positionOf(link: number): number {
    return this.#at('position', link);
  }

  verdictOf(link: number): number {
    return this.#at('verdict', link);
  }

  eachLink(addresses: Int32Array, visit: (address: number, link: number) => void): void {
    this.#eachItem('linkStart', 'linkItem', addresses, visit);
  }

  eachMember(links: Int32Array, visit: (link: number, address: number) => void): void {
    this.#eachItem('memberStart', 'member', links, visit);
  }

  /**
   * The items of many lists, ascending: what lies near each other is read at once, since a read costs as much as some
   * kilobytes do.
   */
  #eachItem(starts: string, items: string, lists: Int32Array, visit: (list: number, item: number) => void): void {
    const from = new Int32Array(lists.length);
    const to = new Int32Array(lists.length);
    this.#eachRange(
      starts,
      lists,
      lists.map((list) => list + 2),
      (k, values, at) => {
        from[k] = values[at]!;
        to[k] = values[at + 1]!;
      },
    );
    this.#eachRange(items, from, to, (k, values, at) => {
      for (let i = 0; i < to[k]! - from[k]!; i++) visit(lists[k]!, values[at + i]!);
    });
  }

  /** Reads ranges of a column of integers that ascend, and calls `use` with each: its values begin at `at`. */
  #eachRange(
    name: string,
    from: Int32Array,
    to: Int32Array,
    use: (k: number, values: Int32Array, at: number) => void,
  ): void {
    const { offset } = this.#places.get(name)!;
    for (let first = 0; first < from.length; ) {
      const start = from[first]!;
      let end = to[first]!;
      let last = first + 1;
      for (; last < from.length && from[last]! - end <= NEAR && to[last]! - start <= SCRATCH.length; last++)
        end = to[last]!;
      const values = end - start <= SCRATCH.length ? SCRATCH : new Int32Array(end - start);
      this.#fill(new Uint8Array(values.buffer, 0, 4 * (end - start)), offset + 4 * start);
      for (let k = first; k < last; k++) use(k, values, from[k]! - start);
      first = last;
    }
  }

  /** The last block that they were made from, -1 for none, and its digest. */
  lastBlock(): { readonly block: number; readonly digest: Uint8Array } {
    const { length } = this.#places.get('block')!;
    if (length === 0) return { block: -1, digest: new Uint8Array(0) };
    const digest = this.#read('blockDigest', 32 * (length - 1), 32 * length) as Uint8Array;
    return { block: this.#at('block', length - 1), digest };
  }

  /** The last block that they were made from where that is before `last`, else null. */
  endBefore(last: number): number | null {
    const { length } = this.#places.get('block')!;
    const block = length === 0 ? -1 : this.#at('block', length - 1);
    return block < last ? block : null;
  }

  /** All that the chain said, to be brought up to date. */
  readEvidence(): Evidence {
    const evidence = new Evidence();
    const names = ['addressId', 'member', 'addressesAfter', 'linksAfter'] as const;
    for (const name of names) evidence[name].fill(this.whole(name) as Int32Array<ArrayBuffer>);
    evidence.start.fill(this.whole('memberStart').slice(0, -1) as Int32Array<ArrayBuffer>);
    for (const name of ['position', 'block', 'transactionsAfter'] as const)
      evidence[name].fill(this.whole(name) as Float64Array<ArrayBuffer>);
    for (const name of ['verdict', 'blockDigest'] as const)
      evidence[name].fill(this.whole(name) as Uint8Array<ArrayBuffer>);
    evidence.transactions = this.#transactions;
    return evidence;
  }

  whole(name: string): Int32Array | Float64Array | Uint8Array {
    return this.#read(name, 0, this.#places.get(name)!.length);
  }

  close(): void {
    closeSync(this.#file);
  }

  #at(name: string, index: number): number {
    return this.#read(name, index, index + 1)[0]!;
  }

  #read(name: string, from: number, to: number): Int32Array | Float64Array | Uint8Array {
    const { type, offset } = this.#places.get(name)!;
    const size = TYPES[type].BYTES_PER_ELEMENT;
    const bytes = this.#bytes(offset + from * size, (to - from) * size);
    return new TYPES[type](bytes.buffer);
  }
}
