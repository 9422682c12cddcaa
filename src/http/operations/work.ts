import { SpoorError } from '../../core/errors.ts';
import { isGatheredId, parseBandId } from '../../picture/nodeIds.ts';
import type { WorkEntry } from '../../records/workStore.ts';
import { answers, type Operation } from '../operation.ts';
import { CaseParams } from '../schema/common.ts';
import {
  type LogEntry,
  Work,
  WorkAnswer,
  type WorkField,
  WorkInput,
  type WorkOp,
  type WorkValue,
} from '../schema/work.ts';

const LOG_TAIL = 200;

/** `GET` and `POST /api/cases/:id/work`: names, notes, colours, groups, pins and places, and how they change. */
export const work: Operation = (app, desk) => {
  const read = { summary: 'what was worked on a case', params: CaseParams, response: answers(Work) };
  app.get('/api/cases/:id/work', { schema: read }, async ({ params: { id } }) => {
    desk.cases.get(id);
    const { version, items, log } = desk.work.read(id, LOG_TAIL);
    return {
      version,
      items: items.map((item) => ({ ...item, field: item.field as WorkField })),
      log: log.map(toLogEntry),
    };
  });
  const write = {
    summary: 'changes it: nothing of two tabs is lost',
    params: CaseParams,
    body: WorkInput,
    response: answers(WorkAnswer),
  };
  app.post('/api/cases/:id/work', { schema: write }, async ({ params: { id }, body: { base, tab, ops } }) => {
    desk.cases.get(id);
    for (const op of ops) checkSubject(op);
    const { version, missed, written } = desk.work.write(id, base, tab, desk.nowSec(), ops);
    desk.events.tell(id, { kind: 'work', version });
    return { version, rebased: missed.length > 0, missed: missed.map(toLogEntry), written: written.map(toLogEntry) };
  });
};

/**
 * What was kept of a gathered node may be taken away, but nothing more is written to it.
 *
 * @throws USAGE
 */
function checkSubject({ field, on, value }: WorkOp): void {
  if (value === null || !(field === 'name' || field === 'note' || field === 'colour')) return;
  const band = parseBandId(on);
  const ids = band === null ? [on] : [band.from, band.to];
  if (!ids.some(isGatheredId)) return;
  throw new SpoorError(
    'USAGE',
    `no ${field} is kept for ${on}: what is gathered there differs by rule and time; open it, or make a group of those that are meant`,
    { field, on },
  );
}

/** Fields are checked where they come in. */
export function toLogEntry(entry: WorkEntry<WorkValue>): LogEntry {
  return { ...entry, field: entry.field as WorkField };
}
