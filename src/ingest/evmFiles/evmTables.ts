/** The tables that EVM data sets are made of, by what is in them; sets name and store them in different ways. */
export type TableName =
  | 'blocks'
  | 'transactions'
  | 'receipts'
  | 'token_transfers'
  | 'logs'
  | 'traces'
  /** Of explorers' exports: transactions, transfers within them, tokens. */
  | 'listed'
  | 'listed_inner'
  | 'listed_tokens';

/** What a field holds, and so how it is read and checked (`fieldReaders.ts`). */
export type FieldKind =
  | 'integer'
  | 'time'
  | 'gas'
  | 'price'
  | 'amount'
  | 'address'
  | 'hash'
  | 'flag'
  | 'topic'
  | 'topics'
  | 'word'
  | 'path'
  | 'text'
  | 'withdrawals'
  /** A decimal number of native units, which have 18 digits behind the point, and one of tokens, whose digits are not known yet. */
  | 'ether'
  | 'decimal';

export interface Field {
  readonly kind: FieldKind;
  /** Names that sets give it; the first that a file has is read. */
  readonly columns: readonly string[];
  readonly required?: true;
}

export type Fields = Readonly<Record<string, Field>>;

export type Family = 'etl' | 'cryo' | 'explorer';

export interface EvmTable {
  readonly family: Family;
  readonly name: TableName;
  /** Columns that no other table of any set has together. */
  readonly marks: readonly string[];
  /** What `type` says of each row where a file has that column. */
  readonly type?: string;
  readonly fields: Fields;
}

const block: Field = { kind: 'integer', columns: ['block_number'], required: true };
const txIndex: Field = { kind: 'integer', columns: ['transaction_index', 'transaction_position'], required: true };
const time: Field = { kind: 'time', columns: ['block_timestamp', 'timestamp'] };
const hash: Field = { kind: 'hash', columns: ['transaction_hash'], required: true };
const chainId: Field = { kind: 'integer', columns: ['chain_id'] };
const blockHash: Field = { kind: 'hash', columns: ['block_hash'] };
const baseFee: Field = { kind: 'price', columns: ['base_fee_per_gas'] };
const from: Field = { kind: 'address', columns: ['from_address'] };
const to: Field = { kind: 'address', columns: ['to_address'] };
const logIndex: Field = { kind: 'integer', columns: ['log_index'], required: true };
const must = (field: Field): Field => ({ ...field, required: true });
const may = ({ kind, columns }: Field): Field => ({ kind, columns });

/** Exact texts before floating-point numbers. */
const U256 = ['value_string', 'value_str', 'value_binary', 'value', 'value_f64', 'value_float'];

/** ethereum-etl's tables, whose columns the public data sets of AWS and BigQuery share. */
const ETL: readonly EvmTable[] = [
  {
    family: 'etl',
    name: 'blocks',
    marks: ['number', 'timestamp', 'miner', 'parent_hash'],
    type: 'block',
    fields: {
      block: { kind: 'integer', columns: ['number'], required: true },
      hash: { kind: 'hash', columns: ['hash'], required: true },
      time: { kind: 'time', columns: ['timestamp'], required: true },
      miner: { kind: 'address', columns: ['miner'], required: true },
      baseFee,
      txCount: { kind: 'integer', columns: ['transaction_count'] },
      withdrawals: { kind: 'withdrawals', columns: ['withdrawals'] },
    },
  },
  {
    family: 'etl',
    name: 'transactions',
    marks: ['hash', 'nonce', 'from_address', 'gas_price'],
    type: 'transaction',
    fields: {
      hash: { kind: 'hash', columns: ['hash'], required: true },
      block,
      txIndex,
      time,
      from: must(from),
      to,
      value: { kind: 'amount', columns: ['value'], required: true },
      gas: { kind: 'gas', columns: ['gas'], required: true },
      gasPrice: { kind: 'price', columns: ['gas_price'] },
      gasUsed: { kind: 'gas', columns: ['receipt_gas_used'] },
      price: { kind: 'price', columns: ['receipt_effective_gas_price'] },
      status: { kind: 'flag', columns: ['receipt_status'] },
      contract: { kind: 'address', columns: ['receipt_contract_address'] },
      l1Fee: { kind: 'price', columns: ['receipt_l1_fee'] },
      blobGas: { kind: 'gas', columns: ['receipt_blob_gas_used'] },
      blobPrice: { kind: 'price', columns: ['receipt_blob_gas_price'] },
    },
  },
  {
    family: 'etl',
    name: 'receipts',
    marks: ['transaction_hash', 'cumulative_gas_used', 'gas_used'],
    type: 'receipt',
    fields: {
      hash,
      block,
      txIndex,
      gasUsed: { kind: 'gas', columns: ['gas_used'], required: true },
      price: { kind: 'price', columns: ['effective_gas_price'] },
      status: { kind: 'flag', columns: ['status'] },
      contract: { kind: 'address', columns: ['contract_address'] },
      l1Fee: { kind: 'price', columns: ['l1_fee'] },
      blobGas: { kind: 'gas', columns: ['blob_gas_used'] },
      blobPrice: { kind: 'price', columns: ['blob_gas_price'] },
    },
  },
  {
    family: 'etl',
    name: 'token_transfers',
    marks: ['token_address', 'from_address', 'to_address', 'log_index'],
    type: 'token_transfer',
    fields: {
      block,
      hash,
      txIndex: may(txIndex),
      logIndex,
      time,
      token: { kind: 'address', columns: ['token_address'], required: true },
      from: must(from),
      to: must(to),
      value: { kind: 'amount', columns: ['value'], required: true },
    },
  },
  {
    family: 'etl',
    name: 'logs',
    marks: ['log_index', 'address', 'topics', 'data'],
    type: 'log',
    fields: {
      block,
      hash,
      txIndex,
      logIndex,
      time,
      token: { kind: 'address', columns: ['address'], required: true },
      topics: { kind: 'topics', columns: ['topics'] },
      value: { kind: 'word', columns: ['data'] },
    },
  },
  {
    family: 'etl',
    name: 'traces',
    marks: ['trace_type', 'call_type', 'trace_address', 'from_address'],
    type: 'trace',
    fields: {
      block,
      hash: may(hash),
      blockHash,
      txIndex: may(txIndex),
      time,
      from,
      to,
      value: { kind: 'amount', columns: ['value'] },
      type: { kind: 'text', columns: ['trace_type'], required: true },
      callType: { kind: 'text', columns: ['call_type'] },
      rewardType: { kind: 'text', columns: ['reward_type'] },
      path: { kind: 'path', columns: ['trace_address'] },
      error: { kind: 'text', columns: ['error'] },
      status: { kind: 'flag', columns: ['status'] },
    },
  },
];

