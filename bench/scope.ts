import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { systemClock } from '../src/cli/systemClock.ts';
import { Random } from '../src/core/random.ts';
import { createHttpClient } from '../src/fetch/httpClient.ts';
import { KeptAnswers } from '../src/fetch/keptAnswers.ts';
import { fetchScope } from '../src/scope/fetchScope.ts';
import { parseSourceSpec } from '../src/scope/sourceSpec.ts';
import { parseTheftSpec } from '../src/trace/theftSpec.ts';
import { traceLedger } from '../src/trace/traceLedger.ts';

/**
 * A trace that asks a server: a theft that fans out to ten coins, each of these to ten, and so on to `ADDRESSES` and more,
 * from a server in a thread beside that answers each request after 50 ms. The bound is what the waves' requests take at
 * that latency, so many at once, and nothing else. With `--evm` the server is an explorer and a node.
 */
const LATENCY_MS = 50;
const EVM = process.argv.includes('--evm');
const LEVELS = Number(process.argv.slice(2).find((text) => text !== '--evm') ?? 3);

interface Served {
  readonly sources: readonly string[];
  readonly theft: string;
}

async function run(served: Served, concurrency: number): Promise<void> {
  const keep = await mkdtemp(join(tmpdir(), 'spoor-bench-'));
  const perWave = new Map<string, number>();
  const client = createHttpClient({ clock: systemClock, random: new Random(1), concurrency });
  const request = { thefts: [parseTheftSpec(served.theft, 1)], rules: ['fifo'] as const };
  const options = { sources: served.sources.map(parseSourceSpec), client };
  const began = performance.now();
  const scope = await fetchScope(request, {
    ...options,
    kept: await KeptAnswers.open(keep),
    onProgress: ({ phase }) => perWave.set(phase, (perWave.get(phase) ?? 0) + 1),
  });
  const report = await traceLedger(scope.ledger, request);
  const tookMs = performance.now() - began;
  let boundMs = 0;
  for (const count of perWave.values()) boundMs += Math.ceil(count / concurrency) * LATENCY_MS;
  const again = performance.now();
  const offline = { ...options, client: null, kept: await KeptAnswers.open(keep) };
  await traceLedger((await fetchScope(request, offline)).ledger, request);
  const offlineMs = performance.now() - again;
  await rm(keep, { recursive: true });
  const addresses = new Set(report.rules.fifo!.ends.map(({ address }) => address)).size;
  const ratio = (tookMs / boundMs).toFixed(2);
  console.log(
    `${concurrency} at once: ${addresses} addresses at ends, ${scope.requests} requests in ${scope.waves} waves, ` +
      `${tookMs.toFixed(0)} ms, ${ratio} x the waves' latency of ${boundMs} ms; offline ${offlineMs.toFixed(0)} ms`,
  );
}

const worker = new Worker(new URL(EVM ? './scopeEvmServer.ts' : './scopeServer.ts', import.meta.url), {
  workerData: { levels: LEVELS, latencyMs: LATENCY_MS },
});
const served = await new Promise<Served>((resolve, reject) => {
  worker.once('message', resolve);
  worker.once('error', reject);
});
for (const concurrency of [8, 32, 128]) await run(served, concurrency);
await worker.terminate();
