import { parentPort, workerData } from 'node:worker_threads';
import { scriptAddress } from '../src/chain/bitcoin/scriptAddress.ts';
import type { TransactionRow } from '../src/core/rows.ts';
import { mineWorld } from '../test/support/esploraWorld.ts';
import { startServer } from '../test/support/faultyServer.ts';
import { MAINNET } from '../test/support/realBlocks.ts';

/** The server of `scope.ts`: a fan of ten coins a transaction, `levels` deep. */
const { levels, latencyMs } = workerData as { readonly levels: number; readonly latencyMs: number };

const FAN = 10;
const UNIT = 1_000_000n;

function addressOf(number: number): string {
  const script = Buffer.alloc(22);
  script.set([0, 20]);
  script.writeUInt32LE(number, 2);
  return scriptAddress(script, MAINNET.address);
}

function fan(): TransactionRow[] {
  const rows: TransactionRow[] = [];
  let addresses = 0;
  const pay = (value: bigint): TransactionRow['outputs'] =>
    Array.from({ length: FAN }, () => ({ address: addressOf(++addresses), value: value / BigInt(FAN) }));
  const first = UNIT * BigInt(FAN) ** BigInt(levels);
  const place = { chain: 'bitcoin', block: 1, index: 0, timeSec: 1_600_000_000 };
  rows.push({ ...place, txid: 'made', inputs: [], outputs: [{ address: addressOf(0), value: first }] });
  let coins = [{ txid: 'made', vout: 0, value: first }];
  for (let level = 0; level < levels; level++) {
    const next: typeof coins = [];
    for (const [i, { txid, vout, value }] of coins.entries()) {
      const id = `t${level}-${i}`;
      const block = 2 + level * 20 + (i % 20);
      const index = Math.floor(i / 20);
      const outputs = pay(value);
      rows.push({
        chain: 'bitcoin',
        block,
        index,
        timeSec: 1_600_000_000 + block * 600,
        txid: id,
        inputs: [{ txid, vout }],
        outputs,
      });
      for (const [at, output] of outputs.entries()) next.push({ txid: id, vout: at, value: output.value });
    }
    coins = next;
  }
  return rows.sort((a, b) => a.block - b.block || a.index - b.index);
}

const { world, rename } = mineWorld(fan());
const server = await startServer({ answer: ({ url }) => world.answer(url.pathname), latencyMs });
parentPort!.postMessage({ sources: [`esplora=${server.url}`], theft: `bitcoin-regtest:${rename('t0-0')}` });
