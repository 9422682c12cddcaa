import { CommanderError } from 'commander';
import { describe, expect, test } from 'vitest';
import { ERRORS, EXIT, SpoorError, systemError } from '../core/errors.ts';
import { exitCodesText } from './exitCodes.ts';
import { reportError } from './reportError.ts';

const TEXT = { json: false, debug: false };
const JSON_LINE = { json: true, debug: false };

describe('an error', () => {
  test('is one line with its exit code', () => {
    const error = new SpoorError('BAD_TAG', 'tags.csv, line 3: bad', { file: 'tags.csv', line: 3 });
    expect(reportError(error, TEXT)).toEqual({ text: 'spoor: tags.csv, line 3: bad', exit: EXIT.badInput });
  });

  test('as JSON is one line with code, message and fields, which cannot stand in for them', () => {
    const error = new SpoorError('BAD_TAG', 'bad', { file: 'a\nb', line: 3, code: 'no', message: 'no' });
    const { text } = reportError(error, JSON_LINE);
    expect(text).not.toContain('\n');
    expect(JSON.parse(text)).toEqual({
      error: { code: 'BAD_TAG', message: 'bad', file: 'a\nb', line: 3, retryable: false },
    });
  });

  test('shows no hostile text', () => {
    const { text } = reportError(new SpoorError('BAD_FIELD', 'found "\u001b[2J\r"'), TEXT);
    expect(text).toBe('spoor: found "\\u001b[2J\\u000d"');
  });

  test('of the command line is a usage error', () => {
    const error = new CommanderError(1, 'commander.unknownOption', "error: unknown option '--x'");
    expect(reportError(error, TEXT)).toEqual({ text: "spoor: unknown option '--x'; see spoor help", exit: EXIT.usage });
  });

  test('of the operating system names its path', () => {
    const error = Object.assign(new Error('EACCES: permission denied'), {
      code: 'EACCES',
      syscall: 'open',
      path: '/x',
    });
    expect(reportError(error, TEXT)).toMatchObject({ exit: EXIT.system });
    expect(reportError(error, TEXT).text).toContain('/x: no permission');
  });

  test('nobody foresaw is called a defect; its stack is for those who ask', () => {
    const error = new TypeError('x is not a function');
    const { text, exit } = reportError(error, TEXT);
    expect(exit).toBe(EXIT.unexpected);
    expect(text).toContain('defect');
    expect(text).not.toContain('.ts:');
    expect(reportError(error, { json: false, debug: true }).text).toContain('reportError.test.ts');
    expect(JSON.parse(reportError(error, JSON_LINE).text)).toEqual({
      error: { code: 'UNEXPECTED', message: 'x is not a function' },
    });
    expect(reportError('thrown text', TEXT).exit).toBe(EXIT.unexpected);
  });

  test('of the program itself is not blamed on the machine', () => {
    const mistake = new TypeError('x is not a function');
    expect(() => systemError(mistake, '/x')).toThrow(mistake);
    expect(systemError(Object.assign(new Error('MDB_PANIC'), { code: -30795 }), '/x').code).toBe('IO');
  });

  test('of an aborted call is an interruption', () => {
    expect(reportError(new DOMException('aborted', 'AbortError'), TEXT).exit).toBe(EXIT.interrupted);
  });
});

test('help names every exit code and every error code once', () => {
  const text = exitCodesText();
  for (const exit of Object.values(EXIT)) expect(text).toMatch(new RegExp(`^ *${exit}  \\S`, 'm'));
  const words = text.match(/\b[A-Z][A-Z_]+\b/g) ?? [];
  for (const code of Object.keys(ERRORS)) expect(words.filter((word) => word === code)).toEqual([code]);
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});
