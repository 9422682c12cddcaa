import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemoryLedger } from '../ledger/memory/memoryLedger.ts';
import { importFiles } from './importFiles.ts';

let folder: string;
let workFolder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-import-'));
  workFolder = join(folder, 'work');
});
afterAll(() => rm(folder, { recursive: true }));

const HEADER = 'chain,block,index,time,tx,asset,from,to,amount';
const ROWS = Array.from(
  { length: 50 },
  (_, n) => `eth,${n % 7},${n},${1000 + n},0xT${n},eth,0xA${n % 3},0xB${n % 5},${n}`,
);
const UTXO = [
  '{"chain":"bitcoin","block":2,"index":0,"time":4,"txid":"b","inputs":[{"txid":"a","vout":0}],"outputs":[{"address":"q","value":9}]}',
  '{"chain":"bitcoin","block":1,"index":0,"time":5,"txid":"a","inputs":[],"outputs":[{"address":"p","value":"10"}]}',
];

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test('the same rows in any order, cut into any files and formats, make the same ledger', async () => {
  const [one, two] = [createMemoryLedger(), createMemoryLedger()];
  const csv = await fileOf('all.csv', [HEADER, ...ROWS].join('\n'));
  const jsonl = await fileOf('utxo.jsonl', UTXO.join('\n'));
  expect(await importFiles([csv, jsonl], one, { workFolder })).toEqual({ added: 52, known: 0 });
  expect(await importFiles([csv, jsonl], one, { workFolder })).toEqual({ added: 0, known: 52 });

  const turned = [
    HEADER.split(',').toReversed().join(),
    ...ROWS.slice(20)
      .toReversed()
      .map((row) => row.split(',').toReversed().join()),
  ];
  const parts = [
    await fileOf('turned.csv.gz', gzipSync(turned.join('\r\n'))),
    await fileOf('rest.csv', [HEADER, ...ROWS.slice(0, 30)].join('\n')),
    await fileOf('utxo-turned.jsonl', UTXO.toReversed().join('\n')),
  ];
  expect(await importFiles(parts, two, { workFolder })).toEqual({ added: 52, known: 0 });
  expect(await two.digest()).toBe(await one.digest());
  expect(await readdir(workFolder)).toEqual([]);
});

test('nothing of files with an error gets into the ledger, and nothing is left in the work folder', async () => {
  const ledger = createMemoryLedger();
  const before = await ledger.digest();
  const good = await fileOf('good.csv', [HEADER, ...ROWS].join('\n'));
  const bad = await fileOf(
    'bad.csv',
    [HEADER, ...ROWS.map((row) => row.replace('eth,', 'etc,')), 'etc,1,2,3'].join('\n'),
  );
  await expect(importFiles([good, bad], ledger, { workFolder })).rejects.toMatchObject({
    code: 'BAD_ROW',
    fields: { line: 52 },
  });
  expect(await ledger.digest()).toBe(before);
  expect(await readdir(workFolder)).toEqual([]);
});
