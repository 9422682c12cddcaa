import { SpoorError } from '../../core/errors.ts';
import { excerpt } from '../../fetch/parseExactJson.ts';

/** An answer that cannot be what was asked for. `what` names the source and the request, without credentials. */
export function badAnswer(what: string, found: unknown, expected: string): SpoorError {
  const text = typeof found === 'string' ? excerpt(found) : excerpt(JSON.stringify(found) ?? 'nothing');
  return new SpoorError('BAD_ANSWER', `${what}: found ${text}, expected ${expected}; nothing of it was kept`, {
    what,
    found: text,
    expected,
  });
}

/** A chain that changed while it was read: to be asked again. */
export function movedChain(source: string, height: number, found: string, expected: string): SpoorError {
  return new SpoorError(
    'BAD_ANSWER',
    `${source}: the chain changed while it was read: block ${height} follows ${found}, expected ${expected}; ask again`,
    { source, height, found, expected },
    { retryable: true },
  );
}

/** What a codec says of an answer's bytes, as words of the source. */
export function inAnswer(cause: unknown, what: string): unknown {
  if (!(cause instanceof SpoorError) || cause.code !== 'BAD_BLOCK') return cause;
  const { offset, found, expected } = cause.fields;
  return badAnswer(`${what}: byte ${offset}`, String(found), String(expected));
}
