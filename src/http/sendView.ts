import type { FastifyReply } from 'fastify';
import type { Desk } from './desk.ts';
import type { AnyQuery, ViewQueries } from './views/viewMessages.ts';

/**
 * Answers with a view of a case's result, made in a thread; one whose asker goes away is not made.
 * @throws UNKNOWN_NAME, NO_RESULT, and what making the view throws
 */
export async function sendView(
  desk: Desk,
  reply: FastifyReply,
  caseId: string,
  asked: AnyQuery<ViewQueries>,
): Promise<FastifyReply> {
  const subject = desk.subjectOf(caseId, asked.query.snapshot);
  const gone = new AbortController();
  const onClose = (): void => gone.abort();
  reply.raw.once('close', onClose);
  try {
    const bytes = await desk.views.ask(subject, asked, gone.signal);
    return reply.header('content-type', 'application/json; charset=utf-8').send(Buffer.from(bytes.buffer));
  } finally {
    reply.raw.off('close', onClose);
  }
}
