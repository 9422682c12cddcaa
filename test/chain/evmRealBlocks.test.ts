import { keccak256 } from 'viem/utils';
import { describe, expect, it } from 'vitest';
import { checkBlock, checkReceipts, checkUncles } from '../../src/chain/evm/checkBlock.ts';
import { checkSenders } from '../../src/chain/evm/checkSenders.ts';
import { encodeHeader, hashHeader } from '../../src/chain/evm/encodeHeader.ts';
import { encodeReceipt, encodeWithdrawal, logsBloom } from '../../src/chain/evm/encodeReceipt.ts';
import { encodeTransaction } from '../../src/chain/evm/encodeTransaction.ts';
import { readBlock } from '../../src/chain/evm/readBlock.ts';
import { readReceipts } from '../../src/chain/evm/readReceipts.ts';
import type { EvmBlock, EvmLog } from '../../src/chain/evm/records.ts';
import { bytesHex, rlpList } from '../../src/chain/evm/rlp.ts';
import { orderedTrieRoot } from '../../src/chain/evm/trie.ts';
import {
  decodeRlpBlock,
  ETHEREUM,
  evmFile,
  haveEvmBlocks,
  recorded,
  recordedLines,
  rlpBlocks,
} from '../support/evmBlocks.ts';

const RLP_FILES = [
  ['eth0to10.bin', 11],
  ['eth351000to3510010.bin', 11],
  ['eth70000007000010', 11],
  ['block403419.bin', 1],
  ['block447533.bin', 1],
  ['eth4800251.bin', 1],
  ['eth4910000.bin', 1],
] as const;

/** With the hashes that its fields make, so that a check holds it against its roots. */
function withHashes(block: EvmBlock): EvmBlock {
  const transactions = block.transactions.map((transaction) => ({
    ...transaction,
    hash: bytesHex(keccak256(encodeTransaction(transaction), 'bytes')),
  }));
  return { ...block, header: { ...block.header, hash: hashHeader(block.header) }, transactions };
}

describe.skipIf(!haveEvmBlocks)('real blocks in RLP', () => {
  it.each(RLP_FILES)('%s: decoded and encoded again they are the same bytes, hash and roots', (name, count) => {
    const blocks = rlpBlocks(evmFile(`hadoopcryptoledger/${name}`));
    expect(blocks.length).toBe(count);
    let parent: string | undefined;
    for (const bytes of blocks) {
      const block = decodeRlpBlock(bytes);
      const again = rlpList([
        encodeHeader(block.header),
        rlpList(block.transactions.map(encodeTransaction)),
        rlpList(block.uncleHeaders.map(encodeHeader)),
      ]);
      expect(Buffer.compare(again, bytes)).toBe(0);
      expect(checkBlock(ETHEREUM, withHashes(block), [])).toEqual([]);
      checkUncles(block, block.uncleHeaders);
      // The next block names this one by the hash that was computed here.
      if (parent !== undefined) expect(block.header.parentHash).toBe(parent);
      parent = hashHeader(block.header);
    }
  });

  it('a header with another gas used, or a transaction with another value, is not the block any more', () => {
    const block = withHashes(decodeRlpBlock(rlpBlocks(evmFile('hadoopcryptoledger/block403419.bin'))[0]!));
    const header = { ...block.header, gasUsed: block.header.gasUsed + 1n };
    expect(() => checkBlock(ETHEREUM, { ...block, header }, [])).toThrow(/block 403419, hash: found 0x.*expected 0x/);
    const [first, ...others] = block.transactions;
    const transactions = [{ ...first!, value: first!.value + 1n }, ...others];
    expect(() => checkBlock(ETHEREUM, { ...block, transactions }, [])).toThrow(/transaction 0, hash: found/);
    expect(() => checkBlock(ETHEREUM, { ...block, transactions: others }, [])).toThrow(/transactions: found root/);
  });
});

interface LogLine extends EvmLog {
  readonly block_number: number;
  readonly transaction_hash: string;
}
interface TransactionLine {
  readonly hash: string;
  readonly block_number: number;
  readonly transaction_type: number;
  readonly receipt_cumulative_gas_used: number;
  readonly receipt_status: number;
}
interface BlockLine {
  readonly number: number;
  readonly receipts_root: string;
  readonly logs_bloom: string;
  readonly withdrawals_root: string;
  readonly withdrawals: { index: number; validator_index: number; address: string; amount: number }[];
}

describe.skipIf(!haveEvmBlocks)('real blocks from nodes', () => {
  const stream = 'test_stream/blocks_17173049_17173050';

  it('receipts, blooms and withdrawals of blocks 17173049 and 17173050 make the roots that the headers state', () => {
    const logs = recordedLines<LogLine>(`${stream}/expected_logs.json`);
    const transactions = recordedLines<TransactionLine>(`${stream}/expected_transactions.json`);
    for (const block of recordedLines<BlockLine>(`${stream}/expected_blocks.json`)) {
      const bits = new Map<string, readonly number[]>();
      const receipts = transactions
        .filter(({ block_number }) => block_number === block.number)
        .map((transaction) => {
          const own = logs.filter(({ transaction_hash }) => transaction_hash === transaction.hash);
          return encodeReceipt({
            type: transaction.transaction_type,
            succeeded: transaction.receipt_status === 1,
            root: undefined,
            cumulativeGasUsed: BigInt(transaction.receipt_cumulative_gas_used),
            gasUsed: 0n,
            logsBloom: logsBloom(own, bits),
            logs: own,
            contractAddress: undefined,
            effectiveGasPrice: undefined,
            blobGasPrice: undefined,
            l1Fee: 0n,
            depositNonce: undefined,
            depositReceiptVersion: undefined,
          });
        });
      expect(orderedTrieRoot(receipts)).toBe(block.receipts_root);
      expect(
        logsBloom(
          logs.filter(({ block_number }) => block_number === block.number),
          bits,
        ),
      ).toBe(block.logs_bloom);
      const withdrawals = block.withdrawals.map(({ index, validator_index, address, amount }) =>
        encodeWithdrawal({
          index: BigInt(index),
          validatorIndex: BigInt(validator_index),
          address,
          amountGwei: BigInt(amount),
        }),
      );
      expect(orderedTrieRoot(withdrawals)).toBe(block.withdrawals_root);
    }
  });

  it('blocks 1755634 and 1755635 as a node answered them: hash, roots, senders', async () => {
    const folder = 'test_stream/blocks_1755634_1755635';
    for (const [number, count] of [
      ['0x1ac9f2', 0],
      ['0x1ac9f3', 2],
    ] as const) {
      const block = readBlock(recorded(`${folder}/web3_response.eth_getBlockByNumber_${number}_true.json`), number);
      expect(block.transactions.length).toBe(count);
      expect(checkBlock(ETHEREUM, block, [])).toEqual([]);
      expect(checkSenders(block)).toEqual([]);
      const answers = block.transactions.map(({ hash }) =>
        recorded(`${folder}/web3_response.eth_getTransactionReceipt_${hash}.json`),
      );
      expect(checkReceipts(ETHEREUM, block, readReceipts(answers, block, number))).toEqual([]);
    }
  });
});
