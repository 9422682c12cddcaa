import { basename } from 'node:path';
import { type BlockNode, findBestChain } from '../chain/bitcoin/bestChain.ts';
import { type BitcoinBlock, decodeBlock, statedHeight } from '../chain/bitcoin/block.ts';
import { checkProofOfWork, decodeHeader } from '../chain/bitcoin/blockHeader.ts';
import { type Network, networkOfChain, networkOfFirst } from '../chain/bitcoin/networks.ts';
import { SpoorError } from '../core/errors.ts';
import { positionToBlock, toPosition } from '../core/position.ts';
import type { Progress } from '../core/progress.ts';
import type { ChainHashes } from '../ledger/port.ts';
import { type BlockFile, BlockFileReader, type BlockPlace, inFile } from './blockFile.ts';
import { blockRows } from './blockRows.ts';
import { type Database, throwIfAborted } from './database.ts';
import { PartWriter } from './partWriter.ts';
import { packedRows } from './sources.ts';
import type { CheckedSource } from './stagedViews.ts';

export interface StageBlocksOptions {
  readonly signal?: AbortSignal;
  readonly report: (progress: Progress) => void;
  /** How much text is held on disk before DuckDB packs it. */
  readonly partBytes?: number;
}

interface FoundBlock extends BlockNode, BlockPlace {
  /** Index among the block files. */
  readonly file: number;
}

export interface StagedChain {
  readonly checked: CheckedSource;
  readonly hashes: ChainHashes;
}

/**
 * Reads block files into staged transactions: first all headers, whose work says which chain is the best, then the
 * blocks of that chain in the order of their heights, each checked in full (`decodeBlock`). Memory holds the headers and
 * one block at a time.
 * @param firstFile what `file` is for the first of the block files
 * @returns for each network a source, and the hashes of its blocks
 * @throws BAD_BLOCK, BLOCK_GAP, BLOCK_HEIGHT; DISK_FULL, IO, INTERRUPTED
 */
export async function stageBlocks(
  database: Database,
  files: readonly BlockFile[],
  firstFile: number,
  options: StageBlocksOptions,
): Promise<StagedChain[]> {
  const chains: StagedChain[] = [];
  for (const [network, blocks] of await readHeaders(files, options)) {
    const nameOf = ({ file, offset }: FoundBlock) => `${files[file]!.path}: byte ${offset}`;
    const best = findBestChain(blocks, network, nameOf);
    const hashes = new Set(best.blocks.map(({ hash }) => hash));
    const own = networkOfChain(network, hashes);
    chains.push(await stageChain(database, files, firstFile, best, own, options));
  }
  return chains;
}

async function readHeaders(
  files: readonly BlockFile[],
  options: StageBlocksOptions,
): Promise<Map<Network, FoundBlock[]>> {
  const blocks = new Map<Network, FoundBlock[]>();
  const own = new Map<Network, Network>();
  const total = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let before = 0;
  for (const [number, file] of files.entries()) {
    const reader = await BlockFileReader.open(file);
    try {
      for await (const { network: named, header: bytes, offset, sizeBytes } of reader.records()) {
        throwIfAborted(options.signal);
        const network = own.get(named) ?? networkOfFirst(named, decodeHeader(bytes).hash);
        own.set(named, network);
        const found = readHeader(bytes, network, file.path, offset);
        const known = blocks.get(network);
        const block: FoundBlock = { ...found, file: number, offset, sizeBytes };
        if (known === undefined) blocks.set(network, [block]);
        else known.push(block);
        options.report({ phase: `headers of ${basename(file.path)}`, done: before + offset, total, unit: 'bytes' });
      }
    } finally {
      await reader.close();
    }
    before += file.sizeBytes;
  }
  return blocks;
}

function readHeader(bytes: Buffer, network: Network, path: string, offset: number): BlockNode {
  try {
    const header = decodeHeader(bytes);
    const work = checkProofOfWork(bytes, header, network);
    return { hash: header.hash, previous: header.previous, work };
  } catch (cause) {
    throw inFile(cause, path, offset);
  }
}

