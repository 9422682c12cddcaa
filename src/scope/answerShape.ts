import { SpoorError } from '../core/errors.ts';
import type { Answer } from '../fetch/httpClient.ts';
import { excerpt, parseExactJson } from '../fetch/parseExactJson.ts';

/** An answer that is not what it must be: says whose, what was expected and what was found. */
export function badAnswer(where: string, expected: string, found: unknown): SpoorError {
  const text = excerpt(typeof found === 'string' ? found : (JSON.stringify(found) ?? 'nothing'));
  return new SpoorError(
    'BAD_ANSWER',
    `${where}: expected ${expected}, found ${text}; nothing of it was used, ask another source or try again later`,
    { where, expected, found: text },
  );
}

export type Fields = Readonly<Record<string, unknown>>;

export function answerText(answer: Answer): string {
  return new TextDecoder().decode(answer.body);
}

export function answerJson(answer: Answer): unknown {
  return parseExactJson(answerText(answer), answer.url);
}

export function asObject(value: unknown, where: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw badAnswer(where, 'an object', value);
}

export function asList(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  throw badAnswer(where, 'a list', value);
}

export function asText(value: unknown, form: RegExp, expected: string, where: string): string {
  if (typeof value === 'string' && form.test(value)) return value;
  throw badAnswer(where, expected, value);
}

/** A whole number from 0 to 2^53-1, written as a number or in decimal digits. */
export function asCount(value: unknown, where: string): number {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) return number;
  throw badAnswer(where, 'a whole number', value);
}

/** An amount of base units: a whole number below 2^256, written as a number or in decimal digits. */
export function asAmount(value: unknown, where: string): bigint {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? `${value}` : value;
  if (typeof text === 'string' && /^\d{1,78}$/.test(text)) {
    const amount = BigInt(text);
    if (amount < 1n << 256n) return amount;
  }
  throw badAnswer(where, 'an amount below 2^256', value);
}

const HASH = /^[0-9a-f]{64}$/;

/** A hash as Bitcoin writes it: 64 lower-case hex digits. */
export function asHash(value: unknown, where: string): string {
  return asText(value, HASH, '64 hex digits', where);
}
