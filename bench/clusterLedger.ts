import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../src/core/random.ts';
import { ClusterFile, clusterPath } from '../src/label/cluster/clusterFile.ts';
import { readBefore } from '../src/label/cluster/updateClusters.ts';
import { whyLinked } from '../src/label/cluster/whyLinked.ts';
import { whoIs } from '../src/label/store/whoIs.ts';
import { openLedger } from '../src/ledger/embedded/openLedger.ts';
import { runSpoor, shares, type Took, took } from './runSpoor.ts';
import { prepareSpendWorld } from './spendWorld.ts';
import { measureJoining } from './unionFind.ts';

/*
 * Who is behind an address of a large ledger: a made world (spendWorld.ts) is imported, tagged and clustered by the commands,
 * then asked about, each question on a ledger opened anew, and some by the commands themselves.
 *
 *     node bench/clusterLedger.ts [--outputs 20000000] [--questions 250] [--commands 5] [--tags 200000] [--packs DIR]
 *                                 [--dir DIR] [--keep] [--seed 1]
 */

const CHAIN = 'bitcoin';
const { values: flags } = parseArgs({
  options: {
    outputs: { type: 'string', default: '20000000' },
    questions: { type: 'string', default: '250' },
    commands: { type: 'string', default: '5' },
    repeats: { type: 'string', default: '5' },
    tags: { type: 'string', default: '200000' },
    packs: { type: 'string' },
    dir: { type: 'string', default: join(tmpdir(), 'spoor-bench') },
    keep: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
  },
});
const questions = Number(flags.questions);
const load = (): string => `load ${loadavg()[0]!.toFixed(1)}`;
const say = (what: string): void => console.log(`${what} (${load()})`);

const world = await prepareSpendWorld(flags.dir, Number(flags.outputs), Number(flags.tags), Number(flags.seed));
const ledger = join(world.folder, 'ledger');
try {
  if (!existsSync(ledger)) say(`import: ${runSpoor('import', world.transactions, '--ledger', ledger).text}`);
  const sets = [world.tags, ...(flags.packs === undefined ? [] : [flags.packs])];
  say(`tags import: ${runSpoor('tags', 'import', ...sets, '--ledger', ledger).text}`);
  rmSync(clusterPath(ledger, CHAIN), { force: true });
  say(`cluster: ${runSpoor('cluster', '--ledger', ledger).text}`);
  say(`cluster, nothing new: ${runSpoor('cluster', '--ledger', ledger).text}`);
  await joinBesideC();
  await ask();
} finally {
  if (!flags.keep) rmSync(world.folder, { recursive: true, force: true });
}

/** Joins what the ledger's clusters rest on, beside C. */
async function joinBesideC(): Promise<void> {
  const path = clusterPath(ledger, CHAIN);
  const { evidence } = readBefore(path);
  const { addresses, links, member, transactions } = evidence;
  say(
    `${transactions} transactions, ${addresses} addresses, ${links} links, ${member.length} members; ` +
      `file ${(statSync(path).size / 2 ** 20).toFixed(0)} MiB`,
  );
  const scratch = mkdtempSync(join(flags.dir, 'columns-'));
  try {
    say(await measureJoining(scratch, evidence, Number(flags.repeats)));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

interface Questions {
  /** Any addresses; any pairs of the largest cluster; and its first address with its last. */
  readonly any: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
  readonly size: number;
}

async function drawQuestions(): Promise<Questions> {
  const random = new Random(7);
  const file = ClusterFile.open(clusterPath(ledger, CHAIN))!;
  const reader = await openLedger(ledger);
  try {
    const root = file.whole('root') as Int32Array;
    const sizes = new Int32Array(root.length);
    for (const of of root) sizes[of]! += 1;
    const largest = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size), 0));
    const members = file.membersOfCluster(largest, 0, sizes[largest]!);
    const busiest = await busiestOf(reader, file, members);
    const textsOf = (indices: readonly number[]): Promise<string[]> =>
      reader.addressTexts(indices.map((index) => file.idOf(index)));
    const drawn = Array.from({ length: questions }, () => random.below(root.length));
    const ends = [members[0]!, members.at(-1)!];
    const any = await textsOf([...drawn, ...ends, busiest]);
    const inside = await textsOf(Array.from({ length: 2 * questions }, () => members[random.below(members.length)]!));
    const pairs = Array.from({ length: questions }, (_, k) => [inside[2 * k]!, inside[2 * k + 1]!] as const);
    const [first, last] = any.slice(questions) as [string, string];
    return { any, pairs: [...pairs, [first, last], [any.at(-1)!, last]], size: sizes[largest]! };
  } finally {
    file.close();
    await reader.close();
  }
}

/** The address of a cluster with the most events. */
async function busiestOf(
  reader: Awaited<ReturnType<typeof openLedger>>,
  file: ClusterFile,
  members: Int32Array,
): Promise<number> {
  const ids = file.whole('addressId') as Int32Array;
  const events = await reader.addressEvents(
    CHAIN,
    Int32Array.from(members, (member) => ids[member]!),
  );
  return members[events.indexOf(events.reduce((most, count) => Math.max(most, count), 0))]!;
}

async function ask(): Promise<void> {
  const { any, pairs, size } = await drawQuestions();
  const who: Took[] = [];
  for (const address of any) who.push(await took(() => withLedger((reader) => whoIs(reader, ledger, address, CHAIN))));
  say(`who, ${any.length} addresses, with opening the ledger: ${shares(who)}`);
  say(
    `  of the largest cluster's first, last and busiest address: ${who
      .slice(-3)
      .map(({ wall }) => wall.toFixed(1))
      .join(', ')} ms`,
  );
  const why: Took[] = [];
  let steps = 0;
  for (const [a, b] of pairs)
    why.push(
      await took(async () => {
        const found = await withLedger((reader) => whyLinked(reader, ledger, CHAIN, a, b));
        steps += found.steps!.length;
      }),
    );
  say(
    `why, ${pairs.length} pairs of the largest cluster (${size} addresses), ${(steps / pairs.length).toFixed(1)} steps on average: ${shares(why)}`,
  );
  const worst = pairs[why.indexOf(why.toSorted((x, y) => y.wall - x.wall)[0]!)]!;
  const commands = Number(flags.commands);
  const whole = (...args: string[]): Took[] =>
    Array.from({ length: commands }, () => runSpoor(...args, '--ledger', ledger));
  say(`spoor --version: ${shares(Array.from({ length: commands }, () => runSpoor('--version')))}`);
  say(`spoor who, the busiest address: ${shares(whole('who', any.at(-1)!))}`);
  say(`spoor why, the slowest pair: ${shares(whole('why', ...worst))}`);
}

async function withLedger<T>(work: (reader: Awaited<ReturnType<typeof openLedger>>) => Promise<T>): Promise<T> {
  const reader = await openLedger(ledger);
  try {
    return await work(reader);
  } finally {
    await reader.close();
  }
}
