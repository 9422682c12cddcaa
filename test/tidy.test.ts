import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The house's habits, held by a test (CONTRIBUTING.md). */

const root = resolve(import.meta.dirname, '..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '');
const sources = files.filter((path) => /^(?:src|test|bench|web)\/.*\.tsx?$/.test(path));
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Floors of the house: a room imports from its own floor's own room, or from floors below. */
const FLOORS: readonly (readonly string[])[] = [
  ['core'],
  ['kernel', 'chain', 'fetch'],
  ['ledger', 'records'],
  ['label'],
  ['ingest', 'trace', 'simulate'],
  ['scope', 'evidence', 'screen', 'register', 'picture'],
  ['newsroom', 'lure', 'report'],
  ['http'],
  ['cli', 'index.ts'],
];
const floorOf = (room: string): number => FLOORS.findIndex((rooms) => rooms.includes(room));

function importsOf(path: string): string[] {
  const specifiers = [...textOf(path).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1]!);
  return specifiers.map((specifier) => relative(root, resolve(root, dirname(path), specifier)));
}

/** The packages that importing a source brings with it; what `import()` brings comes later. */
function packagesLoadedBy(path: string): ReadonlySet<string> {
  const seen = new Set([path]);
  for (const each of seen) {
    if (!each.startsWith('src/')) continue;
    const statements = textOf(each).matchAll(/^(?:import|export) (?!type )(?:[^;']*? from )?'([^']+)';/gm);
    for (const [, name] of statements) {
      if (name!.startsWith('.')) seen.add(relative(root, resolve(root, dirname(each), name!)));
      else if (!name!.startsWith('node:')) seen.add(name!);
    }
  }
  return new Set([...seen].filter((each) => !each.startsWith('src/')));
}

describe('the house', () => {
  it('has only rooms it knows', () => {
    const rooms = new Set(sources.filter((path) => path.startsWith('src/')).map((path) => path.split('/')[1]!));
    expect([...rooms].filter((room) => floorOf(room) < 0)).toEqual([]);
  });

  it('imports go down only', () => {
    const upward: string[] = [];
    for (const path of sources.filter((name) => name.startsWith('src/') && !name.endsWith('.test.ts'))) {
      const room = path.split('/')[1]!;
      for (const target of importsOf(path)) {
        const other = target.split('/')[1]!;
        if (target.startsWith('src/') && other !== room && floorOf(other) >= floorOf(room))
          upward.push(`${path} -> ${target}`);
      }
    }
    expect(upward).toEqual([]);
  });

  it('the workbench knows of the server only what its answers look like', () => {
    const beyond: string[] = [];
    for (const path of sources.filter((name) => name.startsWith('web/src/'))) {
      for (const target of importsOf(path)) {
        const isSchema = path === 'web/src/state/contract.ts' && target.startsWith('src/http/schema/');
        const isPage = path.startsWith('web/src/docs/') && target === 'docs/methods.md?raw';
        if (!target.startsWith('web/src/') && !isSchema && !isPage) beyond.push(`${path} -> ${target}`);
      }
    }
    expect(beyond).toEqual([]);
  });

  it('nothing below the command line reads the clock or draws unseeded random numbers', () => {
    const found = sources
      .filter((path) => path.startsWith('src/') && !path.startsWith('src/cli/') && !path.endsWith('.test.ts'))
      .filter((path) => /Math\.random\(|Date\.now\(|new Date\(\)|randomUUID\(|randomBytes\(/.test(textOf(path)));
    expect(found).toEqual([]);
  });

  it('a command loads a heavy library where its work begins, not before', () => {
    // Most of the time of a short command is what it imports. `read` tells dates in words whenever it runs.
    const light = ['commander', 'table', '@noble/hashes/sha3.js'];
    const allowed: Readonly<Record<string, readonly string[]>> = {
      'src/cli/main.ts': ['commander'],
      'src/ledger/embedded/openLedger.ts': ['lmdb'],
      'src/cli/commands/readCommand.ts': [...light, 'chrono-node/en'],
    };
    const commands = sources.filter((path) => path.startsWith('src/cli/commands/'));
    const heavy = ['src/cli/main.ts', 'src/ledger/embedded/openLedger.ts', ...commands].flatMap((path) =>
      [...packagesLoadedBy(path)]
        .filter((name) => !(allowed[path] ?? light).includes(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(heavy).toEqual([]);
  });

  it('a file is read in one sitting', () => {
    const long = sources.filter((path) => textOf(path).split('\n').length > 451);
    expect(long).toEqual([]);
  });

  it('files are camelCase and named after something they export', () => {
    const odd = sources.filter((path) => !/^[a-z][A-Za-z0-9]*(?:\.(?:test|bench|config))?\.tsx?$/.test(basename(path)));
    expect(odd).toEqual([]);
  });

  it('has no `any`, enums, suppressed checks or skipped tests', () => {
    const found = sources
      .filter((path) => path !== 'test/tidy.test.ts')
      .filter((path) =>
        /\bas any\b|: any\b|<any>|^\s*(?:export )?(?:const )?enum |@ts-ignore|@ts-nocheck|\b(?:it|describe|test)\.(?:only|todo)\(/m.test(
          textOf(path),
        ),
      );
    expect(found).toEqual([]);
  });

  it('speaks of itself only', () => {
    const words = [/(?<!\.)\/work\//, /\/root\//, /registry\.npmjs/, /\bsubagent/i, /\bclaude\b/i, /\bissue #?\d/i];
    const found = files
      .filter((path) => path !== 'test/tidy.test.ts' && !/\.(?:png|svg|tgz|parquet|gz)$/.test(path))
      .filter((path) => words.some((word) => word.test(textOf(path))));
    expect(found).toEqual([]);
  });
});
