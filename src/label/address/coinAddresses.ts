import { decodeBase58Check, encodeBase58Check } from '../../chain/bitcoin/base58.ts';
import { decodeBech32, decodeWitnessAddress, fromFiveBits } from '../../chain/bitcoin/bech32.ts';
import { decodeCashAddress, encodeCashAddress } from '../../chain/bitcoin/cashAddress.ts';
import { type AddressReader, hexOf, type Reading, WRONG_CHECKSUM, wrongLetters } from './reading.ts';

/** How a chain that descends from Bitcoin writes addresses. Versions are bytes in hex; the first is the one it writes. */
export interface CoinForm {
  readonly family: string;
  readonly key: readonly string[];
  readonly script: readonly string[];
  readonly witness?: string;
  readonly cash?: string;
  /** Whether its base58 is also that of a chain before it in the table: read only where the chain is named. */
  readonly isShared?: boolean;
}

/** From the `chainparams` of each chain's node. */
const COIN_FORMS: readonly CoinForm[] = [
  { family: 'bitcoin', key: ['00'], script: ['05'], witness: 'bc' },
  { family: 'bitcoin-cash', key: ['00'], script: ['05'], cash: 'bitcoincash', isShared: true },
  { family: 'bitcoin-sv', key: ['00'], script: ['05'], isShared: true },
  { family: 'bitcoin-gold', key: ['26'], script: ['17'], witness: 'btg' },
  { family: 'litecoin', key: ['30'], script: ['32', '05'], witness: 'ltc' },
  { family: 'dogecoin', key: ['1e'], script: ['16'] },
  { family: 'verge', key: ['1e'], script: ['21'], isShared: true },
  { family: 'dash', key: ['4c'], script: ['10'] },
  { family: 'zcash', key: ['1cb8'], script: ['1cbd'] },
  { family: 'bitcoin-testnet', key: ['6f'], script: ['c4'], witness: 'tb' },
  { family: 'bitcoin-regtest', key: ['6f'], script: ['c4'], witness: 'bcrt', isShared: true },
];

/** Outputs that no address can pay, as ledgers made from blocks name their holder (`chain/bitcoin`). */
const BARE_SCRIPT = /^script-[0-9a-f]{64}$/;
/** The letters of base58, no `0`, `O`, `I` or `l`; as many as 21 or 22 bytes with a checksum make. */
const BASE58 = /^[1-9A-HJ-NP-Za-km-z]{26,36}$/;
const [SHORTEST_BASE58, LONGEST_BASE58] = [26, 36];

const BYTE_HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const KIND_PREFIX = { key: 'key:', script: 'script:' } as const;
/** By version, 0 to 16. */
const WITNESS_PREFIX = Array.from({ length: 17 }, (_, version) => `witness${version}:`);

/** The readers of a table's families, by family. */
export const COIN_READERS: ReadonlyMap<string, AddressReader> = new Map(
  COIN_FORMS.map((form) => [form.family, (text: string) => readCoin(form, text)]),
);

/** Where no chain is named: a base58 text is of the first chain of the table that writes it so. */
export const readAnyCoin: AddressReader = (text) => {
  for (const form of COIN_FORMS) {
    const reading = form.isShared ? readOther(form, text) : readCoin(form, text);
    if (reading !== undefined && !('problem' in reading)) return reading;
  }
  const problems = COIN_FORMS.map((form) => readOther(form, text)).filter((reading) => reading !== undefined);
  return problems[0] ?? (BASE58.test(text) && decodeBase58Check(text) === undefined ? WRONG_CHECKSUM : undefined);
};

function readCoin(form: CoinForm, text: string): Reading | undefined {
  return readOther(form, text) ?? readBase58(form, text);
}

