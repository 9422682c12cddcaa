import { keccak256 } from 'viem/utils';
import { badAnswer } from './answerFields.ts';
import { encodeHeader, hashHeader } from './encodeHeader.ts';
import { encodeReceipt, encodeWithdrawal, logsBloom } from './encodeReceipt.ts';
import { DEPOSIT_TYPE, encodeTransaction, isKnownType } from './encodeTransaction.ts';
import type { EvmChain } from './evmChains.ts';
import type { EvmBlock, EvmHeader, EvmReceipt, EvmTransaction } from './records.ts';
import { bytesHex, rlpHex, rlpList, rlpNumber } from './rlp.ts';
import { orderedTrieRoot } from './trie.ts';

/**
 * Holds a block against its own header: hash, transactions with their ids and root, withdrawals, uncles. Returns what
 * could not be recomputed, a line each.
 * @throws BAD_ANSWER with both values
 */
export function checkBlock(chain: EvmChain, block: EvmBlock, unknownFields: readonly string[]): string[] {
  const { header, transactions, withdrawals } = block;
  const where = `block ${header.number}`;
  if (chain.hashes === 'own') return [`hashes and roots: ${chain.name} makes some in its own way`];
  const hash = hashHeader(header);
  if (hash !== header.hash) {
    const own = `${chain.name}:${chain.symbol}:${chain.chainId}:own`;
    const more = unknownFields.length > 0 ? `; the header also has ${unknownFields.join(', ')}, unknown to Spoor` : '';
    const advice = `${more}; if the chain hashes headers in its own way, name it --chain ${own}`;
    throw badAnswer(`${where}, hash`, header.hash, `${hash}, that of its header${advice}`);
  }
  if (block.uncles.length === 0) {
    const none = bytesHex(keccak256(rlpList([]), 'bytes'));
    if (header.sha3Uncles !== none) throw badAnswer(`${where}, uncles`, 'none', `those of ${header.sha3Uncles}`);
  }
  if (header.withdrawalsRoot === undefined ? withdrawals.length > 0 : false) {
    throw badAnswer(`${where}, withdrawals`, `${withdrawals.length} of them`, 'none before Shanghai');
  }
  if (header.withdrawalsRoot !== undefined && !keepsMessages(block)) {
    expectRoot(`${where}, withdrawals`, orderedTrieRoot(withdrawals.map(encodeWithdrawal)), header.withdrawalsRoot);
  }
  const unknown = transactions.filter(({ type }) => !isKnownType(type));
  const encoded = transactions
    .filter(({ type }) => isKnownType(type))
    .map((transaction) => {
      const bytes = encodeTransaction(transaction);
      const id = bytesHex(keccak256(bytes, 'bytes'));
      if (id !== transaction.hash) {
        throw badAnswer(
          `${where}, transaction ${transaction.index}, hash`,
          transaction.hash,
          `${id}, that of its fields`,
        );
      }
      checkChainId(chain, transaction, where);
      return bytes;
    });
  if (unknown.length > 0) return [`transactions and their root: type ${unknown[0]!.type} is unknown`];
  expectRoot(`${where}, transactions`, orderedTrieRoot(encoded), header.transactionsRoot);
  return [];
}

/** What its sender signed names the chain (EIP-155, EIP-2930): a node of another chain cannot pass for this one. */
function checkChainId(chain: EvmChain, { type, index, v, chainId }: EvmTransaction, where: string): void {
  const signed = type === 0 ? (v >= 35n ? (v - 35n) / 2n : undefined) : type === DEPOSIT_TYPE ? undefined : chainId;
  if (signed !== undefined && signed !== BigInt(chain.chainId)) {
    throw badAnswer(`${where}, transaction ${index}, chain id`, `${signed}`, `${chain.chainId}, that of ${chain.name}`);
  }
}

/** OP Stack since Isthmus: `withdrawalsRoot` is the storage root of a contract, and there are no withdrawals. */
function keepsMessages({ withdrawals, transactions }: EvmBlock): boolean {
  return withdrawals.length === 0 && transactions[0]?.deposit !== undefined;
}

function expectRoot(where: string, found: string, expected: string): void {
  if (found !== expected) throw badAnswer(where, `root ${found}`, `${expected}, that of the header`);
}

/**
 * Holds receipts against the header: blooms recomputed from logs, gas, root, and the addresses of new contracts.
 * Returns what could not be recomputed.
 * @throws BAD_ANSWER with both values
 */
export function checkReceipts(chain: EvmChain, block: EvmBlock, receipts: readonly EvmReceipt[]): string[] {
  const { header, transactions } = block;
  const where = `block ${header.number}`;
  const gasUsed = receipts.at(-1)?.cumulativeGasUsed ?? 0n;
  if (chain.hashes === 'own') return [];
  if (gasUsed !== header.gasUsed) throw badAnswer(`${where}, gasUsed`, `${gasUsed} in receipts`, `${header.gasUsed}`);
  const bits = new Map<string, readonly number[]>();
  receipts.forEach((receipt, at) => {
    const bloom = logsBloom(receipt.logs, bits);
    if (bloom !== receipt.logsBloom) {
      throw badAnswer(`${where}, receipt ${at}, logsBloom`, receipt.logsBloom, `${bloom}, that of its logs`);
    }
  });
  const bloom = logsBloom(
    receipts.flatMap(({ logs }) => logs),
    bits,
  );
  if (bloom !== header.logsBloom) throw badAnswer(`${where}, logsBloom`, `${bloom} in receipts`, header.logsBloom);
  transactions.forEach((transaction, at) => {
    const receipt = receipts[at]!;
    if (transaction.to !== undefined || receipt.contractAddress === undefined) return;
    const made = createdAddress(transaction.from, receipt.depositNonce ?? transaction.nonce);
    if (receipt.contractAddress !== made) {
      throw badAnswer(
        `${where}, receipt ${at}, contractAddress`,
        receipt.contractAddress,
        `${made}, of sender and nonce`,
      );
    }
  });
  if (transactions.some(({ type }) => !isKnownType(type))) return ['receipts root: a transaction type is unknown'];
  expectRoot(`${where}, receipts`, orderedTrieRoot(receipts.map(encodeReceipt)), header.receiptsRoot);
  return [];
}

function createdAddress(from: string, nonce: bigint): string {
  return bytesHex(keccak256(rlpList([rlpHex(from), rlpNumber(nonce)]), 'bytes').subarray(12));
}

/**
 * Holds the headers of a block's uncles against its `sha3Uncles`.
 * @throws BAD_ANSWER
 */
export function checkUncles({ header }: EvmBlock, uncles: readonly EvmHeader[]): void {
  const found = bytesHex(keccak256(rlpList(uncles.map(encodeHeader)), 'bytes'));
  if (found !== header.sha3Uncles) {
    throw badAnswer(
      `block ${header.number}, sha3Uncles`,
      `uncles of ${found}`,
      `${header.sha3Uncles}, that of the header`,
    );
  }
}
