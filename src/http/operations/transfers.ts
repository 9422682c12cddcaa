import { listTransfers } from '../../picture/listRows.ts';
import { lookAt } from '../caseView.ts';
import { membersOf } from '../keptWork.ts';
import { answers, type Operation, pageOf } from '../operation.ts';
import { remember } from '../remember.ts';
import { CaseParams } from '../schema/common.ts';
import { TransferFilter, TransferPage, TransferQuery } from '../schema/tables.ts';
import { sendCsv } from '../sendCsv.ts';

const COLUMNS = [
  'theft',
  'chain',
  'block',
  'index',
  'vout',
  'tx',
  'time',
  'asset',
  'from',
  'to',
  'amount',
  'tainted',
  'origin',
  'certain',
  'possible',
  'originAsset',
  'hops',
  'end',
] as const;

/** `GET /api/cases/:id/transfers` and `transfers.csv`: the tainted transfers and outputs of a rule and measure. */
export const transfers: Operation = (app, desk) => {
  const schema = {
    summary: 'tainted transfers and outputs',
    params: CaseParams,
    querystring: TransferQuery,
    response: answers(TransferPage),
  };
  app.get('/api/cases/:id/transfers', { schema }, async ({ params, query }) => {
    const looked = await lookAt(desk, params.id, query);
    const asked = { ...query, node: membersOf(looked.kept, query.node) };
    const view = await looked.view();
    const { offset: _offset, limit: _limit, ...question } = query;
    const rows = remember(view, ['transfers', question, looked.kept.key], () => listTransfers(view, asked));
    return { total: rows.total, sum: `${rows.sum}`, items: pageOf(rows, query) };
  });
  const csv = { summary: 'all tainted transfers and outputs as CSV', params: CaseParams, querystring: TransferFilter };
  app.get('/api/cases/:id/transfers.csv', { schema: csv }, async ({ params, query }, reply) => {
    const looked = await lookAt(desk, params.id, query);
    const asked = { ...query, node: membersOf(looked.kept, query.node) };
    const rows = listTransfers(await looked.view(), asked);
    return sendCsv(reply, `transfers-${looked.rule}.csv`, COLUMNS, rows);
  });
};
