import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AddressBook } from './addressBook.ts';
import { ChunkSink } from './chunkSink.ts';
import { KEY } from './keys.ts';
import { KvFile } from './kvFile.ts';
import { NameIndex, type NameRun, writeNameRun } from './nameIndex.ts';
import { ADDRESSES_PER_PACK, NameHash, Names, nameBytes } from './names.ts';
import { sortedOrder } from './radixSort.ts';

let dir: string;
let file: KvFile;
let sink: ChunkSink;
let runs = 1;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'spoor-names-'));
  file = KvFile.open(dir, true);
  sink = new ChunkSink(file);
});
afterAll(async () => {
  await file.close();
  rmSync(dir, { recursive: true });
});

/** What `eachOf` hands over, as texts that sort alike. */
function bulk(index: NameIndex, firsts: readonly number[], seconds: readonly number[]): string[] {
  const keys = Uint32Array.from(firsts);
  const order = sortedOrder(keys, keys.length);
  const found: string[] = [];
  index.eachOf(
    keys,
    order.map((k) => seconds[k]!),
    (i, id) => found.push(`${order[i]!} ${id}`),
  );
  return found.toSorted();
}

/** The same, a name at a time: `find` shows every candidate where none is taken. */
function oneByOne(index: NameIndex, firsts: readonly number[], seconds: readonly number[]): string[] {
  const found: string[] = [];
  for (const [k, first] of firsts.entries())
    index.find(first, seconds[k]!, (id) => {
      found.push(`${k} ${id}`);
      return false;
    });
  return found.toSorted();
}

describe('many names of the index at once', () => {
  // Few hashes, of which many are equal, and the least and the greatest there are.
  const hash = fc.oneof(fc.constantFrom(0, 1, 2 ** 31, 2 ** 32 - 2, 2 ** 32 - 1), fc.integer({ min: 2, max: 40 }));
  const name = fc.tuple(hash, fc.integer({ min: 0, max: 3 }));
  // Repeated so that names of one hash fill chunks: a chunk holds 340.
  const run = fc.tuple(fc.array(name, { maxLength: 60 }), fc.constantFrom(1, 1, 30, 400));

  test('the same ids as one by one, in any runs', () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 4 }), fc.array(name, { maxLength: 80 }), (parts, asked) => {
        let next = 1;
        const written = parts.map(([names, times]): NameRun => {
          const all = names.flatMap((one, k) => Array.from({ length: k % 7 === 0 ? times : 1 }, () => one));
          const of = (part: 0 | 1): Uint32Array => Uint32Array.from(all, (one) => one[part]);
          const made = writeNameRun(sink, runs++, of(0), of(1), next);
          next += all.length;
          return made;
        });
        sink.flush();
        const index = new NameIndex(file, written);
        const known = parts.flatMap(([names]) => names.slice(0, 5));
        const wanted = [...asked, ...known, ...known.slice(0, 2)];
        const [firsts, seconds] = [wanted.map(([first]) => first), wanted.map(([, second]) => second)];
        expect(bulk(index, firsts, seconds)).toEqual(oneByOne(index, firsts, seconds));
      }),
      { numRuns: 60 },
    );
  });

  test('the first and last name of every chunk, and those between and beyond', () => {
    const count = 1700;
    const firsts = Uint32Array.from({ length: count }, (_, i) => 10 + i * 2);
    const made = writeNameRun(sink, runs++, firsts, firsts, 1);
    sink.flush();
    const index = new NameIndex(file, [made]);
    const all = Array.from({ length: 2 * count + 20 }, (_, first) => first);
    expect(bulk(index, all, all)).toEqual(oneByOne(index, all, all));
    expect(bulk(index, all, all)).toHaveLength(count);
    for (const edge of [339, 340, 341, 679, 680, count - 1]) {
      const first = firsts[edge]!;
      expect(bulk(index, [first], [first])).toEqual([`0 ${edge + 1}`]);
    }
    expect(bulk(index, [], [])).toEqual([]);
    expect(bulk(new NameIndex(file, []), [1], [1])).toEqual([]);
  });
});

