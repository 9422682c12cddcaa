import { canonicalName } from '../core/chains.ts';
import { MAX_AMOUNT } from '../core/lanes.ts';
import { cutText, showFound } from '../core/showFound.ts';
import { canonicalAddress } from '../label/address/canonicalAddress.ts';

/** Longest name (address, transaction id) in bytes of UTF-8. */
export const NAME_BYTES = 200;
/** Longest chain or asset name. */
export const WORD_BYTES = 64;
/** Unix seconds are below this. */
export const TIME_LIMIT = 2 ** 32;

/** A JSON number as it is written, because doubles do not hold amounts. */
export class JsonNumber {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

export interface JsonBoolean {
  readonly json: 'true' | 'false';
}

/** A field as it stands in a file: a text, a number, true or false, NULL, or not there at all; in JSON also a list or map. */
export type RawValue = string | JsonNumber | JsonBoolean | null | undefined;

/** What is wrong with a row; the exact reader adds file and line. Never leaves `src/ingest`. */
export class RowProblem extends Error {
  readonly code: 'BAD_FIELD' | 'BAD_ROW';
  readonly field: string;
  readonly found: string;
  readonly expected: string;

  constructor(code: 'BAD_FIELD' | 'BAD_ROW', field: string, found: string, expected: string) {
    super(`${field}: found ${found}, expected ${expected}`);
    this.code = code;
    this.field = field;
    this.found = found;
    this.expected = expected;
  }
}

/** A value of a file or of parsed JSON as messages show it. */
export function showValue(value: unknown): string {
  if (value === undefined || value === '') return 'nothing';
  if (value === null) return 'null';
  if (value instanceof JsonNumber) return cutText(value.source);
  if (typeof value === 'object' && 'json' in value) return String(value.json);
  return showFound(value);
}

function badField(field: string, raw: RawValue, expected: string): RowProblem {
  return new RowProblem('BAD_FIELD', field, showValue(raw), expected);
}

const CHAIN = /^[a-z0-9][a-z0-9._-]{0,63}$/;
const CHAIN_FORM = 'a chain name: lower-case letters, digits, ".", "_", "-", at most 64 characters';

export function readChain(raw: RawValue): string {
  if (typeof raw === 'string' && CHAIN.test(raw)) return raw;
  throw badField('chain', raw, CHAIN_FORM);
}

const HEX_PREFIX = /^0x/i;
const CONTRACT = /^0x[0-9a-f]{40}$/i;
const TOKEN = /^[0-9A-Za-z]{26,64}$/;
const ASSET_FORM =
  'an asset: a symbol or name in lower case (at most 64 of a-z 0-9 . _ -), a contract (0x and 40 hex digits) or a token id (26 to 64 letters and digits)';

export function readAsset(raw: RawValue): string {
  if (typeof raw === 'string') {
    if (HEX_PREFIX.test(raw)) {
      if (CONTRACT.test(raw)) return raw.toLowerCase();
    } else if (CHAIN.test(raw) || TOKEN.test(raw)) return raw;
  }
  throw badField('asset', raw, ASSET_FORM);
}

/** White space, control and other invisible characters, unassigned ones, commas and quotes. */
const NOT_IN_NAMES = /[\p{Z}\p{C},"']/u;
const NAME_FORM = `no white space, commas, quotes or control characters, at most ${NAME_BYTES} bytes`;

/** An address or transaction id; null stands for an empty one where that is allowed. */
export function readName(field: string, raw: RawValue, options: { mayBeEmpty: boolean }): string {
  if (options.mayBeEmpty && (raw === null || raw === '')) return '';
  if (typeof raw === 'string' && raw !== '' && !NOT_IN_NAMES.test(raw) && Buffer.byteLength(raw) <= NAME_BYTES) {
    return canonicalName(raw);
  }
  throw badField(field, raw, options.mayBeEmpty ? `${NAME_FORM}, or nothing` : `a name: ${NAME_FORM}`);
}

/** An address of a chain, in the one text by which a ledger has it; null stands for an empty one. */
export function readAddress(field: string, raw: RawValue, chain: string): string {
  const name = readName(field, raw, { mayBeEmpty: true });
  return name === '' ? '' : canonicalAddress(name, chain);
}

const DIGITS = /^[0-9]+$/;

function digitsOf(raw: RawValue): string | undefined {
  const text = raw instanceof JsonNumber ? raw.source : raw;
  return typeof text === 'string' && DIGITS.test(text) ? text.replace(/^0+(?=.)/, '') : undefined;
}

/** An integer of at least 0 and below `limit`, which is at most 2^32. */
export function readInteger(field: string, raw: RawValue, limit: number): number {
  const digits = digitsOf(raw);
  if (digits !== undefined && digits.length <= 10 && Number(digits) < limit) return Number(digits);
  throw badField(field, raw, `an integer from 0 to ${limit - 1}, digits only`);
}

/** An amount as a canonical decimal. */
export function readAmount(field: string, raw: RawValue): string {
  const digits = digitsOf(raw);
  if (digits !== undefined && (digits.length < 78 || (digits.length === 78 && BigInt(digits) <= MAX_AMOUNT))) {
    return digits;
  }
  throw badField(field, raw, 'an integer of base units from 0 to 2^256-1, digits only');
}
