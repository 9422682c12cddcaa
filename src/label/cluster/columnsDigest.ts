import { createHash, type Hash } from 'node:crypto';

/** To be raised with every change of what the same evidence is joined to: files that were made before are made again then. */
const JOINING = 1;

/** SHA-256 of the columns of a cluster file, in their order: by what was joined, the same for the same clusters of the same blocks. */
export class ColumnsDigest {
  readonly #hash: Hash = createHash('sha256').update(`${JOINING}\n`);

  /** A column follows. */
  begin(name: string, length: number): void {
    this.#hash.update(`${name} ${length}\n`);
  }

  /** More of its bytes. */
  add(bytes: Uint8Array): void {
    this.#hash.update(bytes);
  }

  hex(): string {
    return this.#hash.digest('hex');
  }
}
