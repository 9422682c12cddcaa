import { answers, type Operation } from '../operation.ts';
import { About, AboutQuery } from '../schema/about.ts';
import { CaseParams } from '../schema/common.ts';
import { sendView } from '../sendView.ts';

/** `GET /api/cases/:id/about`: everything that is known of a node, band or transaction. */
export const about: Operation = (app, desk) => {
  const schema = {
    summary: 'everything known of a node, band or transaction',
    params: CaseParams,
    querystring: AboutQuery,
    response: answers(About),
  };
  app.get('/api/cases/:id/about', { schema }, async ({ params, query }, reply) =>
    sendView(desk, reply, params.id, { view: 'about', query }),
  );
};
