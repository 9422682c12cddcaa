import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { systemError } from '../../core/errors.ts';
import { type ClusterContent, toColumns } from './clusterColumns.ts';
import {
  align,
  type ClusterHeader,
  type ColumnPlace,
  MAGIC,
  PREAMBLE_BYTES,
  type Type,
  VERSION,
} from './clusterHeader.ts';
import { ColumnsDigest } from './columnsDigest.ts';

/**
 * Writes evidence and the clusters made of it, whole or not at all: into a new file that then takes the old one's place.
 * Beside the columns of `Evidence` it holds the clusters by root and the ways between addresses, so that a question reads what
 * it asks about and no more.
 * @throws NO_PERMISSION, DISK_FULL, IO
 */
export function writeClusters(path: string, chain: string, content: ClusterContent): void {
  const { evidence, except, change, owners } = content;
  const columns = toColumns(content);
  let offset = 0;
  const digest = new ColumnsDigest();
  const places = columns.map(([name, values]): ColumnPlace => {
    digest.begin(name, values.length);
    digest.add(bytesOf(values));
    const type: Type = values instanceof Int32Array ? 'i32' : values instanceof Float64Array ? 'f64' : 'u8';
    const place = { name, type, length: values.length, offset };
    offset += align(values.byteLength);
    return place;
  });
  const header: ClusterHeader = {
    version: VERSION,
    chain,
    transactions: evidence.transactions,
    except,
    ...(change === undefined ? {} : { links: evidence.links, mergeChange: change.finders }),
    ...(owners === undefined ? {} : { owners }),
    ...(content.ownersDigest === undefined ? {} : { ownersDigest: content.ownersDigest }),
    columnsDigest: digest.hex(),
    columns: places,
  };
  const json = Buffer.from(JSON.stringify(header));
  const first = align(PREAMBLE_BYTES + json.length);
  const temporary = `${path}.${process.pid}.new`;
  try {
    const file = openSync(temporary, 'w');
    try {
      writeAll(file, Buffer.from(`${MAGIC}${String(json.length).padStart(16)}\n`), 0);
      writeAll(file, json, PREAMBLE_BYTES);
      columns.forEach(([, values], k) => {
        writeAll(file, bytesOf(values), first + places[k]!.offset);
      });
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw systemError(cause, path);
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

function writeAll(file: number, bytes: Uint8Array, position: number): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, position + at);
}
