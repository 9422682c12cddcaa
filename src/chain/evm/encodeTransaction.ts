import type { AccessListEntry, EvmTransaction } from './records.ts';
import { rlpHex, rlpList, rlpNumber } from './rlp.ts';

/** The type of a deposit from layer 1 on OP Stack chains. */
export const DEPOSIT_TYPE = 0x7e;

/** Whether `encodeTransaction` knows the type: legacy, EIP-2930, 1559, 4844, 7702, OP Stack deposits. */
export function isKnownType(type: number): boolean {
  return (type >= 0 && type <= 4) || type === DEPOSIT_TYPE;
}

/** A transaction of a known type as its hash and the transactions' trie are made of it. */
export function encodeTransaction(transaction: EvmTransaction): Uint8Array {
  const signature = [rlpNumber(transaction.v), rlpNumber(transaction.r), rlpNumber(transaction.s)];
  const fields = transaction.type === DEPOSIT_TYPE ? depositFields(transaction) : unsignedFields(transaction);
  const list = rlpList(transaction.type === DEPOSIT_TYPE ? fields : [...fields, ...signature]);
  return transaction.type === 0 ? list : Buffer.concat([Uint8Array.of(transaction.type), list]);
}

/** What the sender of a transaction (no deposit) signed the hash of; legacy with the chain id where `v` names it. */
export function encodeForSigning(transaction: EvmTransaction): Uint8Array {
  const fields = unsignedFields(transaction);
  if (transaction.type !== 0) return Buffer.concat([Uint8Array.of(transaction.type), rlpList(fields)]);
  if (transaction.v < 35n) return rlpList(fields);
  // EIP-155
  return rlpList([...fields, rlpNumber((transaction.v - 35n) / 2n), rlpNumber(0), rlpNumber(0)]);
}

function unsignedFields(transaction: EvmTransaction): Uint8Array[] {
  const { type } = transaction;
  const price =
    type <= 1
      ? [rlpNumber(transaction.gasPrice ?? 0n)]
      : [rlpNumber(transaction.maxPriorityFeePerGas ?? 0n), rlpNumber(transaction.maxFeePerGas ?? 0n)];
  const plain = [
    rlpNumber(transaction.nonce),
    ...price,
    rlpNumber(transaction.gas),
    rlpHex(transaction.to ?? '0x'),
    rlpNumber(transaction.value),
    rlpHex(transaction.input),
  ];
  if (type === 0) return plain;
  const fields = [rlpNumber(transaction.chainId ?? 0n), ...plain, accessList(transaction.accessList)];
  if (type === 3) {
    fields.push(rlpNumber(transaction.maxFeePerBlobGas ?? 0n), rlpList(transaction.blobVersionedHashes.map(rlpHex)));
  }
  if (type === 4) fields.push(authorizations(transaction));
  return fields;
}

function depositFields(transaction: EvmTransaction): Uint8Array[] {
  return [
    rlpHex(transaction.deposit?.sourceHash ?? '0x'),
    rlpHex(transaction.from),
    rlpHex(transaction.to ?? '0x'),
    rlpNumber(transaction.deposit?.mint ?? 0n),
    rlpNumber(transaction.value),
    rlpNumber(transaction.gas),
    rlpNumber(transaction.deposit?.isSystem ? 1 : 0),
    rlpHex(transaction.input),
  ];
}

function accessList(entries: readonly AccessListEntry[]): Uint8Array {
  return rlpList(
    entries.map(({ address, storageKeys }) => rlpList([rlpHex(address), rlpList(storageKeys.map(rlpHex))])),
  );
}

function authorizations(transaction: EvmTransaction): Uint8Array {
  return rlpList(
    transaction.authorizations.map(({ chainId, address, nonce, yParity, r, s }) =>
      rlpList([rlpNumber(chainId), rlpHex(address), ...[nonce, yParity, r, s].map(rlpNumber)]),
    ),
  );
}
