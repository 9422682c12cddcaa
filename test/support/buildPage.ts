import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

function newestMs(path: string): number {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}

/**
 * Before any test: builds the page of the workbench where it is older than its sources, once, so that no two servers
 * that tests start build it at the same time.
 */
export default function buildPage(): void {
  const sources = ['web/src', 'web/public', 'web/index.html', 'web/vite.config.ts', 'docs/methods.md'];
  const built = newestMs(join(root, 'web/dist/index.html'));
  if (sources.every((path) => newestMs(join(root, path)) <= built)) return;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--config', 'web/vite.config.ts', '--logLevel', 'error'], {
    cwd: root,
    stdio: 'inherit',
  });
}
