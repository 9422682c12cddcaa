import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MEASURED } from '../../src/label/calibrate/measured.ts';
import { spreadOverWorlds } from '../../src/label/calibrate/overWorlds.ts';
import { runSpoor } from './runSpoor.ts';

/** 100 stolen: 40 to an exchange that a pack names by its actor, 25 to one of a CSV, 10 burnt by a tag, 25 held. */
const [M, X, Y, DEAD] = ['11', '22', '33', '44'].map((byte) => `0x${byte.repeat(20)}`) as [
  string,
  string,
  string,
  string,
];
const LINES = [
  'chain,block,index,time,tx,asset,from,to,amount',
  `ethereum,1,0,100,t1,eth,victim,${M},100`,
  `ethereum,2,0,200,t2,eth,${M},${X},40`,
  `ethereum,3,0,300,t3,eth,${M},${Y},25`,
  `ethereum,4,0,400,t4,eth,${M},${DEAD},10`,
];
const OWN = `address,entity,category,source,confidence\n${Y},"Y, Ltd",exchange,=my notes,ownership\n\n${DEAD},,burn,,\n`;
const PACK = `title: A pack\ncreator: c\nlastmod: 2024-01-01\ntags:
- { address: '${X}', label: X 14, actor: xch, currency: ETH, source: 'https://example.org/x', confidence: web_crawl }\n`;
const ACTORS = 'title: Actors\nactors:\n- { id: xch, label: Xchange, categories: [exchange] }\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-provenance-'));
  const files = { 'rows.csv': LINES.join('\n'), 'own.csv': OWN, 'pack.yaml': PACK, 'actors.yaml': ACTORS };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function csvOf(...args: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await runSpoor(args, { cwd: folder });
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return stdout.trim().split('\r\n').slice(1);
}

const TRACE = ['trace', 'rows.csv', '--theft', 'a=ethereum:t1', '--rule', 'fifo', '--csv'];
const end = (reason: string, address: string, said: string, amount: number, time: number, hops = 1): string =>
  `fifo,a,${reason},ethereum,eth,${address},,${said},${amount},${amount},,,,1,${hops},${time},${time}`;

