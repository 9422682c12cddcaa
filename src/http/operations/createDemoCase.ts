import { answers, type Operation } from '../operation.ts';
import { Case } from '../schema/case.ts';

/** `POST /api/cases/demo`: the simulated case, made, imported and run where that was not done. */
export const createDemoCase: Operation = (app, desk) => {
  const schema = { summary: 'the simulated case: made where it is not there', response: answers(Case) };
  app.post('/api/cases/demo', { schema }, async () => desk.toCase(await desk.demo()));
};
