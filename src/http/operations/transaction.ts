import { answers, type Operation } from '../operation.ts';
import { TransactionQuery, TransactionRows } from '../schema/about.ts';
import { CaseParams } from '../schema/common.ts';
import { sendView } from '../sendView.ts';

/** `GET /api/cases/:id/tx`: the rows of a transaction as the ledger has them, and what of it is tainted. */
export const transaction: Operation = (app, desk) => {
  const schema = {
    summary: 'a transaction as the ledger has it',
    params: CaseParams,
    querystring: TransactionQuery,
    response: answers(TransactionRows),
  };
  app.get('/api/cases/:id/tx', { schema }, async ({ params, query }, reply) =>
    sendView(desk, reply, params.id, { view: 'transaction', query }),
  );
};
