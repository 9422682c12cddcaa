import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase58, decodeWitnessAddress } from '../../../test/support/addressScript.ts';
import { encodeBase58, encodeBase58Check } from './base58.ts';
import { encodeWitnessAddress } from './bech32.ts';
import { encodeCashAddress } from './cashAddress.ts';
import { doubleSha256, hash160 } from './hashes.ts';
import type { AddressForm } from './networks.ts';
import { scriptAddress } from './scriptAddress.ts';

const MAIN: AddressForm = { keyVersion: 0, scriptVersion: 5, witnessPrefix: 'bc' };
const TEST: AddressForm = { keyVersion: 111, scriptVersion: 196, witnessPrefix: 'tb' };
const CASH: AddressForm = { ...MAIN, witnessPrefix: null, cashPrefix: 'bitcoincash' };
const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const bytes = (minLength: number, maxLength = minLength) => fc.uint8Array({ minLength, maxLength });

describe('base58', () => {
  // The vectors of Bitcoin Core's base58_encode_decode.json.
  it.each([
    ['', ''],
    ['61', '2g'],
    ['626262', 'a3gV'],
    ['636363', 'aPEr'],
    ['73696d706c792061206c6f6e6720737472696e67', '2cFupjhnEsSn59qHXstmK2ffpLv2'],
    ['00eb15231dfceb60925886b67d065299925915aeb172c06647', '1NS17iag9jJgTHD1VXjvLCEnZuQ3rJDE9L'],
    ['516b6fcd0f', 'ABnLTmg'],
    ['bf4f89001e670274dd', '3SEo3LWLoPntC'],
    ['572e4794', '3EFU7m'],
    ['ecac89cad93923c02321', 'EJDM8drfXA6uyA'],
    ['10c8511e', 'Rt5zm'],
    ['00000000000000000000', '1111111111'],
  ])('%s is %s', (from, to) => {
    expect(encodeBase58(hex(from))).toBe(to);
  });

  it('comes back', () => {
    fc.assert(
      fc.property(bytes(0, 60), (data) => {
        expect(decodeBase58(encodeBase58(data))).toEqual(Buffer.from(data));
      }),
    );
  });

  it('carries a checksum', () => {
    fc.assert(
      fc.property(fc.nat(255), bytes(20), (version, payload) => {
        const back = decodeBase58(encodeBase58Check(version, payload));
        expect(back.subarray(0, 21)).toEqual(Buffer.from([version, ...payload]));
        expect(back.subarray(21)).toEqual(doubleSha256(back.subarray(0, 21)).subarray(0, 4));
      }),
    );
  });
});

describe('witness addresses', () => {
  // Valid addresses of BIP 173 and BIP 350 with the scripts that they stand for.
  it.each([
    ['BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', '0014751e76e8199196d454941c45d1b3a323f1433bd6'],
    [
      'tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7',
      '00201863143c14c5166804bd19203356da136c985678cd4d27a1b8c6329604903262',
    ],
    [
      'bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y',
      '5128751e76e8199196d454941c45d1b3a323f1433bd6751e76e8199196d454941c45d1b3a323f1433bd6',
    ],
    ['BC1SW50QGDZ25J', '6002751e'],
    ['bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs', '5210751e76e8199196d454941c45d1b3a323'],
    [
      'tb1qqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesrxh6hy',
      '0020000000c4a5cad46221b2a187905e5266362b99d5e91c6ce24d165dab93e86433',
    ],
    [
      'tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c',
      '5120000000c4a5cad46221b2a187905e5266362b99d5e91c6ce24d165dab93e86433',
    ],
    [
      'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
      '512079be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798',
    ],
    // Pay to anchor.
    ['bc1pfeessrawgf', '51024e73'],
  ])('%s', (address, script) => {
    const form = address.toLowerCase().startsWith('bc') ? MAIN : TEST;
    expect(scriptAddress(hex(script), form)).toBe(address.toLowerCase());
    expect(decodeWitnessAddress(address)).toBe(script);
  });

  it('come back', () => {
    fc.assert(
      fc.property(fc.constantFrom('bc', 'tb', 'bcrt', 'ltc'), fc.nat(16), bytes(2, 40), (prefix, version, program) => {
        fc.pre(version > 0 || program.length === 20 || program.length === 32);
        const script = Buffer.from([version === 0 ? 0 : 0x50 + version, program.length, ...program]).toString('hex');
        expect(decodeWitnessAddress(encodeWitnessAddress(prefix, version, program))).toBe(script);
        expect(scriptAddress(hex(script), { ...MAIN, witnessPrefix: prefix })).toBe(
          encodeWitnessAddress(prefix, version, program),
        );
      }),
    );
  });
});

