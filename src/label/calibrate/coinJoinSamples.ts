import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { networkOfMagic } from '../../chain/bitcoin/networks.ts';
import { scriptAddress } from '../../chain/bitcoin/scriptAddress.ts';
import { SpoorError, systemError } from '../../core/errors.ts';
import type { TransactionShape } from '../coinjoin/shape.ts';
import { readZip } from './readZip.ts';

/** A transaction that someone has labelled. */
export interface CoinJoinSample {
  readonly txid: string;
  /** Of its block; null where the list does not say. */
  readonly timeSec: number | null;
  readonly shape: TransactionShape;
}

/** Labelled transactions of one kind, from one file. */
export interface SampleSet {
  /** The file's name without its ending. */
  readonly name: string;
  /**
   * Read anew whenever they are gone through, since a list may be larger than what fits in memory as coins.
   * @throws BAD_ROW naming file and line, while they are gone through; DAMAGED_GZIP, UNKNOWN_FORMAT naming an archive
   */
  readonly samples: Iterable<CoinJoinSample>;
}

/** What a folder of labelled transactions holds. */
export interface CoinJoinSamples {
  readonly sets: readonly SampleSet[];
  /** Txids that lists there say are labelled wrongly. */
  readonly mislabelled: ReadonlySet<string>;
  /** Files that were not read, and why. */
  readonly skipped: readonly { readonly path: string; readonly why: string }[];
}

const MAINNET = networkOfMagic(Buffer.from('f9beb4d9', 'hex'))!.address;

/**
 * Labelled transactions as Dumplings writes them (nopara73, Dumplings: one text file a kind, one transaction a line) in a
 * folder and those below it (or in one file), or as JSON in Esplora's form, in zip archives as well, and the txids that lists there (`false*.json`)
 * say are labelled wrongly.
 * @throws FILE_NOT_FOUND, NO_PERMISSION, IO; BAD_ROW naming a file; DAMAGED_GZIP, UNKNOWN_FORMAT naming an archive
 */
export function readCoinJoinSamples(folder: string): CoinJoinSamples {
  const sets: SampleSet[] = [];
  const mislabelled = new Set<string>();
  const skipped: { path: string; why: string }[] = [];
  for (const { path, bytes } of sourcesBelow(folder, skipped)) {
    if (/false[^/]*\.json$/.test(path)) for (const txid of txidsIn(path, bytes())) mislabelled.add(txid);
    else if (path.endsWith('.json')) {
      const samples = esploraSamples(path, bytes());
      if (samples.length > 0) sets.push({ name: basename(path, '.json'), samples });
      else skipped.push({ path, why: 'no transactions in Esplora’s form in it' });
    } else {
      const samples = { [Symbol.iterator]: () => dumplingsSamples(path, bytes()) };
      sets.push({ name: basename(path, '.txt'), samples });
    }
  }
  if (sets.length === 0) {
    throw new SpoorError(
      'FILE_NOT_FOUND',
      `${folder}: no files of labelled transactions (*.txt, *.json, or *.zip with such) in it; unpack other archives first`,
      { path: folder },
    );
  }
  return { sets, mislabelled, skipped };
}

interface Source {
  /** Of a file in an archive: the archive's, and its own after that. */
  readonly path: string;
  readonly bytes: () => Buffer;
}

const isRead = (name: string): boolean => /\.(?:txt|json)$/.test(name);

/** Files that may hold labelled transactions, in the order of their paths; others go to `skipped`. */
function* sourcesBelow(folder: string, skipped: { path: string; why: string }[]): Generator<Source> {
  for (const path of filesBelow(folder)) {
    if (isRead(path)) yield { path, bytes: () => readBytes(path) };
    else if (/\.zip$/i.test(path)) {
      const inside = readZip(path).filter(({ name }) => isRead(name));
      for (const { name, unpack } of inside) yield { path: `${path}/${name}`, bytes: unpack };
      if (inside.length === 0) skipped.push({ path, why: 'no *.txt or *.json in this archive' });
    } else skipped.push({ path, why: 'neither *.txt, *.json nor *.zip; unpack it if it is an archive' });
  }
}

