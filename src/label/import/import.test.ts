import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SpoorError } from '../../core/errors.ts';
import { isPlainId } from '../address/plainAddress.ts';
import { readActorPack } from './readActorPack.ts';
import { readExplorerLabels } from './readExplorerLabels.ts';
import { readSdnCsv } from './readSdnCsv.ts';
import { readTagPack } from './readTagPack.ts';

const PACK = `
title: Some pack
creator: Somebody
confidence: web_crawl
currency: BTC
category: mixing_service
source: https://example.org/list
lastmod: 2021-11-12
is_cluster_definer: true
label: Mixer
tags:
  - address: 1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i
  - address: 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed
    currency: USDT
    label: Other
    confidence: forensic
    abuse: scam
    concepts: [exchange, custody]
    category: ''
    is_cluster_definer: false
    actor: someone
    lastmod: 2023-01-02 03:04:05.000006
    context: '{"note": 7}'
    tx_hash: abc
  - address: 1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62j
`;
const ACTORS = `
title: Actors
lastmod: '2023-02-17'
actors:
- id: someone
  label: Someone Ltd
  uri: example.org
  categories: [exchange]
  jurisdictions: [AT, DE]
`;

function errorOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof SpoorError && error.code === 'BAD_TAG') return error.message;
    throw error;
  }
  return '';
}

describe('TagPacks', () => {
  test('a tag has what its pack says and it does not', () => {
    const { tags, unread } = readTagPack(PACK, 'pack.yaml', readActorPack(ACTORS, 'actors.yaml'));
    expect(tags).toEqual([
      {
        chain: 'bitcoin',
        address: '1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i',
        addressId: 'bitcoin:key:65a16059864a2fdbc7c99a4723a8395bc6f188eb',
        entity: 'Mixer',
        category: 'mixer',
        source: 'Some pack',
        label: 'Mixer',
        uri: 'https://example.org/list',
        confidence: 'web_crawl',
        concepts: ['mixing_service'],
        abuse: '',
        actor: '',
        date: '2021-11-12',
        speaksFor: 'cluster',
        asset: 'BTC',
        context: '',
      },
      {
        chain: '',
        address: '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed',
        addressId: 'evm:5aaeb6053f3e94c9b9a09f33669435e7ef1beaed',
        entity: 'Someone Ltd',
        category: 'exchange',
        source: 'Some pack',
        label: 'Other',
        uri: 'https://example.org/list',
        confidence: 'forensic',
        concepts: ['exchange', 'custody', 'scam'],
        abuse: 'scam',
        actor: 'someone',
        date: '2023-01-02',
        speaksFor: 'address',
        asset: 'USDT',
        context: '{"context":"{\\"note\\": 7}","tx_hash":"abc"}',
      },
    ]);
    expect(unread).toHaveLength(1);
    expect(unread[0]).toMatchObject({ file: 'pack.yaml', place: 3, address: '1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62j' });
    expect(unread[0]!.problem).toContain('checksum');
  });

  test('an address in hex that is not quoted stays what it is', () => {
    const text = 'label: a\ncurrency: ETH\ntags:\n- address: 0xde709f2102306220921060314715629080e2fb77';
    expect(readTagPack(text, 'x').tags[0]!.address).toBe('0xde709f2102306220921060314715629080e2fb77');
  });

  test("an address under another chain's asset is read by the one checksum that holds, or not at all", () => {
    const read = (address: string, asset: string) => {
      const { tags, unread } = readTagPack(`label: a\ncurrency: ${asset}\ntags:\n- address: ${address}`, 'x');
      return tags.map((tag) => [tag.chain, tag.context]).concat(unread.map(() => ['unread']));
    };
    const tron = 'TUCsTq7TofTCJRRoHk6RvhMoS2mJLm5Yzq';
    expect(read(tron, 'BTC')).toEqual([['tron', 'given as of BTC; by its checksum of tron']]);
    expect(read(`${tron.slice(0, -1)}r`, 'BTC')).toEqual([['unread']]);
    // Bitcoin, Bitcoin Cash and Bitcoin SV write it alike.
    expect(read('1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i', 'LTC')).toEqual([['unread']]);
    const [lower, mixed] = ['0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'];
    expect([read(lower, 'BTC'), read(mixed, 'BTC')]).toEqual([
      [['unread']],
      [['', 'given as of BTC; by its checksum of evm']],
    ]);
  });

  test('what is wrong is named with file, tag and field', () => {
    const pack = (line: string): string => `label: a\ntags:\n- address: x\n  ${line}`;
    expect(errorOf(() => readTagPack(pack('confidence: sure'), 'x'))).toContain('x, tag 1, confidence: found "sure"');
    expect(errorOf(() => readTagPack(pack('lastmod: yesterday'), 'x'))).toContain('x, tag 1, lastmod');
    expect(errorOf(() => readTagPack(pack('is_cluster_definer: maybe'), 'x'))).toContain('is_cluster_definer');
    expect(errorOf(() => readTagPack(pack('concepts: exchange'), 'x'))).toContain('concepts');
    expect(errorOf(() => readTagPack(pack('label: [a]'), 'x'))).toContain('label');
    expect(errorOf(() => readTagPack('tags:\n- address: x', 'x'))).toContain('x, tag 1, label: found ""');
    expect(errorOf(() => readTagPack('label: a\ntags:\n- label: x', 'x'))).toContain('x, tag 1, address');
    expect(errorOf(() => readTagPack('label: a\ntags:\n- x', 'x'))).toContain('a tag with an address');
    expect(errorOf(() => readTagPack('title: a', 'x'))).toContain('a list of tags');
    expect(errorOf(() => readTagPack('a: [', 'x'))).toContain('x: not YAML');
    expect(errorOf(() => readActorPack(`${ACTORS}- id: someone\n`, 'x'))).toContain('x, actor 2, id');
  });
});

