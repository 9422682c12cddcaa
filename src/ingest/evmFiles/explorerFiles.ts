import type { EvmTable, Field } from './evmTables.ts';

/** Columns of the exports of Etherscan and its kin, by what they are called here; `(ETH)` is each chain's own symbol. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:Transaction Hash|Txhash)$/i, 'hash'],
  [/^Blockno$/i, 'block'],
  [/^UnixTimestamp$/i, 'time'],
  [/^From$/i, 'from'],
  [/^(?:To|TxTo)$/i, 'to'],
  [/^ContractAddress$/i, 'contract'],
  [/^Value_IN\([A-Za-z]+\)$/i, 'value_in'],
  [/^Value_OUT\([A-Za-z]+\)$/i, 'value_out'],
  [/^TxnFee\((?!USD)[A-Za-z]+\)$/i, 'fee'],
  [/^Status$/i, 'status'],
  [/^ErrCode$/i, 'error'],
  [/^ParentTxFrom$/i, 'parent'],
  [/^TokenValue$/i, 'token_value'],
  [/^TokenId$/i, 'token_id'],
  [/^TokenSymbol$/i, 'symbol'],
];

/**
 * The columns of an explorer's export under our names, in their order, with the symbol in their heads; undefined for
 * any other CSV.
 */
export function explorerColumns(
  names: readonly string[],
): { columns: string[]; symbol: string | undefined } | undefined {
  const columns = names.map((name, at) => NAMES.find(([form]) => form.test(name.trim()))?.[1] ?? `other ${at}`);
  if (!['hash', 'time', 'from', 'to'].every((column) => columns.includes(column))) return undefined;
  if (!columns.includes('value_in') && !columns.includes('token_value')) return undefined;
  const symbol = names
    .map((name) => /^Value_IN\(([A-Za-z]+)\)$/i.exec(name.trim())?.[1])
    .find((each) => each !== undefined);
  return { columns, symbol: symbol?.toLowerCase() };
}

const block: Field = { kind: 'integer', columns: ['block'], required: true };
const hash: Field = { kind: 'hash', columns: ['hash'], required: true };
const time: Field = { kind: 'time', columns: ['time'], required: true };
const from: Field = { kind: 'address', columns: ['from'], required: true };
const to: Field = { kind: 'address', columns: ['to'] };
const contract: Field = { kind: 'address', columns: ['contract'] };
const valueIn: Field = { kind: 'ether', columns: ['value_in'], required: true };
const valueOut: Field = { kind: 'ether', columns: ['value_out'], required: true };
const error: Field = { kind: 'text', columns: ['error'] };
const status: Field = { kind: 'text', columns: ['status'] };

export const EXPLORER_TABLES: readonly EvmTable[] = [
  {
    family: 'explorer',
    name: 'listed_inner',
    marks: ['hash', 'parent', 'value_in', 'value_out'],
    fields: { block, hash, time, from, to, contract, valueIn, valueOut, status, error },
  },
  {
    family: 'explorer',
    name: 'listed',
    marks: ['hash', 'value_in', 'value_out', 'fee'],
    fields: {
      block,
      hash,
      time,
      from,
      to,
      contract,
      valueIn,
      valueOut,
      fee: { kind: 'ether', columns: ['fee'], required: true },
      status,
      error,
    },
  },
  {
    family: 'explorer',
    name: 'listed_tokens',
    marks: ['hash', 'token_value', 'contract'],
    fields: {
      block,
      hash,
      time,
      from,
      to: { ...to, required: true },
      token: { ...contract, required: true },
      value: { kind: 'decimal', columns: ['token_value'], required: true },
    },
  },
];
