import { doubleSha256, hashText } from '../../chain/bitcoin/hashes.ts';

/**
 * The Merkle root that a proof leads to, as people write it: the txid is hashed with each of `siblings` in turn, left or
 * right by the bits of `position` (Electrum's `blockchain.transaction.get_merkle`). Undefined where the position lies
 * outside a tree of that depth.
 */
export function merkleProofRoot(txid: string, siblings: readonly string[], position: number): string | undefined {
  if (siblings.length > 32 || position >= 2 ** siblings.length) return undefined;
  const pair = Buffer.alloc(64);
  let node = reversedHex(txid);
  let bits = position;
  for (const sibling of siblings) {
    const other = reversedHex(sibling);
    pair.set(bits % 2 === 0 ? node : other, 0);
    pair.set(bits % 2 === 0 ? other : node, 32);
    node = doubleSha256(pair);
    bits = Math.floor(bits / 2);
  }
  return hashText(node);
}

function reversedHex(text: string): Buffer {
  return Buffer.from(text, 'hex').reverse();
}
