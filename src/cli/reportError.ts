import { CommanderError } from 'commander';
import { EXIT, SpoorError, systemError } from '../core/errors.ts';
import { plainJson, plainText } from '../core/plainText.ts';
import { redactText } from '../fetch/redactUrl.ts';

export interface ErrorText {
  readonly text: string;
  readonly exit: number;
}

/**
 * What standard error says of a failure, and the exit code: `spoor: message`, or with `json` one line
 * `{"error":{"code","message",...fields}}`. No credentials in a URL are repeated. A failure that no code describes is a defect; its stack is for `debug`.
 */
export function reportError(thrown: unknown, { json, debug }: { json: boolean; debug: boolean }): ErrorText {
  const error = toSpoorError(thrown);
  const stack = debug && thrown instanceof Error ? `\n${thrown.stack ?? ''}` : '';
  if (error === null) {
    const message = `${thrown instanceof Error ? thrown.message : String(thrown)}`;
    const hint = debug ? '' : '; SPOOR_DEBUG=1 shows where';
    const text = json
      ? plainJson({ error: { code: 'UNEXPECTED', message } })
      : `spoor: unexpected: ${plainText(message)}\nThis is a defect: please report it with the command that led to it${hint}.`;
    return { text: redactText(text + stack), exit: EXIT.unexpected };
  }
  const { code, message, fields, retryable } = error;
  const text = json
    ? plainJson({ error: { code, message, ...withoutNames(fields), retryable } })
    : `spoor: ${message.split('\n').map(plainText).join('\n')}`;
  return { text: redactText(text + stack), exit: error.exitCode };
}

function withoutNames({ code: _code, message: _message, ...fields }: SpoorError['fields']): SpoorError['fields'] {
  return fields;
}

function toSpoorError(thrown: unknown): SpoorError | null {
  if (thrown instanceof SpoorError) return thrown;
  if (thrown instanceof CommanderError) {
    // Commander shows the help of a command whose own commands are none of them named.
    if (thrown.code === 'commander.help')
      return new SpoorError('USAGE', 'say which of its commands; see spoor help, or --help behind it');
    const message = thrown.message
      .replace(/^error: /, '')
      .replaceAll('\n', ' ')
      .replace(/\.$/, '');
    return new SpoorError('USAGE', `${message}; see spoor help`);
  }
  if (!(thrown instanceof Error)) return null;
  if (thrown.name === 'AbortError') return interruptedError();
  // What the operating system refused somewhere that did not name the path.
  const { path, syscall } = thrown as NodeJS.ErrnoException;
  return syscall === undefined ? null : systemError(thrown, path ?? syscall);
}

export function interruptedError(): SpoorError {
  return new SpoorError('INTERRUPTED', 'interrupted; nothing was left half-written, run it again to go on');
}
