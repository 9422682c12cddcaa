import { assert } from '../../core/assert.ts';

/** A verdict as a byte: 0 for none, else 1 + the protocol's place in `PROTOCOLS`, with this bit where it is uncertain. */
export const UNCERTAIN = 0x80;

/**
 * What a UTXO chain says of who spends together, in the chain's order: every transaction that spends coins of two
 * addresses or more, with those addresses, and what shape it has. Which of them merge is decided later
 * (`joinClusters`), so that a link can be cut, or a guard set, without reading the chain again.
 *
 * Addresses have an *index* in the order in which the chain first shows them, from 0: so what the chain says up to a
 * block is a prefix of every column, and forgetting later blocks is cutting the columns.
 */
export class Evidence {
  /** Index to the ledger's id of the address. */
  readonly addressId = new Column(Int32Array, 1024);
  /** Position of a transaction, and where its addresses begin in `member`. */
  readonly position = new Column(Float64Array, 1024);
  readonly start = new Column(Int32Array, 1024);
  readonly verdict = new Column(Uint8Array, 1024);
  /** Address indices, each once a transaction, in `vin` order. */
  readonly member = new Column(Int32Array, 4096);
  /** Blocks read: number, digest (32 bytes each), and how long the columns were after each. */
  readonly block = new Column(Float64Array, 256);
  readonly blockDigest = new Column(Uint8Array, 8192);
  readonly addressesAfter = new Column(Int32Array, 256);
  readonly linksAfter = new Column(Int32Array, 256);
  readonly transactionsAfter = new Column(Float64Array, 256);
  /** Transactions read so far, of any shape. */
  transactions = 0;

  get addresses(): number {
    return this.addressId.length;
  }

  get links(): number {
    return this.position.length;
  }

  /** First and end (exclusive) of a link's addresses in `member`. */
  firstOf(link: number): number {
    return this.start.at(link);
  }

  endOf(link: number): number {
    return link + 1 < this.links ? this.start.at(link + 1) : this.member.length;
  }

  addLink(position: number, members: readonly number[], verdict: number): void {
    assert(members.length > 1, 'a link joins two addresses or more');
    this.position.push(position);
    this.start.push(this.member.length);
    this.verdict.push(verdict);
    for (const member of members) this.member.push(member);
  }

  /** Notes that a block has been read whole. */
  endBlock(block: number, digest: Uint8Array): void {
    assert(digest.length === 32, 'a digest has 32 bytes');
    this.block.push(block);
    for (const byte of digest) this.blockDigest.push(byte);
    this.addressesAfter.push(this.addresses);
    this.linksAfter.push(this.links);
    this.transactionsAfter.push(this.transactions);
  }

  /** Forgets all but the first `blocks` blocks. */
  cut(blocks: number): void {
    assert(blocks >= 0 && blocks <= this.block.length, `${blocks} of ${this.block.length} blocks`);
    const links = blocks === 0 ? 0 : this.linksAfter.at(blocks - 1);
    const members = links < this.links ? this.start.at(links) : this.member.length;
    this.addressId.length = blocks === 0 ? 0 : this.addressesAfter.at(blocks - 1);
    this.transactions = blocks === 0 ? 0 : this.transactionsAfter.at(blocks - 1);
    for (const column of [this.position, this.start, this.verdict]) column.length = links;
    this.member.length = members;
    for (const column of [this.block, this.addressesAfter, this.linksAfter, this.transactionsAfter])
      column.length = blocks;
    this.blockDigest.length = 32 * blocks;
  }
}

type Typed = Int32Array | Float64Array | Uint8Array;

/** A typed array that grows. `view()` is its filled part and stays valid until the next `push`. */
export class Column<T extends Typed> {
  length = 0;
  #values: T;
  readonly #make: new (
    length: number,
  ) => T;

  constructor(make: new (length: number) => T, capacity: number) {
    this.#make = make;
    this.#values = new make(capacity);
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.#grow(this.length * 2);
    this.#values[this.length++] = value;
  }

  at(index: number): number {
    return this.#values[index]!;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  view(): T {
    return this.#values.subarray(0, this.length) as T;
  }

  /** Takes over an array as what the column holds. */
  fill(values: T): void {
    this.#values = values.length === 0 ? new this.#make(16) : values;
    this.length = values.length;
  }

  #grow(capacity: number): void {
    const grown = new this.#make(capacity);
    grown.set(this.#values);
    this.#values = grown;
  }
}
