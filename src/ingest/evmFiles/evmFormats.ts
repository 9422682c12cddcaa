/** Sets of EVM data that `--format` can name. A set tells itself by its columns; naming it makes anything else an error. */
export const EVM_FORMATS = ['ethereum-etl', 'aws-public-blockchain', 'bigquery', 'cryo', 'explorer'] as const;
export type EvmFormat = (typeof EVM_FORMATS)[number];
