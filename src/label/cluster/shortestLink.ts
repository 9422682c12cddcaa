import type { IntPages } from './intPages.ts';
import { Marks } from './marks.ts';
import { NO_WAY } from './ways.ts';

/** Two addresses that one transaction spent from. */
export interface LinkStep {
  readonly link: number;
  readonly from: number;
  readonly to: number;
}

/** The columns of `WayColumns`, in memory or on disk. */
export interface Ways {
  readonly way: IntPages;
  /** Of `addressWay`. */
  wayOf(address: number): number;
}

/**
 * The shortest chain of transactions between two addresses, each of which spent from the address before and the one
 * after; null where none joins them. Of several of one length it is the first: seen from the address that the chain showed first, the
 * one that takes the earliest link, then goes on by the earliest address, and so on. So it depends on the evidence alone.
 *
 * Two searches go on by turns, from joints to links or from links to joints, the one with fewer nodes ahead first. They meet where half of
 * the shortest way lies behind each, so the cost grows with what lies around both ends, at worst with the links of the cluster.
 */
export function shortestLink(ways: Ways, a: number, b: number): LinkStep[] | null {
  if (a === b) return [];
  if (a > b) {
    const back = shortestLink(ways, b, a);
    return back === null ? null : back.map(({ link, from, to }) => ({ link, from: to, to: from })).reverse();
  }
  const [first, last] = [ways.wayOf(a), ways.wayOf(b)];
  if (first < 0 || last < 0) return first === last && first !== NO_WAY ? [{ link: -2 - first, from: a, to: b }] : null;
  const records = new Search(ways.way, first, last).run();
  return records === null ? null : toSteps(records, a, b);
}

/** A way as its records, by their first words: links, and between them addresses; those of the ends may stand at either end. */
function toSteps(records: readonly number[], a: number, b: number): LinkStep[] {
  const links = records.filter((word) => word >= 0);
  const inner = records.slice(1, -1).flatMap((word) => (word < 0 ? [~word] : []));
  return links.map((link, k) => ({ link, from: inner[k - 1] ?? a, to: inner[k] ?? b }));
}

/*
 * The mark of a record: by which search it was reached, and its distance from that end modulo 3, which tells a neighbour that is one step
 * nearer from one that is a step further. Besides, whether it lies on a shortest way, and whether both searches reached it.
 */
const ON_WAY = 8;
const MEETING = 16;
const markOf = (side: 0 | 1, distance: number): number => 1 + 3 * side + (distance % 3);
const sideOf = (mark: number): number => (mark < 4 ? 0 : 1);

/** Neighbours that a record is taken to have before they are counted. */
const USUAL = 3;
const MANY_TIMES = 4;

interface Ahead {
  readonly neighbours: number;
  readonly isCounted: boolean;
}

const UNCOUNTED: Ahead = { neighbours: 0, isCounted: false };

class Search {
  readonly #way: IntPages;
  readonly #mark: Marks;
  readonly #ends: readonly [number, number];
  /** By end: the records reached last, and how far they are. The end itself, or its only link, is what it starts from. */
  readonly #fronts: [number[], number[]];
  readonly #distances: [number, number] = [0, 0];
  /** By end: how many neighbours the front has, roughly until they are counted. */
  readonly #ahead: [Ahead, Ahead] = [UNCOUNTED, UNCOUNTED];

  constructor(way: IntPages, first: number, last: number) {
    this.#way = way;
    this.#mark = new Marks(way.length);
    this.#ends = [first, last];
    this.#fronts = [[first], [last]];
    this.#mark.set(first, markOf(0, 0));
    if (last !== first) this.#mark.set(last, markOf(1, 0));
  }

