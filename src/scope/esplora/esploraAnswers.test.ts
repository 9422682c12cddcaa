import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeTransaction, sizeBytes, txidOfPlain } from '../../../test/support/blockBytes.ts';
import { MAINNET } from '../../../test/support/realBlocks.ts';
import { scriptAddress } from '../../chain/bitcoin/scriptAddress.ts';
import type { Answer } from '../../fetch/httpClient.ts';
import { readHex, toTx } from './esploraAnswers.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/data/coinjoins/esplora-json');
const haveJson = existsSync(folder);
if (!haveJson) console.warn(`tests on real Esplora answers are skipped: ${folder} is not there`);

interface RealTx {
  readonly txid: string;
  readonly version: number;
  readonly locktime: number;
  readonly status: object;
  readonly vin: readonly { txid: string; vout: number; scriptsig: string; witness?: string[]; sequence: number }[];
  readonly vout: readonly { scriptpubkey: string; scriptpubkey_address?: string; value: number }[];
}

/** Some files are lists of transactions, each with notes beside it. */
type Item = RealTx | { readonly tx: RealTx };

const withSize = (bytes: Buffer): Buffer => Buffer.concat([sizeBytes(bytes.length), bytes]);

/** The bytes that a server's JSON stands for. */
function bytesOf(tx: RealTx): Buffer {
  const stack = (items: readonly string[]): Buffer =>
    Buffer.concat([sizeBytes(items.length), ...items.map((item) => withSize(Buffer.from(item, 'hex')))]);
  const hasWitness = tx.vin.some(({ witness = [] }) => witness.length > 0);
  const plain = {
    version: tx.version,
    inputs: tx.vin.map(({ scriptsig, ...input }) => ({ ...input, script: Buffer.from(scriptsig, 'hex') })),
    outputs: tx.vout.map(({ scriptpubkey, value }) => ({
      value: BigInt(value),
      script: Buffer.from(scriptpubkey, 'hex'),
    })),
    witness: hasWitness ? Buffer.concat(tx.vin.map(({ witness = [] }) => stack(witness))) : null,
    lockTime: tx.locktime,
  };
  expect(txidOfPlain(plain)).toBe(tx.txid);
  return encodeTransaction(plain);
}

describe.skipIf(!haveJson)('real answers of Esplora servers', () => {
  const files = haveJson ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  test.each(files)('%s: JSON and bytes say the same', (name) => {
    const parsed = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Item | Item[];
    for (const item of Array.isArray(parsed) ? parsed : [parsed]) {
      const real = 'tx' in item ? item.tx : item;
      // Two of the files leave the block out and state every fee as 0: their keeper did, no server does.
      const isWhole = 'block_hash' in real.status;
      const status = isWhole ? real.status : { confirmed: false };
      const tx = toTx({ ...real, status }, real.txid, name);
      const body = Buffer.from(bytesOf(real).toString('hex'));
      const answer: Answer = { url: name, status: 200, body, sha256: '', timeSec: 0 };
      const { inputs, outputs } = readHex(answer, real.txid, MAINNET);
      expect(tx.inputs.map(({ txid, vout }) => `${txid}:${vout}`)).toEqual(
        inputs.map(({ txid, vout }) => `${txid}:${vout}`),
      );
      expect(tx.outputs).toEqual(outputs.map(({ value, script }) => ({ value, script: script.toString('hex') })));
      const isCoinbase = tx.inputs.some((input) => input.isCoinbase);
      const total = tx.inputs.reduce((sum, { coin }) => sum + (coin?.value ?? 0n), 0n);
      const paid = outputs.reduce((sum, { value }) => sum + value, 0n);
      if (!isCoinbase && isWhole) expect(total - paid).toBe(tx.fee);
      for (const { scriptpubkey, scriptpubkey_address: address } of real.vout)
        if (address !== undefined)
          expect(scriptAddress(Buffer.from(scriptpubkey, 'hex'), MAINNET.address)).toBe(address);
    }
  });
});
