import type { Operation } from '../operation.ts';
import type { CaseEvent } from '../schema/case.ts';
import { CaseParams } from '../schema/common.ts';

const HEARTBEAT_MS = 20_000;

/** `GET /api/cases/:id/events`: what happens to a case, as server-sent events: first how it stands, then each change. */
export const caseEvents: Operation = (app, desk) => {
  const schema = { summary: 'what happens to a case, as server-sent events (run, work, case)', params: CaseParams };
  app.get('/api/cases/:id/events', { schema }, (request, reply) => {
    const { id } = request.params;
    const stored = desk.cases.get(id);
    const headers = reply.getHeaders() as Record<string, string>;
    reply.hijack();
    const response = reply.raw;
    response.writeHead(200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    const send = (event: CaseEvent): void => {
      response.write(`event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`);
    };
    send({ kind: 'run', run: desk.toCase(stored).run });
    send({ kind: 'work', version: desk.work.read(id, 0).version });
    const silence = desk.events.listen(id, send);
    const beat = setInterval(() => response.write(': here\n\n'), HEARTBEAT_MS);
    response.on('close', () => {
      clearInterval(beat);
      silence();
    });
  });
};