describe('CashAddr', () => {
  // The examples of its specification.
  it.each([
    ['key', '76a04053bda0a88bda5177b86a15c3b29f559873', 'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a'],
    ['key', 'cb481232299cd5743151ac4b2d63ae198e7bb0a9', 'bitcoincash:qr95sy3j9xwd2ap32xkykttr4cvcu7as4y0qverfuy'],
    ['script', '76a04053bda0a88bda5177b86a15c3b29f559873', 'bitcoincash:ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq'],
    ['script', 'cb481232299cd5743151ac4b2d63ae198e7bb0a9', 'bitcoincash:pr95sy3j9xwd2ap32xkykttr4cvcu7as4yc93ky28e'],
  ] as const)('%s %s', (kind, hash, address) => {
    expect(encodeCashAddress('bitcoincash', kind, hex(hash))).toBe(address);
    const script = kind === 'key' ? `76a914${hash}88ac` : `a914${hash}87`;
    expect(scriptAddress(hex(script), CASH)).toBe(address);
  });
});

describe('scripts', () => {
  const KEY =
    '04678afdb0fe5548271967f1a67130b7105cd6a828e03909a67962e0ea1f61deb649f6bc3f4cef38c4f35504e51ec112de5c384df7ba0b8d578a4c702b6bf11d5f';
  const SHORT_KEY = '0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798';

  it('of one key have one address, in the bare form too', () => {
    expect(scriptAddress(hex(`41${KEY}ac`), MAIN)).toBe('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa');
    expect(scriptAddress(hex(`21${SHORT_KEY}ac`), MAIN)).toBe('1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH');
    const hash = hash160(hex(SHORT_KEY)).toString('hex');
    expect(scriptAddress(hex(`76a914${hash}88ac`), MAIN)).toBe('1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH');
  });

  it('that can never be spent have an empty address', () => {
    expect(scriptAddress(hex('6a'), MAIN)).toBe('');
    expect(scriptAddress(hex('6a24aa21a9ed'), MAIN)).toBe('');
    expect(scriptAddress(Buffer.alloc(10_001, 0x51), MAIN)).toBe('');
  });

  it.each([
    ['nothing', ''],
    ['OP_TRUE', '51'],
    ['bare multisig', `5121${SHORT_KEY}51ae`],
    ['a key of a wrong form', `2105${SHORT_KEY.slice(2)}ac`],
    ['a witness program of version 0 and an odd length', '0003aabbcc'],
    ['a witness program that is too long', `5129${'aa'.repeat(41)}`],
    ['a script of 10,000 bytes', '51'.repeat(10_000)],
  ])('without address are named by their hash: %s', (_, script) => {
    expect(scriptAddress(hex(script), MAIN)).toMatch(/^script-[0-9a-f]{64}$/);
  });

  it('of Bitcoin Cash know no witness', () => {
    expect(scriptAddress(hex(`0014${'ab'.repeat(20)}`), CASH)).toMatch(/^script-/);
  });

  it('of any bytes give a name that a ledger takes', () => {
    fc.assert(
      fc.property(bytes(0, 80), fc.constantFrom(MAIN, TEST, CASH), (script, form) => {
        expect(scriptAddress(script, form)).toMatch(/^[0-9A-Za-z:-]*$/);
      }),
    );
  });
});
