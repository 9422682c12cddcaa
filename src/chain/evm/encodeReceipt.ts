import { keccak256 } from 'viem/utils';
import type { EvmLog, EvmReceipt, EvmWithdrawal } from './records.ts';
import { bytesHex, hexBytes, rlpHex, rlpList, rlpNumber } from './rlp.ts';

const BLOOM_BYTES = 256;

/** A receipt as the receipts' trie is made of it. */
export function encodeReceipt(receipt: EvmReceipt): Uint8Array {
  const items = [
    receipt.root === undefined ? rlpNumber(receipt.succeeded ? 1 : 0) : rlpHex(receipt.root),
    rlpNumber(receipt.cumulativeGasUsed),
    rlpHex(receipt.logsBloom),
    rlpList(receipt.logs.map(encodeLog)),
  ];
  // OP Stack: since Canyon, which the version says, a deposit's receipt is hashed with its nonce.
  if (receipt.depositReceiptVersion !== undefined) {
    items.push(rlpNumber(receipt.depositNonce ?? 0n), rlpNumber(receipt.depositReceiptVersion));
  }
  const list = rlpList(items);
  return receipt.type === 0 ? list : Buffer.concat([Uint8Array.of(receipt.type), list]);
}

function encodeLog({ address, topics, data }: EvmLog): Uint8Array {
  return rlpList([rlpHex(address), rlpList(topics.map(rlpHex)), rlpHex(data)]);
}

/** A withdrawal (EIP-4895) as the withdrawals' trie is made of it. */
export function encodeWithdrawal({ index, validatorIndex, address, amountGwei }: EvmWithdrawal): Uint8Array {
  return rlpList([rlpNumber(index), rlpNumber(validatorIndex), rlpHex(address), rlpNumber(amountGwei)]);
}

/**
 * The bloom filter of `logs` in hex (yellow paper, 4.3.1). `bits` keeps what was found for each name: the logs of a
 * block name the same few addresses and topics over and over.
 */
export function logsBloom(logs: readonly EvmLog[], bits: Map<string, readonly number[]>): string {
  const bloom = new Uint8Array(BLOOM_BYTES);
  for (const { address, topics } of logs) {
    for (const name of [address, ...topics]) {
      let places = bits.get(name);
      if (!places) {
        places = bloomBits(hexBytes(name));
        bits.set(name, places);
      }
      for (const bit of places) bloom[BLOOM_BYTES - 1 - (bit >> 3)]! |= 1 << (bit & 7);
    }
  }
  return bytesHex(bloom);
}

function bloomBits(name: Uint8Array): number[] {
  const hash = keccak256(name, 'bytes');
  return [0, 2, 4].map((at) => (hash[at]! * 256 + hash[at + 1]!) & 2047);
}
