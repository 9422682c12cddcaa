import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fromRlp } from 'viem/utils';
import { parseEvmChain } from '../../src/chain/evm/evmChains.ts';
import type { EvmBlock, EvmHeader, EvmTransaction } from '../../src/chain/evm/records.ts';

/** Real EVM blocks, kept beside the project and not in it. */
export const evmFolder = resolve(import.meta.dirname, '../../../shared/data/evm-blocks');
export const haveEvmBlocks = existsSync(evmFolder);
if (!haveEvmBlocks) console.warn(`tests on real EVM blocks are skipped: ${evmFolder} is not there`);

export const ETHEREUM = parseEvmChain('ethereum');

export const evmFile = (path: string): Buffer => readFileSync(join(evmFolder, path));
/** The answer of a node that was recorded under `ethereum-etl/`. */
export const recorded = (path: string): unknown =>
  (JSON.parse(evmFile(`ethereum-etl/${path}`).toString('utf8')) as { result: unknown }).result;
/** JSON Lines under `ethereum-etl/`, big numbers as text. */
export const recordedLines = <T>(path: string): T[] =>
  evmFile(`ethereum-etl/${path}`)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line.replace(/([:[ ])(\d{15,})(?=[,}\]])/g, '$1"$2"')) as T);

/** The blocks of a file that holds them one behind the other in RLP. */
export function rlpBlocks(file: Buffer): Buffer[] {
  const blocks: Buffer[] = [];
  for (let at = 0; at < file.length; ) {
    const sizeOfSize = file[at]! - 0xf7;
    const size = sizeOfSize > 0 ? file.readUIntBE(at + 1, sizeOfSize) + 1 + sizeOfSize : file[at]! - 0xc0 + 1;
    blocks.push(file.subarray(at, at + size));
    at += size;
  }
  return blocks;
}

type Rlp = `0x${string}` | readonly Rlp[];
const number = (hex: Rlp): bigint => (hex === '0x' ? 0n : BigInt(hex as string));

/** Decodes a block of before London, with another decoder than what encodes it. */
export function decodeRlpBlock(bytes: Buffer): EvmBlock & { readonly uncleHeaders: readonly EvmHeader[] } {
  const [header, transactions, uncles] = fromRlp(`0x${bytes.toString('hex')}`) as unknown as [Rlp[], Rlp[][], Rlp[][]];
  return {
    header: decodeHeader(header),
    transactions: transactions.map(decodeTransaction),
    withdrawals: [],
    uncles: uncles.map(() => ''),
    uncleHeaders: uncles.map(decodeHeader),
  };
}

function decodeHeader(fields: readonly Rlp[]): EvmHeader {
  const hex = fields as string[];
  return {
    hash: '',
    parentHash: hex[0]!,
    sha3Uncles: hex[1]!,
    miner: hex[2]!,
    stateRoot: hex[3]!,
    transactionsRoot: hex[4]!,
    receiptsRoot: hex[5]!,
    logsBloom: hex[6]!,
    difficulty: number(fields[7]!),
    number: Number(number(fields[8]!)),
    gasLimit: number(fields[9]!),
    gasUsed: number(fields[10]!),
    timeSec: Number(number(fields[11]!)),
    extraData: hex[12]!,
    mixHash: hex[13]!,
    nonce: hex[14]!,
    baseFeePerGas: undefined,
    withdrawalsRoot: undefined,
    blobGasUsed: undefined,
    excessBlobGas: undefined,
    parentBeaconBlockRoot: undefined,
    requestsHash: undefined,
  };
}

function decodeTransaction(fields: readonly Rlp[], index: number): EvmTransaction {
  const hex = fields as string[];
  return {
    hash: '',
    index,
    type: 0,
    from: '',
    to: hex[3] === '0x' ? undefined : hex[3],
    nonce: number(fields[0]!),
    gas: number(fields[2]!),
    value: number(fields[4]!),
    input: hex[5]!,
    chainId: undefined,
    gasPrice: number(fields[1]!),
    maxFeePerGas: undefined,
    maxPriorityFeePerGas: undefined,
    accessList: [],
    maxFeePerBlobGas: undefined,
    blobVersionedHashes: [],
    authorizations: [],
    v: number(fields[6]!),
    r: number(fields[7]!),
    s: number(fields[8]!),
    deposit: undefined,
    feeCurrency: undefined,
  };
}
