import { answers, type Operation } from '../operation.ts';
import { CaseParams } from '../schema/common.ts';
import { Timeline, TimelineQuery } from '../schema/timeline.ts';
import { sendView } from '../sendView.ts';

/** `GET /api/cases/:id/timeline`: what reached services over time, by entity. */
export const timeline: Operation = (app, desk) => {
  const schema = {
    summary: 'what reached services over time',
    params: CaseParams,
    querystring: TimelineQuery,
    response: answers(Timeline),
  };
  app.get('/api/cases/:id/timeline', { schema }, async ({ params, query }, reply) =>
    sendView(desk, reply, params.id, { view: 'timeline', query }),
  );
};
