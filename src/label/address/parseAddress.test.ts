import { createHash } from 'node:crypto';
import { keccak_256 } from '@noble/hashes/sha3.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeBase58Check } from '../../chain/bitcoin/base58.ts';
import { decodeBech32, encodeWitnessAddress } from '../../chain/bitcoin/bech32.ts';
import { encodeCashAddress } from '../../chain/bitcoin/cashAddress.ts';
import { SpoorError } from '../../core/errors.ts';
import { isSameAddress, parseAddress } from './parseAddress.ts';

/** BIP 350, valid addresses, as version and program. */
const WITNESS: readonly (readonly [string, string])[] = [
  ['BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', 'bitcoin:witness0:751e76e8199196d454941c45d1b3a323f1433bd6'],
  [
    'tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7',
    'bitcoin-testnet:witness0:1863143c14c5166804bd19203356da136c985678cd4d27a1b8c6329604903262',
  ],
  [
    'bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y',
    'bitcoin:witness1:751e76e8199196d454941c45d1b3a323f1433bd6751e76e8199196d454941c45d1b3a323f1433bd6',
  ],
  ['BC1SW50QGDZ25J', 'bitcoin:witness16:751e'],
  ['bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs', 'bitcoin:witness2:751e76e8199196d454941c45d1b3a323'],
  [
    'tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c',
    'bitcoin-testnet:witness1:000000c4a5cad46221b2a187905e5266362b99d5e91c6ce24d165dab93e86433',
  ],
  [
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
    'bitcoin:witness1:79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798',
  ],
];

/** BIP 350, invalid addresses. */
const NOT_WITNESS = [
  'tc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq5zuyut',
  'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd',
  'tb1z0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqglt7rf',
  'BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL',
  'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh',
  'tb1q0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq24jc47',
  'bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4',
  'BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R',
  'bc1pw5dgrnzv',
  'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav',
  'BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P',
  'tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq47Zagq',
  'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf',
  'tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vpggkg4j',
  'bc1gmk9yu',
];

/** BIP 173 and BIP 350, valid strings. */
const BECH32 = [
  'A12UEL5L',
  'a12uel5l',
  'an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs',
  'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw',
  'split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w',
  '?1ezyfcl',
];
const BECH32M = [
  'A1LQFN3A',
  'a1lqfn3a',
  'an83characterlonghumanreadablepartthatcontainsthetheexcludedcharactersbioandnumber11sg7hg6',
  'abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx',
  'split1checkupstagehandshakeupstreamerranterredcaperredlc445v',
  '?1v759aa',
];

/** EIP-55, all but those in one case. */
const EIP55 = [
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
  '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
  '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
];

/** The specification of CashAddr: legacy and new. */
const CASH = [
  ['1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu', 'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a'],
  ['1KXrWXciRDZUpQwQmuM1DbwsKDLYAYsVLR', 'bitcoincash:qr95sy3j9xwd2ap32xkykttr4cvcu7as4y0qverfuy'],
  ['16w1D5WRVKJuZUsSRzdLp9w3YGcgoxDXb', 'bitcoincash:qqq3728yw0y47sqn6l2na30mcw6zm78dzqre909m2r'],
  ['3CWFddi6m4ndiGyKqzYvsFYagqDLPVMTzC', 'bitcoincash:ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq'],
  ['3LDsS579y7sruadqu11beEJoTjdFiFCdX4', 'bitcoincash:pr95sy3j9xwd2ap32xkykttr4cvcu7as4yc93ky28e'],
  ['31nwvkZwyPdgzjBJZXfDmSWsC4ZLKpYyUw', 'bitcoincash:pqq3728yw0y47sqn6l2na30mcw6zm78dzq5ucqzc37'],
] as const;

