/** The server's schemas are the contract: their static types, and nothing else of the server. */
import type { About } from '../../../src/http/schema/about.ts';

export type { About, RuleAmounts, TransactionRows } from '../../../src/http/schema/about.ts';
export type {
  Case,
  CaseInput,
  CaseList,
  RunState,
  Upload,
} from '../../../src/http/schema/case.ts';
export type { RuleName } from '../../../src/http/schema/common.ts';
export type { Graph, NeighbourPage } from '../../../src/http/schema/graph.ts';
export type { Overview } from '../../../src/http/schema/overview.ts';
export type { Mark, Picture, PictureBand, PictureNode } from '../../../src/http/schema/picture.ts';
export type { IncidentList, IncidentPage, RegisterState, RegisterTotal } from '../../../src/http/schema/register.ts';
export type { Storage } from '../../../src/http/schema/storage.ts';
export type {
  AddressRow,
  EndRow,
  TransferLine,
  TransferPage,
} from '../../../src/http/schema/tables.ts';
export type { Timeline } from '../../../src/http/schema/timeline.ts';
export type {
  LogEntry,
  Snapshot,
  SnapshotList,
  Work,
  WorkAnswer,
  WorkItem,
  WorkOp,
  WorkValue,
} from '../../../src/http/schema/work.ts';

/** Parts of what is known of a subject. */
export type Counterparty = About['payers']['items'][number];
export type PathLine = About['paths'][number];
export type TagLine = About['tags'][number];
