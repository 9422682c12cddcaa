import type { BlockFacts, TransactionFacts } from '../../chain/evm/blockFacts.ts';
import { windowSize } from '../../chain/evm/blockIndex.ts';
import { ownTransfers, transactionTransfers } from '../../chain/evm/blockTransfers.ts';
import type { EvmChain } from '../../chain/evm/evmChains.ts';
import type { EvmCall, EvmTransaction } from '../../chain/evm/records.ts';
import { INDEX_LIMIT } from '../../core/position.ts';
import type { TransferRow } from '../../core/rows.ts';
import type { InternalEntry } from './etherscanAnswers.ts';
import type { BlockSummary, ReceiptFacts } from './evmAnswers.ts';

/** All rows of one transaction, as an import of its whole block would have them. */
export function transactionRows(
  chain: EvmChain,
  block: BlockSummary,
  transaction: EvmTransaction,
  receipt: ReceiptFacts,
  internals: readonly InternalEntry[],
): readonly TransferRow[] {
  const { hash, from, value } = transaction;
  const to = transaction.to ?? receipt.contractAddress ?? '';
  const calls = internals.map((move) => ({ ...move, failed: false, calls: [], logs: undefined }));
  const kind = transaction.to === undefined ? 'create' : 'call';
  const call: EvmCall = { kind, from, to, value, failed: !receipt.succeeded, calls, logs: undefined };
  const { succeeded, gasUsed, gasPrice, extraFee, logs } = receipt;
  const mint = transaction.deposit?.mint ?? 0n;
  const facts: TransactionFacts = { hash, from, to, value, succeeded, gasUsed, gasPrice, extraFee, mint, logs, call };
  return transactionTransfers(factsOf(chain, block), facts, receipt.index, block.hashes.length);
}

/** The row of a block's withdrawal number `at`. */
export function withdrawalRow(chain: EvmChain, block: BlockSummary, at: number): TransferRow | undefined {
  const index = INDEX_LIMIT - windowSize(block.hashes.length) / 2 + at;
  return ownTransfers(factsOf(chain, block), block.hashes.length).find((row) => row.index === index);
}

function factsOf(chain: EvmChain, { header, withdrawals }: BlockSummary): Omit<BlockFacts, 'transactions'> {
  return {
    chain,
    number: header.number,
    hash: header.hash,
    timeSec: header.timeSec,
    feeRecipient: header.miner,
    baseFeePerGas: header.baseFeePerGas ?? 0n,
    keepsDestroyed: header.blobGasUsed !== undefined,
    rewards: [],
    withdrawals,
  };
}
