import { SpoorError } from '../../core/errors.ts';
import { listTransfers } from '../../picture/listRows.ts';
import { placesOf } from '../../picture/makePicture.ts';
import { parseBandId } from '../../picture/nodeIds.ts';
import { lookAt } from '../caseView.ts';
import { answers, type Operation, pageOf } from '../operation.ts';
import { pictureOptions } from '../pictureOptions.ts';
import { remember } from '../remember.ts';
import { BandParams, BandQuery } from '../schema/picture.ts';
import { TransferPage } from '../schema/tables.ts';

/** `GET /api/cases/:id/bands/:bandId/transfers`: what is behind a band of the same picture; the sum is the band's amount. */
export const bandTransfers: Operation = (app, desk) => {
  const schema = {
    summary: 'the transfers behind a band',
    params: BandParams,
    querystring: BandQuery,
    response: answers(TransferPage),
  };
  app.get('/api/cases/:id/bands/:bandId/transfers', { schema }, async ({ params, query }) => {
    const band = parseBandId(params.bandId);
    if (band === null)
      throw new SpoorError('UNKNOWN_NAME', `${params.bandId} is no band of a picture`, { band: params.bandId });
    const looked = await lookAt(desk, params.id, query);
    const view = await looked.view();
    const other = query.compare === undefined ? undefined : await looked.view(query.compare);
    const placeOf = placesOf(view, looked.measure.layout, pictureOptions(looked, query), other);
    const { offset: _offset, limit: _limit, ...question } = query;
    const rows = remember(view, ['band', params.bandId, question, looked.kept.key], () =>
      listTransfers(view, {}, (from, to) => placeOf(from) === band.from && placeOf(to) === band.to),
    );
    return { total: rows.total, sum: `${rows.sum}`, items: pageOf(rows, query) };
  });
};
