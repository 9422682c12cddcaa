import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, runSpoor } from '../cli/runSpoor.ts';
import { type FaultyServer, startServer } from '../support/faultyServer.ts';
import { newFolder, type UtxoCase, utxoCase } from '../support/scopeWorld.ts';

const KEY = 'SECRETKEY0123456789ab';
let world: UtxoCase;
let server: FaultyServer;
let folder: string;
beforeAll(async () => {
  world = utxoCase(1, 1000);
  folder = await newFolder();
  server = await startServer({ answer: ({ url }) => world.mined.world.answer(url.pathname.replace(`/${KEY}`, '')) });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

function trace(args: readonly string[]): Promise<Ended> {
  const source = `esplora=${server.url.replace('//', '//user:hunter2hunter2@')}/${KEY}`;
  const thefts = world.request.thefts.flatMap(({ name, text }) => ['--theft', `${name}=${text}`]);
  return runSpoor(['trace', ...thefts, '--source', source, '--rule', 'fifo', ...args], { cwd: folder });
}

describe('spoor trace --source', () => {
  test('prints ends, says what was asked, keeps every answer and no credential', async () => {
    const { code, stdout, stderr } = await trace([]);
    expect(code).toBe(0);
    expect(stdout).toContain('fifo');
    expect(stderr).toMatch(/^\d+ requests in \d+ waves; answers are kept in \.\/spoor-answers\n$/);
    const kept = join(folder, 'spoor-answers');
    const files = (await readdir(kept, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
    const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')));
    expect(texts.length).toBeGreaterThan(50);
    expect(`${stdout}${stderr}${texts.join()}`).not.toMatch(/SECRETKEY|hunter2/);
  });

  test('--offline gives the same bytes from what was kept', async () => {
    const online = await trace(['--json']);
    const before = server.requests.length;
    const offline = await trace(['--json', '--offline']);
    expect(offline.stdout).toBe(online.stdout);
    expect(offline.stderr).toMatch(/has \d+ answers of \d{4}-\d\d-\d\d; they are used and not asked again/);
    expect(server.requests).toHaveLength(before);
    expect(JSON.parse(offline.stdout).rules.fifo.ends.length).toBeGreaterThan(0);
  });

  test('with two sources it is said how many answers were compared', async () => {
    const { code, stderr } = await trace(['--source', `esplora=${server.url}`, '--keep', 'two']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^\d{2,} answers compared between sources of a kind: all agree$/m);
  });

  test('--max-requests ends branches as gap and names the budget', async () => {
    const { code, stdout, stderr } = await trace(['--json', '--keep', 'small', '--max-requests', '40']);
    expect(code).toBe(0);
    expect(stderr).toContain('--max-requests 40 was used up');
    const { warnings } = JSON.parse(stdout) as { warnings: { code: string; detail?: string }[] };
    expect(warnings.find((warning) => warning.code === 'NOT_FETCHED')?.detail).toContain('end as gap');
    const text = await trace(['--keep', 'small', '--max-requests', '0']);
    expect(text.stdout).toContain('Not everything that taint reached was fetched');
  });

  test.each([
    [['--ledger', 'x'], 2, 'name one or the other'],
    [['--offline', '--keep', 'nothing'], 7, 'the answer was not kept'],
    [['--source', 'esplora:https://user:pa55word@x'], 2, 'found no "="'],
    [['--source', 'esplora=ftp://user:pa55word@x'], 2, 'begins with https://'],
    [['--theft', 'nochain:ab:0'], 2, 'nochain'],
    [['--theft', 'bitcoin-regtest:ab:0'], 4, 'knows no transaction ab'],
    [['--coinbase-taint', 'carry'], 2, 'whole blocks'],
  ] as [string[], number, string][])('%j exits with %i', async (args, exit, message) => {
    const { code, stderr } = await trace(args);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/SECRETKEY|hunter2|pa55word/);
    expect(code).toBe(exit);
  });

  test('a server that does not answer is named without its credentials', async () => {
    const gone = await startServer({ answer: () => ({ status: 403, body: `no access for ${KEY}` }) });
    const source = `esplora=${gone.url}/${KEY}`;
    const args = ['trace', '--theft', 'bitcoin:ab:0', '--source', source, '--keep', join(folder, 'gone')];
    const { code, stderr } = await runSpoor(args);
    await gone.close();
    expect(code).toBe(7);
    expect(stderr).toContain('/***/blocks/tip/height: refused with status 403');
    expect(stderr).not.toContain(KEY);
    const alone = await runSpoor(['trace', 'x', '--theft', 'bitcoin:ab:0', '--offline']);
    expect(alone.stderr).toContain('--offline says how sources are asked');
  });
});
