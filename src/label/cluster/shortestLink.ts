/** Two addresses that one transaction spent from. */
export interface LinkStep {
  readonly link: number;
  readonly from: number;
  readonly to: number;
}

/** Who spent with whom, as far as it joined clusters: in memory or on disk. */
export interface LinkGraph {
  /** The links of an address that joined it to others, ascending. */
  linksOf(address: number): Int32Array;
  /** The addresses of a link. */
  membersOf(link: number): Int32Array;
}

/**
 * The shortest chain of transactions between two addresses, each of which spent from the address before and the one
 * after; null where none joins them. Of several of one length the one over the earliest links from `a` on, so the same
 * evidence gives the same answer.
 *
 * Two searches meet in the middle, each link looked at once: the cost grows with the links around both ends, at worst
 * with those of the cluster.
 */
export function shortestLink(graph: LinkGraph, a: number, b: number): LinkStep[] | null {
  if (a === b) return [];
  const sides: [Side, Side] = [newSide(graph, a), newSide(graph, b)];
  while (sides[0].front.length > 0 && sides[1].front.length > 0) {
    // The cheaper side goes on: an address that spent thousands of times is left to the other to find.
    const near = sides[0].frontLinks <= sides[1].frontLinks ? 0 : 1;
    const meeting = widen(graph, sides[near], sides[1 - near]!);
    if (meeting !== null) return [...pathTo(sides[0], meeting), ...pathTo(sides[1], meeting).reverse().map(turn)];
  }
  return null;
}

interface Side {
  /** Address to how it was reached; the end itself has no step. */
  readonly step: Map<number, LinkStep | null>;
  readonly seenLinks: Set<number>;
  /** Addresses reached last, with the links they have. */
  front: { readonly address: number; readonly links: Int32Array }[];
  frontLinks: number;
}

function newSide(graph: LinkGraph, end: number): Side {
  const links = graph.linksOf(end);
  return {
    step: new Map([[end, null]]),
    seenLinks: new Set(),
    front: [{ address: end, links }],
    frontLinks: links.length,
  };
}

const turn = ({ link, from, to }: LinkStep): LinkStep => ({ link, from: to, to: from });

/** One step out on a side, until it meets the other: the address where it does, or null. */
function widen(graph: LinkGraph, side: Side, other: Side): number | null {
  const next: Side['front'] = [];
  let frontLinks = 0;
  for (const { address: from, links } of side.front) {
    for (const link of links) {
      if (side.seenLinks.has(link)) continue;
      side.seenLinks.add(link);
      for (const to of graph.membersOf(link)) {
        if (side.step.has(to)) continue;
        side.step.set(to, { link, from, to });
        // Every meeting of one widening is as near: had the other end been nearer to one, they would have met before.
        if (other.step.has(to)) return to;
        const more = graph.linksOf(to);
        next.push({ address: to, links: more });
        frontLinks += more.length;
      }
    }
  }
  side.front = next;
  side.frontLinks = frontLinks;
  return null;
}

function pathTo(side: Side, end: number): LinkStep[] {
  const steps: LinkStep[] = [];
  for (let step = side.step.get(end)!; step !== null; step = side.step.get(step.from)!) steps.push(step);
  return steps.reverse();
}
