import { recover } from 'tiny-secp256k1';
import { keccak256 } from 'viem/utils';
import { badAnswer } from './answerFields.ts';
import { encodeForSigning } from './encodeTransaction.ts';
import type { EvmBlock, EvmTransaction } from './records.ts';
import { bytesHex } from './rlp.ts';

/**
 * Recovers the sender of each signed transaction from its signature: no hash covers the `from` that a node answers.
 * The dearest check of all. Returns what cannot be checked: unknown types, and transactions without signature.
 * @throws BAD_ANSWER
 */
export function checkSenders({ header, transactions }: EvmBlock): string[] {
  const unchecked = new Set<string>();
  for (const transaction of transactions) {
    // A deposit's sender is part of what is hashed.
    if (transaction.deposit) continue;
    if (transaction.type > 4) unchecked.add(`senders of transactions of type ${transaction.type}`);
    else if (transaction.r === 0n && transaction.s === 0n) unchecked.add('senders of transactions without signature');
    else checkSender(transaction, `block ${header.number}, transaction ${transaction.index}, from`);
  }
  return [...unchecked];
}

function checkSender(transaction: EvmTransaction, where: string): void {
  const { type, v, r, s } = transaction;
  // EIP-155: 35 + 2 * chain id + parity; before it 27 + parity.
  const parity = Number(type > 0 ? v : v >= 35n ? (v - 35n) % 2n : v - 27n);
  let key: Uint8Array | null = null;
  try {
    const hash = keccak256(encodeForSigning(transaction), 'bytes');
    if (parity === 0 || parity === 1) key = recover(hash, signatureBytes(r, s), parity, false);
  } catch {
    // Numbers that are no signature at all.
  }
  if (!key) throw badAnswer(where, `a signature of nobody for ${transaction.from}`, "the sender's");
  const sender = bytesHex(keccak256(key.subarray(1), 'bytes').subarray(12));
  if (sender !== transaction.from) throw badAnswer(where, transaction.from, `${sender}, who signed it`);
}

function signatureBytes(r: bigint, s: bigint): Buffer {
  return Buffer.from(r.toString(16).padStart(64, '0') + s.toString(16).padStart(64, '0'), 'hex');
}
