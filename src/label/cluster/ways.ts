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
 * begin, by number, the last as its complement. A cluster's records stand together, in it those of a *hub*: the links of which it is
 * the joint with most links, and behind them the joints that these links are the first of. So what lies around an address that is
 * spent from again and again is read in one go, where it would lie all over the cluster.
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
function placeRecords(links: JoinedLinks, addressWay: Int32Array) {
  const { root } = links;
  const { linkWay, linkHub, jointHub } = findHubs(links, addressWay);
  /** By hub: how long its records are, then where the next begins. */
  const next = new Int32Array(root.length);
  for (let link = 0; link < linkWay.length; link++)
    if (linkWay[link] !== NO_WAY) next[linkHub[link]!]! += linkWay[link]!;
  for (let address = 0; address < root.length; address++)
    if (addressWay[address]! > 1) next[jointHub[address]!]! += 1 + addressWay[address]!;
  const length = placeHubs(root, next);
  for (let link = 0; link < linkWay.length; link++) {
    const size = linkWay[link]!;
    if (size === NO_WAY) continue;
    linkWay[link] = next[linkHub[link]!]!;
    next[linkHub[link]!]! += size;
  }
  for (let address = 0; address < root.length; address++) {
    const size = 1 + addressWay[address]!;
    const hub = jointHub[address]!;
    addressWay[address] = size > 2 ? next[hub]! : size === 2 ? ONE_LINK : NO_WAY;
    if (size > 2) next[hub]! += size;
  }
  return { linkWay, length };
}

/** By link the length of its record, -1 for none, and its hub; by joint the hub of its first link. */
function findHubs({ root, memberStart, member, fate }: JoinedLinks, addressWay: Int32Array) {
  const linkWay = new Int32Array(fate.length).fill(NO_WAY);
  const linkHub = new Int32Array(fate.length);
  const jointHub = new Int32Array(root.length).fill(NO_WAY);
  for (let link = 0; link < fate.length; link++) {
    if (fate[link] !== LINK.joins) continue;
    let joints = 0;
    let hub = NO_WAY;
    let most = 1;
    for (let k = memberStart[link]!; k < memberStart[link + 1]!; k++) {
      const count = addressWay[member[k]!]!;
      if (count > 1) joints += 1;
      if (count > most) [hub, most] = [member[k]!, count];
    }
    if (joints === 0) continue;
    linkWay[link] = 1 + joints;
    linkHub[link] = hub;
    for (let k = memberStart[link]!; k < memberStart[link + 1]!; k++)
      if (jointHub[member[k]!] === NO_WAY) jointHub[member[k]!] = hub;
  }
  return { linkWay, linkHub, jointHub };
}

/** From how long the records of each hub are, where they begin: cluster by cluster, hubs by number; @returns how long all are. */
function placeHubs(root: Int32Array, hubs: Int32Array): number {
  const next = new Int32Array(root.length);
  for (let address = 0; address < root.length; address++) next[root[address]!]! += hubs[address]!;
  let length = 0;
  for (let address = 0; address < root.length; address++) {
    const size = next[address]!;
    next[address] = length;
    length += size;
  }
  assert(length < 2 ** 31, 'ways fit into 32 bits');
  for (let address = 0; address < root.length; address++) {
    const size = hubs[address]!;
    hubs[address] = next[root[address]!]!;
    next[root[address]!]! += size;
  }
  return length;
}

/** Links by joint, by number; the first word of a record says meanwhile how far it is filled, 0 for not at all. */
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

/** Joints by link, by number; joints get their first and last words. */
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
