import type { Static } from 'typebox';
import type { KeptWordsById } from '../../picture/kept.ts';
import type { ViewQuestion } from '../caseView.ts';
import type { KeptWork } from '../keptWork.ts';
import type { About, AboutQuery, TransactionQuery, TransactionRows } from '../schema/about.ts';
import type { Case } from '../schema/case.ts';
import type { Graph, GraphQuery, NeighbourPage, NeighbourQuery } from '../schema/graph.ts';
import type { Overview, OverviewQuery } from '../schema/overview.ts';
import type { BandQuery, Picture, PictureQuery } from '../schema/picture.ts';
import type {
  AddressFilter,
  AddressPage,
  AddressQuery,
  EndFilter,
  EndPage,
  EndQuery,
  TransferFilter,
  TransferPage,
  TransferQuery,
} from '../schema/tables.ts';
import type { Timeline, TimelineQuery } from '../schema/timeline.ts';

/** What is looked at: a result, and what the person keeps of it that changes what is shown. */
export interface ViewSubject {
  readonly resultId: string;
  readonly kept: KeptWork;
}

/** The same for files, which carry what the person wrote of nodes and bands too. */
export interface FileSubject extends ViewSubject {
  readonly words: KeptWordsById;
}

/** What views of a result are asked for by: one answer in JSON each. */
export interface ViewQueries {
  readonly overview: Static<typeof OverviewQuery> & { readonly asked: Case };
  readonly picture: PictureQuery;
  readonly band: Static<typeof BandQuery> & { readonly bandId: string };
  readonly graph: GraphQuery;
  readonly timeline: TimelineQuery;
  readonly ends: Static<typeof EndQuery>;
  readonly transfers: Static<typeof TransferQuery>;
  readonly addresses: Static<typeof AddressQuery>;
  readonly about: AboutQuery;
  readonly neighbours: Static<typeof NeighbourQuery>;
  readonly transaction: Static<typeof TransactionQuery>;
  /** Reads every rule of a measure ahead. */
  readonly warm: { readonly measure?: string; readonly snapshot?: string };
}

export interface ViewAnswers {
  readonly overview: Overview;
  readonly picture: Picture;
  readonly band: TransferPage;
  readonly graph: Graph;
  readonly timeline: Timeline;
  readonly ends: EndPage;
  readonly transfers: TransferPage;
  readonly addresses: AddressPage;
  readonly about: About;
  readonly neighbours: NeighbourPage;
  readonly transaction: TransactionRows;
  readonly warm: null;
}

/** The same for files, which are sent in pieces. */
export interface FileQueries {
  readonly endsCsv: EndFilter;
  readonly transfersCsv: TransferFilter;
  readonly addressesCsv: AddressFilter;
  readonly graphml: ViewQuestion;
  readonly restsOnCsv: ViewQuestion;
}

export type ViewKind = keyof ViewQueries;
export type FileKind = keyof FileQueries;

/** A file: its name, and its text in pieces. */
export interface ViewFile {
  readonly name: string;
  readonly pieces: Iterable<string>;
}

/** What a thread is told. `more` asks for the next piece of a file, `drop` that nobody waits any more. */
export type ViewOrder =
  | { readonly kind: 'ask'; readonly id: number; readonly subject: ViewSubject; readonly asked: AnyQuery<ViewQueries> }
  | { readonly kind: 'open'; readonly id: number; readonly subject: FileSubject; readonly asked: AnyQuery<FileQueries> }
  | { readonly kind: 'more'; readonly id: number }
  | { readonly kind: 'drop'; readonly id: number }
  | { readonly kind: 'close' };

/** A query and what it is for. */
export type AnyQuery<Queries> = {
  [K in keyof Queries]: { readonly view: K; readonly query: Queries[K] };
}[keyof Queries];

/** What a thread answers. `bytes` are JSON and become the reader's; a piece of null is the end of a file. */
export type ViewNews =
  | { readonly kind: 'answer'; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'opened'; readonly id: number; readonly name: string }
  | { readonly kind: 'piece'; readonly id: number; readonly text: string | null }
  | {
      readonly kind: 'failed';
      readonly id: number;
      /** Null for what nobody foresaw. */
      readonly code: string | null;
      readonly message: string;
      readonly fields: Readonly<Record<string, unknown>>;
    };
