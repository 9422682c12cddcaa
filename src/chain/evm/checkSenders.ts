import { keccak256, recoverAddress } from 'viem/utils';
import { badAnswer } from './answerFields.ts';
import { encodeForSigning } from './encodeTransaction.ts';
import type { EvmBlock, EvmTransaction } from './records.ts';

/**
 * Recovers the sender of each signed transaction from its signature: no hash covers the `from` that a node answers.
 * A millisecond or more a transaction. Returns what cannot be checked: unknown types, and transactions without signature.
 * @throws BAD_ANSWER
 */
export async function checkSenders({ header, transactions }: EvmBlock): Promise<string[]> {
  const unchecked = new Set<string>();
  for (const transaction of transactions) {
    // A deposit's sender is part of what is hashed.
    if (transaction.deposit) continue;
    if (transaction.type > 4) unchecked.add(`senders of transactions of type ${transaction.type}`);
    else if (transaction.r === 0n && transaction.s === 0n) unchecked.add('senders of transactions without signature');
    else await checkSender(transaction, `block ${header.number}, transaction ${transaction.index}, from`);
  }
  return [...unchecked];
}

async function checkSender(transaction: EvmTransaction, where: string): Promise<void> {
  const { type, v, r, s } = transaction;
  // EIP-155: 35 + 2 * chain id + parity; before it 27 + parity.
  const parity = type > 0 ? v : v >= 35n ? (v - 35n) % 2n : v - 27n;
  let sender: string;
  try {
    const signature = { r: word(r), s: word(s), yParity: Number(parity) };
    sender = await recoverAddress({ hash: keccak256(encodeForSigning(transaction)), signature });
  } catch {
    throw badAnswer(where, `a signature of nobody for ${transaction.from}`, "the sender's");
  }
  if (sender.toLowerCase() !== transaction.from) {
    throw badAnswer(where, transaction.from, `${sender.toLowerCase()}, who signed it`);
  }
}

function word(value: bigint): `0x${string}` {
  return `0x${value.toString(16).padStart(64, '0')}`;
}
