import type { WorkEntry } from '../../records/workStore.ts';
import { answers, type Operation } from '../operation.ts';
import { CaseParams } from '../schema/common.ts';
import { type LogEntry, Work, WorkAnswer, type WorkField, WorkInput, type WorkValue } from '../schema/work.ts';

const LOG_TAIL = 50;

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
    const { version, missed, written } = desk.work.write(id, base, tab, desk.nowSec(), ops);
    desk.events.tell(id, { kind: 'work', version });
    return { version, rebased: missed.length > 0, missed: missed.map(toLogEntry), written: written.map(toLogEntry) };
  });
};

/** Fields are checked where they come in. */
export function toLogEntry(entry: WorkEntry<WorkValue>): LogEntry {
  return { ...entry, field: entry.field as WorkField };
}
