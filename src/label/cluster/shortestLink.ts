/** Two addresses that one transaction spent from. */
export interface LinkStep {
  readonly link: number;
  readonly from: number;
  readonly to: number;
}

/** Who spent with whom, as far as it joined clusters: in memory or on disk. */
export interface LinkGraph {
  /** Calls `visit` with each of the addresses and each link that joined it to others, in the order of addresses and links. */
  eachLink(addresses: Int32Array, visit: (address: number, link: number) => void): void;
  /** Calls `visit` with each of the links and each of its addresses, in the order of links and members. */
  eachMember(links: Int32Array, visit: (link: number, address: number) => void): void;
}

/**
 * The shortest chain of transactions between two addresses, each of which spent from the address before and the one
 * after; null where none joins them. Of several of one length the same evidence always gives the same.
 *
 * Addresses and links are nodes of one graph, and two searches go on by turns, from an address to its links or from a link to its
 * addresses, the one with fewer nodes ahead first. They meet where half of the shortest way lies behind each, so the cost grows
 * with what lies around both ends, at worst with the links of the cluster.
 */
export function shortestLink(graph: LinkGraph, a: number, b: number): LinkStep[] | null {
  if (a === b) return [];
  const sides: [Side, Side] = [new Side(a), new Side(b)];
  while (sides[0].front.length > 0 && sides[1].front.length > 0) {
    const near = sides[0].front.length <= sides[1].front.length ? 0 : 1;
    const meeting = sides[near].widen(graph, sides[1 - near]!);
    if (meeting !== null) return toSteps([...sides[0].wayTo(meeting).reverse(), ...sides[1].wayTo(meeting).slice(1)]);
  }
  return null;
}

/** The addresses and links that were reached from one end, and how. */
class Side {
  /** By address the link that it was reached by, and by link the address. */
  readonly #addresses = new Reached();
  readonly #links = new Reached();
  /** Nodes reached last, all addresses or all links, ascending. */
  front: Int32Array;
  #areLinks = false;

  constructor(end: number) {
    this.#addresses.add(end, END);
    this.front = Int32Array.of(end);
  }

  /**
   * One step out, until it meets the other side: the node where it does, or null. Every meeting of one step is as near: had the
   * other end been nearer to one, they would have met before. So the first is taken, and the rest of the step is not gone.
   */
  widen(graph: LinkGraph, other: Side): Meeting | null {
    const toLinks = !this.#areLinks;
    const [mine, theirs] = toLinks ? [this.#links, other.#links] : [this.#addresses, other.#addresses];
    const from = mine.count;
    let meeting = -1;
    const reach = (by: number, node: number): void => {
      if (meeting < 0 && mine.add(node, by) && theirs.has(node)) meeting = node;
    };
    if (toLinks) graph.eachLink(this.front, reach);
    else graph.eachMember(this.front, reach);
    this.#areLinks = toLinks;
    this.front = mine.since(from).sort();
    return meeting < 0 ? null : { node: meeting, isLink: toLinks };
  }

  /** Addresses and links by turns, from a node back to the end. */
  wayTo({ node, isLink }: Meeting): number[] {
    const way: number[] = [];
    let ofLink = isLink;
    for (let at = node; at !== END; ofLink = !ofLink) {
      way.push(at);
      at = (ofLink ? this.#links : this.#addresses).byOf(at);
    }
    return way;
  }
}

interface Meeting {
  readonly node: number;
  readonly isLink: boolean;
}

/** What an end was reached by. */
const END = -1;
const FREE = -1;
const FIRST_SLOTS = 1024;

/**
 * Nodes and what each was reached by, in the order in which they were: open addressing in arrays of integers, several times as fast
 * as a Map, of which a search in a cluster of millions would fill one with hundreds of thousands.
 */
class Reached {
  count = 0;
  #node = new Int32Array(FIRST_SLOTS / 2);
  #by = new Int32Array(FIRST_SLOTS / 2);
  /** By hash the place of a node among those reached. */
  #slots = new Int32Array(FIRST_SLOTS).fill(FREE);
  #shift = 32 - Math.log2(FIRST_SLOTS);

  /** False where it was reached before. */
  add(node: number, by: number): boolean {
    const slot = this.#slotOf(node);
    if (this.#slots[slot] !== FREE) return false;
    this.#slots[slot] = this.count;
    this.#node[this.count] = node;
    this.#by[this.count++] = by;
    if (this.count === this.#node.length) this.#grow();
    return true;
  }

  has(node: number): boolean {
    return this.#slots[this.#slotOf(node)] !== FREE;
  }

  byOf(node: number): number {
    return this.#by[this.#slots[this.#slotOf(node)]!]!;
  }

  /** Those reached after the first so many. */
  since(count: number): Int32Array {
    return this.#node.slice(count, this.count);
  }

  /** The slot that a node has or would get: there is always a free one. */
  #slotOf(node: number): number {
    const slots = this.#slots;
    let slot = Math.imul(node, 0x9e3779b1) >>> this.#shift;
    for (let place = slots[slot]!; place !== FREE && this.#node[place] !== node; place = slots[slot]!)
      slot = (slot + 1) & (slots.length - 1);
    return slot;
  }

  #grow(): void {
    const [node, by] = [this.#node, this.#by];
    this.#node = new Int32Array(2 * node.length);
    this.#by = new Int32Array(2 * by.length);
    this.#node.set(node);
    this.#by.set(by);
    this.#slots = new Int32Array(2 * this.#slots.length).fill(FREE);
    this.#shift -= 1;
    for (let place = 0; place < this.count; place++) this.#slots[this.#slotOf(node[place]!)] = place;
  }
}

/** A way of addresses and links by turns, from `a` to `b`, as its links. */
function toSteps(way: readonly number[]): LinkStep[] {
  const steps: LinkStep[] = [];
  for (let k = 1; k < way.length; k += 2) steps.push({ link: way[k]!, from: way[k - 1]!, to: way[k + 1]! });
  return steps;
}
