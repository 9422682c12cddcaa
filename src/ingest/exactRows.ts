import { BLOCK_LIMIT, INDEX_LIMIT } from '../core/position.ts';
import { showFound } from '../core/showFound.ts';
import {
  JsonNumber,
  type RawValue,
  RowProblem,
  readAddress,
  readAmount,
  readAsset,
  readChain,
  readInteger,
  readName,
  showValue,
  TIME_LIMIT,
} from './fieldForms.ts';
import { COLUMNS, INPUT_KEYS, OUTPUT_KEYS } from './layouts.ts';

/** The fields of a row by column; a UTXO row has JSON texts or parsed JSON (`parseJson`) in `inputs` and `outputs`. */
export type RawRow = ReadonlyMap<string, unknown>;

/** A transfer as a line of the exact reader's CSV, without its line number. @throws RowProblem */
export function exactTransfer(row: RawRow): string {
  const get = (name: string) => row.get(name) as RawValue;
  const chain = readChain(get('chain'));
  return [
    chain,
    readInteger('block', get('block'), BLOCK_LIMIT),
    readInteger('index', get('index'), INDEX_LIMIT),
    readInteger('time', get('time'), TIME_LIMIT),
    readName('tx', get('tx'), { mayBeEmpty: false }),
    readAsset(get('asset')),
    readAddress('from', get('from'), chain),
    readAddress('to', get('to'), chain),
    readAmount('amount', get('amount')),
  ].join(',');
}

/** A transaction in the form that the exact reader writes as JSON. @throws RowProblem */
export function exactTransaction(row: RawRow): Record<string, unknown> {
  const get = (name: string) => row.get(name) as RawValue;
  const chain = readChain(get('chain'));
  return {
    chain,
    block: readInteger('block', get('block'), BLOCK_LIMIT),
    index: readInteger('index', get('index'), INDEX_LIMIT),
    time: readInteger('time', get('time'), TIME_LIMIT),
    txid: readName('txid', get('txid'), { mayBeEmpty: false }),
    inputs: readList('inputs', row.get('inputs'), INPUT_KEYS, (field, input) => readInput(field, input, chain)),
    outputs: readList('outputs', row.get('outputs'), OUTPUT_KEYS, (field, output) => readOutput(field, output, chain)),
  };
}

type JsonObject = ReadonlyMap<string, RawValue>;

function readInput(field: string, input: JsonObject, chain: string): Record<string, unknown> {
  const value = input.get('value');
  const address = input.get('address');
  return {
    txid: readName(`${field}.txid`, input.get('txid'), { mayBeEmpty: false }),
    vout: readInteger(`${field}.vout`, input.get('vout'), INDEX_LIMIT),
    value: value === undefined || value === null ? undefined : readAmount(`${field}.value`, value),
    address: address === undefined ? undefined : readAddress(`${field}.address`, address, chain),
  };
}

function readOutput(field: string, output: JsonObject, chain: string): Record<string, unknown> {
  return {
    address: readAddress(`${field}.address`, output.get('address'), chain),
    value: readAmount(`${field}.value`, output.get('value')),
  };
}

function readList(
  field: string,
  raw: unknown,
  keys: Readonly<Record<string, boolean>>,
  read: (field: string, element: JsonObject) => Record<string, unknown>,
): Record<string, unknown>[] {
  const list = typeof raw === 'string' ? parseJson(field, raw) : raw;
  if (!Array.isArray(list) || list.length >= INDEX_LIMIT) {
    const found = Array.isArray(list) ? `${list.length} elements` : showValue(list);
    throw new RowProblem('BAD_FIELD', field, found, `a list of less than ${INDEX_LIMIT} objects`);
  }
  return list.map((element: unknown, at) => {
    const name = `${field}[${at}]`;
    return read(name, readKeys(name, element, keys));
  });
}

/** Checks that `value` is an object with `keys` and nothing else; a key with `false` may be missing. */
export function readKeys(field: string, value: unknown, keys: Readonly<Record<string, boolean>>): JsonObject {
  const expected = `an object with ${Object.entries(keys)
    .map(([key, isRequired]) => (isRequired ? key : `${key}?`))
    .join(', ')}`;
  if (!(value instanceof Map)) throw new RowProblem('BAD_ROW', field, showValue(value), expected);
  const place = (key: string) => (field === 'row' ? key : `${field}.${key}`);
  for (const [key, isRequired] of Object.entries(keys)) {
    if (isRequired && !value.has(key)) throw new RowProblem('BAD_ROW', place(key), 'nothing', expected);
  }
  for (const key of (value as Map<string, unknown>).keys()) {
    if (!Object.hasOwn(keys, key)) throw new RowProblem('BAD_ROW', place(key), `the key ${showFound(key)}`, expected);
  }
  return value as JsonObject;
}

const ROW_KEYS = {
  account: Object.fromEntries(COLUMNS.account.map((name) => [name, true])),
  utxo: Object.fromEntries(COLUMNS.utxo.map((name) => [name, true])),
};

/** One line of JSON Lines. @throws RowProblem */
export function parseJsonRow(kind: 'account' | 'utxo', text: string): RawRow {
  return readKeys('row', parseJson('row', text), ROW_KEYS[kind]);
}

/**
 * JSON with objects as maps and numbers as they are written; lists stay arrays.
 * @throws RowProblem for what is not JSON, and for a key that is twice in an object
 */
export function parseJson(field: string, text: string): unknown {
  let keyCount = 0;
  const revive = (_key: string, value: unknown, context?: { source?: string }): unknown => {
    if (typeof value === 'number') return new JsonNumber(context!.source!);
    if (typeof value === 'boolean') return { json: String(value) };
    if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof JsonNumber)
      return value;
    const entries = Object.entries(value);
    keyCount += entries.length;
    return new Map(entries);
  };
  let value: unknown;
  try {
    value = JSON.parse(text, revive as (key: string, value: unknown) => unknown);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RowProblem('BAD_ROW', field, showFound(text), `JSON (${reason.split('\n')[0]!.slice(0, 120)})`);
  }
  // JSON.parse keeps the last of equal keys: the text has more colons outside of strings than there are keys left.
  const colons = text.replace(/"(?:[^"\\]|\\.)*"/g, '').split(':').length - 1;
  if (colons !== keyCount) throw new RowProblem('BAD_ROW', field, 'a key twice in one object', 'every key once');
  return value;
}
