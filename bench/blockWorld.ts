import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { PlainTransaction } from '../test/support/blockBytes.ts';
import { coinbase, framed, mineBlock, regtestGenesis, sha256d, txidOfPlain } from '../test/support/blockBytes.ts';

const ROWS_PER_BLOCK = 2000;
/** How many transactions lie between a coin and its spender: of output 0, of output 1. */
const NEAR = 37;
const LONG = 50_000;
const GENESIS_SEC = 1_296_688_602;

/** Pays to a witness program of 20 bytes, one of so many that an address has about ten coins. */
function script(coin: number, coins: number): Buffer {
  const owner = createHash('sha256').update(String((coin * 7919) % Math.ceil(coins / 10)));
  return Buffer.concat([Buffer.from([0, 20]), owner.digest().subarray(0, 20)]);
}

/**
 * A block file of a regtest chain: blocks of 2,000 transactions that spend two coins, one made shortly before and one long
 * before, and make two. Always the same bytes.
 */
export function prepareBlocks(path: string, transactions: number): void {
  if (existsSync(path)) return;
  const part = `${path}.part`;
  rmSync(part, { force: true });
  const genesis = regtestGenesis();
  writeFileSync(part, framed(genesis));
  let previous = sha256d(genesis.subarray(0, 80)).reverse().toString('hex');
  const txids: string[] = [];
  const signature = Buffer.alloc(107, 1);
  for (let block = 1; txids.length < transactions; block++) {
    const rows: PlainTransaction[] = [];
    let first = coinbase(0, []);
    let firstId = '';
    for (let i = 0; i < ROWS_PER_BLOCK; i++) {
      const n = txids.length;
      const values = (count: number) =>
        Array.from({ length: count }, (_, vout) => ({
          value: 10n ** 10n - BigInt(n),
          script: script(n * 2 + vout, transactions * 2),
        }));
      // The first coinbases pay what the first transactions spend: each of those takes two coins too.
      if (i === 0) first = coinbase(n, values(n < LONG ? 2 * ROWS_PER_BLOCK : 2));
      if (i === 0) firstId = txidOfPlain(first);
      const near = n < NEAR ? { txid: firstId, vout: ROWS_PER_BLOCK + i } : { txid: txids[n - NEAR]!, vout: 0 };
      const far = n < LONG ? { txid: firstId, vout: 1 + i } : { txid: txids[n - LONG]!, vout: 1 };
      const inputs = [near, far].map((coin) => ({ ...coin, script: signature, sequence: -1 }));
      const row = i === 0 ? first : { version: 1, inputs, outputs: values(2), witness: null, lockTime: 0 };
      rows.push(row);
      txids.push(txidOfPlain(row));
    }
    const mined = mineBlock(previous, GENESIS_SEC + block * 600, rows);
    appendFileSync(part, framed(mined.bytes));
    previous = mined.hash;
  }
  renameSync(part, path);
}
