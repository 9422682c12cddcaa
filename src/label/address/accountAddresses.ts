import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { keccak_256, keccakP } from '@noble/hashes/sha3.js';
import { decodeBase58, decodeBase58Check, encodeBase58Check } from '../../chain/bitcoin/base58.ts';
import { decodeBech32, fromFiveBits } from '../../chain/bitcoin/bech32.ts';
import { type AddressReader, hexOf, WRONG_CHECKSUM, WRONG_LENGTH, wrongLetters } from './reading.ts';

/**
 * EVM chains: 20 bytes in hex. In mixed case the case of the letters is a checksum (EIP-55), which misses one slip in some
 * 4,000; in one case there is none.
 */
const readEvm: AddressReader = (text) => {
  if (!/^0[xX][0-9a-fA-F]*$/.test(text)) return undefined;
  if (text.length !== 42) return WRONG_LENGTH;
  const digits = text.slice(2);
  const lower = digits.toLowerCase();
  const isMixed = digits !== lower && digits !== digits.toUpperCase();
  if (isMixed && !isChecksummed(digits, lower)) return WRONG_CHECKSUM;
  return { family: 'evm', bytes: lower, text: `0x${lower}`, isChecked: isMixed };
};

/** The state of Keccak. */
const SPONGE = new Uint32Array(50);
/** Of Keccak-256 the bytes of a block. */
const RATE_WORDS = 34;

/** EIP-55: a letter is upper case where the hash of the lower-case digits has a digit above 7. */
function isChecksummed(digits: string, lower: string): boolean {
  // Forty letters are less than one block: the hash of it without an object for each address, which takes twice as long.
  SPONGE.fill(0);
  for (let i = 0; i < 40; i++) SPONGE[i >>> 2]! |= lower.charCodeAt(i) << (8 * (i & 3));
  SPONGE[10] = 1;
  SPONGE[RATE_WORDS - 1] = 0x80000000;
  keccakP(SPONGE);
  for (let i = 0; i < 40; i++) {
    const code = digits.charCodeAt(i);
    if (code < 65) continue;
    // Digits of the hash, the high half of a byte first.
    const isHigh = (SPONGE[i >>> 3]! >>> (8 * ((i >>> 1) & 3) + ((i & 1) === 0 ? 7 : 3))) & 1;
    if (isHigh !== (code < 97 ? 1 : 0)) return false;
  }
  return true;
}

/** Tron: base58 with version 0x41, or the same 21 bytes in hex. */
const readTron: AddressReader = (text) => {
  const isHex = /^41[0-9a-fA-F]{40}$/.test(text);
  if (!isHex && !/^T[1-9A-HJ-NP-Za-km-z]{33}$/.test(text)) return undefined;
  const body = isHex ? Buffer.from(text, 'hex') : decodeBase58Check(text);
  if (body === undefined) return WRONG_CHECKSUM;
  if (body.length !== 21 || body[0] !== 0x41) return undefined;
  const bytes = hexOf(body, 1);
  const alsoWritten = [`41${bytes}`, `0x41${bytes}`, `0x${bytes}`];
  const base58 = isHex ? encodeBase58Check(0x41, body.subarray(1)) : text;
  return { family: 'tron', bytes, text: base58, alsoWritten, isChecked: !isHex };
};

/** Where the chain is known to be Tron: also the 20 bytes that its virtual machine has, and `0x` before the 21. */
const readTronOrHex: AddressReader = (text) => {
  if (/^0[xX]41[0-9a-fA-F]{40}$/.test(text)) return readTron(text.slice(2));
  const evm = readEvm(text);
  if (evm === undefined || 'problem' in evm) return evm ?? readTron(text);
  const tron = readTron(`41${evm.bytes}`);
  return tron === undefined || 'problem' in tron ? tron : { ...tron, isChecked: evm.isChecked };
};

const RIPPLE_ALPHABET = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';

/** XRP Ledger: base58 in an alphabet of its own; an X-address is an account and a tag in one. */
const readRipple: AddressReader = (text) => {
  if (/^X[1-9A-HJ-NP-Za-km-z]{46}$/.test(text)) {
    const body = decodeBase58Check(text, RIPPLE_ALPHABET);
    if (body === undefined || hexOf(body.subarray(0, 2)) !== '0544' || body.length !== 31) return WRONG_CHECKSUM;
    return { family: 'ripple', bytes: `tagged:${hexOf(body, 2)}`, text, isChecked: true };
  }
  if (!/^r[1-9A-HJ-NP-Za-km-z]{24,34}$/.test(text)) return undefined;
  const body = decodeBase58Check(text, RIPPLE_ALPHABET);
  if (body === undefined || body[0] !== 0 || body.length !== 21) return WRONG_CHECKSUM;
  return { family: 'ripple', bytes: hexOf(body, 1), text, isChecked: true };
};

/** Letters that 0 to 8 bytes take in Monero's base58, which goes block by block. */
const BLOCK_LETTERS = [0, 2, 3, 5, 6, 7, 9, 10, 11];
/** Network bytes of the main network: standard, integrated, subaddress. */
const MONERO_VERSIONS = [18, 19, 42];

