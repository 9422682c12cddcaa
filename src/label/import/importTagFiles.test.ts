import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readTagFiles } from './importTagFiles.ts';

const KEYS = ['1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'];
const folder = mkdtempSync(join(tmpdir(), 'spoor-tag-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function refusal(path: string): Promise<string> {
  return readTagFiles([path], null).then(
    () => 'read',
    (error: { code: string; message: string }) => `${error.code} ${error.message}`,
  );
}

test('comments of an SDN list without it are told, alone refused', async () => {
  const comments = file('sdn_comments.csv', '36,"Digital Currency Address - XBT"\n');
  expect(await refusal(comments)).toMatch(/^UNKNOWN_FORMAT .*give sdn\.csv/);
  const list = file('ofac_XBT.txt', KEYS.join('\n'));
  const { files, passedOver } = await readTagFiles([list, comments], null);
  expect(files).toHaveLength(1);
  expect(passedOver).toMatchObject([{ path: comments }]);
  rmSync(comments);
});

test('a pack whose header stands in a file beside it, or in a field of its own', async () => {
  const inside = join(folder, 'packs');
  mkdirSync(inside);
  const write = (name: string, text: string): void => writeFileSync(join(inside, name), text);
  write(
    'header.yaml',
    '---\ntitle: Shared\ncreator: c\nconfidence: ownership\n\ncategory: exchange\ncurrency: BTC\nlabel: |-\n  Alpha\n',
  );
  const tags = (more = ''): string => `tags:\n${KEYS.map((key) => `- address: ${key}${more}\n`).join('')}`;
  write('flat.yaml', `header: !include header.yaml\n${tags()}`);
  write('other.yaml', `${tags('\n  concepts: [a, b]\n  label: Beta')}header: !include 'header.yaml'\n`);
  write('own.yaml', `label: Gamma\nheader:\n  title: Own\n  category: mixing_service\n${tags()}`);
  write('actors.yaml', 'header: !include header.yaml\nactors:\n- { id: alpha }\n');
  const { files, actorPacks, passedOver } = await readTagFiles([inside], null);
  expect(passedOver).toEqual([]);
  expect(actorPacks.map(({ actors }) => [...actors.values()].map(({ id, label }) => [id, label]))).toEqual([
    [['alpha', 'Alpha']],
  ]);
  const said = files.map(({ set, tags: all }) => [
    set,
    all.map((tag) => [tag.address, tag.label, tag.category, tag.source]),
  ]);
  const each = (...words: string[]): string[][] => KEYS.map((key) => [key, ...words]);
  expect(said).toEqual([
    ['flat', each('Alpha', 'exchange', 'Shared')],
    ['other', each('Beta', 'exchange', 'Shared')],
    ['own', each('Gamma', 'mixer', 'Own')],
  ]);
  expect(files[0]!.tags[0]).toMatchObject({ confidence: 'ownership', chain: 'bitcoin', context: '' });
  const refused = (name: string): Promise<string> =>
    refusal(file('include.yaml', `header: !include ${name}\n${tags()}`));
  expect(await refused('gone.yaml')).toMatch(/^FILE_NOT_FOUND /);
  expect(await refused('../gone.yaml')).toMatch(/^BAD_TAG .*expected a file in the pack's folder/);
});

describe('lists of addresses', () => {
  test.each([
    ['sanctioned_addresses_XBT.txt', `# words\n${KEYS.join('\n')}\r\n\n`, [2, 3], ''],
    ['sanctioned_addresses_XBT.json', JSON.stringify(KEYS), [1, 2], ''],
    ['my-ofac.json', JSON.stringify({ lastUpdated: '2024-09-27T01:02', addresses: KEYS }), [1, 2], '2024-09-27'],
  ])('%s', async (name, text, places, date) => {
    const [one, ...more] = (await readTagFiles([file(name, text)], null)).files;
    expect(more).toEqual([]);
    expect(one!.tags.map((tag) => tag.address)).toEqual(KEYS);
    expect(one!.tags[0]).toMatchObject({ chain: 'bitcoin', category: 'sanction', confidence: 'authority_data', date });
    const slip = text.replace(KEYS[1]!, `${KEYS[1]!.slice(0, -1)}3`);
    const { unread } = (await readTagFiles([file(name, slip)], null)).files[0]!;
    expect(unread.map(({ place }) => place)).toEqual([places[1]]);
  });

  test('say nothing where their name does not', async () => {
    for (const name of ['some.txt', 'some.json']) {
      const text = name.endsWith('txt') ? KEYS.join('\n') : JSON.stringify(KEYS);
      expect(await refusal(file(name, text))).toMatch(/^BAD_TAG .*nothing of what they are; make it a CSV/);
    }
    expect(await refusal(file('ofac.txt', 'a list of words\n'))).toMatch(/^UNKNOWN_FORMAT /);
  });
});

describe('entities', () => {
  const table = file('t.csv', `# words, more\naddress,entity,source\n${KEYS[0]},ALPHA,a list\n# x\n${KEYS[1]},Beta,\n`);
  const list = file(
    'entities.json',
    JSON.stringify({
      source: 'somewhere',
      lastUpdated: '2026-03-08',
      entities: [{ name: 'Alpha', category: 'payment', sampleAddresses: [KEYS[1]] }],
    }),
  );

  test('sort the addresses of tables beside them', async () => {
    const { files } = await readTagFiles([table, list], null);
    const said = files.map(({ set, tags }) => [
      set,
      tags.map((tag) => [tag.entity, tag.category, tag.source, tag.date]),
    ]);
    expect(said).toEqual([
      [
        't',
        [
          ['ALPHA', 'payment-processor', 'a list', ''],
          ['Beta', 'unknown', 't.csv', ''],
        ],
      ],
      ['entities', [['Alpha', 'payment-processor', 'somewhere', '2026-03-08']]],
    ]);
    expect((await readTagFiles([table], null)).files[0]!.tags[0]!.category).toBe('unknown');
  });

  test('what is wrong is named', async () => {
    expect(await refusal(file('u.csv', `address,entity,source\n${KEYS[0]},a,b,c\n`))).toMatch(
      /^BAD_TAG .*line 2: found 4 fields/,
    );
    expect(await refusal(file('u.json', '{"entities": [{"name": 1}]}'))).toMatch(/^BAD_TAG .*entity 1: found/);
  });
});

test('a file of the same name that says the same is left out, one that says something else is refused', async () => {
  const same = mkdtempSync(join(folder, 'same-'));
  for (const name of ['ofac_XBT.json', 'ofac_XBT.txt'])
    writeFileSync(join(same, name), name.endsWith('txt') ? KEYS.join('\n') : JSON.stringify(KEYS));
  const { files, passedOver } = await readTagFiles([same], null);
  expect(files.map(({ path }) => basename(path))).toEqual(['ofac_XBT.json']);
  expect(passedOver).toEqual([
    { path: join(same, 'ofac_XBT.txt'), why: expect.stringMatching(/^it says what .*json says$/) },
  ]);
  writeFileSync(join(same, 'ofac_XBT.txt'), KEYS[0]!);
  expect(await refusal(same)).toMatch(/^USAGE .*have the same name/);
});

describe('what holds no tags', () => {
  const empty = [
    ['empty.json', '{}', /no tags are in it/],
    ['data.json', '{"data": []}', /not a file of tags that is known/],
    ['numbers.json', '[1, 2]', /not a file of tags that is known/],
    ['empty.yaml', 'title: T\ncreator: C\ntags: []\n', /no tags are in it/],
    ['actors.yaml', 'title: T\ncreator: C\nactors: []\n', /no actors are in it/],
    ['header.csv', 'address,category\n', /no tags are in it/],
    ['sdn.xml', '<?xml version="1.0"?><sdnList xmlns="http://tempuri.org/sdnList.xsd"></sdnList>', /no tags are in it/],
    ['blank.csv', ' \n', /the file is empty/],
  ] as const;

  test('is refused where it was named', async () => {
    for (const [name, text, why] of empty) {
      const said = await refusal(file(name, text));
      expect(said).toMatch(why);
      expect(said).toMatch(new RegExp(`^(?:EMPTY_FILE|UNKNOWN_FORMAT) \\S*${name}: `));
    }
    // A table for one trace may be empty, as that of a world without services is.
    const [table] = (await readTagFiles([file('header.csv', 'address,category\n')], null, { isForTrace: true })).files;
    expect(table!.asWritten).toEqual([]);
  });

  test('is passed over in a folder with tags, whose other files are named; a folder of nothing else is refused', async () => {
    const inside = mkdtempSync(join(folder, 'mixed-'));
    expect(await refusal(inside)).toMatch(/^EMPTY_FILE \S*mixed-\S*: no file of tags is in this folder$/);
    for (const [name, text] of empty) writeFileSync(join(inside, name), text);
    for (const name of ['b.md', 'a.pdf', '.hidden', 'c.py', 'd.png']) writeFileSync(join(inside, name), 'x');
    const refused = await refusal(inside);
    expect(refused).toMatch(/^EMPTY_FILE .*no file of tags is in this folder\n .*actors\.yaml: no actors.*\n/);
    expect(refused).toMatch(/\n {2}and 5 more$/);
    const some = file('some.csv', `address,category\n${KEYS[0]},exchange\n`);
    // Nor is it hidden by others that were named.
    expect((await readTagFiles([some], null)).files).toHaveLength(1);
    await expect(readTagFiles([some, inside], null)).rejects.toMatchObject({
      code: 'EMPTY_FILE',
      fields: { file: inside },
    });
    writeFileSync(join(inside, 'some.csv'), `address,category\n${KEYS[0]},exchange\n`);
    const { files, actorPacks, passedOver, otherFiles } = await readTagFiles([inside], null);
    expect([files.map(({ set }) => set), actorPacks]).toEqual([['some'], []]);
    expect(passedOver.map(({ path }) => basename(path))).toEqual(empty.map(([name]) => name).toSorted());
    for (const [name, , why] of empty) expect(passedOver.find(({ path }) => basename(path) === name)!.why).toMatch(why);
    const why = '4 files by their names hold no tags: a.pdf, b.md, c.py and 1 more';
    expect(otherFiles).toEqual([{ path: inside, why }]);
  });
});

/** Base58Check by its definition, in BigInt. */
function isRight(address: string): boolean {
  const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  const value = Array.from(address).reduce((sum, letter) => sum * 58n + BigInt(letters.indexOf(letter)), 0n);
  const bytes = Buffer.from(value.toString(16).padStart(50, '0'), 'hex');
  const once = createHash('sha256').update(bytes.subarray(0, 21)).digest();
  return bytes.length === 25 && createHash('sha256').update(once).digest().subarray(0, 4).equals(bytes.subarray(21));
}

const shared = resolve(import.meta.dirname, '../../../../shared/data');
const textOf = (path: string): string => readFileSync(path, 'utf8');

/** Every file against a count of its own of its text: no reader of ours, no CSV, no JSON. */
describe.skipIf(!existsSync(shared))('real lists (skipped where ../shared/data is not there)', () => {
  test('sanctioned addresses: each list once, as many as lines', async () => {
    const from = join(shared, 'labels/ofac-addresses-2024-09-27');
    const { files, passedOver } = await readTagFiles([from], null);
    const texts = readdirSync(from).filter((name) => name.endsWith('.txt'));
    const lines = texts.map((name) => textOf(join(from, name)).match(/^\S+$/gm)!.length);
    expect(files.map(({ tags, unread }) => tags.length + unread.length)).toEqual(lines);
    expect(passedOver.map(({ path }) => basename(path))).toEqual(texts);
    expect(lines.reduce((sum, count) => sum + count)).toBe(654);
    // A public key of Monero.
    const unread = files.flatMap((one) => one.unread);
    expect(unread.map(({ address, isSanctioned }) => [address, isSanctioned])).toEqual([
      [expect.stringMatching(/^.{64}$/), true],
    ]);
    // An address of Tron that the list has among those of Bitcoin.
    const moved = files.flatMap(({ set, tags }) =>
      tags.flatMap((tag) => (tag.context === '' ? [] : [{ set, ...tag }])),
    );
    expect(moved.map(({ set, chain, address, context }) => [set, chain, address.slice(0, 7), context])).toEqual([
      [expect.stringContaining('XBT'), 'tron', 'TUCsTq7', 'given as of XBT; by its checksum of tron'],
    ]);
  });

  test('am-i-exposed: as many tags as lines with an address, but for those whose checksum is wrong', async () => {
    const from = join(shared, 'labels/am-i-exposed');
    const { files, passedOver } = await readTagFiles([from], null);
    // One is a header and nothing else.
    expect(passedOver).toEqual([{ path: join(from, 'github-tagged-addresses.csv'), why: 'no tags are in it' }]);
    expect(textOf(passedOver[0]!.path).match(/^[^#].*/gm)).toEqual(['address,entity,source']);
    expect(files).toHaveLength(readdirSync(from).filter((name) => /\.(?:csv|json)$/.test(name)).length - 1);
    let wrong = 0;
    for (const { path, tags, unread } of files) {
      const start = path.endsWith('.csv') ? '^' : '^ +"';
      const addresses = textOf(path).match(new RegExp(`${start}(?:bc1|BC1|[13T])[A-Za-z0-9]{20,}(?=[",])`, 'gm')) ?? [];
      expect([basename(path), tags.length + unread.length]).toEqual([basename(path), addresses.length]);
      const base58 = addresses.map((text) => text.trim().replace('"', '')).filter((text) => /^[13]/.test(text));
      const ours = unread.filter(({ address }) => /^[13]/.test(address)).map(({ address }) => address);
      expect(ours).toEqual(base58.filter((address) => !isRight(address)));
      wrong += ours.length;
    }
    expect([files.flatMap(({ tags }) => tags).length, wrong]).toEqual([25_771, 37]);
  });

  test("explorers' labels are of the chain that their path names", async () => {
    const { files } = await readTagFiles([join(shared, 'labels/etherscan-labels')], null);
    const counts = files.map(({ path, tags, unread }) => {
      expect(tags.length + unread.length).toBe(textOf(path).match(/"labels":/g)!.length);
      // Address by address, as the text has them.
      const keys = Array.from(textOf(path).matchAll(/"([^"]*)": \{"name":/g), ([, key]) => key!.toLowerCase());
      const read = [...tags, ...unread].map(({ address }) => address.toLowerCase());
      expect(new Set(read)).toEqual(new Set(keys));
      return [tags[0]!.chain, tags.length];
    });
    expect(counts).toEqual([
      ['bsc', 2873],
      ['ethereum', 23_288],
      ['polygon', 4722],
    ]);
  });

  test('sanctions: addresses of both lists of OFAC; none of the UN, which is said', async () => {
    const { files, passedOver } = await readTagFiles([join(shared, 'sanctions')], null);
    expect(files.map(({ set, tags, unread }) => [set, tags.length + unread.length])).toEqual(
      ['ofac-2021-07', 'ofac-static-2024-01'].map((set) => {
        const parts = ['sdn.csv', 'sdn_comments.csv']
          .map((name) => join(shared, 'sanctions', set, name))
          .filter(existsSync);
        return [
          `${set}/sdn`,
          parts
            .map(textOf)
            .join('')
            .match(/Digital Currency Address - /g)!.length,
        ];
      }),
    );
    expect(passedOver.map(({ path }) => basename(path)).toSorted()).toEqual(
      ['UN_consolidated_2026-02-27.xml', 'add.csv', 'add.csv', 'alt.csv', 'alt.csv', 'dpl.txt'].toSorted(),
    );
    const un = join(shared, 'sanctions/un/UN_consolidated_2026-02-27.xml');
    expect(passedOver.find(({ path }) => path === un)!.why).toContain('holds no addresses of cryptocurrencies');
    expect(await refusal(un)).toMatch(/^UNKNOWN_FORMAT .*nothing to import/);
    // That it is so: no text in it is an address.
    expect(textOf(un).match(/\b(?:0x[0-9a-fA-F]{40}|bc1[a-z0-9]{20,}|T[1-9A-HJ-NP-Za-km-z]{33})\b/g)).toBeNull();
    const base58 = textOf(un).match(/\b[13][1-9A-HJ-NP-Za-km-z]{25,34}\b/g) ?? [];
    expect(base58.filter(isRight)).toEqual([]);
  });
});
