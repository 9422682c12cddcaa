import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERRORS, type ErrorCode, EXIT } from '../src/core/errors.ts';

const root = resolve(import.meta.dirname, '..');
const PAGES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/methods.md', 'docs/formats.md'];

/** A heading as a page links to it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

describe('README.md', () => {
  it('lists every exit code with its error codes', async () => {
    const page = await readFile(join(root, 'README.md'), 'utf8');
    const rows = [...page.matchAll(/^\| (\d+) \| .+? \| (.*)\|$/gm)].map(([, exit, codes]) => [
      Number(exit),
      [...codes!.matchAll(/`(\w+)`/g)].map(([, code]) => code),
    ]);
    const known = Object.keys(ERRORS) as ErrorCode[];
    expect(rows).toEqual(Object.values(EXIT).map((exit) => [exit, known.filter((code) => ERRORS[code].exit === exit)]));
  });
});

describe('links between pages', () => {
  it.each(PAGES)('%s', async (page) => {
    const text = await readFile(join(root, page), 'utf8');
    const broken: string[] = [];
    for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target!)) continue;
      const [path, anchor] = target!.split('#') as [string, string?];
      const file = path === '' ? join(root, page) : join(root, dirname(page), path);
      if (!existsSync(file)) broken.push(target!);
      else if (anchor !== undefined) {
        const headings = [...(await readFile(file, 'utf8')).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
          anchorOf(heading!),
        );
        if (!headings.includes(anchor)) broken.push(target!);
      }
    }
    expect(broken).toEqual([]);
  });
});