/** Monero: base58 in blocks of 8 bytes, with four bytes of Keccak-256. */
const readMonero: AddressReader = (text) => {
  if (!/^[48][1-9A-HJ-NP-Za-km-z]{94}(?:[1-9A-HJ-NP-Za-km-z]{11})?$/.test(text)) return undefined;
  const blocks: number[] = [];
  for (let at = 0; at < text.length; at += 11) {
    const letters = text.slice(at, at + 11);
    const length = BLOCK_LETTERS.indexOf(letters.length);
    const bytes = [...(decodeBase58(letters) ?? [])];
    // A block is a number: what base58 writes as leading ones are zeros of it.
    const digits = bytes.slice(Math.max(0, bytes.length - length));
    if (length < 0 || bytes.slice(0, bytes.length - digits.length).some((byte) => byte !== 0)) return WRONG_CHECKSUM;
    blocks.push(...Array.from({ length: length - digits.length }, () => 0), ...digits);
  }
  const all = Uint8Array.from(blocks);
  const body = all.subarray(0, -4);
  const isWhole = hexOf(keccak_256(body).subarray(0, 4)) === hexOf(all.subarray(-4));
  if (!isWhole || !MONERO_VERSIONS.includes(body[0]!)) return WRONG_CHECKSUM;
  return { family: 'monero', bytes: hexOf(body), text, isChecked: true };
};

/** Solana: the 32 bytes of a key in base58, without a checksum. */
const readSolana: AddressReader = (text) => {
  if (!/^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(text)) return undefined;
  const bytes = decodeBase58(text);
  if (bytes?.length !== 32) return undefined;
  return { family: 'solana', bytes: hexOf(bytes), text, isChecked: false };
};

const BASE32_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function decodeBase32(text: string): Uint8Array | undefined {
  return fromFiveBits(Array.from(text, (letter) => BASE32_ALPHABET.indexOf(letter)));
}

/** CRC-16/XMODEM. */
function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let i = 0; i < 8; i++) crc = (crc & 0x8000) === 0 ? (crc << 1) & 0xffff : ((crc << 1) ^ 0x1021) & 0xffff;
  }
  return crc;
}

/** Stellar: accounts (G), muxed accounts (M), contracts (C) in base32 with a CRC-16 (SEP-23). */
const readStellar: AddressReader = (text) => {
  if (!/^(?:[GC][A-Z2-7]{55}|M[A-Z2-7]{68})$/.test(text)) return undefined;
  const bytes = decodeBase32(text);
  if (bytes === undefined) return WRONG_CHECKSUM;
  const body = bytes.subarray(0, -2);
  if ((bytes.at(-2)! | (bytes.at(-1)! << 8)) !== crc16(body)) return WRONG_CHECKSUM;
  return { family: 'stellar', bytes: hexOf(body), text, isChecked: true };
};

/** Algorand: a key and four bytes of its SHA-512/256 in base32. */
const readAlgorand: AddressReader = (text) => {
  if (!/^[A-Z2-7]{58}$/.test(text)) return undefined;
  const bytes = decodeBase32(text);
  if (bytes === undefined) return WRONG_CHECKSUM;
  const key = bytes.subarray(0, 32);
  const sum = createHash('sha512-256').update(key).digest().subarray(-4);
  if (!sum.equals(bytes.subarray(32))) return WRONG_CHECKSUM;
  return { family: 'algorand', bytes: hexOf(key), text, isChecked: true };
};

/** Cardano: Bech32 without a limit of length (CIP-19), and the older base58 of CBOR with a CRC-32. */
const readCardano: AddressReader = (text) => {
  const lower = text.toLowerCase();
  const prefix = ['addr', 'stake'].find((one) => lower.startsWith(`${one}1`));
  if (prefix !== undefined) {
    const read = decodeBech32(text, 1000);
    const bytes = read === undefined ? undefined : fromFiveBits(read.groups);
    if (read?.prefix !== prefix || read.form !== 'bech32' || bytes === undefined) return wrongLetters(text);
    return { family: 'cardano', bytes: hexOf(bytes), text: lower, isChecked: true };
  }
  if (!/^(?:Ae2|DdzFF)[1-9A-HJ-NP-Za-km-z]{50,}$/.test(text)) return undefined;
  const bytes = decodeBase58(text);
  // [tag 24 (bytes), CRC-32]
  const length = bytes?.[4];
  if (bytes === undefined || length === undefined || hexOf(bytes.subarray(0, 4)) !== '82d81858') return WRONG_CHECKSUM;
  const sum = Buffer.from(bytes.subarray(5 + length));
  const isSum = sum.length === 5 && sum[0] === 0x1a && sum.readUInt32BE(1) === crc32(bytes.subarray(5, 5 + length));
  return isSum ? { family: 'cardano', bytes: hexOf(bytes), text, isChecked: true } : WRONG_CHECKSUM;
};

