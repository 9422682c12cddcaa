import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { SpoorError, systemError } from '../../core/errors.ts';
import { type ChangeFinder, fromFinderBits, toFinderBits } from '../change/changeFinders.ts';
import { ChangeEvidence } from './changeEvidence.ts';
import { align, type ClusterHeader, type ColumnPlace, MAGIC, PREAMBLE_BYTES, TYPES, VERSION } from './clusterHeader.ts';
import { ColumnsDigest } from './columnsDigest.ts';
import { Evidence } from './evidence.ts';
import { changedPage, IntPages, PAGE } from './intPages.ts';
import type { Clusters } from './joinClusters.ts';
import type { Ways } from './shortestLink.ts';
import type { JoinedLinks } from './ways.ts';

/** Integers between two ranges that are read over rather than apart, and those that are read at once. */
const NEAR = 1024;
const SCRATCH = new Int32Array(65_536);

/** Where the clusters of a chain are kept beside its ledger. */
export function clusterPath(ledgerFolder: string, chain: string): string {
  return join(ledgerFolder, `clusters-${encodeURIComponent(chain)}.spoor`);
}

/** The clusters of a chain on disk; what is asked about is read, nothing else. */
export class ClusterFile {
  readonly chain: string;
  readonly except: readonly string[];
  /** What of change was taken to join, besides inputs. */
  readonly mergeChange: readonly ChangeFinder[];
  /** Of whose its addresses were known to be when it was built; undefined in files of older versions. */
  readonly ownersDigest: string | undefined;
  /** Of its columns, as they were written; undefined in files of older versions. */
  readonly columnsDigest: string | undefined;
  readonly #links: number;
  readonly #owners: readonly string[];
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
    this.mergeChange = header.mergeChange ?? [];
    this.ownersDigest = header.ownersDigest;
    this.columnsDigest = header.columnsDigest;
    this.#owners = header.owners ?? [];
    this.#transactions = header.transactions;
    this.#places = new Map(header.columns.map((place) => [place.name, { ...place, offset: first + place.offset }]));
    this.#links = header.links ?? this.#places.get('position')!.length;
  }

  #readHeader(): { header: ClusterHeader; first: number } {
    const preamble = this.#bytes(0, PREAMBLE_BYTES).toString('latin1');
    const length = Number(preamble.slice(MAGIC.length));
    if (!preamble.startsWith(MAGIC) || !Number.isInteger(length))
      throw this.#damaged('its first line is not that of one');
    const header = JSON.parse(this.#bytes(PREAMBLE_BYTES, length).toString('utf8')) as ClusterHeader;
    if (header.version > VERSION) {
      throw new SpoorError('LEDGER_NEWER', `${this.#path} was written by a newer Spoor; install that one`, {
        path: this.#path,
      });
    }
    return { header, first: align(PREAMBLE_BYTES + length) };
  }

  #bytes(position: number, length: number): Buffer<ArrayBuffer> {
    // Of its own, not of the pool: a typed array over it begins at its first byte.
    const bytes = Buffer.allocUnsafeSlow(length);
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

  /** The roots of the clusters that addresses are in, by the ledger's ids; -1 for one that has no index, and for an id below 0. */
  rootsOf(addressIds: ArrayLike<number>): Int32Array {
    const { length } = this.#places.get('indexById')!;
    const indices = this.#each(
      'indexById',
      Int32Array.from(addressIds, (id) => (id < length ? id : -1)),
    );
    return this.#each('root', indices);
  }

  /** Integers of a column, wherever each stands: read in its order, near ones at once. -1 where -1 is asked for. */
  #each(name: string, indices: Int32Array): Int32Array {
    const values = new Int32Array(indices.length).fill(-1);
    const wanted = Uint32Array.from(indices.keys())
      .filter((k) => indices[k]! >= 0)
      .sort((a, b) => indices[a]! - indices[b]!);
    const from = Int32Array.from(wanted, (k) => indices[k]!);
    const to = from.map((index) => index + 1);
    this.#eachRange(name, from, to, (k, read, at) => {
      values[wanted[k]!] = read[at]!;
    });
    return values;
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

  fateOf(link: number): number {
    return this.#at('fate', link);
  }

  verdictOf(link: number): number {
    return this.#at('verdict', link);
  }

  /** The output that a link rests on and the finders that name it and were taken to join; null for a link between inputs. */
  changeOf(link: number): { readonly vout: number; readonly finders: readonly ChangeFinder[] } | null {
    if (link < this.#links) return null;
    const entry = link - this.#links;
    const finders = this.#at('changeFinders', entry) & toFinderBits(this.mergeChange);
    return { vout: this.#at('changeVout', entry), finders: fromFinderBits(finders) };
  }

  /** Whether the cluster would be several without change. */
  restsOnChange(root: number): boolean {
    return this.#places.has('byChange') && this.#at('byChange', root) === 1;
  }

  /** The owner that the guard knew of a cluster. */
  ownerOf(root: number): string | null {
    if (!this.#places.has('ownedRoot')) return null;
    const at = this.whole('ownedRoot').indexOf(root);
    return at < 0 ? null : (this.#owners[this.#at('ownedBy', at) - 1] ?? null);
  }

  /** The addresses of links, which ascend: what lies near each other is read at once, since a read costs as much as some kilobytes do. */
  eachMember(links: Int32Array, visit: (link: number, address: number) => void): void {
    const from = new Int32Array(links.length);
    const to = new Int32Array(links.length);
    const ends = links.map((link) => link + 2);
    this.#eachRange('memberStart', links, ends, (k, values, at) => {
      from[k] = values[at]!;
      to[k] = values[at + 1]!;
    });
    this.#eachRange('member', from, to, (k, values, at) => {
      for (let i = 0; i < to[k]! - from[k]!; i++) visit(links[k]!, values[at + i]!);
    });
  }

  /** The ways between addresses, read and checked as they are gone; null where an earlier Spoor wrote the file. */
  ways(): Ways | null {
    if (!this.#places.has('way')) return null;
    const { length } = this.#places.get('way')!;
    const checks = this.whole('wayCheck');
    const way = new IntPages(length, (from, into) =>
      this.#fillChecked('way', from, into, checks.subarray(from / PAGE)),
    );
    return { way, wayOf: (address) => this.#wayOf(address) };
  }

  #wayOf(address: number): number {
    const page = Math.floor(address / PAGE);
    const values = new Int32Array(Math.min(PAGE, this.addresses - page * PAGE));
    this.#fillChecked('addressWay', page * PAGE, values, this.#read('addressWayCheck', page, page + 1));
    return values[address - page * PAGE]!;
  }

  /** What ways are made of, whole. */
  joinedLinks(): JoinedLinks {
    const [root, memberStart, member] = ['root', 'memberStart', 'member'].map((name) => this.whole(name) as Int32Array);
    return { root: root!, memberStart: memberStart!, member: member!, fate: this.whole('fate') as Uint8Array };
  }

  /** Fills an array with the integers of a column from the beginning of a page on, whose checksums follow each other. */
  #fillChecked(name: string, from: number, into: Int32Array, checks: ArrayLike<number>): void {
    const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength);
    this.#fill(bytes, this.#places.get(name)!.offset + 4 * from);
    const changed = changedPage(into, checks);
    if (changed >= 0) throw this.#damaged(`page ${from / PAGE + changed} of its column ${name} has changed`);
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
    const links = this.#links;
    const starts = this.#read('memberStart', 0, links + 1) as Int32Array<ArrayBuffer>;
    const names = ['addressId', 'addressesAfter', 'linksAfter'] as const;
    for (const name of names) evidence[name].fill(this.whole(name) as Int32Array<ArrayBuffer>);
    evidence.start.fill(starts.slice(0, -1));
    evidence.member.fill(this.#read('member', 0, starts[links]!) as Int32Array<ArrayBuffer>);
    evidence.position.fill(this.#read('position', 0, links) as Float64Array<ArrayBuffer>);
    evidence.verdict.fill(this.#read('verdict', 0, links) as Uint8Array<ArrayBuffer>);
    for (const name of ['block', 'transactionsAfter'] as const)
      evidence[name].fill(this.whole(name) as Float64Array<ArrayBuffer>);
    evidence.blockDigest.fill(this.whole('blockDigest') as Uint8Array<ArrayBuffer>);
    evidence.transactions = this.#transactions;
    return evidence;
  }

  /** What the heuristics of change said of the chain; null where they were not asked. */
  readChange(): ChangeEvidence | null {
    if (!this.#places.has('mark')) return null;
    const change = new ChangeEvidence();
    const [links, all] = [this.#links, this.#places.get('position')!.length];
    const [first] = this.#read('memberStart', links, links + 1);
    const pairs = this.#read('member', first!, first! + 2 * (all - links)) as Int32Array<ArrayBuffer>;
    change.position.fill(this.#read('position', links, all) as Float64Array<ArrayBuffer>);
    change.from.fill(pairs.filter((_, k) => k % 2 === 0));
    change.to.fill(pairs.filter((_, k) => k % 2 === 1));
    change.vout.fill(this.whole('changeVout') as Int32Array<ArrayBuffer>);
    change.finders.fill(this.whole('changeFinders') as Uint8Array<ArrayBuffer>);
    change.mark.fill(this.whole('mark') as Uint8Array<ArrayBuffer>);
    return change;
  }

  /** Whether all of its columns are what was written; not known of files of older versions. */
  isWhole(): boolean {
    const digest = new ColumnsDigest();
    const piece = new Uint8Array(2 ** 20);
    try {
      for (const { name, type, length, offset } of this.#places.values()) {
        digest.begin(name, length);
        const end = offset + length * TYPES[type].BYTES_PER_ELEMENT;
        for (let at = offset; at < end; at += piece.length) {
          const bytes = piece.subarray(0, end - at);
          this.#fill(bytes, at);
          digest.add(bytes);
        }
      }
    } catch (error) {
      if (error instanceof SpoorError && error.code === 'LEDGER_DAMAGED') return false;
      throw error;
    }
    return digest.hex() === this.columnsDigest;
  }

  /** The clusters, and what became of each link, as they were made. Of owners, only what `ownerOf` says is kept. */
  readClusters(): Clusters {
    const fate = this.whole('fate') as Uint8Array;
    const links = this.#links;
    const byChange = this.#places.has('byChange') ? (this.whole('byChange') as Uint8Array) : new Uint8Array(0);
    const root = this.whole('root') as Int32Array;
    return { root, fate: fate.subarray(0, links), changeFate: fate.subarray(links), byChange, owner: null };
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
