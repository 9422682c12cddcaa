import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context } from './context.ts';

/**
 * The folder of the workbench's page: as it was packed, or of a working copy, where it is built when it is not there or
 * older than what it is made of. Null where it cannot be built: the interface is served without it.
 */
export async function builtPage(context: Context): Promise<string | null> {
  const packed = fileURLToPath(new URL('../web/', import.meta.url));
  if (existsSync(join(packed, 'index.html'))) return packed;
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const source = join(root, 'web');
  const dist = join(source, 'dist');
  const built = changedMs(join(dist, 'index.html'));
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const isWorkingCopy = existsSync(join(source, 'vite.config.ts')) && !root.split(sep).includes('node_modules');
  if (
    isWorkingCopy &&
    existsSync(vite) &&
    newest([join(source, 'src'), join(source, 'index.html'), join(source, 'public')]) > built
  ) {
    context.note(built === 0 ? 'building the page (once)' : 'building the page: its sources are newer');
    const failure = await build(vite, root);
    if (failure !== '') context.note(`the page could not be built; npm run build:web says more: ${failure}`);
  }
  return existsSync(join(dist, 'index.html')) ? dist : null;
}

/** When a file was last written, 0 where it is not there. */
function changedMs(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(paths: readonly string[]): number {
  let latest = 0;
  for (const path of paths) {
    const status = statSync(path, { throwIfNoEntry: false });
    if (status === undefined) continue;
    const inner = status.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : 0;
    latest = Math.max(latest, inner, status.isDirectory() ? 0 : status.mtimeMs);
  }
  return latest;
}

/** What went wrong, in its last line; nothing where nothing did. */
async function build(vite: string, root: string): Promise<string> {
  const child = spawn(
    process.execPath,
    [vite, 'build', '--config', join(root, 'web', 'vite.config.ts'), '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let text = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  return await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? '' : (text.trim().split('\n').at(-1) ?? `code ${code}`)));
  });
}