describe('many addresses of a ledger at once', () => {
  /** Addresses of several families, and texts that are none; some are one text but for their case. */
  const nameOf = (n: number): string => {
    const digits = ((n * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0').repeat(5);
    return [`0x${digits}`, `bc1q${digits}`, `1${digits.slice(0, 30)}`, `T${digits}`, `ü${digits.toUpperCase()}`][
      n % 5
    ]!;
  };

  function madeNames(count: number, held: number): { names: Names; runs: readonly NameRun[] } {
    const book = new AddressBook(file, { addresses: 0, addressRuns: [] }, sink, () => runs++, held);
    for (let n = 0; n < count; n++) book.giveText(nameOf(n));
    book.finish();
    sink.flush();
    return { names: new Names(file, book.runs), runs: book.runs };
  }

  /** As one name is looked up while a ledger is written. */
  function findOne(names: Names, text: string): number {
    if (text === '') return 0;
    const hash = new NameHash();
    hash.of(nameBytes(text).bytes);
    return names.findHashed(hash.first, hash.second, (id) => names.addressText(id) === text);
  }

  test('the same ids as one by one, in the order asked, whatever is asked twice or is not there', () => {
    const count = 3000;
    const { names, runs: parts } = madeNames(count, 400);
    expect(parts.length).toBeGreaterThan(2);
    expect(names.findAddresses(Array.from({ length: count }, (_, n) => nameOf(n)))).toEqual(
      Int32Array.from({ length: count }, (_, n) => n + 1),
    );
    const asked = fc.oneof(
      fc.nat(count + 500).map(nameOf),
      fc.nat(count).map((n) => nameOf(n).toUpperCase()),
      fc.constantFrom('', '0x', '\ud800', '\ufffd', nameOf(0), nameOf(count - 1)),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 200 }), (texts) => {
        const found = names.findAddresses(texts);
        expect([...found]).toEqual(texts.map((text) => findOne(names, text)));
        const ids = found.map((id) => Math.max(0, id));
        expect(names.addressTexts(ids)).toEqual(Array.from(ids, (id) => names.addressText(id)));
      }),
      { numRuns: 100 },
    );
    expect(names.findAddresses([])).toEqual(new Int32Array(0));
  });

  test('a chunk that is missing or cut, and a pack that is missing, are told as for one name', () => {
    const { names: whole, runs: parts } = madeNames(3000, 10_000);
    const text = nameOf(1234);
    const id = findOne(whole, text);
    const pack = KEY.addressPack(Math.floor((id - 1) / ADDRESSES_PER_PACK));
    const chunks = Array.from({ length: 8 }, (_, chunk) => KEY.chunk('x', parts[0]!.id, chunk));
    const faults: readonly ((value: Uint8Array) => Uint8Array | undefined)[] = [
      () => undefined,
      (value) => value.slice(0, value.length - 5),
      (value) => value.map((byte, i) => (i % 12 < 8 ? byte : 255)),
    ];
    const messageOf = (look: () => unknown): string => {
      try {
        return JSON.stringify(look());
      } catch (error) {
        return (error as Error).message;
      }
    };
    const texts = Array.from({ length: 3000 }, (_, n) => nameOf(n));
    let told = 0;
    for (const [k, key] of [...chunks, pack].entries()) {
      for (const fault of k < chunks.length ? faults : faults.slice(0, 1)) {
        const kept = Uint8Array.from(file.get(key)!);
        const broken = fault(kept);
        file.write(() => (broken === undefined ? file.remove(key) : file.put(key, broken)));
        const [one, many] = [new Names(file, parts), new Names(file, parts)];
        const singly = new Set(texts.map((asked) => messageOf(() => findOne(one, asked))));
        const together = messageOf(() => [...many.findAddresses(texts)]);
        if (together.startsWith('[')) expect(JSON.parse(together)).toEqual([...texts.keys()].map((n) => n + 1));
        else {
          expect(singly).toContain(together);
          told += 1;
        }
        file.write(() => file.put(key, kept));
      }
    }
    expect(told).toBe(1 + chunks.length * 3);
    expect(whole.findAddresses([text])).toEqual(Int32Array.of(id));
  });
});
