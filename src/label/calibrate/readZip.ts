import { readFileSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';
import { SpoorError, systemError } from '../../core/errors.ts';

const LOCAL_ENTRY = 0x04034b50;
const CENTRAL_ENTRY = 0x02014b50;
const CENTRAL_BYTES = 46;
const END_OF_CENTRAL = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
/** What a file in an archive may unpack to; public lists of CoinJoins have some hundred megabytes. */
const MOST_BYTES = 2 ** 31 - 1;
const [STORED, DEFLATED] = [0, 8];

/** One file in an archive. */
interface ZipEntry {
  /** With the folders in the archive. */
  readonly name: string;
  /**
   * Unpacks it in memory and checks its checksum.
   * @throws DAMAGED_GZIP, UNKNOWN_FORMAT
   */
  readonly unpack: () => Buffer;
}

/**
 * The files in a zip archive, in its order (PKWARE's APPNOTE 6.3): stored or deflated, neither encrypted nor in the 64-bit form.
 * Nothing is written anywhere, whatever names the archive gives its files.
 * @throws FILE_NOT_FOUND, NO_PERMISSION, IO; DAMAGED_GZIP, UNKNOWN_FORMAT naming the archive
 */
export function readZip(path: string): ZipEntry[] {
  const zip = readWhole(path);
  const entries: ZipEntry[] = [];
  try {
    const end = endOf(zip);
    if (end < 0) throw damaged(path, 'it has no list of its files');
    const count = zip.readUInt16LE(end + 10);
    let at = zip.readUInt32LE(end + 16);
    if (count === 0xffff || at === 0xffffffff) {
      throw new SpoorError('UNKNOWN_FORMAT', `${path}: it is a 64-bit zip archive; unpack it beside it`, { path });
    }
    for (let k = 0; k < count; k++) {
      if (zip.readUInt32LE(at) !== CENTRAL_ENTRY) throw damaged(path, 'its list of files breaks off');
      const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
      entries.push(entryAt(zip, path, at, zip.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + name!)));
      at += CENTRAL_BYTES + name! + extra! + comment!;
    }
  } catch (cause) {
    throw cause instanceof RangeError ? damaged(path, 'its list of files breaks off') : cause;
  }
  return entries.filter(({ name }) => !name.endsWith('/'));
}

function readWhole(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw systemError(cause, path);
  }
}

/** Where the end of the list of files begins; -1 where there is none. A comment may follow it. */
function endOf(zip: Buffer): number {
  for (let at = zip.length - END_BYTES; at >= Math.max(0, zip.length - END_BYTES - LONGEST_COMMENT); at--)
    if (zip.readUInt32LE(at) === END_OF_CENTRAL) return at;
  return -1;
}

function entryAt(zip: Buffer, path: string, at: number, name: string): ZipEntry {
  const isEncrypted = (zip.readUInt16LE(at + 8) & 1) === 1;
  const method = zip.readUInt16LE(at + 10);
  const checksum = zip.readUInt32LE(at + 16);
  const packed = zip.readUInt32LE(at + 20);
  const size = zip.readUInt32LE(at + 24);
  const local = zip.readUInt32LE(at + 42);
  const place = `${path}/${name}`;
  const unpack = (): Buffer => {
    if (isEncrypted || (method !== STORED && method !== DEFLATED) || size > MOST_BYTES) {
      const found = isEncrypted ? 'encrypted' : size > MOST_BYTES ? 'too large' : `packed by method ${method}`;
      throw new SpoorError('UNKNOWN_FORMAT', `${place}: it is ${found}; unpack it beside the archive`, { path, found });
    }
    try {
      if (zip.readUInt32LE(local) !== LOCAL_ENTRY) throw damaged(place, 'it is not where the list of files says');
      const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const bytes = zip.subarray(data, data + packed);
      const whole = method === STORED ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
      if (whole.length !== size || crc32(whole) !== checksum) throw damaged(place, 'its checksum is wrong');
      return whole;
    } catch (cause) {
      throw cause instanceof SpoorError ? cause : damaged(place, 'it breaks off or says what it cannot be');
    }
  };
  return { name, unpack };
}

function damaged(path: string, what: string): SpoorError {
  return new SpoorError('DAMAGED_GZIP', `${path}: ${what}; the archive is damaged or cut short, get it again`, {
    path,
  });
}
