import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runSpoor } from './runSpoor.ts';
import { HEADER, TRANSFERS, writeSmallWorld } from './smallWorld.ts';

let world: string;
beforeAll(async () => {
  world = await mkdtemp(join(tmpdir(), 'spoor-bad-'));
  await writeSmallWorld(world);
  const write = (name: string, content: string | Uint8Array) => writeFile(join(world, name), content);
  const row = TRANSFERS.split('\n')[1]!;
  await write('empty.csv', '');
  await write('missing.csv', `${HEADER.replace(',amount', '')}\n${row.replace(/,\d+$/, '')}\n`);
  await write('extra.csv', `${HEADER},colour\n${row},red\n`);
  await write('negative.csv', `${HEADER}\n${row}\n${row.replace(/,1,0,/, ',1,5,').replace(/\d+$/, '-5')}\n`);
  await write('huge.csv', `${HEADER}\n${row.replace(/\d+$/, String(1n << 256n))}\n`);
  await write('taken.csv', `${TRANSFERS}${row.replace('0xbb', '0xee')}\n`);
  await write('cut.csv.gz', gzipSync(TRANSFERS).subarray(0, 80));
  await write(
    'binary.csv',
    Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256),
  );
  await write('twice.jsonl', `${spend('t2', 'b', 2)}\n${spend('t3', 'c', 3)}\n`);
  await write('above.jsonl', `${spend('t2', 'b', 2).replace('"30"', '"51"')}\n`);
  await write('bad-tags.csv', 'address,category\n0xcc,exchange\n0xdd,Mixer\n');
  await write('bad-assets.csv', 'chain,asset,symbol,decimals\nethereum,eth,E,x\n');
  await write('bad-thefts.txt', '# one\nheist=ethereum:0x01:0\nethereum\n');
  await write('no-thefts.txt', '# none\n');
});
afterAll(() => rm(world, { recursive: true, force: true }));

function spend(txid: string, to: string, block: number): string {
  const inputs = '[{"txid":"t1","vout":0,"value":"50"}]';
  return `{"chain":"bitcoin","block":${block},"index":0,"time":1,"txid":"${txid}","inputs":${inputs},"outputs":[{"address":"${to}","value":"30"}]}`;
}

const THEFT = ['--theft', 'ethereum:0x01:0'];
const FROM = ['transfers.csv', ...THEFT];

interface Case {
  readonly args: readonly string[];
  readonly code: string;
  readonly exit: number;
  readonly fields?: Record<string, unknown>;
}

const URLS: readonly (readonly string[])[] = [
  ['import', 'http://bob:hunter2@127.0.0.1:1', '--ledger', 'lz'],
  ['import', 'rcp=http://bob:hunter2@127.0.0.1:1', '--ledger', 'lz'],
  ['import', 's3://bob:hunter2@bucket/', '--ledger', 'lz'],
  ['trace', 'http://127.0.0.1:1/api?apikey=hunter2', '--theft', 'ethereum:0x01:0'],
  ['trace', 'esplora=http://u:hunter2@127.0.0.1:1', '--theft', 'ethereum:0x01:0'],
  ['trace', 'transfers.csv', '--sourc=esplora=http://u:hunter2@127.0.0.1:1'],
  ['tags', 'import', 'https://u:hunter2@127.0.0.1/tags.csv', '--ledger', 'lz'],
  ['import', 'bob:hunter2@127.0.0.1:8332', '--ledger', 'lz'],
  ['trace', 'http:/bob:hunter2@127.0.0.1', '--theft', 'ethereum:0x01:0'],
  ['htp://u:hunter2@127.0.0.1'],
];

test('a pattern in quotes is what it matches', async () => {
  const { code, stdout } = await runSpoor(['import', 'transf*.csv', '--ledger', 'by-pattern'], { cwd: world });
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('Added 4 rows') });
  const traced = await runSpoor(['trace', 'transf?rs.csv', '--theft', 'ethereum:0x01:0'], { cwd: world });
  expect(traced.code).toBe(0);
  const none = await runSpoor(['trace', '*.parquet', '--theft', 'ethereum:0x01:0'], { cwd: world });
  expect(none.stderr).toContain('*.parquet: no file or folder matches this pattern');
});

describe('a URL where a file is named', () => {
  test.each(URLS)('%s %s', async (...args) => {
    for (const more of [[], ['--json']]) {
      const { code, stdout, stderr } = await runSpoor([...args, ...more], { cwd: world, env: { SPOOR_DEBUG: '1' } });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).not.toContain('hunter2');
    }
  });

  test('says how a server is named', async () => {
    const { stderr } = await runSpoor(['import', 'rcp=http://bob:hunter2@127.0.0.1:1', '--ledger', 'lz'], {
      cwd: world,
    });
    expect(stderr).toContain('rcp=http://127.0.0.1:1/: ');
    expect(stderr).toMatch(/rpc=URL.*rest=URL.*--source KIND=URL/);
  });
});

