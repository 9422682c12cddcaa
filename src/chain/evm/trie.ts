import { keccak256 } from 'viem/utils';
import { bytesHex, rlpBytes, rlpList, rlpNumber } from './rlp.ts';

interface Entry {
  /** Half bytes of the key. */
  readonly path: readonly number[];
  readonly value: Uint8Array;
}

const EMPTY = rlpBytes(new Uint8Array(0));

/**
 * The root of the Merkle Patricia trie (yellow paper, appendix D) that holds `values` under the encoded numbers 0, 1, 2,
 * ...: what a header's `transactionsRoot`, `receiptsRoot` and `withdrawalsRoot` are made of. Hex with `0x`.
 */
export function orderedTrieRoot(values: readonly Uint8Array[]): string {
  if (values.length === 0) return bytesHex(keccak256(EMPTY, 'bytes'));
  const entries = values.map((value, at) => ({ path: nibbles(rlpNumber(at)), value }));
  entries.sort((a, b) => comparePaths(a.path, b.path));
  return bytesHex(keccak256(encodeNode(entries, 0), 'bytes'));
}

function nibbles(bytes: Uint8Array): number[] {
  return [...bytes].flatMap((byte) => [byte >> 4, byte & 15]);
}

function comparePaths(a: readonly number[], b: readonly number[]): number {
  const shared = sharedLength(a, b, 0);
  return (a[shared] ?? -1) - (b[shared] ?? -1);
}

function sharedLength(a: readonly number[], b: readonly number[], from: number): number {
  let at = from;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** The node that holds `entries`, which are sorted and share their first `depth` half bytes. */
function encodeNode(entries: readonly Entry[], depth: number): Uint8Array {
  const first = entries[0]!;
  if (entries.length === 1) return rlpList([rlpBytes(packPath(first.path.slice(depth), true)), rlpBytes(first.value)]);
  // Sorted: what the first and last share, all share.
  const shared = sharedLength(first.path, entries.at(-1)!.path, depth);
  if (shared > depth) {
    return rlpList([
      rlpBytes(packPath(first.path.slice(depth, shared), false)),
      reference(encodeNode(entries, shared)),
    ]);
  }
  const slots = Array.from({ length: 17 }, () => EMPTY);
  let from = 0;
  if (first.path.length === depth) {
    slots[16] = rlpBytes(first.value);
    from = 1;
  }
  while (from < entries.length) {
    const nibble = entries[from]!.path[depth]!;
    let to = from + 1;
    while (to < entries.length && entries[to]!.path[depth] === nibble) to++;
    slots[nibble] = reference(encodeNode(entries.slice(from, to), depth + 1));
    from = to;
  }
  return rlpList(slots);
}

/** A node shorter than a hash stands where its hash would. */
function reference(node: Uint8Array): Uint8Array {
  return node.length < 32 ? node : rlpBytes(keccak256(node, 'bytes'));
}

/** Hex-prefix encoding (appendix C). */
function packPath(path: readonly number[], isLeaf: boolean): Uint8Array {
  const odd = path.length % 2;
  const flag = (isLeaf ? 2 : 0) + odd;
  const all = odd ? [flag, ...path] : [flag, 0, ...path];
  const bytes = new Uint8Array(all.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = all[2 * i]! * 16 + all[2 * i + 1]!;
  return bytes;
}
