import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../src/core/random.ts';
import type { TransactionRow } from '../../src/core/rows.ts';
import { addressCode, addressListCode } from '../../src/ingest/addressSql.ts';
import { type Database, openDatabase } from '../../src/ingest/database.ts';
import { importFiles } from '../../src/ingest/importFiles.ts';
import { stageFiles } from '../../src/ingest/stageFiles.ts';
import { canonicalAddress } from '../../src/label/address/canonicalAddress.ts';
import { parseAddress } from '../../src/label/address/parseAddress.ts';
import { updateClusters } from '../../src/label/cluster/updateClusters.ts';
import { whyLinked } from '../../src/label/cluster/whyLinked.ts';
import { readTraceTags } from '../../src/label/store/traceTags.ts';
import { whoIs } from '../../src/label/store/whoIs.ts';
import { readTags } from '../../src/label/tags.ts';
import { openLedger } from '../../src/ledger/embedded/openLedger.ts';
import { createMemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import { simulate } from '../../src/simulate/simulate.ts';
import { parseTheftSpec } from '../../src/trace/theftSpec.ts';
import { jsonPieces } from '../../src/trace/traceJson.ts';
import { traceLedger } from '../../src/trace/traceLedger.ts';
import { FORMS, type FormedChain, onChain, respellings } from '../support/respell.ts';

const folder = mkdtempSync(join(tmpdir(), 'spoor-spellings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const mkdirOnce = (name: string): string => {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
};

const BITCOIN = /\b(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[02-9ac-hj-np-z]{11,71})\b/g;
/** A world of Bitcoin: its files as texts. */
let world: { readonly rows: string; readonly tags: string; readonly thefts: string };
beforeAll(async () => {
  const out = join(folder, 'world');
  await simulate({ seed: 5, transfers: 2000, chain: 'utxo', thefts: 3, scriptTypes: true, format: 'csv', out });
  const read = (name: string): string => readFileSync(join(out, name), 'utf8');
  const thefts = read('thefts.txt');
  // One by address, whose spelling matters, whatever the others are.
  const [, address] = /"outputs":\[\{"address":"([^"]+)"/.exec(read('transactions.jsonl'))!;
  world = {
    rows: read('transactions.jsonl'),
    tags: read('tags.csv'),
    thefts: `${thefts}all=bitcoin:${address}@1700000000\n`,
  };
});

/** The world on a chain, every address wherever it stands in one of its texts, by a seed; 0 for the ledger's own. */
function writeWorld(chain: FormedChain, seed: number): { rows: string; tags: string; thefts: string[]; spell: Spell } {
  const random = new Random(seed);
  const texts = new Map<string, string[]>();
  const spell: Spell = (address) => {
    if (seed === 0) return address;
    const known = texts.get(address) ?? respellings(address, chain);
    texts.set(address, known);
    return random.pick(known);
  };
  const moved = (text: string): string => text.replace(BITCOIN, (address) => spell(onChain(address, chain)));
  const write = (name: string, text: string): string => {
    // A trace names files: those of all worlds are called alike.
    const path = join(mkdirOnce(`files-${chain}-${seed}`), name);
    writeFileSync(
      path,
      moved(text.replaceAll(/"bitcoin"|^bitcoin(?=,)|(?<==)bitcoin(?=:)/gm, (name) => name.replace('bitcoin', chain))),
    );
    return path;
  };
  const thefts = readFileSync(write('thefts.txt', world.thefts), 'utf8').trim().split('\n');
  return { rows: write('rows.jsonl', world.rows), tags: write('tags.csv', world.tags), thefts, spell };
}
type Spell = (address: string) => string;

/** What a ledger of the world says of everything that is asked of it. */
async function answers(chain: FormedChain, seed: number): Promise<Record<string, unknown>> {
  const { rows, tags, thefts, spell } = writeWorld(chain, seed);
  const dir = join(folder, `${chain}-${seed}`);
  const staged = await stageFiles([rows], { workFolder: join(folder, 'work') });
  const ledger = await openLedger(dir, { write: true, create: true });
  try {
    await ledger.importStaged(staged);
    const { bytes: _, ...summary } = await ledger.summary();
    const read = await readTraceTags([tags]);
    const report = await traceLedger(ledger, {
      thefts: thefts.map((text, k) => parseTheftSpec(text, k + 1)),
      tags: read.tags,
      flows: ['fifo'],
    });
    // Specifications are shown as they were given.
    const said = { ...report, thefts: [] };
    const clusters = await updateClusters(ledger, dir, chain);
    const asked = [...new Set(world.rows.match(BITCOIN)!)].slice(0, 12).map((address) => onChain(address, chain));
    const who = [];
    for (const address of asked) who.push(await whoIs(ledger, dir, spell(address), chain));
    const why = [];
    for (const address of asked.slice(1))
      why.push(await whyLinked(ledger, dir, chain, spell(asked[0]!), spell(address)));
    return { summary, read: read.count, trace: [...jsonPieces(said)].join(''), clusters, who, why };
  } finally {
    await ledger.close();
    await staged.close();
  }
}

describe('a world whose addresses are spelled anyhow is the world', () => {
  it.each(Object.keys(FORMS) as FormedChain[])('%s: ledger, trace, clusters, who and why', async (chain) => {
    const plain = await answers(chain, 0);
    expect(JSON.stringify(plain)).toContain('service');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1 }), async (seed) => {
        expect(await answers(chain, seed)).toEqual(plain);
      }),
      { numRuns: 1 },
    );
  });
});

