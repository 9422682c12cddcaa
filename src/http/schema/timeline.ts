import { type Static, Type } from 'typebox';
import { Amount, Reason, RuleName, TimeSec, ViewQuery } from './common.ts';

export const Timeline = Type.Object({
  rule: RuleName,
  measure: Type.String(),
  bucketSec: Type.Number(),
  buckets: Type.Array(TimeSec, { description: 'where each begins, ascending, without holes' }),
  series: Type.Array(
    Type.Object({
      id: Type.String({ description: 'of the same group of ends as in the picture' }),
      label: Type.String(),
      entity: Type.Union([Type.String(), Type.Null()]),
      category: Type.Union([Type.String(), Type.Null()]),
      reason: Reason,
      count: Type.Number({ description: 'entities in it' }),
      total: Amount,
      amounts: Type.Array(Amount, { description: 'one a bucket; under `bounds` what is possible' }),
      certain: Type.Optional(Type.Array(Amount, { description: 'under `bounds`: what of each is certain' })),
    }),
  ),
  total: Amount,
});
export type Timeline = Static<typeof Timeline>;

export const TimelineQuery = Type.Object({
  ...ViewQuery,
  bucket: Type.Optional(
    Type.Union([Type.Literal('auto'), Type.Literal('day'), Type.Literal('hour'), Type.Literal('week')]),
  ),
  series: Type.Optional(Type.Integer({ minimum: 1, maximum: 60, default: 12 })),
});
export type TimelineQuery = Static<typeof TimelineQuery>;
