import { describe, expect, it } from 'vitest';
import { decodeBlock, statedHeight } from '../../src/chain/bitcoin/block.ts';
import { checkProofOfWork, decodeHeader } from '../../src/chain/bitcoin/blockHeader.ts';
import { hashText } from '../../src/chain/bitcoin/hashes.ts';
import { networkOfMagic } from '../../src/chain/bitcoin/networks.ts';
import { scriptAddress } from '../../src/chain/bitcoin/scriptAddress.ts';
import { txidOf, witnessId } from '../../src/chain/bitcoin/transaction.ts';
import { blockRows } from '../../src/ingest/blockRows.ts';
import { encodeBlock, encodeTransaction, sha256d } from '../support/blockBytes.ts';
import { allRealBlocks, haveBlocks, MAINNET, realFile, realJson, recordsOf } from '../support/realBlocks.ts';

const ETL = 'blockchain-etl__bitcoin-etl/tests/resources/test_export_blocks_job';

interface NodeTransaction {
  readonly txid: string;
  readonly hash: string;
  readonly hex: string;
}
interface NodeBlock {
  readonly result?: NodeBlock;
  readonly hash: string;
  readonly height: number;
  readonly version: number;
  readonly previousblockhash?: string;
  readonly merkleroot: string;
  readonly time: number;
  readonly bits: string;
  readonly nonce: number;
  readonly tx: readonly NodeTransaction[];
}
interface EtlTransaction {
  readonly hash: string;
  readonly inputs: readonly { spent_transaction_hash: string; spent_output_index: number }[];
  readonly outputs: readonly { addresses: readonly string[]; value: number }[];
}

/** A block's bytes, put together from what a node answered. */
function nodeBlockBytes(node: NodeBlock): Buffer {
  const u32 = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
  };
  const reversed = (hex: string) => Buffer.from(hex, 'hex').reverse();
  return Buffer.concat([
    u32(node.version),
    reversed(node.previousblockhash ?? '00'.repeat(32)),
    reversed(node.merkleroot),
    u32(node.time),
    u32(Number.parseInt(node.bits, 16)),
    u32(node.nonce),
    Buffer.from([node.tx.length]),
    ...node.tx.map(({ hex }) => Buffer.from(hex, 'hex')),
  ]);
}

function readNodeBlock(path: string): NodeBlock {
  const answer = realJson(`${ETL}/${path}`) as NodeBlock;
  return answer.result ?? answer;
}

