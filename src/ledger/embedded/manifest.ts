import type { ChainKind } from '../../core/chains.ts';
import { SpoorError } from '../../core/errors.ts';
import { ledgerDigest } from '../interchange.ts';
import type { UtxoStats } from '../utxo/utxoTables.ts';
import { KEY } from './keys.ts';
import type { KvFile } from './kvFile.ts';
import { DATA_FILE, damaged } from './kvFile.ts';
import type { NameRun } from './nameIndex.ts';

/** Raised whenever an older Spoor could not read what this one writes, or this one not what an older wrote. */
export const FORMAT = 5;

/**
 * The root of a committed state: what is not reachable from here does not exist. It is written in the last transaction
 * of every change, so a change is either wholly there or not at all.
 */
export interface Manifest {
  readonly format: number;
  readonly digest: string;
  readonly addresses: number;
  /** The index from texts of addresses to ids. */
  readonly addressRuns: readonly NameRun[];
  readonly accounts: number;
  readonly assets: number;
  /** Segments and runs from here on are leftovers of imports that died. */
  readonly nextSegment: number;
  readonly chains: readonly ChainManifest[];
}

export interface ChainManifest {
  readonly name: string;
  readonly kind: ChainKind;
  /** Blocks that have a digest, and the first and last of them. */
  readonly blocks: number;
  readonly first: number;
  readonly last: number;
  readonly transfers: number;
  readonly addresses: number;
  readonly segments: readonly SegmentInfo[];
  /** Highest transaction number given out, and counts, of a UTXO chain. */
  readonly numbers: number;
  readonly utxo: UtxoStats;
}

/** An immutable set of transfers of one chain. */
export interface SegmentInfo {
  readonly id: number;
  readonly rows: number;
  /** Rows at positions from here on were unwound; null where none were. */
  readonly cut: number | null;
}

export const EMPTY_MANIFEST: Manifest = {
  format: FORMAT,
  digest: ledgerDigest([]),
  addresses: 0,
  addressRuns: [],
  accounts: 0,
  assets: 0,
  nextSegment: 1,
  chains: [],
};

export const EMPTY_CHAIN: Omit<ChainManifest, 'name' | 'kind'> = {
  blocks: 0,
  first: 0,
  last: 0,
  transfers: 0,
  addresses: 0,
  segments: [],
  numbers: 0,
  utxo: { transactions: 0, coins: 0, spent: 0, addresses: 0 },
};

/** @throws LEDGER_NEWER, LEDGER_OLDER, LEDGER_DAMAGED; undefined where nothing was ever committed */
export function readManifest(file: KvFile): Manifest | undefined {
  const bytes = file.get(KEY.manifest());
  if (!bytes) return undefined;
  const path = `${file.dir}/${DATA_FILE}`;
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString());
  } catch (cause) {
    throw damaged(path, 'its manifest cannot be read', cause);
  }
  const { format } = (value ?? {}) as { format?: unknown };
  if (typeof format !== 'number') throw damaged(path, 'its manifest has no format');
  if (format > FORMAT) {
    throw new SpoorError(
      'LEDGER_NEWER',
      `${file.dir}: the ledger has format ${format}, this Spoor reads formats up to ${FORMAT}; use the Spoor that wrote it`,
      { path: file.dir, found: format, expected: FORMAT },
    );
  }
  if (format < FORMAT) {
    throw new SpoorError(
      'LEDGER_OLDER',
      `${file.dir}: the ledger has format ${format}, this Spoor reads format ${FORMAT} only; import the files again into a ` +
        'new folder',
      { path: file.dir, found: format, expected: FORMAT },
    );
  }
  return value as Manifest;
}

export function putManifest(file: KvFile, manifest: Manifest): void {
  file.put(KEY.manifest(), Buffer.from(JSON.stringify(manifest)));
}
