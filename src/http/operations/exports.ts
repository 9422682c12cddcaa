import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Type } from 'typebox';
import { SpoorError } from '../../core/errors.ts';
import type { Operation } from '../operation.ts';
import { RESULT_FILES } from '../run/resultFiles.ts';
import { CaseParams, ViewQuery } from '../schema/common.ts';
import { sendFile } from '../sendFile.ts';

const ExportQuery = Type.Object(ViewQuery);
const TraceQuery = Type.Object({ snapshot: ViewQuery.snapshot });

/** `GET /api/cases/:id/export/trace.json` (the bytes of `spoor trace --json`) and `graphml` (the graph of a view); `rests-on.csv` (what `spoor trace --csv --rests-on` writes). */
export const exports: Operation = (app, desk) => {
  const trace = {
    summary: 'the trace: the bytes that spoor trace --json prints',
    params: CaseParams,
    querystring: TraceQuery,
  };
  app.get('/api/cases/:id/export/trace.json', { schema: trace }, async ({ params, query }, reply) => {
    const path = join(desk.folder.results, desk.subjectOf(params.id, query.snapshot).resultId, RESULT_FILES.trace);
    const { size } = await stat(path).catch(() => {
      throw new SpoorError('NO_RESULT', 'the result is not there any more; run the case again', { path });
    });
    return reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('content-length', size)
      .header('content-disposition', 'attachment; filename="trace.json"')
      .send(createReadStream(path));
  });
  const rests = {
    summary:
      'what the ends rest on and how wrong that is, under all rules: the table that spoor trace --csv --rests-on writes',
    params: CaseParams,
    querystring: TraceQuery,
  };
  app.get('/api/cases/:id/export/rests-on.csv', { schema: rests }, async ({ params, query }, reply) =>
    sendFile(desk, reply, params.id, 'text/csv; charset=utf-8', { view: 'restsOnCsv', query }),
  );
  const graphml = { summary: 'the graph of a view as GraphML', params: CaseParams, querystring: ExportQuery };
  app.get('/api/cases/:id/export/graphml', { schema: graphml }, async ({ params, query }, reply) =>
    sendFile(desk, reply, params.id, 'application/graphml+xml; charset=utf-8', { view: 'graphml', query }),
  );
};
