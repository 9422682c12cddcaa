import { copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Who } from '../../src/label/store/whoIs.ts';
import type { TraceReport } from '../../src/trace/report.ts';
import { runSpoor } from './runSpoor.ts';

const THIEF = '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed';
const THIEF_CHECKSUMMED = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
const EXCHANGE = '0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359';
const KEYS = [
  '1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i',
  '1CounterpartyXXXXXXXXXXXXXXXUWLpVr',
  '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2',
];

const TRANSFERS = `chain,block,index,time,tx,asset,from,to,amount
ethereum,1,0,100,t1,eth,victim,${THIEF},60
ethereum,2,0,200,t2,eth,${THIEF},${EXCHANGE},50
`;
const COINS = [
  { block: 1, txid: 'm', inputs: [], outputs: KEYS.map((address) => ({ address, value: '10' })) },
  {
    block: 2,
    txid: 't',
    inputs: [0, 1].map((vout) => ({ txid: 'm', vout })),
    outputs: [{ address: KEYS[2], value: '19' }],
  },
];
const pack = (entries: readonly string[]): string =>
  `title: Made up\ncreator: a test\nconfidence: service_data\ncurrency: ETH\ntags:\n${entries.join('\n')}\n`;
const tag = (address: string, label: string, more = ''): string =>
  `  - { address: '${address}', label: ${label}, category: exchange${more} }`;
const FIVE = [1, 2, 3, 4, 5].map((n) => tag(`0x${String(n).repeat(40)}`, `Number${n}`));

interface Report {
  readonly rules: {
    readonly fifo: { readonly ends: readonly { readonly reason: string; readonly entity: string | null }[] };
  };
}

