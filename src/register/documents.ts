import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SpoorError, systemError } from '../core/errors.ts';
import { sha256Hex } from './claim.ts';

/** Where a kept document lies: `documents/ab/abcdef...`. */
export function documentPath(folder: string, sha256: string): string {
  return join(folder, 'documents', sha256.slice(0, 2), sha256);
}

/**
 * Keeps bytes under their SHA-256: on disk, whole, or not at all. What lies there and was altered is put right.
 * @returns the SHA-256
 * @throws NO_PERMISSION, DISK_FULL, IO
 */
export function keepDocument(folder: string, bytes: Uint8Array): string {
  const sha256 = sha256Hex(bytes);
  const path = documentPath(folder, sha256);
  if (isKept(path, bytes)) return sha256;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const part = `${path}.part`;
    const file = openSync(part, 'w');
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  } catch (cause) {
    throw systemError(cause, path);
  }
  return sha256;
}

function isKept(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}

/** @throws FILE_NOT_FOUND, RECORDS_DAMAGED where its bytes are not what was kept, IO */
export function readDocument(folder: string, sha256: string): Buffer {
  const path = documentPath(folder, sha256);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw systemError(cause, path);
  }
  if (sha256Hex(bytes) !== sha256)
    throw new SpoorError('RECORDS_DAMAGED', `${path}: the kept document was altered: its SHA-256 is another`, { path });
  return bytes;
}
