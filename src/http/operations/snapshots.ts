import { Type } from 'typebox';
import { SpoorError } from '../../core/errors.ts';
import type { SnapshotRecord } from '../../records/snapshotStore.ts';
import type { AskedThen } from '../caseBody.ts';
import { answers, type Operation } from '../operation.ts';
import { CaseParams, Id, PageQuery } from '../schema/common.ts';
import { Snapshot, SnapshotInput, SnapshotList } from '../schema/work.ts';

/** A view says where someone looks: it holds no data. */
const VIEW_BYTES = 256 << 10;

const SnapshotParams = Type.Object({ id: Id });

/** `GET` and `POST /api/cases/:id/snapshots`, `GET /api/snapshots/:id`: named looks at a case, each with an address of its own. */
export const snapshots: Operation = (app, desk) => {
  const add = {
    summary: 'keeps a look at a case',
    params: CaseParams,
    body: SnapshotInput,
    response: answers(Snapshot),
  };
  app.post('/api/cases/:id/snapshots', { schema: add }, async ({ params: { id: caseId }, body: { name, view } }) => {
    const bytes = JSON.stringify(view).length;
    if (bytes > VIEW_BYTES)
      throw new SpoorError('TOO_LARGE', `the view is ${bytes} characters long, more than ${VIEW_BYTES}`, {
        found: bytes,
      });
    const stored = desk.cases.get(caseId);
    const resultId = stored.run.resultId ?? null;
    const { version: workVersion } = desk.work.read(caseId, 0);
    const { updatedAt, body, run } = stored;
    const asked = { updatedAt, body, run };
    const record = { id: desk.newId(), caseId, name, createdAt: desk.nowSec(), view, resultId, workVersion, asked };
    desk.snapshots.add(record);
    return toSnapshot(record);
  });
  const list = {
    summary: 'looks that were kept, the newest first',
    params: CaseParams,
    querystring: Type.Object(PageQuery),
    response: answers(SnapshotList),
  };
  app.get(
    '/api/cases/:id/snapshots',
    { schema: list },
    async ({ params: { id }, query: { offset = 0, limit = 50 } }) => {
      desk.cases.get(id);
      const { total, items } = desk.snapshots.list(id, offset, limit);
      return { total, items: items.map(toSnapshot) };
    },
  );
  const get = { summary: 'one look', params: SnapshotParams, response: answers(Snapshot) };
  app.get('/api/snapshots/:id', { schema: get }, async ({ params: { id } }) => toSnapshot(desk.snapshots.get(id)));
};

function toSnapshot({ asked, view, ...snapshot }: SnapshotRecord<AskedThen>): Snapshot {
  return { ...snapshot, view: { ...view }, ranAt: asked?.run.endedAt ?? null };
}
