import { Type } from 'typebox';
import { answers, type Operation } from '../operation.ts';
import { CaseParams } from '../schema/common.ts';

const Removed = Type.Object({ removed: Type.String() });

/** `DELETE /api/cases/:id`: takes a case away, with its notes, snapshots, and the files that no other case needs; a run of it is stopped. */
export const removeCase: Operation = (app, desk) => {
  const schema = {
    summary: 'takes a case away, with its notes, snapshots, and files that no other case needs',
    params: CaseParams,
    response: answers(Removed),
  };
  app.delete('/api/cases/:id', { schema }, async ({ params: { id } }) => {
    await desk.remove(id);
    return { removed: id };
  });
};
