import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph } from '../state/contract.ts';
import { groupGraph } from './groupGraph.ts';
import { laneLayout } from './laneLayout.ts';
import { thinGraph } from './thinGraph.ts';

/** A theft, addresses, and ends of three kinds, with edges anyhow. */
const graphs = fc
  .record({
    firsts: fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }),
    edges: fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.bigInt({ min: 0n, max: 10n ** 24n })), { maxLength: 120 }),
  })
  .map(({ firsts, edges }): Graph => {
    const ends = ['e:service:exchange:X', 'e:service:mixer:Y', 'e:held::', 'e:service:bridge:Z', 'e:burn::'];
    const id = ['t:theft', ...firsts.map((_, at) => `a:x:${at}`), ...ends];
    const byPair = new Map<string, [number, number, bigint]>();
    for (const [a, b, amount] of edges) {
      const [from, to] = [a % (firsts.length + 1), 1 + (b % (id.length - 1))];
      if (from !== to) byPair.set(`${from} ${to}`, [from, to, amount]);
    }
    const list = [...byPair.values()].sort((a, b) => (a[2] > b[2] ? -1 : 1));
    const into = id.map((_, at) => list.filter(([, to]) => to === at).reduce((sum, [, , amount]) => sum + amount, 0n));
    const out = list.filter(([from]) => from === 0).reduce((sum, [, , amount]) => sum + amount, 0n);
    return {
      rule: 'fifo',
      measure: 'x:x',
      nodes: {
        id,
        label: id,
        kind: id.map((one) => (one.startsWith('t') ? 'theft' : one.startsWith('e') ? 'end-group' : 'address')),
        entity: id.map(() => null),
        category: id.map((one) => one.split(':')[2] ?? null),
        amount: into.map((amount, at) => `${at === 0 ? out : amount}`),
        ended: id.map(() => '0'),
        first: id.map((_, at) => firsts[at - 1] ?? null),
        marks: id.map(() => []),
        looksLike: id.map(() => null),
      },
      edges: {
        from: list.map(([from]) => from),
        to: list.map(([, to]) => to),
        amount: list.map(([, , amount]) => `${amount}`),
        count: list.map(() => 1),
        first: list.map(() => 1),
        last: list.map(() => 2),
      },
      total: {
        nodes: id.length,
        edges: list.length,
        transfers: list.length,
        amount: `${list.reduce((sum, [, , amount]) => sum + amount, 0n)}`,
      },
    };
  });

const sum = (amounts: readonly string[]): bigint => amounts.reduce((total, amount) => total + BigInt(amount), 0n);

describe('the graph by time', () => {
  it('lies in its space, in lanes that do not overlap, with time to the right', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(150, 400), ({ nodes, edges }, height) => {
        const side = nodes.kind.map((kind) => (kind === 'theft' ? 'left' : kind === 'end-group' ? 'right' : 'between'));
        const { x, y, lanes, laneOf } = laneLayout({
          count: nodes.id.length,
          from: edges.from,
          to: edges.to,
          amount: edges.amount.map(Number),
          first: nodes.first,
          size: nodes.amount.map(Number),
          side,
          lane: nodes.kind.map((kind, at) => (kind === 'end-group' ? nodes.id[at]! : null)),
          width: 900,
          height,
          textScale: 1,
        });
        for (let at = 1; at < lanes.length; at++) expect(lanes[at]!.top).toBeCloseTo(lanes[at - 1]!.bottom, 6);
        for (const [at, one] of side.entries()) {
          expect(x[at]!).toBeGreaterThan(0);
          expect(x[at]!).toBeLessThan(900);
          const { top, bottom } = lanes[laneOf[at]! < 0 ? lanes.length - 1 : laneOf[at]!]!;
          expect(-y[at]!).toBeGreaterThanOrEqual(top);
          expect(-y[at]!).toBeLessThanOrEqual(bottom);
          if (one === 'between') {
            expect(x[at]!).toBeGreaterThan(x[0]!);
            expect(x[at]!).toBeLessThan(Math.max(...x));
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('draws the widest edges that carry nearly all, and loses no other', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const thin = thinGraph(graph);
        const all = BigInt(graph.total.amount);
        expect(sum(thin.edges.amount)).toBeGreaterThanOrEqual((all * 999n) / 1000n);
        expect(thin.edges.amount).toEqual(graph.edges.amount.slice(0, thin.edges.amount.length));
        const named = (one: Graph): string[] =>
          one.edges.from.map((from, at) => `${one.nodes.id[from]}>${one.nodes.id[one.edges.to[at]!]}`);
        expect(named(thin)).toEqual(named(graph).slice(0, thin.edges.amount.length));
        expect(new Set([...thin.edges.from, ...thin.edges.to]).size).toBe(thin.nodes.id.length);
      }),
      { numRuns: 100 },
    );
  });

  it('adds up what comes to a group and goes from it', () => {
    fc.assert(
      fc.property(graphs, fc.array(fc.nat(45), { minLength: 2, maxLength: 8 }), (graph, picks) => {
        const members = [...new Set(picks.map((at) => graph.nodes.id[at % graph.nodes.id.length]!))];
        const grouped = groupGraph(graph, [{ on: 'group:k', name: 'some', members }]);
        const isIn = (at: number): boolean => members.includes(graph.nodes.id[at]!);
        const partOf = (at: number): string => {
          const id = graph.nodes.id[at]!;
          if (!isIn(at)) return id;
          return id.startsWith('t') ? 'gt:k' : id.startsWith('e') ? `ge:k:${id.split(':')[1]}` : 'g:k';
        };
        const into = new Map<string, bigint>();
        for (const [edge, from] of graph.edges.from.entries()) {
          const [a, b] = [partOf(from), partOf(graph.edges.to[edge]!)];
          if (a !== b) into.set(b, (into.get(b) ?? 0n) + BigInt(graph.edges.amount[edge]!));
        }
        const found = new Map<string, bigint>();
        for (const [edge, to] of grouped.edges.to.entries()) {
          const id = grouped.nodes.id[to]!;
          found.set(id, (found.get(id) ?? 0n) + BigInt(grouped.edges.amount[edge]!));
        }
        expect(found).toEqual(into);
        for (const [at, id] of grouped.nodes.id.entries())
          if (id === 'g:k') expect(BigInt(grouped.nodes.amount[at]!)).toBe(into.get(id) ?? 0n);
      }),
      { numRuns: 100 },
    );
  });
});
