/**
 * What an EVM node says of a block, read and in one form. Hex is lower case with `0x`; amounts and gas are base units;
 * what a block of its age does not have is undefined.
 */
export interface EvmHeader {
  readonly hash: string;
  readonly parentHash: string;
  readonly sha3Uncles: string;
  /** The fee recipient ("miner", "coinbase"). */
  readonly miner: string;
  readonly stateRoot: string;
  readonly transactionsRoot: string;
  readonly receiptsRoot: string;
  readonly logsBloom: string;
  readonly difficulty: bigint;
  readonly number: number;
  readonly gasLimit: bigint;
  readonly gasUsed: bigint;
  readonly timeSec: number;
  readonly extraData: string;
  readonly mixHash: string;
  readonly nonce: string;
  /** London (EIP-1559). */
  readonly baseFeePerGas: bigint | undefined;
  /** Shanghai (EIP-4895). */
  readonly withdrawalsRoot: string | undefined;
  /** Cancun (EIP-4844). */
  readonly blobGasUsed: bigint | undefined;
  readonly excessBlobGas: bigint | undefined;
  /** Cancun (EIP-4788). */
  readonly parentBeaconBlockRoot: string | undefined;
  /** Prague (EIP-7685). */
  readonly requestsHash: string | undefined;
}

export interface EvmWithdrawal {
  readonly index: bigint;
  readonly validatorIndex: bigint;
  readonly address: string;
  readonly amountGwei: bigint;
}

export interface AccessListEntry {
  readonly address: string;
  readonly storageKeys: readonly string[];
}

/** EIP-7702. */
export interface EvmAuthorization {
  readonly chainId: bigint;
  readonly address: string;
  readonly nonce: bigint;
  readonly yParity: bigint;
  readonly r: bigint;
  readonly s: bigint;
}

export interface EvmTransaction {
  readonly hash: string;
  readonly index: number;
  /** EIP-2718; 0 for a legacy transaction. */
  readonly type: number;
  readonly from: string;
  /** Undefined: the transaction creates a contract. */
  readonly to: string | undefined;
  readonly nonce: bigint;
  readonly gas: bigint;
  readonly value: bigint;
  readonly input: string;
  readonly chainId: bigint | undefined;
  readonly gasPrice: bigint | undefined;
  readonly maxFeePerGas: bigint | undefined;
  readonly maxPriorityFeePerGas: bigint | undefined;
  readonly accessList: readonly AccessListEntry[];
  readonly maxFeePerBlobGas: bigint | undefined;
  readonly blobVersionedHashes: readonly string[];
  readonly authorizations: readonly EvmAuthorization[];
  /** `v` of a legacy transaction, the parity of any other. */
  readonly v: bigint;
  readonly r: bigint;
  readonly s: bigint;
  /** Only of a deposit from layer 1 (OP Stack, type 0x7e). */
  readonly deposit: { readonly sourceHash: string; readonly mint: bigint; readonly isSystem: boolean } | undefined;
  /** Celo: the token that pays the fee. */
  readonly feeCurrency: string | undefined;
}

export interface EvmLog {
  readonly address: string;
  readonly topics: readonly string[];
  readonly data: string;
}

export interface EvmReceipt {
  readonly type: number;
  /** Since Byzantium (EIP-658); before it a receipt has `root` instead. */
  readonly succeeded: boolean | undefined;
  readonly root: string | undefined;
  readonly cumulativeGasUsed: bigint;
  readonly gasUsed: bigint;
  readonly logsBloom: string;
  readonly logs: readonly EvmLog[];
  readonly contractAddress: string | undefined;
  readonly effectiveGasPrice: bigint | undefined;
  readonly blobGasPrice: bigint | undefined;
  /** What the receipt states the transaction paid for layer 1, operator fee included. */
  readonly l1Fee: bigint;
  readonly depositNonce: bigint | undefined;
  readonly depositReceiptVersion: bigint | undefined;
}

/**
 * A call and what it did. `other` is a call that moves nothing of its own (static, delegate, callcode). `logs` come with
 * the number of `calls` that were made before each; undefined where the node does not tell. A destruction of which the
 * node tells nothing more has empty ends.
 */
export interface EvmCall {
  readonly kind: 'call' | 'create' | 'selfdestruct' | 'other';
  readonly from: string;
  readonly to: string;
  readonly value: bigint;
  /** Reverted, with everything below it. */
  readonly failed: boolean;
  readonly calls: readonly EvmCall[];
  readonly logs: readonly { readonly before: number; readonly log: EvmLog }[] | undefined;
}

export interface EvmBlock {
  readonly header: EvmHeader;
  readonly transactions: readonly EvmTransaction[];
  readonly withdrawals: readonly EvmWithdrawal[];
  /** Hashes of the uncles' headers. */
  readonly uncles: readonly string[];
}

/** A block or uncle reward (before the merge). */
export interface EvmReward {
  readonly address: string;
  readonly amount: bigint;
}
