import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SpoorError } from '../../core/errors.ts';
import { readCoinJoinSamples } from './coinJoinSamples.ts';
import { readZip } from './readZip.ts';
import { labelOf } from './sampleLabels.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spoor-samples-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const KEY = `0014${'ab'.repeat(20)}`;
const line = (txid: string, timeSec: string): string =>
  `${txid}:::00:::3:::${timeSec}:::aa-0-500+${KEY}+TxWitnessV0Keyhash}{bb-1-700+${KEY}+TxWitnessV0Keyhash:::1100+${KEY}+TxWitnessV0Keyhash`;

/** A zip archive of files, stored or deflated, after PKWARE's APPNOTE. */
function zipOf(files: readonly (readonly [name: string, bytes: Buffer, isStored?: boolean])[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, bytes, isStored = false] of files) {
    const packed = isStored ? bytes : deflateRawSync(bytes);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(isStored ? 0 : 8, 4);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), shared, tail, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...parts, list, Buffer.from('PK\u0005\u0006'), end, Buffer.from(comment)]);
}

describe('a folder of labelled transactions', () => {
  it('is read from files and archives alike, and says what was not read', () => {
    write('a.txt', `${line('t1', '1540000000')}\r\n\n${line('t2', '')}`);
    write(
      'b.ZIP',
      zipOf([
        ['Scanner/', Buffer.alloc(0), true],
        ['Scanner/Wasabi2CoinJoins.txt', Buffer.from(line('t3', '1'))],
      ]),
    );
    write('c.zip', zipOf([['notes.md', Buffer.from('x')]]));
    write('d.7z', 'x');
    write('e.json', '[{"a":1}]');
    write('false_ones.json', '{"x":["t2"]}');
    const { sets, mislabelled, skipped } = readCoinJoinSamples(folder);
    expect(sets.map(({ name, samples }) => [name, [...samples].map(({ txid, timeSec }) => [txid, timeSec])])).toEqual([
      [
        'a',
        [
          ['t1', 1_540_000_000],
          ['t2', null],
        ],
      ],
      ['Wasabi2CoinJoins', [['t3', 1]]],
    ]);
    const [{ shape }] = [...sets[0]!.samples] as [{ shape: unknown }, unknown];
    const address = 'bc1q4w46h2at4w46h2at4w46h2at4w46h2atkfg2pk';
    expect(shape).toEqual({
      inputs: [500, 700].map((valueSat) => ({ valueSat, address: expect.stringMatching(/^bc1q/) as string })),
      outputs: [{ valueSat: 1100, address: expect.stringContaining(address.slice(0, 20)) as string }],
    });
    expect([...mislabelled]).toEqual(['t2']);
    expect(readCoinJoinSamples(join(folder, 'b.ZIP')).sets.map((set) => [...set.samples])).toEqual([
      [...sets[1]!.samples],
    ]);
    expect(skipped.map(({ path, why }) => [path.slice(folder.length + 1), why])).toEqual([
      ['c.zip', 'no *.txt or *.json in this archive'],
      ['d.7z', 'neither *.txt, *.json nor *.zip; unpack it if it is an archive'],
      ['e.json', 'no transactions in Esplora’s form in it'],
    ]);
  });

  it('names file and line of what is no transaction, also in an archive', () => {
    write('x.zip', zipOf([['in.txt', Buffer.from(`${line('t', '1')}\nnonsense\n`)]]));
    const [broken] = readCoinJoinSamples(folder).sets;
    expect(() => [...broken!.samples]).toThrow(/x\.zip\/in\.txt, line 2: found 1 parts/);
    write('x.zip', zipOf([['in.json', Buffer.from('{')]]));
    expect(() => readCoinJoinSamples(folder)).toThrow(/x\.zip\/in\.json: it is not JSON/);
  });

  it('labels rounds of Wasabi 1 by when they were, and leaves open what may be either', () => {
    const at = (text: string): number => Date.parse(text) / 1000;
    expect(labelOf('WasabiCoinJoins', at('2018-11-14T23:59:59Z')).of).toBe('wasabi-1.0');
    expect(labelOf('WasabiCoinJoins', at('2021-08-20T00:00:00Z')).of).toBe('wasabi-1.1');
    for (const time of [at('2018-11-15T00:00:00Z'), at('2019-12-31T23:59:59Z'), null])
      expect(labelOf('WasabiCoinJoins', time)).toEqual({
        kind: 'coinjoin',
        of: null,
        right: ['wasabi-1.0', 'wasabi-1.1'],
      });
    expect(labelOf('anything', 0)).toMatchObject({ kind: 'unknown', of: null });
  });
});

describe('a zip archive', () => {
  it('gives back what was packed, with a comment after it, and names in it reach nothing', () => {
    const files: [string, Buffer, boolean][] = [
      ['one.txt', Buffer.from('one'), true],
      ['../../two.txt', Buffer.from('two'.repeat(1000)), false],
      ['empty.txt', Buffer.alloc(0), false],
    ];
    const read = readZip(write('z.zip', zipOf(files, 'made by a test')));
    expect(read.map(({ name, unpack }) => [name, unpack()])).toEqual(files.map(([name, bytes]) => [name, bytes]));
  });

  it('that is cut short or altered anywhere is refused or gives the same bytes, and never anything else', () => {
    const bytes = Buffer.from('a line of a transaction\n'.repeat(20));
    const whole = zipOf([['a.txt', bytes]]);
    const read = (zip: Buffer): Buffer[] | string => {
      try {
        return readZip(write('z.zip', zip)).map(({ unpack }) => unpack());
      } catch (error) {
        expect(error).toBeInstanceOf(SpoorError);
        return (error as SpoorError).code;
      }
    };
    for (let length = 0; length < whole.length; length += 5)
      expect(read(whole.subarray(0, length))).toBe('DAMAGED_GZIP');
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const altered = Buffer.from(whole);
        altered[at]! ^= flip;
        const found = read(altered);
        // Fields that nothing is read from may change, and so may the number of files.
        if (typeof found === 'string') expect(['DAMAGED_GZIP', 'UNKNOWN_FORMAT']).toContain(found);
        else for (const one of found) expect(one).toEqual(bytes);
      }),
      { numRuns: 120 },
    );
  });

  it('says what to do where it is encrypted, of another method or too large', () => {
    const zip = zipOf([['a.txt', Buffer.from('x')]]);
    const list = zip.indexOf('PK\u0001\u0002');
    for (const [offset, value, what] of [
      [8, 1, 'encrypted'],
      [10, 99, 'packed by method 99'],
    ] as const) {
      const altered = Buffer.from(zip);
      altered.writeUInt16LE(value, list + offset);
      expect(() => readZip(write('z.zip', altered))[0]!.unpack()).toThrow(
        `it is ${what}; unpack it beside the archive`,
      );
    }
    const large = Buffer.from(zip);
    large.writeUInt32LE(0xffff_fffe, list + 24);
    expect(() => readZip(write('z.zip', large))[0]!.unpack()).toThrow('it is too large');
    const long = Buffer.from(zip);
    long.writeUInt32LE(0xffff_ffff, zip.length - 22 + 16);
    expect(() => readZip(write('z.zip', long))).toThrow('it is a 64-bit zip archive; unpack it beside it');
  });
});
