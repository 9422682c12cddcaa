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
  /** Pairs of different groups that are perhaps one, the earlier place first. */
  readonly perhaps: readonly [number, number][];
}

/**
 * Splits incidents that hang together by pairs of one event so that in each group nothing speaks against any two. The strongest
 * pairs are joined first; what could as well be of one group as of another that cannot be the same is left by itself. It follows
 * from what is said of pairs alone: places make no difference.
 * @param chain places, rising
 */
export function splitChain(chain: readonly number[], pairs: Pairs): Split {
  const count = chain.length;
  if (chain.every((a, at) => chain.every((b, place) => place <= at || pairs.judge(a, b) !== 'apart')))
    return { groups: [[...chain]], perhaps: [] };
  const agrees = Array.from({ length: count }, () => new Uint8Array(count));
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++) {
      const judged = pairs.judge(chain[a]!, chain[b]!);
      agrees[a]![b] = agrees[b]![a] = judged === 'one' ? 2 : judged === 'may be' ? 1 : 0;
    }
  const edges: Edge[] = [];
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++)
      if (agrees[a]![b] === 2) edges.push({ a, b, strength: pairs.strength(chain[a]!, chain[b]!) });
  let groups: readonly (readonly number[])[] = Array.from(chain, (_, at) => [at]);
  const known: Edge[] = [];
  const levels = [...new Set(edges.map(({ strength }) => strength))].sort((x, y) => x - y);
  for (const level of levels) {
    for (const edge of edges) if (edge.strength === level) known.push(edge);
    for (let before = 0; before !== groups.length; ) {
      before = groups.length;
      groups = joinTwins(groups, known, agrees);
    }
  }
  const groupOf = numbersOf(groups, count);
  const perhaps: [number, number][] = [];
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++)
      if (groupOf[a] !== groupOf[b] && (agrees[a]![b] === 2 || pairs.isLookAlike(chain[a]!, chain[b]!)))
        perhaps.push([chain[a]!, chain[b]!]);
  return { groups: groups.map((group) => group.map((at) => chain[at]!).sort((x, y) => x - y)), perhaps };
}

interface Edge {
  readonly a: number;
  readonly b: number;
  readonly strength: number;
}

/** Joins groups that hang together and may be one with the very same others of those they hang together with. */
function joinTwins(
  groups: readonly (readonly number[])[],
  edges: readonly Edge[],
  agrees: readonly Uint8Array[],
): readonly (readonly number[])[] {
  const groupOf = numbersOf(groups, agrees.length);
  const links = edges.map(({ a, b }) => [groupOf[a]!, groupOf[b]!] as const).filter(([a, b]) => a !== b);
  const connected = components(groups.length, links);
  /** The groups of each part that hangs together. */
  const parts = new Map<number, number[]>();
  for (const [at, part] of connected.entries()) {
    const known = parts.get(part);
    if (known === undefined) parts.set(part, [at]);
    else known.push(at);
  }
  /** For each group a byte for each of its part: whether the two may be one. */
  const friends = groups.map((group, at) =>
    Buffer.from(
      parts
        .get(connected[at]!)!
        .map((place) => (at === place || group.every((a) => groups[place]!.every((b) => agrees[a]![b] !== 0)) ? 1 : 0)),
    ),
  );
  const placeIn = new Uint32Array(groups.length);
  for (const part of parts.values()) for (const [place, at] of part.entries()) placeIn[at] = place;
  const twins = components(
    groups.length,
    links.filter(([a, b]) => friends[a]![placeIn[b]!] === 1 && friends[a]!.equals(friends[b]!)),
  );
  const joined = new Map<number, number[]>();
  for (const [at, group] of groups.entries()) {
    const known = joined.get(twins[at]!);
    if (known === undefined) joined.set(twins[at]!, [...group]);
    else known.push(...group);
  }
  return [...joined.values()];
}

function numbersOf(groups: readonly (readonly number[])[], count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (const [number, group] of groups.entries()) for (const at of group) numbers[at] = number;
  return numbers;
}

/** For each of so many the number of the part that links lead to. */
function components(count: number, links: readonly (readonly [number, number])[]): Uint32Array {
  const parts = Uint32Array.from({ length: count }, (_, at) => at);
  const first = (of: number): number => {
    let at = of;
    while (parts[at] !== at) at = parts[at]!;
    return at;
  };
  for (const [a, b] of links) {
    const [x, y] = [first(a), first(b)];
    parts[Math.max(x, y)] = Math.min(x, y);
  }
  return parts.map((_, at) => first(at));
}
