import { answers, type Operation } from '../operation.ts';
import { CaseParams } from '../schema/common.ts';
import { NeighbourPage, NeighbourQuery } from '../schema/graph.ts';
import { sendView } from '../sendView.ts';

/** `GET /api/cases/:id/neighbours`: who gave to an address or got from it, as the ledger has it: tainted first, then by amount. */
export const neighbours: Operation = (app, desk) => {
  const schema = {
    summary: 'one hop of the ledger, tainted or not',
    params: CaseParams,
    querystring: NeighbourQuery,
    response: answers(NeighbourPage),
  };
  app.get('/api/cases/:id/neighbours', { schema }, async ({ params, query }, reply) =>
    sendView(desk, reply, params.id, { view: 'neighbours', query }),
  );
};
