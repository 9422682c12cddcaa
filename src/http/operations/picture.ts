import { answers, type Operation } from '../operation.ts';
import { CaseParams } from '../schema/common.ts';
import { Picture, PictureQuery } from '../schema/picture.ts';
import { sendView } from '../sendView.ts';

/** `GET /api/cases/:id/picture`: the flow from the thefts to the ends, in a bounded number of nodes. */
export const picture: Operation = (app, desk) => {
  const schema = {
    summary: 'the flow picture',
    params: CaseParams,
    querystring: PictureQuery,
    response: answers(Picture),
  };
  app.get('/api/cases/:id/picture', { schema }, async ({ params, query }, reply) =>
    sendView(desk, reply, params.id, { view: 'picture', query }),
  );
};
