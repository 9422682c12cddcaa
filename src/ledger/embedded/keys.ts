/**
 * Keys of the embedded ledger's tables: a letter, then big-endian numbers, so that LMDB's order is theirs
 * (docs/formats.md). Every function returns a buffer of its own.
 */
function key(letter: string, ...parts: readonly (readonly [value: number, bytes: number])[]): Buffer {
  let size = 1;
  for (const part of parts) size += part[1];
  const buffer = Buffer.allocUnsafe(size);
  buffer[0] = letter.charCodeAt(0);
  let at = 1;
  for (const [value, bytes] of parts) {
    if (bytes > 4) {
      buffer.writeUInt32BE(Math.floor(value / 2 ** 32), at);
      buffer.writeUInt32BE(value % 2 ** 32, at + 4);
    } else buffer.writeUIntBE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}

export const KEY = {
  manifest: (): Buffer => key('m'),
  /** Letters of the chunked tables of a segment. */
  chunk: (letter: ChunkLetter, segment: number, chunk: number): Buffer => key(letter, [segment, 4], [chunk, 4]),
  /** First keys of a segment's chunks. */
  chunkIndex: (letter: ChunkLetter, segment: number): Buffer => key(letter.toUpperCase(), [segment, 4]),
  digest: (chain: number, block: number): Buffer => key('d', [chain, 2], [block, 4]),
  /** Hash and parent of a block that came with them. */
  blockHash: (chain: number, block: number): Buffer => key('g', [chain, 2], [block, 4]),
  addressPack: (pack: number): Buffer => key('a', [pack, 4]),
  accountPack: (pack: number): Buffer => key('c', [pack, 4]),
  /** What each address is on a chain. */
  presence: (chain: number, pack: number): Buffer => key('e', [chain, 2], [pack, 4]),
  /** Addresses of a chain with many events. */
  busy: (chain: number): Buffer => key('y', [chain, 2]),
  asset: (asset: number): Buffer => key('s', [asset, 4]),

  /** Txids of a chain by their numbers. */
  txidPack: (chain: number, pack: number): Buffer => key('i', [chain, 2], [pack, 4]),
};

/**
 * Tables of a segment. Account chain: histories, rows, transaction index, transactions of several assets. UTXO chain: transactions, where each number
 * stands, txid index, coins of addresses, spends. Both: blocks. Numbered as segments are, by itself: a run of the index of
 * addresses.
 */
export type ChunkLetter = 'h' | 'r' | 't' | 'u' | 'w' | 'n' | 'k' | 'p' | 'b' | 'v' | 'x';
export const CHUNK_LETTERS: readonly ChunkLetter[] = ['h', 'r', 't', 'u', 'w', 'n', 'k', 'p', 'b', 'v', 'x'];
