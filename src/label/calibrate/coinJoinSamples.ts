import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { networkOfMagic } from '../../chain/bitcoin/networks.ts';
import { scriptAddress } from '../../chain/bitcoin/scriptAddress.ts';
import { SpoorError, systemError } from '../../core/errors.ts';
import type { TransactionShape } from '../coinjoin/shape.ts';

/** A transaction that someone has labelled. */
export interface CoinJoinSample {
  readonly txid: string;
  readonly shape: TransactionShape;
}

/** Labelled transactions of one kind, from one file. */
export interface SampleSet {
  /** The file's name without its ending. */
  readonly name: string;
  readonly samples: readonly CoinJoinSample[];
}

const MAINNET = networkOfMagic(Buffer.from('f9beb4d9', 'hex'))!.address;

/**
 * Labelled transactions as Dumplings writes them (nopara73, Dumplings: one text file a kind, one transaction a line) in a
 * folder and those below it, or as JSON in Esplora's form, and the txids that lists there (`false*.json`) say are labelled wrongly.
 * @throws FILE_NOT_FOUND, NO_PERMISSION, IO; BAD_ROW naming file and line
 */
export function readCoinJoinSamples(folder: string): { sets: SampleSet[]; mislabelled: Set<string> } {
  const sets: SampleSet[] = [];
  const mislabelled = new Set<string>();
  for (const path of filesBelow(folder)) {
    if (/false.*\.json$/.test(path)) for (const txid of txidsIn(path)) mislabelled.add(txid);
    else if (path.endsWith('.json')) {
      const samples = esploraSamples(path);
      if (samples.length > 0) sets.push({ name: basename(path, '.json'), samples });
    }
    if (!path.endsWith('.txt')) continue;
    const lines = readFileSync(path, 'utf8').split(/\r?\n/);
    const samples = lines.flatMap((line, k) => (line === '' ? [] : [parseDumplingsLine(line, path, k + 1)]));
    sets.push({ name: basename(path, '.txt'), samples });
  }
  if (sets.length === 0) {
    throw new SpoorError(
      'FILE_NOT_FOUND',
      `${folder}: no files of labelled transactions (*.txt, *.json) in it; unpack them first`,
      {
        path: folder,
      },
    );
  }
  return { sets, mislabelled };
}

function filesBelow(folder: string): string[] {
  try {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true });
    return names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
  } catch (cause) {
    throw systemError(cause, folder);
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
}

/** Transactions in Esplora's form, bare or as `tx` of what is said of them; none where a file holds anything else. */
function esploraSamples(path: string): CoinJoinSample[] {
  const entries = [readJson(path)].flat() as (Partial<EsploraTransaction> & { readonly tx?: EsploraTransaction })[];
  return entries.flatMap((entry) => {
    const { txid, vin, vout } = entry?.tx ?? entry ?? {};
    if (txid === undefined || !Array.isArray(vin) || !Array.isArray(vout)) return [];
    const coin = (c: EsploraCoin) => ({ valueSat: c.value, address: c.scriptpubkey_address ?? '' });
    const inputs = (vin as EsploraTransaction['vin']).flatMap(({ prevout }) => (prevout ? [coin(prevout)] : []));
    return [{ txid, shape: { inputs, outputs: (vout as EsploraTransaction['vout']).map(coin) } }];
  });
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw systemError(cause, path);
  }
}

/** Every string in a JSON file, at any depth: a list of txids, or lists by reason. */
function txidsIn(path: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(readJson(path));
  return found;
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
  const [txid, , , , inputs, outputs] = parts as [string, string, string, string, string, string];
  const coin = (value: string | undefined, script: string | undefined) => {
    if (value === undefined || script === undefined || !/^\d+$/.test(value) || !/^(?:[0-9a-f]{2})*$/.test(script))
      throw bad(`found the coin ${value}+${script}`);
    return { valueSat: Number(value), address: scriptAddress(Buffer.from(script, 'hex'), MAINNET) };
  };
  return {
    txid,
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