describe('whose tag it was, and what the ends rest on, as CSV', () => {
  test('of interchange CSV: the file, the line, what it names as its source', async () => {
    expect(await csvOf(...TRACE, '--tags', 'own.csv', '--rests-on', 'rests.csv')).toEqual([
      `${end('burn', DEAD, ',burn', 10, 400)},own,4,,,,,,,tag,`,
      `${end('held', M, ',', 25, 100, 0)},,,,,,,,,,`,
      `${end('held', X, ',', 40, 200)},,,,,,,,,,`,
      `${end('service', Y, '"Y, Ltd",exchange', 25, 300)},own,2,'=my notes,,,ownership,,,tag,`,
    ]);
    const { median, low, high } = spreadOverWorlds(MEASURED.traceErrors.account['90 % of the tags']!.fifo!.under);
    const round = (share: number): number => Math.round(share * 1e4) / 1e4;
    const lines = (await readFile(join(folder, 'rests.csv'), 'utf8')).trim().split('\r\n');
    expect(lines.slice(0, 5)).toEqual([
      'by,says,rule,theft,chain,asset,ends,origin,source,addresses,kind,tags,of,figure,value,low,high,note',
      'tags,decided,fifo,a,ethereum,eth,2,35,,,,,,,,,,',
      'tags,source,,,,,,,,1,,,,,,,,',
      `tags,source,,,,,,,'=my notes,1,,,,,,,,`,
      `tags,measured,fifo,,,,,,,,account,90 % of the tags,stolen,less,${[median, low!, high!].map(round).join(',')},`,
    ]);
    for (const line of lines) expect(line.replaceAll(/"[^"]*"/g, '').split(',')).toHaveLength(18);
    const again = await runSpoor([...TRACE, '--tags', 'own.csv', '--rests-on', 'rests.csv'], { cwd: folder });
    expect(again.stderr).toContain('rests.csv exists; name another file');
    expect([again.code === 0, again.stdout]).toEqual([false, '']);
    const json = [...TRACE.slice(0, -1), '--json', '--rests-on', 'other.csv'];
    expect((await runSpoor(json, { cwd: folder })).stderr).toMatch(/--rests-on .* --csv/);
  });

  test('of a pack: its set, source, what it calls the holder of an actor; the same kept beside a ledger, lines apart', async () => {
    const files = ['own.csv', 'pack.yaml', 'actors.yaml'];
    const given = await csvOf(...TRACE, ...files.flatMap((name) => ['--tags', name]));
    const pack = 'pack,,A pack,https://example.org/x,X 14,web_crawl,,,tag,';
    expect(given).toEqual([
      `${end('burn', DEAD, ',burn', 10, 400)},own,4,,,,,,,tag,`,
      `${end('held', M, ',', 25, 100, 0)},,,,,,,,,,`,
      `${end('service', X, 'Xchange,exchange', 40, 200)},${pack}`,
      `${end('service', Y, '"Y, Ltd",exchange', 25, 300)},own,2,'=my notes,,,ownership,,,tag,`,
    ]);
    await runSpoor(['import', 'rows.csv', '--ledger', 'ledger'], { cwd: folder });
    await runSpoor(['tags', 'import', ...files, '--ledger', 'ledger'], { cwd: folder });
    const stored = await csvOf('trace', '--ledger', 'ledger', ...TRACE.slice(2));
    expect(stored).toEqual(given.map((line) => line.replace(/,own,\d,/, ',own,,')));
  });

  test('where tags of an address name several owners, those that do not speak stand beside the one that does', async () => {
    const tag = (label: string, more: string): string =>
      `- { address: '${Y}', label: ${label}, currency: ETH, ${more} }`;
    const title = 'title: P\ncreator: c\nconfidence: service_data\nsource: https://p\ntags:\n';
    const said = ['category: exchange', 'category: exchange', 'category: exchange, actor: beta', 'category: sanction'];
    const names = ['Alpha', 'Beta', 'B-1', 'LISTED'];
    await writeFile(join(folder, 'p.yaml'), `${title}${names.map((name, k) => tag(name, said[k]!)).join('\n')}\n`);
    await writeFile(join(folder, 'b.yaml'), 'title: A\nactors:\n- { id: beta, label: Beta, categories: [exchange] }\n');
    const rows = ['Alpha,exchange', 'ALPHA,exchange', 'Beta,mixer', ',exchange'].map((row) => `${Y},${row}`);
    await writeFile(join(folder, 'two.csv'), `address,entity,category\n${rows.join('\n')}\n`);
    const start = `${end('service', Y, 'Alpha,exchange', 25, 300)},`;
    const packed = ['--tags', 'p.yaml', '--tags', 'b.yaml'];
    expect((await csvOf(...TRACE, ...packed)).at(-1)).toBe(
      `${start}p,,P,https://p,,service_data,,,tag,"Beta (exchange): p, https://p"`,
    );
    expect((await csvOf(...TRACE, '--tags', 'two.csv')).at(-1)).toBe(`${start}two,2,,,,,,,tag,Beta (mixer): two`);
    const conflict = { set: 'p', source: 'P', uri: 'https://p', confidence: 'service_data' };
    const json = JSON.parse((await runSpoor([...TRACE.slice(0, -1), ...packed, '--json'], { cwd: folder })).stdout);
    expect(json.tags).toEqual([
      expect.objectContaining({
        entity: 'Alpha',
        also: ['sanction'],
        conflicts: [{ entity: 'Beta', category: 'exchange', ...conflict }],
      }),
    ]);
    const detail = `${Y}: Alpha (exchange), Beta (exchange)`;
    expect(json.warnings).toMatchObject([{ code: 'TAGS_CONFLICT', amount: '1', detail }]);
    const text = (await runSpoor([...TRACE.slice(0, -1), ...packed], { cwd: folder })).stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain('but also said to be Beta (exchange): p, https://p');
    expect(text).toContain('contradict each other');
    // Neither the table nor the path gives the name as if nobody said otherwise.
    expect(text).toContain('Alpha, contradicted 0.000000000000000025 still held');
    expect(text).toContain('at Alpha, contradicted (exchange)');
  });

  test('a tag whose label is the name of another actor than its own contradicts itself', async () => {
    const tag = `{ address: '${Y}', label: beta.example, actor: alpha, currency: ETH, category: service, abuse: sanction }`;
    await writeFile(join(folder, 'slip.yaml'), `title: Slips\ncreator: c\nsource: https://s\ntags:\n- ${tag}\n`);
    const actor = (id: string): string => `- { id: ${id}, label: ${id} Inc, uri: ${id}.example }\n`;
    await writeFile(join(folder, 'two.yaml'), `title: A\nactors:\n${['alpha', 'beta'].map(actor).join('')}`);
    const files = ['slip.yaml', 'two.yaml'];
    const tags = files.flatMap((name) => ['--tags', name]);
    const start = `${end('service', Y, 'alpha Inc,service', 25, 300)},slip,,Slips,https://s,beta.example,,,,tag,`;
    expect((await csvOf(...TRACE, ...tags)).at(-1)).toBe(`${start}"beta.example (service): slip, https://s"`);
    const json = JSON.parse((await runSpoor([...TRACE.slice(0, -1), ...tags, '--json'], { cwd: folder })).stdout);
    expect(json.tags).toMatchObject([
      { entity: 'alpha Inc', also: ['sanction'], conflicts: [{ entity: 'beta.example' }] },
    ]);
    await runSpoor(['import', 'rows.csv', '--ledger', 'slips'], { cwd: folder });
    await runSpoor(['tags', 'import', ...files, '--ledger', 'slips'], { cwd: folder });
    const who = await runSpoor(['who', Y, '--ledger', 'slips'], { cwd: folder });
    expect(who.stdout).toContain('is said to be alpha Inc (service, sanction)\nIts tags contradict each other.');
    expect(who.stdout).toMatch(/entity +called +category.*\n─+\nalpha Inc +beta\.example +service, sanction /);
    const stored = await csvOf('trace', '--ledger', 'slips', ...TRACE.slice(2));
    expect(stored.at(-1)).toBe(`${start}"beta.example (service): slip, https://s"`);
  });

  test('who a contract is on its own chain is not told of its address on another, and the null address is nobody', async () => {
    const tag = (address: string, label: string, category: string): string =>
      `- { address: '${address}', label: ${label}, category: ${category}, currency: ETH }`;
    const zero = `0x${'0'.repeat(40)}`;
    const tags = [tag(X, 'Pool', 'defi_dex'), tag(Y, 'Thief', 'user'), tag(zero, 'Lender', 'defi_lending')];
    await writeFile(join(folder, 'code.yaml'), `title: Code\ncreator: c\ntags:\n${tags.join('\n')}\n`);
    await runSpoor(['import', 'rows.csv', '--ledger', 'code'], { cwd: folder });
    await runSpoor(['tags', 'import', 'code.yaml', '--ledger', 'code'], { cwd: folder });
    const who = async (address: string): Promise<string | undefined> =>
      (await runSpoor(['who', address, '--ledger', 'code'], { cwd: folder })).stdout.split('\n')[1];
    expect(await who(X)).toBe('is said to be Pool (dex) on ethereum, where alone that is said');
    expect(await who(`ethereum:${X}`)).toBe('is said to be Pool (dex) on ethereum, where alone that is said');
    expect(await who(`bsc:${X}`)).toMatch(
      /^No tag speaks for it on bsc: what is said is of a contract on another chain/,
    );
    // Who holds a key holds it on every chain.
    for (const chain of ['', 'ethereum:', 'bsc:']) expect(await who(chain + Y)).toBe('is said to be Thief (user)');
    expect(await who(zero)).toBe('No tag speaks for it: nobody has a key of it.');
    const json = await runSpoor(['who', `eip155:56:${X}`, '--ledger', 'code', '--json'], { cwd: folder });
    expect(JSON.parse(json.stdout)).toMatchObject({
      asked: 'bsc',
      shown: null,
      shownOn: null,
      tags: [{ entity: 'Pool' }],
    });
  });

  test('without the ActorPack its actor is not known, which is said once, with how many tags', async () => {
    const tags = ['--tags', 'own.csv', '--tags', 'pack.yaml'];
    const { stdout, stderr } = await runSpoor([...TRACE, ...tags], { cwd: folder });
    expect(stdout).toContain(
      `${end('held', X, 'X 14,unknown', 40, 200)},pack,,A pack,https://example.org/x,,web_crawl,,,,\r\n`,
    );
    expect(stderr).toBe('tags that stop nothing, their actors in no ActorPack given: 1 tag of 1 actor: xch\n');
    const json = await runSpoor([...TRACE.slice(0, -1), ...tags, '--json'], { cwd: folder });
    expect(json.stderr).toBe('');
    expect(JSON.parse(json.stdout)).toMatchObject({
      warnings: [{ code: 'ACTORS_NOT_KNOWN', amount: '1', detail: '1 tag of 1 actor: xch' }],
    });
    const text = (await runSpoor([...TRACE.slice(0, -1), ...tags], { cwd: folder })).stdout;
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'stop nothing; give the ActorPack with them: 1 tag of 1 actor: xch.',
    );
    const known = await runSpoor([...TRACE.slice(0, -1), ...tags, '--tags', 'actors.yaml', '--json'], { cwd: folder });
    expect(JSON.parse(known.stdout)).toMatchObject({ warnings: [] });
  });
});
