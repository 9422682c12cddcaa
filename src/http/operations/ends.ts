import { answers, type Operation } from '../operation.ts';
import { CaseParams } from '../schema/common.ts';
import { EndFilter, EndPage, EndQuery } from '../schema/tables.ts';
import { sendFile } from '../sendFile.ts';
import { sendView } from '../sendView.ts';

/** `GET /api/cases/:id/ends` and `ends.csv`: the ends of a rule and measure. */
export const ends: Operation = (app, desk) => {
  const schema = {
    summary: 'the ends',
    params: CaseParams,
    querystring: EndQuery,
    response: answers(EndPage),
  };
  app.get('/api/cases/:id/ends', { schema }, async ({ params, query }, reply) =>
    sendView(desk, reply, params.id, { view: 'ends', query }),
  );
  const csv = { summary: 'all ends as CSV', params: CaseParams, querystring: EndFilter };
  app.get('/api/cases/:id/ends.csv', { schema: csv }, async ({ params, query }, reply) =>
    sendFile(desk, reply, params.id, 'text/csv; charset=utf-8', { view: 'endsCsv', query }),
  );
};
