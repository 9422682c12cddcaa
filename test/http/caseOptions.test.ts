import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Case, CaseInput } from '../../src/http/schema/case.ts';
import { runSpoor } from '../cli/runSpoor.ts';
import { etlTables, writeJson } from '../support/fileLayouts.ts';
import { randomFileWorld } from '../support/randomFileWorld.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** Whatever `spoor trace` can be asked of a ledger or of files a case can be asked, and says the same, byte for byte. */
const KEYS = [
  '1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i',
  '1CounterpartyXXXXXXXXXXXXXXXUWLpVr',
  '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2',
];
const at = (block: number, index: number, row: object): string =>
  JSON.stringify({ chain: 'bitcoin', block, index, time: 1e9 + block, ...row });
const out = (key: number, value: number): object => ({ address: KEYS[key], value: `${value}` });
/** The thief spends with a fee to a cluster of which a tag names one address; the miner's coinbase comes after. */
const COINS = [
  at(1, 0, { txid: 'm', inputs: [], outputs: [out(0, 10), out(1, 10), out(2, 40)] }),
  at(2, 0, { txid: 'join', inputs: [0, 1].map((vout) => ({ txid: 'm', vout })), outputs: [out(0, 20)] }),
  at(3, 0, { txid: 'c', inputs: [], outputs: [{ address: 'miner', value: '15' }] }),
  at(3, 1, { txid: 'pay', inputs: [{ txid: 'm', vout: 2 }], outputs: [out(1, 20), { address: 'thief', value: '15' }] }),
];
const DEFINER = `title: Made up
creator: a test
confidence: ownership
currency: BTC
tags:
  - { address: '${KEYS[0]}', label: Delta, category: exchange, is_cluster_definer: true }
`;
const TRANSFERS = `chain,block,index,time,tx,asset,from,to,amount
ethereum,1,0,100,t1,eth,victim,a,100
ethereum,2,0,200,t2,eth,a,b,60
ethereum,2,1,200,t2,usdt,b,a,7
ethereum,3,0,300,t3,eth,b,c,50
ethereum,4,0,400,t4,eth,a,d,3
ethereum,5,0,500,t5,eth,c,e,50
`;

let bench: Workbench;
let folder: string;
const run = (...args: string[]) => runSpoor(args, { cwd: folder });
beforeAll(async () => {
  bench = await openWorkbench();
  folder = await mkdtemp(join(tmpdir(), 'spoor-options-'));
  await writeFile(join(folder, 'coins.jsonl'), `${COINS.join('\n')}\n`);
  await writeFile(join(folder, 'transfers.csv'), TRANSFERS);
  await writeFile(join(folder, 'definer.yaml'), DEFINER);
  await run('import', 'coins.jsonl', 'transfers.csv', '--ledger', 'ledger');
  await run('tags', 'import', 'definer.yaml', '--ledger', 'ledger');
  await run('cluster', '--ledger', 'ledger');
}, 60_000);
afterAll(async () => {
  await bench.close();
  await rm(folder, { recursive: true, force: true });
});

async function traceOf(body: Omit<CaseInput, 'name' | 'ledger' | 'tags'>, path: string): Promise<string> {
  const ledger = { kind: 'folder', path: join(folder, path) };
  const { id } = await bench.post<Case>('/api/cases', { name: 'x', ledger, tags: { ledgerTags: true }, ...body });
  await bench.post(`/api/cases/${id}/run`);
  await bench.traced(id);
  const { status, body: text } = await bench.ask({ method: 'GET', url: `/api/cases/${id}/export/trace.json` });
  expect(status, text).toBe(200);
  return text;
}

async function printed(...args: string[]): Promise<string> {
  const ended = await run('trace', '--json', ...args);
  expect(ended.code, ended.stderr).toBe(0);
  return ended.stdout;
}

test('clusters, and fees that go on into a coinbase', async () => {
  const theft = ['--ledger', 'ledger', '--theft', 'bitcoin:m:2'];
  const said = await printed(...theft, '--clusters', '--coinbase-taint', 'carry', '--coinbase-order', 'fees-first');
  expect(said).toContain('Delta');
  expect(said).not.toContain('"fee"');
  const thefts = ['bitcoin:m:2'];
  expect(await traceOf({ thefts, clusters: true, coinbase: 'fees-first' }, 'ledger')).toBe(said);
  expect(await traceOf({ thefts, clusters: true }, 'ledger')).toContain('"fee"');
  expect(await traceOf({ thefts }, 'ledger')).not.toContain('Delta');
}, 60_000);

test('rules, stops and every limit', async () => {
  const limits = { untilSec: 450, maxHops: 2, dust: '4', maxActivity: 50, swaps: false };
  const args =
    '--rule fifo --rule bounds --stop exchange,mixer --until 450 --max-hops 2 --dust 4 --max-activity 50 --no-swaps';
  const said = await printed('--ledger', 'ledger', '--theft', 'x=ethereum:t1', ...args.split(' '));
  expect(said).toContain('"dust"');
  const body: Omit<CaseInput, 'name' | 'ledger' | 'tags'> = {
    thefts: ['x=ethereum:t1'],
    rules: ['fifo', 'bounds'],
    stop: ['exchange', 'mixer'],
    limits,
  };
  expect(await traceOf(body, 'ledger')).toBe(said);
}, 60_000);

test('files of an EVM data set, whose chain is named', async () => {
  const world = randomFileWorld(9, { blocks: 4, transactions: 8, amounts: 'wide', withdrawals: true });
  const tables = Object.entries(etlTables(world)).filter(([name, table]) => name !== 'receipts' && table.length > 0);
  await mkdir(join(folder, 'etl'));
  for (const [name, table] of tables) await writeJson(join(folder, 'etl'), name, table);
  const { hash } = world.flatMap(({ transactions }) => transactions).find(({ ok, value }) => ok && value > 0n)!;
  const said = await printed('etl', '--chain', 'ethereum', '--format', 'ethereum-etl', '--theft', `ethereum:${hash}`);
  const evm = { chain: 'ethereum', format: 'ethereum-etl' } as const;
  expect(await traceOf({ thefts: [`ethereum:${hash}`], evm }, 'etl')).toBe(said);
}, 60_000);

test('what cannot be is said as the command line says it', async () => {
  const failed = async (body: object): Promise<Case['run']> => {
    const { id } = await bench.post<Case>('/api/cases', { name: 'x', tags: { ledgerTags: true }, ...body });
    await bench.post(`/api/cases/${id}/run`);
    await expect(bench.traced(id)).rejects.toThrow();
    return (await bench.get<Case>(`/api/cases/${id}`)).run;
  };
  const thefts = ['ethereum:t1'];
  const files = { kind: 'folder', path: join(folder, 'transfers.csv') };
  expect(await failed({ thefts, ledger: files, clusters: true })).toMatchObject({
    state: 'failed',
    error: { code: 'UNKNOWN_NAME', message: expect.stringContaining('spoor cluster --ledger') as string },
  });
  const ledger = { kind: 'folder', path: join(folder, 'ledger') };
  expect(await failed({ thefts, ledger, evm: { chain: 'ethereum' } })).toMatchObject({
    error: { code: 'USAGE', message: expect.stringContaining('is a ledger') as string },
  });
}, 60_000);
