import { answers, type Operation } from '../operation.ts';
import { Case } from '../schema/case.ts';
import { CaseParams } from '../schema/common.ts';

/** `GET /api/cases/:id`. */
export const getCase: Operation = (app, desk) => {
  const schema = { summary: 'one case', params: CaseParams, response: answers(Case) };
  app.get('/api/cases/:id', { schema }, async ({ params }) => desk.toCase(desk.cases.get(params.id)));
};
