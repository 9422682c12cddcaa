import { keccak256 } from 'viem/utils';
import type { EvmHeader } from './records.ts';
import { bytesHex, rlpHex, rlpList, rlpNumber } from './rlp.ts';

/** A header as its hash is made of it, with the fields of every fork through Prague. */
export function encodeHeader(header: EvmHeader): Uint8Array {
  const items = [
    rlpHex(header.parentHash),
    rlpHex(header.sha3Uncles),
    rlpHex(header.miner),
    rlpHex(header.stateRoot),
    rlpHex(header.transactionsRoot),
    rlpHex(header.receiptsRoot),
    rlpHex(header.logsBloom),
    rlpNumber(header.difficulty),
    rlpNumber(header.number),
    rlpNumber(header.gasLimit),
    rlpNumber(header.gasUsed),
    rlpNumber(header.timeSec),
    rlpHex(header.extraData),
    rlpHex(header.mixHash),
    rlpHex(header.nonce),
  ];
  // Each fork appends; a chain may have a later field only with all before it.
  if (header.baseFeePerGas !== undefined) items.push(rlpNumber(header.baseFeePerGas));
  if (header.withdrawalsRoot !== undefined) items.push(rlpHex(header.withdrawalsRoot));
  if (header.blobGasUsed !== undefined) items.push(rlpNumber(header.blobGasUsed));
  if (header.excessBlobGas !== undefined) items.push(rlpNumber(header.excessBlobGas));
  if (header.parentBeaconBlockRoot !== undefined) items.push(rlpHex(header.parentBeaconBlockRoot));
  if (header.requestsHash !== undefined) items.push(rlpHex(header.requestsHash));
  return rlpList(items);
}

/** The hash of a header as its fields make it, whatever hash it states. */
export function hashHeader(header: EvmHeader): string {
  return bytesHex(keccak256(encodeHeader(header), 'bytes'));
}
