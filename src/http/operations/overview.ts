import { lookAt } from '../caseView.ts';
import { makeOverview } from '../makeOverview.ts';
import { answers, type Operation } from '../operation.ts';
import { CaseParams } from '../schema/common.ts';
import { Overview, OverviewQuery } from '../schema/overview.ts';

/** `GET /api/cases/:id/overview`: where it went, how sure that is, in numbers. */
export const overview: Operation = (app, desk) => {
  const schema = {
    summary: 'where it went and how sure that is',
    params: CaseParams,
    querystring: OverviewQuery,
    response: answers(Overview),
  };
  app.get('/api/cases/:id/overview', { schema }, async ({ params, query }) => {
    const looked = await lookAt(desk, params.id, query);
    return makeOverview(desk, desk.toCase(desk.cases.get(params.id)), looked);
  });
};
