import { type Static, Type } from 'typebox';
import { Id, Nullable, PageQuery, TimeSec } from './common.ts';

const Subject = Type.String({
  minLength: 1,
  maxLength: 2000,
  description: 'a node, band, end or transaction by its id; any text',
});
const Text = Type.String({ maxLength: 20_000 });

export const WorkField = Type.Union([
  Type.Literal('name'),
  Type.Literal('note'),
  Type.Literal('colour'),
  Type.Literal('group'),
  Type.Literal('pin'),
  Type.Literal('position'),
  Type.Literal('hidden'),
]);
export type WorkField = Static<typeof WorkField>;

/** What a field may hold: text, or of a group its name and members, of a pin its nodes, of a position a place. */
export const WorkValue = Type.Union([
  Text,
  Type.Boolean(),
  Type.Object(
    { name: Type.String({ maxLength: 400 }), members: Type.Array(Subject, { maxItems: 5000 }) },
    { additionalProperties: false },
  ),
  Type.Object(
    { label: Type.String({ maxLength: 400 }), nodes: Type.Array(Subject, { maxItems: 500 }) },
    { additionalProperties: false },
  ),
  Type.Object({ x: Type.Number(), y: Type.Number() }, { additionalProperties: false }),
]);
export type WorkValue = Static<typeof WorkValue>;

/** Sets one field of one subject; null takes it away. `undoes` names the entry of the log that it takes back. */
export const WorkOp = Type.Object(
  { field: WorkField, on: Subject, value: Nullable(WorkValue), undoes: Type.Optional(Type.Integer()) },
  { additionalProperties: false },
);
export type WorkOp = Static<typeof WorkOp>;

export const WorkItem = Type.Object({ field: WorkField, on: Type.String(), value: WorkValue, version: Type.Number() });
export type WorkItem = Static<typeof WorkItem>;

export const LogEntry = Type.Object({
  seq: Type.Number({ description: 'from 1, without holes; the version after it' }),
  at: TimeSec,
  tab: Type.String(),
  field: WorkField,
  on: Type.String(),
  was: Nullable(WorkValue),
  value: Nullable(WorkValue),
  undoes: Nullable(Type.Number()),
  action: Type.Number({ description: 'the first entry of those that were written together' }),
  isConflict: Type.Boolean({ description: 'it replaced what another tab had just written: that stands in `was`' }),
});
export type LogEntry = Static<typeof LogEntry>;

export const Work = Type.Object({
  version: Type.Number({ description: 'of the last entry of the log; 0 where there is none' }),
  items: Type.Array(WorkItem),
  log: Type.Array(LogEntry, { description: 'the last two hundred, newest first' }),
});
export type Work = Static<typeof Work>;

export const WorkInput = Type.Object(
  {
    base: Type.Integer({ minimum: 0 }),
    tab: Type.String({ maxLength: 64 }),
    ops: Type.Array(WorkOp, { minItems: 1, maxItems: 500 }),
  },
  { additionalProperties: false },
);
export type WorkInput = Static<typeof WorkInput>;

export const WorkAnswer = Type.Object({
  version: Type.Number(),
  rebased: Type.Boolean({ description: 'others had written since `base`' }),
  /** Entries written since `base` by others, oldest first: apply them, then the own ones. */
  missed: Type.Array(LogEntry),
  /** The own ones as they were written; `isConflict` where another value was replaced. */
  written: Type.Array(LogEntry),
});
export type WorkAnswer = Static<typeof WorkAnswer>;

export const LogPage = Type.Object({ total: Type.Number(), items: Type.Array(LogEntry) });
export type LogPage = Static<typeof LogPage>;
export const LogQuery = Type.Object(PageQuery);

/** What a snapshot keeps of the page: the server reads nothing in it. */
export const View = Type.Record(Type.String({ maxLength: 60 }), Type.Unknown());

export const SnapshotInput = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 200 }), view: View },
  { additionalProperties: false },
);
export type SnapshotInput = Static<typeof SnapshotInput>;

export const Snapshot = Type.Object({
  id: Id,
  caseId: Id,
  name: Type.String(),
  createdAt: TimeSec,
  view: View,
  /** The trace that it shows, kept as long as the snapshot, and when it was made; null where the case was not traced. */
  resultId: Nullable(Id),
  ranAt: Nullable(TimeSec),
  workVersion: Type.Number(),
});
export type Snapshot = Static<typeof Snapshot>;

export const SnapshotList = Type.Object({ total: Type.Number(), items: Type.Array(Snapshot) });
export type SnapshotList = Static<typeof SnapshotList>;
