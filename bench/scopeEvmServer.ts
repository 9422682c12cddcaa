import { parentPort, workerData } from 'node:worker_threads';
import type { TransferRow } from '../src/core/rows.ts';
import { ExplorerWorld } from '../test/support/explorerWorld.ts';
import { startServer } from '../test/support/faultyServer.ts';

/** The servers of `scope.ts --evm`: an explorer and a node behind which each account pays ten others, `levels` deep. */
const { levels, latencyMs } = workerData as { readonly levels: number; readonly latencyMs: number };

const FAN = 10;
/** More than the gas of a payment. */
const GAS = 10n ** 15n;
const BLOCKS_A_LEVEL = 20;

function fan(): { rows: TransferRow[]; first: TransferRow } {
  const rows: TransferRow[] = [];
  const places = new Map<number, number>();
  let made = 0;
  const pay = (block: number, from: string, to: string, amount: bigint): TransferRow => {
    const tx = `t${made++}`;
    const index = places.get(block) ?? 0;
    places.set(block, index + 2);
    const at = { chain: 'ethereum', block, timeSec: 1_600_000_000 + block * 12, tx, asset: 'eth', from };
    rows.push({ ...at, index, to: '', amount: 1n });
    rows.push({ ...at, index: index + 1, to, amount });
    return rows.at(-1)!;
  };
  const value = 10n ** 24n;
  const first = pay(1, 'victim', 'a', value);
  let payers = [{ name: 'a', value }];
  for (let level = 0; level < levels; level++) {
    payers = payers.flatMap((payer, i) =>
      Array.from({ length: FAN }, (_, at) => {
        const share = payer.value / BigInt(FAN) - GAS;
        const name = `${payer.name}${at}`;
        pay(2 + level * BLOCKS_A_LEVEL + (i % BLOCKS_A_LEVEL), payer.name, name, share);
        return { name, value: share };
      }),
    );
  }
  return { rows: rows.toSorted((a, b) => a.block - b.block || a.index - b.index), first };
}

const { rows, first } = fan();
const world = await ExplorerWorld.make(rows);
const server = await startServer({
  answer: ({ url, method, body }) => (method === 'POST' ? world.answerNode(body) : world.answerExplorer(url)),
  latencyMs,
});
const { tx, index } = world.placeOf(first)!;
parentPort!.postMessage({
  sources: [`etherscan=${server.url}/api`, `rpc=${server.url}/`],
  theft: `ethereum:${tx}:${index}`,
});