describe.skipIf(!haveBlocks)('real blocks', () => {
  it('pass every check and come back byte for byte', () => {
    const blocks = allRealBlocks();
    let witnesses = 0;
    for (const { network, block: bytes, hash } of blocks) {
      const block = decodeBlock(bytes, network);
      checkProofOfWork(bytes, block.header, network);
      if (hash !== undefined) expect(block.header.hash).toBe(hash);
      expect(encodeBlock(block).equals(bytes)).toBe(true);
      for (const transaction of block.transactions) {
        const plain = sha256d(encodeTransaction(transaction, false));
        if (!plain.equals(transaction.id)) expect.fail(`id ${txidOf(transaction)}`);
        const whole = sha256d(encodeTransaction(transaction));
        if (!whole.equals(witnessId(transaction))) expect.fail(`witness id of ${txidOf(transaction)}`);
        if (transaction.witness !== null) witnesses++;
      }
    }
    expect(blocks.length).toBeGreaterThan(800);
    expect(witnesses).toBeGreaterThan(4000);
  });

  it('are 590 linked ones from the genesis', () => {
    const blocks = recordsOf(realFile('hadoopcryptoledger/firstblocks.blk')).map(({ block }) => decodeHeader(block));
    expect(blocks).toHaveLength(590);
    expect(blocks[0]!.hash).toBe(MAINNET.genesis);
    for (let i = 1; i < blocks.length; i++) expect(blocks[i]!.previous).toBe(blocks[i - 1]!.hash);
    const listed = realFile('btcsuite__btcd/netsync/testdata/blockheaders-mainnet-1-11.txt').toString('latin1');
    const known = [...listed.matchAll(/[0-9a-f]{160}/g)].map(([hex]) => decodeHeader(Buffer.from(hex, 'hex')).hash);
    expect(known.length).toBeGreaterThanOrEqual(10);
    expect(blocks.slice(1, known.length + 1).map(({ hash }) => hash)).toEqual(known);
  });

  it.each([
    ['bitcoin/block_0', '000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f'],
    ['bitcoin/block_1', '00000000839a8e6886ab5951d76f411475428afc90947ee320161bbf18eb6048'],
    ['bitcoin/block_without_transactions', '000000001aeae195809d120b5d66a39c83eb48792e068f8ea1fea19d84a4278a'],
    [
      'bitcoin/block_with_transactions',
      '000000002066d7f9b134c30b5005b7bf5fbfa52f279883f1fde793dcdc964266',
      '000000001c920d495e1eeef2452b6d1c6c229a919b28196c103ecffebabee141',
    ],
  ])('of %s have the ids, coins, addresses and values that are expected', (folder, ...hashes) => {
    const lines = realFile(`${ETL}/${folder}/expected_transactions.json`).toString('utf8').trim().split('\n');
    const expected = new Map(lines.map((line) => [JSON.parse(line).hash, JSON.parse(line) as EtlTransaction]));
    for (const hash of hashes) {
      const node = readNodeBlock(nodeFile(folder, hash));
      const block = decodeBlock(nodeBlockBytes(node), MAINNET);
      expect(block.header.hash).toBe(hash);
      for (const [at, transaction] of block.transactions.entries()) {
        expect(txidOf(transaction)).toBe(node.tx[at]!.txid);
        expect(hashText(witnessId(transaction))).toBe(node.tx[at]!.hash);
        const wanted = expected.get(txidOf(transaction))!;
        expected.delete(wanted.hash);
        const inputs = at === 0 ? [] : transaction.inputs.map(({ txid, vout }) => [txid, vout]);
        expect(inputs).toEqual(wanted.inputs.map((input) => [input.spent_transaction_hash, input.spent_output_index]));
        expect(
          transaction.outputs.map(({ script, value }) => [[scriptAddress(script, MAINNET.address)], Number(value)]),
        ).toEqual(wanted.outputs.map(({ addresses, value }) => [addresses, value]));
      }
    }
    expect(expected.size).toBe(0);
  });

  it('of Bitcoin Cash give CashAddr, and the one whose coinbase was overwritten is known', () => {
    const folder = `${ETL}/bitcoin_cash/block_with_duplicate_txid`;
    const hash = '00000000000271a2dc26e7667f8419f2e15416dc6955e5a6c6cdf3f2574dd08e';
    const node = readNodeBlock(`bitcoin_cash/block_with_duplicate_txid/rpc_response_getblock_${hash}_True.json`);
    const txid = 'e3bf3d07d4b0375638d5f1db5255fe07ba2c4cb067cd81b84ee974b6585fb468';
    const { hex } = realJson(`${folder}/rpc_response_getrawtransaction_${txid}.json`) as NodeTransaction;
    const network = networkOfMagic(Buffer.from('e3e1f3e8', 'hex'))!;
    const block = decodeBlock(nodeBlockBytes({ ...node, tx: [{ txid, hash: txid, hex }] }), network);
    expect(block.header.hash).toBe(hash);
    expect(block.transactions.map(txidOf)).toEqual([txid]);
    const [output] = block.transactions[0]!.outputs;
    expect(scriptAddress(output!.script, network.address)).toBe(
      'bitcoincash:qzkddwa6hgh03skr4qsrygk7e087zjydxgqkpjnsw7',
    );
    const row = (height: number) => JSON.parse(blockRows(block, height, network, 0, 8)[0]!) as unknown;
    expect(row(91_722)).toEqual({
      block: '91722',
      index: '0',
      time: '1289723848',
      txid: `${txid}-91722`,
      inputs: [],
      outputs: [{ address: '', value: '5000000000' }],
      file: '0',
      line: '89',
    });
    expect(row(91_880)).toMatchObject({
      txid,
      outputs: [{ address: 'bitcoincash:qzkddwa6hgh03skr4qsrygk7e087zjydxgqkpjnsw7' }],
    });
  });

  it('state their heights once that is a rule', () => {
    const blocks = realJson('rust-bitcoin__rust-bitcoin/bitcoin/tests/data/blockfilters.json') as [
      number,
      string,
      string,
    ][];
    const heights = blocks.slice(1).filter(([height]) => height >= 49_291);
    expect(heights.length).toBeGreaterThan(4);
    for (const [height, , hex] of heights) {
      const block = decodeBlock(Buffer.from(hex, 'hex'), networkOfMagic(Buffer.from('0b110907', 'hex'))!);
      expect(statedHeight(block)).toBe(height);
    }
  });
});

function nodeFile(folder: string, hash: string): string {
  return `${folder}/rpc_response_getblock_${hash}_2.json`;
}
