import type { FastifyError } from 'fastify';
import { ERRORS, SpoorError } from '../core/errors.ts';
import type { ErrorAnswer } from './schema/common.ts';

export interface HttpError {
  readonly status: number;
  readonly answer: ErrorAnswer;
}

/** What a failure is answered with: by its code, from the table that also has the exit codes (`core/errors.ts`). */
export function toHttpError(error: unknown): HttpError {
  if (error instanceof SpoorError) {
    const fields = Object.fromEntries(
      Object.entries(error.fields).filter(
        (entry): entry is [string, string | number | boolean | null] => entry[1] !== undefined,
      ),
    );
    return { status: ERRORS[error.code].http, answer: { error: { code: error.code, message: error.message, fields } } };
  }
  const { statusCode, validation, message } = error as Partial<FastifyError>;
  if (validation !== undefined) return plain(400, 'USAGE', message ?? 'the request is not as the interface has it');
  if (statusCode === 413)
    return plain(413, 'TOO_LARGE', 'the body is larger than is taken; see the limits in docs/formats.md');
  if (statusCode === 415) return plain(415, 'USAGE', 'bodies are application/json, uploads application/octet-stream');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return plain(statusCode, 'USAGE', message ?? 'the request cannot be read');
  // What nobody foresaw is a defect; its text may say more of this machine than a page needs.
  return plain(500, 'UNEXPECTED', 'an unexpected failure: a defect of Spoor; the terminal that it runs in says more');
}

function plain(status: number, code: string, message: string): HttpError {
  return { status, answer: { error: { code, message } } };
}
