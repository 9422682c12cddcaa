import { type Static, Type } from 'typebox';
import { Amount, Nullable, PageQuery, Reason, RuleName, TimeSec, ViewQuery } from './common.ts';

export const NodeKind = Type.Union(
  [
    Type.Literal('theft'),
    Type.Literal('before'),
    Type.Literal('address'),
    Type.Literal('transaction'),
    Type.Literal('others'),
    Type.Literal('group'),
    Type.Literal('end-group'),
    Type.Literal('later'),
  ],
  {
    description:
      '`address` also stands for a holder of coins; `group` for holders that the person grouped; `transaction` is a joint where several tainted inputs meet several outputs: the ' +
      'trace does not say which fills which. With a range of time, `before` is what was under way at its beginning and `later` what goes on after it',
  },
);
export type NodeKind = Static<typeof NodeKind>;

export const Mark = Type.Union([
  Type.Literal('opening'),
  Type.Literal('gap'),
  Type.Literal('activity'),
  Type.Literal('crossing'),
  Type.Literal('dust'),
  Type.Literal('hops'),
  Type.Literal('until'),
]);
export type Mark = Static<typeof Mark>;

export const PictureNode = Type.Object({
  id: Type.String({
    description:
      'the same under every rule: t:NAME, a:CHAIN:ADDRESS, a:CHAIN:ADDRESS:ASSET where the asset is not that of the measure, x:CHAIN:TXID, ' +
      'o:COLUMN, e:REASON:CATEGORY:ENTITY, eo:REASON:CATEGORY, and of groups of the kept work g:KEY, ge:KEY:REASON, gt:KEY; ' +
      'each part percent-encoded',
  }),
  kind: NodeKind,
  label: Type.String({ description: 'text from outside: never markup' }),
  chain: Nullable(Type.String()),
  address: Nullable(Type.String()),
  /** The asset held, where it is not that of the measure. */
  asset: Nullable(Type.String()),
  entity: Nullable(Type.String()),
  category: Nullable(Type.String()),
  reason: Nullable(Reason),
  column: Type.Number({
    description: '-1 for thefts and what was before; the number of columns for ends and what goes on',
  }),
  x: Type.Number({ description: '0 to 1, by the time of the first arrival' }),
  amountIn: Amount,
  amountOut: Amount,
  ended: Amount,
  /** Under `bounds`, in place of exact amounts: those fields hold what is possible. */
  certainIn: Type.Optional(Amount),
  certainOut: Type.Optional(Amount),
  certainEnded: Type.Optional(Amount),
  /** With `compare`: under the other rule. */
  amountIn2: Type.Optional(Amount),
  amountOut2: Type.Optional(Amount),
  ended2: Type.Optional(Amount),
  certainIn2: Type.Optional(Amount),
  certainOut2: Type.Optional(Amount),
  certainEnded2: Type.Optional(Amount),
  count: Type.Number({ description: 'members of what is gathered or grouped; 1 else' }),
  first: Nullable(TimeSec),
  last: Nullable(TimeSec),
  marks: Type.Array(Mark),
  isOpenable: Type.Boolean(),
});
export type PictureNode = Static<typeof PictureNode>;

export const PictureBand = Type.Object({
  id: Type.String({ description: 'FROM>TO' }),
  from: Type.String(),
  to: Type.String(),
  kind: Type.Union([Type.Literal('moved'), Type.Literal('rests')], {
    description: '`rests` leads from a holder to the group of ends of what stays there: no transfer stands behind it',
  }),
  amount: Amount,
  certain: Type.Optional(Amount),
  possible: Type.Optional(Amount),
  amount2: Type.Optional(Amount),
  certain2: Type.Optional(Amount),
  transfers: Type.Number({ description: 'tainted transfers or outputs behind it' }),
  transfers2: Type.Optional(Type.Number()),
  first: Nullable(TimeSec),
  last: Nullable(TimeSec),
  isBack: Type.Boolean({ description: 'goes against time: its recipient was reached earlier' }),
});
export type PictureBand = Static<typeof PictureBand>;

export const Picture = Type.Object({
  rule: RuleName,
  compare: Nullable(RuleName),
  measure: Type.String(),
  isConserving: Type.Boolean({
    description: 'true: amountIn = amountOut + ended at every node, and ended of the groups sums to total',
  }),
  columns: Type.Array(
    Type.Object({ t0: TimeSec, t1: TimeSec, x0: Type.Number(), x1: Type.Number(), label: Type.String() }),
  ),
  nodes: Type.Array(PictureNode),
  bands: Type.Array(PictureBand),
  total: Amount,
  total2: Type.Optional(Amount),
  gathered: Type.Object({ nodes: Type.Number(), amount: Amount }),
  hidden: Type.Object(
    { nodes: Type.Number(), amount: Amount },
    { description: 'nodes that the kept work hides, and what came to them: they stand in what is gathered' },
  ),
});
export type Picture = Static<typeof Picture>;

const pictureFields = {
  ...ViewQuery,
  compare: Type.Optional(RuleName),
  open: Type.Optional(
    Type.String({
      maxLength: 4000,
      description: 'ids of gathered nodes, comma-separated; each time an id stands there a dozen more are shown',
    }),
  ),
  size: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 400, default: 48, description: 'holders shown by themselves' }),
  ),
};

export const PictureQuery = Type.Object(pictureFields);
export type PictureQuery = Static<typeof PictureQuery>;

/** The same view as the picture's, so that what is gathered is gathered alike. */
export const BandQuery = Type.Object({ ...pictureFields, ...PageQuery });
export const BandParams = Type.Object({ id: Type.String({ maxLength: 64 }), bandId: Type.String({ maxLength: 2000 }) });
