import { makePicture } from '../../picture/makePicture.ts';
import { lookAt } from '../caseView.ts';
import { answers, type Operation } from '../operation.ts';
import { pictureOptions } from '../pictureOptions.ts';
import { remember } from '../remember.ts';
import { CaseParams } from '../schema/common.ts';
import { Picture, PictureQuery } from '../schema/picture.ts';

/** `GET /api/cases/:id/picture`: the flow from the thefts to the ends, in a bounded number of nodes. */
export const picture: Operation = (app, desk) => {
  const schema = {
    summary: 'the flow picture',
    params: CaseParams,
    querystring: PictureQuery,
    response: answers(Picture),
  };
  app.get('/api/cases/:id/picture', { schema }, async ({ params, query }) => {
    const looked = await lookAt(desk, params.id, query);
    const view = await looked.view();
    const other = query.compare === undefined ? undefined : await looked.view(query.compare);
    const made = remember(view, ['picture', query, looked.kept.key], () =>
      makePicture(view, looked.measure.layout, pictureOptions(looked, query), other),
    );
    desk.results.warm(looked.id, looked.measure);
    return made;
  });
};
