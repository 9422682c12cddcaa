import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChainKind } from '../core/chains.ts';
import type { Database } from './database.ts';
import { openOutput } from './scanText.ts';
import { convertBlockRows } from './sources.ts';

const PART_BYTES = 128 * 2 ** 20;

/** Writes rows as text and has DuckDB pack them, a part at a time, so that text never takes much of the disk. */
export class PartWriter {
  readonly #database: Database;
  readonly #kind: ChainKind;
  readonly #chain: string;
  readonly #partBytes: number;
  readonly #parts: string[] = [];
  #out: Awaited<ReturnType<typeof openOutput>> | undefined;
  #bytes = 0;
  #longestBytes = 0;

  constructor(database: Database, kind: ChainKind, chain: string, partBytes = PART_BYTES) {
    this.#database = database;
    this.#kind = kind;
    this.#chain = chain;
    this.#partBytes = partBytes;
  }

  get #textPath(): string {
    return join(this.#database.folder, `${this.#chain}.text`);
  }

  /** @param lines each a JSON text in ASCII, ended by LF */
  async write(lines: readonly string[]): Promise<void> {
    this.#out ??= await openOutput(this.#textPath);
    const text = lines.join('');
    for (const { length } of lines) if (length > this.#longestBytes) this.#longestBytes = length;
    await this.#out.write(text);
    this.#bytes += text.length;
    if (this.#bytes >= this.#partBytes) await this.pack();
  }

  /** Packs what is not packed yet. */
  async pack(): Promise<void> {
    if (this.#out === undefined) return;
    await this.#out[Symbol.asyncDispose]();
    this.#out = undefined;
    const target = join(this.#database.folder, `${this.#chain}.${this.#parts.length}.parquet`);
    await convertBlockRows(this.#database, this.#kind, this.#chain, this.#textPath, target, this.#longestBytes);
    await rm(this.#textPath);
    this.#parts.push(target);
    this.#bytes = 0;
    this.#longestBytes = 0;
  }

  async close(): Promise<void> {
    await this.#out?.[Symbol.asyncDispose]();
    this.#out = undefined;
  }

  /** The packed parts, in order. */
  get names(): readonly string[] {
    return this.#parts;
  }
}