/** What a ledger in memory says of files. */
async function summaryOf(paths: readonly string[]): Promise<unknown> {
  const staged = await stageFiles(paths, { workFolder: join(folder, 'work') });
  try {
    const ledger = createMemoryLedger();
    await ledger.importStaged(staged);
    return await ledger.summary();
  } finally {
    await staged.close();
  }
}

describe('files of every kind', () => {
  it('of coins: CSV, Parquet, compressed, and the same rows twice, spelled otherwise', async () => {
    const [plain, { rows }] = [writeWorld('bitcoin-cash', 0).rows, writeWorld('bitcoin-cash', 9)];
    const expected = await summaryOf([plain]);
    const text = readFileSync(rows, 'utf8');
    writeFileSync(join(folder, 'coins.jsonl.gz'), gzipSync(text));
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string | number | object[]>);
    const quoted = (value: string | number | object[]): string =>
      typeof value === 'object' ? `"${JSON.stringify(value).replaceAll('"', '""')}"` : `${value}`;
    const csv = [Object.keys(lines[0]!), ...lines.map((line) => Object.values(line).map(quoted))].map((row) =>
      row.join(),
    );
    writeFileSync(join(folder, 'coins.csv'), `${csv.join('\n')}\n`);
    const database = await openDatabase({ workFolder: join(folder, 'sql'), memoryLimitMb: 200 });
    await database.run(`COPY (SELECT * FROM read_csv('${join(folder, 'coins.csv')}', all_varchar=true, quote='"', escape='"'))
      TO '${join(folder, 'coins.parquet')}' (FORMAT parquet)`);
    await database.close();
    for (const name of ['coins.jsonl.gz', 'coins.csv', 'coins.parquet'])
      expect(await summaryOf([join(folder, name)]), name).toEqual(expected);
    expect(await summaryOf([rows, plain])).toEqual(expected);
  });

  it('of accounts: Tron in hex without 0x is Tron in base58, what has 0x is hex in lower case', async () => {
    const { text, spellings } = parseAddress('TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', 'tron');
    const write = (name: string, from: string, other: string): string => {
      const path = join(folder, name);
      writeFileSync(
        path,
        `chain,block,index,time,tx,asset,from,to,amount\ntron,1,0,1,t,trx,,${from},5\ntron,2,0,2,u,trx,${from},${other},5\n`,
      );
      return path;
    };
    const [, hex, , bytes] = spellings;
    const expected = await summaryOf([write('base58.csv', text, bytes!)]);
    expect(await summaryOf([write('hex.csv', hex!.toUpperCase(), bytes!.toUpperCase())])).toEqual(expected);
    expect(await summaryOf([write('other.csv', text, text)])).not.toEqual(expected);
  });
});

