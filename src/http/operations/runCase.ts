import { answers, type Operation } from '../operation.ts';
import { Case } from '../schema/case.ts';
import { CaseParams } from '../schema/common.ts';

/** `POST /api/cases/:id/run`: begins to trace; progress comes by `/events`. */
export const runCase: Operation = (app, desk) => {
  const schema = { summary: 'begins to trace a case', params: CaseParams, response: answers(Case) };
  app.post('/api/cases/:id/run', { schema }, async ({ params }) => desk.run(params.id));
};
