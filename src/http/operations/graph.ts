import { graphColumns } from '../../picture/graphColumns.ts';
import { lookAt } from '../caseView.ts';
import { answers, type Operation } from '../operation.ts';
import { openingOf } from '../pictureOptions.ts';
import { CaseParams } from '../schema/common.ts';
import { Graph, GraphQuery } from '../schema/graph.ts';

/** `GET /api/cases/:id/graph`: holders and what moved between them, in columns. */
export const graph: Operation = (app, desk) => {
  const schema = {
    summary: 'the graph of holders, largest edges first',
    params: CaseParams,
    querystring: GraphQuery,
    response: answers(Graph),
  };
  app.get('/api/cases/:id/graph', { schema }, async ({ params, query }) => {
    const looked = await lookAt(desk, params.id, query);
    const { rule, measure } = looked;
    const columns = graphColumns(await looked.view(), query.limit ?? 20_000, openingOf(looked));
    return { rule, measure: `${measure.chain}:${measure.asset}`, ...columns };
  });
};