describe('a ledger made when addresses were kept as files have them', () => {
  const [legacy, other] = ['1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH', '3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN'];
  const [cash, otherCash] = [onChain(legacy, 'bitcoin-cash'), onChain(other, 'bitcoin-cash')];
  const chain = 'bitcoin-cash';
  const rows: TransactionRow[] = [
    { chain, block: 1, index: 0, timeSec: 1, txid: 'a', inputs: [], outputs: [{ address: legacy, value: 5n }] },
    {
      chain,
      block: 2,
      index: 0,
      timeSec: 2,
      txid: 'b',
      inputs: [{ txid: 'a', vout: 0 }],
      outputs: [{ address: other, value: 5n }],
    },
  ];
  const text = (address: string, paid: string): string =>
    `{"chain":"${chain}","block":1,"index":0,"time":1,"txid":"a","inputs":[],"outputs":[{"address":"${address}","value":5}]}
{"chain":"${chain}","block":2,"index":0,"time":2,"txid":"b","inputs":[{"txid":"a","vout":0}],"outputs":[{"address":"${paid}","value":5}]}`;

  it('meets thefts and tags in any text, as one made today does', async () => {
    const [path, tags] = [join(folder, 'today.jsonl'), join(folder, 'earlier.csv')];
    writeFileSync(path, text(legacy, other));
    const today = createMemoryLedger();
    await importFiles([path], today, { workFolder: join(folder, 'work') });
    const earlier = createMemoryLedger();
    await earlier.importRows({ transfers: [], transactions: rows });
    const asked = [legacy, cash].flatMap((theft) => [other, otherCash].map((tagged) => ({ theft, tagged })));
    for (const { theft, tagged } of asked)
      for (const named of [chain, ''])
        for (const [ledger, address] of [
          [earlier, other],
          [today, otherCash],
        ] as const) {
          writeFileSync(tags, `chain,address,entity,category\n${named},${tagged},Shop,merchant\n`);
          const read = { written: await readTags(tags), any: (await readTraceTags([tags])).tags };
          // As they stand they meet what a ledger made today has.
          for (const of of ledger === today ? [read.any, read.written] : [read.any]) {
            const thefts = [parseTheftSpec(`${chain}:${theft}@1`, 1)];
            const { rules } = await traceLedger(ledger, { thefts, rules: ['fifo'], tags: of });
            expect(rules.fifo!.ends).toMatchObject([{ reason: 'service', address, entity: 'Shop', amount: '5' }]);
          }
        }
  });

  it('refuses its rows in the text of today, and says why', async () => {
    const ledger = createMemoryLedger();
    await ledger.importRows({ transfers: [], transactions: rows });
    const again = async (first: string, second: string) => {
      const path = join(folder, 'again.jsonl');
      writeFileSync(path, text(first, second));
      await importFiles([path], ledger, { workFolder: join(folder, 'work') });
    };
    const refused = expect.objectContaining({
      code: 'LEDGER_CONFLICT',
      message: expect.stringContaining('made by a version that kept them') as string,
    });
    await expect(again(legacy, other)).rejects.toEqual(refused);
    await expect(again(cash, cash)).rejects.toEqual(refused);
    await expect(again(otherCash, cash)).rejects.toMatchObject({
      message: expect.not.stringContaining('made by a version') as string,
    });
  });
});

