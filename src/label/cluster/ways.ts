import { assert } from '../../core/assert.ts';
import { LINK } from './joinClusters.ts';

/** Links with their addresses (`member[memberStart[k] .. memberStart[k + 1]]`), what became of each, and by address its cluster. */
export interface JoinedLinks {
  readonly root: Int32Array;
  readonly memberStart: Int32Array;
  readonly member: Int32Array;
  readonly fate: Uint8Array;
}

/**
 * What a search for the shortest chain walks on. An address that only one link joined leads nowhere else, so ways are made of
 * links and of *joints*, the addresses that two links or more joined: a quarter as many nodes as a cluster has addresses.
 *
 * `way` holds a record for each: its number (a link's as it is, an address index `a` as `~a`), then where the records of its neighbours
 * begin, ascending, the last as its complement. A cluster's records stand together, its links before its joints, both by number.
 */
export interface WayColumns {
  readonly way: Int32Array;
  /**
   * By address: where its record begins, or that of its only link; `-2 - link` where that link alone makes its cluster, and -1
   * where none joined it.
   */
  readonly addressWay: Int32Array;
}

export const NO_WAY = -1;
/** Of an address that one link joined, while records are laid out. */
const ONE_LINK = -2;

/** Lays out the ways of all clusters: by counting, some passes over the members of links that joined. */
export function makeWays(links: JoinedLinks): WayColumns {
  const { fate, member, memberStart } = links;
  const addressWay = new Int32Array(links.root.length);
  for (let link = 0; link < fate.length; link++) {
    if (fate[link] !== LINK.joins) continue;
    for (let k = memberStart[link]!; k < memberStart[link + 1]!; k++) addressWay[member[k]!]! += 1;
  }
  const { linkWay, length } = placeRecords(links, addressWay);
  const way = new Int32Array(length);
  fillJoints(links, linkWay, addressWay, way);
  fillLinks(addressWay, way);
  endLinks(links, linkWay, addressWay, way);
  return { way, addressWay };
}

/** By link the place of its record, -1 for none. `addressWay` has numbers of links, and afterwards the places of joints. */
function placeRecords({ root, memberStart, member, fate }: JoinedLinks, addressWay: Int32Array) {
  /** By root: how long its cluster's records are, then where the next begins. */
  const next = new Int32Array(root.length);
  const linkWay = new Int32Array(fate.length).fill(NO_WAY);
  for (let link = 0; link < fate.length; link++) {
    if (fate[link] !== LINK.joins) continue;
    let joints = 0;
    for (let k = memberStart[link]!; k < memberStart[link + 1]!; k++) if (addressWay[member[k]!]! > 1) joints += 1;
    if (joints === 0) continue;
    linkWay[link] = 1 + joints;
    next[root[member[memberStart[link]!]!]!]! += 1 + joints;
  }
  for (let address = 0; address < root.length; address++)
    if (addressWay[address]! > 1) next[root[address]!]! += 1 + addressWay[address]!;
  let length = 0;
  for (let address = 0; address < root.length; address++) {
    const size = next[address]!;
    next[address] = length;
    length += size;
  }
  assert(length < 2 ** 31, 'ways fit into 32 bits');
  for (let link = 0; link < fate.length; link++) {
    const size = linkWay[link]!;
    if (size === NO_WAY) continue;
    const of = root[member[memberStart[link]!]!]!;
    linkWay[link] = next[of]!;
    next[of]! += size;
  }
  for (let address = 0; address < root.length; address++) {
    const of = root[address]!;
    const size = 1 + addressWay[address]!;
    addressWay[address] = size > 2 ? next[of]! : size === 2 ? ONE_LINK : NO_WAY;
    if (size > 2) next[of]! += size;
  }
  return { linkWay, length };
}

/** Links by joint, ascending; the first word of a record says meanwhile how far it is filled, 0 for not at all. */
function fillJoints(links: JoinedLinks, linkWay: Int32Array, addressWay: Int32Array, way: Int32Array): void {
  const { memberStart, member } = links;
  for (let link = 0; link < linkWay.length; link++) {
    const place = linkWay[link]!;
    if (place === NO_WAY) continue;
    for (let k = memberStart[link]!; k < memberStart[link + 1]!; k++) {
      const joint = addressWay[member[k]!]!;
      if (joint < 0) continue;
      way[joint]! += 1;
      way[joint + way[joint]!] = place;
    }
  }
}

/** Joints by link, ascending; joints get their first and last words. */
function fillLinks(addressWay: Int32Array, way: Int32Array): void {
  for (let address = 0; address < addressWay.length; address++) {
    const joint = addressWay[address]!;
    if (joint < 0) continue;
    const end = joint + way[joint]!;
    for (let k = joint + 1; k <= end; k++) {
      const link = way[k]!;
      way[link]! += 1;
      way[link + way[link]!] = joint;
    }
    way[end] = ~way[end]!;
    way[joint] = ~address;
  }
}

/** Links get their first and last words, and addresses of one link their way. */
function endLinks(links: JoinedLinks, linkWay: Int32Array, addressWay: Int32Array, way: Int32Array): void {
  const { memberStart, member, fate } = links;
  for (let link = 0; link < fate.length; link++) {
    if (fate[link] !== LINK.joins) continue;
    const place = linkWay[link]!;
    if (place !== NO_WAY) {
      const end = place + way[place]!;
      way[end] = ~way[end]!;
      way[place] = link;
    }
    for (let k = memberStart[link]!; k < memberStart[link + 1]!; k++)
      if (addressWay[member[k]!] === ONE_LINK) addressWay[member[k]!] = place === NO_WAY ? ONE_LINK - link : place;
  }
}
