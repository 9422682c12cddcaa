/** What is asked of two incidents of one chain, by their places. */
export interface Pairs {
  /** `one` for what is likely one event, `may be` where nothing speaks against it, `apart` where something does. */
  readonly judge: (a: number, b: number) => 'one' | 'may be' | 'apart';
  /** Of a pair that is `one`: the less, the more speaks for it. */
  readonly strength: (a: number, b: number) => number;
  readonly isLookAlike: (a: number, b: number) => boolean;
}

export interface Split {
  /** Rising, of one or more. */
  readonly groups: readonly number[][];
  /** Places of different groups, two and two, that are perhaps one, the earlier first. */
  readonly perhaps: readonly number[];
}

/** Counts what is done: pairs that are held against each other, links and words of rows that are looked at. */
export interface Work {
  steps: number;
}

/**
 * Splits incidents that hang together by pairs of one event so that in each group nothing speaks against any two. The strongest
 * pairs are joined first; what could as well be of one group as of another that cannot be the same is left by itself. It follows
 * from what is said of pairs alone: places make no difference.
 * @param chain places, rising
 */
export function splitChain(chain: readonly number[], pairs: Pairs, work: Work = { steps: 0 }): Split {
  if (isWhole(chain, pairs, work)) return { groups: [[...chain]], perhaps: [] };
  const count = chain.length;
  const [agrees, isOne] = [new Bits(count), new Bits(count)];
  /** Links by strength. A link of a and b is the number a * count + b. */
  const links = new Map<number, number[]>();
  for (let a = 0; a < count; a++) {
    agrees.set(a, a);
    for (let b = a + 1; b < count; b++) {
      work.steps += 1;
      const judged = pairs.judge(chain[a]!, chain[b]!);
      if (judged === 'apart') continue;
      agrees.set(a, b);
      agrees.set(b, a);
      if (judged !== 'one') continue;
      isOne.set(a, b);
      const strength = pairs.strength(chain[a]!, chain[b]!);
      const level = links.get(strength);
      if (level === undefined) links.set(strength, [a * count + b]);
      else level.push(a * count + b);
    }
  }
  const twins = new Twins(agrees, work);
  for (const strength of [...links.keys()].sort((x, y) => x - y)) twins.link(links.get(strength)!);
  const groups = twins.groups();
  const perhaps: number[] = [];
  const groupOf = numbersOf(groups, count);
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++)
      if (groupOf[a] !== groupOf[b] && (isOne.has(a, b) || pairs.isLookAlike(chain[a]!, chain[b]!)))
        perhaps.push(chain[a]!, chain[b]!);
  return { groups: groups.map((group) => group.map((at) => chain[at]!)), perhaps };
}

/** Whether nothing speaks against any two. */
function isWhole(chain: readonly number[], pairs: Pairs, work: Work): boolean {
  for (let a = 0; a < chain.length; a++)
    for (let b = a + 1; b < chain.length; b++) {
      work.steps += 1;
      if (pairs.judge(chain[a]!, chain[b]!) === 'apart') return false;
    }
  return true;
}

/** A bit for each two of so many. */
class Bits {
  readonly words: number;
  readonly rows: readonly Uint32Array[];

  constructor(count: number) {
    const words = Math.ceil(count / 32);
    this.words = words;
    this.rows = Array.from({ length: count }, () => new Uint32Array(words));
  }

  has(a: number, b: number): boolean {
    return (this.rows[a]![b >>> 5]! & (1 << (b & 31))) !== 0;
  }

  set(a: number, b: number): void {
    this.rows[a]![b >>> 5]! |= 1 << (b & 31);
  }

  clear(a: number, b: number): void {
    this.rows[a]![b >>> 5]! &= ~(1 << (b & 31));
  }
}

/**
 * Groups that grow as links become known. Two that are linked are joined where they may be one with the very same others of
 * those they hang together with. A group goes by its least member, and has the row of bits of those it may be one with.
 */
class Twins {
  readonly #may: Bits;
  readonly #work: Work;
  readonly #groups: Sets;
  /** What hangs together by links that are known. */
  readonly #parts: Sets;
  /** Which are linked by what is known, both ways. */
  readonly #linked: Bits;
  readonly #count: number;

  /** @param may which two may be one, both ways and each with itself; written to */
  constructor(may: Bits, work: Work) {
    this.#may = may;
    this.#count = may.rows.length;
    this.#work = work;
    this.#groups = new Sets(may.rows.length);
    this.#parts = new Sets(may.rows.length);
    this.#linked = new Bits(may.rows.length);
  }

