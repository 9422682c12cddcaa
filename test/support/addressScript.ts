/** Addresses back to scripts, written apart from `src/chain` to hold its encoders against: BIP 13, 173, 350. */

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** The bytes that a base58 text stands for, by plain long arithmetic. */
export function decodeBase58(text: string): Buffer {
  let value = 0n;
  for (const letter of text) {
    const digit = BASE58.indexOf(letter);
    if (digit < 0) throw new Error(`no base58: ${text}`);
    value = value * 58n + BigInt(digit);
  }
  const zeros = /^1*/.exec(text)![0].length;
  const hex = value === 0n ? '' : value.toString(16);
  return Buffer.from('00'.repeat(zeros) + (hex.length % 2 === 0 ? hex : `0${hex}`), 'hex');
}

function polymod(values: readonly number[]): number {
  let checksum = 1;
  for (const value of values) {
    const top = Math.floor(checksum / 2 ** 25);
    checksum = ((checksum % 2 ** 25) * 32) ^ value;
    [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3].forEach((term, i) => {
      if (Math.floor(top / 2 ** i) % 2 === 1) checksum ^= term;
    });
    checksum >>>= 0;
  }
  return checksum;
}

/** The script that a segregated witness address pays to, in hex; throws for an address that is not valid. */
export function decodeWitnessAddress(address: string): string {
  if (address !== address.toLowerCase() && address !== address.toUpperCase()) throw new Error('mixed case');
  const text = address.toLowerCase();
  const split = text.lastIndexOf('1');
  const prefix = Array.from(text.slice(0, split), (letter) => letter.charCodeAt(0));
  const values = Array.from(text.slice(split + 1), (letter) => BECH32.indexOf(letter));
  if (values.includes(-1) || values.length < 7 || text.length > 90) throw new Error('letters');
  const expanded = [...prefix.map((code) => code >> 5), 0, ...prefix.map((code) => code & 31), ...values];
  const version = values[0]!;
  if (polymod(expanded) !== (version === 0 ? 1 : 0x2bc830a3)) throw new Error('checksum');
  const bits = values
    .slice(1, -6)
    .map((value) => value.toString(2).padStart(5, '0'))
    .join('');
  const whole = bits.length - (bits.length % 8);
  if (bits.length - whole > 4 || bits.slice(whole).includes('1')) throw new Error('padding');
  const program = Buffer.from(
    bits
      .slice(0, whole)
      .match(/.{8}/g)!
      .map((byte) => Number.parseInt(byte, 2)),
  );
  if (version > 16 || program.length < 2 || program.length > 40) throw new Error('program');
  if (version === 0 && program.length !== 20 && program.length !== 32) throw new Error('program of version 0');
  return Buffer.from([version === 0 ? 0 : 0x50 + version, program.length, ...program]).toString('hex');
}
