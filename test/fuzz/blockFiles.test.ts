import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Random } from '../../src/core/random.ts';
import type { TransactionRow } from '../../src/core/rows.ts';
import type { Ledger } from '../../src/ledger/port.ts';
import { framed } from '../support/blockBytes.ts';
import { REGTEST as NETWORK } from '../support/realBlocks.ts';
import { GENESIS_BRANCH, growBranch } from '../support/servedChain.ts';
import { importMutant } from './importMutant.ts';
import { mutateBytes } from './mutations.ts';
import { fuzz } from './outcome.ts';

const folder = await mkdtemp(join(tmpdir(), 'spoor-fuzz-blocks-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const CHAIN = NETWORK.chain;
const BRANCH = growBranch(GENESIS_BRANCH, 12, new Random(5));
const KEY = Buffer.from('00ff17a25b3c9d01', 'hex');
/** A node's mask: byte by byte from the begin of each file. */
const masked = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte, at) => byte ^ KEY[at % KEY.length]!));

async function rowsOf(ledger: Ledger): Promise<TransactionRow[]> {
  const rows: TransactionRow[] = [];
  if (ledger.chains.some(({ chain }) => chain === CHAIN))
    for await (const row of ledger.scanTransactions(CHAIN, 0, 2 ** 32)) rows.push(row);
  return rows;
}

test('block files and their mask, changed at random, give the transactions of the chain or are refused by name', async () => {
  const plain = await mkdtemp(join(folder, 'plain-'));
  const hidden = await mkdtemp(join(folder, 'hidden-'));
  const files = [BRANCH.blocks.slice(0, 7), BRANCH.blocks.slice(7)].map((blocks) =>
    Buffer.concat([...blocks.map((block) => framed(block)), Buffer.alloc(40)]),
  );
  const paths: string[] = [];
  for (const [k, bytes] of files.entries()) {
    await writeFile(join(plain, `blk0000${k}.dat`), bytes);
    await writeFile(join(hidden, `blk0000${k}.dat`), masked(bytes));
    for (const place of [plain, hidden]) paths.push(join(place, `blk0000${k}.dat`));
  }
  await writeFile(join(hidden, 'xor.dat'), KEY);
  paths.push(join(hidden, 'xor.dat'));
  const expected = new Map<string, TransactionRow>();
  let whole = 0;
  for (const place of [plain, hidden])
    await importMutant([place], {}, new Random(1), async (ledger) => {
      const rows = await rowsOf(ledger);
      whole = rows.length;
      for (const row of rows) expected.set(row.txid, row);
    });
  expect([whole, expected.size]).toEqual([expected.size, whole]);
  expect(whole).toBeGreaterThan(12);
  const read = async (random: Random, what: string): Promise<void> => {
    const path = random.pick(paths);
    const bytes = await readFile(path);
    await writeFile(path, mutateBytes(bytes, random));
    try {
      const given = path.startsWith(plain) ? plain : hidden;
      await importMutant([given], {}, random, async (ledger) => {
        for (const row of await rowsOf(ledger)) expect(row, what).toEqual(expected.get(row.txid));
      });
    } finally {
      await writeFile(path, bytes);
    }
  };
  const { refused } = await fuzz(12, /fuzz-blocks-|block|tip/, read);
  expect(refused).toBeGreaterThan(0);
});
