import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { lanesToBig } from '../src/core/lanes.ts';
import type { KernelTheft } from './kernelThefts.ts';
import type { KernelWorld } from './kernelWorld.ts';

/** What one trace of the C reference took and found; amounts are doubles. */
export interface ReferenceRun {
  readonly ns: number;
  readonly processed: number;
  readonly records: number;
  readonly held: number;
  readonly ended: number;
}

/** Compiles `reference.c` into `folder` with `cc -O2`; null where there is no C compiler. */
export function compileReference(folder: string): string | null {
  if (spawnSync('cc', ['--version']).error !== undefined) return null;
  const program = join(folder, 'reference');
  const source = join(import.meta.dirname, 'reference.c');
  const { status, stderr } = spawnSync('cc', ['-O2', '-Wall', '-Wextra', '-o', program, source, '-lm']);
  if (status !== 0 || !existsSync(program)) throw new Error(`cc could not compile reference.c: ${stderr.toString()}`);
  return program;
}

/** Writes a world and thefts as `reference.c` reads them: the same columns, an event a struct, amounts as doubles. */
export function writeColumns(path: string, world: KernelWorld, thefts: readonly KernelTheft[]): void {
  const { arena, status } = world;
  const file = openSync(path, 'w');
  const write = (bytes: ArrayBufferView): void => {
    const view = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < view.length; ) at += writeSync(file, view, at);
  };
  write(BigInt64Array.of(BigInt(arena.first.length - 1), BigInt(arena.size), BigInt(thefts.length)));
  write(arena.first);
  write(arena.end);
  write(status);
  const slice = 2 ** 18;
  for (let from = 0; from < arena.size; from += slice) {
    const count = Math.min(slice, arena.size - from);
    const bytes = new DataView(new ArrayBuffer(count * 24));
    for (let k = 0; k < count; k++) {
      const e = from + k;
      bytes.setFloat64(k * 24, arena.position(e), true);
      bytes.setFloat64(k * 24 + 8, Number(arena.amount(e)), true);
      bytes.setInt32(k * 24 + 16, arena.other(e), true);
      bytes.setUint32(k * 24 + 20, arena.timeSec(e), true);
    }
    write(bytes);
  }
  for (const { parties, claims } of thefts) {
    write(BigInt64Array.of(BigInt(parties), BigInt(claims.size)));
    const bytes = new DataView(new ArrayBuffer(claims.size * 40));
    for (let k = 0; k < claims.size; k++) {
      bytes.setFloat64(k * 40, claims.position[k]!, true);
      bytes.setFloat64(k * 40 + 8, Number(lanesToBig(claims.amounts.hi[k]!, claims.amounts.lo[k]!)), true);
      bytes.setFloat64(k * 40 + 16, claims.timeSec[k]!, true);
      bytes.setInt32(k * 40 + 24, claims.party[k]!, true);
      bytes.setInt32(k * 40 + 28, claims.holder[k]!, true);
      bytes.setInt32(k * 40 + 32, claims.from[k]!, true);
      bytes.setInt32(k * 40 + 36, claims.to[k]!, true);
    }
    write(bytes);
  }
  closeSync(file);
}

/** The compiled reference, holding a world in its memory and waiting for traces to run. */
export class Reference {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  constructor(program: string, world: string) {
    this.#child = spawn(program, [world], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface({ input: this.#child.stdout! })[Symbol.asyncIterator]();
  }

  /** Traces thefts, by their numbers, each up to its cut, in turn, all of them `repeats` times. The answer is of one turn. */
  async run(rule: number, thefts: readonly { number: number; cut: number }[], repeats: number): Promise<ReferenceRun> {
    const list = thefts.map(({ number, cut }) => `${number} ${cut}`).join(' ');
    this.#child.stdin!.write(`${rule} ${repeats} ${thefts.length} ${list}\n`);
    const { value, done } = await this.#lines.next();
    if (done === true) throw new Error('the C reference stopped');
    const [ns, processed, records, held, ended] = (value as string).split(' ').map(Number);
    return { ns: ns!, processed: processed!, records: records!, held: held!, ended: ended! };
  }

  close(): void {
    this.#child.stdin!.end();
  }
}
