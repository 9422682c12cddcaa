import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Network, networkOfMagic } from '../../src/chain/bitcoin/networks.ts';

/** Real blocks, kept beside the project and not in it. */
export const blocksFolder = resolve(import.meta.dirname, '../../../shared/data/bitcoin-blocks');
export const haveBlocks = existsSync(blocksFolder);
if (!haveBlocks) console.warn(`tests on real blocks are skipped: ${blocksFolder} is not there`);

export const realFile = (path: string): Buffer => readFileSync(join(blocksFolder, path));
export const realJson = (path: string): unknown => JSON.parse(realFile(path).toString('utf8'));

export const MAINNET = networkOfMagic(Buffer.from('f9beb4d9', 'hex'))!;
export const TESTNET3 = networkOfMagic(Buffer.from('0b110907', 'hex'))!;
export const REGTEST = networkOfMagic(Buffer.from('fabfb5da', 'hex'))!;

/** The blocks of a file with magic and length before each. */
export function recordsOf(file: Buffer): { network: Network; block: Buffer }[] {
  const records: { network: Network; block: Buffer }[] = [];
  for (let at = 0; at + 8 <= file.length && file.readUInt32LE(at) !== 0; ) {
    const size = file.readUInt32LE(at + 4);
    records.push({ network: networkOfMagic(file, at)!, block: file.subarray(at + 8, at + 8 + size) });
    at += 8 + size;
  }
  return records;
}

const HADOOP = [
  'block176149',
  'block2019Jan',
  'firstblocks',
  'multiblock',
  'multinet',
  'scriptwitness',
  'scriptwitness2',
  'testnet3version4',
  'version2',
  'version3',
  'version4',
];

/** Every block at hand, from the first of 2009 to those of 2021, on mainnet, testnet3 and regtest. */
export function allRealBlocks(): { network: Network; block: Buffer; hash?: string }[] {
  const btcd = [
    '0000000000000000001602407ac49862a7bca9d00f7f402db20b7be2f5de59d2',
    '00000000000000000021868c2cefc52a480d173c849412fe81c4e5ab806f94ab',
  ];
  const data = 'rust-bitcoin__rust-bitcoin/bitcoin/tests/data';
  const main = '000000000000000000000c835b2adcaedc20fdf6ee440009c249452c726dafae';
  const test = '000000000000045e0b1660b6445b5e5c5ab63c9a4f956be7e1e69be04fa4497b';
  const filters = realJson(`${data}/blockfilters.json`) as [number, string, string][];
  return [
    ...HADOOP.flatMap((name) => recordsOf(realFile(`hadoopcryptoledger/${name}.blk`))),
    ...recordsOf(realFile('citp__BlockSci/test/files/btc/regtest/blocks/blk00000.dat')),
    ...btcd.map((hash) => ({
      network: MAINNET,
      hash,
      block: realFile(`btcsuite__btcd/wire/testdata/block-${hash}.blk`),
    })),
    { network: MAINNET, hash: main, block: realFile(`${data}/mainnet_block_${main}.raw`) },
    { network: TESTNET3, hash: test, block: realFile(`${data}/testnet_block_${test}.raw`) },
    ...filters.slice(1).map(([, hash, hex]) => ({ network: TESTNET3, hash, block: Buffer.from(hex, 'hex') })),
  ];
}
