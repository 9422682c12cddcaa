import { SpoorError } from '../core/errors.ts';

/** A number that a double may not hold exactly: a fraction, an exponent, or sixteen digits and more. */
const INEXACT_NUMBER = /[:,[\s]-?\d+(?:[.eE]|\d{15})/;
const EXCERPT_LENGTH = 80;

/**
 * Parses JSON without rounding: a number that is not an integer below 2^53 comes as a string, its own text.
 * @param what whose answer it is, for the message; without credentials
 * @throws BAD_ANSWER with the beginning of what was found instead of JSON
 */
export function parseExactJson(text: string, what = 'the answer'): unknown {
  try {
    if (!INEXACT_NUMBER.test(` ${text}`)) return JSON.parse(text);
    return JSON.parse(text, keepExact);
  } catch {
    const found = excerpt(text);
    const guess = /^\s*</.test(text) ? 'an HTML or XML page' : text.trim() === '' ? 'nothing' : 'text';
    throw new SpoorError('BAD_ANSWER', `${what}: expected JSON, found ${guess}: ${JSON.stringify(found)}`, {
      what,
      expected: 'JSON',
      found,
    });
  }
}

function keepExact(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number') return value;
  const source = context?.source;
  return source !== undefined && (!Number.isSafeInteger(value) || !/^-?\d+$/.test(source)) ? source : value;
}

/** The beginning of a text on one line, for a message. */
export function excerpt(text: string): string {
  const line = text
    .slice(0, EXCERPT_LENGTH * 4)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH)}...` : line;
}
