import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { SpoorError, systemError } from '../../core/errors.ts';
import type { Change } from '../change.ts';
import { refuseRings } from '../refuseRings.ts';
import type { Register } from '../register.ts';
import { type Foreign, isRecord } from './foreign.ts';
import { mispEventsIn, readMisp } from './readMisp.ts';
import { readStix } from './readStix.ts';
import { importChanges, type RegisterData } from './registerData.ts';

/** Larger files are no registers that fit in memory. */
const MAX_BYTES = 1 << 29;

export interface DataImport {
  readonly format: 'register' | 'STIX 2.0' | 'STIX 2.1' | 'MISP';
  readonly changes: readonly Change[];
  /** What of the file a register has no place for: how many of what, as `campaign` or `attribute domain`. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/**
 * Reads an exported register, a STIX bundle or MISP events into the changes they make. Of bundles and events that others
 * made come incidents, victims and who is blamed, each a claim that cites the object.
 * @throws UNKNOWN_FORMAT, BAD_CLAIM, FILE_NOT_FOUND, NO_PERMISSION, IO
 */
export async function planDataImport(register: Register, path: string): Promise<DataImport> {
  const value = await readJson(path);
  const name = basename(path);
  const plan = (format: DataImport['format'], { data, leftOut }: Foreign): DataImport => {
    const changes = importChanges(register, data, path);
    refuseRings(register, changes, path);
    return { format, changes, leftOut };
  };
  if (isRecord(value) && value.schema === 'spoor/register@1')
    return plan('register', { data: value as unknown as RegisterData, leftOut: new Map() });
  if (isRecord(value) && value.type === 'bundle' && Array.isArray(value.objects))
    return plan(value.spec_version === '2.0' ? 'STIX 2.0' : 'STIX 2.1', readStix(value, name));
  const events = mispEventsIn(value);
  if (events !== null) return plan('MISP', readMisp(events, name));
  throw new SpoorError(
    'UNKNOWN_FORMAT',
    `${path}: neither an exported register (spoor/register@1), nor a STIX bundle, nor MISP events; tables go to spoor import-incidents`,
    { path },
  );
}

async function readJson(path: string): Promise<unknown> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw systemError(cause, path);
  }
  if (bytes.length > MAX_BYTES)
    throw new SpoorError('UNKNOWN_FORMAT', `${path}: ${bytes.length} bytes; expected at most ${MAX_BYTES}`, { path });
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    const message = `${path}: it is not JSON in UTF-8; tables (CSV) go to spoor import-incidents`;
    throw new SpoorError('UNKNOWN_FORMAT', message, { path }, { cause });
  }
}
