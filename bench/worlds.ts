import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { simulate } from '../src/simulate/simulate.ts';

/** The same thefts in worlds of every size: about so many transfers launder each. */
export const THEFT_SIZES = [1000, 20_000, 250_000] as const;

export interface BenchWorld {
  readonly folder: string;
  readonly transfers: string;
  readonly tags: string;
  readonly thefts: string;
  /** Where `bench/import.ts` makes the ledger, and `bench/disk.ts` looks for it. */
  readonly ledger: string;
}

/** A simulated world of a size as Parquet in `dir`; made when it is not there yet. Seeded: always the same rows. */
export async function prepareWorld(dir: string, transfers: number, seed: number): Promise<BenchWorld> {
  const folder = join(dir, `world-${transfers}-${seed}`);
  if (!existsSync(folder)) {
    const theftSizes = THEFT_SIZES.filter((size) => size * 4 <= transfers);
    await simulate({ seed, transfers, chain: 'account', format: 'parquet', theftSizes, out: folder });
  }
  return {
    folder,
    transfers: join(folder, 'transfers.parquet'),
    tags: join(folder, 'tags.csv'),
    thefts: join(folder, 'thefts.txt'),
    ledger: join(dir, `ledger-${transfers}-${seed}`),
  };
}
