import { rm } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Random } from '../../src/core/random.ts';
import type { TraceRequest } from '../../src/trace/request.ts';
import { type ServedAnswer, startServer } from '../support/faultyServer.ts';
import {
  type EvmCase,
  evmCase,
  newFolder,
  runScope,
  type ScopedRun,
  type UtxoCase,
  utxoCase,
} from '../support/scopeWorld.ts';
import { mutateText } from './mutations.ts';
import { fuzz } from './outcome.ts';

const CODES = ['BAD_ANSWER', 'SOURCE_UNREACHABLE', 'SOURCE_REFUSED', 'THEFT_NOT_FOUND', 'THEFT_WITHOUT_VALUE'];
/** Where a message says what is wrong: a server, a transaction of it, the theft. */
const PLACE = /127\.0\.0\.1|[0-9a-f]{64}|theft/;

let [utxo, evm]: [UtxoCase?, EvmCase?] = [];
beforeAll(async () => {
  utxo = utxoCase(1, 1000, { rules: ['fifo'] });
  evm = await evmCase(1, 1000, { rules: ['fifo'], stop: new Set(['mining-pool', 'mixer']) });
});

/** A trace from a server of which one answer in some is changed. */
async function traceMutant(
  random: Random,
  request: TraceRequest,
  sources: (url: string) => readonly string[],
  answer: (url: URL, method: string, body: string) => ServedAnswer,
): Promise<ScopedRun> {
  const oneIn = random.pick([10, 40, 120]);
  const keep = await newFolder();
  const server = await startServer({
    answer: ({ url, method, body }) => {
      const honest = answer(url, method, body);
      return random.chance(1, oneIn) ? { ...honest, body: mutateText(Buffer.from(honest.body), random) } : honest;
    },
  });
  try {
    const http = { retries: 1, timeoutMs: 5000, maxBytes: 2 ** 22 };
    return await runScope(request, { sources: sources(server.url), keep, http, maxRequests: 300 });
  } finally {
    await server.close();
    await rm(keep, { recursive: true, force: true });
  }
}

describe('answers changed at random are refused, or what is kept of them is proved', () => {
  test('of Esplora servers', async () => {
    const { mined, request } = utxo!;
    const one = { ...request, thefts: request.thefts.slice(0, 1) };
    const known = new Map(mined.rows.map((row) => [row.txid, row]));
    const read = async (random: Random, what: string): Promise<void> => {
      const answer = (url: URL): ServedAnswer => mined.world.answer(url.pathname.replace(/^\/api/, ''));
      const { scope, report } = await traceMutant(random, one, (url) => [`esplora=${url}/api`], answer);
      for await (const row of scope.ledger.scanTransactions('bitcoin-regtest', 0, 2 ** 32)) {
        const { txid, index, timeSec, outputs } = known.get(row.txid)!;
        expect(row, what).toMatchObject({ txid, index, timeSec, outputs });
      }
      expect(report.rules.fifo, what).toBeDefined();
    };
    const { refused } = await fuzz(20, PLACE, read, CODES);
    expect(refused).toBeGreaterThan(0);
  });

  test('of explorers and nodes', async () => {
    const { world, request } = evm!;
    const one = { ...request, thefts: request.thefts.slice(0, 1) };
    const known = new Set(world.rows.map(({ tx }) => tx));
    const read = async (random: Random, what: string): Promise<void> => {
      const answer = (url: URL, method: string, body: string): ServedAnswer =>
        method === 'POST' ? world.answerNode(body) : world.answerExplorer(url);
      const sources = (url: string): string[] => [`etherscan=${url}/v2/api`, `rpc=${url}/`];
      const { scope, report } = await traceMutant(random, one, sources, answer);
      for await (const { tx } of scope.ledger.scanTransfers('ethereum', 0, 2 ** 32))
        expect(known.has(tx), `${what}: ${tx}`).toBe(true);
      expect(report.rules.fifo, what).toBeDefined();
    };
    const { refused } = await fuzz(12, PLACE, read, CODES);
    expect(refused).toBeGreaterThan(0);
  });
});
