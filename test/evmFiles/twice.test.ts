import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { DEPOSIT, TRANSFER } from '../../src/chain/evm/tokenEvents.ts';
import { SpoorError } from '../../src/core/errors.ts';
import { INDEX_LIMIT } from '../../src/core/position.ts';
import type { TransferRow } from '../../src/core/rows.ts';
import { checkEvmBlock } from '../../src/ingest/evmShared.ts';
import { importFiles } from '../../src/ingest/importFiles.ts';
import { openLedger } from '../../src/ledger/embedded/openLedger.ts';
import { transferLine } from '../../src/ledger/interchange.ts';
import { createMemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import type { LedgerWriter } from '../../src/ledger/port.ts';
import { etlTables, type Table, writeJson } from '../support/fileLayouts.ts';
import type { WorldBlock, WorldTrace, WorldTransaction } from '../support/fileWorld.ts';
import { randomFileWorld } from '../support/randomFileWorld.ts';

/* What one kind of file says again after another must not become a second transfer: same rows or a refusal. */

const folder = await mkdtemp(join(tmpdir(), 'spoor-twice-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
let made = 0;
async function newFolder(): Promise<string> {
  const path = join(folder, String(made++));
  await mkdir(path);
  return path;
}

const hex = (value: bigint | number, digits: number) => `0x${value.toString(16).padStart(digits, '0')}`;
const [A, B, C] = [hex(0xa, 40), hex(0xb, 40), hex(0xc, 40)];
const [POOL, TOKEN] = [hex(0xd, 40), hex(0xe, 40)];
const word = (address: string) => `0x${address.slice(2).padStart(64, '0')}`;
const TIME = 1_700_000_000;

const call = (path: number[], from: string, to: string, value: bigint): WorldTrace => ({
  path,
  type: 'call',
  callType: 'call',
  from,
  to,
  value,
  failed: false,
});

function transaction(at: number, from: string, price: bigint): WorldTransaction {
  return {
    hash: hex(0x100 + at, 64),
    from,
    to: POOL,
    made: null,
    value: BigInt(7 + at),
    gas: 90_000n,
    gasUsed: 50_000n,
    price,
    ok: true,
    // A deposit that no value answers is no row, yet it is counted: token_transfers do not list it.
    logs: [
      { index: 2 * at, address: POOL, topics: [DEPOSIT, word(from)], data: hex(3, 64) },
      { index: 2 * at + 1, address: TOKEN, topics: [TRANSFER, word(from), word(C)], data: hex(9 + at, 64) },
    ],
    traces: [call([], from, POOL, BigInt(7 + at)), call([0], POOL, C, BigInt(2 + at))],
  };
}

/** Transactions of A and of B; without a tip unless `price` is above the base fee of 10. */
function worldAt(price: bigint): WorldBlock[] {
  return [
    {
      hash: hex(0xb10c, 64),
      number: 100,
      time: TIME,
      miner: hex(0xf, 40),
      baseFee: 10n,
      transactions: [transaction(0, A, price), transaction(1, B, price)],
      withdrawals: [],
      rewards: [],
    },
  ];
}

function tokenTransfers(world: readonly WorldBlock[]): Table {
  return world.flatMap((block) =>
    block.transactions.flatMap((each) =>
      each.logs
        .filter(({ topics, data }) => topics[0] === TRANSFER && (topics.length === 4 || data.length === 66))
        .filter(({ topics }) => topics.length >= 3)
        .map(({ index, address, topics, data }) => ({
          token_address: address,
          from_address: `0x${topics[1]!.slice(26)}`,
          to_address: `0x${topics[2]!.slice(26)}`,
          value: BigInt(topics[3] ?? data),
          transaction_hash: each.hash,
          log_index: index,
          block_number: block.number,
          block_timestamp: block.time,
        })),
    ),
  );
}

type Kind = 'blocks' | 'transactions' | 'logs' | 'traces' | 'token_transfers';
const KINDS: readonly Kind[] = ['blocks', 'transactions', 'logs', 'traces', 'token_transfers'];

async function etlFiles(world: readonly WorldBlock[]): Promise<Partial<Record<Kind, string>>> {
  const to = await newFolder();
  const tables = { ...etlTables(world), token_transfers: tokenTransfers(world) };
  const paths: Partial<Record<Kind, string>> = {};
  for (const kind of KINDS) {
    const table = tables[kind];
    if (table.length === 0) continue;
    const rows =
      kind === 'token_transfers' ? table.map((row) => ({ ...row, transaction_index: place(world, row) })) : table;
    paths[kind] = await writeJson(to, kind, rows);
  }
  return paths;
}

function place(world: readonly WorldBlock[], row: Table[number]): number {
  const block = world.find(({ number }) => number === row.block_number)!;
  return block.transactions.findIndex(({ hash }) => hash === row.transaction_hash);
}

/** What an explorer exports of B, who has the block's second transaction only. */
async function explorerFiles(world: readonly WorldBlock[]): Promise<Record<'listed' | 'inner' | 'tokens', string>> {
  const to = await newFolder();
  const { hash, value, gasUsed, price, logs } = world[0]!.transactions[1]!;
  const ether = (wei: bigint) => `0.${String(wei).padStart(18, '0')}`;
  const head = '"Transaction Hash","Blockno","UnixTimestamp","DateTime (UTC)"';
  const at = `"${hash}","100","${TIME}","2023-11-14 22:13:20"`;
  const write = async (name: string, ...lines: string[]) => {
    await writeFile(join(to, name), `${lines.join('\n')}\n`);
    return join(to, name);
  };
  return {
    listed: await write(
      'listed.csv',
      `${head},"From","To","ContractAddress","Value_IN(ETH)","Value_OUT(ETH)","TxnFee(ETH)","Status","ErrCode"`,
      `${at},"${B}","${POOL}","","0","${ether(value)}","${ether(gasUsed * price)}","",""`,
    ),
    inner: await write(
      'inner.csv',
      `${head},"ParentTxFrom","From","TxTo","ContractAddress","Value_IN(ETH)","Value_OUT(ETH)","Status","ErrCode","Type"`,
      `${at},"${B}","${POOL}","${C}","","${ether(3n)}","0","0","","call"`,
    ),
    tokens: await write(
      'tokens.csv',
      `${head},"From","To","TokenValue","ContractAddress","TokenName","TokenSymbol"`,
      `${at},"${B}","${C}","${BigInt(logs[1]!.data)}","${TOKEN}","T","T"`,
    ),
  };
}

const OPTIONS = {
  workFolder: folder,
  chain: 'ethereum',
  assets: [{ chain: 'ethereum', asset: TOKEN, symbol: 't', decimals: 0 }],
};

async function openLedgers(): Promise<LedgerWriter[]> {
  return [createMemoryLedger(), await openLedger(join(await newFolder(), 'ledger'), { write: true, create: true })];
}

async function scan(ledger: LedgerWriter): Promise<TransferRow[]> {
  const rows: TransferRow[] = [];
  if (ledger.chains.length === 0) return rows;
  for await (const row of ledger.scanTransfers('ethereum', 0, 2 ** 32)) rows.push(row);
  return rows;
}

async function rowsOf(paths: readonly string[]): Promise<TransferRow[]> {
  const ledger = createMemoryLedger();
  await importFiles(paths, ledger, OPTIONS);
  const rows = await scan(ledger);
  await ledger.close();
  return rows;
}

/** What a ledger with the rows `known` holds after an import of `staged`, by the ledger's rules; undefined if it is refused. */
function addTo(known: readonly TransferRow[], staged: readonly TransferRow[]): TransferRow[] | undefined {
  const at = new Map(known.map((row) => [row.block * INDEX_LIMIT + row.index, row]));
  for (const row of staged) {
    const there = at.get(row.block * INDEX_LIMIT + row.index);
    if (there !== undefined && transferLine(there) !== transferLine(row)) return undefined;
  }
  for (const block of new Set(staged.map((row) => row.block))) {
    const own = known.filter((row) => row.block === block);
    const rows = staged.filter((row) => row.block === block).map((row, line) => ({ row, file: 0, line }));
    try {
      checkEvmBlock({ chain: 'ethereum', block, known: own, staged: rows, nameOf: () => 'file:1' });
    } catch (error) {
      if (error instanceof SpoorError && error.code === 'LEDGER_CONFLICT') return undefined;
      throw error;
    }
  }
  const added = staged.filter((row) => !at.has(row.block * INDEX_LIMIT + row.index));
  return [...known, ...added];
}

/** One after the other, each time in both kinds of ledger; a refusal leaves what was there. */
async function expectRefused(first: readonly string[], second: readonly string[]): Promise<void> {
  for (const ledger of await openLedgers()) {
    await importFiles(first, ledger, OPTIONS);
    const before = await scan(ledger);
    const refused = importFiles(second, ledger, OPTIONS);
    await expect(refused).rejects.toMatchObject({ code: 'LEDGER_CONFLICT', fields: { chain: 'ethereum', block: 100 } });
    await expect(refused).rejects.toThrow(/^[^\n]*:\d+: .*\n {2}file: .*\n {2}ledger: .*\n.*unwind the ledger/);
    expect(await scan(ledger)).toEqual(before);
    await ledger.close();
  }
}

/** In both orders, by the rows that each makes alone. */
async function expectRefusedRows(first: readonly string[], second: readonly string[]): Promise<void> {
  const [a, b] = [await rowsOf(first), await rowsOf(second)];
  expect(a.length * b.length).toBeGreaterThan(0);
  expect(addTo(a, b)).toBeUndefined();
  expect(addTo(b, a)).toBeUndefined();
}

describe('one kind of file after another', () => {
  test('token_transfers and logs, where they number tokens differently', async () => {
    const { logs, token_transfers: transfers, transactions, blocks } = await etlFiles(worldAt(10n));
    await expectRefused([transfers!], [logs!]);
    await expectRefusedRows([blocks!, transactions!, transfers!], [blocks!, transactions!, logs!]);
    const ledger = createMemoryLedger();
    await importFiles([logs!, transfers!], ledger, OPTIONS);
    expect((await scan(ledger)).map(({ index }) => index)).toEqual([513, 1537]);
    await ledger.close();
  });

  test('token_transfers and logs that number tokens alike are the same rows', async () => {
    const [block] = worldAt(10n);
    const transactions = block!.transactions.map((each) => ({ ...each, logs: each.logs.slice(1) }));
    const files = await etlFiles([{ ...block!, transactions }]);
    for (const [first, second] of [
      [files.logs!, files.token_transfers!],
      [files.token_transfers!, files.logs!],
    ] as const) {
      const ledger = createMemoryLedger();
      await importFiles([first], ledger, OPTIONS);
      expect(await importFiles([second], ledger, OPTIONS)).toEqual({ added: 0, known: 2 });
      await ledger.close();
    }
  });

  test.each([10n, 11n])('fees without blocks and with them, at a price of %d', async (price) => {
    const { transactions, blocks } = await etlFiles(worldAt(price));
    await expectRefusedRows([transactions!], [transactions!, blocks!]);
  });

  test("an explorer's export and every other kind", async () => {
    const world = worldAt(10n);
    const { blocks, transactions, logs, traces, token_transfers: transfers } = await etlFiles(world);
    const { listed, inner, tokens } = await explorerFiles(world);
    await expectRefused([listed, inner, tokens], [transactions!, blocks!]);
    const etl = await Promise.all(
      [[transactions!], [transactions!, blocks!], [logs!], [traces!], [transfers!]].map((paths) => rowsOf(paths)),
    );
    const listings = await Promise.all(
      [[listed], [inner], [tokens], [listed, inner, tokens]].map((paths) => rowsOf(paths)),
    );
    for (const others of etl) {
      for (const listing of listings) {
        expect(others.length).toBeGreaterThan(0);
        expect(addTo(others, listing)).toBeUndefined();
        expect(addTo(listing, others)).toBeUndefined();
      }
    }
  });

  test("an explorer's exports, beside other kinds in one import", async () => {
    const world = worldAt(10n);
    const { transactions } = await etlFiles(world);
    const { listed } = await explorerFiles(world);
    for (const paths of [
      [transactions!, listed],
      [listed, transactions!],
    ]) {
      await expect(importFiles(paths, createMemoryLedger(), OPTIONS)).rejects.toMatchObject({ code: 'BAD_HEADER' });
    }
  });
});

const keyOf = ({ block, tx, asset, from, to, amount }: TransferRow) => [block, tx, asset, from, to, amount].join(' ');

function countKeys(rows: readonly TransferRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}

test('two imports of any kinds give no transfer more often than one of them, or all kinds at once', async () => {
  const kinds = fc.subarray([...KINDS], { minLength: 1 });
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), kinds, kinds, async (seed, first, second) => {
      const world = randomFileWorld(seed, { blocks: 2, transactions: 6, amounts: 'small', withdrawals: true });
      const files = await etlFiles(world);
      const pick = (chosen: readonly Kind[]) => chosen.flatMap((kind) => files[kind] ?? []);
      const [a, b] = [pick(first), pick(second)];
      const alone = await Promise.all([a, b, [...new Set([...a, ...b])]].map((paths) => rowsIfTaken(paths)));
      const [ofA, ofB] = alone;
      if (ofA === undefined || ofB === undefined) return;
      const counts = alone.map((each) => countKeys(each ?? []));
      for (const rows of [addTo(ofA, ofB), addTo(ofB, ofA)]) {
        if (rows === undefined) continue;
        taken++;
        for (const [key, count] of countKeys(rows)) {
          expect(count, key).toBeLessThanOrEqual(Math.max(...counts.map((each) => each.get(key) ?? 0)));
        }
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
  expect(taken).toBeGreaterThan(0);
});

/** Some choices lack what the import needs, such as the time of a block. */
async function rowsIfTaken(paths: readonly string[]): Promise<TransferRow[] | undefined> {
  try {
    return paths.length === 0 ? undefined : await rowsOf(paths);
  } catch (error) {
    if (error instanceof SpoorError && error.code === 'BAD_ROW') return undefined;
    throw error;
  }
}
