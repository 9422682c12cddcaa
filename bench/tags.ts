import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { encodeBase58Check } from '../src/chain/bitcoin/base58.ts';
import { encodeWitnessAddress } from '../src/chain/bitcoin/bech32.ts';
import { Random } from '../src/core/random.ts';
import { median } from './median.ts';

/*
 * Importing TagPacks: the whole command in a process of its own, into a new store, beside what starting it takes (a pack of
 * one tag) and what js-yaml alone takes to read the same text.
 *
 *     node bench/tags.ts [--tags 200000] [--packs DIR] [--repeats 5] [--seed 1]
 */

const { values } = parseArgs({
  options: {
    tags: { type: 'string', default: '200000' },
    packs: { type: 'string' },
    repeats: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
});
const repeats = Number(values.repeats);
const folder = mkdtempSync(join(tmpdir(), 'spoor-tags-'));

/** Of twenty addresses twelve base58, five Bech32, three EVM with a checksum, as in GraphSense's packs; every tenth tag says something of its own. */
function makePack(tags: number): string {
  const random = new Random(Number(values.seed));
  const bytes = (): Uint8Array => Uint8Array.from({ length: 20 }, () => random.next() & 255);
  const lines = ['title: Made up', 'creator: bench', 'confidence: web_crawl', 'category: exchange', 'tags:'];
  for (let i = 0; i < tags; i++) {
    const [address, currency] =
      i % 20 < 12
        ? [encodeBase58Check(0, bytes()), 'BTC']
        : i % 20 < 17
          ? [encodeWitnessAddress('bc', 0, bytes()), 'BTC']
          : [checksummed(Buffer.from(bytes()).toString('hex')), 'ETH'];
    lines.push(`  - address: ${address}`, `    currency: ${currency}`, `    label: Number ${i % 10 === 0 ? i : i % 7}`);
  }
  return `${lines.join('\n')}\n`;
}

/** EIP-55. */
function checksummed(lower: string): string {
  const hash = Buffer.from(keccak_256(Buffer.from(lower))).toString('hex');
  return `0x${Array.from(lower, (digit, i) => (hash[i]! > '7' ? digit.toUpperCase() : digit)).join('')}`;
}

interface Took {
  readonly wall: number;
  readonly cpu: number;
}

function spoor(...args: string[]): Took {
  const begin = performance.now();
  const cpuBefore = childCpu();
  const { status, stderr } = spawnSync(process.execPath, [resolve(import.meta.dirname, '../bin/spoor.js'), ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return { wall: performance.now() - begin, cpu: childCpu() - cpuBefore };
}

/** Processor time of children that ended, in ms: Linux has it in ticks of 10 ms. */
function childCpu(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

function importInto(what: string): Took {
  rmSync(join(folder, 'ledger', 'tags.sqlite'), { force: true });
  return spoor('tags', 'import', what, '--ledger', join(folder, 'ledger'));
}

function show(name: string, runs: readonly Took[]): void {
  const text = (of: (run: Took) => number): string => {
    const times = runs.map(of).toSorted((a, b) => a - b);
    return `${median(times).toFixed(0)} ms (least ${times[0]!.toFixed(0)})`;
  };
  console.log(`${name}: ${text(({ wall }) => wall)}, processor ${text(({ cpu }) => cpu)}`);
}

try {
  const one = join(folder, 'one.yaml');
  writeFileSync(one, makePack(1));
  const many = join(folder, 'many.yaml');
  const text = makePack(Number(values.tags));
  writeFileSync(many, text);
  writeFileSync(
    join(folder, 'transfers.csv'),
    'chain,block,index,time,tx,asset,from,to,amount\nethereum,1,0,100,t1,eth,a,b,60\n',
  );
  spoor('import', join(folder, 'transfers.csv'), '--ledger', join(folder, 'ledger'));
  const runs = { start: [] as Took[], made: [] as Took[], packs: [] as Took[], yaml: [] as Took[] };
  for (let k = 0; k < repeats; k++) {
    runs.start.push(importInto(one));
    runs.made.push(importInto(many));
    if (values.packs !== undefined) runs.packs.push(importInto(values.packs));
    const [begin, cpu] = [performance.now(), process.cpuUsage()];
    load(text, { schema: FAILSAFE_SCHEMA });
    const { user, system } = process.cpuUsage(cpu);
    runs.yaml.push({ wall: performance.now() - begin, cpu: (user + system) / 1000 });
  }
  console.log(`medians of ${repeats}`);
  show('a pack of one tag', runs.start);
  show(`a pack of ${values.tags} tags`, runs.made);
  if (values.packs !== undefined) show(values.packs, runs.packs);
  show('js-yaml alone', runs.yaml);
  const { size } = statSync(join(folder, 'ledger', 'tags.sqlite'));
  console.log(`tags.sqlite of the last: ${(size / 2 ** 20).toFixed(1)} MiB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
