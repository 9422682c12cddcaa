import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Progress } from '../core/progress.ts';
import { type SimulateOptions, simulate } from './simulate.ts';
import { simulateRows } from './simulateRows.ts';

const SMALL = { seed: 7, transfers: 3_000, chain: 'both' } as const;
const ALWAYS = [
  'README.txt',
  'assets.csv',
  'tags.csv',
  'thefts.txt',
  'truth-laundering.csv',
  'truth-owners.csv',
  'truth-received.csv',
  'truth.json',
];

let folder: string;
let turn = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spoor-simulate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const freshOut = (): string => join(folder, `world-${turn++}`);

function digest(out: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(out).sort()) hash.update(`${name}\n`).update(readFileSync(join(out, name)));
  return hash.digest('hex');
}

const read = (out: string, name: string): string => readFileSync(join(out, name), 'utf8');
const lines = (out: string, name: string): string[] => read(out, name).trimEnd().split('\n');

describe('the files of a world', () => {
  it('are the same bytes for the same options, whenever and wherever', async () => {
    const out = freshOut();
    await simulate({ ...SMALL, out });
    // A change here is a change of the generator: raise GENERATOR_VERSION with it.
    expect(digest(out)).toMatchInlineSnapshot(`"41734ea2329a6315245333c1db1984f57d13cb2b52bf3cd7f5d253e47e95f1c6"`);
    const again = freshOut();
    await simulate({ ...SMALL, out: again });
    expect(digest(again)).toBe(digest(out));
    const other = freshOut();
    await simulate({ ...SMALL, seed: 8, out: other });
    expect(digest(other)).not.toBe(digest(out));
  });

  it('are all there, counted, and nothing else is', async () => {
    const out = freshOut();
    const world = await simulate({ ...SMALL, out });
    expect(readdirSync(out).sort()).toEqual([...ALWAYS, 'transactions.jsonl', 'transfers.csv'].sort());
    expect([...world.files].sort()).toEqual(readdirSync(out).sort());
    expect(world.transfers + world.outputs).toBe(SMALL.transfers);
    expect(lines(out, 'transfers.csv').length).toBe(world.transfers + 1);
    expect(lines(out, 'transactions.jsonl').length).toBe(world.transactions);
    expect(lines(out, 'truth-laundering.csv').length).toBe(world.launderingRows + 1);
    expect(lines(out, 'thefts.txt')).toEqual(world.thefts.flatMap((theft) => theft.specs));
    expect(read(out, 'README.txt')).toContain('THIS WORLD IS SIMULATED');
    const truth = JSON.parse(read(out, 'truth.json'));
    expect(truth).toMatchObject({ simulated: true, options: { seed: 7, mixing: true, cleanOpenings: true } });
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('say the same as the rows in memory', async () => {
    const out = freshOut();
    await simulate({ ...SMALL, out, cleanOpenings: false });
    const world = simulateRows({ ...SMALL, cleanOpenings: false });
    const transfers = [...world.transfers].map(
      (r) => `${r.chain},${r.block},${r.index},${r.timeSec},${r.tx},${r.asset},${r.from},${r.to},${r.amount}`,
    );
    expect(lines(out, 'transfers.csv')).toEqual(['chain,block,index,time,tx,asset,from,to,amount', ...transfers]);
    const transactions = [...world.transactions].map(({ chain, block, index, timeSec, txid, inputs, outputs }) =>
      JSON.stringify({ chain, block, index, time: timeSec, txid, inputs, outputs }, (_, value) =>
        typeof value === 'bigint' ? `${value}` : value,
      ),
    );
    expect(lines(out, 'transactions.jsonl')).toEqual(transactions);
    const truth = world.truth();
    const tags = truth.tags.map((tag) => `${tag.chain},${tag.address},${tag.entity},${tag.category},simulated`);
    expect(lines(out, 'tags.csv')).toEqual(['chain,address,entity,category,source', ...tags]);
    const owners = truth.owners.map((row) => `${row.chain},${row.address},${row.owner},${row.role}`);
    expect(lines(out, 'truth-owners.csv')).toEqual(['chain,address,owner,role', ...owners]);
    expect(lines(out, 'truth-received.csv').length).toBe(truth.received.length + 1);
  });

  it('are of one chain where one is asked for', async () => {
    for (const [chain, file] of [
      ['account', 'transfers.csv'],
      ['utxo', 'transactions.jsonl'],
    ] as const) {
      const out = freshOut();
      await simulate({ ...SMALL, chain, out });
      expect(readdirSync(out).sort()).toEqual([...ALWAYS, file].sort());
    }
  });

  it('hold the same rows as Parquet', async () => {
    const csv = freshOut();
    await simulate({ ...SMALL, cleanOpenings: false, out: csv });
    const out = freshOut();
    await simulate({ ...SMALL, cleanOpenings: false, out, format: 'parquet' });
    expect(readdirSync(out).sort()).toEqual([...ALWAYS, 'transactions.parquet', 'transfers.parquet'].sort());
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const query = async (sql: string): Promise<string[]> =>
      (await connection.runAndReadAll(sql)).getRowsJson().map((row) => row[0] as string);
    const transfers = await query(
      `SELECT concat_ws(',', chain, block, "index", time, tx, asset, "from", "to", amount) FROM '${out}/transfers.parquet'`,
    );
    expect(transfers).toEqual(lines(csv, 'transfers.csv').slice(1));
    const transactions = await query(
      `SELECT to_json(row_to_json) FROM (SELECT to_json(t) AS row_to_json FROM '${out}/transactions.parquet' t)`,
    );
    const compact = transactions.map((text) =>
      JSON.stringify(JSON.parse(text), (_, value) => (value === null ? undefined : value)),
    );
    expect(compact).toEqual(lines(csv, 'transactions.jsonl'));
    connection.closeSync();
    instance.closeSync();
  });
});

describe('a folder that is taken', () => {
  it('is refused and left alone', async () => {
    const out = freshOut();
    mkdirSync(out);
    writeFileSync(join(out, 'mine.txt'), 'mine');
    await expect(simulate({ ...SMALL, out })).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
    expect(readdirSync(out)).toEqual(['mine.txt']);
  });

  it('is refused where it is a file', async () => {
    const out = freshOut();
    writeFileSync(out, 'mine');
    await expect(simulate({ ...SMALL, out })).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });

  it('is used where it is empty, and made with its parents where it is not there', async () => {
    const empty = freshOut();
    mkdirSync(empty);
    await simulate({ ...SMALL, out: empty });
    expect(readdirSync(empty)).toContain('transfers.csv');
    const deep = join(freshOut(), 'a', 'b');
    await simulate({ ...SMALL, out: deep });
    expect(readdirSync(deep)).toContain('transfers.csv');
  });
});

describe('a world that is not finished', () => {
  const nothingLeft = (out: string, before: readonly string[]): void => {
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(folder)).toEqual(before);
  };

  it.each(['simulating', 'turning'])('leaves nothing when it is stopped while %s', async (phase) => {
    const before = readdirSync(folder);
    const out = freshOut();
    const stop = new AbortController();
    const seen: Progress[] = [];
    const onProgress = (progress: Progress): void => {
      seen.push(progress);
      if (progress.phase.startsWith(phase)) setTimeout(() => stop.abort(), 20);
    };
    const options: SimulateOptions = { seed: 1, transfers: 600_000, chain: 'account', out, format: 'parquet' };
    await expect(simulate(options, { signal: stop.signal, onProgress })).rejects.toMatchObject({ code: 'INTERRUPTED' });
    expect(seen[0]).toMatchObject({ total: 600_000, unit: 'transfers' });
    nothingLeft(out, before);
  });

  it('leaves nothing when it was stopped before it began, or asked for nonsense', async () => {
    const before = readdirSync(folder);
    const out = freshOut();
    await expect(simulate({ ...SMALL, out }, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'INTERRUPTED',
    });
    await expect(simulate({ ...SMALL, transfers: 3, out })).rejects.toMatchObject({ code: 'USAGE' });
    nothingLeft(out, before);
  });

  it.skipIf(process.getuid?.() === 0)('says where it may not write', async () => {
    const parent = freshOut();
    mkdirSync(parent);
    chmodSync(parent, 0o500);
    await expect(simulate({ ...SMALL, out: join(parent, 'w') })).rejects.toMatchObject({ code: 'NO_PERMISSION' });
    chmodSync(parent, 0o700);
  });
});
