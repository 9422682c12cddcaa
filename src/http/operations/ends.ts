import { listEnds } from '../../picture/listRows.ts';
import { lookAt } from '../caseView.ts';
import { membersOf } from '../keptWork.ts';
import { answers, type Operation, pageOf } from '../operation.ts';
import { remember } from '../remember.ts';
import { CaseParams } from '../schema/common.ts';
import { EndFilter, EndPage, EndQuery } from '../schema/tables.ts';
import { sendCsv } from '../sendCsv.ts';

const COLUMNS = [
  'theft',
  'reason',
  'chain',
  'asset',
  'address',
  'coin',
  'entity',
  'category',
  'amount',
  'origin',
  'certain',
  'possible',
  'originAsset',
  'transfers',
  'hops',
  'first',
  'last',
  'inRange',
] as const;

/** `GET /api/cases/:id/ends` and `ends.csv`: the ends of a rule and measure. */
export const ends: Operation = (app, desk) => {
  const schema = { summary: 'the ends', params: CaseParams, querystring: EndQuery, response: answers(EndPage) };
  app.get('/api/cases/:id/ends', { schema }, async ({ params, query }) => {
    const looked = await lookAt(desk, params.id, query);
    const asked = { ...query, node: membersOf(looked.kept, query.node) };
    const view = await looked.view();
    const { offset: _offset, limit: _limit, ...question } = query;
    const rows = remember(view, ['ends', question, looked.kept.key], () => listEnds(view, looked.range, asked));
    return { total: rows.total, sum: `${rows.sum}`, items: pageOf(rows, query) };
  });
  const csv = { summary: 'all ends as CSV', params: CaseParams, querystring: EndFilter };
  app.get('/api/cases/:id/ends.csv', { schema: csv }, async ({ params, query }, reply) => {
    const looked = await lookAt(desk, params.id, query);
    const asked = { ...query, node: membersOf(looked.kept, query.node) };
    const rows = listEnds(await looked.view(), looked.range, asked);
    return sendCsv(reply, `ends-${looked.rule}.csv`, COLUMNS, rows);
  });
};
