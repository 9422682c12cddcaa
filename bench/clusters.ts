import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../src/core/random.ts';
import { ClusterFile, writeClusters } from '../src/label/cluster/clusterFile.ts';
import { Evidence } from '../src/label/cluster/evidence.ts';
import { joinClusters } from '../src/label/cluster/joinClusters.ts';
import { shortestLink } from '../src/label/cluster/shortestLink.ts';
import { measureJoining } from './unionFind.ts';

/*
 * Clusters of a chain of so many outputs: joining all links, against a union-find in C on the same columns in the same run,
 * and what one question about an address and one about two cost on the file.
 *
 *     node bench/clusters.ts [--outputs 20000000] [--repeats 5] [--seed 1]
 */

const { values } = parseArgs({
  options: {
    outputs: { type: 'string', default: '20000000' },
    repeats: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
});
const QUESTIONS = 200;
const outputs = Number(values.outputs);
const repeats = Number(values.repeats);

/**
 * Two addresses for three outputs, one link for four; owners have heavy-tailed numbers of addresses, which stand near each
 * other in the chain's order but not in one place, as those of a wallet in use do.
 */
function makeEvidence(): Evidence {
  const random = new Random(Number(values.seed));
  const addresses = Math.floor((outputs * 2) / 3);
  const links = Math.floor(outputs / 4);
  const evidence = new Evidence();
  for (let i = 0; i < addresses; i++) evidence.addressId.push(i + 1);
  for (let link = 0; link < links; link++) {
    // A Pareto-distributed span: most wallets are small, a few are an exchange.
    const span = Math.min(addresses, Math.ceil(4 / (random.next() / 2 ** 32 + 1e-7) ** 0.9));
    const wallet = Math.floor((random.next() / 2 ** 32) * Math.max(1, addresses / span));
    const stride = Math.max(1, Math.floor(addresses / span / 16));
    const members = new Set<number>();
    const count = 2 + Math.floor((random.next() / 2 ** 32) * 3);
    for (let k = 0; k < count; k++)
      members.add(
        Math.min(
          addresses - 1,
          wallet + stride * Math.floor((random.next() / 2 ** 32) * Math.min(span, 16 * 2 ** 20)),
        ) % addresses,
      );
    if (members.size > 1) evidence.addLink(link * 2 ** 10, [...members], 0);
  }
  return evidence;
}

const folder = mkdtempSync(join(tmpdir(), 'spoor-clusters-'));
try {
  const evidence = makeEvidence();
  console.log(
    `${outputs} outputs: ${evidence.addresses} addresses, ${evidence.links} links, ${evidence.member.length} members`,
  );
  console.log(await measureJoining(folder, evidence, repeats));
  const clusters = joinClusters(evidence);
  const path = join(folder, 'clusters.spoor');
  const begin = performance.now();
  writeClusters(path, 'bench', { evidence, clusters, except: [] });
  const seconds = (performance.now() - begin) / 1000;
  const bytes = statSync(path).size;
  console.log(
    `file: ${(bytes / 2 ** 20).toFixed(0)} MiB, ${(bytes / outputs).toFixed(1)} bytes an output, written in ${seconds.toFixed(1)} s`,
  );
  ask(path, evidence.addresses);
  console.log(`resident at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Opens the file anew for each question, as the command line does. */
function ask(path: string, addresses: number): void {
  const random = new Random(7);
  const draw = (below: number): number => Math.floor((random.next() / 2 ** 32) * below);
  const who: number[] = [];
  const why: number[] = [];
  let steps = 0;
  let [largest, largestRoot] = [0, 0];
  while (why.length < QUESTIONS) {
    const address = draw(addresses);
    const begin = performance.now();
    const file = ClusterFile.open(path)!;
    const root = file.rootOf(file.indexOf(address + 1));
    const size = file.sizeOf(root);
    file.membersOfCluster(root, 0, Math.min(size, 100));
    if (who.length < QUESTIONS) who.push(performance.now() - begin);
    // Why is asked of two addresses of one cluster, most of them in the largest.
    if (size > 1) {
      const [other] = file.membersOfCluster(root, size - 1, size);
      const from = performance.now();
      steps += shortestLink(file, address, other!)!.length;
      why.push(performance.now() - from);
      if (size > largest) [largest, largestRoot] = [size, root];
    }
    file.close();
  }
  // And of any two of the largest.
  const within: number[] = [];
  const cpu: number[] = [];
  for (let k = 0; k < QUESTIONS; k++) {
    const file = ClusterFile.open(path)!;
    const [a, b] = [draw(largest), draw(largest)].map((n) => file.membersOfCluster(largestRoot, n, n + 1)[0]!);
    const [from, before] = [performance.now(), process.cpuUsage()];
    shortestLink(file, a!, b!);
    const { user, system } = process.cpuUsage(before);
    within.push(performance.now() - from);
    cpu.push((user + system) / 1000);
    file.close();
  }
  const text = (list: readonly number[]): string => {
    const at = (share: number): string =>
      list.toSorted((a, b) => a - b)[Math.floor(share * (list.length - 1))]!.toFixed(2);
    return `median ${at(0.5)} ms, 90th ${at(0.9)} ms, 99th ${at(0.99)} ms, worst ${at(1)} ms`;
  };
  console.log(`an address's cluster found, the first part of who: ${text(who)}`);
  console.log(
    `why: ${text(why)}; ${(steps / QUESTIONS).toFixed(1)} steps on average, largest cluster ${largest} addresses`,
  );
  console.log(`why within the largest cluster: ${text(within)}`);
  console.log(`  processor time: ${text(cpu)}`);
}
