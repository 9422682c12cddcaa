import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Evidence } from '../src/label/cluster/evidence.ts';
import { joinClusters, LINK } from '../src/label/cluster/joinClusters.ts';
import { median } from './median.ts';

/** The same columns for C, and a running program that clusters them at each line it gets; null without a compiler. */
function startReference(folder: string, evidence: Evidence, joins: Uint8Array) {
  if (spawnSync('cc', ['--version']).error !== undefined) return null;
  const program = join(folder, 'unionFind');
  const { status } = spawnSync('cc', ['-O2', '-o', program, join(import.meta.dirname, 'unionFind.c')], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('cc could not compile unionFind.c');
  const path = join(folder, 'columns');
  const file = openSync(path, 'w');
  const write = (column: ArrayBufferView): void => {
    const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  };
  const { links } = evidence;
  write(BigInt64Array.of(BigInt(evidence.addresses), BigInt(links), BigInt(evidence.member.length)));
  write(evidence.start.view());
  write(Int32Array.of(evidence.member.length));
  write(evidence.member.view());
  write(joins);
  closeSync(file);
  const child = spawn(program, [path], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async run(): Promise<{ ns: number; clusters: number }> {
      child.stdin.write('go\n');
      const { value } = await lines.next();
      const [ns, clusters] = (value as string).split(' ').map(Number);
      return { ns: ns!, clusters: clusters! };
    },
    close: () => child.stdin.end(),
  };
}

/**
 * Joins all links with the product's code and with `unionFind.c` in turn, both on the same columns; links that the product
 * does not join (CoinJoins) C leaves out too. A line that says what was measured.
 * @throws where they find different numbers of clusters
 */
export async function measureJoining(folder: string, evidence: Evidence, repeats: number): Promise<string> {
  const { fate } = joinClusters(evidence);
  const joins = Uint8Array.from(fate, (of) => (of === LINK.joins ? 1 : 0));
  const reference = startReference(folder, evidence, joins);
  const ratios: number[] = [];
  const ours: number[] = [];
  const cpu: number[] = [];
  for (let k = 0; k < repeats; k++) {
    const [begin, before] = [performance.now(), process.cpuUsage()];
    const { root } = joinClusters(evidence);
    const ms = performance.now() - begin;
    const { user, system } = process.cpuUsage(before);
    ours.push(ms);
    cpu.push((user + system) / 1000);
    let clusters = 0;
    for (let i = 0; i < root.length; i++) if (root[i] === i) clusters += 1;
    if (reference === null) continue;
    const c = await reference.run();
    if (c.clusters !== clusters) throw new Error(`C found ${c.clusters} clusters, we ${clusters}`);
    ratios.push((cpu.at(-1)! * 1e6) / c.ns);
  }
  reference?.close();
  const ratio = ratios.length === 0 ? 'no C compiler' : `${median(ratios).toFixed(2)}x of C's processor time`;
  return `joining: ${median(ours).toFixed(0)} ms, processor ${median(cpu).toFixed(0)} ms, ${ratio}`;
}
