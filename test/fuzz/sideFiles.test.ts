import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { readThefts } from '../../src/cli/theftList.ts';
import type { Random } from '../../src/core/random.ts';
import { readAssets } from '../../src/label/assets.ts';
import { readTagFiles } from '../../src/label/import/importTagFiles.ts';
import { TagStore } from '../../src/label/store/tagStore.ts';
import { readTags } from '../../src/label/tags.ts';
import { asAdvanced, asCsv, asStandard, ODD, type SdnSample } from '../support/sdnSamples.ts';
import { mutateBytes, mutateText } from './mutations.ts';
import { fuzz } from './outcome.ts';

const folder = await mkdtemp(join(tmpdir(), 'spoor-fuzz-side-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const PACK = `title: Some pack
creator: Somebody
confidence: web_crawl
currency: BTC
category: mixing_service
lastmod: 2021-11-12
label: Mixer
tags:
  - address: 1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i
  - address: 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed
    currency: USDT
    label: Other
    confidence: forensic
    abuse: scam
    concepts: [exchange, custody]
    is_cluster_definer: false
    actor: someone
    context: '{"note": 7}'
    tx_hash: abc
`;
const ACTORS = `title: Actors
lastmod: '2023-02-17'
actors:
- id: someone
  label: Someone Ltd
  uri: example.org
  categories: [exchange]
  jurisdictions: [AT, DE]
  context: {a: [b]}
`;
const LABELS = `{"0xde709f2102306220921060314715629080e2fb77": {"name": "Pool", "labels": ["some-swap", "dex"]},
"0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed": {"name": "G", "labels": []}}`;
const LINES = '1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i\nbc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4\n';
const ENTITIES = `{"source": "A list", "lastUpdated": "2024-01-31", "entities": [
{"name": "Pool", "category": "dex", "sampleAddresses": ["0xde709f2102306220921060314715629080e2fb77"]},
{"name": "Other", "category": "exchange"}]}`;
const TABLE = `# who has what
address,entity,source
0xde709f2102306220921060314715629080e2fb77,Pool,me
1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i,Other,
`;
const SDN: readonly SdnSample[] = [
  {
    id: 7,
    last: 'FOO & "BAR"',
    first: '',
    programs: ['DPRK3', 'CYBER2'],
    addresses: [['XBT', '1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i']],
  },
  {
    id: 9,
    last: 'ÑANDÚ',
    first: 'Jane',
    programs: ['SDNTK'],
    addresses: [['ETH', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed']],
  },
];
const TAGS = `chain,address,entity,category,source
ethereum,0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed,"Some, exchange",exchange,me
,1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i,Other,burn,
`;
const ASSETS = `chain,asset,symbol,decimals
ethereum,0xde709f2102306220921060314715629080e2fb77,USDT,6
bsc,bnb,BNB,18
`;
const THEFTS = `# of one case
kucoin=ethereum:0x5f3a:3
bitcoin:${'ab'.repeat(32)}
hack=ethereum:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed@2021-01-02T03:04:05Z
`;

/** Real lists beside the project, cut to a size that is read in no time. */
const shared = resolve(import.meta.dirname, '../../../shared/data');
const sdnFile = join(shared, 'sanctions/ofac-2021-07/sdn.csv');
const realSdn = existsSync(sdnFile)
  ? readFileSync(sdnFile, 'utf8').split('\n').slice(0, 3).join('\n').concat(asCsv(SDN))
  : asCsv(SDN);

const store = TagStore.open(join(folder, 'tags.sqlite'), { write: true });
afterAll(() => store.close());

describe('files of tags, changed at random, are read or refused by name', () => {
  const files: [string, string][] = [
    ['pack.yaml', PACK],
    ['actors.yaml', ACTORS],
    ['labels.json', LABELS],
    ['sdn.csv', realSdn],
    ['sdn.xml', asStandard(SDN)],
    ['advanced.xml', asAdvanced(SDN)],
    ['odd.xml', asAdvanced(SDN, ODD)],
    ['tags.csv', TAGS],
    ['sanctioned_addresses_XBT.txt', LINES],
    ['sanctioned.json', `{"lastUpdated": "2024-01-31", "addresses": ["${LINES.trim().replaceAll('\n', '", "')}"]}`],
    ['entities.json', ENTITIES],
    ['entities.csv', TABLE],
    ['pack.yaml.gz', PACK],
  ];
  test.each(files)('%s', async (name, text) => {
    const path = join(folder, name);
    const beside = join(folder, 'beside.yaml');
    await writeFile(beside, name === 'actors.yaml' ? PACK : ACTORS);
    const read = async (random: Random): Promise<void> => {
      const mutant = mutateText(Buffer.from(text), random);
      await writeFile(path, name.endsWith('.gz') ? mutateBytes(gzipSync(mutant), random) : mutant);
      const { files: sets } = await readTagFiles([path, beside], 'ethereum');
      for (const { set, tags, unread } of sets) {
        for (const tag of tags) {
          expect(tag.address).not.toBe('');
          for (const [field, value] of Object.entries(tag))
            expect(Array.isArray(value) || typeof value === 'string', `${field} is text`).toBe(true);
        }
        for (const { problem } of unread) expect(problem.length).toBeLessThan(4000);
        store.replaceSet(set, path, tags, { force: true });
      }
    };
    const { refused, taken } = await fuzz(100, /fuzz-side-/, read);
    expect(refused).toBeGreaterThan(0);
    if (!name.endsWith('.gz')) expect(taken).toBeGreaterThan(0);
  });
});

describe('lists that go with a trace, changed at random, are read or refused by name', () => {
  const lists: [string, string, (path: string) => Promise<unknown>][] = [
    ['tags.csv', TAGS, readTags],
    ['assets.csv', ASSETS, readAssets],
    ['thefts.txt', THEFTS, (path) => readThefts([{ kind: 'file', text: path }])],
  ];
  test.each(lists)('%s', async (name, text, readList) => {
    const path = join(folder, `list-${name}`);
    const read = async (random: Random): Promise<void> => {
      const mutant = mutateText(Buffer.from(text), random);
      await writeFile(path, random.chance(1, 8) ? mutateBytes(gzipSync(mutant), random) : mutant);
      await readList(path);
    };
    const { refused, taken } = await fuzz(150, /fuzz-side-/, read, ['BAD_THEFT']);
    expect(Math.min(refused, taken)).toBeGreaterThan(0);
  });
});
