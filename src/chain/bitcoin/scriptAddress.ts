import { encodeBase58Check } from './base58.ts';
import { encodeWitnessAddress } from './bech32.ts';
import { encodeCashAddress } from './cashAddress.ts';
import { hash160, sha256 } from './hashes.ts';
import type { AddressForm } from './networks.ts';

const OP_0 = 0;
const OP_1 = 0x51;
const OP_16 = 0x60;
const OP_RETURN = 0x6a;
const OP_DUP = 0x76;
const OP_EQUAL = 0x87;
const OP_EQUALVERIFY = 0x88;
const OP_HASH160 = 0xa9;
const OP_CHECKSIG = 0xac;
/** A script longer than this can never be run. */
const MAX_SCRIPT_BYTES = 10_000;

/**
 * Who holds an output: its address as the network writes it.
 *
 * - P2PKH, P2SH: base58, or CashAddr on Bitcoin Cash. P2PK: the P2PKH address of the same key, because one key opens
 *   both and explorers count them as one.
 * - Witness programs of any version and length that consensus can spend: Bech32 or Bech32m.
 * - OP_RETURN and scripts above 10,000 bytes can never be spent: empty.
 * - Everything else, bare multisig included, has no address: `script-` and the SHA-256 of the script, so that the same
 *   script is the same holder and nothing that can be spent looks like a burn.
 */
export function scriptAddress(script: Uint8Array, form: AddressForm): string {
  const { length } = script;
  if (length === 25 && isKeyHash(script)) return keyAddress(script.subarray(3, 23), form);
  if (length === 23 && script[0] === OP_HASH160 && script[1] === 20 && script[22] === OP_EQUAL) {
    const hash = script.subarray(2, 22);
    if (form.cashPrefix !== undefined) return encodeCashAddress(form.cashPrefix, 'script', hash);
    return encodeBase58Check(form.scriptVersion, hash);
  }
  const witness = form.witnessPrefix === null ? undefined : witnessProgram(script);
  if (witness !== undefined) return encodeWitnessAddress(form.witnessPrefix!, witness.version, witness.program);
  if (length > MAX_SCRIPT_BYTES || script[0] === OP_RETURN) return '';
  const key = publicKey(script);
  if (key !== undefined) return keyAddress(hash160(key), form);
  return `script-${sha256(script).toString('hex')}`;
}

function isKeyHash(script: Uint8Array): boolean {
  return (
    script[0] === OP_DUP &&
    script[1] === OP_HASH160 &&
    script[2] === 20 &&
    script[23] === OP_EQUALVERIFY &&
    script[24] === OP_CHECKSIG
  );
}

function keyAddress(hash: Uint8Array, form: AddressForm): string {
  if (form.cashPrefix !== undefined) return encodeCashAddress(form.cashPrefix, 'key', hash);
  return encodeBase58Check(form.keyVersion, hash);
}

/** BIP 141; a program of version 0 must have 20 or 32 bytes, any other length has no address. */
function witnessProgram(script: Uint8Array): { version: number; program: Uint8Array } | undefined {
  const [first, push] = script;
  if (script.length < 4 || script.length > 42 || push !== script.length - 2) return undefined;
  if (first === OP_0) {
    return push === 20 || push === 32 ? { version: 0, program: script.subarray(2) } : undefined;
  }
  if (first! < OP_1 || first! > OP_16) return undefined;
  return { version: first! - OP_1 + 1, program: script.subarray(2) };
}

/** The key of a P2PK output; its first byte says how long it must be, and 6 and 7 are the old hybrid form. */
function publicKey(script: Uint8Array): Uint8Array | undefined {
  const push = script[0];
  if ((push !== 33 && push !== 65) || script.length !== push + 2 || script[push + 1] !== OP_CHECKSIG) return undefined;
  const form = script[1];
  const isKey = push === 33 ? form === 2 || form === 3 : form === 4 || form === 6 || form === 7;
  return isKey ? script.subarray(1, push + 1) : undefined;
}
