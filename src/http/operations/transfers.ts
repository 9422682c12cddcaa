import { answers, type Operation } from '../operation.ts';
import { CaseParams } from '../schema/common.ts';
import { TransferFilter, TransferPage, TransferQuery } from '../schema/tables.ts';
import { sendFile } from '../sendFile.ts';
import { sendView } from '../sendView.ts';

/** `GET /api/cases/:id/transfers` and `transfers.csv`: the tainted transfers and outputs of a rule and measure. */
export const transfers: Operation = (app, desk) => {
  const schema = {
    summary: 'tainted transfers and outputs',
    params: CaseParams,
    querystring: TransferQuery,
    response: answers(TransferPage),
  };
  app.get('/api/cases/:id/transfers', { schema }, async ({ params, query }, reply) =>
    sendView(desk, reply, params.id, { view: 'transfers', query }),
  );
  const csv = { summary: 'all tainted transfers and outputs as CSV', params: CaseParams, querystring: TransferFilter };
  app.get('/api/cases/:id/transfers.csv', { schema: csv }, async ({ params, query }, reply) =>
    sendFile(desk, reply, params.id, 'text/csv; charset=utf-8', { view: 'transfersCsv', query }),
  );
};