describe('packs that mean harm', () => {
  const pack = (...lines: string[]): string => ['label: a', 'tags:', '- address: x', ...lines].join('\n');

  test('words that every object of JavaScript knows are words', () => {
    const word = 'constructor';
    const { tags } = readTagPack(
      `label: a\ncurrency: ${word}\ncategory: ${word}\ntags:\n- address: '0xde709f2102306220921060314715629080e2fb77'`,
      'x',
    );
    expect(tags[0]).toMatchObject({ category: word, chain: '', asset: word });
    expect(errorOf(() => readTagPack(pack(`  confidence: ${word}`), 'x'))).toContain('confidence: found "constructor"');
  });

  test('a few lines that stand for more than memory holds, or go deep, are refused', () => {
    const names = 'abcdefghijklmnopqrstuvwxyz'.split('');
    const laughs = names.map((name, k) => {
      const inner = k === 0 ? 'ha' : Array.from({ length: 9 }, () => `*${names[k - 1]!}`).join(', ');
      return `  ${name}${name}: &${name} [${inner}]`;
    });
    expect(errorOf(() => readTagPack(pack(...laughs), 'x'))).toMatch(
      /^x, tag 1, context: found an object, expected at most/,
    );
    const context = `${'['.repeat(90)}${']'.repeat(90)}`;
    expect(errorOf(() => readTagPack(pack(`  context: ${context}`), 'x'))).toContain('at most 64 levels deep');
    expect(errorOf(() => readTagPack(pack(`  label: ${context}`), 'x'))).toContain(
      'label: found a list, expected text',
    );
    const actors = ACTORS.replace('- id', `- context: ${context}\n  id`);
    expect(errorOf(() => readActorPack(actors, 'x'))).toContain('x, actor 1, context');
    expect(errorOf(() => readActorPack(`${ACTORS}- someone`, 'x'))).toContain('x, actor 2, actors: found "someone"');
    const labels = `{"a": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(errorOf(() => readExplorerLabels(labels, 'l', 'bsc'))).toContain('l, a: found a list, expected a name');
  });

  test('a message shows the begin of what is long', () => {
    const long = 'y'.repeat(100_000);
    expect(errorOf(() => readTagPack(pack(`  confidence: ${long}`), 'x')).length).toBeLessThan(1000);
    expect(errorOf(() => readExplorerLabels(`{"${long}": 1}`, 'l', 'bsc')).length).toBeLessThan(1000);
  });
});

describe("OFAC's list as CSV", () => {
  const row = (id: number, remarks: string): string =>
    `${id},"A ""B"", C","individual","CYBER2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"${remarks}"\r\n`;

  test('addresses in the remarks, which go on in another file in the middle of a word', () => {
    const remarks =
      'Gender Male; Digital Currency Address - XBT 1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i; alt. Digital Currency Address - ' +
      'NEW xyz; alt. Digital Currency Address - LTC 3CMNFxN1oHBc4R1Ep';
    const list = [row(7, remarks), row(8, 'DOB 1 Jan 1970.'), '\u001a'].join('');
    const { tags, unread } = readSdnCsv(
      list,
      'sdn.csv',
      '7,"boAL5yzHGgE611Xou."\n9,"Digital Currency Address - XBT q"\n',
      'c',
    );
    expect(
      tags.map(({ address, chain, entity, actor, context, asset }) => [address, chain, entity, actor, context, asset]),
    ).toEqual([
      ['1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i', 'bitcoin', 'A "B", C', 'ofac-7', 'CYBER2', 'XBT'],
      // Of an asset that is not known any text is an address, on a chain of its name.
      ['xyz', 'new', 'A "B", C', 'ofac-7', 'CYBER2', 'NEW'],
      [expect.stringMatching(/^M/), 'litecoin', 'A "B", C', 'ofac-7', 'CYBER2', 'LTC'],
    ]);
    expect(tags.map(({ addressId }) => isPlainId(addressId))).toEqual([false, true, false]);
    expect(unread.map(({ file, place, address }) => [file, place, address])).toEqual([['c', 2, 'q']]);
  });

  test('a file that is cut short', () => {
    expect(errorOf(() => readSdnCsv('7,"A"', 'sdn.csv'))).toContain('sdn.csv, line 1: found 2 fields, expected 12');
  });
});

test('labels of an explorer', () => {
  const text =
    '{"0xDE709f2102306220921060314715629080e2fb77": {"name": "Pool", "labels": ["some-swap", "dex"]}, "genesis": {"name": "G", "labels": []}}';
  const { tags, unread } = readExplorerLabels(text.replace('0xDE', '0xde'), 'labels.json', 'bsc');
  expect(tags).toHaveLength(1);
  expect(tags[0]).toMatchObject({ chain: 'bsc', entity: 'Pool', category: 'dex', concepts: ['some-swap', 'dex'] });
  expect(unread[0]).toMatchObject({ place: 2, address: 'genesis' });
  // Whose it is is no kind; what is no name stays the source's own word.
  const said = (name: string, ...labels: string[]): unknown[] => {
    const json = JSON.stringify({ '0xde709f2102306220921060314715629080e2fb77': { name, labels } });
    return readExplorerLabels(json, 'l', 'ethereum').tags.map(({ actor, category }) => [actor, category]);
  };
  expect(said('Binance 14', 'binance')).toEqual([['binance', 'unknown']]);
  expect(said('Gate.io 1', 'exchange', 'gate-io')).toEqual([['gate-io', 'exchange']]);
  expect(said('Fake_Phishing1', 'phish-hack')).toEqual([['', 'phish-hack']]);
  expect(said('Compounder', 'compound')).toEqual([['', 'compound']]);
  expect(said('Nobody')).toEqual([['', 'unknown']]);
  // What an address is is nobody's name.
  expect(said('DEx.top', 'dex')).toEqual([['', 'dex']]);
  expect(said('MEV Bot: 0x84e...312', 'mev-bot')).toEqual([['', 'mev-bot']]);
  expect(said('Bridge Street: Fund', 'bridge', 'bridge-street')).toEqual([['bridge-street', 'bridge']]);
  expect(errorOf(() => readExplorerLabels('{"a": 1}', 'l', 'bsc'))).toContain('l, a: found 1');
  expect(errorOf(() => readExplorerLabels('[]', 'l', 'bsc'))).toContain('an object of addresses');
  expect(errorOf(() => readExplorerLabels('{', 'l', 'bsc'))).toContain('not JSON');
});

const shared = resolve(import.meta.dirname, '../../../../shared/data');
const packs = join(shared, 'labels/graphsense-tagpacks/packs');

/** Each reader against a count of its own of the same text. */
describe.skipIf(!existsSync(packs))('real lists (skipped where ../shared/data is not there)', () => {
  test('every tag of every pack', { timeout: 60_000 }, () => {
    let [read, unread, counted, plain] = [0, 0, 0, 0];
    const moved: string[] = [];
    for (const name of (readdirSync(packs, { recursive: true }) as string[]).filter((one) => one.endsWith('.yaml'))) {
      const text = readFileSync(join(packs, name), 'utf8');
      const found = readTagPack(text, name);
      read += found.tags.length;
      unread += found.unread.length;
      plain += found.tags.filter(({ addressId }) => isPlainId(addressId)).length;
      moved.push(...found.tags.flatMap(({ context }) => (context.includes('by its checksum of') ? [context] : [])));
      counted += text.match(/^\s*(?:- )?\s*address:/gm)?.length ?? 0;
    }
    // 43 are of EOS, NEO and others whose addresses have no form that is known here.
    expect([read + unread, unread, plain]).toEqual([counted, 30, 43]);
    expect(moved.toSorted()).toEqual([
      expect.stringContaining('given as of BSV; by its checksum of bitcoin-cash'),
      'given as of BTC; by its checksum of tron',
    ]);
    expect(counted).toBe(147_495);
  });

  test('every actor', () => {
    const text = readFileSync(join(shared, 'labels/graphsense-tagpacks/actors/graphsense.actorpack.yaml'), 'utf8');
    expect(readActorPack(text, 'actors').size).toBe(text.match(/^- id:/gm)!.length);
  });

  test("every address of OFAC's list", () => {
    const text = readFileSync(join(shared, 'sanctions/ofac-2021-07/sdn.csv'), 'utf8');
    const { tags, unread } = readSdnCsv(text, 'sdn.csv');
    expect(tags.length + unread.length).toBe(text.match(/Digital Currency Address - /g)!.length);
    // A public key, a digit missing, and remarks that the list cuts.
    expect(unread.map(({ address }) => address.length)).toEqual([64, 41, 3]);
  });

  test.each([
    ['etherscan', 'ethereum', 0],
    ['polygonscan', 'polygon', 2],
    ['bscscan', 'bsc', 2],
  ])('every label of %s', (explorer, chain, missing) => {
    const path = join(shared, 'labels/etherscan-labels/data', explorer, 'combined/combinedAccountLabels.json');
    const text = readFileSync(path, 'utf8');
    const { tags, unread } = readExplorerLabels(text, explorer, chain);
    expect([tags.length + unread.length, unread.length]).toEqual([text.match(/"labels":/g)!.length, missing]);
  });
});
