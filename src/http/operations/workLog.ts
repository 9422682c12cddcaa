import { plainText } from '../../core/plainText.ts';
import type { WorkEntry } from '../../records/workStore.ts';
import { answers, type Operation } from '../operation.ts';
import { CaseParams } from '../schema/common.ts';
import { LogPage, LogQuery, type WorkValue } from '../schema/work.ts';
import { toLogEntry } from './work.ts';

/** `GET /api/cases/:id/log` and `log.txt`: what was done to a case, in the order in which it was done. */
export const workLog: Operation = (app, desk) => {
  const schema = {
    summary: 'what was done, the newest first',
    params: CaseParams,
    querystring: LogQuery,
    response: answers(LogPage),
  };
  app.get('/api/cases/:id/log', { schema }, async ({ params: { id }, query: { offset = 0, limit = 50 } }) => {
    desk.cases.get(id);
    const { total, items } = desk.work.log(id, offset, limit);
    return { total, items: items.map(toLogEntry) };
  });
  const text = { summary: 'all of it as text, the oldest first', params: CaseParams };
  app.get('/api/cases/:id/log.txt', { schema: text }, async ({ params: { id } }, reply) => {
    desk.cases.get(id);
    const { items } = desk.work.log(id, 0, -1);
    const lines = items.toReversed().map(lineOf);
    return reply.header('content-type', 'text/plain; charset=utf-8').send(`${lines.join('\n')}\n`);
  });
};

function lineOf({ seq, at, tab, field, on, was, value, undoes, isConflict }: WorkEntry<WorkValue>): string {
  const time = `${new Date(at * 1000).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  const change = value === null ? `took away the ${field} of ${on}` : `set the ${field} of ${on} to ${shown(value)}`;
  const before = was === null ? '' : `, which was ${shown(was)}`;
  const notes = `${undoes === null ? '' : ` (undoes ${undoes})`}${isConflict ? ' (another tab had just written that)' : ''}`;
  return plainText(`${seq} ${time} ${tab}: ${change}${before}${notes}`);
}

function shown(value: WorkValue): string {
  return JSON.stringify(value);
}