/** What cryo writes (github.com/paradigmxyz/cryo): blocks, transactions, erc20_transfers, logs, traces. */
const CRYO: readonly EvmTable[] = [
  {
    family: 'cryo',
    name: 'blocks',
    marks: ['timestamp', 'author', 'gas_used', 'base_fee_per_gas'],
    fields: {
      block: { kind: 'integer', columns: ['block_number', 'number'], required: true },
      hash: { kind: 'hash', columns: ['block_hash', 'hash'], required: true },
      time: { kind: 'time', columns: ['timestamp'], required: true },
      miner: { kind: 'address', columns: ['author'], required: true },
      baseFee,
      chainId,
    },
  },
  {
    family: 'cryo',
    name: 'transactions',
    marks: ['transaction_hash', 'nonce', 'from_address', 'gas_limit'],
    fields: {
      hash,
      block,
      txIndex,
      time,
      from: must(from),
      to,
      value: { kind: 'amount', columns: U256, required: true },
      gas: { kind: 'gas', columns: ['gas_limit'], required: true },
      gasPrice: { kind: 'price', columns: ['gas_price'] },
      gasUsed: { kind: 'gas', columns: ['gas_used'] },
      status: { kind: 'flag', columns: ['success'] },
      chainId,
    },
  },
  {
    family: 'cryo',
    name: 'token_transfers',
    marks: ['erc20', 'from_address', 'to_address', 'log_index'],
    fields: {
      block,
      hash,
      txIndex,
      logIndex,
      time,
      token: { kind: 'address', columns: ['erc20'], required: true },
      from: must(from),
      to: must(to),
      value: { kind: 'amount', columns: U256, required: true },
      chainId,
    },
  },
  {
    family: 'cryo',
    name: 'logs',
    marks: ['log_index', 'topic0', 'topic1', 'topic2', 'topic3', 'data'],
    fields: {
      block,
      hash,
      txIndex,
      logIndex,
      time,
      token: { kind: 'address', columns: ['address', 'contract_address'], required: true },
      topic0: { kind: 'topic', columns: ['topic0'] },
      topic1: { kind: 'topic', columns: ['topic1'] },
      topic2: { kind: 'topic', columns: ['topic2'] },
      topic3: { kind: 'topic', columns: ['topic3'] },
      value: { kind: 'word', columns: ['data'] },
      chainId,
    },
  },
  {
    family: 'cryo',
    name: 'traces',
    marks: ['action_from', 'action_to', 'action_type', 'trace_address'],
    fields: {
      block,
      hash: may(hash),
      blockHash,
      txIndex: may(txIndex),
      time,
      from: { kind: 'address', columns: ['action_from'] },
      to: { kind: 'address', columns: ['action_to'] },
      contract: { kind: 'address', columns: ['result_address'] },
      value: { kind: 'amount', columns: ['action_value'] },
      type: { kind: 'text', columns: ['action_type'], required: true },
      callType: { kind: 'text', columns: ['action_call_type'] },
      rewardType: { kind: 'text', columns: ['action_reward_type'] },
      path: { kind: 'path', columns: ['trace_address'] },
      error: { kind: 'text', columns: ['error'] },
      chainId,
    },
  },
];

