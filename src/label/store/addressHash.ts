/** In which bucket of `2 ** bits` the tags of an address are: the first bits of a hash (FNV-1a, its bits mixed once more). */
export function addressHash(addressId: string): number {
  let hash = BASIS;
  for (let i = 0; i < addressId.length; i++) hash = Math.imul(hash ^ addressId.charCodeAt(i), PRIME);
  return mixed(hash);
}

/** The same of a text that is ASCII, as bytes. */
export function hashOfAscii(bytes: Uint8Array, from: number, to: number): number {
  let hash = BASIS;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, PRIME);
  return mixed(hash);
}

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (once ^ (once >>> 13)) >>> 0;
}
