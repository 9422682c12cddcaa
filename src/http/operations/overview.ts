import { answers, type Operation } from '../operation.ts';
import { CaseParams } from '../schema/common.ts';
import { Overview, OverviewQuery } from '../schema/overview.ts';
import { sendView } from '../sendView.ts';

/** `GET /api/cases/:id/overview`: where it went, how sure that is, in numbers. */
export const overview: Operation = (app, desk) => {
  const schema = {
    summary: 'where it went and how sure that is',
    params: CaseParams,
    querystring: OverviewQuery,
    response: answers(Overview),
  };
  app.get('/api/cases/:id/overview', { schema }, async ({ params, query }, reply) => {
    const asked = desk.lookUp(params.id, query.snapshot);
    return sendView(desk, reply, params.id, { view: 'overview', query: { ...query, asked } });
  });
};
