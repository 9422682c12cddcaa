import { readFileSync } from 'node:fs';
import { address as addressOf, Block, networks } from 'bitcoinjs-lib';
import { decodeBlock } from '../src/chain/bitcoin/block.ts';
import { networkOfMagic } from '../src/chain/bitcoin/networks.ts';
import { scriptAddress } from '../src/chain/bitcoin/scriptAddress.ts';
import { txidOf } from '../src/chain/bitcoin/transaction.ts';

/**
 * Blocks to transactions with ids and addresses, beside bitcoinjs-lib on the same bytes in one run.
 *
 *     node bench/blocks.ts FILE...      files of one block each, with or without magic and length before it
 */
const network = networkOfMagic(Buffer.from('f9beb4d9', 'hex'))!;

const blocks = process.argv.slice(2).map((path) => {
  const bytes = readFileSync(path);
  return networkOfMagic(bytes) === undefined ? bytes : bytes.subarray(8, 8 + bytes.readUInt32LE(4));
});

/** What is counted is used, so that nothing of it can be left out. */
interface Sink {
  transactions: number;
  ids: number;
  addresses: number;
}

function ours(bytes: Buffer, sink: Sink): void {
  for (const transaction of decodeBlock(bytes, network).transactions) {
    sink.transactions++;
    sink.ids += txidOf(transaction).length;
    for (const { script } of transaction.outputs) sink.addresses += scriptAddress(script, network.address).length;
  }
}

/** As its manual has it. It checks the Merkle root and the witness commitment only when it is told to. */
function theirs(bytes: Buffer, sink: Sink, checks: boolean): void {
  const block = Block.fromBuffer(bytes);
  if (checks) block.checkTxRoots();
  for (const transaction of block.transactions ?? []) {
    sink.transactions++;
    sink.ids += transaction.getId().length;
    for (const { script } of transaction.outs) {
      try {
        sink.addresses += addressOf.fromOutputScript(script, networks.bitcoin).length;
      } catch {
        // No address: it throws.
      }
    }
  }
}

function measure(read: (bytes: Buffer, sink: Sink) => void, seconds: number): { mbSec: number; sink: Sink } {
  const sink = { transactions: 0, ids: 0, addresses: 0 };
  let done = 0;
  const cpu = process.cpuUsage();
  const used = (): number => {
    const { user, system } = process.cpuUsage(cpu);
    return (user + system) / 1e6;
  };
  while (used() < seconds) {
    for (const bytes of blocks) {
      read(bytes, sink);
      done += bytes.length;
    }
  }
  return { mbSec: done / 1e6 / used(), sink };
}

const bytes = blocks.reduce((sum, block) => sum + block.length, 0);
console.log(
  `${blocks.length} blocks, ${(bytes / 1e6).toFixed(2)} MB, Node ${process.version}; MB per second of CPU time`,
);
for (const seconds of [1, 3, 3, 3]) {
  const plain = measure((block, sink) => theirs(block, sink, false), seconds).mbSec;
  const checked = measure((block, sink) => theirs(block, sink, true), seconds).mbSec;
  const own = measure(ours, seconds).mbSec;
  const [toPlain, toChecked] = [own / plain, own / checked].map((ratio) => ratio.toFixed(1));
  const figures = [own, plain, checked].map((mbSec) => mbSec.toFixed(1));
  const warming = seconds === 1 ? ' (warming up)' : '';
  console.log(
    `spoor, with all checks ${figures[0]}; bitcoinjs-lib without checks ${figures[1]} (${toPlain} times), with them ${figures[2]} (${toChecked} times)${warming}`,
  );
}
