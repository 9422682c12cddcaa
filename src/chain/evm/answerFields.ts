import { SpoorError } from '../../core/errors.ts';

/** An answer that cannot be true: `where` names block, transaction and field. */
export function badAnswer(where: string, found: string, expected: string): SpoorError {
  return new SpoorError('BAD_ANSWER', `${where}: found ${found}, expected ${expected}`, { where, found, expected });
}

/** A value as an error may quote it: short, on one line, without control characters. */
export function excerpt(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? `'${value}'` : (JSON.stringify(value) ?? 'a value without a form');
  const plain = text.replace(/\p{Cc}/gu, '?');
  return plain.length > 100 ? `${plain.slice(0, 100)}...` : plain;
}

const QUANTITY = /^0x(?:0|[1-9a-f][0-9a-f]*)$/i;
const PADDED = /^0x[0-9a-f]+$/i;
const DATA = /^0x(?:[0-9a-f]{2})*$/i;

/** A JSON object of an answer, read a field at a time; every method throws BAD_ANSWER with the field's place. */
export class AnswerFields {
  readonly where: string;
  readonly #fields: Readonly<Record<string, unknown>>;

  constructor(value: unknown, where: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw badAnswer(where, excerpt(value), 'an object');
    }
    this.where = where;
    this.#fields = value as Readonly<Record<string, unknown>>;
  }

  keys(): string[] {
    return Object.keys(this.#fields);
  }

  has(key: string): boolean {
    return this.#fields[key] !== undefined && this.#fields[key] !== null;
  }

  raw(key: string): unknown {
    return this.#fields[key];
  }

  fail(key: string, expected: string): SpoorError {
    return badAnswer(`${this.where}, ${key}`, excerpt(this.#fields[key]), expected);
  }

  /** A number as JSON-RPC writes it, `0x` and hex, below 2^256. Leading zeros are read too: some nodes write them. */
  quantity(key: string): bigint {
    const value = this.#fields[key];
    if (typeof value !== 'string' || !(QUANTITY.test(value) || PADDED.test(value)) || value.length > 66) {
      throw this.fail(key, 'a number in hex below 2^256');
    }
    return BigInt(value);
  }

  optionalQuantity(key: string): bigint | undefined {
    return this.has(key) ? this.quantity(key) : undefined;
  }

  /** A quantity that fits a double exactly. */
  count(key: string): number {
    const value = this.quantity(key);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw this.fail(key, 'a number below 2^53');
    return Number(value);
  }

  /** Bytes in hex, of exactly `size` bytes where it is given. */
  data(key: string, size?: number): string {
    const value = this.#fields[key];
    if (typeof value !== 'string' || !DATA.test(value) || (size !== undefined && value.length !== 2 + 2 * size)) {
      throw this.fail(key, size === undefined ? 'bytes in hex' : `${size} bytes in hex`);
    }
    return value.toLowerCase();
  }

  optionalData(key: string, size: number): string | undefined {
    return this.has(key) ? this.data(key, size) : undefined;
  }

  text(key: string): string {
    const value = this.#fields[key];
    if (typeof value !== 'string') throw this.fail(key, 'a text');
    return value;
  }

  list(key: string): readonly unknown[] {
    const value = this.#fields[key];
    if (!Array.isArray(value)) throw this.fail(key, 'a list');
    return value;
  }

  optionalList(key: string): readonly unknown[] {
    return this.has(key) ? this.list(key) : [];
  }

  /** A list of byte strings of `size` bytes each. */
  dataList(key: string, size: number): string[] {
    return this.optionalList(key).map((value, at) => {
      const hex = typeof value === 'string' && DATA.test(value) && value.length === 2 + 2 * size;
      if (!hex) throw badAnswer(`${this.where}, ${key}[${at}]`, excerpt(value), `${size} bytes in hex`);
      return (value as string).toLowerCase();
    });
  }
}