/** Chains of the Cosmos kind, by the prefix of their Bech32. */
const COSMOS_PREFIXES: Readonly<Record<string, string>> = {
  cosmos: 'cosmos',
  osmo: 'osmosis',
  terra: 'terra',
  bnb: 'binance-chain',
  thor: 'thorchain',
  maya: 'mayachain',
  juno: 'juno',
  kava: 'kava',
  inj: 'injective',
  sei: 'sei',
  celestia: 'celestia',
  secret: 'secret',
  axelar: 'axelar',
  akash: 'akash',
  dydx: 'dydx',
  noble: 'noble',
  stars: 'stargaze',
};

/** Chains of the Cosmos kind: 20 or 32 bytes in Bech32. */
const readCosmos: AddressReader = (text) => {
  const lower = text.toLowerCase();
  const family = COSMOS_PREFIXES[lower.slice(0, Math.max(0, lower.indexOf('1')))];
  if (family === undefined || lower.length < 38) return undefined;
  const read = decodeBech32(text);
  const bytes = read === undefined ? undefined : fromFiveBits(read.groups);
  if (read?.form !== 'bech32' || bytes === undefined) return wrongLetters(text);
  if (bytes.length !== 20 && bytes.length !== 32) return WRONG_LENGTH;
  return { family, bytes: hexOf(bytes), text: lower, isChecked: true };
};

/** Polkadot and its like (SS58): one address of a key on each network; two bytes of BLAKE2b. */
const readPolkadot: AddressReader = (text) => {
  if (!/^[1-9A-HJ-NP-Za-km-z]{46,48}$/.test(text)) return undefined;
  const bytes = decodeBase58(text);
  if (bytes?.length !== 35 || bytes[0]! > 63) return undefined;
  const body = bytes.subarray(0, -2);
  const sum = createHash('blake2b512').update('SS58PRE').update(body).digest().subarray(0, 2);
  if (!sum.equals(bytes.subarray(-2))) return WRONG_CHECKSUM;
  return { family: 'polkadot', bytes: hexOf(body), text, isChecked: true };
};

const TEZOS_VERSIONS = new Set(['06a19f', '06a1a1', '06a1a4', '06a1a6', '025a79']);

/** Tezos: Base58Check with versions that make it begin with tz1 to tz4 or KT1. */
const readTezos: AddressReader = (text) => {
  if (!/^(?:tz[1-4]|KT1)[1-9A-HJ-NP-Za-km-z]{33}$/.test(text)) return undefined;
  const bytes = decodeBase58Check(text);
  if (bytes?.length !== 23 || !TEZOS_VERSIONS.has(hexOf(bytes.subarray(0, 3)))) return WRONG_CHECKSUM;
  return { family: 'tezos', bytes: hexOf(bytes), text, isChecked: true };
};

/** TON: flags, workchain and 32 bytes in base64 with a CRC-16, of either base64 alphabet; or `workchain:hex`. */
const readTon: AddressReader = (text) => {
  const [, chain, hex] = /^(0|-1):([0-9a-fA-F]{64})$/.exec(text) ?? [];
  if (hex !== undefined) {
    const raw = `${chain}:${hex.toLowerCase()}`;
    return { family: 'ton', bytes: raw, text: raw, isChecked: false };
  }
  if (!/^[EUk0][Qf][A-Za-z0-9+/_-]{46}$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.readUInt16BE(34) !== crc16(bytes.subarray(0, 34))) return WRONG_CHECKSUM;
  const raw = `${bytes.readInt8(1)}:${hexOf(bytes.subarray(2, 34))}`;
  return { family: 'ton', bytes: raw, text: raw, alsoWritten: [text], isChecked: true };
};

/** The readers of chains that do not descend from Bitcoin, by family. */
export const ACCOUNT_READERS: ReadonlyMap<string, AddressReader> = new Map([
  ['evm', readEvm],
  ['tron', readTronOrHex],
  ['ripple', readRipple],
  ['stellar', readStellar],
  ['cardano', readCardano],
  ...Object.values(COSMOS_PREFIXES).map((family): [string, AddressReader] => [family, readCosmos]),
  ['polkadot', readPolkadot],
  ['algorand', readAlgorand],
  ['tezos', readTezos],
  ['ton', readTon],
  ['monero', readMonero],
  ['solana', readSolana],
]);

/**
 * Solana where the chain is not named: not read. With nothing to check, a slip in the first letter of a Bech32 address would
 * make it one of Solana.
 */
const refuseSolana: AddressReader = (text) =>
  readSolana(text) === undefined
    ? undefined
    : { problem: 'it may be one of Solana, which has no checksum: name the chain (solana:...)' };

const UNNAMED: ReadonlyMap<AddressReader, AddressReader> = new Map([
  [readTronOrHex, readTron],
  [readSolana, refuseSolana],
]);

/** The same where no chain is named. */
export const UNNAMED_READERS: readonly AddressReader[] = [
  ...new Set([...ACCOUNT_READERS.values()].map((reader) => UNNAMED.get(reader) ?? reader)),
];
