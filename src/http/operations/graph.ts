import { answers, type Operation } from '../operation.ts';
import { CaseParams } from '../schema/common.ts';
import { Graph, GraphQuery } from '../schema/graph.ts';
import { sendView } from '../sendView.ts';

/** `GET /api/cases/:id/graph`: holders and what moved between them, in columns. */
export const graph: Operation = (app, desk) => {
  const schema = {
    summary: 'the graph of holders, largest edges first',
    params: CaseParams,
    querystring: GraphQuery,
    response: answers(Graph),
  };
  app.get('/api/cases/:id/graph', { schema }, async ({ params, query }, reply) =>
    sendView(desk, reply, params.id, { view: 'graph', query }),
  );
};
