import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { systemError } from '../../core/errors.ts';
import { damaged } from './kvFile.ts';

const MAGIC = 0xbeefc0de;
/** Offsets in a meta page of LMDB's file format 2 (`MDB_meta` behind a page header of 24 bytes, in lmdb's own LMDB). */
const MAGIC_AT = 24;
const PAGE_SIZE_AT = 48;
const LAST_PAGE_AT = 144;
const TXN_AT = 152;
const META_BYTES = 160;
const USUAL_PAGE = 4096;
/** A commit need not write the last few pages it reserved, if it freed them again. */
const UNWRITTEN_PAGES = 16;

/**
 * Sees that the file is LMDB's and not cut short. LMDB maps the file: to read beyond its end kills the process, so this
 * has to be known before. Returns false for a file of no bytes: a ledger whose first commit never came.
 *
 * @throws LEDGER_DAMAGED
 */
export function checkFile(path: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (cause) {
    throw systemError(cause, path);
  }
  try {
    const { size } = fstatSync(file);
    if (size === 0) return false;
    const first = readMeta(file, 0);
    const second = readMeta(file, first?.pageSize ?? USUAL_PAGE);
    const metas = [first, second].filter((meta) => meta !== undefined);
    const newest = metas.toSorted((a, b) => b.txn - a.txn)[0];
    if (!newest) throw damaged(path, 'it does not begin as a ledger does');
    const need = (newest.lastPage + 1 - UNWRITTEN_PAGES) * newest.pageSize;
    if (size < need) throw damaged(path, `it has ${size} bytes and should have ${need} or more`);
    return true;
  } finally {
    closeSync(file);
  }
}

function readMeta(file: number, at: number): { pageSize: number; lastPage: number; txn: number } | undefined {
  const meta = Buffer.alloc(META_BYTES);
  if (readSync(file, meta, 0, META_BYTES, at) < META_BYTES || meta.readUInt32LE(MAGIC_AT) !== MAGIC) return undefined;
  return {
    pageSize: meta.readUInt32LE(PAGE_SIZE_AT),
    lastPage: Number(meta.readBigUInt64LE(LAST_PAGE_AT)),
    txn: Number(meta.readBigUInt64LE(TXN_AT)),
  };
}