describe('columns and texts are held to one rule', () => {
  const SAMPLES = [
    '1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH',
    '3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
  ];
  const KEY = '751e76e8199196d454941c45d1b3a323f1433bd6';
  const chains = [...Object.keys(FORMS), 'ltc', 'bch', 'tron', 'ton', 'stellar', 'cosmos', 'ethereum', 'mine'];
  const letters = (alphabet: string, least: number, most: number) =>
    fc.string({ unit: fc.constantFrom(...alphabet.split('')), minLength: least, maxLength: most });
  const texts = fc.oneof(
    fc.constantFrom(
      ...(Object.keys(FORMS) as FormedChain[]).flatMap((chain) =>
        SAMPLES.map((address) => onChain(address, chain)).flatMap((address) => [
          address,
          ...respellings(address, chain),
        ]),
      ),
      ...parseAddress(`41${KEY}`, 'tron').spellings,
      'cosmos1hsk6jryyqjfhp5dhc55tc9jtckygx0eph6dd02',
      'COSMOS1HSK6JRYYQJFHP5DHC55TC9JTCKYGX0EPH6DD02',
      'EQDtFpEwcFAEcRe5mLVh2N6C0x-_hJEM7W61_JLnSF74p4q2',
      // One that takes tokens (CHIP-2022-02), and an address that is all capitals.
      'bitcoincash:zr6m7j9njldwwzlg9v7v53unlr4jkmx6eycnjehshe',
      'GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ',
      `0:${KEY}${KEY.slice(0, 24)}`,
      `eip155:1:0x${KEY}`,
      `ethereum:0x${KEY}`,
      `0X${KEY.toUpperCase()}`,
    ),
    letters('0123456789abcdefxX', 0, 44).map((text) => `0${text}`),
    letters('ABCLTQXYZ0123456789', 1, 48),
    letters('abcLTQ1_:.-3', 1, 48),
  );

  /** The codes of rows of (chain, address), as a column and as a list. */
  async function codesOf(
    database: Database,
    rows: readonly (readonly [string, string])[],
  ): Promise<[number, number][]> {
    const values = rows.map(([chain, text], k) => `(${k}, '${chain}', '${text}')`);
    const select = `SELECT ${addressCode('text')} AS code, ${addressListCode('list', 'true', true)} AS list`;
    const from = `SELECT *, [{'address': text}] AS list FROM (VALUES ${values.join()}) AS t(k, chain, text)`;
    const found = await database.run(`${select} FROM (${from}) ORDER BY k`);
    return found.map(({ code, list }) => [Number(code), Number(list)]);
  }
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({ workFolder: join(folder, 'sql'), memoryLimitMb: 200 });
  });
  afterAll(() => database.close());

  it('what passes as it stands is what the exact reader makes of it', async () => {
    const rows = fc.array(fc.tuple(fc.constantFrom(...chains), texts), { minLength: 1, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(rows, async (some) => {
        const codes = await codesOf(database, some);
        for (const [k, [chain, text]] of some.entries()) {
          const written = canonicalAddress(text, chain);
          const [code, list] = codes[k]!;
          if (code === 0 || list === 0) expect([chain, written]).toEqual([chain, text]);
          // Hex in capitals is put in lower case in SQL.
          if (code === 1) expect(written).toBe(text.toLowerCase());
        }
      }),
      { numRuns: 40 },
    );
  });

  it('what a ledger has passes as it is', async () => {
    const written = (Object.keys(FORMS) as FormedChain[]).flatMap((chain) =>
      SAMPLES.map((address) => [chain, onChain(address, chain)] as const),
    );
    for (const [chain, address] of written) {
      expect(canonicalAddress(address, chain)).toBe(address);
      expect(new Set(respellings(address, chain)).size).toBeGreaterThan(1);
    }
    const others = [
      ['tron', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'],
      ['ton', `0:${KEY}${KEY.slice(0, 24)}`],
      ['stellar', 'GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ'],
      ['cosmos', 'cosmos1hsk6jryyqjfhp5dhc55tc9jtckygx0eph6dd02'],
      ['ethereum', `0x${KEY}`],
      ['bitcoin', 'HotWallet-0001'],
      ['mine', 'desk:KEY/1'],
    ] as const;
    const all = [...written, ...others];
    // A list is of coins, of which no chain has addresses in capitals.
    const codes = (await codesOf(database, all)).flatMap((code, k) => (all[k]![0] === 'stellar' ? code[0] : code));
    expect(new Set(codes)).toEqual(new Set([0]));
  });
});
