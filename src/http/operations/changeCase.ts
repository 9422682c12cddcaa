import { SpoorError } from '../../core/errors.ts';
import { asksTheSame, type CaseBody } from '../caseBody.ts';
import { checkThefts } from '../checkThefts.ts';
import { answers, type Operation } from '../operation.ts';
import { Case, CasePatch, type RunState } from '../schema/case.ts';
import { CaseParams } from '../schema/common.ts';

/** `PATCH /api/cases/:id`: replaces fields. Where it asks something else then, the result is no longer the case's. */
export const changeCase: Operation = (app, desk) => {
  const schema = { summary: 'replaces fields of a case', params: CaseParams, body: CasePatch, response: answers(Case) };
  app.patch('/api/cases/:id', { schema }, async ({ params: { id }, body }) => {
    checkThefts(body.thefts ?? []);
    const stored = desk.cases.change(id, (before) => {
      const after = changed(before.body, body);
      const asksTheSameStill = asksTheSame(before.body, after);
      if (!asksTheSameStill && desk.isRunning(id))
        throw new SpoorError('REQUEST_REFUSED', 'the case is being run; stop that before what it asks is changed', {
          case: id,
        });
      const run: RunState = asksTheSameStill ? before.run : { state: 'none' };
      return { updatedAt: desk.nowSec(), body: after, run };
    });
    desk.events.tell(id, { kind: 'case', updatedAt: stored.updatedAt });
    return desk.toCase(stored);
  });
};

/** A body with what a patch gives replaced, and what it takes away gone: only what a case can do without may be null. */
function changed(before: CaseBody, patch: CasePatch): CaseBody {
  const fields = Object.entries({ ...before, ...patch }).filter(([, value]) => value !== null);
  return Object.fromEntries(fields) as CaseBody;
}
