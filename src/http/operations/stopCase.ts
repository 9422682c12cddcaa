import { SpoorError } from '../../core/errors.ts';
import { answers, type Operation } from '../operation.ts';
import { Case } from '../schema/case.ts';
import { CaseParams } from '../schema/common.ts';

/** `DELETE /api/cases/:id/run`: asks a run to stop; nothing of it is kept. */
export const stopCase: Operation = (app, desk) => {
  const schema = { summary: 'stops the run of a case', params: CaseParams, response: answers(Case) };
  app.delete('/api/cases/:id/run', { schema }, async ({ params: { id } }) => {
    const stored = desk.cases.get(id);
    if (!desk.stop(id))
      throw new SpoorError('REQUEST_REFUSED', 'the case is not being run', { case: id, state: stored.run.state });
    return desk.toCase(desk.cases.get(id));
  });
};
