import { type Static, Type } from 'typebox';
import { Case } from './case.ts';
import { Amount, Nullable, Reason, RuleName, TimeSec, ViewQuery } from './common.ts';

/** A stolen asset of one chain: the unit in which sizes of a view are. */
export const Measure = Type.Object({
  id: Type.String({ description: '`chain:asset`' }),
  chain: Type.String(),
  asset: Type.String(),
  symbol: Type.String(),
  decimals: Type.Number({ description: '10^decimals base units are one of `symbol`; 0 where it is not known' }),
  isKnown: Type.Boolean({ description: 'false: no assets file says how to write it, amounts show in base units' }),
  stolen: Amount,
  claimedEarlier: Amount,
  price: Nullable(Type.Object({ currency: Type.String(), perUnit: Type.String() })),
});
export type Measure = Static<typeof Measure>;

export const TheftLine = Type.Object({
  name: Type.String(),
  specs: Type.Array(Type.String()),
  stolen: Amount,
  claimedEarlier: Amount,
});

/** Amounts under a rule; under `bounds` the pair. */
export const BarPart = Type.Object({
  reason: Reason,
  category: Nullable(Type.String()),
  amount: Amount,
  share: Type.String({ description: 'of stolen less claimed earlier: 0.0000 to 1.0000, the parts add up to 1.0000' }),
  ends: Type.Number(),
});

export const WarningLine = Type.Object({
  code: Type.String(),
  chain: Type.String(),
  asset: Type.String(),
  address: Type.String(),
  amount: Amount,
  detail: Type.Optional(Type.String()),
});

/** Of ends in the measure shown, under the rule shown, so many were decided so. */
const Decided = { ends: Type.Number(), origin: Nullable(Amount) };
const MeasuredShare = Type.Object({
  share: Nullable(Type.Number()),
  low: Nullable(Type.Number()),
  high: Nullable(Type.Number()),
});

export const RestsOnLine = Type.Object(
  {
    tags: Type.Optional(
      Type.Object({
        ...Decided,
        sources: Type.Array(Type.Object({ source: Type.String(), addresses: Type.Number() }), {
          description: 'of the whole trace, most addresses first; the first ten',
        }),
        moreSources: Type.Number(),
      }),
    ),
    clusters: Type.Optional(Type.Object({ ...Decided, precision: MeasuredShare })),
    activity: Type.Optional(Type.Object({ ...Decided, limit: Type.Number(), precision: MeasuredShare })),
    swaps: Type.Optional(Type.Object(Decided)),
  },
  {
    description:
      'what heuristics decided: `restsOn` of the trace, for this rule and measure; `precision` is measured on simulated worlds',
  },
);
export type RestsOnLine = Static<typeof RestsOnLine>;

/** A decimal number of a currency, exact. */
const Money = Type.String({ pattern: '^[0-9]+(\\.[0-9]+)?$' });

export const PricedTotals = Type.Object(
  {
    currency: Type.String(),
    stolen: Money,
    atServices: Money,
    held: Money,
    unknown: Money,
    priced: Type.Array(Type.String(), { description: 'measures that have a price in this currency: these are summed' }),
    unpriced: Type.Array(Type.String(), { description: 'measures that have none, or whose decimals are not known' }),
  },
  {
    description:
      'all stolen assets together at the prices that the user gave, by `barRule`, less what was claimed earlier: never prices of ours',
  },
);
export type PricedTotals = Static<typeof PricedTotals>;

export const Overview = Type.Object({
  case: Case,
  ledger: Type.Object({
    digest: Type.String(),
    chains: Type.Array(Type.Object({ chain: Type.String(), first: Type.Number(), last: Type.Number() })),
  }),
  rules: Type.Array(RuleName, { description: 'those that were run' }),
  rule: RuleName,
  isConserving: Type.Boolean({ description: 'false under `poison` and `bounds`: then the bar is that of `barRule`' }),
  barRule: RuleName,
  measure: Measure,
  measures: Type.Array(Measure),
  thefts: Type.Array(TheftLine),
  stolen: Amount,
  claimedEarlier: Amount,
  bar: Type.Array(BarPart, { description: 'adds up to stolen less claimed earlier' }),
  headline: Type.Object(
    {
      thefts: Type.Number(),
      atServices: Amount,
      atServicesShare: Type.String(),
      held: Amount,
      heldShare: Type.String(),
      unknown: Amount,
      unknownShare: Type.String(),
      largest: Type.Array(
        Type.Object({ entity: Type.String(), category: Type.String(), amount: Amount, share: Type.String() }),
      ),
    },
    {
      description:
        'the numbers of the sentence: at services, still held, and where it is not known (gap, activity, crossing, hops, until)',
    },
  ),
  atServices: Nullable(
    Type.Object({
      certain: Amount,
      possible: Amount,
      rules: Type.Array(Type.Object({ rule: RuleName, amount: Amount })),
    }),
  ),
  restsOn: Nullable(RestsOnLine),
  priced: Type.Array(PricedTotals, { description: 'one a currency; none where the case has no prices' }),
  first: Nullable(TimeSec),
  last: Nullable(TimeSec),
  flows: Type.Number({ description: 'tainted transfers or outputs under this rule and measure' }),
  warnings: Type.Object({
    total: Type.Number(),
    byCode: Type.Record(Type.String(), Type.Number()),
    items: Type.Array(WarningLine),
  }),
});
export type Overview = Static<typeof Overview>;

export const OverviewQuery = Type.Object({
  rule: ViewQuery.rule,
  measure: ViewQuery.measure,
  snapshot: ViewQuery.snapshot,
});