let folder: string;
const run = (...args: string[]) => runSpoor(args, { cwd: folder });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-tags-'));
  await writeFile(join(folder, 'transfers.csv'), TRANSFERS);
  const lines = COINS.map((row) => JSON.stringify({ chain: 'bitcoin', index: 0, time: 1e9 + row.block, ...row }));
  await writeFile(join(folder, 'coins.jsonl'), `${lines.join('\n')}\n`);
  await run('import', 'transfers.csv', 'coins.jsonl', '--ledger', 'ledger');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('spoor tags, who and trace', () => {
  test('a set is added, changed and replaced whole; one that shrinks is refused unless forced', async () => {
    await writeFile(join(folder, 'pack.yaml'), pack(FIVE));
    const first = await run('tags', 'import', 'pack.yaml', '--ledger', 'ledger', '--json');
    expect(JSON.parse(first.stdout)).toMatchObject({ changes: [{ set: 'pack', added: 5, changed: 0, gone: 0 }] });
    await writeFile(join(folder, 'pack.yaml'), pack([...FIVE.slice(0, 3), tag(`0x${'4'.repeat(40)}`, 'Renamed')]));
    const second = await run('tags', 'import', 'pack.yaml', '--ledger', 'ledger', '--json');
    expect(JSON.parse(second.stdout)).toMatchObject({ changes: [{ added: 0, changed: 1, gone: 1, unchanged: 3 }] });
    await writeFile(join(folder, 'pack.yaml'), pack(FIVE.slice(0, 1)));
    const third = await run('tags', 'import', 'pack.yaml', '--ledger', 'ledger');
    expect(third).toMatchObject({ code: 5, stdout: '' });
    expect(third.stderr).toContain('3 of its 4 tags would be gone');
    expect((await run('tags', 'list', '--ledger', 'ledger')).stdout).toMatch(/^pack +4 /m);
    const forced = await run('tags', 'import', 'pack.yaml', '--ledger', 'ledger', '--force');
    expect(forced.code).toBe(0);
    expect((await run('tags', 'remove', 'pack', '--ledger', 'ledger')).code).toBe(0);
    expect((await run('tags', 'list', '--ledger', 'ledger')).stdout).toMatch(/^No tags yet/);
  });

  test('an address is found in any writing, contradictions are shown, and a trace stops at it', async () => {
    await writeFile(join(folder, 'a.yaml'), pack([tag(EXCHANGE.toUpperCase().replace('0X', '0x'), 'Alpha')]));
    await writeFile(join(folder, 'b.csv'), `address,entity,category,chain\n${EXCHANGE},Beta,gambling,ethereum\n`);
    const added = await run('tags', 'import', 'a.yaml', 'b.csv', '--ledger', 'ledger');
    expect(added).toMatchObject({ code: 0, stderr: '' });
    const who = await run('who', EXCHANGE.toUpperCase().replace('0X', '0x'), '--ledger', 'ledger', '--json');
    const answer = JSON.parse(who.stdout) as Who;
    expect(answer).toMatchObject({ address: EXCHANGE, isConflict: true, shown: { entity: 'Alpha', set: 'a' } });
    expect(answer.tags).toHaveLength(2);
    const nothing = { cluster: null, clustersEnd: null, tagsChanged: false, activity: null, deposit: null };
    expect(answer.chains).toEqual([{ chain: 'ethereum', events: 1, ...nothing }]);
    const untagged = await run('who', `ethereum:${THIEF_CHECKSUMMED}`, '--ledger', 'ledger');
    expect(untagged.stdout).toMatch(/No tag speaks for it[\s\S]*ethereum: 2 events/);
    const trace = await run('trace', '--ledger', 'ledger', '--theft', 'ethereum:t1', '--rule', 'fifo', '--json');
    expect(trace.stderr).toBe('tags of 2 sets in ledger\n');
    expect(JSON.parse(trace.stdout)).toMatchObject({
      rules: { fifo: { ends: [{ reason: 'held' }, { reason: 'service', address: EXCHANGE, entity: 'Alpha' }] } },
    });
  });

  test('a trace takes any file of tags, and names the tag that stopped it', async () => {
    const more = `, source: 'https://example.org', actor: someone`;
    await writeFile(join(folder, 'mixed.yaml'), pack([tag(EXCHANGE.toUpperCase().replace('0X', '0x'), 'Gamma', more)]));
    await writeFile(
      join(folder, 'own.csv'),
      `address,entity,category\nvictim,Us,exchange\n${EXCHANGE},Ours,gambling\n`,
    );
    const tags = ['--tags', 'mixed.yaml', '--tags', 'own.csv'];
    const trace = ['trace', 'transfers.csv', '--theft', 'ethereum:t1', '--rule', 'fifo'];
    const end = { reason: 'service', address: EXCHANGE, entity: 'Gamma', category: 'exchange' };
    const provenance = { set: 'mixed', source: 'Made up', uri: 'https://example.org', confidence: 'service_data' };
    for (const sources of [trace, ['trace', '--ledger', 'ledger', ...trace.slice(2)]]) {
      const report = await run(...sources, ...tags, '--json');
      expect(JSON.parse(report.stdout)).toMatchObject({
        rules: { fifo: { ends: [{ reason: 'held', entity: null }, end] } },
        tags: [{ chain: 'ethereum', address: EXCHANGE, entity: 'Gamma', category: 'exchange', ...provenance }],
      });
    }
    const text = await run(...trace, ...tags);
    expect(text.stdout).toMatch(
      /Who says so\n- Gamma \(exchange\) at 0xfb.*: mixed,\s+https:\/\/example.org; service_data \(50 of\s+100\)/,
    );
    const alone = await run(...trace, '--tags', 'own.csv', '--json');
    expect(JSON.parse(alone.stdout)).toMatchObject({
      rules: { fifo: { ends: [{}, { entity: 'Ours', category: 'gambling' }] } },
    });
    const place = { set: 'own', line: 3, source: '', uri: '', confidence: '' };
    expect((JSON.parse(alone.stdout) as TraceReport).tags).toEqual([
      { chain: 'ethereum', address: EXCHANGE, entity: 'Ours', category: 'gambling', ...place },
    ]);
    expect((await run(...trace, '--tags', 'own.csv')).stdout).toMatch(
      /^- Ours \(gambling\) at 0xfb.*: own, line\s+3; no/m,
    );
    await writeFile(join(folder, 'slip.yaml'), pack([tag(`${THIEF_CHECKSUMMED.slice(0, -1)}D`, 'Typo')]));
    const slip = await run(...trace, '--tags', 'slip.yaml', '--json');
    expect(slip.stderr).toMatch(/^not used: slip\.yaml, place 1: .*checksum is wrong/m);
  });

  test('ActorPacks name the actors of packs that came before, until they go; a copy of a folder is no second source', async () => {
    await mkdir(join(folder, 'packs'));
    await writeFile(
      join(folder, 'packs/late.yaml'),
      pack([tag(EXCHANGE, 'wallet', ', actor: someone, confidence: ownership')]),
    );
    await writeFile(
      join(folder, 'actors.yaml'),
      `title: A\nactors:\n- { id: someone, label: Someone Ltd, aliases: [them] }\n`,
    );
    const trace = ['trace', '--ledger', 'ledger', '--theft', 'ethereum:t1', '--rule', 'fifo', '--json'];
    const named = async (): Promise<string[]> => {
      const { shown } = JSON.parse((await run('who', EXCHANGE, '--ledger', 'ledger', '--json')).stdout) as Who;
      const report = JSON.parse((await run(...trace)).stdout) as Report;
      return [shown!.entity, report.rules.fifo.ends.find(({ reason }) => reason === 'service')!.entity!];
    };
    await run('tags', 'import', 'packs', '--ledger', 'ledger');
    expect(await named()).toEqual(['wallet', 'wallet']);
    const added = await run('tags', 'import', 'actors.yaml', '--ledger', 'ledger', '--json');
    expect(JSON.parse(added.stdout)).toMatchObject({ changes: [{ set: 'actors', added: 1 }] });
    expect((await run('tags', 'list', '--ledger', 'ledger')).stdout).toMatch(/^actors +1 actor /m);
    expect(await named()).toEqual(['Someone Ltd', 'Someone Ltd']);
    await cp(join(folder, 'packs'), join(folder, 'elsewhere/packs'), { recursive: true });
    const copy = await run('tags', 'import', 'elsewhere', '--ledger', 'ledger');
    expect(copy).toMatchObject({ code: 5, stdout: '' });
    expect(copy.stderr).toContain('elsewhere/packs/late.yaml: says just what the set late (from packs/late.yaml) says');
    const both = await run('tags', 'import', 'packs', 'elsewhere', '--ledger', 'ledger');
    expect(both.code).toBe(0);
    expect(both.stderr).toContain(
      'passed over: elsewhere/packs/late.yaml: it says what the set late says, which comes with it',
    );
  });

  test('clusters know the tags in them and are not joined over two owners', async () => {
    const sure = ', confidence: ownership, currency: BTC';
    await writeFile(join(folder, 'coins.yaml'), pack([tag(KEYS[0]!, 'Alpha', sure)]));
    await run('cluster', '--ledger', 'ledger');
    await run('tags', 'import', 'coins.yaml', '--ledger', 'ledger');
    const who = await run('who', KEYS[1]!, '--ledger', 'ledger', '--json');
    expect(JSON.parse(who.stdout)).toMatchObject({
      tags: [],
      chains: [{ cluster: { id: KEYS[0], size: 2, taggedAddresses: 1, tags: [{ entity: 'Alpha' }] } }],
    });
    await run('tags', 'remove', 'coins', '--ledger', 'ledger');
    const without = await run('who', KEYS[1]!, '--ledger', 'ledger', '--json');
    expect(JSON.parse(without.stdout)).toMatchObject({
      chains: [{ cluster: { taggedAddresses: 0, tagsInAll: 0, claims: [], tags: [] } }],
    });
    await copyFile(join(folder, 'coins.yaml'), join(folder, 'coins.bak'));
    await writeFile(join(folder, 'coins.yaml'), pack([tag(KEYS[0]!, 'Alpha', sure), tag(KEYS[1]!, 'Beta', sure)]));
    await run('tags', 'import', 'coins.yaml', '--ledger', 'ledger');
    const built = await run('cluster', '--ledger', 'ledger');
    expect(built.stdout).toContain('not joined: t would join clusters of two known owners');
    const apart = await run('who', KEYS[1]!, '--ledger', 'ledger', '--json');
    expect(JSON.parse(apart.stdout)).toMatchObject({ shown: { entity: 'Beta' }, chains: [{ cluster: { size: 1 } }] });
  });

  test('with --clusters a tag of a cluster stops a trace at its other addresses, and is named', async () => {
    const more = ', confidence: ownership, currency: BTC, is_cluster_definer: true';
    await writeFile(join(folder, 'definer.yaml'), pack([tag(KEYS[1]!, 'Delta', more)]));
    const trace = ['trace', '--ledger', 'ledger', '--theft', 'bitcoin:m:0', '--rule', 'fifo', '--tags', 'definer.yaml'];
    const removed = await run('tags', 'remove', 'coins', '--ledger', 'ledger');
    expect(removed.stderr).toMatch(
      /^tags .* changed since the clusters of bitcoin .*: run spoor cluster --ledger ledger$/m,
    );
    const told = /changed since the clusters were\s+built.*:\s+run\s+spoor\s+cluster/s;
    for (const asked of [
      ['who', KEYS[0]!, '--ledger', 'ledger'],
      ['why', KEYS[0]!, KEYS[1]!, '--ledger', 'ledger'],
    ]) {
      expect((await run(...asked)).stdout).toMatch(told);
      expect((await run(...asked, '--json')).stdout).toMatch(/"tagsChanged": ?true/);
    }
    const warning = { code: 'CLUSTER_TAGS_CHANGED', chain: 'bitcoin' };
    expect(JSON.parse((await run(...trace, '--clusters', '--json')).stdout)).toMatchObject({ warnings: [warning] });
    await run('cluster', '--ledger', 'ledger');
    const found = await run(...trace, '--clusters');
    expect(found.stderr).toContain('bitcoin: tags speak for 1 cluster');
    expect(found.stdout).not.toMatch(/changed since/);
    const without = await run(...trace, '--json');
    expect(without.stdout).not.toContain('cluster');
    for (const [args, exit, text] of [
      [['trace', 'transfers.csv', '--theft', 'ethereum:t1', '--clusters'], 2, '--clusters needs a ledger'],
      [
        ['trace', '--source', 'esplora=http://127.0.0.1:1', '--theft', 'bitcoin:m:0', '--clusters'],
        2,
        '--clusters needs',
      ],
    ] as const) {
      const ended = await run(...args);
      expect(ended, ended.stderr).toMatchObject({ code: exit, stdout: '' });
      expect(ended.stderr).toContain(text);
    }
  });

  test('on a UTXO chain leads are outputs that are likely change', async () => {
    const who = await run('who', KEYS[0]!, '--ledger', 'ledger', '--leads', '--json');
    expect((JSON.parse(who.stdout) as Who).chains[0]!.leads).toEqual({
      change: [{ txid: 't', time: 1e9 + 2, leads: [], agreedVout: null, outputs: [] }],
      spends: 1,
      notLookedAt: 0,
    });
    const text = await run('who', KEYS[0]!, '--ledger', 'ledger', '--leads');
    expect(text.stdout).toMatch(/likely change of what it spent \(nothing is joined by them\)\n1 transaction that/);
    const busy = await run('who', KEYS[2]!, '--ledger', 'ledger', '--leads', '--max-activity', '1');
    expect(busy.stdout).toContain('not looked for: it has too many events');
  });

  test('what cannot be read is named', async () => {
    const bad = tag(`${THIEF_CHECKSUMMED.slice(0, -1)}D`, 'Typo');
    await writeFile(join(folder, 'typo.yaml'), pack([bad, tag(THIEF_CHECKSUMMED, 'Right')]));
    const typo = await run('tags', 'import', 'typo.yaml', '--ledger', 'ledger');
    expect(typo.code).toBe(0);
    expect(typo.stderr).toMatch(/not imported: typo\.yaml, place 1: .*checksum is wrong/);
    expect(typo.stdout).toContain('1 address could not be read and was not imported');
    for (const [args, exit, text] of [
      [['tags', 'import', 'transfers.csv', '--ledger', 'ledger'], 3, 'not a file of tags'],
      [['tags', 'import', 'nothing.yaml', '--ledger', 'ledger'], 4, 'no such file'],
      [['tags', 'import', 'a.yaml', '--ledger', 'nowhere'], 4, 'nowhere'],
      [['tags', 'remove', 'nothing', '--ledger', 'ledger'], 4, 'no set of tags named nothing'],
      [['who', bad.slice(bad.indexOf('0x'), bad.indexOf("',")), '--ledger', 'ledger'], 3, 'checksum is wrong'],
      [['who', `0x${'9'.repeat(40)}`, '--ledger', 'ledger'], 4, 'neither the ledger'],
    ] as const) {
      const ended = await run(...args);
      expect(ended, ended.stderr).toMatchObject({ code: exit, stdout: '' });
      expect(ended.stderr).toContain(text);
    }
  });

  test('capitals that are a wrong checksum are told wherever an address is given, hex in one case is not', async () => {
    const wrong = `${EXCHANGE.slice(0, -1)}F`.replace('fb69', 'fB69');
    await writeFile(join(folder, 'wrong.csv'), `address,category\n${wrong},exchange\n`);
    const trace = ['trace', 'transfers.csv', '--rule', 'fifo'];
    for (const [args, code, text] of [
      [[...trace, '--theft', 'ethereum:t1', '--tags', 'wrong.csv'], 3, `wrong.csv, line 2, address: found "${wrong}"`],
      [[...trace, '--theft', `ethereum:${wrong}@200`], 2, `${wrong}@200": the capitals`],
      [['tags', 'import', 'wrong.csv', '--ledger', 'ledger'], 3, `wrong.csv, place 2: "${wrong}"`],
      [['who', wrong, '--ledger', 'ledger'], 3, `"${wrong}" is not an address`],
    ] as const) {
      const ended = await run(...args);
      expect(ended, ended.stderr).toMatchObject({ code, stdout: '' });
      expect(ended.stderr).toContain(text);
    }
    for (const right of [EXCHANGE, EXCHANGE.toUpperCase(), `0x${EXCHANGE.slice(2).toUpperCase()}`]) {
      await writeFile(join(folder, 'right.csv'), `address,category\n${right},exchange\n`);
      const args = [
        ...trace,
        '--theft',
        `ethereum:${right}@200`,
        '--theft',
        'ethereum:t1',
        '--tags',
        'right.csv',
        '--json',
      ];
      expect(await run(...args)).toMatchObject({ code: 0, stderr: '' });
    }
  });

  test('an import of nothing that can be read fails and changes nothing; many addresses are gathered, all are in JSON', async () => {
    const before = (await run('tags', 'list', '--ledger', 'ledger')).stdout;
    const rows = Array.from(
      { length: 30 },
      (_, k) => `${KEYS[0]!.slice(0, -2)}${'abcdefghjkmnpqrstuvwxyzABCDEFGHJ'[k]}9,exchange`,
    );
    await mkdir(join(folder, 'unread'));
    await writeFile(join(folder, 'unread/none.csv'), `address,category\n${rows.join('\n')}\n`);
    for (const named of ['unread', 'unread/none.csv']) {
      const none = await run('tags', 'import', named, '--ledger', 'ledger');
      expect(none).toMatchObject({ code: 3, stdout: '' });
      expect(none.stderr).toContain(
        'none.csv: none of the addresses of this file can be read, so nothing was imported',
      );
      expect(none.stderr).toContain('and 20 more; --json names them all');
    }
    const whole = await run('tags', 'import', 'unread', '--ledger', 'ledger', '--json');
    expect(whole.code).toBe(3);
    expect(JSON.parse(whole.stdout)).toMatchObject({ changes: [], unread: rows.map((_, k) => ({ place: k + 2 })) });
    expect(JSON.parse(whole.stderr)).toMatchObject({ error: { code: 'BAD_ADDRESS', found: 30 } });
    expect((await run('tags', 'list', '--ledger', 'ledger')).stdout).toBe(before);
    // In a folder that has other tags it is one bad file among them; named, it is a mistake.
    await writeFile(join(folder, 'unread/some.csv'), `address,category\n${EXCHANGE},exchange\n`);
    expect((await run('tags', 'import', 'unread/none.csv', 'unread/some.csv', '--ledger', 'ledger')).code).toBe(3);
    const some = await run('tags', 'import', 'unread', '--ledger', 'ledger');
    expect(some.code).toBe(0);
    expect(some.stdout).toContain('30 addresses could not be read');
    expect(some.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(
        /none\.csv: 30 addresses\. At place 2 .*checksum is wrong.*So too at 3, 4, 5, 6, 7 and 24 more$/,
      ),
      'not imported: 30 in all; --json names them all',
    ]);
  });
});