/** The tables of data sets; `explorerFiles.ts` has those of explorers. */
export const EVM_TABLES: readonly EvmTable[] = [...CRYO, ...ETL];

/** Every column of a table as the blocks' rows are made from it (`rowsOfBlocks.ts`): those a set lacks are NULL. */
export const TABLE_COLUMNS: Readonly<Record<TableName, Readonly<Record<string, string>>>> = {
  blocks: {
    block: 'UINTEGER',
    hash: 'VARCHAR',
    time: 'UINTEGER',
    miner: 'VARCHAR',
    baseFee: 'HUGEINT',
    txCount: 'UINTEGER',
    withdrawals: 'VARCHAR',
  },
  transactions: {
    hash: 'VARCHAR',
    block: 'UINTEGER',
    txIndex: 'UINTEGER',
    time: 'UINTEGER',
    from: 'VARCHAR',
    to: 'VARCHAR',
    value: 'VARCHAR',
    gas: 'HUGEINT',
    gasPrice: 'HUGEINT',
    gasUsed: 'HUGEINT',
    price: 'HUGEINT',
    status: 'BOOLEAN',
    contract: 'VARCHAR',
    l1Fee: 'HUGEINT',
    blobGas: 'HUGEINT',
    blobPrice: 'HUGEINT',
  },
  receipts: {
    hash: 'VARCHAR',
    block: 'UINTEGER',
    txIndex: 'UINTEGER',
    gasUsed: 'HUGEINT',
    price: 'HUGEINT',
    status: 'BOOLEAN',
    contract: 'VARCHAR',
    l1Fee: 'HUGEINT',
    blobGas: 'HUGEINT',
    blobPrice: 'HUGEINT',
  },
  token_transfers: {
    block: 'UINTEGER',
    hash: 'VARCHAR',
    txIndex: 'UINTEGER',
    logIndex: 'UINTEGER',
    time: 'UINTEGER',
    token: 'VARCHAR',
    from: 'VARCHAR',
    to: 'VARCHAR',
    value: 'VARCHAR',
  },
  logs: {
    block: 'UINTEGER',
    hash: 'VARCHAR',
    txIndex: 'UINTEGER',
    logIndex: 'UINTEGER',
    time: 'UINTEGER',
    token: 'VARCHAR',
    topics: 'VARCHAR',
    value: 'VARCHAR',
  },
  traces: {
    block: 'UINTEGER',
    hash: 'VARCHAR',
    blockHash: 'VARCHAR',
    txIndex: 'UINTEGER',
    time: 'UINTEGER',
    from: 'VARCHAR',
    to: 'VARCHAR',
    value: 'VARCHAR',
    type: 'VARCHAR',
    callType: 'VARCHAR',
    rewardType: 'VARCHAR',
    path: 'VARCHAR',
    failed: 'BOOLEAN',
  },
  listed: {
    hash: 'VARCHAR',
    block: 'UINTEGER',
    time: 'UINTEGER',
    from: 'VARCHAR',
    to: 'VARCHAR',
    contract: 'VARCHAR',
    value: 'VARCHAR',
    fee: 'VARCHAR',
    failed: 'BOOLEAN',
  },
  listed_inner: {
    hash: 'VARCHAR',
    block: 'UINTEGER',
    time: 'UINTEGER',
    from: 'VARCHAR',
    to: 'VARCHAR',
    contract: 'VARCHAR',
    value: 'VARCHAR',
    failed: 'BOOLEAN',
  },
  listed_tokens: {
    hash: 'VARCHAR',
    block: 'UINTEGER',
    time: 'UINTEGER',
    from: 'VARCHAR',
    to: 'VARCHAR',
    token: 'VARCHAR',
    value: 'VARCHAR',
  },
};

/** What makes two rows of a table the same thing, so that they must say the same. */
export const TABLE_KEYS: Readonly<Record<TableName, readonly string[]>> = {
  blocks: ['block'],
  transactions: ['block', 'txIndex'],
  receipts: ['block', 'txIndex'],
  token_transfers: ['block', 'logIndex'],
  logs: ['block', 'logIndex'],
  traces: ['block', 'txIndex', 'path'],
  listed: ['block', 'hash'],
  // Equal rows of these can be two transfers: `explorerRows.ts` counts them.
  listed_inner: [],
  listed_tokens: [],
};
