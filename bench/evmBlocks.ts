import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { blockFacts } from '../src/chain/evm/blockFacts.ts';
import { blockTransfers } from '../src/chain/evm/blockTransfers.ts';
import { checkBlock, checkReceipts } from '../src/chain/evm/checkBlock.ts';
import { checkCalls } from '../src/chain/evm/checkCalls.ts';
import { checkSenders } from '../src/chain/evm/checkSenders.ts';
import { parseEvmChain } from '../src/chain/evm/evmChains.ts';
import { readBlock } from '../src/chain/evm/readBlock.ts';
import { readCallTracer } from '../src/chain/evm/readCalls.ts';
import { readReceipts } from '../src/chain/evm/readReceipts.ts';
import { Random } from '../src/core/random.ts';
import { Anvil, haveAnvil } from '../test/support/anvil.ts';
import { LiveEvm } from '../test/support/liveEvm.ts';

/* From a node's answers, as text in memory, to rows: what each step costs, in processor time. */

const { values } = parseArgs({
  options: {
    blocks: { type: 'string', default: '10' },
    transactions: { type: 'string', default: '150' },
    repeats: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
});
const [blocks, transactions, repeats] = [values.blocks, values.transactions, values.repeats].map(Number) as [
  number,
  number,
  number,
];
if (!haveAnvil) {
  console.log('evmBlocks: left out, there is no anvil here to make blocks');
  process.exit(0);
}

/** Blocks in which people and contracts do all that moves value, as a node answers them. */
async function recordAnswers(): Promise<string[][]> {
  const node = await Anvil.start('prague');
  try {
    const live = await LiveEvm.build(node, new Random(Number(values.seed)));
    const first = (await node.height()) + 1;
    await live.live(blocks, transactions);
    const answers: string[][] = [];
    for (let height = first; height < first + blocks; height++) {
      const at = `0x${height.toString(16)}`;
      const tracer = { tracer: 'callTracer', tracerConfig: { withLog: true } };
      const parts = [
        await node.call('eth_getBlockByNumber', [at, true]),
        await node.call('eth_getBlockReceipts', [at]),
        await node.call('debug_traceBlockByNumber', [at, tracer]),
      ];
      answers.push(parts.map((part) => JSON.stringify(part)));
    }
    return answers;
  } finally {
    await node.stop();
  }
}

const chain = parseEvmChain('anvil');
const stepSec = new Map<string, number>();
let sink = 0;

async function timed<T>(step: string, work: () => T | Promise<T>): Promise<T> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  stepSec.set(step, (stepSec.get(step) ?? 0) + (user + system) / 1e6);
  return result;
}

async function readOne(texts: readonly string[]): Promise<number> {
  const [first, second, third] = await timed('JSON', () => texts.map((text) => JSON.parse(text) as unknown));
  const block = await timed('read', () => readBlock(first, 'block'));
  const receipts = await timed('read', () => readReceipts(second as unknown[], block, 'block'));
  const calls = await timed('read', () => readCallTracer(third, block, 'block'));
  await timed('hashes and roots', () => [checkBlock(chain, block, []), checkReceipts(chain, block, receipts)]);
  await timed('traces against receipts', () => checkCalls(block, receipts, calls));
  await timed('senders', () => checkSenders(block));
  const { rows } = await timed('transfers', () =>
    blockTransfers(blockFacts(chain, block, { receipts, calls, rewards: [] }, [])),
  );
  sink += rows.length;
  return rows.length;
}

const answers = await recordAnswers();
for (const texts of answers) await readOne(texts);
stepSec.clear();
let rows = 0;
for (let repeat = 0; repeat < repeats; repeat++) for (const texts of answers) rows += await readOne(texts);

const total = [...stepSec.values()].reduce((sum, sec) => sum + sec, 0);
const count = blocks * repeats;
const bytes = answers.flat().reduce((sum, text) => sum + text.length, 0) / blocks;
console.log(`${cpus()[0]?.model}; blocks of ${transactions} transactions, ${(bytes / 1e6).toFixed(2)} MB of JSON each`);
for (const [step, sec] of stepSec) {
  console.log(`${step.padEnd(24)} ${((1000 * sec) / count).toFixed(2).padStart(8)} ms a block`);
}
const rest = total - stepSec.get('senders')!;
const line = (name: string, sec: number): string =>
  `${name.padEnd(24)} ${(count / sec).toFixed(1).padStart(8)} blocks/s ${Math.round(rows / sec)} transfers/s`;
console.log(line('all', total));
console.log(line('without senders', rest));
if (sink === 0) throw new Error('nothing was read');