test('addresses of chains whose form is not known are kept as they stand; those of known chains are checked', async () => {
  const rows = [
    'chain,block,index,time,tx,asset,from,to,amount',
    'sui,1,0,1,t1,sui,,0xA1,5',
    'hedera,1,0,1,t1,hbar,,0.0.12,5',
  ];
  await writeFile(join(folder, 'plain.csv'), `${rows.join('\n')}\n`);
  expect(await run('import', 'plain.csv', '--ledger', 'plain')).toMatchObject({ code: 0 });
  const ids = [
    ['SUI', '0xa1'],
    ['XNO', 'nano_3t6k35gi95xu6tergt6p69ck76ogmitsa8mnijtpxm9fkcm736xtoncuohr3'],
    ['XBT', `${KEYS[0]!.slice(0, -1)}j`],
    ['USDT', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6x'],
  ].map(([asset, text]) => `<id><idType>Digital Currency Address - ${asset}</idType><idNumber>${text}</idNumber></id>`);
  const entry = `<sdnEntry><uid>1</uid><lastName>EVIL</lastName><idList>${ids.join('')}</idList></sdnEntry>`;
  await writeFile(join(folder, 'sdn.xml'), `<sdnList>${entry}</sdnList>`);
  const listed = await run('tags', 'import', 'sdn.xml', '--ledger', 'plain', '--json');
  expect(JSON.parse(listed.stdout)).toMatchObject({
    changes: [{ added: 2 }],
    unread: [{ problem: expect.stringContaining('checksum') }, { problem: expect.stringContaining('checksum') }],
  });
  const plain = 'kept as plain text, unchecked: 2 addresses of chains (nano, sui) whose form of addresses is not known';
  expect(listed.stderr.split('\n')).toContain(plain);
  expect(listed.stderr).not.toContain('neither known');
  await writeFile(
    join(folder, 'su.csv'),
    'chain,address,entity,category\nhbar,0.0.12,M,exchange\nbitcoin,0.0.12,N,exchange\nmoonchain,m1,O,exchange\n',
  );
  const csv = await run('tags', 'import', 'su.csv', '--ledger', 'plain', '--json');
  expect(JSON.parse(csv.stdout)).toMatchObject({ changes: [{ added: 2 }], unread: [{ address: '0.0.12', place: 3 }] });
  // What is kept as text and of a chain that nobody knows is told once.
  expect(csv.stderr.match(/moonchain/g)).toHaveLength(2);
  expect(csv.stderr).toMatch(
    /^kept as .*: 2 addresses of chains \(hedera, moonchain\) .*; moonchain is neither known/m,
  );
  const trace = await run('trace', '--ledger', 'plain', '--theft', 'hbar:t1', '--rule', 'fifo', '--json');
  expect(JSON.parse(trace.stdout)).toMatchObject({ rules: { fifo: { ends: [{ reason: 'service', entity: 'M' }] } } });
  for (const [asked, said] of [
    ['hedera:0.0.12', 'M (exchange)'],
    ['hbar:0.0.12', 'M (exchange)'],
    ['nano:nano_3t6k35gi95xu6tergt6p69ck76ogmitsa8mnijtpxm9fkcm736xtoncuohr3', 'EVIL (sanction)'],
    ['sui:0xA1', 'EVIL (sanction)'],
    ['xno:nano_3t6k35gi95xu6tergt6p69ck76ogmitsa8mnijtpxm9fkcm736xtoncuohr3', 'EVIL (sanction)'],
  ])
    expect((await run('who', asked!, '--ledger', 'plain')).stdout).toContain(said);
  expect((await run('who', 'xno:nano_3', '--ledger', 'plain')).code).toBe(3);
});

test('help of a command’s own command, and of none that there is', async () => {
  const { code, stdout } = await run('help', 'tags', 'import');
  expect([code, stdout.split('\n')[0]]).toEqual([0, 'Usage: spoor tags import [options] <files...>']);
  const none = await run('help', 'tags', 'x');
  expect([none.code, none.stderr]).toEqual([
    2,
    'spoor: there is no help on "tags x"; expected one of import, list, remove\n',
  ]);
});
