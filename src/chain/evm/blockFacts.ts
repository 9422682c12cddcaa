import { badAnswer } from './answerFields.ts';
import { DEPOSIT_TYPE } from './encodeTransaction.ts';
import type { EvmChain } from './evmChains.ts';
import { isSilentEnd } from './executionSteps.ts';
import type { EvmBlock, EvmCall, EvmLog, EvmReceipt, EvmReward, EvmTransaction, EvmWithdrawal } from './records.ts';

/** What a transaction did, as far as value moves by it. */
export interface TransactionFacts {
  readonly hash: string;
  readonly from: string;
  /** The recipient, or the contract that it made. */
  readonly to: string;
  readonly value: bigint;
  readonly succeeded: boolean;
  readonly gasUsed: bigint;
  /** What it paid a unit of gas. */
  readonly gasPrice: bigint;
  /** What it paid beside: for blobs, and for layer 1. */
  readonly extraFee: bigint;
  /** Issued to its sender by a deposit from layer 1. */
  readonly mint: bigint;
  readonly logs: readonly EvmLog[];
  /** Undefined: the node offers no traces. */
  readonly call: EvmCall | undefined;
}

/** What `blockTransfers` needs of a block, whatever it was read from. */
export interface BlockFacts {
  readonly chain: EvmChain;
  readonly number: number;
  readonly hash: string;
  readonly timeSec: number;
  readonly feeRecipient: string;
  /** 0 before London. */
  readonly baseFeePerGas: bigint;
  /** EIP-6780 (Cancun): only a contract made in the same transaction is destroyed. */
  readonly keepsDestroyed: boolean;
  readonly transactions: readonly TransactionFacts[];
  readonly rewards: readonly EvmReward[];
  readonly withdrawals: readonly EvmWithdrawal[];
}

/** Gas of a plain transfer, which calls nothing. */
const TRANSFER_GAS = 21_000n;
const BLOB_GAS = 131_072n;

/**
 * Puts together what a node said of a block. `calls` is undefined where the node offers no traces. `gaps` gets a line
 * for whatever is not known and can matter; an empty one means that every transfer is there.
 * @throws BAD_ANSWER where receipts contradict transactions
 */
export function blockFacts(
  chain: EvmChain,
  block: EvmBlock,
  parts: {
    readonly receipts: readonly EvmReceipt[];
    readonly calls: readonly (EvmCall | undefined)[] | undefined;
    readonly rewards: readonly EvmReward[];
  },
  gaps: string[],
): BlockFacts {
  const { header, transactions } = block;
  const { receipts, calls } = parts;
  const missesCalls = receipts.some(({ gasUsed }, at) => gasUsed > TRANSFER_GAS && calls?.[at] === undefined);
  if (missesCalls) gaps.push('internal transfers: the node offers no traces');
  if (calls?.some((call) => call && hasSilentEnd(call)))
    gaps.push('what destroyed contracts paid out: the traces do not say');
  return {
    chain,
    number: header.number,
    hash: header.hash,
    timeSec: header.timeSec,
    feeRecipient: header.miner,
    baseFeePerGas: header.baseFeePerGas ?? 0n,
    keepsDestroyed: header.blobGasUsed !== undefined,
    transactions: transactions.map((transaction, at) =>
      transactionFacts(chain, block, transaction, receipts[at]!, calls?.[at], gaps),
    ),
    rewards: parts.rewards,
    withdrawals: block.withdrawals,
  };
}

function hasSilentEnd(call: EvmCall): boolean {
  return !call.failed && (isSilentEnd(call) || call.calls.some(hasSilentEnd));
}

function transactionFacts(
  chain: EvmChain,
  { header }: EvmBlock,
  transaction: EvmTransaction,
  receipt: EvmReceipt,
  call: EvmCall | undefined,
  gaps: string[],
): TransactionFacts {
  const where = `block ${header.number}, transaction ${transaction.index}`;
  const feeInToken = transaction.feeCurrency !== undefined;
  if (feeInToken) gaps.push('gas that was paid in a token (feeCurrency)');
  const gasPrice = effectivePrice(chain, transaction, receipt, header.baseFeePerGas, where);
  return {
    hash: transaction.hash,
    from: transaction.from,
    to: transaction.to ?? receipt.contractAddress ?? call?.to ?? '',
    value: transaction.value,
    succeeded: hasSucceeded(transaction, receipt, call, gaps),
    gasUsed: receipt.gasUsed,
    gasPrice: feeInToken ? 0n : gasPrice,
    extraFee: blobFee(transaction, receipt, where) + receipt.l1Fee,
    mint: transaction.deposit?.mint ?? 0n,
    logs: receipt.logs,
    call,
  };
}

/**
 * Before Byzantium a receipt does not say whether its transaction succeeded; its trace does. Without one: a failure then
 * used up all of its gas, so that one that did not has succeeded, as has one with logs and a plain transfer.
 */
function hasSucceeded(
  transaction: EvmTransaction,
  receipt: EvmReceipt,
  call: EvmCall | undefined,
  gaps: string[],
): boolean {
  if (receipt.succeeded !== undefined) return receipt.succeeded;
  if (call) return !call.failed;
  if (receipt.gasUsed < transaction.gas || receipt.logs.length > 0) return true;
  gaps.push('whether a transaction that used up its gas succeeded (before Byzantium; needs traces)');
  return transaction.gas === TRANSFER_GAS;
}

/** EIP-1559. What a receipt states is held against it where the chain works as Ethereum does, else taken. */
function effectivePrice(
  chain: EvmChain,
  transaction: EvmTransaction,
  receipt: EvmReceipt,
  baseFee: bigint | undefined,
  where: string,
): bigint {
  const { type, maxFeePerGas, maxPriorityFeePerGas, gasPrice } = transaction;
  if (type === DEPOSIT_TYPE) return 0n;
  const stated = receipt.effectiveGasPrice;
  if (chain.hashes === 'own' || type > 4) return stated ?? gasPrice ?? 0n;
  let price = gasPrice;
  if (type >= 2) {
    if (maxFeePerGas === undefined || maxPriorityFeePerGas === undefined || baseFee === undefined) {
      throw badAnswer(where, `type ${type} without fees or base fee`, 'all of EIP-1559');
    }
    const capped = baseFee + maxPriorityFeePerGas;
    price = capped < maxFeePerGas ? capped : maxFeePerGas;
  }
  if (price === undefined) throw badAnswer(where, 'no gas price', 'one');
  // System transactions of some chains pay nothing; every other pays the base fee at least.
  if (price > 0n && price < (baseFee ?? 0n)) {
    throw badAnswer(where, `a gas price of ${price}`, `the base fee ${baseFee} at least`);
  }
  if (stated !== undefined && stated !== price) {
    throw badAnswer(`${where}, effectiveGasPrice`, `${stated}`, `${price}, as transaction and base fee say`);
  }
  return price;
}

function blobFee(transaction: EvmTransaction, receipt: EvmReceipt, where: string): bigint {
  if (transaction.type !== 3) return 0n;
  const price = receipt.blobGasPrice;
  const most = transaction.maxFeePerBlobGas ?? 0n;
  if (price === undefined || price < 1n || price > most) {
    throw badAnswer(`${where}, blobGasPrice`, `${price ?? 'nothing'}`, `1 to ${most}, what its sender allows`);
  }
  return BigInt(transaction.blobVersionedHashes.length) * BLOB_GAS * price;
}
