import { answers, type Operation } from '../operation.ts';
import { BandParams, BandQuery } from '../schema/picture.ts';
import { TransferPage } from '../schema/tables.ts';
import { sendView } from '../sendView.ts';

/** `GET /api/cases/:id/bands/:bandId/transfers`: what is behind a band of the same picture; the sum is the band's amount. */
export const bandTransfers: Operation = (app, desk) => {
  const schema = {
    summary: 'the transfers behind a band',
    params: BandParams,
    querystring: BandQuery,
    response: answers(TransferPage),
  };
  app.get('/api/cases/:id/bands/:bandId/transfers', { schema }, async ({ params: { id, bandId }, query }, reply) =>
    sendView(desk, reply, id, { view: 'band', query: { ...query, bandId } }),
  );
};
