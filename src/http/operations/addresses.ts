import { answers, type Operation } from '../operation.ts';
import { CaseParams } from '../schema/common.ts';
import { AddressFilter, AddressPage, AddressQuery } from '../schema/tables.ts';
import { sendFile } from '../sendFile.ts';
import { sendView } from '../sendView.ts';

/** `GET /api/cases/:id/addresses` and `addresses.csv`: who held tainted value under a rule. */
export const addresses: Operation = (app, desk) => {
  const schema = {
    summary: 'who held tainted value',
    params: CaseParams,
    querystring: AddressQuery,
    response: answers(AddressPage),
  };
  app.get('/api/cases/:id/addresses', { schema }, async ({ params, query }, reply) =>
    sendView(desk, reply, params.id, { view: 'addresses', query }),
  );
  const csv = { summary: 'all of them as CSV', params: CaseParams, querystring: AddressFilter };
  app.get('/api/cases/:id/addresses.csv', { schema: csv }, async ({ params, query }, reply) =>
    sendFile(desk, reply, params.id, 'text/csv; charset=utf-8', { view: 'addressesCsv', query }),
  );
};