async function stageChain(
  database: Database,
  files: readonly BlockFile[],
  firstFile: number,
  best: { readonly blocks: readonly FoundBlock[]; readonly fromGenesis: boolean },
  network: Network,
  options: StageBlocksOptions,
): Promise<StagedChain> {
  const parts = new PartWriter(database, 'utxo', network.chain, options.partBytes);
  const readers = new OpenReaders(files);
  let height = 0;
  let rows = 0;
  let first = 0;
  let last = 0;
  let witnesses = false;
  try {
    for (const [number, place] of best.blocks.entries()) {
      throwIfAborted(options.signal);
      const file = files[place.file]!;
      const block = await readBlock(await readers.get(place.file), place, network);
      height = number === 0 ? firstHeight(block, best.fromGenesis, network, file, place) : height + 1;
      checkStatedHeight(block, height, network, file, place);
      witnesses ||= block.transactions.some(({ witness }) => witness !== null);
      const count = block.transactions.length;
      if (number === 0) first = toPosition(height, 0);
      last = toPosition(height, count - 1);
      rows += count;
      await parts.write(blockRows(block, height, network, firstFile + place.file, place.offset));
      options.report({
        phase: `blocks of ${network.chain}`,
        done: number + 1,
        total: best.blocks.length,
        unit: 'blocks',
      });
    }
    await parts.pack();
  } finally {
    await readers.close();
    await parts.close();
  }
  if (!best.fromGenesis && !witnesses) refuseUnsureCash(network, height, files[best.blocks[0]!.file]!);
  const source = packedRows('utxo', firstFile, files[best.blocks[0]!.file]!.path, parts.names);
  const chains = [{ chain: network.chain, rows, first, last }];
  const lowest = positionToBlock(first);
  const blocks = best.blocks.map(({ hash, previous }, at) => ({ block: lowest + at, hash, parent: previous }));
  return {
    checked: { source, raised: false, isParquet: false, rising: true, rows, chains },
    hashes: { chain: network.chain, kind: 'utxo', blocks },
  };
}

async function readBlock(reader: BlockFileReader, place: FoundBlock, network: Network): Promise<BitcoinBlock> {
  const bytes = await reader.block(place);
  try {
    return decodeBlock(bytes, network);
  } catch (cause) {
    throw inFile(cause, reader.file.path, place.offset);
  }
}

function heightError(file: BlockFile, { hash, offset }: FoundBlock, found: string, expected: string): SpoorError {
  return new SpoorError(
    'BLOCK_HEIGHT',
    `${file.path}: byte ${offset}: block ${hash}: found ${found}, expected ${expected}`,
    { file: file.path, byte: offset, block: hash, found, expected },
  );
}

/** Height 0 for the genesis; else what the coinbase states, where the network has made that binding (BIP 34). */
function firstHeight(
  block: BitcoinBlock,
  fromGenesis: boolean,
  network: Network,
  file: BlockFile,
  place: FoundBlock,
): number {
  if (fromGenesis) return 0;
  const stated = statedHeight(block);
  if (stated !== undefined && stated >= network.heightsFrom) return stated;
  const found = `no height that can be relied on, and no block before it`;
  const from = Number.isFinite(network.heightsFrom) ? `, or from height ${network.heightsFrom} on` : '';
  throw heightError(file, place, found, `blocks of ${network.chain} from the first block on${from}`);
}

function checkStatedHeight(
  block: BitcoinBlock,
  height: number,
  network: Network,
  file: BlockFile,
  place: FoundBlock,
): void {
  if (height < network.heightsFrom) return;
  const stated = statedHeight(block);
  if (stated === height) return;
  throw heightError(file, place, `the height ${stated ?? 'not stated'} in its coinbase`, String(height));
}

/** All blocks of Bitcoin in which SegWit is in use, from here on. */
const WITNESS_HEIGHT = 481_824;

/** Later blocks alone do not tell Bitcoin from Bitcoin Cash, but Bitcoin Cash has no witnesses. */
function refuseUnsureCash(network: Network, height: number, file: BlockFile): void {
  if (network.chain !== 'bitcoin' || height < WITNESS_HEIGHT) return;
  const found = 'blocks without any witness, which may be of Bitcoin Cash';
  const expected = 'the files from the block on where the two part (478559), or from the first';
  throw new SpoorError('BLOCK_HEIGHT', `${file.path}: found ${found}, expected ${expected}`, {
    file: file.path,
    found,
    expected,
  });
}

const MAX_OPEN = 16;

/** Keeps the files open that blocks come from: neighbours in height are mostly in one file or in two. */
class OpenReaders {
  readonly #files: readonly BlockFile[];
  readonly #open = new Map<number, BlockFileReader>();

  constructor(files: readonly BlockFile[]) {
    this.#files = files;
  }

  async get(file: number): Promise<BlockFileReader> {
    const known = this.#open.get(file);
    if (known !== undefined) return known;
    const [oldest] = this.#open;
    if (oldest !== undefined && this.#open.size >= MAX_OPEN) {
      this.#open.delete(oldest[0]);
      await oldest[1].close();
    }
    const reader = await BlockFileReader.open(this.#files[file]!);
    this.#open.set(file, reader);
    return reader;
  }

  async close(): Promise<void> {
    for (const reader of this.#open.values()) await reader.close();
    this.#open.clear();
  }
}
