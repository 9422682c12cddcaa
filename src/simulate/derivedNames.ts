import { encodeBase58Check } from '../chain/bitcoin/base58.ts';
import { encodeWitnessAddress } from '../chain/bitcoin/bech32.ts';
import { mix32, Random } from '../core/random.ts';
import { ByteText } from './byteText.ts';
import type { Script } from './walletScripts.ts';

const TWO_32 = 2 ** 32;
const BECH32 = Uint8Array.from('qpzry9x8gf2tvdw0s3jn54khce6mua7l', (c) => c.charCodeAt(0));
const BECH32_GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** By the five bits that leave the register: what they put back into it. */
const BECH32_FEEDBACK = Int32Array.from({ length: 32 }, (_, top) =>
  BECH32_GENERATOR.reduce((sum, value, bit) => (((top >>> bit) & 1) === 1 ? sum ^ value : sum), 0),
);
/** The register after the human-readable part "bc", expanded, and the witness version 0. */
const BECH32_START = [3, 3, 0, 2, 3, 0].reduce(polymod, 1);

/**
 * Addresses and transaction ids of one simulated chain, computed from counters instead of stored: a number of up to 53
 * bits is scattered over 160 or 256 bits under keys drawn from the seed. The first two words are a bijection of the
 * number, so different numbers never share a name.
 */
export class DerivedNames {
  readonly #addressKeys: Int32Array;
  readonly #txKeys: Int32Array;
  readonly #words = new Int32Array(8);
  readonly #groups = new Uint8Array(32);
  readonly #scratch = new ByteText(128);
  readonly #form: 'account' | 'utxo';
  readonly #scriptOf: ((id: number) => Script) | undefined;

  /** @param scriptOf on a UTXO chain: of each address, where they are not all witness key hashes */
  constructor(seed: number, stream: number, form: 'account' | 'utxo', scriptOf?: (id: number) => Script) {
    const random = new Random(seed, stream);
    this.#addressKeys = Int32Array.from({ length: 8 }, () => random.next() | 0);
    this.#txKeys = Int32Array.from({ length: 8 }, () => random.next() | 0);
    this.#form = form;
    this.#scriptOf = scriptOf;
  }

  /**
   * Writes an address: `0x` and 40 hex digits, or a version 0 witness program of 20 bytes (BIP 173) unless the address is of
   * another script type. 0 writes nothing.
   */
  writeAddress(text: ByteText, id: number): void {
    if (id === 0) return;
    const script = this.#scriptOf?.(id) ?? 'p2wpkh';
    this.#scatter(this.#addressKeys, id, script === 'p2tr' ? 8 : 5);
    if (script !== 'p2wpkh') {
      text.ascii(this.#otherScript(script));
      return;
    }
    if (this.#form === 'account') {
      text.byte(48);
      text.byte(120);
      text.hexWords(this.#words, 5);
    } else {
      this.#writeWitness(text);
    }
  }

  /** Writes a transaction id: 64 hex digits, with `0x` on the account chain. */
  writeTx(text: ByteText, number: number): void {
    this.#scatter(this.#txKeys, number, 8);
    if (this.#form === 'account') {
      text.byte(48);
      text.byte(120);
    }
    text.hexWords(this.#words, 8);
  }

  address(id: number): string {
    this.writeAddress(this.#scratch, id);
    return this.#scratch.take();
  }

  tx(number: number): string {
    this.writeTx(this.#scratch, number);
    return this.#scratch.take();
  }

  #scatter(keys: Int32Array, number: number, count: number): void {
    const words = this.#words;
    const high = mix32((Math.floor(number / TWO_32) | 0) ^ keys[1]!);
    let word = mix32(number ^ keys[0]! ^ high);
    words[0] = word;
    word = mix32(high ^ word);
    words[1] = word;
    for (let i = 2; i < count; i++) {
      word = mix32((word + keys[i]!) ^ words[i - 2]!);
      words[i] = word;
    }
  }

  #otherScript(script: Exclude<Script, 'p2wpkh'>): string {
    const words = script === 'p2tr' ? 8 : 5;
    const bytes = Buffer.alloc(4 * words);
    for (let i = 0; i < words; i++) bytes.writeInt32BE(this.#words[i]!, 4 * i);
    if (script === 'p2tr') return encodeWitnessAddress('bc', 1, bytes);
    return encodeBase58Check(script === 'p2pkh' ? 0 : 5, bytes);
  }

  #writeWitness(text: ByteText): void {
    const groups = this.#groups;
    let held = 0;
    let bits = 0;
    let at = 0;
    for (let i = 0; i < 5; i++) {
      const word = this.#words[i]!;
      for (let shift = 24; shift >= 0; shift -= 8) {
        held = ((held << 8) | ((word >>> shift) & 255)) & 0xfff;
        bits += 8;
        while (bits >= 5) {
          bits -= 5;
          groups[at++] = (held >>> bits) & 31;
        }
      }
    }
    text.ascii('bc1q');
    let check = BECH32_START;
    for (let i = 0; i < 32; i++) {
      text.byte(BECH32[groups[i]!]!);
      check = polymod(check, groups[i]!);
    }
    for (let i = 0; i < 6; i++) check = polymod(check, 0);
    check ^= 1;
    for (let i = 0; i < 6; i++) text.byte(BECH32[(check >>> (5 * (5 - i))) & 31]!);
  }
}

/** One step of the checksum of BIP 173. */
function polymod(check: number, value: number): number {
  return ((check & 0x1ffffff) << 5) ^ value ^ BECH32_FEEDBACK[check >>> 25]!;
}
