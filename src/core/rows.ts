/**
 * The plain interchange formats as values (rules.md, "Plain interchange formats"). Amounts are base units; hex is lower
 * case; times are Unix seconds below 2^32; `block` and `index` are below the limits of `position.ts`.
 */
export interface TransferRow {
  readonly chain: string;
  readonly block: number;
  readonly index: number;
  readonly timeSec: number;
  readonly tx: string;
  readonly asset: string;
  /** Empty: issuance. */
  readonly from: string;
  /** Empty: a fee or burn. */
  readonly to: string;
  readonly amount: bigint;
}

export interface InputRow {
  readonly txid: string;
  readonly vout: number;
  /** The coin's value and address as far as the ledger knows them. */
  readonly value?: bigint;
  readonly address?: string;
}

export interface OutputRow {
  readonly address: string;
  readonly value: bigint;
}

export interface TransactionRow {
  readonly chain: string;
  readonly block: number;
  readonly index: number;
  readonly timeSec: number;
  readonly txid: string;
  readonly inputs: readonly InputRow[];
  readonly outputs: readonly OutputRow[];
}
