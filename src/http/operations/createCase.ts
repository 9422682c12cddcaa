import { checkThefts } from '../checkThefts.ts';
import { answers, type Operation } from '../operation.ts';
import { Case, CaseInput } from '../schema/case.ts';

/** `POST /api/cases`: a new case; it is traced when `POST /api/cases/:id/run` asks for it. */
export const createCase: Operation = (app, desk) => {
  const schema = { summary: 'a new case, not traced yet', body: CaseInput, response: answers(Case) };
  app.post('/api/cases', { schema }, async ({ body }) => {
    checkThefts(body.thefts);
    return desk.toCase(desk.add(body));
  });
};
