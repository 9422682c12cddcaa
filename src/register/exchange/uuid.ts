import { createHash } from 'node:crypto';

/** What all names of ours are under; any fixed UUID would do. */
const NAMESPACE = Buffer.from('5b0fdd86c2f14f0e9f3c8a7be3c9a6d1', 'hex');

/** The namespace of STIX's observables (STIX 2.1, 2.9). */
export const STIX_NAMESPACE = Buffer.from('00abedb4aa42466c9c01fed23315a9b7', 'hex');

/** The UUID of a name (RFC 9562, version 5): the same name has the same one for ever. */
export function uuidOf(name: string, namespace: Uint8Array = NAMESPACE): string {
  const hash = createHash('sha1').update(namespace).update(name, 'utf8').digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
