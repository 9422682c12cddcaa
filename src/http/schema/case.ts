import { type Static, Type } from 'typebox';
import { EVM_FORMATS } from '../../ingest/evmFiles/evmFormats.ts';
import { Amount, Id, Nullable, PageQuery, RuleName, TimeSec } from './common.ts';

export const RunState = Type.Object({
  state: Type.Union(
    [
      Type.Literal('none'),
      Type.Literal('waiting'),
      Type.Literal('working'),
      Type.Literal('done'),
      Type.Literal('stopped'),
      Type.Literal('failed'),
    ],
    { description: '`done` is about the case as it is now: a change of what is asked makes it `none`' },
  ),
  progress: Type.Optional(
    Type.Object({
      what: Type.String({ description: 'a few words: `reading transfers.csv`' }),
      done: Type.Number(),
      total: Nullable(Type.Number()),
      unit: Type.String(),
      seconds: Type.Number({ description: 'since the work began' }),
    }),
  ),
  error: Type.Optional(Type.Object({ code: Type.String(), message: Type.String() })),
  resultId: Type.Optional(Id),
  seconds: Type.Optional(Type.Number({ description: 'how long the finished work took' })),
  endedAt: Type.Optional(TimeSec),
});
export type RunState = Static<typeof RunState>;

export const Price = Type.Object({
  chain: Type.String({ maxLength: 100 }),
  asset: Type.String({ maxLength: 200 }),
  currency: Type.String({ pattern: '^[A-Z]{3,5}$' }),
  perUnit: Type.String({
    pattern: '^[0-9]{1,20}(\\.[0-9]{1,12})?$',
    description: 'of one whole unit, not of a base unit',
  }),
});
export type Price = Static<typeof Price>;

export const UploadKind = Type.Union([
  Type.Literal('transfers'),
  Type.Literal('transactions'),
  Type.Literal('tags'),
  Type.Literal('assets'),
  Type.Literal('thefts'),
  Type.Literal('prices'),
  Type.Literal('unknown'),
]);
export type UploadKind = Static<typeof UploadKind>;

export const Upload = Type.Object({
  id: Id,
  name: Type.String(),
  bytes: Type.Number(),
  kind: UploadKind,
  why: Type.String({ description: 'by what it was told to be of that kind, or why of none' }),
  /** Of a thefts file: its specifications, one a line. */
  thefts: Type.Optional(Type.Array(Type.String())),
  /** Of a prices file: what it says, to become the case's. */
  prices: Type.Optional(Type.Array(Price)),
});
export type Upload = Static<typeof Upload>;

const UploadName = Type.Object({ id: Id, name: Type.String({ maxLength: 400 }), bytes: Type.Number() });

const LedgerChoice = Type.Union([
  Type.Object({
    kind: Type.Literal('folder'),
    path: Type.String({
      minLength: 1,
      maxLength: 4096,
      description: 'a ledger, or a folder of files that is imported once',
    }),
  }),
  Type.Object({ kind: Type.Literal('files'), uploads: Type.Array(UploadName, { minItems: 1, maxItems: 200 }) }),
]);

const TagChoice = Type.Object({
  files: Type.Optional(Type.Array(UploadName, { maxItems: 50 })),
  ledgerTags: Type.Boolean({ description: 'the tags that were imported for the ledger, or lie in its folder' }),
});

const Limits = Type.Object({
  untilSec: Type.Optional(TimeSec),
  maxHops: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  dust: Type.Optional(Amount),
  maxActivity: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
  swaps: Type.Optional(Type.Boolean()),
});

/** How files of EVM data sets are read, as the options of `spoor trace` say. */
const EvmReading = Type.Object({
  chain: Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: 'such as ethereum, or name:symbol:id' }),
  ),
  format: Type.Optional(Type.Enum(EVM_FORMATS)),
  acceptInexact: Type.Optional(
    Type.Literal(true, { description: 'take floating-point amounts, although they may not be exact' }),
  ),
});

const caseFields = {
  name: Type.String({ minLength: 1, maxLength: 200 }),
  ledger: LedgerChoice,
  thefts: Type.Array(Type.String({ minLength: 1, maxLength: 600 }), {
    maxItems: 10_000,
    description: '[name=]chain:tx[:n] or [name=]chain:address@time',
  }),
  tags: TagChoice,
  assets: Type.Optional(Type.Array(UploadName, { maxItems: 50 })),
  stop: Type.Optional(Type.Array(Type.String({ pattern: '^[a-z][a-z0-9_-]{0,60}$' }), { maxItems: 100 })),
  rules: Type.Optional(Type.Array(RuleName, { minItems: 1, maxItems: 8 })),
  limits: Type.Optional(Limits),
  clusters: Type.Optional(
    Type.Boolean({
      description:
        'stop at every address of a cluster for which a tag speaks; the ledger needs its clusters (spoor cluster)',
    }),
  ),
  coinbase: Type.Optional(
    Type.Union([Type.Literal('subsidy-first'), Type.Literal('fees-first')], {
      description:
        'tainted fees go on into the coinbase of their block, which takes in this order; without it they end as `fee`',
    }),
  ),
  evm: Type.Optional(EvmReading),
  prices: Type.Optional(Type.Array(Price, { maxItems: 1000 })),
};

export const CaseInput = Type.Object(caseFields, { additionalProperties: false });
export type CaseInput = Static<typeof CaseInput>;

const { name, ledger, thefts, tags, ...optional } = caseFields;

/** Fields that are given are replaced whole; null takes one away that a case can do without. */
export const CasePatch = Type.Object(
  {
    name: Type.Optional(name),
    ledger: Type.Optional(ledger),
    thefts: Type.Optional(thefts),
    tags: Type.Optional(tags),
    assets: Type.Optional(Nullable(optional.assets)),
    stop: Type.Optional(Nullable(optional.stop)),
    rules: Type.Optional(Nullable(optional.rules)),
    limits: Type.Optional(Nullable(optional.limits)),
    clusters: Type.Optional(Nullable(optional.clusters)),
    coinbase: Type.Optional(Nullable(optional.coinbase)),
    evm: Type.Optional(Nullable(optional.evm)),
    prices: Type.Optional(Nullable(optional.prices)),
  },
  { additionalProperties: false },
);
export type CasePatch = Static<typeof CasePatch>;

export const Case = Type.Object({
  id: Id,
  createdAt: TimeSec,
  updatedAt: TimeSec,
  ...caseFields,
  isDemo: Type.Boolean({ description: 'the simulated case: nothing in it is real' }),
  run: RunState,
});
export type Case = Static<typeof Case>;

export const CaseList = Type.Object({ total: Type.Number(), items: Type.Array(Case) });
export type CaseList = Static<typeof CaseList>;

export const CaseListQuery = Type.Object(PageQuery);

/**
 * What `GET /api/cases/:id/events` sends as server-sent events, the kind as the event's name: `run`, `work`, `case`.
 */
export const CaseEvent = Type.Union([
  Type.Object({ kind: Type.Literal('run'), run: RunState }),
  Type.Object({ kind: Type.Literal('work'), version: Type.Number() }),
  Type.Object({ kind: Type.Literal('case'), updatedAt: TimeSec }),
]);
export type CaseEvent = Static<typeof CaseEvent>;