/** One or more of each family with a checksum, and their ids where a source gives the bytes. */
const CHECKED: readonly (readonly [text: string, id: string])[] = [
  // Bitcoin Core, key_io_valid.json.
  ['1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i', 'bitcoin:key:65a16059864a2fdbc7c99a4723a8395bc6f188eb'],
  ['3CMNFxN1oHBc4R1EpboAL5yzHGgE611Xou', 'bitcoin:script:74f209f6ea907e2ea48f74fae05782ae8a665257'],
  ['mo9ncXisMeAoXwqcV5EWuyncbmCcQN4rVs', 'bitcoin-testnet:key:53c0307d6851aa0ce7825ba883c6bd9ad242b486'],
  ['2N2JD6wb56AfK4tfmM6PwdVmoYk2dCKf4Br', 'bitcoin-testnet:script:6349a418fc4578d10a372b54b45c280cc8c4382f'],
  ['t1ZmpK4QFcvyQZ3ghTgSboBW8b4HgiZHQF9', 'zcash'],
  ['DBXu2kgc3xtvCUWFcxFE3r9hEYgmuaaCyD', 'dogecoin'],
  ['TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', 'tron:a614f803b6fd780986a42c78ec9c7f77e6ded13c'],
  ['rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh', 'ripple:b5f762798a53d543a014caf8b297cff8f2f937e8'],
  ['44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A', 'monero'],
  // SEP-23.
  ['GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ', 'stellar'],
  ['AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAY5HFKQ', `algorand:${'00'.repeat(32)}`],
  // CIP-19.
  ['addr1vx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzers66hrl8', 'cardano'],
  ['stake1uyehkck0lajq8gr28t9uxnuvgcqrc6070x3k9r8048z8y5gh6ffgw', 'cardano'],
  ['Ae2tdPwUPEZFRbyhz3cpfC2CumGzNkFBN2L42rcUc2yjQpEkxDbkPodpMAi', 'cardano'],
  ['15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5', 'polkadot'],
  ['tz1VSUr8wwNhLAzempoch5d6hLRiTh8Cjcjb', 'tezos'],
  [
    'EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N',
    'ton:0:83dfd552e63729b472fcbcc8c45ebcc6691702558b68ec7527e1ba403a0f31a8',
  ],
  ['cosmos1t2uflqwqe0fsj0shcfkrvpukewcw40yjj6hdc0', 'cosmos'],
  ['bnb1grpf0955h0ykzq3ar5nmum7y6gdfl6lxfn46h2', 'binance-chain:40c2979694bbc961023d1d27be6fc4d21a9febe6'],
];

function problemOf(text: string, chain?: string): string | undefined {
  try {
    parseAddress(text, chain);
    return undefined;
  } catch (error) {
    if (error instanceof SpoorError && error.code === 'BAD_ADDRESS') return error.message;
    throw error;
  }
}

