import { answers, type Operation } from '../operation.ts';
import { CaseList, CaseListQuery } from '../schema/case.ts';

/** `GET /api/cases`: cases, the last changed first. */
export const listCases: Operation = (app, desk) => {
  const schema = { summary: 'cases, the last changed first', querystring: CaseListQuery, response: answers(CaseList) };
  app.get('/api/cases', { schema }, async ({ query: { offset = 0, limit = 50 } }) => {
    const { total, items } = desk.cases.list(offset, limit);
    return { total, items: items.map((stored) => desk.toCase(stored)) };
  });
};
