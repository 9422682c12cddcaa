import { type Static, Type } from 'typebox';

/** A decimal integer of base units: no amount is ever a number, which would round it. */
export const Amount = Type.String({ pattern: '^-?[0-9]+$', description: 'base units, a decimal integer' });

/** An id given out by this server: short, of letters, digits and a few marks. */
export const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' });

export const RuleName = Type.Union(
  [
    Type.Literal('fifo'),
    Type.Literal('lifo'),
    Type.Literal('pro-rata'),
    Type.Literal('taint-first'),
    Type.Literal('clean-first'),
    Type.Literal('tiho'),
    Type.Literal('poison'),
    Type.Literal('bounds'),
  ],
  { description: 'a rule by which an outgoing amount takes from what a holder has' },
);
export type RuleName = Static<typeof RuleName>;

export const Reason = Type.Union(
  [
    Type.Literal('activity'),
    Type.Literal('burn'),
    Type.Literal('crossing'),
    Type.Literal('dust'),
    Type.Literal('fee'),
    Type.Literal('gap'),
    Type.Literal('held'),
    Type.Literal('hops'),
    Type.Literal('service'),
    Type.Literal('until'),
  ],
  { description: 'why following stopped' },
);
export type Reason = Static<typeof Reason>;

/** Times are Unix seconds. */
export const TimeSec = Type.Number({ description: 'Unix seconds' });

export function Nullable<T extends Parameters<typeof Type.Union>[0][number]>(schema: T) {
  return Type.Union([schema, Type.Null()]);
}

export const CaseParams = Type.Object({ id: Id });

export const PageQuery = {
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000, default: 0 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
};

const snapshot = Type.Optional(
  Type.String({
    pattern: '^[A-Za-z0-9_-]{1,64}$',
    description: 'a snapshot of the case: its trace, whatever the case was asked since',
  }),
);

/**
 * Which part of a trace is asked about. Without a rule the first that conserves value; without a measure the asset with
 * most ends.
 */
export const ViewQuery = {
  rule: Type.Optional(RuleName),
  measure: Type.Optional(
    Type.String({ maxLength: 200, description: 'id of a stolen asset: see `measures` of the overview' }),
  ),
  theft: Type.Optional(Type.String({ maxLength: 400, description: 'only this theft, by name' })),
  from: Type.Optional(TimeSec),
  to: Type.Optional(TimeSec),
  snapshot,
};

/** What every error is answered with; `fields` names what it is about. */
export const ErrorAnswer = Type.Object({
  error: Type.Object({
    code: Type.String({ description: 'a code of the table in docs/formats.md' }),
    message: Type.String(),
    fields: Type.Optional(
      Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])),
    ),
  }),
});
export type ErrorAnswer = Static<typeof ErrorAnswer>;
