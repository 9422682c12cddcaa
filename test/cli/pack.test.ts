import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TraceReport } from '../../src/trace/report.ts';
import { writeSmallWorld } from './smallWorld.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MINUTES = 60_000;
/** What npm says where it cannot reach packages. */
const UNREACHABLE = /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|ENOTCACHED|network/;

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

let folder: string;
let packed: Packed;
let unreachable = '';

const run = (command: string, args: readonly string[]) =>
  promisify(execFile)(command, args, { cwd: join(folder, 'empty'), timeout: 5 * MINUTES, maxBuffer: 1 << 26 });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-pack-'));
  const { stdout } = await promisify(execFile)('npm', ['pack', '--json', '--pack-destination', folder], { cwd: ROOT });
  [packed] = JSON.parse(stdout.slice(stdout.indexOf('['))) as [Packed];
  await mkdir(join(folder, 'empty'));
  await writeFile(join(folder, 'empty', 'package.json'), '{"private":true}');
  const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, packed.filename)];
  await run('npm', install).catch((error: Error) => {
    if (!UNREACHABLE.test(error.message)) throw error;
    unreachable = `npm cannot reach packages here: ${error.message.split('\n')[0]}`;
  });
}, 10 * MINUTES);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the packed program', () => {
  test('holds what it needs and nothing else', () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['package.json', 'bin/spoor.js', 'dist/index.js', 'dist/index.d.ts', 'dist/cli/main.js']),
    );
    expect(paths.filter((path) => /\.test\.|^(src|test|bench|node_modules)\//.test(path))).toEqual([]);
    expect(paths.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))).toEqual([]);
  });

  test('runs in an empty folder', async (context) => {
    if (unreachable !== '') return context.skip(unreachable);
    const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect((await run('npx', ['--no-install', 'spoor', '--version'])).stdout).toBe(`${version}\n`);
  });

  test('imports and traces there', async (context) => {
    if (unreachable !== '') return context.skip(unreachable);
    await writeSmallWorld(join(folder, 'empty', 'world'));
    const spoor = (...args: string[]) => run('npx', ['--no-install', 'spoor', ...args]);
    await spoor('import', 'world', '--ledger', 'ledger');
    const traced = await spoor('trace', 'ledger', '--thefts', 'world/thefts.txt', '--tags', 'world/tags.csv', '--json');
    const { rules } = JSON.parse(traced.stdout) as TraceReport;
    expect(rules.fifo!.ends.map(({ reason, amount }) => `${reason} ${amount}`)).toEqual([
      'fee 1000000000000000',
      'held 399000000000000000',
      'service 600000000000000000',
    ]);
  });

  test('is a library', async (context) => {
    if (unreachable !== '') return context.skip(unreachable);
    await writeFile(
      join(folder, 'empty', 'use.mjs'),
      `import { openLedger, trace, parseTheftSpec } from 'spoor';
       const ledger = await openLedger('ledger');
       const report = await trace(ledger, { thefts: [parseTheftSpec('ethereum:0x01:0', 1)], rules: ['lifo'] });
       console.log(report.schema, Object.keys(report.rules).join());
       await ledger.close();`,
    );
    // With the Node that the launcher uses: npx puts it first on the path.
    const { stdout } = await run('npx', ['--no-install', 'node', 'use.mjs']);
    expect(stdout).toBe('spoor/trace@1 lifo\n');
  });
});
