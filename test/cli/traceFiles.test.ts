import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TraceReport } from '../../src/trace/report.ts';
import { LAUNCHER, runSpoor } from './runSpoor.ts';
import { writeSmallWorld } from './smallWorld.ts';

let world: string;
beforeAll(async () => {
  world = await mkdtemp(join(tmpdir(), 'spoor-files-'));
  await writeSmallWorld(world);
});
afterAll(() => rm(world, { recursive: true, force: true }));

const run = (...args: string[]) => runSpoor(['trace', ...args], { cwd: world });

async function report(...args: string[]): Promise<TraceReport> {
  const { code, stdout, stderr } = await run(...args, '--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as TraceReport;
}

describe('spoor trace on files', () => {
  test('prints the answer and nothing else', async () => {
    const args = ['--thefts', 'thefts.txt', '--tags', 'tags.csv', '--assets', 'assets.csv', '--rule', 'fifo'];
    const { code, stdout, stderr } = await run('transfers.csv', ...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('1.000000 Ether stolen on ethereum.');
    expect(stdout).toMatch(/^at services +0\.600000$/m);
    expect(stdout).toMatch(/^ {4}Kraken +0\.600000$/m);
    expect(stdout).toMatch(/^still held +0\.399000$/m);
    expect(stdout).toMatch(/^fees +0\.001000$/m);
    expect(stdout).toMatch(/^stolen +1\.000000$/m);
  });

  test('the claim order is that of --theft and --thefts on the command line', async () => {
    await writeFile(join(world, 'two.txt'), 'c=ethereum:0x01:0\nd=ethereum:0x02:1\n');
    const order = async (...args: string[]) => Object.keys((await report('transfers.csv', ...args)).thefts);
    const [b, e] = ['b=ethereum:0x02:1', 'e=ethereum:0x01'];
    expect(await order('--theft', b, '--thefts', 'two.txt', '--theft', e)).toEqual(['b', 'c', 'd', 'e']);
    expect(await order('--theft', e, '--theft', b, '--thefts', 'two.txt')).toEqual(['e', 'b', 'c', 'd']);
    expect(await order('--theft', 'ethereum:0x01:0', '--thefts', 'two.txt', '--theft', 'ethereum:0x02')).toEqual([
      'theft1',
      'c',
      'd',
      'theft4',
    ]);
  });

  test('a folder brings its own thefts, tags and assets, and says so', async () => {
    const { code, stdout, stderr } = await run(world, '--json');
    expect(code).toBe(0);
    expect(stderr.trim().split('\n')).toEqual([
      `thefts from ${join(world, 'thefts.txt')}`,
      `tags from ${join(world, 'tags.csv')}`,
      `assets from ${join(world, 'assets.csv')}`,
    ]);
    const { thefts, rules } = JSON.parse(stdout) as TraceReport;
    expect(Object.keys(thefts)).toEqual(['heist']);
    expect(Object.keys(rules)).toHaveLength(8);
    expect(rules.fifo!.ends.map((end) => end.entity)).toContain('Kraken');
    const given = await run(world, '--theft', 'x=bitcoin:t1', '--tags', join(world, 'tags.csv'), '--json');
    expect(given.stderr).not.toContain('thefts from');
    expect(given.stderr).not.toContain('tags from');
    expect(Object.keys((JSON.parse(given.stdout) as TraceReport).thefts)).toEqual(['x']);
  });

  test('limits reach the trace', async () => {
    const theft = ['--theft', 'ethereum:0x01:0', '--rule', 'fifo'];
    const reasons = async (...args: string[]) => [
      ...new Set((await report('transfers.csv', ...theft, ...args)).rules.fifo!.ends.map((end) => end.reason)),
    ];
    expect(await reasons('--max-hops', '0')).toEqual(['hops']);
    expect(await reasons('--until', '1600000000')).toEqual(['until']);
    expect(await reasons('--until', '2020-09-13T12:26:40Z')).toEqual(['until']);
    expect(await reasons('--dust', '500000000000000000')).toEqual(['fee', 'held']);
    expect(await reasons('--dust', '700000000000000000')).toEqual(['dust', 'fee', 'held']);
    expect(await reasons('--max-activity', '1')).toEqual(['activity']);
    expect(await reasons('--tags', 'tags.csv')).toEqual(['fee', 'held', 'service']);
    expect(await reasons('--tags', 'tags.csv', '--stop', 'mixer,dex')).toEqual(['fee', 'held']);
  });

  test('says which tags and rules of thumb decided ends, and nothing where none did', async () => {
    const theft = ['--theft', 'heist=ethereum:0x01:0', '--rule', 'fifo,bounds'];
    const { restsOn: none } = (await report('transfers.csv', ...theft)) as TraceReport & { restsOn?: unknown };
    expect(none).toBeUndefined();
    const tagged = (await report('transfers.csv', ...theft, '--tags', 'tags.csv')) as TraceReport & {
      restsOn: { tags: { ends: unknown[]; measured: unknown[] } };
    };
    expect(Object.keys(tagged).at(-1)).toBe('restsOn');
    const one = { theft: 'heist', chain: 'ethereum', asset: 'eth', ends: 1 };
    expect(tagged.restsOn.tags.ends).toEqual([
      { rule: 'fifo', ...one, origin: '600000000000000000' },
      { rule: 'bounds', ...one },
    ]);
    const { stdout } = await run('transfers.csv', ...theft, '--tags', 'tags.csv');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Rests on tags (1 end, from no source named)');
    const busy = await run('transfers.csv', ...theft, '--max-activity', '1');
    expect(busy.stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /Rests on the activity rule \(1 end; right in \d+ % \[\d+–\d+\] of cases in simulated worlds\)\./,
    );
  });

  test('--csv, and --csv --flows', async () => {
    const args = ['transfers.csv', '--theft', 'ethereum:0x01:0', '--csv'];
    const plain = await run(...args);
    expect(plain.stdout.split('\r\n')[0]).toMatch(/^rule,theft,reason,/);
    const flows = await run(...args, '--flows', '--rule', 'fifo,lifo');
    expect(flows.stdout.split('\r\n').filter((line) => line.startsWith('flow,'))).toHaveLength(6);
  });

  test('the same input gives the same bytes, in any order of rows', async () => {
    const { readFile } = await import('node:fs/promises');
    const [header, ...rows] = (await readFile(join(world, 'transfers.csv'), 'utf8')).trim().split('\n');
    await writeFile(join(world, 'turned.csv'), `${[header, ...rows.toReversed()].join('\n')}\n`);
    const args = ['--thefts', 'thefts.txt', '--json', '--flows'];
    const [straight, turned] = await Promise.all([run('transfers.csv', ...args), run('turned.csv', ...args)]);
    expect(turned.stdout).toBe(straight.stdout);
    expect(straight.stdout).toContain('"flows"');
  });
});

describe('output that cannot be written', () => {
  const shell = (command: string) =>
    promisify(execFile)('/bin/sh', ['-c', command], { cwd: world }).catch((error: unknown) => error) as Promise<{
      stdout: string;
      stderr: string;
      code?: number;
    }>;
  const trace = () => `"${process.execPath}" "${LAUNCHER}" trace transfers.csv --thefts thefts.txt --json --flows`;

  test('a reader that goes away is no error', async () => {
    const { stdout, stderr } = await shell(`(${trace()}; echo "exit $?" >&2) | head -1`);
    expect(stdout).toBe('{\n');
    expect(stderr).toBe('exit 0\n');
  });

  test.skipIf(process.platform !== 'linux')('a full disk is one', async () => {
    const { code, stderr } = await shell(`${trace()} > /dev/full`);
    expect(code).toBe(6);
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'DISK_FULL' } });
  });
});