function filesBelow(folder: string): string[] {
  try {
    if (statSync(folder).isFile()) return [folder];
    const names = readdirSync(folder, { recursive: true, withFileTypes: true });
    return names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
  } catch (cause) {
    throw systemError(cause, folder);
  }
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw systemError(cause, path);
  }
}

interface EsploraCoin {
  readonly value: number;
  readonly scriptpubkey_address?: string;
}

interface EsploraTransaction {
  readonly txid: string;
  readonly vin: readonly { readonly prevout?: EsploraCoin | null }[];
  readonly vout: readonly EsploraCoin[];
  readonly status?: { readonly block_time?: number };
}

/** Transactions in Esplora's form, bare or as `tx` of what is said of them; none where a file holds anything else. */
function esploraSamples(path: string, bytes: Buffer): CoinJoinSample[] {
  const entries = [parseJson(path, bytes)].flat() as (Partial<EsploraTransaction> & {
    readonly tx?: EsploraTransaction;
  })[];
  return entries.flatMap((entry) => {
    const { txid, vin, vout, status } = entry?.tx ?? entry ?? {};
    if (txid === undefined || !Array.isArray(vin) || !Array.isArray(vout)) return [];
    const coin = (c: EsploraCoin) => ({ valueSat: c.value, address: c.scriptpubkey_address ?? '' });
    const inputs = (vin as EsploraTransaction['vin']).flatMap(({ prevout }) => (prevout ? [coin(prevout)] : []));
    const timeSec = status?.block_time ?? null;
    return [{ txid, timeSec, shape: { inputs, outputs: (vout as EsploraTransaction['vout']).map(coin) } }];
  });
}

function parseJson(path: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    throw new SpoorError('BAD_ROW', `${path}: it is not JSON (${text}); get it again`, { file: path }, { cause });
  }
}

/** Every string in a JSON file, at any depth: a list of txids, or lists by reason. */
function txidsIn(path: string, bytes: Buffer): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(parseJson(path, bytes));
  return found;
}

/** A line a transaction; lines are cut out of the bytes, since a whole file may be longer than a string can be. */
function* dumplingsSamples(path: string, bytes: Buffer): Generator<CoinJoinSample, void> {
  for (let from = 0, number = 1; from < bytes.length; number++) {
    const end = bytes.indexOf('\n', from);
    const line = bytes.toString('latin1', from, end < 0 ? bytes.length : end).trimEnd();
    if (line !== '') yield parseDumplingsLine(line, path, number);
    from = end < 0 ? bytes.length : end + 1;
  }
}

/**
 * `txid:::block hash:::place in block:::time:::inputs:::outputs`, inputs `txid-vout-value+script+kind`, outputs
 * `value+script+kind`, each list joined with `}{`.
 */
function parseDumplingsLine(line: string, file: string, number: number): CoinJoinSample {
  const bad = (what: string): SpoorError =>
    new SpoorError('BAD_ROW', `${file}, line ${number}: ${what}; expected a transaction as Dumplings writes it`, {
      file,
      line: number,
    });
  const parts = line.split(':::');
  if (parts.length !== 6) throw bad(`found ${parts.length} parts`);
  const [txid, , , time, inputs, outputs] = parts as [string, string, string, string, string, string];
  const coin = (value: string | undefined, script: string | undefined) => {
    if (value === undefined || script === undefined || !/^\d+$/.test(value) || !/^(?:[0-9a-f]{2})*$/.test(script))
      throw bad(`found the coin ${value}+${script}`);
    return { valueSat: Number(value), address: scriptAddress(Buffer.from(script, 'hex'), MAINNET) };
  };
  return {
    txid,
    timeSec: /^[1-9]\d{0,11}$/.test(time) ? Number(time) : null,
    shape: {
      inputs: inputs.split('}{').map((text) => {
        const [outpoint, script] = text.split('+');
        return coin(outpoint?.split('-')[2], script);
      }),
      outputs: outputs.split('}{').map((text) => {
        const [value, script] = text.split('+');
        return coin(value, script);
      }),
    },
  };
}
