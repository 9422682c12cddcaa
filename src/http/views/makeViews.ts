import { SpoorError } from '../../core/errors.ts';
import { graphColumns } from '../../picture/graphColumns.ts';
import { graphmlPieces } from '../../picture/graphml.ts';
import type { GraphView } from '../../picture/graphView.ts';
import type { KeptWords, KeptWordsById } from '../../picture/kept.ts';
import { listAddresses, listEnds, listTransfers, type Rows } from '../../picture/listRows.ts';
import { makePicture, placesOf } from '../../picture/makePicture.ts';
import { makeTimeline } from '../../picture/makeTimeline.ts';
import { parseBandId } from '../../picture/nodeIds.ts';
import { tagFields } from '../../trace/csvColumns.ts';
import { tagsOfEnds } from '../../trace/decidedBy.ts';
import { restsOnPieces } from '../../trace/restsOnCsv.ts';
import { type Looked, lookAt } from '../caseView.ts';
import { csvPieces, TABLE_COLUMNS } from '../csvPieces.ts';
import { membersOf } from '../keptWork.ts';
import { makeOverview } from '../makeOverview.ts';
import { pageOf } from '../pageOf.ts';
import { openingOf, pictureOptions } from '../pictureOptions.ts';
import { remember } from '../remember.ts';
import type { Graph } from '../schema/graph.ts';
import type { Picture } from '../schema/picture.ts';
import type { TransferPage } from '../schema/tables.ts';
import type { ViewDesk } from './viewDesk.ts';
import type { FileQueries, FileSubject, ViewAnswers, ViewFile, ViewQueries, ViewSubject } from './viewMessages.ts';

const MOST_EDGES = 20_000;

type Maker<Query, Answer, Subject = ViewSubject> = (desk: ViewDesk, subject: Subject, query: Query) => Promise<Answer>;

/** How each view of a result is made. What reads ledgers is loaded by the first that needs it: a thread begins in a third of the time. */
export const VIEWS: { readonly [K in keyof ViewQueries]: Maker<ViewQueries[K], ViewAnswers[K]> } = {
  overview: async (desk, subject, { asked, ...query }) => makeOverview(desk, asked, await lookAt(desk, subject, query)),
  picture,
  band,
  graph,
  timeline: async (desk, subject, query) => {
    const looked = await lookAt(desk, subject, query);
    return makeTimeline(await looked.view(), { bucket: query.bucket ?? 'auto', series: query.series ?? 12 });
  },
  ends: async (desk, subject, query) => {
    const looked = await lookAt(desk, subject, query);
    const view = await looked.view();
    const asked = touching(looked, query);
    return paged(looked, 'ends', view, query, () => listEnds(view, looked.range, asked));
  },
  transfers: async (desk, subject, query) => {
    const looked = await lookAt(desk, subject, query);
    const view = await looked.view();
    return paged(looked, 'transfers', view, query, () => listTransfers(view, touching(looked, query)));
  },
  addresses: async (desk, subject, query) => {
    const looked = await lookAt(desk, subject, query);
    const view = await looked.view();
    return paged(looked, 'addresses', view, query, () => listAddresses(view, touching(looked, query)));
  },
  about: async (desk, subject, query) => {
    const { makeAbout } = await import('../makeAbout.ts');
    return makeAbout(desk, await lookAt(desk, subject, query), query);
  },
  neighbours: async (desk, subject, query) => {
    const { makeNeighbours } = await import('../makeNeighbours.ts');
    return makeNeighbours(desk, await lookAt(desk, subject, query), query);
  },
  transaction: async (desk, subject, query) => {
    const { makeTransaction } = await import('../makeTransaction.ts');
    return makeTransaction(desk, await lookAt(desk, subject, query), query);
  },
  warm: async (desk, subject, query) => {
    await desk.results.warm(subject.resultId, (await lookAt(desk, subject, query)).measure);
    return null;
  },
};

