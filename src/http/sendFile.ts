import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Desk } from './desk.ts';
import type { AnyQuery, FileQueries } from './views/viewMessages.ts';

/**
 * Answers with a file made of a case's result, streamed: the next piece is written when the last one was taken.
 * @throws UNKNOWN_NAME, NO_RESULT, and what making the file throws
 */
export async function sendFile(
  desk: Desk,
  reply: FastifyReply,
  caseId: string,
  type: string,
  asked: AnyQuery<FileQueries>,
): Promise<FastifyReply> {
  const { name, pieces } = await desk.views.open(desk.fileSubjectOf(caseId, asked.query.snapshot), asked);
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(Readable.from(pieces));
}