function readBase58(form: CoinForm, text: string): Reading | undefined {
  if (text.length < SHORTEST_BASE58 || text.length > LONGEST_BASE58) return undefined;
  const bytes = decodeBase58Check(text);
  if (bytes === undefined) return BASE58.test(text) ? WRONG_CHECKSUM : undefined;
  const version = bytes.length === 21 ? BYTE_HEX[bytes[0]!]! : hexOf(bytes.subarray(0, -20));
  const kind = form.key.includes(version) ? 'key' : form.script.includes(version) ? 'script' : undefined;
  if (kind === undefined) return { problem: `it is an address of another chain than ${form.family}` };
  // Written as the chain writes it: nothing to write again.
  if (form.cash === undefined && form[kind].length === 1) {
    return { family: form.family, bytes: hexOf(bytes, bytes.length - 20, KIND_PREFIX[kind]), text, isChecked: true };
  }
  return ofHash(form, kind, bytes.subarray(-20));
}

/** A hash of 20 bytes as its chain writes it: CashAddr or base58, of its own version. */
function ofHash(form: CoinForm, kind: 'key' | 'script', hash: Uint8Array): Reading {
  const { family, cash } = form;
  const common = { family, bytes: `${kind}:${hexOf(hash)}`, isChecked: true };
  const base58 = form[kind].map((version) => {
    const body = Buffer.concat([Buffer.from(version, 'hex'), hash]);
    return encodeBase58Check(body[0]!, body.subarray(1));
  });
  if (cash === undefined) return { ...common, text: base58[0]!, alsoWritten: base58.slice(1) };
  const text = encodeCashAddress(cash, kind, hash);
  return { ...common, text, alsoWritten: [text.slice(cash.length + 1), ...base58] };
}

/** All but base58. */
function readOther(form: CoinForm, text: string): Reading | undefined {
  const { family, witness, cash } = form;
  if (text.startsWith('script-') && BARE_SCRIPT.test(text)) return { family, bytes: text, text, isChecked: false };
  if (family === 'zcash') return readShielded(text.toLowerCase(), text);
  // Most texts are base58, and none of that is looked at twice.
  const { length } = witness ?? '';
  if (cash === undefined && text[length] !== '1') return undefined;
  const lower = text.toLowerCase();
  if (cash !== undefined && (lower.startsWith(`${cash}:`) || /^[qpzr][02-9ac-hj-np-z]{41}$/.test(lower))) {
    const read = decodeCashAddress(text, cash);
    if (read === undefined) return wrongLetters(text);
    // Types 2 and 3 are the same hashes where the holder accepts tokens as well.
    if (read.type > 3 || read.hash.length !== 20) return { problem: 'it is of a kind that has no address yet' };
    return ofHash(form, read.type % 2 === 0 ? 'key' : 'script', read.hash);
  }
  if (witness === undefined || !lower.startsWith(`${witness}1`)) return undefined;
  const read = decodeWitnessAddress(text);
  if (read?.prefix !== witness) return wrongLetters(text);
  const bytes = hexOf(read.program, 0, WITNESS_PREFIX[read.version]);
  return { family, bytes, text: lower, alsoWritten: [text.toUpperCase()], isChecked: true };
}

/** Zcash's shielded addresses: Sapling (Bech32) and unified ones (Bech32m, any length). */
function readShielded(lower: string, text: string): Reading | undefined {
  const prefix = ['zs', 'u'].find((one) => lower.startsWith(`${one}1`));
  if (prefix === undefined || lower.length < 70) return undefined;
  const read = decodeBech32(text, 1000);
  const payload = read === undefined ? undefined : fromFiveBits(read.groups);
  if (read?.prefix !== prefix || payload === undefined) return wrongLetters(text);
  if (read.form !== (prefix === 'zs' ? 'bech32' : 'bech32m') || (prefix === 'zs' && payload.length !== 43)) {
    return WRONG_CHECKSUM;
  }
  return { family: 'zcash', bytes: `${prefix}:${hexOf(payload)}`, text: lower, isChecked: true };
}