  /** The first words of the records of the way; null where there is none. */
  run(): number[] | null {
    const [first, last] = this.#ends;
    if (first === last) return [this.#way.at(first)];
    while (this.#fronts[0].length > 0 && this.#fronts[1].length > 0) {
      const meetings = this.#widen(this.#cheaper());
      if (meetings.length > 0) return this.#walk(meetings);
    }
    return null;
  }

  /**
   * The end from which the next step goes to fewer neighbours, by how many records it has ahead; where those turn out to have many times as
   * many neighbours as the other end's may have, the other is looked at: so hubs are gone around.
   */
  #cheaper(): 0 | 1 {
    for (;;) {
      const side = this.#ahead[0].neighbours <= this.#ahead[1].neighbours ? 0 : 1;
      if (this.#ahead[side].isCounted) return side;
      const neighbours = this.#countAhead(this.#fronts[side]);
      this.#ahead[side] = { neighbours, isCounted: true };
      if (neighbours <= MANY_TIMES * this.#ahead[1 - side]!.neighbours) return side;
    }
  }

  #countAhead(front: readonly number[]): number {
    const way = this.#way;
    way.want(front);
    let neighbours = 0;
    for (const place of front) {
      let k = place + 1;
      while (way.at(k) >= 0) k += 1;
      neighbours += k - place;
    }
    return neighbours;
  }

  /**
   * One step out from an end; the records where it meets the other search. All meetings of one step are as near: had the other search been
   * nearer to one, they would have met before. From the first on, what is merely new is of no use.
   */
  #widen(side: 0 | 1): number[] {
    const [way, marks] = [this.#way, this.#mark];
    const mark = markOf(side, ++this.#distances[side]);
    const front: number[] = [];
    const meetings: number[] = [];
    for (const place of this.#fronts[side]) {
      for (let k = place + 1, word = 0; word >= 0; k++) {
        word = way.at(k);
        const to = word < 0 ? ~word : word;
        const before = marks.at(to);
        if (before === 0) {
          if (meetings.length > 0) continue;
          marks.set(to, mark);
          front.push(to);
        } else if (before < MEETING && sideOf(before) !== side) {
          marks.set(to, before | MEETING);
          meetings.push(to);
        }
      }
    }
    this.#fronts[side] = front;
    this.#ahead[side] = { neighbours: front.length * USUAL, isCounted: false };
    return meetings;
  }

  /** The first of all shortest ways: those of the first end's side that lead to a meeting are marked, then it is gone by the earliest. */
  #walk(meetings: readonly number[]): number[] {
    const marks = this.#mark;
    const [toMeeting, fromMeeting] = this.#distances;
    for (let nearer: readonly number[] = meetings, distance = toMeeting - 1; distance > 0; distance--)
      nearer = this.#markNearer(nearer, markOf(0, distance));
    let at = this.#ends[0];
    const places = [at];
    for (let distance = 1; distance <= toMeeting; distance++) {
      const mark = markOf(0, distance) | ON_WAY;
      at = this.#firstOf(at, (to) => marks.at(to) === mark || marks.at(to) >= MEETING);
      places.push(at);
    }
    for (let distance = fromMeeting - 1; distance >= 0; distance--) {
      at = this.#firstOf(at, (to) => marks.at(to) === markOf(1, distance));
      places.push(at);
    }
    return places.map((place) => this.#way.at(place));
  }

  /** Neighbours that have a mark: they lie on a shortest way. */
  #markNearer(places: readonly number[], mark: number): number[] {
    const nearer: number[] = [];
    for (const place of places)
      this.#firstOf(place, (to) => {
        if (this.#mark.at(to) === mark) {
          this.#mark.set(to, mark | ON_WAY);
          nearer.push(to);
        }
        return false;
      });
    return nearer;
  }

  /** The first neighbour that is wanted, -1 for none. */
  #firstOf(place: number, isWanted: (to: number) => boolean): number {
    for (let k = place + 1, word = 0; word >= 0; k++) {
      word = this.#way.at(k);
      const to = word < 0 ? ~word : word;
      if (isWanted(to)) return to;
    }
    return -1;
  }
}
