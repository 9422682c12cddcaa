import { ByteReader, ByteWriter } from './bytes.ts';
import { KEY } from './keys.ts';
import type { KvFile } from './kvFile.ts';

/** Addresses with more events than this on an account chain stand in a list of their own: few, whatever the ledger. */
export const BUSY_EVENTS = 4096;

/** Events of the busy addresses of an account chain, by address; of a chain that is not there (-1), none. */
export function readBusy(file: KvFile, chain: number): Map<number, number> {
  const events = new Map<number, number>();
  const bytes = chain < 0 ? undefined : file.get(KEY.busy(chain));
  if (!bytes) return events;
  const reader = new ByteReader(bytes);
  let address = 0;
  while (reader.at < bytes.length) {
    address += reader.varint();
    events.set(address, reader.varint());
  }
  return events;
}

/** Within a transaction. */
export function putBusy(file: KvFile, chain: number, events: ReadonlyMap<number, number>): void {
  const bytes = new ByteWriter();
  let last = 0;
  for (const [address, count] of [...events].toSorted((a, b) => a[0] - b[0])) {
    bytes.varint(address - last);
    bytes.varint(count);
    last = address;
  }
  file.put(KEY.busy(chain), bytes.take());
}