/** How each file of a result is made. */
export const FILES: { readonly [K in keyof FileQueries]: Maker<FileQueries[K], ViewFile, FileSubject> } = {
  endsCsv: async (desk, subject, query) => {
    const looked = await lookAt(desk, subject, query);
    const { total, slice } = listEnds(await looked.view(), looked.range, touching(looked, query));
    const tagOf = tagsOfEnds(looked.meta.endTags);
    const rows = {
      total,
      slice: (start: number, end: number) =>
        slice(start, end).map((row) => ({ ...row, ...tagFields(row, tagOf(row)) })),
    };
    return { name: `ends-${looked.rule}.csv`, pieces: csvPieces(TABLE_COLUMNS.ends, rows) };
  },
  transfersCsv: async (desk, subject, query) => {
    const looked = await lookAt(desk, subject, query);
    const rows = listTransfers(await looked.view(), touching(looked, query));
    return { name: `transfers-${looked.rule}.csv`, pieces: csvPieces(TABLE_COLUMNS.transfers, rows) };
  },
  addressesCsv: async (desk, subject, query) => {
    const looked = await lookAt(desk, subject, query);
    const rows = listAddresses(await looked.view(), touching(looked, query));
    return {
      name: `addresses-${looked.rule}.csv`,
      pieces: csvPieces(TABLE_COLUMNS.addresses, withWords(rows, subject.words)),
    };
  },
  restsOnCsv: async (desk, { resultId }) => {
    const { meta } = await desk.results.open(resultId);
    return { name: 'rests-on.csv', pieces: restsOnPieces(meta.restsOn) };
  },
  graphml: async (desk, subject, query) => {
    const looked = await lookAt(desk, subject, query);
    return { name: `graph-${looked.rule}.graphml`, pieces: graphmlPieces(await looked.view(), subject.words) };
  },
};

/** Rows of nodes with what the person wrote of each. */
function withWords<Row extends { readonly node: string }>(
  { total, slice }: Rows<Row>,
  words: KeptWordsById,
): { readonly total: number; readonly slice: (start: number, end: number) => (Row & KeptWords)[] } {
  return { total, slice: (start, end) => slice(start, end).map((row) => ({ ...row, ...words.get(row.node) })) };
}

async function picture(desk: ViewDesk, subject: ViewSubject, query: ViewQueries['picture']): Promise<Picture> {
  const looked = await lookAt(desk, subject, query);
  const view = await looked.view();
  const other = query.compare === undefined ? undefined : await looked.view(query.compare);
  return remember(view, ['picture', query, looked.kept.key], () =>
    makePicture(view, looked.measure.layout, pictureOptions(looked, query), other),
  );
}

async function graph(desk: ViewDesk, subject: ViewSubject, query: ViewQueries['graph']): Promise<Graph> {
  const looked = await lookAt(desk, subject, query);
  const { rule, measure } = looked;
  const columns = graphColumns(await looked.view(), query.limit ?? MOST_EDGES, openingOf(looked));
  return { rule, measure: `${measure.chain}:${measure.asset}`, ...columns };
}

/** What is behind a band of the same picture; the sum is the band's amount. */
async function band(desk: ViewDesk, subject: ViewSubject, query: ViewQueries['band']): Promise<TransferPage> {
  const { bandId } = query;
  const asked = parseBandId(bandId);
  if (asked === null) throw new SpoorError('UNKNOWN_NAME', `${bandId} is no band of a picture`, { band: bandId });
  const looked = await lookAt(desk, subject, query);
  const view = await looked.view();
  const other = query.compare === undefined ? undefined : await looked.view(query.compare);
  const placeOf = placesOf(view, looked.measure.layout, pictureOptions(looked, query), other);
  // An edge of the graph leads between nodes that the picture may have gathered.
  const isAt = (id: string, end: string): boolean => id === end || placeOf(id) === end;
  return paged(looked, 'band', view, query, () =>
    listTransfers(view, {}, (from, to) => isAt(from, asked.from) && isAt(to, asked.to)),
  );
}

/** What rows must touch: of a group of the person's any of its members. */
function touching<Query extends { readonly node?: string }>(
  { kept }: Looked,
  query: Query,
): Omit<Query, 'node'> & { readonly node: ReadonlySet<string> | undefined } {
  return { ...query, node: membersOf(kept, query.node) };
}

/** A page of rows; all of them are remembered for the next page. */
function paged<Query extends { offset?: number; limit?: number }, Row>(
  { kept }: Looked,
  list: string,
  view: GraphView,
  query: Query,
  rowsOf: () => Rows<Row>,
): { total: number; sum: string; items: Row[] } {
  const { offset: _offset, limit: _limit, ...question } = query;
  const rows = remember(view, [list, question, kept.key], rowsOf);
  return { total: rows.total, sum: `${rows.sum}`, items: pageOf(rows, query) };
}
