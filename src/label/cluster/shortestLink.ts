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
    if (meeting !== null) return toSteps(sides[0].wayTo(meeting).reverse(), sides[1].wayTo(meeting).slice(1));
  }
  return null;
}

/** Links have odd numbers, addresses even ones. */
const ofAddress = (address: number): number => 2 * address;
const ofLink = (link: number): number => 2 * link + 1;
const isLink = (node: number): boolean => node % 2 === 1;

/** The addresses and links that were reached from one end, and how. */
class Side {
  /** Node to the node that it was reached from; the end itself to -1. */
  readonly #reached = new Map<number, number>();
  /** Nodes reached last, all addresses or all links, ascending. */
  front: Int32Array;
  #areLinks = false;

  constructor(end: number) {
    this.#reached.set(ofAddress(end), -1);
    this.front = Int32Array.of(end);
  }

  /**
   * One step out, until it meets the other side: the node where it does, or null. Every meeting of one step is as near: had the
   * other end been nearer to one, they would have met before.
   */
  widen(graph: LinkGraph, other: Side): number | null {
    const next: number[] = [];
    let meeting: number | null = null;
    const reach = (from: number, to: number, node: number): void => {
      if (this.#reached.has(node)) return;
      this.#reached.set(node, from);
      next.push(to);
      if (meeting === null && other.#reached.has(node)) meeting = node;
    };
    if (this.#areLinks) graph.eachMember(this.front, (link, to) => reach(ofLink(link), to, ofAddress(to)));
    else graph.eachLink(this.front, (address, to) => reach(ofAddress(address), to, ofLink(to)));
    this.#areLinks = !this.#areLinks;
    this.front = Int32Array.from(next).sort();
    return meeting;
  }

  /** The nodes from one back to the end. */
  wayTo(node: number): number[] {
    const way: number[] = [];
    for (let at = node; at >= 0; at = this.#reached.get(at)!) way.push(at);
    return way;
  }
}

/** A way of addresses and links by turns, from `a` to `b`, as its links. */
function toSteps(first: readonly number[], second: readonly number[]): LinkStep[] {
  const way = [...first, ...second];
  return way.flatMap((node, k) =>
    isLink(node) ? [{ link: (node - 1) / 2, from: way[k - 1]! / 2, to: way[k + 1]! / 2 }] : [],
  );
}
