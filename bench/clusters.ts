import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../src/core/random.ts';
import { ClusterFile } from '../src/label/cluster/clusterFile.ts';
import type { Evidence } from '../src/label/cluster/evidence.ts';
import { joinClusters } from '../src/label/cluster/joinClusters.ts';
import { linkBetween } from '../src/label/cluster/linkBetween.ts';
import { makeWays } from '../src/label/cluster/ways.ts';
import { writeClusters } from '../src/label/cluster/writeClusters.ts';
import { CLUSTER_WORLDS } from './clusterWorlds.ts';
import { shares, type Took, tookNow } from './runSpoor.ts';
import { measureJoining } from './unionFind.ts';

/*
 * Clusters of a chain of so many outputs: joining all links, against a union-find in C on the same columns in the same run,
 * and what one question about an address and one about two of the largest cluster cost on the file, which is opened anew for each, with
 * the file in the system's cache and (where `dd` can take it out) not in it.
 *
 *     node bench/clusters.ts [--outputs 20000000] [--worlds wallets,services,hubs,chains] [--questions 1000] [--repeats 5] [--seed 1]
 */

const { values } = parseArgs({
  options: {
    outputs: { type: 'string', default: '20000000' },
    worlds: { type: 'string', default: Object.keys(CLUSTER_WORLDS).join() },
    questions: { type: 'string', default: '1000' },
    repeats: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
});
const outputs = Number(values.outputs);
const questions = Number(values.questions);
const took = ({ wall, cpu }: Took): string => `${wall.toFixed(0)} ms, processor ${cpu.toFixed(0)} ms`;
const say = (what: string): void => console.log(`${what} (load ${loadavg()[0]!.toFixed(1)})`);

for (const world of values.worlds.split(',')) {
  const folder = mkdtempSync(join(tmpdir(), 'spoor-clusters-'));
  try {
    const path = join(folder, 'clusters.spoor');
    await build(world, CLUSTER_WORLDS[world]!(outputs, Number(values.seed)), folder, path);
    ask(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(`resident at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);

async function build(world: string, evidence: Evidence, folder: string, path: string): Promise<void> {
  const { addresses, links, member } = evidence;
  say(`${world}: ${outputs} outputs, ${addresses} addresses, ${links} links, ${member.length} members`);
  say(`  ${await measureJoining(folder, evidence, Number(values.repeats))}`);
  const clusters = joinClusters(evidence);
  const writing = tookNow(() => writeClusters(path, 'bench', { evidence, clusters, except: [] }));
  const bytes = statSync(path).size;
  const file = ClusterFile.open(path)!;
  const joined = file.joinedLinks();
  file.close();
  const ways = tookNow(() => makeWays(joined));
  say(
    `  file: ${(bytes / 2 ** 20).toFixed(0)} MiB, ${(bytes / outputs).toFixed(1)} bytes an output, ` +
      `written in ${took(writing)}, of which ways ${took(ways)}`,
  );
}

/** Opens the file anew for each question, as the command line does. */
function ask(path: string): void {
  const random = new Random(7);
  const draw = (below: number): number => Math.floor((random.next() / 2 ** 32) * below);
  const file = ClusterFile.open(path)!;
  const root = file.whole('root') as Int32Array;
  const sizes = new Int32Array(root.length);
  for (const of of root) sizes[of]! += 1;
  const size = sizes.reduce((most, one) => Math.max(most, one), 0);
  const members = file.membersOfCluster(sizes.indexOf(size), 0, size);
  file.close();
  const withFile = <T>(work: (file: ClusterFile) => T): T => {
    const opened = ClusterFile.open(path)!;
    try {
      return work(opened);
    } finally {
      opened.close();
    }
  };
  const who = Array.from({ length: questions }, () => {
    const id = 1 + draw(root.length);
    return tookNow(() =>
      withFile((opened) => {
        const of = opened.rootOf(opened.indexOf(id));
        opened.membersOfCluster(of, 0, Math.min(opened.sizeOf(of), 100));
      }),
    );
  });
  say(`  an address's cluster found, the first part of who: ${shares(who)}`);
  const pairs = Array.from({ length: questions }, () => [members[draw(size)]!, members[draw(size)]!] as const);
  let steps = 0;
  const why = ([a, b]: readonly [number, number]): Took =>
    tookNow(() => {
      steps += withFile((opened) => linkBetween(opened, a, b))!.length;
    });
  const warm = pairs.map(why);
  say(
    `  why, ${questions} pairs of the largest cluster (${size} addresses), ${(steps / questions).toFixed(1)} steps on average, ` +
      `the first ${warm[0]!.wall.toFixed(1)} ms: ${shares(warm)}`,
  );
  const cold = pairs.flatMap((pair) => (forget(path) ? [why(pair)] : []));
  if (cold.length < pairs.length) console.log('  not asked with the file out of the cache: dd cannot do that here');
  else say(`  with the file out of the system's cache before each: ${shares(cold)}`);
}

/** Takes a file out of the system's cache; false where that is not possible. */
function forget(path: string): boolean {
  return spawnSync('dd', [`of=${path}`, 'oflag=nocache', 'conv=notrunc,fdatasync', 'count=0']).status === 0;
}
