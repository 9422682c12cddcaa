import { type Static, Type } from 'typebox';
import { Amount, Nullable, Reason, RuleName, TimeSec, ViewQuery } from './common.ts';
import { Mark, NodeKind } from './picture.ts';
import { TransferLine } from './tables.ts';

/** A subject under one rule. */
export const RuleAmounts = Type.Object({
  rule: RuleName,
  amountIn: Amount,
  amountOut: Amount,
  ended: Amount,
  certain: Type.Optional(Amount),
  possible: Type.Optional(Amount),
});
export type RuleAmounts = Static<typeof RuleAmounts>;

export const TagLine = Type.Object({
  entity: Type.String(),
  category: Type.String(),
  source: Type.String(),
  set: Nullable(Type.String()),
  confidence: Nullable(Type.String()),
  date: Nullable(Type.String()),
  uri: Nullable(Type.String({ description: 'text from outside: only http and https are links' })),
  isShown: Type.Boolean({ description: 'the tag that speaks where there are several' }),
});

export const Counterparty = Type.Object({
  node: Type.String(),
  label: Type.String(),
  entity: Nullable(Type.String()),
  category: Nullable(Type.String()),
  amount: Amount,
  transfers: Type.Number(),
});

export const PathLine = Type.Object({
  theft: Type.String(),
  width: Nullable(Amount),
  steps: Type.Array(
    Type.Object({
      chain: Type.String(),
      tx: Type.String(),
      time: TimeSec,
      from: Nullable(Type.String()),
      to: Nullable(Type.String()),
      node: Nullable(Type.String()),
      amount: Amount,
    }),
  ),
});

export const About = Type.Object({
  kind: Type.Union([NodeKind, Type.Literal('band'), Type.Literal('end'), Type.Literal('tx')]),
  id: Type.String(),
  label: Type.String(),
  chain: Nullable(Type.String()),
  address: Nullable(Type.String()),
  asset: Nullable(Type.String()),
  entity: Nullable(Type.String()),
  category: Nullable(Type.String()),
  reason: Nullable(Reason),
  marks: Type.Array(Mark),
  /** Of an assumed opening: the balance that must have been there before the known history. */
  opening: Nullable(Amount),
  events: Nullable(Type.Number({ description: 'of the address on its chain' })),
  members: Type.Number(),
  amounts: Type.Array(RuleAmounts),
  tags: Type.Array(TagLine),
  isConflict: Type.Boolean(),
  cluster: Nullable(
    Type.Object({
      id: Type.String({ description: "the cluster's first address" }),
      size: Type.Number(),
      taggedAddresses: Type.Number(),
      tagsInAll: Type.Number({ description: 'tags of all of them' }),
      isConflict: Type.Boolean({ description: 'whether any two of those contradict each other' }),
      tags: Type.Array(TagLine, { description: 'of at most 20 of them, one for each thing said first' }),
      note: Type.String({ description: 'by what rule addresses are taken to be one' }),
    }),
  ),
  deposit: Nullable(Type.String({ description: 'whose deposit address it is by what it does' })),
  payers: Type.Object({ total: Type.Number(), items: Type.Array(Counterparty) }),
  paid: Type.Object({ total: Type.Number(), items: Type.Array(Counterparty) }),
  transfers: Type.Object({
    total: Type.Number(),
    sum: Amount,
    items: Type.Array(TransferLine, { description: 'the largest ten' }),
  }),
  paths: Type.Array(PathLine),
  links: Type.Array(Type.Object({ label: Type.String(), uri: Type.String() })),
});
export type About = Static<typeof About>;

export const AboutQuery = Type.Object({
  ...ViewQuery,
  node: Type.Optional(Type.String({ maxLength: 1000 })),
  band: Type.Optional(Type.String({ maxLength: 2000 })),
  tx: Type.Optional(Type.String({ maxLength: 300, description: 'chain:txid' })),
  compare: Type.Optional(RuleName),
  open: Type.Optional(Type.String({ maxLength: 4000 })),
  size: Type.Optional(Type.Integer({ minimum: 1, maximum: 400 })),
});
export type AboutQuery = Static<typeof AboutQuery>;

/** The rows of a transaction as the ledger has them. */
export const TransactionRows = Type.Object({
  chain: Type.String(),
  tx: Type.String(),
  kind: Type.Union([Type.Literal('account'), Type.Literal('utxo')]),
  block: Type.Number(),
  time: TimeSec,
  transfers: Type.Array(
    Type.Object({
      index: Type.Number(),
      asset: Type.String(),
      from: Type.String(),
      to: Type.String(),
      amount: Amount,
      line: Type.String(),
    }),
  ),
  inputs: Type.Array(Type.Object({ coin: Type.String(), address: Type.String(), value: Nullable(Amount) })),
  outputs: Type.Array(Type.Object({ vout: Type.Number(), address: Type.String(), value: Amount })),
  /** In the interchange form, a line a row: what the ledger's digest is made of. */
  raw: Type.String(),
  tainted: Type.Array(TransferLine),
  links: Type.Array(Type.Object({ label: Type.String(), uri: Type.String() })),
});
export type TransactionRows = Static<typeof TransactionRows>;

export const TransactionQuery = Type.Object({
  chain: Type.String({ maxLength: 100 }),
  tx: Type.String({ maxLength: 200 }),
  rule: ViewQuery.rule,
  measure: ViewQuery.measure,
  snapshot: ViewQuery.snapshot,
});