describe('what an address is', () => {
  test.each(WITNESS)('BIP 350: %s', (text, id) => {
    expect(parseAddress(text)).toMatchObject({ id, text: text.toLowerCase(), isChecked: true });
    expect(parseAddress(text.toUpperCase()).id).toBe(parseAddress(text.toLowerCase()).id);
  });

  test.each(NOT_WITNESS)('BIP 350: not %s', (text) => {
    expect(problemOf(text)).toContain(JSON.stringify(text));
  });

  test('BIP 173, BIP 350: strings', () => {
    expect(BECH32.map((text) => decodeBech32(text)?.form)).toEqual(BECH32.map(() => 'bech32'));
    expect(BECH32M.map((text) => decodeBech32(text)?.form)).toEqual(BECH32M.map(() => 'bech32m'));
  });

  test.each(EIP55)('EIP-55: %s', (text) => {
    const id = `evm:${text.slice(2).toLowerCase()}`;
    expect(parseAddress(text)).toMatchObject({ id, text: text.toLowerCase(), isChecked: true });
    expect(parseAddress(text.toLowerCase())).toMatchObject({ id, isChecked: false });
    expect(parseAddress(`0x${text.slice(2).toUpperCase()}`)).toMatchObject({ id, isChecked: false });
    for (const chain of ['ethereum', 'bsc', 'polygon', 'arbitrum', '']) expect(parseAddress(text, chain).id).toBe(id);
  });

  test.each(CASH)('CashAddr: %s is %s', (legacy, cash) => {
    const address = parseAddress(legacy, 'bitcoin-cash');
    expect(address.text).toBe(cash);
    expect(address.spellings).toEqual([cash, cash.slice(12), legacy]);
    for (const text of [cash, cash.slice(12), cash.toUpperCase(), `bitcoincash:${legacy}`]) {
      expect(parseAddress(text).id).toBe(address.id);
    }
    // Without a chain a legacy address is Bitcoin's: the same bytes, another chain.
    expect(parseAddress(legacy).family).toBe('bitcoin');
  });

  test('CashAddr of who takes tokens is the same address (CHIP-2022-02, its test vectors)', () => {
    const [plain, token] = ['qr6m7j9njldwwzlg9v7v53unlr4jkmx6eylep8ekg2', 'zr6m7j9njldwwzlg9v7v53unlr4jkmx6eycnjehshe'];
    for (const text of [`bitcoincash:${token}`, token!, `BITCOINCASH:${token!.toUpperCase()}`])
      expect(parseAddress(text, 'bitcoin-cash').text).toBe(`bitcoincash:${plain}`);
  });

  test.each(CHECKED)('%s is %s', (text, id) => {
    const address = parseAddress(text);
    expect(address.isChecked).toBe(true);
    expect(id.includes(':') ? address.id : address.family).toBe(id);
    expect(parseAddress(address.text).id).toBe(address.id);
  });

  test('of several texts one: Tron in hex, Litecoin with the version of Bitcoin, TON raw', () => {
    const tron = parseAddress('TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t');
    for (const text of tron.spellings) expect(parseAddress(text, 'tron').id).toBe(tron.id);
    const litecoin = parseAddress('3CMNFxN1oHBc4R1EpboAL5yzHGgE611Xou', 'litecoin');
    expect(litecoin.text).toMatch(/^M/);
    expect(isSameAddress(litecoin.text, '3CMNFxN1oHBc4R1EpboAL5yzHGgE611Xou', 'litecoin')).toBe(true);
    expect(isSameAddress('bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'nothing')).toBe(false);
  });

  test('without a checksum: Solana, and holders of scripts that no address pays', () => {
    const wrapped = 'So11111111111111111111111111111111111111112';
    expect(problemOf(wrapped)).toContain('name the chain');
    // The first letter of a Litecoin address mistyped: once read as one of Solana.
    expect(problemOf('Ytc1qqqqqegqpqqqyqyzqqqqzqqpqqqqzqqqvd6mt6')).toBeDefined();
    expect(parseAddress(wrapped, 'solana').id).toBe(parseAddress(`solana:${wrapped}`).id);
    expect(parseAddress(wrapped, 'solana')).toMatchObject({
      id: 'solana:069b8857feab8184fb687f634618c035dac439dc1aeb3b5598a0f00000000001',
      isChecked: false,
    });
    const script = `script-${'0a'.repeat(32)}`;
    expect(parseAddress(script, 'litecoin')).toMatchObject({ family: 'litecoin', text: script, isChecked: false });
  });

  test('prefixes: CAIP-10, EIP-681, BIP 21, names of chains', () => {
    const evm = '0xab16a96D359eC26a11e2C2b3d8f8B8942d5Bfcdb';
    const coin = '128Lkh3S7CkDTBZ8W7BbpsN3YYizJMp8p6';
    const read = (text: string): string[] => [parseAddress(text).id, parseAddress(text).chain ?? '-'];
    expect(read(`eip155:1:${evm}`)).toEqual([`evm:${evm.slice(2).toLowerCase()}`, 'ethereum']);
    expect(read(`eip155:137:${evm}`)[1]).toBe('polygon');
    expect(read(`eip155:99999999:${evm}`)[1]).toBe('-');
    expect(read(`ethereum:${evm}`)[1]).toBe('ethereum');
    expect(read(`ethereum:pay-${evm}@56?value=1`)[1]).toBe('bsc');
    expect(read(`bip122:000000000019d6689c085ae165831e93:${coin}`)).toEqual([parseAddress(coin).id, 'bitcoin']);
    expect(read(`bitcoin:${coin}?amount=1&label=x`)).toEqual([parseAddress(coin).id, 'bitcoin']);
    expect(read(`BTC:${coin}`)[1]).toBe('bitcoin');
    expect(read('cosmos:cosmoshub-3:cosmos1t2uflqwqe0fsj0shcfkrvpukewcw40yjj6hdc0')[1]).toBe('-');
    expect(problemOf(`bitcoin:${coin}`, 'litecoin')).toContain('bitcoin: names another chain than litecoin');
    expect(problemOf(`eip155:1:${coin}`)).toContain('is not an address');
  });

  test('white space around it and 0X are passed over', () => {
    for (const text of ['1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i', EIP55[0]!, CASH[0][1], `eip155:1:${EIP55[0]!}`]) {
      const { id, isChecked } = parseAddress(text);
      for (const around of [` ${text}`, `${text}\r\n`, `\t${text}\u00a0`, `\uFEFF${text}`])
        expect(parseAddress(around)).toMatchObject({ id, isChecked });
    }
    const [lower, upper] = [EIP55[0]!.toLowerCase(), EIP55[0]!.replace('0x', '0X')];
    expect(parseAddress(upper)).toEqual(parseAddress(EIP55[0]!));
    for (const text of [lower.toUpperCase(), `ethereum:pay-${upper}@1?value=1`, `ethereum:${upper}`])
      expect(parseAddress(text)).toMatchObject({ id: `evm:${lower.slice(2)}`, text: lower });
    expect(problemOf(`${upper.slice(0, -1)}D`)).toContain('checksum');
    const tron = parseAddress('TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t');
    for (const text of tron.spellings.filter((one) => one.startsWith('0x')))
      expect(parseAddress(text.replace('0x', '0X'), 'tron').id).toBe(tron.id);
  });

  test('what is wrong is said', () => {
    expect(problemOf('')).toContain('no form of address');
    expect(problemOf('0x1234')).toContain('wrong length');
    expect(problemOf(EIP55[0]!.replace('A', 'F'))).toContain('checksum');
    expect(problemOf(EIP55[0]!, 'bitcoin')).toContain('is not an address of bitcoin');
    expect(problemOf('1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i', 'litecoin')).toContain('another chain than litecoin');
    expect(problemOf('1AGNa15ZQXAZUgFi qJ2i7Z2DPU2J6hW62i')).toBeDefined();
    expect(problemOf('x'.repeat(10_000))!.length).toBeLessThan(400);
    // A chain whose addresses are not known narrows nothing.
    expect(problemOf('1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i', 'somechain')).toBeUndefined();
  });
});

describe('a change of one letter is refused', () => {
  const LETTERS = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz:_ ');

  /** What is still read when one letter of a text is another: nothing should be. */
  function survivors(text: string): string[] {
    const found: string[] = [];
    for (let i = 0; i < text.length; i++) {
      for (const letter of LETTERS) {
        if (letter === text[i]) continue;
        const other = text.slice(0, i) + letter + text.slice(i + 1);
        if (problemOf(other) === undefined) found.push(other);
      }
    }
    return found;
  }

  // Most of what is refused is an error made and thrown away: where it was thrown takes longer than to see that it is wrong.
  const limit = Error.stackTraceLimit;
  beforeAll(() => {
    Error.stackTraceLimit = 0;
  });
  afterAll(() => {
    Error.stackTraceLimit = limit;
  });

  // Of a hash of 32 bits one in four thousand million slips passes, of Bech32 in its own letters none (BIP 173: four errors in 89).
  const hash = (n: number, length = 20): Uint8Array => createHash('sha256').update(`${n}`).digest().subarray(0, length);
  const written = [
    ...[0, 5, 48, 50, 30, 22, 76, 16, 0x41].map((version) => encodeBase58Check(version, hash(version))),
    // Leading zeros are letters of their own.
    encodeBase58Check(0, Buffer.concat([new Uint8Array(4), hash(1, 16)])),
    ...['bc', 'ltc', 'tb'].flatMap((prefix, n) =>
      [20, 32].map((bytes) => encodeWitnessAddress(prefix, 0, hash(n, bytes))),
    ),
    ...[1, 2, 16].map((version) => encodeWitnessAddress('bc', version, hash(version, 32))),
    ...(['key', 'script'] as const).map((kind, n) => encodeCashAddress('bitcoincash', kind, hash(n))),
  ];
  const texts = [
    ...WITNESS.map(([text]) => text),
    ...EIP55,
    ...CASH.flat(),
    ...CHECKED.map(([text]) => text),
    ...written,
  ];
  test.each(texts)('%s: every place, every other letter', (text) => {
    // `0X` is no slip.
    expect(survivors(text)).toEqual(text.startsWith('0x') ? [text.replace('0x', '0X')] : []);
  });

  test('EIP-55: a letter in the other case is refused, or what is left has no checksum and is the same address', () => {
    const lonely = '0x52908400098527886E0F7030069857D2E4169EE7';
    const some = Array.from({ length: 300 }, (_, n) => checksummed(Buffer.from(hash(n)).toString('hex')));
    for (const text of [...EIP55, lonely, ...some]) {
      const { id } = parseAddress(text);
      for (const [i, letter] of Array.from(text).entries()) {
        const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
        if (i < 2 || other === letter) continue;
        const flipped = text.slice(0, i) + other + text.slice(i + 1);
        if (problemOf(flipped) !== undefined) continue;
        expect(parseAddress(flipped)).toMatchObject({ id, isChecked: false });
      }
    }
  });

  test('an address that has one upper-case letter is the same without it, and has no checksum then', () => {
    const text = Array.from({ length: 5000 }, (_, n) =>
      checksummed(`${'0'.repeat(36)}${n.toString(16).padStart(4, '0')}`),
    ).find((one) => /^0x[^A-F]*[A-F][^A-F]*$/.test(one) && /[a-f]/.test(one))!;
    expect(parseAddress(text).isChecked).toBe(true);
    expect(parseAddress(text.toLowerCase())).toMatchObject({ id: parseAddress(text).id, isChecked: false });
  });

  test("Bech32's weakness is letters put in or left out, not changed: q before a last p, which the length of a program tells", () => {
    const ending = (version: number): string =>
      Array.from({ length: 1000 }, (_, n) => encodeWitnessAddress('bc', version, hash(n))).find((one) =>
        one.endsWith('p'),
      )!;
    const more = (text: string, count: number): string => `${text.slice(0, -1)}${'q'.repeat(count)}p`;
    const [old, modified] = [ending(0), ending(1)];
    for (let count = 1; count < 30; count++) {
      expect(decodeBech32(more(old, count))?.form).toBe('bech32');
      expect(decodeBech32(more(modified, count))).toBeUndefined();
      // Twenty make a program of 32 bytes of one of 20.
      expect(problemOf(more(old, count)) === undefined).toBe(count === 20);
    }
  });

  test('any address that is written here is read as itself', () => {
    const random = fc.uint8Array({ minLength: 20, maxLength: 20 });
    const texts = fc.oneof(
      fc.tuple(fc.constantFrom(0, 5, 48, 50, 30, 22, 76, 16, 0x41), random).map(([v, h]) => encodeBase58Check(v, h)),
      fc.tuple(fc.constantFrom('bc', 'ltc', 'tb'), random).map(([p, h]) => encodeWitnessAddress(p, 0, h)),
      fc.tuple(fc.nat(15), random).map(([v, h]) => encodeWitnessAddress('bc', v + 1, h)),
      fc
        .tuple(fc.constantFrom<'key' | 'script'>('key', 'script'), random)
        .map(([k, h]) => encodeCashAddress('bitcoincash', k, h)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { id, text: own } = parseAddress(text);
        expect(parseAddress(own).id).toBe(id);
      }),
      { numRuns: 300 },
    );
  });
});

/** EIP-55, from its text. */
function checksummed(lower: string): string {
  const digest = Buffer.from(keccak_256(Buffer.from(lower))).toString('hex');
  return `0x${Array.from(lower, (digit, i) => (digest[i]! > '7' ? digit.toUpperCase() : digit)).join('')}`;
}
