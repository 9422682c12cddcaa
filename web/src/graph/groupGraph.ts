import type { Graph } from '../state/contract.ts';
import type { Group } from '../work/groups.ts';

type Nodes = Graph['nodes'];

/** The id that the picture has for a part of a group: its holders, its thefts, or its ends of one reason. */
function partOf(id: string, kind: Nodes['kind'][number], group: Group): string {
  const key = group.on.slice('group:'.length);
  if (kind === 'theft') return `gt:${key}`;
  return kind === 'end-group' ? `ge:${key}:${id.split(':')[1] ?? ''}` : `g:${key}`;
}

/** A graph in which what the person grouped is one node: what moves within it is not shown, what comes and goes is added up. */
export function groupGraph(answer: Graph, groups: readonly Group[]): Graph {
  const groupByMember = new Map<string, Group>();
  for (const group of groups.toReversed()) for (const id of group.members) groupByMember.set(id, group);
  const { nodes, edges } = answer;
  if (!nodes.id.some((id) => groupByMember.has(id))) return answer;
  const place = new Map<string, number>();
  const source: number[] = [];
  const groupAt: (Group | null)[] = [];
  const placeOf = nodes.id.map((id, at) => {
    const group = groupByMember.get(id) ?? null;
    const shown = group === null ? id : partOf(id, nodes.kind[at]!, group);
    const known = place.get(shown);
    if (known !== undefined) return known;
    place.set(shown, source.length);
    source.push(at);
    groupAt.push(group);
    return source.length - 1;
  });
  const merged = mergeEdges(edges, placeOf);
  const ids = [...place.keys()];
  const amounts = amountsOf(answer, merged, placeOf, groupAt);
  const pick = <T>(values: readonly T[]): T[] => source.map((at) => values[at]!);
  return {
    ...answer,
    nodes: {
      id: ids,
      label: source.map((at, to) => groupAt[to]?.name ?? nodes.label[at]!),
      kind: ids.map((id, at) => (id.startsWith('g:') ? 'group' : nodes.kind[source[at]!]!)),
      entity: source.map((at, to) => (groupAt[to] === null ? nodes.entity[at]! : null)),
      category: pick(nodes.category),
      amount: amounts,
      ended: pick(nodes.ended),
      first: pick(nodes.first),
      marks: source.map((at, to) => (groupAt[to] === null ? nodes.marks[at]! : [])),
      looksLike: source.map((at) => {
        const like = nodes.looksLike[at]!;
        return like === null ? null : placeOf[like]!;
      }),
    },
    edges: merged,
  };
}

function mergeEdges(edges: Graph['edges'], placeOf: readonly number[]): Graph['edges'] {
  const out: Graph['edges'] = { from: [], to: [], amount: [], count: [], first: [], last: [] };
  const known = new Map<string, number>();
  const least = (a: number | null, b: number | null): number | null => (a === null || (b !== null && b < a) ? b : a);
  const most = (a: number | null, b: number | null): number | null => (a === null || (b !== null && b > a) ? b : a);
  for (let edge = 0; edge < edges.from.length; edge++) {
    const [from, to] = [placeOf[edges.from[edge]!]!, placeOf[edges.to[edge]!]!];
    if (from === to) continue;
    const key = `${from} ${to}`;
    const at = known.get(key);
    if (at === undefined) {
      known.set(key, out.from.length);
      out.from.push(from);
      out.to.push(to);
      out.amount.push(edges.amount[edge]!);
      out.count.push(edges.count[edge]!);
      out.first.push(edges.first[edge]!);
      out.last.push(edges.last[edge]!);
      continue;
    }
    out.amount[at] = `${BigInt(out.amount[at]!) + BigInt(edges.amount[edge]!)}`;
    out.count[at]! += edges.count[edge]!;
    out.first[at] = least(out.first[at]!, edges.first[edge]!);
    out.last[at] = most(out.last[at]!, edges.last[edge]!);
  }
  return out;
}

/** What came into each node from outside of it; of thefts what went out. */
function amountsOf(
  { nodes }: Graph,
  edges: Graph['edges'],
  placeOf: readonly number[],
  groupAt: readonly (Group | null)[],
): string[] {
  const sums = groupAt.map(() => 0n);
  const isTheft = groupAt.map(() => false);
  for (const [at, place] of placeOf.entries()) {
    isTheft[place] = nodes.kind[at] === 'theft';
    if (groupAt[place] === null) sums[place] = BigInt(nodes.amount[at]!);
  }
  for (let edge = 0; edge < edges.from.length; edge++) {
    const [from, to] = [edges.from[edge]!, edges.to[edge]!];
    if (groupAt[to] !== null) sums[to]! += BigInt(edges.amount[edge]!);
    if (groupAt[from] !== null && isTheft[from]) sums[from]! += BigInt(edges.amount[edge]!);
  }
  return sums.map(String);
}