  /** Makes links known and joins whatever can be joined then. */
  link(links: readonly number[]): void {
    for (const link of links) {
      const [a, b] = [this.#firstOf(link), link % this.#count];
      this.#parts.join(a, b);
      this.#linked.set(this.#groups.first(a), this.#groups.first(b));
      this.#linked.set(this.#groups.first(b), this.#groups.first(a));
      this.#work.steps += 1;
    }
    // In a part in which nothing is new nothing is to be joined.
    let changed = new Set(links.map((link) => this.#parts.first(this.#firstOf(link))));
    while (changed.size > 0) changed = this.#joinIn(changed);
  }

  #firstOf(link: number): number {
    return Math.floor(link / this.#count);
  }

  /** Joins what are twins in these parts as they are now. @returns the parts in which any were */
  #joinIn(parts: ReadonlySet<number>): Set<number> {
    const members = new Map(Array.from(parts, (part) => [part, [] as number[]]));
    for (let at = 0; at < this.#count; at++)
      if (this.#groups.first(at) === at) members.get(this.#parts.first(at))?.push(at);
    const masks = new Map(Array.from(members, ([part, own]) => [part, this.#maskOf(own)]));
    const hashes = this.#hashes(members, masks);
    const twins = new Sets(this.#count);
    for (const [part, own] of members) {
      const mask = masks.get(part)!;
      for (const alike of sameHash(own, hashes)) this.#joinTwins(alike, mask, twins);
    }
    const joined = new Set<number>();
    for (const [part, own] of members)
      for (const group of own) {
        const first = twins.first(group);
        if (first === group) continue;
        joined.add(part);
        this.#merge(first, group);
      }
    return joined;
  }

  /** Joins those of one hash that are linked and may be one with the very same others. */
  #joinTwins(alike: readonly number[], mask: Uint32Array, twins: Sets): void {
    for (let i = 0; i < alike.length; i++)
      for (let j = i + 1; j < alike.length; j++) {
        const [a, b] = [alike[i]!, alike[j]!];
        this.#work.steps += 1;
        if (!this.#linked.has(a, b) || !this.#may.has(a, b) || twins.first(a) === twins.first(b)) continue;
        if (this.#areSame(a, b, mask)) twins.join(a, b);
      }
  }

  #maskOf(members: readonly number[]): Uint32Array {
    const mask = new Uint32Array(this.#may.words);
    for (const at of members) mask[at >>> 5]! |= 1 << (at & 31);
    return mask;
  }

  /** For each group of these parts a number that is the same for the same others within its part. */
  #hashes(members: ReadonlyMap<number, readonly number[]>, masks: ReadonlyMap<number, Uint32Array>): Int32Array {
    const hashes = new Int32Array(this.#count);
    for (const [part, own] of members) {
      const mask = masks.get(part)!;
      for (const group of own) {
        const row = this.#may.rows[group]!;
        let hash = 0;
        for (let word = 0; word < mask.length; word++)
          hash = Math.imul(hash ^ (row[word]! & mask[word]!), 0x9e37_79b1) ^ (hash >>> 15);
        hashes[group] = hash;
        this.#work.steps += mask.length;
      }
    }
    return hashes;
  }

  #areSame(a: number, b: number, mask: Uint32Array): boolean {
    const [one, other] = [this.#may.rows[a]!, this.#may.rows[b]!];
    this.#work.steps += mask.length;
    return mask.every((bits, word) => ((one[word]! ^ other[word]!) & bits) === 0);
  }

  /** Makes two groups one: it may be one with those that both may be one with. */
  #merge(first: number, group: number): void {
    const [one, other] = [this.#may.rows[first]!, this.#may.rows[group]!];
    for (let word = 0; word < one.length; word++) one[word]! &= other[word]!;
    this.#groups.join(first, group);
    const [links, more] = [this.#linked.rows[first]!, this.#linked.rows[group]!];
    for (let word = 0; word < links.length; word++) links[word]! |= more[word]!;
    for (let at = 0; at < this.#count; at++) {
      if (!this.#may.has(first, at)) this.#may.clear(at, first);
      if (this.#linked.has(first, at)) this.#linked.set(at, first);
    }
    this.#work.steps += this.#count;
  }

  groups(): number[][] {
    const groups = new Map<number, number[]>();
    for (let at = 0; at < this.#count; at++) {
      const first = this.#groups.first(at);
      const known = groups.get(first);
      if (known === undefined) groups.set(first, [at]);
      else known.push(at);
    }
    return [...groups.values()];
  }
}

/** Groups of the same hash, two or more. */
function* sameHash(groups: readonly number[], hashes: Int32Array): Generator<number[]> {
  const byHash = new Map<number, number[]>();
  for (const group of groups) {
    const known = byHash.get(hashes[group]!);
    if (known === undefined) byHash.set(hashes[group]!, [group]);
    else known.push(group);
  }
  for (const alike of byHash.values()) if (alike.length > 1) yield alike;
}

/** Sets that are joined, each named by its first. */
export class Sets {
  readonly #before: Uint32Array;

  constructor(count: number) {
    this.#before = Uint32Array.from({ length: count }, (_, at) => at);
  }

  join(a: number, b: number): void {
    const [x, y] = [this.first(a), this.first(b)];
    this.#before[Math.max(x, y)] = Math.min(x, y);
  }

  first(of: number): number {
    let at = of;
    while (this.#before[at] !== at) {
      this.#before[at] = this.#before[this.#before[at]!]!;
      at = this.#before[at]!;
    }
    return at;
  }

  get firsts(): Uint32Array {
    for (const at of this.#before.keys()) this.#before[at] = this.first(at);
    return this.#before;
  }
}

function numbersOf(groups: readonly (readonly number[])[], count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (const [number, group] of groups.entries()) for (const at of group) numbers[at] = number;
  return numbers;
}
