import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TransferRow } from '../../src/core/rows.ts';
import { importFiles } from '../../src/ingest/importFiles.ts';
import { createMemoryLedger, type MemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import type { TraceRequest } from '../../src/trace/request.ts';
import { parseTheftSpec } from '../../src/trace/theftSpec.ts';
import { traceLedger } from '../../src/trace/traceLedger.ts';
import { haveEvm, londonFolder, londonWorld } from '../support/realEvm.ts';
import { scopeServers } from '../support/scopeServers.ts';
import { runScope, withoutLedger } from '../support/scopeWorld.ts';
import { ServedFiles } from '../support/servedFiles.ts';

const { serveEvm, keepFolder, evmSourcesOf } = scopeServers();

/** The data has no signatures: its blocks are read as those of a chain whose hashes are taken as answered. */
const CHAIN = 'gnosis';

describe.skipIf(!haveEvm)('blocks 17,173,049 and 17,173,050 behind an explorer and a node', () => {
  let ledger: MemoryLedger;
  let rows: TransferRow[];
  let world: ServedFiles;
  let tags: TraceRequest['tags'];
  beforeAll(async () => {
    ledger = createMemoryLedger();
    const files = ['blocks', 'transactions', 'logs'].map((name) => join(londonFolder, `expected_${name}.json`));
    await importFiles(files, ledger, { workFolder: await keepFolder(), chain: CHAIN });
    rows = [];
    for await (const row of ledger.scanTransfers(CHAIN, 0, 2 ** 32)) rows.push(row);
    const blocks = londonWorld();
    world = new ServedFiles(blocks, rows, 'xdai', 100);
    // What a fee recipient earns by others' transactions is in no list.
    tags = blocks.map(({ miner }) => ({
      chain: '',
      address: miner,
      entity: 'A builder',
      category: 'mining-pool',
      source: '',
    }));
  });

  /** Payments that are followed by others of their recipient, and the first ones of the block. */
  const theftsOf = (): string[] => {
    const paidOn = new Map(
      rows.filter(({ to }) => to !== '').map(({ from, block, index }) => [from, { block, index }]),
    );
    const moves = rows.filter(({ from, to, amount, block, index }) => {
      const last = paidOn.get(to);
      const isLater = last !== undefined && (last.block > block || (last.block === block && last.index > index));
      return amount > 0n && from !== '' && to !== '' && from !== to && isLater;
    });
    return moves.filter((_, at) => at % 3 === 0).map(({ tx, index }) => `${CHAIN}:${tx}:${index}`);
  };

  test.each([true, false])('are traced as over the imported files, swaps %s', async (swaps) => {
    const specs = theftsOf();
    expect(specs.length).toBeGreaterThan(20);
    const thefts = specs.map((text, at) => parseTheftSpec(text, at + 1));
    const request: TraceRequest = { thefts, tags: tags!, swaps };
    const server = await serveEvm({ world });
    const { report, scope } = await runScope(request, { sources: evmSourcesOf(server), keep: await keepFolder() });
    const expected = await traceLedger(ledger, request);
    const { warnings, ...said } = withoutLedger(report);
    const { warnings: known, ...whole } = withoutLedger(expected);
    expect(said).toEqual(whole);
    expect(warnings.filter(({ code }) => code !== 'HELD_NOT_COMPARED')).toEqual(known);
    expect(scope.waves).toBeGreaterThan(2);
    expect(report.rules.fifo!.ends.length).toBeGreaterThan(50);
  });
});
