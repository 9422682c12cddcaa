import { listAddresses } from '../../picture/listRows.ts';
import { lookAt } from '../caseView.ts';
import { membersOf } from '../keptWork.ts';
import { answers, type Operation, pageOf } from '../operation.ts';
import { remember } from '../remember.ts';
import { CaseParams } from '../schema/common.ts';
import { AddressFilter, AddressPage, AddressQuery } from '../schema/tables.ts';
import { sendCsv } from '../sendCsv.ts';

const COLUMNS = [
  'chain',
  'address',
  'asset',
  'entity',
  'category',
  'amountIn',
  'amountOut',
  'ended',
  'certainIn',
  'transfersIn',
  'transfersOut',
  'hops',
  'first',
  'last',
] as const;

/** `GET /api/cases/:id/addresses` and `addresses.csv`: who held tainted value under a rule. */
export const addresses: Operation = (app, desk) => {
  const schema = {
    summary: 'who held tainted value',
    params: CaseParams,
    querystring: AddressQuery,
    response: answers(AddressPage),
  };
  app.get('/api/cases/:id/addresses', { schema }, async ({ params, query }) => {
    const looked = await lookAt(desk, params.id, query);
    const asked = { ...query, node: membersOf(looked.kept, query.node) };
    const view = await looked.view();
    const { offset: _offset, limit: _limit, ...question } = query;
    const rows = remember(view, ['addresses', question, looked.kept.key], () => listAddresses(view, asked));
    return { total: rows.total, sum: `${rows.sum}`, items: pageOf(rows, query) };
  });
  const csv = { summary: 'all of them as CSV', params: CaseParams, querystring: AddressFilter };
  app.get('/api/cases/:id/addresses.csv', { schema: csv }, async ({ params, query }, reply) => {
    const looked = await lookAt(desk, params.id, query);
    const asked = { ...query, node: membersOf(looked.kept, query.node) };
    const rows = listAddresses(await looked.view(), asked);
    return sendCsv(reply, `addresses-${looked.rule}.csv`, COLUMNS, rows);
  });
};