const CASES: readonly Case[] = [
  { args: [...FROM, '--nope'], code: 'USAGE', exit: 2 },
  { args: ['transfers.csv'], code: 'USAGE', exit: 2 },
  { args: [...THEFT], code: 'USAGE', exit: 2 },
  { args: [...FROM, '--csv'], code: 'USAGE', exit: 2 },
  { args: [...FROM, '--max-hops', '-1'], code: 'USAGE', exit: 2 },
  { args: [...FROM, '--dust', '0.5'], code: 'USAGE', exit: 2 },
  { args: [...FROM, '--until', '2023-02-30T00:00:00Z'], code: 'USAGE', exit: 2 },
  { args: [...FROM, '--stop', 'exchange,'], code: 'USAGE', exit: 2 },
  { args: [...FROM, '--coinbase-order', 'fees-first'], code: 'USAGE', exit: 2 },
  { args: [...FROM, '--coinbase-taint', 'drop'], code: 'USAGE', exit: 2 },
  { args: [...FROM, '--rule', 'filo'], code: 'UNKNOWN_RULE', exit: 2, fields: { found: 'filo' } },
  { args: [...FROM, '--rule', 'tiho'], code: 'RULE_NOT_APPLICABLE', exit: 2 },
  { args: ['transfers.csv', '--theft', 'ethereum'], code: 'BAD_THEFT', exit: 2, fields: { found: 'ethereum' } },
  {
    args: ['transfers.csv', '--thefts', 'bad-thefts.txt'],
    code: 'BAD_THEFT',
    exit: 2,
    fields: { file: 'bad-thefts.txt', line: 3 },
  },
  { args: ['empty.csv', ...THEFT], code: 'EMPTY_FILE', exit: 3, fields: { file: 'empty.csv' } },
  { args: ['missing.csv', ...THEFT], code: 'BAD_HEADER', exit: 3, fields: { file: 'missing.csv', missing: 'amount' } },
  { args: ['extra.csv', ...THEFT], code: 'BAD_HEADER', exit: 3, fields: { file: 'extra.csv', extra: 'colour' } },
  {
    args: ['negative.csv', ...THEFT],
    code: 'BAD_FIELD',
    exit: 3,
    fields: { file: 'negative.csv', line: 3, field: 'amount' },
  },
  { args: ['huge.csv', ...THEFT], code: 'BAD_FIELD', exit: 3, fields: { line: 2, field: 'amount' } },
  { args: ['taken.csv', ...THEFT], code: 'POSITION_TAKEN', exit: 3 },
  { args: ['cut.csv.gz', ...THEFT], code: 'DAMAGED_GZIP', exit: 3, fields: { file: 'cut.csv.gz' } },
  { args: ['binary.csv', ...THEFT], code: 'UNKNOWN_FORMAT', exit: 3, fields: { file: 'binary.csv' } },
  { args: ['twice.jsonl', '--theft', 'bitcoin:t2:0'], code: 'SPENT_TWICE', exit: 3 },
  { args: ['above.jsonl', '--theft', 'bitcoin:t2:0'], code: 'OUTPUTS_ABOVE_INPUTS', exit: 3 },
  {
    args: [...FROM, '--tags', 'bad-tags.csv'],
    code: 'BAD_TAG',
    exit: 3,
    fields: { file: 'bad-tags.csv', line: 3, field: 'category', found: 'Mixer' },
  },
  { args: [...FROM, '--tags', 'thefts.txt'], code: 'BAD_HEADER', exit: 3 },
  { args: [...FROM, '--assets', 'bad-assets.csv'], code: 'BAD_ASSET', exit: 3, fields: { line: 2, field: 'decimals' } },
  { args: ['transfers.csv', '--thefts', 'no-thefts.txt'], code: 'EMPTY_FILE', exit: 3 },
  { args: ['nowhere.csv', ...THEFT], code: 'FILE_NOT_FOUND', exit: 4, fields: { path: 'nowhere.csv' } },
  { args: [...FROM, '--tags', 'nowhere.csv'], code: 'FILE_NOT_FOUND', exit: 4, fields: { path: 'nowhere.csv' } },
  { args: ['transfers.csv', '--thefts', 'nowhere.txt'], code: 'FILE_NOT_FOUND', exit: 4 },
  { args: ['--ledger', 'nowhere', ...THEFT], code: 'LEDGER_NOT_FOUND', exit: 4 },
  { args: ['transfers.csv', '--theft', 'ethereum:0x77'], code: 'THEFT_NOT_FOUND', exit: 4 },
  { args: ['transfers.csv', '--theft', 'solana:0x01'], code: 'THEFT_NOT_FOUND', exit: 4 },
  { args: ['transfers.csv', '--theft', 'ethereum:0x04'], code: 'THEFT_WITHOUT_VALUE', exit: 4 },
];

describe('spoor trace refuses', () => {
  test.each(CASES)('$args with $code', async ({ args, code, exit, fields }) => {
    const json = await runSpoor(['trace', ...args, '--json'], { cwd: world });
    // With nothing on standard output no figure can be taken for an answer.
    expect(json).toMatchObject({ code: exit, stdout: '' });
    const line = JSON.parse(json.stderr) as { error: Record<string, unknown> };
    expect(line.error).toMatchObject({ ...fields, code });
  });

  test('in one plain line without --json', async () => {
    const ended = await runSpoor(['trace', 'negative.csv', ...THEFT], { cwd: world });
    expect(ended).toMatchObject({ code: 3, stdout: '' });
    expect(ended.stderr).toMatch(/^spoor: negative\.csv.*\b3\b.*-5.*\n$/);
  });

  test('--flows without a format that can hold them', async () => {
    expect(await runSpoor(['trace', ...FROM, '--flows'], { cwd: world })).toMatchObject({ code: 2, stdout: '' });
  });

  test.skipIf(process.getuid?.() === 0)('a file without permission', async () => {
    const path = join(world, 'secret.csv');
    await writeFile(path, TRANSFERS);
    await chmod(path, 0);
    expect(await runSpoor(['trace', path, ...THEFT])).toMatchObject({ code: 6 });
  });
});
