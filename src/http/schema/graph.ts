import { type Static, Type } from 'typebox';
import { Amount, Nullable, PageQuery, RuleName, TimeSec, ViewQuery } from './common.ts';
import { Mark, NodeKind } from './picture.ts';

/** Columns of equal length: a graph of thousands of edges takes a third of what objects would. */
export const Graph = Type.Object({
  rule: RuleName,
  measure: Type.String(),
  nodes: Type.Object({
    id: Type.Array(Type.String()),
    label: Type.Array(Type.String()),
    kind: Type.Array(NodeKind),
    entity: Type.Array(Nullable(Type.String())),
    category: Type.Array(Nullable(Type.String())),
    amount: Type.Array(Amount, {
      description: 'what came in; of thefts what went out; under `bounds` what is possible',
    }),
    ended: Type.Array(Amount),
    first: Type.Array(Nullable(TimeSec)),
    marks: Type.Array(Type.Array(Mark)),
    looksLike: Type.Array(Nullable(Type.Integer()), {
      description: 'the index of a larger node whose address begins and ends alike: a sign of address poisoning',
    }),
  }),
  edges: Type.Object({
    from: Type.Array(Type.Integer()),
    to: Type.Array(Type.Integer()),
    amount: Type.Array(Amount),
    count: Type.Array(Type.Integer()),
    first: Type.Array(Nullable(TimeSec)),
    last: Type.Array(Nullable(TimeSec)),
  }),
  total: Type.Object({
    nodes: Type.Number(),
    edges: Type.Number(),
    transfers: Type.Number(),
    amount: Type.String({ pattern: '^[0-9]+$', description: 'what all edges carry, also those beyond the limit' }),
  }),
});
export type Graph = Static<typeof Graph>;

export const GraphQuery = Type.Object({
  ...ViewQuery,
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 20_000, default: 20_000, description: 'edges, largest first' }),
  ),
});
export type GraphQuery = Static<typeof GraphQuery>;

/** One hop of the ledger, tainted or not. */
export const NeighbourPage = Type.Object({
  node: Type.String(),
  direction: Type.Union([Type.Literal('in'), Type.Literal('out')]),
  total: Type.Number(),
  /** The ledger does not have this address's history in full, or it has more events than are looked at. */
  note: Nullable(Type.String()),
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      label: Type.String(),
      chain: Type.String(),
      address: Type.String(),
      entity: Nullable(Type.String()),
      category: Nullable(Type.String()),
      amounts: Type.Array(Type.Object({ asset: Type.String(), amount: Amount, transfers: Type.Number() })),
      tainted: Amount,
      first: TimeSec,
      last: TimeSec,
    }),
  ),
});
export type NeighbourPage = Static<typeof NeighbourPage>;

export const NeighbourQuery = Type.Object({
  node: Type.String({ maxLength: 1000 }),
  direction: Type.Union([Type.Literal('in'), Type.Literal('out')]),
  rule: ViewQuery.rule,
  measure: ViewQuery.measure,
  snapshot: ViewQuery.snapshot,
  ...PageQuery,
});
